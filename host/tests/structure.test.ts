/** Sheets, formats, page layout, names, and everything that has to move with rows. */
import { openData, type Host } from "../index";
import { book, refusal, sheet } from "./books";

const ledger = sheet(
  "台账",
  [
    ["名称", "人数"],
    ["甲", 3],
    ["乙", 4],
    ["合计", { formula: "=SUM(B2:B3)" }],
  ],
  {
    merges: [{ row: 3, column: 0, endRow: 3, endColumn: 1 }],
    hiddenRows: new Set([2]),
    conditionalFormats: [
      {
        id: "c1",
        areas: [{ row: 1, column: 0, endRow: 2, endColumn: 1 }],
        formula: "=$B2>台账!$B$4",
        fill: "#FFCCCC",
      },
    ],
    choices: [{ areas: [{ row: 1, column: 0, endRow: 2, endColumn: 0 }], source: "=台账!$A$2:$A$3" }],
    pageLayout: { printArea: { row: 0, column: 0, endRow: 3, endColumn: 1 }, titleRows: { from: 0, to: 0 } },
  },
);

let host: Host;
beforeEach(async () => {
  host = await openData(
    book([ledger, sheet("二", [])], { names: [{ name: "总数", formula: "=台账!$B$4" }] }),
  );
});
afterEach(() => host.close());

test("rows inserted move merges, hidden rows, conditional formats, choices, print area, names", async () => {
  await host.user.insertRows("台账", 3, 2);
  const data = await host.data();
  const [moved] = data.sheets;
  expect(moved?.merges).toEqual([{ row: 5, column: 0, endRow: 5, endColumn: 1 }]);
  expect([...(moved?.hiddenRows ?? [])]).toEqual([4]);
  expect(moved?.conditionalFormats[0]).toMatchObject({
    areas: [{ row: 1, endRow: 4 }],
    formula: "=$B2>台账!$B$6",
  });
  expect(moved?.choices[0]?.source).toBe("=台账!$A$2:$A$5");
  expect(moved?.pageLayout?.printArea?.endRow).toBe(5);
  expect(data.names).toEqual([{ name: "总数", formula: "=台账!$B$6" }]);
  expect(host.user.formula("台账", "B6")).toBe("=SUM(B2:B5)");
});

test("a renamed sheet is renamed in conditional formats, choices and names", async () => {
  await host.user.renameSheet("台账", "企业 表");
  const data = await host.data();
  expect(data.sheets[0]?.conditionalFormats[0]?.formula).toBe("=$B2>'企业 表'!$B$4");
  expect(data.sheets[0]?.choices[0]?.source).toBe("='企业 表'!$A$2:$A$3");
  expect(data.names[0]?.formula).toBe("='企业 表'!$B$4");
});

test("rows and columns of one sheet leave the formulas of the sheet that is shown where they stand", async () => {
  const address = "A1:B8";
  await host.Excel.run(async (context) => {
    const shown = context.workbook.worksheets.add("三");
    shown.getRange(address).formulas = Array.from({ length: 8 }, (_, row) => [
      `=台账!$B$2+${row}`,
      "=台账!B4",
    ]);
    shown.activate();
    await context.sync();
  });
  const formulas = (): (string | undefined)[] =>
    ["A1", "A2", "A7", "A8", "B1"].map((cell) => host.user.formula("三", cell));
  const before = formulas();
  await host.user.deleteRows("台账", 3);
  expect(formulas()).toEqual([...before.slice(0, 4), "=台账!B3"]);
  expect(host.user.read("三", "A8")).toBe(10);
  await host.user.insertRows("台账", 1);
  await host.user.insertColumns("台账", "A");
  expect(formulas()).toEqual(["=台账!$C$3+0", "=台账!$C$3+1", "=台账!$C$3+6", "=台账!$C$3+7", "=台账!C4"]);
  await host.user.deleteColumns("台账", "A");
  for (let time = 0; time < 4; time += 1) expect(await host.user.undo()).toBe(true);
  expect(formulas()).toEqual(before);
});

test("the user's typing and inserting can be undone", async () => {
  await host.user.type("台账", "B2", 10);
  await host.user.insertRows("台账", 2);
  expect(host.user.read("台账", "B5")).toBe(14);
  expect(await host.user.undo()).toBe(true);
  expect(await host.user.undo()).toBe(true);
  expect(host.user.read("台账", "B2")).toBe(3);
  expect(host.user.formula("台账", "B4")).toBe("=SUM(B2:B3)");
});

test("a sheet of an add-in: values, formats, widths, links, choices, page", async () => {
  const { Excel } = host;
  await Excel.run(async (context) => {
    const added = context.workbook.worksheets.add("报告");
    added.tabColor = "#C00000";
    const head = added.getRange("A1:B1");
    head.values = [["项目", "值"]];
    head.format.font.bold = true;
    head.format.fill.color = "#FFEE00";
    head.format.horizontalAlignment = "Center";
    added.getRange("A1:B3").format.borders.getItem("EdgeBottom").style = "Continuous";
    added.getRange("A:A").format.columnWidth = 60;
    added.getRange("A2").hyperlink = {
      documentReference: "'台账'!A1",
      textToDisplay: "去台账",
      screenTip: "来源",
    };
    added.getRange("B2").dataValidation.rule = { list: { inCellDropDown: true, source: "按季,按年" } };
    added.getRange("B3").numberFormat = [["0.00%"]];
    added.freezePanes.freezeRows(1);
    added.pageLayout.orientation = "Landscape";
    added.pageLayout.paperSize = Excel.PaperType.a4;
    added.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    added.pageLayout.setPrintArea(added.getRange("A1:B3"));
    added.pageLayout.setPrintTitleRows("$1:$1");
    added.pageLayout.setPrintTitleColumns("$A:$A");
    added.pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页";
    const mark = added.getRange("A1:B3").conditionalFormats.add("Custom");
    mark.custom.rule.formula = "=$B1>1";
    mark.custom.format.fill.color = "#FFCCCC";
    await context.sync();
  });
  const data = await host.data();
  const report = data.sheets.find(({ name }) => name === "报告");
  expect(report).toMatchObject({
    tabColor: "#C00000",
    frozen: { rows: 1, columns: 0 },
    choices: [{ source: "按季,按年" }],
    conditionalFormats: [{ formula: "=$B1>1", fill: "#FFCCCC" }],
    pageLayout: {
      orientation: "landscape",
      paperSize: 9,
      fitToWidth: 1,
      fitToHeight: 0,
      printArea: { row: 0, column: 0, endRow: 2, endColumn: 1 },
      titleRows: { from: 0, to: 0 },
      titleColumns: { from: 0, to: 0 },
      headersFooters: { centerFooter: "第 &P 页" },
    },
  });
  expect(report?.columnWidths.get(0)).toBeCloseTo(10);
  const styleOf = (row: number, column: number): unknown =>
    data.styles[report?.rows[row]?.[column]?.style ?? -1];
  expect(styleOf(0, 0)).toEqual({ bold: true, fill: "#FFEE00", horizontal: "center" });
  expect(styleOf(2, 1)).toEqual({ numberFormat: "0.00%", borders: ["bottom"] });
  expect(report?.rows[1]?.[0]).toMatchObject({
    value: "去台账",
    link: { location: "'台账'!A1", tip: "来源" },
  });
});

test("clear takes contents, formats, choices and marks, and lets the sheet stand", async () => {
  const { Excel } = host;
  await Excel.run(async (context) => {
    const target = context.workbook.worksheets.getItem("台账");
    target.getRange().clear();
    const used = target.getUsedRangeOrNullObject();
    used.load("address");
    await context.sync();
    expect(used.isNullObject).toBe(true);
  });
  const [cleared] = (await host.data()).sheets;
  expect(cleared?.choices).toEqual([]);
  expect(cleared?.conditionalFormats).toEqual([]);
  expect(cleared?.merges).toEqual([]);
});

test.each(["台账", "", "a".repeat(32), "坏/名"])("a new sheet cannot be called %p", async (name) => {
  const { code } = await refusal(() =>
    host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("二").name = name;
      await context.sync();
    }),
  );
  expect(["InvalidArgument", "ItemAlreadyExists"]).toContain(code);
});

test("the last visible sheet cannot be deleted or hidden", async () => {
  const { code } = await refusal(() =>
    host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("二").visibility = "Hidden";
      context.workbook.worksheets.getItem("台账").delete();
      await context.sync();
    }),
  );
  expect(code).toBe("InvalidOperation");
});

test("hidden rows are told row by row", async () => {
  await host.Excel.run(async (context) => {
    const rows = context.workbook.worksheets
      .getItem("台账")
      .getRange("A1:A4")
      .getRowProperties({ rowHidden: true });
    await context.sync();
    expect(rows.value.map((row) => row.rowHidden)).toEqual([false, false, true, false]);
  });
});

test("names, settings and selection", async () => {
  await host.Excel.run(async (context) => {
    const { workbook } = context;
    const named = workbook.names.getItem("总数");
    const range = named.getRange();
    range.load("address,values");
    workbook.settings.add("口径", { a: 1 });
    const setting = workbook.settings.getItemOrNullObject("口径");
    setting.load("value");
    workbook.worksheets.getItem("台账").getRange("B2").select();
    const cell = workbook.getActiveCell();
    cell.load("address");
    await context.sync();
    expect([range.address, range.values]).toEqual(["台账!B4", [[7]]]);
    expect(setting.value).toEqual({ a: 1 });
    expect(cell.address).toBe("台账!B2");
  });
  expect(host.user.selection()).toEqual({ sheet: "台账", cells: "B2" });
});

test("events reach those who registered, and nobody after remove or while they are off", async () => {
  const seen: string[] = [];
  await host.Excel.run(async (context) => {
    const target = context.workbook.worksheets.getItem("台账");
    const changed = target.onChanged.add((event) => {
      seen.push(`${event.changeType} ${event.address}`);
      return Promise.resolve();
    });
    const selected = target.onSelectionChanged.add((event) => {
      seen.push(`select ${event.address}`);
      return Promise.resolve();
    });
    await context.sync();
    await host.user.type("台账", "B2", 5);
    await host.user.insertRows("台账", 2);
    host.user.select("台账", "A1:B2");
    context.runtime.enableEvents = false;
    await context.sync();
    await host.user.type("台账", "B2", 6);
    context.runtime.enableEvents = true;
    changed.remove();
    selected.remove();
    await context.sync();
    await host.user.type("台账", "B2", 7);
  });
  expect(seen).toEqual(["RangeEdited B2", "RowInserted 2:2", "select A1:B2"]);
});

test("every calculation is told to those who wait for it", async () => {
  let calculated = 0;
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.onCalculated.add(() => {
      calculated += 1;
      return Promise.resolve();
    });
    await context.sync();
    await host.user.type("台账", "B2", 9);
  });
  expect(host.user.read("台账", "B4")).toBe(13);
  expect(calculated).toBeGreaterThan(0);
});

/** Microsoft's library on the model: loading, null objects, errors, chunks, counters. */
import { openData, type Host } from "../index";
import { book, refusal, sheet } from "./books";

const ledger = sheet("台账", [
  ["名称", "人数"],
  ["甲", 3],
  ["乙", { formula: "=B2*2" }],
  [undefined, { error: "#N/A" }],
]);

let host: Host;

async function open(options: Parameters<typeof openData>[1] = {}): Promise<Host> {
  host = await openData(
    book([ledger, sheet("空", []), sheet("保护", [[1]], { isProtected: true })]),
    options,
  );
  return host;
}

afterEach(() => host.close());

test("reads all sheets in two round trips, a blank sheet as a null object", async () => {
  const { Excel, counters } = await open();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility,items/protection/protected");
    await context.sync();
    expect(worksheets.items.map((item) => [item.name, item.visibility, item.protection.protected])).toEqual([
      ["台账", "Visible", false],
      ["空", "Visible", false],
      ["保护", "Visible", true],
    ]);
    const used = worksheets.items.map((item) => item.getUsedRangeOrNullObject(true));
    for (const area of used) area.load("address,values,formulas,rowCount");
    await context.sync();
    expect(used.map((area) => area.isNullObject)).toEqual([false, true, false]);
    expect(used[0]?.address).toBe("台账!A1:B4");
    expect(used[0]?.values).toEqual([
      ["名称", "人数"],
      ["甲", 3],
      ["乙", 6],
      ["", "#N/A"],
    ]);
    expect(used[0]?.formulas[2]).toEqual(["乙", "=B2*2"]);
    // Excel.run syncs once more at its end to release what it tracked.
    expect(counters.requests).toBe(2);
  });
  expect(counters.bytesSent).toBeGreaterThan(100);
  expect(counters.actions).toContain("load Range address,values,formulas,rowCount");
});

test("a property that was not loaded, or not yet synced, throws in the library", async () => {
  const { Excel } = await open();
  const { code } = await refusal(() =>
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      cell.load("values");
      await Promise.resolve();
      return cell.values;
    }),
  );
  expect(code).toBe("PropertyNotLoaded");
});

test.each([
  [
    "a missing sheet",
    "ItemNotFound",
    "WorksheetCollection.getItem",
    "getItem",
    "没有",
    "A1",
    undefined,
    "values",
  ],
  ["a wrong address", "InvalidArgument", "Worksheet.getRange", "getItem", "台账", "A0", undefined, "values"],
  ["a misspelt property", "InvalidArgument", "Range.", "getItem", "台账", "A1", undefined, "vlaues"],
  [
    "a real member that the model lacks",
    "ApiNotFound",
    "Range.",
    "getItem",
    "台账",
    "A1",
    undefined,
    "style",
  ],
  [
    "an array that does not fit",
    "InvalidArgument",
    "Range.values",
    "getItem",
    "台账",
    "A1:B2",
    [[1, 2]],
    "values",
  ],
  ["writing on a protected sheet", "AccessDenied", "Range.values", "getItem", "保护", "A1", [[1]], "values"],
] as const)("%s is refused", async (_, code, location, __, name, address, values, load) => {
  const { Excel } = await open();
  const refused = await refusal(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(name).getRange(address);
      if (values !== undefined) range.values = values.map((row) => [...row]);
      range.load(load);
      await context.sync();
    }),
  );
  expect(refused.code).toBe(code);
  expect(refused.location).toContain(location);
});

test("what stands before a failing action is done, what stands after it is not", async () => {
  const { Excel } = await open();
  await refusal(() =>
    Excel.run(async (context) => {
      const target = context.workbook.worksheets.getItem("空");
      target.getRange("A1").values = [["先"]];
      context.workbook.worksheets.getItem("没有").getRange("A1").values = [[1]];
      target.getRange("A2").values = [["后"]];
      await context.sync();
    }),
  );
  expect(host.user.read("空", "A1")).toBe("先");
  expect(host.user.read("空", "A2")).toBe("");
});

test("a null object stays one through everything that is asked of it", async () => {
  const { Excel } = await open();
  await Excel.run(async (context) => {
    const missing = context.workbook.worksheets.getItemOrNullObject("没有");
    const range = missing.getUsedRangeOrNullObject();
    missing.load("name");
    await context.sync();
    expect(missing.isNullObject).toBe(true);
    expect(range.isNullObject).toBe(true);
  });
});

test("large arrays cross in chunks and arrive whole", async () => {
  const { Excel } = await open();
  const values = Array.from({ length: 2000 }, (_, row) =>
    Array.from({ length: 3 }, (__, column) => row * column),
  );
  await Excel.run(async (context) => {
    const target = context.workbook.worksheets.getItem("空").getRange("A1:C2000");
    target.values = values;
    target.load("values");
    await context.sync();
    expect(target.values).toEqual(values);
  });
  expect(host.counters.actions.filter((action) => action === "set Range Values").length).toBeGreaterThan(1);
});

test("values are read as they are after calculation, in the same request that wrote the formula", async () => {
  const { Excel, counters } = await open();
  await Excel.run(async (context) => {
    const added = context.workbook.worksheets.add("指标");
    added.getRange("A1").formulas = [["=SUM(台账!B2:B3)"]];
    added.getRange("A2").values = [["'=1+1"]];
    const cells = added.getRange("A1:A2");
    cells.load("values,formulas,valueTypes,text");
    await context.sync();
    expect(cells.values).toEqual([[9], ["=1+1"]]);
    expect(cells.formulas).toEqual([["=SUM(台账!B2:B3)"], ["=1+1"]]);
    expect(cells.valueTypes).toEqual([["Double"], ["String"]]);
    expect(counters.requests).toBe(1);
  });
});

test("what is typed becomes what Excel makes of it", async () => {
  const { Excel } = await open();
  await Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem("空").getRange("A1:F1");
    cells.numberFormat = [["General", "@", "General", "General", "General", "General"]];
    cells.values = [["12", "0012", "2023-05-07", "50%", "true", null]];
    cells.load("values");
    await context.sync();
    expect(cells.values).toEqual([[12, "0012", 45053, 0.5, true, ""]]);
  });
});

test("a kept range moves with rows that are inserted above it", async () => {
  const { Excel } = await open();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("台账").getRange("A2:B2");
    range.load("address");
    await context.sync();
    await host.user.insertRows("台账", 1);
    range.load("address,values");
    await context.sync();
    expect(range.address).toBe("台账!A3:B3");
    expect(range.values).toEqual([["甲", 3]]);
  });
});

test("merged areas are refused, unless a test asks for them", async () => {
  const { Excel } = await open();
  const { code } = await refusal(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("台账").getRange("A1:B2").getMergedAreasOrNullObject();
      await context.sync();
    }),
  );
  expect(code).toBe("UnsupportedOperation");
});

test("the used range of a part of a sheet is that of the part alone", async () => {
  const { Excel } = await open();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("台账");
    const parts = ["A1:Z1", "B3:Z9", "A3:A9", "D1:Z9"].map((area) =>
      sheet.getRange(area).getUsedRangeOrNullObject(true),
    );
    for (const part of parts) part.load("address");
    await context.sync();
    const addresses = parts.map((part) => (part.isNullObject ? null : part.address));
    expect(addresses).toEqual(["台账!A1:B1", "台账!B3:B4", "台账!A3", null]);
  });
});

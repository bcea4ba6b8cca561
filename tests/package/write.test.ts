import { read } from "@e965/xlsx";
import fc from "fast-check";
import { unzipSync, strFromU8 } from "fflate";
import type { BookData, CellData, SheetData } from "../../package/book";
import { BookFileError } from "../../package/book";
import { compareBooks, keepsStyles, readBook, writeBook, type WriteOptions } from "../../package/index";
import { richBook, richParts, smallParts, worksheet, zipOf, type Parts } from "./rich-package";

const FUNCTIONS = { namespace: "DJ", names: { COVERAGE: "覆盖率" } };
const LEDGER_PART = "xl/worksheets/sheet1.xml";

function open(bytes: Uint8Array): ReturnType<typeof readBook> {
  return readBook(bytes, { functions: FUNCTIONS });
}

/** The rich book written after a change of its data. */
function changed(
  change: (data: BookData) => BookData,
  options: WriteOptions = {},
  bytes = richBook(),
): { before: Uint8Array; after: Uint8Array; data: BookData; part: (name: string) => string } {
  const { data, original } = open(bytes);
  const after = writeBook(original, change(data), options);
  const files = unzipSync(after);
  const part = (name: string): string => {
    const content = files[name];
    if (!content) throw new Error(`no part ${name}`);
    return strFromU8(content);
  };
  return { before: bytes, after, data: open(after).data, part };
}

function sheetNamed(data: BookData, name: string): SheetData {
  const sheet = data.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function withSheet(data: BookData, name: string, change: Partial<SheetData>): BookData {
  const sheets = data.sheets.map((sheet) => (sheet.name === name ? { ...sheet, ...change } : sheet));
  return { ...data, sheets };
}

/** The sheet's rows with some cells set, by `row,column`. */
function typed(sheet: SheetData, cells: Readonly<Record<string, CellData | undefined>>): SheetData["rows"] {
  const rows = Array.from(sheet.rows, (row) => row?.slice());
  for (const [place, cell] of Object.entries(cells)) {
    const [row = 0, column = 0] = place.split(",").map(Number);
    const line = rows[row] ?? [];
    line[column] = cell;
    rows[row] = line;
  }
  return rows;
}

function differingParts(before: Uint8Array, after: Uint8Array): string[] {
  return compareBooks(before, after).map(({ part, kind }) => `${kind} ${part}`);
}

const REPORT: SheetData = {
  id: "report",
  name: "述职报告",
  visibility: "visible",
  tabColor: "#C00000",
  rows: [
    [
      { value: "述职报告", style: 4 },
      { value: 0.5, formula: "=DJ.覆盖率(台账!B3:B7)" },
      { value: { error: "#N/A" }, formula: "=NA()" },
      { value: true, formula: "=TRUE()" },
    ],
    [{ value: "甲", formula: "=FILTER(台账!A3:A5,台账!B3:B5>0)", spill: { rows: 2, columns: 1 } }],
    [{ value: "乙 " }, { value: "=1+1" }, { value: "@甲" }, { value: "-5" }],
    [
      { value: "去指标", link: { location: "'台账'!A1", tip: "看" } },
      { value: "", formula: '=""' },
    ],
  ],
  merges: [{ row: 4, column: 0, endRow: 4, endColumn: 3 }],
  columnWidths: new Map([
    [0, 30],
    [1, 12.5],
    [2, 12.5],
  ]),
  rowHeights: new Map([[0, 28]]),
  hiddenRows: new Set([7]),
  hiddenColumns: new Set([5]),
  frozen: { rows: 1, columns: 1 },
  isProtected: false,
  conditionalFormats: [
    {
      id: "mark",
      areas: [{ row: 1, column: 0, endRow: 9, endColumn: 1 }],
      formula: '=$A2="甲"',
      fill: "#FFF2CC",
    },
  ],
  choices: [{ areas: [{ row: 5, column: 1, endRow: 5, endColumn: 1 }], source: "是,否" }],
  pageLayout: {
    orientation: "landscape",
    paperSize: 9,
    printArea: { row: 0, column: 0, endRow: 9, endColumn: 3 },
    titleRows: { from: 0, to: 0 },
    titleColumns: { from: 0, to: 1 },
    fitToWidth: 2,
    centerHorizontally: true,
    headersFooters: { centerFooter: "第 &P 页" },
    margins: { top: 36, bottom: 36, left: 54, right: 54 },
  },
  autoFilter: { row: 1, column: 0, endRow: 9, endColumn: 3 },
};

function withReport(data: BookData): BookData {
  const title = { fontName: "方正小标宋简体", fontSize: 22, bold: true, fill: "#DDEBF7", wrap: true };
  return {
    ...data,
    sheets: [...data.sheets, REPORT],
    styles: [...data.styles, { ...title, horizontal: "center", borders: ["bottom"] }],
    names: [...data.names, { name: "报告标题", formula: "=述职报告!$A$1" }],
  };
}

test("an unchanged book is the same file", () => {
  const { data, original } = open(richBook());
  expect(writeBook(original, data)).toEqual(original.bytes);
  const copy = { ...data, sheets: data.sheets.map((sheet) => ({ ...sheet, rows: typed(sheet, {}) })) };
  expect(writeBook(original, copy)).toEqual(original.bytes);
});

describe("a sheet of ours is added", () => {
  const result = changed(withReport);
  const xml = result.part("xl/worksheets/sheet4.xml");

  test("nothing of the office's is touched", () => {
    expect(differingParts(result.before, result.after)).toEqual([
      "meaning [Content_Types].xml",
      "meaning xl/_rels/workbook.xml.rels",
      "removed xl/calcChain.xml",
      "added xl/metadata.xml",
      "meaning xl/styles.xml",
      "meaning xl/workbook.xml",
      "added xl/worksheets/sheet4.xml",
    ]);
    expect(keepsStyles(result.before, result.after)).toBe(true);
  });

  test("formulas are stored as Excel stores them, with typed results", () => {
    expect(xml).toContain('<c r="B1"><f>_xldudf_DJ_COVERAGE(台账!B3:B7)</f><v>0.5</v></c>');
    expect(xml).toContain('<c r="C1" t="e"><f>NA()</f><v>#N/A</v></c>');
    expect(xml).toContain('<c r="D1" t="b"><f>TRUE()</f><v>1</v></c>');
    expect(xml).toContain(
      '<c r="A2" t="str" cm="1"><f t="array" ref="A2:A3">_xlfn._xlws.FILTER(台账!A3:A5,台账!B3:B5&gt;0)</f><v>甲</v></c>',
    );
    expect(xml).toContain('<c r="A3" t="inlineStr"><is><t xml:space="preserve">乙 </t></is></c>');
    expect(xml).toContain('<c r="B4" t="str"><f>&quot;&quot;</f><v></v></c>');
    expect(result.part("xl/metadata.xml")).toContain('fDynamic="1"');
    expect(result.part("[Content_Types].xml")).toContain("sheetMetadata+xml");
    expect(result.part("xl/_rels/workbook.xml.rels")).toContain("/sheetMetadata");
  });

  test.each(["", '<calcPr calcId="0" fullCalcOnLoad="1"/>', '<calcPr calcId="144525"/>'])(
    "whoever opens it keeps the results, as those of a current Excel: before %p",
    (calculation) => {
      const workbook = (change: (data: BookData) => BookData): string => {
        const parts = richParts();
        const text = String(parts["xl/workbook.xml"]).replace(/<calcPr[^>]*>/, calculation);
        return changed(change, {}, zipOf({ ...parts, "xl/workbook.xml": text })).part("xl/workbook.xml");
      };
      expect(workbook(withReport)).toContain('<calcPr calcId="191029"/>');
      const withConstant = (data: BookData): BookData => withSheet(data, "台账", { rows: [[{ value: 1 }]] });
      expect(workbook(withConstant).includes("<calcPr")).toBe(calculation !== "");
      expect(workbook(withConstant)).toContain(calculation);
    },
  );

  test("text that looks like a formula stays text", () => {
    const cells = sheetNamed(result.data, "述职报告").rows[2];
    expect(cells?.map((cell) => [cell?.value, cell?.formula])).toEqual([
      ["乙 ", undefined],
      ["=1+1", undefined],
      ["@甲", undefined],
      ["-5", undefined],
    ]);
  });

  test("the elements stand in the order that Excel asks for", () => {
    const names = [...xml.matchAll(/<(\w+)[ >/]/g)].map((match) => match[1] ?? "");
    const order =
      "sheetPr dimension sheetViews sheetFormatPr cols sheetData autoFilter mergeCells conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter".split(
        " ",
      );
    expect(names.filter((name) => order.includes(name))).toEqual(order);
  });

  test("it reads back as it was given", () => {
    const sheet = sheetNamed(result.data, "述职报告");
    const { id, conditionalFormats, rows, columnWidths, ...rest } = REPORT;
    expect(sheet).toMatchObject(rest);
    expect(sheet.id).not.toBe(id);
    expect(sheet.conditionalFormats).toMatchObject(conditionalFormats.map(({ id: _, ...rule }) => rule));
    expect(sheet.rows.length).toBe(rows.length);
    expect([...sheet.columnWidths]).toEqual(expect.arrayContaining([...columnWidths]));
    expect(result.data.styles[sheet.rows[0]?.[0]?.style ?? 0]).toMatchObject({
      fontName: "方正小标宋简体",
      fontSize: 22,
      fill: "#DDEBF7",
      borders: ["bottom"],
    });
    expect(result.data.names).toContainEqual({ name: "报告标题", formula: "=述职报告!$A$1" });
  });

  test("saved again with another change, renamed, then deleted", () => {
    const renamed = changed((data) => withSheet(data, "述职报告", { name: "报告 2023" }), {}, result.after);
    expect(differingParts(result.after, renamed.after)).toEqual(["meaning xl/workbook.xml"]);
    expect(sheetNamed(renamed.data, "报告 2023").pageLayout?.printArea).toEqual(REPORT.pageLayout?.printArea);
    expect(renamed.part("xl/workbook.xml")).toContain("'报告 2023'!$A$1:$D$10");

    const deleted = changed(
      (data) => ({
        ...data,
        sheets: data.sheets.filter(({ name }) => name !== "报告 2023"),
        names: data.names.filter(({ name }) => name !== "报告标题"),
      }),
      {},
      renamed.after,
    );
    expect(differingParts(result.before, deleted.after)).toEqual(
      [
        "spelling [Content_Types].xml",
        "spelling xl/_rels/workbook.xml.rels",
        "removed xl/calcChain.xml",
        "added xl/metadata.xml",
        "meaning xl/styles.xml",
      ].map((line) => line.replace("spelling", "meaning")),
    );
  });

  test("a second dynamic array uses the metadata that is there", () => {
    const again = changed(
      (data) =>
        withSheet(data, "述职报告", {
          rows: typed(sheetNamed(data, "述职报告"), {
            "9,0": { value: 1, formula: "=SEQUENCE(2)", spill: { rows: 2, columns: 1 } },
            "10,0": { value: 2 },
          }),
        }),
      {},
      result.after,
    );
    expect(again.part("xl/metadata.xml")).toBe(result.part("xl/metadata.xml"));
    expect(again.part("xl/worksheets/sheet4.xml")).toContain(
      '<c r="A10" cm="1"><f t="array" ref="A10:A11">_xlfn.SEQUENCE(2)</f><v>1</v></c>',
    );
  });
});

test("metadata of another kind is completed", () => {
  const parts = richParts();
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const other = `<metadata xmlns="${main}"><metadataTypes count="1"><metadataType name="XLRICHVALUE"/></metadataTypes><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;
  const rels = "xl/_rels/workbook.xml.rels";
  const bytes = zipOf({
    ...parts,
    "xl/metadata.xml": other,
    [rels]: String(parts[rels]).replace(
      "</Relationships>",
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="metadata.xml"/></Relationships>',
    ),
  });
  const result = changed(withReport, {}, bytes);
  expect(result.part("xl/worksheets/sheet4.xml")).toContain('cm="2"');
  const metadata = result.part("xl/metadata.xml");
  expect(metadata).toContain('<metadataTypes count="2">');
  expect(metadata).toContain('<futureMetadata name="XLDAPR" count="1">');
  expect(metadata).toContain('<bk><rc t="1" v="0"/></bk><bk><rc t="2" v="0"/></bk>');
});

describe("somebody types into a sheet of the office", () => {
  const type = (cells: Readonly<Record<string, CellData | undefined>>) =>
    changed((data) => withSheet(data, "台账", { rows: typed(sheetNamed(data, "台账"), cells) }));

  test("one value changes one cell of one part", () => {
    const result = type({ "4,1": { value: 33 } });
    expect(differingParts(result.before, result.after)).toEqual([`meaning ${LEDGER_PART}`]);
    const before = String(richParts()[LEDGER_PART]);
    expect(result.part(LEDGER_PART)).toBe(
      before.replace('<c r="B5"><v>30</v></c>', '<c r="B5"><v>33</v></c>'),
    );
  });

  test("unknown attributes of a row and the look of a cell are kept", () => {
    const result = type({ "0,1": { value: "新", style: 1 } });
    expect(result.part(LEDGER_PART)).toContain(
      '<row r="1" ht="30" customHeight="1" x="kept"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="inlineStr"><is><t>新</t></is></c></row>',
    );
  });

  test("a cleared cell goes, a styled one stays blank; a new row comes where it belongs", () => {
    const result = type({ "4,1": undefined, "0,0": { value: null, style: 1 }, "11,2": { value: 5 } });
    const xml = result.part(LEDGER_PART);
    expect(xml).not.toContain('r="B5"');
    expect(xml).toContain('<c r="A1" s="1"/>');
    expect(xml).toContain('<row r="12"><c r="C12"><v>5</v></c></row></sheetData>');
    expect(xml).toContain('<dimension ref="A1:F12"/>');
  });

  test("a new cell takes a style that the file has", () => {
    const result = type({ "11,3": { value: 45000, style: 2 } });
    expect(result.part(LEDGER_PART)).toContain('<c r="D12" s="2"><v>45000</v></c>');
    expect(differingParts(result.before, result.after)).toEqual([`meaning ${LEDGER_PART}`]);
  });

  test("a value over a shared formula's first cell leaves the others their formulas", () => {
    const result = type({ "2,2": { value: 1 } });
    const sheet = sheetNamed(result.data, "台账");
    expect(sheet.rows[2]?.[2]?.formula).toBeUndefined();
    expect([3, 4, 5, 6].map((row) => sheet.rows[row]?.[2]?.formula)).toEqual(
      [4, 5, 6, 7].map((row) => `=B${row}*2+$B$3`),
    );
    expect(differingParts(result.before, result.after)).toContain("removed xl/calcChain.xml");
  });

  test("a new result is stored beside the same formula, but never an unknown function's", () => {
    const { data } = open(richBook());
    const sheet = sheetNamed(data, "台账");
    const total = sheet.rows[7]?.[1];
    const lookup = sheet.rows[8]?.[2];
    if (!total || !lookup) throw new Error("cells are missing");
    const result = type({
      "7,1": { ...total, value: 160 },
      "8,2": { ...lookup, value: { error: "#NAME?" } },
    });
    expect(result.part(LEDGER_PART)).toContain('<c r="B8"><f>SUM(B3:B7)</f><v>160</v></c>');
    expect(sheetNamed(result.data, "台账").rows[8]?.[2]?.value).toBe(0);
    expect(differingParts(result.before, result.after)).toEqual([`meaning ${LEDGER_PART}`]);
  });

  test("results that the engine computes otherwise from the start change nothing", () => {
    const { data, original } = open(richBook());
    const sheet = sheetNamed(data, "台账");
    const total = sheet.rows[7]?.[1];
    if (!total) throw new Error("cell is missing");
    const recalculated = withSheet(data, "台账", { rows: typed(sheet, { "7,1": { ...total, value: 9 } }) });
    expect(writeBook(original, recalculated, { baseline: recalculated })).toEqual(original.bytes);
  });

  test("a new look keeps what we cannot say: rotation, lock, double lines", () => {
    const result = changed((data) => ({
      ...withSheet(data, "台账", {
        rows: typed(sheetNamed(data, "台账"), { "0,0": { value: "企业台账", style: 4 } }),
      }),
      styles: [...data.styles, { ...data.styles[1], fill: "#FFFF00" }],
    }));
    expect(result.part(LEDGER_PART)).toContain('<c r="A1" s="4" t="s"><v>0</v></c>');
    const styles = result.part("xl/styles.xml");
    expect(styles).toContain('<cellXfs count="5">');
    expect(styles).toMatch(
      /<xf numFmtId="0" fontId="1" fillId="3" borderId="1"[^>]*><alignment [^>]*textRotation="90"[^>]*\/><protection locked="0"\/><\/xf><\/cellXfs>/,
    );
    expect(keepsStyles(result.before, result.after)).toBe(true);
  });

  test("texts longer than a cell holds are refused", () => {
    expect(() => type({ "4,0": { value: "长".repeat(32_768) } })).toThrow(BookFileError);
  });

  test("signs that XML forbids come back", () => {
    const text = "a\u0001b\r\n_x0041_ <&>";
    const result = type({ "4,0": { value: text } });
    expect(sheetNamed(result.data, "台账").rows[4]?.[0]?.value).toBe(text);
  });
});

describe("marks, lists, links, sizes and print settings on a sheet of the office", () => {
  test("a mark comes and goes without trace", () => {
    const mark = {
      id: "ours",
      areas: [{ row: 2, column: 1, endRow: 2, endColumn: 1 }],
      formula: "=TRUE",
      fill: "#FFC000",
    };
    const marked = changed((data) =>
      withSheet(data, "台账", {
        conditionalFormats: [...sheetNamed(data, "台账").conditionalFormats, mark],
      }),
    );
    expect(differingParts(marked.before, marked.after)).toEqual([
      "meaning xl/styles.xml",
      `meaning ${LEDGER_PART}`,
    ]);
    expect(marked.part(LEDGER_PART)).toContain("<dataBar>");
    expect(sheetNamed(marked.data, "台账").conditionalFormats).toHaveLength(2);

    const cleared = changed(
      (data) =>
        withSheet(data, "台账", {
          conditionalFormats: sheetNamed(data, "台账").conditionalFormats.filter(
            ({ formula }) => formula !== "=TRUE",
          ),
        }),
      {},
      marked.after,
    );
    expect(cleared.part(LEDGER_PART)).toBe(String(richParts()[LEDGER_PART]));
  });

  test("the rest of each element is kept", () => {
    const result = changed((data) => {
      const sheet = sheetNamed(data, "台账");
      const rows = typed(sheet, { "2,1": { value: 10, link: { location: "旧!A1" } } });
      return withSheet(data, "台账", {
        rows,
        choices: [{ areas: [{ row: 2, column: 3, endRow: 6, endColumn: 3 }], source: "=旧!$A$1:$A$3" }],
        columnWidths: new Map([...sheet.columnWidths, [1, 25]]),
        rowHeights: new Map([...sheet.rowHeights, [2, 18]]),
        hiddenRows: new Set([4]),
        frozen: { rows: 2, columns: 1 },
        pageLayout: {
          ...sheet.pageLayout,
          orientation: "portrait",
          headersFooters: { centerFooter: "&P/&N" },
        },
        tabColor: "#0000FF",
      });
    });
    const xml = result.part(LEDGER_PART);
    expect(xml).toContain('<pageSetup paperSize="9" scale="80" orientation="portrait" r:id="rId2"/>');
    expect(xml).toContain("<oddFooter>&amp;L左&amp;C&amp;P/&amp;N&amp;R右</oddFooter>");
    expect(xml).toContain('type="whole" operator="greaterThan"');
    expect(xml).toContain('<hyperlink ref="A3" r:id="rId1"/>');
    expect(xml).toContain('<hyperlink ref="B3" location="旧!A1"/>');
    expect(xml).toContain('<sheetPr codeName="Sheet1"><tabColor rgb="FF0000FF"/></sheetPr>');
    const sheet = sheetNamed(result.data, "台账");
    expect(sheet).toMatchObject({
      frozen: { rows: 2, columns: 1 },
      tabColor: "#0000FF",
      choices: [{ source: "=旧!$A$1:$A$3" }],
    });
    expect([...sheet.hiddenRows]).toEqual([4]);
    expect([...sheet.hiddenColumns]).toEqual([4]);
    expect([sheet.columnWidths.get(0), sheet.columnWidths.get(1)]).toEqual([20, 25]);
    expect(sheet.rowHeights.get(2)).toBe(18);
    expect(differingParts(result.before, result.after)).toEqual([`meaning ${LEDGER_PART}`]);
  });
});

describe("rows come and go in a sheet of the office", () => {
  /** The ledger's data with rows spliced, and formulas as Excel would have adjusted them. */
  const spliced = (
    sheet: SheetData,
    at: number,
    count: number,
    formulas: Readonly<Record<string, string>>,
  ) => {
    const rows = Array.from(sheet.rows, (row) => row?.slice());
    if (count > 0) rows.splice(at, 0, ...Array.from({ length: count }, () => undefined));
    else rows.splice(at, -count);
    return Array.from(rows, (row, index) =>
      row?.map((cell, column) => {
        const formula = formulas[`${index},${column}`];
        return cell && formula !== undefined ? { ...cell, formula } : cell;
      }),
    );
  };

  const insertRow = (data: BookData): BookData => {
    const sheet = sheetNamed(data, "台账");
    const formulas = {
      "2,2": "=B3*2+$B$3",
      "3,2": "=B4*2+$B$3",
      "5,0": '="=" & B6',
      "5,2": "=B6*2+$B$3",
      "6,2": "=B7*2+$B$3",
      "7,2": "=B8*2+$B$3",
      "8,1": "=SUM(B3:B8)",
      "8,2": "=SUM(B3:B8*2)",
      "9,0": "=DJ.覆盖率(B3:B8)",
      "9,1": "=DJ.覆盖率(B3:B8)",
      "9,2": "=XLOOKUP(1,B3:B8,C3:C8)",
    };
    const ledger: Partial<SheetData> = {
      rows: spliced(sheet, 4, 1, formulas),
      merges: [
        { row: 0, column: 0, endRow: 0, endColumn: 1 },
        { row: 8, column: 0, endRow: 9, endColumn: 0 },
      ],
      autoFilter: { row: 1, column: 0, endRow: 7, endColumn: 2 },
      conditionalFormats: sheet.conditionalFormats.map((rule) => ({
        ...rule,
        areas: [{ row: 2, column: 0, endRow: 7, endColumn: 0 }],
      })),
      choices: [{ areas: [{ row: 2, column: 3, endRow: 7, endColumn: 3 }], source: "是,否" }],
      pageLayout: { ...sheet.pageLayout, printArea: { row: 0, column: 0, endRow: 9, endColumn: 3 } },
    };
    const names = data.names.map((name) =>
      name.name === "职工" ? { ...name, formula: "=台账!$B$3:$B$8" } : name,
    );
    const summary = typed(sheetNamed(data, "汇总 表"), {
      "0,0": { value: 150.5, formula: "=台账!B9" },
      "0,1": { value: 150.5, formula: "=SUM(台账!B3:B8)" },
    });
    return withSheet({ ...withSheet(data, "台账", ledger), names }, "汇总 表", { rows: summary });
  };

  const ledgerId = sheetNamed(open(richBook()).data, "台账").id;

  test.each([
    ["told by the engine", new Map([[ledgerId, [{ axis: "row" as const, at: 4, count: 1 }]]])],
    ["seen from the data", undefined],
  ])("an inserted row, %s: everything moves with it", (_, lineChanges) => {
    const result = changed(insertRow, { lineChanges });
    const xml = result.part(LEDGER_PART);
    const sheet = sheetNamed(result.data, "台账");
    expect(sheet.rows[5]?.[1]?.value).toBe(30);
    expect(sheet.rows[8]?.[1]?.formula).toBe("=SUM(B3:B8)");
    expect([2, 3, 5, 6, 7].map((row) => sheet.rows[row]?.[2]?.formula)).toEqual(
      [3, 4, 6, 7, 8].map((row) => `=B${row}*2+$B$3`),
    );
    expect([...sheet.hiddenRows]).toEqual([3]);
    expect(xml).toContain('<conditionalFormatting sqref="B3:B8"><cfRule type="dataBar"');
    expect(xml).toContain('sqref="B3:B8"><formula1>B$3-100</formula1>');
    expect(xml).toContain('<hyperlink ref="A6" location=');
    expect(xml).toContain("<xm:sqref>B3:B8</xm:sqref>");
    expect(xml).toContain('<brk id="6" max="16383" man="1"/>');
    expect(xml).toContain('<mergeCell ref="A9:A10"/>');
    expect(xml).toContain('<autoFilter ref="A2:C8"/>');
    expect(result.part("xl/comments1.xml")).toContain('<comment ref="B7"');
    expect(result.part("xl/comments1.xml")).toContain('<comment ref="B4"');
    expect(result.part("xl/drawings/vmlDrawing1.vml")).toContain("<x:Row>6</x:Row>");
    expect(result.part("xl/drawings/drawing1.xml")).toContain("<xdr:row>6</xdr:row>");
    expect(result.part("xl/charts/chart1.xml")).toContain("<c:f>台账!$B$3:$B$8</c:f>");
    expect(result.part("xl/workbook.xml")).toContain(">台账!$A$1:$D$10<");
    expect(result.part("xl/workbook.xml")).toContain(">台账!$B$3:$B$8<");
    expect(result.part("xl/worksheets/sheet2.xml")).toContain("<f>SUM(台账!B3:B8)</f>");
    expect(result.part("xl/worksheets/sheet2.xml")).toContain("<sheetProtection");
    expect(differingParts(result.before, result.after)).toEqual(
      expect.arrayContaining(["removed xl/calcChain.xml"]),
    );
    expect(differingParts(result.before, result.after)).not.toContain("meaning xl/styles.xml");
  });

  test("a deleted row takes its comment and its note box along", () => {
    const lineChanges = new Map([[ledgerId, [{ axis: "row" as const, at: 3, count: -1 }]]]);
    const result = changed(
      (data) =>
        withSheet(data, "台账", {
          rows: spliced(sheetNamed(data, "台账"), 3, -1, {}),
          hiddenRows: new Set(),
        }),
      { lineChanges },
    );
    const comments = result.part("xl/comments1.xml");
    expect(comments).not.toContain("已停产");
    expect(comments).toContain('<comment ref="B5"');
    const notes = result.part("xl/drawings/vmlDrawing1.vml");
    expect(notes).not.toContain('id="b"');
    expect(notes).toContain("<x:Row>4</x:Row>");
    expect(sheetNamed(result.data, "台账").rows[3]?.[1]?.value).toBe(30);
    expect(sheetNamed(result.data, "台账").hiddenRows.size).toBe(0);
  });

  test("inserted columns move widths, hidden columns, rules and cells", () => {
    const lineChanges = new Map([[ledgerId, [{ axis: "column" as const, at: 1, count: 2 }]]]);
    const result = changed(
      (data) => {
        const sheet = sheetNamed(data, "台账");
        return withSheet(data, "台账", {
          rows: Array.from(sheet.rows, (row) => row && [row[0], undefined, undefined, ...row.slice(1)]),
          hiddenColumns: new Set([6]),
          columnWidths: new Map([
            [0, 20],
            [1, 20],
            [2, 20],
            [3, 20],
            [6, sheet.columnWidths.get(4) ?? 0],
          ]),
        });
      },
      { lineChanges },
    );
    const xml = result.part(LEDGER_PART);
    expect(xml).toContain('<conditionalFormatting sqref="D3:D7"><cfRule type="dataBar"');
    expect(xml).toContain('<col min="1" max="4" width="20.7109375" customWidth="1"/>');
    expect(xml).toContain('<col min="7" max="7" width="9" hidden="1" customWidth="1"/>');
    expect(result.part("xl/comments1.xml")).toContain('<comment ref="D6"');
    expect(sheetNamed(result.data, "台账").rows[4]?.[3]?.value).toBe(30);
  });
});

describe("the list of sheets", () => {
  test("a deleted sheet takes its own parts along and nothing else", () => {
    const result = changed((data) => ({
      ...data,
      sheets: data.sheets.filter(({ name }) => name !== "台账"),
      names: data.names.map((name) => (name.sheet ? name : { ...name, formula: "=#REF!" })),
      activeSheet: sheetNamed(data, "汇总 表").id,
    }));
    const removed = compareBooks(result.before, result.after)
      .filter(({ kind }) => kind === "removed")
      .map(({ part }) => part);
    expect(removed).toEqual(
      expect.arrayContaining(["xl/charts/chart1.xml", "xl/comments1.xml", LEDGER_PART]),
    );
    expect(removed).not.toContain("xl/tables/table1.xml");
    expect(result.data.names).toContainEqual({
      name: "本表",
      formula: "=旧!$A$1",
      sheet: sheetNamed(result.data, "旧").id,
    });
    expect(result.part("xl/workbook.xml")).not.toContain("Print_Area");
    expect(result.data.activeSheet).toBe(sheetNamed(result.data, "汇总 表").id);
  });

  test("a renamed sheet of the office keeps its print area, and charts follow", () => {
    const result = changed((data) => withSheet(data, "台账", { name: "台账 2023" }));
    expect(result.part("xl/charts/chart1.xml")).toContain("<c:f>'台账 2023'!$B$3:$B$7</c:f>");
    expect(result.part("xl/workbook.xml")).toContain(">'台账 2023'!$A$1:$D$9<");
    expect(sheetNamed(result.data, "台账 2023").rows[4]?.[1]?.value).toBe(30);
  });

  test("moved, hidden and shown sheets keep their parts and local names", () => {
    const result = changed((data) => {
      const [ledger, summary, old] = data.sheets;
      if (!ledger || !summary || !old) throw new Error("sheets are missing");
      return {
        ...data,
        sheets: [{ ...old, visibility: "visible" }, { ...summary, visibility: "veryHidden" }, ledger],
      };
    });
    expect(differingParts(result.before, result.after)).toEqual(["meaning xl/workbook.xml"]);
    expect(result.data.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["旧", "visible"],
      ["汇总 表", "veryHidden"],
      ["台账", "visible"],
    ]);
    expect(sheetNamed(result.data, "台账").pageLayout?.titleRows).toEqual({ from: 0, to: 1 });
    expect(result.data.activeSheet).toBe(sheetNamed(result.data, "台账").id);
  });

  test("another sheet comes to the front unless a sheet nobody touched says it is there", () => {
    const front = (data: BookData): BookData => ({ ...withReport(data), activeSheet: "report" });
    expect(changed(front).data.activeSheet).toBe(sheetNamed(open(richBook()).data, "台账").id);
    const free = zipOf(smallParts('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'));
    const { data } = changed(front, {}, free);
    expect(data.activeSheet).toBe(sheetNamed(data, "述职报告").id);
  });

  test("names come, change and go", () => {
    const result = changed((data) => ({
      ...data,
      names: [
        { name: "职工", formula: "=台账!$B$3:$B$9" },
        { name: "新名", formula: "=DJ.覆盖率(台账!$A$1)", sheet: sheetNamed(data, "旧").id },
      ],
    }));
    const xml = result.part("xl/workbook.xml");
    expect(xml).toContain('<definedName name="职工" comment="office">台账!$B$3:$B$9</definedName>');
    expect(xml).toContain(
      '<definedName name="新名" localSheetId="2">_xldudf_DJ_COVERAGE(台账!$A$1)</definedName>',
    );
    expect(xml).not.toContain("本表");
  });
});

test("a file without styles gets them, one with prefixes is answered with prefixes", () => {
  const bare = zipOf(smallParts('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'));
  const styled = changed(withReport, {}, bare);
  expect(styled.part("xl/_rels/workbook.xml.rels")).toContain("/styles");
  expect(sheetNamed(styled.data, "述职报告").merges).toHaveLength(1);

  const spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const prefixed = zipOf({
    ...smallParts(""),
    [LEDGER_PART]: `<x:worksheet xmlns:x="${spreadsheet}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
  });
  const typedInto = changed(
    (data) =>
      withSheet(data, "表", {
        rows: [[{ value: 2 }, { value: "甲" }]],
        merges: [{ row: 1, column: 0, endRow: 1, endColumn: 1 }],
      }),
    {},
    prefixed,
  );
  expect(typedInto.part(LEDGER_PART)).toContain(
    '<x:c r="A1"><x:v>2</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c>',
  );
  expect(typedInto.part(LEDGER_PART)).toContain('<x:mergeCell ref="A2:B2"/>');
});

test("another reader finds the same cells in what we wrote", () => {
  const { after } = changed(withReport);
  const sheet = read(after, { cellStyles: true }).Sheets["述职报告"];
  expect(sheet?.["B1"]).toMatchObject({ t: "n", v: 0.5, f: "_xldudf_DJ_COVERAGE(台账!B3:B7)" });
  expect(sheet?.["A2"]).toMatchObject({ t: "s", v: "甲", F: "A2:A3", D: true });
  expect(sheet?.["B3"]).toMatchObject({ t: "s", v: "=1+1" });
  expect(sheet?.["C1"]).toMatchObject({ t: "e", f: "NA()" });
  expect(sheet?.["!merges"]).toEqual([{ s: { r: 4, c: 0 }, e: { r: 4, c: 3 } }]);
});

test("whatever is typed comes back", () => {
  const value = fc.oneof(
    fc.string({ unit: "binary", minLength: 1, maxLength: 20 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.boolean(),
    fc.constantFrom("_x000D_", "=A1", " ", "\n", "]]>", "&amp;"),
  );
  const cells = fc.dictionary(
    fc.tuple(fc.nat(40), fc.nat(12)).map(([row, column]) => `${row},${column}`),
    fc.record({ value }),
    { maxKeys: 12 },
  );
  fc.assert(
    fc.property(cells, (typedCells) => {
      const result = changed((data) =>
        withSheet(data, "台账", { rows: typed(sheetNamed(data, "台账"), typedCells) }),
      );
      const sheet = sheetNamed(result.data, "台账");
      for (const [place, cell] of Object.entries(typedCells)) {
        const [row = 0, column = 0] = place.split(",").map(Number);
        expect(sheet.rows[row]?.[column]?.value).toBe(cell.value);
      }
    }),
    { numRuns: 40 },
  );
});

test("differences: added, removed, said otherwise and written otherwise", () => {
  const base = smallParts("<sheetData/>", { "a.xml": '<a x="1" y="2"/>', "b.xml": "<b/>" });
  const other: Parts = {
    ...base,
    "a.xml": '<a y="2"  x="1"></a>',
    "c.bin": "x",
    [LEDGER_PART]: worksheet(""),
  };
  delete other["b.xml"];
  expect(compareBooks(zipOf(base), zipOf(other))).toEqual([
    { part: "a.xml", kind: "spelling" },
    { part: "b.xml", kind: "removed" },
    { part: "c.bin", kind: "added" },
    { part: LEDGER_PART, kind: "meaning" },
  ]);
});

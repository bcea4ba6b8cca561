import { strToU8, zipSync } from "fflate";
import { describeShared, sharedWorkbooks } from "../shared-workbooks";
import { BookFileError, type BookData, type CellData, type SheetData } from "../../package/book";
import { readBook, writeBook } from "../../package/index";
import { richBook, richParts, smallParts, zipOf } from "./rich-package";

const FUNCTIONS = { namespace: "DJ", names: { COVERAGE: "覆盖率", "PARTY.AGE": "党龄" } };

function sheetOf(data: BookData, name: string): SheetData {
  const sheet = data.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function cellOf(sheet: SheetData, row: number, column: number): CellData | undefined {
  return sheet.rows[row]?.[column];
}

function firstCell(inside: string): CellData | undefined {
  const { data } = readBook(zipOf(smallParts(`<sheetData>${inside}</sheetData>`)), {
    functions: FUNCTIONS,
  });
  return data.sheets[0]?.rows[0]?.[0];
}

describe("a rich workbook as Excel saves it", () => {
  const { data } = readBook(richBook(), { functions: FUNCTIONS });
  const ledger = sheetOf(data, "台账");

  test("sheets, their states and the one in front", () => {
    expect(data.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["台账", "visible"],
      ["汇总 表", "visible"],
      ["旧", "hidden"],
    ]);
    expect(data.activeSheet).toBe(ledger.id);
    expect(ledger.tabColor).toBe("#00B050");
    expect(data.isStructureProtected).toBe(false);
    expect(data.date1904).toBe(false);
  });

  test("values of every type", () => {
    expect(cellOf(ledger, 0, 0)?.value).toBe("企业台账");
    expect(cellOf(ledger, 1, 1)?.value).toBe(" 职工 ");
    expect(cellOf(ledger, 2, 0)?.value).toBe("甲公司\r");
    expect(cellOf(ledger, 3, 0)?.value).toBe("富文本");
    expect(cellOf(ledger, 4, 0)).toMatchObject({ value: "=30", formula: '="=" & B5' });
    expect(cellOf(ledger, 5, 0)?.value).toBe(true);
    expect(cellOf(ledger, 5, 1)?.value).toBe(40.5);
    expect(cellOf(ledger, 5, 3)).toEqual({ value: { error: "#DIV/0!" }, formula: "=1/0" });
    expect(cellOf(ledger, 2, 3)).toEqual({ value: 45291, style: 2 });
    expect(cellOf(ledger, 6, 0)).toBeUndefined();
  });

  test("formulas: shared, array, of the add-in in both stored forms, and of younger Excels", () => {
    const formulas = [2, 3, 4, 5, 6].map((row) => cellOf(ledger, row, 2)?.formula);
    expect(formulas).toEqual(["3", "4", "5", "6", "7"].map((row) => `=B${row}*2+$B$3`));
    expect(cellOf(ledger, 7, 2)).toEqual({
      value: 301,
      formula: "=SUM(B3:B7*2)",
      spill: { rows: 1, columns: 1 },
    });
    expect(cellOf(ledger, 8, 0)?.formula).toBe("=DJ.覆盖率(B3:B7)");
    expect(cellOf(ledger, 8, 1)?.formula).toBe("=DJ.覆盖率(B3:B7)");
    expect(cellOf(ledger, 8, 2)?.formula).toBe("=XLOOKUP(1,B3:B7,C3:C7)");
  });

  test("styles", () => {
    const style = (row: number, column: number) => data.styles[cellOf(ledger, row, column)?.style ?? 0];
    expect(style(0, 0)).toEqual({
      fontName: "黑体",
      fontSize: 12,
      bold: true,
      fontColor: "#C00000",
      fill: "#B4C7E7",
      horizontal: "center",
      vertical: "center",
      borders: ["left", "top"],
      unlocked: true,
    });
    expect(style(2, 3)?.numberFormat).toBe("yyyy/m/d");
    expect(style(5, 1)?.numberFormat).toBe('0.0" 家"');
    expect(style(1, 0)).toEqual({ fontName: "宋体", fontSize: 11 });
  });

  test("layout: merges, hidden lines, sizes, panes, filter", () => {
    expect(ledger.merges).toEqual([
      { row: 0, column: 0, endRow: 0, endColumn: 1 },
      { row: 7, column: 0, endRow: 8, endColumn: 0 },
    ]);
    expect([...ledger.hiddenRows]).toEqual([3]);
    expect([...ledger.hiddenColumns]).toEqual([4]);
    expect(ledger.columnWidths.get(1)).toBe(20);
    expect(ledger.rowHeights.get(0)).toBe(30);
    expect(ledger.frozen).toEqual({ rows: 2, columns: 0 });
    expect(ledger.autoFilter).toEqual({ row: 1, column: 0, endRow: 6, endColumn: 2 });
  });

  test("rules, lists, links, protection, print settings and names", () => {
    expect(ledger.conditionalFormats).toEqual([
      {
        id: "cf-1",
        areas: [{ row: 2, column: 0, endRow: 6, endColumn: 0 }],
        formula: "=$B3>15",
        fill: "#FFC7CE",
        fontColor: "#9C0006",
        stopIfTrue: false,
      },
    ]);
    expect(ledger.choices).toEqual([
      { areas: [{ row: 2, column: 3, endRow: 6, endColumn: 3 }], source: "是,否" },
    ]);
    expect(cellOf(ledger, 4, 0)?.link).toEqual({ location: "'汇总 表'!A1", tip: "看汇总" });
    expect(cellOf(ledger, 2, 0)?.link).toBeUndefined();
    expect(ledger.isProtected).toBe(false);
    expect(sheetOf(data, "汇总 表").isProtected).toBe(true);
    expect(sheetOf(data, "汇总 表").tables).toEqual([
      { name: "表1", area: { row: 0, column: 0, endRow: 2, endColumn: 1 }, columns: ["园区", "家数"] },
    ]);
    expect(ledger.pageLayout).toMatchObject({
      orientation: "landscape",
      paperSize: 9,
      printArea: { row: 0, column: 0, endRow: 8, endColumn: 3 },
      titleRows: { from: 0, to: 1 },
      headersFooters: { centerFooter: "第&P页" },
      margins: { top: 72, bottom: 72, left: 36, right: 36 },
    });
    expect(data.names).toEqual([
      { name: "本表", formula: "=旧!$A$1", sheet: sheetOf(data, "旧").id },
      { name: "职工", formula: "=台账!$B$3:$B$7" },
    ]);
  });

  test("1904 and a locked structure", () => {
    const other = readBook(richBook({ date1904: true, isLocked: true })).data;
    expect(other.date1904).toBe(true);
    expect(other.isStructureProtected).toBe(true);
  });
});

describe("what other programs write", () => {
  test("cells and rows that count on their place", () => {
    const sheet =
      "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>";
    const { data } = readBook(zipOf(smallParts(sheet)));
    expect(data.sheets[0]?.rows.map((row) => row?.map((cell) => cell?.value))).toEqual([[1, 2], [3]]);
  });

  test("a prefix on every element", () => {
    const parts = smallParts("");
    const spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const prefixed = {
      ...parts,
      "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="${spreadsheet}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>`,
    };
    const sheet = readBook(zipOf(prefixed)).data.sheets[0];
    expect(sheet?.rows[0]?.[0]?.value).toBe("甲");
    expect(sheet?.merges).toHaveLength(1);
  });

  test.each([
    ['<row r="1"><c r="A1" t="d"><v>2023-12-31</v></c></row>', 45291],
    ['<row r="1"><c r="A1" t="d"><v>2023-12-31T12:00:00</v></c></row>', 45291.5],
    ['<row r="1"><c r="A1"><v>1E3</v></c></row>', 1000],
    ['<row r="1"><c r="A1" t="s"><v>9</v></c></row>', null],
    ['<row r="1"><c r="A1" t="str"><f>""</f><v></v></c></row>', ""],
    ['<row r="1"><c r="A1" t="inlineStr"><is><t>_x0041__x005F_x0041_</t></is></c></row>', "A_x0041_"],
    ['<row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c></row>', "a<b"],
  ])("%s", (row, value) => {
    expect(firstCell(row)?.value ?? null).toBe(value);
  });

  test.each([
    ["_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A9))", "=SORT(UNIQUE(A1:A9))"],
    ["_xlfn.LET(_xlpm.x,1,_xlpm.x+1)", "=LET(x,1,x+1)"],
    ["SUM(_xlfn.ANCHORARRAY(B2))", "=SUM(B2#)"],
    ["_xldudf_dj_party_age(A1)", "=DJ.党龄(A1)"],
    ["_xldudf_OTHER_X(A1)", "=_xldudf_OTHER_X(A1)"],
    ["&quot;_xlfn.IFS(&quot;&amp;A1", '="_xlfn.IFS("&A1'],
    ["'_xlfn.a'!B1", "='_xlfn.a'!B1"],
  ])("stored %s is shown as %s", (stored, shown) => {
    expect(firstCell(`<row r="1"><c r="A1"><f>${stored}</f><v>1</v></c></row>`)?.formula).toBe(shown);
  });
});

describe("files that cannot be read say so in one sentence", () => {
  const rich = richBook();
  const ole = (word: string): Uint8Array => {
    const wide = [...word].flatMap((letter) => [letter.charCodeAt(0), 0]);
    return Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...new Array<number>(600).fill(0),
      ...wide,
    ]);
  };
  const without = (part: string): Uint8Array =>
    zipOf(Object.fromEntries(Object.entries(richParts()).filter(([name]) => name !== part)));
  const claiming = (size: number): Uint8Array => {
    const bytes = zipSync({ "a.xml": strToU8("a".repeat(50)) });
    const directory = bytes.findIndex(
      (byte, at) => byte === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2,
    );
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(directory + 24, size, true);
    return bytes;
  };
  const sheet = (inside: string): Uint8Array => zipOf(smallParts(inside));
  const workbook = (text: string): Uint8Array => zipOf(smallParts("", { "xl/workbook.xml": text }));

  const cases: [string, Uint8Array, BookFileError["code"]][] = [
    ["empty", new Uint8Array(), "truncated"],
    ["a text file renamed", strToU8("序号,企业名称\n1,甲"), "notAWorkbook"],
    ["encrypted", ole("EncryptedPackage"), "encrypted"],
    ["an old .xls", ole("Workbook"), "unsupported"],
    ["cut in the middle", rich.slice(0, rich.length / 2), "truncated"],
    ["cut at the end", rich.slice(0, -30), "truncated"],
    ["a zip without a workbook", zipOf({ "a.txt": "x" }), "notAWorkbook"],
    [
      "a document of Word",
      zipOf({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<a/>" }),
      "notAWorkbook",
    ],
    [
      "a binary workbook",
      zipOf({ "[Content_Types].xml": "<Types/>", "xl/workbook.bin": "x" }),
      "unsupported",
    ],
    ["too big unpacked", claiming(3_000_000_000), "unsupported"],
    ["shared strings missing", without("xl/sharedStrings.xml"), "truncated"],
    ["a sheet missing", without("xl/worksheets/sheet2.xml"), "truncated"],
    ["relationships missing", without("xl/_rels/workbook.xml.rels"), "truncated"],
    ["tags that do not match", sheet("<sheetData><row r='1'><c r='A1'></row></sheetData>"), "truncated"],
    ["a sheet that ends early", sheet("<sheetData><row r='1'><c r='A1'><v>1"), "truncated"],
    ["a row outside", sheet('<sheetData><row r="2000000"><c><v>1</v></c></row></sheetData>'), "truncated"],
    [
      "a column outside",
      sheet('<sheetData><row r="1"><c r="ZZZ1"><v>1</v></c></row></sheetData>'),
      "truncated",
    ],
    ["entities that grow", workbook('<!DOCTYPE a [<!ENTITY b "cc">]><workbook>&b;</workbook>'), "truncated"],
    ["no XML at all", workbook("hello"), "truncated"],
    ["no sheets", workbook("<workbook><sheets/></workbook>"), "unsupported"],
    ["nested without end", workbook(`<workbook>${"<a>".repeat(5000)}`), "truncated"],
  ];

  test.each(cases)("%s", (_, bytes, code) => {
    let thrown: unknown;
    try {
      readBook(bytes);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(BookFileError);
    if (!(thrown instanceof BookFileError)) return;
    expect(thrown.code).toBe(code);
    expect(thrown.message).toMatch(/^[^\n]*\p{Script=Han}[^\n]*。$/u);
  });

  test("two cells in opposite corners take no memory for what lies between", () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>';
    const { data } = readBook(sheet(`<sheetData>${rows}</sheetData>`));
    expect(data.sheets[0]?.rows[1_048_575]?.[16_383]?.value).toBe(2);
  });

  test("any byte of a file may be wrong: it is read or refused, never a crash of another kind", () => {
    for (let at = 0; at < rich.length; at += 97) {
      const bytes = rich.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0x5a;
      try {
        readBook(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(BookFileError);
      }
    }
  });
});

describeShared("the workbooks of offices", () => {
  test.each(sharedWorkbooks)("$name is read and written back the same", (workbook) => {
    const bytes = workbook.bytes();
    const { data, original } = readBook(bytes);
    expect(data.sheets.length).toBeGreaterThan(0);
    expect(data.sheets.some((sheet) => sheet.rows.length > 2)).toBe(true);
    expect(Buffer.compare(writeBook(original, data), bytes)).toBe(0);
  });
});

/** What other programs leave in packages is read, and comes back unharmed. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { read } from "@e965/xlsx";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import type { BookData, SheetData, StyleData } from "../../package/book";
import { compareBooks } from "../../package/compare";
import { sheetOfRows } from "../../package/workbook/new-book";
import { readBook } from "../../package/workbook/reader";
import { writeBook } from "../../package/workbook/writer";
import { childOf, childrenOf, numberOf, parseXml } from "../../package/xml/tree";
import { oddBook, oddBytes, oddChoices, PICTURE, POOR_STYLESHEETS, utf16 } from "./odd-packages";
import { contentTypes, MAIN, relationships, richParts, smallParts, worksheet, zipOf } from "./rich-package";
import { localEntries } from "./zip-headers";

const OURS: SheetData = {
  ...sheetOfRows("本年报告", []),
  rows: [
    [
      { value: "合计", style: 1 },
      { value: 3, formula: "=1+2" },
    ],
    [{ value: "甲" }],
  ],
};

/** The book with a sheet of ours that needs a bold font, a fill, a line and a format of its own. */
function withOurs(data: BookData): BookData {
  const style = { fontName: "黑体", fontSize: 16, bold: true, fill: "#DDEBF7", numberFormat: "0.000" };
  const styles = data.styles.length === 0 ? [{}] : data.styles;
  const rows = OURS.rows.map((row) =>
    row?.map((cell) => (cell?.style === undefined ? cell : { ...cell, style: styles.length })),
  );
  return {
    ...data,
    sheets: [...data.sheets, { ...OURS, rows }],
    styles: [...styles, { ...style, borders: ["top"] }],
  };
}

function saved(bytes: Uint8Array, change: (data: BookData) => BookData = withOurs): Uint8Array {
  const { data, original } = readBook(bytes);
  return writeBook(original, change(data));
}

/** The sheet of ours as another reader finds it. */
function expectOurs(bytes: Uint8Array): void {
  const sheet = read(bytes).Sheets[OURS.name];
  const valueOf = (cell: string): unknown => (sheet?.[cell] as { v?: unknown } | undefined)?.v;
  expect(["A1", "B1", "A2"].map(valueOf)).toEqual(["合计", 3, "甲"]);
}

/** The filled cells of a sheet, also of one whose last corner is filled. */
function cellsOf({ rows }: SheetData): string[] {
  return Object.entries(rows).flatMap(([row, cells]) =>
    Object.entries(cells ?? []).flatMap(([column, cell]) =>
      cell ? [`${row},${column}: ${JSON.stringify(cell)}`] : [],
    ),
  );
}

/** A style without the font that a file gets which has none: Excel draws its own default there. */
function looks({ fontName, fontSize, ...style }: StyleData): StyleData {
  return fontName === "宋体" && fontSize === 11 ? style : { ...style, fontName, fontSize };
}

function partOf(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
}

/** Every number that a style names is in its list, and nothing of ours stands where Excel keeps something. */
function expectSound(styles: string): void {
  const root = parseXml(styles, "xl/styles.xml");
  const items = (name: string) => childOf(root, name)?.children ?? [];
  const lists = { fontId: items("fonts"), fillId: items("fills"), borderId: items("borders") };
  for (const xf of items("cellXfs")) {
    for (const [name, list] of Object.entries(lists)) {
      expect(numberOf(xf.attributes.get(name)) ?? 0).toBeLessThan(list.length);
    }
  }
  const patterns = lists.fillId.map((fill) => childOf(fill, "patternFill")?.attributes.get("patternType"));
  expect(patterns.slice(0, 2)).toEqual(["none", "gray125"]);
  expect(childrenOf(lists.fontId[0], "b")).toEqual([]);
  for (const section of root.children) {
    const count = section.attributes.get("count");
    if (count !== undefined) expect(Number(count)).toBe(section.children.length);
  }
}

describe("parts that stand in the zip unpacked", () => {
  const parts = { ...smallParts("<sheetData/>"), "xl/media/image1.png": PICTURE };
  const bytes = zipOf(parts, (name) => /png$|\.rels$|workbook/.test(name));

  test("come back with their checksum and sizes in front, so that every reader finds them", () => {
    const after = saved(bytes);
    const entries = localEntries(after);
    expect(entries.filter(({ method }) => method === 0).map(({ name }) => name)).toEqual(
      expect.arrayContaining(["xl/media/image1.png", "_rels/.rels"]),
    );
    expect(entries.every(({ flags }) => (flags & 8) === 0)).toBe(true);
    expect(entries.map(({ name }) => name)).toEqual(Object.keys(unzipSync(after)));
    expect(entries.find(({ name }) => name === "xl/media/image1.png")?.content).toEqual(PICTURE);
    expectOurs(after);
  });
});

describe("a stylesheet that lacks things gets what our styles stand on, and nothing else changes its look", () => {
  test.each(Object.entries(POOR_STYLESHEETS))("%s", (_, styles) => {
    const sheet =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>2</v></c><c r="C1" s="4"/></row></sheetData>';
    const bytes = zipOf({
      ...smallParts(sheet),
      "[Content_Types].xml": contentTypes({
        "xl/workbook.xml": "spreadsheetml.sheet.main",
        "xl/worksheets/sheet1.xml": "spreadsheetml.worksheet",
        "xl/styles.xml": "spreadsheetml.styles",
      }),
      "xl/_rels/workbook.xml.rels": relationships(
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "styles", "styles.xml"],
      ),
      "xl/styles.xml": styles,
    });
    const after = saved(bytes);
    expectSound(partOf(after, "xl/styles.xml"));
    expectOurs(after);
    const { data } = readBook(after);
    const looks = data.sheets[0]?.rows[0]?.map((cell) => data.styles[cell?.style ?? 0]);
    for (const look of looks ?? []) expect(look).not.toMatchObject({ bold: true });
    for (const look of looks ?? []) expect(look?.fill ?? look?.borders ?? look?.numberFormat).toBeUndefined();
    const ours = data.sheets[1]?.rows[0]?.[0]?.style ?? 0;
    expect(data.styles[ours]).toEqual({
      fontName: "黑体",
      fontSize: 16,
      bold: true,
      fill: "#DDEBF7",
      numberFormat: "0.000",
      borders: ["top"],
    });
    expect(data.styles[data.sheets[1]?.rows[1]?.[0]?.style ?? 0]).not.toMatchObject({ bold: true });
  });

  test("the styles' part is named and is not there", () => {
    const parts = {
      ...smallParts('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'),
      "xl/_rels/workbook.xml.rels": relationships(
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "styles", "look.xml"],
      ),
    };
    const after = saved(zipOf(parts));
    expectSound(partOf(after, "xl/look.xml"));
    expectOurs(after);
    expect(readBook(after).data.styles.at(-1)).toMatchObject({ bold: true });
  });
});

describe("the list of sheets", () => {
  const MODULE = '<sheet name="Module1" sheetId="9" r:id=""/>';
  const workbookWith = (change: (text: string) => string): Uint8Array => {
    const parts = smallParts('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>');
    return zipOf({ ...parts, "xl/workbook.xml": change(String(parts["xl/workbook.xml"])) });
  };

  test("an old macro module, which has no part, is left alone", () => {
    const bytes = workbookWith((text) => text.replace("</sheets>", `${MODULE}</sheets>`));
    expect(readBook(bytes).data.sheets.map(({ name }) => name)).toEqual(["表"]);
    const after = saved(bytes);
    const list = /<sheets>(.*)<\/sheets>/.exec(partOf(after, "xl/workbook.xml"))?.[1] ?? "";
    expect([...list.matchAll(/ name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      "表",
      "Module1",
      OURS.name,
    ]);
    expect(list).toContain(MODULE);
    expectOurs(after);
  });

  test("a sheet whose part is missing is a damaged file, never one sheet less", () => {
    const lost = '<sheet name="台账" sheetId="9" r:id="rId7"/>';
    const bytes = workbookWith((text) => text.replace("</sheets>", `${lost}</sheets>`));
    expect(() => readBook(bytes)).toThrow("文件已损坏");
  });

  test.each(["-1", "7"])("no sheet is in front (activeTab %s): it stays so while nothing changes", (tab) => {
    const view = `<bookViews><workbookView activeTab="${tab}"/></bookViews>`;
    const bytes = workbookWith((text) => text.replace("<sheets>", `${view}<sheets>`));
    expect(
      compareBooks(
        bytes,
        saved(bytes, (data) => data),
      ),
    ).toEqual([]);
    expect(partOf(saved(bytes), "xl/workbook.xml")).toContain(view);
    const front = saved(bytes, (data) => ({ ...withOurs(data), activeSheet: OURS.id }));
    expect(partOf(front, "xl/workbook.xml")).toContain('activeTab="1"');
  });

  test("a name that belongs to a sheet which is not there stays", () => {
    const names =
      '<definedNames><definedName name="旧" localSheetId="5">表!$A$1</definedName></definedNames>';
    const bytes = workbookWith((text) => text.replace("</workbook>", `${names}</workbook>`));
    expect(
      compareBooks(
        bytes,
        saved(bytes, (data) => data),
      ),
    ).toEqual([]);
    expect(partOf(saved(bytes), "xl/workbook.xml")).toContain(names);
  });

  test("two sheets with one number are two sheets", () => {
    const parts = smallParts('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>');
    const bytes = zipOf({
      ...parts,
      "xl/workbook.xml": String(parts["xl/workbook.xml"]).replace(
        "</sheets>",
        '<sheet name="二" sheetId="1" r:id="rId2"/></sheets>',
      ),
      "xl/_rels/workbook.xml.rels": relationships(
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "worksheet", "worksheets/sheet2.xml"],
      ),
      "xl/worksheets/sheet2.xml": worksheet('<sheetData><row r="1"><c r="A1"><v>2</v></c></row></sheetData>'),
    });
    const { data } = readBook(bytes);
    expect(new Set(data.sheets.map(({ id }) => id)).size).toBe(2);
    const after = saved(bytes, (book) => ({
      ...book,
      sheets: book.sheets.map((sheet) =>
        sheet.name === "二" ? { ...sheet, rows: [[{ value: 5 }]] } : sheet,
      ),
    }));
    expect(readBook(after).data.sheets.map(({ rows }) => rows[0]?.[0]?.value)).toEqual([1, 5]);
  });

  test("a name with ! is quoted wherever formulas, print areas and links name the sheet", () => {
    const link = { location: "'甲!乙'!A1" };
    const named = saved(
      zipOf(smallParts('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>')),
      (data) => ({
        ...data,
        sheets: [
          ...data.sheets.map((sheet) => ({ ...sheet, name: "甲!乙" })),
          { ...OURS, rows: [[{ value: 1, formula: "='甲!乙'!A1", link }]] },
        ],
        names: [{ name: "数", formula: "='甲!乙'!$A$1" }],
      }),
    );
    const printed = saved(named, (data) => ({
      ...data,
      sheets: data.sheets.map((sheet) => ({
        ...sheet,
        pageLayout: {
          printArea: { row: 0, column: 0, endRow: 4, endColumn: 1 },
          titleRows: { from: 0, to: 0 },
          titleColumns: { from: 0, to: 1 },
        },
      })),
    }));
    const { data } = readBook(printed);
    expect(data.sheets.map(({ name }) => name)).toEqual(["甲!乙", OURS.name]);
    expect(data.sheets[1]?.rows[0]?.[0]).toMatchObject({ value: 1, formula: "='甲!乙'!A1", link });
    expect(data.names).toEqual([{ name: "数", formula: "='甲!乙'!$A$1" }]);
    for (const { pageLayout } of data.sheets) {
      expect(pageLayout).toMatchObject({
        printArea: { endRow: 4 },
        titleRows: { from: 0, to: 0 },
        titleColumns: { from: 0, to: 1 },
      });
    }
    const renamed = saved(printed, (book) => ({
      ...book,
      sheets: book.sheets.map((sheet) => (sheet.name === "甲!乙" ? { ...sheet, name: "丙!" } : sheet)),
    }));
    expect(partOf(renamed, "xl/workbook.xml")).toContain(">'丙!'!$A$1:$B$5<");
  });
});

describe("parts in UTF-16", () => {
  test.each([true, false])(
    "are read, and written back in the same order of bytes (little: %s)",
    (isLittle) => {
      const wide = Object.fromEntries(
        Object.entries(richParts()).map(([name, content]) => [
          name,
          typeof content === "string" ? utf16(content.replace("UTF-8", "UTF-16"), isLittle) : content,
        ]),
      );
      const { data } = readBook(zipOf(wide));
      expect(data.sheets.map(({ rows }) => rows)).toEqual(
        readBook(zipOf(richParts())).data.sheets.map(({ rows }) => rows),
      );
      const after = saved(zipOf(wide));
      const workbook = unzipSync(after)["xl/workbook.xml"] ?? new Uint8Array();
      expect([...workbook.subarray(0, 2)]).toEqual(isLittle ? [0xff, 0xfe] : [0xfe, 0xff]);
      expect(new TextDecoder(isLittle ? "utf-16le" : "utf-16be").decode(workbook)).toContain(OURS.name);
      expect(readBook(after).data.sheets.at(-1)?.rows[0]?.[1]).toEqual({ value: 3, formula: "=1+2" });
    },
  );

  test("without the mark in front, too", () => {
    const parts = smallParts('<sheetData><row r="1"><c r="A1"><v>4</v></c></row></sheetData>');
    const sheet = utf16(String(parts["xl/worksheets/sheet1.xml"]), true).subarray(2);
    const { data } = readBook(zipOf({ ...parts, "xl/worksheets/sheet1.xml": sheet }));
    expect(data.sheets[0]?.rows[0]?.[0]?.value).toBe(4);
  });
});

test("elements that are missing or empty come where the format wants them", () => {
  for (const sheet of [
    `<worksheet xmlns="${MAIN}"/>`,
    worksheet('<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>'),
  ]) {
    const bytes = zipOf({ ...smallParts(""), "xl/worksheets/sheet1.xml": sheet });
    const after = saved(bytes, (data) => ({
      ...data,
      sheets: data.sheets.map((old) => ({
        ...old,
        rows: [[{ value: 5 }]],
        frozen: { rows: 1, columns: 0 },
        autoFilter: { row: 0, column: 0, endRow: 3, endColumn: 1 },
      })),
    }));
    const names = parseXml(partOf(after, "xl/worksheets/sheet1.xml"), "").children.map(({ name }) => name);
    expect(names.filter((name) => name !== "mergeCells")).toEqual(["sheetViews", "sheetData", "autoFilter"]);
    if (names.includes("mergeCells")) expect(names.at(-1)).toBe("mergeCells");
    expect(readBook(after).data.sheets[0]?.rows[0]?.[0]?.value).toBe(5);
  }
});

test("whatever a package lacks: unchanged it is the same file, with a sheet of ours the others' parts are the same", () => {
  fc.assert(
    fc.property(oddChoices, (choice) => {
      const book = oddBook(choice);
      const bytes = oddBytes(book);
      const { data, original } = readBook(bytes);
      expect(data.sheets.map(({ name }) => name)).toEqual(book.sheets);
      expect(Buffer.compare(writeBook(original, data), bytes)).toBe(0);

      const after = writeBook(original, withOurs(data));
      const touched = compareBooks(bytes, after).map(({ part, kind }) => `${kind} ${part}`);
      const place = book.sheets.length + (book.hasModule ? 2 : 1);
      const added = `xl/worksheets/sheet${String(place)}.xml`;
      const styles = book.parts["xl/styles.xml"] === undefined ? "added" : "meaning";
      expect(touched).toEqual([
        "meaning [Content_Types].xml",
        "meaning xl/_rels/workbook.xml.rels",
        `${styles} xl/styles.xml`,
        "meaning xl/workbook.xml",
        `added ${added}`,
      ]);
      expect(localEntries(after).map(({ name }) => name)).toEqual(Object.keys(unzipSync(after)));
      const again = readBook(after).data;
      expect(again.sheets.map(({ name }) => name)).toEqual([...book.sheets, OURS.name]);
      expect(again.sheets.slice(0, -1).map(cellsOf)).toEqual(data.sheets.map(cellsOf));
      expect(again.styles.slice(0, data.styles.length).map(looks)).toEqual(data.styles.map(looks));
      const isPlainText = Object.values(book.parts).every(
        (part) => typeof part === "string" || part === PICTURE,
      );
      if (isPlainText && !book.parts["xl/styles.xml"]?.toString().includes("x:")) {
        expectOurs(after);
        expectSound(partOf(after, "xl/styles.xml"));
      }
    }),
    { numRuns: 150 },
  );
});

describe("time goes with what is written, not with where it stands", () => {
  const filled = (address: string): Uint8Array =>
    zipOf(
      smallParts(
        `<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="${address.replace(/\D/g, "")}"><c r="${address}"><v>9</v></c></row></sheetData>`,
      ),
    );

  /** Processor time of reading and saving with a cell typed, many times over. */
  function timeOf(bytes: Uint8Array): number {
    const began = process.cpuUsage();
    for (let round = 0; round < 6; round++) {
      saved(bytes, (data) => ({
        ...data,
        sheets: data.sheets.map((sheet) => ({
          ...sheet,
          rows: Object.assign([], sheet.rows, { 1: [{ value: round }] }),
        })),
      }));
    }
    const { user, system } = process.cpuUsage(began);
    return user + system;
  }

  test("a cell in the sheet's last corner", () => {
    timeOf(filled("C4"));
    const near = timeOf(filled("C4"));
    expect(timeOf(filled("XFD1048576"))).toBeLessThan(10 * near + 200_000);
  });

  test("three thousand names: twice as many take about twice as long", () => {
    const named = (count: number): Uint8Array => {
      const parts = smallParts('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>');
      const names = Array.from(
        { length: count },
        (_, index) => `<definedName name="名${String(index)}">表!$A$${String(index + 1)}</definedName>`,
      );
      return zipOf({
        ...parts,
        "xl/workbook.xml": String(parts["xl/workbook.xml"]).replace(
          "</workbook>",
          `<definedNames>${names.join("")}</definedNames></workbook>`,
        ),
      });
    };
    timeOf(named(1500));
    const half = timeOf(named(1500));
    expect(timeOf(named(3000))).toBeLessThan(3.5 * half + 200_000);
  });
});

const folder = path.resolve(__dirname, "../../../shared/field/files");
const files = [
  "stored-part",
  "empty-stylesheet",
  "module-sheet",
  "many-names",
  "last-row",
  "whole-column-merge",
];
const found = files.filter((name) => existsSync(path.join(folder, `${name}.xlsx`)));

(found.length > 0 ? describe : describe.skip)(
  `files from outside${found.length > 0 ? "" : " (skipped: ../shared/field/files is not beside this checkout)"}`,
  () => {
    test.each(found.length > 0 ? found : files)("%s", (name) => {
      const bytes = new Uint8Array(readFileSync(path.join(folder, `${name}.xlsx`)));
      expect(
        compareBooks(
          bytes,
          saved(bytes, (data) => data),
        ),
      ).toEqual([]);
      const after = saved(bytes);
      expect(localEntries(after).map((entry) => entry.name)).toEqual(Object.keys(unzipSync(after)));
      expectSound(partOf(after, "xl/styles.xml"));
      expectOurs(after);
      const { sheets } = readBook(after).data;
      expect(sheets.slice(0, -1).map(cellsOf)).toEqual(readBook(bytes).data.sheets.map(cellsOf));
    });
  },
);

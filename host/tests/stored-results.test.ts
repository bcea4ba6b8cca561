/** Results that a file stores: stale ones are calculated, those that the engine can't calculate stay while they hold. */
import type { SheetData } from "../../package/book";
import { openData, type Host } from "../index";
import { book, sheet } from "./books";

let host: Host | undefined;
afterEach(() => host?.close());

async function open(...sheets: readonly SheetData[]): Promise<Host> {
  host = await openData(book(sheets));
  return host;
}

const parks = ["1月", "2月", "3月"].map((name, index) => sheet(name, [["人数"], [index + 1]]));
const TABLE: SheetData["tables"] = [
  { name: "企业表", area: { row: 0, column: 0, endRow: 2, endColumn: 1 }, columns: ["名称", "人数"] },
];

/** Formulas that the engine has no notion of, with what a file stores, and a cell that none of them names. */
const beyond = sheet(
  "台账",
  [
    ["名称", "人数"],
    ["甲禾食品", 3],
    ["乙木机械", 4],
    [
      { formula: "=SUM('1月:3月'!A2)", value: 6 },
      { formula: "=A4*2", value: 12 },
    ],
    [
      { formula: "=SUM(企业表[人数])", value: 7 },
      { formula: "=A5*2", value: 14 },
    ],
    [
      { formula: "=[1]花名册!B2", value: 9 },
      { formula: "=A6*2", value: 18 },
    ],
    [
      { formula: "=集团汇总(B2:B3)", value: 70 },
      { formula: "=IFERROR(A7,0)", value: 70 },
    ],
    [
      { formula: '=DISPIMG("ID_1",1)', value: '=DISPIMG("ID_1",1)' },
      { formula: "=LEN(A8)", value: 18 },
    ],
    [{ formula: "=IFERROR(集团汇总(B2:B3),0)", value: 70 }, 0],
  ],
  { tables: TABLE },
);

function column(at: Host, letter: string, from: number, to: number): unknown[] {
  return Array.from({ length: to - from + 1 }, (_, index) =>
    at.user.read("台账", `${letter}${String(from + index)}`),
  );
}

test("what the engine has no notion of keeps the stored result, and others are calculated from it", async () => {
  const opened = await open(beyond, ...parks);
  expect(column(opened, "A", 4, 9)).toEqual([6, 7, 9, 70, '=DISPIMG("ID_1",1)', 70]);
  expect(column(opened, "B", 4, 8)).toEqual([12, 14, 18, 70, 18]);
});

test("a stale result is calculated anew, and what is kept on it falls with it", async () => {
  const opened = await open(
    sheet("台账", [
      [2, 3, { formula: "=A1+B1", value: 4 }],
      [
        { formula: "=集团汇总(A1:B1)", value: 50 },
        { formula: "=集团汇总(C1)", value: 40 },
      ],
    ]),
  );
  expect(opened.user.read("台账", "C1")).toBe(5);
  expect(opened.user.read("台账", "A2")).toBe(50);
  expect(opened.user.read("台账", "B2")).toBe("#NAME?");
});

test("a stored result stays while nothing changes that it was calculated from, and comes back when that is undone", async () => {
  const opened = await open(beyond, ...parks);
  await opened.user.type("台账", "A2", "甲禾食品厂");
  await opened.user.insertRows("台账", 1);
  expect(["A5", "A6", "A7", "A8"].map((cell) => opened.user.formula("台账", cell))).toEqual([
    "=SUM('1月:3月'!A2)",
    "=SUM(企业表[人数])",
    "=[1]花名册!B2",
    "=集团汇总(B3:B4)",
  ]);
  await opened.user.type("台账", "D1", 1);
  opened.standIn.engine.recalculate();
  await opened.settled();
  expect(column(opened, "A", 5, 10)).toEqual([6, 7, 9, 70, '=DISPIMG("ID_1",1)', 70]);
  await opened.user.type("台账", "B3", 30);
  expect(column(opened, "A", 5, 10)).toEqual([6, "#NAME?", 9, "#NAME?", '=DISPIMG("ID_1",1)', "#NAME?"]);
  expect(column(opened, "B", 5, 9)).toEqual([12, "#NAME?", 18, 0, 18]);
  await opened.user.undo();
  expect(column(opened, "A", 5, 10)).toEqual([6, 7, 9, 70, '=DISPIMG("ID_1",1)', 70]);
  await opened.user.type("2月", "A2", 20);
  expect(column(opened, "A", 5, 10)).toEqual(["#NAME?", 7, 9, 70, '=DISPIMG("ID_1",1)', 70]);
});

test("sheets named at once keep up with their names", async () => {
  const opened = await open(beyond, ...parks);
  await opened.user.renameSheet("3月", "三 月");
  expect(opened.user.formula("台账", "A4")).toBe("=SUM('1月:三 月'!A2)");
  expect(opened.user.read("台账", "A4")).toBe(6);
});

test("what is typed over a kept result is calculated as ever", async () => {
  const opened = await open(beyond, ...parks);
  await opened.user.type("台账", "A4", "=SUM(B2:B3)");
  await opened.user.type("台账", "A5", 1);
  expect(column(opened, "A", 4, 5)).toEqual([7, 1]);
  await opened.user.type("台账", "B2", 13);
  expect(column(opened, "A", 4, 5)).toEqual([17, 1]);
});

test("an error of the engine alone does not take the place of a result; one that the cells explain does", async () => {
  const opened = await open(
    sheet("台账", [
      ["2023年5月", { formula: '=DATEVALUE(A1&"1日")', value: 45047 }],
      [{ error: "#N/A" }, { formula: "=A2+1", value: { error: "#N/A" } }],
      [4, { formula: "=A3/B4", value: 2 }],
      [0, { formula: "=A4+0", value: 2 }],
    ]),
  );
  expect(opened.user.read("台账", "B1")).toBe(45047);
  expect(opened.user.read("台账", "B2")).toBe("#N/A");
  expect(opened.user.read("台账", "B3")).toBe("#DIV/0!");
});

test("a kept result that spilled stands in all its cells", async () => {
  const opened = await open(
    sheet("台账", [
      [{ formula: "=集团名单()", value: "甲", spill: { rows: 2, columns: 1 } }],
      ["乙", { formula: "=A2&1", value: "乙1" }],
    ]),
  );
  expect(column(opened, "A", 1, 2)).toEqual(["甲", "乙"]);
  expect(opened.user.read("台账", "B2")).toBe("乙1");
});

test("the workbook that is saved holds what was kept", async () => {
  const opened = await open(beyond, ...parks);
  const before = await opened.data();
  await opened.user.type("3月", "B9", 1);
  const after = await opened.data();
  expect(after.sheets[0]).toEqual(before.sheets[0]);
  expect(after.sheets[0]?.rows[3]?.[0]).toEqual({ value: 6, formula: "=SUM('1月:3月'!A2)" });
});

/** Formulas of files without dynamic arrays: of several cells the one beside the formula is meant. */
import { openData, type Host } from "../index";
import { withIntersections, withoutIntersections } from "../engine/formulas/intersections";
import { book, sheet } from "./books";

test.each([
  ["=VLOOKUP(B:B,园区对照!A:B,2,0)", "=VLOOKUP(@B:B,园区对照!A:B,2,0)"],
  ["=SUMIF(F:F,A:A,I:I)", "=SUMIF(F:F,@A:A,I:I)"],
  ['=SUMIFS(I:I,F:F,A2:A9,G:G,"是")', '=SUMIFS(I:I,F:F,@A2:A9,G:G,"是")'],
  ["=COUNTIFS(F:F,A:A,G:G,B:B)", "=COUNTIFS(F:F,@A:A,G:G,@B:B)"],
  ["=B2:B9", "=@B2:B9"],
  ["=-'甲 区'!$B:$B*2", "=-@'甲 区'!$B:$B*2"],
  ["=IF(B:B>3,SUM(B:B),C:C)", "=IF(@B:B>3,SUM(B:B),C:C)"],
  ["=SUM(A1:A9*B1:B9,C:C)", "=SUM(@A1:A9*@B1:B9,C:C)"],
  ["=SUM((A1:A9),(B1:B9,C1:C9))", "=SUM((A1:A9),(B1:B9,C1:C9))"],
  ['=LEFT(A:A,2)&"B:B"', '=LEFT(@A:A,2)&"B:B"'],
  ["=INDEX(A:C,MATCH(E:E,A:A,0),2)", "=INDEX(A:C,MATCH(@E:E,A:A,0),2)"],
])("%s", (formula, shown) => {
  expect(withIntersections(formula)).toBe(shown);
  expect(withIntersections(shown)).toBe(shown);
  expect(withoutIntersections(shown)).toBe(formula);
});

test.each([
  "=SUM(A1:A9)",
  "=SUMPRODUCT((A1:A9=1)*B1:B9)",
  "=SUMPRODUCT(SUMIF(A:A,C1:C3,B:B))",
  "=DJ.覆盖率(企业台账!A1:R60)",
  "=A1+B2*3",
  "=SUM('1月:3月'!B2:B9)+[1]表!A1:A9",
  "=MATCH(1,{1,2},0)",
  "=A1:A1",
])("%s stays as it is", (formula) => expect(withIntersections(formula)).toBe(formula));

let host: Host | undefined;
afterEach(() => host?.close());

const parks = sheet("园区对照", [
  ["甲禾食品", "东区"],
  ["乙木机械", "西区"],
]);

function row(name: string, staff: number): Parameters<typeof sheet>[1][number] {
  return [
    name,
    staff,
    { formula: "=VLOOKUP(A:A,园区对照!A:B,2,0)" },
    { formula: "=SUMIF(A:A,A:A,B:B)" },
    { formula: "=INDEX(B:B,0)" },
  ];
}

test("each row looks up its own cell, nothing spills, and rows that come in are no trouble", async () => {
  host = await openData(
    book([sheet("台账", [row("甲禾食品", 3), row("乙木机械", 4), row("甲禾食品", 5)]), parks]),
  );
  const read = (cell: string): unknown => host?.user.read("台账", cell);
  expect(["C1", "C2", "C3"].map(read)).toEqual(["东区", "西区", "东区"]);
  expect(["D1", "D2", "D3"].map(read)).toEqual([8, 4, 8]);
  expect(["E1", "E2", "E3"].map(read)).toEqual([3, 4, 5]);
  await host.user.insertRows("台账", 2);
  await host.user.type("台账", "A1", "乙木机械");
  expect(["C1", "C3", "C4", "D1", "D3", "D4"].map(read)).toEqual(["西区", "西区", "东区", 7, 7, 5]);
});

test("a workbook stores such formulas without a sign, and dynamic ones as dynamic", async () => {
  host = await openData(book([sheet("台账", [row("甲禾食品", 3)]), parks]));
  await host.user.type("台账", "F1", "=SUM(A1:A2*B1:B2)");
  await host.user.type("台账", "G1", "=SUM(B1:B2)");
  const cells = (await host.data()).sheets[0]?.rows[0] ?? [];
  expect(cells[2]).toEqual({ value: "东区", formula: "=VLOOKUP(A:A,园区对照!A:B,2,0)" });
  expect(cells[5]).toMatchObject({ formula: "=SUM(A1:A2*B1:B2)", spill: { rows: 1, columns: 1 } });
  expect(cells[6]).toEqual({ value: 3, formula: "=SUM(B1:B2)" });
});

test("two hundred rows of whole columns take no minute", async () => {
  const rows = Array.from({ length: 200 }, (_, index) => row(index % 2 === 0 ? "甲禾食品" : "乙木机械", 1));
  const start = process.cpuUsage();
  host = await openData(book([sheet("台账", rows), parks]));
  const { user, system } = process.cpuUsage(start);
  expect(host.user.read("台账", "D200")).toBe(100);
  expect((user + system) / 1e6).toBeLessThan(20);
});

/** Sheets whose name has an exclamation mark. */
import { openData, type Host } from "../index";
import { book, sheet } from "./books";

const NAME = "党建!台账";
let host: Host;
beforeEach(async () => {
  host = await openData(
    book(
      [
        sheet(NAME, [[1], [2]]),
        sheet("汇总", [
          [
            { formula: "=SUM('党建!台账'!A1:A2)" },
            { formula: "=人数*2" },
            { formula: "=\"a!b\"&'党建!台账'!A1" },
          ],
        ]),
      ],
      { names: [{ name: "人数", formula: "='党建!台账'!$A$2" }] },
    ),
  );
});
afterEach(() => host.close());

test("formulas and names reach its cells, and everything shows its name as it is", async () => {
  expect(["A1", "B1", "C1"].map((cell) => host.user.read("汇总", cell))).toEqual([3, 4, "a!b1"]);
  expect(host.user.formula("汇总", "A1")).toBe("=SUM('党建!台账'!A1:A2)");
  await host.user.insertRows(NAME, 2);
  await host.user.type(NAME, "A2", 10);
  expect(host.user.formula("汇总", "A1")).toBe("=SUM('党建!台账'!A1:A3)");
  expect(["A1", "B1"].map((cell) => host.user.read("汇总", cell))).toEqual([13, 4]);
  await host.user.renameSheet(NAME, "一!二");
  expect(host.user.formula("汇总", "C1")).toBe("=\"a!b\"&'一!二'!A1");
  await host.user.type("汇总", "D1", "='一!二'!A2");
  expect(host.user.read("汇总", "D1")).toBe(10);
  const data = await host.data();
  expect(data.sheets.map((one) => one.name)).toEqual(["一!二", "汇总"]);
  expect(data.names[0]?.formula).toBe("='一!二'!$A$3");
});

test("an add-in sees and makes such names", async () => {
  const names = await host.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add("又!一张").getRange("A1").formulas = [["='党建!台账'!A2"]];
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map((one) => one.name);
  });
  expect(names).toEqual([NAME, "汇总", "又!一张"]);
  expect(host.user.read("又!一张", "A1")).toBe(2);
});

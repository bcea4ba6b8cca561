/** Functions of an add-in in formulas: what they receive, what becomes of what they return or throw. */
import { openData, type BuiltFunctions, type Host } from "../index";
import { book, sheet } from "./books";

const parameter = (name: string, more: object = {}): object => ({
  name,
  type: "any",
  dimensionality: "scalar",
  ...more,
});
const table = parameter("表", { dimensionality: "matrix" });

const FUNCTIONS: BuiltFunctions = {
  namespace: "DJ",
  metadata: JSON.stringify({
    allowErrorForDataTypeAny: true,
    functions: [
      {
        id: "SEEN",
        name: "所见值",
        parameters: [table, parameter("选", { optional: true })],
      },
      { id: "STRICT", name: "严格数", parameters: [table] },
      { id: "SPILLED", name: "指标表", parameters: [parameter("行数")] },
      { id: "FAILING", name: "会出错", parameters: [] },
      {
        id: "MANY",
        name: "多个表",
        parameters: [parameter("甲"), { ...table, repeating: true }],
      },
      { id: "NUMBERED", name: "数值型", parameters: [parameter("数", { type: "number" })] },
    ],
  }),
  script: `
    CustomFunctions.associate("SEEN", (rows, option) =>
      JSON.stringify([rows.map((row) => row.map((v) => (v && v.code ? v.code + (v instanceof CustomFunctions.Error) : v))), option]));
    CustomFunctions.associate("STRICT", (rows) => rows.length);
    CustomFunctions.associate("SPILLED", (n) => Array.from({ length: n }, (_, i) => ["项" + i, i / 3]));
    CustomFunctions.associate("FAILING", () => {
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "没有台账");
    });
    CustomFunctions.associate("MANY", (first, tables) => JSON.stringify([first, tables]));
    CustomFunctions.associate("NUMBERED", (n) => n + 1);
  `,
};

const ledger = sheet("台账", [
  [1, "", { error: "#N/A" }],
  [undefined, true, "=x"],
]);

let host: Host;
afterEach(() => host.close());

async function openWith(
  formulas: readonly string[],
  options: Parameters<typeof openData>[1] = {},
): Promise<Host> {
  // As typed into an Excel that has dynamic arrays, and stored with their mark.
  const rows = formulas.map((formula) => [{ formula, spill: { rows: 1, columns: 1 } }]);
  host = await openData(book([ledger, sheet("指标", rows)]), { functions: FUNCTIONS, ...options });
  return host;
}

test.each([
  ["zero", 0],
  ["null", null],
] as const)(
  "blanks of a range arrive as %s, errors as CustomFunctions.Error, an omitted argument as null",
  async (blanks, blank) => {
    await openWith(["=DJ.所见值(台账!A1:C2,)", "=DJ.所见值(台账!A2)"], { blanks });
    expect(JSON.parse(String(host.user.read("指标", "A1")))).toEqual([
      [
        [1, "", "#N/Atrue"],
        [blank, true, "=x"],
      ],
      null,
    ]);
    expect(JSON.parse(String(host.user.read("指标", "A2")))).toEqual([[[blank]], null]);
  },
);

test("functions of a file that does not ask for errors are not called where one is", async () => {
  const { functions: list } = JSON.parse(FUNCTIONS.metadata) as { functions: unknown };
  const strict = { ...FUNCTIONS, metadata: JSON.stringify({ functions: list }) };
  await openWith(["=DJ.严格数(台账!A1:C2)", "=DJ.严格数(台账!A1:B2)"], { functions: strict });
  expect(host.user.read("指标", "A1")).toBe("#N/A");
  expect(host.user.read("指标", "A2")).toBe(2);
  expect(host.functionCalls.get("STRICT")).toBe(1);
});

test("an array spills, and shrinks and grows with its source", async () => {
  await openWith(["=DJ.指标表(2)", undefined, undefined].map((f) => f ?? "=1").slice(0, 1));
  const spill = (): Promise<unknown> =>
    host.Excel.run(async (context) => {
      const anchor = context.workbook.worksheets.getItem("指标").getRange("A1");
      const area = anchor.getSpillingToRangeOrNullObject();
      area.load("address,values");
      await context.sync();
      return area.isNullObject ? null : [area.address, area.values];
    });
  expect(await spill()).toEqual([
    "指标!A1:B2",
    [
      ["项0", 0],
      ["项1", 1 / 3],
    ],
  ]);
  await host.user.type("指标", "A1", "=DJ.指标表(3)");
  expect(await spill()).toEqual([
    "指标!A1:B3",
    [
      ["项0", 0],
      ["项1", 1 / 3],
      ["项2", 2 / 3],
    ],
  ]);
  await host.user.type("指标", "A1", "=DJ.指标表(1)");
  expect(host.user.read("指标", "A3")).toBe("");
});

test("a spill that something stands in the way of is #SPILL!", async () => {
  await openWith(["=DJ.指标表(3)", "=1"]);
  expect(host.user.read("指标", "A1")).toBe("#SPILL!");
  expect(host.user.read("指标", "A2")).toBe(1);
});

test("a thrown CustomFunctions.Error becomes the error value, and its text stays readable", async () => {
  await openWith(["=DJ.会出错()"]);
  expect(host.user.read("指标", "A1")).toBe("#N/A");
  expect(host.errorMessage("指标", "A1")).toBe("没有台账");
  await host.user.insertRows("指标", 1);
  expect(host.errorMessage("指标", "A2")).toBe("没有台账");
});

test("a repeating parameter collects the tables", async () => {
  await openWith(["=DJ.多个表(,台账!A1:A2,台账!B2)"], { blanks: "null" });
  expect(JSON.parse(String(host.user.read("指标", "A1")))).toEqual([null, [[[1], [null]], [[true]]]]);
});

test("a number parameter takes digits in a text and refuses words", async () => {
  await openWith(['=DJ.数值型("41")', '=DJ.数值型("甲")', "=DJ.数值型()"]);
  expect(host.user.read("指标", "A1")).toBe(42);
  expect(host.user.read("指标", "A2")).toBe("#VALUE!");
  expect(host.user.read("指标", "A3")).toBe("#VALUE!");
});

test("an Excel without custom functions shows #NAME?", async () => {
  await openWith(["=DJ.严格数(台账!A1:B2)"], { personality: "noCustomFunctions" });
  expect(host.user.read("指标", "A1")).toBe("#NAME?");
});

test("inserting a row inside, deleting one, renaming the sheet: the formula follows and recalculates", async () => {
  await openWith(["=DJ.严格数(台账!A1:B2)"]);
  await host.user.insertRows("台账", 2);
  expect(host.user.formula("指标", "A1")).toBe("=DJ.严格数(台账!A1:B3)");
  expect(host.user.read("指标", "A1")).toBe(3);
  await host.user.deleteRows("台账", 2);
  await host.user.renameSheet("台账", "企业 台账");
  expect(host.user.formula("指标", "A1")).toBe("=DJ.严格数('企业 台账'!A1:B2)");
  expect(host.user.read("指标", "A1")).toBe(2);
  await host.user.insertColumns("企业 台账", "A");
  expect(host.user.formula("指标", "A1")).toBe("=DJ.严格数('企业 台账'!B1:C2)");
});

/** Functions as Excel has them: registered late or never, and busy before they answer. */
import { openData, type BuiltFunctions, type Host } from "../index";
import { book, sheet } from "./books";

const TABLE = { name: "表", type: "any", dimensionality: "matrix" };
const FUNCTIONS: BuiltFunctions = {
  namespace: "DJ",
  metadata: JSON.stringify({
    allowErrorForDataTypeAny: true,
    functions: [
      { id: "TABLE", name: "指标表", parameters: [{ name: "数", type: "any", dimensionality: "scalar" }] },
      { id: "SEEN", name: "所见值", parameters: [TABLE] },
    ],
  }),
  script: `
    CustomFunctions.associate("TABLE", (n) => [["项", n]]);
    CustomFunctions.associate("SEEN", (rows) => String(rows[0][0].code || rows[0][0]) + rows[0][1]);
  `,
};

const dynamic = (formula: string) => ({ formula, spill: { rows: 1, columns: 1 } });
const workbook = book([sheet("台账", [[dynamic("=DJ.指标表(2)")], [dynamic("=DJ.所见值(A1:B1)")]])]);

let host: Host;
afterEach(() => host.close());

test("dependents of a function that has not answered are called with #BUSY!, then with its value", async () => {
  host = await openData(workbook, { functions: FUNCTIONS, functionsAnswerAfter: 50 });
  const seen = (): unknown[] => ["A1", "A2"].map((cell) => host.user.read("台账", cell));
  expect(seen()).toEqual(["#BUSY!", "#BUSY!0"]);
  await new Promise((resolve) => setTimeout(resolve, 60));
  await host.settled();
  expect(seen()).toEqual(["项", "项2"]);
});

test("functions that come late leave #NAME? until a formula is entered again", async () => {
  host = await openData(workbook, { functions: FUNCTIONS, functionsComeLate: true });
  expect(host.user.read("台账", "A1")).toBe("#NAME?");
  host.standIn.registerFunctions();
  await host.settled();
  expect(host.user.read("台账", "A1")).toBe("#NAME?");
  await host.user.type("台账", "A1", "=DJ.指标表(2)");
  expect(host.user.read("台账", "A1")).toBe("项");
});

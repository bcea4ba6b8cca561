/** From file to file: an office's workbook opened, an add-in's sheet written, saved, opened again. */
import { describeShared, sharedWorkbooks } from "../../tests/shared-workbooks";
import { openBook, type BuiltFunctions, type Host } from "../index";
import { compareBooks } from "../../package/index";

const FUNCTIONS: BuiltFunctions = {
  namespace: "DJ",
  metadata: JSON.stringify({
    allowErrorForDataTypeAny: true,
    functions: [
      {
        id: "ROWS",
        name: "数行数",
        parameters: [{ name: "表", dimensionality: "matrix" }],
      },
      { id: "TABLE", name: "指标表", parameters: [] },
    ],
  }),
  script: `
    CustomFunctions.associate("ROWS", (rows) => rows.length);
    CustomFunctions.associate("TABLE", () => [["甲", 1], ["乙", 2]]);
  `,
};

let host: Host | undefined;
afterEach(() => host?.close());

async function writeReport(at: Host, source: string): Promise<void> {
  await at.Excel.run(async (context) => {
    const report = context.workbook.worksheets.add("测试报告");
    report.getRange("A1").formulas = [[`=DJ.数行数('${source}'!A1:C20)`]];
    report.getRange("A3").formulas = [["=DJ.指标表()"]];
    report.getRange("A1").format.fill.color = "#FFEE00";
    await context.sync();
  });
}

describeShared("from file to file", () => {
  test.each(sharedWorkbooks)(
    "$name: unchanged it comes back as it was; with a sheet of ours nothing of the office's is harmed",
    async (workbook) => {
      const bytes = workbook.bytes();
      host = await openBook(bytes, { functions: FUNCTIONS });
      expect(compareBooks(bytes, await host.save())).toEqual([]);
      const [first] = (await host.data()).sheets;
      await writeReport(host, first?.name ?? "");
      const saved = await host.save();
      const harmed = compareBooks(bytes, saved).filter(({ part }) =>
        /^xl\/(worksheets|drawings|charts|comments)/.test(part),
      );
      expect(harmed.map(({ kind }) => kind)).toEqual(["added"]);
      host.close();
      host = await openBook(saved, { functions: FUNCTIONS });
      expect(host.user.formula("测试报告", "A1")).toContain("DJ.数行数(");
      expect(host.user.read("测试报告", "A1")).toBe(20);
      expect(host.user.read("测试报告", "B4")).toBe(2);
    },
  );
});

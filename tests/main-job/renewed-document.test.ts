/** 本单位底稿 on a saved workbook: a row added to the ledger changes the office's own sentence by recalculation alone. */
import { openBook, type Host } from "../../host";
import { builtFunctions } from "../../cli/built-functions";
import { excelWorkbook } from "../../src/excel/excel-workbook";
import { writeRenewed } from "../../src/actions/drafts/renew-draft";
import { draftOfText } from "../../src/drafts/draft";
import { renewedSheetName } from "../../src/drafts/renew/renewed-plan";
import { endOfYear } from "../../src/reading/cells/dates";
import { loadGrids } from "../reading/load-workbook";
import { describeShared, sharedWorkbook } from "../shared-workbooks";

const asOf = endOfYear(2023);
const text =
  "一、基本情况\n三、{按}临发〔2019〕15号，2022年底园区企业四十六家，覆盖率50.00%，比上年提高16.67个百分点；过半没有。\n2023年1月5日";

async function sentences(host: Host): Promise<readonly unknown[]> {
  const sheet = (await host.data()).sheets.find(({ name }) => name === renewedSheetName);
  return (sheet?.rows ?? []).slice(3).flatMap((row) => row?.[2]?.value ?? []);
}

async function opened(bytes: Uint8Array): Promise<Host> {
  const host = await openBook(bytes, { functions: await builtFunctions() });
  host.installGlobals();
  return host;
}

describeShared("the office's own document in its workbook", () => {
  test("is live before and after saving", async () => {
    const host = await opened(sharedWorkbook("2023-clean").bytes());
    const outcome = await writeRenewed(
      { today: asOf, workbook: excelWorkbook, liveFormulas: true },
      { draft: draftOfText(text), draftYear: 2022 },
      { year: 2023, asOf, previous: loadGrids("2022-previous") },
    );
    if (!outcome.ok) throw new Error(outcome.problem.message);
    await host.settled();
    expect(await sentences(host)).toEqual(outcome.value.paragraphs.map((paragraph) => paragraph.text));
    expect((await sentences(host))[1]).toBe(
      "三、{按}临发〔2019〕15号，2023年底园区企业五十家，覆盖率58.00%，比上年提高8个百分点；过半没有。",
    );
    const again = await opened(await host.save());
    await again.user.insertRows("企业台账", 20);
    const row = { B: "晨曦织造有限公司", G: "投产", N: "是", O: "晨曦织造党支部", P: "单独", K: 3, L: 3 };
    for (const [column, value] of Object.entries(row))
      await again.user.type("企业台账", `${column}20`, value);
    await again.settled();
    expect((await sentences(again))[1]).toContain("园区企业五十一家，覆盖率58.82%，比上年提高8.82个百分点");
  });
});

/** What somebody typed into 党建设置 and we can't read is told, and never written over. */
import { answerNames } from "../../src/actions/ledgers/answer-names";
import { checkLedgers } from "../../src/actions/findings/check-ledgers";
import { writeRenewed } from "../../src/actions/drafts/renew-draft";
import { draftOfText } from "../../src/drafts/draft";
import { writeReport } from "../../src/actions/report/write-report";
import type { Outcome } from "../../src/actions/environment";
import { environment, opened, sampleBytes, sheetOf, valueOf, year } from "./sample-book";

const sheet = "党建设置";
const answer = (): Promise<Outcome<unknown>> =>
  answerNames(environment, [{ name: "旧名公司", means: "恒泰" }]);

test.each([
  { title: "a word in place of an amount", cell: "C13", value: "六千左右吧", told: "第13行" },
  { title: "a header that is gone", cell: "A3", value: "某某", told: "表头" },
  { title: "a title that is gone", cell: "A1", value: "本单位设置", told: "首行" },
])("$title", async ({ cell, value, told }) => {
  const host = await opened(sampleBytes());
  valueOf(await answer());
  await host.user.type(sheet, cell, value);
  const before = JSON.stringify(sheetOf(await host.data(), sheet));
  const { settingProblems } = valueOf(await checkLedgers(environment, year));
  expect(settingProblems).toEqual([expect.stringContaining(told)]);
  const renew = () => writeRenewed(environment, { draft: draftOfText("企业50家。"), draftYear: 2022 }, year);
  for (const action of [answer, () => writeReport(environment, year), renew]) {
    const outcome = await action();
    expect(outcome).toMatchObject({ ok: false, problem: { message: expect.stringContaining("没有") } });
    expect(JSON.stringify(sheetOf(await host.data(), sheet))).toBe(before);
  }
  host.close();
});

/** Every action reads in three round trips, however many sheets there are, and what only looks changes nothing. */
import { openBook, type Host } from "../../host";
import { excelWorkbook } from "../../src/excel/excel-workbook";
import { adviseFormation } from "../../src/actions/money/advise-formation";
import { checkLedgers } from "../../src/actions/findings/check-ledgers";
import type { ActionEnvironment, Outcome } from "../../src/actions/environment";
import { countFigures } from "../../src/actions/figures/count-figures";
import { listFigure } from "../../src/actions/figures/list-figure";
import { writeNameList } from "../../src/actions/figures/write-name-list";
import { compareBooks } from "../../src/actions/changes/compare-books";
import { writeChanges } from "../../src/actions/changes/write-changes";
import { answerDraft } from "../../src/actions/drafts/answer-draft";
import { draftOfSelection } from "../../src/actions/drafts/open-draft";
import { verifyDraft } from "../../src/actions/drafts/verify-draft";
import { writeDraftResults } from "../../src/actions/drafts/write-draft-results";
import { countSubsidy } from "../../src/actions/money/count-subsidy";
import { recogniseLedgers } from "../../src/actions/ledgers/recognise-ledgers";
import { takeSnapshot } from "../../src/actions/figures/take-snapshot";
import { writePaymentSheets } from "../../src/actions/money/write-payment-sheets";
import { previewReport, writeReport } from "../../src/actions/report/write-report";
import { draftOfText } from "../../src/drafts/draft";
import { endOfYear } from "../../src/reading/cells/dates";
import { loadGrids } from "../reading/load-workbook";
import { describeShared, sharedWorkbook } from "../shared-workbooks";

const environment: ActionEnvironment = {
  today: endOfYear(2023),
  workbook: excelWorkbook,
  liveFormulas: false,
};
const wish = { year: 2023, asOf: endOfYear(2023) };

const draft = draftOfText("园区企业50家。");

const looking: Readonly<Record<string, () => Promise<Outcome<unknown>>>> = {
  识别台账: () => recogniseLedgers(environment),
  指标: () => countFigures(environment, { ...wish, groups: true }),
  是哪些: () => listFigure(environment, "coverage.all", wish),
  变化情况: () => compareBooks(environment, { ...wish, since: loadGrids("2022-previous") }),
  校验: () => checkLedgers(environment, wish),
  资金: () => countSubsidy(environment, wish),
  组建建议: () => adviseFormation(environment),
  核对: () => verifyDraft(environment, draft, wish),
  取选中的单元格: () => draftOfSelection(environment),
  预览报告: () => previewReport(environment, wish),
};

const writing: Readonly<Record<string, () => Promise<Outcome<unknown>>>> = {
  生成述职报告: () => writeReport(environment, wish),
  筛选到这些行: () => writeNameList(environment, "coverage.all", wish),
  写入变化情况: () => writeChanges(environment, { ...wish, since: loadGrids("2022-previous") }),
  写入核对结果: () => writeDraftResults(environment, draft, wish),
  这个数不用核对: () => answerDraft(environment, { words: "园区企业#家", figure: null }),
  存为年度快照: () => takeSnapshot(environment, wish),
  生成发放表: () => writePaymentSheets(environment, { ...wish, purpose: "signing" }),
};

async function opened(name: string): Promise<Host> {
  const host = await openBook(sharedWorkbook(name).bytes());
  host.installGlobals();
  return host;
}

describeShared("round trips", () => {
  test.each(["2023-clean", "2023-messy"])("%s: looking takes three and changes nothing", async (name) => {
    const host = await opened(name);
    const before = await host.data();
    for (const [title, action] of Object.entries(looking)) {
      const requests = host.counters.requests;
      const outcome = await action();
      expect([title, outcome.ok]).toEqual([title, true]);
      expect(host.counters.requests - requests).toBeLessThanOrEqual(3);
    }
    expect(await host.data()).toEqual(before);
    host.close();
  });

  test.each(Object.entries(writing))("%s reads in three and writes in three at most", async (_, action) => {
    const host = await opened("2023-clean");
    const requests = host.counters.requests;
    const outcome = await action();
    expect(outcome.ok).toBe(true);
    expect(host.counters.requests - requests).toBeLessThanOrEqual(6);
    host.close();
  });

  test("a failing round trip ends in a message and an unharmed workbook", async () => {
    for (const failAt of [1, 2, 3]) {
      const host = await opened("small-park");
      const before = await host.data();
      host.channel.configure({ failAt: host.counters.requests + failAt });
      const outcome = await writeReport(environment, wish);
      expect(outcome.ok).toBe(false);
      if (!outcome.ok) expect(outcome.problem.message).toMatch(/[\u4e00-\u9fff].*。$/);
      expect((await host.data()).sheets).toEqual(before.sheets);
      host.close();
    }
  });

  test("a cancelled report writes nothing", async () => {
    const host = await opened("small-park");
    const cancelled = new AbortController();
    cancelled.abort();
    const outcome = await writeReport({ ...environment, signal: cancelled.signal }, wish);
    expect(outcome).toMatchObject({ ok: false, problem: { code: "cancelled" } });
    expect((await host.data()).sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    host.close();
  });
});

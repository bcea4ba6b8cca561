/** The custom function for the sum that is asked for by noon: what the payment sheets say was paid. */
import { entriesOf, type Ledger } from "../ledger/model";
import { paidAllowances, paidAwards, paidStartups, rosterOf, totalPaid } from "../subsidy";
import { optionalWholeCell } from "./cell-parameters";
import { declare } from "./declaration";
import { isFailure, wrongArgument } from "./failure";
import { ledgerOf, ledgerRanges, ledgerWith, settingsRange, sourcesRange } from "./ledger-parameters";

export const subsidyTotal = declare({
  id: "SUBSIDY_TOTAL",
  description: "启动资金、书记津贴、绩效奖励发放表的合计，季度表和全年表重叠的月份只计一次",
  parameters: [
    optionalWholeCell("年度", "统计哪一年，不填按设置，设置也没有时合计全部", { least: 1990, most: 2100 }),
    settingsRange,
    sourcesRange,
    ledgerRanges("表", "发放表所在的区域，从标题或表头选起，可以选多张"),
  ],
  result: "合计金额，单位元",
  body: (year, settings, sources, matrices) => {
    const ledger = ledgerWith(ledgerOf(matrices, sources, settings), ["allowance", "startupFund", "award"]);
    return isFailure(ledger) ? ledger : totalOf(ledger, year ?? settings.year);
  },
});

function totalOf(ledger: Ledger, year: number | null) {
  const roster = rosterOf(ledger);
  const paid = [
    paidAllowances(entriesOf(ledger, "allowance"), { year }, roster),
    paidStartups(entriesOf(ledger, "startupFund"), { year }, roster),
    paidAwards(entriesOf(ledger, "award"), { year }, roster),
  ];
  const unreadable = paid.flatMap((one) => one.unreadable)[0];
  if (unreadable !== undefined) {
    const sheet = unreadable.sheet === "" ? "" : `“${unreadable.sheet}”`;
    return wrongArgument(`${sheet}${unreadable.cell}的金额认不出来，没有合计，请改成数字。`);
  }
  return paid.reduce((sum, one) => sum + totalPaid(one.rows), 0) / 100;
}

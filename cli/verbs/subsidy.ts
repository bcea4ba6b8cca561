import { countSubsidy } from "../../src/actions/money/count-subsidy";
import { writePaymentSheets } from "../../src/actions/money/write-payment-sheets";
import type { SubsidyReport } from "../../src/jobs/subsidy";
import { plainNumber } from "../../src/report/wording";
import { quotedSheet } from "../../src/reading/cells/grid";
import { paymentKindTexts } from "../../src/subsidy";
import { openWorkbook, saveWorkbook, valueOrFail, wishOf } from "../open-workbook";
import type { Command } from "../parse-command";
import { textTable, type Output } from "./output";

export async function subsidy(command: Command): Promise<Output> {
  const opened = await openWorkbook(command.workbook, { functions: command.out !== null });
  const wish = { ...wishOf(command), ...(command.quarter === null ? {} : { quarter: command.quarter }) };
  const report = valueOrFail(await countSubsidy(opened.environment, wish));
  if (command.out !== null) {
    const purpose = command.isPublic ? "posting" : "signing";
    valueOrFail(await writePaymentSheets(opened.environment, { ...wish, purpose }));
    await saveWorkbook(opened, command.out);
  }
  return { json: subsidyJson(report), text: `${dueText(report.due)}\n\n${comparisonText(report)}` };
}

/** What is due as CONTRACT 4 names it; beside it the budget, and what was paid. */
function subsidyJson({ due, budget, comparison, findings }: SubsidyReport): object {
  return {
    ...due,
    budget,
    comparison: {
      ...comparison,
      payments: comparison.payments.map(({ places, ...payment }) => ({
        ...payment,
        cells: places.map(placeText),
      })),
      findings,
    },
  };
}

function placeText({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string {
  return `${quotedSheet(sheet)}!${cell}`;
}

function yuan(amount: number): string {
  return `${plainNumber(amount)}元`;
}

function comparisonText({ budget, due, comparison, findings }: SubsidyReport): string {
  const { arrears, overpaid } = comparison.totals;
  const differing = comparison.payments.filter(({ difference }) => difference !== 0);
  return [
    budget === null ? "没有设置全年预算。" : `全年预算${yuan(budget)}，应发${yuan(due.totals.total)}`,
    `发放表：应发${yuan(comparison.totals.due)}，已发${yuan(comparison.totals.paid)}，少发${yuan(arrears)}，多发${yuan(overpaid)}`,
    ...differing.map(
      ({ kind, organisation, secretary, reason, places }) =>
        `${paymentKindTexts[kind]} ${[organisation, secretary].filter((part) => part !== "").join(" ")}：${reason}${places.map((place) => ` [${placeText(place)}]`).join("")}`,
    ),
    ...comparison.notes,
    ...findings.map((finding) => `${finding.rule} ${placeText(finding)} ${finding.message}`),
  ].join("\n");
}

function dueText({ allowance, startup, award, totals, questions }: SubsidyReport["due"]): string {
  const rows = [
    ...allowance.map((line) => [
      "岗位津贴",
      `${line.organisation} ${line.secretary}`,
      `${plainNumber(line.months)}个月`,
      yuan(line.amount),
      line.reason,
    ]),
    ...startup.map((line) => ["启动资金", line.organisation, "", yuan(line.amount), line.reason]),
    ...award.map((line) => ["绩效奖励", line.secretary, "", yuan(line.amount), line.reason]),
  ];
  return [
    textTable([["类别", "对象", "月数", "应发", "依据"], ...rows]),
    `合计：津贴${yuan(totals.allowance.total)}，启动资金${yuan(totals.startup.total)}，奖励${yuan(totals.award.total)}，共${yuan(totals.total)}`,
    ...questions.map((question) => `待核对：${question}`),
  ].join("\n");
}

import { countSubsidy } from "../../src/actions/count-subsidy";
import { writePaymentSheets } from "../../src/actions/write-payment-sheets";
import type { SubsidyReport } from "../../src/actions/subsidy-job";
import { plainNumber } from "../../src/report/wording";
import { openWorkbook, saveWorkbook, valueOrFail, wishOf } from "../open-workbook";
import type { Command } from "../parse-command";
import { textTable, type Output } from "./output";

export async function subsidy(command: Command): Promise<Output> {
  const opened = await openWorkbook(command.workbook, { functions: command.out !== null });
  const wish = { ...wishOf(command), ...(command.quarter === null ? {} : { quarter: command.quarter }) };
  const { due } = valueOrFail(await countSubsidy(opened.environment, wish));
  if (command.out !== null) {
    const purpose = command.isPublic ? "posting" : "signing";
    valueOrFail(await writePaymentSheets(opened.environment, { ...wish, purpose }));
    await saveWorkbook(opened, command.out);
  }
  return { json: due, text: dueText(due) };
}

function dueText({ allowance, startup, award, totals, questions }: SubsidyReport["due"]): string {
  const yuan = (amount: number): string => `${plainNumber(amount)}元`;
  const rows = [
    ...allowance.map((line) => [
      "岗位津贴",
      `${line.organisation} ${line.secretary}`,
      `${plainNumber(line.months)}个月`,
      yuan(line.amount),
      line.reason ?? "",
    ]),
    ...startup.map((line) => ["启动资金", line.organisation, "", yuan(line.amount), line.reason ?? ""]),
    ...award.map((line) => ["绩效奖励", line.secretary, "", yuan(line.amount), line.reason ?? ""]),
  ];
  return [
    textTable([["类别", "对象", "月数", "应发", "依据"], ...rows]),
    `合计：津贴${yuan(totals.allowance.total)}，启动资金${yuan(totals.startup.total)}，奖励${yuan(totals.award.total)}，共${yuan(totals.total)}`,
    ...questions.map((question) => `待核对：${question}`),
  ].join("\n");
}

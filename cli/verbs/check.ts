import { checkLedgers } from "../../src/actions/findings/check-ledgers";
import type { Severity } from "../../src/checks/finding";
import { severityTitles } from "../../src/checks/severity-titles";
import { openWorkbook, valueOrFail, wishOf } from "../open-workbook";
import type { Command } from "../parse-command";
import { textTable, type Output } from "./output";

export async function check(command: Command): Promise<Output> {
  const { environment } = await openWorkbook(command.workbook);
  const { findings, notRun } = valueOrFail(await checkLedgers(environment, wishOf(command)));
  const rows = findings.map(({ severity, rule, sheet, cell, message }) => [
    severityTitles[severity],
    rule,
    `${sheet}!${cell}`,
    message,
  ]);
  const skipped =
    notRun.length === 0 ? [] : [`未运行：${notRun.map(({ rule }) => rule).join("、")}（缺少需要的台账或列）`];
  const counted = (Object.keys(severityTitles) as Severity[])
    .map(
      (severity) =>
        `${severityTitles[severity]}${String(findings.filter((finding) => finding.severity === severity).length)}条`,
    )
    .join("，");
  return { json: { findings, notRun }, text: [textTable(rows), ...skipped, counted].join("\n") };
}

import type { ReportResult, ReportWish } from "../../jobs/report-results";
import { changeSettings } from "../ledgers/change-settings";
import type { ActionEnvironment, Outcome } from "../environment";
import { failed } from "../workbook/outcome";
import { previewReport } from "./write-report";

/** A text that only people know, as 党建设置 keeps it under 自填文字. */
export interface FilledText {
  readonly title: string;
  readonly text: string;
}

/** 用这个日期: keeps a text in 党建设置, from where the reports have it; gives the report with it. */
export async function fillText(
  environment: ActionEnvironment,
  wish: ReportWish,
  { title, text }: FilledText,
): Promise<Outcome<ReportResult>> {
  const changed = await changeSettings(environment, (settings) => ({
    ...settings,
    userTexts: new Map([...settings.userTexts, [title, text]]),
  }));
  if (!changed.ok) return changed;
  const report = await previewReport(environment, wish);
  if (report.ok) return report;
  const { code, detail } = report.problem;
  return failed(code, `“${title}”已经记进“党建设置”，但报告没有读出来。请点“重新读取”。`, detail);
}

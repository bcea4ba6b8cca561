import type { ReportResult, ReportWish } from "../../jobs/report-results";
import type { Settings } from "../../reading/settings/settings";
import type { ActionEnvironment, Outcome } from "../environment";
import { failed } from "../workbook/outcome";
import { changeSettings } from "../ledgers/change-settings";
import { previewReport } from "./write-report";

/** A stock passage that is to stand in the reports, or no longer. */
export interface PassageTick {
  readonly name: string;
  readonly isTicked: boolean;
}

/** 勾选常用段落: keeps the tick in 党建设置, so that every report written from there on has it; gives the report with it. */
export async function tickPassage(
  environment: ActionEnvironment,
  wish: ReportWish,
  tick: PassageTick,
): Promise<Outcome<ReportResult>> {
  const changed = await changeSettings(environment, (settings) => withTick(settings, tick));
  if (!changed.ok) return changed;
  const report = await previewReport(environment, wish);
  if (report.ok) return report;
  const { code, detail } = report.problem;
  return failed(code, "勾选已经记进“党建设置”，但报告没有读出来。请点“重新读取”。", detail);
}

function withTick(settings: Settings, { name, isTicked }: PassageTick): Settings {
  const others = settings.passages.filter((one) => one !== name);
  return { ...settings, passages: isTicked ? [...others, name] : others };
}

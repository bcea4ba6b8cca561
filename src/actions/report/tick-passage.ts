import type { ReportResult, ReportWish } from "../../jobs/report-results";
import type { Settings } from "../../reading/settings/settings";
import type { ActionEnvironment, Outcome } from "../environment";
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
  return changed.ok ? previewReport(environment, wish) : changed;
}

function withTick(settings: Settings, { name, isTicked }: PassageTick): Settings {
  const others = settings.passages.filter((one) => one !== name);
  return { ...settings, passages: isTicked ? [...others, name] : others };
}

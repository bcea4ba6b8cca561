import type { Settings } from "../../reading/settings/settings";
import { settingsAddress, sourcesAddress, settingsPlan } from "../settings-plan";
import { sections } from "../../reading/settings/settings-catalogue";
import { noArgument } from "./function-names";
import { sourceReference } from "../sources";

/** The formula of one figure over the ledgers that 党建设置 names; `null` while it names none. */
export function figureFormula(figureTitle: string, settings: Settings): string | null {
  const plan = settingsPlan(settings);
  const sources = sourcesAddress(plan, sections.sources);
  if (sources === null) return null;
  const ledgers = settings.sources.map(sourceReference).join(",");
  const scope = [noArgument, noArgument, noArgument, settingsAddress(plan), sources, ledgers];
  return `=DJ.指标值("${figureTitle}",${scope.join(",")})`;
}

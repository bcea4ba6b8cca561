import type { Grid } from "../reading/cells/grid";
import type { Settings } from "../reading/settings/settings";
import type { DayNumber } from "../registers";
import { ledgerSources } from "../report/sources";
import { officeLedger, periodOf } from "./office-ledger";
import type { PeriodWish } from "./results";

export interface SettingsWithSources {
  readonly hasLedger: boolean;
  readonly settingProblems: readonly string[];
  /** The workbook's own, with the period and the ledgers' ranges by which formulas count. */
  readonly settings: Settings;
}

/** What 党建设置 has to say before a formula of ours can count. */
export function settingsWithSourcesJob(input: {
  readonly grids: readonly Grid[];
  readonly wish: PeriodWish;
  readonly today: DayNumber;
}): SettingsWithSources {
  const office = officeLedger(input.grids);
  const { year, asOf } = periodOf(office, input.wish, input.today);
  const sources = ledgerSources(office.ledger.tables).map(({ source }) => source);
  return {
    hasLedger: office.ledger.tables.length > 0,
    settingProblems: office.settingProblems,
    settings: { ...office.settings, year, asOf, sources },
  };
}

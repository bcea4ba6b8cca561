/** A workbook's sheets → settings and ledger. Sheets of ours are never read as the office's. */
import { isOwnSheet } from "../reading/rows/own-sheet";
import { usedArea } from "../reading/cells/area";
import type { Grid } from "../reading/cells/grid";
import type { Ledger } from "../ledger/model";
import { ledgerOfSettings, readBook, readLedger, type Book } from "../ledger/model";
import { builtOnceOfAll } from "../ledger/once";
import { readSettings, settingsSheetName } from "../reading/settings/settings-sheet";
import { defaultSettings, type Settings } from "../reading/settings/settings";
import { titledYears } from "../reading/rows/titled-years";
import type { DayNumber } from "../registers";
import { endOfYear, yearOf } from "../reading/cells/dates";
import type { PeriodOfReport, PeriodWish } from "./results";

export interface OfficeLedger {
  readonly ledger: Ledger;
  readonly settings: Settings;
  /** Settings that couldn't be read, a sentence each. */
  readonly settingProblems: readonly string[];
}

export function officeGrids(grids: readonly Grid[]): readonly Grid[] {
  return grids.filter((grid) => !isOwnSheet(grid));
}

/** The sheet of ours with this name; `null` where it is missing or not ours. */
export function ownGrid(grids: readonly Grid[], name: string): Grid | null {
  return grids.find((grid) => grid.sheet === name && isOwnSheet(grid)) ?? null;
}

export function settingsOf(grids: readonly Grid[]): Pick<OfficeLedger, "settings" | "settingProblems"> {
  const grid = ownGrid(grids, settingsSheetName);
  if (grid === null) return { settings: defaultSettings, settingProblems: notOurs(grids) };
  const { settings, problems } = readSettings(grid);
  return { settings, settingProblems: problems };
}

/** A sheet of the settings' name that has lost the mark by which we know our own. */
function notOurs(grids: readonly Grid[]): readonly string[] {
  const isThere = grids.some((grid) => grid.sheet === settingsSheetName && usedArea(grid) !== null);
  return isThere
    ? [
        `“${settingsSheetName}”表的首行不是加载项写的样子，没有采用，现在按默认设置统计。请恢复首行标题，或把这张表改名。`,
      ]
    : [];
}

export function officeLedger(grids: readonly Grid[]): OfficeLedger {
  const { book, settingProblems } = officeBook(grids);
  return { ledger: ledgerOfSettings(book), settings: book.settings, settingProblems };
}

/** The book under its own settings. The same sheets of a file that is open are read once for all that is asked of it. */
export const officeBook = builtOnceOfAll(
  (grids: readonly Grid[]): { readonly book: Book; readonly settingProblems: readonly string[] } => {
    const { settings, settingProblems } = settingsOf(grids);
    return { book: readBook(officeGrids(grids), settings), settingProblems };
  },
);

/**
 * An earlier workbook: under its own settings, or where it has none under those of this one, without their period and
 * the numbers that people typed for it.
 */
export function officeLedgerUnder(grids: readonly Grid[], settings: Settings): OfficeLedger {
  if (ownGrid(grids, settingsSheetName) !== null) return officeLedger(grids);
  const { year, asOf, userNumbers, userTexts } = defaultSettings;
  const borrowed = { ...settings, year, asOf, userNumbers, userTexts };
  return { ledger: readLedger(officeGrids(grids), borrowed), settings: borrowed, settingProblems: [] };
}

/**
 * Year and cut-off of a report: what the caller wishes, else the settings, else the newest year in the ledgers'
 * titles, else this year; the cut-off is the year's last day, or today while the year runs.
 */
export function periodOf(
  { ledger, settings }: Pick<OfficeLedger, "ledger" | "settings">,
  wish: PeriodWish,
  today: DayNumber,
): PeriodOfReport {
  const titled = titledYears(ledger.tables);
  const year = wish.year ?? settings.year ?? (titled.length > 0 ? Math.max(...titled) : yearOf(today));
  const asOf =
    wish.asOf ?? (settings.year === year ? settings.asOf : null) ?? Math.min(endOfYear(year), today);
  return { year, asOf };
}

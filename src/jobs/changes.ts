import {
  changesBetween,
  changesSinceKept,
  shownOfBoth,
  type LedgerChanges,
  type MissingRegister,
  type Side,
  type SilentColumn,
} from "../changes";
import { dayOfRows, readSnapshots, snapshotSheetName } from "../figures/snapshots";
import { ledgerAt, readLedger, type Ledger } from "../ledger/model";
import { addYears, endOfYear, formatChinese, yearOf } from "../reading/cells/dates";
import type { Grid } from "../reading/cells/grid";
import { differencesPlan } from "../report/lists/differences-plan";
import type { SheetPlan } from "../report/sheet-plan";
import { titledYears } from "../reading/rows/titled-years";
import type { Settings } from "../reading/settings/settings";
import { registerSpec, type DayNumber } from "../registers";
import {
  officeGrids,
  officeLedger,
  officeLedgerUnder,
  ownGrid,
  periodOf,
  type OfficeLedger,
} from "./office-ledger";
import type { PeriodOfReport, PeriodWish } from "./results";

export interface ChangesInput extends ComparedSheets {
  readonly grids: readonly Grid[];
  /** Sheets of the workbook that this one is held against; without it a sheet of this one. */
  readonly since?: readonly Grid[];
  /** A year of 历年指标 that it is held against; its figures are all that is known of it. */
  readonly sinceKept?: number;
  readonly wish: PeriodWish;
  readonly today: DayNumber;
}

/** Sheets that are held against each other, each alone as if it counted; without them all that counts. */
export interface ComparedSheets {
  readonly sheet?: string;
  readonly sinceSheet?: string;
}

export interface ChangesReport extends LedgerChanges {
  readonly hasLedger: boolean;
  /** False where the other workbook has no register of ours, or 历年指标 nothing of the year. */
  readonly sinceHasLedger: boolean;
  /** True where only figures were kept of the other one: no records are compared. */
  readonly figuresOnly: boolean;
  readonly period: PeriodOfReport;
  /** Year and cut-off that the other workbook was counted for. */
  readonly sincePeriod: PeriodOfReport;
  /** What to know of the whole comparison, a sentence each. */
  readonly notes: readonly string[];
}

/** What is different between an earlier workbook, a sheet or a year's kept figures, and this one. */
export function changesJob(input: ChangesInput): ChangesReport {
  return input.sinceKept === undefined ? sinceBook(input) : sinceKept(input, input.sinceKept);
}

/** The sheet that says what is different. */
export function changesSheetJob(report: ChangesReport): { readonly plan: SheetPlan } {
  const { period, sincePeriod } = report;
  return { plan: differencesPlan({ ...report, asOf: period.asOf, sinceAsOf: sincePeriod.asOf }) };
}

/** The figures that were kept of a year: nothing but how each of them changed. */
function sinceKept(input: ChangesInput, year: number): ChangesReport {
  const { grids, sheet, wish, today } = input;
  const whole = officeLedger(grids);
  const office = sheet === undefined ? whole : ledgerOfSheet(grids, sheet, whole.settings);
  const period = periodOf(office, wish, today);
  const kept = ownGrid(grids, snapshotSheetName);
  const rows = kept === null ? [] : readSnapshots(kept).filter((row) => row.year === year);
  const sincePeriod = { year, asOf: dayOfRows(rows) ?? endOfYear(year) };
  return {
    hasLedger: office.ledger.tables.length > 0,
    sinceHasLedger: rows.length > 0,
    figuresOnly: true,
    period,
    sincePeriod,
    notes: [
      `上次是“${snapshotSheetName}”表里${String(year)}年的快照，截至${formatChinese(sincePeriod.asOf)}。快照只存了数，没有存台账，所以只比数，不比记录，也看不出变的是哪几家。要看名单，请选当时的工作簿。`,
      ...(sheet === undefined ? [] : [`这次是“${sheet}”一张表；指标只按它计算，别的表才有的数没有列出。`]),
    ],
    records: [],
    figures: changesSinceKept(rows, sideOf(office, period)),
    questions: [],
    happenings: [],
    notCompared: [],
    silent: [],
  };
}

function sinceBook(input: ChangesInput): ChangesReport {
  const compared = comparedBooks(input);
  const { office, earlier, period, year, sincePeriod, before, after, shown } = compared;
  const changes = changesBetween(before, after, shown);
  return {
    hasLedger: office.ledger.tables.length > 0,
    sinceHasLedger: earlier.ledger.tables.length > 0,
    figuresOnly: false,
    period,
    sincePeriod,
    notes: [
      ...sheetNotes(input),
      ...notesOn(office, earlier, year, sincePeriod),
      ...changes.notCompared.map(missingNote),
      ...silentNotes(changes.silent),
    ],
    ...changes,
  };
}

/** Both sides, read and each for its own day. */
export interface ComparedBooks {
  readonly office: OfficeLedger;
  readonly earlier: OfficeLedger;
  readonly period: PeriodOfReport;
  /** The year that the earlier one says; `null` where it says none. */
  readonly year: number | null;
  readonly sincePeriod: PeriodOfReport;
  readonly before: Side;
  readonly after: Side;
  /** How a text of them leaves: also where one sheet alone is compared, another may name the children. */
  readonly shown: (text: string) => string;
}

export function comparedBooks(input: ChangesInput): ComparedBooks {
  const { grids, since = grids, sheet, sinceSheet, wish, today } = input;
  const whole = officeLedger(grids);
  const office = sheet === undefined ? whole : ledgerOfSheet(grids, sheet, whole.settings);
  const earlierBook = officeLedgerUnder(since, whole.settings);
  const earlier =
    sinceSheet === undefined ? earlierBook : ledgerOfSheet(since, sinceSheet, earlierBook.settings);
  const period = periodOf(office, wish, today);
  const year = yearOfBook(earlier.ledger);
  const sincePeriod = periodSince(earlier, year, period);
  return {
    office,
    earlier,
    period,
    year,
    sincePeriod,
    before: sideOf(earlier, sincePeriod),
    after: sideOf(office, period),
    shown: shownOfBoth(earlierBook.ledger, whole.ledger),
  };
}

/** One sheet as it would be read if it counted and nothing else did. */
export function ledgerOfSheet(grids: readonly Grid[], sheet: string, settings: Settings): OfficeLedger {
  const counted = { ...settings, sheetChoices: [{ sheet, signature: "", counts: "in" as const }] };
  const own = officeGrids(grids).filter((grid) => grid.sheet === sheet);
  return { ledger: readLedger(own, counted), settings: counted, settingProblems: [] };
}

export function sideOf({ ledger }: OfficeLedger, period: PeriodOfReport): Side {
  return { ledger: ledgerAt(ledger, period.asOf), period };
}

function sheetNotes({ sheet, sinceSheet }: ComparedSheets): readonly string[] {
  if (sheet === undefined && sinceSheet === undefined) return [];
  const [is, was] = [sheet, sinceSheet].map((name) => (name === undefined ? "全部台账" : `“${name}”一张表`));
  return [`这次是${is ?? ""}，上次是${was ?? ""}；指标只按它们各自计算，别的表才有的数没有列出。`];
}

function missingNote({ register, missing }: MissingRegister): string {
  const { title } = registerSpec(register);
  return `${missing === "before" ? "上次" : "这次"}的工作簿里没有${title}，它的记录没有比较。`;
}

/** One sentence for each register and side. */
function silentNotes(columns: readonly SilentColumn[]): readonly string[] {
  const titles = new Map<string, string[]>();
  for (const { register, silent, title } of columns) {
    const [here, there] = silent === "before" ? ["上次", "这次"] : ["这次", "上次"];
    const start = `${here}的${registerSpec(register).title}没有这些列，或整列空白，${there}填写了的没有逐条列出：`;
    titles.set(start, [...(titles.get(start) ?? []), title]);
  }
  return [...titles].map(([start, those]) => `${start}${those.join("、")}。`);
}

/** The year of which most of its sheets are, by their titles and cut-offs; `null` where none says one. */
function yearOfBook({ tables }: Ledger): number | null {
  const held = tables.filter(({ register }) => register !== "formationPlan");
  const cutOffs = held.flatMap(({ recognition: { context } }) => context.asOf ?? []).map(yearOf);
  const years = cutOffs.length > 0 ? cutOffs : titledYears(held);
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [most] = [...counts].sort(([one, many], [other, more]) => more - many || other - one);
  return most === undefined ? null : most[0];
}

/** The same day of its own year, but not after the day that its sheets are of. */
function periodSince({ ledger }: OfficeLedger, year: number | null, period: PeriodOfReport): PeriodOfReport {
  if (year === null) return period;
  const cutOffs = ledger.tables
    .filter(({ register }) => register !== "formationPlan")
    .flatMap(({ recognition: { context } }) => context.asOf ?? [])
    .filter((day) => yearOf(day) === year);
  const stated = cutOffs.length === 0 ? endOfYear(year) : Math.max(...cutOffs);
  return { year, asOf: Math.min(stated, addYears(period.asOf, year - period.year)) };
}

function notesOn(
  office: OfficeLedger,
  earlier: OfficeLedger,
  year: number | null,
  { year: countedFor, asOf }: PeriodOfReport,
): readonly string[] {
  const [now, before] = [office.settings, earlier.settings];
  const otherBasis =
    now.includeAttached !== before.includeAttached ||
    now.onlyPrivate !== before.onlyPrivate ||
    now.termYears !== before.termYears;
  return [
    year === null
      ? `上次的工作簿里没有写是哪一年的，按${String(countedFor)}年、截至${formatChinese(asOf)}计算。不对的话，请在上次的表的标题里写明年度。`
      : `上次的工作簿按${String(countedFor)}年、截至${formatChinese(asOf)}计算。`,
    ...(otherBasis ? ["两个工作簿“党建设置”里的口径不同，数字的变化里也有口径的变化。"] : []),
  ];
}

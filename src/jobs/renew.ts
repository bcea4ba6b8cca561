/** Last year's document of the office → this year's, held against the ledgers of both years. */
import { aYearBefore } from "../figures";
import { snapshotSheetName, snapshotValues } from "../figures/snapshots";
import { textFacts } from "../figures/texts";
import type { Draft } from "../drafts/draft";
import type { Known, KnownFigure } from "../drafts/known-figure";
import { renewedPlan, renewedSheetName } from "../drafts/renew/renewed-plan";
import type { Renewal } from "../drafts/renew/renewed";
import { renewDraft, type Renewed } from "../drafts/renew/renew";
import { withSeen } from "../drafts/renew/seen";
import { figuresSheetName, ownFiguresSheet } from "../report/figures-plan";
import { namesGroup } from "../report/report-plan";
import type { SheetPlan } from "../report/sheet-plan";
import type { Grid } from "../reading/cells/grid";
import { formatChinese } from "../reading/cells/dates";
import type { DayNumber } from "../registers";
import { knownOf } from "./draft";
import { countReport, factsOf } from "./report";
import { reportPeriods } from "./report-period";
import { supportingSheets } from "./report-sheets";
import { previousYear } from "./figures";
import { officeLedger, officeLedgerUnder, ownGrid, type OfficeLedger } from "./office-ledger";
import type { PeriodOfReport, PeriodWish, PreviousSource } from "./results";

export interface RenewInput {
  readonly grids: readonly Grid[];
  readonly wish: PeriodWish;
  readonly today: DayNumber;
  /** Sheets of last year's workbook, where one was opened. */
  readonly previous?: readonly Grid[];
  readonly draft: Draft;
  /** The document's own year. */
  readonly draftYear: number;
  /** The sheets are wanted too. */
  readonly withSheets: boolean;
  /** Offsets of what somebody has looked at. */
  readonly seen?: readonly number[];
}

export interface RenewReport extends Renewed {
  readonly hasLedger: boolean;
  readonly settingProblems: readonly string[];
  readonly period: PeriodOfReport;
  /** Whether the ledgers of the document's own year are known. */
  readonly isThenKnown: boolean;
  /** Where the year before this one comes from. */
  readonly previous: PreviousSource | null;
  /** Sheets to write, in the order in which their formulas need each other; empty where they were not wanted. */
  readonly plans: readonly SheetPlan[];
}

/** The document renewed, number by number. */
export function renewJob(input: RenewInput): RenewReport {
  const { grids, wish, today, draft, draftYear } = input;
  const office = officeLedger(grids);
  const periods = reportPeriods(office, "own", { wish, today, sheet: ownGrid(grids, renewedSheetName) });
  const period = periods.report;
  const previousOf = (asked: PeriodOfReport): ReadonlyMap<string, number> | null =>
    previousYear(input, office, asked)?.values ?? null;
  const before = previousYear(input, office, period);
  const values = before?.values ?? null;
  const counted = countReport(office, period, values, input.withSheets && !periods.isOwn);
  const facts = factsOf(office, counted);
  const then = thenOf(input, office, period, values);
  const renewed = withSeen(renewDraft(draft, { ...then, draftYear, facts }), input.seen ?? []);
  const hasLedger = office.ledger.tables.length > 0;
  return {
    hasLedger,
    settingProblems: office.settingProblems,
    period,
    isThenKnown: then.then.figures.some(({ id, value }) => value !== null && !id.startsWith("text.")),
    previous: before && { source: before.source, problem: before.problem },
    ...renewed,
    plans:
      hasLedger && input.withSheets
        ? supportingSheets({
            office,
            book: periods.isOwn ? countReport(office, periods.book, previousOf(periods.book), true) : counted,
            own: !periods.isOwn
              ? null
              : renewed.paragraphs.some(namesGroup)
                ? countReport(office, period, values, true)
                : counted,
            report: renewedPlan(renewed, facts, counted.figures, {
              figuresSheet: periods.isOwn ? ownFiguresSheet(renewedSheetName) : figuresSheetName,
              cutOff: periods.isOwn ? period.asOf : null,
            }),
            grids,
            opened: input.previous === undefined ? null : previousOf(periods.book),
          })
        : [],
  };
}

type Then = Pick<Renewal, "then" | "thenTexts" | "thenAsOf" | "names">;

/** The ledgers as they were in the document's year: last year's workbook, else what this one keeps of that year. */
function thenOf(
  { grids, previous: sheets, draftYear }: RenewInput,
  office: OfficeLedger,
  period: PeriodOfReport,
  previous: ReadonlyMap<string, number> | null,
): Then {
  const now = knownOf(office, period, null);
  const isYearBefore = draftYear === period.year - 1;
  if (isYearBefore && sheets !== undefined) return ofWorkbook(sheets, office, period, now);
  const snapshots = ownGrid(grids, snapshotSheetName);
  const kept = isYearBefore ? previous : snapshots === null ? null : snapshotValues(snapshots, draftYear);
  return {
    then: {
      ...now,
      year: draftYear,
      figures: now.figures.map((figure) => ofThen(figure, kept)),
      ofPark: () => new Map(),
    },
    thenTexts: new Map(),
    thenAsOf: isYearBefore ? cutOffOf(period) : "",
    names: now.names,
  };
}

/** With that year's value in the place of this one's. */
function ofThen(figure: KnownFigure, values: ReadonlyMap<string, number> | null): KnownFigure {
  const { id, title, unit, said, cells } = figure;
  return { id, title, unit, said, cells, value: values?.get(id) ?? null, previous: null };
}

function ofWorkbook(sheets: readonly Grid[], office: OfficeLedger, period: PeriodOfReport, now: Known): Then {
  const before = officeLedgerUnder(sheets, office.settings);
  const context = aYearBefore(period);
  const own: PeriodOfReport = { year: period.year - 1, asOf: context.asOf ?? period.asOf };
  const earlier = previousYear({ grids: sheets }, before, own)?.values ?? null;
  const then = knownOf(before, own, earlier);
  const texts = textFacts(before.ledger, own);
  return {
    then: { ...then, parks: [...new Set([...then.parks, ...now.parks])] },
    thenTexts: new Map(texts.flatMap(({ id, value }) => (value === null ? [] : [[id, value] as const]))),
    thenAsOf: cutOffOf(period),
    names: [...new Set([...then.names, ...now.names])],
  };
}

/** As texts write it. */
function cutOffOf(period: PeriodOfReport): string {
  const { asOf } = aYearBefore(period);
  return asOf === null ? "" : formatChinese(asOf);
}

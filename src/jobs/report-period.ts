import { countFigure } from "../figures";
import type { Grid } from "../reading/cells/grid";
import { daysFromCivil, endOfYear, formatChinese, yearOf } from "../reading/cells/dates";
import { keptCutOff } from "../report/report-basis";
import type { DayNumber } from "../registers";
import type { ReportKind } from "../report/report-kinds";
import type { PeriodOfReport, PeriodWish } from "./results";
import { periodOf, type OfficeLedger } from "./office-ledger";

export interface ReportPeriods {
  /** What the report says. */
  readonly report: PeriodOfReport;
  /** What the settings hold for every sheet that has no cut-off of its own: never another for a report's sake. */
  readonly book: PeriodOfReport;
  /** The report keeps its own cut-off, whatever the settings' one is or becomes. */
  readonly isOwn: boolean;
}

/**
 * As any period, but a report whose sheet holds a cut-off of its own keeps that, and a half-year report ends on
 * 30 June, unless a day is asked for.
 */
export function reportPeriods(
  office: OfficeLedger,
  kind: ReportKind,
  input: { readonly wish: PeriodWish; readonly today: DayNumber; readonly sheet: Grid | null },
): ReportPeriods {
  const { wish, today } = input;
  const asked = periodOf(office, wish, today);
  const { year, asOf } = office.settings;
  const book = year === asked.year && asOf !== null ? { year, asOf } : asked;
  const kept = keptCutOff(input.sheet);
  const report = { ...asked };
  if (wish.asOf === undefined && kept !== null && yearOf(kept) === asked.year) report.asOf = kept;
  else if (wish.asOf === undefined && kind === "halfYear")
    report.asOf = Math.min(asked.asOf, endOfHalf(asked.year));
  return { report, book, isOwn: kind === "halfYear" || report.asOf !== book.asOf };
}

/** What to know about the cut-off of a report of this kind. */
export function periodNotices(
  kind: ReportKind,
  { year, asOf }: PeriodOfReport,
  today: DayNumber,
): readonly string[] {
  const written = `统计截止到${formatChinese(asOf)}`;
  if (kind === "yearly" && asOf < Math.min(endOfYear(year), today))
    return [`${written}，不是全年。要写全年，请把截止日期改成${String(year)}年12月31日。`];
  if (kind === "halfYear" && asOf > endOfHalf(year))
    return [`${written}，超过了上半年。要写上半年，请把截止日期改成${String(year)}年6月30日。`];
  return [];
}

/** A ledger shows the enterprises as they are now: organisations founded after the cut-off cover theirs already. */
export function coverageNotice({ ledger }: OfficeLedger, { year, asOf }: PeriodOfReport): readonly string[] {
  const newlyCovered = (until: DayNumber): number =>
    countFigure("enterprise.newlyCovered", ledger, { year, asOf: until })?.value ?? 0;
  const later = asOf < endOfYear(year) ? newlyCovered(endOfYear(year)) - newlyCovered(asOf) : 0;
  return later > 0
    ? [
        `企业台账里有${String(later)}家企业的党组织在${formatChinese(asOf)}之后才成立，覆盖数按台账现在的样子，仍把它们算在内。要写当时的覆盖数，请用当时的台账。`,
      ]
    : [];
}

function endOfHalf(year: number): DayNumber {
  return daysFromCivil(year, 6, 30);
}

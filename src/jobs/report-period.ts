import { countFigure } from "../figures";
import { daysFromCivil, endOfYear, formatChinese } from "../reading/cells/dates";
import type { DayNumber } from "../registers";
import type { ReportKind } from "../report/report-kinds";
import type { PeriodOfReport, PeriodWish } from "./results";
import { periodOf, type OfficeLedger } from "./office-ledger";

/** As any period, but a half-year report ends on 30 June unless a day before is asked for. */
export function reportPeriod(
  office: OfficeLedger,
  kind: ReportKind,
  wish: PeriodWish,
  today: DayNumber,
): PeriodOfReport {
  const period = periodOf(office, wish, today);
  if (kind !== "halfYear" || wish.asOf !== undefined) return period;
  return { ...period, asOf: Math.min(period.asOf, endOfHalf(period.year)) };
}

/** What to know about the cut-off: the settings keep one for all sheets, and a half-year report sets its own. */
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

/** What a year's assessment is worth to each secretary (DOMAIN 4.5), with the reason for every amount. */
import type { Grade } from "../registers";
import { entriesOf, type Ledger } from "../ledger/model";
import type { Entry } from "../reading/table";
import { personKey } from "../ledger/names/names";
import type { Settings } from "../reading/settings/settings";
import {
  awardSchemeText,
  gradeOfScore,
  gradeTexts,
  linearAward,
  rankAwards,
  tierAward,
} from "./award-schemes";
import { yuanText } from "./money";
import { monthShares, monthsOf } from "./months";
import { yearDays } from "./period";
import type { Roster } from "./roster";
import type { Tenure } from "./tenures";

/** Who served less of the year gets no award. */
const LEAST_MONTHS_FOR_AWARD = 6;

/** One line of the award sheet. Money in fen. */
export interface AwardDue {
  readonly organisation: string;
  readonly secretary: string;
  readonly score: number | null;
  readonly grade: Grade | null;
  readonly amount: number;
  readonly reason: string;
}

export interface AwardResult {
  readonly rows: readonly AwardDue[];
  readonly questions: readonly string[];
}

interface AwardContext {
  readonly roster: Roster;
  readonly tenures: readonly Tenure[];
  readonly settings: Settings;
  readonly year: number;
}

/** A line for everybody on the year's assessment sheets, in their order. */
export function awardDue(
  ledger: Ledger,
  roster: Roster,
  tenures: readonly Tenure[],
  year: number,
): AwardResult {
  const entries = entriesOf(ledger, "award").filter((entry) => isOfYear(entry, year));
  const context: AwardContext = { roster, tenures, settings: ledger.settings, year };
  const schemes = amountsByScheme(entries, ledger.settings);
  const questions: string[] = [];
  const rows = entries.map((entry, index) => lineOf(entry, schemes[index] ?? null, context, questions));
  return { rows, questions };
}

function isOfYear(entry: Entry<"award">, year: number): boolean {
  const written = entry.table.recognition.context.year;
  return written === null || written === year;
}

/** What the scheme alone gives to each entry; `null` where the score, or the amount fixed by hand, is missing. */
function amountsByScheme(
  entries: readonly Entry<"award">[],
  { award }: Settings,
): readonly (number | null)[] {
  const scores = entries.map((entry) => entry.value("score"));
  if (award.mode === "FIXED") return entries.map((entry) => entry.value("amount"));
  if (award.mode === "RANK") {
    const ranked = rankAwards(
      scores.filter((score): score is number => score !== null),
      award,
    );
    let next = 0;
    return scores.map((score) => (score === null ? null : (ranked[next++] ?? 0)));
  }
  const amountFor = award.mode === "TIER" ? tierAward : linearAward;
  return scores.map((score) => (score === null ? null : amountFor(score, award)));
}

function lineOf(
  entry: Entry<"award">,
  byScheme: number | null,
  context: AwardContext,
  questions: string[],
): AwardDue {
  const secretary = entry.value("secretary") ?? "";
  const organisation =
    context.roster.find(entry.value("organisation"))?.name ?? entry.value("organisation") ?? "";
  const score = entry.value("score");
  const grade = entry.value("grade") ?? (score === null ? null : gradeOfScore(score));
  const line = { organisation, secretary, score, grade };
  const obstacle = obstacleTo(entry, grade, byScheme, context);
  if (obstacle !== null) return { ...line, amount: 0, reason: obstacle };
  const served = servedMonths(secretary, organisation, context);
  if (served === null)
    questions.push(`${secretary}的任职时间没有登记，没有核对是否任满${String(LEAST_MONTHS_FOR_AWARD)}个月。`);
  return { ...line, amount: byScheme ?? 0, reason: amountReason(score, byScheme ?? 0, context.settings) };
}

function obstacleTo(
  entry: Entry<"award">,
  grade: Grade | null,
  byScheme: number | null,
  context: AwardContext,
): string | null {
  const veto = vetoOf(entry);
  if (veto !== null) return `有否决事项（${veto}），不奖励`;
  if (grade === null) return "得分和等次都没有登记，无法核定";
  if (grade !== "excellent") return `等次为${gradeTexts[grade]}，只奖励优秀的书记`;
  const { mode, min, max } = context.settings.award;
  if (byScheme === null)
    return mode === "FIXED" ? "奖励金额由考核小组核定，还没有填" : "得分没有登记，无法核定";
  if (mode === "FIXED" && (byScheme < min || byScheme > max))
    return `核定的${yuanText(byScheme)}不在${yuanText(min)}至${yuanText(max)}之间，请重新核定`;
  const served = servedMonths(entry.value("secretary") ?? "", organisationOf(entry, context), context);
  if (served !== null && served < LEAST_MONTHS_FOR_AWARD)
    return `本年任职${String(Math.floor(served * 10) / 10)}个月，不满${String(LEAST_MONTHS_FOR_AWARD)}个月`;
  return null;
}

function organisationOf(entry: Entry<"award">, { roster }: AwardContext): string {
  return roster.find(entry.value("organisation"))?.name ?? "";
}

/** What is written under 否决事项; `null` where that says there is none. */
function vetoOf(entry: Entry<"award">): string | null {
  const veto = entry.value("veto");
  return veto === null || /^(无|没有|否|未发生|[-—/×])?$/u.test(veto) ? null : veto;
}

/** Months in office within the year, in all posts of the organisation; `null` where no date is known. */
function servedMonths(secretary: string, organisation: string, context: AwardContext): number | null {
  const key = personKey(secretary);
  const own = context.tenures.filter(
    (tenure) =>
      personKey(tenure.secretary) === key &&
      (organisation === "" || tenure.organisation.name === organisation),
  );
  const dated = own.flatMap(({ from, to, organisation: { founded, dissolved } }) =>
    from === null
      ? []
      : [
          {
            from: from.day,
            to: to?.day ?? null,
            founded: founded?.day ?? null,
            dissolved: dissolved?.day ?? null,
          },
        ],
  );
  if (dated.length === 0) return null;
  const { startPolicy, endPolicy } = context.settings;
  const policy = { start: startPolicy, end: endPolicy };
  const year = yearDays(context.year);
  return Math.min(
    12,
    dated.reduce((sum, service) => sum + monthsOf(monthShares(service, year, policy)), 0),
  );
}

function amountReason(score: number | null, fen: number, settings: Settings): string {
  const points = score === null ? "等次优秀" : `得分${String(score)}，等次优秀`;
  if (settings.award.mode === "FIXED") return `${points}，考核小组核定${yuanText(fen)}`;
  return fen > 0
    ? `${points}，奖励${yuanText(fen)}`
    : `${points}，但达不到奖励线（${awardSchemeText(settings.award)}）`;
}

/** What an assessment is worth (DOMAIN 4.5): tiers, a straight line, ranks, or what the office fixed by hand. */
import type { Grade } from "../registers";
import type { Settings } from "../reading/settings/settings";
import { roundFen } from "./money";

export type AwardScale = Settings["award"];

/** From which score on each share of the span between least and highest award is given. */
const TIERS: readonly { readonly from: number; readonly share: number }[] = [
  { from: 95, share: 1 },
  { from: 92, share: 0.5 },
  { from: 90, share: 0 },
];

/** Score at which the straight line begins, and at which it ends. */
const LINE = { from: 85, to: 100 };
const LINE_STEP = 10_000;

/** The first share of everybody that reaches each tier when ranks decide. */
const RANK_TIERS: readonly { readonly tenths: number; readonly share: number }[] = [
  { tenths: 1, share: 1 },
  { tenths: 2, share: 0.5 },
  { tenths: 3, share: 0 },
];

export const gradeTexts: Readonly<Record<Grade, string>> = {
  excellent: "优秀",
  good: "良好",
  qualified: "合格",
  barelyQualified: "基本合格",
  unqualified: "不合格",
};

/** The grade that a score speaks for where none was written: 90, 80 and 60 are the borders. */
export function gradeOfScore(score: number): Grade {
  if (score >= 90) return "excellent";
  if (score >= 80) return "good";
  return score >= 60 ? "qualified" : "unqualified";
}

/** Fen by tiers: with 2,000 to 6,000 yuan 95 gives 6,000, 92 gives 4,000, 90 gives 2,000, less gives nothing. */
export function tierAward(score: number, scale: AwardScale): number {
  const tier = TIERS.find(({ from }) => score >= from);
  return tier === undefined ? 0 : between(scale, tier.share);
}

/** Fen on a straight line from the least award at 85 to the highest at 100, in steps of 100 yuan. */
export function linearAward(score: number, scale: AwardScale): number {
  const share = (score - LINE.from) / (LINE.to - LINE.from);
  const exact = between(scale, share);
  const stepped = roundFen(exact / LINE_STEP) * LINE_STEP;
  return Math.min(scale.max, Math.max(scale.min, stepped));
}

/**
 * Fen for each score when ranks decide: the first tenth of all gets the highest award, the next the middle, the
 * third the least. Equal scores on a border fall to the lower side together.
 */
export function rankAwards(scores: readonly number[], scale: AwardScale): readonly number[] {
  const ranks = lowestRanks(scores);
  return scores.map((score) => {
    const rank = ranks.get(score) ?? scores.length;
    const reached = RANK_TIERS.find(({ tenths }) => rank <= Math.floor((scores.length * tenths) / 10));
    return reached === undefined ? 0 : between(scale, reached.share);
  });
}

/** Each score's rank from 1 on; equal scores share the lowest of theirs. */
function lowestRanks(scores: readonly number[]): ReadonlyMap<number, number> {
  const ordered = [...scores].sort((a, b) => b - a);
  return new Map(ordered.map((score, index) => [score, index + 1]));
}

/**
 * Fen for one score: nothing unless the grade is 优秀, written or by the score. `null` where the scheme needs more
 * than the score (ranks, amounts fixed by hand).
 */
export function awardForScore(score: number, grade: Grade | null, scale: AwardScale): number | null {
  if (scale.mode === "RANK" || scale.mode === "FIXED") return null;
  if ((grade ?? gradeOfScore(score)) !== "excellent") return 0;
  return scale.mode === "TIER" ? tierAward(score, scale) : linearAward(score, scale);
}

function between(scale: AwardScale, share: number): number {
  return roundFen(scale.min + (scale.max - scale.min) * share);
}

/** The scheme in words, as it is printed under a table. */
export function awardSchemeText(scale: AwardScale): string {
  const yuan = (share: number): string => String(between(scale, share) / 100);
  switch (scale.mode) {
    case "TIER":
      return (
        TIERS.map(({ from, share }) => `${String(from)}分及以上${yuan(share)}元`).join("，") + "，其余不奖励"
      );
    case "LINEAR":
      return `${String(LINE.from)}分${yuan(0)}元、${String(LINE.to)}分${yuan(1)}元，中间按得分折算到百元`;
    case "RANK":
      return `前一成${yuan(1)}元，次一成${yuan(0.5)}元，再次一成${yuan(0)}元，同分同进退`;
    case "FIXED":
      return `由考核小组逐人核定，每人${yuan(0)}～${yuan(1)}元`;
  }
}

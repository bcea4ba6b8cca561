/** Kinds of input that nobody meant so. Each case is drawn, worked through, and what is wrong with it named. */
import type { Dice } from "../layouts/dice";
import { draftCase } from "./drafts";
import { fileCase } from "./files";
import { formCase } from "./forms";
import { countedCase, gridCase } from "./grids";
import { settingsCase } from "./settings";

/** Draws a case and gives what is wrong with how it ended; throwing is wrong too. */
export type FuzzCase = (dice: Dice) => readonly string[];

/** Each kind with its cases in CI: ten thousand together. */
export const fuzzKinds: Readonly<Record<string, { readonly runs: number; readonly wrongOf: FuzzCase }>> = {
  "settings typed by hand": { runs: 3000, wrongOf: settingsCase },
  files: { runs: 3000, wrongOf: fileCase },
  drafts: { runs: 1800, wrongOf: draftCase },
  grids: { runs: 800, wrongOf: gridCase },
  "figures against a simple count": { runs: 1000, wrongOf: countedCase },
  forms: { runs: 400, wrongOf: formCase },
};

const MOST_MS = 5000;

/** A case that takes so long hangs. */
export function wrongInTime(wrongOf: FuzzCase, dice: Dice): readonly string[] {
  const began = performance.now();
  const wrong = wrongOf(dice);
  const took = performance.now() - began;
  return took > MOST_MS ? [...wrong, `it took ${String(Math.round(took))} ms`] : wrong;
}

/** Numbers that are none, anywhere in an answer, by where they stand. */
export function notFinite(answer: unknown, place = "answer"): readonly string[] {
  if (typeof answer === "number") return Number.isFinite(answer) ? [] : [`${place} is ${String(answer)}`];
  if (typeof answer === "string")
    return /(?:NaN|Infinity)(?=[家名个元次%])|\bundefined\b|\[object /.test(answer)
      ? [`${place} says ${answer.slice(0, 80)}`]
      : [];
  if (typeof answer !== "object" || answer === null) return [];
  const entries = answer instanceof Map ? [...answer] : Object.entries(answer);
  return entries.flatMap(([key, value]) => notFinite(value, `${place}.${String(key)}`));
}

/** A problem for people: one sentence or two, in Chinese, without a stack. */
export function noSentence(problem: string): readonly string[] {
  return /[\u4e00-\u9fff][^\n]*。$/.test(problem) && !/\bat .*:\d+|Error\b/.test(problem)
    ? []
    : [`no sentence: ${problem.slice(0, 120)}`];
}

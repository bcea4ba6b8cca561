/** What is the matter with a cell that must be mended before anything can be counted from it, in words. */
import type { ReadingProblem } from "./parsed";

/** Behind what is written there: 写的是“5 1”，…; a cell with an error value shows its own. */
export const mendingWords: Readonly<Partial<Record<ReadingProblem, string>>> = {
  twoNumbers: "不知道是哪个数，请只填一个数",
  figureBeside: "旁边的小字不能当数字读，请只填数字",
  partsDiffer: "各部分与总数对不上，请核对",
  negative: "不应是负数，请核对",
  formulaText: "是没有算出来的公式，请改正",
  cellError: "是错误值，请先改正",
};

/** True for what a rule of its own tells at the cell (FMT-09), so that no other speaks there. */
export function mustBeMended(problem: ReadingProblem | null): boolean {
  return problem !== null && mendingWords[problem] !== undefined;
}

import { figureSpecs } from "./catalogue";
import { searchByWords } from "./search";

/** What to say where no figure is called so, with those that may be meant. */
export function unknownFigure(words: string): string {
  const near = searchByWords(figureSpecs, words)
    .items.slice(0, 3)
    .map(({ title }) => title);
  const hint = near.length > 0 ? `是不是：${near.join("、")}？` : "指标名称见“指标”表。";
  return `没有“${words}”这个指标。${hint}`;
}

import { figureSpecs } from "./catalogue";
import { fold } from "../reading/cells/folding";
import type { FigureSpec } from "./figure";

/** The figure that is called so: by id, title or another word for it; `null` where none or several are. */
export function findFigure(words: string): FigureSpec | null {
  const key = keyOf(words);
  const exact = figureSpecs.find((spec) => spec.id === words.trim() || keyOf(spec.title) === key);
  return exact ?? only(figureSpecs.filter((spec) => spec.aliases.some((alias) => keyOf(alias) === key)));
}

/** Figures whose title or other words hold what was typed, best first: for a search box. */
export function searchFigures(words: string): readonly FigureSpec[] {
  const key = keyOf(words);
  if (key === "") return [];
  const found = findFigure(words);
  const holding = figureSpecs.filter((spec) =>
    [spec.id, spec.title, ...spec.aliases].some((word) => keyOf(word).includes(key)),
  );
  return found === null ? holding : [found, ...holding.filter((spec) => spec !== found)];
}

function keyOf(words: string): string {
  return fold(words).toLowerCase();
}

function only<T>(items: readonly T[]): T | null {
  return items.length === 1 ? (items[0] ?? null) : null;
}

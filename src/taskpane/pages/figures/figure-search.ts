import { useEffect, useMemo, useState } from "react";
import type { ComparedFigure, FiguresReport } from "../../../jobs/results";
import { searchByWords, type Askable, type Found } from "../../../figures/search";

/** Title or other word → first letters of its syllables (覆盖率 → fgl). */
type Initials = ReadonlyMap<string, string>;

type Answer = ComparedFigure & Askable;

/**
 * The figures that words, other names or pinyin initials find; all of them without a query; null while it is not known
 * yet, which pinyin needs.
 *
 * @param isExpected somebody is about to type: what the search needs is fetched by the time that it is asked
 */
export function useFigureSearch(
  figures: readonly ComparedFigure[],
  aliases: FiguresReport["aliases"],
  query: string,
  isExpected: boolean,
): Found<ComparedFigure> | null {
  const askable = useMemo(
    () => figures.map((figure): Answer => ({ ...figure, aliases: aliases[figure.id] ?? [] })),
    [figures, aliases],
  );
  const letters = /^[a-z]+$/i.test(query.trim()) ? query.trim().toLowerCase() : null;
  const initials = useInitials(askable, isExpected || letters !== null);
  return useMemo(() => {
    if (query.trim() === "") return { items: figures, isSure: true };
    if (letters === null) return searchByWords(askable, query);
    return initials === null ? null : searchByInitials(askable, letters, initials);
  }, [figures, askable, query, letters, initials]);
}

/** A name that begins with the letters comes before one that only holds them. */
function searchByInitials(
  figures: readonly Answer[],
  letters: string,
  initials: Initials,
): Found<ComparedFigure> {
  const rankOf = ({ title, aliases }: Answer): number => {
    const names = [title, ...aliases].map((name) => initials.get(name) ?? "");
    const test = [
      (name: string) => name === letters,
      (name: string) => name.startsWith(letters),
      (name: string) => name.includes(letters),
    ].findIndex((holds) => names.some(holds));
    return test < 0 ? Infinity : test;
  };
  const ranked = figures
    .map((figure) => ({ figure, rank: rankOf(figure) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((one, other) => one.rank - other.rank);
  return { items: ranked.map(({ figure }) => figure), isSure: true };
}

/** Pinyin is large and seldom asked for, so it is loaded once the search is gone to; null until then. */
function useInitials(figures: readonly Answer[], wanted: boolean): Initials | null {
  const [initials, setInitials] = useState<Initials | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    void import("./pinyin-initials").then(({ pinyinInitials }) => {
      if (!current) return;
      const names = figures.flatMap(({ title, aliases }) => [title, ...aliases]);
      setInitials(new Map(names.map((name) => [name, pinyinInitials(name)])));
    });
    return () => {
      current = false;
    };
  }, [figures, wanted]);
  return initials;
}

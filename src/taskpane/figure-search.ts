import { useEffect, useState } from "react";
import type { Figure } from "../figures/figure";
import { cellText } from "../reading/grid";

/** Title → first letters of its syllables (覆盖率 → fgl). */
type Initials = ReadonlyMap<string, string>;

const noInitials: Initials = new Map();

/** The figures that words, other names or pinyin initials find; all of them without a query. */
export function useFigureSearch<F extends Figure>(figures: readonly F[], query: string): readonly F[] {
  const wanted = fold(query);
  const initials = useInitials(figures, /[a-z]/.test(wanted));
  return wanted === "" ? figures : figures.filter((figure) => matches(figure, wanted, initials));
}

function matches(figure: Figure, wanted: string, initials: Initials): boolean {
  const words = [figure.title, figure.subject, figure.id].map(fold);
  return (
    wanted.split(" ").every((part) => words.some((word) => word.includes(part))) ||
    (initials.get(figure.title)?.includes(wanted) ?? false)
  );
}

function fold(text: string): string {
  return cellText(text).toLowerCase().replace(/\s+/g, " ");
}

/** Pinyin is large and seldom asked for, so it is loaded with the first letter typed. */
function useInitials(figures: readonly Figure[], wanted: boolean): Initials {
  const [initials, setInitials] = useState(noInitials);
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    void import("./pinyin-initials").then(({ pinyinInitials }) => {
      if (!current) return;
      setInitials(new Map(figures.map(({ title }) => [title, pinyinInitials(title)])));
    });
    return () => {
      current = false;
    };
  }, [figures, wanted]);
  return initials;
}

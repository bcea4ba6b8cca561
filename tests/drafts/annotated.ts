/** Annotated drafts (../shared/drafts/README.md): {TEXT|figure|verdict}, the first line names the workbooks. */
export interface Mark {
  readonly text: string;
  readonly offset: number;
  readonly figure: string;
  readonly verdict: string;
  /** What it becomes, of those for `renew` that say so. */
  readonly now?: string;
}

export interface Annotated {
  readonly workbook: string;
  readonly previous: string | null;
  /** The document's own year, of those for `renew`. */
  readonly year: number | null;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Reads one; the text is what the command line is given. */
export function readAnnotated(source: string): Annotated {
  const [head = "", ...lines] = source.split("\n");
  const named = (name: string): string | null => new RegExp(`${name}: (\\S+)`).exec(head)?.[1] ?? null;
  const year = named("year");
  const marks: Mark[] = [];
  let text = "";
  const body = lines.join("\n");
  let from = 0;
  for (const match of body.matchAll(/\{([^{}|]*)\|([^{}|]*)\|([^{}|]*)(?:\|([^{}|]*))?\}/g)) {
    text += body.slice(from, match.index);
    const [, words = "", figure = "", verdict = "", now] = match;
    marks.push({ text: words, offset: text.length, figure, verdict, ...(now === undefined ? {} : { now }) });
    text += words;
    from = match.index + match[0].length;
  }
  text += body.slice(from);
  return {
    workbook: named("workbook") ?? "",
    previous: named("previous"),
    year: year === null ? null : Number(year),
    text,
    marks,
  };
}

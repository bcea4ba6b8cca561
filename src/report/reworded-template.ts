/** What somebody made of a finished sentence → its template: numbers stay live, what was not touched keeps its conditions. */
import type { FactTable } from "../figures/figure-table";
import type { Piece } from "./paragraph";
import { piecesOf, renderTemplate } from "./render";
import { literalTemplate, templateSources } from "./template";
import { textOf, tidied } from "./tidy-punctuation";

/** The template that says these words now. `before` is the sentence's template until then, "" for a new one. */
export function rewordedTemplate(before: string, words: readonly Piece[], facts: FactTable): string {
  const kept = withKeptParts(before, words, facts);
  const rendered = renderTemplate(kept, facts);
  const isSaid = rendered.kind === "text" && rendered.text === textOf(tidied(words));
  return isSaid ? kept : plainTemplate(words, facts);
}

function plainTemplate(words: readonly Piece[], facts: FactTable): string {
  return words.map((piece) => templateOf(piece, facts)).join("");
}

function templateOf({ text, fact, form = "" }: Piece, facts: FactTable): string {
  if (fact === null) return literalTemplate(text);
  const name = facts.find(fact)?.title ?? fact;
  return `{${name}${form === "" ? "" : `:${form}`}}`;
}

/** Words one by one, numbers as they are. */
type Token = Piece;

function tokensOf(pieces: readonly Piece[]): readonly Token[] {
  return pieces.flatMap((piece) =>
    piece.fact === null
      ? Array.from({ length: piece.text.length }, (_, at) => ({ text: piece.text.charAt(at), fact: null }))
      : [piece],
  );
}

function isSame(one: Token | undefined, other: Token | undefined): boolean {
  if (one === undefined || other === undefined || one.fact !== other.fact) return false;
  return one.fact === null ? one.text === other.text : (one.form ?? "") === (other.form ?? "");
}

/** What stands before the first and behind the last change stays as the template has it. */
function withKeptParts(before: string, words: readonly Piece[], facts: FactTable): string {
  const sources = templateSources(before);
  const said = withoutTidied(sources.map((source) => tokensOf(piecesOf(source, facts))));
  const [old, next] = [said.flat(), tokensOf(words)];
  let first = 0;
  while (first < next.length && isSame(old[first], next[first])) first++;
  const most = Math.min(old.length, next.length) - first;
  let last = 0;
  while (last < most && isSame(old[old.length - 1 - last], next[next.length - 1 - last])) last++;
  const front = sourcesWithin(said, first);
  const back = sourcesWithin([...said.slice(front.count)].reverse(), last);
  const middle = next.slice(front.tokens, next.length - back.tokens);
  return [
    ...sources.slice(0, front.count),
    plainTemplate(middle, facts),
    ...sources.slice(sources.length - back.count),
  ].join("");
}

/** Without the marks that are taken away where an optional part says nothing. */
function withoutTidied(said: readonly (readonly Token[])[]): readonly (readonly Token[])[] {
  const tidy = tokensOf(tidied(said.flat()));
  let at = 0;
  return said.map((own) =>
    own.filter((token) => {
      const stays = isSame(token, tidy[at]);
      if (stays) at++;
      return stays;
    }),
  );
}

/** How many of the sources, from the first one on, say nothing but what is within that many tokens. */
function sourcesWithin(
  said: readonly (readonly Token[])[],
  most: number,
): { readonly count: number; readonly tokens: number } {
  let [count, tokens] = [0, 0];
  for (const own of said) {
    if (tokens + own.length > most) break;
    count++;
    tokens += own.length;
  }
  return { count, tokens };
}

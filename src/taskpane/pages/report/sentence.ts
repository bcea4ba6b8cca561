/** A sentence as it is edited: words one by one, and numbers that cannot be broken. */
import type { Piece } from "../../../report/paragraph";

/** A sign of the words, or a number. */
export type Token = Piece;

export function tokensOf(pieces: readonly Piece[]): readonly Token[] {
  return pieces.flatMap((piece) => (piece.fact === null ? wordTokens(piece.text) : [piece]));
}

/** Words that were typed or pasted; a paragraph has one line. */
export function wordTokens(text: string): readonly Token[] {
  const line = text.replace(/[\r\n\t\u00a0]+/g, (mark) => (mark.startsWith("\u00a0") ? " " : ""));
  return Array.from({ length: line.length }, (_, at) => ({ text: line.charAt(at), fact: null }));
}

/** Neighbouring signs as one piece. */
export function piecesOf(tokens: readonly Token[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const token of tokens) {
    const last = pieces.at(-1);
    if (token.fact === null && last?.fact === null)
      pieces[pieces.length - 1] = { text: last.text + token.text, fact: null };
    else pieces.push(token);
  }
  return pieces;
}

/** The token at `from` stands between those that were at `to - 1` and `to`. */
export function movedTo(tokens: readonly Token[], from: number, to: number): readonly Token[] {
  const token = tokens[from];
  if (token === undefined) return tokens;
  const rest = tokens.filter((_, at) => at !== from);
  const at = Math.max(0, Math.min(rest.length, to > from ? to - 1 : to));
  return [...rest.slice(0, at), token, ...rest.slice(at)];
}

/** The tokens with others in the place of `start` to `end`. */
export function replaced(
  tokens: readonly Token[],
  { start, end }: { readonly start: number; readonly end: number },
  others: readonly Token[],
): readonly Token[] {
  return [...tokens.slice(0, start), ...others, ...tokens.slice(end)];
}

import type { Piece } from "./paragraph";

interface Mark {
  readonly sign: string;
  readonly piece: Piece;
}

const OWN: Piece = { text: "", fact: null };

/** Marks that no text has where an optional part was left out. */
const SUPERFLUOUS = [
  /[，、；]+(?=[。；！？])/g,
  /(?<=[。；！？])[，、；。]+/g,
  /[，、](?=[，；])/g,
  /^[，、；。\s]+/g,
  /\s+$/g,
] as const;

/** Left-out parts leave commas and stops behind; they go, and words of one fact stay together. */
export function tidied(pieces: readonly Piece[]): readonly Piece[] {
  const text = textOf(pieces);
  if (SUPERFLUOUS.every((pattern) => text.search(pattern) < 0) && !/[，、]$/.test(text))
    return merged(pieces);
  let marks: readonly Mark[] = pieces.flatMap((piece) =>
    Array.from({ length: piece.text.length }, (_, index) => ({ sign: piece.text.charAt(index), piece })),
  );
  for (const pattern of SUPERFLUOUS) marks = without(marks, pattern);
  const last = marks.at(-1);
  if (last !== undefined && /[，、]/.test(last.sign))
    marks = [...marks.slice(0, -1), { sign: "。", piece: OWN }];
  return merged(marks.map(({ sign, piece }) => ({ ...piece, text: sign })));
}

/** The words of all pieces. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join("");
}

function without(marks: readonly Mark[], pattern: RegExp): readonly Mark[] {
  const text = marks.map(({ sign }) => sign).join("");
  const dropped = new Set<number>();
  for (const match of text.matchAll(pattern))
    for (let index = match.index; index < match.index + match[0].length; index++) dropped.add(index);
  return dropped.size === 0 ? marks : marks.filter((_, index) => !dropped.has(index));
}

/** Neighbours of one fact in one form, and neighbouring words of the template, as one piece. */
function merged(pieces: readonly Piece[]): readonly Piece[] {
  const together: Piece[] = [];
  for (const piece of pieces) {
    const last = together.at(-1);
    if (piece.text === "") continue;
    if (last?.fact === piece.fact && last.form === piece.form)
      together[together.length - 1] = { ...last, text: last.text + piece.text };
    else together.push(piece);
  }
  return together;
}

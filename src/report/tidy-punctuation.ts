import type { Piece } from "./paragraph";

interface Mark {
  readonly sign: string;
  readonly fact: string | null;
}

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
  let marks: readonly Mark[] = pieces.flatMap(({ text, fact }) =>
    Array.from({ length: text.length }, (_, index) => ({ sign: text.charAt(index), fact })),
  );
  for (const pattern of SUPERFLUOUS) marks = without(marks, pattern);
  const last = marks.at(-1);
  if (last !== undefined && /[，、]/.test(last.sign))
    marks = [...marks.slice(0, -1), { sign: "。", fact: null }];
  return merged(marks.map(({ sign, fact }) => ({ text: sign, fact })));
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

/** Neighbours of one fact, and neighbouring words of the template, as one piece. */
function merged(pieces: readonly Piece[]): readonly Piece[] {
  const together: { text: string; fact: string | null }[] = [];
  for (const { text, fact } of pieces) {
    const last = together.at(-1);
    if (text === "") continue;
    if (last?.fact === fact) last.text += text;
    else together.push({ text, fact });
  }
  return together;
}

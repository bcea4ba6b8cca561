import type { Piece } from "./paragraph";

interface Mark {
  readonly sign: string;
  readonly fact: string | null;
}

/** Marks that no text has where an optional part was left out. */
const superfluous = [
  /[，、；]+(?=[。；！？])/g,
  /(?<=[。；！？])[，、；。]+/g,
  /[，、](?=[，；])/g,
  /^[，、；。\s]+/g,
  /\s+$/g,
] as const;

/** Left-out parts leave commas and stops behind; they go, and words of one fact stay together. */
export function tidied(pieces: readonly Piece[]): readonly Piece[] {
  let marks: readonly Mark[] = pieces.flatMap(({ text, fact }) =>
    Array.from({ length: text.length }, (_, index) => ({ sign: text.charAt(index), fact })),
  );
  for (const pattern of superfluous) marks = without(marks, pattern);
  const last = marks.at(-1);
  if (last !== undefined && /[，、]/.test(last.sign))
    marks = [...marks.slice(0, -1), { sign: "。", fact: null }];
  return joined(marks);
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

function joined(marks: readonly Mark[]): readonly Piece[] {
  const pieces: { text: string; fact: string | null }[] = [];
  for (const { sign, fact } of marks) {
    const last = pieces.at(-1);
    if (last?.fact === fact) last.text += sign;
    else pieces.push({ text: sign, fact });
  }
  return pieces;
}

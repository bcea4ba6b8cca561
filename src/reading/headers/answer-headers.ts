import type { Kind } from "../../registers";
import { answerHeaders } from "../../registers/header-words";
import { fold } from "../cells/folding";
import type { HeaderText } from "./header-text";

/** What a tick under a header means. */
export interface AnswerHeader {
  readonly kind: Kind;
  /** Canonical value of the kind (yes, male, solo …). */
  readonly value: string;
}

const ANSWERS = new Map<string, AnswerHeader[]>();
for (const [kind, values] of Object.entries(answerHeaders) as [
  Kind,
  Readonly<Record<string, readonly string[]>>,
][])
  for (const [value, words] of Object.entries(values))
    for (const word of words) ANSWERS.set(word, [...(ANSWERS.get(word) ?? []), { kind, value }]);

/** True for a header that is itself an answer (已建, 男), as stands over a column of ticks. */
export function isAnswerHeader(plain: string): boolean {
  return ANSWERS.has(plain);
}

/** The answers that a header word can be, one for each kind. */
export function answersNamed(plain: string): readonly AnswerHeader[] {
  return ANSWERS.get(plain) ?? [];
}

/** The different answers of a kind that stand in a header: 男/女, 现状（投产/在建/停产）. */
export function answersWithin(kind: Kind, leaf: HeaderText | null): readonly string[] {
  const written = leaf === null ? "" : fold(leaf.written);
  const named = Object.entries(answerHeaders[kind] ?? {}) as [string, readonly string[]][];
  return named.filter(([, words]) => words.some((word) => written.includes(word))).map(([value]) => value);
}

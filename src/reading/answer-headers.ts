import type { Kind } from "../registers";
import { answerHeaders } from "../registers/header-words";

const kindsOfWord = new Map<string, Kind[]>();
for (const [kind, words] of Object.entries(answerHeaders) as [Kind, readonly string[]][]) {
  for (const word of words) kindsOfWord.set(word, [...(kindsOfWord.get(word) ?? []), kind]);
}

/** True for a header that is itself an answer (已建, 男), as stands over a column of ticks. */
export function isAnswerHeader(plain: string): boolean {
  return kindsOfWord.has(plain);
}

/** Kinds of which a header word is an answer. */
export function kindsAnsweredBy(plain: string): readonly Kind[] {
  return kindsOfWord.get(plain) ?? [];
}

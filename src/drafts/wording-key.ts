/** The words that a number stands in, without numbers: by them 党建设置 knows it again in another text. */
import { evenCharacters } from "./quantities/characters";

const STOP = /[，,。；;：:！？、（）()\n\t|]/;
const BEFORE = 24;
const AFTER = 16;

/** 走访企业#家: what stands around the number up to the next stops. */
export function wordingKey(
  text: string,
  { offset, length }: { readonly offset: number; readonly length: number },
): string {
  const even = evenCharacters(text.slice(Math.max(0, offset - BEFORE), offset + length + AFTER));
  const at = Math.min(offset, BEFORE);
  const before = even.slice(0, at).split(STOP).at(-1) ?? "";
  const after = even.slice(at + length).split(STOP)[0] ?? "";
  return `${withoutNumbers(before)}#${withoutNumbers(after)}`.replace(/\s+/g, "");
}

function withoutNumbers(words: string): string {
  return words.replace(/\d+(?:[.,]\d+)*/g, "#");
}

/** What people are still to look at in a paragraph of their own document: said in its 提示, highlighted in Word. */
import type { Stretch } from "../../report/number-tags";

/** A number that was put in, and is not sure. */
export function changedDoubt(then: string, now: string, reason: string): string {
  return `“${then}”换成了“${now}”，请看一眼：${reason}`;
}

/** A number that was left as it is. */
export function keptDoubt(words: string, reason: string): string {
  return `“${words}”没有换：${reason}`;
}

/** The doubts of one paragraph as its 提示 has them. */
export function doubtsText(doubts: readonly string[]): string {
  return doubts.join("；");
}

/** The 提示 of a table's row, cell by cell: each doubt stays with the cells in which its words stand. */
export function doubtsOfCells(cells: readonly string[], remark: string): readonly string[] {
  const doubts = remark.split(/；(?=“)/).filter((doubt) => doubt !== "");
  const standsIn = (doubt: string, cell: string): boolean => {
    const [, now, kept] = new RegExp(SAID.source).exec(doubt) ?? [];
    return cell.includes(now ?? kept ?? "");
  };
  return cells.map((cell) => doubtsText(doubts.filter((doubt) => standsIn(doubt, cell))));
}

const SAID = /“[^“”]{1,60}”换成了“([^“”]{1,60})”|“([^“”]{1,60})”没有换/g;

/** Where they stand in the text as it is now; all of it where the words are no longer there. */
export function doubtsIn(text: string, remark: string): readonly Stretch[] {
  const stretches = [...remark.matchAll(SAID)].flatMap(([, now, kept]) => {
    const words = now ?? kept ?? "";
    const found: Stretch[] = [];
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
      found.push({ start: at, end: at + words.length });
    return found.length === 0 ? [{ start: 0, end: text.length }] : found;
  });
  const sorted = stretches.sort((one, other) => one.start - other.start || other.end - one.end);
  return sorted.reduce<Stretch[]>((kept, one) => {
    const last = kept.at(-1);
    return last !== undefined && one.start < last.end ? kept : [...kept, one];
  }, []);
}

/** How most cells of a column write what they mean, and cells that write the same in another way. */
import { fold } from "../../reading/cells/folding";
import { formulaAt, valueAt } from "../../reading/cells/grid";
import { canonicalWords } from "../../registers/canonical-words";
import { crossWords, isWordKind, tickWords, type WordKind } from "../../registers/vocabularies";
import type { Column } from "../rules/cells/columns";
import { isOneSlip } from "./slips";

/** Where so many cells write one meaning in one form, the others are the exceptions. */
const DOMINANCE = 0.8;
const FEWEST = 3;

/** What is written in cells of a column, and how many write it. */
export interface WrittenForm {
  readonly text: string;
  readonly value: string | number | boolean;
  /** The first record that has it. */
  readonly index: number;
  count: number;
}

/** The different things written in a column; nothing where several columns make the field. */
export function formsIn({ table, column }: Column): readonly WrittenForm[] {
  const [letter] = column.columns;
  if (letter === undefined || column.columns.length > 1) return [];
  const forms = new Map<unknown, WrittenForm>();
  for (const { row, index } of table.entries) {
    const value = valueAt(table.grid, row, letter);
    if (value === null || typeof value === "object") continue;
    const known = forms.get(value);
    if (known === undefined) forms.set(value, { text: String(value), value, index, count: 1 });
    else known.count++;
  }
  return [...forms.values()];
}

/** A form that few cells of a column have, and the one that most have for the same. */
export interface OddForm {
  readonly form: WrittenForm;
  readonly usual: string;
}

/** Forms that say what the usual form of their meaning says. */
export function oddForms(
  forms: readonly WrittenForm[],
  meaningOf: (form: WrittenForm) => string | null,
  isSameWords: (odd: string, usual: string, meaning: string) => boolean,
  canonicalOf: (meaning: string) => string | null = () => null,
): readonly OddForm[] {
  const groups = new Map<string, WrittenForm[]>();
  for (const form of forms) {
    const meaning = meaningOf(form);
    if (meaning === null) continue;
    const group = groups.get(meaning);
    if (group === undefined) groups.set(meaning, [form]);
    else group.push(form);
  }
  const canonical = (meaning: string): string | null =>
    isMostly([...groups], canonicalOf) ? canonicalOf(meaning) : null;
  return [...groups].flatMap(([meaning, group]) => {
    const usual = usualForm(group) ?? canonical(meaning);
    return group.flatMap((form) =>
      usual === null || form.text === usual || !isSameWords(form.text, usual, meaning)
        ? []
        : [{ form, usual }],
    );
  });
}

/** The form of most cells; `null` where none is that of most, or it is no text. */
function usualForm(forms: readonly WrittenForm[]): string | null {
  const all = cellsOf(forms);
  const usual = forms.find(({ count }) => count >= FEWEST && count >= all * DOMINANCE);
  return usual === undefined || typeof usual.value !== "string" ? null : usual.text;
}

function cellsOf(forms: readonly WrittenForm[]): number {
  return forms.reduce((sum, { count }) => sum + count, 0);
}

/** True where most cells of the column hold our own word for what they mean, so that the rare answers have one too. */
function isMostly(
  groups: readonly (readonly [string, readonly WrittenForm[]])[],
  canonicalOf: (meaning: string) => string | null,
): boolean {
  const all = groups.reduce((sum, [, forms]) => sum + cellsOf(forms), 0);
  const canonical = groups.reduce(
    (sum, [meaning, forms]) => sum + cellsOf(forms.filter(({ text }) => text === canonicalOf(meaning))),
    0,
  );
  return canonical >= FEWEST && canonical >= all * DOMINANCE;
}

/** Marks and words that say yes or no and nothing more. */
const MARKS: ReadonlySet<string> = new Set([
  ...tickWords,
  ...crossWords,
  "有",
  "已建",
  "已成立",
  "无",
  "没有",
  "未建",
  "不是",
]);

/** Characters that add nothing to an answer: 已投产 says what 投产 says, 单独组建 what 单独 says. */
const PADDING = /[已正在中状态类型组建立设合的方式党员了为属性]/g;

/** Characters of which words for one answer are made that say no more than it: 正常生产 is 投产, 试生产 is more. */
const PLAIN_CHARACTERS: Readonly<Record<string, RegExp>> = {
  operating: /^[已正常在投产生经营运业中]+$/,
  building: /^[正在建设中]+$/,
  solo: /^[单独立组建设]+$/,
  joint: /^[联合组建立]+$/,
  attached: /^[挂靠组建立]+$/,
  full: /^[正式党员中共]+$/,
  probationary: /^[预备党员中共]+$/,
};

/** True where the odd word of a column says exactly what its usual one says. */
export function isSameAnswer(kind: WordKind, odd: string, usual: string, meaning: string): boolean {
  const [one, other] = [fold(odd).toUpperCase(), fold(usual).toUpperCase()];
  if (isPadded(one, other) || (one.length > 2 && isOneSlip(one, other))) return true;
  return isPlain(kind, one, meaning) && isPlain(kind, other, meaning);
}

/** Our own word for an answer; "" for none. */
export function canonicalWord(kind: WordKind, meaning: string): string {
  const words: Readonly<Record<string, string>> = canonicalWords[kind];
  return words[meaning] ?? "";
}

function isPlain(kind: WordKind, word: string, meaning: string): boolean {
  const canonical = canonicalWord(kind, meaning);
  return isMark(word) || isPadded(word, canonical) || PLAIN_CHARACTERS[meaning]?.test(word) === true;
}

/** True for a mark or word that says yes or no alone. */
export function isMark(word: string): boolean {
  return MARKS.has(fold(word).toUpperCase());
}

function isPadded(one: string, other: string): boolean {
  const bare = one.replace(PADDING, "");
  return one === other || (bare !== "" && bare === other.replace(PADDING, ""));
}

/** The word of the column that an unreadable word was meant to be: one slip away, and the only one. */
export function meantWord(column: Column, written: string): string | null {
  const { spec } = column;
  if (!isWordKind(spec.kind) || written.length < FEWEST) return null;
  const meant = formsIn(column).filter(
    ({ index, count, text }) =>
      count >= FEWEST && column.column.values[index] !== null && isOneSlip(written, text),
  );
  const [only] = meant;
  return meant.length === 1 && only !== undefined ? only.text : null;
}

/** True for a constant: what a formula gives is mended where it comes from. */
export function isTyped({ table, column }: Column, index: number): boolean {
  const [entry, letter] = [table.entries[index], column.columns[0]];
  return entry !== undefined && letter !== undefined && formulaAt(table.grid, entry.row, letter) === null;
}

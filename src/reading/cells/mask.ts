import type { FieldSpec } from "../../registers";
import { normaliseCode } from "./codes";
import { tidyName } from "./folding";

/** Masks for personal data wherever it is shown outside its own sheet (DOMAIN 3.9). */

export type PersonalKind = NonNullable<FieldSpec["personal"]> | "name";

const COMPOUND_SURNAMES = new Set(
  "欧阳 上官 司马 司徒 诸葛 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 轩辕 东方 夏侯 端木 百里 呼延 南宫 独孤".split(
    " ",
  ),
);

function starred(text: string, first: number, last: number): string {
  const shown = Math.min(first + last, Math.max(0, text.length - 1));
  const head = Math.min(first, shown);
  const tail = Math.max(0, shown - head);
  return text.slice(0, head) + "*".repeat(text.length - head - tail) + (tail === 0 ? "" : text.slice(-tail));
}

/** 450123********0013; for posting in public only the first three and the last four. */
export function maskIdNumber(id: string, forPosting = false): string {
  const code = normaliseCode(id);
  if (code.length < 15) return starred(code, 0, Math.min(4, Math.floor(code.length / 2)));
  return starred(code, forPosting ? 3 : 6, 4);
}

/** 138****1234; of a land line the last four: *******1234. */
function maskPhone(phone: string): string {
  const digits = normaliseCode(phone);
  if (/^(?:\+?86)?1\d{10}$/.test(digits)) return starred(digits.slice(-11), 3, 4);
  return starred(digits, 0, Math.min(4, Math.floor(digits.length / 2)));
}

/** The last four digits: ***************1234. */
function maskAccount(account: string): string {
  const digits = normaliseCode(account);
  return starred(digits, 0, Math.min(4, Math.floor(digits.length / 2)));
}

/** 韦**; of a compound surname both characters (欧阳*). */
export function maskName(name: string): string {
  const tidy = tidyName(name);
  const surname = COMPOUND_SURNAMES.has(tidy.slice(0, 2)) && tidy.length > 2 ? 2 : 1;
  return tidy.length <= 1
    ? "*".repeat(tidy.length)
    : tidy.slice(0, surname) + "*".repeat(tidy.length - surname);
}

/** A child's name is not shown at all, not even its surname. */
function maskChildName(name: string): string {
  return "*".repeat(Math.max(2, tidyName(name).length));
}

const MASKS: Readonly<Record<PersonalKind, (text: string) => string>> = {
  idNumber: (text) => maskIdNumber(text),
  phone: maskPhone,
  account: maskAccount,
  childName: maskChildName,
  name: maskName,
};

/** The text masked as that kind of personal data. */
export function maskPersonal(kind: PersonalKind, text: string): string {
  return MASKS[kind](text);
}

const D = "[\\d０-９]";
const GAP = "[ .\\-\\u00a0\\u2010-\\u2015\\u3000\\u200b-\\u200d]?";
const DAY = "(?:19|20)\\d{2}(?:-\\d{1,2}(?:-\\d{1,2})?|\\d{2}(?:\\d{2})?)";

/**
 * By name what each is; the first that fits holds. Figures may be written together with what stands before them
 * (2023.1.3 and a number), so that a mobile number counts wherever its run of figures ends.
 */
const IN_TEXT: Readonly<Record<string, string>> = {
  /** A computed fraction. */
  fraction: "(?<![\\d.])\\d{1,9}\\.\\d{14,20}(?![\\d.])",
  dates: `(?<!\\d)${DAY}(?:[ \\-]{1,3}${DAY})+(?!\\d)`,
  idNumber: [
    `(?<!${D})${D}{6}(?:19|20)${D}{2}[01]${D}[0-3]${D}${D}{3}(?:${D}|[XxＸｘ])(?!${D})`,
    `(?<![\\dA-Za-z])${D}{17}(?:${D}|[XxＸｘ])(?![\\dA-Za-z])`,
    `(?<![\\dA-Za-z])${D}{8}[01]${D}[0-3]${D}{4}(?![\\dA-Za-z])`,
  ].join("|"),
  account: `(?<!${D})${D}(?:[ \\-]?${D}){15,22}(?![\\dA-Za-z])|(?<![\\dA-Za-z])${D}{15}(?![\\dA-Za-z])`,
  phone: `[1１][3-9３-９]${D}(?:${GAP}${D}{4}){2}(?!${D})|(?<!${D})[0０]${D}{2,3}[ \\-]?${D}{7,8}(?!${D})`,
  runTogether: `(?<!${D})(?=${D}*[1１][3-9３-９]${D}{9})${D}{12,}(?!${D})`,
};

const PERSONAL_IN_TEXT = new RegExp(
  Object.entries(IN_TEXT)
    .map(([name, pattern]) => `(?<${name}>${pattern})`)
    .join("|"),
  "g",
);

/** Figures of the shortest such number: a telephone with its area code. */
const SHORTEST = 10;

/** False for most texts, at one look: with so few figures nothing in them is the number of a person or an account. */
export function mayHoldNumbers(text: string): boolean {
  let others = text.length - SHORTEST;
  for (let at = 0; others >= 0 && at < text.length; at++) if (!isFigure(text.charCodeAt(at))) others--;
  return others >= 0;
}

function isFigure(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

/** A free text with the ID numbers, phone numbers and bank accounts in it masked. */
export function maskNumbersIn(text: string): string {
  if (!mayHoldNumbers(text)) return text;
  return text.replace(PERSONAL_IN_TEXT, (found: string, ...rest: unknown[]) => {
    const groups = rest[rest.length - 1] as Readonly<Record<string, string | undefined>>;
    if (groups["idNumber"] !== undefined) return maskIdNumber(found);
    if (groups["phone"] !== undefined) return maskPhone(found.replace(/\./g, ""));
    if (groups["account"] !== undefined || groups["runTogether"] !== undefined) return maskAccount(found);
    return found;
  });
}

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

const ID_IN_TEXT = /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])|(?<![\dA-Za-z])\d{15}(?![\dA-Za-z])/g;
const PHONE_IN_TEXT = /(?<!\d)1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)/g;
const LONG_NUMBER_IN_TEXT = /(?<![\dA-Za-z])\d(?:[ -]?\d){15,22}(?![\dA-Za-z])/g;

/** A free text with the ID numbers, mobile numbers and bank accounts in it masked. */
export function maskNumbersIn(text: string): string {
  return text
    .replace(ID_IN_TEXT, (id) => maskIdNumber(id))
    .replace(PHONE_IN_TEXT, (phone) => maskPhone(phone))
    .replace(LONG_NUMBER_IN_TEXT, (account) => maskAccount(account));
}

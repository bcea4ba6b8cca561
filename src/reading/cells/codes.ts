import type { DayNumber, Sex } from "../../registers";
import { daysFromCivil, fullYearsBetween, isCalendarDate } from "./dates";

/** Unified social credit codes (GB 32100) and citizens' ID numbers (GB 11643), DOMAIN 4.1 and 4.2. */

const CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const CODE_FORM = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;
const LATIN_AND_DIGITS = /^[0-9A-Z]*$/;
/** Letters that the code does without, and the digits that they are mistaken for. */
const CONFUSED: Readonly<Record<string, string>> = { O: "0", I: "1", Z: "2", S: "5" };

export type CreditCodeFault = "length" | "character" | "region" | "checkDigit";

export type CreditCodeCheck =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly fault: CreditCodeFault;
      /** The check digit that the first 17 characters ask for, where they are well formed. */
      readonly expected?: string;
      /** The code with O, I, Z, S read as digits, where that makes it right. Never written unasked. */
      readonly suggestion?: string;
    };

/** A code as it is compared: NFKC, capitals, without spaces, hyphens and apostrophes. */
export function normaliseCode(text: string): string {
  if (LATIN_AND_DIGITS.test(text)) return text;
  return text
    .normalize("NFKC")
    .replace(/[\s\u200b-\u200f\ufeff'‐-―−-]/g, "")
    .toUpperCase();
}

/** The 18th character that 17 characters of the code's alphabet ask for; `null` for others. */
export function creditCodeCheckDigit(first17: string): string | null {
  let sum = 0;
  for (let index = 0; index < CODE_WEIGHTS.length; index++) {
    const value = CODE_CHARACTERS.indexOf(first17[index] ?? "?");
    if (value < 0) return null;
    sum += value * (CODE_WEIGHTS[index] ?? 0);
  }
  return CODE_CHARACTERS[(31 - (sum % 31)) % 31] ?? null;
}

function isRightCode(code: string): boolean {
  return CODE_FORM.test(code) && creditCodeCheckDigit(code) === code[17];
}

/** Checks a credit code after `normaliseCode`. */
export function checkCreditCode(text: string): CreditCodeCheck {
  const code = normaliseCode(text);
  if (isRightCode(code)) return { ok: true };
  const unconfused = code.replace(/[OIZS]/g, (letter) => CONFUSED[letter] ?? letter);
  const suggestion = unconfused !== code && isRightCode(unconfused) ? { suggestion: unconfused } : {};
  const fault = codeFault(code);
  const expected = fault === "checkDigit" ? creditCodeCheckDigit(code) : null;
  return { ok: false, fault, ...(expected === null ? {} : { expected }), ...suggestion };
}

function codeFault(code: string): CreditCodeFault {
  if (code.length !== 18) return "length";
  if (!LATIN_AND_DIGITS.test(code) || /[OIZSV]/.test(code)) return "character";
  return CODE_FORM.test(code) ? "checkDigit" : "region";
}

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECK_DIGITS = "10X98765432";
const ID_FORM = /^\d{17}[\dX]$/;
const ID_FORM_ANY_CASE = /^\d{17}[\dXx]$/;
const ZERO = "0".charCodeAt(0);
const OLDEST = 120;
/** First two digits of the regions' codes (GB/T 2260). */
const PROVINCES = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83".split(
    " ",
  ),
);

/**
 * What is wrong with an ID number: `masked` where digits are starred out, so that nothing can be said;
 * `truncated` where it ends in 000 as Excel leaves a number of 18 digits.
 */
export type IdNumberFault =
  "length" | "character" | "province" | "date" | "future" | "age" | "checkDigit" | "truncated" | "masked";

export interface IdNumberCheck {
  readonly ok: boolean;
  readonly faults: readonly IdNumberFault[];
  /** Date of birth; `null` where the number has none that the calendar knows. */
  readonly born: DayNumber | null;
  /** The 18th character that the first 17 ask for, where they are digits. */
  readonly expected?: string;
}

/** The 18th character that 17 digits ask for; `null` where they are none. */
export function idNumberCheckDigit(first17: string): string | null {
  if (!/^\d{17}/.test(first17)) return null;
  let sum = 0;
  for (let index = 0; index < ID_WEIGHTS.length; index++)
    sum += (first17.charCodeAt(index) - ZERO) * (ID_WEIGHTS[index] ?? 0);
  return ID_CHECK_DIGITS[sum % 11] ?? null;
}

/** Checks an ID number of 18 characters. Without `today` its date is not held against the calendar's today. */
export function checkIdNumber(text: string, today: DayNumber | null): IdNumberCheck {
  const id = normaliseCode(text);
  if (!ID_FORM.test(id)) return { ok: false, faults: [formFault(id)], born: null };
  const expected = idNumberCheckDigit(id);
  const faults: IdNumberFault[] = [];
  if (!PROVINCES.has(id.slice(0, 2))) faults.push("province");
  const born = birthIn(id);
  const fault = birthFault(born, today);
  if (fault !== null) faults.push(fault);
  if (expected !== id[17]) faults.push(id.endsWith("000") ? "truncated" : "checkDigit");
  return { ok: faults.length === 0, faults, born, ...(expected === null ? {} : { expected }) };
}

/** What is wrong with a number that isn't 18 digits, the last of them perhaps X. */
function formFault(id: string): IdNumberFault {
  if (/[*X×●]{3,}|[*●]/.test(id)) return "masked";
  return id.length === 18 ? "character" : "length";
}

function birthFault(born: DayNumber | null, today: DayNumber | null): IdNumberFault | null {
  if (born === null) return "date";
  if (today === null) return null;
  if (born > today) return "future";
  return fullYearsBetween(born, today) > OLDEST ? "age" : null;
}

/** Date of birth in an ID number of 18 characters; `null` where it has none that the calendar knows. */
export function idNumberBirth(id: string): DayNumber | null {
  return ID_FORM_ANY_CASE.test(id) ? birthIn(id) : null;
}

function birthIn(id: string): DayNumber | null {
  const digits = Number(id.slice(6, 14));
  const [year, month, day] = [Math.floor(digits / 10_000), Math.floor(digits / 100) % 100, digits % 100];
  return isCalendarDate(year, month, day) ? daysFromCivil(year, month, day) : null;
}

/** Sex in an ID number of 18 characters: its 17th digit is odd for men; `null` where there is none. */
export function idNumberSex(id: string): Sex | null {
  if (!ID_FORM_ANY_CASE.test(id)) return null;
  return Number(id[16]) % 2 === 1 ? "male" : "female";
}

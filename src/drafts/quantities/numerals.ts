/** Numerals of a text: digits with thousands, Chinese and bankers' characters, mixed with 万. */
import { chineseDigits, parseChineseNumeral } from "../../reading/cells/chinese-numerals";
import type { Script } from "../../report/numbers/numerals";

export const chineseNumber = `[${chineseDigits}万亿]`;
export const arabicNumber = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?![\\d,])|\\d+(?:\\.\\d+)?";

const CAPITALS = /[壹贰叁肆伍陆柒捌玖拾佰仟]/;
const VAGUE = /^[一二两三四五六七八九]{2}$/;
const HAS_TENS = /[十百千万亿廿卅拾佰仟]/;

export interface Numeral {
  readonly value: number;
  readonly script: Script;
  readonly decimals: number;
  readonly thousands: boolean;
}

/** The number that is written; `null` for what is none, or only some: 三五家. */
export function readNumeral(even: string, original: string): Numeral | null {
  if (/^\d/.test(even)) {
    const plain = even.replaceAll(",", "");
    const value = Number(plain);
    if (plain.length > 15 || !Number.isFinite(value)) return null;
    return {
      value,
      script: /[０-９]/.test(original) ? "fullWidth" : "arabic",
      decimals: (plain.split(".")[1] ?? "").length,
      thousands: even.includes(","),
    };
  }
  if (VAGUE.test(even)) return null;
  const [whole = "", fraction] = even.split("点");
  const value = parseChineseNumeral(/^[百千]$/.test(whole) ? `一${whole}` : inFull(whole));
  if (value === null) return null;
  const digits =
    fraction === undefined ? "" : [...fraction].map((one) => String(parseChineseNumeral(one) ?? 0)).join("");
  return {
    value: digits === "" ? value : Number(`${String(value)}.${digits}`),
    script: CAPITALS.test(even) ? "capital" : "chinese",
    decimals: digits.length,
    thousands: false,
  };
}

const TENTH_OF: Readonly<Record<string, string>> = { 百: "十", 千: "百", 万: "千" };

/** 一百五 is 一百五十, 两万四 is 两万四千. */
function inFull(whole: string): string {
  const unit = /([百千万])[一二三四五六七八九]$/.exec(whole)?.[1];
  return unit === undefined ? whole : `${whole}${TENTH_OF[unit] ?? ""}`;
}

/** 八十三 is a number wherever it stands; 七一, 一 only with something that counts. */
export function standsAlone(even: string): boolean {
  return /^\d/.test(even) || (even.length > 1 && HAS_TENS.test(even) && !/^[百千万亿]/.test(even));
}

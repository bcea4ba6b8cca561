/** Numbers written with Chinese characters, in everyday (五十二) and in bankers' form (伍拾贰). */

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  "○": 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  两: 2,
  俩: 2,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const TENS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const TWENTIES: Readonly<Record<string, number>> = { 廿: 20, 卅: 30 };
const MYRIADS: readonly (readonly [string, number])[] = [
  ["亿", 100_000_000],
  ["万", 10_000],
];

/** Characters of which a Chinese numeral may consist, for use inside a character class. */
export const chineseDigits = "零〇○一二三四五六七八九两俩十百千廿卅壹贰叁肆伍陆柒捌玖拾佰仟";

/** Characters with which a year is read out digit by digit, for use inside a character class; many type O for 〇. */
export const readOutDigits = "零〇○Oo一二三四五六七八九";

/** A year of this century read out, as the source of a pattern: 二〇二三, 二O二三. */
export const yearReadOut = `二[〇○零Oo0][${readOutDigits}]{2}`;

/** 二〇二三, 二O二三, 二0二三: the number that is read out digit by digit; `null` where there is anything else. */
export function parseReadOut(text: string): number | null {
  return parseDigitRun(text.replace(/[O0]/gi, "〇"));
}

/** A year in figures or read out (2023, 二〇二三); `null` where the text is neither. */
export function parseYearText(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : parseReadOut(text);
}

/** Value below ten thousand: 一百二十, 廿三, 一百零五; `null` where it is not one. */
function parseSection(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let lastUnit = 10_000;
  for (const character of text) {
    const unit = TENS[character];
    const twenty = TWENTIES[character];
    const value = DIGITS[character];
    if (unit !== undefined) {
      if (unit >= lastUnit || digit === 0) return null;
      if (digit === null && unit !== 10) return null;
      total += (digit ?? 1) * unit;
      lastUnit = unit;
      digit = null;
    } else if (twenty !== undefined) {
      if (digit !== null || lastUnit <= 10) return null;
      total += twenty;
      lastUnit = 10;
    } else if (value !== undefined) {
      // After a unit a 零 only says that a place is skipped.
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else return null;
  }
  return total + (digit ?? 0);
}

/** 二〇二三, 一二: digits one after another; `null` where there is anything else. */
function parseDigitRun(text: string): number | null {
  let digits = "";
  for (const character of text) {
    const value = DIGITS[character];
    if (value === undefined) return null;
    digits += String(value);
  }
  return digits.length > 0 && digits.length <= 15 ? Number(digits) : null;
}

/** A whole number in figures or in Chinese characters (12, 十二); `null` where the text is neither. */
export function parseNumeral(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : parseChineseNumeral(text);
}

/** A whole number in Chinese characters; `null` where the text is not one. */
export function parseChineseNumeral(text: string): number | null {
  if (text === "") return null;
  const run = text.length > 1 ? parseDigitRun(text) : null;
  if (run !== null) return run;
  for (const [word, factor] of MYRIADS) {
    const at = text.lastIndexOf(word);
    if (at < 0) continue;
    const high = parseChineseNumeral(text.slice(0, at));
    const rest = text.slice(at + 1);
    const low = rest === "" ? 0 : parseChineseNumeral(rest);
    return high === null || low === null || low >= factor ? null : high * factor + low;
  }
  return parseSection(text);
}

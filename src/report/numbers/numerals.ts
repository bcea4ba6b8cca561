/** Digits as texts write them: full width, with thousands, in Chinese characters and in bankers' capitals. */

/** How a numeral is written. */
export type Script = "arabic" | "fullWidth" | "chinese" | "capital";

const EVERYDAY: readonly string[] = "零一二三四五六七八九十百千".split("");
const CAPITAL: readonly string[] = "零壹贰叁肆伍陆柒捌玖拾佰仟".split("");

export interface Written {
  readonly script: Script;
  readonly thousands: boolean;
}

/** Plain digits (`24450.5`) in a script. */
export function inScript(digits: string, { script, thousands }: Written): string {
  if (script === "chinese" || script === "capital") return inChinese(digits, script);
  const [whole = "", fraction] = digits.split(".");
  const grouped = thousands ? whole.replace(/\B(?=(?:\d{3})+$)/g, ",") : whole;
  return widened(fraction === undefined ? grouped : `${grouped}.${fraction}`, script);
}

/** Digits and their marks as wide as the script has them. */
export function widened(digits: string, script: Script): string {
  if (script !== "fullWidth") return digits;
  return digits.replace(/[\d.,]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
}

/** A year as it is read out: 二〇二三. */
export function yearInChinese(year: number): string {
  return [...String(year)].map((one) => "〇一二三四五六七八九".charAt(Number(one))).join("");
}

function inChinese(digits: string, script: "chinese" | "capital"): string {
  const words = script === "chinese" ? EVERYDAY : CAPITAL;
  const [whole = "0", fraction] = digits.split(".");
  const written = chineseWhole(Number(whole), words);
  if (fraction === undefined) return script === "chinese" ? written.replace(/^一十/, "十") : written;
  return `${written}点${[...fraction].map((one) => words[Number(one)] ?? "").join("")}`;
}

function chineseWhole(value: number, words: readonly string[]): string {
  if (value === 0) return words[0] ?? "";
  const myriads: readonly (readonly [number, string])[] = [
    [1e8, "亿"],
    [1e4, "万"],
  ];
  for (const [size, name] of myriads) {
    if (value < size) continue;
    const high = Math.floor(value / size);
    const low = value % size;
    const gap = low > 0 && low < size / 10 ? (words[0] ?? "") : "";
    return `${chineseWhole(high, words)}${name}${gap}${low === 0 ? "" : chineseWhole(low, words)}`;
  }
  let text = "";
  let gap = false;
  for (const [index, size] of [1000, 100, 10, 1].entries()) {
    const digit = Math.floor(value / size) % 10;
    if (digit === 0) {
      gap = text !== "";
      continue;
    }
    const unit = size === 1 ? "" : (words[13 - 1 - index] ?? "");
    text += `${gap ? (words[0] ?? "") : ""}${words[digit] ?? ""}${unit}`;
    gap = false;
  }
  return text;
}

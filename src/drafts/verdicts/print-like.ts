/** Another value written as the draft writes its own: script, width, thousands, 万, places after the point. */
import { percentage } from "../../report/wording";
import type { Manner, Quantity } from "../quantities/quantity";
import type { ExactValue } from "./sameness";

const EVERYDAY: readonly string[] = [
  "零",
  "一",
  "二",
  "三",
  "四",
  "五",
  "六",
  "七",
  "八",
  "九",
  "十",
  "百",
  "千",
];
const CAPITAL: readonly string[] = [
  "零",
  "壹",
  "贰",
  "叁",
  "肆",
  "伍",
  "陆",
  "柒",
  "捌",
  "玖",
  "拾",
  "佰",
  "仟",
];
/** More places than these no office prints. */
const MOST_DECIMALS = 4;

/** The value in the manner of `quantity`, without what hedged it. */
export function printedLike({ manner, sort }: Quantity, known: ExactValue): string {
  if (sort === "points") return decimal(Math.abs(known.value) * 100, manner);
  if (manner.rateForm !== null) return rate(manner, known);
  if (manner.scale > 1) return `${decimal(known.value / manner.scale, manner)}${manner.scaleWord}`;
  return decimal(known.value, manner);
}

/** 58%, 58.00%, 百分之五十八; a share in tenths or as a fraction stands as a percentage. */
function rate(manner: Manner, { value, numerator, denominator }: ExactValue): string {
  const shares = { numerator: numerator ?? null, denominator: denominator ?? null };
  const decimals = manner.rateForm === "percent" || manner.rateForm === "inWords" ? manner.decimals : 0;
  const places = Math.min(2, decimals);
  const digits = percentage(
    shares,
    value,
    needsMore(value, places) && decimals === 0 && manner.rateForm === "percent" ? 2 : places,
  );
  const shown =
    manner.decimals > 0 ? digits : digits.replace(/\.?0+$/, (zeros) => (zeros.startsWith(".") ? "" : zeros));
  if (manner.rateForm === "inWords") return `百分之${inScript(shown, manner)}`;
  return `${widened(shown, manner)}%`;
}

/** 69.05% is no 69 %, where the office prints 60 %. */
function needsMore(value: number, decimals: number): boolean {
  const scaled = value * 100 * 10 ** decimals;
  return Math.abs(scaled - Math.round(scaled)) > 1e-6;
}

/** At least as many places as were printed, more where the value needs them. */
function decimal(value: number, manner: Manner): string {
  let places = manner.decimals;
  while (places < MOST_DECIMALS && Math.abs(value * 10 ** places - Math.round(value * 10 ** places)) > 1e-6)
    places++;
  return inScript(value.toFixed(places), manner);
}

function inScript(digits: string, manner: Manner): string {
  if (manner.script === "chinese" || manner.script === "capital") return inChinese(digits, manner.script);
  const [whole = "", fraction] = digits.split(".");
  const grouped = manner.thousands ? whole.replace(/\B(?=(?:\d{3})+$)/g, ",") : whole;
  return widened(fraction === undefined ? grouped : `${grouped}.${fraction}`, manner);
}

function widened(digits: string, { script }: Manner): string {
  if (script !== "fullWidth") return digits;
  return digits.replace(/[\d.,]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
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

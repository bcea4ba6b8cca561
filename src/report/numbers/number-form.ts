/**
 * The form in which a template asks for a number: `上年`, `增减`, `百分数1`, `万3`, `数汉字` … Written and read here, so
 * that what a form says is what is printed.
 */
import type { TableFact } from "../../figures/figure-table";
import { percentage } from "../wording";
import { inScript, widened, type Script } from "./numerals";

/** Of the figure this year, last year, or of what lies between them. */
export type Basis = "now" | "previous" | "change" | "growth";

export interface NumberForm {
  readonly basis: Basis;
  /** `percent` 58%, `hundredths` 58 where the sign stands elsewhere. */
  readonly shape: "plain" | "percent" | "hundredths";
  /** 万 before which it is counted: 1 without. */
  readonly scale: number;
  /** 万 is written behind the digits. */
  readonly hasScaleWord: boolean;
  /** At least so many digits after the point; more where the value is not exact with them. */
  readonly decimals: number;
  readonly script: Script;
  readonly thousands: boolean;
}

const BASES: Readonly<Record<string, Basis>> = { 上年: "previous", 增减: "change", 增幅: "growth" };
const SHAPES: Readonly<Record<string, NumberForm["shape"]>> = { 百分比: "percent", 百分数: "hundredths" };
const SCALES: Readonly<Record<string, number>> = {
  百: 100,
  千: 1000,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
};
const SCRIPTS: Readonly<Record<string, Script>> = { 汉字: "chinese", 大写: "capital", 全角: "fullWidth" };

const PATTERN =
  /^(上年|增减|增幅)?(?:(百分比|百分数)|(百万|千万|百|千|万|亿)?(数)?)([0-4])?(汉字|大写|全角)?(千分位)?$/;

/** The form that is asked for; `null` where it is none. */
export function parseNumberForm(text: string): NumberForm | null {
  const [, basis = "", shape = "", scale = "", plain = "", decimals = "0", script = "", thousands = ""] =
    PATTERN.exec(text) ?? [];
  if (!PATTERN.test(text)) return null;
  return {
    basis: BASES[basis] ?? "now",
    shape: SHAPES[shape] ?? "plain",
    scale: SCALES[scale] ?? 1,
    hasScaleWord: scale !== "" && plain === "",
    decimals: Number(decimals),
    script: SCRIPTS[script] ?? "arabic",
    thousands: thousands !== "",
  };
}

/** As templates write it; `parseNumberForm` reads it back. */
export function numberFormText(form: NumberForm): string {
  const shape =
    form.shape === "plain"
      ? `${keyOf(SCALES, form.scale)}${form.hasScaleWord ? "" : "数"}`
      : keyOf(SHAPES, form.shape);
  return [
    keyOf(BASES, form.basis),
    shape,
    form.decimals === 0 ? "" : String(form.decimals),
    keyOf(SCRIPTS, form.script),
    form.thousands ? "千分位" : "",
  ].join("");
}

function keyOf<T>(words: Readonly<Record<string, T>>, wanted: T): string {
  return Object.entries(words).find(([, value]) => value === wanted)?.[0] ?? "";
}

/** A value as printed, rates as fractions. */
export type Printable = Pick<TableFact, "numerator" | "denominator"> & { readonly value: number };

/** 两家, 两名: two of anything that is counted. */
const TWO = "两";
/** More places than these no office prints. */
const MOST_DECIMALS = 4;

export function printNumber(form: NumberForm, fact: Printable): string {
  if (form.shape === "plain") {
    const word = form.hasScaleWord ? keyOf(SCALES, form.scale) : "";
    const digits = digitsOf(fact.value / form.scale, form.decimals);
    return digits === "2" && form.script === "chinese" && word === ""
      ? TWO
      : `${inScript(digits, form)}${word}`;
  }
  const digits =
    form.basis === "now" ? shareDigits(form, fact) : digitsOf(rounded(fact.value * 100), form.decimals);
  if (form.shape === "hundredths") return inScript(digits, form);
  return form.script === "chinese" || form.script === "capital"
    ? `百分之${inScript(digits, form)}`
    : `${widened(digits, form.script)}${form.script === "fullWidth" ? "％" : "%"}`;
}

/** A difference of rates is told to two places (8.33 points), as it is everywhere else. */
function rounded(points: number): number {
  return Math.round(points * 100 + 1e-7) / 100;
}

/** 58%, 58.00%; 69.05% is no 69 %, where the office prints 60 %. */
function shareDigits({ decimals }: NumberForm, fact: Printable): string {
  const places = Math.min(2, decimals);
  if (places > 0) return percentage(fact, fact.value, places);
  const isWhole = Math.abs(fact.value * 100 - Math.round(fact.value * 100)) < 1e-6;
  const digits = percentage(fact, fact.value, isWhole ? 0 : 2);
  return digits.includes(".") ? digits.replace(/0+$/, "").replace(/\.$/, "") : digits;
}

/** At least as many places as asked for, more where the value needs them. */
function digitsOf(value: number, decimals: number): string {
  let places = decimals;
  while (places < MOST_DECIMALS && Math.abs(value * 10 ** places - Math.round(value * 10 ** places)) > 1e-6)
    places++;
  return value.toFixed(places);
}

/** The form in which a template asks for the report's year or its cut-off: `+1`, `汉字`, `年月`, `点` … */
import { yearInChinese, inScript, type Script } from "./numerals";

/** The text that is the report's year. */
export const yearId = "text.year";

/** The text that is its cut-off. */
export const asOfId = "text.asOf";

export interface YearForm {
  /** Years after the report's own. */
  readonly shift: number;
  readonly script: Script;
}

const YEAR_FORM = /^([+-]\d{1,2})?(汉字|全角)?$/;

export function yearFormText({ shift, script }: YearForm): string {
  const moved = shift === 0 ? "" : `${shift > 0 ? "+" : ""}${String(shift)}`;
  return `${moved}${script === "chinese" ? "汉字" : script === "fullWidth" ? "全角" : ""}`;
}

/** The year in that form; `null` where it is none. */
export function yearInForm(value: string, form: string): string | null {
  const [, shift = "0", words = ""] = YEAR_FORM.exec(form) ?? [];
  if (!YEAR_FORM.test(form) || !/^\d{4}$/.test(value)) return null;
  return yearInScript(
    Number(value) + Number(shift),
    words === "汉字" ? "chinese" : words === "全角" ? "fullWidth" : "arabic",
  );
}

function yearInScript(year: number, script: Script): string {
  if (script === "chinese") return yearInChinese(year);
  return inScript(String(year), { script, thousands: false });
}

/** What of a date is written, and how. */
export interface DateForm {
  readonly parts: "day" | "month" | "monthDay";
  readonly style: "words" | "dots" | "dashes" | "chinese";
}

const PARTS: Readonly<Record<string, DateForm["parts"]>> = { 年月日: "day", 年月: "month", 月日: "monthDay" };
const STYLES: Readonly<Record<string, DateForm["style"]>> = { 点: "dots", 横线: "dashes", 汉字: "chinese" };
const DATE_FORM = /^(年月日|年月|月日)(点|横线|汉字)?$/;

export function dateFormText({ parts: wanted, style }: DateForm): string {
  const part = Object.entries(PARTS).find(([, value]) => value === wanted)?.[0] ?? "";
  return `${part}${Object.entries(STYLES).find(([, value]) => value === style)?.[0] ?? ""}`;
}

/** A date (2023年12月31日) in that form; `null` where it is none. */
export function dateInForm(value: string, form: string): string | null {
  const [, year, month, day] = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(value) ?? [];
  const [, part = "", style = ""] = DATE_FORM.exec(form) ?? [];
  const wanted = PARTS[part];
  if (wanted === undefined || year === undefined || month === undefined || day === undefined) return null;
  const numbers = wanted === "day" ? [year, month, day] : wanted === "month" ? [year, month] : [month, day];
  const look = STYLES[style] ?? "words";
  if (look === "dots") return numbers.join(".");
  if (look === "dashes") return numbers.map((one) => one.padStart(2, "0")).join("-");
  const units = wanted === "day" ? "年月日" : wanted === "month" ? "年月" : "月日";
  return numbers.map((one, index) => `${inLook(one, look)}${units.charAt(index)}`).join("");
}

function inLook(number: string, look: DateForm["style"]): string {
  if (look !== "chinese") return number;
  return number.length === 4
    ? yearInChinese(Number(number))
    : inScript(number, { script: "chinese", thousands: false });
}

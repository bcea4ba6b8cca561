/** How wide a day or number stands in a cell: Excel shows ### where its column is narrower. */
import { isDateFormat } from "./answers/written";
import { civilFromDays } from "../reading/cells/dates";
import { charactersOf } from "../report/row-height";

const GENERAL = "General";

/** In digits of the workbook's usual font; a text goes on beside its cell, or is cut, and needs none. */
export function neededWidth(value: number | string, isDate: boolean, numberFormat = GENERAL): number {
  if (typeof value !== "number") return 0;
  const [section = GENERAL] = numberFormat.split(";");
  return charactersOf(isDate ? shownDay(value, section) : shownNumber(value, section));
}

/** A code's own words without the signs that mark them. */
function plainCode(section: string): string {
  return section.replace(/\[[^\]]*\]|_.|\*./g, "").replace(/"([^"]*)"|\\(.)/g, "$1$2");
}

function shownDay(day: number, section: string): string {
  if (!isDateFormat(section)) return String(day);
  const { year, month, day: ofMonth } = civilFromDays(day);
  const two = (code: string, number: number): string => String(number).padStart(code.length, "0");
  return plainCode(section)
    .replace(/y+/gi, (code) => String(year).slice(code.length <= 2 ? 2 : 0))
    .replace(/m+/gi, (code) => two(code, month))
    .replace(/d+/gi, (code) => two(code, ofMonth));
}

/** Without a format Excel rounds away the decimals for which there is no room. */
function shownNumber(value: number, section: string): string {
  const whole = Math.trunc(value);
  if (section === GENERAL || section === "@") return (value < 0 ? "-" : "") + String(Math.abs(whole));
  const code = plainCode(section);
  const decimals = /\.([0#?]+)/.exec(code)?.[1]?.length ?? 0;
  const printed = (code.includes("%") ? value * 100 : value).toFixed(decimals);
  const grouped = /[0#],[0#]/.test(code) ? printed.replace(/\B(?=(?:\d{3})+(?!\d))/g, ",") : printed;
  return grouped + code.replace(/[0#?.,]/g, "");
}

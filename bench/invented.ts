/** Invented names, numbers and dates, each by its index. */
import { creditCodeCheckDigit, idNumberCheckDigit } from "../src/reading/cells/codes";

const CHARACTERS = [..."禾丰源盛恒泰裕农清泉嘉木隆升绿野金穗瑞康华彩和美宏图广益立信顺达正邦新陆天成云海"];
const TRADES = ["食品", "建材", "机械", "家居", "木业", "包装", "电子", "纸业"];
const SURNAMES = [..."韦黄李农陆覃梁何罗周", ..."陈张莫蒙吴卢谢林杨唐"];

export function pickFrom<T>(list: readonly T[], at: number): T {
  const found = list[at % list.length];
  if (found === undefined) throw new Error("an empty list");
  return found;
}

/** What is left of an enterprise's name without region and legal form: 禾禾禾食品. */
export function firm(index: number): string {
  const size = CHARACTERS.length;
  const letters = [index, Math.floor(index / size), Math.floor(index / size ** 2)].map((at) =>
    pickFrom(CHARACTERS, at),
  );
  return letters.join("") + pickFrom(TRADES, index);
}

/** Of 32,000 people no two are called the same. */
export function person(index: number): string {
  return (
    pickFrom(SURNAMES, (index % 10) + 10 * Math.floor(index / 16_000)) +
    pickFrom(CHARACTERS, Math.floor(index / 10)) +
    pickFrom(CHARACTERS, Math.floor(index / 400))
  );
}

/** A date as most offices write it: 2023-05-09. */
export function date(index: number, year: number): string {
  return `${String(year)}-${twoDigits((index % 12) + 1)}-${twoDigits((index % 28) + 1)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

export function isMan(index: number): boolean {
  return index % 2 === 0;
}

/** Born between 1960 and 1989; 400 people share a day. */
export function birthday(index: number): string {
  const block = Math.floor(index / 400);
  return date(block, 1960 + (block % 30));
}

/** An ID number with the birthday, the sex and a right check digit. */
export function idNumber(index: number): string {
  const order = (index % 400) * 2 + (isMan(index) ? 1 : 0);
  const first17 = `450123${birthday(index).replaceAll("-", "")}${String(order).padStart(3, "0")}`;
  return first17 + (idNumberCheckDigit(first17) ?? "");
}

/** A unified social credit code with a right check digit. */
export function creditCode(index: number): string {
  const first17 = `91450123MA5${String(index).padStart(6, "0")}`;
  return first17 + (creditCodeCheckDigit(first17) ?? "");
}

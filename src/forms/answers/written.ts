/** A value → what is written into a cell, in the form's own unit, pattern and words. */
import { fold } from "../../reading/cells/folding";
import { civilFromDays, formatIso } from "../../reading/cells/dates";
import { headerText, type HeaderText } from "../../reading/headers/header-text";
import { answersWithin } from "../../reading/headers/answer-headers";
import { maskNumbersIn } from "../../reading/cells/mask";
import { readWord } from "../../reading/cells/words";
import type { DateValue, Kind } from "../../registers";
import { canonicalWords } from "../../registers/canonical-words";
import { unitAlone } from "../../registers/form-words";
import { isWordKind, type WordKind } from "../../registers/vocabularies";
import { asStatement } from "../words/asked-label";
import type { CellMake } from "../form-sheet";

/** What the form says of a cell. */
export interface Wanted {
  readonly make: CellMake;
  /** The head from the top to the leaf. */
  readonly path: readonly string[];
  /** As written in the head, a column of units or above the table. */
  readonly unit: string | null;
  /** Words of the cell's own list; `null` without one. */
  readonly choices: readonly string[] | null;
  /** How an example row writes it. */
  readonly example: string | null;
}

export type Written =
  | { readonly kind: "value"; readonly value: number | string }
  /** `format` where the cell has none that shows a date. */
  | { readonly kind: "date"; readonly day: number; readonly format: string | null }
  | {
      readonly kind: "ask";
      readonly candidates: readonly string[];
      /** Of which word of the ledger the question is, where it is not of all the column. */
      readonly about?: string;
      readonly then: (name: string) => Written;
    }
  | { readonly kind: "left"; readonly reason: string };

const FACTORS: Readonly<Record<string, number>> = { 元: 1, 千元: 1e3, 万元: 1e4, 百万元: 1e6, 亿元: 1e8 };

export function value(written: number | string): Written {
  return { kind: "value", value: written };
}

/** The unit that a cell's head says, without brackets: 万元, %, 家. */
export function unitOfPath(path: readonly string[]): string | null {
  const inside = [...path].reverse();
  for (const text of inside.map(asStatement)) {
    const { unit } = headerText(text);
    if (unit !== undefined) return unit;
    if (/[(（]\s*[%％]\s*[)）]|[%％]\s*$/.test(text)) return "%";
  }
  const alone = unitAlone(fold(path.at(-1) ?? "").replace(/^其中[:：]?/, ""));
  return alone ?? inside.map(unitInWords).find((unit) => unit !== null) ?? null;
}

/** 租住人数 counts people, 租住套数 flats, whatever is said before. */
function unitInWords(text: string): string | null {
  const [, unit = "", bare = ""] = /(人次|场次)$|(人|套|件|户|家|期|场)数$/.exec(fold(text)) ?? [];
  return unit || bare || null;
}

/** Fewer digits than a double's noise shows: 0.1 + 0.2 is 0.3. */
export function exact(number: number): number {
  return Number(number.toPrecision(13));
}

/** A share as the cell shows one; a cell that shows none is asked. */
export function writtenRate(rate: number, { make, unit, path }: Wanted): Written {
  if (make.format.includes("%")) return value(exact(rate));
  const asked = unit ?? unitOfPath(path);
  if (asked !== null && /^(?:%|％|百分比|百分点)$/.test(asked)) return value(exact(rate * 100));
  if (asked === "‰") return value(exact(rate * 1000));
  return {
    kind: "ask",
    candidates: [IN_POINTS, AS_FRACTION],
    then: (name) => value(exact(name === IN_POINTS ? rate * 100 : rate)),
  };
}

const IN_POINTS = "百分数（如58）";
const AS_FRACTION = "小数（如0.58）";

/** Yuan in the unit that is asked. */
export function writtenMoney(yuan: number, { unit }: Wanted): Written {
  const bare = unit?.replace(/人民币|\/.*$/g, "") ?? "元";
  const factor = FACTORS[bare];
  return factor === undefined
    ? { kind: "left", reason: `单位“${unit ?? ""}”不是金额单位` }
    : value(exact(yuan / factor));
}

function isTextCell({ format }: CellMake): boolean {
  return format === "@";
}

export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  return /[yd]/i.test(bare) || (/m/i.test(bare) && !/[0#?]/.test(bare));
}

/** How a date is to look: the order of its parts and what stands between them. */
interface Pattern {
  readonly shows: "day" | "month" | "year";
  readonly text: (year: string, month: string, day: string) => string;
  readonly pads: boolean;
  readonly format: string;
}

function pattern(shows: Pattern["shows"], between: string, pads: boolean): Pattern {
  if (between === "年")
    return {
      shows,
      pads,
      format: { day: 'yyyy"年"m"月"d"日"', month: 'yyyy"年"m"月"', year: 'yyyy"年"' }[shows],
      text: (year, month, day) =>
        `${year}年${shows === "year" ? "" : `${month}月`}${shows === "day" ? `${day}日` : ""}`,
    };
  const [month, day] = pads ? ["mm", "dd"] : ["m", "d"];
  const quoted = between === "." ? "." : between === "/" ? "/" : between;
  const parts = (all: readonly string[]): string =>
    all.slice(0, shows === "year" ? 1 : shows === "month" ? 2 : 3).join(between);
  return {
    shows,
    pads,
    format: parts(["yyyy", month, day]).replaceAll("/", quoted),
    text: (year, m, d) => parts([year, m, d]),
  };
}

/** 2023.05, （年/月/日）, YYYY-MM-DD, 20230518: the pattern that a text shows; `null` where it shows none. */
function patternIn(text: string): Pattern | null {
  const folded = fold(text);
  const written = /(?:19|20)\d\d([-./年])(\d{1,2})(?:([-./月])(\d{1,2}))?/.exec(folded);
  if (written !== null) {
    const [, between = "-", month = "", , day] = written;
    return pattern(day === undefined ? "month" : "day", between, month.length === 2 && between !== "年");
  }
  if (/(?:19|20)\d{6}|yyyymmdd/i.test(folded)) return pattern("day", "", true);
  if (/(?:19|20)\d{4}(?!\d)|yyyymm(?!d)/i.test(folded)) return pattern("month", "", true);
  const letters = /y{2,4}([-./年])m{1,2}(?:([-./月])d{1,2})?/i.exec(folded);
  if (letters !== null)
    return pattern(
      letters[2] === undefined ? "month" : "day",
      letters[1] ?? "-",
      /mm/i.test(folded) && letters[1] !== "年",
    );
  const named = /年([-./、]?)月(?:([-./、]?)日)?/.exec(folded);
  if (named === null || !/[([]/.test(folded)) return null;
  const between = named[1] === "" || named[1] === "、" ? "年" : (named[1] ?? "-");
  return pattern(named[2] === undefined ? "month" : "day", between, between !== "年");
}

/** A date as real as its precision and the cell allow. */
export function writtenDate(date: DateValue, wanted: Wanted): Written {
  const leaf = wanted.path.at(-1) ?? "";
  const said = patternIn(wanted.example ?? "") ?? patternIn(leaf);
  const monthHead = /年月$|年月[(（]/.test(fold(leaf)) && !/年月日/.test(leaf);
  const wish = said ?? pattern(monthHead ? "month" : date.precision, "-", true);
  const { precision, day } = date;
  if (date.planned === true) return { kind: "left", reason: "台账里写的是预计时间" };
  if (isTextCell(wanted.make)) return value(dateText(day, precision, wish));
  const format = isDateFormat(wanted.make.format) ? wanted.make.format : null;
  const shown = format === null ? wish.shows : showsOf(format);
  if (rank(precision) < rank(shown))
    return value(dateText(day, precision, said ?? pattern(precision, "-", true)));
  return { kind: "date", day, format: format === null ? wish.format : null };
}

function rank(shows: Pattern["shows"]): number {
  return { year: 0, month: 1, day: 2 }[shows];
}

function showsOf(format: string): Pattern["shows"] {
  const bare = format.replace(/"[^"]*"|\\./g, "");
  return /d/i.test(bare) ? "day" : /m/i.test(bare) ? "month" : "year";
}

function dateText(day: number, precision: DateValue["precision"], wish: Pattern): string {
  const { year, month, day: dayOfMonth } = civilFromDays(day);
  const shows = rank(precision) < rank(wish.shows) ? precision : wish.shows;
  const two = (number: number): string => (wish.pads ? String(number).padStart(2, "0") : String(number));
  if (shows === wish.shows) return wish.text(String(year), two(month), two(dayOfMonth));
  const full = wish.text(String(year), "M", "D");
  const between = full.includes("年") ? "年" : full.includes(".") ? "." : full.includes("/") ? "/" : "-";
  return between === "-"
    ? formatIso(day, shows)
    : pattern(shows, between, wish.pads).text(String(year), two(month), two(dayOfMonth));
}

/** The form's own word for an answer: from its list, from what its head offers, else the ledger's. */
export function writtenWord(kind: WordKind, answer: string, raw: string, wanted: Wanted): Written {
  if (wanted.choices !== null) return chosen(kind, answer, raw, wanted.choices);
  const leaf = headerText(wanted.path.at(-1) ?? "");
  const offered = offeredIn(leaf.written);
  if (offered.length >= 2) {
    const found = meaning(kind, answer, offered);
    if (found.length === 1) return value(found[0] ?? raw);
  }
  if (offersTick(kind, leaf)) return answer === "yes" ? value("√") : { kind: "left", reason: "不打勾" };
  if (kind === "yesNo") {
    if (answer === "planned") return raw === "" ? { kind: "left", reason: "台账里是拟建" } : value(raw);
    const affirms = answer === "yes";
    if (/^(?:有无|有没有)/.test(leaf.plain) || /有[/、]?无/.test(leaf.written))
      return value(affirms ? "有" : "无");
    return value(affirms ? "是" : "否");
  }
  return raw === "" ? { kind: "left", reason: "台账里没有填" } : value(raw);
}

/** 是否办结（√）: a tick answers. */
function offersTick(kind: WordKind, leaf: HeaderText): boolean {
  const isQuestion = kind === "yesNo" || kind === "closed";
  return isQuestion && /√/.test(leaf.written) && answersWithin(kind, leaf).length <= 1;
}

/** （是/否）, （党委/总支/支部）: the words that a head offers. */
function offeredIn(written: string): readonly string[] {
  const inside = /[(（]([^()（）]*)[)）]/.exec(written)?.[1] ?? "";
  const words = inside.split(/[/／、|或,，]/).map((word) => word.trim());
  return words.length >= 2 && words.every((word) => word !== "" && word.length <= 8) ? words : [];
}

function meaning(kind: WordKind, answer: string, words: readonly string[]): readonly string[] {
  return words.filter((word) => readWord(kind, word).value === answer);
}

function chosen(kind: WordKind, answer: string, raw: string, choices: readonly string[]): Written {
  const same = choices.filter((word) => raw !== "" && fold(word) === fold(raw));
  if (same[0] !== undefined && same.length === 1) return value(same[0]);
  const found = meaning(kind, answer, choices);
  if (found[0] !== undefined && found.length === 1) return value(found[0]);
  return askedOf(raw === "" ? canonicalWordOf(kind, answer) : raw, found.length > 1 ? found : choices);
}

/** A text; of a list the word that is it, or the only one that is a part of it. */
export function writtenText(text: string, { choices }: Wanted): Written {
  if (choices === null) return value(text);
  const same = choices.filter((word) => fold(word) === fold(text));
  if (same[0] !== undefined) return value(same[0]);
  const alike = choices.filter(
    (word) => fold(text).startsWith(fold(word)) || fold(word).startsWith(fold(text)),
  );
  return alike.length === 1 && alike[0] !== undefined ? value(alike[0]) : askedOf(text, choices);
}

/** Which of the form's words means that of the ledger. */
function askedOf(about: string, candidates: readonly string[]): Written {
  return { kind: "ask", about: maskNumbersIn(about), candidates, then: value };
}

function canonicalWordOf(kind: WordKind, answer: string): string {
  return (canonicalWords[kind] as Readonly<Record<string, string>>)[answer] ?? answer;
}

export function asWordKind(kind: Kind): WordKind | null {
  return isWordKind(kind) ? kind : null;
}

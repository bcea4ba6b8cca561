/** What a question on the telephone asks for beside the figure's name: whose number, of which quarter, of this year or last. */
import { fold } from "../reading/cells/folding";
import { quarterNumber } from "../reading/cells/written-dates";

export interface Question {
  /** The words that are left: those of the figure. */
  readonly rest: string;
  readonly park: string | null;
  readonly quarter: 1 | 2 | 3 | 4 | null;
  readonly isPrevious: boolean;
  /** The change on last year is asked for. */
  readonly isChange: boolean;
  /** What of it nothing here can answer: 女, 环比, 2019年. */
  readonly cannot: readonly string[];
}

export interface QuestionContext {
  readonly year: number;
  readonly parks: readonly string[];
}

const QUARTER = /第?([一二三四1234])季度?的?/;
const PREVIOUS = /去年同期|去年|上年同期|上一?年度?的?/;
const CHANGE =
  /(?:同比|与去年比|比去年|较去年|和去年比|比上年|较上年)(?:增长|增加|减少|下降|提高|上升|变化)?(?:了)?/;
/** Told apart by no figure of the catalogue. */
const CANNOT =
  /环比|上半年|下半年|上个?月|本月|这个?月|\d{1,2}月份?|(?<!子)女(?:党员|性|的)?|男(?:党员|性|的)|少数民族|[\d一二三四五六]+岁(?:及?以[上下])?|大专|本科|研究生|硕士|大学生|退休|流动党员/g;
const YEAR = /((?:19|20)\d{2})年度?的?/;

/** Takes apart what somebody types; a figure's own words are left as they are. */
export function readQuestion(words: string, { year, parks }: QuestionContext): Question {
  const cannot: string[] = [];
  let rest = fold(words);
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest);
    if (found !== null) rest = rest.replace(found[0], "");
    return found;
  };
  const change = take(CHANGE);
  const previous = take(PREVIOUS);
  const named = take(YEAR)?.[1];
  const isYearBefore = named === String(year - 1);
  if (named !== undefined && named !== String(year) && !isYearBefore) cannot.push(`${named}年`);
  const ordinal = take(QUARTER)?.[1];
  const park = parkIn(rest, parks);
  if (park !== null) rest = rest.replace(park.written, "");
  for (const [said] of rest.matchAll(CANNOT)) cannot.push(said);
  return {
    rest: rest.replace(/^的+/, ""),
    park: park?.name ?? null,
    quarter: ordinal === undefined ? null : (quarterNumber(ordinal) as 1 | 2 | 3 | 4),
    isPrevious: previous !== null || isYearBefore,
    isChange: change !== null,
    cannot,
  };
}

interface NamedPark {
  readonly name: string;
  readonly written: string;
}

/** The only park that the words name: by its whole name, its beginning, or its end with 园 or 区. */
function parkIn(words: string, parks: readonly string[]): NamedPark | null {
  const start = commonStart(parks);
  const found = parks.flatMap((name) => {
    const written = namesOf(fold(name), start).find((one) => words.includes(one));
    return written === undefined ? [] : [{ name, written }];
  });
  const longest = Math.max(0, ...found.map(({ written }) => written.length));
  const best = found.filter(({ written }) => written.length === longest);
  return best.length === 1 ? (best[0] ?? null) : null;
}

/** Ways to call a park, the longest first: 河西新型产业园, 河西, 核心园 of 临江工业核心园. */
function namesOf(name: string, start: string): readonly string[] {
  const own = name.startsWith(start) ? name.slice(start.length) : name;
  const beginning = own.slice(0, SHORTEST);
  const ends = Array.from({ length: Math.max(0, own.length - SHORTEST) }, (_, at) => own.slice(at)).filter(
    (end) => end.length > SHORTEST && /[园区]$/.test(end) && !GENERAL.test(end),
  );
  return [
    name,
    ...ends,
    ...(GENERAL.test(beginning) ? [] : [`${beginning}园区`, `${beginning}园`, beginning]),
  ];
}

const SHORTEST = 2;
/** Says nothing of which park. */
const GENERAL = /^(?:工业|产业|新型|农产品加工|轻工|建材)?(?:工业|产业)?(?:园区|园|区)?$/;

/** What all parks begin with, as the county's name. */
function commonStart([first = "", ...others]: readonly string[]): string {
  let length = others.length === 0 ? 0 : first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length);
}

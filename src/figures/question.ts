/** What a question on the telephone asks for beside the figure's name: whose number, of which quarter, of this year or last. */
import { fold } from "../reading/cells/folding";
import { quarterNumber } from "../reading/cells/written-dates";

export interface Question {
  /** The words that are left: those of the figure. */
  readonly rest: string;
  readonly park: string | null;
  readonly quarter: 1 | 2 | 3 | 4 | null;
  /** Another year than that of the figures; `null` where none is named. */
  readonly year: number | null;
  /** The change that is asked for: on the year before (同比) or on the quarter before (环比). */
  readonly change: "year" | "quarter" | null;
  /** What of it nothing here can answer: 女, 上半年. */
  readonly cannot: readonly string[];
}

export interface QuestionContext {
  readonly year: number;
  /** In which the cut-off lies. */
  readonly quarter: 1 | 2 | 3 | 4;
  readonly parks: readonly string[];
}

const QUARTER = /第?([一二三四1234])季度?的?/;
const THIS_QUARTER = /(?:本|这个?)季度?的?/;
const LAST_QUARTER = /上个?一?季度?的?/;
const BEFORE_LAST = /前年的?/;
const PREVIOUS = /去年同期的?|去年的?|上年同期的?|上一?年度?的?/;
const MOVES = "(?:增长率?|增加|减少|下降|提高|上升|变化|增减)?(?:了|情况)?的?";
const CHANGE = new RegExp(
  `(?:同比|[与跟和同]?(?:去年|上年)(?:同期)?相?比|[比较](?:去年|上年)(?:同期)?)${MOVES}`,
);
const QUARTER_CHANGE = new RegExp(
  `(?:环比|[与跟和同]?上个?一?季度?相?比|[比较]上个?一?季度?|[与跟和同]?上季度?相?比)${MOVES}`,
);
/** Told apart by no figure of the catalogue. */
const CANNOT =
  /上半年|下半年|上个?月|本月|这个?月|\d{1,2}月份?|(?<!子)女(?:党员|性|的)?|男(?:党员|性|的)|少数民族|[\d一二三四五六]+岁(?:及?以[上下])?|大专|本科|研究生|硕士|大学生|退休|流动党员/g;
const YEAR = /((?:19|20)\d{2})年度?的?/;

/** Takes apart what somebody types; a figure's own words are left as they are. */
export function readQuestion(words: string, { year, quarter, parks }: QuestionContext): Question {
  const cannot: string[] = [];
  let rest = fold(words);
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest);
    if (found !== null) rest = rest.replace(found[0], "");
    return found;
  };
  const onQuarter = take(QUARTER_CHANGE);
  const onYear = take(CHANGE);
  const back = take(BEFORE_LAST) !== null ? 2 : take(PREVIOUS) !== null ? 1 : 0;
  const named = Number(take(YEAR)?.[1] ?? year) - back;
  const asked = quarterIn(take, quarter);
  if (asked === "earlier") cannot.push("上年第四季度");
  const park = parkIn(rest, parks);
  if (park !== null) rest = rest.replace(park.written, "");
  for (const [said] of rest.matchAll(CANNOT)) cannot.push(said);
  return {
    rest: rest.replace(/^的+/, ""),
    park: park?.name ?? null,
    quarter: asked === "earlier" ? null : asked,
    year: named === year ? null : named,
    change: onQuarter !== null ? "quarter" : onYear !== null ? "year" : null,
    cannot,
  };
}

/** The quarter that the words name, taken out of them; `earlier` for one of the year before. */
function quarterIn(
  take: (pattern: RegExp) => RegExpExecArray | null,
  now: QuestionContext["quarter"],
): Question["quarter"] | "earlier" {
  const ordinal = take(QUARTER)?.[1];
  if (ordinal !== undefined) return quarterNumber(ordinal) as 1 | 2 | 3 | 4;
  if (take(LAST_QUARTER) !== null) return now === 1 ? "earlier" : ((now - 1) as 1 | 2 | 3);
  return take(THIS_QUARTER) === null ? null : now;
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

/** Where a text names a park, also shortly: 河西园, 核心园; and of which parks a number is. */
import { escaped } from "../../reading/cells/patterns";
import { parseChineseNumeral } from "../../reading/cells/chinese-numerals";

export interface ParkMention {
  readonly start: number;
  readonly end: number;
  readonly park: string;
}

/** Of which parks a number is: of one, of each of several, of several together. */
export interface OfParks {
  readonly parks: readonly string[];
  readonly isEach: boolean;
  /** Said in its own sentence; else only the paragraph or the chapter speaks of the park. */
  readonly isSure: boolean;
  /** 其他园区: all of ours that were not named, and no others. */
  readonly isGroup?: true;
}

/** In nearly every park's name. */
const GENERIC = "工业产园区集聚中新型";
/** What follows a park's first two characters where they alone name it: 河西、青岭各9家, 核心园和青岭. */
const BARE =
  "(?=[、和与及]|以及|[（(：:，,]? ?\\d|[两二三四五2-5]个?园|各|都|均|共|有|占|为|是|仅|则|只|最|[，,]?(?:分别|依次)|(?:的)?(?:企业|党组织|党员))";
/** A place that so many names begin with is the county. */
const COUNTY = 3;
const SHORTEST_TAIL = 3;

/** 成立甲公司、河西园联合2个党支部: an organisation's name in a list that is counted at once. */
const COUNTED_NAME = /^(?:第[一二三四])?联合(?:党?支部)?(?:等|共|这)?(?:\d{1,2}|[两二三四五六七八九十])个/;

/** The parks named in the text, in its order. Where the ledger has but one park nothing is told by its name. */
export function parkMentions(
  even: string,
  parks: readonly string[],
  names: readonly string[],
): readonly ParkMention[] {
  if (parks.length < 2) return [];
  const found = parks
    .flatMap((park) =>
      [...even.matchAll(patternOf(park, parks, names))].map(({ 0: said, index }) => ({
        start: index,
        end: index + said.length,
        park,
      })),
    )
    .sort((one, other) => one.start - other.start || other.end - one.end);
  const mentions: ParkMention[] = [];
  for (const one of found)
    if (one.start >= (mentions.at(-1)?.end ?? 0) && !COUNTED_NAME.test(even.slice(one.end, one.end + 16)))
      mentions.push(one);
  return mentions;
}

function patternOf(park: string, parks: readonly string[], names: readonly string[]): RegExp {
  const ways = [escaped(park)];
  const head = park.slice(0, 2);
  const others = parks.filter((one) => one !== park);
  const isCounty = names.filter((name) => name.startsWith(head)).length >= COUNTY;
  if (park.length > 3 && !isCounty && !others.some((one) => one.startsWith(head)))
    ways.push(
      `${escaped(head)}[${escaped(park.slice(2))}${GENERIC}]{0,8}园区?`,
      `${escaped(head)}片区`,
      ...(names.some((name) => name.includes(head) && !name.includes(park))
        ? []
        : [`${escaped(head)}${BARE}`, `(?<=[在自是属数归])${escaped(head)}(?=[，。；、])`]),
    );
  const tail = park.replace(/区$/, "").slice(-SHORTEST_TAIL);
  const short = tail.replace(/园$/, "");
  if (
    short.length === 2 &&
    !others.some((one) => one.includes(short)) &&
    [...short].every((one) => !"工业产区集聚中新".includes(one) || one === "心")
  )
    if (!names.some((name) => name.includes(short) && !name.includes(park)))
      ways.push(`${escaped(short)}${BARE}`);
  if (!others.some((one) => one.includes(tail)) && [...tail].some((one) => !GENERIC.includes(one)))
    ways.push(`${escaped(tail)}区?`);
  return new RegExp(ways.join("|"), "g");
}

/** 其他4个片区都是6家, 其余三个园区: all but those that were named before it. */
const THE_OTHERS =
  /(?:其余|其他|其它|另外|剩下|余下)(?:的)?(\d{1,2}|[二两三四五六七八九十])?个?(?:片区|园区|园)(?!外)|(?:其余|其他|其它)(?:的)?(?=各|均|都)/g;
/** 每个片区3个. */
const EACH_OF_ALL = /每个?(?:片区|园区|园)/g;
/** 五个园区各10家; but 河西、南湖2个园区都是60% is of the two. */
const ALL_EACH =
  /(?:片区|园区|园)(?=[^。；\d]{0,16}(?:各(?!类|级|项|种|方|界|地)[^，。；、\d]{0,5}|都是|均是|均为|均有)(?:有|为)?$)/g;

/** The parks that a sentence up to the number speaks of together, and since where; `null` where it names them. */
export function groupBefore(
  before: string,
  named: readonly string[],
  parks: readonly string[],
): { readonly parks: readonly string[]; readonly at: number } | null {
  const others = [...before.matchAll(THE_OTHERS)].at(-1);
  const each = [...before.matchAll(EACH_OF_ALL)].at(-1);
  if (others !== undefined && others.index + others[0].length >= (each?.index ?? -1)) {
    const rest = parks.filter((park) => !named.includes(park));
    const count =
      others[1] === undefined ? rest.length : (parseChineseNumeral(others[1]) ?? Number(others[1]));
    return named.length > 0 && count === rest.length ? { parks: rest, at: others.index } : null;
  }
  const all = each ?? (named.length === 0 ? [...before.matchAll(ALL_EACH)].at(-1) : undefined);
  return all === undefined ? null : { parks, at: all.index };
}

const JOINS = /^(?:[、和与及]|以及)$/;

/** The last mention, with those that are joined to it: 河西园、南湖园和青岭园. */
export function joinedMentions(even: string, before: readonly ParkMention[]): readonly ParkMention[] {
  const joined: ParkMention[] = [];
  for (let at = before.length - 1; at >= 0; at--) {
    const one = before[at];
    const next = joined[0];
    if (one === undefined) break;
    if (next !== undefined && !JOINS.test(even.slice(one.end, next.start))) break;
    joined.unshift(one);
  }
  return joined;
}

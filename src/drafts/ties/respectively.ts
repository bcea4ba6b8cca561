/** 单独、联合、挂靠组建的企业分别为11家、12家和6家: which item each number is of. */
import type { Quantity } from "../quantities/quantity";
import type { ListedItem } from "./evidence";
import { firstFrom } from "./passages";
import { joinedMentions, type ParkMention } from "./park-mentions";

const RESPECTIVELY = /分别|依次|各(?=[有为是达占]?[约近]?\d)/g;
const JOINS = /[、]|和|与|以及|及/;
const BETWEEN = /^(?:[、，和与及 ]|以及)+$/;
const LONGEST_LIST = 120;

export interface Listed {
  readonly items: ReadonlyMap<number, ListedItem>;
  /** Numbers of a list of which the items are not told: 分别给予6000元、4000元、2000元. */
  readonly loose: ReadonlySet<number>;
}

/** For each number (by its place in the text's order) that stands in such a list, its item. */
export function listedItems(
  even: string,
  quantities: readonly Quantity[],
  mentions: readonly ParkMention[],
): Listed {
  const items = new Map<number, ListedItem>();
  const loose = new Set<number>();
  for (const match of even.matchAll(RESPECTIVELY)) {
    const first = firstBehind(quantities, match.index);
    const numbers = numbersFrom(even, quantities, first, match.index);
    const list = itemsBefore(even, match.index, numbers.length);
    if (list === null) {
      const parks = parksBefore(even, match.index, mentions);
      if (numbers.length < 2 || parks.length !== numbers.length) {
        if (numbers.length > 1) for (const number of numbers) loose.add(number);
        continue;
      }
      const start = phraseStart(even, match.index);
      numbers.forEach((number, index) => {
        const park = parks[index] ?? null;
        items.set(number, {
          start,
          end: match.index,
          listStart: start,
          park,
          last: numbers.at(-1) ?? number,
        });
      });
      continue;
    }
    const listStart = list[0]?.start ?? match.index;
    numbers.forEach((number, index) => {
      const item = list[index];
      if (item === undefined) return;
      const park = mentions.find(({ start, end }) => start >= item.start && end <= item.end)?.park ?? null;
      items.set(number, { ...item, listStart, park, last: numbers.at(-1) ?? number });
    });
  }
  return { items, loose };
}

/** 核心园、河西园各6家；党组织分别为4个和3个: of the parks that the sentence named last. */
function parksBefore(even: string, end: number, mentions: readonly ParkMention[]): readonly string[] {
  const from = Math.max(end - LONGEST_LIST, lastEnd(even, end, /[。！？\n]/));
  const named = mentions.slice(firstFrom(mentions, from), firstFrom(mentions, end));
  return joinedMentions(even, named).map(({ park }) => park);
}

function phraseStart(even: string, end: number): number {
  return Math.max(end - LONGEST_LIST, lastEnd(even, end, /[，。；：\n]/));
}

/** Where the last mark before `end` ends; 0 where there is none. */
function lastEnd(even: string, end: number, mark: RegExp): number {
  for (let at = end; at > Math.max(0, end - LONGEST_LIST); at--)
    if (mark.test(even.charAt(at - 1))) return at;
  return 0;
}

function firstBehind(quantities: readonly Quantity[], offset: number): number {
  let low = 0;
  let high = quantities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quantities[middle]?.offset ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function numbersFrom(
  even: string,
  quantities: readonly Quantity[],
  first: number,
  from: number,
): readonly number[] {
  const start = quantities[first];
  if (start === undefined || /[，。；\n]/.test(even.slice(from, start.offset))) return [];
  const numbers = [first];
  for (let next = first + 1; next < quantities.length; next++) {
    const before = quantities[next - 1];
    const here = quantities[next];
    if (before === undefined || here === undefined || !BETWEEN.test(even.slice(before.end, here.offset)))
      break;
    numbers.push(next);
  }
  return numbers;
}

/** The items before 分别, where there are as many as numbers. */
function itemsBefore(
  even: string,
  end: number,
  count: number,
): readonly { readonly start: number; readonly end: number }[] | null {
  if (count < 2) return null;
  const from = Math.max(0, end - LONGEST_LIST);
  // 都在核心园和河西，分别为3名和2名.
  const close = even.charAt(end - 1) === "，" ? end - 1 : end;
  const phrase =
    even
      .slice(from, close)
      .split(/[，。；：\n]/)
      .at(-1) ?? "";
  const start = close - phrase.length;
  const items: { start: number; end: number }[] = [];
  let at = start;
  let rest = phrase;
  for (let join = JOINS.exec(rest); join !== null; join = JOINS.exec(rest)) {
    items.push({ start: at, end: at + join.index });
    at += join.index + join[0].length;
    rest = rest.slice(join.index + join[0].length);
  }
  items.push({ start: at, end: close });
  return items.length === count ? items : null;
}

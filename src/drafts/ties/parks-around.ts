/** Of which park or parks a number is, by what is named before and behind it. */
import type { Quantity } from "../quantities/quantity";
import type { ListedItem } from "./evidence";
import { groupBefore, joinedMentions, type OfParks, type ParkMention } from "./park-mentions";
import { firstFrom, lastBefore, type Passage } from "./passages";
import type { CellPlace } from "./table-cells";

/** Further away a name says nothing of the number; and is not looked for among those that were told before. */
const FARTHEST_PARK = 120;
const FARTHEST_NAMED = 400;
const LONGEST_LABEL = 24;
const NEXT_POINT =
  /(?<=[。；！？])(?:第?[一二三四五六七八九十]{1,2}(?:是|，|、)|其[一二三四五六七]|(?:此外|另外|同时|再者|还有)，)/g;
const ALL_PARKS =
  /(?<!占)全园(?!最|第|首|唯一|率先|垫底|倒数|前列|排名|领先|平均)|占全园区?[^，。；\d%]{1,8}(?:总数|总量)$|(?<![两二三四2-4]个?)园区(?:共|合计|总)|(?<![两二三四2-4]个?(?:园区?|片区))(?:合计|总计)|总体|[各5五]个园|全部园区|全区/;
/** 与核心园持平: only compared with. */
const COMPARES = /[与和同比较跟]$/;
const COMPARED = /^[^，。；、\d]{0,3}(?:持平|相当|并列|一样|相同|相比|不相上下)/;

/** Looks for the parks of the numbers of one text. */
export class ParksAround {
  private readonly mentions: readonly ParkMention[];

  constructor(
    private readonly even: string,
    mentions: readonly ParkMention[],
    private readonly passages: readonly Passage[],
    private readonly sentences: readonly number[],
    /** Every park of the ledger. */
    private readonly all: readonly string[],
  ) {
    this.mentions = mentions.filter(
      ({ start, end }) =>
        !COMPARES.test(even.slice(Math.max(0, start - 1), start)) || !COMPARED.test(even.slice(end, end + 8)),
    );
  }

  /** The park of a table's row or column. */
  ofCell({ labels }: CellPlace): OfParks | null {
    const parks = new Set(
      labels.flatMap(({ start, end }) => this.mentionsWithin(start, end).map(({ park }) => park)),
    );
    return parks.size === 1 ? { parks: [...parks], isEach: false, isSure: true } : null;
  }

  private mentionsWithin(start: number, end: number): readonly ParkMention[] {
    const found: ParkMention[] = [];
    let place = firstFrom(this.mentions, start);
    for (let one = this.mentions[place]; one !== undefined && one.end <= end; one = this.mentions[++place])
      found.push(one);
    return found;
  }

  /** The park or parks that the sentence speaks of before the number, else the paragraph or its heading. */
  of(quantity: Quantity, item: ListedItem | null, line: number): OfParks | null {
    if (item !== null && item.park !== null) return { parks: [item.park], isEach: false, isSure: true };
    const behind = this.parkBehind(quantity);
    if (behind !== null) return behind;
    const sentence = this.sentences[lastBefore(this.sentences, quantity.offset)] ?? 0;
    const start = Math.max(sentence, quantity.offset - FARTHEST_NAMED);
    const named = this.mentionsWithin(start, quantity.offset).filter(
      ({ end }) => !/^[^（()）]*[)）]/.test(this.even.slice(end, quantity.offset).replace(/^[】）)]/, "")),
    );
    const group = this.groupOf(start, quantity, named);
    if (group !== null) return group;
    const said = joinedMentions(this.even, named);
    const last = said.at(-1);
    if (last === undefined) return this.parkOfPassage(line, start, quantity.offset);
    const between = this.even.slice(last.end, quantity.offset);
    if (ALL_PARKS.test(between)) return null;
    const isLabel = /^[】）)]?[:：]/.test(between);
    if (between.length > FARTHEST_PARK || (/[；;]/.test(between) && !isLabel))
      return this.parkOfPassage(line, start, quantity.offset);
    const parks = [...new Set(said.map(({ park }) => park))];
    return { parks, isEach: /各|均|都是/.test(between), isSure: true };
  }

  /** 其他4个片区都是6家, 每个片区3个. */
  private groupOf(start: number, { offset }: Quantity, named: readonly ParkMention[]): OfParks | null {
    if (this.all.length < 2) return null;
    const from = Math.max(start, offset - FARTHEST_PARK);
    const before = this.even.slice(from, offset);
    const group = groupBefore(before, [...new Set(named.map(({ park }) => park))], this.all);
    if (group === null || from + group.at < (named.at(-1)?.end ?? 0)) return null;
    const between = before.slice(group.at);
    return /[；;]/.test(between)
      ? null
      : { parks: group.parks, isEach: /每|各|均|都是/.test(between), isSure: true, isGroup: true };
  }

  /** 【河西园】, 1.河西园：: the paragraph is of that park alone. */
  private isLabel(start: number, { start: from, end }: ParkMention): boolean {
    const before = this.even.slice(start, from);
    return (
      /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．])?[【［[（(“]?$/.test(before) &&
      /^[】］\])）”:：—]/.test(this.even.slice(end, end + 1))
    );
  }

  /** 有3家在河西园. */
  private parkBehind({ end }: Quantity): OfParks | null {
    const after = this.even.slice(end, end + 24);
    const [lead] = /^[^，。；、]{0,4}(?:在|来自|位于|属于)/.exec(after) ?? [];
    if (lead === undefined) return null;
    const found = this.mentions[firstFrom(this.mentions, end)];
    return found !== undefined && found.start <= end + lead.length + 2
      ? { parks: [found.park], isEach: false, isSure: true }
      : null;
  }

  /** 核心园19名，河西园15名。转正的…: a sentence of several parks leaves none behind. */
  private isRow({ start, park }: ParkMention, sentence: number): boolean {
    const from = this.sentences[lastBefore(this.sentences, start)] ?? 0;
    return this.mentionsWithin(from, sentence).some((one) => one.park !== park);
  }

  /** 一是…河西园最少。二是…: where the point begins that the number is told in. */
  private pointStart(start: number, offset: number): number {
    const from = Math.max(start, offset - FARTHEST_NAMED);
    const last = [...this.even.slice(from, offset).matchAll(NEXT_POINT)].at(-1);
    return last === undefined ? start : from + last.index;
  }

  /** A paragraph that begins with a park, or stands under its name, goes on speaking of it, or of all. */
  private parkOfPassage(line: number, sentence: number, offset: number): OfParks | null {
    const passage = this.passages[line];
    if (passage === undefined) return null;
    if (ALL_PARKS.test(this.even.slice(Math.max(sentence, offset - FARTHEST_PARK), offset))) return null;
    const own = this.mentionsWithin(this.pointStart(passage.start, offset), sentence).at(-1);
    const label = this.mentionsWithin(passage.start, passage.start + LONGEST_LABEL)[0];
    const titled = passage.topics.flatMap(({ start, end }) => this.mentionsWithin(start, end)).at(-1);
    if (label !== undefined && this.isLabel(passage.start, label))
      return { parks: [label.park], isEach: false, isSure: true };
    const found = own ?? titled;
    if (found === undefined || (titled === undefined && this.isRow(found, sentence))) return null;
    return { parks: [found.park], isEach: false, isSure: false };
  }
}

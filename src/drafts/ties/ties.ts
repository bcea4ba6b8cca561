/** Which figure each number of a text is of: numbers and figures are matched together, by the best total. */
import type { Spoken } from "../../figures/spoken-words";
import { bestAssignment } from "../../reading/columns/assignment";
import type { Draft } from "../draft";
import type { Known, KnownFigure } from "../known-figure";
import { evenCharacters } from "../quantities/characters";
import { notDataSpans } from "../quantities/not-data";
import { quantitiesIn } from "../quantities/quantities";
import type { Quantity } from "../quantities/quantity";
import { isTrueOf } from "../verdicts/sameness";
import { measures } from "../words/counters";
import { isArticle } from "./article";
import { contextOf, type Context } from "./context";
import { evidenceAround, type Evidence, type Stand } from "./evidence";
import { joinedMentions, parkMentions, type OfParks, type ParkMention } from "./park-mentions";
import { parkRuns, type ParkRun } from "./park-runs";
import { lastBefore, passagesOf, sentenceStarts } from "./passages";
import { listedItems } from "./respectively";
import { scoreOf, type Surroundings } from "./score";
import { TableCells, type CellPlace } from "./table-cells";
import { withFractions, withShares } from "./shares";
import { elementsOf } from "./text-line";
import type { Candidate, Tie, TiedText } from "./tie";
import { tokensIn, unknownCharacters, type Token } from "./tokens";

export type { Candidate, Tie, TiedText } from "./tie";

/** A figure that the words alone hardly speak of is none. */
const LEAST = 0.3;
/** What it counts for that the number is the figure's, this year's or last year's. */
const FITS = 0.12;
const FITS_LAST_YEAR = 0.06;
/** The same, where few other numbers could be it by chance: 66.67%. */
const FITS_LAST_YEAR_CLOSELY = 0.14;
/** In a chapter of what is to come. */
const OF_NOW_IN_PLAN = 0.8;

/** Ties every quantity of the draft. */
export function tieDraft(draft: Draft, known: Known): TiedText {
  const even = evenCharacters(draft.text);
  const notData = notDataSpans(even);
  const taken = new Uint8Array(even.length + 1);
  for (const { start, end } of notData) taken.fill(1, start, end);
  const cells = new TableCells(draft, even);
  const mentions = parkMentions(even, known.parks, known.names);
  const tokens = tokensIn(even, mentions);
  const quantities = quantitiesIn(draft.text, even, (offset) => taken[offset] === 1)
    .filter((quantity) => !isOnlyWords(quantity, tokens))
    .map((quantity) => withCellUnit(quantity, cells.placeOf(quantity)));
  const places = new Surveyor(even, tokens, quantities, cells, mentions, known.year);
  const seen = quantities.map((_, index) => places.around(index));
  const ties = seen.map((around, index) => tieOf(around, quantities[index], even, known));
  return { even, ties: withFractions(withShares(assigned(ties), even, known), even, known), notData };
}

/** 一名党员也没有 counts nobody. */
function isOnlyWords({ offset, end, value, sort }: Quantity, tokens: readonly Token[]): boolean {
  if (value !== 1 || sort === "rate") return false;
  const token = tokens[firstFrom(tokens, offset + 1) - 1];
  return token !== undefined && token.end >= end && (token.concepts ?? []).length > 0;
}

/** A bare number in a table is counted with what its row or column names. */
function withCellUnit(quantity: Quantity, cell: CellPlace | null): Quantity {
  const unit = cell?.unit;
  if (unit == null || quantity.sort !== "bare") return quantity;
  if (unit === "%") {
    const manner = { ...quantity.manner, rateForm: "percent" as const };
    return { ...quantity, sort: "rate", value: Number((quantity.value / 100).toPrecision(12)), manner };
  }
  const scale = unit === "万元" ? 1e4 : unit === "亿元" ? 1e8 : 1;
  return {
    ...quantity,
    sort: "count",
    counter: scale === 1 ? unit : "元",
    value: Number((quantity.value * scale).toPrecision(12)),
    manner: { ...quantity.manner, scale },
  };
}

interface Around extends Surroundings {
  readonly park: OfParks | null;
  readonly sentence: number;
  readonly cell: CellPlace | null;
}

/** Looks at what stands around the numbers of one text. */
class Surveyor {
  private readonly elements;
  private readonly at: readonly number[];
  private readonly passages;
  private readonly lines: readonly number[];
  private readonly sentences;
  private readonly items;
  private readonly runs;
  private readonly topics = new Map<number, ReadonlySet<Spoken>>();

  constructor(
    private readonly even: string,
    private readonly tokens: readonly Token[],
    private readonly quantities: readonly Quantity[],
    private readonly cells: TableCells,
    private readonly mentions: readonly ParkMention[],
    private readonly year: number,
  ) {
    this.elements = elementsOf(even, tokens, quantities);
    const at = new Array<number>(quantities.length).fill(0);
    this.elements.forEach((element, place) => {
      if (element.kind === "number") at[element.index] = place;
    });
    this.at = at;
    this.passages = passagesOf(even, (offset) => cells.isInTable(offset));
    this.lines = this.passages.map(({ start }) => start);
    this.sentences = sentenceStarts(even);
    this.items = listedItems(even, quantities, mentions);
    this.runs = parkRuns(even, quantities, mentions);
  }

  around(index: number): Around {
    const quantity = this.quantities[index];
    if (quantity === undefined) throw new RangeError(`no quantity ${String(index)}`);
    const cell = this.cells.placeOf(quantity);
    const line = lastBefore(this.lines, quantity.offset);
    const sentence = lastBefore(this.sentences, quantity.offset);
    const passage = this.passages[line];
    const evidence =
      cell === null
        ? evidenceAround(this.elements, this.standOf(index), this.items.get(index) ?? null)
        : this.evidenceOfCell(cell, quantity);
    const context = contextOf(quantity, {
      even: this.even,
      sentence: this.sentences[sentence] ?? 0,
      segment: evidence.from,
      heading: passage?.heading ?? "",
      year: this.year,
    });
    const park = cell === null ? this.parkOf(index, sentence, line) : this.parkOfCell(cell);
    const isShared = park !== null && park.isEach && park.parks.length > 1;
    return {
      evidence,
      head: this.headOf(quantity),
      context:
        cell === null
          ? { ...context, isEach: context.isEach && !isShared }
          : this.contextOfCell(cell, context, quantity),
      unknown: cell === null ? this.unknownAround(index, evidence) : 0,
      hasPredicate: cell === null && this.hasPredicate(this.lastTogether(index)),
      isListed: /等(?:共)?$/.test(this.even.slice(quantity.offset - 2, quantity.offset)),
      hangsOnNumber: cell === null && this.hangsOnNumber(index),
      topic: this.topicOf(line),
      park,
      sentence,
      cell,
    };
  }

  private evidenceOfCell({ labels }: CellPlace, quantity: Quantity): Evidence {
    const said = labels.flatMap(({ start, end }) => this.tokensWithin(start, end));
    const concepts = said.flatMap((token) => token.concepts ?? []);
    return {
      near: new Map(concepts.map((concept) => [concept, 1])),
      own: new Set(concepts),
      isForeign: said.some(({ concepts: own }) => own === null),
      sentence: new Set(),
      clause: new Set(),
      since: new Set(),
      isAmountTold: true,
      from: quantity.offset,
      to: quantity.end,
    };
  }

  private tokensWithin(start: number, end: number): readonly Token[] {
    const found: Token[] = [];
    let place = firstFrom(this.tokens, start);
    for (
      let token = this.tokens[place];
      token !== undefined && token.end <= end;
      token = this.tokens[++place]
    )
      found.push(token);
    return found;
  }

  /** 2021年 or 上年 at the head of the column is the number's year; 增减 makes it a change. */
  private contextOfCell({ rowLabel, columnHead }: CellPlace, context: Context, quantity: Quantity): Context {
    const head = `${columnHead} ${rowLabel}`;
    const isChange = /增减|增加|减少|比上年|同比|增幅|变化/.test(head);
    const years = [...head.matchAll(/(?:19|20)\d{2}/g)].map(([year]) => Number(year));
    const named = years.at(-1) ?? null;
    const time =
      named === null
        ? /上年|去年|上期|同期|年初/.test(head)
          ? "last"
          : "this"
        : named === this.year
          ? "this"
          : named === this.year - 1
            ? "last"
            : "other";
    const plan = /计划|目标|拟|预计/.test(head) || (named ?? 0) > this.year ? "strong" : "no";
    const isOurs = !/全[县市省]|邻/.test(head);
    const change = isChange
      ? { isDown: /减少|下降/.test(head) || quantity.text.startsWith("-"), ofOther: false }
      : null;
    return {
      ...context,
      isOurs,
      time: isChange ? "this" : time,
      plan,
      change,
      isEach: /每|人均|标准/.test(head),
      isRule: false,
    };
  }

  private topicOf(line: number): ReadonlySet<Spoken> {
    const known = this.topics.get(line);
    if (known !== undefined) return known;
    const found = new Set<Spoken>();
    for (const { start, end } of this.passages[line]?.topics ?? [])
      for (const { concepts } of this.tokensWithin(start, end))
        for (const concept of concepts ?? []) found.add(concept);
    this.topics.set(line, found);
    return found;
  }

  /** 超过10家的园区有3个, 后两名45%: the number before says of what it is; but 6场次24人次 are two of one thing. */
  private hangsOnNumber(index: number): boolean {
    const before = this.quantities[index - 1];
    const here = this.quantities[index];
    if (before === undefined || here === undefined) return false;
    const between = this.even.slice(before.end, here.offset);
    // 29/50; but 投产38/在建8 only parts two of them.
    const isFraction = /^[/／]\d/.test(this.even.slice(here.end, here.end + 2)) || /^[/／]$/.test(between);
    if (here.sort === "bare" && isFraction) return true;
    if (between.trim() === "") return here.sort === "rate" || here.counter === before.counter;
    return /^的(?!标准|额度|口径)[\u4e00-\u9fff]/.test(between) && !/[，。；：、（）\n]/.test(between);
  }

  /** The noun that is counted, where it follows the number at once: 5个园区. */
  private headOf({ end }: Quantity): ReadonlySet<Spoken> {
    const head = this.tokens[firstFrom(this.tokens, end - 1)];
    return new Set(head !== undefined && head.start <= end ? (head.concepts ?? []) : []);
  }

  /** What follows the number and the word of what it counts, up to the next stop. */
  private hasPredicate({ end }: Quantity): boolean {
    const clause = /^[^，。；：、（）！？\n\t]*/.exec(this.even.slice(end, end + 60))?.[0] ?? "";
    const head = this.tokens[firstFrom(this.tokens, end)];
    const isHead = head !== undefined && head.start - end <= 2 && head.end <= end + clause.length;
    const rest = isHead ? clause.slice(head.end - end) : clause;
    return (rest.replace(/^(?:[中里内的]|之中|以来)+/, "").match(/[\u4e00-\u9fff]/g) ?? []).length >= 2;
  }

  /** Of numbers told together the words before the first and behind the last are every one's. */
  private standOf(index: number): Stand {
    const { first, last } = this.togetherWith(index);
    return { left: this.at[first] ?? 0, right: this.at[last] ?? 0 };
  }

  private togetherWith(index: number): ParkRun {
    const item = this.items.get(index);
    if (item !== undefined && item.park !== null) return { first: index, last: item.last };
    return this.runs.get(index) ?? { first: index, last: index };
  }

  private lastTogether(index: number): Quantity {
    const last = this.quantities[this.togetherWith(index).last] ?? this.quantities[index];
    if (last === undefined) throw new RangeError(`no quantity ${String(index)}`);
    return last;
  }

  /** What its phrase says besides the words that we know. */
  private unknownAround(index: number, { from, to }: Evidence): number {
    const first = this.quantities[this.togetherWith(index).first] ?? this.lastTogether(index);
    const last = this.lastTogether(index);
    const left = this.withoutTokens(Math.max(from, first.offset - 60), first.offset);
    const right = this.withoutTokens(last.end, Math.min(to, last.end + 40));
    return unknownCharacters(left) + unknownCharacters(right);
  }

  private withoutTokens(from: number, to: number): string {
    let rest = "";
    let at = from;
    for (const token of this.tokensWithin(from, to)) {
      rest += `${this.even.slice(at, token.start)} `;
      at = token.end;
    }
    return rest + this.even.slice(at, to);
  }

  /** The park of a table's row or column. */
  private parkOfCell({ labels }: CellPlace): OfParks | null {
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
  private parkOf(index: number, sentence: number, line: number): OfParks | null {
    const quantity = this.quantities[index];
    if (quantity === undefined || this.mentions.length === 0) return null;
    const item = this.items.get(index);
    if (item !== undefined && item.park !== null) return { parks: [item.park], isEach: false, isSure: true };
    const behind = this.parkBehind(quantity);
    if (behind !== null) return behind;
    const start = this.sentences[sentence] ?? 0;
    const said = joinedMentions(this.even, this.mentionsWithin(start, quantity.offset));
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

  /** A paragraph that begins with a park, or stands under its name, goes on speaking of it, or of all. */
  private parkOfPassage(line: number, sentence: number, offset: number): OfParks | null {
    const passage = this.passages[line];
    if (passage === undefined) return null;
    if (ALL_PARKS.test(this.even.slice(Math.max(sentence, offset - FARTHEST_PARK), offset))) return null;
    const own = this.mentionsWithin(passage.start, Math.max(sentence, passage.start)).at(-1);
    const label = this.mentionsWithin(passage.start, passage.start + LONGEST_LABEL)[0];
    const titled = passage.topics.flatMap(({ start, end }) => this.mentionsWithin(start, end)).at(-1);
    const found = own ?? titled;
    if (found === undefined) return null;
    const isLabelled = label !== undefined && label.park === found.park && this.isLabel(passage.start, label);
    return { parks: [found.park], isEach: false, isSure: isLabelled };
  }
}

const FARTHEST_PARK = 120;
const LONGEST_LABEL = 24;
const ALL_PARKS = /(?<!占)全园|园区(?:共|合计|总)|合计|总计|总体|[各5五]个园|全部园区|全区/;

function firstFrom(tokens: readonly { readonly start: number }[], start: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? Infinity) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function tieOf(around: Around, quantity: Quantity | undefined, even: string, known: Known): Tie {
  if (quantity === undefined) throw new RangeError("a surrounding without its quantity");
  const { context, unknown, park, sentence, cell } = around;
  const counted = context.change === null ? quantity : asWhole(quantity);
  const candidates =
    measures.has(quantity.counter) || isArticle(quantity, even)
      ? []
      : known.figures
          .map((figure) => ({ figure, score: inPlan(scoreOf(counted, figure, around), figure, context) }))
          .filter(({ score }) => score >= LEAST)
          .sort((one, other) => other.score - one.score);
  return {
    quantity,
    context,
    best: candidates[0] ?? null,
    margin: 0,
    candidates,
    unknown,
    park,
    sentence,
    cell,
  };
}

/** A change of points is one of a rate. */
function asWhole(quantity: Quantity): Quantity {
  return quantity.sort === "points" ? { ...quantity, sort: "rate" } : quantity;
}

function inPlan(score: number, { said }: KnownFigure, { plan }: Context): number {
  return plan !== "no" && said.planned !== true ? score * OF_NOW_IN_PLAN : score;
}

/** In each sentence a figure is of one number at most; the sum of all scores is the greatest possible. */
function assigned(ties: readonly Tie[]): readonly Tie[] {
  const result = [...ties];
  const groups = new Map<string, number[]>();
  ties.forEach((tie, index) => {
    if (!takesPart(tie)) return;
    const key = `${String(tie.sentence)}|${tie.park?.parks.join("、") ?? ""}|${tie.cell?.columnHead ?? ""}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  });
  for (const group of groups.values())
    for (let start = 0; start < group.length; start += MOST_TOGETHER)
      assignTogether(group.slice(start, start + MOST_TOGETHER), ties, result);
  return result;
}

/** More numbers than these are no sentence. */
const MOST_TOGETHER = 40;

/** Only a number that may be this year's of ours competes for a figure. */
function takesPart({ candidates, context }: Tie): boolean {
  return (
    candidates.length > 0 &&
    context.change === null &&
    context.isOurs &&
    !context.isRule &&
    context.time !== "last" &&
    context.time !== "other"
  );
}

function assignTogether(group: readonly number[], ties: readonly Tie[], result: Tie[]): void {
  const figures = [
    ...new Set(group.flatMap((index) => ties[index]?.candidates.map(({ figure }) => figure) ?? [])),
  ];
  const column = new Map(figures.map((figure, index) => [figure, index]));
  const weights = group.map((index) => {
    const row = new Array<number>(figures.length).fill(0);
    const tie = ties[index];
    for (const candidate of tie?.candidates ?? [])
      if (tie !== undefined) row[column.get(candidate.figure) ?? 0] = weightOf(candidate, tie);
    return row;
  });
  const chosen = bestAssignment(weights);
  const owned = new Set(chosen.filter((one) => one >= 0));
  group.forEach((index, row) => {
    const tie = ties[index];
    const own = chosen[row] ?? -1;
    const figure = figures[own];
    if (tie === undefined) return;
    const best = tie.candidates.find((candidate) => candidate.figure === figure) ?? null;
    const rest = (weights[row] ?? []).filter((_, at) => at !== own && !owned.has(at));
    const margin = best === null ? 0 : (weights[row]?.[own] ?? 0) - Math.max(0, ...rest);
    result[index] = { ...tie, best, margin };
  });
}

function weightOf({ figure, score }: Candidate, { quantity, park }: Tie): number {
  if (park !== null) return score;
  if (figure.value !== null && isTrueOf(quantity, { ...figure, value: figure.value })) return score + FITS;
  if (figure.previous === null || !isTrueOf(quantity, { value: figure.previous })) return score;
  return score + (quantity.manner.decimals > 0 ? FITS_LAST_YEAR_CLOSELY : FITS_LAST_YEAR);
}

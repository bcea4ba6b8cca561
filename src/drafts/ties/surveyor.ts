/** What stands around the numbers of one text. */
import { unmarkedWords, type Spoken } from "../../figures/spoken-words";
import type { Known } from "../known-figure";
import type { Quantity } from "../quantities/quantity";
import { toldOfAll } from "../words/context";
import { contextInCell, contextOfCell } from "./cell-context";
import { contextOf, followsOther, saysAsidesAreLast, type Context } from "./context";
import { evidenceAround, type Evidence, type Stand } from "./evidence";
import type { OfParks, ParkMention } from "./park-mentions";
import { parkRuns, type ParkRun } from "./park-runs";
import { isOfOtherPark } from "./other-park";
import { ParksAround } from "./parks-around";
import { firstFrom, lastBefore, passagesOf, sentenceStarts } from "./passages";
import { listedItems } from "./respectively";
import { moneyWords, type Surroundings } from "./score";
import type { CellPlace, TableCells } from "./table-cells";
import { elementsOf } from "./text-line";
import { unknownCharacters, type Token } from "./tokens";

/** How much a word in the row's or the column's label counts for a sentence in a cell. */
const SAID_IN_LABEL = 0.8;
const NOTHING: ReadonlySet<Spoken> = new Set<Spoken>();
/** What becomes of problems. */
const STATES: ReadonlySet<Spoken> = new Set<Spoken>(["received", "closed", "open", "overdue"]);
/** 这29家都是单独建的吗？ asks, and says nothing. */
const ASKED = /^[^。！？；\n]*吗[？?]/;
/** What comes before the noun: 4个联合支部. */
const KINDS: ReadonlySet<Spoken> = new Set<Spoken>(["solo", "joint", "attached", "newly"]);
/** Something is not so: of which figure's words we do not know. */
const DENIES = /[没未](?!来)|不(?!等|断|同|仅|到|足|少|低|含|包|重[复名])/;

export interface Around extends Surroundings {
  readonly park: OfParks | null;
  readonly isDenied: boolean;
  readonly isLoose: boolean;
  readonly sentence: number;
  readonly cell: CellPlace | null;
}

type Found = Pick<
  Around,
  "evidence" | "context" | "unknown" | "isDenied" | "hasPredicate" | "hangsOnNumber" | "park"
>;

/** What 去年 is in the text: the year before the ledgers', or, in one written later, the ledgers' own. */
export type LastYear = "before" | "reported";

/** Looks at what stands around the numbers of one text. */
export class Surveyor {
  private readonly elements;
  private readonly at: readonly number[];
  private readonly passages;
  private readonly lines: readonly number[];
  private readonly sentences;
  private readonly items;
  private readonly loose;
  private readonly runs;
  private readonly areAsidesLast;
  private readonly parks;
  private readonly behindOthers = new Map<number, boolean>();
  private readonly others = new Map<number, boolean>();
  private readonly topics = new Map<number, ReadonlySet<Spoken>>();

  constructor(
    private readonly even: string,
    private readonly tokens: readonly Token[],
    private readonly quantities: readonly Quantity[],
    private readonly cells: TableCells,
    mentions: readonly ParkMention[],
    private readonly known: Known,
  ) {
    this.elements = elementsOf(even, tokens, quantities, (offset) => cells.isInTable(offset));
    const at = new Array<number>(quantities.length).fill(0);
    this.elements.forEach((element, place) => {
      if (element.kind === "number") at[element.index] = place;
    });
    this.at = at;
    this.passages = passagesOf(even, (offset) => cells.isInTable(offset));
    this.lines = this.passages.map(({ start }) => start);
    this.sentences = sentenceStarts(even, cells.starts());
    const listed = listedItems(even, quantities, mentions);
    this.items = listed.items;
    this.loose = listed.loose;
    this.runs = parkRuns(even, quantities, mentions);
    this.areAsidesLast = saysAsidesAreLast(even);
    this.parks = new ParksAround(even, mentions, this.passages, this.sentences, known.parks);
  }

  around(index: number, lastYear: LastYear): Around {
    const quantity = this.quantities[index];
    if (quantity === undefined) throw new RangeError(`no quantity ${String(index)}`);
    const cell = this.cells.placeOf(quantity);
    const line = lastBefore(this.lines, quantity.offset);
    const told = {
      head: this.headOf(quantity),
      headBefore: this.headBefore(index),
      isPeoples: this.isPeoples(index),
      isListed: /等(?:共)?$/.test(this.even.slice(quantity.offset - 2, quantity.offset)),
      topic: this.topicOf(line),
      sentence: lastBefore(this.sentences, quantity.offset),
      isLoose: this.loose.has(index),
      cell,
    };
    return cell === null
      ? { ...told, ...this.inText(index, quantity, line, lastYear) }
      : { ...told, ...this.inCell(cell, quantity, line, lastYear) };
  }

  private inText(index: number, quantity: Quantity, line: number, lastYear: LastYear): Found {
    const place = this.cells.sentencePlaceOf(quantity);
    const labels = [...(place?.labels ?? []), ...this.labelsOfLine(line, quantity)];
    const around = evidenceAround(this.elements, this.standOf(index), this.items.get(index) ?? null);
    const told = { ...around, isForeign: around.isForeign || this.isOfForeign(index) };
    const evidence = this.withLabels(this.withMoneyBehind(told, quantity), labels);
    const own = this.contextAt(quantity, evidence, line, lastYear);
    const context = place === null ? own : contextInCell(place, own);
    const named = this.parks.of(quantity, this.items.get(index) ?? null, line);
    const park = named ?? (place === null ? null : this.parks.ofCell(place));
    const rest = this.unknownAround(index, evidence);
    const isShared = park !== null && park.isEach && park.parks.length > 1;
    return {
      evidence,
      context: {
        ...context,
        isOurs: (context.isOurs && !this.isOfOther(line)) || named?.isGroup === true,
        isEach: context.isEach && !isShared,
      },
      unknown: unknownCharacters(rest),
      isDenied: DENIES.test(rest) || ASKED.test(this.even.slice(quantity.end, quantity.end + 40)),
      hasPredicate: this.hasPredicate(this.lastTogether(index)),
      hangsOnNumber: this.hangsOnNumber(index),
      park,
    };
  }

  private inCell(cell: CellPlace, quantity: Quantity, line: number, lastYear: LastYear): Found {
    const evidence = this.evidenceOfCell(cell, quantity);
    const context = this.contextAt(quantity, evidence, line, lastYear);
    return {
      evidence,
      context: contextOfCell(cell, context, quantity, this.known.year),
      unknown: 0,
      isDenied: false,
      hasPredicate: false,
      hangsOnNumber: false,
      park: this.parks.ofCell(cell),
    };
  }

  private contextAt(quantity: Quantity, evidence: Evidence, line: number, lastYear: LastYear): Context {
    const sentence = this.sentences[lastBefore(this.sentences, quantity.offset)] ?? 0;
    const known = this.behindOthers.get(sentence) ?? followsOther(this.even, sentence);
    this.behindOthers.set(sentence, known);
    return contextOf(quantity, {
      even: this.even,
      sentence,
      followsOther: known,
      segment: evidence.from,
      heading: this.passages[line]?.heading ?? "",
      year: this.known.year,
      isLastYearOurs: lastYear === "reported",
      areAsidesLast: this.areAsidesLast,
    });
  }

  private evidenceOfCell({ labels, besides }: CellPlace, quantity: Quantity): Evidence {
    const said = labels.flatMap(({ start, end }) => this.tokensWithin(start, end));
    const own = said.flatMap((token) => token.concepts ?? []);
    const concepts = own.some((one) => STATES.has(one)) ? [...own, ...this.problemsIn(besides)] : own;
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

  /** 办结, 在办 in a column of their own: of the problems that a column before them names. */
  private problemsIn(heads: CellPlace["besides"]): readonly Spoken[] {
    const said = heads.flatMap(({ start, end }) => this.tokensWithin(start, end));
    return said.some(({ concepts }) => concepts?.includes("problem") === true) ? ["problem"] : [];
  }

  /** What row and column of its cell, the question or the line's last bracket say of a number. */
  private withLabels(evidence: Evidence, labels: CellPlace["labels"]): Evidence {
    if (labels.length === 0) return evidence;
    const near = new Map(evidence.near);
    // Of several kinds of money the sentence's own is meant, not the question's.
    const isMoneyTold = moneyWords.some((one) => evidence.sentence.has(one));
    const said = labels
      .flatMap(({ start, end }) => this.tokensWithin(start, end).flatMap(({ concepts }) => concepts ?? []))
      .filter((one) => !isMoneyTold || !moneyWords.includes(one));
    for (const concept of said) near.set(concept, Math.max(near.get(concept) ?? 0, SAID_IN_LABEL));
    const besides = (own: ReadonlySet<Spoken>): ReadonlySet<Spoken> => new Set([...own, ...said]);
    const isUnsaid = [...evidence.own].every((concept) => unmarkedWords.has(concept));
    return {
      ...evidence,
      near,
      own: isUnsaid ? besides(evidence.own) : evidence.own,
      sentence: besides(evidence.sentence),
      clause: besides(evidence.clause),
    };
  }

  /** 按每个5000元的标准，为3个党组织拨付启动资金: a standard may be told before what it is of. */
  private withMoneyBehind(evidence: Evidence, { counter, end }: Quantity): Evidence {
    if (counter !== "元" || !/^的?(?:标准|额度)/.test(this.even.slice(end, end + 3))) return evidence;
    if (moneyWords.some((one) => evidence.own.has(one))) return evidence;
    const rest = /^[^。！？；;\n]*/.exec(this.even.slice(end, end + 60))?.[0] ?? "";
    const said = this.tokensWithin(end, end + rest.length).flatMap(({ concepts }) => concepts ?? []);
    const first = said.find((one) => moneyWords.includes(one));
    if (first === undefined) return evidence;
    const [near, own] = [new Map(evidence.near), new Set(evidence.own)];
    for (const one of moneyWords) near.delete(one);
    near.set(first, SAID_IN_LABEL);
    return { ...evidence, near, own: own.add(first) };
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

  private labelsOfLine(line: number, { end }: Quantity): CellPlace["labels"] {
    const { labels = [], opening = null } = this.passages[line] ?? {};
    return opening !== null && end <= opening.start ? [...labels, opening] : labels;
  }

  private isOfOther(line: number): boolean {
    const known = this.others.get(line);
    if (known !== undefined) return known;
    const { start = 0, end = 0 } = this.passages[line] ?? {};
    const isOther = isOfOtherPark(this.even.slice(start, end), this.known);
    this.others.set(line, isOther);
    return isOther;
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

  /** The noun that is counted, where it follows the number at once: 5个园区, 4个联合支部. */
  private headOf({ end }: Quantity): ReadonlySet<Spoken> {
    const at = firstFrom(this.tokens, end - 1);
    const head = this.tokens[at];
    if (head === undefined || head.start > end) return NOTHING;
    const next = this.tokens[at + 1];
    const own = head.concepts ?? [];
    const isOfKind = own.length > 0 && own.every((one) => KINDS.has(one)) && next?.start === head.end;
    return new Set(isOfKind ? [...own, ...(next.concepts ?? [])] : own);
  }

  /** 13名党员设岗10个: the noun of the number before, where no stop parts the two. */
  private headBefore(index: number): ReadonlySet<Spoken> {
    const [before, here] = [this.quantities[index - 1], this.quantities[index]];
    if (before === undefined || here === undefined) return NOTHING;
    const between = this.even.slice(before.end, here.offset);
    return between === "" || /[，。；：、（）！？\n\t]/.test(between) ? NOTHING : this.headOf(before);
  }

  /** 接待群众12批31人次: two numbers of one thing, which no figure counts. */
  private isOfForeign(index: number): boolean {
    const [before, here] = [this.quantities[index - 1], this.quantities[index]];
    if (before === undefined || before.end !== here?.offset) return false;
    return evidenceAround(this.elements, this.standOf(index - 1), null).isForeign;
  }

  private isPeoples(index: number): boolean {
    const [before, here] = [this.quantities[index - 1], this.quantities[index]];
    return (
      before !== undefined &&
      here?.counter === "元" &&
      /^[名人位个]$/.test(before.counter) &&
      /^(?:人|书记|同志)?[^，。；、：（）\d\n]{0,4}$/.test(this.even.slice(before.end, here.offset))
    );
  }

  /** What follows the number and the word of what it counts, up to the next stop. */
  private hasPredicate({ offset, end }: Quantity): boolean {
    // 集中在2个园区: some of them.
    if (/(?:[在于]|涉及|来自|涵盖)$/.test(this.even.slice(Math.max(0, offset - 2), offset))) return true;
    const clause = /^[^，。；：、（）！？\n\t]*/.exec(this.even.slice(end, end + 60))?.[0] ?? "";
    const head = this.tokens[firstFrom(this.tokens, end)];
    const isHead = head !== undefined && head.start - end <= 2 && head.end <= end + clause.length;
    const whole = isHead ? clause.slice(head.end - end) : clause;
    toldOfAll.lastIndex = 0;
    const all = toldOfAll.exec(clause);
    const rest = all === null ? whole : whole.slice(0, Math.max(0, all.index - clause.length + whole.length));
    return (
      (
        rest
          .replace(/^(?:[中里内的]|之中|以来)+|^在?(?:园区|园内|区内|集中区|这里)[^，。；]{0,6}$/, "")
          .match(/[\u4e00-\u9fff]/g) ?? []
      ).length >= 2
    );
  }

  /** Of numbers told together the words before the first and behind the last are every one's. */
  private standOf(index: number): Stand {
    const { first, last } = this.togetherWith(index);
    const isThrough = this.livesIn(last);
    return { left: this.at[first] ?? 0, right: this.at[this.toldBehind(last)] ?? 0, isThrough };
  }

  /** The number behind which it is said what this one is of: 5名书记获得2000至6000元不等的奖励. */
  private toldBehind(index: number): number {
    const next = this.isDoneBy(index) || this.isGivenTo(index) || this.livesIn(index) ? index + 1 : index;
    return this.quantities[next]?.range === "first" ? next + 1 : next;
  }

  /** 5名书记获得6000元奖励: people, and right behind them what they get. */
  private isGivenTo(index: number): boolean {
    const [here, next] = [this.quantities[index], this.quantities[index + 1]];
    return (
      here !== undefined &&
      next?.counter === "元" &&
      /^[名人位]$/.test(here.counter) &&
      /^[\u4e00-\u9fff]{0,8}(?:获得?|得到|领到?|领取|拿到?|享受)(?:了|到)?(?:共|合计|人均|每人)?(?:每个?月)?$/.test(
        this.even.slice(here.end, next.offset),
      )
    );
  }

  /** 7名员工拎包入住7套公寓: people, and right behind them where they live. */
  private livesIn(index: number): boolean {
    const [here, next] = [this.quantities[index], this.quantities[index + 1]];
    return (
      here !== undefined &&
      next !== undefined &&
      /^[套间]$/.test(next.counter) &&
      /^[名人位]$/.test(here.counter) &&
      /^[\u4e00-\u9fff]{0,8}(?:入住|住进|住上|住了|搬进|安家)(?:了|到)?$/.test(
        this.even.slice(here.end, next.offset),
      )
    );
  }

  /** 21家企业由7名指导员联系: what the second does is said of the first. */
  private isDoneBy(index: number): boolean {
    const [here, next] = [this.quantities[index], this.quantities[index + 1]];
    return (
      here !== undefined &&
      next !== undefined &&
      /^[\u4e00-\u9fff]{0,4}[由被归]$/.test(this.even.slice(here.end, next.offset))
    );
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
  private unknownAround(index: number, { from, to }: Evidence): string {
    const first = this.quantities[this.togetherWith(index).first] ?? this.lastTogether(index);
    const last = this.lastTogether(index);
    const left = this.withoutTokens(Math.max(from, first.offset - 60), first.offset);
    const right = this.withoutTokens(last.end, Math.min(to, last.end + 40));
    return `${left} ${right}`;
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
}

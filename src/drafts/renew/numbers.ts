/** The fate of every number that a document counts or measures with. */
import { isInGroup, nameInGroup, type TableFact } from "../../figures/figure-table";
import { parseDecimal, toNumber } from "../../reading/cells/decimals";
import type { NumberForm } from "../../report/numbers/number-form";
import type { KnownFigure } from "../known-figure";
import type { Quantity } from "../quantities/quantity";
import type { OfParks } from "../ties/park-mentions";
import type { Tie, TiedText } from "../ties/ties";
import { isArticle } from "../ties/article";
import { arePointsBetween, isTrueOf } from "../verdicts/sameness";
import { changeBefore, comparedBefore, lastYearNamed, longAgo, otherComparison } from "../words/context";
import { measures } from "../words/counters";
import { approximateTemplate, isApproximate } from "./approximate";
import { changePart, saysDirection, withDirection } from "./changes";
import { chosenFigure, type Ways } from "./choose";
import { askedFate, keptFate, liveFate, staleFate, type Fate, type LivePart, type Renewal } from "./renewed";
import { isExactly, isStillTagged, overwritten, printedAnew } from "./tagged";
import { factTemplate, printed } from "./templates";
import { writtenAs } from "./written-as";

/** Words that say clearly enough of what last year's number or a change is. */
const CLEAR = 0.72;
const SAYS = 0.35;
const LONGEST_SENTENCE = 240;
const RIGHT_BEHIND = /^，?(?:比|较|与|同)(?:去年|上年|上年度|上一年)(?:同期|年?末|年?底)?的?$/;

/** Fates by the place of their number among the ties. */
export function renewNumbers(tied: TiedText, text: string, renewal: Renewal): readonly Fate[] {
  return new Numbers(tied, text, renewal).fates();
}

class Numbers {
  private readonly decided: (Fate | null)[];
  private readonly isThenKnown: boolean;

  constructor(
    private readonly tied: TiedText,
    private readonly text: string,
    private readonly renewal: Renewal,
  ) {
    this.decided = tied.ties.map(() => null);
    this.isThenKnown = renewal.then.figures.some(
      ({ id, value }) => value !== null && !id.startsWith("text."),
    );
  }

  fates(): readonly Fate[] {
    const { ties } = this.tied;
    const pass = (decide: (tie: Tie, index: number) => Fate | null): void => {
      ties.forEach((tie, index) => {
        this.decided[index] ??= decide(tie, index);
      });
    };
    pass((tie) => this.byTag(tie));
    pass((tie) => this.untouched(tie));
    pass((tie, index) =>
      isOfNow(tie) && !this.isListedWithLast(tie, index) ? this.ofNow(tie, this.figureOfRow(index)) : null,
    );
    pass((tie) => this.ofParkBefore(tie));
    pass((tie, index) =>
      tie.context.time === "last" || this.isListedWithLast(tie, index)
        ? (this.ofLongAgo(tie) ?? this.toldInSentence(tie, index) ?? this.ofLastYear(tie, index))
        : null,
    );
    pass((tie, index) => (tie.context.change === null ? null : unknownAim(tie, this.ofChange(tie, index))));
    return ties.map((tie, index) => {
      if (this.isTagged(tie)) return this.decided[index] ?? kept(tie, "看不出是哪个指标");
      const fate = this.doubled(tie, index) ?? this.decided[index] ?? kept(tie, "看不出是哪个指标");
      return tie.tag === null ? fate : overwritten(tie.tag, tie, fate, this.renewal);
    });
  }

  private isTagged(tie: Tie): boolean {
    return tie.tag !== null && isStillTagged(tie.tag, tie, this.renewal);
  }

  /** What a Word file of ours says that it is. */
  private byTag(tie: Tie): Fate | null {
    const { tag } = tie;
    if (tag === null || !this.isTagged(tie)) return null;
    if (isExactly(tag, tie))
      return printedAnew(tag, { tied: this.tied, text: this.text, renewal: this.renewal });
    if (tag.basis === "change") return this.liveChange(tie, tag.id, true);
    return this.live(tie, tag.id, tag.basis === "previous" ? "previous" : "now", true, "文稿里记着的指标");
  }

  /** What no ledger is asked about. */
  private untouched(tie: Tie): Fate | null {
    const { quantity, context } = tie;
    if (measures.has(quantity.counter)) return kept(tie, `${quantity.counter}是计量，不是台账里的数`);
    if (isArticle(quantity, this.tied.even)) return kept(tie, "“一”是泛指，不是统计数");
    if (context.change?.ofOther === true) return kept(tie, "是和别的地方比，台账里没有");
    if (!context.isOurs) return kept(tie, "说的是别的地方，不是本园区");
    if (context.time === "other") return kept(tie, "说的是别的年度或多年累计，不随报告年度走");
    if (context.isQuoted) return kept(tie, "引的是以前报错、写错的数");
    if (context.isRule) return kept(tie, "说的是规定的条件，不是统计数");
    if (quantity.sort === "rate" && isOfTheRest(this.tied.even, quantity))
      return staleFate(quantity, "说的是还没有的那一部分，请按今年的数改");
    return null;
  }

  private ofNow(tie: Tie, ofRow: string | null = null): Fate {
    const { context, candidates, best } = tie;
    if (tie.park?.isSure === true) return this.ofPark(tie, tie.park, ofRow);
    const choice = chosenFigure(
      tie,
      this.ways(tie, (id) => id),
    );
    if (context.plan === "strong" && choice.kind !== "figure")
      return kept(tie, "说的是目标或计划，请按今年的打算改");
    if (choice.kind === "none")
      return kept(
        tie,
        best === null && candidates.length === 0
          ? "台账里没有这样的数，请自己核对"
          : "看不出是哪个指标，请自己核对",
      );
    if (choice.kind === "asked") return askedFate(tie.quantity, choice.candidates, choice.reason);
    if (tie.isDenied && !choice.sure)
      return askedFate(tie.quantity, [choice.figure.id], "旁边说的是没有、未做的，看不出是哪个指标");
    const { figure, sure, reason } = choice;
    if (context.plan === "strong" && figure.said.planned !== true && !sure && figure.value === null)
      return kept(tie, "说的是目标或计划，请按今年的打算改");
    return this.live(tie, figure.id, "now", sure && tie.park === null, reason);
  }

  /** What one park had the year before, and its change, stand on no sheet. */
  private ofParkBefore({ quantity, park, candidates }: Tie): Fate | null {
    if (park?.isSure !== true) return null;
    const ids = candidates.filter(({ score }) => score >= SAYS).map(({ figure }) => figure.id);
    return askedFate(quantity, ids, `说的是${park.parks.join("、")}上年的数或变化，请自己改`);
  }

  /** 临江园29家: that park's own number then, and now. */
  private ofPark(tie: Tie, { parks }: OfParks, ofRow: string | null): Fate {
    const [park = "", ...others] = parks;
    const [top] = tie.candidates;
    if (top === undefined || top.score < SAYS) return kept(tie, "看不出是哪个指标，请自己核对");
    const askedOf = (reason: string): Fate =>
      askedFate(
        tie.quantity,
        tie.candidates.filter(({ score }) => score >= SAYS).map(({ figure }) => figure.id),
        reason,
      );
    const isOne = others.length === 0 && !/[{}｛｝〔〕：:｜|><=≥≤≠，。；]/.test(park);
    if (!isOne || tie.context.plan === "strong" || saysDirection(this.tied.even, tie.quantity.offset))
      return askedOf(`说的是${parks.join("、")}的数，请自己改`);
    const inPark = (id: string): string => nameInGroup(id, park);
    const own = this.asOfPark(tie, park);
    const alike = own.candidates.find(({ figure }) => figure.id === ofRow);
    const choice = chosenFigure(
      alike !== undefined && isTrueOf(tie.quantity, alike.figure)
        ? { ...own, candidates: [alike], best: alike }
        : own,
      this.ways(tie, inPark),
    );
    if (choice.kind !== "figure")
      return askedOf(
        choice.kind === "asked"
          ? `说的是${park}的数：${choice.reason}`
          : `说的是${park}的数，和当年台账的数对不上`,
      );
    const { figure, sure, reason } = choice;
    const fate = this.live(tie, inPark(figure.id), "now", sure, `${park}：${reason}`);
    return fate.kind === "live" ? liveFate({ ...fate.part, figure: figure.id, park }) : fate;
  }

  /** 核心园5家、河西园6家: the figure of the park's number right before this one in a row of them. */
  private figureOfRow(index: number): string | null {
    const [before, tie] = [this.tied.ties[index - 1], this.tied.ties[index]];
    const fate = this.decided[index - 1];
    if (tie === undefined || before?.sentence !== tie.sentence || tie.cell !== null) return null;
    if (fate?.kind !== "live" || fate.part.park === undefined || !fate.part.sure) return null;
    const isCountedSo = before.quantity.counter === tie.quantity.counter && tie.park?.parks.length === 1;
    const between = this.tied.even.slice(before.quantity.end, tie.quantity.offset);
    return isCountedSo && /^[、，,][^、，。；\d]*$/.test(between) ? fate.part.figure : null;
  }

  /** The number with the figures that it may be of as they were in the park. */
  private asOfPark(tie: Tie, park: string): Tie {
    const values = this.renewal.then.ofPark(park);
    const own = new Map(
      tie.candidates.flatMap(({ figure }) => {
        if (figure.id === "park.count") return [];
        const { id, title, unit, said, cells } = figure;
        return [[figure, { id, title, unit, said, cells, value: values.get(id) ?? null, previous: null }]];
      }),
    );
    const candidates = tie.candidates.flatMap(({ figure, score }) => {
      const one = own.get(figure);
      return one === undefined ? [] : [{ figure: one, score }];
    });
    const best = candidates.find(({ figure }) => figure.id === tie.best?.figure.id) ?? null;
    return { ...tie, candidates, best };
  }

  /** What is known of this year, of all of them or of one park. */
  private ways(tie: Tie, nameOf: (id: string) => string): Ways {
    const { facts, then } = this.renewal;
    const printedOf = ({ id }: KnownFigure): string | null => {
      const template = this.template(tie.quantity, nameOf(id), "now");
      return template === null ? null : printed(template, facts);
    };
    return {
      printsAlike: (one, other) => {
        const here = printedOf(one);
        return here !== null && here === printedOf(other);
      },
      nowOf: ({ id }) => {
        const fact = facts.find(nameOf(id));
        return fact === null ? null : amountOf(fact);
      },
      isThenKnown: this.isThenKnown,
      planned: then.figures.filter(({ said }) => said.planned === true),
    };
  }

  /** The template of a number; `null` where this year's figure has no value. */
  private template(quantity: Quantity, id: string, basis: NumberForm["basis"]): string | null {
    const fact = this.renewal.facts.find(id);
    const value = fact === null ? null : basis === "previous" ? fact.previous : amountOf(fact);
    if (fact === null || value === null) return null;
    if (isApproximate(quantity) && typeof fact.value === "number")
      return approximateTemplate(quantity, this.text, { ...fact, value }, basis);
    return factTemplate(fact, { ...writtenAs(quantity).form, basis });
  }

  private live(tie: Tie, id: string, basis: "now" | "previous", sure: boolean, reason: string): Fate {
    const { quantity } = tie;
    const { facts } = this.renewal;
    const template = this.template(quantity, id, basis);
    const now = template === null ? null : printed(template, facts);
    if (template === null || now === null) {
      const fact = facts.find(id);
      const why = basis === "previous" ? "没有上年的数" : (fact?.reason ?? "");
      return kept(
        tie,
        `“${fact?.title ?? id}”今年没有数值${why === "" ? "" : `：${why}`}，原来的数请自己核对`,
      );
    }
    const place = isApproximate(quantity) ? quantity : writtenAs(quantity).place;
    const part: LivePart = {
      text: place.text,
      offset: place.offset,
      length: place.length,
      figure: basis === "previous" ? `${id}:previous` : id,
      now,
      sure,
      reason,
      region: { offset: place.offset, length: place.length, template },
    };
    const isTurning = basis === "now" && !isInGroup(id);
    return liveFate(isTurning ? withDirection(part, this.text, this.tied.even, this.renewal) : part);
  }

  /** 近年来，企业从最初的12家发展到50家: no number of the year before. */
  private ofLongAgo(tie: Tie): Fate | null {
    const { quantity, cell } = tie;
    const before = this.tied.even.slice(Math.max(0, quantity.offset - LONGEST_SENTENCE), quantity.offset);
    const sentence = before.split(/[。；！？\n]/).at(-1) ?? "";
    if (cell !== null || !longAgo.test(sentence.split(lastYearNamed).at(-1) ?? "")) return null;
    return kept(tie, "说的是更早时候的数，不是上一年的");
  }

  /** 上年46家, and the first number of 从39家增加到46家. */
  private ofLastYear(tie: Tie, index: number): Fate {
    const beside = this.besideInRow(tie, index) ?? this.afterChange(tie, index);
    // 由50%提高到63.04%: what shall be has no year before, the first number is of now.
    if (beside !== null && this.knownThen(beside)?.said.planned === true)
      return this.ofNow({ ...tie, context: { ...tie.context, plan: "no" } });
    const [top] = tie.candidates;
    const own = top !== undefined && top.score >= SAYS ? top : null;
    const isSame = beside !== null && tie.candidates.some(({ figure }) => figure.id === beside);
    const then = this.knownThen(beside ?? own?.figure.id ?? "");
    const isFitting = then?.previous == null ? null : isTrueOf(tie.quantity, { value: then.previous });
    if (isFitting === false)
      return askedFate(tie.quantity, candidateIds(tie, ":previous"), "说的是上一年，但和那一年的数不一致");
    if (beside !== null && isSame)
      return this.live(tie, beside, "previous", true, "和旁边本年的数是同一个指标");
    if (own === null) return kept(tie, "说的是上一年的数，看不出是哪个指标");
    if (isFitting === true && own.score >= CLEAR)
      return this.live(tie, own.figure.id, "previous", true, "和上一年的数一致");
    if (own.score < CLEAR)
      return askedFate(tie.quantity, candidateIds(tie, ":previous"), "说的是上一年的数，不能确定是哪个指标");
    return this.live(tie, own.figure.id, "previous", false, "说的是上一年的数，没有那一年的台账可以对");
  }

  private knownThen(id: string): KnownFigure | null {
    return this.renewal.then.figures.find((figure) => figure.id === id) ?? null;
  }

  /** The figure that is live for this year in the same row of the table. */
  private besideInRow(tie: Tie, index: number): string | null {
    const { cell } = tie;
    if (cell === null || cell.rowLabel === "") return null;
    const { ties } = this.tied;
    for (const step of [1, -1])
      for (let at = index + step; ties[at]?.cell?.rowLabel === cell.rowLabel; at += step) {
        const id = this.sureFigure(at);
        if (id !== null) return id;
      }
    return null;
  }

  /** 较上年底的13家、33.3%: right behind a number of last year, and not of now itself. */
  private isListedWithLast({ quantity, sentence, best }: Tie, index: number): boolean {
    const before = this.tied.ties[index - 1];
    if (before?.context.time !== "last" || before.sentence !== sentence) return false;
    if (this.tied.even.slice(before.quantity.end, quantity.offset) !== "、") return false;
    return best === null || best.figure.value === null || !isTrueOf(quantity, best.figure);
  }

  /** 23家，覆盖率50%，较上年底的13家、33.3%有了提升: of the figures in the sentence the only one that had this value. */
  private toldInSentence(tie: Tie, index: number): Fate | null {
    const { quantity, sentence, cell } = tie;
    if (cell !== null || this.afterChange(tie, index) !== null) return null;
    const fitting = new Set<string>();
    for (let at = index - 1; this.tied.ties[at]?.sentence === sentence; at--) {
      const id = this.sureFigure(at);
      const before = this.tied.ties[at]?.quantity;
      const previous = id === null ? null : (this.knownThen(id)?.previous ?? null);
      if (id === null || before?.counter !== quantity.counter || before.sort !== quantity.sort) continue;
      const isRightBehind = RIGHT_BEHIND.test(this.tied.even.slice(before.end, quantity.offset));
      if (previous === null ? isRightBehind : isTrueOf(quantity, { value: previous })) fitting.add(id);
    }
    const [only] = fitting;
    if (fitting.size !== 1 || only === undefined) return null;
    return this.live(tie, only, "previous", true, "同一句里说的指标，和上一年的数一致");
  }

  /** Of 从39家增加到46家 the second number's figure. */
  private afterChange(tie: Tie, index: number): string | null {
    const next = this.tied.ties[index + 1];
    if (next === undefined || next.sentence !== tie.sentence || tie.cell !== null) return null;
    const between = this.tied.even.slice(tie.quantity.end, next.quantity.offset);
    const before = this.tied.even.slice(Math.max(0, tie.quantity.offset - 12), tie.quantity.offset);
    const isOne =
      /^[^，。；、]{0,4}，?[^，。；、]{0,6}[到至为成]$/.test(between) &&
      /(?:从|由)[^，。；]{0,11}$/.test(before);
    return isOne && next.quantity.counter === tie.quantity.counter ? this.sureFigure(index + 1) : null;
  }

  private sureFigure(index: number): string | null {
    const fate = this.decided[index];
    return fate?.kind === "live" &&
      fate.part.sure &&
      fate.part.park === undefined &&
      !fate.part.figure.includes(":")
      ? fate.part.figure
      : null;
  }

  private ofChange(tie: Tie, index: number): Fate {
    const { quantity } = tie;
    if (this.isWithOtherYear(quantity)) return kept(tie, "是和别的年份或时段比，不随报告年度走");
    const [top] = tie.candidates;
    const beside = this.baseBeside(tie, index) ?? this.besideInRow(tie, index);
    const isBehind = this.isRightBehind(tie, index);
    const isOther = top !== undefined && top.figure.id !== beside && top.score >= CLEAR && !isBehind;
    const own = top !== undefined && top.score >= SAYS ? top.figure.id : null;
    const id = isOther ? own : (beside ?? own);
    if (id === null) return kept(tie, "看不出是哪个指标的变化，请自己核对");
    const inPoints = this.isInPoints(tie, id);
    const fitting = fitsChange(quantity, this.knownThen(id), inPoints === true);
    if (fitting === false)
      return askedFate(quantity, [`${id}:change`], "说的是比上年的变化，但和当年的变化不一致");
    const isSure = fitting === true || (beside === id && (isBehind || tie.unknown === 0));
    if (!isSure && (top?.score ?? 0) < CLEAR)
      return askedFate(quantity, candidateIds(tie, ":change"), "说的是比上年的变化，不能确定是哪个指标");
    if (inPoints === null)
      return askedFate(quantity, [`${id}:change`], "是增幅还是百分点，没有再前一年的数可以对");
    return this.liveChange(tie, id, isSure, inPoints);
  }

  /**
   * 覆盖率提高16.67%: points, or growth of the rate? In a row of % the column of changes is in points; elsewhere the
   * year before tells, and `null` where it does not.
   */
  private isInPoints({ quantity, cell }: Tie, id: string): boolean | null {
    if (quantity.sort !== "rate" || this.renewal.facts.find(id)?.unit !== "率") return false;
    const then = this.knownThen(id);
    const [asPoints, asGrowth] = [fitsChange(quantity, then, true), fitsChange(quantity, then, false)];
    if (asPoints !== asGrowth) return asPoints === true;
    return cell !== null && !/[增升涨]幅|增长率/.test(cell.columnHead) ? true : null;
  }

  private liveChange(tie: Tie, id: string, sure: boolean, inPoints = false): Fate {
    const { quantity } = tie;
    const fact = this.renewal.facts.find(id);
    if (typeof fact?.value !== "number" || fact.previous === null)
      return staleFate(quantity, `没有“${fact?.title ?? id}”上年的数，变化算不出来，请自己核对`);
    const whole = { ...fact, value: fact.value, previous: fact.previous };
    const reason = sure ? `“${fact.title}”比上年的变化` : "比上年的变化，没有再前一年的台账可以对";
    const change = { quantity, fact: whole, inPoints, sure, reason };
    const part = changePart(change, this.text, this.tied.even, this.renewal);
    return part === null
      ? askedFate(quantity, [`${id}:change`], "比上年的变化，方向变了，请自己改写")
      : liveFate(part);
  }

  /** 比前年, 与2019年相比: no change on the year before. */
  private isWithOtherYear({ offset }: Quantity): boolean {
    const before = this.tied.even.slice(Math.max(0, offset - 40), offset);
    const part = before.split(/[。；\n]/).at(-1) ?? "";
    if (otherComparison.test(part)) return true;
    const years = [...part.matchAll(/(?:比|较|同|与|从|由)((?:19|20)\d{2})年/g)].map(([, year]) =>
      Number(year),
    );
    const last = years.at(-1);
    return last !== undefined && last !== this.renewal.draftYear - 1;
  }

  /** 23家，较上年增加2家: nothing else is told of between. */
  private isRightBehind(tie: Tie, index: number): boolean {
    const before = this.tied.ties[index - 1];
    if (before === undefined) return false;
    const between = this.tied.even.slice(before.quantity.end, tie.quantity.offset).replace(changeBefore, "");
    return /^[，,]?净?$/.test(between.replace(comparedBefore, ""));
  }

  /** The figure of the number right before a change, of the same kind. */
  private baseBeside(tie: Tie, index: number): string | null {
    const before = this.tied.ties[index - 1];
    if (before === undefined || before.sentence !== tie.sentence || before.cell !== null) return null;
    const id = this.sureFigure(index - 1);
    if (id === null) return null;
    const between = this.tied.even.slice(before.quantity.end, tie.quantity.offset);
    if (/[；。]/.test(between) || between.length > 16) return null;
    const isRate = before.quantity.sort === "rate";
    const { sort, counter } = tie.quantity;
    const isOfKind =
      sort === "points" ? isRate : sort === "rate" ? !isRate : counter === before.quantity.counter;
    return isOfKind ? id : null;
  }

  /** 伍万元（50000元）: the same number once more, right behind it. */
  private doubled(tie: Tie, index: number): Fate | null {
    const before = this.tied.ties[index - 1];
    const fate = this.decided[index - 1];
    const own = this.decided[index];
    if (before === undefined || fate?.kind !== "live" || fate.part.figure.includes(":")) return null;
    if (fate.part.park !== undefined) return null;
    if (own?.kind === "live" && own.part.figure === fate.part.figure && own.part.sure) return null;
    const between = this.tied.even.slice(before.quantity.end, tie.quantity.offset);
    if (!/^[元整家个名人件套场次期]{0,3}[（(](?:即|大写|小写|人民币|合|¥|￥|[:：])*$/.test(between))
      return null;
    if (Math.abs(before.quantity.value - tie.quantity.value) > 1e-6) return null;
    if ((before.quantity.sort === "rate") !== (tie.quantity.sort === "rate")) return null;
    return this.live(tie, fate.part.figure, "now", fate.part.sure, "前面那个数的另一种写法");
  }
}

/** 还有一半企业没有: what no rate of ours is of. */
function isOfTheRest(even: string, { end }: Quantity): boolean {
  return /^的?[^，。；：、\d]{0,6}(?:没有?|[尚还仍]未|未(?!来))/.test(even.slice(end, end + 12));
}

/** A number of the year that the document is of. */
function isOfNow({ context }: Tie): boolean {
  return context.change === null && (context.time === "this" || context.time === "part");
}

/** 覆盖率再提高10个百分点, of what is to come: an aim, where it is not for certain a change that was. */
function unknownAim(tie: Tie, fate: Fate): Fate {
  const { plan } = tie.context;
  const isAim = fate.kind === "live" && (plan === "strong" || (plan === "weak" && !fate.part.sure));
  return isAim ? kept(tie, "说的是目标或计划，请按今年的打算改") : fate;
}

function kept({ quantity }: Tie, reason: string): Fate {
  return keptFate(quantity, reason);
}

function candidateIds({ candidates }: Tie, suffix: string): readonly string[] {
  return candidates
    .filter(({ score }) => score >= SAYS)
    .slice(0, 5)
    .map(({ figure }) => `${figure.id}${suffix}`);
}

/** A figure's number, or the amount that a text is (5000元). */
function amountOf({ value }: TableFact): number | null {
  if (typeof value !== "string") return value;
  const amount = parseDecimal(/^(\d+(?:\.\d+)?)元$/.exec(value)?.[1] ?? "");
  return amount === null ? null : toNumber(amount);
}

/** Whether the change is the one of the document's own year; `null` where that is not known. */
function fitsChange(quantity: Quantity, then: KnownFigure | null, inPoints: boolean): boolean | null {
  if (then?.value == null || then.previous === null) return null;
  const difference = Math.abs(then.value - then.previous);
  if (quantity.sort === "rate" && inPoints) return isTrueOf(quantity, { value: difference });
  if (quantity.sort === "rate")
    return then.previous === 0 ? null : isTrueOf(quantity, { value: difference / then.previous });
  if (quantity.sort !== "points") return isTrueOf(quantity, { value: difference });
  return arePointsBetween(quantity, then.value, then.previous);
}

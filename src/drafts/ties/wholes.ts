/** What numbers tell of one another: a whole by its parts, a value by the one that it was last year. */
import { pairs, partitions } from "../../figures/relations";
import type { Known } from "../known-figure";
import { isTrueOf } from "../verdicts/sameness";
import { changesTo } from "../words/context";
import { chosen, fits, isOfNow } from "./choosing";
import type { Candidate, Tie } from "./tie";

/** Where a whole is followed by its parts: 29家企业里，11家…; 59450元，其中津贴…. */
const LEADS_TO_PARTS =
  /^[：:][^。；\d]{2,8}$|^[^，。；、：\d]{0,8}(?:[里中](?:[面头边间])?|当中|之中)(?=[，：:])|^[^。；\d]{0,12}(?:其中|分别是|包括|包含|用于|用在)/;
const OPENS_BREAKDOWN = /^[^，。；、：\d（(]{0,6}(?:[（(：:]|，?其中[：:，]?)[^，。；、\d（(]{1,12}$/;
const GOES_ON = /^[、，；,;][^，。；、\d）)]{1,12}$/;
const BASE =
  /^企业[中里]?(?:(?:只|仅|才|却|就)(?:有|是)?[^，。；\d]{1,8}|(?:已经?|实现|党组织)*覆盖(?:了)?)$/;
/** 24件办成了21件. */
const SETTLED_OF =
  /^[^，。；、：\d]{0,4}(?:办[成结好妥完]|解决|化解|处理|落实)(?:好|完)?(?:了|掉)?(?:其中(?:的)?)?$/;
const SUMS_UP =
  /^[^。；\d]{0,10}(?:[=＝]|合计|共计|总计|总共|一共|加起来|加在一起|归拢起来|[三两]者|三种(?:方式|形式)?)[^，。；\d]{0,6}$/;
/** （3）挂靠建。6家。 and below it 以上合计29家. */
const SUMS_UP_ABOVE =
  /(?:^|[，。；\n])(?:以上|上述|前述)(?:[三3几各]?(?:项|类|种|者|种方式|种形式|类企业))?(?:合计|共计|总计|加起来|相加|共)(?:有|为|是|覆盖|涉及)?(?:企业)?$/;
const LONGEST_SUM = 20;
const MOST_PARTS = 4;
const PARTS: ReadonlySet<string> = new Set(partitions.flatMap(({ parts }) => parts));
const FARTHEST = 12;
/** Words that tell a part. */
const PART = 0.5;
/** How surely parts tell the whole: all of them, or only some. */
const BY_ALL_PARTS = 0.85;
const BY_SOME_PARTS = 0.55;
/** What was 12 and is 15 is the figure that was and is so. */
const BY_ITS_YEARS = 0.85;
const LEAST = 0.15;

/** Ties every number that leads to the parts of a figure to that figure. */
export function withWholes(ties: readonly Tie[], even: string, known: Known): readonly Tie[] {
  return ties.map((tie, index) => {
    if (!isOfNow(tie) || tie.quantity.sort === "rate") return tie;
    const next = ties[index + 1];
    if (next?.sentence !== tie.sentence || next.cell !== null) return tie;
    const between = even.slice(tie.quantity.end, next.quantity.offset);
    if (tie.best !== null && tie.best.score >= PART && fits(tie, tie.best.figure)) return tie;
    const told = wholeTold(ties, index, between, known);
    return told === null || told.score <= (tie.best?.figure === told.figure ? tie.best.score : 0)
      ? tie
      : chosen(tie, told);
  });
}

/** What the words between a number and the next one make of it. */
function wholeTold(ties: readonly Tie[], index: number, between: string, known: Known): Candidate | null {
  const [tie, next] = [ties[index], ties[index + 1]];
  if (tie === undefined || next === undefined) return null;
  if (BASE.test(between) && tie.quantity.counter === next.quantity.counter)
    return wholeOf("enterprise.total", known);
  if (next.best?.figure.id === CLOSED && SETTLED_OF.test(between)) return wholeOf("problem.received", known);
  return LEADS_TO_PARTS.test(between) ? toldBy(partsAround(ties, index, 1), tie, known) : null;
}

const CLOSED = "problem.closed";

/** 10家企业只覆盖5家: the first number is the whole. */
function wholeOf(whole: string, { figures }: Known): Candidate | null {
  const figure = figures.find(({ id }) => id === whole);
  return figure === undefined ? null : { figure, score: BY_SOME_PARTS };
}

/** 单独11+联合12+挂靠6=29户, 三种方式加起来29家: the whole behind its parts. */
export function withSums(ties: readonly Tie[], even: string, known: Known): readonly Tie[] {
  return ties.map((tie, index) => {
    const before = ties[index - 1];
    if (tie.cell !== null) return withRowsSum(tie, index, ties, known);
    if (before === undefined || !isOfNow(tie)) return tie;
    if (tie.quantity.sort === "rate" || !(tie.isUnsaid || (tie.best?.score ?? 0) < PART)) return tie;
    const isHere = before.sentence === tie.sentence;
    const isSum = isHere
      ? SUMS_UP.test(even.slice(before.quantity.end, tie.quantity.offset))
      : SUMS_UP_ABOVE.test(even.slice(Math.max(0, tie.quantity.offset - LONGEST_SUM), tie.quantity.offset));
    if (!isSum) return tie;
    const told = toldBy(partsAround(ties, index, -1, !isHere), tie, known);
    const isSaid = told !== null && tie.best?.figure === told.figure && tie.best.score >= told.score;
    return told === null || isSaid ? tie : chosen(tie, told);
  });
}

/** 单独 | 联合 | 挂靠 | 合计 over a row of enterprises: the last is of those that its row's other columns are parts of. */
function withRowsSum(tie: Tie, index: number, ties: readonly Tie[], known: Known): Tie {
  const { cell } = tie;
  if (cell === null || !isOfNow(tie) || tie.quantity.sort === "rate") return tie;
  if (!/(?:合计|总计|共计|小计)$/.test(cell.columnHead.trim())) return tie;
  const parts = new Set<string>();
  for (const step of [-1, 1])
    for (let away = 1; away <= FARTHEST && ties[index + away * step]?.cell?.row === cell.row; away++) {
      const best = ties[index + away * step]?.best;
      if (best !== undefined && best !== null && best.score >= PART && PARTS.has(best.figure.id))
        parts.add(best.figure.id);
    }
  const told = toldBy(parts, tie, known);
  return told === null ? tie : chosen(tie, told);
}

/** Parts told behind a number (1) or before it (-1), in its sentence or in those before it. */
function partsAround(
  ties: readonly Tie[],
  index: number,
  step: 1 | -1,
  isAbove = false,
): ReadonlySet<string> {
  const parts = new Set<string>();
  for (let away = 1; away <= FARTHEST && parts.size < MOST_PARTS; away++) {
    const part = ties[index + away * step];
    if (part === undefined || (!isAbove && part.sentence !== ties[index]?.sentence)) break;
    if (part.best === null || part.best.score < PART || !isOfNow(part)) continue;
    if (PARTS.has(part.best.figure.id)) parts.add(part.best.figure.id);
  }
  return parts;
}

/** The whole of which at least two parts are told. */
function toldBy(said: ReadonlySet<string>, { quantity, park }: Tie, known: Known): Candidate | null {
  for (const { whole, parts } of partitions) {
    const told = parts.filter((part) => said.has(part));
    if (told.length < 2 || said.has(whole)) continue;
    const figure = known.figures.find(({ id }) => id === whole);
    const isBare = quantity.sort === "bare";
    if (figure === undefined || !(isBare || figure.said.with.includes(quantity.counter))) continue;
    const isAll = parts.every((part) => said.has(part) || isNothing(part, known));
    return { figure, score: isAll && park === null ? BY_ALL_PARTS : BY_SOME_PARTS };
  }
  return null;
}

function isNothing(part: string, known: Known): boolean {
  return (known.figures.find(({ id }) => id === part)?.value ?? 0) === 0;
}

const OF_INSTRUCTORS: ReadonlySet<string> = new Set(["enterprise.total", "instructor.enterprises"]);

/** 7名指导员奔走在23家企业之间: whatever they do, it is of theirs. */
function isOfInstructors(before: Tie, tie: Tie, even: string): boolean {
  return (
    before.best?.figure.id === "instructor.total" &&
    (tie.best === null || OF_INSTRUCTORS.has(tie.best.figure.id)) &&
    /^(?:[^，。；、：\d]{2,14}|(?:[^，。；、：\d]{2,14})?，(?:共|分别|共同|各自)?(?:把|将|对|联系|挂|包|结|服务|派驻|派到|下沉|下到|分到|走进|管)[^，。；、：\d]{0,6})$/.test(
      even.slice(before.quantity.end, tie.quantity.offset),
    )
  );
}

/** 公寓43套53人: the second of two that are told side by side. */
export function withPairs(ties: readonly Tie[], even: string, known: Known): readonly Tie[] {
  return ties.map((tie, index) => {
    const before = ties[index - 1];
    if (before?.sentence !== tie.sentence || before.best === null || !isOfNow(tie) || tie.cell !== null)
      return tie;
    if (before.best.score < PART && !fits(before, before.best.figure)) return tie;
    const isTheirs = isOfInstructors(before, tie, even);
    if (!isTheirs && tie.best !== null && tie.best.score >= PART) return tie;
    if (
      !isTheirs &&
      !/^ ?[、，,/／]? ?(?:入?住(?:进|了)?)?$/.test(even.slice(before.quantity.end, tie.quantity.offset))
    )
      return tie;
    const second = pairs.find(([first]) => first === before.best?.figure.id)?.[1];
    const figure = known.figures.find(({ id }) => id === second);
    return figure?.said.with.includes(tie.quantity.counter) === true
      ? chosen(tie, { figure, score: isTheirs ? BY_ALL_PARTS : BY_SOME_PARTS })
      : tie;
  });
}

/** 空白企业9户（核心园2户、河西园1户…）: what the parks have in brackets is of the number before them. */
export function withBreakdowns(ties: readonly Tie[], even: string): readonly Tie[] {
  const result = [...ties];
  /** The number that is broken down, where the one before belongs to such a row. */
  let whole: Tie | null = null;
  ties.forEach((tie, index) => {
    const before = ties[index - 1];
    if (before === undefined || !isShareBeside(tie, before)) {
      whole = null;
      return;
    }
    const between = even.slice(before.quantity.end, tie.quantity.offset);
    const goesOn = whole !== null && GOES_ON.test(between);
    whole = goesOn ? whole : before.park === null && OPENS_BREAKDOWN.test(between) ? before : null;
    const best = whole?.best ?? null;
    if (whole === null || best === null || best.score < PART) return;
    // What is told of now is broken down as it is now.
    const plan = fits(whole, best.figure) ? "no" : tie.context.plan;
    result[index] = { ...chosen(tie, best), context: { ...tie.context, plan } };
  });
  return result;
}

function isShareBeside(tie: Tie, before: Tie): boolean {
  return (
    tie.park?.parks.length === 1 &&
    before.sentence === tie.sentence &&
    before.quantity.counter === tie.quantity.counter &&
    isOfNow(tie) &&
    isOfNow(before)
  );
}

const NOW_IS = /^，(?:现在|目前|现|今年|总数|一共|共)?(?:已经?)?(?:是|有|达到?|为|增[到至]|到)(?:了)?$/;

/** 挂靠建的多了1家，现在是6家: the number behind a change is of what changed. */
export function withChanged(ties: readonly Tie[], even: string): readonly Tie[] {
  return ties.map((tie, index) => {
    const before = ties[index - 1];
    if (before?.sentence !== tie.sentence || before.context.change === null || !isOfNow(tie)) return tie;
    if (tie.cell !== null || !tie.isUnsaid || tie.quantity.counter !== before.quantity.counter) return tie;
    if (!NOW_IS.test(even.slice(before.quantity.end, tie.quantity.offset))) return tie;
    const [told] = before.candidates;
    return told === undefined || told.score < PART || tie.best?.figure === told.figure
      ? tie
      : chosen(tie, told);
  });
}

/** 年初5家，年末9家. */
const AT_THE_END = /^[^，。；\d]{0,4}，(?:到)?(?:年[末底]|现在|目前)(?:为|有|达|是)?\d/;

/** 由12个增至15个: ties the number to the figure that was the one and, of those, best is the other. */
export function withStarts(ties: readonly Tie[], even: string): readonly Tie[] {
  return ties.map((tie, index) => {
    const before = ties[index - 1];
    if (before?.sentence !== tie.sentence || before.context.time !== "last" || !isOfNow(tie)) return tie;
    const between = even.slice(before.quantity.end, tie.quantity.end);
    if (tie.cell !== null || !(changesTo.test(between) || AT_THE_END.test(between))) return tie;
    const was = ({ figure: { previous } }: Candidate): boolean =>
      previous !== null && isTrueOf(before.quantity, { value: previous });
    const isSame = tie.quantity.counter === before.quantity.counter;
    // 去年23家企业建了组织，今年增加到29家: only the number before says of what it is.
    const saidBefore = isSame ? before.candidates.filter(({ score }) => score >= PART) : [];
    const fitting = [
      ...tie.candidates.filter((one) => one.score >= LEAST && was(one)),
      ...saidBefore.filter((one) => was(one) && !tie.candidates.some(({ figure }) => figure === one.figure)),
    ];
    const told =
      fitting.find(({ figure }) => fits(tie, figure)) ?? (fitting.length === 1 ? fitting[0] : undefined);
    return told === undefined
      ? tie
      : chosen(tie, { figure: told.figure, score: Math.max(told.score, BY_ITS_YEARS) });
  });
}

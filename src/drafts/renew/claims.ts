/** What a document says of numbers without a number: 全部为正式党员. Told where the ledgers no longer bear it out. */
import { nameInGroup, type FactTable } from "../../figures/figure-table";
import type { TiedText } from "../ties/ties";
import { staleFate, type Fate, type Place, type Renewal } from "./renewed";

interface Claim {
  readonly words: RegExp;
  /** Ids of two figures that are equal where it is true; a figure alone is nought. */
  readonly figure: string;
  readonly equals?: string;
}

const NOUGHT = "(?:没有|无|未发生|不存在)";

const CLAIMS: readonly Claim[] = [
  {
    words: /(?:全部|全|均|都)(?:为|是)正式党员/g,
    figure: "member.full",
    equals: "member.total",
  },
  { words: new RegExp(`${NOUGHT}预备党员`, "g"), figure: "member.probationary" },
  { words: new RegExp(`${NOUGHT}(?:半)?停产(?:停工)?企业`, "g"), figure: "enterprise.suspended" },
  { words: new RegExp(`${NOUGHT}(?:党员)?空白(?:企业|点)`, "g"), figure: "enterprise.blank" },
  {
    words:
      /(?:应建(?:的|企业|党组织的?企业)*(?:全部|均|都)(?:已|建)+(?:起来|立)?(?:了)?)|应建未建(?:企业)?(?:为零|全部清零)/g,
    figure: "enterprise.due",
  },
  {
    words: /(?:所有|全部|园区)企业(?:均|都|全部)已?(?:投产|建成投产)/g,
    figure: "enterprise.operating",
    equals: "enterprise.total",
  },
  {
    words:
      /(?:问题|诉求|事项)(?:已)?(?:全部|均已?|都已?)(?:办结|解决|化解|办理完毕)|(?:问题|诉求)(?:全部)?清零/g,
    figure: "problem.closed",
    equals: "problem.received",
  },
  {
    words: new RegExp(`${NOUGHT}超期(?:未办结|未解决)?(?:的)?(?:问题|事项|诉求)`, "g"),
    figure: "problem.overdue",
  },
  { words: new RegExp(`${NOUGHT}(?:届满|到期)未换届`, "g"), figure: "organisation.expired" },
  {
    words: new RegExp(`${NOUGHT}空编|满编运[行转]|编制(?:已)?(?:全部)?满员`, "g"),
    figure: "staffing.vacancy",
  },
  {
    words: /(?:所有|全体)(?:党组织)?书记(?:均|都|全部)(?:已)?参加(?:了)?培训/g,
    figure: "training.secretariesTrained",
    equals: "organisation.total",
  },
];

/** Claims of this document that were true of its year and are not of this one; what is not known is let be. */
export function brokenClaims(text: string, even: string, { facts, then }: Renewal): readonly Fate[] {
  const before = (id: string): number | null =>
    then.figures.find((figure) => figure.id === id)?.value ?? null;
  return CLAIMS.flatMap(({ words, figure, equals }) => {
    if (holds(before(figure), equals === undefined ? 0 : before(equals)) === false) return [];
    const now = holds(valueOf(facts, figure), equals === undefined ? 0 : valueOf(facts, equals));
    if (now !== false) return [];
    return [...even.matchAll(words)].map(({ 0: found, index }) =>
      staleFate(
        placeOf(text, index, found.length),
        `按今年的台账已不是这样：${told(facts, figure)}${equals === undefined ? "" : `，${told(facts, equals)}`}`,
      ),
    );
  });
}

const LEVEL = /(?:[与和同较比](?:去年|上年|上一年|上年度)(?:同期)?(?:基本)?|同比(?:基本)?)持平/g;
const FARTHEST_LEVEL = 40;

/** 奖励20000元，与上年持平: told where this year's number before it is no longer last year's. */
export function brokenLevels(
  even: string,
  text: string,
  numbers: readonly Fate[],
  { facts }: Renewal,
): readonly Fate[] {
  return [...even.matchAll(LEVEL)].flatMap(({ 0: found, index }): readonly Fate[] => {
    const place = placeOf(text, index, found.length);
    const before = numbers
      .filter(({ part }) => part.offset < index && !/[。；\n]/.test(even.slice(part.offset, index)))
      .at(-1);
    if (before === undefined || before.part.offset < index - FARTHEST_LEVEL) return [];
    const isWhole =
      before.kind === "live" && before.part.park === undefined && !before.part.figure.includes(":");
    const fact = isWhole ? facts.find(before.part.figure) : null;
    if (typeof fact?.value !== "number" || fact.previous === null)
      return [staleFate(place, "说的是和上年一样，今年是不是还这样请自己核对")];
    return Math.abs(fact.value - fact.previous) < SAME
      ? []
      : [staleFate(place, `今年的“${fact.title}”和上年不一样了，请自己改写`)];
  });
}

const RANKS: readonly {
  readonly words: RegExp;
  readonly isFirst: (value: number, others: readonly number[]) => boolean;
}[] = [
  {
    words: /最高|最多|居首|排名第一|位列第一|位居第一/g,
    isFirst: (value, others) => others.every((other) => other < value),
  },
  {
    words: /最低|最少|垫底|倒数第一|仅有?|只有/g,
    isFirst: (value, others) => others.every((other) => other > value),
  },
];
const FARTHEST_RANK = 20;

/** 青岭园最低，仅11.1%: told where the park of the number beside it is not the last, or the first, of all this year. */
export function brokenRanks(
  { even, ties }: TiedText,
  text: string,
  numbers: readonly Fate[],
  renewal: Renewal,
): readonly Fate[] {
  const ofParks = numbers.filter((_, index) => ties[index]?.park?.isSure === true);
  return RANKS.flatMap(({ words, isFirst }) =>
    [...even.matchAll(words)].flatMap(({ 0: found, index }): readonly Fate[] => {
      const end = index + found.length;
      const beside = nearest(ofParks, even, index, end);
      if (beside === undefined || standsFirst(beside, renewal, isFirst)) return [];
      const place = placeOf(text, index, found.length);
      return [staleFate(place, "说的是各园区里最多或最少的，今年不是这样，或看不出是不是，请自己核对")];
    }),
  );
}

/** Of the numbers in the sentence the one closest to the word. */
function nearest(numbers: readonly Fate[], even: string, start: number, end: number): Fate | undefined {
  const [first] = numbers
    .map((fate) => ({
      fate,
      between: even.slice(Math.min(end, fate.part.offset), Math.max(start, fate.part.offset)),
    }))
    .filter(({ between }) => between.length <= FARTHEST_RANK && !/[。；\n]/.test(between))
    .sort((one, other) => one.between.length - other.between.length);
  return first?.fate;
}

/** True where this year's numbers of all parks are known, and the park's own is the first of them. */
function standsFirst(
  fate: Fate,
  { facts, then }: Renewal,
  isFirst: (value: number, others: readonly number[]) => boolean,
): boolean {
  if (fate.kind !== "live" || fate.part.park === undefined) return false;
  const { figure, park } = fate.part;
  const own = valueOf(facts, nameInGroup(figure, park));
  const others = then.parks
    .filter((one) => one !== park)
    .map((one) => valueOf(facts, nameInGroup(figure, one)));
  const known = others.filter((one) => one !== null);
  return own !== null && known.length === others.length && isFirst(own, known);
}

const SAME = 1e-9;

function placeOf(text: string, offset: number, length: number): Place {
  return { text: text.slice(offset, offset + length), offset, length };
}

function holds(one: number | null, other: number | null): boolean | null {
  return one === null || other === null ? null : one === other;
}

function valueOf(facts: FactTable, id: string): number | null {
  const value = facts.find(id)?.value;
  return typeof value === "number" ? value : null;
}

function told(facts: FactTable, id: string): string {
  const fact = facts.find(id);
  return `${fact?.title ?? id}${String(fact?.value ?? "")}${fact?.unit ?? ""}`;
}

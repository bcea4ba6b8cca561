/** Why each figure is another than before (CONTRACT 4): parts that sum to its change. */
import { changeOf } from "../figures/comparison";
import { countFiguresWithThings, type FigureWithThings } from "../figures/count";
import type { Behind } from "../figures/counted";
import { thingName } from "../figures/figure-list";
import type { FigureUnit } from "../figures/figure";
import { partsBetween, type FigurePart, type PartsBetween } from "./figure-parts";
import type { ComparedRecords } from "./records";
import type { Side } from "./side";

/** A number before and after, and of what its change is the sum. */
export interface NumberChange {
  readonly before: number | null;
  readonly after: number | null;
  /** `null` where one side has no value. */
  readonly change: number | null;
  readonly parts: readonly FigurePart[];
}

/** What a thing does to a figure; to a rate by way of its numerator or of its denominator. */
export interface FigureChangePart extends FigurePart {
  readonly of?: "numerator" | "denominator";
}

/** A part of a rate, whose numerator and denominator may each have its own reason for having no parts. */
export interface RatioChange extends NumberChange {
  readonly reason?: string;
}

/** A figure before and after. The parts of a rate are its numerator's, each with what it does to the rate, then its denominator's. */
export interface FigureChange extends NumberChange {
  readonly parts: readonly FigureChangePart[];
  readonly id: string;
  readonly title: string;
  readonly unit: FigureUnit;
  readonly numerator?: RatioChange;
  readonly denominator?: RatioChange;
  /** Why there is no change to be had, or no parts. */
  readonly reason?: string;
}

/** Every figure that one of the sides has. */
export function compareFigureParts(
  before: Side,
  after: Side,
  records: ComparedRecords,
): readonly FigureChange[] {
  const previous = new Map(
    countFiguresWithThings(before.ledger, before.period).map((one) => [one.figure.id, one] as const),
  );
  const parts = partsBetween(before, after, records);
  return countFiguresWithThings(after.ledger, after.period).map((now) =>
    figureChange(previous.get(now.figure.id) ?? null, now, parts),
  );
}

function figureChange(
  was: FigureWithThings | null,
  now: FigureWithThings,
  partsOf: PartsBetween,
): FigureChange {
  const { id, title, unit } = now.figure;
  const [before, after] = [was?.figure.value ?? null, now.figure.value];
  const change = changeOf(after, before);
  const told = { id, title, unit, before, after, change };
  if (was === null || change === null) return { ...told, parts: [], reason: missingReason(was, now) };
  if (now.figure.denominator !== undefined) return { ...told, ...rateChange(was, now, partsOf) };
  if (id.startsWith("user."))
    return {
      ...told,
      parts: change === 0 ? [] : [{ name: title, amount: change, reason: "党建设置里填写的数改了" }],
    };
  if (now.isExtreme)
    return { ...told, parts: change === 0 ? [] : [extremePart(was.behind(), now.behind(), change)] };
  const parts = partsOf(was.behind().counted, now.behind().counted, [...was.reads, ...now.reads]);
  return { ...told, ...checked(parts, change) };
}

function missingReason(was: FigureWithThings | null, { figure }: FigureWithThings): string {
  const reasons = [
    was === null
      ? "上次没有这个指标"
      : was.figure.value === null
        ? `上次没有数：${was.figure.reason ?? ""}`
        : null,
    figure.value === null ? `这次没有数：${figure.reason ?? ""}` : null,
  ];
  return reasons.filter((reason) => reason !== null).join("；");
}

/** Nothing is told of a change that the parts do not make up. */
function checked(parts: readonly FigurePart[], change: number): Pick<FigureChange, "parts" | "reason"> {
  const sum = parts.reduce((total, { amount }) => total + amount, 0);
  if (Math.abs(sum - change) < 1e-6) return { parts };
  return { parts: [], reason: "各条记录加起来不等于这个变化，没有列出" };
}

/** What became of numerator and denominator, and what each of them does to the rate, the numerator first. */
function rateChange(
  was: FigureWithThings,
  now: FigureWithThings,
  partsOf: PartsBetween,
): Pick<FigureChange, "parts" | "numerator" | "denominator"> {
  const reads = [...was.reads, ...now.reads];
  const [these, those] = [was.behind(), now.behind()];
  const numerator = numberChange(
    was.figure.numerator ?? 0,
    now.figure.numerator ?? 0,
    partsOf(these.counted, those.counted, reads),
  );
  const denominator = numberChange(
    was.figure.denominator ?? 0,
    now.figure.denominator ?? 0,
    partsOf(all(these), all(those), reads),
  );
  const under = denominator.before ?? 1;
  const between = share(numerator.after, denominator.before);
  return {
    parts: [
      ...partsOfRate("numerator", numerator, changeOf(between, was.figure.value) ?? 0, 1 / under),
      ...partsOfRate(
        "denominator",
        denominator,
        changeOf(now.figure.value, between) ?? 0,
        -(numerator.after ?? 0) / (under * (denominator.after ?? 1)),
      ),
    ],
    numerator,
    denominator,
  };
}

/** What each thing does to the rate: its share of what its numerator or denominator does to it. */
function partsOfRate(
  of: "numerator" | "denominator",
  { before, after, change, parts }: RatioChange,
  effect: number,
  each: number,
): readonly FigureChangePart[] {
  if (parts.length > 0) return parts.map((part) => ({ ...part, amount: part.amount * each, of }));
  if (change === 0 || effect === 0) return [];
  const title = of === "numerator" ? "分子" : "分母";
  return [{ name: title, amount: effect, reason: `${title}${String(before)}→${String(after)}`, of }];
}

function numberChange(before: number, after: number, parts: readonly FigurePart[]): RatioChange {
  const change = after - before;
  return { before, after, change, ...checked(parts, change) };
}

function share(numerator: number | null, denominator: number | null): number | null {
  return denominator === null || denominator === 0 ? null : (numerator ?? 0) / denominator;
}

function all({ counted, notCounted }: Behind): Behind["counted"] {
  return [...counted, ...notCounted];
}

/** The least or the largest of all is one thing's, and another's after. */
function extremePart(was: Behind, now: Behind, change: number): FigurePart {
  const names = ({ counted }: Behind): string =>
    [...new Set(counted.map(thingName))].slice(0, 3).join("、") || "无";
  return { name: names(now), amount: change, reason: `上次是${names(was)}，这次是${names(now)}` };
}

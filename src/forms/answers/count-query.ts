/** A question → its number, with what it was counted from; or why there is none. */
import { figureSpecs, type Figure } from "../../figures";
import { countWith } from "../../figures/count";
import { Counting } from "../../figures/counting";
import type { FigureContext } from "../../figures/figure";
import type { Ledger } from "../../ledger/model";
import { builtOnce } from "../../ledger/once";
import { cellsOf } from "../../figures/provenance";
import { need } from "../../figures/need";
import { enterprises } from "../../figures/enterprises";
import { valueAcross } from "../../ledger/enterprises";
import { fieldSpec, type DayNumber, type RegisterId } from "../../registers";
import { formatChinese } from "../../reading/cells/dates";
import type { Entry } from "../../reading/table";
import type { Condition } from "../words/meaning";
import { registerOfBase, type Base, type Query } from "../words/base";
import { missingOf, realField, testOf } from "./condition-tests";

/** Where a number comes from (CONTRACT 4). */
export interface NumberSource {
  readonly figure?: string;
  readonly register?: string;
  readonly field?: string;
  readonly where?: Readonly<Record<string, string>>;
  readonly cells: readonly string[];
  readonly note?: string;
}

export interface CountedNumber {
  readonly value: number | null;
  /** A share, which a form shows in its own way. */
  readonly isRate: boolean;
  /** In yuan. */
  readonly isMoney: boolean;
  readonly from: NumberSource;
  readonly reason?: string;
}

/** A ledger at a time. */
export interface Moment {
  readonly ledger: Ledger;
  readonly period: FigureContext;
  /** The day whose state the ledger shows; `null` for the latest time. */
  readonly stateOf: DayNumber | null;
}

export interface Moments {
  readonly now: Moment;
  /** `null` where last year isn't known. */
  readonly previous: Moment | null;
}

const NO_PREVIOUS = "没有上年的台账，填不了上年数";

export function countQuery(moments: Moments, query: Query): CountedNumber {
  const now = (): CountedNumber => countAt(moments.now, query);
  if (query.time === "now") return now();
  if (moments.previous === null) return without(NO_PREVIOUS, now());
  const before = countAt(moments.previous, query);
  if (query.time === "previous") return before;
  const here = now();
  if (here.value === null) return here;
  if (before.value === null) return before;
  const change = round(here.value - before.value);
  if (query.time === "change") return { ...here, value: change };
  if (before.value === 0) return without("上年是0，算不出增长率", here);
  return { ...here, value: change / before.value, isRate: true, isMoney: false };
}

function round(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

function without(reason: string, counted: CountedNumber): CountedNumber {
  return { ...counted, value: null, reason };
}

const known = builtOnce((_: Ledger) => new Map<string, CountedNumber>());
const countings = builtOnce((_: Ledger) => new Map<string, Counting>());

function keyOf(parts: unknown): string {
  return JSON.stringify(parts);
}

function countAt(moment: Moment, query: Query): CountedNumber {
  const { base, conditions, part } = query;
  const key = keyOf([moment.period, base, conditions, part]);
  const cache = known(moment.ledger);
  const found = cache.get(key);
  if (found !== undefined) return found;
  const counted = compute(moment, base, conditions, part);
  cache.set(key, counted);
  return counted;
}

function compute(
  { ledger, period, stateOf }: Moment,
  base: Base,
  conditions: readonly Condition[],
  part: Query["part"],
): CountedNumber {
  const context: FigureContext = { ...period, ...part };
  const plain = new Counting(ledger, context);
  const where = Object.fromEntries(
    conditions.map(({ register, field, is }) => [`${register}.${field === "itself" ? "name" : field}`, is]),
  );
  const from = { ...(conditions.length === 0 ? {} : { where }), cells: [] };
  const missing = conditions.map((condition) => missingOf(plain, condition)).find((text) => text !== null);
  const chosen = rosterInstead(base, conditions);
  const isMoney = chosen.kind === "figure" && specOf(chosen.figure)?.unit === "元";
  const nothing = { value: null, isRate: false, isMoney, from: { ...sourceOf(chosen), ...from } };
  if (missing !== undefined) return { ...nothing, reason: missing };
  const untold = conditions.find((condition) => isUntold(plain, condition));
  if (untold !== undefined)
    return { ...nothing, reason: `花名册里没有“${untold.words || untold.is}”这一类，不等于没有` };
  const isEarlier = plain.asOf !== null && stateOf !== null && plain.asOf < stateOf;
  if (isEarlier && isState(chosen, conditions))
    return { ...nothing, reason: `台账记的是现状，没有${formatChinese(plain.asOf)}时的数` };
  const park = conditions.find(({ field, register }) => register === "enterprise" && field === "park");
  const others = conditions.filter((condition) => condition !== park);
  const counting = countingFor(ledger, context, park?.is ?? null, others);
  const doubt = doubtOf(plain, chosen, others);
  if (doubt.reason !== null) return { ...nothing, reason: doubt.reason };
  const counted = chosen.kind === "sum" ? sumOf(counting, chosen) : figureOf(counting, chosen.figure);
  const note = [counted.from.note, doubt.note].filter(Boolean).join("；");
  return {
    ...counted,
    from: {
      ...from,
      ...counted.from,
      ...(conditions.length === 0 ? {} : { where }),
      ...(note === "" ? {} : { note }),
    },
  };
}

/** A sort of people that a roster of full and probationary members doesn't tell (流动党员): none there is not none. */
function isUntold(counting: Counting, { register, field, is }: Condition): boolean {
  if (register !== "member" || field !== "memberType" || is === "full" || is === "probationary") return false;
  return !counting.entries("member").some((entry) => entry.value("memberType") === is);
}

/** What is there at a time and has no date of its own; organisations have one, and what is new in a period. */
function isState(base: Base, conditions: readonly Condition[]): boolean {
  const register = registerOfBase(base);
  if (conditions.some(({ field }) => field === "new" || field === "madeFull")) return false;
  if (base.kind === "figure" && /\.new(?:lyCovered)?$/.test(base.figure)) return false;
  return register === "enterprise" || register === "member";
}

/** Facts of people are on the roster alone. */
function rosterInstead(base: Base, conditions: readonly Condition[]): Base {
  const ofPeople = conditions.some(({ register }) => register === "member");
  const isMembers = base.kind === "figure" && base.figure.startsWith("member.");
  return ofPeople && isMembers ? { kind: "figure", figure: "member.roster" } : base;
}

function countingFor(
  ledger: Ledger,
  context: FigureContext,
  park: string | null,
  conditions: readonly Condition[],
): Counting {
  const key = keyOf([context, park, conditions]);
  const cache = countings(ledger);
  const existing = cache.get(key);
  if (existing !== undefined) return existing;
  const plain = new Counting(ledger, context);
  const tests = conditions.map((condition) => testOf(plain, condition));
  const counting = new Counting(ledger, {
    ...context,
    ...(park === null ? {} : { park }),
    ...(tests.length === 0 ? {} : { among: (entry: Entry) => tests.every((test) => test(entry) === true) }),
  });
  cache.set(key, counting);
  return counting;
}

/** Facts without which a person or a thing can't be counted in or out. */
function doubtOf(
  counting: Counting,
  base: Base,
  conditions: readonly Condition[],
): { readonly reason: string | null; readonly note: string | null } {
  const register = registerOfBase(base) as RegisterId;
  const notes: string[] = [];
  for (const condition of conditions) {
    const test = testOf(counting, condition);
    const entries = counting.tables(register).length === 0 ? [] : counting.entries(register);
    const unsure = entries.filter((entry) => test(entry) === null).length;
    if (unsure === 0) continue;
    const field = condition.field === "itself" ? "name" : realField(condition.register, condition.field);
    const title = fieldSpec(condition.register, field)?.title ?? "";
    const told = `${String(unsure)}条记录看不出“${title}”`;
    if (unsure === entries.length || condition.register === "member" || condition.field === "itself")
      return { reason: `${told}，算不准`, note: null };
    notes.push(`${told}，未计入`);
  }
  return { reason: null, note: notes.length === 0 ? null : notes.join("；") };
}

function specOf(id: string) {
  return figureSpecs.find((spec) => spec.id === id);
}

function sourceOf(base: Base): Omit<NumberSource, "cells"> {
  return base.kind === "figure" ? { figure: base.figure } : { register: base.register, field: base.field };
}

function figureOf(counting: Counting, id: string): CountedNumber {
  const spec = specOf(id);
  if (spec === undefined) throw new RangeError(`no figure ${id}`);
  const figure: Figure = countWith(spec, counting);
  return {
    value: figure.value,
    isRate: spec.unit === "率",
    isMoney: spec.unit === "元",
    from: {
      figure: id,
      cells: figure.value === null ? [] : figure.cells,
      ...(figure.note === undefined ? {} : { note: figure.note }),
    },
    ...(figure.value === null ? { reason: figure.reason ?? "没有这个数" } : {}),
  };
}

/** The sum of a column over the enterprises that are asked; a blank is 0. */
function sumOf(counting: Counting, { register, field }: Extract<Base, { kind: "sum" }>): CountedNumber {
  const all = enterprises(counting);
  const from = { register, field };
  const nothing = { isRate: false, isMoney: false };
  if (!counting.has(register, field))
    return {
      ...nothing,
      value: null,
      from: { ...from, cells: [] },
      reason: "企业台账里没有“职工总数”这一列",
    };
  const unread = all.filter(({ entry }) => entry.problem(field) !== null);
  const cells = cellsOf(
    all.map(({ entry }) => entry),
    [need(register, field)],
    (one) => counting.tables(one),
  );
  if (unread.length > 0)
    return {
      ...nothing,
      value: null,
      from: { ...from, cells },
      reason: `${String(unread.length)}家企业的“职工总数”看不懂`,
    };
  const value = all.reduce((sum, one) => sum + (valueAcross(one, field) ?? 0), 0);
  return { ...nothing, value, from: { ...from, cells } };
}

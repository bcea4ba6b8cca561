/** What is counted where heads cross: a figure of the catalogue, or a sum over the enterprises. */
import { figureSpecs } from "../../figures";
import type { FigureSpec } from "../../figures/figure";
import { countedThings, rankOf, type CountedThing, type ThingId } from "../../registers/form-words";
import { madeOf } from "./dictionary";
import { saidOf, type Condition, type Phrase } from "./meaning";

export type Base =
  | { readonly kind: "figure"; readonly figure: string }
  | { readonly kind: "sum"; readonly register: "enterprise"; readonly field: "employees" };

/** Less than the year that is asked. */
export type PartOfYear =
  { readonly quarter: 1 | 2 | 3 | 4 } | { readonly half: 1 | 2 } | { readonly month: number };

/** The month with which a part of the year ends. */
export function lastMonthOf(part: PartOfYear): number {
  if ("month" in part) return part.month;
  return "quarter" in part ? part.quarter * 3 : part.half * 6;
}

/** A question that can be answered. */
export interface Query {
  readonly base: Base;
  readonly conditions: readonly Condition[];
  readonly time: "now" | "previous" | "change" | "growth";
  readonly part: PartOfYear | null;
  /** The form is for a part of the year, and the question says neither that part nor the year so far. */
  readonly leavesPartOpen: boolean;
}

export type Resolved =
  | { readonly kind: "query"; readonly query: Query }
  | (Open & { readonly then: (name: string) => Resolved })
  | { readonly kind: "left"; readonly why: string };

/** Several things may be meant. */
export interface Open {
  readonly kind: "ask";
  readonly candidates: readonly string[];
  readonly why: string;
}

export interface Asked {
  /** Of each head what it says, the outer before the inner. */
  readonly row: readonly Phrase[];
  readonly column: readonly Phrase[];
  /** What the title restricts the whole table to. */
  readonly title: readonly (readonly Condition[])[];
  /** What the table counted last, for rows that say only a part. */
  readonly carried: ThingId | null;
  /** As written in the head, in the column of units or behind the label. */
  readonly unit: string | null;
  readonly year: number;
  /** The unit that the column's own head says, whatever the row counts in. */
  readonly ownUnit: string | null;
  /** The quarter or half that the form is for (本季); `null` where it names none. */
  readonly part: Query["part"];
}

export const things: Readonly<Record<ThingId, CountedThing>> = countedThings;
/** A unit of money. */
export const moneyUnit = /元$/;
export const rateUnit = /^(?:%|‰|百分比)$/;

export function labelOf({ text }: Phrase): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

export type Found =
  | {
      readonly kind: "base";
      readonly base: Base;
      readonly thing: ThingId | null;
      readonly conditions: readonly Condition[];
    }
  | Open
  | { readonly kind: "left"; readonly why: string };

export function baseOf(asked: Asked, said: Phrase, conditions: readonly (readonly Condition[])[]): Found {
  const made = said.figures.flatMap((figure) => (madeOf[figure] === undefined ? [] : [madeOf[figure]]));
  const all = said.figures.filter((figure) => madeOf[figure] === undefined);
  // Only new organisations get money to begin with.
  const isOfNew = all.includes("subsidy.startup.total");
  const own = isOfNew ? all.filter((figure) => figure !== "organisation.new") : all;
  if (own.length > 1) return { kind: "ask", candidates: own, why: `“${labelOf(said)}”同时像几项指标` };
  const parts = made.map(({ condition }) => condition);
  const [figure] = own;
  if (figure !== undefined) return figureBase(figure, asked, said, parts);
  if (asked.unit === "个" && isOrganisedUnsaid(said))
    return {
      kind: "ask",
      candidates: ["organisation.total", "enterprise.covered"],
      why: `“${labelOf(said)}”数的是党组织还是企业`,
    };
  const told = new Set<ThingId>([...said.things, ...made.map(({ thing }) => thing)]);
  const thing = thingOf(told, asked, said, conditions);
  if (typeof thing !== "string") return thing;
  return { kind: "base", base: baseOfThing(thing), thing, conditions: parts };
}

/** 建立党组织数（个） may count organisations, or the enterprises that have one. */
function isOrganisedUnsaid({ figures, conditions, things: named, text }: Phrase): boolean {
  const isCovered = conditions.flat().some(({ field, is }) => field === "covered" && is === "yes");
  return (
    (isCovered || figures.includes("enterprise.covered")) &&
    !named.includes("enterprise") &&
    /党组织|党的组织|支部/.test(text) &&
    !countedThings.enterprise.words.some((word) => text.includes(word))
  );
}

function figureBase(figure: string, { unit }: Asked, said: Phrase, conditions: readonly Condition[]): Found {
  const spec = figureSpecs.find(({ id }) => id === figure);
  if (spec === undefined) return { kind: "left", why: `没有“${labelOf(said)}”这一项` };
  // Whatever is counted may be of enterprises, save what enterprises are in and who governs them.
  const register = registerOfBase({ kind: "figure", figure });
  const mayBeOf = register === "park" || register === "staffing" ? null : "enterprise";
  const isPaid = register === "subsidy";
  const strange = said.things.filter(
    (thing) => thing !== mayBeOf && thing !== thingOfFigure(figure) && !(isPaid && thing === "organisation"),
  );
  if (strange.length > 0)
    return {
      kind: "ask",
      candidates: [figure, ...strange.map(nameOfThing)],
      why: `“${labelOf(said)}”要的是哪一项`,
    };
  const isOfPayees = unit === null ? PAYEE.test(said.text) : !isToldIn(spec, unit);
  const counted = isOfPayees ? payeesIn(figure, unit) : undefined;
  if (counted !== undefined)
    return { kind: "base", base: { kind: "figure", figure: counted }, thing: null, conditions };
  const fits = unit === null || isToldIn(spec, unit);
  if (!fits) return { kind: "ask", candidates: [figure], why: `“${labelOf(said)}”的单位“${unit}”对不上` };
  return { kind: "base", base: { kind: "figure", figure }, thing: null, conditions };
}

/** Who gets money, where the form asks for it in their unit: 启动资金（个）, 享受津贴书记（人）. */
const PAYEES: Readonly<Record<string, readonly string[]>> = {
  "subsidy.startup.total": ["subsidy.startup.count"],
  "subsidy.allowance.total": ["subsidy.allowance.secretaries", "subsidy.allowance.months"],
  "subsidy.award.total": ["subsidy.award.count"],
};

/** 发放对象数 asks for those who got it, whatever the unit of the other columns. */
const PAYEE = /对象/;

function payeesIn(figure: string, unit: string | null): string | undefined {
  return PAYEES[figure]?.find((id) => {
    const spec = figureSpecs.find((one) => one.id === id);
    return spec !== undefined && (unit === null || isToldIn(spec, unit));
  });
}

/** Rates in per cent, money in yuan, everything else as people count it; 参训书记 in 人次 would count some of them more than once. */
function isToldIn({ unit: own, said }: FigureSpec, unit: string): boolean {
  if (own === "率") return rateUnit.test(unit);
  if (own === "元") return moneyUnit.test(unit);
  return unit === own || said.with.some((counter) => counter === unit);
}

/** What is counted: the most contained thing that is named; without any what unit and conditions leave. */
function thingOf(
  told: ReadonlySet<ThingId>,
  { unit, carried }: Asked,
  said: Phrase,
  conditions: readonly (readonly Condition[])[],
): ThingId | Exclude<Found, { kind: "base" }> {
  const top = Math.max(-1, ...[...told].map(rankOf));
  const inner = [...told].filter((thing) => rankOf(thing) === top);
  // 入住公寓的职工 are tenants.
  const isLodged = inner.includes("tenant") || inner.includes("flat");
  const best = isLodged ? inner.filter((thing) => thing !== "employee") : inner;
  if (best.length > 1)
    return { kind: "ask", candidates: best.map(nameOfThing), why: `“${labelOf(said)}”要数的是哪一样` };
  const [named] = best;
  if (named !== undefined) return inUnit(named, told, unit, said);
  if (conditions.length === 0 && said.conditions.length === 0)
    return { kind: "left", why: `看不出“${labelOf(said)}”要填什么` };
  if (carried === null && saysOnlyWho(conditions))
    return { kind: "ask", candidates: PEOPLE.map(nameOfThing), why: `“${labelOf(said)}”数的是哪些人` };
  const possible = byConditions(conditions);
  const fitting = unit === null ? possible : possible.filter((thing) => things[thing].units.includes(unit));
  if (carried !== null && (unit === null || things[carried].units.includes(unit))) {
    if (fitting.includes(carried) || mayHold(carried, conditions)) return carried;
  }
  const [only, ...others] = unit === null ? fitting : withUnit(unit, fitting);
  if (only !== undefined && others.length === 0) return only;
  return { kind: "ask", candidates: fitting.map(nameOfThing), why: `“${labelOf(said)}”数的是什么` };
}

/** 女, 汉族, 35岁以下 are said of anybody: of whom, something else has to say. */
function saysOnlyWho(conditions: readonly (readonly Condition[])[]): boolean {
  return (
    conditions.length > 0 &&
    conditions.every((alternatives) =>
      alternatives.every(({ register, field }) => register === "member" && OF_ANYBODY.has(field)),
    )
  );
}

const OF_ANYBODY: ReadonlySet<string> = new Set(["sex", "ethnicity", "age", "education"]);
const PEOPLE: readonly ThingId[] = ["member", "employee", "tenant"];

/** How an enterprise is organised, and whether, is said of nothing else. */
function asksMode({ conditions }: Phrase): boolean {
  return conditions.some((alternatives) =>
    alternatives.some(
      ({ register, field }) =>
        register === "enterprise" && (field === "covered" || field === "formationMode"),
    ),
  );
}

/** The named thing, or what its records are in the unit that is asked. */
function inUnit(
  named: ThingId,
  told: ReadonlySet<ThingId>,
  unit: string | null,
  said: Phrase,
): ThingId | Exclude<Found, { kind: "base" }> {
  // 党组织组建（家） over 单独 counts the enterprises that are organised so.
  const isOfEnterprises =
    said.conditions.length > 0 &&
    said.conditions.every((alternatives) => alternatives.some(({ register }) => register === "enterprise"));
  if (named === "organisation" && unit === "家" && isOfEnterprises && asksMode(said)) return "enterprise";
  const isIn = (thing: ThingId): boolean => unit !== null && things[thing].units.includes(unit);
  if (unit === null ? !NAMED_BY_UNIT.has(named) : isIn(named)) return named;
  const others = BESIDE[named] ?? [];
  const beside = others.find(isIn);
  if (beside !== undefined) return beside;
  const candidates = [
    named,
    ...(unit === "家" ? ["enterprise.covered" as const] : []),
    ...others,
    ...[...told].filter(isIn),
  ].map((one) => (one === "enterprise.covered" ? one : nameOfThing(one)));
  return {
    kind: "ask",
    candidates: [...new Set(candidates)],
    why: `“${labelOf(said)}”的单位是“${unit ?? "没有写"}”`,
  };
}

/** What the same records are counted as in another unit: 公寓入住 in 套 or in 人. */
const BESIDE: Readonly<Partial<Record<ThingId, readonly ThingId[]>>> = {
  flat: ["tenant"],
  tenant: ["flat"],
  training: ["attendance"],
  attendance: ["trained"],
  trained: ["attendance"],
};

/** 参加培训 may be 人次 or 人: without either it is asked. */
const NAMED_BY_UNIT: ReadonlySet<ThingId> = new Set(["attendance"]);

/** 已建党组织（个）counts organisations or enterprises; 家 and 户 only enterprises. */
function withUnit(unit: string, fitting: readonly ThingId[]): readonly ThingId[] {
  if (unit === "个" && fitting.includes("enterprise")) return ["enterprise", "organisation"];
  return fitting;
}

const THINGS_OF: Readonly<Record<string, readonly [ThingId, ...ThingId[]]>> = {
  enterprise: ["enterprise"],
  organisation: ["organisation"],
  member: ["member"],
  problem: ["problem"],
  apartment: ["tenant", "flat"],
  training: ["training"],
  demonstration: ["organisation"],
};

function thingsOf(register: string): readonly ThingId[] {
  return THINGS_OF[register] ?? [];
}

function byConditions(conditions: readonly (readonly Condition[])[]): readonly ThingId[] {
  const own = conditions.map(
    (alternatives) => new Set(alternatives.flatMap(({ register }) => thingsOf(register))),
  );
  const shared = conditions.map(
    (alternatives) =>
      new Set(
        Object.keys(THINGS_OF).flatMap((register) =>
          alternatives.some((one) => saidOf(one, register) !== null) ? thingsOf(register) : [],
        ),
      ),
  );
  const [common = []] = [own, shared].map(inAll).filter((found) => found.length > 0);
  if (common.length > 0) return common;
  const all = [...new Set(own.flatMap((set) => [...set]))];
  const top = Math.max(-1, ...all.map(rankOf));
  return all.filter((thing) => rankOf(thing) === top);
}

function inAll([first, ...others]: readonly ReadonlySet<ThingId>[]): readonly ThingId[] {
  return [...(first ?? [])].filter((thing) => others.every((set) => set.has(thing)));
}

function mayHold(thing: ThingId, conditions: readonly (readonly Condition[])[]): boolean {
  return conditions.every((alternatives) =>
    alternatives.some(({ register }) => register === "enterprise" || thingsOf(register).includes(thing)),
  );
}

function baseOfThing(thing: ThingId): Base {
  const { by } = things[thing];
  return "figure" in by
    ? { kind: "figure", figure: by.figure }
    : { kind: "sum", register: by.register, field: by.field };
}

export function nameOfThing(thing: ThingId): string {
  return nameOf(baseOfThing(thing));
}

/** What a figure counts, where forms count it too. */
export function thingOfFigure(figure: string): ThingId | null {
  const made = madeOf[figure];
  if (made !== undefined) return made.thing;
  const register = registerOfBase({ kind: "figure", figure });
  return THINGS_OF[register]?.[0] ?? null;
}

/** By its id, or the column that is added up. */
export function nameOf(base: Base): string {
  return base.kind === "figure" ? base.figure : `${base.register}.${base.field}`;
}

/** What a candidate of that name counts; `null` for one of another kind. */
export function baseNamed(name: string): Base | null {
  if (figureSpecs.some(({ id }) => id === name)) return { kind: "figure", figure: name };
  const sums = Object.values(things).flatMap(({ by }) =>
    "field" in by ? [{ kind: "sum", ...by } as const] : [],
  );
  return sums.find((base) => nameOf(base) === name) ?? null;
}

/** Registers whose records a base counts, by the first word of the figure's id. */
export function registerOfBase(base: Base): string {
  if (base.kind === "sum") return base.register;
  const [family = ""] = base.figure.split(".");
  return (
    ({ coverage: "enterprise", formation: "enterprise" } as Readonly<Record<string, string>>)[family] ??
    family
  );
}

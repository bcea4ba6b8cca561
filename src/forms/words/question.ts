/** What a crossing of heads asks: a number of the catalogue or a sum, of which records, of which time. */
import {
  baseNamed,
  baseOf,
  labelOf,
  lastMonthOf,
  nameOf,
  nameOfThing,
  rateUnit,
  registerOfBase,
  things,
  type Asked,
  type Base,
  type Found,
  type Open,
  type PartOfYear,
  type Query,
  type Resolved,
} from "./base";
import { figureSpecs } from "../../figures";
import { madeOf } from "./dictionary";
import { saidOf, together, type Condition, type Phrase, type TimeOf } from "./meaning";

/** Says outright that all of the year so far is asked. */
const SO_FAR = /累计|年初/;

/** The question of a cell; `chosen`: the candidates that people took so far. */
export function resolve(asked: Asked, chosen: readonly string[] = []): Resolved {
  const found = resolvedWith(asked, chosen);
  if (found.kind !== "ask") return found;
  const then = (name: string): Resolved =>
    chosen.includes(name) ? { kind: "left", why: found.why } : resolve(asked, [...chosen, name]);
  return { ...found, then };
}

function resolvedWith(asked: Asked, taken: readonly string[]): Exclude<Resolved, { kind: "ask" }> | Open {
  const said = together([...asked.column, ...asked.row]);
  const unknown = unknownOf(said.unknown, asked.year);
  const meant = taken.map(baseNamed).find((base) => base !== null);
  if (unknown.rest !== "" && meant === undefined) return leftUnknown(said, unknown.rest);
  const times = new Set<TimeOf>([...said.times, ...unknown.times]);
  const part =
    times.has("other") || isOfOther(unknown.times, times) ? "otherTime" : partOf(times, asked.part);
  if (part === "otherTime") return { kind: "left", why: `台账里没有“${said.text}”要的这个时期的数` };
  if (typeof part === "string") return { kind: "left", why: part };
  const time = timeOf(times, asked.ownUnit, taken);
  if (time === "unsure")
    return { kind: "ask", candidates: [CHANGE, GROWTH], why: `“${said.text}”要的是增减数还是增长率` };
  // A rate of growth has a unit of its own, whatever grows.
  const unit = isGrown(time) && rateUnit.test(asked.unit ?? "") ? null : asked.unit;
  const conditions = [...said.conditions, ...asked.title];
  const base = meant === undefined ? baseOf({ ...asked, unit }, said, conditions) : baseChosen(meant, said);
  if (base.kind !== "base") return base;
  const chosen = chosenFor(base, conditions, said);
  if ("kind" in chosen) return chosen;
  return {
    kind: "query",
    query: {
      ...(part !== null && isClosedOfThese(base.base, chosen.conditions, said)
        ? { base: base.base, conditions: [...chosen.conditions] }
        : recomposed(base.base, chosen.conditions, said.isNew)),
      time: becomesGrowth(time, times, base.base, asked.ownUnit) ? "growth" : time,
      part,
      leavesPartOpen: asked.part !== null && part === null && !saysSoFar(times) && !SO_FAR.test(said.text),
    },
  };
}

/** The conditions that the counted records can be asked; or what is open in them. */
function chosenFor(
  base: Extract<Found, { kind: "base" }>,
  conditions: readonly (readonly Condition[])[],
  said: Phrase,
): { readonly conditions: readonly Condition[] } | Exclude<Found, { kind: "base" }> {
  if (said.isNew && base.base.kind === "figure" && base.base.figure === "apartment.units")
    return { kind: "left", why: "一套公寓里可能有早住的也有新住的，台账看不出哪几套是新入住的" };
  const chosen = conditionsFor(base, conditions);
  if (chosen === null)
    return { kind: "ask", candidates: [nameOf(base.base)], why: `“${said.text}”里有看不懂的条件` };
  const all = [...base.conditions, ...chosen];
  return areApart(all)
    ? { kind: "left", why: `“${said.text}”里有两个对不到一起的条件` }
    : { conditions: all };
}

/** Two answers to one question, of which a record has only one: what meets both is none, and nobody asks for that. */
function areApart(conditions: readonly Condition[]): boolean {
  const single = conditions.flatMap(withCover).filter(({ is }) => !RANGED.test(is));
  return single.some((one) =>
    single.some(
      ({ register, field, is }) => register === one.register && field === one.field && is !== one.is,
    ),
  );
}

/** Who has no mode has no organisation, and who has one has one. */
function withCover(condition: Condition): readonly Condition[] {
  const { register, field, is } = condition;
  if (register !== "enterprise" || field !== "formationMode") return [condition];
  return [condition, { ...condition, field: "covered", is: is === "none" ? "no" : "yes" }];
}

/** ≥3, ≤0, -35, 36-45, ≥大专, !汉 */
const RANGED = /^[≥≤!]|^\d*-\d*$/;

/** 2022年比2021年增长 is of another year. */
function isOfOther(named: readonly TimeOf[], times: ReadonlySet<TimeOf>): boolean {
  return named.includes("previous") && OVER_A_YEAR.some((time) => times.has(time));
}

const OVER_A_YEAR: readonly TimeOf[] = ["change", "growth", "grown"];

const CHANGE = "增减数";
const GROWTH = "增长率";

/** What people chose, under the conditions that the words say all the same. */
function baseChosen(base: Base, { figures }: Phrase): Extract<Found, { kind: "base" }> {
  const conditions = figures.flatMap((figure) => {
    const made = madeOf[figure];
    return made === undefined || figure === nameOf(base) ? [] : [made.condition];
  });
  return { kind: "base", base, thing: null, conditions };
}

/** Years are no unknown words. */
function unknownOf(text: string, year: number): { readonly rest: string; readonly times: readonly TimeOf[] } {
  const times: TimeOf[] = [];
  const rest = text.replace(/(20\d\d)年?度?/g, (_, digits: string) => {
    const shift = Number(digits) - year;
    times.push(shift === 0 ? "now" : shift === -1 ? "previous" : "other");
    return "";
  });
  return { rest: rest.replace(/[、\d]/g, "") === "" ? "" : rest, times };
}

function leftUnknown(said: Phrase, unknown: string): Exclude<Found, { kind: "base" }> {
  const known = [...said.figures, ...said.things.map((thing) => nameOfThing(thing))];
  const isOwnWord = said.unknowns.some((one) => one.isWhole);
  const isMostly = !isOwnWord && unknown.length <= 2 && known.length > 0;
  if (isMostly) return { kind: "ask", candidates: known, why: `“${said.text}”里的“${unknown}”看不懂` };
  return { kind: "left", why: `台账里没有“${labelOf(said)}”` };
}

const PARTS: Readonly<Partial<Record<TimeOf, PartOfYear>>> = {
  q1: { quarter: 1 },
  q2: { quarter: 2 },
  q3: { quarter: 3 },
  q4: { quarter: 4 },
  h1: { half: 1 },
  h2: { half: 2 },
};

/** A month, or the months up to one, that the words name. */
function monthsNamed(times: ReadonlySet<TimeOf>, prefix: "m" | "to"): readonly number[] {
  const pattern = new RegExp(`^${prefix}(\\d+)$`);
  return [...times].flatMap((time) => pattern.exec(time)?.[1] ?? []).map(Number);
}

function saysSoFar(times: ReadonlySet<TimeOf>): boolean {
  return times.has("year") || times.has("soFar") || monthsNamed(times, "to").length > 0;
}

/**
 * The part of the year that is asked, `null` for the year so far; a text where it can't be told, `otherTime` where no
 * ledger tells it. Only a form for a part of the year knows how far 累计 and 1-9月 go; 2023年12月 may be a month or its end.
 */
function partOf(times: ReadonlySet<TimeOf>, ofForm: Query["part"]): Query["part"] | string {
  const upTo = monthsNamed(times, "to");
  const months = monthsNamed(times, "m");
  const named = [...[...times].flatMap((time) => PARTS[time] ?? []), ...months.map((month) => ({ month }))];
  if (named.length + upTo.length > 1) return "同时写了几个时期";
  if (upTo[0] !== undefined) return goesTo(upTo[0], ofForm) ? null : "otherTime";
  if (times.has("soFar") && !times.has("year") && ofForm === null) return "otherTime";
  if (months.length > 0 && SAYS_YEAR.some((time) => times.has(time))) return "otherTime";
  if (named[0] !== undefined) return named[0];
  if (times.has("month")) return ofForm !== null && "month" in ofForm ? ofForm : "表上没有写明是哪个月";
  if (!times.has("quarter")) return null;
  return ofForm !== null && "quarter" in ofForm ? ofForm : "表上没有写明是哪个季度";
}

const SAYS_YEAR: readonly TimeOf[] = ["now", "previous"];

function goesTo(month: number, ofForm: Query["part"]): boolean {
  return ofForm === null ? month === 12 : lastMonthOf(ofForm) === month;
}

/** 增长 is a rate in a column of per cent, a number in one of things. */
function timeOf(
  times: ReadonlySet<TimeOf>,
  ownUnit: string | null,
  chosen: readonly string[],
): Query["time"] | "unsure" {
  if (times.has("grown") && chosen.includes(CHANGE)) return "change";
  if (times.has("grown") && chosen.includes(GROWTH)) return "growth";
  if (times.has("growth")) return "growth";
  if (times.has("grown") && ownUnit === null) return "unsure";
  if (times.has("grown") || times.has("change")) return "change";
  return times.has("previous") ? "previous" : "now";
}

function isGrown(time: Query["time"]): boolean {
  return time === "growth" || time === "change";
}

/** What 增减（%） of 46 enterprises asks; of a rate it asks for points, which 增长 does not say. */
function becomesGrowth(
  time: Query["time"],
  times: ReadonlySet<TimeOf>,
  base: Base,
  ownUnit: string | null,
): boolean {
  if (time !== "change" || !rateUnit.test(ownUnit ?? "")) return false;
  return isRate(base) ? times.has("grown") : true;
}

function isRate(base: Base): boolean {
  return base.kind === "figure" && figureSpecs.find(({ id }) => id === base.figure)?.unit === "率";
}

/** Of each condition the alternative that the base's records can be asked. */
function conditionsFor(
  { base }: Extract<Found, { kind: "base" }>,
  conditions: readonly (readonly Condition[])[],
): readonly Condition[] | null {
  const register = registerOfBase(base);
  const chosen = conditions.map((alternatives) => {
    const own = alternatives.flatMap((one) => saidOf(one, register) ?? []);
    const reached = alternatives.filter(
      (one) => one.register === "enterprise" || one.register === "organisation",
    );
    const [found, ...others] = own.length > 0 ? own : reached;
    if (found === undefined || others.some((other) => other.is !== found.is || other.field !== found.field))
      return null;
    return found;
  });
  return chosen.every((condition) => condition !== null) ? chosen : null;
}

/** 受理问题, 其中：已办结 of a quarter: of those that came in it, not those that were settled in it. */
function isClosedOfThese(base: Base, conditions: readonly Condition[], { text }: Phrase): boolean {
  return (
    base.kind === "figure" &&
    base.figure === "problem.received" &&
    conditions.some(({ field }) => field === "closed") &&
    /其中/.test(text)
  );
}

/** A base and one of its conditions that are a figure of the catalogue together are that figure. */
function recomposed(
  base: Base,
  conditions: readonly Condition[],
  isNew: boolean,
): Pick<Query, "base" | "conditions"> {
  const unique = conditions.filter(
    (one, at) =>
      conditions.findIndex(
        (other) => other.field === one.field && other.is === one.is && other.register === one.register,
      ) === at,
  );
  const all = isNew ? [...unique, newOf(base)] : unique;
  if (base.kind !== "figure") return { base, conditions: all };
  if (base.figure === "organisation.total" && isNew)
    return { base: { kind: "figure", figure: "organisation.new" }, conditions: unique };
  for (const [figure, { thing, condition }] of Object.entries(madeOf)) {
    const { by } = things[thing];
    if (!("figure" in by) || by.figure !== base.figure) continue;
    // Women on probation are counted on the roster, by both facts.
    if (thing === "member" && all.filter(({ register }) => register === "member").length > 1) continue;
    const at = all.findIndex((one) => one.field === condition.field && one.is === condition.is);
    if (at >= 0)
      return { base: { kind: "figure", figure }, conditions: all.filter((_, index) => index !== at) };
  }
  return { base, conditions: all };
}

function newOf(base: Base): Condition {
  const own = registerOfBase(base);
  const register = own === "member" || own === "apartment" ? own : "enterprise";
  return { register, field: "new", is: "yes", words: "新增" };
}

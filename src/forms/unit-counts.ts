/** What a card counts among the people and matters of the one enterprise or organisation that it names. */
import type { Entry } from "../reading/table";
import { fieldSpec, type FieldOf, type RegisterId } from "../registers";
import type { Target } from "./answers/targets";
import { countQuery, type CountedNumber } from "./answers/count-query";
import { unitOfPath } from "./answers/written";
import type { FillContext } from "./filling";
import { registerOfBase, type Query } from "./words/base";
import type { Condition } from "./words/meaning";
import { phraseOf } from "./words/phrase";
import { resolve } from "./words/question";

/** Registers whose records say of which enterprise or organisation they are. */
const OF_UNITS: ReadonlySet<string> = new Set(["member", "problem", "apartment", "schooling", "subsidy"]);

/** True where a number may be asked: no column of the register is meant, or one that holds a count. */
export function mayBeCounted(target: Target): boolean {
  if (target.kind === "left") return true;
  return target.kind === "field" && fieldSpec(target.register, target.field)?.kind === "count";
}

/** The number that the label asks of the unit; `null` where it asks for none that is counted so. */
export function countOfUnit(
  context: FillContext,
  unit: { readonly register: RegisterId; readonly name: string; readonly entry: Entry },
  path: readonly string[],
): CountedNumber | null {
  const { register, name, entry } = unit;
  if (register !== "enterprise" && register !== "organisation") return null;
  const itself: Condition = { register, field: "itself", is: name, words: name };
  const query = queryOf(context, path, itself);
  if (query === null) return null;
  const counted = countQuery(context.moments, query);
  // Who is paid nothing is on no sheet: that is no sum of 0.
  if (registerOfBase(query.base) === "subsidy")
    return register === "organisation" && counted.value !== 0 ? counted : null;
  if (registerOfBase(query.base) !== "member") return counted;
  // Only a roster that has all of the unit's members tells how many of them are women.
  const all = countQuery(context.moments, { ...query, base: ROSTER, conditions: [itself] });
  const own: unknown = entry.value("members" as FieldOf<RegisterId>);
  if (counted.value === null || typeof own !== "number" || own === all.value) return counted;
  const reason = `花名册里有${String(all.value ?? 0)}名党员，台账里是${String(own)}名，对不上，没有数`;
  return { ...counted, value: null, reason };
}

const ROSTER = { kind: "figure", figure: "member.roster" } as const;

function queryOf(context: FillContext, path: readonly string[], itself: Condition): Query | null {
  const unit = unitOfPath(path);
  const phrases = path.map((text, at) => {
    const phrase = phraseOf(context.ledger, text);
    // 党员队伍情况 over the labels says of what they speak; what else it says asks for nothing.
    return at === path.length - 1 ? phrase : { ...phrase, unknown: "", unknowns: [] };
  });
  const resolved = resolve({
    row: phrases,
    column: [],
    title: [[itself]],
    carried: null,
    unit,
    ownUnit: unit,
    year: context.year,
    part: context.part,
  });
  if (resolved.kind !== "query") return null;
  const { query } = resolved;
  const isOfUnit = OF_UNITS.has(registerOfBase(query.base)) && query.conditions.includes(itself);
  const asksPeople = query.conditions.some(({ register }) => register === "member");
  if (!isOfUnit || query.time !== "now" || query.leavesPartOpen) return null;
  return registerOfBase(query.base) === "member" && !asksPeople ? null : query;
}

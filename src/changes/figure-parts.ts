/** Of what the change of a number is the sum: each thing that counts on one side alone, or with another amount. */
import { registerSpec } from "../registers";
import { sheetRelations } from "../registers/sheet-roles";
import { changeOf } from "../figures/comparison";
import type { AnyEntry, CountedThing } from "../figures/counted";
import { thingName } from "../figures/figure-list";
import type { FigureNeed } from "../figures/need";
import { parkAssignment } from "../ledger/parks";
import { personKey } from "../ledger/names/names";
import { recordKey } from "../ledger/sheets/same-records";
import { fold } from "../reading/cells/folding";
import type { Entry } from "../reading/table";
import type { ComparedRecords } from "./records";
import { shownCell, type ShownValue } from "../ledger/shown";
import type { RecordPair, Side } from "./side";

/** One thing that makes up the change of a figure. */
export interface FigurePart {
  readonly name: string;
  /** What it adds to the change; less than nothing where it takes away. */
  readonly amount: number;
  /** Why: new, gone, or what was written differently. */
  readonly reason: string;
  /** The record that tells of it, before and after. */
  readonly beforeCell?: string;
  readonly afterCell?: string;
}

type Which = "before" | "after";
type ThingKey = string | RecordPair | AnyEntry;

/** What two counts of the same figure differ by, thing by thing. */
export type PartsBetween = (
  before: readonly CountedThing[],
  after: readonly CountedThing[],
  reads: readonly FigureNeed[],
) => readonly FigurePart[];

/** What stands behind one key on both sides. */
interface Balance {
  amount: number;
  before: CountedThing | null;
  after: CountedThing | null;
}

export function partsBetween(before: Side, after: Side, records: ComparedRecords): PartsBetween {
  const keyOf = thingKeys(before, after, records);
  const weights = new Float64Array(records.pairs.length);
  return (these, those, reads) => {
    const balances = new Map<ThingKey, Balance>();
    const add = (thing: CountedThing, which: Which, key: ThingKey | null): void => {
      if (key === null) return;
      const amount = which === "before" ? -thing.amount : thing.amount;
      const known = balances.get(key);
      if (known === undefined) {
        balances.set(key, { amount, before: null, after: null, [which]: thing });
        return;
      }
      known.amount += amount;
      known[which] ??= thing;
    };
    const weigh = (thing: CountedThing, which: Which): void => {
      const pair = pairOfRecord(thing, records);
      if (pair === null) {
        add(thing, which, keyOf(thing, which));
        return;
      }
      const amount = which === "before" ? -thing.amount : thing.amount;
      weights[pair.index] = (weights[pair.index] ?? 0) + amount;
    };
    for (const thing of these) weigh(thing, "before");
    for (const thing of those) weigh(thing, "after");
    // Most records count for as much on both sides, and behind most figures all of them do.
    const isOther = (pair: RecordPair | null): pair is RecordPair =>
      pair !== null && !isNothing(weights[pair.index] ?? 0);
    if (weights.some((weight) => !isNothing(weight))) {
      const addOther = (thing: CountedThing, which: Which): void => {
        const pair = pairOfRecord(thing, records);
        if (isOther(pair)) add(thing, which, pair);
      };
      for (const thing of these) addOther(thing, "before");
      for (const thing of those) addOther(thing, "after");
    }
    weights.fill(0);
    const parts = [...balances.values()].flatMap((balance) => partOf(balance, records, reads));
    return [...parts.filter(({ amount }) => amount > 0), ...parts.filter(({ amount }) => amount < 0)];
  };
}

/** Money is counted in yuan here, whose fen are no whole numbers of them. */
function isNothing(amount: number): boolean {
  return Math.abs(amount) < 1e-9;
}

/** The pair of a thing that is a record; `null` for things that are known by a name, payments among them. */
function pairOfRecord(thing: CountedThing, { pairOf }: ComparedRecords): RecordPair | null {
  const entry = thing.entries[0];
  if (entry === undefined || thing.sort !== undefined) return null;
  return sheetRelations[entry.table.register].holds === "payments" ? null : pairOf(entry);
}

function partOf(
  { amount, before, after }: Balance,
  records: ComparedRecords,
  reads: readonly FigureNeed[],
): readonly FigurePart[] {
  const exact = changeOf(amount, 0) ?? 0;
  const told = after ?? before;
  if (isNothing(exact) || told === null) return [];
  const [entryBefore, entryAfter] = [before, after].map((thing) => thing?.entries[0]);
  const was = entryBefore ?? (entryAfter && records.pairOf(entryAfter)?.before) ?? undefined;
  const is = entryAfter ?? (entryBefore && records.pairOf(entryBefore)?.after) ?? undefined;
  return [
    {
      name: thingName(told),
      amount: exact,
      reason: reasonOf(before, after, records, reads),
      ...(was === undefined ? {} : { beforeCell: shownCell(was as Entry, null) }),
      ...(is === undefined ? {} : { afterCell: shownCell(is as Entry, null) }),
    },
  ];
}

/** By which things of the two sides are the same: `null` for what has neither a name nor a record. */
function thingKeys(before: Side, after: Side, records: ComparedRecords) {
  const { names } = records;
  const [wasParks, isParks] = [parkAssignment(before.ledger), parkAssignment(after.ledger)];
  return (thing: CountedThing, which: Which): ThingKey | null => {
    const [entry] = thing.entries;
    const { sort, name } = thing;
    if (sort !== undefined && name !== undefined && name !== "")
      switch (sort) {
        case "park":
          return `park ${wasParks.fold(isParks.fold(name))}`;
        case "person":
          return `person ${personKey(name)}`;
        case "enterprise":
          return `enterprise ${names[which].enterprise(name)}`;
        case "organisation":
          return `organisation ${names[which].organisation(name)}`;
        case "flat":
        case "session":
          return `${sort} ${fold(name)}`;
      }
    if (entry === undefined) return null;
    return payeeKey(entry, records, which) ?? records.pairOf(entry) ?? entry;
  };
}

/** Who is paid is the same, on however many sheets and for whichever months. */
function payeeKey(entry: AnyEntry, { names }: ComparedRecords, which: Which): string | null {
  const { register } = entry.table;
  const { holds, identity } = sheetRelations[register];
  if (holds !== "payments") return null;
  for (const fields of identity) {
    if ((fields as readonly string[]).includes("period")) continue;
    const key = recordKey(entry as Entry, fields, names[which]);
    if (key !== null) return `${register} ${key}`;
  }
  return null;
}

function reasonOf(
  before: CountedThing | null,
  after: CountedThing | null,
  records: ComparedRecords,
  reads: readonly FigureNeed[],
): string {
  const entries = [...(after?.entries ?? []), ...(before?.entries ?? [])];
  const [first] = entries;
  if (first === undefined) return UNEXPLAINED;
  if (records.isAsked(first)) return "待确认是不是上次的同一条记录";
  const pair = records.pairOf(first);
  const { title } = registerSpec(first.table.register);
  if (before === null && pair?.before === null) return `${title}里新增`;
  if (after === null && pair?.after === null) return `${title}里这次没有了`;
  const pairs = new Set(entries.map((entry) => records.pairOf(entry)).filter((one) => one !== null));
  const changes = [...pairs].flatMap((one) => changesRead(one, records, reads));
  if (changes.length > 0) return [...new Set(changes)].join("；");
  const others = [...pairs].flatMap((one) => appeared(one));
  return others.length > 0 ? [...new Set(others)].join("；") : UNEXPLAINED;
}

const UNEXPLAINED = "这条记录没有改，因统计年度、截止日期或别的表而变";

function changesRead(
  pair: RecordPair,
  records: ComparedRecords,
  reads: readonly FigureNeed[],
): readonly string[] {
  const register = (pair.after ?? pair.before)?.table.register;
  const fields = new Set<string>(
    reads.filter((need) => need.register === register).flatMap((need): readonly string[] => need.fields),
  );
  return records
    .fieldsOf(pair)
    .filter(({ field }) => fields.has(field))
    .map(({ title, before, after }) => `${title}：${words(before)}→${words(after)}`);
}

function words(value: ShownValue): string {
  return value === null ? "空" : String(value);
}

/** A record of another register that one side alone has: a plan, a payment of another sheet. */
function appeared({ before, after }: RecordPair): readonly string[] {
  const entry = after ?? before;
  if (entry === null || (before !== null && after !== null)) return [];
  const { title } = registerSpec(entry.table.register);
  return [before === null ? `${title}里新增` : `${title}里这次没有了`];
}

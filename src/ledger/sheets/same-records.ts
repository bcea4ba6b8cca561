/** Which records of one sheet stand on another one too. */
import {
  fieldSpec,
  type DayNumber,
  type FieldOf,
  type Kind,
  type PeriodValue,
  type RegisterId,
} from "../../registers";
import { carriedOnWords, sheetRelations } from "../../registers/sheet-roles";
import { normaliseCode } from "../../reading/cells/codes";
import { fold, foldSentence } from "../../reading/cells/folding";
import type { Entry, Table } from "../../reading/table";
import { periodOfSheet, type SheetPeriod } from "./sheet-period";
import { enterpriseKey, inferRegions, organisationKey, personKey, type Regions } from "../names/names";

/** The records of a table by the keys under which they can stand on another sheet. */
export interface KeyedTable {
  readonly table: Table;
  /** What time the sheet is for. */
  readonly period: SheetPeriod | null;
  /** For each alternative of the register's identity: key → record. */
  readonly byKey: readonly ReadonlyMap<string, Entry>[];
  readonly keysOf: ReadonlyMap<Entry, readonly (string | null)[]>;
}

/**
 * The tables of one register with their records' keys. Counties that any title of the book names are no part of a
 * name: one sheet may write it, and the other not.
 */
export function keyedTables(
  tables: readonly Table[],
  titles: readonly string[],
  day: DayNumber | null,
): readonly KeyedTable[] {
  const lists = tables.map((table) => table.entries.flatMap((entry) => nameOf(entry) ?? []));
  const forms = keyForms(regionsOf([lists.flat(), ...lists], titles));
  return tables.map((table) => keyedTable(table, periodOfSheet(table, titles, day), forms));
}

/** What names begin with on any of the lists: beside one with full names another may have short ones. */
function regionsOf(lists: readonly (readonly string[])[], titles: readonly string[]): Regions {
  const found = new Set([
    ...lists.flatMap((names) => inferRegions(names, titles)),
    ...beginningsBetween(lists),
  ]);
  return [...found].sort((one, other) => other.length - one.length);
}

const LONGEST_REGION = 3;
/** One pair of names may be two firms (临江禾丰食品, 禾丰食品). */
const ENOUGH_PAIRS = 2;

/** What names of one list have before those of another: 临江禾丰食品 and 临江安和纸业 beside 禾丰食品 and 安和纸业. */
function beginningsBetween(lists: readonly (readonly string[])[]): readonly string[] {
  const keys = lists.map((names) => new Set(names.map((name) => enterpriseKey(name))));
  const pairs = new Map<string, Set<string>>();
  for (const own of keys)
    for (const name of own)
      for (let length = 2; length <= LONGEST_REGION; length++) {
        const [beginning, rest] = [name.slice(0, length), name.slice(length)];
        if (rest.length < 2 || own.has(rest) || !keys.some((other) => other.has(rest))) continue;
        pairs.set(beginning, (pairs.get(beginning) ?? new Set()).add(rest));
      }
  return [...pairs].flatMap(([beginning, rests]) => (rests.size >= ENOUGH_PAIRS ? beginning : []));
}

/** The keys by which names are compared, where a register's records name something. */
export interface KeyForms {
  readonly enterprise: (name: string) => string;
  readonly organisation: (name: string) => string;
  /** A period of payment, where another key than its words is wanted. */
  readonly period?: (period: PeriodValue) => string;
}

/** Names without what varies (DOMAIN 4.11), those regions among it. */
function keyForms(regions: Regions): KeyForms {
  return {
    enterprise: (name) => enterpriseKey(name, regions),
    organisation: (name) => organisationKey(name, regions),
  };
}

function keyedTable(table: Table, period: SheetPeriod | null, forms: KeyForms): KeyedTable {
  const { identity } = sheetRelations[table.register];
  const byKey = identity.map(() => new Map<string, Entry>());
  const keysOf = new Map<Entry, readonly (string | null)[]>();
  for (const entry of table.entries) {
    const keys = identity.map((fields) => recordKey(entry, fields, forms));
    keysOf.set(entry, keys);
    keys.forEach((key, index) => {
      const known = byKey[index];
      if (key !== null && known !== undefined && !known.has(key)) known.set(key, entry);
    });
  }
  return { table, period, byKey, keysOf };
}

/**
 * The same record on the other sheet; `null` where it does not stand there. What the surest alternative that both
 * records fill says is final: people with other ID numbers, sessions on other days are others.
 */
export function sameRecord(entry: Entry, own: KeyedTable, other: KeyedTable): Entry | null {
  const keys = own.keysOf.get(entry) ?? [];
  for (const [index, key] of keys.entries()) {
    const found = key === null ? undefined : other.byKey[index]?.get(key);
    if (found === undefined) continue;
    const others = other.keysOf.get(found) ?? [];
    const isOther = keys.slice(0, index).some((surer, at) => surer !== null && (others[at] ?? null) !== null);
    if (!isOther) return found;
  }
  return null;
}

/** Share of the table's records, from 0 to 1, that stand on at least one of the others. */
export function shareFound(own: KeyedTable, others: readonly KeyedTable[]): number {
  const { entries } = own.table;
  if (entries.length === 0) return 0;
  let found = 0;
  for (const entry of entries) if (others.some((other) => sameRecord(entry, own, other) !== null)) found++;
  return found / entries.length;
}

/** The record's key by these fields; `null` where one of them is not filled. */
export function recordKey(entry: Entry, fields: readonly string[], forms: KeyForms): string | null {
  const parts: string[] = [];
  for (const field of fields) {
    const part = keyPart(entry, field, forms);
    if (part === null) return null;
    parts.push(part);
  }
  return parts.join("\n");
}

function keyPart(entry: Entry, field: string, forms: KeyForms): string | null {
  const text = textOf(entry, field) ?? textOfSheet(entry, field);
  if (text === null) return monthsOfSheet(entry, field, forms);
  const kind = fieldSpec(entry.table.register, field)?.kind;
  const value: unknown = entry.value(field as FieldOf<RegisterId>);
  const name = nameKey(text, kind, forms);
  if (name !== null) return name === "" ? null : name;
  if (kind === "period" && value !== null) return forms.period?.(value as PeriodValue) ?? fold(text);
  if (kind === "personList" && Array.isArray(value)) return peopleKey(value);
  if (kind === "date" || kind === "deadline") return dayOf(entry, field) ?? fold(text);
  return kind === "text" ? withoutCarriedOn(text) : fold(text);
}

const CARRIED_ON = new RegExp(`\\([^()]{0,6}(?:${carriedOnWords.join("|")})[^()]{0,6}\\)`, "g");

/** 用地手续（续办） and 用地手续 are one. */
function withoutCarriedOn(text: string): string {
  const folded = foldSentence(text);
  const bare = folded.includes("(") ? folded.replace(CARRIED_ON, "") : folded;
  return bare === "" ? folded : bare;
}

/** The key of a name or a code; `null` for what is neither. */
function nameKey(text: string, kind: Kind | undefined, forms: KeyForms): string | null {
  switch (kind) {
    case "enterpriseName":
      return forms.enterprise(text);
    case "organisationName":
      return forms.organisation(text);
    case "personName":
      return personKey(text);
    case "creditCode":
    case "idNumber":
      return normaliseCode(text);
    default:
      return null;
  }
}

/** The people of a list, in whatever order. */
function peopleKey(names: readonly unknown[]): string {
  return names
    .map((name) => personKey(String(name)))
    .sort()
    .join("、");
}

/** The same day however it is written. */
function dayOf(entry: Entry, field: string): string | null {
  const value: unknown = entry.value(field as FieldOf<RegisterId>);
  return typeof value === "object" && value !== null && "day" in value ? String(value.day) : null;
}

/** The field as written, where it has a value. */
function textOf(entry: Entry, field: string): string | null {
  const name = field as FieldOf<RegisterId>;
  if (entry.value(name) === null) return null;
  return entry.raw(name) || String(entry.value(name));
}

/** A quarter's sheet is of its months, where no cell says which are paid. */
function monthsOfSheet({ table }: Entry, field: string, { period }: KeyForms): string | null {
  const { months, year } = table.recognition.context;
  const isPeriod = fieldSpec(table.register, field)?.kind === "period";
  return !isPeriod || period === undefined || months === null ? null : period({ year, ...months });
}

/** What the sheet's title says for all its records: a sign-in sheet is of the session that it names. */
function textOfSheet({ table }: Entry, field: string): string | null {
  const isSaid = sheetRelations[table.register].titleStandsFor === field;
  return isSaid && table.recognition.columns[field] === undefined
    ? table.recognition.context.title || null
    : null;
}

function nameOf(entry: Entry): string | null {
  for (const field of ["name", "enterprise", "organisation"]) {
    const kind = fieldSpec(entry.table.register, field)?.kind;
    if (kind === "enterpriseName" || kind === "organisationName") return textOf(entry, field);
  }
  return null;
}

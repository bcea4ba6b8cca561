/** Which records of one sheet stand on another one too. */
import { fieldSpec, type FieldOf, type RegisterId } from "../../registers";
import { sheetRelations } from "../../registers/sheet-roles";
import { fold } from "../../reading/cells/folding";
import type { Entry, Table } from "../../reading/table";
import { enterpriseKey, inferRegions, organisationKey, personKey, type Regions } from "../names/names";

/** The records of a table by the keys under which they can stand on another sheet. */
export interface KeyedTable {
  readonly table: Table;
  /** For each alternative of the register's identity: key → record. */
  readonly byKey: readonly ReadonlyMap<string, Entry>[];
  readonly keysOf: ReadonlyMap<Entry, readonly (string | null)[]>;
}

/**
 * The tables of one register with their records' keys. Counties that any title of the book names are no part of a
 * name: one sheet may write it, and the other not.
 */
export function keyedTables(tables: readonly Table[], titles: readonly string[]): readonly KeyedTable[] {
  const names = tables.flatMap((table) => table.entries.flatMap((entry) => nameOf(entry) ?? []));
  const regions = inferRegions(names, titles);
  return tables.map((table) => keyedTable(table, regions));
}

function keyedTable(table: Table, regions: Regions): KeyedTable {
  const { identity } = sheetRelations[table.register];
  const byKey = identity.map(() => new Map<string, Entry>());
  const keysOf = new Map<Entry, readonly (string | null)[]>();
  for (const entry of table.entries) {
    const keys = identity.map((fields) => keyOf(entry, fields, regions));
    keysOf.set(entry, keys);
    keys.forEach((key, index) => {
      const known = byKey[index];
      if (key !== null && known !== undefined && !known.has(key)) known.set(key, entry);
    });
  }
  return { table, byKey, keysOf };
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

function keyOf(entry: Entry, fields: readonly string[], regions: Regions): string | null {
  const parts: string[] = [];
  for (const field of fields) {
    const part = keyPart(entry, field, regions);
    if (part === null) return null;
    parts.push(part);
  }
  return parts.join("\n");
}

function keyPart(entry: Entry, field: string, regions: Regions): string | null {
  const text = textOf(entry, field) ?? textOfSheet(entry, field);
  if (text === null) return null;
  switch (fieldSpec(entry.table.register, field)?.kind) {
    case "enterpriseName":
      return enterpriseKey(text, regions) || null;
    case "organisationName":
      return organisationKey(text, regions) || null;
    case "personName":
      return personKey(text) || null;
    case "date":
    case "deadline":
      return dayOf(entry, field) ?? fold(text);
    default:
      return fold(text);
  }
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

/** Names of enterprises that may mean one of the ledger or another: who keeps the sheets is asked once. */
import { fieldSpec } from "../../registers";
import { cellAddress } from "../../reading/cells/grid";
import { supplementsOf, type Ledger } from "../model";
import { enterpriseNames } from "./ledger-names";
import type { Table } from "../../reading/table";
import type { NameIndex } from "./names";

export interface NameQuestion {
  /** As it is written there. */
  readonly name: string;
  readonly sheet: string;
  /** A1 address of the first cell that says so. */
  readonly cell: string;
  /** Names of the ledger's enterprises that it may mean, at least one. */
  readonly candidates: readonly string[];
}

type Index = Pick<NameIndex<string>, "find" | "key">;

/**
 * The names in other sheets that are like those of the ledger without being the same (DOMAIN 4.11), each once: those
 * that are like several, and those that say more than the one they are like, or something else. Names that nothing
 * in the ledger is like are no question, nor are those that an alias explains.
 */
export function nameQuestions(ledger: Ledger): readonly NameQuestion[] {
  const questions = new Map<string, NameQuestion>();
  for (const { table, fields, index } of references(ledger)) {
    for (const field of fields)
      for (const { name, row } of namesIn(table, field)) {
        if (questions.has(name)) continue;
        const candidates = candidatesFor(name, index);
        const column = table.recognition.columns[field]?.[0];
        if (candidates.length > 0 && column !== undefined)
          questions.set(name, { name, sheet: table.grid.sheet, cell: cellAddress(row, column), candidates });
      }
  }
  return [...questions.values()];
}

interface Reference {
  readonly table: Table;
  readonly fields: readonly string[];
  readonly index: Index;
}

/** Sheets that name enterprises of the ledger: all others, and surveys of the same enterprises. */
function references(ledger: Ledger): readonly Reference[] {
  const index = namesOf(enterpriseNames(ledger));
  const surveys = supplementsOf(ledger, "enterprise").map((table) => ({ table, fields: ["name"], index }));
  const others = ledger.tables
    .filter(({ register, entries }) => register !== "enterprise" && entries.length > 0)
    .map((table) => ({ table, fields: enterpriseFields(table), index }));
  return [...surveys.map((reference) => ({ ...reference, table: reference.table })), ...others];
}

function enterpriseFields({ register, fields }: Table): readonly string[] {
  return Object.keys(fields).filter((field) => {
    const kind = fieldSpec(register, field)?.kind;
    return kind === "enterpriseName" || kind === "enterpriseList";
  });
}

function namesOf(index: ReturnType<typeof enterpriseNames>): Index {
  const nameOf = (item: { value: (field: "name") => string | null }): string => item.value("name") ?? "";
  return {
    key: index.key,
    find: (name) => {
      const match = index.find(name);
      if (match.kind === "found") return { ...match, item: nameOf(match.item) };
      return match.kind === "several" ? { kind: "several", items: match.items.map(nameOf) } : match;
    },
  };
}

function namesIn(table: Table, field: string): readonly { readonly name: string; readonly row: number }[] {
  return table.entries.flatMap((entry) => {
    const value: unknown = entry.value(field as never);
    const names: readonly unknown[] = Array.isArray(value) ? value : [value];
    return names.flatMap((name) =>
      typeof name === "string" && name !== "" ? [{ name, row: entry.row }] : [],
    );
  });
}

function candidatesFor(name: string, index: Index): readonly string[] {
  const match = index.find(name);
  if (match.kind === "several") return [...new Set(match.items)];
  if (match.kind !== "found" || match.obvious) return [];
  // A short form that only one name holds is found without asking (DOMAIN 4.11).
  return index.key(match.item).includes(index.key(name)) ? [] : [match.item];
}

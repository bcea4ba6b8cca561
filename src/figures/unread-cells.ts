/** Cells that could not be read for certain, named as people find them. */
import type { RegisterId } from "../registers";
import type { ReadingProblem } from "../reading/cells/parsed";
import type { Entry, FieldColumn, Table } from "../reading/table";
import type { Counting } from "./counting";
import { cellName } from "./provenance";

export interface UnreadCell {
  /** `“企业台账”J7` */
  readonly place: string;
  readonly raw: string;
  readonly problem: ReadingProblem;
}

/** The table's column of a field, by a name that comes from the catalogue; `null` where it has none. */
export function columnOf(table: Table, field: string): FieldColumn | null {
  return (table.fields as Readonly<Record<string, FieldColumn | undefined>>)[field] ?? null;
}

/** Unread cells of a field in the records that are asked, in their order. */
export function unreadCells(counting: Counting, register: RegisterId, field: string): readonly UnreadCell[] {
  const tables: readonly Table[] = counting.tables(register);
  if (tables.every((table) => (columnOf(table, field)?.problems.size ?? 0) === 0)) return [];
  const asked: ReadonlySet<unknown> = new Set(counting.entries(register));
  return tables.flatMap((table) =>
    [...(columnOf(table, field)?.problems ?? [])].flatMap(([index, problem]) => {
      const entry = table.entries[index];
      if (entry === undefined || !asked.has(entry)) return [];
      const unread = rowOf(entry, field);
      return [{ place: cellName(table, unread.row, field), raw: unread.raw(field as never), problem }];
    }),
  );
}

/** The row of the record in which the cell stands: one that goes on with it may be the one that can't be read. */
function rowOf(entry: Entry, field: string): Entry {
  const further = entry.table.furtherRows.find(
    (row) => row.goesOnWith === entry && row.problem(field as never) !== null,
  );
  return further ?? entry;
}

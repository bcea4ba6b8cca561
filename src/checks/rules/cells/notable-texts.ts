/** Texts with spaces or full-width forms, and texts where a number should stand. */
import type { Ledger } from "../../../ledger/model";
import { builtOnce } from "../../../ledger/once";
import { valueAt } from "../../../reading/cells/grid";
import type { Entry, Table } from "../../../reading/table";
import type { Kind } from "../../../registers";
import { columnsOf, type Column } from "./columns";

export interface TypedText {
  readonly column: Column;
  readonly entry: Entry;
  /** As it stands in the cell. */
  readonly text: string;
}

export const numberKinds: ReadonlySet<Kind> = new Set(["count", "number", "money"]);

/**
 * What somebody typed where a number should stand, and texts with spaces or full-width forms: few of the many that
 * there are, looked for once for all rules that tell of them.
 */
export const notableTexts = builtOnce((ledger: Ledger) => ledger.current.flatMap(notableTextsIn));

/** Row by row, as cells lie in memory: every text of the workbook is looked at. */
function notableTextsIn(table: Table): readonly TypedText[] {
  const columns = columnsOf(table);
  const typed: TypedText[] = [];
  for (const entry of table.entries)
    for (const column of columns) {
      const text = valueAt(table.grid, entry.row, column.column.columns[0] ?? 0);
      // What was read as it stands has nothing to be taken out.
      if (text === column.column.values[entry.index]) continue;
      if (typeof text !== "string" || text === "") continue;
      if (!numberKinds.has(column.spec.kind) && !hasSpaceOrFullWidth(text)) continue;
      if (entry.formula(column.field) === null) typed.push({ column, entry, text });
    }
  return typed;
}

/** Every text of a workbook is asked, so this is a plain loop. */
export function hasSpaceOrFullWidth(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || code === 0xa0 || (code >= 0x1680 && code <= 0x3000) || code >= 0xfe00) return true;
  }
  return false;
}

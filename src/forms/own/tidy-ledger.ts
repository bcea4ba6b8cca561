/** A recognised ledger → its normalised copy beside it, which never counts (CONTRACT 8, role copy). */
import type { Ledger } from "../../ledger/model";
import { cellText, valueAt } from "../../reading/cells/grid";
import type { Entry, Table } from "../../reading/table";
import { registerSpec, type FieldOf, type RegisterId } from "../../registers";
import { copyMark } from "../../registers/sheet-roles";
import type { PlanCell, PlanStyle, SheetPlan } from "../../report/sheet-plan";
import { ledgerColumns, namingColumns, type LedgerColumn } from "./ledger-columns";
import { ledgerPlan } from "./ledger-plan";
import { normalised } from "./normalised";

export interface TidyLedger {
  readonly plan: SheetPlan;
  readonly rows: number;
  /** Cells of the ledger that stand in the copy as they were, marked. */
  readonly unnormalised: readonly { readonly entry: Entry; readonly field: string; readonly raw: string }[];
}

/** The head of the copy is its third row. */
const FIRST_ROW = 3;
const MARK_STYLE: PlanStyle = { fill: "#FFF2CC" };

/** The copy of a table, as a sheet of that name. */
export function tidyLedger(ledger: Ledger, table: Table, name: string): TidyLedger {
  const records = [...table.entries, ...table.furtherRows].sort((one, other) => one.row - other.row);
  const columns = ledgerColumns(table.register).filter(({ field }) => isKept(table, records, field));
  const unnormalised: TidyLedger["unnormalised"][number][] = [];
  const marks: { readonly row: number; readonly column: number }[] = [];
  const { unmatched, ask } = table.recognition;
  const others = [...unmatched, ...ask].sort((one, other) => one.column - other.column);
  const rows = records.map((entry, at): PlanCell[] => {
    const cells = columns.map(({ field }, column): PlanCell => {
      const found = normalised(ledger, entry, field);
      if (found.kind === "value") return found.value;
      unnormalised.push({ entry, field, raw: found.raw });
      marks.push({ row: FIRST_ROW + at, column });
      return found.raw;
    });
    return [...cells, ...others.map(({ column }) => asItStands(table, entry.row, column))];
  });
  const { title } = table.recognition.context;
  const plan = ledgerPlan({
    name,
    title: title === "" ? registerSpec(table.register).title : title,
    note: `${copyMark}（原表“${table.grid.sheet}”；有底色的单元格没能规范，请到原表里改）`,
    columns: [...columns, ...others.map(({ header }) => otherColumn(header))],
    naming: namingColumns(table.register, columns),
    example: null,
    rows,
    blankRows: 0,
  });
  const marked = marks.map(({ row, column }) => ({
    area: { row, column, rows: 1, columns: 1 },
    style: MARK_STYLE,
  }));
  return { plan: { ...plan, styles: [...plan.styles, ...marked] }, rows: rows.length, unnormalised };
}

function isKept({ fields, register }: Table, records: readonly Entry[], field: string): boolean {
  if (field === "seq") return fields["seq" as FieldOf<RegisterId>] !== undefined;
  const column = fields[field as FieldOf<RegisterId>];
  if (column === undefined) return false;
  const isOwn = column.columns.length > 0 || (register === "enterprise" && field === "park");
  return isOwn || records.some((entry) => entry.value(field as FieldOf<RegisterId>) !== null);
}

/** A column of the office's that is none of the register's, or may be several, goes along as it stands. */
function otherColumn(head: string): LedgerColumn {
  return {
    field: "",
    kind: "text",
    head,
    width: 14,
    numberFormat: null,
    limit: null,
    words: null,
    isTotalled: false,
  };
}

function asItStands({ grid }: Table, row: number, column: number): PlanCell {
  const value = valueAt(grid, row, column);
  return typeof value === "number" ? value : cellText(value) || null;
}

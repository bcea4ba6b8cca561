/** Sheets as an office keeps them, from a plan: title, header, records, totals, and slips of the pen if asked for. */
import { columnLetters, type CellValue, type Grid } from "../src/reading/cells/grid";

/** A cell of a record: a value, or a formula beside the value that it has. */
export type Cell = CellValue | { readonly formula: string; readonly value: CellValue };

export interface SheetPlan {
  readonly name: string;
  readonly title: string;
  /** Headers of the columns, parted by |. */
  readonly header: string;
  readonly count: number;
  readonly row: (index: number, sheetRow: number) => readonly Cell[];
  /** Headers of columns that a 合计 row sums by formulas. */
  readonly sums?: readonly string[];
  /** What somebody might write by mistake in place of what is right, by the column's header. */
  readonly slips?: Readonly<Record<string, (right: CellValue) => CellValue>>;
}

const FIRST_RECORD = 3;
/** One record in so many has a slip; the sheet's slips take turns. */
const RECORDS_PER_SLIP = 100;

export function gridOf(plan: SheetPlan, withSlips: boolean): Grid {
  const heads = plan.header.split("|");
  const records = Array.from({ length: plan.count }, (_, index) => plan.row(index, index + FIRST_RECORD));
  const cells: (readonly Cell[])[] = [
    heads.map((_, at) => (at === 0 ? plan.title : null)),
    heads,
    ...(withSlips ? records.map((cells, index) => slipped(plan, heads, cells, index)) : records),
    ...(plan.sums === undefined ? [] : [totals(plan.sums, heads, records)]),
  ];
  // As values arrive from Excel: every text a string of its own.
  const values = JSON.parse(JSON.stringify(cells.map((row) => row.map(valueOf)))) as CellValue[][];
  return {
    sheet: plan.name,
    firstRow: 1,
    firstColumn: 1,
    values,
    formulas: cells.map((row) => row.map(formulaOf)),
    numberFormats: values.map((row) => row.map((value) => (typeof value === "string" ? "@" : "General"))),
  };
}

function isFormula(cell: Cell): cell is { readonly formula: string; readonly value: CellValue } {
  return typeof cell === "object" && cell !== null && "formula" in cell;
}

function valueOf(cell: Cell): CellValue {
  return isFormula(cell) ? cell.value : cell;
}

function formulaOf(cell: Cell): string | null {
  return isFormula(cell) ? cell.formula : null;
}

function slipped(
  plan: SheetPlan,
  heads: readonly string[],
  cells: readonly Cell[],
  index: number,
): readonly Cell[] {
  const slips = Object.entries(plan.slips ?? {});
  if (slips.length === 0 || index % RECORDS_PER_SLIP !== RECORDS_PER_SLIP / 2) return cells;
  const [head, wrong] = slips[Math.floor(index / RECORDS_PER_SLIP) % slips.length] ?? [];
  return cells.map((cell, at) => (wrong !== undefined && heads[at] === head ? wrong(valueOf(cell)) : cell));
}

function totals(
  sums: readonly string[],
  heads: readonly string[],
  records: readonly (readonly Cell[])[],
): readonly Cell[] {
  const last = String(FIRST_RECORD + records.length - 1);
  return heads.map((head, at) => {
    if (at === 0) return "合计";
    if (!sums.includes(head)) return null;
    const letters = columnLetters(at + 1);
    return {
      formula: `=SUM(${letters}${String(FIRST_RECORD)}:${letters}${last})`,
      value: records.reduce((sum, cells) => sum + Number(valueOf(cells[at] ?? null) ?? 0), 0),
    };
  });
}

/** Results of formulas as a file stores them: which are out of date, and what they are once cells have changed. */
import type { BookData, CellData, SheetData } from "../../package/book";
import { referencedAreas, type ReferencedArea } from "../../package/formulas/references";
import { cellAddress, type CellValue } from "../reading/cells/grid";
import type { CellPlace } from "../jobs/results";
import { referredValue, resultOf, type CellSource } from "./sums";
import { withCells, type PlacedCell } from "./with-cells";

/** A stored total that is not what its own formula adds up to. */
export interface StaleResult extends CellPlace {
  readonly stored: number;
  readonly computed: number;
}

/** So many cells are looked at to see whether totals hold; a workbook of running totals would never end. */
const MOST_VISITS = 20_000_000;

/** A file's book as whoever calculates it would see it. */
export interface SettledBook extends Recalculated {
  readonly stale: readonly StaleResult[];
}

/**
 * The book with every sum that its own cells contradict put right, and what follows from it: some programs change
 * cells and leave the results to Excel.
 */
export function settled(book: BookData): SettledBook {
  const cells = sourceOf(book);
  const wrong = formulaCells(book).flatMap(({ sheet, row, column, cell, formula }) => {
    if (typeof cell.value !== "number") return [];
    const computed = resultOf(formula, sheet.name, cells);
    if (computed === null || isSame(computed, cell.value)) return [];
    return [{ sheet: sheet.name, row, column, cell: { ...cell, value: computed } }];
  });
  if (wrong.length === 0) return { book, waiting: [], stale: [] };
  const after = recalculated(withResults(book, wrong), wrong);
  return { ...after, stale: differences(book, after.book) };
}

/** Results that are other numbers than they were. */
function differences(before: BookData, after: BookData): readonly StaleResult[] {
  const now = sourceOf(after);
  return formulaCells(before).flatMap(({ sheet, row, column, cell: { value } }) => {
    const computed = now.valueAt(sheet.name, row, column);
    if (typeof value !== "number" || typeof computed !== "number" || value === computed) return [];
    return [{ sheet: sheet.name, address: cellAddress(row + 1, column + 1), stored: value, computed }];
  });
}

export interface Recalculated {
  readonly book: BookData;
  /** Formulas that count with changed cells and whose results are still the old ones. */
  readonly waiting: readonly CellPlace[];
}

/** The book with the totals that follow from cells that changed, by sheet and 0-based place. */
export function recalculated(
  book: BookData,
  changed: readonly { readonly sheet: string; readonly row: number; readonly column: number }[],
): Recalculated {
  const dependents = formulaCells(book).map((one) => ({
    ...one,
    areas: referencedAreas(one.formula, one.sheet.name),
  }));
  const touched = new Touched();
  for (const { sheet, row, column } of changed) touched.add(sheet, row, column);
  let current = book;
  let waiting: CellPlace[] = [];
  // A chain of totals on totals is as long as its formulas are many at most.
  for (let pass = 0; pass < dependents.length; pass++) {
    const affected = dependents.filter(({ areas }) => areas.some((area) => touched.meets(area)));
    const cells = sourceOf(current);
    const results: (PlacedCell & { readonly sheet: string })[] = [];
    waiting = [];
    let grew = false;
    for (const { sheet, row, column, cell, formula, areas } of affected) {
      const place = { sheet: sheet.name, address: cellAddress(row + 1, column + 1) };
      const isSure = !areas.some((area) => touched.isWaiting(area));
      const result = isSure ? resultAfter(cell, formula, sheet.name, cells) : null;
      if (result === null) {
        waiting.push(place);
        if (touched.wait(sheet.name, row, column)) grew = true;
      } else if (!isSame(result, cells.valueAt(sheet.name, row, column))) {
        results.push({ sheet: sheet.name, row, column, cell: { ...cell, value: result } });
        touched.add(sheet.name, row, column);
      }
    }
    if (results.length === 0 && !grew) break;
    current = withResults(current, results);
  }
  return { book: current, waiting };
}

function withResults(
  book: BookData,
  results: readonly (PlacedCell & { readonly sheet: string })[],
): BookData {
  return {
    ...book,
    sheets: book.sheets.map((sheet) =>
      withCells(
        sheet,
        results.filter((one) => one.sheet === sheet.name),
      ),
    ),
  };
}

/** What a cell shows beside other cells than before; `null` where it can't be told. */
function resultAfter(
  { value }: CellData,
  formula: string,
  sheet: string,
  cells: CellSource,
): CellValue | null {
  const referred = referredValue(formula, sheet, cells);
  if (referred !== undefined) return referred;
  return typeof value === "number" ? resultOf(formula, sheet, cells) : null;
}

/** Cells that have changed, and those whose results nobody knows yet. */
class Touched {
  /** By sheet, row and column: whether the cell waits. */
  private readonly sheets = new Map<string, Map<number, Map<number, boolean>>>();

  add(sheet: string, row: number, column: number): void {
    this.put(sheet, row, column, false);
  }

  /** False where it was known to wait. */
  wait(sheet: string, row: number, column: number): boolean {
    const isKnown = this.sheets.get(sheet.toLowerCase())?.get(row)?.get(column) === true;
    this.put(sheet, row, column, true);
    return !isKnown;
  }

  meets(area: ReferencedArea): boolean {
    return this.some(area, () => true);
  }

  isWaiting(area: ReferencedArea): boolean {
    return this.some(area, (isWaiting) => isWaiting);
  }

  private put(sheet: string, row: number, column: number, isWaiting: boolean): void {
    const name = sheet.toLowerCase();
    const rows = this.sheets.get(name) ?? new Map<number, Map<number, boolean>>();
    this.sheets.set(name, rows);
    rows.set(row, (rows.get(row) ?? new Map<number, boolean>()).set(column, isWaiting));
  }

  private some({ sheet, area }: ReferencedArea, asked: (isWaiting: boolean) => boolean): boolean {
    const rows = this.sheets.get(sheet.toLowerCase());
    if (rows === undefined) return false;
    const isIn = (cells: ReadonlyMap<number, boolean>): boolean =>
      [...cells].some(
        ([column, isWaiting]) => column >= area.column && column <= area.endColumn && asked(isWaiting),
      );
    // Most formulas count with their own row: it is looked up.
    if (area.endRow - area.row < rows.size) {
      for (let row = area.row; row <= area.endRow; row++) if (isIn(rows.get(row) ?? new Map())) return true;
      return false;
    }
    return [...rows].some(([row, cells]) => row >= area.row && row <= area.endRow && isIn(cells));
  }
}

/** Stored with 15 digits; sums of decimals differ behind them. */
function isSame(one: CellValue, other: CellValue): boolean {
  if (typeof one !== "number" || typeof other !== "number")
    return one === other || JSON.stringify(one) === JSON.stringify(other);
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}

interface FormulaCell {
  readonly sheet: SheetData;
  readonly row: number;
  readonly column: number;
  readonly cell: CellData;
  readonly formula: string;
}

function formulaCells({ sheets }: BookData): readonly FormulaCell[] {
  return sheets.flatMap((sheet) =>
    Object.entries(sheet.rows).flatMap(([row, line]) =>
      (line ?? []).flatMap((cell, column) =>
        cell?.formula === undefined ? [] : [{ sheet, row: Number(row), column, cell, formula: cell.formula }],
      ),
    ),
  );
}

function sourceOf({ sheets }: BookData): CellSource {
  const byName = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet.rows]));
  const extents = new Map<string, { readonly row: number; readonly column: number }>();
  let visits = 0;
  return {
    valueAt: (sheet, row, column): CellValue =>
      byName.get(sheet.toLowerCase())?.[row]?.[column]?.value ?? null,
    extentOf: (sheet) => {
      const name = sheet.toLowerCase();
      const rows = byName.get(name);
      if (rows === undefined) return null;
      const known = extents.get(name);
      if (known !== undefined) return known;
      let column = 0;
      for (const line of Object.values(rows)) column = Math.max(column, (line?.length ?? 0) - 1);
      const extent = { row: rows.length - 1, column };
      extents.set(name, extent);
      return extent;
    },
    mayVisit: (cells) => {
      visits += cells;
      return visits <= MOST_VISITS;
    },
  };
}

/** What became of a sheet: the cells and rows that differ between two states of it. */
import type { CellData, CellValue, SheetData, StyleData } from "../book";
import { styleKey } from "../styles/style-keys";

/** A cell that differs. */
export interface CellChange {
  readonly cell: CellData | undefined;
  /** `result` is another result of the same formula, `style` another look alone. */
  readonly kind: "content" | "result" | "style";
  /** The new style, when it differs. */
  readonly style?: StyleData;
}

export interface RowChange {
  readonly cells: Map<number, CellChange>;
  /** A new height in points; null takes the row's own height away. */
  height?: number | null;
  isHidden?: boolean;
}

export interface LinkChange {
  readonly row: number;
  readonly column: number;
  readonly link: CellData["link"];
}

export interface CellChanges {
  readonly rows: Map<number, RowChange>;
  readonly links: LinkChange[];
  /** Did a cell gain, lose or change a formula? */
  readonly touchesFormulas: boolean;
}

/** Gives the meaning and a comparable key of a cell's style. */
export class StyleMeanings {
  private readonly keys: string[];

  constructor(readonly styles: readonly StyleData[]) {
    this.keys = styles.map(styleKey);
  }

  key(cell: CellData | undefined): string {
    return this.keys[cell?.style ?? 0] ?? styleKey({});
  }

  meaning(cell: CellData | undefined): StyleData {
    return this.styles[cell?.style ?? 0] ?? {};
  }
}

/** The cells, rows and links that differ. */
export function cellChanges(
  before: SheetData,
  after: SheetData,
  stylesBefore: StyleMeanings,
  stylesAfter: StyleMeanings,
): CellChanges {
  const rows = new Map<number, RowChange>();
  const links: LinkChange[] = [];
  let touchesFormulas = false;
  const rowChange = (row: number): RowChange => {
    const known = rows.get(row) ?? { cells: new Map<number, CellChange>() };
    rows.set(row, known);
    return known;
  };
  for (const row of indicesOf(before.rows, after.rows)) {
    const was = before.rows[row] ?? [];
    const is = after.rows[row] ?? [];
    if (was === is) continue;
    const width = Math.max(was.length, is.length);
    for (let column = 0; column < width; column++) {
      const [old, cell] = [was[column], is[column]];
      if (old === cell && (old === undefined || stylesBefore === stylesAfter)) continue;
      const change = cellChange(old, cell, stylesBefore, stylesAfter);
      if (change) rowChange(row).cells.set(column, change);
      if (change && old?.formula !== cell?.formula) touchesFormulas = true;
      if (!sameLink(old, cell)) links.push({ row, column, link: cell?.link });
    }
  }
  for (const [row, height] of changedEntries(before.rowHeights, after.rowHeights)) {
    rowChange(row).height = height ?? null;
  }
  for (const row of new Set([...before.hiddenRows, ...after.hiddenRows])) {
    const isHidden = after.hiddenRows.has(row);
    if (isHidden !== before.hiddenRows.has(row)) rowChange(row).isHidden = isHidden;
  }
  return { rows, links, touchesFormulas };
}

/** Indices that either of two lists fills, ascending: walking a list itself would pass through all that is blank. */
function indicesOf(a: readonly unknown[], b: readonly unknown[]): number[] {
  const filled = new Set([...Object.keys(a), ...Object.keys(b)].map(Number));
  return [...filled].sort((x, y) => x - y);
}

function cellChange(
  old: CellData | undefined,
  cell: CellData | undefined,
  stylesBefore: StyleMeanings,
  stylesAfter: StyleMeanings,
): CellChange | undefined {
  const restyled = stylesBefore.key(old) !== stylesAfter.key(cell);
  const style = restyled ? stylesAfter.meaning(cell) : undefined;
  if (old?.formula !== cell?.formula || !sameSpill(old, cell)) return { cell, kind: "content", style };
  if (!sameValue(valueOf(old), valueOf(cell))) {
    if (cell?.formula === undefined) return { cell, kind: "content", style };
    if (!isUnknownFunction(old, cell)) return { cell, kind: "result", style };
  }
  return restyled ? { cell, kind: "style", style } : undefined;
}

/** An engine that lacks a function must not spoil the result that the office's Excel stored. */
function isUnknownFunction(old: CellData | undefined, cell: CellData): boolean {
  const error = typeof cell.value === "object" && cell.value !== null ? cell.value.error : "";
  return error === "#NAME?" && old?.value !== null && old?.value !== undefined;
}

/** A constant empty text is a blank cell: Excel itself has no such constant. */
function valueOf(cell: CellData | undefined): CellValue {
  const value = cell?.value ?? null;
  return value === "" && cell?.formula === undefined ? null : value;
}

function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === "object" && a !== null && typeof b === "object" && b !== null) {
    return a.error === b.error;
  }
  return a === b;
}

function sameSpill(a: CellData | undefined, b: CellData | undefined): boolean {
  return a?.spill?.rows === b?.spill?.rows && a?.spill?.columns === b?.spill?.columns;
}

function sameLink(a: CellData | undefined, b: CellData | undefined): boolean {
  return a?.link?.location === b?.link?.location && a?.link?.tip === b?.link?.tip;
}

/** Keys whose values differ, with the value after; undefined for one that is gone. */
export function changedEntries(
  before: ReadonlyMap<number, number>,
  after: ReadonlyMap<number, number>,
): Map<number, number | undefined> {
  const changed = new Map<number, number | undefined>();
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    if (before.get(key) !== after.get(key)) changed.set(key, after.get(key));
  }
  return changed;
}

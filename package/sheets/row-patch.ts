/** Puts changed cells and rows into the XML of a sheet; rows without a change stay as they are. */
import { cellAddress } from "../addresses";
import { cellXml, valueXml, type CellWriting } from "./cell-xml";
import { scanRows, type StoredCell, type StoredRow } from "./stored-cells";
import type { CellChange, RowChange } from "./sheet-changes";
import type { ElementPatch } from "./element-patch";
import type { StyleTable } from "../styles/style-table";
import { withAttribute } from "../xml/text-patch";

export interface RowWriting extends CellWriting {
  readonly styles: StyleTable;
}

/** Adds the changes of `rows` to the patch of the sheet. */
export function patchRows(
  sheet: ElementPatch,
  rows: ReadonlyMap<number, RowChange>,
  writing: RowWriting,
): void {
  const { patch } = sheet;
  const { cells, text, part, prefix } = sheet.xml;
  const pending = [...rows.keys()].sort((a, b) => a - b);
  let next = 0;
  const newRowsBefore = (end: number): string => {
    const out: string[] = [];
    for (let row = pending[next]; row !== undefined && row < end; row = pending[++next]) {
      out.push(newRow(row, rows.get(row), writing));
    }
    return out.join("");
  };
  if (!cells) {
    const all = newRowsBefore(Infinity);
    if (all !== "") sheet.addChild("sheetData", `<${prefix}sheetData>${all}</${prefix}sheetData>`);
    return;
  }
  scanRows(text, part, cells.openEnd, cells.closeStart, prefix, (stored) => {
    const between = newRowsBefore(stored.row);
    if (between !== "") patch.insert(stored.start, between);
    const change = rows.get(stored.row);
    if (!change) return;
    if (pending[next] === stored.row) next++;
    patch.replace(stored.start, stored.end, changedRow(text, stored, change, writing));
  });
  const rest = newRowsBefore(Infinity);
  if (rest !== "") patch.append(cells, rest);
}

function newRow(row: number, change: RowChange | undefined, writing: RowWriting): string {
  if (!change) return "";
  const cells = sortedColumns(change.cells).map((column) => {
    const cell = change.cells.get(column);
    const style = newCellStyle(cell, writing);
    return cellXml(row, column, cell?.cell, style, writing);
  });
  const tag = rowTag(`<${writing.prefix}row r="${row + 1}">`, change);
  const inside = cells.join("");
  if (inside === "" && !/\s(?:ht|hidden)=/.test(tag)) return "";
  return `${tag}${inside}</${writing.prefix}row>`;
}

function newCellStyle(change: CellChange | undefined, { styles }: RowWriting): number {
  return change?.style ? styles.numberFor(change.style, 0, change.cell?.style) : 0;
}

function sortedColumns(cells: ReadonlyMap<number, unknown>): number[] {
  return [...cells.keys()].sort((a, b) => a - b);
}

function rowTag(tag: string, change: RowChange): string {
  let written = tag;
  if (change.height !== undefined) {
    const height = change.height === null ? undefined : String(change.height);
    written = withAttribute(written, "ht", height);
    written = withAttribute(written, "customHeight", height === undefined ? undefined : "1");
  }
  if (change.isHidden !== undefined) {
    written = withAttribute(written, "hidden", change.isHidden ? "1" : undefined);
  }
  return written;
}

function changedRow(text: string, stored: StoredRow, change: RowChange, writing: RowWriting): string {
  const columns = sortedColumns(change.cells);
  const out: string[] = [];
  let next = 0;
  const newCellsBefore = (end: number): void => {
    for (let column = columns[next]; column !== undefined && column < end; column = columns[++next]) {
      const cell = change.cells.get(column);
      const style = newCellStyle(cell, writing);
      out.push(cellXml(stored.row, column, cell?.cell, style, writing));
    }
  };
  for (const cell of stored.cells) {
    newCellsBefore(cell.column);
    const changed = change.cells.get(cell.column);
    if (changed && columns[next] === cell.column) next++;
    out.push(changed ? changedCell(text, cell, changed, writing) : addressed(text, cell));
  }
  newCellsBefore(Infinity);
  // What spans says may no longer hold; it is a hint that Excel does without.
  const before = withAttribute(text.slice(stored.start, stored.openEnd), "spans", undefined);
  const open = withAttribute(before, "r", String(stored.row + 1)).replace(/\s*\/>$/, ">");
  return `${rowTag(open, change)}${out.join("")}</${writing.prefix}row>`;
}

/** A kept cell; one that counted on its place gets its address, since its place may be another now. */
function addressed(text: string, cell: StoredCell): string {
  const tag = text.slice(cell.start, cell.openEnd);
  const named = /\sr\s*=/.test(tag) ? tag : withAttribute(tag, "r", cellAddress(cell.row, cell.column));
  return named + text.slice(cell.openEnd, cell.end);
}

function changedCell(text: string, stored: StoredCell, change: CellChange, writing: RowWriting): string {
  const style = change.style
    ? writing.styles.numberFor(change.style, stored.style, change.cell?.style)
    : stored.style;
  if (change.kind === "content") {
    return cellXml(stored.row, stored.column, change.cell, style, writing);
  }
  const styled = change.style
    ? withAttribute(text.slice(stored.start, stored.openEnd), "s", style === 0 ? undefined : String(style))
    : text.slice(stored.start, stored.openEnd);
  if (change.kind === "style" || !stored.formula) return styled + text.slice(stored.openEnd, stored.end);
  const { prefix } = writing;
  const value = valueXml(change.cell?.value ?? null, true, prefix, () =>
    cellAddress(stored.row, stored.column),
  );
  const retyped = withAttribute(styled, "t", value.type === "" ? undefined : value.type);
  const formula = text.slice(stored.formula.start, stored.formula.end);
  return `${withAttribute(retyped, "vm", undefined)}${formula}${value.content}</${prefix}c>`;
}

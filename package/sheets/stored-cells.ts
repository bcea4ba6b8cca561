/** The cells of a sheet's XML, row by row, with the place of each in the text. */
import { parseCell, lastColumn, lastRow } from "../addresses";
import { damagedPart, TagScanner } from "../xml/scanner";

/** A formula element of a cell. */
export interface StoredFormula {
  readonly kind: "normal" | "shared" | "array" | "dataTable";
  /** As stored, without `=`; empty for a follower of a shared formula. */
  readonly text: string;
  readonly ref?: string;
  readonly shared?: string;
  readonly start: number;
  readonly end: number;
}

/** A cell as stored; `text` is the raw content of `v`, or of `is` with its tags. */
export interface StoredCell {
  readonly row: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  /** Offset just behind the opening tag. */
  readonly openEnd: number;
  readonly type: string;
  readonly style: number;
  readonly formula: StoredFormula | undefined;
  readonly text: string | undefined;
}

export interface StoredRow {
  readonly row: number;
  readonly start: number;
  readonly openEnd: number;
  readonly isEmptyTag: boolean;
  readonly cells: readonly StoredCell[];
  readonly end: number;
}

/**
 * Calls `visit` with every row between two offsets, the inside of `sheetData`.
 * @throws {BookFileError} when rows and cells are not nested as they must be
 */
export function scanRows(
  text: string,
  part: string,
  from: number,
  to: number,
  prefix: string,
  visit: (row: StoredRow) => void,
): void {
  const scanner = new TagScanner(text, part, from, to);
  const rowTag = `${prefix}row`;
  let next = 0;
  while (scanner.next()) {
    if (!scanner.is(rowTag) || scanner.isKind("close")) throw damagedPart(part);
    const stated = scanner.attribute("r");
    const row = stated === undefined ? next : Number(stated) - 1;
    if (!Number.isInteger(row) || row < 0 || row > lastRow) throw damagedPart(part);
    next = row + 1;
    const start = scanner.start;
    const openEnd = scanner.end;
    const isEmptyTag = scanner.isKind("empty");
    const cells = isEmptyTag ? [] : scanCells(scanner, part, prefix, row);
    visit({ row, start, openEnd, isEmptyTag, cells, end: scanner.end });
  }
}

function scanCells(scanner: TagScanner, part: string, prefix: string, row: number): StoredCell[] {
  const cells: StoredCell[] = [];
  const cellTag = `${prefix}c`;
  const rowTag = `${prefix}row`;
  let next = 0;
  while (scanner.next()) {
    if (scanner.isKind("close")) {
      if (!scanner.is(rowTag)) throw damagedPart(part);
      return cells;
    }
    if (!scanner.is(cellTag)) {
      skipElement(scanner, part);
      continue;
    }
    const cell = scanCell(scanner, part, prefix, row, next);
    cells.push(cell);
    next = cell.column + 1;
  }
  throw damagedPart(part);
}

function scanCell(
  scanner: TagScanner,
  part: string,
  prefix: string,
  row: number,
  nextColumn: number,
): StoredCell {
  const address = scanner.attribute("r");
  const column = address === undefined ? nextColumn : (parseCell(address)?.column ?? -1);
  if (column < 0 || column > lastColumn) throw damagedPart(part);
  const start = scanner.start;
  const openEnd = scanner.end;
  const type = scanner.attribute("t") ?? "n";
  const style = Number(scanner.attribute("s") ?? 0);
  const cell: Writable<StoredCell> = {
    row,
    column,
    start,
    end: openEnd,
    openEnd,
    type,
    style,
    formula: undefined,
    text: undefined,
  };
  if (!scanner.isKind("empty")) fillContent(cell, scanner, part, prefix);
  return cell;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Reads up to the end of the cell; every cell has the same shape, which keeps large sheets fast. */
function fillContent(cell: Writable<StoredCell>, scanner: TagScanner, part: string, prefix: string): void {
  while (scanner.next()) {
    if (scanner.isKind("close")) {
      if (!scanner.is(`${prefix}c`)) throw damagedPart(part);
      cell.end = scanner.end;
      return;
    }
    if (scanner.is(`${prefix}f`)) cell.formula = scanFormula(scanner, part);
    else if (scanner.is(`${prefix}v`) || scanner.is(`${prefix}is`)) cell.text = inside(scanner, part);
    else skipElement(scanner, part);
  }
  throw damagedPart(part);
}

function scanFormula(scanner: TagScanner, part: string): StoredFormula {
  const kind = scanner.attribute("t") ?? "normal";
  const ref = scanner.attribute("ref");
  const shared = scanner.attribute("si");
  const start = scanner.start;
  const text = inside(scanner, part);
  return {
    kind: kind === "shared" || kind === "array" || kind === "dataTable" ? kind : "normal",
    ref,
    shared,
    text,
    start,
    end: scanner.end,
  };
}

/** The raw text inside the current element; the scanner stands behind it afterwards. */
function inside(scanner: TagScanner, part: string): string {
  if (scanner.isKind("empty")) return "";
  const from = scanner.end;
  skipElement(scanner, part);
  return scanner.text.slice(from, scanner.start);
}

/** Moves behind the end of the element whose opening tag was just read. */
function skipElement(scanner: TagScanner, part: string): void {
  if (scanner.isKind("empty")) return;
  const open = [scanner.name];
  while (open.length > 0) {
    if (!scanner.next()) throw damagedPart(part);
    if (scanner.isKind("open")) open.push(scanner.name);
    else if (scanner.isKind("close") && open.pop() !== scanner.name) throw damagedPart(part);
  }
}

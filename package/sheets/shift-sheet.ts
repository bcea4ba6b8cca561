/**
 * Moves everything of a sheet when rows or columns come or go, as Excel does: cells and their formulas,
 * and what stands beside them in the file, such as comments, drawings, tables and charts.
 */
import { quotedSheet } from "../addresses";
import type { CellData, LineChange, SheetData } from "../book";
import { renamedInFormula, shiftedLine } from "../formulas/references";
import { decodeXml, encodeXml } from "../xml/characters";
import { TextPatch } from "../xml/text-patch";
import type { PartStore } from "../zip/part-store";
import { shiftedLines } from "./line-changes";
import { shiftedDrawing, shiftedNotes } from "./shift-drawings";
import { Shift } from "./shift";
import { readSheet } from "./sheet-reader";
import { parseSheet, type BookContext, type SheetXml } from "./sheet-xml";

/**
 * The moved sheet's text, also put into `store`, and the data that says the same.
 * @param stored the sheet as the file has it, `before` as it was when the changes began
 */
export function shiftSheet(
  store: PartStore,
  part: string,
  stored: SheetData,
  before: SheetData,
  changes: readonly LineChange[],
  context: BookContext,
): { xml: SheetXml; data: SheetData } {
  const source = parseSheet(store.needed(part), part);
  const shift = new Shift(stored.name, changes);
  const patch = new TextPatch(source.text);
  shift.elements(source.root, patch, new Set(["sheetData"]));
  shift.columns(source, patch);
  shift.cells(source, stored, context.forms, patch);
  store.set(part, patch.apply());
  for (const related of store.relationships(part)) {
    if (!related.isExternal && store.has(related.target))
      shiftRelated(store, related.target, related.kind, shift);
  }
  for (const chart of chartParts(store)) shift.part(store, chart);
  const xml = parseSheet(store.needed(part), part);
  const entry = { id: before.id, name: before.name, visibility: before.visibility };
  const reread = readSheet(xml, entry, context);
  const layout = before.pageLayout && {
    ...reread.pageLayout,
    printArea: before.pageLayout.printArea,
    titleRows: before.pageLayout.titleRows,
    ...(before.pageLayout.titleColumns && { titleColumns: before.pageLayout.titleColumns }),
  };
  const lines = <T>(was: Iterable<[number, T]>, is: Iterable<[number, T]>, axis: LineChange["axis"]) =>
    shiftedLines(was, is, changes, axis);
  const data: SheetData = {
    ...reread,
    pageLayout: layout,
    rows: shiftedRows(before, reread, changes),
    rowHeights: lines(before.rowHeights, reread.rowHeights, "row"),
    columnWidths: lines(before.columnWidths, reread.columnWidths, "column"),
    hiddenRows: new Set(lines(before.hiddenRows.entries(), reread.hiddenRows.entries(), "row").keys()),
    hiddenColumns: new Set(
      lines(before.hiddenColumns.entries(), reread.hiddenColumns.entries(), "column").keys(),
    ),
  };
  return { xml, data };
}

function chartParts(store: PartStore): string[] {
  return [...store.parts.keys()].filter((name) => /\/charts\/[^/]*\.xml$/i.test(name));
}

/** Charts name the sheets of their figures: they follow a sheet to its new name. */
export function renameInCharts(store: PartStore, before: string, after: string): void {
  for (const part of chartParts(store)) {
    const text = store.needed(part);
    const renamed = text.replace(/(<(?:\w+:)?f>)([^<]*)/g, (_, open, formula) => {
      const changed = renamedInFormula(decodeXml(String(formula)), before, quotedSheet(after));
      return `${open}${encodeXml(changed)}`;
    });
    if (renamed !== text) store.set(part, renamed);
  }
}

function shiftRelated(store: PartStore, part: string, kind: string, shift: Shift): void {
  if (kind === "comments" || kind === "threadedComment" || kind === "table") shift.part(store, part);
  if (kind !== "drawing" && kind !== "vmlDrawing") return;
  const text = store.needed(part);
  const moved =
    kind === "drawing" ? shiftedDrawing(text, part, shift.changes) : shiftedNotes(text, shift.changes);
  if (moved !== text) store.set(part, moved);
}

/** The rows where they stand now: results and looks as before, formulas as the moved text has them. */
function shiftedRows(
  before: SheetData,
  reread: SheetData,
  changes: readonly LineChange[],
): SheetData["rows"] {
  const rows: (CellData | undefined)[][] = [];
  before.rows.forEach((cells, row) => {
    const toRow = shiftedLine(row, changes, "row");
    if (toRow === undefined) return;
    const line: (CellData | undefined)[] = [];
    rows[toRow] = line;
    cells?.forEach((cell, column) => {
      const toColumn = shiftedLine(column, changes, "column");
      if (toColumn === undefined || !cell) return;
      const formula = reread.rows[toRow]?.[toColumn]?.formula;
      line[toColumn] = formula === undefined ? cell : { ...cell, formula };
    });
  });
  return rows;
}

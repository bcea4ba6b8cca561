/**
 * Moves everything of a sheet when rows or columns come or go, as Excel does: cells and their formulas,
 * and what stands beside them in the file, such as comments, drawings, tables and charts.
 */
import type { CellData, LineChange, SheetData } from "./book";
import { areaAddress, cellAddress, parseArea, quotedSheet } from "./addresses";
import { scanRows, type StoredCell } from "./cells";
import type { PartStore } from "./parts";
import type { OriginalBook } from "./reader";
import {
  lineBefore,
  shiftedArea,
  shiftedFormula,
  shiftedLine,
  shiftedSpan,
  renamedInFormula,
} from "./references";
import { parseSheet, readSheet, type SheetXml } from "./sheet-reader";
import {
  decodeXml,
  encodeXml,
  numberOf,
  parseXml,
  TextPatch,
  textOf,
  withAttribute,
  type XmlElement,
} from "./xml";

/** Attributes with areas that move, in whatever element of a sheet, a table or the comments. */
const AREA_ATTRIBUTES = ["ref", "sqref", "activeCell", "topLeftCell"];
/** Elements whose text is a formula, or a list of areas. */
const FORMULA_ELEMENTS = new Set([
  "formula",
  "formula1",
  "formula2",
  "f",
  "calculatedColumnFormula",
  "totalsRowFormula",
]);
/** Elements that mean nothing any more when their area is gone. */
const BOUND_TO_AREA = new Set([
  "mergeCell",
  "conditionalFormatting",
  "dataValidation",
  "hyperlink",
  "ignoredError",
  "protectedRange",
  "comment",
  "threadedComment",
]);

/** The moved sheet's text, also put into `store`, and the data that says the same. */
export function shiftSheet(
  store: PartStore,
  part: string,
  before: SheetData,
  changes: readonly LineChange[],
  original: OriginalBook,
): { xml: SheetXml; data: SheetData } {
  const source = parseSheet(store.needed(part), part);
  const stored = original.data.sheets.find(({ id }) => id === before.id) ?? before;
  const shift = new Shift(stored.name, changes);
  const patch = new TextPatch(source.text);
  shift.elements(source.root, patch, new Set(["sheetData"]));
  shift.columns(source, patch);
  shift.cells(source, stored, original, patch);
  store.set(part, patch.apply());
  for (const related of store.relationships(part)) {
    if (!related.isExternal && store.has(related.target))
      shiftRelated(store, related.target, related.kind, shift);
  }
  for (const chart of chartParts(store)) shift.part(store, chart);
  const xml = parseSheet(store.needed(part), part);
  const entry = { id: before.id, name: before.name, visibility: before.visibility };
  const reread = readSheet(xml, entry, original.context);
  const layout = before.pageLayout && {
    ...reread.pageLayout,
    printArea: before.pageLayout.printArea,
    titleRows: before.pageLayout.titleRows,
  };
  const lines = <T>(was: Iterable<[number, T]>, is: Iterable<[number, T]>, axis: Axis) =>
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

/**
 * One block of rows that came or went inside a sheet, when everything around it is as before. Rows added
 * or emptied at the end move nothing and need no notice.
 */
export function inferLineChanges(before: SheetData, after: SheetData): LineChange[] {
  const [was, is] = [rowKeys(before), rowKeys(after)];
  const count = is.length - was.length;
  const shorter = Math.min(was.length, is.length);
  let start = 0;
  while (start < shorter && was[start] === is[start]) start++;
  let end = 0;
  while (end < shorter - start && was[was.length - 1 - end] === is[is.length - 1 - end]) end++;
  const isBlock = count !== 0 && start + end === shorter && end > 0;
  return isBlock ? [{ axis: "row", at: start, count }] : [];
}

/** What a row says, whatever its formulas refer to. */
function rowKeys(sheet: SheetData): string[] {
  const keys = Array.from(sheet.rows, (cells) =>
    (cells ?? [])
      .map((cell, column) => {
        if (!cell) return "";
        if (cell.formula !== undefined) return `${column}=`;
        return cell.value === null ? "" : `${column}:${JSON.stringify(cell.value)}`;
      })
      .join("\t"),
  );
  while (keys.at(-1)?.trim() === "") keys.pop();
  return keys;
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

type Axis = LineChange["axis"];

/** What is known of lines: of those that moved as it was before, of those that came as the text says. */
function shiftedLines<T>(
  before: Iterable<[number, T]>,
  reread: Iterable<[number, T]>,
  changes: readonly LineChange[],
  axis: Axis,
): Map<number, T> {
  const lines = new Map<number, T>();
  for (const [line, value] of reread) {
    if (lineBefore(line, changes, axis) === undefined) lines.set(line, value);
  }
  for (const [line, value] of before) {
    const moved = shiftedLine(line, changes, axis);
    if (moved !== undefined) lines.set(moved, value);
  }
  return lines;
}

function shiftRelated(store: PartStore, part: string, kind: string, shift: Shift): void {
  if (kind === "comments" || kind === "threadedComment" || kind === "table") shift.part(store, part);
  else if (kind === "drawing") shift.drawing(store, part);
  else if (kind === "vmlDrawing") shift.notes(store, part);
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

class Shift {
  constructor(
    private readonly sheet: string,
    private readonly changes: readonly LineChange[],
  ) {}

  /** Areas and formulas of a part's elements; those in `without` are left out. */
  elements(element: XmlElement, patch: TextPatch, without: ReadonlySet<string>): void {
    for (const child of element.children) {
      if (without.has(child.name)) continue;
      if (BOUND_TO_AREA.has(child.name) && this.isGone(child)) {
        patch.replace(child.start, child.end, "");
        continue;
      }
      patch.retag(child, (tag) => this.attributes(child, tag));
      if (child.name === "rowBreaks" || child.name === "colBreaks") this.breaks(child, patch);
      else if (child.children.length > 0) this.elements(child, patch, without);
      else this.text(child, patch);
    }
  }

  /** Page breaks stand above a row or left of a column. */
  private breaks(list: XmlElement, patch: TextPatch): void {
    const axis = list.name === "rowBreaks" ? "row" : "column";
    for (const item of list.children) {
      const line = numberOf(item.attributes.get("id"));
      if (line === undefined) continue;
      patch.retag(item, (tag) => withAttribute(tag, "id", String(this.nearestLine(line, axis))));
    }
  }

  part(store: PartStore, part: string): void {
    const text = store.needed(part);
    const root = parseXml(text, part);
    const patch = new TextPatch(text);
    patch.retag(root, (tag) => this.attributes(root, tag));
    this.elements(root, patch, new Set());
    if (!patch.isEmpty) store.set(part, patch.apply());
  }

  private isGone({ attributes }: XmlElement): boolean {
    const list = attributes.get("sqref") ?? attributes.get("ref");
    return list !== undefined && this.areas(list) === "";
  }

  private attributes({ attributes }: XmlElement, tag: string): string {
    return AREA_ATTRIBUTES.reduce((written, name) => {
      const list = attributes.get(name);
      if (list === undefined) return written;
      const moved = this.areas(list);
      return moved === "" || moved === list ? written : withAttribute(written, name, moved);
    }, tag);
  }

  private text(element: XmlElement, patch: TextPatch): void {
    if (element.closeStart === element.openEnd) return;
    const text = textOf(patch.source, element);
    const moved = FORMULA_ELEMENTS.has(element.name)
      ? this.formula(text)
      : element.name === "sqref"
        ? this.areas(text)
        : text;
    if (moved !== text) patch.replace(element.openEnd, element.closeStart, encodeXml(moved));
  }

  private areas(list: string): string {
    return list
      .split(/\s+/)
      .flatMap((address) => {
        const area = parseArea(address);
        if (!area) return [address];
        const moved = shiftedArea(area, this.changes);
        return moved ? [areaAddress(moved)] : [];
      })
      .join(" ");
  }

  formula(formula: string): string {
    return shiftedFormula(formula, this.sheet, this.sheet, this.changes);
  }

  columns({ root }: SheetXml, patch: TextPatch): void {
    if (!this.changes.some(({ axis }) => axis === "column")) return;
    const groups = root.children.find(({ name }) => name === "cols")?.children ?? [];
    for (const group of groups) {
      const from = (numberOf(group.attributes.get("min")) ?? 1) - 1;
      const to = (numberOf(group.attributes.get("max")) ?? 1) - 1;
      const span = shiftedSpan(from, to, this.changes, "column");
      if (!span) patch.replace(group.start, group.end, "");
      else {
        patch.retag(group, (tag) =>
          withAttribute(withAttribute(tag, "min", String(span.from + 1)), "max", String(span.to + 1)),
        );
      }
    }
  }

  /** Rows and cells at their new places; shared formulas are written out, one by one. */
  cells(xml: SheetXml, stored: SheetData, original: OriginalBook, patch: TextPatch): void {
    const { cells, text, part, prefix } = xml;
    if (!cells) return;
    const out: string[] = [];
    scanRows(text, part, cells.openEnd, cells.closeStart, prefix, (row) => {
      const toRow = shiftedLine(row.row, this.changes, "row");
      if (toRow === undefined) return;
      const open = withAttribute(text.slice(row.start, row.openEnd), "r", String(toRow + 1));
      const written = row.cells.map((cell) => {
        const formula = stored.rows[cell.row]?.[cell.column]?.formula;
        const plain = formula === undefined ? "" : original.context.forms.toStored(formula);
        return this.cell(text, cell, toRow, plain, prefix);
      });
      out.push(withAttribute(open, "spans", undefined), ...written);
      if (!row.isEmptyTag) out.push(`</${prefix}row>`);
    });
    if (cells.end > cells.openEnd) patch.replace(cells.openEnd, cells.closeStart, out.join(""));
  }

  private cell(text: string, cell: StoredCell, row: number, shared: string, prefix: string): string {
    const column = shiftedLine(cell.column, this.changes, "column");
    if (column === undefined) return "";
    const tag = text.slice(cell.start, cell.openEnd);
    const open = withAttribute(tag, "r", cellAddress(row, column));
    const { formula } = cell;
    if (!formula || formula.kind === "dataTable") return open + text.slice(cell.openEnd, cell.end);
    const isShared = formula.kind === "shared";
    const moved = this.formula(isShared ? shared : decodeXml(formula.text));
    const area = formula.kind === "array" ? this.areas(formula.ref ?? "") : "";
    const kind = area === "" ? "" : ` t="array" ref="${area}"`;
    const written = `<${prefix}f${kind}>${encodeXml(moved)}</${prefix}f>`;
    return open + text.slice(cell.openEnd, formula.start) + written + text.slice(formula.end, cell.end);
  }

  /** The cells that pictures and charts are fixed to. */
  drawing(store: PartStore, part: string): void {
    const text = store.needed(part);
    const patch = new TextPatch(text);
    const visit = (element: XmlElement): void => {
      const axis = element.name === "row" ? "row" : element.name === "col" ? "column" : undefined;
      if (axis === undefined) return element.children.forEach(visit);
      const line = Number(textOf(text, element));
      const moved = this.nearestLine(line, axis);
      if (moved !== line) patch.replace(element.openEnd, element.closeStart, String(moved));
    };
    visit(parseXml(text, part));
    if (!patch.isEmpty) store.set(part, patch.apply());
  }

  /** The boxes of comments; VML is not always well-formed XML, so its few lines are changed as text. */
  notes(store: PartStore, part: string): void {
    const text = store.needed(part);
    const moved = text
      .replace(/\s*<v:shape\b[\s\S]*?<\/v:shape>/g, (box) => (this.isGoneNote(box) ? "" : box))
      .replace(/(<x:Row>\s*)(\d+)/g, (_, open, line) => `${open}${this.nearestLine(Number(line), "row")}`)
      .replace(
        /(<x:Column>\s*)(\d+)/g,
        (_, open, line) => `${open}${this.nearestLine(Number(line), "column")}`,
      )
      .replace(/(<x:Anchor>)([^<]*)/g, (_, open, list) => `${open}${this.anchor(String(list))}`);
    if (moved !== text) store.set(part, moved);
  }

  private isGoneNote(box: string): boolean {
    if (!box.includes('ObjectType="Note"')) return false;
    const row = /<x:Row>\s*(\d+)/.exec(box)?.[1];
    const column = /<x:Column>\s*(\d+)/.exec(box)?.[1];
    const isGone = (line: string | undefined, axis: LineChange["axis"]): boolean =>
      line !== undefined && shiftedLine(Number(line), this.changes, axis) === undefined;
    return isGone(row, "row") || isGone(column, "column");
  }

  /** Left column, offset, top row, offset, right column, offset, bottom row, offset. */
  private anchor(list: string): string {
    return list
      .split(",")
      .map((number, index) => {
        if (index % 2 === 1) return number;
        const line = this.nearestLine(Number(number), index % 4 === 0 ? "column" : "row");
        return line === Number(number) ? number : ` ${line}`;
      })
      .join(",");
  }

  private nearestLine(line: number, axis: LineChange["axis"]): number {
    for (let at = line; ; at++) {
      const moved = shiftedLine(at, this.changes, axis);
      if (moved !== undefined) return moved;
    }
  }
}

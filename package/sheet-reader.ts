/** One sheet's part as data, and where its cells and elements stand. */
import type { CellData, CellValue, ConditionalFormatData, PageLayoutData, SheetData } from "./book";
import { parseArea, parseAreas, parseCell, splitSheet } from "./addresses";
import { scanRows, type StoredCell, type StoredFormula } from "./cells";
import { colorOf } from "./colors";
import { copiedFormula } from "./references";
import type { FormulaForms } from "./stored-formula";
import type { StyleTable } from "./styles";
import { readInlineText, unescapeText } from "./texts";
import {
  childOf,
  childrenOf,
  decodeText,
  isTrue,
  numberOf,
  parseXml,
  prefixOf,
  textOf,
  type XmlElement,
} from "./xml";

/** What all sheets of a workbook share. */
export interface BookContext {
  readonly strings: readonly string[];
  readonly styles: StyleTable;
  readonly theme: readonly string[];
  readonly forms: FormulaForms;
  readonly date1904: boolean;
}

/** A sheet's text as a tree whose `sheetData` is one piece. */
export interface SheetXml {
  readonly text: string;
  readonly part: string;
  readonly root: XmlElement;
  readonly prefix: string;
  readonly cells: XmlElement | undefined;
}

/** What the workbook says about a sheet. */
export interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetData["visibility"];
}

const OPAQUE = new Set(["sheetData"]);
/** The space that Excel adds to a column's characters: 5 pixels of 7 a digit (ECMA-376 18.3.1.13). */
const COLUMN_PADDING = 5 / 7;
const POINTS_PER_INCH = 72;

export function parseSheet(text: string, part: string): SheetXml {
  const root = parseXml(text, part, OPAQUE);
  return { text, part, root, prefix: prefixOf(root.qname), cells: childOf(root, "sheetData") };
}

/** The sheet as data. `hiddenRows` and `rowHeights` hold the rows that the file lists. */
export function readSheet(xml: SheetXml, entry: SheetEntry, context: BookContext): SheetData {
  const { root } = xml;
  const rows = readRows(xml, context);
  const columns = readColumns(root);
  return {
    ...entry,
    tabColor: colorOf(childOf(childOf(root, "sheetPr"), "tabColor"), context.theme),
    ...rows,
    rows: withLinks(rows.rows, root),
    merges: childrenOf(childOf(root, "mergeCells"), "mergeCell")
      .map((merge) => parseArea(merge.attributes.get("ref") ?? ""))
      .filter((area) => area !== undefined),
    ...columns,
    frozen: readFrozen(root),
    isProtected: isTrue(childOf(root, "sheetProtection")?.attributes.get("sheet")),
    conditionalFormats: readConditionalFormats(xml, context).map(({ data }) => data),
    choices: readChoices(xml, context).map(({ data }) => data),
    pageLayout: readPageLayout(xml),
    autoFilter: parseArea(childOf(root, "autoFilter")?.attributes.get("ref") ?? ""),
  };
}

type Rows = (CellData | undefined)[][];

function readRows(
  xml: SheetXml,
  context: BookContext,
): { rows: Rows; rowHeights: Map<number, number>; hiddenRows: Set<number> } {
  const rows: Rows = [];
  const rowHeights = new Map<number, number>();
  const hiddenRows = new Set<number>();
  const shared = new Map<string, SharedFormula>();
  const { cells, text, part, prefix } = xml;
  if (cells) {
    scanRows(text, part, cells.openEnd, cells.closeStart, prefix, (row) => {
      const tag = text.slice(row.start, row.openEnd);
      const height = numberOf(/\sht="([^"]*)"/.exec(tag)?.[1]);
      if (height !== undefined) rowHeights.set(row.row, height);
      if (isTrue(/\shidden="([^"]*)"/.exec(tag)?.[1])) hiddenRows.add(row.row);
      if (row.cells.length === 0) return;
      const line = rows[row.row] ?? [];
      rows[row.row] = line;
      for (const cell of row.cells) line[cell.column] = readCell(cell, shared, part, context);
    });
  }
  return { rows, rowHeights, hiddenRows };
}

interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

function readCell(
  cell: StoredCell,
  shared: Map<string, SharedFormula>,
  part: string,
  context: BookContext,
): CellData | undefined {
  const value = readValue(cell, part, context);
  const formula = cell.formula && readFormula(cell.formula, cell, shared, context);
  const style = cell.style > 0 ? cell.style : undefined;
  const data: { -readonly [K in keyof CellData]: CellData[K] } = { value };
  if (formula !== undefined) data.formula = formula;
  const area = cell.formula?.kind === "array" ? parseArea(cell.formula.ref ?? "") : undefined;
  if (area && formula !== undefined) {
    const rows = area.endRow - area.row + 1;
    data.spill = { rows, columns: area.endColumn - area.column + 1 };
  }
  if (style !== undefined) data.style = style;
  return value === null && formula === undefined && style === undefined ? undefined : data;
}

function readFormula(
  formula: StoredFormula,
  cell: StoredCell,
  shared: Map<string, SharedFormula>,
  context: BookContext,
): string | undefined {
  const text = decodeText(formula.text);
  if (formula.kind === "dataTable") return undefined;
  if (formula.kind !== "shared" || formula.shared === undefined) {
    return text === "" ? undefined : context.forms.toShown(text);
  }
  if (text !== "") shared.set(formula.shared, { text, row: cell.row, column: cell.column });
  const master = shared.get(formula.shared);
  if (!master) return undefined;
  const copied = copiedFormula(master.text, cell.row - master.row, cell.column - master.column);
  return context.forms.toShown(copied);
}

function readValue(cell: StoredCell, part: string, context: BookContext): CellValue {
  const { text, type } = cell;
  if (text === undefined || (text === "" && type !== "str")) return null;
  switch (type) {
    case "s":
      return context.strings[Number(text)] ?? null;
    case "inlineStr":
      return readInlineText(text, part);
    case "str":
      return unescapeText(decodeText(text));
    case "b":
      return isTrue(text.trim());
    case "e":
      return { error: decodeText(text) };
    case "d":
      return isoSerial(decodeText(text), context.date1904);
    default:
      return numberOf(decodeText(text)) ?? null;
  }
}

/** Days of an ISO date in the file as the serial number that Excel shows; other texts stay texts. */
function isoSerial(text: string, date1904: boolean): CellValue {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?/.exec(text);
  if (!match) return text;
  const [, year, month, day, hour = 0, minute = 0, second = 0] = match;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  return days + (date1904 ? 24_107 : 25_569) + time;
}

/** Adds links inside the workbook to their cells; links to elsewhere stay in the file alone. */
function withLinks(rows: Rows, root: XmlElement): Rows {
  for (const link of childrenOf(childOf(root, "hyperlinks"), "hyperlink")) {
    const location = link.attributes.get("location");
    const cell = parseCell((link.attributes.get("ref") ?? "").split(":")[0] ?? "");
    if (location === undefined || !cell || hasRelationship(link)) continue;
    const row = rows[cell.row] ?? [];
    rows[cell.row] = row;
    const tip = link.attributes.get("tooltip");
    const data = row[cell.column] ?? { value: null };
    row[cell.column] = { ...data, link: tip === undefined ? { location } : { location, tip } };
  }
  return rows;
}

/** Does the element point to another part or to an address outside? */
export function hasRelationship(element: XmlElement): boolean {
  return [...element.attributes.keys()].some((name) => /^\w+:id$/.test(name));
}

function readColumns(root: XmlElement): {
  columnWidths: Map<number, number>;
  hiddenColumns: Set<number>;
} {
  const columnWidths = new Map<number, number>();
  const hiddenColumns = new Set<number>();
  for (const group of childrenOf(childOf(root, "cols"), "col")) {
    const { from, to } = columnsOf(group);
    const width = numberOf(group.attributes.get("width"));
    const isHidden = isTrue(group.attributes.get("hidden"));
    for (let column = from; column <= to; column++) {
      if (width !== undefined) columnWidths.set(column, shownWidth(width));
      if (isHidden) hiddenColumns.add(column);
    }
  }
  return { columnWidths, hiddenColumns };
}

/** The columns of a `col` element, 0-based, ends included. */
export function columnsOf(group: XmlElement): { from: number; to: number } {
  const from = (numberOf(group.attributes.get("min")) ?? 1) - 1;
  const to = (numberOf(group.attributes.get("max")) ?? from + 1) - 1;
  return { from: Math.max(0, from), to: Math.min(to, 16_383) };
}

function shownWidth(stored: number): number {
  return Math.max(0, Math.round((stored - COLUMN_PADDING) * 100) / 100);
}

export function storedWidth(shown: number): number {
  return Math.round((shown + COLUMN_PADDING) * 10_000) / 10_000;
}

function readFrozen(root: XmlElement): SheetData["frozen"] {
  const view = childOf(childOf(root, "sheetViews"), "sheetView");
  const pane = childOf(view, "pane");
  const state = pane?.attributes.get("state");
  if (!pane || (state !== "frozen" && state !== "frozenSplit")) return undefined;
  return {
    rows: numberOf(pane.attributes.get("ySplit")) ?? 0,
    columns: numberOf(pane.attributes.get("xSplit")) ?? 0,
  };
}

/** A thing read, with the element that says it. */
export interface Found<T> {
  readonly data: T;
  readonly element: XmlElement;
}

/** The rules by formula, in the order of the file; `element` is the `cfRule`. */
export function readConditionalFormats(
  { root, text }: SheetXml,
  context: BookContext,
): Found<ConditionalFormatData>[] {
  const found: Found<ConditionalFormatData>[] = [];
  const ids = new Set<string>();
  for (const group of childrenOf(root, "conditionalFormatting")) {
    const areas = parseAreas(group.attributes.get("sqref") ?? "");
    for (const element of childrenOf(group, "cfRule")) {
      if (element.attributes.get("type") !== "expression" || areas.length === 0) continue;
      const formula = context.forms.toShown(textOf(text, childOf(element, "formula")));
      const colors = context.styles.differential(numberOf(element.attributes.get("dxfId")));
      const stopIfTrue = isTrue(element.attributes.get("stopIfTrue"));
      // By its priority a rule keeps its id when another one goes.
      let id = `cf-${element.attributes.get("priority") ?? 0}`;
      while (ids.has(id)) id += "b";
      ids.add(id);
      found.push({ data: { id, areas, formula, ...colors, stopIfTrue }, element });
    }
  }
  return found;
}

/** The lists for choosing; `source` is `"是,否"` without quotes, or a reference with `=`. */
export function readChoices(
  { root, text }: SheetXml,
  context: BookContext,
): Found<SheetData["choices"][number]>[] {
  const found: Found<SheetData["choices"][number]>[] = [];
  for (const element of childrenOf(childOf(root, "dataValidations"), "dataValidation")) {
    const areas = parseAreas(element.attributes.get("sqref") ?? "");
    const formula = textOf(text, childOf(element, "formula1"));
    if (element.attributes.get("type") !== "list" || formula === "") continue;
    const literal = /^"(.*)"$/s.exec(formula)?.[1];
    const source = literal?.replace(/""/g, '"') ?? context.forms.toShown(formula);
    found.push({ data: { areas, source }, element });
  }
  return found;
}

function readPageLayout({ root, text }: SheetXml): PageLayoutData | undefined {
  const setup = childOf(root, "pageSetup")?.attributes;
  const margins = childOf(root, "pageMargins")?.attributes;
  const print = childOf(root, "printOptions")?.attributes;
  const headers = childOf(root, "headerFooter");
  if (!setup && !margins && !print && !headers) return undefined;
  return {
    ...readPageSetup(root, setup),
    centerHorizontally: isTrue(print?.get("horizontalCentered")) || undefined,
    headersFooters: headers && readHeaders(text, headers),
    margins: margins && readMargins(margins),
  };
}

function readPageSetup(
  root: XmlElement,
  setup: XmlElement["attributes"] | undefined,
): Pick<PageLayoutData, "orientation" | "paperSize" | "fitToWidth" | "fitToHeight"> {
  const properties = childOf(childOf(root, "sheetPr"), "pageSetUpPr");
  const fits = isTrue(properties?.attributes.get("fitToPage"));
  // Absent means one page, 0 as many pages as it takes.
  const pages = (side: string): number | undefined =>
    (fits && (numberOf(setup?.get(side)) ?? 1)) || undefined;
  const orientation = setup?.get("orientation");
  return {
    orientation: orientation === "landscape" ? orientation : setup && "portrait",
    paperSize: numberOf(setup?.get("paperSize")),
    fitToWidth: pages("fitToWidth"),
    fitToHeight: pages("fitToHeight"),
  };
}

function readMargins(margins: XmlElement["attributes"]): PageLayoutData["margins"] {
  const points = (name: string): number | undefined => {
    const inches = numberOf(margins.get(name));
    return inches === undefined ? undefined : Math.round(inches * POINTS_PER_INCH * 100) / 100;
  };
  return {
    top: points("top"),
    bottom: points("bottom"),
    left: points("left"),
    right: points("right"),
  };
}

function readHeaders(text: string, element: XmlElement): PageLayoutData["headersFooters"] {
  const center = (name: string): string | undefined => {
    const all = textOf(text, childOf(element, name));
    const part = /&C((?:&[^LR]|[^&])*)/s.exec(all)?.[1];
    return part === undefined || part === "" ? undefined : part;
  };
  return { centerHeader: center("oddHeader"), centerFooter: center("oddFooter") };
}

/** Print area and title rows as the defined names of a sheet give them. */
export function namedLayout(
  layout: PageLayoutData | undefined,
  printArea: string | undefined,
  printTitles: string | undefined,
): PageLayoutData | undefined {
  if (printArea === undefined && printTitles === undefined) return layout;
  const area = printArea === undefined ? undefined : parseArea(splitSheet(printArea).rest);
  return { ...layout, printArea: area, titleRows: titleRowsOf(printTitles ?? "") };
}

function titleRowsOf(titles: string): PageLayoutData["titleRows"] {
  for (const reference of titles.split(",")) {
    const match = /\$(\d+):\$(\d+)$/.exec(reference);
    if (match) return { from: Number(match[1]) - 1, to: Number(match[2]) - 1 };
  }
  return undefined;
}

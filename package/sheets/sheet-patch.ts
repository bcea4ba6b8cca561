/** Changes a sheet's XML so that it says what its data says, and nothing else. */
import { areaAddress, parseArea, sameArea } from "../addresses";
import type { Area, SheetData } from "../book";
import { withAttribute } from "../xml/text-patch";
import { ElementPatch } from "./element-patch";
import { patchColumns } from "./patch-columns";
import { patchFrozen } from "./patch-frozen";
import { patchLinks } from "./patch-links";
import { patchPageLayout, patchProperties } from "./patch-page";
import { patchChoices, patchConditionalFormats } from "./patch-rules";
import { patchRows, type RowWriting } from "./row-patch";
import type { CellChanges } from "./sheet-changes";
import type { BookContext, SheetXml } from "./sheet-xml";
import { scanRows } from "./stored-cells";

/** Protection as Excel gives it when nothing else is chosen, without a password. */
const PROTECTION = '<sheetProtection sheet="1" objects="1" scenarios="1"/>';

export interface SheetWriting extends RowWriting {
  readonly context: BookContext;
}

/** The empty sheet from which one of ours is made. */
export function emptySheetXml(namespace: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<worksheet xmlns="${namespace}"><dimension ref="A1"/>` +
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews>' +
    '<sheetFormatPr defaultRowHeight="15"/><sheetData/>' +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    "</worksheet>"
  );
}

/** The sheet's text after the changes from `before`, which the text says, to `after`. */
export function patchSheet(
  xml: SheetXml,
  before: SheetData,
  after: SheetData,
  changes: CellChanges,
  writing: SheetWriting,
): string {
  const sheet = new ElementPatch(xml);
  if (changes.rows.size > 0) {
    patchRows(sheet, withSharedFormulas(xml, before, changes), writing);
    patchDimension(sheet, changes);
  }
  patchLinks(sheet, changes.links);
  patchProperties(sheet, before, after);
  patchFrozen(sheet, before, after);
  patchColumns(sheet, before, after);
  patchMerges(sheet, before.merges, after.merges);
  patchConditionalFormats(sheet, before, after, writing);
  patchChoices(sheet, before, after, writing);
  patchPageLayout(sheet, before.pageLayout ?? {}, after.pageLayout ?? {});
  patchFilter(sheet, before.autoFilter, after.autoFilter);
  if (before.isProtected !== after.isProtected) {
    sheet.setElement("sheetProtection", after.isProtected ? PROTECTION : "");
  }
  return sheet.patch.apply();
}

/**
 * When the first cell of a shared formula changes, its followers lose their text: they are written out.
 */
function withSharedFormulas(xml: SheetXml, before: SheetData, changes: CellChanges): CellChanges["rows"] {
  const { cells, text, part, prefix } = xml;
  if (!cells || !text.includes('"shared"')) return changes.rows;
  const rows = new Map(changes.rows);
  const broken = new Set<string>();
  scanRows(text, part, cells.openEnd, cells.closeStart, prefix, ({ row, cells: stored }) => {
    for (const { column, formula } of stored) {
      if (formula?.kind !== "shared" || formula.shared === undefined) continue;
      const change = rows.get(row)?.cells.get(column);
      if (formula.text !== "" && change?.kind === "content") broken.add(formula.shared);
      if (formula.text !== "" || !broken.has(formula.shared) || change?.kind === "content") continue;
      const line = rows.get(row);
      const cell = change?.cell ?? before.rows[row]?.[column];
      const kept = new Map(line?.cells).set(column, { cell, kind: "content", style: change?.style });
      rows.set(row, { ...line, cells: kept });
    }
  });
  return rows;
}

/** The stated area grows by the cells that came; it never shrinks, which Excel does not mind. */
function patchDimension(sheet: ElementPatch, { rows }: CellChanges): void {
  const element = sheet.element("dimension");
  if (!element) return;
  let area = parseArea(element.attributes.get("ref") ?? "");
  for (const [row, { cells }] of rows) {
    for (const [column, { cell }] of cells) {
      if (!cell) continue;
      const here = { row, column, endRow: row, endColumn: column };
      area = area ? unionOf(area, here) : here;
    }
  }
  const ref = area && areaAddress(area);
  if (ref !== undefined) sheet.patch.retag(element, (tag) => withAttribute(tag, "ref", ref));
}

function patchMerges(sheet: ElementPatch, before: readonly Area[], after: readonly Area[]): void {
  if (sameAreas(before, after)) return;
  const items = after.map((area) => sheet.prefixed(`<mergeCell ref="${areaAddress(area)}"/>`));
  sheet.setList("mergeCells", items);
}

function patchFilter(sheet: ElementPatch, before: Area | undefined, after: Area | undefined): void {
  if (areaText(before) === areaText(after)) return;
  const element = sheet.element("autoFilter");
  const ref = areaText(after);
  if (element && after) sheet.patch.retag(element, (tag) => withAttribute(tag, "ref", ref));
  else sheet.setElement("autoFilter", after ? `<autoFilter ref="${ref}"/>` : "");
}

function areaText(area: Area | undefined): string {
  return area ? areaAddress(area) : "";
}

function sameAreas(a: readonly Area[], b: readonly Area[]): boolean {
  if (a.length !== b.length) return false;
  const addresses = new Set(a.map(areaAddress));
  return b.every((area, index) => {
    const other = a[index];
    return (other && sameArea(area, other)) || addresses.has(areaAddress(area));
  });
}

function unionOf(a: Area, b: Area): Area {
  return {
    row: Math.min(a.row, b.row),
    column: Math.min(a.column, b.column),
    endRow: Math.max(a.endRow, b.endRow),
    endColumn: Math.max(a.endColumn, b.endColumn),
  };
}

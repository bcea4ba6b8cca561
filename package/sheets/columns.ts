/** The columns of a sheet: their widths, and which are hidden. */
import { lastColumn } from "../addresses";
import type { StyleTable } from "../styles/style-table";
import { childOf, childrenOf, isTrue, numberOf, type XmlElement } from "../xml/tree";

/** The space that Excel adds to a column's characters: 5 pixels of 7 a digit (ECMA-376 18.3.1.13). */
const COLUMN_PADDING = 5 / 7;

export function readColumns(
  root: XmlElement,
  styles: StyleTable,
): {
  columnWidths: Map<number, number>;
  hiddenColumns: Set<number>;
} {
  const columnWidths = new Map<number, number>();
  const hiddenColumns = new Set<number>();
  for (const group of childrenOf(childOf(root, "cols"), "col")) {
    const { from, to } = columnsOf(group);
    const width = numberOf(group.attributes.get("width"));
    styles.use(numberOf(group.attributes.get("style")) ?? 0);
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
  return { from: Math.max(0, from), to: Math.min(to, lastColumn) };
}

function shownWidth(stored: number): number {
  return Math.max(0, Math.round((stored - COLUMN_PADDING) * 100) / 100);
}

export function storedWidth(shown: number): number {
  return Math.round((shown + COLUMN_PADDING) * 10_000) / 10_000;
}

/** Writes the widths of columns, and which are hidden. */
import type { SheetData } from "../book";
import { withAttribute } from "../xml/text-patch";
import { childrenOf } from "../xml/tree";
import { columnsOf, storedWidth } from "./columns";
import type { ElementPatch } from "./element-patch";
import { changedEntries } from "./sheet-changes";

const DEFAULT_WIDTH = 9.140625;

export function patchColumns(sheet: ElementPatch, before: SheetData, after: SheetData): void {
  const widths = changedEntries(before.columnWidths, after.columnWidths);
  const changed = new Set(widths.keys());
  for (const column of new Set([...before.hiddenColumns, ...after.hiddenColumns])) {
    if (before.hiddenColumns.has(column) !== after.hiddenColumns.has(column)) changed.add(column);
  }
  if (changed.size === 0) return;
  const tags = new Map<number, string>();
  for (const group of childrenOf(sheet.element("cols"), "col")) {
    const { from, to } = columnsOf(group);
    for (let column = from; column <= to; column++) tags.set(column, sheet.sliceOf(group));
  }
  for (const column of changed) {
    const stated = tags.get(column) ?? sheet.prefixed('<col min="1" max="1"/>');
    tags.set(column, columnTag(column, stated, widths.has(column), after));
  }
  const runs = columnRuns(tags);
  sheet.setRaw("cols", runs === "" ? "" : sheet.prefixed("<cols>") + runs + sheet.prefixed("</cols>"));
}

/** A column's element as it will stand; empty when there is nothing to say. */
function columnTag(column: number, tag: string, isWidthChanged: boolean, after: SheetData): string {
  const width = after.columnWidths.get(column);
  const isHidden = after.hiddenColumns.has(column);
  if (width === undefined && !isHidden && !/\sstyle=/.test(tag)) return "";
  const needsWidth = isWidthChanged || !/\swidth=/.test(tag);
  const written = width === undefined ? DEFAULT_WIDTH : storedWidth(width);
  const sized = needsWidth ? withAttribute(tag, "width", String(written)) : tag;
  const custom = isWidthChanged && width !== undefined ? "1" : undefined;
  const marked = needsWidth ? withAttribute(sized, "customWidth", custom) : sized;
  return withAttribute(marked, "hidden", isHidden ? "1" : undefined);
}

/** One `col` for each run of neighbours that say the same. */
function columnRuns(tags: ReadonlyMap<number, string>): string {
  const out: string[] = [];
  const columns = [...tags.keys()].filter((column) => tags.get(column)).sort((a, b) => a - b);
  const plain = (column: number): string => {
    const tag = tags.get(column) ?? "";
    return withAttribute(withAttribute(tag, "min", "0"), "max", "0");
  };
  for (let index = 0; index < columns.length; index++) {
    const first = columns[index] ?? 0;
    const look = plain(first);
    while (columns[index + 1] === (columns[index] ?? 0) + 1 && plain(columns[index + 1] ?? 0) === look) {
      index++;
    }
    const from = withAttribute(look, "min", String(first + 1));
    out.push(withAttribute(from, "max", String((columns[index] ?? first) + 1)));
  }
  return out.join("");
}

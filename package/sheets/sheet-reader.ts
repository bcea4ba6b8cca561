/** One sheet's part as data. */
import { parseArea, parseCell } from "../addresses";
import type { SheetData } from "../book";
import { colorOf } from "../styles/colors";
import { childOf, childrenOf, isTrue, numberOf, type XmlElement } from "../xml/tree";
import { readColumns } from "./columns";
import { readPageLayout } from "./read-page";
import { readRows, type Rows } from "./read-rows";
import { readChoices, readConditionalFormats } from "./read-rules";
import { hasRelationship, type BookContext, type SheetXml } from "./sheet-xml";

/** What the workbook says about a sheet. */
export interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetData["visibility"];
}

/** The sheet as data. `hiddenRows` and `rowHeights` hold the rows that the file lists. */
export function readSheet(xml: SheetXml, entry: SheetEntry, context: BookContext): SheetData {
  const { root } = xml;
  const rows = readRows(xml, context);
  const columns = readColumns(root, context.styles);
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

/** A sheet's part as a tree, and what all sheets of a workbook share. */
import type { FormulaForms } from "../formulas/stored-formula";
import type { StyleTable } from "../styles/style-table";
import { childOf, parseXml, prefixOf, type XmlElement } from "../xml/tree";

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

const OPAQUE = new Set(["sheetData"]);

export function parseSheet(text: string, part: string): SheetXml {
  const root = parseXml(text, part, OPAQUE);
  return { text, part, root, prefix: prefixOf(root.qname), cells: childOf(root, "sheetData") };
}

/** Does the element point to another part or to an address outside? */
export function hasRelationship(element: XmlElement): boolean {
  return [...element.attributes.keys()].some((name) => /^\w+:id$/.test(name));
}

/** A thing read, with the element that says it. */
export interface Found<T> {
  readonly data: T;
  readonly element: XmlElement;
}

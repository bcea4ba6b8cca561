/** Workbooks that no file was read for. */
import type { BookData, CellValue, SheetData, StyleData } from "../book";
import { FormulaForms, type AddInFunctions } from "../formulas/stored-formula";
import { StyleTable } from "../styles/style-table";
import { addPart, addRelationship } from "../zip/package-edits";
import { PartStore } from "../zip/part-store";
import { writeBook } from "./writer";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const WORKBOOK = "xl/workbook.xml";

const STYLES_PART = "xl/styles.xml";
const STYLES =
  `${DECLARATION}<styleSheet xmlns="${MAIN}">` +
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** The look of a cell without a style in a new workbook; the first of its styles. */
export const newBookStyle: StyleData = { fontName: "宋体", fontSize: 11 };

export interface NewBook {
  readonly sheets: readonly SheetData[];
  /** Begins with {@link newBookStyle}. */
  readonly styles?: readonly StyleData[];
  readonly isStructureProtected?: boolean;
  readonly date1904?: boolean;
  readonly functions?: AddInFunctions;
}

/**
 * A file with these sheets, the first one in front.
 * @throws {BookFileError} when the data has something that a file cannot hold
 */
export function newBook(book: NewBook): Uint8Array {
  const { sheets, styles = [newBookStyle], functions } = book;
  const { isStructureProtected = false, date1904 = false } = book;
  const store = emptyPackage(isStructureProtected, date1904);
  const blank: BookData = {
    sheets: [],
    styles: [],
    names: [],
    isStructureProtected,
    date1904,
    activeSheet: "",
  };
  const context = {
    theme: [],
    styles: new StyleTable(STYLES, STYLES_PART),
    strings: [],
    forms: new FormulaForms(functions),
    date1904,
  };
  const bytes = new Uint8Array();
  return writeBook(
    { bytes, store, workbookPart: WORKBOOK, data: blank, sheets: [], context, functions },
    { ...blank, sheets, styles, activeSheet: sheets[0]?.id ?? "" },
  );
}

function emptyPackage(isStructureProtected: boolean, date1904: boolean): PartStore {
  const store = new PartStore(new Map());
  const properties = date1904 ? '<workbookPr date1904="1"/>' : "<workbookPr/>";
  const protection = isStructureProtected ? '<workbookProtection lockStructure="1"/>' : "";
  store.set(
    "[Content_Types].xml",
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/></Types>',
  );
  const workbook = `${properties}${protection}<sheets></sheets>`;
  addPart(
    store,
    WORKBOOK,
    `${CONTENT_TYPE}.sheet.main+xml`,
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${workbook}</workbook>`,
  );
  addRelationship(store, "", "officeDocument", WORKBOOK);
  addPart(store, STYLES_PART, `${CONTENT_TYPE}.styles+xml`, STYLES);
  addRelationship(store, WORKBOOK, "styles", STYLES_PART);
  return store;
}

/** A sheet of constants, one for each cell. */
export function sheetOfRows(
  name: string,
  rows: readonly (readonly CellValue[])[],
  more: Partial<SheetData> = {},
): SheetData {
  return {
    id: name,
    name,
    visibility: "visible",
    rows: rows.map((row) => row.map((value) => (value === null ? undefined : { value }))),
    merges: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    isProtected: false,
    conditionalFormats: [],
    choices: [],
    ...more,
  };
}

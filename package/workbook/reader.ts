/** Reads an .xlsx into plain data. */
import { BookFileError, type BookData, type NameData, type SheetData, type TableData } from "../book";
import { themeColors } from "../styles/colors";
import { openParts } from "../zip/open-parts";
import type { PartStore, Relationship } from "../zip/part-store";
import { namedLayout } from "../sheets/read-page";
import { parseSheet, type BookContext } from "../sheets/sheet-xml";
import { readSheet, type SheetEntry } from "../sheets/sheet-reader";
import { readTables } from "../sheets/read-tables";
import { FormulaForms, type AddInFunctions } from "../formulas/stored-formula";
import { StyleTable } from "../styles/style-table";
import { readSharedStrings } from "../sheets/texts";
import { childOf, childrenOf, isTrue, numberOf, parseXml, textOf, type XmlElement } from "../xml/tree";
import { damagedPart } from "../xml/scanner";

export interface ReadOptions {
  /** The add-in whose functions the formulas name. */
  readonly functions?: AddInFunctions;
}

/** A sheet of the file and the part that holds it. */
export interface OriginalSheet {
  readonly id: string;
  readonly part: string;
  /** Place among all entries of `sheets` in the workbook part, chart sheets included. */
  readonly position: number;
}

/** What {@link writeBook} needs of the file that was read. */
export interface OriginalBook {
  readonly bytes: Uint8Array;
  readonly store: PartStore;
  readonly workbookPart: string;
  readonly data: BookData;
  readonly sheets: readonly OriginalSheet[];
  readonly context: BookContext;
  readonly functions: AddInFunctions | undefined;
}

export interface ReadBook {
  readonly data: BookData;
  readonly original: OriginalBook;
}

/** Names that Excel keeps for itself, e.g. print areas. */
export const reservedName = "_xlnm.";

/**
 * Reads a file. Dates stay serial numbers with their number format; cells that a formula spilled into
 * hold their stored values without a formula.
 *
 * @throws {BookFileError} with one Chinese sentence for people when the file cannot be read
 */
export function readBook(bytes: Uint8Array, options: ReadOptions = {}): ReadBook {
  const store = openParts(bytes);
  const workbookPart = findWorkbook(store);
  const text = store.needed(workbookPart);
  const root = parseXml(text, workbookPart);
  const relationships = store.relationships(workbookPart);
  const context = readContext(store, relationships, root, options.functions);
  const entries = readEntries(root, relationships, store);
  if (entries.length === 0) {
    throw new BookFileError("工作簿里没有工作表，无法读取。", "unsupported");
  }
  const names = readNames(text, root);
  const sheets = entries.map(({ entry, part, position }) => {
    const sheet = readSheet(parseSheet(store.needed(part), part), entry, context);
    return withTables(withNames(sheet, names, position), readTables(store, part));
  });
  const data: BookData = {
    sheets,
    styles: context.styles.styles,
    names: userNames(names, entries),
    isStructureProtected: isTrue(childOf(root, "workbookProtection")?.attributes.get("lockStructure")),
    date1904: context.date1904,
    activeSheet: activeSheet(root, entries),
  };
  const original: OriginalBook = {
    bytes,
    store,
    workbookPart,
    data,
    sheets: entries.map(({ entry, part, position }) => ({ id: entry.id, part, position })),
    context,
    functions: options.functions,
  };
  return { data, original };
}

function findWorkbook(store: PartStore): string {
  const found = store.relationships("").find((relationship) => relationship.kind === "officeDocument");
  const part = found?.target ?? "xl/workbook.xml";
  const text = store.text(part);
  if (text === undefined || parseXml(text, part).name !== "workbook") {
    throw new BookFileError("压缩包里没有 Excel 工作簿，请选择 .xlsx 文件。", "notAWorkbook");
  }
  return part;
}

function readContext(
  store: PartStore,
  relationships: readonly Relationship[],
  root: XmlElement,
  functions: AddInFunctions | undefined,
): BookContext {
  const partOf = (kind: string): string | undefined =>
    relationships.find((relationship) => relationship.kind === kind)?.target;
  const themePart = partOf("theme");
  const themeText = themePart === undefined ? undefined : store.text(themePart);
  const theme = themeColors(themeText && themePart ? parseXml(themeText, themePart) : undefined);
  const stylesPart = partOf("styles");
  const stylesText = stylesPart === undefined ? undefined : store.text(stylesPart);
  const stringsPart = partOf("sharedStrings");
  return {
    theme,
    styles: new StyleTable(stylesText, stylesPart, theme),
    strings: stringsPart === undefined ? [] : readSharedStrings(store.needed(stringsPart), stringsPart),
    forms: new FormulaForms(functions),
    date1904: isTrue(childOf(root, "workbookPr")?.attributes.get("date1904")),
  };
}

interface Entry {
  readonly entry: SheetEntry;
  readonly part: string;
  readonly position: number;
}

function readEntries(root: XmlElement, relationships: readonly Relationship[], store: PartStore): Entry[] {
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const ids = new Set<string>();
  return childrenOf(childOf(root, "sheets"), "sheet").flatMap((element, position) => {
    const named = relationshipId(element) ?? "";
    // A module of Excel's old macros is listed among the sheets and has no part.
    if (named === "") return [];
    const relationship = byId.get(named);
    if (!relationship) throw damagedPart("xl/workbook.xml");
    if (relationship.kind !== "worksheet") return [];
    if (!store.has(relationship.target)) throw damagedPart(relationship.target);
    const state = element.attributes.get("state");
    const entry: SheetEntry = {
      id: freeIdentifier(numberOf(element.attributes.get("sheetId")) ?? position + 1, ids),
      name: element.attributes.get("name") ?? "",
      visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
    };
    return [{ entry, part: relationship.target, position }];
  });
}

/** The `r:id` of an element, whatever prefix the file gives the namespace. */
function relationshipId(element: XmlElement): string | undefined {
  for (const [name, value] of element.attributes) if (/^\w+:id$/.test(name)) return value;
  return undefined;
}

/** A sheet's id as Office.js gives it, made of the number that the file keeps for it, or the next that is free. */
function freeIdentifier(sheetId: number, taken: Set<string>): string {
  const id = `{00000000-0001-0000-0000-${sheetId.toString(16).toUpperCase().padStart(12, "0")}}`;
  if (taken.has(id)) return freeIdentifier(sheetId + 1, taken);
  taken.add(id);
  return id;
}

/** A defined name as stored. */
export interface StoredName {
  readonly name: string;
  readonly formula: string;
  /** Place of the sheet that it belongs to. */
  readonly position: number | undefined;
  readonly element: XmlElement;
}

export function readNames(text: string, root: XmlElement): StoredName[] {
  return childrenOf(childOf(root, "definedNames"), "definedName").map((element) => ({
    name: element.attributes.get("name") ?? "",
    formula: textOf(text, element),
    position: numberOf(element.attributes.get("localSheetId")),
    element,
  }));
}

function withNames(sheet: SheetData, names: readonly StoredName[], position: number): SheetData {
  const formulaOf = (name: string): string | undefined =>
    names.find((stored) => stored.position === position && stored.name === reservedName + name)?.formula;
  const layout = namedLayout(sheet.pageLayout, formulaOf("Print_Area"), formulaOf("Print_Titles"));
  return { ...sheet, pageLayout: layout };
}

function withTables(sheet: SheetData, tables: readonly TableData[]): SheetData {
  return tables.length === 0 ? sheet : { ...sheet, tables };
}

function userNames(names: readonly StoredName[], entries: readonly Entry[]): NameData[] {
  return names
    .filter(({ name }) => !name.startsWith(reservedName))
    .map(({ name, formula, position }) => {
      const sheet = entries.find((entry) => entry.position === position)?.entry.id;
      const data = { name, formula: `=${formula}` };
      return sheet === undefined ? data : { ...data, sheet };
    });
}

function activeSheet(root: XmlElement, entries: readonly Entry[]): string {
  const view = childOf(childOf(root, "bookViews"), "workbookView");
  const active = numberOf(view?.attributes.get("activeTab")) ?? 0;
  const found =
    entries.find(({ position }) => position === active) ??
    entries.find(({ entry }) => entry.visibility === "visible") ??
    entries[0];
  return found?.entry.id ?? "";
}

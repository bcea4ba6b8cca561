/** The workbook part: the list of sheets, the defined names and the sheet in front. */
import type { BookData, NameData, SheetData } from "./book";
import { absoluteAddress, quotedSheet } from "./addresses";
import { addPart, addRelationship, freePart } from "./package-edits";
import type { PartStore } from "./parts";
import { readNames, RESERVED_NAME, type OriginalBook, type StoredName } from "./reader";
import { renamedInFormula } from "./references";
import { emptySheetXml } from "./sheet-patch";
import type { FormulaForms } from "./stored-formula";
import {
  childOf,
  childrenOf,
  encodeXml,
  numberOf,
  parseXml,
  prefixOf,
  TextPatch,
  withAttribute,
  withPrefix,
  type XmlElement,
} from "./xml";

const WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const RELATIONSHIPS = /officeDocument\/(?:2006\/)?relationships$/;
const TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The order of a workbook's elements around its names (ECMA-376 18.2.27). */
const BEHIND_NAMES = `calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing
  fileRecoveryPr webPublishObjects extLst`.split(/\s+/);

/** A sheet of ours that was added: its part and its entry in the workbook. */
export interface AddedSheet {
  readonly id: string;
  readonly part: string;
  readonly relationship: string;
}

/** Adds an empty part for a new sheet. */
export function addSheetPart(store: PartStore, original: OriginalBook, id: string): AddedSheet {
  const { workbookPart } = original;
  const root = parseXml(store.needed(workbookPart), workbookPart);
  const prefix = prefixOf(root.qname);
  const namespace = root.attributes.get(prefix === "" ? "xmlns" : `xmlns:${prefix.slice(0, -1)}`);
  const folder = workbookPart.replace(/[^/]*$/, "worksheets/");
  const part = freePart(store, (number) => `${folder}sheet${number}.xml`);
  addPart(store, part, WORKSHEET_TYPE, emptySheetXml(namespace ?? ""));
  return { id, part, relationship: addRelationship(store, workbookPart, "worksheet", part) };
}

/** What the workbook part has to say. */
export interface WorkbookChange {
  readonly original: OriginalBook;
  readonly before: BookData;
  readonly after: BookData;
  readonly added: readonly AddedSheet[];
  /** Can the sheet that was in front lose that without a change of a sheet nobody touched? */
  readonly mayChangeActive: boolean;
}

/** Changes the workbook part where the sheets, their names or states, or the names of areas differ. */
export function patchWorkbook(store: PartStore, change: WorkbookChange): void {
  const { workbookPart } = change.original;
  const text = store.needed(workbookPart);
  const root = parseXml(text, workbookPart);
  const patch = new TextPatch(text);
  const order = sheetOrder(root, text, change);
  const list = childOf(root, "sheets");
  const written = order.map(({ xml }) => xml).join("");
  const kept = childrenOf(list, "sheet")
    .map((element) => text.slice(element.start, element.end))
    .join("");
  if (list && written !== kept) patch.replace(list.openEnd, list.closeStart, written);
  patchNames(patch, root, change, order);
  patchActive(patch, root, change, order);
  if (!patch.isEmpty) store.set(workbookPart, patch.apply());
}

/** An entry of the list of sheets as it will stand. */
interface Entry {
  readonly id: string | undefined;
  /** Where it stood. */
  readonly position: number | undefined;
  readonly xml: string;
}

function sheetOrder(root: XmlElement, text: string, change: WorkbookChange): Entry[] {
  const { original, before, after, added } = change;
  const elements = childrenOf(childOf(root, "sheets"), "sheet");
  const known = new Map(original.sheets.map((sheet) => [sheet.id, sheet.position]));
  const modelled = new Set(known.values());
  let number = Math.max(0, ...elements.map((element) => numberOf(element.attributes.get("sheetId")) ?? 0));
  const entries = after.sheets.map((sheet): Entry => {
    const position = known.get(sheet.id);
    const element = position === undefined ? undefined : elements[position];
    const was = before.sheets.find(({ id }) => id === sheet.id);
    if (element) {
      const slice = text.slice(element.start, element.end);
      return { id: sheet.id, position, xml: changedEntry(slice, was, sheet) };
    }
    const relationship = added.find(({ id }) => id === sheet.id)?.relationship ?? "";
    return { id: sheet.id, position, xml: newEntry(root, sheet, ++number, relationship) };
  });
  elements.forEach((element, position) => {
    if (modelled.has(position)) return;
    const predecessor = entries.findLastIndex((entry) => (entry.position ?? Infinity) < position);
    const xml = text.slice(element.start, element.end);
    entries.splice(predecessor + 1, 0, { id: undefined, position, xml });
  });
  return entries;
}

function changedEntry(xml: string, was: SheetData | undefined, is: SheetData): string {
  const named = was?.name === is.name ? xml : withAttribute(xml, "name", is.name);
  if (was?.visibility === is.visibility) return named;
  return withAttribute(named, "state", is.visibility === "visible" ? undefined : is.visibility);
}

function newEntry(root: XmlElement, sheet: SheetData, number: number, relationship: string): string {
  const declared = [...root.attributes].find(([, value]) => RELATIONSHIPS.test(value))?.[0];
  const prefix = declared?.replace(/^xmlns:/, "") ?? "r";
  const declaration = declared === undefined ? ` xmlns:r="${TRANSITIONAL}"` : "";
  const state = sheet.visibility === "visible" ? "" : ` state="${sheet.visibility}"`;
  return withPrefix(
    `<sheet${declaration} name="${encodeXml(sheet.name)}" sheetId="${number}"${state} ` +
      `${prefix}:id="${relationship}"/>`,
    prefixOf(root.qname),
  );
}

function patchNames(
  patch: TextPatch,
  root: XmlElement,
  change: WorkbookChange,
  order: readonly Entry[],
): void {
  const { source } = patch;
  const element = childOf(root, "definedNames");
  const stored = readNames(source, root);
  const kept = stored.flatMap((name): string[] => {
    const xml = keptName(source, name, change, order);
    return xml === undefined ? [] : [xml];
  });
  const all = [
    ...kept,
    ...newNames(change, stored, order).map((xml) => withPrefix(xml, prefixOf(root.qname))),
  ];
  const before = stored.map((name) => source.slice(name.element.start, name.element.end));
  if (all.join("") === before.join("")) return;
  const prefix = prefixOf(root.qname);
  const written = all.length === 0 ? "" : `<${prefix}definedNames>${all.join("")}</${prefix}definedNames>`;
  if (element) patch.replace(element.start, element.end, written);
  else {
    const next = root.children.find(({ name }) => BEHIND_NAMES.includes(name));
    patch.insert(next?.start ?? root.closeStart, written);
  }
}

/** A stored name as it will stand; undefined when it goes. */
function keptName(
  source: string,
  name: StoredName,
  change: WorkbookChange,
  order: readonly Entry[],
): string | undefined {
  const slice = source.slice(name.element.start, name.element.end);
  const position =
    name.position === undefined ? undefined : order.findIndex((entry) => entry.position === name.position);
  if (position === -1) return undefined;
  const formula = name.name.startsWith(RESERVED_NAME)
    ? reservedFormula(name, change)
    : userFormula(name, change);
  if (formula === undefined) return undefined;
  const open = source.slice(name.element.start, name.element.openEnd);
  const placed = position === undefined ? open : withAttribute(open, "localSheetId", String(position));
  if (formula === name.formula) return placed + slice.slice(open.length);
  return `${placed}${encodeXml(formula)}</${name.element.qname}>`;
}

function userFormula(name: StoredName, change: WorkbookChange): string | undefined {
  const { before, after, original } = change;
  const sheet = original.sheets.find(({ position }) => position === name.position)?.id;
  const isThis = (data: NameData): boolean =>
    data.name.toLowerCase() === name.name.toLowerCase() && data.sheet === sheet;
  const was = before.names.find(isThis);
  const is = after.names.find(isThis);
  if (!is) return was ? undefined : name.formula;
  return is.formula === was?.formula ? name.formula : original.context.forms.toStored(is.formula);
}

/** A print area and the like: what the sheet's data says, and its new name when it has one. */
function reservedFormula(name: StoredName, change: WorkbookChange): string | undefined {
  const { before, after, original } = change;
  const id = original.sheets.find(({ position }) => position === name.position)?.id;
  const was = before.sheets.find((sheet) => sheet.id === id);
  const is = after.sheets.find((sheet) => sheet.id === id);
  if (!was || !is) return name.formula;
  const key = name.name.slice(RESERVED_NAME.length);
  if (isReserved(key)) {
    const stated = reservedOf(is, key);
    if (JSON.stringify(areaFor(was, key)) !== JSON.stringify(areaFor(is, key))) return stated;
  }
  return was.name === is.name ? name.formula : renamedInFormula(name.formula, was.name, quotedSheet(is.name));
}

const RESERVED = ["Print_Area", "Print_Titles", "_FilterDatabase"] as const;
type Reserved = (typeof RESERVED)[number];

function isReserved(key: string): key is Reserved {
  return RESERVED.some((reserved) => reserved === key);
}

function areaFor(sheet: SheetData, key: Reserved): unknown {
  if (key === "Print_Area") return sheet.pageLayout?.printArea;
  return key === "Print_Titles" ? sheet.pageLayout?.titleRows : sheet.autoFilter;
}

function reservedOf(sheet: SheetData, key: Reserved): string | undefined {
  const prefix = `${quotedSheet(sheet.name)}!`;
  const titles = sheet.pageLayout?.titleRows;
  if (key === "Print_Titles") {
    return titles && `${prefix}$${titles.from + 1}:$${titles.to + 1}`;
  }
  const area = key === "Print_Area" ? sheet.pageLayout?.printArea : sheet.autoFilter;
  return area && prefix + absoluteAddress(area);
}

function newNames(change: WorkbookChange, stored: readonly StoredName[], order: readonly Entry[]): string[] {
  const { after, before, original } = change;
  const positionOf = (id: string | undefined): number => order.findIndex((entry) => entry.id === id);
  const isStored = (name: string, id: string | undefined): boolean => {
    const position = original.sheets.find((sheet) => sheet.id === id)?.position;
    return stored.some(
      (other) => other.name.toLowerCase() === name.toLowerCase() && other.position === position,
    );
  };
  const reserved = after.sheets.flatMap((sheet) =>
    RESERVED.flatMap((key) => {
      const formula = reservedOf(sheet, key);
      const was = before.sheets.find(({ id }) => id === sheet.id);
      const isOld =
        was !== undefined && JSON.stringify(areaFor(was, key)) === JSON.stringify(areaFor(sheet, key));
      if (formula === undefined || isOld) return [];
      if (original.sheets.some(({ id }) => id === sheet.id) && isStored(RESERVED_NAME + key, sheet.id)) {
        return [];
      }
      const hidden = key === "_FilterDatabase" ? ' hidden="1"' : "";
      return [nameXml(RESERVED_NAME + key, formula, positionOf(sheet.id), hidden)];
    }),
  );
  const users = after.names
    .filter(({ name, sheet }) =>
      sheet !== undefined && !original.sheets.some(({ id }) => id === sheet) ? true : !isStored(name, sheet),
    )
    .map((name) => userNameXml(name, original.context.forms, positionOf(name.sheet)));
  return [...reserved, ...users];
}

function userNameXml(name: NameData, forms: FormulaForms, position: number): string {
  return nameXml(name.name, forms.toStored(name.formula), name.sheet === undefined ? -1 : position, "");
}

function nameXml(name: string, formula: string, position: number, more: string): string {
  const local = position < 0 ? "" : ` localSheetId="${position}"`;
  return `<definedName name="${encodeXml(name)}"${local}${more}>${encodeXml(formula)}</definedName>`;
}

/** Keeps the same sheet in front wherever it moved, or puts the one in front that the data names. */
function patchActive(
  patch: TextPatch,
  root: XmlElement,
  change: WorkbookChange,
  order: readonly Entry[],
): void {
  const { after, before, mayChangeActive } = change;
  const views = childOf(root, "bookViews");
  const view = childOf(views, "workbookView");
  const stated = numberOf(view?.attributes.get("activeTab")) ?? 0;
  const isGone = !order.some((entry) => entry.position === stated);
  const wanted = after.activeSheet !== before.activeSheet && (mayChangeActive || isGone);
  const moved = order.findIndex((entry) => entry.position === stated);
  const active = wanted
    ? order.findIndex((entry) => entry.id === after.activeSheet)
    : moved >= 0
      ? moved
      : order.findIndex((entry) => entry.id === after.activeSheet);
  const position = Math.max(0, active);
  if (position === stated) return;
  const prefix = prefixOf(root.qname);
  if (view) patch.retag(view, (tag) => withAttribute(tag, "activeTab", String(position)));
  else {
    const xml = `<bookViews><workbookView activeTab="${position}"/></bookViews>`;
    patch.insert(childOf(root, "sheets")?.start ?? root.closeStart, withPrefix(xml, prefix));
  }
}

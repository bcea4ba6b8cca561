/** The workbook part: the list of sheets, the defined names and the sheet in front. */
import type { SheetData } from "../book";
import { emptySheetXml } from "../sheets/sheet-patch";
import { encodeXml } from "../xml/characters";
import { TextPatch, withAttribute, withPrefix } from "../xml/text-patch";
import { childOf, childrenOf, numberOf, parseXml, prefixOf, type XmlElement } from "../xml/tree";
import { addPart, addRelationship, freePart } from "../zip/package-edits";
import type { PartStore } from "../zip/part-store";
import { patchNames } from "./names-patch";
import type { OriginalBook } from "./reader";
import type { AddedSheet, SheetPlace, WorkbookChange } from "./workbook-change";

const WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const RELATIONSHIPS = /officeDocument\/(?:2006\/)?relationships$/;
const TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Adds an empty part for a new sheet; so many were added before it. */
export function addSheetPart(
  store: PartStore,
  original: OriginalBook,
  id: string,
  addedBefore: number,
): AddedSheet {
  const { workbookPart } = original;
  const root = parseXml(store.needed(workbookPart), workbookPart);
  const prefix = prefixOf(root.qname);
  const namespace = root.attributes.get(prefix === "" ? "xmlns" : `xmlns:${prefix.slice(0, -1)}`);
  const folder = workbookPart.replace(/[^/]*$/, "worksheets/");
  // Readers that cannot follow the list (it has an entry without a part) go by a sheet's place in it.
  const place = childrenOf(childOf(root, "sheets"), "sheet").length + addedBefore + 1;
  const part = freePart(store, (number) => `${folder}sheet${number}.xml`, place);
  addPart(store, part, WORKSHEET_TYPE, emptySheetXml(namespace ?? ""));
  return { id, part, relationship: addRelationship(store, workbookPart, "worksheet", part) };
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
  if (change.recalculate) setCalculation(patch, root, { fullCalcOnLoad: "1" });
  else if (change.isCalculated)
    setCalculation(patch, root, { calcId: CURRENT_ENGINE, fullCalcOnLoad: undefined });
  if (!patch.isEmpty) store.set(workbookPart, patch.apply());
}

function sheetOrder(root: XmlElement, text: string, change: WorkbookChange): SheetPlace[] {
  const { original, before, after, added } = change;
  const elements = childrenOf(childOf(root, "sheets"), "sheet");
  const known = new Map(original.sheets.map((sheet) => [sheet.id, sheet.position]));
  const modelled = new Set(known.values());
  let number = Math.max(0, ...elements.map((element) => numberOf(element.attributes.get("sheetId")) ?? 0));
  const entries = after.sheets.map((sheet): SheetPlace => {
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
    let place = entries.length;
    while (place > 0 && (entries[place - 1]?.position ?? Infinity) >= position) place -= 1;
    const xml = text.slice(element.start, element.end);
    entries.splice(place, 0, { id: undefined, position, xml });
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

/** What may stand behind the element of calculation (ECMA-376 18.2.27). */
const BEHIND_CALCULATION = [
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

/**
 * Of Excel since 2019. A file of an older one, or of none, is calculated as a whole when it is opened, which leaves
 * #NAME? in place of the results of an add-in's functions where the add-in isn't there.
 */
const CURRENT_ENGINE = "191029";

function setCalculation(
  patch: TextPatch,
  root: XmlElement,
  attributes: Readonly<Record<string, string | undefined>>,
): void {
  const changed = (tag: string): string =>
    Object.entries(attributes).reduce((text, [name, value]) => withAttribute(text, name, value), tag);
  const element = childOf(root, "calcPr");
  if (element) {
    patch.retag(element, changed);
    return;
  }
  const next = BEHIND_CALCULATION.flatMap((name) => childOf(root, name) ?? [])[0];
  patch.insertChild(root, next, withPrefix(changed("<calcPr/>"), prefixOf(root.qname)), 9);
}

/** Keeps the same sheet in front wherever it moved, or puts the one in front that the data names. */
function patchActive(
  patch: TextPatch,
  root: XmlElement,
  change: WorkbookChange,
  order: readonly SheetPlace[],
): void {
  const { after, before, mayChangeActive } = change;
  const view = childOf(childOf(root, "bookViews"), "workbookView");
  const stated = numberOf(view?.attributes.get("activeTab")) ?? 0;
  const wasThere = childrenOf(childOf(root, "sheets"), "sheet")[stated] !== undefined;
  const moved = order.findIndex((entry) => entry.position === stated);
  const isGone = wasThere && moved < 0;
  const isWanted = after.activeSheet !== before.activeSheet && mayChangeActive;
  const position =
    isGone || isWanted
      ? order.findIndex((entry) => entry.id === after.activeSheet)
      : wasThere
        ? moved
        : stated;
  // A number that names no sheet (-1) is left as it is while nobody asks for another one.
  if (position === stated || (position < 0 && !isGone)) return;
  const active = String(Math.max(0, position));
  if (view) patch.retag(view, (tag) => withAttribute(tag, "activeTab", active));
  else {
    const xml = `<bookViews><workbookView activeTab="${active}"/></bookViews>`;
    patch.insertChild(root, childOf(root, "sheets"), withPrefix(xml, prefixOf(root.qname)));
  }
}

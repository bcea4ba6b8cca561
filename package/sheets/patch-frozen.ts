/** Writes which rows and columns stay in view. */
import { cellAddress } from "../addresses";
import type { SheetData } from "../book";
import { opened } from "../xml/text-patch";
import { childOf } from "../xml/tree";
import type { ElementPatch } from "./element-patch";

export function patchFrozen(sheet: ElementPatch, before: SheetData, after: SheetData): void {
  if (sameFrozen(before, after)) return;
  const view = childOf(sheet.element("sheetViews"), "sheetView");
  const pane = after.frozen ? paneXml(after.frozen) : "";
  if (!view) {
    const xml = `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
    sheet.setElement("sheetViews", xml);
    return;
  }
  const others = view.children.filter(({ name }) => name !== "pane" && name !== "selection");
  const content = sheet.prefixed(pane) + others.map((child) => sheet.sliceOf(child)).join("");
  const open = opened(sheet.xml.text.slice(view.start, view.openEnd));
  sheet.patch.replace(view.start, view.end, `${open}${content}</${view.qname}>`);
}

function sameFrozen(a: SheetData, b: SheetData): boolean {
  return (
    (a.frozen?.rows ?? 0) === (b.frozen?.rows ?? 0) && (a.frozen?.columns ?? 0) === (b.frozen?.columns ?? 0)
  );
}

function paneXml({ rows, columns }: NonNullable<SheetData["frozen"]>): string {
  if (rows === 0 && columns === 0) return "";
  const active = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const split = (columns > 0 ? ` xSplit="${columns}"` : "") + (rows > 0 ? ` ySplit="${rows}"` : "");
  const topLeft = ` topLeftCell="${cellAddress(rows, columns)}" activePane="${active}"`;
  return `<pane${split}${topLeft} state="frozen"/><selection pane="${active}"/>`;
}

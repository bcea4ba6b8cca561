/** Moves what is fixed to cells beside a sheet: pictures, charts, and the boxes of comments. */
import type { LineChange } from "../book";
import { nearestLine, shiftedLine } from "../formulas/references";
import { TextPatch } from "../xml/text-patch";
import { parseXml, textOf, type XmlElement } from "../xml/tree";

type Changes = readonly LineChange[];

/** A drawing's text after the changes. */
export function shiftedDrawing(text: string, part: string, changes: Changes): string {
  const patch = new TextPatch(text);
  const visit = (element: XmlElement): void => {
    const axis = element.name === "row" ? "row" : element.name === "col" ? "column" : undefined;
    if (axis === undefined) {
      element.children.forEach(visit);
      return;
    }
    const line = Number(textOf(text, element));
    const moved = nearestLine(line, changes, axis);
    if (moved !== line) patch.replace(element.openEnd, element.closeStart, String(moved));
  };
  visit(parseXml(text, part));
  return patch.apply();
}

/** The boxes of comments; VML is not always well-formed XML, so its few lines are changed as text. */
export function shiftedNotes(text: string, changes: Changes): string {
  const line = (axis: LineChange["axis"]) => (_: string, open: string, number: string) =>
    `${open}${nearestLine(Number(number), changes, axis)}`;
  return text
    .replace(/\s*<v:shape\b[\s\S]*?<\/v:shape>/g, (box) => (isGoneNote(box, changes) ? "" : box))
    .replace(/(<x:Row>\s*)(\d+)/g, line("row"))
    .replace(/(<x:Column>\s*)(\d+)/g, line("column"))
    .replace(/(<x:Anchor>)([^<]*)/g, (_, open, list) => `${open}${shiftedAnchor(String(list), changes)}`);
}

function isGoneNote(box: string, changes: Changes): boolean {
  if (!box.includes('ObjectType="Note"')) return false;
  const row = /<x:Row>\s*(\d+)/.exec(box)?.[1];
  const column = /<x:Column>\s*(\d+)/.exec(box)?.[1];
  const isGone = (line: string | undefined, axis: LineChange["axis"]): boolean =>
    line !== undefined && shiftedLine(Number(line), changes, axis) === undefined;
  return isGone(row, "row") || isGone(column, "column");
}

/** Left column, offset, top row, offset, right column, offset, bottom row, offset. */
function shiftedAnchor(list: string, changes: Changes): string {
  return list
    .split(",")
    .map((number, index) => {
      if (index % 2 === 1) return number;
      const line = nearestLine(Number(number), changes, index % 4 === 0 ? "column" : "row");
      return line === Number(number) ? number : ` ${line}`;
    })
    .join(",");
}

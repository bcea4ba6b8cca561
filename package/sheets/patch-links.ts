/** Writes links inside the workbook; links to elsewhere stay as they are. */
import { cellAddress } from "../addresses";
import { encodeXml } from "../xml/characters";
import { childrenOf } from "../xml/tree";
import type { ElementPatch } from "./element-patch";
import type { LinkChange } from "./sheet-changes";
import { hasRelationship } from "./sheet-xml";

export function patchLinks(sheet: ElementPatch, changes: readonly LinkChange[]): void {
  if (changes.length === 0) return;
  const changed = new Set(changes.map(({ row, column }) => cellAddress(row, column)));
  const kept = childrenOf(sheet.element("hyperlinks"), "hyperlink").filter(
    (link) => hasRelationship(link) || !changed.has((link.attributes.get("ref") ?? "").split(":")[0] ?? ""),
  );
  const fresh = changes.flatMap((change) => (change.link ? [sheet.prefixed(linkXml(change))] : []));
  sheet.setList("hyperlinks", [...kept.map((link) => sheet.sliceOf(link)), ...fresh]);
}

function linkXml({ row, column, link }: LinkChange): string {
  const tip = link?.tip === undefined ? "" : ` tooltip="${encodeXml(link.tip)}"`;
  const location = ` location="${encodeXml(link?.location ?? "")}"`;
  return `<hyperlink ref="${cellAddress(row, column)}"${location}${tip}/>`;
}

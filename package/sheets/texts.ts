/** Texts of cells: shared strings and rich texts as plain text, and the escapes of the file. */
import { damagedPart, TagScanner } from "../xml/scanner";
import { decodeText } from "../xml/characters";
import { prefixOf } from "../xml/tree";

/** The shared strings of a part, in order. */
export function readSharedStrings(text: string, part: string): string[] {
  const strings: string[] = [];
  const scanner = new TagScanner(text, part);
  if (!scanner.next() || scanner.name !== `${prefixOf(scanner.name)}sst`) throw damagedPart(part);
  if (scanner.isKind("empty")) return strings;
  const root = scanner.name;
  const item = `${prefixOf(root)}si`;
  while (scanner.next()) {
    if (scanner.isKind("close") && scanner.is(root)) return strings;
    if (!scanner.is(item)) continue;
    if (scanner.isKind("empty")) strings.push("");
    else if (scanner.isKind("open")) strings.push(richText(scanner, item, part));
  }
  throw damagedPart(part);
}

/** The text of an inline string's inside. */
export function readInlineText(inside: string, part: string): string {
  const scanner = new TagScanner(inside, part);
  return collectTexts(scanner, () => !scanner.next(), part);
}

function richText(scanner: TagScanner, item: string, part: string): string {
  return collectTexts(
    scanner,
    () => {
      if (!scanner.next()) throw damagedPart(part);
      return scanner.isKind("close") && scanner.is(item);
    },
    part,
  );
}

/** Joins the texts of runs until the end; how Chinese is read aloud (`rPh`) is not part of them. */
function collectTexts(scanner: TagScanner, isEnd: () => boolean, part: string): string {
  let text = "";
  let phonetic = 0;
  while (!isEnd()) {
    const name = scanner.name.replace(/^.*:/, "");
    if (name === "rPh" && !scanner.isKind("empty")) phonetic += scanner.isKind("open") ? 1 : -1;
    if (name !== "t" || !scanner.isKind("open")) continue;
    const from = scanner.end;
    if (!scanner.next() || !scanner.isKind("close")) throw damagedPart(part);
    if (phonetic === 0) text += unescapeText(decodeText(scanner.text.slice(from, scanner.start)));
  }
  return text;
}

/** Excel writes signs that XML forbids as `_x000D_` (ECMA-376 22.9.2.19). */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(parseInt(String(hex), 16)));
}

export function escapeText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\r]/g,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    );
}

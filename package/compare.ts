/** Compares two packages part by part, for tests that nothing of an office's file was harmed. */
import { unzipSync } from "fflate";
import { decodePart } from "./xml/encoding";
import { parseXml, textOf, type XmlElement } from "./xml/tree";

/** How a part differs. */
export interface Difference {
  readonly part: string;
  /** `meaning` is other bytes that say something else; `spelling` other bytes that say the same. */
  readonly kind: "added" | "removed" | "meaning" | "spelling";
}

/** The parts that are not byte for byte the same, by name; none for equal packages. */
export function compareBooks(before: Uint8Array, after: Uint8Array): Difference[] {
  const [was, is] = [partsOf(before), partsOf(after)];
  const names = [...new Set([...was.keys(), ...is.keys()])].sort();
  return names.flatMap((part): Difference[] => {
    const [a, b] = [was.get(part), is.get(part)];
    if (!a) return [{ part, kind: "added" }];
    if (!b) return [{ part, kind: "removed" }];
    if (sameBytes(a, b)) return [];
    return [{ part, kind: saysTheSame(part, a, b) ? "spelling" : "meaning" }];
  });
}

/**
 * Does `after` begin every list of `before`'s styles the same, whatever was added behind? Cells name
 * styles by their place, so then every cell of the office looks as before.
 */
export function keepsStyles(before: Uint8Array, after: Uint8Array): boolean {
  const [was, is] = [stylesOf(before), stylesOf(after)];
  if (!was) return true;
  if (!is) return false;
  return was.element.children.every((section) => {
    const kept = is.element.children.find(({ name }) => name === section.name);
    return section.children.every((item, index) => {
      const other = kept?.children[index];
      return (
        other !== undefined &&
        sameElement({ element: item, source: was.source }, { element: other, source: is.source })
      );
    });
  });
}

const STYLES = "xl/styles.xml";

function stylesOf(book: Uint8Array): Piece | undefined {
  const bytes = partsOf(book).get(STYLES);
  return bytes && documentOf(STYLES, bytes);
}

function partsOf(book: Uint8Array): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(book)).filter(([name]) => !name.endsWith("/")));
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function saysTheSame(part: string, a: Uint8Array, b: Uint8Array): boolean {
  if (!/\.(xml|rels)$/i.test(part)) return false;
  return sameElement(documentOf(part, a), documentOf(part, b));
}

/** An element and the text that its offsets count in. */
interface Piece {
  readonly element: XmlElement;
  readonly source: string;
}

function documentOf(part: string, bytes: Uint8Array): Piece {
  const source = decodePart(bytes);
  return { element: parseXml(source, part), source };
}

/** Same name, attributes in whatever order, children, and text where there are no children. */
function sameElement({ element: a, source: inA }: Piece, { element: b, source: inB }: Piece): boolean {
  if (a.qname !== b.qname || a.attributes.size !== b.attributes.size) return false;
  if (a.children.length !== b.children.length) return false;
  for (const [name, value] of a.attributes) if (b.attributes.get(name) !== value) return false;
  if (a.children.length === 0) return textOf(inA, a) === textOf(inB, b);
  return a.children.every((child, index) => {
    const other = b.children[index];
    return (
      other !== undefined && sameElement({ element: child, source: inA }, { element: other, source: inB })
    );
  });
}

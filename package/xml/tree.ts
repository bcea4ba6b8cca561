/**
 * A small reader of XML that remembers where everything stands, so that a part of a package can be
 * changed in one place and stay byte for byte the same everywhere else.
 *
 * Entities of a document type are not expanded (a DOCTYPE is refused); prefixes are kept in `qname`
 * and left out of `name`.
 */
import { decodeText } from "./characters";
import { damagedPart, TagScanner } from "./scanner";

export interface XmlElement {
  /** Name as written, with its prefix. */
  readonly qname: string;
  /** Name without prefix. */
  readonly name: string;
  /** Decoded values by the name as written. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Offset of `<`. */
  readonly start: number;
  /** Offset just behind the opening tag. */
  readonly openEnd: number;
  /** Offset of the closing tag; equals `openEnd` for an empty element. */
  readonly closeStart: number;
  /** Offset just behind the element. */
  readonly end: number;
}

const DEEPEST = 200;

interface OpenElement {
  qname: string;
  attributes: Map<string, string>;
  children: XmlElement[];
  start: number;
  openEnd: number;
}

/**
 * Reads a part into a tree. An element whose local name is in `opaque` is kept as one piece without
 * children (the cells of a sheet are read by a scanner of their own).
 *
 * @throws {BookFileError} when the text is not well-formed
 */
export function parseXml(text: string, part: string, opaque: ReadonlySet<string> = new Set()): XmlElement {
  const scanner = new TagScanner(text, part);
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  const close = (element: OpenElement, closeStart: number, end: number): void => {
    const closed: XmlElement = { ...element, name: localName(element.qname), closeStart, end };
    const parent = open[open.length - 1];
    if (parent) parent.children.push(closed);
    else if (root) throw damagedPart(part);
    else root = closed;
  };
  while (scanner.next()) {
    const qname = scanner.name;
    if (scanner.kind === "close") {
      const element = open.pop();
      if (!element || element.qname !== qname) throw damagedPart(part);
      close(element, scanner.start, scanner.end);
      continue;
    }
    const element: OpenElement = {
      qname,
      attributes: scanner.attributes(),
      children: [],
      start: scanner.start,
      openEnd: scanner.end,
    };
    if (scanner.kind === "empty") close(element, scanner.end, scanner.end);
    else open.push(element);
    if (open.length > DEEPEST) throw damagedPart(part);
    if (scanner.kind === "open" && opaque.has(localName(qname))) {
      const closing = text.indexOf(`</${qname}`, scanner.end);
      if (closing < 0) throw damagedPart(part);
      scanner.end = closing;
    }
  }
  if (!root || open.length > 0) throw damagedPart(part);
  return root;
}

function localName(qname: string): string {
  const colon = qname.indexOf(":");
  return colon < 0 ? qname : qname.slice(colon + 1);
}

/** The prefix of an element's name with its colon, or nothing. */
export function prefixOf(qname: string): string {
  return qname.slice(0, qname.length - localName(qname).length);
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The text inside an element without children. */
export function textOf(source: string, element: XmlElement | undefined): string {
  return element ? decodeText(source.slice(element.openEnd, element.closeStart)) : "";
}

/** XML's `true` and `1`. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

export function numberOf(value: string | undefined): number | undefined {
  if (value === undefined || value === "") return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

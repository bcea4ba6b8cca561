/**
 * A small reader of XML that remembers where everything stands, so that a part of a package can be
 * changed in one place and stay byte for byte the same everywhere else.
 *
 * Entities of a document type are not expanded (a DOCTYPE is refused); prefixes are kept in `qname`
 * and left out of `name`.
 */
import { BookFileError } from "./book";

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

/** The error for a part whose content cannot be read. */
export function damagedPart(part: string): BookFileError {
  return new BookFileError(
    `文件已损坏：其中的“${part}”读不出来，请用 Excel 打开并另存一份后再试。`,
    "truncated",
  );
}

export type TagKind = "open" | "close" | "empty" | "other";

/** Walks from tag to tag without building anything; the fields describe the tag found last. */
export class TagScanner {
  kind: TagKind = "other";
  /** Offset of `<`. */
  start = 0;
  /** Offset just behind `>`. */
  end: number;
  private nameStart = 0;
  private nameEnd = 0;

  constructor(
    readonly text: string,
    private readonly part: string,
    from = 0,
    private readonly to = text.length,
  ) {
    this.end = from;
  }

  /** Moves to the next tag; false when there is none. Comments, instructions and CDATA are passed over. */
  next(): boolean {
    const { text } = this;
    for (;;) {
      const start = text.indexOf("<", this.end);
      if (start < 0 || start >= this.to) return false;
      this.start = start;
      const code = text.charCodeAt(start + 1);
      if (code === 0x21 || code === 0x3f) {
        this.end = this.endOfMarkup(start);
        continue;
      }
      this.readTag(start, code === 0x2f);
      return true;
    }
  }

  /** Is the current tag of this kind? (A method, since the kind changes with every step.) */
  isKind(kind: TagKind): boolean {
    return this.kind === kind;
  }

  get name(): string {
    return this.text.slice(this.nameStart, this.nameEnd);
  }

  /** Is the tag's name, as written, this one? */
  is(qname: string): boolean {
    return this.nameEnd - this.nameStart === qname.length && this.text.startsWith(qname, this.nameStart);
  }

  /** The decoded value of an attribute of the current tag, by its name as written. */
  attribute(name: string): string | undefined {
    const { text } = this;
    let position = this.nameEnd;
    for (;;) {
      while (isSpace(text.charCodeAt(position))) position++;
      const start = position;
      while (position < this.end && !endsAttribute(text.charCodeAt(position))) position++;
      const isSought = position - start === name.length && text.startsWith(name, start);
      while (isSpace(text.charCodeAt(position))) position++;
      if (text.charCodeAt(position) !== 0x3d) return undefined;
      position++;
      while (isSpace(text.charCodeAt(position))) position++;
      const close = text.indexOf(text.charAt(position), position + 1);
      if (close < 0 || close >= this.end) return undefined;
      if (isSought) return decodeXml(text.slice(position + 1, close));
      position = close + 1;
    }
  }

  attributes(): Map<string, string> {
    const found = new Map<string, string>();
    const tag = this.text.slice(this.nameEnd, this.end);
    for (const match of tag.matchAll(/([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
      found.set(match[1] ?? "", decodeXml(match[2] ?? match[3] ?? ""));
    }
    return found;
  }

  private readTag(start: number, isClosing: boolean): void {
    const { text } = this;
    this.nameStart = start + (isClosing ? 2 : 1);
    let position = this.nameStart;
    while (position < this.to && !endsName(text.charCodeAt(position))) position++;
    this.nameEnd = position;
    while (position < this.to) {
      const code = text.charCodeAt(position);
      if (code === 0x3e) break;
      if (code === 0x22 || code === 0x27) {
        position = text.indexOf(text.charAt(position), position + 1);
        if (position < 0) throw damagedPart(this.part);
      }
      position++;
    }
    if (position >= this.to || this.nameEnd === this.nameStart) throw damagedPart(this.part);
    this.end = position + 1;
    this.kind = isClosing ? "close" : text.charCodeAt(position - 1) === 0x2f ? "empty" : "open";
  }

  private endOfMarkup(start: number): number {
    const { text } = this;
    if (text.startsWith("<!DOCTYPE", start)) throw damagedPart(this.part);
    const close = text.startsWith("<!--", start) ? "-->" : text.startsWith("<![CDATA[", start) ? "]]>" : "?>";
    const at = text.indexOf(close, start);
    if (at < 0) throw damagedPart(this.part);
    return at + close.length;
  }
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function endsName(code: number): boolean {
  return code === 0x3e || code === 0x2f || isSpace(code);
}

function endsAttribute(code: number): boolean {
  return code === 0x3d || endsName(code);
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

/** Text content, where CDATA sections may stand. */
export function decodeText(raw: string): string {
  if (!raw.includes("<![CDATA[")) return decodeXml(raw);
  return raw
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((piece) => (piece.startsWith("<![CDATA[") ? piece.slice(9, -3) : decodeXml(piece)))
    .join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** The five entities of XML and numeric ones; an unknown entity stays as written. */
export function decodeXml(raw: string): string {
  if (!raw.includes("&")) return raw;
  return raw.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[String(name)] ?? whole;
    const code = hex !== undefined ? parseInt(String(hex), 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

export function encodeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** The opening tag with an attribute set, or taken away when `value` is undefined. */
export function withAttribute(tag: string, name: string, value: string | undefined): string {
  const pattern = new RegExp(`\\s${escapeRegExp(name)}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  const written = value === undefined ? "" : ` ${name}="${encodeXml(value)}"`;
  if (pattern.test(tag)) return tag.replace(pattern, () => written);
  return tag.replace(/\s*\/?>$/, (end) => `${written}${end.trim()}`);
}

/** XML written without prefixes, in the prefix that some programs give to every element of a part. */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Replacements in a text by offsets of the original, applied at once. */
export class TextPatch {
  private readonly pieces: { start: number; end: number; text: string; rank: number }[] = [];

  constructor(readonly source: string) {}

  get isEmpty(): boolean {
    return this.pieces.length === 0;
  }

  replace(start: number, end: number, text: string): void {
    this.pieces.push({ start, end, text, rank: 0 });
  }

  /** What is inserted at one place stands there by rank, and else in the order of insertion. */
  insert(at: number, text: string, rank = 0): void {
    this.pieces.push({ start: at, end: at, text, rank });
  }

  /** Replaces the opening tag of an element. */
  retag(element: XmlElement, change: (tag: string) => string): void {
    const before = this.source.slice(element.start, element.openEnd);
    const after = change(before);
    if (after !== before) this.replace(element.start, element.openEnd, after);
  }

  /** Adds children at the end of an element, also of one written as an empty tag. */
  append(element: XmlElement, xml: string, change: (tag: string) => string = (tag) => tag): void {
    if (element.closeStart > element.openEnd || element.end > element.openEnd) {
      this.retag(element, change);
      this.insert(element.closeStart, xml);
      return;
    }
    const tag = change(this.source.slice(element.start, element.openEnd)).replace(/\s*\/>$/, ">");
    this.replace(element.start, element.end, `${tag}${xml}</${element.qname}>`);
  }

  apply(): string {
    const ordered = this.pieces
      .map((piece, order) => ({ ...piece, order }))
      .sort((a, b) => a.start - b.start || a.end - b.end || a.rank - b.rank || a.order - b.order);
    const out: string[] = [];
    let position = 0;
    for (const piece of ordered) {
      if (piece.start < position) throw new Error("Two changes of a part overlap.");
      out.push(this.source.slice(position, piece.start), piece.text);
      position = piece.end;
    }
    out.push(this.source.slice(position));
    return out.join("");
  }
}

/** Changes a part in single places, and leaves it byte for byte the same everywhere else. */
import { encodeXml } from "./characters";
import type { XmlElement } from "./tree";

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

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly rank: number;
}

/** What became of an element written as one piece: its opening tag, and what came into an empty one. */
interface Grown {
  tag: string;
  readonly inside: { readonly text: string; readonly rank: number }[];
}

/** Replacements in a text by offsets of the original, applied at once. */
export class TextPatch {
  private readonly pieces: Piece[] = [];
  private readonly grown = new Map<XmlElement, Grown>();

  constructor(readonly source: string) {}

  get isEmpty(): boolean {
    return this.pieces.length === 0 && this.grown.size === 0;
  }

  replace(start: number, end: number, text: string): void {
    this.pieces.push({ start, end, text, rank: 0 });
  }

  /** What is inserted at one place stands there by rank, and else in the order of insertion. */
  insert(at: number, text: string, rank = 0): void {
    this.pieces.push({ start: at, end: at, text, rank });
  }

  /** Changes the opening tag of an element. */
  retag(element: XmlElement, change: (tag: string) => string): void {
    const before = this.grown.get(element)?.tag ?? this.source.slice(element.start, element.openEnd);
    const after = change(before);
    if (after !== before) this.growing(element).tag = after;
  }

  /** Adds children at the end of an element, also of one written as an empty tag. */
  append(element: XmlElement, xml: string, rank = 0): void {
    if (isEmptyTag(element)) this.growing(element).inside.push({ text: xml, rank });
    else this.insert(element.closeStart, xml, rank);
  }

  /** Adds a child in front of another one, or as the last. */
  insertChild(parent: XmlElement, next: XmlElement | undefined, xml: string, rank = 0): void {
    if (next) this.insert(next.start, xml, rank);
    else this.append(parent, xml, rank);
  }

  apply(): string {
    const grown = [...this.grown].map(([element, { tag, inside }]): Piece => {
      const text = inside.length === 0 ? tag : opened(tag) + inRank(inside) + `</${element.qname}>`;
      return { start: element.start, end: element.openEnd, text, rank: 0 };
    });
    const ordered = [...this.pieces, ...grown].sort(
      (a, b) => a.start - b.start || a.end - b.end || a.rank - b.rank,
    );
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

  private growing(element: XmlElement): Grown {
    const known = this.grown.get(element);
    if (known) return known;
    const fresh = { tag: this.source.slice(element.start, element.openEnd), inside: [] };
    this.grown.set(element, fresh);
    return fresh;
  }
}

/** The opening tag of an element that gets children, however it was written. */
export function opened(tag: string): string {
  return tag.replace(/\s*\/?>$/, ">");
}

function isEmptyTag({ openEnd, closeStart, end }: XmlElement): boolean {
  return closeStart === openEnd && end === openEnd;
}

function inRank(pieces: Grown["inside"]): string {
  return [...pieces]
    .sort((a, b) => a.rank - b.rank)
    .map(({ text }) => text)
    .join("");
}

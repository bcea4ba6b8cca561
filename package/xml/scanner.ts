/**
 * Walks through the tags of a part. Entities of a document type are not expanded: a DOCTYPE is refused.
 */
import { BookFileError } from "../book";
import { decodeXml } from "./characters";

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

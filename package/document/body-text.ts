/**
 * The text of a document's body: a paragraph or a table's cell is a line; no headers, footnotes, text boxes or page
 * fields, nothing that is deleted; what a content control holds is body.
 */
import { decodeText } from "../xml/characters";
import { childOf, childrenOf, type XmlElement } from "../xml/tree";

/** A piece of the text: part of one run. */
export interface TextPiece {
  readonly offset: number;
  readonly text: string;
  /** The run, and the child of it that says the piece: a text, a tab, a line break. */
  readonly run: XmlElement;
  readonly child: XmlElement;
  /** It stands in a content control. */
  readonly isControlled: boolean;
}

/** A content control with a tag, and what stands in it. */
export interface DocumentControl {
  readonly start: number;
  readonly end: number;
  readonly tag: string;
  /** The control itself, and the element that holds its tag. */
  readonly whole: XmlElement;
  readonly element: XmlElement;
}

export interface DocumentCell {
  readonly start: number;
  readonly end: number;
  readonly row: number;
  readonly column: number;
}

export interface DocumentTable {
  readonly cells: readonly DocumentCell[];
}

/** Elements that hold paragraphs or runs and say nothing themselves. */
const WRAPPERS: ReadonlySet<string> = new Set([
  "sdt",
  "sdtContent",
  "customXml",
  "smartTag",
  "ins",
  "moveTo",
  "hyperlink",
  "dir",
  "bdo",
]);
const BREAKS: Readonly<Record<string, string>> = {
  tab: "\t",
  ptab: "\t",
  br: "\n",
  cr: "\n",
  noBreakHyphen: "-",
};
const PAGE_FIELD = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION|PAGEREF)\b/i;

export class BodyText {
  readonly pieces: TextPiece[] = [];
  readonly tables: DocumentTable[] = [];
  /** An outer one before what it holds. */
  readonly controls: DocumentControl[] = [];
  private depth = 0;
  private readonly parts: string[] = [];
  private length = 0;
  private isFirst = true;
  /** Fields that are open, innermost last: where they are, and whether they are shown. */
  private fields: { instruction: string; inResult: boolean }[] = [];

  constructor(private readonly source: string) {}

  get text(): string {
    return this.parts.join("");
  }

  /** Reads what stands in the body, a cell or a content control. */
  read(container: XmlElement): void {
    for (const child of container.children) {
      if (child.name === "p") this.readParagraph(child);
      else if (child.name === "tbl") this.readTable(child);
      else if (child.name === "sdt") this.readControl(child, () => this.read(child));
      else if (WRAPPERS.has(child.name)) this.read(child);
    }
  }

  /** Words that only ask for an entry (showingPlcHdr) are nobody's. */
  private readControl(control: XmlElement, read: () => void): void {
    const properties = childOf(control, "sdtPr");
    const element = childOf(properties, "tag");
    const asking = childOf(properties, "showingPlcHdr");
    const isAsking = asking !== undefined && !/^(?:0|false|off)$/.test(attributeOf(asking, "val"));
    const at = this.controls.length;
    const [pieces, length] = [this.pieces.length, this.length];
    this.depth++;
    read();
    this.depth--;
    const start = this.pieces[pieces]?.offset ?? length;
    const last = this.pieces.at(-1);
    if (element === undefined || isAsking || last === undefined || this.pieces.length === pieces) return;
    const end = last.offset + last.text.length;
    this.controls.splice(at, 0, { start, end, tag: attributeOf(element, "val"), whole: control, element });
  }

  private readParagraph(paragraph: XmlElement): void {
    if (!this.isFirst) this.add("\n");
    this.isFirst = false;
    this.fields = [];
    this.readRuns(paragraph);
  }

  private readRuns(container: XmlElement): void {
    for (const child of container.children) {
      if (child.name === "r") this.readRun(child);
      else if (child.name === "sdt") this.readControl(child, () => this.readRuns(child));
      else if (WRAPPERS.has(child.name)) this.readRuns(child);
      else if (child.name === "fldSimple" && !PAGE_FIELD.test(attributeOf(child, "instr")))
        this.readRuns(child);
    }
  }

  private readRun(run: XmlElement): void {
    for (const child of run.children) {
      if (child.name === "fldChar") this.turnField(attributeOf(child, "fldCharType"));
      else if (child.name === "instrText") this.instruct(decodeText(this.inner(child)));
      else if (this.isHidden()) continue;
      else if (child.name === "t") this.say(decodeText(this.inner(child)), run, child);
      else if (child.name in BREAKS) this.say(BREAKS[child.name] ?? "", run, child);
    }
  }

  private inner({ openEnd, closeStart }: XmlElement): string {
    return this.source.slice(openEnd, closeStart);
  }

  private turnField(kind: string): void {
    if (kind === "begin") this.fields.push({ instruction: "", inResult: false });
    else if (kind === "separate") {
      const field = this.fields.at(-1);
      if (field !== undefined) field.inResult = true;
    } else if (kind === "end") this.fields.pop();
  }

  private instruct(words: string): void {
    const field = this.fields.at(-1);
    if (field !== undefined) field.instruction += words;
  }

  private isHidden(): boolean {
    return this.fields.some(({ instruction, inResult }) => !inResult || PAGE_FIELD.test(instruction));
  }

  private say(text: string, run: XmlElement, child: XmlElement): void {
    if (text === "") return;
    this.pieces.push({ offset: this.length, text, run, child, isControlled: this.depth > 0 });
    this.add(text);
  }

  private add(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }

  private readTable(table: XmlElement): void {
    const cells: DocumentCell[] = [];
    // Its place among the tables is that of its beginning.
    this.tables.push({ cells });
    rowsOf(table).forEach((row, rowIndex) => {
      let column = 0;
      for (const cell of cellsOf(row)) {
        const start = this.length + (this.isFirst ? 0 : 1);
        this.read(cell);
        cells.push({ start, end: Math.max(start, this.length), row: rowIndex, column });
        column += spanOf(cell);
      }
    });
  }
}

function rowsOf(table: XmlElement): readonly XmlElement[] {
  return table.children.flatMap((child) =>
    child.name === "tr" ? [child] : WRAPPERS.has(child.name) ? rowsOf(child) : [],
  );
}

function cellsOf(row: XmlElement): readonly XmlElement[] {
  return row.children.flatMap((child) =>
    child.name === "tc" ? [child] : WRAPPERS.has(child.name) ? cellsOf(child) : [],
  );
}

function spanOf(cell: XmlElement): number {
  const [properties] = childrenOf(cell, "tcPr");
  const [span] = childrenOf(properties, "gridSpan");
  return span === undefined ? 1 : Math.max(1, Math.min(100, Number(attributeOf(span, "val")) || 1));
}

/** An attribute by its name without prefix. */
export function attributeOf({ attributes }: XmlElement, name: string): string {
  for (const [key, value] of attributes) if (key === name || key.endsWith(`:${name}`)) return value;
  return "";
}

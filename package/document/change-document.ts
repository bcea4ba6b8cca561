/** Changes a document run by run: text replaced, marked and commented; everything else stays as it is. */
import { encodeXml } from "../xml/characters";
import { TextPatch, withAttribute } from "../xml/text-patch";
import { childOf, prefixOf, type XmlElement } from "../xml/tree";
import { packedParts } from "../zip/packed-parts";
import { zipParts } from "../zip/write-zip";
import type { DocumentControl, TextPiece } from "./body-text";
import { addComments } from "./comments";
import { hiddenControl, knowsAppearance } from "./controls";
import type { OpenDocument } from "./open-document";

/** What happens to a stretch of the document's text. */
export interface DocumentChange {
  readonly offset: number;
  readonly length: number;
  /** Other words in its place, in the form of its first character. */
  readonly text?: string;
  /** Marked with a highlight. */
  readonly isMarked?: boolean;
  readonly comment?: string;
  /** Tag of the content control in which the words stand from then on; in somebody else's control they get none. */
  readonly tag?: string;
  /** The control that already holds the words: it keeps them, and gets the tag. */
  readonly control?: DocumentControl;
}

/** The file with these changes; none of them may overlap another. */
export function changedDocument(document: OpenDocument, changes: readonly DocumentChange[]): Uint8Array {
  const store = document.store.copy();
  const ordered = [...changes].sort((one, other) => one.offset - other.offset);
  const comments = ordered.flatMap(({ comment }) => (comment === undefined ? [] : [comment]));
  const prefix = prefixOf(document.root.qname);
  const ids = addComments(store, document.part, comments, prefix);
  const patch = new TextPatch(document.source);
  let commented = 0;
  const marks = ordered.map((change) => ({
    ...change,
    id: change.comment === undefined ? null : (ids[commented++] ?? null),
  }));
  retag(patch, ordered, prefix);
  const appearance = ordered.some(({ tag, control }) => tag !== undefined && control === undefined)
    ? knowsAppearance(patch, document.root)
    : "";
  const emptied = document.controls.filter((control) => marks.some((mark) => isEmptied(control, mark)));
  for (const { whole } of outermost(emptied)) patch.replace(whole.start, whole.end, "");
  for (const [run, pieces] of piecesByRun(document.pieces)) {
    if (emptied.some(({ whole }) => whole.start < run.start && whole.end > run.end)) continue;
    const here = marks.filter((mark) => pieces.some((piece) => overlaps(piece, mark)));
    if (here.length === 0) continue;
    patch.replace(
      run.start,
      run.end,
      rewrittenRun(document.source, run, pieces, here, { prefix, appearance }),
    );
  }
  if (!patch.isEmpty) store.set(document.part, patch.apply());
  const packed = packedParts(document.bytes);
  const before = document.store;
  return zipParts(store.parts, (name, content) =>
    before.parts.get(name) === content ? packed.get(name) : undefined,
  );
}

function retag(patch: TextPatch, changes: readonly DocumentChange[], prefix: string): void {
  for (const { control, tag } of changes)
    if (control !== undefined && tag !== undefined)
      patch.retag(control.element, (element) => withAttribute(element, `${prefix}val`, tag));
}

/** All its words are replaced by others that stand in front of it: Word would ask for an entry in its place. */
function isEmptied({ start, end }: DocumentControl, mark: Mark): boolean {
  const { text, offset, length } = mark;
  return text !== undefined && offset <= start && offset + length >= end && wordsAt(mark) < start;
}

function outermost(controls: readonly DocumentControl[]): readonly DocumentControl[] {
  return controls.filter(({ whole }) =>
    controls.every((other) => other.whole.start >= whole.start || other.whole.end <= whole.start),
  );
}

/** Where the words of a change stand: in the control that is to hold them, else where the old ones began. */
function wordsAt({ offset, control }: DocumentChange): number {
  return Math.max(offset, control?.start ?? 0);
}

interface Prefixes {
  readonly prefix: string;
  /** Of what says that a control is not to be seen. */
  readonly appearance: string;
}

type Mark = DocumentChange & { readonly id: number | null };

function overlaps({ offset, text }: TextPiece, mark: DocumentChange): boolean {
  return offset < mark.offset + mark.length && offset + text.length > mark.offset;
}

function piecesByRun(pieces: readonly TextPiece[]): ReadonlyMap<XmlElement, readonly TextPiece[]> {
  const runs = new Map<XmlElement, TextPiece[]>();
  for (const piece of pieces) {
    const known = runs.get(piece.run);
    if (known === undefined) runs.set(piece.run, [piece]);
    else known.push(piece);
  }
  return runs;
}

/** The run as several, cut where a mark begins or ends. */
function rewrittenRun(
  source: string,
  run: XmlElement,
  pieces: readonly TextPiece[],
  marks: readonly Mark[],
  { prefix, appearance }: Prefixes,
): string {
  const open = source.slice(run.start, run.openEnd);
  const properties = childOf(run, "rPr");
  const plain = properties === undefined ? "" : source.slice(properties.start, properties.end);
  const marked = withHighlight(source, properties, prefix);
  const out: string[] = [];
  let waiting = "";
  const flush = (form: string, tag?: string): void => {
    const whole = `${open}${form}${waiting}</${run.qname}>`;
    if (waiting !== "") out.push(tag === undefined ? whole : hiddenControl(whole, tag, prefix, appearance));
    waiting = "";
  };
  for (const child of run.children) {
    if (child === properties) continue;
    const piece = pieces.find((one) => one.child === child);
    if (piece === undefined || child.name !== "t") {
      waiting += source.slice(child.start, child.end);
      continue;
    }
    for (const { text, mark, isFirst, isLast, takesWords } of cut(piece, marks)) {
      if (mark === null) {
        waiting += textElement(text, prefix);
        continue;
      }
      flush(plain);
      if (isFirst && mark.id !== null)
        out.push(`<${prefix}commentRangeStart ${prefix}id="${String(mark.id)}"/>`);
      const shown = mark.text === undefined ? text : takesWords ? mark.text : "";
      if (shown !== "") waiting = textElement(shown, prefix);
      flush(mark.isMarked === true ? marked : plain, piece.isControlled ? undefined : mark.tag);
      if (isLast && mark.id !== null) out.push(commentEnd(mark.id, prefix));
    }
  }
  flush(plain);
  return out.join("");
}

interface Cut {
  readonly text: string;
  readonly mark: Mark | null;
  /** The mark begins, or ends, here. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** What stands instead of the marked words stands here. */
  readonly takesWords: boolean;
}

function cut({ offset, text }: TextPiece, marks: readonly Mark[]): readonly Cut[] {
  const cuts: Cut[] = [];
  let at = 0;
  for (const mark of marks) {
    const from = Math.max(0, mark.offset - offset);
    const to = Math.min(text.length, mark.offset + mark.length - offset);
    if (to <= from || from < at) continue;
    if (from > at) cuts.push(unmarked(text.slice(at, from)));
    const words = wordsAt(mark) - offset;
    cuts.push({
      text: text.slice(from, to),
      mark,
      isFirst: mark.offset >= offset,
      isLast: mark.offset + mark.length <= offset + text.length,
      takesWords: words >= from && words < to,
    });
    at = to;
  }
  if (at < text.length) cuts.push(unmarked(text.slice(at)));
  return cuts;
}

function unmarked(text: string): Cut {
  return { text, mark: null, isFirst: false, isLast: false, takesWords: false };
}

function textElement(text: string, prefix: string): string {
  return `<${prefix}t xml:space="preserve">${encodeXml(text)}</${prefix}t>`;
}

function commentEnd(id: number, prefix: string): string {
  const named = `${prefix}id="${String(id)}"`;
  return `<${prefix}commentRangeEnd ${named}/><${prefix}r><${prefix}commentReference ${named}/></${prefix}r>`;
}

/** What stands behind a highlight among the properties of a run, in the order that the format demands. */
const BEHIND_HIGHLIGHT: ReadonlySet<string> = new Set([
  "u",
  "effect",
  "bdr",
  "shd",
  "fitText",
  "vertAlign",
  "rtl",
  "cs",
  "em",
  "lang",
  "eastAsianLayout",
  "specVanish",
  "oMath",
  "rPrChange",
]);

function withHighlight(source: string, properties: XmlElement | undefined, prefix: string): string {
  const highlight = `<${prefix}highlight ${prefix}val="yellow"/>`;
  if (properties === undefined || properties.children.length === 0)
    return `<${prefix}rPr>${highlight}</${prefix}rPr>`;
  const own = childOf(properties, "highlight");
  const next = properties.children.find(({ name }) => BEHIND_HIGHLIGHT.has(name));
  const [from, to] =
    own === undefined
      ? [next?.start ?? properties.closeStart, next?.start ?? properties.closeStart]
      : [own.start, own.end];
  return source.slice(properties.start, from) + highlight + source.slice(to, properties.end);
}

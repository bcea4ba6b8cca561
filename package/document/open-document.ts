/** A .docx: its body's text with where each piece of it stands, so that it can be changed in place. */
import { unzipSync } from "fflate";
import { childOf, parseXml, type XmlElement } from "../xml/tree";
import { PartStore } from "../zip/part-store";
import { BodyText, type DocumentControl, type DocumentTable, type TextPiece } from "./body-text";

/** Why a file cannot be read as a document. */
export type DocumentProblem = "empty" | "notADocument" | "oldFormat" | "encrypted" | "damaged" | "tooBig";

export class DocumentError extends Error {
  constructor(readonly problem: DocumentProblem) {
    super(problem);
    this.name = "DocumentError";
  }
}

export interface OpenDocument {
  readonly bytes: Uint8Array;
  readonly store: PartStore;
  /** Name of the main part, and its text. */
  readonly part: string;
  readonly source: string;
  readonly root: XmlElement;
  /** Paragraphs and cells of tables in reading order, a line each. */
  readonly text: string;
  readonly pieces: readonly TextPiece[];
  readonly tables: readonly DocumentTable[];
  /** Content controls that have a tag, an outer one before what it holds. */
  readonly controls: readonly DocumentControl[];
}

/** What all parts may take unpacked, and the main part alone: texts of offices stay far below. */
const MOST_BYTES = 300_000_000;
const MOST_BYTES_OF_TEXT = 40_000_000;

/**
 * Opens a document.
 * @throws {DocumentError} for a file that is none, or can't be read
 */
export function openDocument(bytes: Uint8Array): OpenDocument {
  const store = new PartStore(unpacked(bytes));
  const part =
    store.relationships("").find(({ kind }) => kind === "officeDocument")?.target ?? "word/document.xml";
  const source = store.text(part);
  if (source === undefined || !/<(?:\w+:)?document[\s>]/.test(source))
    throw new DocumentError("notADocument");
  const root = parsed(source, part);
  const body = new BodyText(source);
  const bodyElement = childOf(root, "body");
  if (bodyElement !== undefined) body.read(bodyElement);
  const { text, pieces, tables, controls } = body;
  return { bytes, store, part, source, root, text, pieces, tables, controls };
}

function parsed(source: string, part: string): XmlElement {
  try {
    return parseXml(source, part);
  } catch (error) {
    if (error instanceof Error) throw new DocumentError("damaged");
    throw error;
  }
}

function unpacked(bytes: Uint8Array): Map<string, Uint8Array> {
  if (bytes.length === 0) throw new DocumentError("empty");
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new DocumentError(hasWide(bytes, "EncryptedPackage") ? "encrypted" : "oldFormat");
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new DocumentError("notADocument");
  const seen = { bytes: 0, isTooBig: false };
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        seen.bytes += originalSize;
        if (seen.bytes > MOST_BYTES || (/\.xml$/i.test(name) && originalSize > MOST_BYTES_OF_TEXT))
          seen.isTooBig = true;
        return !seen.isTooBig;
      },
    });
    if (seen.isTooBig) throw new DocumentError("tooBig");
    return new Map(Object.entries(files).filter(([name]) => !name.endsWith("/")));
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw new DocumentError("damaged");
  }
}

function hasWide(bytes: Uint8Array, word: string): boolean {
  for (let at = bytes.indexOf(word.charCodeAt(0)); at >= 0; at = bytes.indexOf(word.charCodeAt(0), at + 1))
    if ([...word].every((letter, index) => bytes[at + 2 * index] === letter.charCodeAt(0))) return true;
  return false;
}

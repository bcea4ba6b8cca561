/** A draft's own file: read as text with its tables; given back with its wrong numbers marked. */
import { changedDocument, type DocumentChange } from "../../package/document/change-document";
import {
  DocumentError,
  openDocument,
  type DocumentProblem,
  type OpenDocument,
} from "../../package/document/open-document";
import { draftOfText, strokedTables, type Draft } from "../drafts/draft";
import type { Renewed } from "../drafts/renew/renew";
import { tagOf } from "../drafts/renew/part-tags";
import type { JudgedQuantity } from "../drafts/verdicts/verdict";
import { numberTag, readNumberTag, type TagPeriod } from "../report/number-tags";

/** The draft, or one sentence that says what to do. */
export type DraftOfFile = { readonly draft: Draft } | { readonly problem: string };

const PROBLEMS: Readonly<Record<DocumentProblem, string>> = {
  empty: "文件是空的，没有任何内容，请检查文件是否复制完整。",
  notADocument:
    "这不是 Word 文档（.docx），请用 Word 或 WPS 打开原文件后另存为 .docx，或复制全文粘贴到这里。",
  oldFormat: "这是旧格式的文档（.doc 或 .wps），请用 Word 或 WPS 打开后另存为 .docx，或复制全文粘贴到这里。",
  encrypted: "文档设有打开密码，请取消密码后另存一份，或复制全文粘贴到这里。",
  damaged: "文档已损坏，读不出来，请用 Word 或 WPS 打开后另存为 .docx，或复制全文粘贴到这里。",
  tooBig: "文档展开后太大，读不了，请删去图片后另存为 .docx，或复制全文粘贴到这里。",
};

/** True for a .docx, which is packed; a text is not. */
export function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** A .docx, or a text file in UTF-8, UTF-16 or GB 18030. */
export function draftOfFile(bytes: Uint8Array): DraftOfFile {
  if (bytes.length === 0) return { problem: PROBLEMS.empty };
  const looksPacked = isPacked(bytes) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);
  const read = looksPacked ? documentDraft(bytes) : textDraft(bytes);
  return "draft" in read && read.draft.text.trim() === "" ? { problem: NO_TEXT } : read;
}

const NO_TEXT = "文件里没有文字，可能全是图片，请复制全文粘贴到这里。";

function documentDraft(bytes: Uint8Array): DraftOfFile {
  try {
    const { text, tables, controls } = openDocument(bytes);
    return {
      draft: {
        text,
        tables: [...tables, ...strokedTables(text)],
        controls: controls.map(({ start, end, tag }) => ({ start, end, tag })),
      },
    };
  } catch (error) {
    if (error instanceof DocumentError) return { problem: PROBLEMS[error.problem] };
    throw error;
  }
}

function textDraft(bytes: Uint8Array): DraftOfFile {
  const text = decoded(bytes);
  // Nothing that a person wrote holds these.
  return /[\u0000-\u0008\u000e-\u001f]/.test(text.slice(0, 4000))
    ? { problem: PROBLEMS.notADocument }
    : { draft: draftOfText(text) };
}

/** UTF-8 as most programs save it, else what Windows has always saved. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** By its name: a decoder of another page or worker has a TypeError of its own. */
function isRefusal(error: unknown): boolean {
  return typeof error === "object" && error !== null && "name" in error && error.name === "TypeError";
}

/** The draft's own .docx with each wrong number highlighted and commented; nothing else of it changes. */
export function markedDocument(bytes: Uint8Array, quantities: readonly JudgedQuantity[]): Uint8Array {
  return changedDocument(openDocument(bytes), quantities.filter(isWrong).map(marked));
}

/** A number of the draft that is to be written otherwise. */
export interface Correction {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/**
 * The draft's own .docx with the corrections in it, each under the tag of its figure for that period; what is wrong
 * and was left so is marked and commented.
 */
export function correctedDocument(
  bytes: Uint8Array,
  corrections: readonly Correction[],
  { quantities, period }: JudgedDraft,
): Uint8Array {
  const document = openDocument(bytes);
  const byOffset = new Map(quantities.map((quantity) => [quantity.offset, quantity]));
  const corrected = new Set(corrections.map(({ offset }) => offset));
  const tagged = corrections.map((correction): DocumentChange => {
    const { figure = null, park } = byOffset.get(correction.offset) ?? {};
    if (figure === null || park !== undefined) return correction;
    const tag = numberTag({ figure, form: null, printed: correction.text }, period);
    return { ...correction, ...tagging(document, correction, tag) };
  });
  const left = quantities.filter((one) => isWrong(one) && !corrected.has(one.offset));
  return changedDocument(document, [...tagged, ...left.map(marked)]);
}

/** What is said of a draft's numbers, and of which period. */
export interface JudgedDraft {
  readonly quantities: readonly JudgedQuantity[];
  readonly period: TagPeriod;
}

/** Where a number gets its tag: the control of ours that holds it already, else one of its own. */
function tagging(
  { controls }: OpenDocument,
  { offset, length }: { readonly offset: number; readonly length: number },
  tag: string | null,
): Pick<DocumentChange, "tag" | "control"> {
  if (tag === null) return {};
  const control = controls.find(
    (one) => readNumberTag(one.tag) !== null && one.start < offset + length && one.end > offset,
  );
  return control === undefined ? { tag } : { tag, control };
}

function isWrong({ verdict }: JudgedQuantity): boolean {
  return verdict === "differs" || verdict === "lastYear";
}

function marked({ offset, length, reason }: JudgedQuantity): DocumentChange {
  return { offset, length, isMarked: true, comment: reason };
}

/**
 * The document's own .docx with this year's numbers in their places, its form kept; what is not sure is highlighted,
 * and what is sure stands under its tag.
 */
export function renewedDocument(
  bytes: Uint8Array,
  { live, ask, kept }: Renewed,
  period: TagPeriod,
): Uint8Array {
  const document = openDocument(bytes);
  const doubtful = [...ask, ...kept.filter(({ isStale }) => isStale === true)];
  const changes: readonly DocumentChange[] = [
    ...live.map((part) => ({
      offset: part.offset,
      length: part.length,
      text: part.now,
      ...(part.sure
        ? tagging(document, part, tagOf(part, period))
        : { isMarked: true, comment: part.reason }),
    })),
    ...doubtful.map(({ offset, length, reason }) => ({ offset, length, isMarked: true, comment: reason })),
  ];
  return changedDocument(document, changes);
}

/** The renewed document paragraph by paragraph: its level, its template and what it says now. */
import type { ParagraphLevel } from "../../report/paragraph";
import { literalTemplate } from "../../report/template";
import type { CellPosition } from "../../report/tables/table-cells";
import type { Draft } from "../draft";
import type { LivePart } from "./renewed";

export interface RenewedParagraph {
  readonly level: ParagraphLevel;
  readonly template: string;
  readonly text: string;
  /** Its live numbers. */
  readonly live: readonly LivePart[];
  /** `null` outside of tables. */
  readonly cell: CellPosition | null;
  /** Where it stands in the document. */
  readonly start: number;
  readonly end: number;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly isCell: boolean;
  readonly cell: CellPosition | null;
}

/** Paragraphs in the order of the text; blank lines are none. */
export function paragraphsOf(draft: Draft, live: readonly LivePart[]): readonly RenewedParagraph[] {
  const { text } = draft;
  const lines = linesOf(draft).flatMap((line) => trimmed(line, text));
  const words = lines.map(({ start, end }) => text.slice(start, end));
  const levels = levelsOf(lines, words);
  let next = 0;
  return lines.map((line, index) => {
    while (live[next] !== undefined && (live[next]?.offset ?? 0) < line.start) next++;
    const own: LivePart[] = [];
    for (let part = live[next]; part !== undefined && part.offset < line.end; part = live[++next])
      own.push(part);
    return {
      level: levels[index] ?? "body",
      template: templateOf(text, line, own),
      text: textOf(text, line, own),
      live: own,
      cell: line.cell,
      start: line.start,
      end: line.end,
    };
  });
}

function linesOf({ text, tables }: Draft): readonly Line[] {
  const cells = tables.flatMap(({ cells: own }, table) =>
    own.map(({ start, end, row, column }) => ({ start, end, place: { table, row, column } })),
  );
  const byStart = new Map(cells.map((cell) => [cell.start, cell]));
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    let from = start;
    for (const piece of line.split("\t")) {
      const cell = byStart.get(from);
      const isCell = cell !== undefined && cell.end <= from + piece.length;
      // Marks between cells that are no white space stay in their line.
      const isWhole = isCell && cell.end === from + piece.length;
      lines.push({
        start: from,
        end: from + piece.length,
        isCell: isWhole,
        cell: isWhole ? cell.place : null,
      });
      from += piece.length + 1;
    }
    start += line.length + 1;
  }
  return withinCells(lines, cells);
}

/** A cell of several paragraphs: each of its lines is of it. */
function withinCells(
  lines: readonly Line[],
  cells: readonly { readonly start: number; readonly end: number; readonly place: CellPosition }[],
): readonly Line[] {
  let at = 0;
  const sorted = [...cells].sort((one, other) => one.start - other.start);
  return lines.map((line) => {
    if (line.isCell) return line;
    while (sorted[at] !== undefined && (sorted[at]?.end ?? 0) < line.end) at++;
    const cell = sorted[at];
    const isInside =
      cell !== undefined && cell.start <= line.start && cell.end >= line.end && cell.end > cell.start;
    return isInside ? { ...line, isCell: true, cell: cell.place } : line;
  });
}

function trimmed(line: Line, text: string): readonly Line[] {
  const words = text.slice(line.start, line.end);
  const start = line.start + (words.length - words.trimStart().length);
  const end = line.end - (words.length - words.trimEnd().length);
  return end <= start ? [] : [{ ...line, start, end }];
}

function templateOf(text: string, { start, end }: Line, live: readonly LivePart[]): string {
  let template = "";
  let at = start;
  for (const { region } of live) {
    template += literalTemplate(text.slice(at, region.offset)) + region.template;
    at = region.offset + region.length;
  }
  return template + literalTemplate(text.slice(at, end));
}

function textOf(text: string, { start, end }: Line, live: readonly LivePart[]): string {
  let renewed = "";
  let at = start;
  for (const { offset, length, now } of live) {
    renewed += text.slice(at, offset) + now;
    at = offset + length;
  }
  return renewed + text.slice(at, end);
}

const LONGEST_TITLE = 50;
const LONGEST_HEADING = 40;
const LONGEST_SIGNATURE = 30;
const MOST_SIGNATURES = 4;
const HEADINGS: readonly (readonly [RegExp, ParagraphLevel])[] = [
  [/^[一二三四五六七八九十]{1,3}、/, "heading1"],
  [/^[（(][一二三四五六七八九十]{1,3}[）)]/, "heading2"],
  [/^\d{1,2}[.．、](?!\d)/, "heading3"],
];
const DATE = /^[\d〇零○一二三四五六七八九十]{2,4}[年./-][^，。]{2,8}$/;

function levelsOf(lines: readonly Line[], words: readonly string[]): readonly ParagraphLevel[] {
  const levels = lines.map((line, index): ParagraphLevel => {
    if (line.isCell) return "cell";
    const text = words[index] ?? "";
    const [, heading] = HEADINGS.find(([pattern]) => pattern.test(text)) ?? [];
    return heading !== undefined && text.length <= LONGEST_HEADING && !/[。；：:]/.test(text)
      ? heading
      : "body";
  });
  return withSignatures(withTitle(levels, words), words);
}

/** The first line, and what stands in brackets below it. */
function withTitle(levels: readonly ParagraphLevel[], words: readonly string[]): readonly ParagraphLevel[] {
  const [first = "", second = ""] = words;
  if (levels[0] !== "body" || first.length > LONGEST_TITLE || /[。；：:，]$/.test(first)) return levels;
  // 关于…的报告 below the office's own name is the title's second half.
  const isSub =
    levels[1] === "body" &&
    /^[（(—].*[）)]?$|^关于[^，。；]*的[^，。；]{1,6}$/.test(second) &&
    second.length <= LONGEST_TITLE;
  return levels.map((level, index) => (index === 0 || (index === 1 && isSub) ? "title" : level));
}

/** The last lines: who, and when. */
function withSignatures(
  levels: readonly ParagraphLevel[],
  words: readonly string[],
): readonly ParagraphLevel[] {
  const result = [...levels];
  let dated = false;
  for (let index = words.length - 1; index > 1 && words.length - index <= MOST_SIGNATURES; index--) {
    const text = words[index] ?? "";
    if (result[index] !== "body" || text.length > LONGEST_SIGNATURE || /[。；：:，]/.test(text)) break;
    const isDate = DATE.test(text);
    if (!isDate && !dated) break;
    dated = true;
    result[index] = "signature";
  }
  return result;
}

/** What stands on a report's sheet, as the office left it. */
import { cellText, formulaAt, lastRow, valueAt, type Grid } from "../reading/cells/grid";
import { levelOf, type ParagraphLevel } from "./paragraph";
import { leftOutMark, wrongTemplateMark } from "./render";

export const reportHeader = [
  "段落",
  "层级",
  "正文",
  "模板（可改写）",
  "引用指标",
  "数据来源",
  "提示",
] as const;

/** In the first column of the row that remembers which paragraphs of ours were once written. */
export const onceWrittenLabel = "写过的段落";

/** A paragraph as the office has it on its sheet. */
export interface WrittenTemplate {
  readonly id: string;
  readonly level: ParagraphLevel;
  readonly template: string;
  /** 1-based row of the sheet. */
  readonly row: number;
}

export interface WrittenReport {
  readonly templates: readonly WrittenTemplate[];
  /** Ids of our paragraphs that were once written, deleted ones included. */
  readonly onceWritten: readonly string[];
  /** Figures as they were when the report was written: title → words. */
  readonly figuresThen: ReadonlyMap<string, string>;
}

/** Letters of the columns 正文 and 模板. */
export const textColumn = "C";
export const templateColumn = "D";

const COLUMNS = { id: 0, level: 1, text: 2, template: 3, figures: 4 } as const;

/** The sheet's paragraphs, reworded, moved and added ones included; `null` without the sheet. */
export function writtenReport(grid: Grid | null): WrittenReport | null {
  if (grid === null) return null;
  const rows = rowsBelowHeader(grid);
  const isLive = rows.some((row) => formulaAt(grid, row, grid.firstColumn + COLUMNS.text) !== null);
  const templates: WrittenTemplate[] = [];
  const onceWritten: string[] = [];
  const figuresThen = new Map<string, string>();
  for (const row of rows) {
    const at = (column: number): string => wordsAt(grid, row, column);
    if (at(COLUMNS.id) === onceWrittenLabel) {
      onceWritten.push(...listedIds(at(COLUMNS.text)));
      continue;
    }
    const template = templateIn(grid, row, isLive);
    if (template === "") continue;
    templates.push({ id: at(COLUMNS.id), level: levelOf(cellText(at(COLUMNS.level))), template, row });
    for (const [title, words] of figuresIn(at(COLUMNS.figures))) figuresThen.set(title, words);
  }
  return { templates, onceWritten, figuresThen };
}

/** A row of the sheet whose template is to be another. */
export interface RewordedRow {
  readonly row: number;
  readonly template: string;
}

export function withRewording(written: WrittenReport, reworded: RewordedRow | undefined): WrittenReport {
  const templates = written.templates.map((line) =>
    line.row === reworded?.row ? { ...line, template: reworded.template } : line,
  );
  return { ...written, templates };
}

function rowsBelowHeader(grid: Grid): readonly number[] {
  const rows = Array.from({ length: grid.values.length }, (_, index) => grid.firstRow + index);
  const header = rows.findIndex((row) =>
    [COLUMNS.id, COLUMNS.level].every((column) => wordsAt(grid, row, column) === reportHeader[column]),
  );
  return header < 0 ? [] : rows.slice(header + 1).filter((row) => row <= lastRow(grid));
}

/** As typed: folding would turn the office's full-width marks into half-width ones. */
function wordsAt(grid: Grid, row: number, column: number): string {
  const value = valueAt(grid, row, grid.firstColumn + column);
  return typeof value === "string" ? value.trim() : "";
}

/**
 * The template; words that somebody typed in place of our formula, or beside no template at all, are a template
 * too, so that nobody's sentence is lost.
 */
function templateIn(grid: Grid, row: number, isLive: boolean): string {
  const template = wordsAt(grid, row, COLUMNS.template);
  const text = wordsAt(grid, row, COLUMNS.text);
  const isOurs = text === "" || text.startsWith(leftOutMark) || text.startsWith(wrongTemplateMark);
  if (isOurs) return template;
  const isTyped = isLive && formulaAt(grid, row, grid.firstColumn + COLUMNS.text) === null;
  return template === "" || isTyped ? text : template;
}

/** Ids of paragraphs as the remembering row lists them. */
export function listOfIds(ids: readonly string[]): string {
  return ids.join("、");
}

function listedIds(text: string): readonly string[] {
  return text.split(/[、，,\s]+/).filter((id) => id !== "");
}

/** `企业总数=50家；党员总数=83名`: figures that stand in a paragraph, with what they were. */
export function listOfFigures(
  figures: readonly { readonly title: string; readonly words: string }[],
): string {
  return figures.map(({ title, words }) => (words === "" ? title : `${title}=${words}`)).join("；");
}

function figuresIn(text: string): readonly (readonly [title: string, words: string])[] {
  return text.split("；").flatMap((item) => {
    const mark = item.indexOf("=");
    return mark <= 0 ? [] : [[item.slice(0, mark), item.slice(mark + 1)] as const];
  });
}

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

/** What becomes of the paragraphs on a sheet; rows are 1-based, as the sheet has them. */
export type ReportEdit =
  | { readonly kind: "reword"; readonly row: number; readonly template: string }
  | { readonly kind: "delete"; readonly row: number }
  /** Down by so many paragraphs, up where less than none. */
  | { readonly kind: "move"; readonly row: number; readonly by: number }
  /** Behind that row, `null` at the beginning; an id for a paragraph that stood there before. */
  | {
      readonly kind: "add";
      readonly after: number | null;
      readonly id: string;
      readonly level: ParagraphLevel;
      readonly template: string;
    }
  /** One of ours that was deleted, as we write it. */
  | { readonly kind: "restore"; readonly id: string };

/** The paragraphs after an edit. */
export function withEdit(written: WrittenReport, edit: ReportEdit | undefined): WrittenReport {
  if (edit === undefined) return written;
  if (edit.kind === "restore")
    return { ...written, onceWritten: written.onceWritten.filter((id) => id !== edit.id) };
  return { ...written, templates: editedTemplates(written.templates, edit) };
}

function editedTemplates(
  templates: readonly WrittenTemplate[],
  edit: Exclude<ReportEdit, { readonly kind: "restore" }>,
): readonly WrittenTemplate[] {
  const result = [...templates];
  const row = edit.kind === "add" ? edit.after : edit.row;
  const at = templates.findIndex((line) => line.row === row);
  const line = templates[at];
  switch (edit.kind) {
    case "add":
      result.splice(at + 1, 0, { id: edit.id, level: edit.level, template: edit.template, row: NEW_ROW });
      return result;
    case "reword":
      return templates.map((one) => (one === line ? { ...one, template: edit.template } : one));
    case "delete":
      return templates.filter((one) => one !== line);
    case "move": {
      if (line === undefined || templates[at + edit.by] === undefined) return templates;
      result.splice(at, 1);
      result.splice(at + edit.by, 0, line);
      return result;
    }
  }
}

/** Of a paragraph that does not stand on the sheet yet. */
const NEW_ROW = 0;

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

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
  "生成的文字（没有写入的，原因在这里）",
] as const;

/** In the first column of the row that remembers which paragraphs of ours were once written. */
export const onceWrittenLabel = "写过的段落";

/** In the first column of the rows that remember deleted paragraphs: with their own id behind it. */
export const removedLabel = "删掉的段落";
/** Older ones are forgotten. */
const MOST_REMOVED = 30;

/** A paragraph as the office has it on its sheet. */
export interface WrittenTemplate {
  readonly id: string;
  readonly level: ParagraphLevel;
  readonly template: string;
  /** 1-based row of the sheet. */
  readonly row: number;
  /** What stands beside it under 提示. */
  readonly remark: string;
}

/** A paragraph that the office deleted, as it was. */
export interface RemovedTemplate extends Omit<WrittenTemplate, "remark"> {
  /** How many paragraphs stood before it. */
  readonly place: number;
}

export interface WrittenReport {
  readonly templates: readonly WrittenTemplate[];
  /** Ids of our paragraphs that were once written, deleted ones included. */
  readonly onceWritten: readonly string[];
  /** Deleted ones that the sheet still remembers, the latest first. */
  readonly removed: readonly RemovedTemplate[];
  /** Figures as they were when the report was written: title → words. */
  readonly figuresThen: ReadonlyMap<string, string>;
}

/** Letters of the columns 正文 and 模板. */
export const textColumn = "C";
export const templateColumn = "D";

const COLUMNS = { id: 0, level: 1, text: 2, template: 3, figures: 4, source: 5, remark: 6 } as const;

/** The sheet's paragraphs, reworded, moved and added ones included; `null` without the sheet. */
export function writtenReport(grid: Grid | null): WrittenReport | null {
  if (grid === null) return null;
  const rows = rowsBelowHeader(grid);
  const isLive = rows.some((row) => formulaAt(grid, row, grid.firstColumn + COLUMNS.text) !== null);
  const templates: WrittenTemplate[] = [];
  const onceWritten: string[] = [];
  const removed: RemovedTemplate[] = [];
  const figuresThen = new Map<string, string>();
  for (const row of rows) {
    const at = (column: number): string => wordsAt(grid, row, column);
    if (at(COLUMNS.id) === onceWrittenLabel) {
      onceWritten.push(...listedIds(at(COLUMNS.text)));
      continue;
    }
    const level = levelOf(cellText(at(COLUMNS.level)));
    if (at(COLUMNS.id) === removedLabel) {
      const template = at(COLUMNS.template);
      if (template !== "")
        removed.push({ id: at(COLUMNS.figures), level, template, row, place: placeIn(at(COLUMNS.source)) });
      continue;
    }
    const template = templateIn(grid, row, isLive);
    if (template === "") continue;
    templates.push({ id: at(COLUMNS.id), level, template, row, remark: at(COLUMNS.remark) });
    for (const [title, words] of figuresIn(at(COLUMNS.figures))) figuresThen.set(title, words);
  }
  return { templates, onceWritten, removed, figuresThen };
}

/** 原在第5段: four stood before it. */
export function placeText(place: number): string {
  return `原在第${String(place + 1)}段`;
}

function placeIn(text: string): number {
  return Math.max(0, Number(/第(\d{1,4})段/.exec(text)?.[1] ?? 1) - 1);
}

/** What becomes of the paragraphs on a sheet; rows are 1-based, as the sheet has them. */
export type ReportEdit =
  | { readonly kind: "reword"; readonly row: number; readonly template: string }
  | { readonly kind: "delete"; readonly row: number }
  /** Down by so many paragraphs, up where less than none. */
  | { readonly kind: "move"; readonly row: number; readonly by: number }
  /** Behind that row, `null` at the beginning; an id for one of ours. */
  | {
      readonly kind: "add";
      readonly after: number | null;
      readonly id: string;
      readonly level: ParagraphLevel;
      readonly template: string;
    }
  /** One of ours that was deleted, as we write it. */
  | { readonly kind: "restore"; readonly id: string }
  /** One that the sheet remembers in that row, as it was. */
  | { readonly kind: "bringBack"; readonly row: number }
  /** Somebody has looked at what its 提示 says. */
  | { readonly kind: "seen"; readonly row: number };

/** The paragraphs after an edit. */
export function withEdit(written: WrittenReport, edit: ReportEdit | undefined): WrittenReport {
  switch (edit?.kind) {
    case undefined:
      return written;
    case "restore":
      return { ...written, onceWritten: written.onceWritten.filter((id) => id !== edit.id) };
    case "delete":
      return withoutParagraph(written, edit.row);
    case "bringBack":
      return withRemoved(written, edit.row);
    case "seen":
      return { ...written, templates: changedAt(written.templates, edit.row, { remark: "" }) };
    case "reword":
      return { ...written, templates: changedAt(written.templates, edit.row, { template: edit.template }) };
    case "add": {
      const { id, level, template } = edit;
      const at = written.templates.findIndex(({ row }) => row === edit.after);
      const added = { id, level, template, row: NEW_ROW, remark: "" };
      return { ...written, templates: spliced(written.templates, at + 1, 0, added) };
    }
    case "move":
      return { ...written, templates: moved(written.templates, edit) };
  }
}

function spliced<T>(list: readonly T[], at: number, without: number, ...added: readonly T[]): readonly T[] {
  return [...list.slice(0, at), ...added, ...list.slice(at + without)];
}

function changedAt(
  templates: readonly WrittenTemplate[],
  row: number,
  change: Partial<WrittenTemplate>,
): readonly WrittenTemplate[] {
  return templates.map((one) => (one.row === row ? { ...one, ...change } : one));
}

function moved(
  templates: readonly WrittenTemplate[],
  { row, by }: Extract<ReportEdit, { readonly kind: "move" }>,
): readonly WrittenTemplate[] {
  const at = templates.findIndex((one) => one.row === row);
  const line = templates[at];
  if (line === undefined || templates[at + by] === undefined) return templates;
  return spliced(spliced(templates, at, 1), at + by, 0, line);
}

function withoutParagraph(written: WrittenReport, row: number): WrittenReport {
  const place = written.templates.findIndex((one) => one.row === row);
  const gone = written.templates[place];
  if (gone === undefined) return written;
  const { id, level, template } = gone;
  return {
    ...written,
    templates: spliced(written.templates, place, 1),
    removed: [{ id, level, template, row: NEW_ROW, place }, ...written.removed].slice(0, MOST_REMOVED),
  };
}

function withRemoved(written: WrittenReport, row: number): WrittenReport {
  const back = written.removed.find((one) => one.row === row);
  if (back === undefined) return written;
  const { id, level, template, place } = back;
  const line = { id, level, template, row: NEW_ROW, remark: "" };
  return {
    ...written,
    templates: spliced(written.templates, Math.min(place, written.templates.length), 0, line),
    removed: written.removed.filter((one) => one !== back),
  };
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

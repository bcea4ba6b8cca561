import { shownUnit } from "../figures/figure";
import { figureGroupHeader, figureTableHeader } from "../figures/figure-table";
import { columnLetters, quotedSheet } from "../reading/cells/grid";
import { headerStyle, noteStyle, titleStyle } from "./plan-styles";
import { ownSheetTitle, type PlanCell, type PlanValue, type SheetPlan } from "./sheet-plan";
import { beyondNote, beyondStyle } from "./formulas/beyond-ranges";
import { noArgument } from "./formulas/function-names";
import { wrappedHeights } from "./row-height";
import { sourceReference, type SourceRange } from "./sources";

export const figuresSheetName = "指标";
/** How a rate is shown in a cell. */
export const rateFormat = "0.00%";
/** 0-based row in which the spilled tables begin, and rows that paragraphs may refer to. */
const FIRST_ROW = 3;
const ROOM_FOR_FIGURES = 400;
/** Parks that are reached beside the first. */
export const roomForGroups = 60;
/** In characters, of the table of all figures. */
const WIDTHS = [10, 26, 12, 8, 46, 8, 8, 10, 10, 40];
/** Columns in words, which wrap. */
const EXPLAINED = ["口径", "说明"] as const;
const QUARTER_COLUMN = figureTableHeader.length + 1;
const PARK_COLUMN = QUARTER_COLUMN + figureGroupHeader(["", "", "", ""]).length + 1;
/** Columns of a spilled table by group that stand before its groups: id, title, unit. */
const groupLead = figureGroupHeader([]).length;

/** 0-based place of the note on what the ranges do not reach, beside the caption. */
const NOTE_ROW = FIRST_ROW - 1;
const NOTE_COLUMN = 2;
/** 0-based column of the title and of what else is said above the tables: the first holds ids and is hidden. */
const FIRST_SHOWN = 1;

/** The note's cell, for what is to show it too. */
export function beyondNoteCell(sheet: string): string {
  return `${quotedSheet(sheet)}!$${columnLetters(NOTE_COLUMN + 1)}$${String(NOTE_ROW + 1)}`;
}

/** Where the tables spill on 指标, 0-based, for what refers to their cells. */
export const figuresLayout = {
  headerRow: FIRST_ROW,
  lastRow: FIRST_ROW + ROOM_FOR_FIGURES,
  valueColumn: figureTableHeader.indexOf("数值"),
  /** Column of the ids and of the first group, by what is taken apart. */
  quarter: { ids: QUARTER_COLUMN, firstGroup: QUARTER_COLUMN + groupLead },
  park: { ids: PARK_COLUMN, firstGroup: PARK_COLUMN + groupLead },
};

/** Where a report of another cut-off than the settings' keeps its own. */
export interface OwnCutOff {
  readonly year: number;
  /** The cell in the report's head that holds the day. */
  readonly cell: string;
}

export interface FiguresPlanInput {
  readonly name: string;
  /** `null` where the settings' cut-off holds. */
  readonly cutOff: OwnCutOff | null;
  /** Figures by quarter and by park too. */
  readonly withGroups: boolean;
  readonly settingsAddress: string;
  readonly sourcesAddress: string;
  /** Range of 历年指标, where last year's figures stand. */
  readonly previousAddress: string | null;
  readonly ranges: readonly SourceRange[];
  /** What each spilled table shows now, header included, for where formulas are not supported. */
  readonly frozen: {
    readonly figures: readonly (readonly PlanValue[])[];
    readonly quarters: readonly (readonly PlanValue[])[];
    readonly parks: readonly (readonly PlanValue[])[];
  };
}

/** Sheet 指标: all figures, by quarter and by park, each one spilled formula over the office's own ranges. */
export function figuresPlan(input: FiguresPlanInput): SheetPlan {
  const sources = input.ranges.map(({ source }) => source);
  const formula = (group: string): string =>
    `=DJ.指标表(${[
      input.settingsAddress,
      input.sourcesAddress,
      input.previousAddress ?? noArgument,
      `"${group}"`,
      input.cutOff === null ? noArgument : String(input.cutOff.year),
      input.cutOff?.cell ?? noArgument,
      ...sources.map(sourceReference),
    ].join(",")})`;
  const start: PlanCell[] = [];
  start[0] = { formula: formula(""), frozen: input.frozen.figures };
  const captions: PlanCell[] = [];
  captions[FIRST_SHOWN] = "全部指标";
  captions[NOTE_COLUMN] = beyondNote(input.ranges);
  if (input.withGroups) {
    start[QUARTER_COLUMN] = { formula: formula("季度"), frozen: input.frozen.quarters };
    start[PARK_COLUMN] = { formula: formula("园区"), frozen: input.frozen.parks };
    captions[QUARTER_COLUMN + FIRST_SHOWN] = "分季度";
    captions[PARK_COLUMN + FIRST_SHOWN] = "分园区";
  }
  const links = sources.map((source, index) => ({
    row: 1,
    column: FIRST_SHOWN + 1 + index,
    location: sourceReference(source),
    sheet: source.sheet,
  }));
  return {
    name: input.name,
    rows: [
      [null, ownSheetTitle(input.name, "数字由公式从台账实时算出，请不要手工修改")],
      [null, "数据来源：", ...links.map(({ sheet }) => sheet)],
      filled(captions),
      filled(start),
    ],
    styles: figuresStyles(input.frozen),
    columnWidths: WIDTHS,
    hiddenColumns: input.withGroups ? [0, QUARTER_COLUMN, PARK_COLUMN] : [0],
    rowHeights: explainedHeights(input.frozen.figures),
    frozenRows: FIRST_ROW + 1,
    page: {
      orientation: "landscape",
      area: {
        row: 0,
        column: 0,
        rows: FIRST_ROW + input.frozen.figures.length,
        columns: figureTableHeader.length,
      },
      titleRows: { from: FIRST_ROW, to: FIRST_ROW },
    },
    links: links.map(({ row, column, location }) => ({ row, column, location })),
  };
}

/** Heights by what the figures say of themselves now. */
function explainedHeights(table: FiguresPlanInput["frozen"]["figures"]): SheetPlan["rowHeights"] {
  const words = EXPLAINED.map((title) => figureTableHeader.indexOf(title));
  const rows = table.map((row) => row.map((cell, column) => (words.includes(column) ? cell : null)));
  return wrappedHeights([...Array<PlanCell[]>(FIRST_ROW).fill([]), ...rows], WIDTHS, {
    from: FIRST_ROW,
    to: FIRST_ROW + rows.length,
  });
}

function figuresStyles(frozen: FiguresPlanInput["frozen"]): SheetPlan["styles"] {
  return [
    { area: { row: 0, column: FIRST_SHOWN, rows: 1, columns: 1 }, style: titleStyle },
    { area: { row: 1, column: FIRST_SHOWN, rows: 1, columns: 1 }, style: noteStyle },
    ...[0, QUARTER_COLUMN, PARK_COLUMN].map((column) => ({
      area: { row: 2, column: column + FIRST_SHOWN, rows: 1, columns: 1 },
      style: { bold: true },
    })),
    { area: { row: NOTE_ROW, column: NOTE_COLUMN, rows: 1, columns: 1 }, style: beyondStyle },
    {
      area: { row: FIRST_ROW, column: 0, rows: 1, columns: figureTableHeader.length },
      style: headerStyle,
    },
    {
      area: { row: FIRST_ROW, column: QUARTER_COLUMN, rows: 1, columns: PARK_COLUMN - QUARTER_COLUMN - 1 },
      style: headerStyle,
    },
    {
      area: { row: FIRST_ROW + 1, column: 0, rows: frozen.figures.length, columns: figureTableHeader.length },
      style: { vertical: "top" },
    },
    ...EXPLAINED.map((title) => ({
      area: {
        row: FIRST_ROW + 1,
        column: figureTableHeader.indexOf(title),
        rows: frozen.figures.length,
        columns: 1,
      },
      style: { wrap: true },
    })),
    ...percentRows(frozen.figures, 3).flatMap((row) => [
      percentCells(row, 2, 1),
      percentCells(row, figureTableHeader.indexOf("上年"), 2),
    ]),
    ...percentRows(frozen.quarters, 2).map((row) => percentCells(row, figuresLayout.quarter.firstGroup, 4)),
    ...percentRows(frozen.parks, 2).map((row) =>
      percentCells(row, figuresLayout.park.firstGroup, (frozen.parks[0]?.length ?? groupLead) - groupLead),
    ),
  ];
}

/**
 * The range that paragraphs take as 指标区, on 指标 or on a report's own sheet of figures; with those by quarter and by
 * park where one of them is named.
 */
export function figuresAddress(sheet: string, withGroups = false): string {
  const columns = withGroups ? figuresLayout.park.firstGroup + roomForGroups : figureTableHeader.length;
  const last = `$${columnLetters(columns)}$${String(FIRST_ROW + 1 + ROOM_FOR_FIGURES)}`;
  return `${quotedSheet(sheet)}!$A$${String(FIRST_ROW + 1)}:${last}`;
}

/** The sheet of figures of a report that has a cut-off of its own. */
export function ownFiguresSheet(report: string): string {
  return `${figuresSheetName}（${report}）`;
}

function filled(cells: readonly (PlanCell | undefined)[]): PlanCell[] {
  return Array.from(cells, (cell) => cell ?? null);
}

/** Rows of a spilled table that hold a rate, by the unit's column. */
function percentRows(table: readonly (readonly PlanValue[])[], unitColumn: number): readonly number[] {
  return table.flatMap((row, index) => (row[unitColumn] === shownUnit("率") ? [index] : []));
}

function percentCells(row: number, column: number, columns: number): SheetPlan["styles"][number] {
  return {
    area: { row: FIRST_ROW + row, column, rows: 1, columns },
    style: { numberFormat: rateFormat, horizontal: "right" },
  };
}

/** Formulas that look a figure up on 指标, or on a report's own sheet of figures: numbers that stay numbers, and live. */
import { figureGroupHeader, figureTableHeader, noValue } from "../figures/figure-table";
import { columnLetters, quotedSheet } from "../reading/cells/grid";
import { figuresLayout, roomForGroups } from "./figures-plan";

/** 1-based rows. */
const TOP = figuresLayout.headerRow + 1;
const BOTTOM = figuresLayout.lastRow + 1;

/** The figure's value, its value of last year, the difference, or why there is none. */
export function figureLookup(sheet: string, id: string, column: (typeof figureTableHeader)[number]): string {
  const wanted = columnRange(sheet, figureTableHeader.indexOf(column) + 1);
  return `INDEX(${wanted},MATCH("${id}",${columnRange(sheet, 1)},0))`;
}

/** The figure of one park or quarter, whose name stands in a cell of the same sheet; — where there is none. */
export function groupLookup(sheet: string, id: string, group: "park" | "quarter", nameCell: string): string {
  const first = figuresLayout[group].ids + 1;
  const last = first + figureGroupHeader([]).length + roomForGroups;
  const names = range(sheet, first, last, TOP, TOP);
  const table = range(sheet, first, last, TOP, BOTTOM);
  return `IFERROR(INDEX(${table},MATCH("${id}",${columnRange(sheet, first)},0),MATCH(${nameCell},${names},0)),"${noValue}")`;
}

function columnRange(sheet: string, column: number): string {
  return range(sheet, column, column, TOP, BOTTOM);
}

/** 1-based columns and rows. */
function range(
  sheet: string,
  firstColumn: number,
  lastColumn: number,
  firstRow: number,
  lastRow: number,
): string {
  const corner = (column: number, row: number): string => `$${columnLetters(column)}$${String(row)}`;
  return `${quotedSheet(sheet)}!${corner(firstColumn, firstRow)}:${corner(lastColumn, lastRow)}`;
}

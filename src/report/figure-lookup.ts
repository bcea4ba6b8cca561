/** Formulas that look a figure up on the sheet 指标: numbers that stay numbers, and live. */
import { figureGroupHeader, figureTableHeader, noValue } from "../figures/figure-table";
import { columnLetters } from "../reading/cells/grid";
import { figuresLayout, figuresSheetName } from "./figures-plan";

/** Parks, or years to come, that a lookup reaches beside the first. */
const roomForGroups = 60;
/** 1-based rows. */
const top = figuresLayout.headerRow + 1;
const bottom = figuresLayout.lastRow + 1;

/** The figure's value, its value of last year, the difference, or why there is none. */
export function figureLookup(id: string, column: (typeof figureTableHeader)[number]): string {
  const wanted = columnRange(figureTableHeader.indexOf(column) + 1);
  return `INDEX(${wanted},MATCH("${id}",${columnRange(1)},0))`;
}

/** The figure of one park or quarter, whose name stands in a cell of the same sheet; — where there is none. */
export function groupLookup(id: string, group: "park" | "quarter", nameCell: string): string {
  const first = figuresLayout[group].ids + 1;
  const last = first + figureGroupHeader([]).length + roomForGroups;
  const names = range(first, last, top, top);
  const table = range(first, last, top, bottom);
  return `IFERROR(INDEX(${table},MATCH("${id}",${columnRange(first)},0),MATCH(${nameCell},${names},0)),"${noValue}")`;
}

function columnRange(column: number): string {
  return range(column, column, top, bottom);
}

/** 1-based columns and rows. */
function range(firstColumn: number, lastColumn: number, firstRow: number, lastRow: number): string {
  const corner = (column: number, row: number): string => `$${columnLetters(column)}$${String(row)}`;
  return `${figuresSheetName}!${corner(firstColumn, firstRow)}:${corner(lastColumn, lastRow)}`;
}

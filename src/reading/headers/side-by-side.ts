/** Where tables stand beside one another on a sheet. */
import { blankColumns, writtenCells, type Area } from "../cells/area";
import { fold } from "../cells/folding";
import { cellText, valueAt, type Grid } from "../cells/grid";
import { findHeader, headerBlockAt, isHeaderRow, isTitle, type HeaderBlock } from "./header-block";
import { isHeaderWord } from "./header-dictionary";
import { headerText } from "./header-text";
import { isUnitLine } from "../labels/unit-lines";

/** Rows in which the first header of a sheet is looked for. */
export const firstHeaderReach = 40;
const TITLE_LENGTH = 4;
const TITLE_REACH = 4;

/** The tables that stand beside one another, as areas of their own; usually one. */
export function tablesBeside(grid: Grid, area: Area): readonly Area[] {
  const header = findHeader(grid, area.top, firstHeaderReach, area);
  const numbered = (header?.columns ?? []).filter(({ path }) => isRunningNumber(path)).slice(1);
  const titled = titledColumns(grid, { ...area, bottom: header?.rows[0] ?? area.top });
  const gaps = columnsAfterGaps(grid, area);
  const plain = [...numbered.map(({ column }) => column), ...titled, ...gaps];
  // Plain beginnings first: else what lies left of one would be judged together with the table right of it.
  return splitAt(grid, area, plain, startsPlainly).flatMap((block) =>
    splitAt(grid, block, gaps, startsBehindGap),
  );
}

type Judge = (grid: Grid, before: Area, after: Area) => boolean;

/** Splits from the right, so that what is judged never reaches into a further table. */
function splitAt(grid: Grid, area: Area, columns: readonly number[], judge: Judge): readonly Area[] {
  const blocks: Area[] = [];
  let rest = area;
  const inside = columns.filter((column) => column > area.left && column <= area.right);
  for (const column of [...new Set(inside)].sort((a, b) => b - a)) {
    const before = { ...rest, right: column - 1 };
    const after = { ...rest, left: column };
    if (!judge(grid, before, after)) continue;
    blocks.unshift(after);
    rest = before;
  }
  return [rest, ...blocks];
}

function columnsAfterGaps(grid: Grid, area: Area): readonly number[] {
  const blank = new Set(blankColumns(grid, area));
  const columns: number[] = [];
  for (let column = area.left + 1; column <= area.right; column++)
    if (blank.has(column - 1) && !blank.has(column)) columns.push(column);
  return columns;
}

/** Columns in which a title stands. */
function titledColumns(grid: Grid, area: Area): readonly number[] {
  const columns: number[] = [];
  for (let row = area.top; row < area.bottom; row++)
    for (const { column, value } of writtenCells(grid, row, area.left, area.right))
      if (isTitle(cellText(value))) columns.push(column);
  return columns;
}

/** 序号, whatever stands below it: what is the header's third row here may be a record of the table beside it. */
function isRunningNumber(path: readonly string[]): boolean {
  return path.some((text) => headerText(text).concept === "序号");
}

/** Words of the first column that has a header of its own, without parents; "" otherwise. */
function firstWord(header: HeaderBlock): string {
  const [first] = headedColumns(header);
  return first?.path.length === 1 ? conceptOf(first) : "";
}

function headedColumns({ columns }: HeaderBlock): HeaderBlock["columns"] {
  return columns.filter(({ path }) => path.length > 0);
}

function conceptOf({ path }: HeaderBlock["columns"][number]): string {
  return headerText(path.at(-1) ?? "").concept;
}

/** True where a table begins with a running number of its own. */
const startsPlainly: Judge = (grid, before, after) => {
  const own = findHeader(grid, after.top, firstHeaderReach, after);
  const left = findHeader(grid, before.top, firstHeaderReach, before);
  return own !== null && left !== null && firstWord(own) === "序号";
};

/** True where the columns behind a gap are a table of their own, not the rest of the one to the left. */
const startsBehindGap: Judge = (grid, before, after) => {
  const own = findHeader(grid, after.top, firstHeaderReach, after);
  const left = findHeader(grid, before.top, firstHeaderReach, before);
  if (!own || !left) return false;
  const word = firstWord(own);
  const namesOnTheLeft = headedColumns(left).slice(0, 2).map(conceptOf);
  if (word !== "" && namesOnTheLeft.includes(word)) return true;
  const together = headersTogether(grid, own, before, after);
  const isBesideHeader = together.some((row) => left.rows.includes(row) || isHeaderRow(grid, row, before));
  // What stands above the own header but beside the other one's upper rows is a parent, not a title.
  return !isBesideHeader || hasTitleAbove(grid, after, Math.min(...together));
};

/** Rows of the header that both parts would have together, were they one table. */
function headersTogether(grid: Grid, own: HeaderBlock, before: Area, after: Area): readonly number[] {
  const both = { ...before, right: after.right };
  return own.rows.flatMap((row) => headerBlockAt(grid, row, before.top, both).rows);
}

/** True where a title stands in the area's first column, not far above a header. */
function hasTitleAbove(grid: Grid, area: Area, headerTop: number): boolean {
  for (let row = headerTop - 1; row >= Math.max(area.top, headerTop - TITLE_REACH); row--) {
    const text = cellText(valueAt(grid, row, area.left));
    if (text.length >= TITLE_LENGTH) return !isUnitLine(fold(text)) && !isHeaderWord(text);
  }
  return false;
}

import { isBlankCell, writtenCells, type Area } from "../cells/area";
import { cellText, valueAt, type CellValue, type Grid } from "../cells/grid";
import { isFormedHeader, isHeaderWord } from "./header-dictionary";
import { completesWord, pathsOf, textOf, type HeaderColumn } from "./header-paths";
import { headerText } from "./header-text";
import { isAnswerHeader } from "./answer-headers";
import { isColumnNumberRow } from "./column-numbers";
import { isTotalLabel } from "../labels/row-labels";
import { sectionNumber } from "../labels/section-names";
import { headWeights } from "../weights";

/** The header of a table: its rows, and for each column the texts from top to bottom. */
export interface HeaderBlock {
  readonly rows: readonly number[];
  readonly columns: readonly HeaderColumn[];
}

const HEADER_CELL_LENGTH = 40;
const HEADER_ROWS_AT_MOST = 3;
const DATA_TEXT =
  /^[\d\s.,，年月日/:：-]+$|^\d+(?:\.\d+)?(?:人|名|家|个|元|岁|万元|次|分|%)?$|^[0-9A-Z]{15,}$|有限(?:责任)?公司$|^[√✓✔×✗☑●○]$/;

/** A column for each month or year. */
const TIME = /^(?:(?:[1-9]|1[0-2])月份?|20\d\d年[度底末]?)$/;

/** True where a cell cannot be part of a header: a number, a date, a code, a tick, a sentence. */
function looksLikeData(value: CellValue): boolean {
  if (typeof value !== "string") return value !== null && value !== 0;
  const text = cellText(value);
  return text.length > HEADER_CELL_LENGTH || (DATA_TEXT.test(text) && !TIME.test(text));
}

interface RowLook {
  /** Cells, those of tables side by side once. */
  readonly written: number;
  /** Different words of headers. */
  readonly hits: number;
  /** Texts that are no such words by themselves. */
  readonly others: readonly string[];
  readonly dataLike: number;
  /** A number that is neither a year, a month nor a column's own number, or somebody's phone or code. */
  readonly hasRecordValue: boolean;
  readonly firstColumn: number;
}

/** A mobile phone, a telephone with its area, an ID number, a credit code. */
const PHONE_OR_CODE = /^(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|[0-9A-Z]{15,})$/;

/** True for what stands in records alone, so that a row with it heads no table. */
function isRecordValue(value: CellValue): boolean {
  if (typeof value === "number") return value > 100 && (value < 1990 || value > 2100);
  return typeof value === "string" && PHONE_OR_CODE.test(cellText(value));
}

/** How many times the same words stand side by side, as above tables of which one goes on to the right of the other. */
function timesRepeated(cells: readonly { readonly value: CellValue }[]): number {
  const texts = cells.map(({ value }) => cellText(value));
  const length = new Set(texts).size;
  const times = texts.length / Math.max(1, length);
  return Number.isInteger(times) && texts.every((text, at) => text === texts[at % length]) ? times : 1;
}

function lookAt(grid: Grid, row: number, area: Area): RowLook {
  const cells = writtenCells(grid, row, area.left, area.right);
  const words = new Set<string>();
  const others = new Set<string>();
  let dataLike = 0;
  let hasRecordValue = false;
  for (const { value } of cells) {
    if (isRecordValue(value)) hasRecordValue = true;
    if (looksLikeData(value)) dataLike++;
    else if (typeof value === "string") (isHeaderWord(value) ? words : others).add(value);
  }
  return {
    written: cells.length / timesRepeated(cells),
    hits: words.size,
    others: [...others],
    dataLike,
    hasRecordValue,
    firstColumn: cells[0]?.column ?? area.right,
  };
}

/** True where a row by itself shows that it heads a table: several known words, hardly any data. */
export function isHeaderRow(
  grid: Grid,
  row: number,
  area: Area,
  share: number = headWeights.knownShare,
): boolean {
  const look = lookAt(grid, row, area);
  if (look.written < 2 || look.hasRecordValue || look.dataLike > look.written * 0.25) return false;
  if (look.hits >= 3) return look.hits >= look.written * share;
  if (look.hits >= 2 && look.hits >= look.written * headWeights.knownShareOfFew) return true;
  return share === headWeights.knownShare && look.hits > 0 && hasFormedHeaders(look);
}

/** True where what is formed of known words (何时入党, 在册党员) makes up for the words that are missing. */
function hasFormedHeaders({ hits, others, written }: RowLook): boolean {
  const enough = Math.max(3, written * headWeights.knownShareOfFew);
  return hits + others.length >= enough && hits + others.filter(isFormedHeader).length >= enough;
}

/** Such a word heads a group of columns, were it only one. */
const PARENT_WORD = /(?:情况|信息|其中)$/;
/** True where the cell is the second character of a word that begins above it. */
function goesOnWith(grid: Grid, above: number, row: number, column: number): boolean {
  return completesWord(textOf(grid, above, column), textOf(grid, row, column));
}

/** True where nothing of its own stands in the column below `above`. */
function leavesFree(grid: Grid, above: number, row: number, column: number): boolean {
  return isBlankCell(valueAt(grid, row, column)) || goesOnWith(grid, above, row, column);
}

/** True where every cell of `row` stands in a gap of the row above, or under the word that the gap belongs to. */
function fillsGapsOf(grid: Grid, above: number, row: number, area: Area): boolean {
  const isGap = (column: number): boolean => isBlankCell(valueAt(grid, above, column));
  const cells = writtenCells(grid, row, area.left, area.right);
  const isUnderParent = (column: number): boolean => PARENT_WORD.test(textOf(grid, above, column));
  return (
    cells.some(({ column }) => (column > area.left && isGap(column)) || isUnderParent(column)) &&
    cells.every(
      ({ column }) =>
        isGap(column) ||
        column === area.right ||
        isGap(column + 1) ||
        isUnderParent(column) ||
        goesOnWith(grid, above, row, column),
    )
  );
}

/**
 * True where the row above is the upper part of a header without merged cells: its parents stand over each of their
 * columns, or its words stand in the lower row again.
 */
function isSplitHeader(grid: Grid, above: number, row: number, area: Area): boolean {
  let repeats = 0;
  let splits = 0;
  const cells = writtenCells(grid, row, area.left, area.right);
  for (const { column, value } of cells) {
    const parent = textOf(grid, above, column);
    if (parent === "") continue;
    if (parent === cellText(value)) repeats++;
    else if (parent === textOf(grid, above, column + 1) && textOf(grid, row, column + 1) !== "") splits++;
  }
  return splits > 0 || (repeats > 0 && repeats < cells.length);
}

/** True where a running number begins one of the next two rows: what stands above them is header. */
function recordsFollow(grid: Grid, row: number, column: number, area: Area): boolean {
  return [row + 1, row + 2].some((below) => {
    const next = below <= area.bottom ? valueAt(grid, below, column) : null;
    return typeof next === "number" ? next !== 0 : /^[1一]$/.test(cellText(next));
  });
}

/**
 * True for 合计 below a header that is whole, by itself or beside what is no word of a header (共11件): a total above
 * the records.
 */
function isTotalOfRecords(grid: Grid, above: number, row: number, area: Area): boolean {
  const [first, ...others] = writtenCells(grid, row, area.left, area.right);
  if (first === undefined || first.column > area.left + 1 || !isTotalLabel(cellText(first.value)))
    return false;
  const isHeaded = (column: number): boolean =>
    textOf(grid, above, column) !== "" || textOf(grid, above - 1, column) !== "";
  const saysNoHeader =
    others.length > 0
      ? others.every(({ value }) => !isWordOfHeader(cellText(value)))
      : textOf(grid, above, first.column) === "";
  return saysNoHeader && isHeaded(first.column) && isHeaded(first.column + 1);
}

/** True for 一、投产企业, or 投产企业 by itself below one column of a whole header: it heads the first records. */
function isHeadingOfRecords(grid: Grid, above: number, row: number, area: Area): boolean {
  const [only, ...others] = writtenCells(grid, row, area.left, area.right);
  if (only === undefined || others.length > 0) return false;
  const isBelowOne = [only.column, only.column + 1].every((column) => textOf(grid, above, column) !== "");
  return sectionNumber.test(cellText(only.value)) || (isBelowOne && only.column <= area.left + 1);
}

function isWordOfHeader(text: string): boolean {
  return isHeaderWord(text) || isAnswerHeader(headerText(text).plain) || isFormedHeader(text);
}

/** True where `row` continues the header that ends in `above`: words under a parent, nothing that is data. */
function continuesHeader(grid: Grid, above: number, row: number, area: Area): boolean {
  const cells = writtenCells(grid, row, area.left, area.right);
  if (cells.length === 0 || cells.some(({ value }) => looksLikeData(value))) return false;
  if (isTotalOfRecords(grid, above, row, area) || isHeadingOfRecords(grid, above, row, area)) return false;
  const hits = cells.filter(({ value }) => isWordOfHeader(cellText(value))).length;
  const firstColumn = writtenCells(grid, above, area.left, area.right)[0]?.column ?? area.left;
  const leavesFirstFree = leavesFree(grid, above, row, firstColumn);
  const fillsGaps = fillsGapsOf(grid, above, row, area);
  if (leavesFirstFree && fillsGaps)
    return hits >= cells.length * 0.5 || (cells.length > 1 && recordsFollow(grid, row, firstColumn, area));
  if (leavesFirstFree && hits === cells.length && recordsFollow(grid, row, firstColumn, area)) return true;
  if (hits < cells.length * 0.5) return false;
  if (isSplitHeader(grid, above, row, area)) return true;
  if (leavesFirstFree) return cells.length >= 2 && fillsGaps;
  return fillsGaps && (hits === cells.length || isHeaderRow(grid, row, area));
}

const UNIT_LINE = /单位[:：]|[:：]\s*$|截止|截至|填报(?:单位|部门|人|日期|时间)?[(（:：]|年.*月.*日/;

/** A lone word above the header is a parent, unless it is longer or ends as titles do. */
const LONE_PARENT_LENGTH = 8;
const TITLE_END = /(?:表|台账|册|单|统计|报告)$/;

/** True for a title by its length and its end: 2023年党组织台账, perhaps with something in brackets behind it. */
export function isTitle(text: string): boolean {
  const words = text.replace(/[(（][^()（）]*[)）]$/, "");
  return words.length > LONE_PARENT_LENGTH && TITLE_END.test(words);
}

/** True where `row` holds parents of the header row below: a few short words, each over a gap. */
function isParentRow(grid: Grid, row: number, below: number, area: Area): boolean {
  const cells = writtenCells(grid, row, area.left, area.right);
  if (cells.length === 0) return false;
  const short = cells.every(({ value }) => {
    const text = cellText(value);
    return !looksLikeData(value) && text.length <= 20 && !UNIT_LINE.test(text) && !isTitle(text);
  });
  if (!short) return false;
  const first = cells[0];
  if (cells.length === 1 && first) {
    const isInside = first.column > area.left && !isBlankCell(valueAt(grid, below, first.column));
    const text = cellText(first.value);
    return isInside && (isHeaderWord(text) || (text.length <= LONE_PARENT_LENGTH && !TITLE_END.test(text)));
  }
  return cells.some(({ column }) => !isBlankCell(valueAt(grid, below, column)));
}

/** True where a header starts in `row`: by its own words, or as the parents of the header row below. */
export function startsHeader(grid: Grid, row: number, area: Area): boolean {
  const isParent = (upper: number): boolean =>
    upper < area.bottom && isParentRow(grid, upper, upper + 1, area);
  return (
    isHeaderRow(grid, row, area) ||
    (isParent(row) && isHeaderRow(grid, row + 1, area)) ||
    (isParent(row) && isParent(row + 1) && isHeaderRow(grid, row + 2, area))
  );
}

/**
 * The header that starts in `row` or above it (its parents), not above `from`; at most three rows, and a row
 * that numbers the columns.
 */
export function headerBlockAt(grid: Grid, row: number, from: number, area: Area): HeaderBlock {
  const rows = [row];
  while (rows.length < HEADER_ROWS_AT_MOST) {
    const last = rows.at(-1) ?? row;
    if (last >= area.bottom || !continuesHeader(grid, last, last + 1, area)) break;
    rows.push(last + 1);
  }
  while (rows.length < HEADER_ROWS_AT_MOST) {
    const first = rows[0] ?? row;
    if (first - 1 < from || !isParentRow(grid, first - 1, first, area)) break;
    rows.unshift(first - 1);
  }
  const columns = pathsOf(grid, rows, area);
  const last = rows.at(-1) ?? row;
  if (last < area.bottom && isColumnNumberRow(writtenCells(grid, last + 1, area.left, area.right)))
    rows.push(last + 1);
  return { rows, columns };
}

/** The first header at or below `from`, looking at most `reach` rows ahead; `null` without one. */
export function findHeader(grid: Grid, from: number, reach: number, area: Area): HeaderBlock | null {
  const end = Math.min(area.bottom, from + reach - 1);
  for (let row = from; row <= end; row++) {
    if (isHeaderRow(grid, row, area)) return headerBlockAt(grid, row, from, area);
  }
  return null;
}

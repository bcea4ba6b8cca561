/**
 * Total rows against the records above them: which rows a total stands for, what its formula covers, and what the
 * sum is. Sums are always computed from the records; a formula's stored value is never trusted.
 */
import { fieldSpec, type FieldOf, type Kind, type RegisterId } from "../../../registers";
import { cellAddress, cellText, columnNumber, formulaAt, valueAt } from "../../../reading/cells/grid";
import { committeesIn, memberNumbers } from "../../../ledger/committees";
import { isOutsideEstablishment } from "../../../ledger/establishment";
import { builtOnce } from "../../../ledger/once";
import type { Entry, FieldColumn, Table } from "../../../reading/table";
import type { SkippedRow } from "../../../reading/recognition";
import { parseValue } from "../../../reading/cells/values";
import { capitalsIn } from "./capital-text";
import { lastWhere } from "../../../reading/from-the-end";

/** A number in a total row: typed, or summed by a formula that we can follow. */
export interface TotalNumber {
  readonly row: number;
  readonly cell: string;
  /** As the field's values are: a count, or fen. */
  readonly value: number;
}

/** Numbers that are no parts of a sum: rates, ages, scores, areas that every tenant's row repeats. */
const NOT_SUMMED: ReadonlySet<string> = new Set([
  "allowance.monthlyRate",
  "startupFund.standard",
  "award.score",
  "training.hours",
  "apartment.area",
  "apartment.capacity",
  "apartment.rent",
  "schooling.age",
  "summary.coverage",
  "organisation.premisesArea",
]);

const SUMMED_KINDS: ReadonlySet<Kind | undefined> = new Set(["count", "money", "number"]);

/** Fields of the table whose totals are sums. */
export function summedFields(table: Table): readonly string[] {
  return Object.keys(table.fields).filter((field) => {
    const kind = fieldSpec(table.register, field)?.kind;
    return SUMMED_KINDS.has(kind) && !NOT_SUMMED.has(`${table.register}.${field}`);
  });
}

export function fieldColumn(table: Table, field: string): FieldColumn | undefined {
  return table.fields[field as FieldOf<RegisterId>];
}

/** Total and sub-total rows, from top to bottom. */
export function sumRows(table: Table): readonly SkippedRow[] {
  return table.recognition.skippedRows.filter(isSum);
}

function isSum({ kind }: SkippedRow): boolean {
  return kind === "total" || kind === "subtotal";
}

/**
 * Sets of data rows that a total row can stand for, the likeliest first: a total for all, a sub-total for those
 * since the last sum or section. A sum directly below another one may sum up sums: those of its section, or all
 * since the last such sum.
 */
export function scopesOf(table: Table, skipped: SkippedRow): readonly (readonly number[])[] {
  const known = knownScopes(table);
  const scopes = known.get(skipped) ?? computeScopes(table, skipped);
  known.set(skipped, scopes);
  return scopes;
}

const knownScopes = builtOnce((_: Table) => new Map<SkippedRow, readonly (readonly number[])[]>());

function computeScopes(table: Table, skipped: SkippedRow): readonly (readonly number[])[] {
  const { dataRows, skippedRows } = table.recognition;
  const since = (isBorder: (other: SkippedRow) => boolean): readonly number[] => {
    const border = lastWhere(skippedRows, (other) => other.row < skipped.row && isBorder(other))?.row ?? 0;
    return dataRows.filter((data) => data > border && data < skipped.row);
  };
  const isSection = ({ kind }: SkippedRow): boolean => kind === "section";
  const isHigher = (other: SkippedRow): boolean => isSumOfSums(table, other);
  const whole = skipped.kind === "total" ? wholeOf(table) : [];
  if (isHigher(skipped)) {
    const parts = [since((other) => isSection(other) || isHigher(other)), since(isHigher)];
    return [...whole, ...parts.filter((rows) => rows.length > 0)];
  }
  return whole.length > 0 ? whole : [since((other) => isSection(other) || isSum(other)), since(isSum)];
}

/** All records; in an establishment also those that fill posts, without the people beside it. */
function wholeOf(table: Table): readonly (readonly number[])[] {
  const { dataRows } = table.recognition;
  if (table.register !== "staffing") return [dataRows];
  const beside = new Set(
    (table.entries as Entry<"staffing">[]).filter(isOutsideEstablishment).map(({ row }) => row),
  );
  return beside.size === 0 ? [dataRows] : [dataRows, dataRows.filter((row) => !beside.has(row))];
}

/** True for a sum with no record between it and the sum above. */
function isSumOfSums(table: Table, skipped: SkippedRow): boolean {
  const above = lastWhere(sumRows(table), ({ row }) => row < skipped.row);
  if (above === undefined || !isSum(skipped)) return false;
  return !table.recognition.dataRows.some((data) => data > above.row && data < skipped.row);
}

/**
 * Sum of a column over some rows, as its total should be: members of a committee over its own branches once. `null`
 * where one of its cells is not certain.
 */
export function sumOver(table: Table, field: string, rows: readonly number[]): number | null {
  const again = countedAgain(table, field);
  return sumOfCells(table, field, again.size === 0 ? rows : rows.filter((row) => !again.has(row)));
}

/** Rows of committees whose numbers of members are those of their branches' rows. */
function countedAgain(table: Table, field: string): ReadonlySet<number> {
  if (table.register !== "organisation" || !memberNumbers.some((name) => name === field)) return new Set();
  const { over } = committeesIn(table as unknown as Table<"organisation">);
  return new Set([...over].map(({ row }) => row));
}

function sumOfCells(table: Table, field: string, rows: readonly number[]): number | null {
  const column = fieldColumn(table, field);
  if (column === undefined) return null;
  const indexes = indexesOf(table);
  let sum = 0;
  for (const row of rows) {
    const index = indexes.get(row);
    if (index === undefined && isEmpty(table, column, row)) continue;
    if (index === undefined || column.problems.has(index)) return null;
    sum += Number(column.values[index]);
  }
  return sum;
}

/** A row that only goes on with the record above, and says nothing in this column. */
function isEmpty(table: Table, { columns }: FieldColumn, row: number): boolean {
  return columns.every((column) => cellText(valueAt(table.grid, row, column), false) === "");
}

const indexesOf = builtOnce(
  (table: Table): ReadonlyMap<number, number> =>
    new Map(table.entries.map((entry) => [entry.row, entry.index])),
);

/** The number that a total row shows for a field; `null` for a blank, or what can't be followed. */
export function totalNumber(table: Table, field: string, row: number): TotalNumber | null {
  const column = fieldColumn(table, field)?.columns[0];
  if (column === undefined) return null;
  const cell = cellAddress(row, column);
  const formula = formulaAt(table.grid, row, column);
  if (formula === null) {
    const value = typedNumber(table, field, row, column);
    return value === null ? null : { row, cell, value };
  }
  const covered = coveredRows(table, column, row);
  const sum = covered === null ? null : sumOfCells(table, field, covered);
  return sum === null ? null : { row, cell, value: sum };
}

/** The factor that the column's header asks for (万元 ⇒ 10000). */
export function unitFactorOf(table: Table, column: number): number {
  return table.recognition.evidence.find((evidence) => evidence.column === column)?.unitFactor ?? 1;
}

function typedNumber(table: Table, field: string, row: number, column: number): number | null {
  const kind = fieldSpec(table.register, field)?.kind;
  const cell = valueAt(table.grid, row, column);
  if (kind === undefined) return null;
  // An amount in capitals is the sheet's, whatever column it stands in.
  if (typeof cell === "string" && capitalsIn(cellText(cell)) !== null) return null;
  const unitFactor = unitFactorOf(table, column);
  const text = typeof cell === "string" ? cell.replace(/人民币|[￥¥]/g, "") : cell;
  const { value, problem } = parseValue(kind, text, { year: null, unitFactor });
  return typeof value === "number" && problem === null ? value : null;
}

const REFERENCE = /\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?/g;

/** Rows from the first to the last, both included. */
type Range = readonly [first: number, last: number];

/**
 * Data rows that a sum's formula covers, directly or through other sums of its column; `null` for a formula that is
 * no plain sum of its own column.
 */
export function coveredRows(table: Table, column: number, row: number): readonly number[] | null {
  const ranges = coveredRanges(table, column, row, 0);
  const covered = table.recognition.dataRows.filter((data) => isWithin(data, ranges));
  return covered.length === 0 ? null : covered;
}

function isWithin(row: number, ranges: readonly Range[]): boolean {
  return ranges.some(([first, last]) => first <= row && row <= last);
}

function coveredRanges(table: Table, column: number, row: number, depth: number): readonly Range[] {
  const formula = formulaAt(table.grid, row, column)?.replace(/^=/, "").toUpperCase();
  if (formula === undefined || depth > 8 || !isPlainSum(formula)) return [];
  const own = referredRanges(formula, column);
  const sums = table.recognition.skippedRows.filter((other) => other.row !== row && isWithin(other.row, own));
  return [...own, ...sums.flatMap((sum) => rangesOfSum(table, column, sum, depth))];
}

/** Rows that another sum of the column stands for: those of its formula, or, where it was typed, of its scope. */
function rangesOfSum(table: Table, column: number, sum: SkippedRow, depth: number): readonly Range[] {
  if (formulaAt(table.grid, sum.row, column) !== null)
    return coveredRanges(table, column, sum.row, depth + 1);
  const scope = sumRows(table).includes(sum) ? (scopesOf(table, sum)[0] ?? []) : [];
  const [first, last] = [scope[0], scope.at(-1)];
  return first === undefined || last === undefined ? [] : [[first, last]];
}

/** Sums of the column that a plain sum adds up again beside the records that they stand for. */
export function countedTwice(table: Table, column: number, row: number): readonly SkippedRow[] {
  const formula = formulaAt(table.grid, row, column)?.replace(/^=/, "").toUpperCase();
  // SUBTOTAL leaves out what other SUBTOTALs give.
  if (formula === undefined || formula.includes("SUBTOTAL") || !isPlainSum(formula)) return [];
  const own = referredRanges(formula, column);
  return sumRows(table).filter((sum) => {
    if (sum.row === row || !isWithin(sum.row, own)) return false;
    if (cellText(valueAt(table.grid, sum.row, column), false) === "") return false;
    const summed = rangesOfSum(table, column, sum, 0);
    return table.recognition.dataRows.some((data) => isWithin(data, summed) && isWithin(data, own));
  });
}

function isPlainSum(formula: string): boolean {
  const rest = formula
    .replace(/SUBTOTAL\((?:9|109),/g, "SUM(")
    .replace(REFERENCE, "")
    .replace(/SUM\(/g, "(")
    .replace(/[\s(),+]/g, "");
  return rest === "";
}

/** Rows of the formula's references; none where one of them lies in another column. */
function referredRanges(formula: string, column: number): readonly Range[] {
  const ranges: Range[] = [];
  for (const [, first = "", top = "", second = first, bottom = top] of formula.matchAll(REFERENCE)) {
    if (columnNumber(first) !== column || columnNumber(second) !== column) return [];
    ranges.push([Number(top), Number(bottom)]);
  }
  return ranges;
}

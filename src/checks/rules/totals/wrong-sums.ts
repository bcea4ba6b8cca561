/** Typed totals that are not the sum of the records, and formulas that add a sub-total beside its own rows. */
import { cellAddress, formulaAt, valueAt } from "../../../reading/cells/grid";
import type { SkippedRow } from "../../../reading/recognition";
import type { Table } from "../../../reading/table";
import { fieldSpec } from "../../../registers";
import { fixTitles } from "../../fixes/fix-titles";
import { fieldTitle, type Spot } from "../../rule-definition";
import type { RuleId } from "../../rule-ids";
import {
  countedTwice,
  fieldColumn,
  scopesOf,
  summedFields,
  sumOver,
  totalNumber,
  unitFactorOf,
} from "./sums";
import { amountText, rowText } from "./words";

export interface WrongTotal {
  readonly rule: RuleId;
  readonly spot: Spot;
}

export function* wrongSums(table: Table, row: SkippedRow): Iterable<WrongTotal> {
  for (const field of summedFields(table)) {
    const rule = ruleOf(table, field);
    for (const spot of [twiceSpot(table, field, row), sumSpot(table, field, row)])
      if (spot !== null) yield { rule, spot };
  }
}

/** Sheets by which money is handed out. */
export function isPaymentSheet({ register }: Table): boolean {
  return register === "allowance" || register === "startupFund" || register === "award";
}

/** The rule that tells of a wrong sum in this column. */
function ruleOf(table: Table, field: string): RuleId {
  if (isPaymentSheet(table)) return "SUB-09";
  return table.register === "training" && field === "attended" ? "TRN-02" : "ENT-14";
}

function sumSpot(table: Table, field: string, row: SkippedRow): Spot | null {
  // What a formula adds up is right but for money, where its rows may not be those that are paid.
  const isJudged = isPaymentSheet(table) || !isFormula(table, field, row.row);
  const total = isJudged ? totalNumber(table, field, row.row) : null;
  if (total === null) return null;
  const sums = scopesOf(table, row).map((rows) => sumOver(table, field, rows));
  const [expected = null] = sums;
  if (expected === null || sums.some((sum) => sum === null || isSame(sum, total.value))) return null;
  const shown = amountText(table, field, total.value);
  const right = amountText(table, field, expected);
  return {
    sheet: table.grid.sheet,
    cell: total.cell,
    message: `${rowText(table, row)}的${fieldTitle(table.register, field)}是${shown}，各行相加是${right}，请改正，最好改用求和公式`,
    actual: shown,
    expected: right,
    ...(sums.every((sum) => sum === expected) ? totalFix(table, field, row, expected) : {}),
  };
}

function isFormula(table: Table, field: string, row: number): boolean {
  const column = fieldColumn(table, field)?.columns[0];
  return column !== undefined && formulaAt(table.grid, row, column) !== null;
}

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-6;
}

/** Sub-totals that the total's formula adds up beside their own rows. */
function twiceSpot(table: Table, field: string, row: SkippedRow): Spot | null {
  const column = fieldColumn(table, field)?.columns[0];
  const again = column === undefined ? [] : countedTwice(table, column, row.row);
  if (column === undefined || again.length === 0) return null;
  const rows = again.map((sum) => String(sum.row)).join("、");
  return {
    sheet: table.grid.sheet,
    cell: cellAddress(row.row, column),
    message: `${rowText(table, row)}的${fieldTitle(table.register, field)}公式把第${rows}行的小计又加了一遍，合计偏大，请改正`,
    suggestion: "只把各小计相加，或者小计和合计都改用SUBTOTAL",
  };
}

/** The sum in place of a typed total, unless a row that it rests upon is itself in doubt. */
function totalFix(table: Table, field: string, { row }: SkippedRow, sum: number): Pick<Spot, "fix"> {
  const column = fieldColumn(table, field)?.columns[0];
  if (column === undefined || isFormula(table, field, row)) return {};
  const before = valueAt(table.grid, row, column);
  const [first, last] = [table.recognition.dataRows[0], table.recognition.dataRows.at(-1)];
  // A record below its total may belong above it, or may not belong to it.
  if (typeof before !== "number" || first === undefined || last === undefined || last > row) return {};
  const isMoney = fieldSpec(table.register, field)?.kind === "money";
  const after = isMoney ? sum / 100 / unitFactorOf(table, column) : sum;
  const restsOn = `${cellAddress(first, column)}:${cellAddress(last, column)}`;
  return { fix: { title: fixTitles.total, before, after, restsOn } };
}

/** Writes rows of a world as one table, and remembers where each of them went. */
import { columnLetters, type CellValue } from "../../../src/reading/cells/grid";
import { serialFromDay } from "../../../src/reading/cells/dates";
import type { RegisterId } from "../../../src/registers";
import { capitalAmount } from "../../../src/subsidy/capital-amount";
import { day } from "../../ledger-builder";
import type { PlannedColumn } from "../../layouts/columns";
import type { Dice } from "../../layouts/dice";
import { writeHeader } from "../../layouts/header";
import { Paper } from "../../layouts/paper";
import type { Row } from "../world/rows";
import { changeOf, type SheetChange } from "./change";
import { ColumnHand, isWritten, type Habits } from "./hand";
import type { BodyStyle } from "./style";
import { countOf, isSummed, sumOf } from "./sums";

export interface TablePlan {
  readonly register: RegisterId;
  readonly rows: readonly Row[];
  readonly columns: readonly PlannedColumn[];
  /** Above the header, the title first. */
  readonly above: readonly (readonly CellValue[])[];
  readonly style: BodyStyle;
  readonly habits: Habits;
  readonly forms: ReadonlyMap<string, readonly string[]>;
  readonly changes: readonly SheetChange[];
  /** Column on the sheet where the table begins. */
  readonly firstColumn: number;
}

/** A sheet's part with its formulas. */
export class FormulaPaper extends Paper {
  /** Rows from 1, positions in the table from 0. */
  readonly formulas: { readonly row: number; readonly at: number; readonly formula: string }[] = [];

  setFormula(row: number, at: number, formula: string): void {
    this.formulas.push({ row, at, formula });
  }
}

/** Where things of a table stand; rows and columns as the sheet counts them. */
export interface WrittenTable {
  readonly register: RegisterId;
  readonly firstColumn: number;
  readonly rowOf: ReadonlyMap<Row, number>;
  readonly columnOf: ReadonlyMap<string, number>;
  readonly titleRow: number | null;
  readonly capitalsRow: number | null;
  /** Row of each field's total, where it has one. */
  readonly totalRowOf: ReadonlyMap<string, number>;
  /** Row of the lowest header cell of each field's column. */
  readonly headerRowOf: ReadonlyMap<string, number>;
}

class TableWriter {
  private readonly rowOf = new Map<Row, number>();
  private readonly totalRowOf = new Map<string, number>();
  private readonly hands: readonly ColumnHand[];
  private readonly recordRows: number[] = [];
  private number = 0;

  constructor(
    private readonly plan: TablePlan,
    private readonly paper: FormulaPaper,
    private readonly dice: Dice,
  ) {
    this.hands = plan.columns.map((column) => new ColumnHand(column, plan.habits, plan.forms, dice));
  }

  write(): WrittenTable {
    const { plan, paper, dice } = this;
    const above = plan.above.map((line) => paper.write(line));
    const headerRows = writeHeader(plan.columns, paper, dice);
    this.writeBody(headerRows.map((row) => paper.rows[row - 1] ?? []));
    const capitals = changeOf(plan.changes, "capitals")?.text ?? this.capitals();
    const capitalsRow = capitals === null ? null : paper.write([capitals]);
    const late = this.lateRow();
    if (plan.style.notes || late !== null) this.writeNotes();
    if (late !== null) this.writeRecord(late, 0);
    const fields = [...new Set(plan.columns.flatMap(({ field }) => field ?? []))];
    const written = (field: string): number =>
      headerRows.filter((row) => typeof paper.rows[row - 1]?.[this.at(field)] === "string").at(-1) ?? 1;
    return {
      register: plan.register,
      firstColumn: plan.firstColumn,
      rowOf: this.rowOf,
      columnOf: new Map(fields.map((field) => [field, this.at(field) + plan.firstColumn])),
      titleRow: above[0] ?? null,
      capitalsRow,
      totalRowOf: this.totalRowOf,
      headerRowOf: new Map(fields.map((field) => [field, written(field)])),
    };
  }

  /** The record that stands below all else. */
  private lateRow(): Row | null {
    const row = changeOf(this.plan.changes, "below")?.row;
    return row !== undefined && this.plan.rows.includes(row) ? row : null;
  }

  /** The sum in capital characters, where the sheet ends in it. */
  private capitals(): string | null {
    const { rows, style } = this.plan;
    return style.capitals ? `合计（大写）：${capitalAmount(sumOf(rows, "amountPaid") * 100) ?? ""}` : null;
  }

  /** Position of the field's first column in the table, from 0. */
  private at(field: string): number {
    return this.plan.columns.findIndex((column) => column.field === field);
  }

  private letters(at: number): string {
    return columnLetters(at + this.plan.firstColumn);
  }

  private writeBody(headers: readonly (readonly CellValue[])[]): void {
    const { plan, paper, dice } = this;
    const { style } = plan;
    // Kept free for the totals, which are known when the records are written.
    const top = style.totalFirst && style.totals !== "none" ? paper.write([]) : null;
    const late = this.lateRow();
    const inOrder = plan.rows.filter((row) => row !== late);
    const parts = style.sections ? groupedByPark(inOrder) : [{ park: "", rows: inOrder }];
    let written = 0;
    for (const { park, rows } of parts) {
      if (style.sections)
        paper.write(this.label(dice.pick([park, `${dice.pick(["一", "二", "三"])}、${park}`])));
      const first = paper.rows.length + 1;
      for (const row of rows) {
        if (written > 0 && style.blankRows && dice.chance(6)) paper.write([]);
        if (written > 0 && style.repeatsHeader && written % 8 === 0)
          for (const cells of headers) paper.write(cells);
        this.writeRecord(row, written);
        written++;
      }
      if (style.sections && style.subtotals) this.writeSubtotal(rows, first);
    }
    if (style.totals === "none") return;
    if (top === null) this.writeTotal(paper.rows.length + 1);
    else paper.rows[top - 1] = this.writeTotal(top);
  }

  private writeRecord(row: Row, index: number): void {
    const { plan, paper } = this;
    const cells = plan.columns.map((column, at) => this.recordCell(row, plan.rows[index - 1], column, at));
    const written = paper.write(cells);
    this.rowOf.set(row, written);
    this.recordRows.push(written);
    const products = changeOf(plan.changes, "products");
    if (products === undefined || products.except === row) return;
    const [one, other] = products.of.map((field) => `${this.letters(this.at(field))}${String(written)}`);
    paper.setFormula(written, this.at(products.field), `=${one ?? ""}*${other ?? ""}`);
  }

  private recordCell(row: Row, above: Row | undefined, column: PlannedColumn, at: number): CellValue {
    const { plan } = this;
    const { field, spec, tickMeans } = column;
    if (column.leaf === "") return null;
    if (field === null || spec === null) return this.dice.pick<CellValue>(["甲", null, "略"]);
    if (field === "seq") return this.nextNumber(row);
    const value = valueOf(row, field);
    if (tickMeans !== undefined) return value === tickMeans ? "√" : null;
    const goesOn = plan.style.blocks && spec.fillsDown === "always" && above !== undefined;
    if (goesOn && value === valueOf(above, field)) return null;
    if (typeof value === "string" && changeOf(plan.changes, "realDates", field) !== undefined)
      return serialFromDay(day(value));
    const cell = this.hands[at]?.write(value) ?? null;
    return column.withPhone && typeof cell === "string" && !isWritten(value) ? `${cell} 13907710000` : cell;
  }

  private nextNumber(row: Row): number {
    const { changes } = this.plan;
    if (changeOf(changes, "skipped")?.row === row) this.number++;
    if (changeOf(changes, "repeated")?.row === row) return this.number++;
    return ++this.number;
  }

  /** A row of labels: its text in the first column, or in the one after the numbers. */
  private label(text: string): CellValue[] {
    const cells = new Array<CellValue>(this.plan.columns.length).fill(null);
    cells[this.plan.columns[0]?.field === "seq" && this.dice.chance(25) ? 1 : 0] = text;
    return cells;
  }

  private writeSubtotal(rows: readonly Row[], first: number): void {
    const { plan, paper, dice } = this;
    const cells = this.label(dice.pick(["小计", "小 计"]));
    const last = paper.rows.length;
    const summed = plan.columns.flatMap(({ field, unitFactor, tickMeans }, at) =>
      field !== null && cells[at] === null && tickMeans === undefined && isSummed(plan.register, field)
        ? [{ at, sum: sumOf(rows, field) / unitFactor }]
        : [],
    );
    for (const { at, sum } of summed) cells[at] = sum;
    const row = paper.write(cells);
    if (plan.style.totals !== "formula") return;
    for (const { at } of summed)
      paper.setFormula(
        row,
        at,
        `=SUM(${this.letters(at)}${String(first)}:${this.letters(at)}${String(last)})`,
      );
  }

  /** The cells of the row of totals; written unless its row is there already. */
  private writeTotal(row: number): CellValue[] {
    const { plan, paper, dice } = this;
    const cells = this.totalLabel(dice.pick(["合计", "合 计", "总计", "总　计"]));
    plan.columns.forEach(({ field, unitFactor, tickMeans }, at) => {
      if (field === null || tickMeans !== undefined) return;
      const claim = changeOf(plan.changes, "claim", field);
      const counts = plan.style.claims && at < 3;
      const said = claim?.cell ?? (counts ? countOf(plan.register, field, plan.rows) : null);
      if (said !== null) {
        cells[at] = cells[at] === null ? said : `${String(cells[at])}${String(said)}`;
        this.totalRowOf.set(field, row);
      }
      if (cells[at] !== null || !isSummed(plan.register, field)) return;
      this.totalRowOf.set(field, row);
      const typed = changeOf(plan.changes, "typedTotal", field);
      const isShort = changeOf(plan.changes, "shortSum", field) !== undefined;
      cells[at] = (sumOf(plan.rows, field) + (typed?.off ?? 0)) / unitFactor;
      if (isShort || (typed === undefined && plan.style.totals === "formula"))
        paper.setFormula(row, at, this.totalFormula(at, isShort));
    });
    if (row > paper.rows.length) paper.write(cells);
    return cells;
  }

  /** The label keeps out of a column whose sum is asked for; beside words it stands in one cell with them. */
  private totalLabel(text: string): CellValue[] {
    const { columns, changes } = this.plan;
    const isSumAsked = (at: number): boolean =>
      changes.some(
        ({ what, ...change }) =>
          (what === "typedTotal" || what === "shortSum") &&
          "field" in change &&
          change.field === columns[at]?.field,
      );
    const label = this.label(text);
    const at = label.indexOf(text);
    return isSumAsked(at) ? label.map((_, i) => (i === 1 - at ? text : null)) : label;
  }

  /** A sum over the runs of records, or over all but the last record. */
  private totalFormula(at: number, isShort: boolean): string {
    const runs: [number, number][] = [];
    for (const row of isShort ? this.recordRows.slice(0, -1) : this.recordRows) {
      const run = runs.at(-1);
      if (run?.[1] === row - 1) run[1] = row;
      else runs.push([row, row]);
    }
    const letters = this.letters(at);
    return `=SUM(${runs.map(([from, to]) => `${letters}${String(from)}:${letters}${String(to)}`).join(",")})`;
  }

  private writeNotes(): void {
    const { dice, paper } = this;
    if (dice.chance(30)) paper.write([]);
    paper.write(["注：本表一式两份，数据如有变动请及时更新。"]);
    if (dice.chance(50))
      paper.write(["填表人：覃志强        审核人：黄丽华        填报日期：2023年12月31日"]);
  }
}

function valueOf(row: Row, field: string): unknown {
  return (row as Readonly<Record<string, unknown>>)[field];
}

function groupedByPark(
  rows: readonly Row[],
): readonly { readonly park: string; readonly rows: readonly Row[] }[] {
  const parts: { park: string; rows: Row[] }[] = [];
  for (const row of rows) {
    const park = String(valueOf(row, "park"));
    const part = parts.at(-1);
    if (part?.park === park) part.rows.push(row);
    else parts.push({ park, rows: [row] });
  }
  return parts;
}

export function writeTable(plan: TablePlan, paper: FormulaPaper, dice: Dice): WrittenTable {
  return new TableWriter(plan, paper, dice).write();
}

/** Writes rows of a world as one table, and remembers where each of them went. */
import { columnLetters, type CellValue } from "../../../src/reading/grid";
import type { RegisterId } from "../../../src/registers";
import type { PlannedColumn } from "../../layouts/columns";
import type { Dice } from "../../layouts/dice";
import { writeHeader } from "../../layouts/header";
import { Paper } from "../../layouts/paper";
import type { Row } from "../world/rows";
import type { SheetChange } from "./change";
import { ColumnHand, type Habits } from "./hand";
import { hasTotals, isSummed, sumOf } from "./sums";

/** How the body of a table is written. */
export interface BodyStyle {
  /** Sections with a row that names the park, rather than a column. */
  readonly sections: boolean;
  readonly subtotals: boolean;
  readonly totals: "none" | "typed" | "formula";
  /** Grouping cells are filled once for the rows of a block. */
  readonly blocks: boolean;
  readonly repeatsHeader: boolean;
  readonly blankRows: boolean;
  readonly notes: boolean;
}

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
  readonly formulas = new Map<string, string>();

  setFormula(row: number, at: number, formula: string): void {
    this.formulas.set(`${String(row)},${String(at)}`, formula);
  }
}

/** Where things of a table stand; rows and columns as the sheet counts them. */
export interface WrittenTable {
  readonly register: RegisterId;
  readonly firstColumn: number;
  readonly rowOf: ReadonlyMap<Row, number>;
  readonly columnOf: ReadonlyMap<string, number>;
  readonly titleRow: number | null;
  readonly totalRow: number | null;
  /** Lowest header cell of each field's column. */
  readonly headerRowOf: ReadonlyMap<string, number>;
}

class TableWriter {
  private readonly rowOf = new Map<Row, number>();
  private readonly hands: readonly ColumnHand[];
  private readonly sums: number[] = [];
  private totalRow: number | null = null;

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
    const headers = headerRows.map((row) => paper.rows[row - 1] ?? []);
    this.writeBody(headers);
    if (plan.style.notes) this.writeNotes();
    const firstOf = (field: string): number => plan.columns.findIndex((column) => column.field === field);
    const fields = new Set(plan.columns.flatMap(({ field }) => field ?? []));
    return {
      register: plan.register,
      firstColumn: plan.firstColumn,
      rowOf: this.rowOf,
      columnOf: new Map([...fields].map((field) => [field, firstOf(field) + plan.firstColumn])),
      titleRow: above[0] ?? null,
      totalRow: this.totalRow,
      headerRowOf: new Map(
        [...fields].map((field) => {
          const at = firstOf(field);
          const written = headerRows.findLast((row) => typeof paper.rows[row - 1]?.[at] === "string");
          return [field, written ?? headerRows[0] ?? 1];
        }),
      ),
    };
  }

  private writeBody(headers: readonly (readonly CellValue[])[]): void {
    const { plan, paper, dice } = this;
    const { style } = plan;
    const parts = style.sections ? groupedByPark(plan.rows) : [{ park: "", rows: plan.rows }];
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
      if (style.sections && style.subtotals) this.writeSum(dice.pick(["小计", "小 计"]), rows, first);
    }
    if (style.totals !== "none") this.writeTotal();
  }

  private writeRecord(row: Row, index: number): void {
    const { plan, paper } = this;
    const values = row as Readonly<Record<string, unknown>>;
    const above = plan.rows[index - 1] as Readonly<Record<string, unknown>> | undefined;
    const cells = plan.columns.map((column, at): CellValue => {
      const { field, spec, tickMeans } = column;
      if (column.leaf === "") return null;
      if (field === null || spec === null) return this.dice.pick<CellValue>(["甲", null, "略"]);
      if (field === "seq") return index + 1;
      const value = values[field];
      if (tickMeans !== undefined) return value === tickMeans ? "√" : null;
      const goesOn = plan.style.blocks && spec.fillsDown === true && above !== undefined;
      if (goesOn && value === above[field]) return null;
      const cell = this.hands[at]?.write(value) ?? null;
      return column.withPhone && typeof cell === "string" ? `${cell} 13907710000` : cell;
    });
    this.rowOf.set(row, paper.write(cells));
    this.sums.push(paper.rows.length);
  }

  /** A row of labels: its text in the first column, or in the one after the numbers. */
  private label(text: string): CellValue[] {
    const cells = new Array<CellValue>(this.plan.columns.length).fill(null);
    cells[this.plan.columns[0]?.field === "seq" && this.dice.chance(25) ? 1 : 0] = text;
    return cells;
  }

  private writeSum(text: string, rows: readonly Row[], first: number): void {
    const { plan, paper } = this;
    const cells = this.label(text);
    plan.columns.forEach(({ field, unitFactor }, at) => {
      if (field !== null && cells[at] === null && isSummed(plan.register, field))
        cells[at] = sumOf(rows, field) / unitFactor;
    });
    const last = paper.rows.length;
    const row = paper.write(cells);
    if (plan.style.totals === "formula") this.addFormulas(row, first, last);
  }

  private addFormulas(row: number, first: number, last: number): void {
    this.plan.columns.forEach(({ field }, at) => {
      if (field === null || !isSummed(this.plan.register, field)) return;
      const letters = columnLetters(at + this.plan.firstColumn);
      this.paper.setFormula(row, at, `=SUM(${letters}${String(first)}:${letters}${String(last)})`);
    });
  }

  private writeTotal(): void {
    const { plan, paper, dice } = this;
    const cells = this.label(dice.pick(["合计", "合 计", "总计", "总　计"]));
    const formulas: { readonly at: number; readonly formula: string }[] = [];
    plan.columns.forEach((column, at) => {
      const { field, unitFactor } = column;
      if (field === null || cells[at] !== null) return;
      const claim = plan.changes.find((change) => change.what === "claim" && change.field === field);
      if (claim?.what === "claim") cells[at] = claim.cell;
      if (!isSummed(plan.register, field) || column.tickMeans !== undefined) return;
      const change = plan.changes.find(
        (other) => (other.what === "typedTotal" || other.what === "shortSum") && other.field === field,
      );
      const off = change?.what === "typedTotal" ? change.off : 0;
      cells[at] = (sumOf(plan.rows, field) + off) / unitFactor;
      const isFormula =
        change?.what === "shortSum" || (change === undefined && plan.style.totals === "formula");
      if (isFormula) formulas.push({ at, formula: this.totalFormula(at, change?.what === "shortSum") });
    });
    this.totalRow = paper.write(cells);
    for (const { at, formula } of formulas) paper.setFormula(this.totalRow, at, formula);
  }

  /** A sum over the runs of records, or over all but the last record. */
  private totalFormula(at: number, isShort: boolean): string {
    const letters = columnLetters(at + this.plan.firstColumn);
    const runs: [number, number][] = [];
    for (const row of isShort ? this.sums.slice(0, -1) : this.sums) {
      const run = runs.at(-1);
      if (run?.[1] === row - 1) run[1] = row;
      else runs.push([row, row]);
    }
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

function groupedByPark(
  rows: readonly Row[],
): readonly { readonly park: string; readonly rows: readonly Row[] }[] {
  const parts: { park: string; rows: Row[] }[] = [];
  for (const row of rows) {
    const park = String((row as Row<"enterprise">).park);
    const part = parts.at(-1);
    if (part?.park === park) part.rows.push(row);
    else parts.push({ park, rows: [row] });
  }
  return parts;
}

export function writeTable(plan: TablePlan, paper: FormulaPaper, dice: Dice): WrittenTable {
  return new TableWriter(plan, paper, dice).write();
}

export function drawStyle(register: RegisterId, isPlain: boolean, dice: Dice): BodyStyle {
  const totals = !hasTotals(register) || dice.chance(25) ? "none" : dice.pick(["typed", "formula"] as const);
  if (isPlain)
    return {
      sections: false,
      subtotals: false,
      totals,
      blocks: false,
      repeatsHeader: false,
      blankRows: false,
      notes: false,
    };
  const sections = register === "enterprise" && dice.chance(25);
  return {
    sections,
    subtotals: dice.chance(60),
    totals,
    blocks: dice.chance(30),
    repeatsHeader: dice.chance(10),
    blankRows: dice.chance(8),
    notes: dice.chance(40),
  };
}

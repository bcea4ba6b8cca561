/**
 * Sums under any label or none (CONTRACT 8): a row of numbers without a record's name is a sum where most of its
 * numbers are those of the records above it added up, of its part or of all, or where its formulas add. One that
 * stands above its part heads it.
 */
import { cellText, formulaAt, valueAt } from "../cells/grid";
import { isMoment } from "../headers/header-dictionary";
import { placeEnding } from "../labels/section-names";
import type { RowKind, WalkedRow } from "./row-kinds";
import { numberIn, type TableView } from "./table-view";
import { lastIndexWhere } from "../from-the-end";

const ADDING = /^=\s*(?:SUM|SUBTOTAL|AGGREGATE)\s*\(/i;
const ENDS_PART: ReadonlySet<RowKind> = new Set<RowKind>(["section", "subtotal", "total"]);
/** Numbers are equal but for what computers leave of a fraction. */
const NEARLY = 1e-6;

/** Finds the sums among the rows that may be some, and settles their kinds in place. */
export function settleSums(view: TableView, rows: readonly WalkedRow[]): void {
  new SumSearch(view, rows).settle();
}

/** Records added up, column by column. */
class Sum {
  count = 0;
  private readonly values: Float64Array;

  constructor(width: number) {
    this.values = new Float64Array(width);
  }

  add(numbers: readonly number[]): void {
    this.count++;
    numbers.forEach((number, i) => (this.values[i] = (this.values[i] ?? 0) + number));
  }

  clear(): void {
    this.count = 0;
    this.values.fill(0);
  }

  /** True where most of the numbers are these sums, and at least so many. */
  isSaidBy(numbers: readonly number[], fewest: number): boolean {
    if (this.count === 0) return false;
    const written = numbers.filter((number) => number !== 0).length;
    const equal = numbers.filter(
      (number, i) => number !== 0 && Math.abs(number - (this.values[i] ?? 0)) <= NEARLY,
    ).length;
    return equal >= fewest && equal * 2 > written;
  }
}

class SumSearch {
  private readonly columns: readonly number[];
  /** Records since the last sum or section, and all so far. */
  private readonly part: Sum;
  private readonly all: Sum;
  private readonly lastData: number;
  private hasSums: boolean;
  /** The sums stand above their parts here. */
  private headsParts = false;

  constructor(
    private readonly view: TableView,
    private readonly rows: readonly WalkedRow[],
  ) {
    const { area, seqColumn } = view.shape;
    const columns = Array.from({ length: area.right - area.left + 1 }, (_, i) => area.left + i);
    this.columns = columns.filter((column) => column !== seqColumn);
    this.part = new Sum(this.columns.length);
    this.all = new Sum(this.columns.length);
    this.lastData = lastIndexWhere(rows, ({ kind }) => kind === "data");
    this.hasSums = rows.some(({ kind }) => kind === "total" || kind === "subtotal");
  }

  settle(): void {
    this.settleFirst();
    this.rows.forEach((row, at) => {
      if (row.mayBeSum === true && (row.kind === "data" || row.kind === "section")) {
        const kind = this.kindOf(row, at);
        if (kind !== null) row.kind = kind;
        if (kind === "total" || kind === "subtotal") this.hasSums = true;
      }
      if (row.kind === "data") {
        const numbers = this.numbersOf(row);
        this.part.add(numbers);
        this.all.add(numbers);
      } else if (row.kind === "total" || row.kind === "subtotal" || row.kind === "section") this.part.clear();
    });
  }

  /** A row of numbers above all records goes on with none of them: it is their total, or heads the first part. */
  private settleFirst(): void {
    const at = this.rows.findIndex(({ kind }) => kind === "data");
    const first = this.rows[at];
    if (first?.mayBeSum !== true) return;
    const numbers = this.numbersIn(first.row);
    const fewest = this.fewestFor(first);
    if (first.label !== "" && this.headsPart(at, numbers, fewest)) this.headsParts = true;
    if (this.headsParts) return;
    const [named, any] = [new Sum(this.columns.length), new Sum(this.columns.length)];
    for (const row of this.rows.slice(at + 1)) {
      if (row.kind !== "data") continue;
      any.add(this.numbersOf(row));
      if (row.mayBeSum !== true) named.add(this.numbersOf(row));
    }
    if (any.count === 0) return;
    if (first.label === "" || named.isSaidBy(numbers, fewest) || any.isSaidBy(numbers, fewest))
      first.kind = "total";
  }

  /** What kind of sum the row is; `null` for none. */
  private kindOf(row: WalkedRow, at: number): RowKind | null {
    const numbers = this.numbersIn(row.row);
    if (!numbers.some((number) => number !== 0)) return null;
    const fewest = this.fewestFor(row);
    const goesOn = this.goesOnWithRecord(at);
    if (goesOn && this.part.count === 1) return null;
    const isHead = row.label !== "" && this.headsPart(at, numbers, fewest, goesOn ? 2 : 1);
    if (isHead && this.headsParts) return "section";
    const sum = this.sumOfAbove(row, numbers, fewest);
    if (sum !== null) return sum;
    if (isHead) return "section";
    return row.kind === "section" ? null : this.sumByItself(row, at);
  }

  /** The numbers are those of the records above added up. */
  private sumOfAbove({ label }: WalkedRow, numbers: readonly number[], fewest: number): RowKind | null {
    const isPart = this.part.count > 1 || label !== "" || this.hasSums;
    if (isPart && this.part.isSaidBy(numbers, fewest))
      return this.part.count === this.all.count ? "total" : "subtotal";
    return this.all.count > 1 && this.all.isSaidBy(numbers, fewest) ? "total" : null;
  }

  /** Its formulas add, or it is the last row of all and has no label. */
  private sumByItself({ row, label }: WalkedRow, at: number): RowKind | null {
    const isLast = at === this.lastData;
    if (this.adds(row)) return isLast ? "total" : "subtotal";
    return label === "" && isLast && this.all.count > 1 ? "total" : null;
  }

  /**
   * True where the words stand in a column in which the record above has others (一季度, 二季度 below one name): they are
   * a value of that column and no label.
   */
  private goesOnWithRecord(at: number): boolean {
    const [row, above] = [this.rows[at], this.rows[at - 1]];
    if (row === undefined || above?.kind !== "data") return false;
    const { names, seqColumn } = this.view.shape;
    const words = this.view.look(row.row).texts.find(({ value }) => cellText(value) === row.label);
    if (words === undefined || words.column === seqColumn || names.includes(words.column)) return false;
    if (placeEnding.test(row.label) && !isMoment(row.label)) return false;
    const value = this.view.valueAt(above.row, words.column);
    return typeof value === "string" && numberIn(value) === 0 && cellText(value) !== row.label;
  }

  /** True where the records below, down to the next row of this sort, and at least so many, add up to the row's numbers. */
  private headsPart(at: number, numbers: readonly number[], fewest: number, fewestRecords = 1): boolean {
    const below = new Sum(this.columns.length);
    for (let next = at + 1; next < this.rows.length; next++) {
      const row = this.rows[next];
      if (row === undefined || row.mayBeSum === true || ENDS_PART.has(row.kind)) break;
      if (row.kind === "data") below.add(this.numbersOf(row));
    }
    return below.count >= fewestRecords && below.isSaidBy(numbers, fewest);
  }

  /** A word in the place of the name that could be a short name after all must agree in two columns. */
  private fewestFor({ row, label }: WalkedRow): number {
    return this.view.nameIn(row) === "" || placeEnding.test(label) ? 1 : 2;
  }

  private adds(row: number): boolean {
    return this.columns.some((column) => ADDING.test(formulaAt(this.view.grid, row, column) ?? ""));
  }

  /** Of a record, which is one by its name: a sum says how many there are where they have theirs (3家). */
  private numbersOf({ row, mayBeSum }: WalkedRow): readonly number[] {
    const numbers = this.numbersIn(row);
    const [name] = this.view.shape.names;
    if (mayBeSum === true || name === undefined || this.view.nameIn(row) === "") return numbers;
    return numbers.map((number, i) => (this.columns[i] === name ? 1 : number));
  }

  private numbersIn(row: number): readonly number[] {
    return this.columns.map((column) => numberIn(valueAt(this.view.grid, row, column)));
  }
}

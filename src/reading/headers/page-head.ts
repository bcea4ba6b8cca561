import { writtenCells } from "../cells/area";
import { fold } from "../cells/folding";
import { valueAt, type CellValue, type Grid } from "../cells/grid";
import { lastWhere } from "../from-the-end";
import type { HeaderBlock } from "./header-block";

type Cells = readonly { readonly column: number; readonly value: CellValue }[];

const ENOUGH = 0.8;
/** 续表, （续） behind a title that is printed again. */
const CONTINUED = /[(（]?续表?[)）]?$/;

/** What stands at the head of a table, and again at the top of every printed page. */
export class PageHead {
  /** Column → the texts of its header, folded. */
  private readonly headerTexts: ReadonlyMap<number, ReadonlySet<string>>;
  private readonly linesAbove = new Set<string>();
  /** Row of the header → how many of its cells hold something. */
  private readonly written: ReadonlyMap<number, number>;
  private readonly left: number;
  private readonly right: number;

  /** `from` is the first row that belongs to the table: its title, or the header itself. */
  constructor(
    private readonly grid: Grid,
    private readonly header: HeaderBlock,
    from: number,
  ) {
    this.headerTexts = new Map(
      header.columns.map(({ column, path }) => [column, new Set(path.map((text) => fold(text)))]),
    );
    this.left = header.columns[0]?.column ?? grid.firstColumn;
    this.right = lastWhere(header.columns, ({ path }) => path.length > 0)?.column ?? this.left;
    for (let row = from; row < (header.rows[0] ?? from); row++)
      for (let column = this.left; column <= this.right; column++) {
        const value = valueAt(grid, row, column);
        if (typeof value === "string") this.linesAbove.add(fold(value));
      }
    this.linesAbove.delete("");
    this.written = new Map(header.rows.map((row) => [row, this.cellsIn(row).length]));
  }

  /** True where the text stands in the header of the column. */
  isHeaderText(column: number, text: string): boolean {
    return this.headerTexts.get(column)?.has(fold(text)) === true;
  }

  /** True where a row says what the header says, or what one of its rows does with the next ones below it. */
  repeatsHeader(row: number, cells: Cells): boolean {
    const { rows } = this.header;
    const at = rows.findIndex((header) => this.isSameRow(header, cells));
    const next = rows[at + 1];
    if (at === 0 && next !== undefined) return this.isLikeRow(next, this.cellsIn(row + 1));
    if (at > 0) return this.isLikeRow(rows[at - 1] ?? 0, this.cellsIn(row - 1));
    if (at === 0 && cells.length >= 2) return true;
    if (!this.saysTheSame(cells)) return false;
    return rows.length === 1 || [row - 1, row + 1].some((other) => this.saysTheSame(this.cellsIn(other)));
  }

  /** True where most of the cells say what the header of their column says, in whichever of its rows. */
  private saysTheSame(cells: Cells): boolean {
    const equal = cells.filter(
      ({ column, value }) => typeof value === "string" && this.isHeaderText(column, value),
    ).length;
    return equal >= 2 ? equal >= cells.length * ENOUGH : equal === 1 && cells.length === 1;
  }

  /** True where a row holds nothing but what stands above the header. */
  repeatsTitle(cells: Cells): boolean {
    return (
      cells.length > 0 &&
      cells.every(
        ({ value }) => typeof value === "string" && this.linesAbove.has(fold(value).replace(CONTINUED, "")),
      )
    );
  }

  private cellsIn(row: number): Cells {
    return writtenCells(this.grid, row, this.left, this.right);
  }

  /** True also where a head was changed by hand on one page only. */
  private isLikeRow(row: number, cells: Cells): boolean {
    return this.isSameRow(row, cells) || this.saysTheSame(cells);
  }

  private isSameRow(row: number, cells: Cells): boolean {
    return (
      cells.length > 0 &&
      cells.length >= (this.written.get(row) ?? 0) * ENOUGH &&
      cells.every(({ column, value }) => {
        const above = valueAt(this.grid, row, column);
        return typeof value === "string" && typeof above === "string"
          ? fold(above) === fold(value)
          : above === value;
      })
    );
  }
}

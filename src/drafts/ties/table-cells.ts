/** Numbers in tables: what the beginning of their row and the head of their column say. */
import type { Draft, DraftCell } from "../draft";
import type { Quantity } from "../quantities/quantity";
import { unitIn, units } from "./label-unit";

export interface CellPlace {
  /** Cells that name what the number is of: the row's and the column's. */
  readonly labels: readonly { readonly start: number; readonly end: number }[];
  /** Heads of the columns to the left, the nearest first: 办结 beside 受理问题. */
  readonly besides: readonly { readonly start: number; readonly end: number }[];
  readonly rowLabel: string;
  readonly columnHead: string;
  /** Unit that stands in a cell or in brackets: 家, 万元, %. */
  readonly unit: string | null;
  /** The cells of its row. */
  readonly row: readonly DraftCell[];
}

/** What may stand beside the number that fills a cell. */
const AROUND_NUMBER = /^(?:约|近|不[低少]于|超过?|达到?)|(?:[余多]|以[上下内]|左右)$/g;
const FARTHEST_UNIT = 80;
/** The line right above, and one between. */
const LINES_ABOVE = 3;
/** More names than these no row and no column has. */
const MOST_LABELS = 6;

/** A year that stands in a cell; 20000元 is none. */
const YEAR_IN_CELL = /(?<!\d)(?:19|20)\d{2}(?!\d)/;

interface TableIndex {
  readonly rows: ReadonlyMap<number, readonly DraftCell[]>;
  readonly heads: ReadonlyMap<number, readonly DraftCell[]>;
}

/** 二、组织情况 between the rows of one table. */
const SECTION = /^\s*\n[^\n。；\d]{2,20}\n\s*$/;

function widthOf(cells: readonly DraftCell[]): number {
  return Math.max(...cells.map(({ column }) => column));
}

/** Finds the cell that an offset stands in. */
export class TableCells {
  private readonly cells: readonly (readonly [DraftCell, readonly DraftCell[]])[];

  private readonly indexes = new Map<readonly DraftCell[], TableIndex>();
  /** Tables that only a short line, the name of a section, parts from the one before. */
  private readonly goesOn = new Map<readonly DraftCell[], readonly DraftCell[]>();

  constructor(
    draft: Draft,
    private readonly even: string,
  ) {
    this.cells = draft.tables
      .flatMap(({ cells }) => cells.map((cell) => [cell, cells] as const))
      .sort(([one], [other]) => one.start - other.start);
    const tables = draft.tables
      .map(({ cells }) => cells)
      .sort(([one], [other]) => (one?.start ?? 0) - (other?.start ?? 0));
    tables.forEach((table, index) => {
      const before = tables[index - 1];
      const [end, start] = [before?.at(-1)?.end, table[0]?.start];
      if (before === undefined || end === undefined || start === undefined) return;
      if (widthOf(before) === widthOf(table) && SECTION.test(even.slice(end, start)))
        this.goesOn.set(table, before);
      this.indexOf(table);
    });
  }

  isInTable(offset: number): boolean {
    return this.find(offset) !== null;
  }

  /** What is said of a number in a table; `null` for one outside, or in a cell that is a sentence of its own. */
  placeOf({ offset, end }: Quantity): CellPlace | null {
    const found = this.find(offset);
    if (found === null) return null;
    const [cell] = found;
    const own = this.textOf(cell);
    const rest = `${own.slice(0, offset - cell.start)}${own.slice(end - cell.start)}`.trim();
    return /[\u4e00-\u9fff]/.test(rest.replace(AROUND_NUMBER, "")) ? null : this.labelled(found);
  }

  /** What row and column say of a number in a cell that is a sentence of its own; `null` for any other. */
  sentencePlaceOf(quantity: Quantity): CellPlace | null {
    const found = this.find(quantity.offset);
    return found === null || this.placeOf(quantity) !== null ? null : this.labelled(found);
  }

  /** Where the cells begin: what one says ends with it. */
  starts(): readonly number[] {
    return this.cells.map(([{ start }]) => start);
  }

  private labelled([cell, all]: readonly [DraftCell, readonly DraftCell[]]): CellPlace {
    const { rows, heads } = this.indexOf(all);
    const ownRow = rows.get(cell.row) ?? [];
    const row = ownRow
      .filter((one) => one.column < cell.column && (this.isWords(one) || this.isYear(one)))
      .slice(-MOST_LABELS);
    const column = (heads.get(cell.column) ?? []).filter((one) => one.start < cell.start);
    const head = ownRow.find((one) => this.isUnit(one));
    const rowLabel = row.map((one) => this.textOf(one)).join(" ");
    const columnHead = column.map((one) => this.textOf(one)).join(" ");
    return {
      labels: [...row, ...column],
      besides: [1, 2, 3].flatMap((away) => heads.get(cell.column - away)?.slice(0, 1) ?? []),
      rowLabel,
      columnHead,
      row: ownRow,
      unit:
        head === undefined ? (unitIn(rowLabel, columnHead) ?? this.unitAbove(all)) : this.textOf(head).trim(),
    };
  }

  /** 二、经费（单位：万元） above the table, or 覆盖率（%） right above it. */
  private unitAbove([first]: readonly DraftCell[]): string | null {
    if (first === undefined) return null;
    const lines = this.even.slice(Math.max(0, first.start - FARTHEST_UNIT), first.start).split("\n");
    const above = lines.slice(-LINES_ABOVE).join("\n");
    const unit =
      /单位[:：] ?([^）)\s，、；。]{1,3})(?=[）)\s]|$)/.exec(above)?.[1] ??
      /[（(]([^（()）\s]{1,3})[）)]\s*$/.exec(above)?.[1] ??
      "";
    return units.has(unit) ? unit : null;
  }

  private indexOf(cells: readonly DraftCell[]): TableIndex {
    const known = this.indexes.get(cells);
    if (known !== undefined) return known;
    const rows = new Map<number, DraftCell[]>();
    const heads = new Map<number, DraftCell[]>();
    const bodyRows = new Set(cells.filter((cell) => this.isNumber(cell)).map(({ row }) => row));
    for (const cell of cells) {
      const row = rows.get(cell.row);
      if (row === undefined) rows.set(cell.row, [cell]);
      else row.push(cell);
      if (!this.isHead(cell) || bodyRows.has(cell.row)) continue;
      const column = heads.get(cell.column);
      if (column === undefined) heads.set(cell.column, [cell]);
      else if (column.length < MOST_LABELS) column.push(cell);
    }
    const before = heads.size === 0 ? this.goesOn.get(cells) : undefined;
    const index = { rows, heads: before === undefined ? heads : this.indexOf(before).heads };
    this.indexes.set(cells, index);
    return index;
  }

  private find(offset: number): readonly [DraftCell, readonly DraftCell[]] | null {
    let low = 0;
    let high = this.cells.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const entry = this.cells[middle];
      if (entry === undefined) return null;
      if (offset < entry[0].start) high = middle - 1;
      else if (offset > entry[0].end) low = middle + 1;
      else return entry;
    }
    return null;
  }

  private textOf({ start, end }: DraftCell): string {
    return this.even.slice(start, end);
  }

  private isWords(cell: DraftCell): boolean {
    const text = this.textOf(cell);
    return /[\u4e00-\u9fff]{2}/.test(text) && !/^\D{0,2}\d/.test(text.trim()) && !this.isUnit(cell);
  }

  /** 2021年, 2024年（目标）: of which year its row is. */
  private isYear(cell: DraftCell): boolean {
    return /^(?:19|20)\d{2}(?:年[^，。；]{0,8})?$/.test(this.textOf(cell).trim());
  }

  /** 50, 58%, 15个: what a table's body is made of. */
  private isNumber(cell: DraftCell): boolean {
    const text = this.textOf(cell).trim();
    return /^[≥>约近]?\d[\d,.]*[%\u4e00-\u9fff]{0,3}$/.test(text) && !YEAR_IN_CELL.test(text);
  }

  /** A head is words or a year, never a number of its own. */
  private isHead(cell: DraftCell): boolean {
    const text = this.textOf(cell).trim();
    return /[\u4e00-\u9fff]/.test(text) && (!/\d/.test(text) || YEAR_IN_CELL.test(text));
  }

  private isUnit(cell: DraftCell): boolean {
    return units.has(this.textOf(cell).trim());
  }
}

import { isBlankCell } from "../cells/area";
import { fold } from "../cells/folding";
import { cellText, valueAt, type CellValue, type Grid } from "../cells/grid";
import { isColumnNumberRow } from "../headers/column-numbers";
import { isHeaderWord } from "../headers/header-dictionary";
import { mayBeLabel } from "../labels/label-filter";
import { isBareNoteLabel } from "../labels/row-labels";
import {
  OpenSections,
  placeEnding,
  sectionNumber,
  sectionName,
  type SectionNames,
} from "../labels/section-names";
import type { SkippedRow, StrayRow } from "../recognition";
import {
  endsList,
  exampleIn,
  examplesWithin,
  isExampleCell,
  isMarkedAsExample,
  isSumOrNote,
  labelledKind,
  wordsOf,
} from "./labelled-rows";
import { isLineOfUnits, startsNextTable, type PlaceBelow } from "./next-table";
import type { RowKind, WalkedRow } from "./row-kinds";
import { isHeading, isNumberedSection, namesPart, sectionLength } from "./section-rows";
import { settleKinds, standsForSeveral, strayRows } from "./settle-kinds";
import {
  endsAsEnterprise,
  numberIn,
  TableView,
  type RowLook,
  type TableShape,
  type WrittenCell,
} from "./table-view";
import { lastWhere } from "../from-the-end";

/** What stands below a header, row by row, down to the table's end. */
export interface TableRows {
  readonly dataRows: readonly number[];
  readonly skippedRows: readonly SkippedRow[];
  /** Records that stand below the table's total or notes. */
  readonly stray: readonly StrayRow[];
  /** Data row → what the section rows above it name. */
  readonly sections: ReadonlyMap<number, SectionNames>;
  /** Where the next table of the same columns begins (its title or header); `null` without one. */
  readonly next: number | null;
}

const CLOSING: ReadonlySet<RowKind> = new Set<RowKind>(["total", "note"]);

/** Of what stands apart the records beside it have so many times the cells. */
const FULLER = 2.5;
/** Two letters or more beside a name are a value of its record: a park, a status. */
const SAYS_MORE = /\p{L}{2}/u;

const isData = ({ kind }: WalkedRow): boolean => kind === "data";

/** A number that is stored as a text (１１, 9个) is a number all the same. */
function sortOf(value: CellValue): string {
  return numberIn(value) !== 0 || value === "0" ? "number" : typeof value;
}

/** Walks the rows below one header. */
class Walker {
  private readonly rows: WalkedRow[] = [];
  /** Those of them that are no plain records: hardly any of a long ledger. */
  private readonly notPlain: WalkedRow[] = [];
  private readonly view: TableView;
  private readonly lastHeaded: number;
  private isClosed = false;

  constructor(
    private readonly grid: Grid,
    private readonly shape: TableShape,
  ) {
    this.view = new TableView(grid, shape);
    this.lastHeaded = lastWhere(shape.header.columns, ({ path }) => path.length > 0)?.column ?? Infinity;
  }

  walk(): TableRows {
    const { bottom } = this.shape.area;
    let next: number | null = null;
    for (let row = this.view.first; row <= bottom; row++) {
      if (this.isPlainRecord(row)) {
        this.rows.push({ row, kind: "data", label: "" });
        continue;
      }
      const walked = this.walkedRow(this.view.look(row));
      if (walked.kind === "next") {
        next = this.withUnitLines(row);
        break;
      }
      if (CLOSING.has(walked.kind)) this.isClosed = true;
      this.rows.push(walked);
      this.notPlain.push(walked);
    }
    settleKinds(this.view, this.rows, this.notPlain);
    return this.result(next);
  }

  /** The common case, at the price of a few looks: a running number, and a name that is no label. */
  private isPlainRecord(row: number): boolean {
    const { names, nameKind, seqColumn, remark } = this.shape;
    if (row < this.view.first + examplesWithin) return false;
    const column = this.nameColumnIn(row);
    const name = valueAt(this.grid, row, column);
    if (typeof name !== "string" || name.length < 2 || name.length > 60 || mayBeLabel(name)) return false;
    if (nameKind === "enterpriseName" && standsForSeveral(valueAt(this.grid, row, names[0] ?? column)))
      return false;
    if (remark !== null && isExampleCell(valueAt(this.grid, row, remark))) return false;
    if (seqColumn !== null && seqColumn !== column) {
      const seq = valueAt(this.grid, row, seqColumn);
      return Number.isInteger(seq) && seq !== 0;
    }
    if (this.isClosed || sectionNumber.test(name) || isHeaderWord(name)) return false;
    return !this.shape.head.isHeaderText(column, name) && this.hasOtherText(row, column);
  }

  /** The first column by which the row is called; the number of a room says less than who lives there. */
  private nameColumnIn(row: number): number {
    for (const column of this.shape.identity)
      if (typeof valueAt(this.grid, row, column) !== "number") return column;
    return this.shape.identity[0] ?? 0;
  }

  private hasOtherText(row: number, column: number): boolean {
    const { left, right } = this.shape.area;
    for (let other = left; other <= right; other++) {
      const value = other === column ? null : valueAt(this.grid, row, other);
      if (typeof value === "string" && !isBlankCell(value) && numberIn(value) === 0) return true;
    }
    return false;
  }

  private walkedRow(look: RowLook): WalkedRow {
    const { row, label } = look;
    const kind = this.judge(look);
    if (kind === "data" && this.standsApart(look)) return { row, kind: "aside", label, mayBeRecord: true };
    if (kind === "data" && this.view.mayBeSum(look))
      return { row, kind, label: wordsOf(look), mayBeSum: true };
    if (kind === "section") return { row, kind, label, mayBeSum: true };
    if (kind === "note" && this.isClosed && this.mayBeRecord(look))
      return { row, kind, label, mayBeRecord: true };
    const example = kind === "data" ? exampleIn(this.view, row) : undefined;
    return example === undefined ? { row, kind, label } : { row, kind, label, example };
  }

  private judge(look: RowLook): RowKind {
    const { row, cells, texts, label } = look;
    if (cells.length === 0) return "blank";
    if (this.isOfHeader(look)) return "repeatedHeader";
    const isAtStart = (texts[0]?.column ?? Infinity) <= this.view.labelReach;
    const labelled = isAtStart ? labelledKind(this.view, look, this.isClosed) : null;
    if (labelled !== null) return labelled;
    if (endsList(this.view, look)) return "note";
    if (isMarkedAsExample(this.view, look) || this.view.namesNothing(look)) return "aside";
    if (this.startsAnother(look)) return "next";
    if (texts.length === 0 && cells.length === 1) return "blank";
    if (cells.length === 1 && isAtStart) return this.judgeLoneText(row, label);
    if (this.isForgotten(look)) return "aside";
    if (this.isSection(look)) return "section";
    if (this.standsInPlaceOfNumber(look)) return "note";
    return this.isClosed && !this.isRecordBelow(look) ? "note" : "data";
  }

  /** The header or the title printed again, or the columns numbered. */
  private isOfHeader({ row, cells }: RowLook): boolean {
    const { head } = this.shape;
    if (head.repeatsHeader(row, this.headedOnly(cells)) || isColumnNumberRow(cells)) return true;
    return !this.isClosed && head.repeatsTitle(cells);
  }

  /** A stray cell beside a title is none of it. */
  private startsAnother(look: RowLook): boolean {
    const headed = this.headedOnly(look.cells);
    return startsNextTable(this.view, headed.length === 0 ? look : { ...look, cells: headed }, this.place());
  }

  /** Without what stands beyond the last column that has a head. */
  private headedOnly(cells: readonly WrittenCell[]): readonly WrittenCell[] {
    const isHeaded = (cells.at(-1)?.column ?? 0) <= this.lastHeaded;
    return isHeaded ? cells : cells.filter(({ column }) => column <= this.lastHeaded);
  }

  private place(): PlaceBelow {
    return { isClosed: this.isClosed, isAfterBlank: this.rows.at(-1)?.kind === "blank" };
  }

  /**
   * What stands beyond the headed columns, or a cell or two by themselves below a blank row with nothing by which a
   * record is called: no part of the list.
   */
  private isForgotten({ row, cells }: RowLook): boolean {
    const { columns } = this.shape.header;
    if (this.headedOnly(cells).length === 0) return true;
    if (this.rows.at(-1)?.kind !== "blank" || this.view.hasName(row)) return false;
    return cells.length === 1 || cells.length * 5 <= columns.length;
  }

  /**
   * A few words below a blank row, where a name stands and hardly anything that records have: whose record it were, if
   * it is one, only the office knows.
   */
  private standsApart({ row, cells }: RowLook): boolean {
    if (this.rows.at(-1)?.kind !== "blank") return false;
    const name = this.view.nameIn(row);
    if (this.view.isPlainlyFirm(name)) return false;
    if (this.hasNothingOfRecords(cells)) return true;
    const isNobody = !/\p{L}/u.test(name) || isBareNoteLabel(name);
    const hasNumber = cells.some(({ value }) => typeof value !== "string" || /\d/.test(fold(value)));
    if (hasNumber && !isNobody) return false;
    const records = [this.rows.find(isData), lastWhere(this.rows, isData)];
    return records.every((record) => {
      if (record === undefined || this.view.cellsIn(record.row).length < cells.length * FULLER) return false;
      return this.shape.seqColumn === null || this.view.hasRunningNumber(record.row);
    });
  }

  private isSection(look: RowLook): boolean {
    return isNumberedSection(this.view, look) || this.isHeadingBesideMark(look);
  }

  /** 河西新型产业园 with a stray mark (是, 2023) beside it, and below it a row that is filled as records are. */
  private isHeadingBesideMark({ row, cells }: RowLook): boolean {
    const name = fold(this.view.nameIn(row));
    if (this.isClosed || cells.length !== 2 || !placeEnding.test(name) || endsAsEnterprise(name))
      return false;
    const beside = cells.find(({ column }) => column !== this.shape.names[0])?.value ?? null;
    if (SAYS_MORE.test(cellText(beside))) return false;
    return this.view.cellsIn(row + 1).length >= cells.length * FULLER && this.isFollowedByRecord(row);
  }

  /** Beside the name nothing stands in any column that a record fills, and the last record has more. */
  private hasNothingOfRecords(cells: readonly WrittenCell[]): boolean {
    const records = this.rows.filter(isData);
    const last = records.at(-1);
    if (last === undefined || this.view.cellsIn(last.row).length <= cells.length) return false;
    const others = cells.filter(({ column }) => column !== this.shape.names[0]);
    return (
      others.length > 0 &&
      others.every(({ column }) => records.every(({ row }) => isBlankCell(valueAt(this.grid, row, column))))
    );
  }

  /**
   * A few words that begin where every record so far has its running number, as in a small table below the records
   * (用地 | 3). They end the table.
   */
  private standsInPlaceOfNumber({ cells }: RowLook): boolean {
    const { seqColumn, header } = this.shape;
    const [first] = cells;
    if (first === undefined || first.column !== seqColumn || cells.length > 3) return false;
    if (header.columns.length < cells.length * 2 || /\d/.test(cellText(first.value))) return false;
    const records = this.rows.filter(({ kind }) => kind === "data");
    return records.length >= 3 && records.every(({ row }) => this.view.hasRunningNumber(row));
  }

  /** Below a total or a note only what is plainly a record counts as one. */
  private isRecordBelow(look: RowLook): boolean {
    const { row } = look;
    const isNumbered = this.shape.seqColumn === null || this.view.hasRunningNumber(row);
    if (!isNumbered && !this.isFilledAsRecords(look)) return false;
    return this.view.hasIdentity(row) && this.isNamedAsRecords(row);
  }

  /** False where numbers stand instead of the names of the records above. */
  private isNamedAsRecords(row: number): boolean {
    const record = this.rows.find(({ kind }) => kind === "data")?.row;
    return this.shape.identity.some((column) => {
      const value = valueAt(this.grid, row, column);
      const usual = record === undefined ? null : valueAt(this.grid, record, column);
      return !isBlankCell(value) && (isBlankCell(usual) || sortOf(value) === sortOf(usual));
    });
  }

  /** A record whose running number is missing: a name as records have it, and beside it what their columns hold. */
  private isFilledAsRecords(look: RowLook): boolean {
    const { others, fitting } = this.cellsAsInRecords(look);
    return fitting >= 2 && fitting > others / 2;
  }

  /** A record's name below the total and one cell more; a person's may be a signature. */
  private mayBeRecord(look: RowLook): boolean {
    if (this.shape.nameKind === "personName" || look.label !== this.view.nameIn(look.row)) return false;
    return this.cellsAsInRecords(look).fitting > 0;
  }

  /** How many cells stand beside a name, and how many hold what records have there; none without such a name. */
  private cellsAsInRecords({ row, cells }: RowLook): { readonly others: number; readonly fitting: number } {
    const { names } = this.shape;
    const record = this.rows.find(({ kind }) => kind === "data")?.row;
    if (record === undefined || !this.view.isPlainlyName(this.view.nameIn(row)))
      return { others: 0, fitting: 0 };
    const others = cells.filter(({ column }) => column !== names[0]);
    const fitting = others.filter(
      ({ column, value }) => sortOf(value) === sortOf(valueAt(this.grid, record, column)),
    );
    return { others: others.length, fitting: fitting.length };
  }

  /** A text by itself: a section's name above records, a title above another table, else a note. */
  private judgeLoneText(row: number, label: string): RowKind {
    const { seqColumn, identity } = this.shape;
    const text = fold(label);
    const standsAsName = identity[0] !== undefined && !isBlankCell(valueAt(this.grid, row, identity[0]));
    const isFirst = standsAsName && identity[0] === this.shape.area.left;
    if (standsAsName && endsAsEnterprise(text) && text.length <= 40 && !this.isClosed) return "data";
    if (text.length > sectionLength) return "note";
    if (standsAsName && !namesPart(text) && (!isFirst || seqColumn === null))
      return this.isClosed ? "note" : "data";
    return this.isFollowedByRecord(row) ? "section" : "note";
  }

  private isFollowedByRecord(row: number): boolean {
    let reach = row + 3;
    for (let below = row + 1; below <= Math.min(reach, this.shape.area.bottom); below++) {
      const cells = this.view.cellsIn(below);
      if (cells.length === 0) continue;
      // The header printed again takes as many rows as it has.
      if (this.shape.head.repeatsHeader(below, cells)) {
        reach++;
        continue;
      }
      if (cells.length === 1 && isHeading(cells[0]?.value ?? null)) continue;
      if (cells.length === 1) return false;
      return (
        this.isPlainRecord(below) ||
        (this.view.hasIdentity(below) && !isSumOrNote(cellText(cells[0]?.value ?? null)))
      );
    }
    return false;
  }

  /** A line 单位：元 directly above the next header belongs to that table. */
  private withUnitLines(row: number): number {
    let start = row;
    for (let last = this.rows.at(-1); last?.kind === "note"; last = this.rows.at(-1)) {
      if (!isLineOfUnits(last.label)) break;
      start = last.row;
      this.rows.pop();
    }
    return start;
  }

  /** 表一：核心园 above the header, where its like stand above the parts further down. */
  private headingAbove(): { readonly label: string; readonly name: string } | null {
    const row = (this.shape.header.rows[0] ?? 1) - 1;
    const { label, cells } = this.view.look(row);
    const isNumbered = (text: string): boolean => sectionNumber.test(fold(text));
    if (cells.length !== 1 || !isNumbered(label)) return null;
    if (!this.rows.some((one) => one.kind === "section" && isNumbered(one.label))) return null;
    return { label, name: sectionName(this.grid, row, this.shape.area, label) };
  }

  private result(next: number | null): TableRows {
    const dataRows: number[] = [];
    const skippedRows: SkippedRow[] = [];
    const sections = new Map<number, SectionNames>();
    const open = new OpenSections();
    const above = this.headingAbove();
    if (above !== null) open.enter(above.label, above.name);
    let names = open.names;
    for (const { row, kind, label } of this.rows) {
      if (kind === "next") continue;
      if (kind === "data") {
        dataRows.push(row);
        if (names.size > 0) sections.set(row, names);
        continue;
      }
      skippedRows.push({ row, kind: kind === "aside" ? "note" : kind });
      if (kind === "section") open.enter(label, sectionName(this.grid, row, this.shape.area, label));
      if (kind === "total") open.leave();
      if (kind === "section" || kind === "total") names = open.names;
    }
    return { dataRows, skippedRows, stray: strayRows(this.rows, this.notPlain), sections, next };
  }
}

/** Tells what every row below a header is, down to the end of the table's notes or the start of another table. */
export function walkRows(grid: Grid, shape: TableShape): TableRows {
  return new Walker(grid, shape).walk();
}

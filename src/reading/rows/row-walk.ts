import { isBlankCell, writtenCells, type Area } from "../cells/area";
import { fold } from "../cells/folding";
import { cellText, valueAt, type CellValue, type Grid } from "../cells/grid";
import {
  isHeaderRow,
  startsHeader,
  KNOWN_SHARE_AMONG_RECORDS,
  type HeaderBlock,
} from "../headers/header-block";
import { isHeaderWord } from "../headers/header-dictionary";
import type { PageHead } from "../headers/page-head";
import type { SkippedKind, SkippedRow } from "../recognition";
import { CHINESE_NUMBER, SECTION_COUNT, SECTION_NUMBER, sectionName } from "../labels/section-names";
import {
  isDateOfSigning,
  isNamedTotalLabel,
  isNoteLabel,
  isSubtotalLabel,
  isTotalLabel,
} from "../labels/row-labels";

/** What stands below a header, row by row, down to the table's end. */
export interface TableRows {
  readonly dataRows: readonly number[];
  readonly skippedRows: readonly SkippedRow[];
  /** Data row → the park or group that a section row above it names. */
  readonly sections: ReadonlyMap<number, string>;
  /** Where the next table of the same columns begins (its title or header); `null` without one. */
  readonly next: number | null;
}

export interface TableShape {
  readonly header: HeaderBlock;
  readonly head: PageHead;
  readonly area: Area;
  /** Column of running numbers, where there is one. */
  readonly seqColumn: number | null;
  /** Columns by which a row is known to be a record (name, title, room …), the first the most important. */
  readonly identity: readonly number[];
}

type RowKind = SkippedKind | "data" | "next";

const TITLE_REACH = 5;
const TITLE_WORDS = /表|台账|花名册|名册|清单|一览|统计|登记|情况/;
const ENTERPRISE_END = /(?:公司|厂|店|合作社|社|场|中心|商行|经营部|工作室|集团|坊|部)$/;
const PLACE = /(?:园区?|片区|镇|乡|街道|工业区|集中区|开发区|基地|支部|党委|总支|栋|类|季度|批|组)$/;
const UNIT_LINE = /单位[:：]|^填报|截[止至]/;
const SECTION_LENGTH = 30;
/** First characters of the labels that make a row something else than a record. */
const LABEL_START =
  /^[\s"'(（【\[]*[合总小累共本全注备说附提填统口制审复核单负主分领签批联电报数来举例示日时盖公抄党管以监收意※\d一二三四五六七八九十第]/;
const CLOSING: ReadonlySet<RowKind> = new Set<RowKind>(["total", "note"]);

/** Walks the rows below one header. */
class Walker {
  private readonly kinds: { row: number; kind: RowKind; label: string }[] = [];
  private readonly first: number;
  private isClosed = false;

  constructor(
    private readonly grid: Grid,
    private readonly shape: TableShape,
  ) {
    this.first = (shape.header.rows.at(-1) ?? 0) + 1;
  }

  walk(): TableRows {
    const { bottom } = this.shape.area;
    let next: number | null = null;
    for (let row = this.first; row <= bottom; row++) {
      const { kind, label } = this.isPlainRecord(row)
        ? { kind: "data" as const, label: "" }
        : this.kindOf(row);
      if (kind === "next") {
        next = this.withUnitLines(row);
        break;
      }
      if (CLOSING.has(kind)) this.isClosed = true;
      this.kinds.push({ row, kind, label });
    }
    this.settleTotals();
    this.trimEnd();
    return this.result(next);
  }

  /** The common case, at the price of two looks: a running number, and a name that is no label. */
  private isPlainRecord(row: number): boolean {
    const { seqColumn, identity } = this.shape;
    const name = identity[0] === undefined ? null : valueAt(this.grid, row, identity[0]);
    if (typeof name !== "string" || name.length < 2 || name.length > 60) return false;
    if (seqColumn !== null && seqColumn !== identity[0]) {
      const seq = valueAt(this.grid, row, seqColumn);
      if (typeof seq !== "number" || seq === 0) return false;
      return !LABEL_START.test(name) || !this.isLabel(name);
    }
    if (this.isClosed || LABEL_START.test(name) || this.isLabel(name) || isHeaderWord(name)) return false;
    return !this.shape.head.isHeaderText(identity[0] ?? 0, name) && this.hasOthers(row, identity[0] ?? 0);
  }

  private hasOthers(row: number, column: number): boolean {
    const { left, right } = this.shape.area;
    for (let other = left; other <= right; other++)
      if (other !== column && !isBlankCell(valueAt(this.grid, row, other))) return true;
    return false;
  }

  private isLabel(text: string): boolean {
    return isTotalLabel(text) || isNoteLabel(text) || isNamedTotalLabel(text);
  }

  private kindOf(row: number): { kind: RowKind; label: string } {
    const { left, right } = this.shape.area;
    const cells = writtenCells(this.grid, row, left, right);
    const texts = cells.filter(({ value }) => typeof value === "string" && cellText(value) !== "");
    const label = texts[0] ? cellText(texts[0].value) : "";
    return { kind: this.judge(row, cells, texts, label), label };
  }

  private judge(
    row: number,
    cells: readonly { column: number; value: CellValue }[],
    texts: readonly { column: number; value: CellValue }[],
    label: string,
  ): RowKind {
    if (cells.length === 0) return "blank";
    if (this.shape.head.repeatsHeader(row, cells)) return "repeatedHeader";
    if (!this.isClosed && this.shape.head.repeatsTitle(cells)) return "repeatedHeader";
    const isAtStart = (texts[0]?.column ?? Infinity) <= this.labelReach();
    const labelled = isAtStart ? this.labelKind(row, label, cells.length) : null;
    if (labelled !== null) return labelled;
    if (this.startsNextTable(row, cells)) return "next";
    if (texts.length === 0 && cells.length === 1) return "blank";
    if (cells.length === 1 && isAtStart) return this.judgeLoneText(row, label);
    if (this.isNumberedSection(row, texts, label)) return "section";
    if (this.standsInPlaceOfNumber(cells)) return "note";
    return this.isClosed && !this.isRecordBelowTotal(row) ? "note" : "data";
  }

  /**
   * A few words that begin where every record so far has its running number, as in a small table below the records
   * (用地 | 3). They end the table.
   */
  private standsInPlaceOfNumber(cells: readonly { column: number; value: CellValue }[]): boolean {
    const { seqColumn, header } = this.shape;
    const [first] = cells;
    if (first === undefined || first.column !== seqColumn || cells.length > 3) return false;
    if (header.columns.length < cells.length * 2 || /\d/.test(cellText(first.value))) return false;
    const records = this.kinds.filter(({ kind }) => kind === "data");
    return records.length >= 3 && records.every(({ row }) => this.hasRunningNumber(row));
  }

  /** Below a total only what is plainly a record counts as one. */
  private isRecordBelowTotal(row: number): boolean {
    const isNumbered = this.shape.seqColumn === null || this.hasRunningNumber(row);
    return isNumbered && this.hasIdentity(row) && this.isNamedAsRecords(row);
  }

  /** False where numbers stand instead of the names of the records above. */
  private isNamedAsRecords(row: number): boolean {
    const record = this.kinds.find(({ kind }) => kind === "data")?.row;
    return this.shape.identity.some((column) => {
      const value = valueAt(this.grid, row, column);
      const usual = record === undefined ? null : valueAt(this.grid, record, column);
      return !isBlankCell(value) && (isBlankCell(usual) || typeof value === typeof usual);
    });
  }

  /** Kind of a row that begins with 合计, 小计, 注： …; `null` for any other, also for a numbered record. */
  private labelKind(row: number, label: string, cells: number): RowKind | null {
    if (this.hasRunningNumber(row) && this.hasIdentity(row) && !isTotalLabel(label)) return null;
    if (isSubtotalLabel(label)) return "subtotal";
    if (isTotalLabel(label) || isNamedTotalLabel(label)) return "total";
    return isNoteLabel(label) || (cells === 1 && isDateOfSigning(label)) ? "note" : null;
  }

  /** How far right the first text of a label row may stand. */
  private labelReach(): number {
    return Math.max(this.shape.area.left + 2, this.shape.identity[0] ?? 0);
  }

  private hasIdentity(row: number): boolean {
    return this.shape.identity.some((column) => !isBlankCell(valueAt(this.grid, row, column)));
  }

  private hasRunningNumber(row: number): boolean {
    const { seqColumn } = this.shape;
    return seqColumn !== null && /^\d+(?:[-.]\d+)?$/.test(fold(cellText(valueAt(this.grid, row, seqColumn))));
  }

  /** A text by itself: a section's name above records, a title above another table, else a note. */
  private judgeLoneText(row: number, label: string): RowKind {
    const { seqColumn, identity } = this.shape;
    const text = fold(label);
    const standsAsName = identity[0] !== undefined && !isBlankCell(valueAt(this.grid, row, identity[0]));
    const isFirst = standsAsName && identity[0] === this.shape.area.left;
    if (standsAsName && ENTERPRISE_END.test(text) && text.length <= 40 && !this.isClosed) return "data";
    if (text.length > SECTION_LENGTH) return "note";
    const bare = text.replace(SECTION_COUNT, "");
    const namesPart = PLACE.test(bare) || SECTION_NUMBER.test(text);
    if (standsAsName && !namesPart && (!isFirst || seqColumn === null))
      return this.isClosed ? "note" : "data";
    return this.isFollowedByRecord(row) ? "section" : "note";
  }

  private isFollowedByRecord(row: number): boolean {
    for (let below = row + 1; below <= Math.min(row + 3, this.shape.area.bottom); below++) {
      const cells = writtenCells(this.grid, below, this.shape.area.left, this.shape.area.right);
      if (cells.length === 0) continue;
      if (this.shape.head.repeatsHeader(row, cells)) continue;
      if (cells.length === 1) return false;
      return (
        this.isPlainRecord(below) ||
        (this.hasIdentity(below) && !this.isLabel(cellText(cells[0]?.value ?? null)))
      );
    }
    return false;
  }

  /** 一 | 核心园 | 12家 …: a section that brings its own sums. */
  private isNumberedSection(
    row: number,
    texts: readonly { column: number; value: CellValue }[],
    label: string,
  ): boolean {
    const { seqColumn } = this.shape;
    if (seqColumn === null) return false;
    const seq = fold(cellText(valueAt(this.grid, row, seqColumn)));
    if (seq === "" || /^\d/.test(seq) || texts[0]?.column !== seqColumn) return false;
    if (CHINESE_NUMBER.test(seq))
      return texts.length <= 2 && !ENTERPRISE_END.test(fold(cellText(texts[1]?.value ?? null)));
    return (
      !this.hasIdentity(row) &&
      label.length <= SECTION_LENGTH &&
      (SECTION_NUMBER.test(seq) || PLACE.test(seq.replace(SECTION_COUNT, "")))
    );
  }

  /** True where another table begins in `row`: its header, or a title with a header a few rows further down. */
  private startsNextTable(row: number, cells: readonly { column: number; value: CellValue }[]): boolean {
    const { area } = this.shape;
    if (this.hasRunningNumber(row)) return false;
    if (isHeaderRow(this.grid, row, area, KNOWN_SHARE_AMONG_RECORDS)) return true;
    const first = cells[0];
    if (typeof first?.value !== "string" || !this.couldStandAboveTable(cells)) return false;
    const title = fold(first.value);
    for (let below = row + 1; below <= Math.min(row + TITLE_REACH, area.bottom); below++) {
      const below_ = writtenCells(this.grid, below, area.left, area.right);
      if (this.shape.head.repeatsHeader(below, below_)) return this.isClosed && TITLE_WORDS.test(title);
      if (startsHeader(this.grid, below, area) && !this.isAboveRepeatedHeader(below)) return true;
      const label = cellText(below_[0]?.value ?? null);
      if (below_.length > 3 || (typeof below_[0]?.value === "number" && below_.length > 1)) return false;
      if (/^注/.test(fold(label))) return false;
    }
    return false;
  }

  /** A record or two above this table's own header, printed again. */
  private isAboveRepeatedHeader(row: number): boolean {
    const { left, right } = this.shape.area;
    return [row + 1, row + 2].some((below) =>
      this.shape.head.repeatsHeader(below, writtenCells(this.grid, below, left, right)),
    );
  }

  /** True for a title, a line of units, or parents of a header below a table's end; false for a short record. */
  private couldStandAboveTable(cells: readonly { column: number; value: CellValue }[]): boolean {
    const texts = cells.map(({ value }) => (typeof value === "string" ? fold(value) : ""));
    const [first = "", ...others] = texts;
    if (others.length === 0) return this.isClosed || !ENTERPRISE_END.test(first);
    if (others.length > 2 || texts.includes("")) return false;
    const isAfterEnd = this.isClosed || this.kinds.at(-1)?.kind === "blank";
    return isAfterEnd || TITLE_WORDS.test(first) || texts.every((text) => UNIT_LINE.test(text));
  }

  /** A line 单位：元 directly above the next header belongs to that table. */
  private withUnitLines(row: number): number {
    let start = row;
    while (this.kinds.at(-1)?.kind === "note" && UNIT_LINE.test(fold(this.kinds.at(-1)?.label ?? ""))) {
      start = this.kinds.pop()?.row ?? start;
    }
    return start;
  }

  /** A total in the middle is a part's total, unless it is the first row of all. */
  private settleTotals(): void {
    const lastTotal = this.kinds.findLastIndex(({ kind }) => kind === "total");
    const lastData = this.kinds.findLastIndex(({ kind }) => kind === "data");
    const firstData = this.kinds.findIndex(({ kind }) => kind === "data");
    this.kinds.forEach((entry, i) => {
      if (entry.kind !== "total" || i === lastTotal || i < firstData) return;
      const isPart = isNamedTotalLabel(entry.label) || i < lastData;
      if (isPart) entry.kind = "subtotal";
    });
  }

  private trimEnd(): void {
    const { left, right } = this.shape.area;
    for (let last = this.kinds.at(-1); last?.kind === "blank"; last = this.kinds.at(-1)) {
      if (writtenCells(this.grid, last.row, left, right).length > 0) return;
      this.kinds.pop();
    }
  }

  private result(next: number | null): TableRows {
    const dataRows: number[] = [];
    const skippedRows: SkippedRow[] = [];
    const sections = new Map<number, string>();
    let section: string | null = null;
    for (const { row, kind, label } of this.kinds) {
      if (kind === "next") continue;
      if (kind === "data") {
        dataRows.push(row);
        if (section !== null) sections.set(row, section);
        continue;
      }
      skippedRows.push({ row, kind });
      if (kind === "section") section = sectionName(this.grid, row, this.shape.area, label);
      if (kind === "total") section = null;
    }
    return { dataRows, skippedRows, sections, next };
  }
}

/** Tells what every row below a header is, down to the end of the table's notes or the start of another table. */
export function walkRows(grid: Grid, shape: TableShape): TableRows {
  return new Walker(grid, shape).walk();
}

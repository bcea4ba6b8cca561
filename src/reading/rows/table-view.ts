/** The rows below a header as one asks about them: what is written there, under which of the columns that matter. */
import type { Kind } from "../../registers";
import { isBlankCell, writtenCells, type Area } from "../cells/area";
import { fold, isBlankMark, saysNone } from "../cells/folding";
import { readNumber } from "../cells/numbers";
import { cellText, isCellError, valueAt, type CellValue, type Grid } from "../cells/grid";
import type { HeaderBlock } from "../headers/header-block";
import type { PageHead } from "../headers/page-head";

export interface TableShape {
  readonly header: HeaderBlock;
  readonly head: PageHead;
  readonly area: Area;
  /** Column of running numbers, where there is one. */
  readonly seqColumn: number | null;
  /** Columns by which a row is known to be a record (name, title, room …), the first the most important. */
  readonly identity: readonly number[];
  /** Columns by which people call a record. */
  readonly names: readonly number[];
  /** What the first of these holds; `null` where that is not known. */
  readonly nameKind: Kind | null;
  /** Column of remarks, where there is one. */
  readonly remark: number | null;
}

export interface WrittenCell {
  readonly column: number;
  readonly value: CellValue;
}

/** One row below the header. */
export interface RowLook {
  readonly row: number;
  readonly cells: readonly WrittenCell[];
  /** Those that hold text. */
  readonly texts: readonly WrittenCell[];
  /** The first text, tidied; "" without one. */
  readonly label: string;
}

const ENTERPRISE_END = /(?:公司|厂|店|合作社|社|场|中心|商行|经营部|工作室|集团|坊|部)$/;
const ORGANISATION_END = /(?:支部|党委|总支|委员会|党组|支委)$/;
const PERSON = /^[\u3400-\u9fff]{1,3}(?:·[\u3400-\u9fff]+)?[\u3400-\u9fff*某]{1,2}$/;

/** The number in a cell, also with its unit behind it (47人); 0 for anything else. */
export function numberIn(value: CellValue): number {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || !/[\d０-９]/.test(value)) return 0;
  const { value: number, problem } = readNumber(value);
  return problem === null ? (number ?? 0) : 0;
}

/** 7, as most running numbers are written: a number to count with. */
function isPlainNumber(value: CellValue): boolean {
  return typeof value === "number" && Number.isInteger(value) && value > 0;
}

/** True for a mark that fills a cell with nothing. */
export function isMark(value: CellValue): boolean {
  return typeof value === "string" && isBlankMark(fold(value));
}

/** What stands before a sum is a few words. */
const SUM_LABEL_LENGTH = 16;

export class TableView {
  /** First row below the header. */
  readonly first: number;
  /** How far right the first text of a label row may stand. */
  readonly labelReach: number;

  constructor(
    readonly grid: Grid,
    readonly shape: TableShape,
  ) {
    this.first = (shape.header.rows.at(-1) ?? 0) + 1;
    this.labelReach = Math.max(shape.area.left + 2, shape.identity[0] ?? 0);
  }

  valueAt(row: number, column: number | null | undefined): CellValue {
    return column === null || column === undefined ? null : valueAt(this.grid, row, column);
  }

  cellsIn(row: number): readonly WrittenCell[] {
    return writtenCells(this.grid, row, this.shape.area.left, this.shape.area.right);
  }

  look(row: number): RowLook {
    const cells = this.cellsIn(row);
    const texts = cells.filter(({ value }) => typeof value === "string" && cellText(value) !== "");
    return { row, cells, texts, label: texts[0] ? cellText(texts[0].value) : "" };
  }

  /** What stands in the column of names, tidied; "" for a blank. */
  nameIn(row: number): string {
    return cellText(this.valueAt(row, this.shape.names[0]));
  }

  hasIdentity(row: number): boolean {
    return this.shape.identity.some((column) => !isBlankCell(valueAt(this.grid, row, column)));
  }

  /** True where something stands by which a record is called. */
  hasName(row: number): boolean {
    const { names, identity } = this.shape;
    return (names.length > 0 ? names : identity).some(
      (column) => !isBlankCell(valueAt(this.grid, row, column)),
    );
  }

  hasRunningNumber(row: number): boolean {
    const value = this.valueAt(row, this.shape.seqColumn);
    return isPlainNumber(value) || /^\d+(?:[-.]\d+)?$/.test(fold(cellText(value)));
  }

  /** True where a mark or 无 stands for the name, and nothing in the row counts. */
  namesNothing({ row, cells }: RowLook): boolean {
    let isNamed = false;
    for (const column of this.shape.names) {
      const text = fold(cellText(valueAt(this.grid, row, column)));
      if (!isBlankMark(text) && !saysNone(text)) return false;
      if (text !== "") isNamed = true;
    }
    if (!isNamed) return false;
    return cells.every(({ column, value }) => column === this.shape.seqColumn || numberIn(value) === 0);
  }

  /** True for a row of numbers alone, or with a few words before them. */
  holdsNumbers({ cells, texts, label }: RowLook): boolean {
    if (label.length > SUM_LABEL_LENGTH) return false;
    const [first] = texts;
    const others = cells.filter(({ column }) => {
      const isLabel = column === first?.column && column <= this.labelReach;
      return column !== this.shape.seqColumn && !isLabel;
    });
    const hasNumber = others.some(({ value }) => numberIn(value) !== 0);
    return (
      hasNumber && others.every(({ value }) => numberIn(value) !== 0 || isMark(value) || isCellError(value))
    );
  }

  /** True for a row of numbers without a record's name: it may be the sum of other rows. */
  mayBeSum(look: RowLook): boolean {
    if (this.shape.names.length === 0 || this.hasRunningNumber(look.row)) return false;
    return !this.isRecordName(this.nameIn(look.row)) && this.holdsNumbers(look);
  }

  /** True where a name stands that could be a record's: of persons, sessions, parks any; of others as they end. */
  private isRecordName(name: string): boolean {
    if (name === "") return false;
    const endsTellingly =
      this.shape.nameKind === "enterpriseName" || this.shape.nameKind === "organisationName";
    return !endsTellingly || this.isPlainlyName(name);
  }

  /** True for a name that could be nothing but that of an enterprise or an organisation; of persons no name is sure. */
  isPlainlyFirm(name: string): boolean {
    return this.shape.nameKind !== "personName" && this.isPlainlyName(name);
  }

  /** True for a text that could be nothing but a name of the register's records (…有限公司, …党支部, 韦某). */
  isPlainlyName(text: string): boolean {
    const folded = fold(text);
    if (this.shape.nameKind === "enterpriseName") return ENTERPRISE_END.test(folded);
    if (this.shape.nameKind === "organisationName") return ORGANISATION_END.test(folded);
    return this.shape.nameKind === "personName" && PERSON.test(folded);
  }
}

/** True for a name that ends as those of enterprises do. */
export function endsAsEnterprise(text: string): boolean {
  return ENTERPRISE_END.test(text);
}

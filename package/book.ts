/**
 * A workbook as plain data: what an .xlsx file holds, without any engine. The reader turns a file into a
 * {@link BookData}, the writer a changed one back into a file. Row and column indices are 0-based everywhere here.
 */

/** An Excel error value, e.g. `{ error: "#N/A" }`. */
export interface CellError {
  readonly error: string;
}

/** What a cell can hold. A blank cell has no {@link CellData} or the value `null`. */
export type CellValue = string | number | boolean | null | CellError;

/** One cell. */
export interface CellData {
  readonly value: CellValue;
  /**
   * The formula as a user sees it, with the leading `=`; functions of an add-in by their display name
   * (`=DJ.覆盖率(A1:B9)`), never in their stored form. Absent for a constant.
   */
  readonly formula?: string;
  /** The area that a dynamic array formula spilled into, itself included, when it is its anchor. */
  readonly spill?: { readonly rows: number; readonly columns: number };
  /** Index into {@link BookData.styles}; absent is the default style. */
  readonly style?: number;
  /** A link on the cell: an address in this workbook (`'指标'!A1`). */
  readonly link?: { readonly location: string; readonly tip?: string };
}

export interface StyleData {
  /** Excel's format code, English form; `General` when absent. */
  readonly numberFormat?: string;
  readonly fontName?: string;
  /** Points. */
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** `#RRGGBB`. */
  readonly fontColor?: string;
  /** `#RRGGBB` of a solid fill. */
  readonly fill?: string;
  /** `centerContinuous` is centred across the blank cells to the right. */
  readonly horizontal?: "general" | "left" | "center" | "right" | "justify" | "centerContinuous";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  /** Written as small as it takes to fit. What wraps never is. */
  readonly shrink?: boolean;
  readonly indent?: number;
  /** Thin lines on these sides. */
  readonly borders?: readonly ("top" | "bottom" | "left" | "right")[];
  /** May be typed into on a protected sheet. Read, never written: a changed style keeps what it had. */
  readonly unlocked?: boolean;
}

/** A rectangle, ends included. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly endRow: number;
  readonly endColumn: number;
}

export interface ConditionalFormatData {
  readonly id: string;
  readonly areas: readonly Area[];
  /** Only rules by formula are modelled; others of the office stay in the file, untouched and unseen. */
  readonly formula: string;
  readonly fill?: string;
  readonly fontColor?: string;
  readonly stopIfTrue?: boolean;
}

/** What cells take without a warning: days, whole numbers from 0, or numbers from 0. */
export interface LimitData {
  readonly areas: readonly Area[];
  readonly kind: "date" | "whole" | "amount";
  readonly message: string;
}

export interface PageLayoutData {
  readonly orientation?: "portrait" | "landscape";
  /** `A4` is 9 in the file. */
  readonly paperSize?: number;
  readonly printArea?: Area;
  /** First and last row repeated on every page. */
  readonly titleRows?: { readonly from: number; readonly to: number };
  /** First and last column repeated on every page. */
  readonly titleColumns?: { readonly from: number; readonly to: number };
  readonly fitToWidth?: number;
  readonly fitToHeight?: number;
  readonly centerHorizontally?: boolean;
  readonly headersFooters?: { readonly centerHeader?: string; readonly centerFooter?: string };
  /** Points. */
  readonly margins?: {
    readonly top?: number;
    readonly bottom?: number;
    readonly left?: number;
    readonly right?: number;
  };
}

/** A table of a sheet, which formulas name: `企业表[人数]`. */
export interface TableData {
  readonly name: string;
  /** With its header row. */
  readonly area: Area;
  /** The heads of its columns, from the left. */
  readonly columns: readonly string[];
}

export interface SheetData {
  readonly id: string;
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly tabColor?: string;
  /** `rows[r][c]`; both levels are sparse. */
  readonly rows: readonly (readonly (CellData | undefined)[] | undefined)[];
  readonly merges: readonly Area[];
  /** Column widths in characters, as Excel shows them; sparse. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** Row heights in points; sparse. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Rows and columns that stay in view. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly isProtected: boolean;
  readonly conditionalFormats: readonly ConditionalFormatData[];
  /** A list for choosing from, on these areas. */
  readonly choices: readonly { readonly areas: readonly Area[]; readonly source: string }[];
  /** Warnings about what is typed. Written to a new sheet, never read: what a file has of them stays in it. */
  readonly limits?: readonly LimitData[];
  readonly pageLayout?: PageLayoutData;
  readonly autoFilter?: Area;
  readonly tables?: readonly TableData[];
}

export interface NameData {
  readonly name: string;
  readonly formula: string;
  /** Sheet id for a name that belongs to one sheet. */
  readonly sheet?: string;
}

export interface BookData {
  readonly sheets: readonly SheetData[];
  readonly styles: readonly StyleData[];
  readonly names: readonly NameData[];
  /** A protected structure refuses new, renamed, moved and deleted sheets. */
  readonly isStructureProtected: boolean;
  /** Days count from 1904 in this file. */
  readonly date1904: boolean;
  readonly activeSheet: string;
}

/** Rows or columns that came or went in a sheet. */
export interface LineChange {
  readonly axis: "row" | "column";
  /** The first line that came, or went. */
  readonly at: number;
  /** How many came; negative when they went. */
  readonly count: number;
}

/** An .xlsx that cannot be read or written, with a reason for people. */
export class BookFileError extends Error {
  constructor(
    message: string,
    readonly code: "notAWorkbook" | "truncated" | "encrypted" | "unsupported",
  ) {
    super(message);
    this.name = "BookFileError";
  }
}

/**
 * A sheet of ours as plain data, before anything is written. Rows and columns are 0-based here, the first
 * cell is A1. What is written is exactly what stands here: no cell outside the plan is touched.
 */
import { ownSheetMark } from "../reading/rows/own-sheet";

/** A formula with the value that stands in its place where formulas are not supported or frozen. */
export interface PlanFormula {
  readonly formula: string;
  /** One value, or the rows that the formula spills. */
  readonly frozen: PlanValue | readonly (readonly PlanValue[])[];
}

export type PlanValue = string | number | boolean | null;
export type PlanCell = PlanValue | PlanFormula;

export interface PlanArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface PlanStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly fill?: string;
  readonly wrap?: boolean;
  /** `centerAcross` centres over the blank cells to the right, without merging. */
  readonly horizontal?: "left" | "center" | "right" | "centerAcross";
  readonly vertical?: "top" | "center";
  readonly numberFormat?: string;
  readonly borders?: boolean;
}

/** Points left free beside a table that lies on its side: a good centimetre, since every millimetre is a larger print. */
export const landscapeSides = 30;

export interface PlanPage {
  readonly orientation: "portrait" | "landscape";
  readonly area: PlanArea;
  /** First and last 0-based row repeated on every page. */
  readonly titleRows?: { readonly from: number; readonly to: number };
  /** First and last 0-based column repeated on every page, where it is several pages wide. */
  readonly titleColumns?: { readonly from: number; readonly to: number };
  /** Pages beside each other; one where nothing is said. */
  readonly pagesWide?: number;
  readonly footer?: string;
  /** All of it on one page, however small. */
  readonly onePage?: true;
}

export interface SheetPlan {
  readonly name: string;
  readonly rows: readonly (readonly PlanCell[])[];
  readonly styles: readonly { readonly area: PlanArea; readonly style: PlanStyle }[];
  /** In characters. */
  readonly columnWidths: readonly number[];
  /** 0-based columns that hold what only formulas and we look up, and nobody reads. */
  readonly hiddenColumns?: readonly number[];
  /** Points, for rows that are not as high as usual. */
  readonly rowHeights?: readonly { readonly row: number; readonly points: number }[];
  readonly frozenRows: number;
  /** Links to cells of this workbook (`企业台账!A1`). */
  readonly links: readonly { readonly row: number; readonly column: number; readonly location: string }[];
  /** A list to choose from, on these cells: one, or as many below one another as `rows` says. */
  readonly choices?: readonly {
    readonly row: number;
    readonly column: number;
    readonly rows?: number;
    readonly words: readonly string[];
  }[];
  readonly page?: PlanPage;
  /** The header and what can be filtered below it. */
  readonly autoFilter?: PlanArea;
  /** Every text is written so that Excel keeps it as it is: `2023-5-1` stays a text, `007` keeps its zeros. */
  readonly exactTexts?: boolean;
  /** What stands there stands nowhere else: what somebody writes between our reading and our writing is kept. */
  readonly isMemory?: true;
  /** Shown once it is written, since it is what the user asked for; settings and logs stay behind. */
  readonly comesToFront?: boolean;
}

/** First cell of a sheet of ours. */
export function ownSheetTitle(title: string, hint: string): string {
  return `${title}${ownSheetMark}，${hint}）`;
}

export function isFormula(cell: PlanCell): cell is PlanFormula {
  return typeof cell === "object" && cell !== null;
}

/** True for what a formula that spills shows: rows of values. */
export function isRows(frozen: PlanFormula["frozen"]): frozen is readonly (readonly PlanValue[])[] {
  return Array.isArray(frozen);
}

/**
 * A text as it must be entered so that a cell holds exactly it: Excel would make a number, a date or a formula of
 * many, so all but those that plainly begin as words get an apostrophe before them.
 */
export function exactText(text: string): string {
  const isPlain = text === "" || (/^[\p{Script=Han}（“]/u.test(text) && !/^[上下]午/.test(text));
  return isPlain ? fitting(text) : `'${fitting(text)}`;
}

/** Text of ours never starts a formula by accident. */
export function safeText(value: PlanValue): PlanValue {
  if (typeof value !== "string") return value;
  return /^[=+\-@']/.test(value) ? `'${fitting(value)}` : fitting(value);
}

const LONGEST_TEXT = 32_767;

/** No longer than a cell takes: for one text that is, Excel refuses the whole request, and no file can be saved. */
export function fitting<T extends PlanValue>(value: T): T | string {
  if (typeof value !== "string" || value.length <= LONGEST_TEXT) return value;
  return `${value.slice(0, LONGEST_TEXT - 1)}…`;
}

/**
 * A sheet of ours as plain data, before anything is written. Rows and columns are 0-based here, the first
 * cell is A1. What is written is exactly what stands here: no cell outside the plan is touched.
 */

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
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center";
  readonly numberFormat?: string;
  readonly borders?: boolean;
}

export interface PlanPage {
  readonly orientation: "portrait" | "landscape";
  readonly area: PlanArea;
  /** First and last 0-based row repeated on every page. */
  readonly titleRows?: { readonly from: number; readonly to: number };
  readonly footer?: string;
}

export interface SheetPlan {
  readonly name: string;
  readonly rows: readonly (readonly PlanCell[])[];
  readonly styles: readonly { readonly area: PlanArea; readonly style: PlanStyle }[];
  /** In characters. */
  readonly columnWidths: readonly number[];
  readonly frozenRows: number;
  /** Links to cells of this workbook (`企业台账!A1`). */
  readonly links: readonly { readonly row: number; readonly column: number; readonly location: string }[];
  /** A list to choose from, on these cells. */
  readonly choices?: readonly {
    readonly row: number;
    readonly column: number;
    readonly words: readonly string[];
  }[];
  readonly page?: PlanPage;
}

/** Ends the first cell of every sheet of ours; by it we know our own again, whatever its name. */
export const ownSheetMark = "（本表由加载项生成";

/** First cell of a sheet of ours. */
export function ownSheetTitle(title: string, hint: string): string {
  return `${title}${ownSheetMark}，${hint}）`;
}

export function isFormula(cell: PlanCell): cell is PlanFormula {
  return typeof cell === "object" && cell !== null;
}

/** Text of ours never starts a formula by accident. */
export function safeText(value: PlanValue): PlanValue {
  return typeof value === "string" && /^[=+\-@']/.test(value) ? `'${value}` : value;
}

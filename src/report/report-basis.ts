/**
 * What a report's formulas stand on: 指标, which follows the settings' cut-off, or figures of its own with a cut-off
 * that stands in the report's head. Only there does it hold, so that writing one report changes no other.
 */
import { cellText, columnLetters, lastColumn, quotedSheet, valueAt, type Grid } from "../reading/cells/grid";
import { formatIso } from "../reading/cells/dates";
import { parseValue } from "../reading/cells/values";
import type { DayNumber } from "../registers";
import { beyondStyle } from "./formulas/beyond-ranges";
import { beyondNoteCell } from "./figures-plan";
import { dayFormat } from "./plan-styles";
import type { PlanCell, SheetPlan } from "./sheet-plan";

export interface ReportBasis {
  readonly figuresSheet: string;
  /** `null` where the settings' cut-off holds. */
  readonly cutOff: DayNumber | null;
}

const LABEL = "本表截止日期（只管这张表）";
/** 1-based row of the cut-off. */
const CUT_OFF_ROW = 2;

/**
 * Cells of the report's second row from this 0-based column on: its own cut-off in two of them, then what the ranges
 * of its figures do not reach.
 */
export function headCells(
  { cutOff, figuresSheet }: ReportBasis,
  column: number,
): { readonly cells: readonly PlanCell[]; readonly styles: SheetPlan["styles"] } {
  const area = (offset: number) => ({ row: CUT_OFF_ROW - 1, column: column + offset, rows: 1, columns: 1 });
  const note: PlanCell = { formula: `=${beyondNoteCell(figuresSheet)}&""`, frozen: "" };
  const noteStyle = { area: area(2), style: beyondStyle };
  if (cutOff === null) return { cells: [null, null, note], styles: [noteStyle] };
  return {
    cells: [LABEL, formatIso(cutOff), note],
    styles: [
      noteStyle,
      { area: area(0), style: { horizontal: "right" } },
      { area: area(1), style: { numberFormat: dayFormat, fill: "#FFF9E5", horizontal: "left" } },
    ],
  };
}

/** The cell of the cut-off on a report's sheet, as the figures' formula names it. */
export function cutOffCell(plan: SheetPlan): string | null {
  const column = plan.rows[CUT_OFF_ROW - 1]?.indexOf(LABEL) ?? -1;
  if (column < 0) return null;
  return `${quotedSheet(plan.name)}!$${columnLetters(column + 2)}$${String(CUT_OFF_ROW)}`;
}

/** The cut-off that stands in a report's head; `null` where it follows the settings. */
export function keptCutOff(report: Grid | null): DayNumber | null {
  if (report === null) return null;
  for (let column = report.firstColumn; column < lastColumn(report); column++) {
    if (cellText(valueAt(report, CUT_OFF_ROW, column)) !== cellText(LABEL)) continue;
    const context = { year: null, date1904: report.date1904 === true };
    return parseValue("deadline", valueAt(report, CUT_OFF_ROW, column + 1), context).value?.day ?? null;
  }
  return null;
}

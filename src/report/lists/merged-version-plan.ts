/** The third sheet of two versions; with its mark it never counts (CONTRACT 8), until somebody takes it off. */
import type { MergedCell, MergedRows } from "../../changes";
import { isCellError } from "../../reading/cells/grid";
import { copyMark } from "../../registers/sheet-roles";
import { bodyStyle, headerStyle, noteStyle, titleStyle } from "../plan-styles";
import { wrappedHeights } from "../row-height";
import type { PlanCell, SheetPlan } from "../sheet-plan";

export interface MergedVersionPlanInput extends Pick<MergedRows, "rows" | "headerRows"> {
  readonly name: string;
  /** What it was made from: “台账（最终）”和“台账（最终版2）”. */
  readonly made: string;
}

/** Characters. */
const WIDTH = 14;
const NAME_WIDTH = 30;

export function mergedVersionPlan({ name, rows, headerRows, made }: MergedVersionPlanInput): SheetPlan {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const firstHeader = headerRows[0] ?? 0;
  const noteRow = firstHeader === 0 ? 0 : 1;
  const note = [`${copyMark}（由${made}合成）`];
  const shown = rows.map((row) => row.map(planCell));
  const all = [...shown.slice(0, noteRow), note, ...shown.slice(noteRow)];
  const areaOf = (row: number, count: number) => ({ row, column: 0, rows: count, columns: width });
  const heads = headerRows.map((row) => row + 1);
  const body = (heads.at(-1) ?? 0) + 1;
  const widths = Array.from({ length: width }, (_, column) => (column === 1 ? NAME_WIDTH : WIDTH));
  return {
    name,
    comesToFront: true,
    rows: all,
    styles: [
      ...(noteRow === 0 ? [] : [{ area: areaOf(0, 1), style: titleStyle }]),
      { area: areaOf(noteRow, 1), style: noteStyle },
      ...heads.map((row) => ({ area: areaOf(row, 1), style: headerStyle })),
      ...(all.length > body ? [{ area: areaOf(body, all.length - body), style: bodyStyle }] : []),
      ...formatRuns(rows).map(({ row, column, count, format }) => ({
        area: { row: row + 1, column, rows: count, columns: 1 },
        style: { numberFormat: format },
      })),
    ],
    columnWidths: widths,
    rowHeights: wrappedHeights(all, widths, { from: noteRow + 1, to: all.length }),
    frozenRows: body === 1 && heads.length === 0 ? 0 : body,
    links: [],
    exactTexts: true,
    page: { orientation: "landscape", area: areaOf(0, all.length) },
  };
}

function planCell({ value }: MergedCell): PlanCell {
  return isCellError(value) ? value.error : value;
}

interface FormatRun {
  readonly row: number;
  readonly column: number;
  readonly count: number;
  readonly format: string;
}

/** Cells below one another that need the same number format to be read: days, above all. */
function formatRuns(rows: MergedVersionPlanInput["rows"]): readonly FormatRun[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => column).flatMap((column) => {
    const runs: FormatRun[] = [];
    for (const [row, cells] of rows.entries()) {
      const cell = cells[column];
      if (typeof cell?.value !== "number" || cell.format === "General") continue;
      const last = runs.at(-1);
      if (last?.format === cell.format && last.row + last.count === row)
        runs[runs.length - 1] = { ...last, count: last.count + 1 };
      else runs.push({ row, column, count: 1, format: cell.format });
    }
    return runs;
  });
}

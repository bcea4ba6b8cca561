/** Sheet 历年指标: figures as they were, one row a year and figure. The only numbers that are ever frozen. */
import { dayFromSerial, formatIso, parseIso } from "../reading/cells/dates";
import type { DayNumber } from "../registers";
import { cellText, isCellError, lastRow, valueAt, type Grid } from "../reading/cells/grid";
import { unitShownAs, type Figure } from "./figure";

export const snapshotSheetName = "历年指标";
export const snapshotHeader = ["年度", "编号", "指标", "数值", "单位", "口径", "截止日期"] as const;

export interface SnapshotRow {
  readonly year: number;
  readonly id: string;
  readonly title: string;
  readonly value: number;
  readonly unit: string;
  readonly basis: string;
  readonly asOf: string;
}

/** `asOf` as written on the sheet, 2023-12-31. Rows that freeze a year's figures; those without a value are left out. */
export function snapshotRows(figures: readonly Figure[], year: number, asOf: string): readonly SnapshotRow[] {
  return figures.flatMap((figure) =>
    figure.value === null
      ? []
      : [
          {
            year,
            id: figure.id,
            title: figure.title,
            value: figure.value,
            unit: figure.unit,
            basis: figure.basis,
            asOf,
          },
        ],
  );
}

/** Reads the sheet, or a range of it. Rows without year, id and value are passed over (titles, notes). */
export function readSnapshots(grid: Grid): readonly SnapshotRow[] {
  const rows: SnapshotRow[] = [];
  for (let row = grid.firstRow; row <= lastRow(grid); row++) {
    const at = (offset: number): string => cellText(valueAt(grid, row, grid.firstColumn + offset));
    const year = valueAt(grid, row, grid.firstColumn);
    const value = valueAt(grid, row, grid.firstColumn + 3);
    if (typeof year !== "number" || typeof value !== "number" || isCellError(value) || at(1) === "") continue;
    rows.push({
      year,
      id: at(1),
      title: textIn(grid, row, "指标"),
      value,
      unit: unitShownAs(at(4)),
      basis: textIn(grid, row, "口径"),
      asOf: dayOn(grid, row),
    });
  }
  return rows;
}

/** A text as it was written, for people and for the sheet to be written again. */
function textIn(grid: Grid, row: number, title: (typeof snapshotHeader)[number]): string {
  const written = valueAt(grid, row, grid.firstColumn + snapshotHeader.indexOf(title));
  return typeof written === "string" ? written.trim() : cellText(written);
}

/** Excel keeps the day as a number. */
function dayOn(grid: Grid, row: number): string {
  const written = valueAt(grid, row, grid.firstColumn + snapshotHeader.indexOf("截止日期"));
  const day = typeof written === "number" ? dayFromSerial(written, grid.date1904 === true) : null;
  return day === null ? cellText(written) : formatIso(day);
}

/** A year's values by figure id; `null` when the sheet has none of that year. */
export function snapshotValues(grid: Grid, year: number): ReadonlyMap<string, number> | null {
  const rows = readSnapshots(grid).filter((row) => row.year === year);
  return rows.length === 0 ? null : new Map(rows.map((row) => [row.id, row.value]));
}

/** The years of which the sheet keeps figures, the newest first. */
export function keptYears(grid: Grid): readonly number[] {
  return [...new Set(readSnapshots(grid).map(({ year }) => year))].sort((one, other) => other - one);
}

/** The day for which a year's rows were counted; `null` where none of them says it. */
export function dayOfRows(rows: readonly SnapshotRow[]): DayNumber | null {
  const days = rows.flatMap(({ asOf }) => parseIso(asOf) ?? []);
  return days.length === 0 ? null : Math.max(...days);
}

/** The sheet's rows with a year replaced, the other years untouched, newest year last. */
export function withYear(
  existing: readonly SnapshotRow[],
  added: readonly SnapshotRow[],
): readonly SnapshotRow[] {
  const years = new Set(added.map((row) => row.year));
  return [...existing.filter((row) => !years.has(row.year)), ...added].sort((a, b) => a.year - b.year);
}

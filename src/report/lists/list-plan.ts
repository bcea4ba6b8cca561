import { bodyStyle, headerStyle, noteStyle, titleStyle } from "../plan-styles";
import { wrappedHeights } from "../row-height";
import type { PlanValue, SheetPlan } from "../sheet-plan";

/** What a list of ours holds, ready to filter, to follow and to print on A4 across. */
export interface ListOfRows {
  readonly name: string;
  readonly title: string;
  /** The line below the title. */
  readonly note: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly PlanValue[])[];
  /** The only row where there is nothing to list. */
  readonly none: readonly PlanValue[];
  readonly columnWidths: readonly number[];
  /** Column of the places, from 0, and the place of each row; `null` for a row without one. */
  readonly placeColumn: number;
  readonly places: readonly (string | null)[];
}

const HEADER_ROW = 2;
const FIRST_ROW = 3;

/** A sheet with title, note, header and rows, each row linked to its place. */
export function listPlan(list: ListOfRows): SheetPlan {
  const shown = list.rows.length === 0 ? [list.none] : list.rows;
  const rows = [[list.title], [list.note], [...list.header], ...shown];
  const table = { row: HEADER_ROW, column: 0, rows: shown.length + 1, columns: list.header.length };
  return {
    name: list.name,
    comesToFront: true,
    rows,
    styles: [
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, style: titleStyle },
      { area: { row: 1, column: 0, rows: 1, columns: 1 }, style: noteStyle },
      { area: { ...table, rows: 1 }, style: headerStyle },
      { area: { ...table, row: FIRST_ROW, rows: shown.length }, style: bodyStyle },
    ],
    columnWidths: list.columnWidths,
    rowHeights: wrappedHeights(rows, list.columnWidths, { from: HEADER_ROW, to: rows.length }),
    frozenRows: FIRST_ROW,
    links: list.places.flatMap((location, index) =>
      location === null ? [] : [{ row: FIRST_ROW + index, column: list.placeColumn, location }],
    ),
    autoFilter: table,
    exactTexts: true,
    page: {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: FIRST_ROW + shown.length, columns: list.header.length },
      titleRows: { from: HEADER_ROW, to: HEADER_ROW },
    },
  };
}

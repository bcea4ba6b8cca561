import { dayFromSerial, serialFromDay } from "../reading/cells/dates";
import { ownSheetMark } from "../reading/rows/own-sheet";
import type { PaymentCell, PaymentFormat, PaymentSheet } from "../subsidy";
import { bodyStyle, headerStyle, printedTitleStyle } from "./plan-styles";
import { piecesOf, rowHeight } from "./row-height";
import { type PlanCell, type PlanStyle, type SheetPlan } from "./sheet-plan";

const FORMATS: Readonly<Record<PaymentFormat, PlanStyle>> = {
  text: {},
  number: { horizontal: "center" },
  // A format with places that may be left out would show 12 as `12.`.
  months: { numberFormat: "General", horizontal: "center" },
  money: { numberFormat: "#,##0.00", horizontal: "right" },
  date: { numberFormat: "yyyy-mm-dd", horizontal: "center" },
};

/** Points that a row needs for a signature. */
const FOR_SIGNATURE = 26;

/**
 * A sheet that is signed or posted: title over the table, policy under it, nothing of ours on the printed page.
 * `date1904`: the workbook counts days from 1904.
 */
export function paymentPlan(sheet: PaymentSheet, date1904 = false): SheetPlan {
  const width = sheet.header.length;
  const header = 2;
  const total = header + 1 + sheet.rows.length;
  const rows = date1904 ? sheet.rows.map((row) => row.map(countedFrom1904(sheet))) : sheet.rows;
  // A note runs over the columns and does not wrap: what is longer than the page is wide would not be printed.
  const room = sheet.widths.reduce((sum, one) => sum + one, 0) - 2;
  const notes = sheet.notes.flatMap((note) => piecesOf(note, room)).map((piece): PlanCell[] => [piece]);
  // The mark by which we know the sheet again stands outside of what is printed.
  const first: PlanCell[] = [
    sheet.title,
    ...Array<null>(width).fill(null),
    `${ownSheetMark}，请勿手工修改）`,
  ];
  return {
    name: sheet.name,
    comesToFront: true,
    rows: [first, [sheet.subtitle], [...sheet.header], ...rows, sheet.total, [sheet.capital], ...notes],
    styles: [
      {
        area: { row: 0, column: 0, rows: 1, columns: width },
        style: printedTitleStyle,
      },
      {
        area: { row: 0, column: width + 1, rows: 1, columns: 1 },
        style: { fontColor: "#A6A6A6", fontSize: 9 },
      },
      { area: { row: header, column: 0, rows: 1, columns: width }, style: headerStyle },
      {
        area: { row: header + 1, column: 0, rows: sheet.rows.length + 1, columns: width },
        style: { ...bodyStyle, vertical: "center" },
      },
      ...sheet.formats.map((format, column) => ({
        area: { row: header + 1, column, rows: sheet.rows.length + 1, columns: 1 },
        style: FORMATS[format],
      })),
      { area: { row: total, column: 0, rows: 2, columns: width }, style: { bold: true } },
    ],
    columnWidths: sheet.widths,
    rowHeights: [
      { row: 0, points: 36 },
      { row: header, points: 36 },
      ...[...sheet.rows, sheet.total].map((row, index) => ({
        row: header + 1 + index,
        points: rowHeight(row, sheet.widths, FOR_SIGNATURE),
      })),
      { row: total + 1, points: 24 },
    ],
    frozenRows: header + 1,
    links: [],
    page: {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: total + 2 + notes.length, columns: width },
      titleRows: { from: header, to: header },
    },
  };
}

/** Days in the count of the workbook; every other cell as it is. */
function countedFrom1904({ formats }: PaymentSheet): (cell: PaymentCell, column: number) => PaymentCell {
  return (cell, column) => {
    const day = formats[column] === "date" && typeof cell === "number" ? dayFromSerial(cell) : null;
    return day === null ? cell : serialFromDay(day, true);
  };
}

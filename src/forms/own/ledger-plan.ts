/** A ledger as a sheet that is printed as it stands: title, who fills it in, head, rows, sums. */
import { columnLetters } from "../../reading/cells/grid";
import { pagesBeside } from "../../report/paper";
import { headerStyle, noteStyle, printedTitleStyle } from "../../report/plan-styles";
import type { PlanArea, PlanCell, PlanStyle, SheetPlan } from "../../report/sheet-plan";
import type { ColumnLimit, LedgerColumn } from "./ledger-columns";

/** A plan whose cells take only what a column is for. */
export interface LedgerPlan extends SheetPlan {
  readonly limits: readonly { readonly area: PlanArea; readonly limit: ColumnLimit }[];
}

export interface LedgerRows {
  readonly name: string;
  readonly title: string;
  /** The line between title and head. */
  readonly note: string;
  /** Stands in that line beside the columns that are repeated on every page. */
  readonly hint?: string;
  readonly columns: readonly LedgerColumn[];
  /** So many of them, from the left, say whose row it is: they stand on every page. */
  readonly naming: number;
  /** A row that shows how to fill in the others; it is in no sum. */
  readonly example: readonly PlanCell[] | null;
  readonly rows: readonly (readonly PlanCell[])[];
  /** Rows for records to come. */
  readonly blankRows: number;
}

const HEAD = 2;
const HEAD_STYLE: PlanStyle = { ...headerStyle, fontName: "黑体" };
const BODY_STYLE: PlanStyle = { fontName: "仿宋_GB2312", wrap: true, vertical: "center", borders: true };
const EXAMPLE_STYLE: PlanStyle = { italic: true, fontColor: "#808080" };

/** The sheet of these rows. */
export function ledgerPlan({
  name,
  title,
  note,
  hint,
  columns,
  naming,
  example,
  rows,
  blankRows,
}: LedgerRows): LedgerPlan {
  const width = columns.length;
  const first = HEAD + 1 + (example === null ? 0 : 1);
  const count = rows.length + blankRows;
  const hasTotal = columns.some(({ isTotalled }) => isTotalled);
  const body = {
    row: HEAD + 1,
    column: 0,
    rows: first - HEAD - 1 + count + (hasTotal ? 1 : 0),
    columns: width,
  };
  const ofColumn = (column: number): PlanArea => ({ row: first, column, rows: count, columns: 1 });
  const widths = columns.map((column) => column.width);
  const { pages, first: onFirstPage } = pagesBeside(widths, naming);
  const blank = Array<null>(width).fill(null);
  const total = hasTotal ? [columns.map((column, at) => totalOf(column, at, first, count))] : [];
  return {
    name,
    comesToFront: true,
    rows: [
      [title, ...blank.slice(1)],
      hint === undefined ? [note] : [note, ...blank.slice(1, naming), hint],
      columns.map(({ head }) => head),
      ...(example === null ? [] : [example]),
      ...rows,
      ...Array.from({ length: blankRows }, () => blank),
      ...total,
    ],
    styles: [
      { area: { row: 0, column: 0, rows: 1, columns: onFirstPage }, style: printedTitleStyle },
      { area: { row: 1, column: 0, rows: 1, columns: naming + 1 }, style: noteStyle },
      { area: { row: HEAD, column: 0, rows: 1, columns: width }, style: HEAD_STYLE },
      { area: body, style: BODY_STYLE },
      ...columns.flatMap(({ numberFormat }, column) =>
        numberFormat === null ? [] : [{ area: { ...body, column, columns: 1 }, style: { numberFormat } }],
      ),
      ...(example === null
        ? []
        : [{ area: { row: HEAD + 1, column: 0, rows: 1, columns: width }, style: EXAMPLE_STYLE }]),
      ...(hasTotal
        ? [{ area: { row: first + count, column: 0, rows: 1, columns: width }, style: { bold: true } }]
        : []),
    ],
    columnWidths: widths,
    rowHeights: [
      { row: 0, points: 36 },
      { row: HEAD, points: 36 },
    ],
    frozenRows: HEAD + 1,
    links: [],
    choices: columns.flatMap(({ words }, column) =>
      words === null || count === 0 ? [] : [{ row: first, column, rows: count, words }],
    ),
    limits: columns.flatMap(({ limit }, column) =>
      limit === null || count === 0 ? [] : [{ area: ofColumn(column), limit }],
    ),
    page: {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: body.row + body.rows, columns: width },
      titleRows: { from: HEAD, to: HEAD },
      ...(pages === 1 ? {} : { pagesWide: pages }),
      ...(pages === 1 || naming === 0 ? {} : { titleColumns: { from: 0, to: naming - 1 } }),
    },
    exactTexts: true,
  };
}

function totalOf({ isTotalled }: LedgerColumn, column: number, first: number, count: number): PlanCell {
  if (column === 0) return "合计";
  if (!isTotalled) return null;
  const letters = columnLetters(column + 1);
  return { formula: `=SUM(${letters}${String(first + 1)}:${letters}${String(first + count)})`, frozen: 0 };
}

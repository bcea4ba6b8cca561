/** An enterprise's page as a table for Word and as a sheet. */
import { headerStyle, printedTitleStyle } from "../../report/plan-styles";
import type { PlanCell, PlanStyle, SheetPlan } from "../../report/sheet-plan";
import type { TitledTable } from "../../report/table-text";
import { words } from "../../report/tables/table-report";
import type { EnterpriseCard } from "./enterprise-card";

const FIELD_HEADER = ["项目", "内容", "项目", "内容"];
/** The widest list has so many columns. */
const COLUMNS = 8;

/** Two pairs a row. */
function pairs({ fields }: EnterpriseCard): readonly (readonly PlanCell[])[] {
  const cells = fields.map(({ title, value }): PlanCell[] => [title, value]);
  return Array.from({ length: Math.ceil(cells.length / 2) }, (_, row) => [
    ...(cells[row * 2] ?? []),
    ...(cells[row * 2 + 1] ?? [null, null]),
  ]);
}

function text(cell: PlanCell | undefined): string {
  return typeof cell === "string" || typeof cell === "number" ? String(cell) : "";
}

/** For Word: the pairs, then a table for each register. */
export function cardTable(card: EnterpriseCard): TitledTable {
  const rowsOf = (rows: readonly (readonly PlanCell[])[]) =>
    rows.map((row) => row.map((cell) => words(text(cell))));
  return {
    title: card.name,
    subtitle: "",
    blocks: [
      { caption: "", header: FIELD_HEADER, rows: rowsOf(pairs(card)) },
      ...card.lists.map(({ title, header, rows }) => ({ caption: title, header, rows: rowsOf(rows) })),
    ],
    widths: Array<number>(COLUMNS).fill(1),
    notes: [],
  };
}

const CAPTION_STYLE: PlanStyle = { bold: true, fontName: "黑体" };
const CELL_STYLE: PlanStyle = { fontName: "仿宋_GB2312", wrap: true, vertical: "center", borders: true };

/** For Excel: a sheet that prints on one page. */
export function cardSheet(card: EnterpriseCard, name: string): SheetPlan {
  const rows: (readonly PlanCell[])[] = [[card.name, ...Array<null>(COLUMNS - 1).fill(null)]];
  const styles: SheetPlan["styles"][number][] = [
    { area: { row: 0, column: 0, rows: 1, columns: COLUMNS }, style: printedTitleStyle },
  ];
  const add = (block: readonly (readonly PlanCell[])[], columns: number, isHeaded: boolean): void => {
    styles.push({ area: { row: rows.length, column: 0, rows: block.length, columns }, style: CELL_STYLE });
    if (isHeaded)
      styles.push({ area: { row: rows.length, column: 0, rows: 1, columns }, style: headerStyle });
    rows.push(...block);
  };
  add([FIELD_HEADER, ...pairs(card)], FIELD_HEADER.length, true);
  for (const { title, header, rows: records } of card.lists) {
    styles.push({ area: { row: rows.length, column: 0, rows: 1, columns: 1 }, style: CAPTION_STYLE });
    rows.push([title]);
    add([header, ...records], header.length, true);
  }
  return {
    name,
    rows,
    styles,
    columnWidths: [18, 26, 18, 26, 16, 16, 16, 16],
    rowHeights: [{ row: 0, points: 36 }],
    frozenRows: 0,
    links: [],
    page: {
      orientation: "portrait",
      area: { row: 0, column: 0, rows: rows.length, columns: COLUMNS },
      onePage: true,
    },
    exactTexts: true,
  };
}

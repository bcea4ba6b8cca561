/** Sheets of ours as a file of their own, without Excel: what `write-sheets` does in a workbook that is open. */
import type { CellData, LimitData, SheetData, StyleData } from "../../package/book";
import { newBook, newBookStyle, sheetOfRows } from "../../package/workbook/new-book";
import type { ColumnLimit } from "../forms/own/ledger-columns";
import type { LedgerPlan } from "../forms/own/ledger-plan";
import {
  fitting,
  isFormula,
  landscapeSides,
  type PlanArea,
  type PlanCell,
  type PlanStyle,
  type SheetPlan,
} from "../report/sheet-plan";

const LIMIT_MESSAGES: Readonly<Record<ColumnLimit, string>> = {
  date: "这一列填日期，如 2023-05-18。",
  whole: "这一列填整数，不带单位。",
  amount: "这一列填数，不带单位。",
};

/** The file with these sheets, the first in front. */
export function planFile(plans: readonly (SheetPlan & Partial<Pick<LedgerPlan, "limits">>)[]): Uint8Array {
  const styles = new PlanStyles([newBookStyle]);
  const sheets = plans.map((plan) => plannedSheet(plan, styles));
  return newBook({ sheets, styles: styles.all });
}

/** The styles of a book, with those that plans add; the first is that of a cell without one. */
export class PlanStyles {
  readonly all: StyleData[];
  private readonly known = new Map<string, number>();

  constructor(styles: readonly StyleData[]) {
    this.all = [...styles];
  }

  number(style: StyleData): number {
    return this.numberOf({ ...this.all[0], ...style });
  }

  /** The style of this number with something of it changed. */
  changed(style: number, change: StyleData): number {
    return this.numberOf({ ...this.all[style], ...change });
  }

  private numberOf(style: StyleData): number {
    const key = JSON.stringify(style);
    const found = this.known.get(key);
    if (found !== undefined) return found;
    const number = this.all.push(style) - 1;
    this.known.set(key, number);
    return number;
  }
}

const SIDES = ["top", "bottom", "left", "right"] as const;

function styleData({ borders, horizontal, ...style }: PlanStyle): StyleData {
  return {
    ...style,
    ...(borders === true ? { borders: SIDES } : {}),
    ...(horizontal === undefined
      ? {}
      : { horizontal: horizontal === "centerAcross" ? "centerContinuous" : horizontal }),
  };
}

/** The plan's sheet as data; formulas keep their own text, with the value that the plan knows. */
export function plannedSheet(
  plan: SheetPlan & Partial<Pick<LedgerPlan, "limits">>,
  styles: PlanStyles,
): SheetData {
  const { page, limits } = plan;
  return sheetOfRows(plan.name, [], {
    rows: cellsOf(plan, styles),
    columnWidths: new Map(plan.columnWidths.entries()),
    hiddenColumns: new Set(plan.hiddenColumns),
    rowHeights: new Map(plan.rowHeights?.map(({ row, points }) => [row, points])),
    ...(plan.frozenRows > 0 ? { frozen: { rows: plan.frozenRows, columns: 0 } } : {}),
    choices: (plan.choices ?? []).map(({ row, column, rows = 1, words }) => ({
      areas: [areaData({ row, column, rows, columns: 1 })],
      source: words.join(","),
    })),
    ...(plan.autoFilter === undefined ? {} : { autoFilter: areaData(plan.autoFilter) }),
    ...(limits === undefined ? {} : { limits: limits.map(limitData) }),
    ...(page === undefined
      ? {}
      : {
          pageLayout: {
            orientation: page.orientation,
            paperSize: A4,
            ...(page.orientation === "landscape"
              ? { margins: { left: landscapeSides, right: landscapeSides } }
              : {}),
            printArea: areaData(page.area),
            ...(page.titleRows === undefined ? {} : { titleRows: page.titleRows }),
            ...(page.titleColumns === undefined ? {} : { titleColumns: page.titleColumns }),
            fitToWidth: page.pagesWide ?? 1,
            fitToHeight: page.onePage === true ? 1 : 0,
            headersFooters: { centerFooter: page.footer ?? "第 &P 页，共 &N 页" },
          },
        }),
  });
}

const A4 = 9;

function limitData({ area, limit }: LedgerPlan["limits"][number]): LimitData {
  return { areas: [areaData(area)], kind: limit, message: LIMIT_MESSAGES[limit] };
}

function areaData({ row, column, rows, columns }: PlanArea): SheetData["merges"][number] {
  return { row, column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}

/** Every cell with its value and with what the areas that it lies in say of its look, the later over the earlier. */
function cellsOf(plan: SheetPlan, styles: PlanStyles): SheetData["rows"] {
  const looks: (PlanStyle | undefined)[][] = [];
  for (const { area, style } of plan.styles)
    for (let row = area.row; row < area.row + area.rows; row++) {
      const line = (looks[row] ??= []);
      for (let column = area.column; column < area.column + area.columns; column++)
        line[column] = { ...line[column], ...style };
    }
  const links = new Map(plan.links.map(({ row, column, location }) => [`${row},${column}`, location]));
  const height = Math.max(plan.rows.length, looks.length);
  return Array.from({ length: height }, (_, row) => {
    const width = Math.max(plan.rows[row]?.length ?? 0, looks[row]?.length ?? 0);
    return Array.from({ length: width }, (__, column) => {
      const look = looks[row]?.[column];
      const cell = cellOf(
        plan.rows[row]?.[column] ?? null,
        look === undefined ? null : styles.number(styleData(look)),
      );
      const location = links.get(`${row},${column}`);
      return location === undefined ? cell : { value: null, ...cell, link: { location, tip: location } };
    });
  });
}

function cellOf(cell: PlanCell, style: number | null): CellData | undefined {
  const look = style === null ? {} : { style };
  if (cell === null) return style === null ? undefined : { value: null, ...look };
  if (!isFormula(cell)) return { value: fitting(cell), ...look };
  const frozen = Array.isArray(cell.frozen) ? null : (cell.frozen as string | number | boolean | null);
  return { value: fitting(frozen), formula: cell.formula, ...look };
}

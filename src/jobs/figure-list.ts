import { listFigure, type FigureList } from "../figures";
import { unknownFigure } from "../figures/unknown-figure";
import type { Grid } from "../reading/cells/grid";
import type { DayNumber } from "../registers";
import { officeLedger, periodOf } from "./office-ledger";
import { nameListPlan } from "../report/lists/name-list-plan";
import type { SheetPlan } from "../report/sheet-plan";
import type { PeriodWish } from "./results";

/** A period, and where the figure is one park's or one quarter's which. */
export interface FigureListWish extends PeriodWish {
  readonly park?: string;
  readonly quarter?: 1 | 2 | 3 | 4;
}

export interface FigureListInput {
  readonly grids: readonly Grid[];
  readonly wish: FigureListWish;
  readonly today: DayNumber;
  /** Id, title or another word for the figure. */
  readonly figure: string;
}

/** The records behind a figure, or what to say where no figure is called so. */
export type FigureListReport = { readonly hasLedger: boolean } & (
  { readonly list: FigureList; readonly unknown: null } | { readonly list: null; readonly unknown: string }
);

/** The records that a figure was counted from. */
export function figureListJob({ grids, wish, today, figure }: FigureListInput): FigureListReport {
  const office = officeLedger(grids);
  const hasLedger = office.ledger.tables.length > 0;
  const { park, quarter, ...period } = wish;
  const list = listFigure(figure, office.ledger, {
    ...periodOf(office, period, today),
    ...(park === undefined ? {} : { park }),
    ...(quarter === undefined ? {} : { quarter }),
  });
  if (list === null) return { hasLedger, list, unknown: unknownFigure(figure) };
  return { hasLedger, list: { ...list, figure: { ...list.figure } }, unknown: null };
}

/** The sheet 名单 of the records behind a figure; `plan` is `null` where there is no list. */
export function nameListJob(input: FigureListInput): FigureListReport & { readonly plan: SheetPlan | null } {
  const report = figureListJob(input);
  if (report.list === null) return { ...report, plan: null };
  const { asOf } = periodOf(officeLedger(input.grids), input.wish, input.today);
  const { park, quarter } = input.wish;
  const scope = [park, quarter === undefined ? undefined : `第${String(quarter)}季度`]
    .filter(Boolean)
    .join("、");
  return { ...report, plan: nameListPlan({ ...report.list, asOf, scope }) };
}

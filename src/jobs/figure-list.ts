import { listFigure, type FigureList } from "../figures";
import { unknownFigure } from "../figures/unknown-figure";
import type { Grid } from "../reading/cells/grid";
import type { DayNumber } from "../registers";
import { officeLedger, periodOf } from "./office-ledger";
import type { PeriodWish } from "./results";

export interface FigureListInput {
  readonly grids: readonly Grid[];
  readonly wish: PeriodWish;
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
  const list = listFigure(figure, office.ledger, periodOf(office, wish, today));
  if (list === null) return { hasLedger, list, unknown: unknownFigure(figure) };
  return { hasLedger, list: { ...list, figure: { ...list.figure } }, unknown: null };
}

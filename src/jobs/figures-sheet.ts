/** Whether sheet 指标 shows what the ledgers give now: where nothing recalculated it, it may not. */
import { readFigureTable } from "../figures/figure-table";
import type { Figure } from "../figures/figure";
import type { Grid } from "../reading/cells/grid";
import { figuresSheetName } from "../report/figures-plan";
import { ownGrid, type OfficeLedger } from "./office-ledger";
import type { FigureOnSheet, PeriodOfReport } from "./results";

/** Figures that the sheet shows with another value, while it is of the same period. */
export function figuresThatDiffer(
  grids: readonly Grid[],
  { settings }: OfficeLedger,
  { year, asOf }: PeriodOfReport,
  figures: readonly Figure[],
): readonly FigureOnSheet[] {
  const sheet = ownGrid(grids, figuresSheetName);
  if (sheet === null || settings.year !== year || settings.asOf !== asOf) return [];
  const table = readFigureTable(sheet);
  return figures.flatMap(({ id, title, value }) => {
    const fact = table.find(id);
    if (fact === null || fact.id !== id || typeof fact.value === "string") return [];
    return isSame(fact.value, value) ? [] : [{ title, shown: fact.value, counted: value }];
  });
}

/** Excel keeps fifteen digits of a number. */
function isSame(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return one === other;
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}

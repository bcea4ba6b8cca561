/** Last year's figures, wherever a workbook keeps them: on 历年指标, or as sheets titled with that year. */
import { addYears } from "../reading/cells/dates";
import type { Grid } from "../reading/cells/grid";
import { ledgerOf, type Ledger } from "../ledger/model";
import type { Table } from "../reading/table";
import { countFigures } from "./count";
import type { FigureContext } from "./figure";
import { snapshotValues } from "./snapshots";

export interface PreviousFigures {
  /** Where they come from: 历年指标, or sheets of last year in the same workbook. */
  readonly source: "snapshots" | "sheets";
  /** By id; a figure without a value is absent. */
  readonly values: ReadonlyMap<string, number>;
}

/**
 * The figures of the year before: what was kept on 历年指标, else what the workbook's own sheets of that year
 * give. `null` where there is neither, or no year is known.
 */
export function previousFigures(
  ledger: Ledger,
  period: FigureContext,
  snapshots: Grid | null,
): PreviousFigures | null {
  if (period.year === null) return null;
  const kept = snapshots === null ? null : snapshotValues(snapshots, period.year - 1);
  if (kept !== null) return { source: "snapshots", values: kept };
  const tables = tablesOfLastYear(ledger, period.year);
  if (tables.length === 0) return null;
  const before = ledgerOf({ ...ledger.book, tables }, null);
  return { source: "sheets", values: valuesOf(before, aYearBefore(period)) };
}

/** Sheets titled with the year before. One alone may be this year's with a title that nobody renewed. */
function tablesOfLastYear({ book: { tables } }: Ledger, year: number): readonly Table[] {
  const titled = (wanted: number): readonly Table[] =>
    tables.filter(({ recognition }) => recognition.context.year === wanted);
  const renewed = new Set(titled(year).map(({ register }) => register));
  return titled(year - 1).filter(({ register }) => renewed.has(register));
}

/** The figures that have a value, by id. */
export function valuesOf(ledger: Ledger, period: FigureContext): ReadonlyMap<string, number> {
  const figures = countFigures(ledger, period);
  return new Map(figures.flatMap(({ id, value }) => (value === null ? [] : [[id, value]])));
}

/** The same period a year before. */
export function aYearBefore(period: FigureContext): FigureContext {
  return {
    ...period,
    year: period.year === null ? null : period.year - 1,
    asOf: period.asOf === null ? null : addYears(period.asOf, -1),
  };
}

/** The sheets that a report's formulas stand on: 党建设置, 历年指标 and 指标. */
import type { Figure, TextFact } from "../figures/figure";
import {
  figureGroupHeader,
  figureGroupRows,
  figureTableHeader,
  figureTableRows,
} from "../figures/figure-table";
import { snapshotRows, snapshotSheetName } from "../figures/snapshots";
import { formatIso } from "../reading/cells/dates";
import type { Grid } from "../reading/cells/grid";
import { sections } from "../reading/settings/settings-catalogue";
import type { Settings } from "../reading/settings/settings";
import { figuresPlan } from "../report/figures-plan";
import { settingsAddress, settingsPlan, sourcesAddress } from "../report/settings-plan";
import type { SheetPlan } from "../report/sheet-plan";
import { snapshotAddress, snapshotPlan, snapshotsWith } from "../report/snapshot-plan";
import { ledgerSources } from "../report/sources";
import type { ComparedFigure, FigureGroup, PeriodOfReport } from "./results";
import { ownGrid, type OfficeLedger } from "./office-ledger";

export interface CountedReport {
  readonly office: OfficeLedger;
  readonly period: PeriodOfReport;
  readonly figures: readonly ComparedFigure[];
  readonly texts: readonly TextFact[];
  readonly byPark: readonly FigureGroup[];
  readonly byQuarter: readonly FigureGroup[];
  readonly grids: readonly Grid[];
  /** Last year's values, where its workbook was opened: they are kept on 历年指标. */
  readonly opened: ReadonlyMap<string, number> | null;
}

/** In the order in which their formulas need each other. */
export function supportingSheets(counted: CountedReport): readonly SheetPlan[] {
  const { office, period, figures, texts } = counted;
  const sources = ledgerSources(office.ledger.tables);
  const settings: Settings = { ...office.settings, year: period.year, asOf: period.asOf, sources };
  const settingsSheet = settingsPlan(settings);
  const snapshots = previousSnapshots(counted);
  const previousOf = (id: string): { previous: number | null; change: number | null } | null => {
    const figure = figures.find((candidate) => candidate.id === id);
    return figure === undefined ? null : { previous: figure.previous ?? null, change: figure.change ?? null };
  };
  const figuresSheet = figuresPlan({
    settingsAddress: settingsAddress(settingsSheet),
    sourcesAddress: sourcesAddress(settingsSheet, sections.sources) ?? "",
    previousAddress: snapshots === null ? null : snapshotAddress(snapshots),
    sources,
    frozen: {
      figures: [[...figureTableHeader], ...figureTableRows(figures, texts, previousOf)],
      quarters: groupTable(counted.byQuarter),
      parks: groupTable(counted.byPark),
    },
  });
  return [settingsSheet, ...(snapshots === null ? [] : [snapshots]), figuresSheet];
}

function groupTable(groups: readonly FigureGroup[]): readonly (readonly (string | number)[])[] {
  return [figureGroupHeader(groups.map(({ name }) => name)), ...figureGroupRows(groups)];
}

/** 历年指标 as it is with last year's figures put in, when a workbook of last year was opened. */
function previousSnapshots({ grids, opened, period, figures }: CountedReport): SheetPlan | null {
  const existing = ownGrid(grids, snapshotSheetName);
  if (opened === null) return existing === null ? null : snapshotPlan(snapshotsWith(existing, []));
  const year = period.year - 1;
  const asOf = formatIso(period.asOf).replace(/^\d{4}/, String(year));
  const last = figures.map((figure): Figure => ({ ...figure, value: opened.get(figure.id) ?? null }));
  return snapshotPlan(snapshotsWith(existing, snapshotRows(last, year, asOf)));
}

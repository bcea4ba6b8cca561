/** A report's sheet and those that its formulas stand on: 党建设置, 历年指标, 指标 and its own figures. */
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
import {
  figuresPlan,
  figuresSheetName,
  ownFiguresSheet,
  type FiguresPlanInput,
} from "../report/figures-plan";
import { cutOffCell } from "../report/report-basis";
import { settingsAddress, settingsPlan, sourcesAddress } from "../report/settings-plan";
import type { SheetPlan } from "../report/sheet-plan";
import { snapshotAddress, snapshotPlan, snapshotsWith } from "../report/snapshot-plan";
import { ledgerSources } from "../report/sources";
import type { ComparedFigure, FigureGroup, PeriodOfReport } from "./results";
import { ownGrid, type OfficeLedger } from "./office-ledger";

/** What was counted to one cut-off. */
export interface CountedReport {
  readonly period: PeriodOfReport;
  readonly figures: readonly ComparedFigure[];
  readonly texts: readonly TextFact[];
  readonly byPark: readonly FigureGroup[];
  readonly byQuarter: readonly FigureGroup[];
}

export interface ReportSheetsInput {
  readonly office: OfficeLedger;
  /** To the settings' cut-off. */
  readonly book: CountedReport;
  /** To the report's own; `null` where it has none. */
  readonly own: CountedReport | null;
  readonly report: SheetPlan;
  readonly grids: readonly Grid[];
  /** Last year's values, where its workbook was opened: they are kept on 历年指标. */
  readonly opened: ReadonlyMap<string, number> | null;
}

/** In the order in which their formulas need each other. */
export function supportingSheets(input: ReportSheetsInput): readonly SheetPlan[] {
  const { office, book, own, report } = input;
  const sourceRanges = ledgerSources(office.ledger.tables);
  const sources = sourceRanges.map(({ source }) => source);
  const { year, asOf } = book.period;
  const settings: Settings = { ...office.settings, year, asOf, sources };
  const settingsSheet = settingsPlan(settings);
  const snapshots = previousSnapshots(input);
  const ranges = {
    settingsAddress: settingsAddress(settingsSheet),
    sourcesAddress: sourcesAddress(settingsSheet, sections.sources) ?? "",
    previousAddress: snapshots === null ? null : snapshotAddress(snapshots),
    ranges: sourceRanges,
  };
  const figuresSheet = figuresPlan({
    ...ranges,
    name: figuresSheetName,
    cutOff: null,
    withGroups: true,
    frozen: frozenTables(book),
  });
  const cell = cutOffCell(report);
  const ownFigures =
    own === null || cell === null
      ? []
      : [
          figuresPlan({
            ...ranges,
            name: ownFiguresSheet(report.name),
            cutOff: { year: own.period.year, cell },
            withGroups: own.byQuarter.length > 0,
            frozen: frozenTables(own),
          }),
        ];
  return [settingsSheet, ...(snapshots === null ? [] : [snapshots]), figuresSheet, ...ownFigures, report];
}

/** What the spilled tables of 指标 show now. */
function frozenTables({ figures, texts, byQuarter, byPark }: CountedReport): FiguresPlanInput["frozen"] {
  const previousOf = (id: string): { previous: number | null; change: number | null } | null => {
    const figure = figures.find((candidate) => candidate.id === id);
    return figure === undefined ? null : { previous: figure.previous ?? null, change: figure.change ?? null };
  };
  return {
    figures: [[...figureTableHeader], ...figureTableRows(figures, texts, previousOf)],
    quarters: groupTable(byQuarter),
    parks: groupTable(byPark),
  };
}

function groupTable(groups: readonly FigureGroup[]): readonly (readonly (string | number)[])[] {
  return [figureGroupHeader(groups.map(({ name }) => name)), ...figureGroupRows(groups)];
}

/** 历年指标 as it is with last year's figures put in, when a workbook of last year was opened. */
function previousSnapshots({ grids, opened, book }: ReportSheetsInput): SheetPlan | null {
  const existing = ownGrid(grids, snapshotSheetName);
  if (opened === null) return existing === null ? null : snapshotPlan(snapshotsWith(existing, []));
  const { period, figures } = book;
  const year = period.year - 1;
  const asOf = formatIso(period.asOf).replace(/^\d{4}/, String(year));
  const last = figures.map((figure): Figure => ({ ...figure, value: opened.get(figure.id) ?? null }));
  return snapshotPlan(snapshotsWith(existing, snapshotRows(last, year, asOf)));
}

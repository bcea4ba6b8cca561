import { compareFigures, countFigures } from "../figures";
import type { Figure, TextFact } from "../figures/figure";
import {
  factTable,
  figureGroupHeader,
  figureGroupRows,
  figureTableHeader,
  figureTableRows,
  tableFacts,
} from "../figures/figure-table";
import { snapshotSheetName, snapshotRows } from "../figures/snapshots";
import { textFacts } from "../figures/texts";
import type { Grid } from "../reading/grid";
import { sections } from "../reading/settings-catalogue";
import type { Settings } from "../reading/settings";
import { formatIso } from "../reading/dates";
import type { DayNumber } from "../registers";
import { figuresPlan } from "../report/figures-plan";
import { yearlyReport } from "../report/outlines/yearly";
import { onceWrittenIds, reportLines } from "../report/report-lines";
import { reportPlan } from "../report/report-plan";
import { settingsAddress, settingsPlan, sourcesAddress } from "../report/settings-plan";
import type { SheetPlan } from "../report/sheet-plan";
import { writtenReport } from "../report/written-report";
import { snapshotAddress, snapshotPlan, snapshotsWith } from "../report/snapshot-plan";
import { ledgerSources } from "../report/sources";
import type { FigureGroup, PeriodOfReport, PeriodWish, ReportParagraph } from "./contracts";
import { figuresByPark, figuresByQuarter, previousYear } from "./figures-job";
import { officeLedger, ownGrid, periodOf, type OfficeLedger } from "./office-ledger";

export interface ReportInput {
  readonly grids: readonly Grid[];
  readonly wish: PeriodWish;
  readonly today: DayNumber;
  /** Sheets of last year's workbook, where one was opened; their figures are kept on 历年指标. */
  readonly previous?: readonly Grid[];
}

export interface ReportJobResult {
  readonly period: PeriodOfReport;
  readonly hasLedger: boolean;
  readonly settingProblems: readonly string[];
  readonly paragraphs: readonly ReportParagraph[];
  /** Sheets to write, in the order in which their formulas need each other. */
  readonly plans: readonly SheetPlan[];
}

/** The report's paragraphs, and the sheets 党建设置, 指标, 述职报告 (and 历年指标) that keep them alive. */
export function reportJob(input: ReportInput): ReportJobResult {
  const office = officeLedger(input.grids);
  const period = periodOf(office, input.wish, input.today);
  const previous = previousYear(input, office, period)?.values ?? null;
  const figures = compareFigures(countFigures(office.ledger, period), previous);
  const texts = textFacts(office.ledger, period);
  const facts = factTable(tableFacts(figures, texts));
  const written = writtenReport(ownGrid(input.grids, yearlyReport.sheet));
  const lines = reportLines(yearlyReport, facts, figures, written);
  const sheet = reportPlan({
    sheet: yearlyReport.sheet,
    lines,
    onceWritten: onceWrittenIds(yearlyReport, written),
  });
  const hasLedger = office.ledger.tables.length > 0;
  return {
    period,
    hasLedger,
    settingProblems: office.settingProblems,
    paragraphs: lines.map(({ level, rendered }) => ({
      level,
      text: rendered.kind === "text" ? rendered.text : "",
      figures: rendered.kind === "text" ? rendered.facts : [],
      ...(rendered.kind === "text"
        ? {}
        : { missing: rendered.kind === "missing" ? rendered.reason : rendered.error }),
    })),
    plans: hasLedger ? plansFor(input, office, period, previous, figures, texts, sheet) : [],
  };
}

function plansFor(
  input: ReportInput,
  office: OfficeLedger,
  period: PeriodOfReport,
  previous: ReadonlyMap<string, number> | null,
  figures: ReturnType<typeof compareFigures>,
  texts: readonly TextFact[],
  report: SheetPlan,
): readonly SheetPlan[] {
  const sources = ledgerSources(office.ledger.tables);
  const settings: Settings = { ...office.settings, year: period.year, asOf: period.asOf, sources };
  const settingsSheet = settingsPlan(settings);
  const snapshots = previousSnapshots(input, period, previous, figures);
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
      quarters: groupTable(figuresByQuarter(office, period)),
      parks: groupTable(figuresByPark(office, period)),
    },
  });
  return [settingsSheet, ...(snapshots === null ? [] : [snapshots]), figuresSheet, report];
}

function groupTable(groups: readonly FigureGroup[]): readonly (readonly (string | number)[])[] {
  return [figureGroupHeader(groups.map(({ name }) => name)), ...figureGroupRows(groups)];
}

/** 历年指标 as it is with last year's figures put in, when a workbook of last year was opened. */
function previousSnapshots(
  input: ReportInput,
  period: PeriodOfReport,
  previous: ReadonlyMap<string, number> | null,
  figures: readonly Figure[],
): SheetPlan | null {
  const existing = ownGrid(input.grids, snapshotSheetName);
  if (input.previous === undefined || previous === null)
    return existing === null ? null : snapshotPlan(snapshotsWith(existing, []));
  const year = period.year - 1;
  const asOf = formatIso(period.asOf).replace(/^\d{4}/, String(year));
  const rows = snapshotRows(
    figures.map((figure) => ({ ...figure, value: previous.get(figure.id) ?? null })),
    year,
    asOf,
  );
  return snapshotPlan(snapshotsWith(existing, rows));
}

import { runExcel } from "../excel/run";
import { writeSheets } from "../excel/write-sheets";
import type { Grid } from "../reading/grid";
import type { ActionEnvironment, Outcome, PeriodWish, ReportResult } from "./contracts";
import { compute, gridsOf, readSheets, step, stopWithoutLedger } from "./read-and-compute";

export interface ReportOptions extends PeriodWish {
  readonly previous?: readonly Grid[];
}

/**
 * 生成述职报告: writes 党建设置, 指标 and 述职报告 (with last year's workbook also 历年指标) as live formulas, or as
 * values where this Excel has no custom functions. No other sheet is touched.
 */
export function writeReport(
  environment: ActionEnvironment,
  { previous, ...wish }: ReportOptions,
): Promise<Outcome<ReportResult>> {
  return runExcel(async (context) => {
    const content = await readSheets(context, environment, "full");
    const report = await compute(environment, "report", {
      grids: gridsOf(content),
      wish,
      today: environment.today,
      ...(previous === undefined ? {} : { previous }),
    });
    stopWithoutLedger(report.hasLedger);
    step(environment, 0.8, "正在写入工作表");
    const valuesOnly = !environment.liveFormulas;
    await writeSheets(context, content, report.plans, { valuesOnly });
    return {
      period: report.period,
      paragraphs: report.paragraphs,
      sheets: report.plans.map(({ name }) => name),
      valuesOnly,
      settingProblems: report.settingProblems,
    };
  });
}

/** The report's paragraphs alone. Writes nothing. */
export function previewReport(
  environment: ActionEnvironment,
  { previous, ...wish }: ReportOptions,
): Promise<Outcome<ReportResult>> {
  return runExcel(async (context) => {
    const content = await readSheets(context, environment, "values");
    const report = await compute(environment, "report", {
      grids: gridsOf(content),
      wish,
      today: environment.today,
      ...(previous === undefined ? {} : { previous }),
    });
    stopWithoutLedger(report.hasLedger);
    return {
      period: report.period,
      paragraphs: report.paragraphs,
      sheets: [],
      valuesOnly: false,
      settingProblems: report.settingProblems,
    };
  });
}

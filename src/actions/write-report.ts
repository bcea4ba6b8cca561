import type { ReadingDetail, WorkbookContent } from "../excel/read-workbook";
import { runExcel, type ExcelContext } from "../excel/run";
import { writeSheets } from "../excel/write-sheets";
import type { Grid } from "../reading/grid";
import type { ActionEnvironment, Outcome, PeriodWish, ReportResult } from "./contracts";
import { compute, gridsOf, readSheets, step, stopWithoutLedger } from "./read-and-compute";
import type { ReportJobResult } from "./report-job";

export interface ReportOptions extends PeriodWish {
  readonly previous?: readonly Grid[];
}

/**
 * 生成述职报告: writes 党建设置, 指标 and 述职报告 (with last year's workbook also 历年指标) as live formulas, or as
 * values where this Excel has no custom functions. No other sheet is touched.
 */
export function writeReport(
  environment: ActionEnvironment,
  options: ReportOptions,
): Promise<Outcome<ReportResult>> {
  return runExcel(async (context) => {
    const { content, report } = await readAndReport(context, environment, options, "full");
    step(environment, 0.8, "正在写入工作表");
    const valuesOnly = !environment.liveFormulas;
    await writeSheets(context, content, report.plans, { valuesOnly });
    return resultOf(report, { sheets: report.plans.map(({ name }) => name), valuesOnly });
  });
}

/** The report's paragraphs alone. Writes nothing. */
export function previewReport(
  environment: ActionEnvironment,
  options: ReportOptions,
): Promise<Outcome<ReportResult>> {
  return runExcel(async (context) => {
    const { report } = await readAndReport(context, environment, options, "values");
    return resultOf(report, { sheets: [], valuesOnly: false });
  });
}

async function readAndReport(
  context: ExcelContext,
  environment: ActionEnvironment,
  { previous, ...wish }: ReportOptions,
  detail: ReadingDetail,
): Promise<{ readonly content: WorkbookContent; readonly report: ReportJobResult }> {
  const content = await readSheets(context, environment, detail);
  const report = await compute(environment, "report", {
    grids: gridsOf(content),
    wish,
    today: environment.today,
    ...(previous === undefined ? {} : { previous }),
  });
  stopWithoutLedger(report.hasLedger);
  return { content, report };
}

function resultOf(
  { period, paragraphs, settingProblems }: ReportJobResult,
  written: Pick<ReportResult, "sheets" | "valuesOnly">,
): ReportResult {
  return { period, paragraphs, settingProblems, ...written };
}

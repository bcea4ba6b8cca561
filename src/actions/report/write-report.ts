import type { ActionEnvironment, Outcome } from "../environment";
import { firstParagraphRow } from "../../report/report-plan";
import {
  compute,
  gridsOf,
  readSheets,
  step,
  stopWhereSettingsUnread,
  stopWithoutLedger,
  wantsValues,
} from "../read-and-compute";
import type { ReportResult, ReportWish } from "../../jobs/report-results";
import type { ReportInput, ReportJobResult } from "../../jobs/report";
import { reportKinds } from "../../report/report-kinds";
import { ActionStopped, failed } from "../workbook/outcome";
import type { OpenWorkbook, ReadingDetail, WorkbookContent } from "../workbook/workbook";

/**
 * 生成报告: writes 党建设置, 指标 and the report's own sheet (with last year's workbook also 历年指标) as live
 * formulas, or as values where this Excel has no custom functions. No other sheet is touched.
 */
export function writeReport(
  environment: ActionEnvironment,
  wish: ReportWish,
): Promise<Outcome<ReportResult>> {
  return environment.workbook.open(async (book) => {
    const { content, report, plans } = await readAndReport(book, environment, wish, "full", {
      withSheets: true,
    });
    stopWhereSettingsUnread(report.settingProblems);
    step(environment, 0.8, "正在写入工作表");
    const { valuesOnly } = await book.writeSheets(content, plans, {
      valuesOnly: wantsValues(environment, content),
      onRemark: environment.onRemark,
    });
    return { ...onItsSheet(report), sheets: plans.map(({ name }) => name), valuesOnly };
  });
}

/** The report with the rows in which its paragraphs stand once it is written. */
export function onItsSheet(report: ReportJobResult["report"]): ReportJobResult["report"] {
  const paragraphs = report.paragraphs.map((paragraph, index) => ({
    ...paragraph,
    row: firstParagraphRow + index,
  }));
  // Below them what our report remembers, then the deleted ones in their order.
  const below = firstParagraphRow + paragraphs.length + (report.kind === "own" ? 0 : 1);
  let removed = 0;
  const deleted = report.deleted.map((one) => (one.row === null ? one : { ...one, row: below + removed++ }));
  return { ...report, paragraphs, deleted };
}

/** The report alone. Writes nothing. */
export function previewReport(
  environment: ActionEnvironment,
  wish: ReportWish,
): Promise<Outcome<ReportResult>> {
  return environment.workbook.open(async (book) => {
    const { report } = await readAndReport(book, environment, wish, "values", { withSheets: false });
    return { ...report, sheets: [], valuesOnly: false };
  });
}

const NO_DOCUMENT = `这个工作簿里还没有“${reportKinds.own.sheet}”。请先选去年的文稿，换上今年的数，再写入工作表。`;

/** Reads the workbook and makes the report of it, without writing. Stops where there is no ledger. */
export async function readAndReport(
  book: OpenWorkbook,
  environment: ActionEnvironment,
  { previous, kind = "yearly", ...wish }: ReportWish,
  detail: ReadingDetail,
  options: Pick<ReportInput, "withSheets" | "edit">,
): Promise<ReportJobResult & { readonly content: WorkbookContent }> {
  const content = await readSheets(book, environment, detail);
  const made = await compute(environment, "report", {
    kind,
    grids: gridsOf(content),
    wish,
    today: environment.today,
    ...(previous === undefined ? {} : { previous }),
    ...options,
  });
  stopWithoutLedger(made.hasLedger);
  if (options.withSheets && kind === "own" && made.report.paragraphs.length === 0)
    throw new ActionStopped(failed("notFound", NO_DOCUMENT));
  return { ...made, content };
}

import type { PeriodWish } from "../../jobs/results";
import type { ReportJobResult } from "../../jobs/report";
import { reportKindIds, reportKinds, type ReportKind } from "../../report/report-kinds";
import type { SheetPlan } from "../../report/sheet-plan";
import type { ActionEnvironment, Outcome } from "../environment";
import {
  compute,
  gridsOf,
  readSheets,
  step,
  stopWhereSettingsUnread,
  stopWithoutLedger,
  wantsValues,
} from "../read-and-compute";
import type { WorkbookContent } from "../workbook/workbook";

export interface AllReports {
  /** Sheets that were written, in their order. */
  readonly sheets: readonly string[];
  readonly valuesOnly: boolean;
}

/**
 * Writes every report that the workbook has, and what they stand on, anew: as live formulas, or as values where the
 * environment asks for them. Each keeps its own cut-off and the office's words; a book without one gets the yearly
 * report. In one reading and one writing.
 */
export function writeAllReports(
  environment: ActionEnvironment,
  wish: PeriodWish,
): Promise<Outcome<AllReports>> {
  return environment.workbook.open(async (book) => {
    const content = await readSheets(book, environment, "full");
    const plans = new Map<string, SheetPlan>();
    const written = kindsIn(content);
    // What is written stands to the cut-off that it names.
    const kept: PeriodWish = written.length === 0 ? wish : { year: wish.year };
    for (const kind of written.length === 0 ? (["yearly"] as const) : written) {
      const made = await reportOf(kind, environment, content, kept);
      stopWithoutLedger(made.hasLedger);
      stopWhereSettingsUnread(made.report.settingProblems);
      for (const plan of made.plans) plans.set(plan.name, plan);
    }
    step(environment, 0.8, "正在写入工作表");
    const { valuesOnly } = await book.writeSheets(content, [...plans.values()], {
      valuesOnly: wantsValues(environment, content),
      onRemark: environment.onRemark,
    });
    return { sheets: [...plans.keys()], valuesOnly };
  });
}

function kindsIn({ sheets }: WorkbookContent): readonly ReportKind[] {
  const names = new Set(sheets.map(({ grid }) => grid.sheet));
  return reportKindIds.filter((kind) => names.has(reportKinds[kind].sheet));
}

function reportOf(
  kind: ReportKind,
  environment: ActionEnvironment,
  content: WorkbookContent,
  wish: PeriodWish,
): Promise<ReportJobResult> {
  const { today } = environment;
  return compute(environment, "report", { kind, grids: gridsOf(content), wish, today, withSheets: true });
}

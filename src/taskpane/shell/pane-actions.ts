import type {
  CellPlace,
  ChecksReport,
  ClearedMarks,
  ColumnAnswer,
  ComparedWish,
  FiguresReport,
  FixResult,
  MarkResult,
  NameAnswer,
  PeriodOfReport,
  PeriodWish,
  RecognitionReport,
  SheetAnswer,
  WrittenFindings,
} from "../../jobs/results";
import type { ReportResult } from "../../jobs/report-results";
import type { ActionEnvironment, Outcome } from "../../actions/environment";
import type { ChartWish } from "../../actions/figures/insert-chart";
import type { InsertOptions } from "../../actions/figures/insert-formula";
import type { WorkbookFile } from "../../jobs/previous-book";
import type { PreviousBook } from "../../actions/figures/read-previous";
import type { RefreshResult } from "../../actions/report/refresh-formulas";
import type { ReportWish } from "../../jobs/report-results";
import type { Rewording } from "../../actions/report/reword-paragraph";
import type { SubsidyReport } from "../../jobs/subsidy";
import type { LeavingReport } from "../../actions/report/word-file";
import type { PaymentSheetOptions } from "../../actions/money/write-payment-sheets";
import type { FindingsOptions } from "../../actions/findings/write-findings";
import type { Finding, Fix } from "../../checks/finding";

/** Everything that the pane can have done. Tests give their own. */
export interface PaneActions {
  readonly recognise: (
    environment: ActionEnvironment,
    wish?: PeriodWish,
  ) => Promise<Outcome<RecognitionReport>>;
  /** Remembers the answers in 党建设置 and recognises again. */
  readonly answerColumns: (
    environment: ActionEnvironment,
    answers: readonly ColumnAnswer[],
  ) => Promise<Outcome<RecognitionReport>>;
  /** Remembers in 党建设置 which enterprise a name means and recognises again. */
  readonly answerNames: (
    environment: ActionEnvironment,
    answers: readonly NameAnswer[],
  ) => Promise<Outcome<RecognitionReport>>;
  /** Remembers in 党建设置 whether a sheet counts and recognises again. */
  readonly answerSheets: (
    environment: ActionEnvironment,
    answers: readonly SheetAnswer[],
  ) => Promise<Outcome<RecognitionReport>>;
  readonly countFigures: (
    environment: ActionEnvironment,
    wish: ComparedWish,
  ) => Promise<Outcome<FiguresReport>>;
  /** Last year's workbook from a file on this machine. */
  readonly readPrevious: (
    environment: ActionEnvironment,
    file: WorkbookFile,
  ) => Promise<Outcome<PreviousBook>>;
  /** A figure by park, quarter or year as Excel's own chart; the answer is the sheet's name. */
  readonly insertChart: (environment: ActionEnvironment, wish: ChartWish) => Promise<Outcome<string>>;
  readonly check: (environment: ActionEnvironment, wish: PeriodWish) => Promise<Outcome<ChecksReport>>;
  /** Remembers in 党建设置 that a finding is right as it is. */
  readonly acceptFinding: (
    environment: ActionEnvironment,
    finding: Finding,
    reason: string,
  ) => Promise<Outcome<void>>;
  /** Colours the cells to mend by conditional formats of ours. */
  readonly markFindings: (environment: ActionEnvironment, wish: PeriodWish) => Promise<Outcome<MarkResult>>;
  readonly clearMarks: (environment: ActionEnvironment) => Promise<Outcome<ClearedMarks>>;
  /** Sheet 校验结果. */
  readonly writeFindings: (
    environment: ActionEnvironment,
    options: FindingsOptions,
  ) => Promise<Outcome<WrittenFindings>>;
  readonly applyFixes: (environment: ActionEnvironment, fixes: readonly Fix[]) => Promise<Outcome<FixResult>>;
  /** Takes the last fix back that is not undone yet. */
  readonly undoFixes: (environment: ActionEnvironment) => Promise<Outcome<FixResult>>;
  readonly countSubsidy: (
    environment: ActionEnvironment,
    wish: PeriodWish,
  ) => Promise<Outcome<SubsidyReport>>;
  readonly writePaymentSheets: (
    environment: ActionEnvironment,
    options: PaymentSheetOptions,
  ) => Promise<Outcome<readonly string[]>>;
  readonly previewReport: (
    environment: ActionEnvironment,
    wish: ReportWish,
  ) => Promise<Outcome<ReportResult>>;
  readonly writeReport: (environment: ActionEnvironment, wish: ReportWish) => Promise<Outcome<ReportResult>>;
  /** Another wording for a paragraph on its sheet; the answer is the report with it. */
  readonly rewordParagraph: (
    environment: ActionEnvironment,
    wish: ReportWish,
    rewording: Rewording,
  ) => Promise<Outcome<ReportResult>>;
  /** The report as .docx. */
  readonly wordFile: (report: LeavingReport) => Promise<Uint8Array>;
  /** A figure as a live formula in the selected cell; the answer is its address. */
  readonly insertFormula: (
    environment: ActionEnvironment,
    figureTitle: string,
    options: InsertOptions,
  ) => Promise<Outcome<string>>;
  /** Our sheets with values in place of formulas. */
  readonly freezeSheets: (environment: ActionEnvironment, wish: PeriodWish) => Promise<Outcome<ReportResult>>;
  readonly refreshFormulas: (environment: ActionEnvironment) => Promise<Outcome<RefreshResult>>;
  readonly takeSnapshot: (
    environment: ActionEnvironment,
    wish: PeriodWish,
  ) => Promise<Outcome<PeriodOfReport>>;
  readonly selectCell: (place: CellPlace) => Promise<Outcome<void>>;
  /** Tells of every edit of the workbook from now on. */
  readonly watch: (onEdit: () => void) => Promise<Outcome<void>>;
  /** Writes 党建设置 with its defaults where it is missing, and shows it. */
  readonly openSettings: (environment: ActionEnvironment) => Promise<Outcome<void>>;
}

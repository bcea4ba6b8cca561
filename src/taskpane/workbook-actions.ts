import { acceptFinding } from "../actions/accept-finding";
import { answerColumns } from "../actions/answer-columns";
import { answerNames } from "../actions/answer-names";
import { applyFixes } from "../actions/apply-fix";
import { checkLedgers } from "../actions/check-ledgers";
import { clearMarks } from "../actions/clear-marks";
import { countFigures } from "../actions/count-figures";
import { countSubsidy } from "../actions/count-subsidy";
import { freezeSheets } from "../actions/freeze-sheets";
import { insertChart } from "../actions/insert-chart";
import { insertFormula } from "../actions/insert-formula";
import { markFindings } from "../actions/mark-findings";
import { openSettings } from "../actions/open-settings";
import { readPrevious } from "../actions/read-previous";
import { recogniseLedgers } from "../actions/recognise-ledgers";
import { refreshFormulas } from "../actions/refresh-formulas";
import { rewordParagraph } from "../actions/reword-paragraph";
import { showCell } from "../actions/show-cell";
import { takeSnapshot } from "../actions/take-snapshot";
import { writePaymentSheets } from "../actions/write-payment-sheets";
import { watchLedgers } from "../actions/watch-ledgers";
import { undoFixes } from "../actions/undo-fix";
import { writeFindings } from "../actions/write-findings";
import { wordFile } from "../actions/word-file";
import { previewReport, writeReport } from "../actions/write-report";
import type { PaneActions } from "./pane-actions";

/** The actions on the workbook in Excel. */
export const workbookActions: PaneActions = {
  recognise: recogniseLedgers,
  answerColumns,
  answerNames,
  countFigures: (environment, wish) => countFigures(environment, { ...wish, groups: true }),
  readPrevious,
  insertChart,
  check: checkLedgers,
  acceptFinding,
  markFindings,
  clearMarks,
  writeFindings,
  applyFixes,
  undoFixes,
  countSubsidy,
  previewReport,
  writeReport,
  rewordParagraph,
  wordFile,
  insertFormula,
  freezeSheets,
  refreshFormulas,
  takeSnapshot,
  writePaymentSheets,
  selectCell: showCell,
  watch: watchLedgers,
  openSettings,
};

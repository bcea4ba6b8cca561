import { acceptFinding } from "../actions/accept-finding";
import { answerColumns } from "../actions/answer-columns";
import { checkLedgers } from "../actions/check-ledgers";
import { countFigures } from "../actions/count-figures";
import { countSubsidy } from "../actions/count-subsidy";
import { freezeSheets } from "../actions/freeze-sheets";
import { insertFormula } from "../actions/insert-formula";
import { openSettings } from "../actions/open-settings";
import { recogniseLedgers } from "../actions/recognise-ledgers";
import { refreshFormulas } from "../actions/refresh-formulas";
import { showCell } from "../actions/show-cell";
import { takeSnapshot } from "../actions/take-snapshot";
import { previewReport, writeReport } from "../actions/write-report";
import type { PaneActions } from "./pane-actions";

/** The actions on the workbook in Excel. */
export const workbookActions: PaneActions = {
  recognise: recogniseLedgers,
  answerColumns,
  countFigures: (environment, wish) => countFigures(environment, { ...wish, groups: true }),
  check: checkLedgers,
  acceptFinding,
  countSubsidy,
  previewReport,
  writeReport,
  insertFormula,
  freezeSheets,
  refreshFormulas,
  takeSnapshot,
  selectCell: showCell,
  openSettings,
};

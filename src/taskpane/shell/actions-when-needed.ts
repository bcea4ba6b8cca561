import type { PaneActions } from "./pane-actions";

/** The actions and all that they compute with are loaded once the pane is drawn, so that it is drawn soon. */
async function loaded(): Promise<PaneActions> {
  const { workbookActions } = await import("./workbook-actions");
  return workbookActions;
}

/** The actions on the workbook in Excel, each loaded with its first call. */
export const actionsWhenNeeded: PaneActions = {
  recognise: async (...input) => (await loaded()).recognise(...input),
  answerColumns: async (...input) => (await loaded()).answerColumns(...input),
  answerNames: async (...input) => (await loaded()).answerNames(...input),
  answerSheets: async (...input) => (await loaded()).answerSheets(...input),
  countFigures: async (...input) => (await loaded()).countFigures(...input),
  readPrevious: async (...input) => (await loaded()).readPrevious(...input),
  insertChart: async (...input) => (await loaded()).insertChart(...input),
  check: async (...input) => (await loaded()).check(...input),
  acceptFinding: async (...input) => (await loaded()).acceptFinding(...input),
  markFindings: async (...input) => (await loaded()).markFindings(...input),
  clearMarks: async (...input) => (await loaded()).clearMarks(...input),
  writeFindings: async (...input) => (await loaded()).writeFindings(...input),
  applyFixes: async (...input) => (await loaded()).applyFixes(...input),
  undoFixes: async (...input) => (await loaded()).undoFixes(...input),
  wordFile: async (...input) => (await loaded()).wordFile(...input),
  countSubsidy: async (...input) => (await loaded()).countSubsidy(...input),
  writePaymentSheets: async (...input) => (await loaded()).writePaymentSheets(...input),
  previewReport: async (...input) => (await loaded()).previewReport(...input),
  writeReport: async (...input) => (await loaded()).writeReport(...input),
  rewordParagraph: async (...input) => (await loaded()).rewordParagraph(...input),
  insertFormula: async (...input) => (await loaded()).insertFormula(...input),
  freezeSheets: async (...input) => (await loaded()).freezeSheets(...input),
  refreshFormulas: async (...input) => (await loaded()).refreshFormulas(...input),
  takeSnapshot: async (...input) => (await loaded()).takeSnapshot(...input),
  selectCell: async (...input) => (await loaded()).selectCell(...input),
  watch: async (...input) => (await loaded()).watch(...input),
  openSettings: async (...input) => (await loaded()).openSettings(...input),
};

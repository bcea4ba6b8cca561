import { acceptFinding } from "../../actions/findings/accept-finding";
import { answerColumns } from "../../actions/ledgers/answer-columns";
import { answerKinds } from "../../actions/ledgers/answer-kinds";
import { answerNames } from "../../actions/ledgers/answer-names";
import { answerSheets } from "../../actions/ledgers/answer-sheets";
import { applyFixes } from "../../actions/findings/apply-fix";
import { checkLedgers } from "../../actions/findings/check-ledgers";
import { clearMarks } from "../../actions/findings/clear-marks";
import { compareBooks } from "../../actions/changes/compare-books";
import { countMergedVersion } from "../../actions/changes/count-merged-version";
import { mergeVersions } from "../../actions/changes/merge-versions";
import { writeChanges } from "../../actions/changes/write-changes";
import { countFigures } from "../../actions/figures/count-figures";
import { countSubsidy } from "../../actions/money/count-subsidy";
import { answerForm } from "../../actions/forms/answer-form";
import { answerDraft } from "../../actions/drafts/answer-draft";
import { draftDocument } from "../../actions/drafts/draft-document";
import { draftOfSelection, openDraftFile } from "../../actions/drafts/open-draft";
import { renewDraft, writeRenewed } from "../../actions/drafts/renew-draft";
import { renewedFile } from "../../actions/drafts/renewed-file";
import { verifyDraft } from "../../actions/drafts/verify-draft";
import { writeDraftResults } from "../../actions/drafts/write-draft-results";
import { cardsWordFile, enterpriseCards } from "../../actions/forms/enterprise-cards";
import { fillForm, fillOwnSheet, sheetsForForms } from "../../actions/forms/fill-form";
import { newBlankLedgers } from "../../actions/forms/new-blank-ledgers";
import { tidyLedgers } from "../../actions/forms/tidy-ledgers";
import { fillText } from "../../actions/report/fill-text";
import { freezeSheets } from "../../actions/report/freeze-sheets";
import { insertChart } from "../../actions/figures/insert-chart";
import { insertFormula } from "../../actions/figures/insert-formula";
import { listFigure } from "../../actions/figures/list-figure";
import { writeNameList } from "../../actions/figures/write-name-list";
import { markFindings } from "../../actions/findings/mark-findings";
import { openSample } from "../../actions/ledgers/open-sample";
import { openSettings } from "../../actions/ledgers/open-settings";
import { readPrevious } from "../../actions/figures/read-previous";
import { recogniseLedgers } from "../../actions/ledgers/recognise-ledgers";
import { refreshFormulas } from "../../actions/report/refresh-formulas";
import { arrangeParagraphs } from "../../actions/report/arrange-paragraphs";
import { rewordParagraph } from "../../actions/report/reword-paragraph";
import { runSelfTest } from "../../actions/self-test";
import { showCell } from "../../actions/show-cell";
import { tickPassage } from "../../actions/report/tick-passage";
import { takeSnapshot } from "../../actions/figures/take-snapshot";
import { writePaymentSheets } from "../../actions/money/write-payment-sheets";
import { watchLedgers } from "../../actions/ledgers/watch-ledgers";
import { undoFixes } from "../../actions/findings/undo-fix";
import { writeFindings } from "../../actions/findings/write-findings";
import { wordFile } from "../../actions/report/word-file";
import { writeAllReports } from "../../actions/report/write-all-reports";
import { previewReport, writeReport } from "../../actions/report/write-report";
import type { ActionEnvironment, PaneEnvironment } from "../../actions/environment";
import type { Workbook } from "../../actions/workbook/workbook";
import type { CellPlace, ComparedWish } from "../../jobs/results";

/** Everything that the pane can have done on a workbook: the only list of it. */
export function workbookActions(workbook: Workbook) {
  const on =
    <A extends readonly unknown[], T>(action: (environment: ActionEnvironment, ...input: A) => T) =>
    (environment: PaneEnvironment, ...input: A): T =>
      action({ ...environment, workbook }, ...input);
  return {
    recognise: on(recogniseLedgers),
    answerColumns: on(answerColumns),
    answerKinds: on(answerKinds),
    answerNames: on(answerNames),
    answerSheets: on(answerSheets),
    countFigures: on((environment, wish: ComparedWish) =>
      countFigures(environment, { ...wish, groups: true }),
    ),
    listFigure: on(listFigure),
    writeNameList: on(writeNameList),
    readPrevious: on(readPrevious),
    compareBooks: on(compareBooks),
    writeChanges: on(writeChanges),
    mergeVersions: on(mergeVersions),
    countMergedVersion: on(countMergedVersion),
    insertChart: on(insertChart),
    check: on(checkLedgers),
    acceptFinding: on(acceptFinding),
    markFindings: on(markFindings),
    clearMarks: on(clearMarks),
    writeFindings: on(writeFindings),
    applyFixes: on(applyFixes),
    undoFixes: on(undoFixes),
    countSubsidy: on(countSubsidy),
    previewReport: on(previewReport),
    writeReport: on(writeReport),
    rewordParagraph: on(rewordParagraph),
    arrangeParagraphs: on(arrangeParagraphs),
    tickPassage: on(tickPassage),
    fillText: on(fillText),
    wordFile,
    openDraftFile: on(openDraftFile),
    draftOfSelection: on(draftOfSelection),
    verifyDraft: on(verifyDraft),
    answerDraft: on(answerDraft),
    answerForm: on(answerForm),
    writeDraftResults: on(writeDraftResults),
    draftDocument,
    renewDraft: on(renewDraft),
    writeRenewed: on(writeRenewed),
    renewedFile,
    insertFormula: on(insertFormula),
    freezeSheets: on(freezeSheets),
    restoreSheets: on(writeAllReports),
    refreshFormulas: on(refreshFormulas),
    takeSnapshot: on(takeSnapshot),
    writePaymentSheets: on(writePaymentSheets),
    fillForm: on(fillForm),
    fillOwnSheet: on(fillOwnSheet),
    sheetsForForms: on(sheetsForForms),
    newBlankLedgers: on(newBlankLedgers),
    tidyLedgers: on(tidyLedgers),
    enterpriseCards: on(enterpriseCards),
    cardsWordFile,
    selectCell: (place: CellPlace) => showCell({ workbook }, place),
    watch: (onEdit: () => void) => watchLedgers({ workbook }, onEdit),
    openSample: on(openSample),
    openSettings: on(openSettings),
    selfTest: on(runSelfTest),
  };
}

/** What the pane calls. Tests give their own. */
export type PaneActions = Readonly<ReturnType<typeof workbookActions>>;

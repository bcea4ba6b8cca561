import type { CellPlace } from "../../src/jobs/results";
import type { PaneActions } from "../../src/taskpane/shell/workbook-actions";
import {
  answered,
  changes,
  checks,
  draftReport,
  figures,
  filledForm,
  nameList,
  openedDraft,
  recognition,
  renewed,
  report,
  subsidy,
} from "./sample-answers";

export interface FakeActions extends PaneActions {
  /** Names of the actions that were called, with what they were given besides the environment. */
  readonly calls: (readonly [name: string, ...input: unknown[]])[];
  /** Tells the pane that somebody edited the workbook. */
  readonly edit: () => void;
}

/** Actions that answer at once and remember that they were called; a test replaces those that it is about. */
export function fakeActions(replaced: Partial<PaneActions> = {}): FakeActions {
  const calls: (readonly [string, ...unknown[]])[] = [];
  const answering =
    <T>(name: string, value: T) =>
    (_: unknown, ...input: unknown[]) => {
      calls.push([name, ...input]);
      return Promise.resolve(answered(value));
    };
  const listeners: (() => void)[] = [];
  return {
    calls,
    edit: () => {
      for (const listener of listeners) listener();
    },
    recognise: answering("recognise", recognition),
    answerColumns: answering("answerColumns", { ...recognition, questions: 0 }),
    answerKinds: answering("answerKinds", recognition),
    answerNames: answering("answerNames", { ...recognition, names: [] }),
    answerSheets: answering("answerSheets", recognition),
    countFigures: answering("countFigures", figures),
    listFigure: answering("listFigure", { hasLedger: true, list: nameList, unknown: null }),
    writeNameList: answering("writeNameList", "名单"),
    readPrevious: answering("readPrevious", { name: "2022台账.xlsx", grids: [] }),
    compareBooks: answering("compareBooks", changes),
    writeChanges: answering("writeChanges", changes),
    mergeVersions: answering("mergeVersions", { sheet: "企业台账（合成）", notTaken: [], asked: 0 }),
    countMergedVersion: answering("countMergedVersion", recognition),
    insertChart: answering("insertChart", "图表"),
    check: answering("check", checks),
    acceptFinding: answering("acceptFinding", undefined),
    markFindings: answering("markFindings", { cells: 3, skippedSheets: [] }),
    clearMarks: answering("clearMarks", { sheets: ["企业台账"], skippedSheets: [] }),
    writeFindings: answering("writeFindings", { sheet: "校验结果", findings: 3 }),
    applyFixes: answering("applyFixes", { changed: 1, refused: [] }),
    undoFixes: answering("undoFixes", { changed: 1, refused: [] }),
    wordFile: () => Promise.resolve(new Uint8Array([80, 75])),
    countSubsidy: answering("countSubsidy", subsidy),
    writePaymentSheets: answering("writePaymentSheets", ["书记岗位津贴发放表", "资金汇总"]),
    previewReport: answering("previewReport", report),
    writeReport: answering("writeReport", { ...report, sheets: ["党建设置", "指标", "述职报告"] }),
    rewordParagraph: answering("rewordParagraph", report),
    arrangeParagraphs: answering("arrangeParagraphs", report),
    tickPassage: answering("tickPassage", report),
    fillText: answering("fillText", report),
    openDraftFile: answering("openDraftFile", openedDraft),
    draftOfSelection: answering("draftOfSelection", openedDraft),
    verifyDraft: answering("verifyDraft", draftReport),
    answerDraft: answering("answerDraft", undefined),
    writeDraftResults: answering("writeDraftResults", draftReport),
    draftDocument: (_, ...input) => {
      calls.push(["draftDocument", ...input]);
      return Promise.resolve(new Uint8Array([80, 75]));
    },
    renewDraft: answering("renewDraft", renewed),
    writeRenewed: answering("writeRenewed", renewed),
    renewedFile: (_, ...input) => {
      calls.push(["renewedFile", ...input]);
      return Promise.resolve(new Uint8Array([80, 75]));
    },
    insertFormula: answering("insertFormula", "指标!B2"),
    freezeSheets: answering("freezeSheets", { ...report, sheets: ["指标", "述职报告"], valuesOnly: true }),
    restoreSheets: answering("restoreSheets", {
      sheets: ["党建设置", "指标", "述职报告"],
      valuesOnly: false,
    }),
    refreshFormulas: answering("refreshFormulas", { refreshed: 3, skippedSheets: [], uncalculated: [] }),
    takeSnapshot: answering("takeSnapshot", report.period),
    selectCell: (place: CellPlace) => {
      calls.push(["selectCell", place]);
      return Promise.resolve(answered(undefined));
    },
    watch: (onEdit) => {
      listeners.push(onEdit);
      return Promise.resolve(answered(undefined));
    },
    fillForm: answering("fillForm", filledForm),
    fillOwnSheet: answering("fillOwnSheet", filledForm),
    sheetsForForms: answering("sheetsForForms", ["企业台账", "统计表"]),
    answerForm: answering("answerForm", undefined),
    newBlankLedgers: answering("newBlankLedgers", { sheets: [], file: new Uint8Array([80, 75]) }),
    tidyLedgers: answering("tidyLedgers", []),
    enterpriseCards: answering("enterpriseCards", { hasLedger: true, cards: [], file: null }),
    cardsWordFile: () => Promise.resolve(new Uint8Array([80, 75])),
    openSample: answering("openSample", undefined),
    openSettings: answering("openSettings", undefined),
    selfTest: answering("selfTest", {
      lines: [
        { id: "worker", title: "后台计算", ok: true, got: "完成", expected: "完成" },
        { id: "page.paper", title: "纸张大小", ok: false, got: "GeneralException", expected: "完成" },
      ],
      diagnostics: "党建台账 自检",
    }),
    ...replaced,
  };
}

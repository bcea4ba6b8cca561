/** How each action of the pane is called on the sample: the compiler asks for one that is new. */
import type { BookData } from "../../package/book";
import { readBook } from "../../package/workbook/reader";
import { sheetOfRows } from "../../package/workbook/new-book";
import { writeBook } from "../../package/workbook/writer";
import { openData, type Host } from "../../host";
import type { ActionEnvironment, Outcome, PaneEnvironment } from "../../src/actions/environment";
import type { Workbook } from "../../src/actions/workbook/workbook";
import { draftOfText } from "../../src/drafts/draft";
import { excelWorkbook } from "../../src/excel/excel-workbook";
import { endOfYear } from "../../src/reading/cells/dates";
import type { Fix } from "../../src/checks/finding";
import { workbookActions, type PaneActions } from "../../src/taskpane/shell/workbook-actions";
import { checkLedgers } from "../../src/actions/findings/check-ledgers";
import { recogniseLedgers } from "../../src/actions/ledgers/recognise-ledgers";
import { ledgerSheet, sampleBytes, sheetOf, valueOf, year } from "../actions/sample-book";

const { data: sample, original } = readBook(sampleBytes());

const FORM = "县里的表";
const EARLIER = "企业台账（早先）";
const THIRD = "企业台账（合成）";
const REPORT = "述职报告";

/** The office's own sheets in all books. */
export const officeNames: readonly string[] = [...sample.sheets.map(({ name }) => name), FORM, EARLIER];

const form = sheetOfRows(FORM, [
  ["园区企业职工情况统计表"],
  ["序号", "企业名称", "经营状态", "职工总数"],
  [null, null, null, null],
  [null, null, null, null],
  ["合计"],
]);
const withForm: BookData = { ...sample, sheets: [...sample.sheets, form] };
const fileWithForm = writeBook(original, withForm);

/** Values in place of formulas: the add-in's functions are not what is tried here. */
const environment: PaneEnvironment = { today: endOfYear(2023), liveFormulas: false };

const workbook: Workbook = {
  ...excelWorkbook,
  open: (sitting) =>
    excelWorkbook.open((book) => sitting({ ...book, file: () => Promise.resolve(fileWithForm) })),
};
export const actions = workbookActions(workbook);
const inExcel: ActionEnvironment = { ...environment, workbook };

/** Workbooks before the action. */
const books = {
  plain: (): Promise<BookData> => Promise.resolve(sample),
  withForm: (): Promise<BookData> => Promise.resolve(withForm),
  withTwoVersions: (): Promise<BookData> =>
    Promise.resolve({
      ...sample,
      sheets: [...sample.sheets, { ...sheetOf(sample, ledgerSheet), id: "99", name: EARLIER }],
    }),
  answered: () =>
    after("plain", () => actions.answerNames(environment, [{ name: "旧名公司", means: "恒泰" }])),
  reported: () => after("answered", () => actions.writeReport(environment, year)),
  snapshot: () =>
    after("answered", () => actions.takeSnapshot(environment, { year: 2022, asOf: endOfYear(2022) })),
  marked: () => after("plain", () => actions.markFindings(environment, year)),
  fixed: () => after("plain", (host) => actions.applyFixes(environment, fixes(host))),
  merged: () =>
    after("withTwoVersions", () =>
      actions.mergeVersions(environment, {
        ...year,
        sheet: ledgerSheet,
        sinceSheet: EARLIER,
        earlier: "all",
      }),
    ),
};
export type BookName = keyof typeof books;

const made = new Map<BookName, Promise<BookData>>();

/** Made once, however many cases begin with it. */
export function bookOf(name: BookName): Promise<BookData> {
  const known = made.get(name) ?? books[name]();
  made.set(name, known);
  return known;
}

async function after(before: BookName, act: (host: Host) => Promise<Outcome<unknown>>): Promise<BookData> {
  const host = await openData(await bookOf(before));
  const restore = host.installGlobals();
  valueOf(await act(host));
  const data = await host.data();
  restore();
  host.close();
  return data;
}

function fixes(host: Host): readonly Fix[] {
  const name = String(host.user.read(ledgerSheet, "B5"));
  const date = String(host.user.read(ledgerSheet, "O6"));
  const numberFormat = "yyyy-mm-dd";
  return [
    { title: "去掉名称里的空格", sheet: ledgerSheet, cell: "B5", before: name, after: `${name}甲` },
    { title: "文字日期改成日期", sheet: ledgerSheet, cell: "O6", before: date, after: 44336, numberFormat },
  ];
}

/** What an action may change besides sheets of ours. */
export type Reach = "ownSheets" | "cells" | "marks" | "nothing";

export interface Act {
  readonly book: BookName;
  readonly reach: Reach;
  /** Called on the open workbook before anything fails: gives what is to be tried. */
  readonly call: (host: Host) => Promise<() => Promise<Outcome<unknown>>>;
}

const of = (book: BookName, reach: Reach, call: (host: Host) => Promise<Outcome<unknown>>): Act => ({
  book,
  reach,
  call: (host) => Promise.resolve(() => call(host)),
});

/** Something of the workbook as it is has to be known first. */
const knowing = <T>(
  book: BookName,
  first: () => Promise<Outcome<T>>,
  call: (known: T) => Promise<Outcome<unknown>>,
): Act => ({
  book,
  reach: "ownSheets",
  call: async () => {
    const known = valueOf(await first());
    return () => call(known);
  },
});

const draft = draftOfText("园区企业50家，党组织覆盖率60%。");
const lastYears = { draft: draftOfText("2022年底园区企业46家。"), draftYear: 2022 };
const since = { ...year, sheet: ledgerSheet, sinceSheet: EARLIER };
const NO_WORKBOOK = "asks nothing of the workbook";

const signatureOf = async (): Promise<Outcome<string>> => {
  const recognition = await recogniseLedgers(inExcel);
  if (!recognition.ok) return recognition;
  const table = recognition.value.tables.find(({ sheet }) => sheet === ledgerSheet);
  return { ok: true, value: table?.signature ?? "" };
};

const firstTemplate = async (): Promise<Outcome<{ readonly row: number; readonly before: string }>> => {
  const report = await actions.previewReport(environment, year);
  if (!report.ok) return report;
  const paragraph = report.value.paragraphs.find(({ row, isWrong }) => row !== null && row > 0 && !isWrong);
  return { ok: true, value: { row: paragraph?.row ?? 0, before: paragraph?.template ?? "" } };
};

export const acts: Readonly<Record<keyof PaneActions, Act | string>> = {
  recognise: of("answered", "nothing", () => actions.recognise(environment)),
  answerColumns: knowing("answered", signatureOf, (signature) =>
    actions.answerColumns(environment, [{ sheet: ledgerSheet, signature, letters: "H", field: null }]),
  ),
  answerKinds: knowing("answered", signatureOf, (signature) =>
    actions.answerKinds(environment, [{ sheet: ledgerSheet, signature, register: "enterprise" }]),
  ),
  answerNames: of("answered", "ownSheets", () =>
    actions.answerNames(environment, [{ name: "又一个旧名公司", means: "恒泰" }]),
  ),
  answerSheets: knowing("answered", signatureOf, (signature) =>
    actions.answerSheets(environment, [{ sheet: ledgerSheet, signature, counts: "in" }]),
  ),
  countFigures: of("answered", "nothing", () => actions.countFigures(environment, year)),
  listFigure: of("plain", "nothing", () => actions.listFigure(environment, "coverage.all", year)),
  writeNameList: of("plain", "ownSheets", () => actions.writeNameList(environment, "coverage.all", year)),
  readPrevious: NO_WORKBOOK,
  compareBooks: of("withTwoVersions", "nothing", () => actions.compareBooks(environment, since)),
  writeChanges: of("withTwoVersions", "ownSheets", () => actions.writeChanges(environment, since)),
  mergeVersions: of("withTwoVersions", "ownSheets", () =>
    actions.mergeVersions(environment, { ...since, earlier: "all" }),
  ),
  countMergedVersion: of("merged", "ownSheets", () =>
    actions.countMergedVersion(environment, THIRD, [ledgerSheet, EARLIER]),
  ),
  insertChart: of("reported", "ownSheets", () =>
    actions.insertChart(environment, { figureId: "coverage.all", grouping: "park" }),
  ),
  check: of("plain", "nothing", () => actions.check(environment, year)),
  acceptFinding: {
    book: "answered",
    reach: "ownSheets",
    call: async () => {
      const [finding] = valueOf(await checkLedgers(inExcel, year)).findings;
      if (finding === undefined) throw new Error("The sample has findings.");
      return () => actions.acceptFinding(environment, finding, "属实");
    },
  },
  markFindings: of("plain", "marks", () => actions.markFindings(environment, year)),
  clearMarks: of("marked", "marks", () => actions.clearMarks(environment)),
  writeFindings: of("plain", "ownSheets", () => actions.writeFindings(environment, year)),
  applyFixes: {
    book: "plain",
    reach: "cells",
    call: (host) => {
      const wish = fixes(host);
      return Promise.resolve(() => actions.applyFixes(environment, wish));
    },
  },
  undoFixes: of("fixed", "cells", () => actions.undoFixes(environment)),
  countSubsidy: of("plain", "nothing", () => actions.countSubsidy(environment, year)),
  previewReport: of("answered", "nothing", () => actions.previewReport(environment, year)),
  writeReport: of("answered", "ownSheets", () => actions.writeReport(environment, year)),
  rewordParagraph: knowing("reported", firstTemplate, ({ row, before }) =>
    actions.rewordParagraph(environment, year, { row, before, template: `${before}（已核）` }),
  ),
  arrangeParagraphs: knowing("reported", firstTemplate, ({ row, before }) =>
    actions.arrangeParagraphs(environment, year, { edit: { kind: "delete", row }, seen: { row, before } }),
  ),
  tickPassage: of("answered", "ownSheets", () =>
    actions.tickPassage(environment, year, { name: "组建原则·成熟先建", isTicked: true }),
  ),
  fillText: of("answered", "ownSheets", () =>
    actions.fillText(environment, year, { title: "落款日期", text: "2023年12月31日" }),
  ),
  wordFile: NO_WORKBOOK,
  openDraftFile: NO_WORKBOOK,
  draftOfSelection: {
    book: "plain",
    reach: "nothing",
    call: (host) => {
      host.user.select(ledgerSheet, "A1:B3");
      return Promise.resolve(() => actions.draftOfSelection(environment));
    },
  },
  verifyDraft: of("plain", "nothing", () => actions.verifyDraft(environment, draft, year)),
  answerDraft: of("answered", "ownSheets", () =>
    actions.answerDraft(environment, { words: "园区企业#家", figure: null }),
  ),
  answerForm: of("answered", "ownSheets", () =>
    actions.answerForm(environment, [
      { signature: "表", question: "职工总数", candidates: ["职工总数", "党员总数"], answer: "职工总数" },
    ]),
  ),
  writeDraftResults: of("plain", "ownSheets", () => actions.writeDraftResults(environment, draft, year)),
  draftDocument: NO_WORKBOOK,
  renewDraft: of("plain", "nothing", () => actions.renewDraft(environment, lastYears, year)),
  writeRenewed: of("answered", "ownSheets", () => actions.writeRenewed(environment, lastYears, year)),
  renewedFile: NO_WORKBOOK,
  insertFormula: {
    book: "plain",
    reach: "cells",
    call: (host) => {
      host.user.select("值班表", "H1");
      return Promise.resolve(() => actions.insertFormula(environment, "企业总数", { replace: false }));
    },
  },
  freezeSheets: of("reported", "ownSheets", () => actions.freezeSheets(environment, year)),
  restoreSheets: of("reported", "ownSheets", () => actions.restoreSheets(environment, year)),
  refreshFormulas: of("reported", "ownSheets", () => actions.refreshFormulas(environment)),
  takeSnapshot: of("snapshot", "ownSheets", () => actions.takeSnapshot(environment, year)),
  writePaymentSheets: of("plain", "ownSheets", () =>
    actions.writePaymentSheets(environment, { ...year, purpose: "signing" }),
  ),
  fillForm: of("plain", "nothing", () =>
    actions.fillForm(environment, { form: fileWithForm, file: true, withIds: false, wish: year }),
  ),
  fillOwnSheet: of("withForm", "ownSheets", () =>
    actions.fillOwnSheet(environment, { sheet: FORM, wish: year, withIds: false, write: true }),
  ),
  sheetsForForms: of("withForm", "nothing", () => actions.sheetsForForms(environment)),
  newBlankLedgers: NO_WORKBOOK,
  tidyLedgers: of("plain", "ownSheets", () => actions.tidyLedgers(environment)),
  enterpriseCards: of("plain", "nothing", () =>
    actions.enterpriseCards(environment, { name: null, withIds: false, file: false }),
  ),
  cardsWordFile: NO_WORKBOOK,
  selectCell: of("plain", "nothing", () => actions.selectCell({ sheet: ledgerSheet, address: "B5" })),
  watch: of("plain", "nothing", () => actions.watch(() => undefined)),
  openSample: of("plain", "nothing", () => actions.openSample(environment, sampleBytes())),
  openSettings: of("answered", "ownSheets", () => actions.openSettings(environment)),
  selfTest: of("plain", "ownSheets", () => actions.selfTest(environment)),
};

/** Sheets that a person may meddle with while the action runs: a ledger, and one of ours that is there already. */
export function victims({ book }: Act, data: BookData): readonly string[] {
  const own: Partial<Record<BookName, string>> = {
    answered: "党建设置",
    reported: REPORT,
    snapshot: "历年指标",
    fixed: "修改记录",
    merged: THIRD,
  };
  const ours = own[book];
  const names = new Set(data.sheets.map(({ name }) => name));
  return [book === "withForm" ? FORM : ledgerSheet, ...(ours !== undefined && names.has(ours) ? [ours] : [])];
}

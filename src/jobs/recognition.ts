import { fieldSpec, registerIds, registerSpec, type DayNumber, type RegisterId } from "../registers";
import { cellText, columnLetters, type Grid } from "../reading/cells/grid";
import type { ColumnEvidence, TableRecognition } from "../reading/recognition";
import type { KindChoice, Settings } from "../reading/settings/settings";
import { keptYears, snapshotSheetName } from "../figures/snapshots";
import { nameQuestions } from "../ledger/names/name-questions";
import { ledgerOf, readBook } from "../ledger/model";
import { shownText } from "../ledger/shown";
import { kindChoiceOf } from "../reading/identity/kind-choice";
import { wishOf } from "../ledger/sheets/sheet-choice";
import type { SheetCount } from "../ledger/sheets/sheet-count";
import type {
  FieldChoice,
  PeriodWish,
  RecognisedColumn,
  RecognisedTable,
  RecognitionReport,
  SheetCounts,
} from "./results";
import { officeBook, officeGrids, ownGrid, periodOf } from "./office-ledger";

export interface RecognitionInput {
  readonly grids: readonly Grid[];
  /** Settings that were just changed; without them those on 党建设置 hold. */
  readonly settings?: Settings;
  /** For which time it is told what counts. */
  readonly wish: PeriodWish;
  readonly today: DayNumber;
}

/** What every sheet of the office is, and every column, with reasons; which sheets count. Never writes. */
export function recognitionJob(input: RecognitionInput): RecognitionReport {
  const { grids } = input;
  const book =
    input.settings === undefined ? officeBook(grids).book : readBook(officeGrids(grids), input.settings);
  const { sheets, settings } = book;
  const { asOf } = periodOf({ ledger: ledgerOf(book, null), settings }, input.wish, input.today);
  const ledger = ledgerOf(book, asOf);
  const counts = new Map(ledger.counts.map((count) => [count.table.recognition, count]));
  // What is taken for a header may be somebody's record.
  const shown = shownText(ledger);
  const tables = sheets.flatMap(({ grid, recognitions }) =>
    recognitions.map((table) => ({
      ...recognisedTable(
        table,
        countsOf(counts.get(table), settings),
        kindChoiceOf(table.sheet, table.signature, settings),
      ),
      ...(table.register === null ? { header: headerOf(grid, table).map(shown) } : {}),
    })),
  );
  const kept = ownGrid(grids, snapshotSheetName);
  return {
    tables,
    questions: tables.reduce((sum, table) => sum + table.asks, 0),
    names: nameQuestions(ledger),
    keptYears: kept === null ? [] : keptYears(kept),
  };
}

function headerOf(grid: Grid, { headerRows }: TableRecognition): readonly string[] {
  const texts = headerRows.flatMap((row) =>
    (grid.values[row - grid.firstRow] ?? []).map((cell) => cellText(cell)),
  );
  return [...new Set(texts)].filter((text) => text !== "");
}

function countsOf(count: SheetCount | undefined, settings: Settings): SheetCounts | null {
  if (count === undefined) return null;
  const { table, in: isIn, role, reason } = count;
  return { in: isIn, role, reason, chosen: wishOf(table, settings) };
}

function recognisedTable(
  table: TableRecognition,
  counts: SheetCounts | null,
  told: KindChoice | null,
): RecognisedTable {
  return {
    sheet: table.sheet,
    register: table.register,
    registerTitle: table.register === null ? "" : registerSpec(table.register).title,
    title: table.context.title,
    headerRows: table.headerRows,
    dataRows: table.dataRows,
    skippedRows: table.skippedRows,
    columns: table.evidence.map((evidence) => recognisedColumn(evidence, table)),
    mapping: table.columns,
    unmatched: table.unmatched,
    asks: table.ask.length,
    signature: table.signature,
    counts,
    doubt: table.doubt,
    isTold: told !== null,
  };
}

function recognisedColumn(evidence: ColumnEvidence, table: TableRecognition): RecognisedColumn {
  const { register } = table;
  const question = table.ask.find(({ column }) => column === evidence.column);
  const column: RecognisedColumn = {
    letters: columnLetters(evidence.column),
    header: evidence.header,
    field: evidence.field,
    fieldTitle: register === null || evidence.field === null ? "" : fieldTitle(register, evidence.field),
    score: evidence.score,
    reasons: evidence.reasons,
  };
  if (question === undefined || register === null) return column;
  return { ...column, candidates: question.candidates.map((field) => choice(register, field)) };
}

function choice(register: RegisterId, field: string): FieldChoice {
  return { field, title: fieldTitle(register, field) };
}

function fieldTitle(register: RegisterId, field: string): string {
  return fieldSpec(register, field)?.title ?? field;
}

/** Every register, to choose from when a sheet's kind is corrected. */
export const kindChoices: readonly { readonly register: RegisterId; readonly title: string }[] =
  registerIds.map((register) => ({ register, title: registerSpec(register).title }));

/** Every field of a register, to choose from when a column is corrected. */
export function fieldChoices(register: RegisterId): readonly FieldChoice[] {
  return Object.keys(registerSpec(register).fields).map((field) => choice(register, field));
}

/** A form that somebody sent, filled from the ledgers (CONTRACT 4 and 7). */
import { BookFileError } from "../../package/book";
import { readBook, type ReadBook } from "../../package/workbook/reader";
import { aYearBefore } from "../figures";
import type { Moments } from "../forms/answers/count-query";
import { fillSheet } from "../forms/fill-sheet";
import { comparedSheet, type ComparedSheet } from "../forms/compared";
import type { FilledCopy } from "../forms/filled-copy";
import type { SheetResult } from "../forms/result";
import { shiftedResult, type FormAnswers, type SheetAnswers } from "../forms/form-answers";
import type { UsedAnswer } from "../forms/replies";
import { ledgerAt } from "../ledger/model";
import type { Grid } from "../reading/cells/grid";
import type { FormSheet } from "../forms/form-sheet";
import { formSheets } from "./form-file";
import { filledCopy, filledFile } from "./filled-file";
import { freeSheetName } from "./free-sheet-name";
import { officeLedger, periodOf } from "./office-ledger";
import { sheetsOfFile } from "./workbook-file";
import type { PeriodOfReport, PeriodWish } from "./results";
import type { DayNumber } from "../registers";

export interface FillInput {
  readonly grids: readonly Grid[];
  /** The form's file; where `sheet` is given, this workbook's own. */
  readonly form: Uint8Array;
  /** The one sheet of this workbook that is the form; `null` for every visible sheet of a file. */
  readonly sheet?: string | null;
  readonly wish: PeriodWish;
  readonly today: DayNumber;
  readonly previous?: readonly Grid[];
  /** ID numbers, phones and accounts too, where the form asks for them. */
  readonly withIds: boolean;
  /** Said to its questions for this filling alone, besides what 党建设置 keeps. */
  readonly answers?: readonly UsedAnswer[];
  /** The filled form's file is wanted too. */
  readonly file: boolean;
  /** The same form as somebody filled it in by hand. */
  readonly compare?: Uint8Array;
}

export type FillReport =
  | { readonly problem: string }
  | (FormAnswers & {
      readonly hasLedger: boolean;
      readonly file: Uint8Array | null;
      /** What goes into a copy of the sheet, where a sheet of this workbook is the form. */
      readonly copy: FilledCopy | null;
      readonly period: PeriodOfReport;
      /** Empty where no filled form was given. */
      readonly compared: readonly ComparedSheet[];
    });

/** Fills every visible sheet of the form. The form's own bytes are never changed. */
export function fillForm(input: FillInput): FillReport {
  const read = readForm(input.form);
  if (typeof read === "string") return { problem: read };
  const { sheet: own = null } = input;
  // What is typed into a form is nothing that the office keeps.
  const office = officeLedger(input.grids.filter((grid) => grid.sheet !== own));
  const hasLedger = office.ledger.tables.length > 0;
  const period = periodOf(office, input.wish, input.today);
  if (!hasLedger) return { sheets: [], hasLedger, file: null, copy: null, period, compared: [] };
  const sheets = formSheets(read.data).filter(({ grid, isHidden }) =>
    own === null ? !isHidden : grid.sheet === own,
  );
  if (own !== null && sheets.some(({ isProtected }) => isProtected)) return { problem: PROTECTED_SHEET };
  const moments = momentsOf(input, office, period);
  const results = sheets.map((sheet) =>
    fillSheet(sheet, {
      moments,
      year: period.year,
      withIds: input.withIds,
      answers: input.answers ?? [],
    }),
  );
  const isUntouched = results.every(({ cells }) => cells.length === 0);
  if (isUntouched && holdsRecords(sheets)) return { problem: ALREADY_FILLED };
  if (results.every(saysNothing)) return { problem: NOTHING_TO_FILL };
  const file = input.file ? filledFile(read, results) : null;
  const answers = results.map(shiftedResult);
  const compared = input.compare === undefined ? [] : comparedWith(input.compare, answers);
  return typeof compared === "string"
    ? { problem: compared }
    : { sheets: answers, hasLedger, file, copy: copyOf(input, read, results), period, compared };
}

function saysNothing({ cells, left, ask, unfitted }: SheetResult): boolean {
  return cells.length + left.length + ask.length + unfitted.length === 0;
}

function copyOf(
  { sheet, grids }: FillInput,
  read: ReadBook,
  [result]: readonly SheetResult[],
): FilledCopy | null {
  if (sheet == null || result === undefined) return null;
  const taken = new Set(grids.map((grid) => grid.sheet));
  return filledCopy(read, result, freeSheetName(sheet, "已填", taken));
}

const PROTECTED_SHEET =
  "这张表受保护，不能在副本里填。请先撤销工作表保护，或把它另存成单独的文件，再用“选择空表文件”来填。";

/** What was filled in by hand against our answers; a text where the file is another form. */
function comparedWith(
  bytes: Uint8Array,
  answers: readonly SheetAnswers[],
): readonly ComparedSheet[] | string {
  const filled = sheetsOfFile(bytes);
  if ("problem" in filled) return filled.problem;
  const compared = answers.flatMap((one) => {
    const grid = filled.grids.find(({ sheet }) => sheet === one.sheet);
    return grid === undefined ? [] : [comparedSheet(one, grid)];
  });
  return compared.length > 0 ? compared : OTHER_FORM;
}

const OTHER_FORM = "填好的表里没有和空表同名的工作表，对不上。请确认两个文件是同一张表。";

const NOTHING_TO_FILL =
  "这个文件里没有找到要填的空格。请确认选的是空表：表头下面要有空行，或者标签右边要有空格；已经填好的台账不用再填。";

const ALREADY_FILLED =
  "选的文件是已经填好的台账，里面没有要填的空行。请选上级发来的空表；要核对台账，请用“校验台账”。";
/** A table with so many records is no empty form. */
const RECORDS_OF_A_LEDGER = 3;

function holdsRecords(sheets: readonly FormSheet[]): boolean {
  const { ledger } = officeLedger(sheets.map(({ grid }) => grid));
  return ledger.tables.some(({ entries }) => entries.length >= RECORDS_OF_A_LEDGER);
}

function readForm(bytes: Uint8Array): ReturnType<typeof readBook> | string {
  try {
    return readBook(bytes);
  } catch (error) {
    if (error instanceof BookFileError) return error.message;
    throw error;
  }
}

function momentsOf(
  { previous }: FillInput,
  office: ReturnType<typeof officeLedger>,
  period: ReturnType<typeof periodOf>,
): Moments {
  const now = { ledger: ledgerAt(office.ledger, period.asOf), period, stateOf: period.asOf };
  if (previous === undefined) return { now, previous: null };
  const opened = officeLedger(previous);
  if (opened.ledger.tables.length === 0) return { now, previous: null };
  const before = aYearBefore(period);
  const ledger = ledgerAt(opened.ledger, before.asOf);
  return { now, previous: { ledger, period: before, stateOf: before.asOf ?? null } };
}

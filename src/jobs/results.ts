import type { DayNumber, RegisterId } from "../registers";
import type { Finding, NotRun } from "../checks/finding";
import type { Figure, TextFact } from "../figures/figure";
import type { Grid } from "../reading/cells/grid";
import type { SheetRole } from "../ledger/sheets/sheet-count";
import type { NameQuestion } from "../ledger/names/name-questions";
import type { SkippedRow, TableRecognition } from "../reading/recognition";

export type { NameQuestion } from "../ledger/names/name-questions";
export type { ParagraphLevel } from "../report/paragraph";

/** Year and cut-off that the caller asks for; without it the settings and the ledgers' titles decide. */
export interface PeriodWish {
  readonly year?: number;
  readonly asOf?: DayNumber;
}

/** A period, and the workbook of the year before that its figures are to be compared with. */
export interface ComparedWish extends PeriodWish {
  /** Sheets of last year's workbook; without them this workbook's own record of last year. */
  readonly previous?: readonly Grid[];
}

/** A column as recognised, in words. */
export interface RecognisedColumn {
  /** `B`. */
  readonly letters: string;
  readonly header: string;
  readonly field: string | null;
  /** Chinese title of the field; empty without one. */
  readonly fieldTitle: string;
  readonly score: number;
  readonly reasons: readonly string[];
  /** Fields to choose from, when the column is asked about. */
  readonly candidates?: readonly FieldChoice[];
}

/** One field of a register, to choose from. */
export interface FieldChoice {
  readonly field: string;
  readonly title: string;
}

export interface RecognisedTable {
  readonly sheet: string;
  readonly register: RegisterId | null;
  /** What the office calls it; empty without a register. */
  readonly registerTitle: string;
  /** Title above the header; "" without one. */
  readonly title: string;
  readonly headerRows: readonly number[];
  /** Of a sheet that is none of ours: what stands in its header, which no register has. */
  readonly header?: readonly string[];
  readonly dataRows: readonly number[];
  readonly skippedRows: readonly SkippedRow[];
  readonly columns: readonly RecognisedColumn[];
  /** 1-based columns of each mapped field. */
  readonly mapping: Readonly<Record<string, readonly number[]>>;
  readonly unmatched: readonly { readonly column: number; readonly header: string }[];
  readonly asks: number;
  readonly signature: string;
  /** Whether its records count and why; `null` without a register. */
  readonly counts: SheetCounts | null;
  /** Of a sheet that may be one of ours or something else: nothing of it is counted. */
  readonly doubt: TableRecognition["doubt"];
  /** Whether the user has said what it is. */
  readonly isTold: boolean;
}

/** Whether a sheet's records count (CONTRACT 8), for people. */
export interface SheetCounts {
  readonly in: boolean | "ask";
  readonly role: SheetRole;
  readonly reason: string;
  /** What the user has said of it; `null` where it was decided by what the sheets hold. */
  readonly chosen: "in" | "out" | null;
}

/** A user's word on whether a sheet counts; `null` takes it back. */
export interface SheetAnswer {
  readonly sheet: string;
  readonly signature: string;
  readonly counts: "in" | "out" | null;
}

/** A user's word on what a sheet is: a register, `null` for none of ours, `"automatic"` takes it back. */
export interface KindAnswer {
  readonly sheet: string;
  readonly signature: string;
  readonly register: RegisterId | null | "automatic";
}

export interface RecognitionReport {
  readonly tables: readonly RecognisedTable[];
  /** Columns that are asked about. */
  readonly questions: number;
  /** Names of enterprises that may be one of the ledger's. */
  readonly names: readonly NameQuestion[];
  /** Years of which 历年指标 keeps figures, the newest first. */
  readonly keptYears: readonly number[];
}

/** An answer to a question about a name: the ledger's enterprise that it means, itself for none of them. */
export interface NameAnswer {
  readonly name: string;
  readonly means: string;
}

/** An answer to a question, or a correction: this column means that field (or none of ours). */
export interface ColumnAnswer {
  readonly sheet: string;
  /** The table's, since a sheet can hold several. */
  readonly signature: string;
  readonly letters: string;
  readonly field: string | null;
}

export interface PeriodOfReport {
  readonly year: number;
  readonly asOf: DayNumber;
}

export interface FigureGroup {
  readonly name: string;
  readonly figures: readonly Figure[];
}

export interface ComparedFigure extends Figure {
  readonly previous?: number | null;
  readonly change?: number | null;
}

/** Values of a year by id; `null` where this year's figure has none, absent where an earlier year's is not known. */
export interface FiguresOfYear {
  readonly year: number;
  readonly values: Readonly<Record<string, number | null>>;
}

/** Where last year's figures come from: the workbook that was opened, 历年指标, or this workbook's own sheets. */
export interface PreviousSource {
  readonly source: "workbook" | "snapshots" | "sheets";
  /** What speaks against it, a sentence for people. */
  readonly problem: string | null;
}

/** A figure as sheet 指标 shows it, beside what the ledgers give. */
export interface FigureOnSheet {
  readonly title: string;
  readonly shown: number | null;
  readonly counted: number | null;
}

export interface FiguresReport {
  /** False where the workbook has no register of ours. */
  readonly hasLedger: boolean;
  readonly settingProblems: readonly string[];
  readonly period: PeriodOfReport;
  readonly figures: readonly ComparedFigure[];
  /** Those of which sheet 指标 shows another value. */
  readonly differOnSheet: readonly FigureOnSheet[];
  readonly texts: readonly TextFact[];
  /** Other words for the figures, by id. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  /** `null` where nothing is known of last year. */
  readonly previous: PreviousSource | null;
  readonly byPark: readonly FigureGroup[];
  readonly byQuarter: readonly FigureGroup[];
  /** Oldest first; this year is the last. */
  readonly byYear: readonly FiguresOfYear[];
}

export interface AcceptedFindingView extends Finding {
  readonly reason: string;
}

export interface ChecksReport {
  /** False where the workbook has no register of ours. */
  readonly hasLedger: boolean;
  readonly settingProblems: readonly string[];
  readonly period: PeriodOfReport;
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFindingView[];
  readonly notRun: readonly NotRun[];
  /** Parks of the ledgers, by which findings can be handed out. */
  readonly parks: readonly string[];
  /** Enterprise or organisation by the row of its record (finding-scope's `rowKey`). */
  readonly concerns: Readonly<Record<string, string>>;
}

export interface MarkResult {
  /** Cells that were marked. */
  readonly cells: number;
  /** Protected sheets, left as they are. */
  readonly skippedSheets: readonly string[];
}

export interface ClearedMarks {
  /** Sheets from which marks were taken off. */
  readonly sheets: readonly string[];
  readonly skippedSheets: readonly string[];
}

export interface WrittenFindings {
  /** Name of the sheet that was written. */
  readonly sheet: string;
  readonly findings: number;
}

/** A cell that a fix, or its undoing, left as it is. */
export interface RefusedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly reason: string;
}

export interface FixResult {
  /** Cells that were changed, or changed back. */
  readonly changed: number;
  readonly refused: readonly RefusedCell[];
}

export interface CellPlace {
  readonly sheet: string;
  readonly address: string;
}

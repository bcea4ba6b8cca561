/**
 * The seam: what actions need of a workbook, whatever holds it. `src/excel/` is one side of it, `src/file/` the other;
 * only entry points choose one. What a side can't do, it says in its abilities.
 */
import type { FilledCopy } from "../../forms/filled-copy";
import type { CellValue, Grid } from "../../reading/cells/grid";
import type { PlannedChart } from "../../report/chart-plan";
import type { MarkPlan } from "../../report/marks-plan";
import type { ExcelFacts, Timings } from "../../report/self-test/diagnostics";
import type { Shown } from "../../report/self-test/self-test-lines";
import type { PlanValue, SheetPlan } from "../../report/sheet-plan";
import type { Outcome } from "./outcome";

/** A workbook that is open somewhere. */
export interface Workbook {
  /** One sitting with the workbook; whatever is refused comes back as a problem for people. */
  readonly open: <T>(sitting: (book: OpenWorkbook) => Promise<T>) => Promise<Outcome<T>>;
  /**
   * Tells of every edit of cells, whoever makes it, and of sheets that come and go, as long as the workbook is open.
   * A recalculation is no edit. Nothing is read.
   */
  readonly watch: (onEdit: () => void) => Promise<Outcome<void>>;
}

/** How much of every cell is read: `values` for figures, `full` also formulas, formats and hidden rows. */
export type ReadingDetail = "values" | "full";

export interface SheetContent {
  readonly grid: Grid;
  readonly isProtected: boolean;
  readonly isVisible: boolean;
  /** The last row (1-based) that was read, where so many blank ones ended the reading and the used area goes on. */
  readonly unreadBelow?: number;
}

export interface WorkbookContent {
  readonly sheets: readonly SheetContent[];
  readonly isStructureProtected: boolean;
  /** Days count from 1904: functions, which see bare numbers, would read dates four years early. */
  readonly date1904: boolean;
  /** Formulas are calculated only when somebody tells Excel to, so that they may be out of date. */
  readonly isManual: boolean;
}

/** Told how many cells there are before any is read; throws to end the sitting. */
export type BeforeCells = (cells: number) => Promise<void>;

/** The same workbook during one sitting. */
export interface OpenWorkbook extends SheetWriting, CellWriting, Marking, Selecting, FormFilling {
  readonly read: (detail: ReadingDetail, beforeCells?: BeforeCells) => Promise<WorkbookContent>;
  /** One sheet by its name, values only; no grid where there is none. */
  readonly readSheet: (name: string) => Promise<{ readonly grid: Grid | null; readonly date1904: boolean }>;
  /** From now on this is true should something be refused; to be said before anything is written. */
  readonly noteState: (state: string) => void;
  /** A sentence on what has been written. */
  readonly state: () => string;
  /** Runs the self-test on a sheet of its own; `onStep` is told before each part and may throw to end it. */
  readonly probe: (onStep: (share: number) => void) => Promise<Probed>;
}

export interface SheetWriting {
  /**
   * Replaces each plan's sheet, or adds it at the end, and shows the first that comes to the front. Stops with a
   * problem where that isn't possible; the office's own sheets are never touched.
   */
  readonly writeSheets: (
    content: WorkbookContent,
    plans: readonly SheetPlan[],
    options: WriteOptions,
  ) => Promise<WrittenSheets>;
  /** Draws the charts that are not there yet and takes away those whose cells have moved. */
  readonly drawCharts: (sheet: string, planned: readonly PlannedChart[]) => Promise<void>;
  /** Assigns each formula to its own cell again; gives the sheets on which they are not calculated even then. */
  readonly assignAgain: (formulas: readonly OurFormula[]) => Promise<readonly UncalculatedSheet[]>;
}

/** A cell whose formula names one of our functions. */
export interface OurFormula {
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

export interface UncalculatedSheet {
  readonly sheet: string;
  /** The error that stands there. */
  readonly error: string;
}

export interface WriteOptions {
  /** Values in place of formulas, where functions or dynamic arrays are missing, or to freeze. */
  readonly valuesOnly: boolean;
  /** Told what is not as it should look, though everything is written. */
  readonly onRemark: ((text: string) => void) | undefined;
}

export interface WrittenSheets {
  /** The workbook as it is afterwards, as far as a further writing needs it. */
  readonly workbook: WorkbookContent;
  /** Values stand in place of formulas: they were asked for, or our functions are not known. */
  readonly valuesOnly: boolean;
}

export interface CellWriting {
  /** All of them or none; gives those that came too late: what somebody has put there meanwhile stands. */
  readonly writeCells: (writes: readonly CellWrite[]) => Promise<readonly CellWrite[]>;
  /** A text into a cell of a sheet of ours. */
  readonly writeText: (write: TextWrite) => Promise<void>;
  /** A paragraph's template; a text that no formula keeps up with it is written too. */
  readonly writeParagraph: (write: ParagraphWrite) => Promise<void>;
}

export interface CellWrite {
  readonly sheet: string;
  readonly cell: string;
  /** What stood there when the workbook was read; no formula. */
  readonly before: PlanValue;
  readonly formatBefore: string;
  readonly value: PlanValue;
  /** The cell's number format once it is written. */
  readonly numberFormat: string;
}

export interface TextWrite {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}

export interface ParagraphWrite {
  readonly sheet: string;
  /** Cells of the template and of the text that a formula makes of it. */
  readonly templateCell: string;
  readonly textCell: string;
  readonly template: string;
  /** Stands in the text's cell where no formula does. */
  readonly text: string;
}

export interface FormFilling {
  /** The whole workbook as a file, as it is now: merged cells and lists to choose from stand nowhere else. */
  readonly file: () => Promise<Uint8Array>;
  /** Fills a copy of one of the office's sheets, beside it and in front. */
  readonly fillCopy: (copy: FilledCopy) => Promise<void>;
}

export interface Marking {
  /** The workbook in full, and the marks of ours in it. */
  readonly readWithMarks: (
    beforeCells?: BeforeCells,
  ) => Promise<FoundMarks & { readonly content: WorkbookContent }>;
  /** The marks of ours without reading cells. */
  readonly readMarks: () => Promise<MarksOfWorkbook>;
  /** Takes marks off and puts others on. */
  readonly replaceMarks: (old: readonly FoundMark[], marks: readonly MarkPlan[]) => Promise<void>;
}

/** A mark of ours as the side found it, which knows how to take it off. */
export interface FoundMark {
  readonly sheet: string;
  readonly takeOff: () => void;
}

export interface FoundMarks {
  readonly marks: readonly FoundMark[];
  /** Sheets with conditional formats that can't be read: a mark of ours among them is not found. */
  readonly unreadSheets: ReadonlySet<string>;
}

export interface MarksOfWorkbook extends FoundMarks {
  readonly protectedSheets: ReadonlySet<string>;
}

export interface Selecting {
  /** Shows a cell to the user: its sheet comes forward, the cell is selected. */
  readonly showCell: (sheet: string, address: string) => Promise<void>;
  /** The selected cell and what is in it. */
  readonly selectedCell: () => Promise<SelectedCell>;
  /** What the selected cells show, row by row, as far as they are filled; `null` where nothing is in them. */
  readonly selectedRows: () => Promise<readonly (readonly string[])[] | null>;
  /** Opens another workbook in a window of its own; this one stays as it is. */
  readonly openAnother: (bytes: Uint8Array) => Promise<void>;
  /** Puts a formula into the selected cell, and a number format with it where one is given. */
  readonly writeSelectedCell: (formula: string, numberFormat: string | null) => Promise<void>;
}

export interface SelectedCell {
  /** With its sheet, as Excel names it. */
  readonly address: string;
  readonly value: CellValue;
  readonly numberFormat: string;
  readonly isOneCell: boolean;
}

/** What the self-test saw. */
export interface Probed {
  readonly shown: Shown;
  readonly timings: Timings;
  readonly facts: ExcelFacts;
}

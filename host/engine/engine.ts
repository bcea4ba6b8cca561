/**
 * The workbook that recalculates: cells, formats and structure live in Univer, the rest of a sheet beside it.
 *
 * It takes an injector, so that the same class serves Node and a page where Univer also draws the grid.
 */
import { ICommandService, UndoCommand, type Injector } from "@univerjs/core";
import { IFunctionService } from "@univerjs/engine-formula";
import type { BookData } from "../../package/book";
import { areaAddress, quotedSheetName, type Shift } from "./addresses";
import { sheetData, StyleIndexes } from "./book-out";
import { Calculation } from "./calculation";
import { CellNotes } from "./cell-notes";
import { Cells } from "./cells";
import {
  AddInFunction,
  type FunctionBody,
  type FunctionHost,
  type FunctionMetadata,
} from "./custom-functions";
import { bookValues } from "./book-values";
import { FirstChange } from "./first-change";
import { Formats } from "./formats";
import type { Surroundings } from "./formulas/precedents";
import { ownCellFunctions } from "./formulas/own-cells";
import { StoredResults } from "./formulas/stored-results";
import { LateAnswers } from "./late-answers";
import { Lines } from "./lines";
import { Names } from "./names";
import { Room } from "./room";
import { Sheets } from "./sheets";
import { engineBook } from "./snapshot";
import { UniverBook } from "./univer-book";

export interface EngineFunction {
  /** As a formula writes it, e.g. `DJ.覆盖率`. */
  readonly displayName: string;
  readonly metadata: FunctionMetadata;
  readonly body: FunctionBody;
}

export interface EngineFunctionHost extends Pick<
  FunctionHost,
  "blanks" | "allowErrors" | "makeError" | "onCall" | "isUnknown" | "needsArguments"
> {
  /** Milliseconds in which a function's cell is #BUSY! before it answers; undefined answers at once. */
  readonly answersAfter?: number;
}

export class Engine {
  readonly calculation: Calculation;
  readonly firstChange: FirstChange;
  readonly sheets: Sheets;
  readonly names: Names;
  readonly lines: Lines;
  readonly cells: Cells;
  readonly formats: Formats;
  private readonly univer: UniverBook;
  private readonly room: Room;
  private readonly storedResults: StoredResults;
  private readonly messages = new CellNotes<string>();
  private book: BookData | undefined;
  private isStructureProtected = false;
  /** Told after rows or columns of a sheet moved. */
  onShift: (sheet: string, shift: Shift) => void = () => undefined;

  constructor(private readonly injector: Injector) {
    this.univer = new UniverBook(injector);
    this.calculation = new Calculation(injector, this.univer.id);
    this.firstChange = new FirstChange(this.univer);
    this.sheets = new Sheets(this.univer, this.firstChange);
    this.names = new Names(this.univer, this.firstChange);
    this.room = new Room(this.univer, this.sheets);
    this.lines = new Lines(this.univer, this.room);
    this.cells = new Cells(this.univer, this.room);
    this.formats = new Formats(this.univer, this.room, this.firstChange);
    this.storedResults = new StoredResults(this.univer, {
      surroundings: () => this.surroundings(),
      values: () => bookValues(this.sheets, this.cells),
    });
    this.calculation.startsAgain = () => {
      const changed = this.storedResults.changed();
      if (changed.length > 0) this.calculation.startAt(changed);
      return changed.length > 0;
    };
    this.names.onChange = (changed) => this.calculation.startOver(this.sheets.ids(), changed);
    this.moveAlong();
  }

  /** What Univer calls the workbook. */
  get bookId(): string {
    return this.univer.id;
  }

  /** Loads a workbook and starts recalculating all of it. Functions must be registered before. */
  load(book: BookData): void {
    this.book = book;
    this.isStructureProtected = book.isStructureProtected;
    this.sheets.load(book.sheets);
    this.storedResults.load(book);
    this.injector.get(IFunctionService).registerExecutors(...ownCellFunctions());
    this.univer.load(engineBook(this.bookId, book, this.univer.texts));
    this.names.set(book.names);
    for (const sheet of book.sheets) this.room.makeForFormulas(sheet);
    this.recalculate();
    this.firstChange.begin();
  }

  private surroundings(): Surroundings {
    const sheets = this.sheets.ids();
    return {
      sheets,
      findSheet: (name) => this.sheets.find(name),
      names: this.names.all(),
      tables: sheets.flatMap((sheet) =>
        (this.sheets.extras(sheet).tables ?? []).map((table) => ({ ...table, sheet })),
      ),
    };
  }

  private moveAlong(): void {
    this.lines.onShift = (sheet, shift) => {
      this.sheets.shiftExtras(sheet, shift);
      this.names.shift(this.sheets.nameOf(sheet), shift);
      this.messages.shift(sheet, shift);
      this.storedResults.shift(sheet, shift);
      this.onShift(sheet, shift);
    };
    this.lines.onRename = (from, to) => {
      this.univer.texts.rename(from, to);
      this.sheets.renameInExtras(from, to);
      this.names.rename(from, to);
    };
  }

  /** Registers functions of an add-in. */
  registerFunctions(
    functions: readonly EngineFunction[],
    { answersAfter, ...host }: EngineFunctionHost,
  ): void {
    const late =
      answersAfter === undefined
        ? undefined
        : new LateAnswers(answersAfter, (cells) => {
            this.calculation.startAt(cells);
            return this.settled();
          });
    const fullHost: FunctionHost = {
      ...(late && { isLate: (sheet, row, column) => late.isLate(sheet, row, column) }),
      ...host,
      report: (sheet, row, column, message) => {
        if (message === undefined) this.messages.delete(sheet, row, column);
        else this.messages.set(sheet, row, column, message);
      },
      addressOf: (sheet, row, column) =>
        `${quotedSheetName(this.sheets.nameOf(sheet))}!${areaAddress({ row, column, endRow: row, endColumn: column })}`,
    };
    this.injector
      .get(IFunctionService)
      .registerExecutors(
        ...functions.map((f) => new AddInFunction(f.displayName, f.metadata, f.body, fullHost)),
      );
  }

  /** The text of the error that a function of the add-in left in a cell. */
  errorMessage(sheet: string, row: number, column: number): string | undefined {
    const value = this.cells.value(sheet, row, column);
    const isError = typeof value === "object" && value !== null;
    return isError ? this.messages.get(sheet, row, column) : undefined;
  }

  isCalculating(): boolean {
    return this.calculation.isCalculating();
  }

  /** Resolves when every formula has its value. */
  settled(): Promise<void> {
    return this.calculation.settled();
  }

  /** Starts calculating every formula again. */
  recalculate(): void {
    this.calculation.start();
  }

  /** Whether what is happening was asked of this class, and not typed into a grid on the same workbook. */
  isAtWork(): boolean {
    return this.univer.isAtWork();
  }

  /** Takes back the last operation that was marked as undoable; false when there is none. */
  undo(): Promise<boolean> {
    return this.injector.get(ICommandService).executeCommand(UndoCommand.id);
  }

  /** Days count from 1904. */
  isDate1904(): boolean {
    return this.book?.date1904 ?? false;
  }

  isBookStructureProtected(): boolean {
    return this.isStructureProtected;
  }

  setBookStructureProtected(isProtected: boolean): void {
    this.firstChange.note();
    this.isStructureProtected = isProtected;
  }

  /** The workbook as it stands now. Await {@link settled} before, or values may be stale. */
  toBook(activeSheet: string): BookData {
    const styles = new StyleIndexes(this.book?.styles ?? [], (cell) => this.cells.styleOf(cell));
    const sheets = this.sheets.ids().map((id) =>
      sheetData({
        id,
        config: this.univer.sheet(id).getConfig(),
        cells: this.univer.cells(id),
        spills: this.cells.spills(id),
        extras: this.sheets.extras(id),
        styles,
        formulaOf: (cell, row, column) => this.cells.formulaOf(id, cell, row, column),
      }),
    );
    return {
      sheets,
      styles: styles.all,
      names: this.names.all(),
      isStructureProtected: this.isStructureProtected,
      date1904: this.isDate1904(),
      activeSheet,
    };
  }
}

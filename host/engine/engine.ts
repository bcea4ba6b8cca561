/**
 * The workbook that recalculates: cells, formats and structure live in Univer, the rest of a sheet beside it.
 *
 * It takes an injector, so that the same class serves Node and a page where Univer also draws the grid.
 */
import {
  Direction,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  UndoCommand,
  UniverInstanceType,
  mergeWorksheetSnapshotWithDefault,
  type ICellData,
  type IExecutionOptions,
  type IObjectMatrixPrimitiveType,
  type Injector,
  type IStyleData,
  type IWorkbookData,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import {
  FormulaDataModel,
  IFunctionService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from "@univerjs/engine-formula";
import {
  InsertColByRangeCommand,
  InsertColMutation,
  InsertRowByRangeCommand,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColByRangeCommand,
  RemoveColMutation,
  RemoveRowByRangeCommand,
  RemoveRowMutation,
  RemoveSheetCommand,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetTabColorMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetNameMutation,
  SetWorksheetOrderCommand,
  SetWorksheetRowHeightMutation,
} from "@univerjs/sheets";
import type { Area, BookData, CellData, CellValue, NameData, SheetData, StyleData } from "../../package/book";
import { areaAddress, mapReferences, parseAddress, quotedSheetName, type Shift } from "./addresses";
import { linkOf, sheetData, StyleIndexes, type Matrix } from "./book-out";
import { Calculation } from "./calculation";
import {
  AddInFunction,
  type FunctionBody,
  type FunctionHost,
  type FunctionMetadata,
} from "./custom-functions";
import {
  emptyExtras,
  extrasOf,
  renameInExtras,
  renameInNames,
  shiftExtras,
  shiftNames,
  type SheetExtras,
} from "./extras";
import {
  areaOf,
  BOOK_ID,
  charactersOfPixels,
  engineBook,
  engineValue,
  pixelsOfCharacters,
  pixelsOfPoints,
  pointsOfPixels,
  rangeOf,
  valueOfCell,
} from "./snapshot";
import { borderPatch, fromEngineStyle, toEngineStylePatch, type Side } from "./styles";

/** What to put into one cell: a constant, or a formula with its `=`. Formats stay. */
export type CellInput = { readonly value: CellValue } | { readonly formula: string };
/** Inputs by row and column, 0-based. */
export type CellInputs = ReadonlyMap<number, ReadonlyMap<number, CellInput>>;

export interface EngineFunction {
  /** As a formula writes it, e.g. `DJ.覆盖率`. */
  readonly displayName: string;
  readonly metadata: FunctionMetadata;
  readonly body: FunctionBody;
}

export type EngineFunctionHost = Pick<FunctionHost, "blanks" | "allowErrors" | "makeError" | "onCall">;

/** The engine shows every sheet that comes in, save those that come from somebody else at the same workbook. */
const BEHIND: IExecutionOptions = { fromCollab: true };

function inputData(input: CellInput): ICellData {
  if ("formula" in input) return { f: input.formula, si: null, v: null, t: null };
  return { t: null, ...engineValue(input.value), f: null, si: null };
}

export class Engine {
  private readonly commands: ICommandService;
  private readonly extras = new Map<string, SheetExtras>();
  private readonly messages = new Map<string, string>();
  private names: readonly NameData[] = [];
  private originalStyles: readonly StyleData[] = [];
  private book: BookData | undefined;
  readonly calculation: Calculation;
  private isLoaded = false;
  private isChanged = false;
  /** Told right before the first change of the workbook. */
  onFirstChange: () => void = () => undefined;
  /** Told after rows or columns of a sheet moved. */
  onShift: (sheet: string, shift: Shift) => void = () => undefined;
  /** Told after something beside the cells of a sheet changed, e.g. its conditional formats. */
  onExtras: (sheet: string) => void = () => undefined;
  private isStructureProtected = false;
  private nextSheetNumber = 1;
  private ownCommands = 0;

  constructor(private readonly injector: Injector) {
    this.commands = injector.get(ICommandService);
    this.calculation = new Calculation(injector);
    this.watchFirstChange();
    this.watchSheets();
    this.watchStructure();
  }

  /** Loads a workbook and starts recalculating all of it. Functions must be registered before. */
  load(book: BookData): void {
    this.book = book;
    this.originalStyles = book.styles;
    this.isStructureProtected = book.isStructureProtected;
    for (const sheet of book.sheets) this.extras.set(sheet.id, extrasOf(sheet));
    this.injector
      .get(IUniverInstanceService)
      .createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, engineBook(book));
    this.injector.get(IUniverInstanceService).focusUnit(BOOK_ID);
    this.setNames(book.names);
    for (const sheet of book.sheets) this.makeRoomForFormulas(sheet);
    this.recalculate();
    this.isLoaded = true;
  }

  /** Registers functions of an add-in. */
  registerFunctions(functions: readonly EngineFunction[], host: EngineFunctionHost): void {
    const fullHost: FunctionHost = {
      ...host,
      report: (sheet, row, column, message) => this.keepMessage(sheet, row, column, message),
      addressOf: (sheet, row, column) =>
        `${quotedSheetName(this.sheet(sheet).getName())}!${areaAddress({ row, column, endRow: row, endColumn: column })}`,
    };
    this.injector
      .get(IFunctionService)
      .registerExecutors(
        ...functions.map((f) => new AddInFunction(f.displayName, f.metadata, f.body, fullHost)),
      );
  }

  private keepMessage(sheet: string, row: number, column: number, message: string | undefined): void {
    const key = `${sheet}!${row}!${column}`;
    if (message === undefined) this.messages.delete(key);
    else this.messages.set(key, message);
  }

  /** The text of the error that a function of the add-in left in a cell. */
  errorMessage(sheet: string, row: number, column: number): string | undefined {
    const value = this.value(sheet, row, column);
    const isError = typeof value === "object" && value !== null;
    return isError ? this.messages.get(`${sheet}!${row}!${column}`) : undefined;
  }

  // ---- calculation

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

  private run(command: string, params: object, options?: IExecutionOptions): void {
    this.ownCommands++;
    try {
      const done = this.commands.syncExecuteCommand(command, params, options);
      if (!done) throw new Error(`The engine refused ${command}.`);
    } finally {
      this.ownCommands--;
    }
  }

  /** Whether what is happening was asked of this class, and not typed into a grid on the same workbook. */
  isAtWork(): boolean {
    return this.ownCommands > 0;
  }

  /**
   * A change of rows or columns. The engine moves references as if it happened on the sheet that is shown, so that
   * one is shown meanwhile.
   */
  private runOnSheet(sheet: string, command: string, params: object): void {
    const workbook = this.workbook();
    const shown = workbook.getActiveSheet();
    workbook.setActiveSheet(this.sheet(sheet));
    this.run(command, { unitId: BOOK_ID, subUnitId: sheet, ...params });
    workbook.setActiveSheet(shown);
  }

  // ---- sheets

  private workbook(): Workbook {
    const workbook = this.injector
      .get(IUniverInstanceService)
      .getUnit<Workbook>(BOOK_ID, UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new Error("No workbook is loaded.");
    return workbook;
  }

  private sheet(id: string): Worksheet {
    const sheet = this.workbook().getSheetBySheetId(id);
    if (!sheet) throw new Error(`There is no sheet ${id}.`);
    return sheet;
  }

  /** Ids in the order of the tabs. */
  sheetIds(): readonly string[] {
    return this.workbook()
      .getSheets()
      .map((sheet) => sheet.getSheetId());
  }

  sheetName(id: string): string {
    return this.sheet(id).getName();
  }

  /** The id of a sheet by its name (case does not matter) or id. */
  findSheet(nameOrId: string): string | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.sheetIds().find((id) => id === nameOrId || this.sheetName(id).toLowerCase() === wanted);
  }

  sheetExtras(id: string): Readonly<SheetExtras> {
    return this.ownExtras(id);
  }

  changeExtras(id: string, patch: Partial<SheetExtras>): void {
    this.noteChange();
    Object.assign(this.ownExtras(id), patch);
    this.onExtras(id);
  }

  private ownExtras(id: string): SheetExtras {
    const extras = this.extras.get(id);
    if (extras === undefined) throw new Error(`There is no sheet ${id}.`);
    return extras;
  }

  private noteChange(): void {
    if (!this.isLoaded || this.isChanged) return;
    this.isChanged = true;
    this.onFirstChange();
  }

  private watchFirstChange(): void {
    this.commands.beforeCommandExecuted((command, options) => {
      const isOwn = options?.onlyLocal !== true && command.id.startsWith("sheet.mutation.");
      if (isOwn) this.noteChange();
    });
  }

  /** A grid on the same workbook adds, copies, hides and shows sheets too. */
  private watchSheets(): void {
    this.commands.beforeCommandExecuted((command) => {
      if (command.id !== InsertSheetMutation.id) return;
      const { sheet } = command.params as { sheet: { id: string } };
      if (!this.extras.has(sheet.id)) this.extras.set(sheet.id, emptyExtras());
    });
    this.commands.onCommandExecuted((command) => {
      if (command.id !== SetWorksheetHideMutation.id) return;
      const { subUnitId, hidden } = command.params as { subUnitId: string; hidden: number };
      const extras = this.ownExtras(subUnitId);
      if (hidden === 0) extras.visibility = "visible";
      else if (extras.visibility === "visible") extras.visibility = "hidden";
    });
  }

  /** Adds a sheet at the end; the one in front stays there. */
  addSheet(name: string): string {
    let id = `new-${this.nextSheetNumber++}`;
    while (this.extras.has(id)) id = `new-${this.nextSheetNumber++}`;
    this.extras.set(id, emptyExtras());
    this.run(
      InsertSheetMutation.id,
      {
        unitId: BOOK_ID,
        index: this.sheetIds().length,
        sheet: mergeWorksheetSnapshotWithDefault({ id, name, rowCount: 1000, columnCount: 60, cellData: {} }),
      },
      BEHIND,
    );
    return id;
  }

  removeSheet(id: string): void {
    this.run(RemoveSheetCommand.id, { unitId: BOOK_ID, subUnitId: id });
  }

  renameSheet(id: string, name: string): void {
    if (this.sheetName(id) === name) return;
    this.run(SetWorksheetNameCommand.id, { unitId: BOOK_ID, subUnitId: id, name });
  }

  moveSheet(id: string, position: number): void {
    this.run(SetWorksheetOrderCommand.id, { unitId: BOOK_ID, subUnitId: id, order: position });
  }

  setVisibility(id: string, visibility: SheetData["visibility"]): void {
    this.changeExtras(id, { visibility });
    this.run(SetWorksheetHideMutation.id, {
      unitId: BOOK_ID,
      subUnitId: id,
      hidden: visibility === "visible" ? 0 : 1,
    });
  }

  tabColor(id: string): string {
    return this.sheet(id).getConfig().tabColor;
  }

  setTabColor(id: string, color: string): void {
    this.run(SetTabColorMutation.id, { unitId: BOOK_ID, subUnitId: id, color });
  }

  frozen(id: string): { rows: number; columns: number } {
    const { ySplit, xSplit } = this.sheet(id).getConfig().freeze;
    return { rows: ySplit, columns: xSplit };
  }

  setFrozen(id: string, rows: number, columns: number): void {
    this.run(SetFrozenMutation.id, {
      unitId: BOOK_ID,
      subUnitId: id,
      ySplit: rows,
      xSplit: columns,
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
    });
  }

  /** Days count from 1904. */
  isDate1904(): boolean {
    return this.book?.date1904 ?? false;
  }

  isBookStructureProtected(): boolean {
    return this.isStructureProtected;
  }

  setBookStructureProtected(isProtected: boolean): void {
    this.noteChange();
    this.isStructureProtected = isProtected;
  }

  // ---- names

  bookNames(): readonly NameData[] {
    return this.names;
  }

  setNames(names: readonly NameData[]): void {
    this.noteChange();
    for (const name of this.names) this.unregisterName(name);
    this.names = names;
    for (const name of names) {
      this.run(SetDefinedNameMutation.id, {
        unitId: BOOK_ID,
        id: nameId(name),
        name: name.name,
        formulaOrRefString: isReference(name.formula) ? name.formula.replace(/^=/, "") : name.formula,
        localSheetId: name.sheet ?? "AllDefaultWorkbook",
      });
    }
  }

  private unregisterName(name: NameData): void {
    this.run(RemoveDefinedNameMutation.id, { unitId: BOOK_ID, id: nameId(name), name: name.name });
  }

  // ---- structure

  private watchStructure(): void {
    this.commands.onCommandExecuted((command) => {
      const params = command.params as
        | {
            unitId?: string;
            subUnitId?: string;
            range?: Parameters<typeof areaOf>[0];
          }
        | undefined;
      if (params?.unitId !== BOOK_ID || params.subUnitId === undefined) return;
      const shift = params.range && shiftOf(command.id, areaOf(params.range));
      if (shift !== undefined) this.shifted(params.subUnitId, shift);
    });
    this.watchNames();
  }

  private watchNames(): void {
    let formerName = "";
    this.commands.beforeCommandExecuted((command) => {
      if (command.id !== SetWorksheetNameMutation.id) return;
      const { subUnitId } = command.params as { subUnitId: string };
      formerName = this.sheetName(subUnitId);
    });
    this.commands.onCommandExecuted((command) => {
      if (command.id !== SetWorksheetNameMutation.id) return;
      this.renamed(formerName, (command.params as { name: string }).name);
    });
  }

  private shifted(sheet: string, shift: Shift): void {
    const moved = this.sheetName(sheet);
    for (const id of this.sheetIds()) {
      shiftExtras(this.ownExtras(id), this.sheetName(id), moved, shift);
    }
    this.setNames(shiftNames(this.names, moved, shift));
    this.shiftMessages(sheet, shift);
    this.onShift(sheet, shift);
  }

  private shiftMessages(sheet: string, shift: Shift): void {
    const moved = [...this.messages].filter(([key]) => key.startsWith(`${sheet}!`));
    for (const [key] of moved) this.messages.delete(key);
    for (const [key, message] of moved) {
      const [, row = "", column = ""] = key.split("!");
      const at = { rows: Number(row), columns: Number(column) };
      const isBehind = at[shift.along] >= shift.at;
      if (shift.kind === "insert" && isBehind) at[shift.along] += shift.count;
      else if (isBehind && at[shift.along] < shift.at + shift.count) continue;
      else if (isBehind) at[shift.along] -= shift.count;
      this.messages.set(`${sheet}!${at.rows}!${at.columns}`, message);
    }
  }

  private renamed(from: string, to: string): void {
    for (const extras of this.extras.values()) renameInExtras(extras, from, to);
    this.setNames(renameInNames(this.names, from, to));
  }

  insertRows(sheet: string, at: number, count: number): void {
    const columns = this.sheet(sheet).getColumnCount();
    this.runOnSheet(sheet, InsertRowByRangeCommand.id, {
      direction: Direction.UP,
      range: { startRow: at, endRow: at + count - 1, startColumn: 0, endColumn: columns - 1 },
      cellValue: this.copiedFormats(sheet, at, count),
    });
  }

  /** Excel gives inserted rows the formats of the row above. */
  private copiedFormats(sheet: string, at: number, count: number): IObjectMatrixPrimitiveType<ICellData> {
    const above = this.cells(sheet)[at - 1] ?? {};
    const line = Object.entries(above).filter(([, cell]) => cell?.s !== undefined && cell.s !== null);
    const copied: IObjectMatrixPrimitiveType<ICellData> = {};
    for (let row = at; row < at + count && line.length > 0; row++) {
      copied[row] = Object.fromEntries(line.map(([column, cell]) => [column, { s: cell?.s }]));
    }
    return copied;
  }

  deleteRows(sheet: string, at: number, count: number): void {
    this.makeRoom(sheet, at + count, 0);
    const columns = this.sheet(sheet).getColumnCount();
    this.runOnSheet(sheet, RemoveRowByRangeCommand.id, {
      range: { startRow: at, endRow: at + count - 1, startColumn: 0, endColumn: columns - 1 },
    });
  }

  insertColumns(sheet: string, at: number, count: number): void {
    const rows = this.sheet(sheet).getRowCount();
    this.runOnSheet(sheet, InsertColByRangeCommand.id, {
      direction: Direction.LEFT,
      range: { startRow: 0, endRow: rows - 1, startColumn: at, endColumn: at + count - 1 },
      cellValue: {},
    });
  }

  deleteColumns(sheet: string, at: number, count: number): void {
    this.makeRoom(sheet, 0, at + count);
    const rows = this.sheet(sheet).getRowCount();
    this.runOnSheet(sheet, RemoveColByRangeCommand.id, {
      range: { startRow: 0, endRow: rows - 1, startColumn: at, endColumn: at + count - 1 },
    });
  }

  /** Takes back the last operation that was marked as undoable; false when there is none. */
  undo(): Promise<boolean> {
    return this.commands.executeCommand(UndoCommand.id);
  }

  // ---- cells

  private cells(sheet: string): Matrix<ICellData> {
    return this.sheet(sheet).getCellMatrix().getMatrix() as Matrix<ICellData>;
  }

  private spills(sheet: string): { ranges: Matrix<Parameters<typeof areaOf>[0]>; cells: Matrix<ICellData> } {
    const model = this.injector.get(FormulaDataModel);
    return {
      ranges: model.getArrayFormulaRange()[BOOK_ID]?.[sheet] ?? {},
      cells: (model.getArrayFormulaCellData()[BOOK_ID]?.[sheet] ?? {}) as Matrix<ICellData>,
    };
  }

  /** A reader of one sheet's cells, for passes over many of them. */
  reader(sheet: string): SheetReader {
    const spills = this.spills(sheet);
    const cells = this.cells(sheet);
    const known = new Map<string, StyleData>();
    const styleOf = (cell: ICellData | null | undefined): StyleData => {
      const id = cell?.s;
      if (typeof id !== "string") return this.styleOf(cell);
      const style = known.get(id) ?? this.styleOf(cell);
      known.set(id, style);
      return style;
    };
    return {
      value: (row, column) => {
        const cell = cells[row]?.[column];
        const isFree = cell?.v === undefined || cell.v === null;
        const spilled = isFree && !cell?.f ? spills.cells[row]?.[column] : undefined;
        return valueOfCell(spilled ?? cell);
      },
      formula: (row, column) => this.formulaOf(sheet, cells[row]?.[column], row, column),
      hasStyle: (row, column) => {
        const style = cells[row]?.[column]?.s;
        return style !== undefined && style !== null;
      },
      style: (row, column) => styleOf(cells[row]?.[column]),
      link: (row, column) => linkOf(cells[row]?.[column]),
    };
  }

  private formulaOf(
    sheet: string,
    cell: ICellData | null | undefined,
    row: number,
    column: number,
  ): string | undefined {
    if (cell?.si) {
      const model = this.injector.get(FormulaDataModel);
      return model.getFormulaStringByCell(row, column, sheet, BOOK_ID) ?? undefined;
    }
    return cell?.f ?? undefined;
  }

  value(sheet: string, row: number, column: number): CellValue {
    return this.reader(sheet).value(row, column);
  }

  private readonly styleCache = new WeakMap<IStyleData, StyleData>();

  private styleOf(cell: ICellData | null | undefined): StyleData {
    const style = cell && this.workbook().getStyles().getStyleByCell(cell);
    if (!style) return {};
    const known = this.styleCache.get(style);
    if (known !== undefined) return known;
    const plain = fromEngineStyle(style);
    this.styleCache.set(style, plain);
    return plain;
  }

  /** The area that a formula in this cell spilled into. */
  spillOf(sheet: string, row: number, column: number): Area | undefined {
    const range = this.spills(sheet).ranges[row]?.[column];
    return range ? areaOf(range) : undefined;
  }

  /** The anchor of the spill that covers this cell. */
  spillParentOf(sheet: string, row: number, column: number): { row: number; column: number } | undefined {
    for (const [top, line] of Object.entries(this.spills(sheet).ranges)) {
      for (const [left, range] of Object.entries(line ?? {})) {
        if (!range) continue;
        const isInside =
          row >= range.startRow &&
          row <= range.endRow &&
          column >= range.startColumn &&
          column <= range.endColumn;
        if (isInside) return { row: Number(top), column: Number(left) };
      }
    }
    return undefined;
  }

  /** The smallest area with all cells that hold something; with `onlyValues` formats do not count. */
  usedArea(sheet: string, onlyValues: boolean): Area | undefined {
    const bounds = { row: Infinity, column: Infinity, endRow: -1, endColumn: -1 };
    const widen = (row: number, column: number): void => {
      bounds.row = Math.min(bounds.row, row);
      bounds.endRow = Math.max(bounds.endRow, row);
      bounds.column = Math.min(bounds.column, column);
      bounds.endColumn = Math.max(bounds.endColumn, column);
    };
    for (const [row, line] of Object.entries(this.cells(sheet))) {
      for (const [column, cell] of Object.entries(line ?? {})) {
        const hasContent =
          (cell?.v !== undefined && cell.v !== null) || Boolean(cell?.f) || Boolean(cell?.si);
        const hasFormat = !onlyValues && cell?.s !== undefined && cell.s !== null;
        if (hasContent || hasFormat) widen(Number(row), Number(column));
      }
    }
    for (const line of Object.values(this.spills(sheet).ranges)) {
      for (const range of Object.values(line ?? {})) {
        if (!range) continue;
        widen(range.startRow, range.startColumn);
        widen(range.endRow, range.endColumn);
      }
    }
    return bounds.endRow < 0 ? undefined : bounds;
  }

  /** Puts constants and formulas into cells; formats stay. */
  write(sheet: string, inputs: CellInputs, isUndoable = false): void {
    const cellValue: IObjectMatrixPrimitiveType<ICellData> = {};
    let lastRow = 0;
    let lastColumn = 0;
    for (const [row, line] of inputs) {
      const cells: Record<number, ICellData> = {};
      for (const [column, input] of line) {
        cells[column] = inputData(input);
        lastColumn = Math.max(lastColumn, column);
        if ("formula" in input) this.makeRoomForFormula(sheet, input.formula);
      }
      cellValue[row] = cells;
      lastRow = Math.max(lastRow, row);
    }
    this.makeRoom(sheet, lastRow + 1, lastColumn + 1);
    this.setCells(sheet, cellValue, isUndoable);
  }

  private setCells(
    sheet: string,
    cellValue: IObjectMatrixPrimitiveType<ICellData>,
    isUndoable: boolean,
    trigger?: string,
  ): void {
    const params = {
      unitId: BOOK_ID,
      subUnitId: sheet,
      cellValue,
      ...(trigger !== undefined && { trigger }),
    };
    if (!isUndoable) {
      this.run(SetRangeValuesMutation.id, params);
      return;
    }
    const before = this.injector.invoke((accessor) => SetRangeValuesUndoMutationFactory(accessor, params));
    this.run(SetRangeValuesMutation.id, params);
    this.injector.get(IUndoRedoService).pushUndoRedo({
      unitID: BOOK_ID,
      undoMutations: [{ id: SetRangeValuesMutation.id, params: before }],
      redoMutations: [{ id: SetRangeValuesMutation.id, params }],
    });
  }

  /** Changes formats of every cell of an area; properties given as undefined are taken away. */
  format(sheet: string, area: Area, patch: StyleData): void {
    const style = toEngineStylePatch(patch);
    this.eachCell(sheet, area, () => ({ s: style }));
  }

  /** Draws or takes away a thin line on one side of every cell of an area. */
  setBorder(sheet: string, area: Area, side: Side, isDrawn: boolean): void {
    const style = borderPatch(side, isDrawn);
    this.eachCell(sheet, area, () => ({ s: style }));
  }

  clearFormats(sheet: string, area: Area): void {
    this.eachCell(sheet, area, () => ({ s: null }));
  }

  setLink(sheet: string, area: Area, link: CellData["link"] | undefined): void {
    this.eachCell(sheet, area, () => ({ custom: link === undefined ? null : { link } }));
  }

  private eachCell(sheet: string, area: Area, cell: () => ICellData): void {
    this.makeRoom(sheet, area.endRow + 1, area.endColumn + 1);
    const present = this.cells(sheet);
    const cellValue: IObjectMatrixPrimitiveType<ICellData> = {};
    for (let row = area.row; row <= area.endRow; row++) {
      const line: Record<number, ICellData> = {};
      for (let column = area.column; column <= area.endColumn; column++) {
        const type = present[row]?.[column]?.t;
        // Without its type a text of digits would become a number.
        line[column] = { ...cell(), ...(type !== undefined && type !== null && { t: type }) };
      }
      cellValue[row] = line;
    }
    this.setCells(sheet, cellValue, false, "sheet.command.set-style");
  }

  /** The engine refuses references beyond a sheet's end, where Excel's sheets all have a million rows. */
  private makeRoom(sheet: string, rows: number, columns: number): void {
    const worksheet = this.sheet(sheet);
    if (rows > worksheet.getRowCount()) worksheet.setRowCount(rows + 200);
    if (columns > worksheet.getColumnCount()) worksheet.setColumnCount(columns + 20);
  }

  private makeRoomForFormula(ownSheet: string, formula: string): void {
    mapReferences(formula, (sheet, cells) => {
      const area = parseAddress(cells)?.area;
      const id = sheet === undefined ? ownSheet : this.findSheet(sheet);
      const isBounded = /[A-Za-z]/.test(cells) && /\d/.test(cells);
      if (area !== undefined && id !== undefined && isBounded) {
        this.makeRoom(id, area.endRow + 1, area.endColumn + 1);
      }
      return cells;
    });
  }

  private makeRoomForFormulas(sheet: SheetData): void {
    for (const row of sheet.rows) {
      for (const cell of row ?? []) {
        if (cell?.formula !== undefined) this.makeRoomForFormula(sheet.id, cell.formula);
      }
    }
  }

  // ---- sizes, hidden rows, merges

  isRowHidden(sheet: string, row: number): boolean {
    return this.sheet(sheet).getConfig().rowData[row]?.hd === 1;
  }

  isColumnHidden(sheet: string, column: number): boolean {
    return this.sheet(sheet).getConfig().columnData[column]?.hd === 1;
  }

  setRowsHidden(sheet: string, area: Area, isHidden: boolean): void {
    this.run((isHidden ? SetRowHiddenMutation : SetRowVisibleMutation).id, {
      unitId: BOOK_ID,
      subUnitId: sheet,
      ranges: [rangeOf(area)],
    });
  }

  setColumnsHidden(sheet: string, area: Area, isHidden: boolean): void {
    this.run((isHidden ? SetColHiddenMutation : SetColVisibleMutation).id, {
      unitId: BOOK_ID,
      subUnitId: sheet,
      ranges: [rangeOf(area)],
    });
  }

  /** Points; undefined when nobody set it. */
  rowHeight(sheet: string, row: number): number | undefined {
    const height = this.sheet(sheet).getConfig().rowData[row]?.h;
    return height === undefined ? undefined : pointsOfPixels(height);
  }

  /** Characters; undefined when nobody set it. */
  columnWidth(sheet: string, column: number): number | undefined {
    const width = this.sheet(sheet).getConfig().columnData[column]?.w;
    return width === undefined ? undefined : charactersOfPixels(width);
  }

  setRowHeights(sheet: string, area: Area, points: number): void {
    this.makeRoom(sheet, area.endRow + 1, 0);
    this.run(SetWorksheetRowHeightMutation.id, {
      unitId: BOOK_ID,
      subUnitId: sheet,
      ranges: [rangeOf(area)],
      rowHeight: pixelsOfPoints(points),
    });
  }

  setColumnWidths(sheet: string, area: Area, characters: number): void {
    this.makeRoom(sheet, 0, area.endColumn + 1);
    this.run(SetWorksheetColWidthMutation.id, {
      unitId: BOOK_ID,
      subUnitId: sheet,
      ranges: [rangeOf(area)],
      colWidth: pixelsOfCharacters(characters),
    });
  }

  merges(sheet: string): readonly Area[] {
    return this.sheet(sheet).getConfig().mergeData.map(areaOf);
  }

  setMerges(sheet: string, merges: readonly Area[]): void {
    this.noteChange();
    const worksheet = this.sheet(sheet);
    worksheet.getConfig().mergeData = merges.map(rangeOf);
    worksheet.getSpanModel().rebuild(worksheet.getConfig().mergeData);
  }

  // ---- out

  /** The workbook as it stands now. Await {@link settled} before, or values may be stale. */
  toBook(activeSheet: string): BookData {
    const styles = new StyleIndexes(this.originalStyles, (cell) => this.styleOf(cell));
    const sheets = this.sheetIds().map((id) =>
      sheetData({
        id,
        config: this.sheet(id).getConfig(),
        cells: this.cells(id),
        spills: this.spills(id),
        extras: this.sheetExtras(id),
        styles,
        formulaOf: (cell, row, column) => this.formulaOf(id, cell, row, column),
      }),
    );
    return {
      sheets,
      styles: styles.all,
      names: this.names,
      isStructureProtected: this.isStructureProtected,
      date1904: this.isDate1904(),
      activeSheet,
    };
  }
}

/** Reads cells of one sheet; valid until the next change. */
export interface SheetReader {
  readonly value: (row: number, column: number) => CellValue;
  readonly formula: (row: number, column: number) => string | undefined;
  readonly hasStyle: (row: number, column: number) => boolean;
  readonly style: (row: number, column: number) => StyleData;
  readonly link: (row: number, column: number) => CellData["link"];
}

function nameId(name: NameData): string {
  return `${name.sheet ?? ""}!${name.name}`;
}

function isReference(formula: string): boolean {
  return parseAddress(formula.replace(/^=/, "")) !== undefined;
}

function shiftOf(command: string, area: Area): Shift | undefined {
  const rows = { along: "rows", at: area.row, count: area.endRow - area.row + 1 } as const;
  const columns = { along: "columns", at: area.column, count: area.endColumn - area.column + 1 } as const;
  if (command === InsertRowMutation.id) return { ...rows, kind: "insert" };
  if (command === RemoveRowMutation.id) return { ...rows, kind: "delete" };
  if (command === InsertColMutation.id) return { ...columns, kind: "insert" };
  if (command === RemoveColMutation.id) return { ...columns, kind: "delete" };
  return undefined;
}

/**
 * Keeps the grid and the workbook that answers the add-in on the same cells: what the user selects, types and inserts in
 * the grid is the user's selection and change in Excel, and what the add-in brings to the front is shown.
 */
import { CustomCommandExecutionError, ICommandService, type ICommandInfo, type IRange } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
  type ISetRangeValuesMutationParams,
  type ISetSelectionsOperationParams,
} from "@univerjs/sheets";
import type { Area } from "../../../package/book";
import { areaAddress } from "../../engine/addresses";
import { areaOf, rangeOf } from "../../engine/snapshot";
import { EventType, type Session } from "../../model/session";
import type { StandIn } from "../../stand-in";
import type { Grid } from "./grid";

const LINE_CHANGES: Readonly<Record<string, string>> = {
  [InsertRowMutation.id]: "RowInserted",
  [RemoveRowMutation.id]: "RowDeleted",
  [InsertColMutation.id]: "ColumnInserted",
  [RemoveColMutation.id]: "ColumnDeleted",
};

/** Joins the two. `refuse` is told the sentence when the user types where Excel would not let him. */
export function joinGrid({ injector }: Grid, book: StandIn, refuse: (sentence: string) => void): void {
  const commands = injector.get(ICommandService);
  const { engine, session } = book;
  commands.beforeCommandExecuted((command, options) => {
    if (engine.isAtWork() || options?.onlyLocal === true) return;
    const sentence = refusal(book, command);
    if (sentence === undefined) return;
    refuse(sentence);
    throw new CustomCommandExecutionError(sentence);
  });
  const selections = injector.get(SheetsSelectionsService).getWorkbookSelections(engine.bookId);
  let isFollowing = false;
  commands.onCommandExecuted((command, options) => {
    isFollowing = true;
    followSelection(book, command, (sheet) => selections.getSelectionsOfWorksheet(sheet).at(-1)?.range);
    isFollowing = false;
    if (!engine.isAtWork() && options?.onlyLocal !== true) reportChange(book, command);
  });
  session.onFront = () => {
    if (!isFollowing) showFront(commands, book);
  };
  showFront(commands, book);
}

function refusal({ engine, session }: StandIn, command: ICommandInfo): string | undefined {
  const isCells = command.id === SetRangeValuesMutation.id || command.id in LINE_CHANGES;
  const isSheets = command.id === InsertSheetMutation.id || command.id === RemoveSheetMutation.id;
  if (!isCells && !isSheets) return undefined;
  if (session.options.isReadOnly) return "这个工作簿以只读方式打开，不能修改。";
  if (isSheets)
    return engine.isBookStructureProtected() ? "工作簿结构受保护，不能增加或删除工作表。" : undefined;
  const { subUnitId } = command.params as { subUnitId: string };
  return engine.sheets.extras(subUnitId).isProtected
    ? `工作表“${engine.sheets.nameOf(subUnitId)}”受保护，不能修改。`
    : undefined;
}

/** The grid's selection and sheet in front are Excel's. */
function followSelection(
  { session }: StandIn,
  command: ICommandInfo,
  selectedOn: (sheet: string) => IRange | undefined,
): void {
  if (command.id === SetWorksheetActiveOperation.id) {
    const { subUnitId: sheet } = command.params as { subUnitId: string };
    session.activate(sheet);
    // On a sheet that was never shown nothing is selected in the grid; in Excel it is the first cell.
    select(session, sheet, selectedOn(sheet) ?? FIRST_CELL);
  } else if (command.id === SetSelectionsOperation.id) {
    const { subUnitId: sheet, selections } = command.params as ISetSelectionsOperationParams;
    const range = selections.at(-1)?.range;
    if (range !== undefined && sheet === session.activeSheet) select(session, sheet, range);
  }
}

const FIRST_CELL: IRange = { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 };

function select(session: Session, sheet: string, range: IRange): void {
  const area = wholeArea(range);
  const { selection } = session;
  if (selection.sheet === sheet && areaAddress(selection.area) === areaAddress(area)) return;
  session.select({ sheet, area }, areaAddress(area));
}

/** Whole rows and columns have no ends of their own in the grid. */
function wholeArea(range: IRange): Area {
  const area = areaOf(range);
  return {
    row: Number.isNaN(area.row) ? 0 : area.row,
    column: Number.isNaN(area.column) ? 0 : area.column,
    endRow: Number.isNaN(area.endRow) ? LAST_ROW : area.endRow,
    endColumn: Number.isNaN(area.endColumn) ? LAST_COLUMN : area.endColumn,
  };
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** Tells the add-in of what the user did in the grid. */
function reportChange({ session }: StandIn, command: ICommandInfo): void {
  if (command.id === SetRangeValuesMutation.id) {
    const { subUnitId, cellValue } = command.params as ISetRangeValuesMutationParams;
    const area = areaOfCells(cellValue ?? {});
    if (area !== undefined) session.changed(subUnitId, areaAddress(area), "RangeEdited", "user");
  } else if (command.id === InsertSheetMutation.id) {
    const { sheet } = command.params as { sheet: { id: string } };
    session.emit(EventType.Added, sheet.id, { source: "Local" });
  } else if (command.id === RemoveSheetMutation.id) {
    session.emit(EventType.Deleted, (command.params as { subUnitId: string }).subUnitId, { source: "Local" });
  } else {
    const lines = LINE_CHANGES[command.id];
    if (lines === undefined) return;
    const { subUnitId, range } = command.params as { subUnitId: string; range: IRange };
    session.changed(subUnitId, areaAddress(wholeArea(range)), lines, "user");
  }
}

type Cells = NonNullable<ISetRangeValuesMutationParams["cellValue"]>;

function areaOfCells(cells: Cells): Area | undefined {
  const rows = Object.keys(cells).map(Number);
  const columns = Object.values(cells).flatMap((line: Cells[number] | undefined) =>
    Object.keys(line ?? {}).map(Number),
  );
  if (columns.length === 0) return undefined;
  return {
    row: least(rows),
    column: least(columns),
    endRow: -least(rows.map((row) => -row)),
    endColumn: -least(columns.map((column) => -column)),
  };
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b));
}

/** Shows the sheet and the cells that are in front. */
function showFront(commands: ICommandService, { engine, session }: StandIn): void {
  const { activeSheet, selection } = session;
  const sheet = { unitId: engine.bookId, subUnitId: activeSheet };
  commands.syncExecuteCommand(SetWorksheetActiveOperation.id, sheet);
  if (selection.sheet !== activeSheet) return;
  const range = rangeOf(selection.area);
  const { startRow, startColumn } = range;
  const primary = {
    startRow,
    startColumn,
    endRow: startRow,
    endColumn: startColumn,
    actualRow: startRow,
    actualColumn: startColumn,
    isMerged: false,
    isMergedMainCell: false,
  };
  const params: ISetSelectionsOperationParams = {
    ...sheet,
    selections: [{ range, primary, style: null }],
    reveal: true,
  };
  commands.syncExecuteCommand(SetSelectionsOperation.id, params);
}

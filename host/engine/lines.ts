/** Rows and columns that come and go, and sheets that get other names: what happens in the engine, told to whatever has to move along. */
import { Direction, ICommandService, type ICellData, type IObjectMatrixPrimitiveType } from "@univerjs/core";
import {
  InsertColByRangeCommand,
  InsertColMutation,
  InsertRowByRangeCommand,
  InsertRowMutation,
  RemoveColByRangeCommand,
  RemoveColMutation,
  RemoveRowByRangeCommand,
  RemoveRowMutation,
  SetWorksheetNameMutation,
} from "@univerjs/sheets";
import type { Area } from "../../package/book";
import type { Shift } from "./addresses";
import { shownSheetName } from "./formulas/sheet-marks";
import type { Room } from "./room";
import { areaOf } from "./snapshot";
import type { UniverBook } from "./univer-book";

export class Lines {
  /** Told after rows or columns of a sheet moved. */
  onShift: (sheet: string, shift: Shift) => void = () => undefined;
  /** Told after a sheet got another name. */
  onRename: (from: string, to: string) => void = () => undefined;

  constructor(
    private readonly book: UniverBook,
    private readonly room: Room,
  ) {
    this.watchLines();
    this.watchNames();
  }

  private watchLines(): void {
    this.book.injector.get(ICommandService).onCommandExecuted((command) => {
      const params = command.params as
        | {
            unitId?: string;
            subUnitId?: string;
            range?: Parameters<typeof areaOf>[0];
          }
        | undefined;
      if (params?.unitId !== this.book.id || params.subUnitId === undefined) return;
      const shift = params.range && shiftOf(command.id, areaOf(params.range));
      if (shift !== undefined) this.onShift(params.subUnitId, shift);
    });
  }

  private watchNames(): void {
    const commands = this.book.injector.get(ICommandService);
    let formerName = "";
    commands.beforeCommandExecuted((command) => {
      if (command.id !== SetWorksheetNameMutation.id) return;
      const { subUnitId } = command.params as { subUnitId: string };
      formerName = shownSheetName(this.book.sheet(subUnitId).getName());
    });
    commands.onCommandExecuted((command) => {
      if (command.id !== SetWorksheetNameMutation.id) return;
      this.onRename(formerName, shownSheetName((command.params as { name: string }).name));
    });
  }

  insertRows(sheet: string, at: number, count: number): void {
    const columns = this.book.sheet(sheet).getColumnCount();
    this.book.runOnSheet(sheet, InsertRowByRangeCommand.id, {
      direction: Direction.UP,
      range: { startRow: at, endRow: at + count - 1, startColumn: 0, endColumn: columns - 1 },
      cellValue: this.copiedFormats(sheet, at, count),
    });
  }

  /** Excel gives inserted rows the formats of the row above. */
  private copiedFormats(sheet: string, at: number, count: number): IObjectMatrixPrimitiveType<ICellData> {
    const above = this.book.cells(sheet)[at - 1] ?? {};
    const line = Object.entries(above).filter(([, cell]) => cell?.s !== undefined && cell.s !== null);
    const copied: IObjectMatrixPrimitiveType<ICellData> = {};
    for (let row = at; row < at + count && line.length > 0; row++) {
      copied[row] = Object.fromEntries(line.map(([column, cell]) => [column, { s: cell?.s }]));
    }
    return copied;
  }

  deleteRows(sheet: string, at: number, count: number): void {
    this.room.make(sheet, at + count, 0);
    const columns = this.book.sheet(sheet).getColumnCount();
    this.book.runOnSheet(sheet, RemoveRowByRangeCommand.id, {
      range: { startRow: at, endRow: at + count - 1, startColumn: 0, endColumn: columns - 1 },
    });
  }

  insertColumns(sheet: string, at: number, count: number): void {
    const rows = this.book.sheet(sheet).getRowCount();
    this.book.runOnSheet(sheet, InsertColByRangeCommand.id, {
      direction: Direction.LEFT,
      range: { startRow: 0, endRow: rows - 1, startColumn: at, endColumn: at + count - 1 },
      cellValue: {},
    });
  }

  deleteColumns(sheet: string, at: number, count: number): void {
    this.room.make(sheet, 0, at + count);
    const rows = this.book.sheet(sheet).getRowCount();
    this.book.runOnSheet(sheet, RemoveColByRangeCommand.id, {
      range: { startRow: 0, endRow: rows - 1, startColumn: at, endColumn: at + count - 1 },
    });
  }
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

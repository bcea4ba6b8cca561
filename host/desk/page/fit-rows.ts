/** Rows whose height the file does not say are as high as their texts, which Excel sees to when it opens a file. */
import { ICommandService } from "@univerjs/core";
import {
  CancelMarkDirtyRowAutoHeightOperation,
  MarkDirtyRowAutoHeightOperation,
  SetWorksheetActiveOperation,
} from "@univerjs/sheets";
import { rangeOf } from "../../engine/snapshot";
import type { StandIn } from "../../stand-in";
import type { Grid } from "./grid";

/** Beyond these nobody sees a difference at once, and measuring texts takes time. */
const MOST_ROWS = 300;

/** Fits the rows of every sheet when it is first shown; what is given ends that, for the grid to close. */
export function fitRows({ injector }: Grid, { engine, session }: StandIn): () => void {
  const commands = injector.get(ICommandService);
  const fitted = new Set<string>();
  const fit = (sheet: string): void => {
    if (fitted.has(sheet)) return;
    fitted.add(sheet);
    const used = engine.cells.usedArea(sheet, true);
    if (used === undefined) return;
    const last = Math.min(used.endRow, MOST_ROWS);
    const rows = Array.from({ length: last + 1 }, (_, row) => row);
    const ranges = rows
      .filter(
        (row) =>
          engine.formats.rowHeight(sheet, row) === undefined && !engine.formats.isRowHidden(sheet, row),
      )
      .map((row) => rangeOf({ row, endRow: row, column: 0, endColumn: used.endColumn }));
    const params = { unitId: engine.bookId, subUnitId: sheet, ranges, id: taskOf(sheet) };
    commands.syncExecuteCommand(MarkDirtyRowAutoHeightOperation.id, params);
  };
  commands.onCommandExecuted((command) => {
    if (command.id === SetWorksheetActiveOperation.id)
      fit((command.params as { subUnitId: string }).subUnitId);
  });
  fit(session.activeSheet);
  return () => {
    for (const sheet of fitted) {
      const params = { unitId: engine.bookId, subUnitId: sheet, id: taskOf(sheet) };
      commands.syncExecuteCommand(CancelMarkDirtyRowAutoHeightOperation.id, params);
    }
  };
}

function taskOf(sheet: string): string {
  return `fit-${sheet}`;
}

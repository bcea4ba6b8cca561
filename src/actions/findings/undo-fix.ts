import { changesSheetName, readChanges, type CellChange } from "../../report/lists/changes-plan";
import { reasonAgainst, tooLate } from "./apply-fix";
import { putRecordBack, writeRecord } from "./fix-record";
import type { FixResult, RefusedCell } from "../../jobs/results";
import type { ActionEnvironment, Outcome } from "../environment";
import { currentCell } from "../current-cell";
import { ownGrid } from "../../jobs/office-ledger";
import { gridsOf, readSheets, step } from "../read-and-compute";
import { ActionStopped, failed, wasTooLate } from "../workbook/outcome";
import type { CellWrite, WorkbookContent } from "../workbook/workbook";
import { stopWhereUnwritable } from "../workbook/writable";

/**
 * 撤销修正: puts back what stood in the cells of the last fix that is not undone yet, after saving and reopening too.
 * A cell that somebody has changed since keeps its value and is named.
 */
export function undoFixes(environment: ActionEnvironment): Promise<Outcome<FixResult>> {
  return environment.workbook.open(async (book) => {
    const content = await readSheets(book, environment, "full");
    const record = ownGrid(gridsOf(content), changesSheetName);
    const changes = record === null ? [] : readChanges(record);
    const last = Math.max(0, ...changes.filter(({ state }) => state === "applied").map(({ batch }) => batch));
    if (last === 0)
      throw new ActionStopped(
        failed("notFound", `没有可以撤销的修正：“${changesSheetName}”表里没有尚未撤销的记录。`),
      );
    stopWhereUnwritable(content, [{ name: changesSheetName }]);
    const judged = changes.map((change) =>
      change.batch === last && change.state === "applied" ? judge(content, change) : { change },
    );
    step(environment, 0.7, "正在撤销");
    // The cells first: what is recorded as undone but isn't could not be undone any more.
    const writes = judged.flatMap(({ write }) => write ?? []);
    const late = await book.writeCells(writes);
    const isLate = ({ write }: Judged): boolean => write !== undefined && late.includes(write);
    const states = judged.map((one) => (isLate(one) ? { ...one.change, state: LEFT } : one.change));
    try {
      await writeRecord(book, environment, content, states);
    } catch (error) {
      await book.writeCells(writes.filter((write) => !late.includes(write)).map(inverse));
      // What somebody at another pane has written into the record meanwhile stands.
      const isTheirs = error instanceof ActionStopped && wasTooLate(error.outcome);
      if (!isTheirs) await putRecordBack(book, environment, changes);
      book.noteState("单元格都恢复了原样，没有撤销。");
      throw error;
    }
    return {
      changed: writes.length - late.length,
      refused: [...judged.flatMap(({ refused }) => refused ?? []), ...late.map(tooLate)],
    };
  });
}

const LEFT: CellChange["state"] = "changedSince";

function inverse({ value, before, numberFormat, formatBefore, ...place }: CellWrite): CellWrite {
  return { ...place, before: value, value: before, formatBefore: numberFormat, numberFormat: formatBefore };
}

interface Judged {
  /** The change as it is recorded from now on. */
  readonly change: CellChange;
  readonly write?: CellWrite;
  readonly refused?: RefusedCell;
}

function judge(content: WorkbookContent, change: CellChange): Judged {
  const { place, before, after, beforeFormat, afterFormat } = change;
  const now = change.isThere ? currentCell(content, place.sheet, place.cell) : null;
  const reason = reasonAgainst(now, after);
  if (reason !== null) {
    // A protected sheet can be opened, one that was just renamed read again, and the fix undone then; a cell that changed
    // stays as it is.
    const canBeUndone = now === null ? change.isThere : now.isProtected;
    const state = canBeUndone ? "applied" : LEFT;
    return { change: { ...change, state }, refused: { ...place, reason } };
  }
  return {
    change: { ...change, state: "undone" },
    write: { ...place, before: after, formatBefore: afterFormat, value: before, numberFormat: beforeFormat },
  };
}

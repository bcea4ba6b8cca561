import { failed } from "../../excel/problem";
import type { WorkbookContent } from "../../excel/read-workbook";
import { ActionStopped, runExcel } from "../../excel/run";
import { writeCells, type CellWrite } from "../../excel/write-cells";
import { stopWhereUnwritable, writeSheets } from "../../excel/write-sheets";
import { changesPlan, changesSheetName, readChanges, type CellChange } from "../../report/lists/changes-plan";
import { reasonAgainst } from "./apply-fix";
import type { FixResult, RefusedCell } from "../../jobs/results";
import type { ActionEnvironment, Outcome } from "../environment";
import { currentCell } from "../current-cell";
import { ownGrid } from "../../jobs/office-ledger";
import { gridsOf, readSheets, step } from "../read-and-compute";

/**
 * 撤销修正: puts back what stood in the cells of the last fix that is not undone yet, after saving and reopening too.
 * A cell that somebody has changed since keeps its value and is named.
 */
export function undoFixes(environment: ActionEnvironment): Promise<Outcome<FixResult>> {
  return runExcel(async (context) => {
    const content = await readSheets(context, environment, "full");
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
    await writeCells(
      context,
      judged.flatMap(({ write }) => write ?? []),
    );
    await writeSheets(context, content, [changesPlan(judged.map(({ change }) => change))], {
      valuesOnly: false,
    });
    return {
      changed: judged.filter(({ write }) => write !== undefined).length,
      refused: judged.flatMap(({ refused }) => refused ?? []),
    };
  });
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
    // A protected sheet can be opened and the fix undone then; a cell that changed stays as it is.
    const state = now?.isProtected === true ? "applied" : "changedSince";
    return { change: { ...change, state }, refused: { ...place, reason } };
  }
  const setsFormat = beforeFormat !== afterFormat;
  return {
    change: { ...change, state: "undone" },
    write: { ...place, value: before, numberFormat: beforeFormat, setsFormat },
  };
}

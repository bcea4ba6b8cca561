import type { ChangesReport } from "../../jobs/changes";
import type { ActionEnvironment, Outcome } from "../environment";
import { compute, gridsOf, readSheets, step, stopWithoutLedger } from "../read-and-compute";
import { changesInput, nothingEarlier, type ChangesWish } from "./compare-books";
import { ActionStopped } from "../workbook/outcome";

/** 写入变化情况: compares with an earlier workbook and writes what is different as sheet 变化情况. */
export function writeChanges(
  environment: ActionEnvironment,
  wish: ChangesWish,
): Promise<Outcome<ChangesReport>> {
  return environment.workbook.open(async (book) => {
    const content = await readSheets(book, environment, "values");
    const report = await compute(environment, "changes", changesInput(environment, gridsOf(content), wish));
    stopWithoutLedger(report.hasLedger);
    if (!report.sinceHasLedger) throw new ActionStopped(nothingEarlier(wish));
    const { plan } = await compute(environment, "changesSheet", report);
    step(environment, 0.8, "正在写入工作表");
    await book.writeSheets(content, [plan], { valuesOnly: false, onRemark: environment.onRemark });
    return report;
  });
}

import type { TidySheet } from "../../jobs/tidy";
import type { ActionEnvironment, Outcome } from "../environment";
import { compute, gridsOf, readSheets, step, stopWithoutLedger } from "../read-and-compute";

/** 整理成规范台账: a normalised copy beside each recognised ledger, which stays as it is and is the one that counts. */
export function tidyLedgers(environment: ActionEnvironment): Promise<Outcome<readonly TidySheet[]>> {
  return environment.workbook.open(async (book) => {
    const content = await readSheets(book, environment, "values");
    const { hasLedger, sheets, plans } = await compute(environment, "tidy", { grids: gridsOf(content) });
    stopWithoutLedger(hasLedger);
    step(environment, 0.8, "正在写入工作表");
    await book.writeSheets(content, plans, { valuesOnly: false, onRemark: environment.onRemark });
    return sheets;
  });
}

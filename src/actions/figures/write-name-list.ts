import type { FigureListWish } from "../../jobs/figure-list";
import type { ActionEnvironment, Outcome } from "../environment";
import { compute, gridsOf, readSheets, step, stopWithoutLedger } from "../read-and-compute";
import { ActionStopped, failed } from "../workbook/outcome";

/**
 * 筛选到这些行: the records behind a figure as sheet 名单 of ours, which never counts. The office's own sheets and
 * filters stay as they are. Gives the sheet's name.
 */
export function writeNameList(
  environment: ActionEnvironment,
  figure: string,
  wish: FigureListWish,
): Promise<Outcome<string>> {
  return environment.workbook.open(async (book) => {
    const content = await readSheets(book, environment, "values");
    const { hasLedger, plan, unknown } = await compute(environment, "nameList", {
      grids: gridsOf(content),
      wish,
      today: environment.today,
      figure,
    });
    stopWithoutLedger(hasLedger);
    if (plan === null) throw new ActionStopped(failed("notFound", unknown ?? ""));
    step(environment, 0.8, "正在写入工作表");
    await book.writeSheets(content, [plan], { valuesOnly: false, onRemark: environment.onRemark });
    return plan.name;
  });
}

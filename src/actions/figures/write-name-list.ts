import { failed } from "../../excel/problem";
import { ActionStopped, runExcel } from "../../excel/run";
import { writeSheets } from "../../excel/write-sheets";
import type { FigureListWish } from "../../jobs/figure-list";
import type { ActionEnvironment, Outcome } from "../environment";
import { compute, gridsOf, readSheets, step, stopWithoutLedger } from "../read-and-compute";

/**
 * 筛选到这些行: the records behind a figure as sheet 名单 of ours, which never counts. The office's own sheets and
 * filters stay as they are. Gives the sheet's name.
 */
export function writeNameList(
  environment: ActionEnvironment,
  figure: string,
  wish: FigureListWish,
): Promise<Outcome<string>> {
  return runExcel(async (context) => {
    const content = await readSheets(context, environment, "values");
    const { hasLedger, plan, unknown } = await compute(environment, "nameList", {
      grids: gridsOf(content),
      wish,
      today: environment.today,
      figure,
    });
    stopWithoutLedger(hasLedger);
    if (plan === null) throw new ActionStopped(failed("notFound", unknown ?? ""));
    step(environment, 0.8, "正在写入工作表");
    await writeSheets(context, content, [plan], { valuesOnly: false, onRemark: environment.onRemark });
    return plan.name;
  });
}

import type { FindingScope } from "../../checks/finding-scope";
import type { PeriodWish, WrittenFindings } from "../../jobs/results";
import type { ActionEnvironment, Outcome } from "../environment";
import { compute, gridsOf, readSheets, step, stopWithoutLedger } from "../read-and-compute";
import { ActionStopped, failed } from "../workbook/outcome";

export interface FindingsOptions extends PeriodWish {
  /** One park or one enterprise, on a sheet of its own; all findings without it. */
  readonly scope?: FindingScope;
}

/** 写入校验结果: checks the workbook as it is now and writes what was found as sheet 校验结果. */
export function writeFindings(
  environment: ActionEnvironment,
  { scope, ...wish }: FindingsOptions,
): Promise<Outcome<WrittenFindings>> {
  return environment.workbook.open(async (book) => {
    const content = await readSheets(book, environment, "full");
    const { hasLedger, scopeFound, findings, plan } = await compute(environment, "findings", {
      grids: gridsOf(content),
      wish,
      today: environment.today,
      ...(scope === undefined ? {} : { scope }),
    });
    stopWithoutLedger(hasLedger);
    if (!scopeFound)
      throw new ActionStopped(
        failed("notFound", "企业台账里没有找到这家企业，没有写入。请按台账里的名称填写，再试一次。"),
      );
    step(environment, 0.8, "正在写入工作表");
    await book.writeSheets(content, [plan], { valuesOnly: false, onRemark: environment.onRemark });
    return { sheet: plan.name, findings };
  });
}

import type { Half, Quarter, SheetPurpose } from "../../subsidy";
import type { PeriodWish } from "../../jobs/results";
import type { ActionEnvironment, Outcome } from "../environment";
import { compute, gridsOf, readSheets, step, stopWithoutLedger, wantsValues } from "../read-and-compute";
import { ActionStopped, failed } from "../workbook/outcome";

export interface PaymentSheetOptions extends PeriodWish {
  readonly quarter?: Quarter;
  readonly half?: Half;
  /** For signing, or masked for posting. */
  readonly purpose: SheetPurpose;
}

/** 生成发放表: the payment sheets of a period, ready to print. Gives the names of the sheets written. */
export function writePaymentSheets(
  environment: ActionEnvironment,
  { quarter, half, purpose, ...wish }: PaymentSheetOptions,
): Promise<Outcome<readonly string[]>> {
  return environment.workbook.open(async (book) => {
    const content = await readSheets(book, environment, "values");
    const { hasLedger, asked, plans } = await compute(environment, "paymentSheets", {
      grids: gridsOf(content),
      wish,
      today: environment.today,
      purpose,
      ...(quarter === undefined ? {} : { quarter }),
      ...(half === undefined ? {} : { half }),
    });
    stopWithoutLedger(hasLedger);
    if (plans.length === 0)
      throw new ActionStopped(
        failed(
          "notFound",
          asked.length > 0
            ? `没有写表：${asked.join("")}`
            : "这一时段没有要发放的资金，没有写表。请核对年度、季度和党组织台账里的书记任职时间。",
        ),
      );
    step(environment, 0.8, "正在写入工作表");
    await book.writeSheets(content, plans, {
      valuesOnly: wantsValues(environment, content),
      onRemark: environment.onRemark,
    });
    return plans.map(({ name }) => name);
  });
}

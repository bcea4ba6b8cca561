import type { PeriodWish } from "../../jobs/results";
import type { PaneEnvironment, Outcome } from "../../actions/environment";
import type { PaymentSheetOptions } from "../../actions/money/write-payment-sheets";
import { inWords } from "./outcome-words";
import type { PaneActions } from "../shell/workbook-actions";
import { texts } from "../texts";

/** Parts of a year that are paid at once. */
export const paymentParts = {
  year: {},
  firstHalf: { half: 1 },
  secondHalf: { half: 2 },
  quarter1: { quarter: 1 },
  quarter2: { quarter: 2 },
  quarter3: { quarter: 3 },
  quarter4: { quarter: 4 },
} as const satisfies Readonly<Record<string, Pick<PaymentSheetOptions, "quarter" | "half">>>;

export type PaymentPart = keyof typeof paymentParts;

export interface PaymentWork {
  readonly part: PaymentPart;
  readonly purpose: PaymentSheetOptions["purpose"];
}

/** Writes the payment sheets of a part of the year and says which. */
export async function writePayments(
  actions: PaneActions,
  environment: PaneEnvironment,
  { part, purpose }: PaymentWork,
  wish: PeriodWish,
): Promise<Outcome<string>> {
  const outcome = await actions.writePaymentSheets(environment, { ...wish, ...paymentParts[part], purpose });
  return inWords(outcome, (sheets) => texts.money.written(sheets.join("、")));
}

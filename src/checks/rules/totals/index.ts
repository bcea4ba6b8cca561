/** ENT-06, -14, -15, SUB-09, ISS-05: totals, whatever register they stand below. */
import type { Rule } from "../../finding";
import { paymentTotals } from "./payment-totals";
import { problemTotals } from "./problem-totals";
import { rowsLeftOut } from "./rows-left-out";
import { statusesAddUp } from "./statuses-add-up";
import { typedTotals } from "./typed-totals";

export const totalRules: readonly Rule[] = [
  statusesAddUp,
  typedTotals,
  rowsLeftOut,
  paymentTotals,
  problemTotals,
];

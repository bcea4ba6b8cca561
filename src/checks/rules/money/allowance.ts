/** SUB-01 to SUB-06 and SUB-10 to SUB-13: sheets that secretaries' allowances are paid by. */
import { monthRules } from "./allowance-months";
import { payeeRules } from "./allowance-payee";
import { sheetRules } from "./allowance-sheet";
import { doublePaymentRules } from "./allowance-twice";
import type { Rule } from "../../finding";

export const allowanceRules: readonly Rule[] = [
  ...payeeRules,
  ...monthRules,
  ...doublePaymentRules,
  ...sheetRules,
];

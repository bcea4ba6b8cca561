/** All custom functions (CONTRACT 5), in the order in which they are shown. */
import { creditCodeCheck, idCheck, mask, normalDate } from "./code-functions";
import type { Declaration } from "./declaration";
import { coverage, figureTable, figureValue } from "./figure-functions";
import { figureList } from "./figure-list-function";
import { allowanceAmount, allowanceMonths, awardAmount, capitalAmountFunction } from "./money-functions";
import { formationAdvice, fourClearFunction, termEndFunction } from "./organisation-functions";
import { subsidyTotal } from "./subsidy-total-function";
import { paragraph } from "./text-functions";

export const functionDeclarations: readonly Declaration[] = [
  coverage,
  figureValue,
  figureTable,
  figureList,
  subsidyTotal,
  allowanceMonths,
  allowanceAmount,
  awardAmount,
  capitalAmountFunction,
  termEndFunction,
  formationAdvice,
  fourClearFunction,
  creditCodeCheck,
  idCheck,
  normalDate,
  mask,
  paragraph,
];

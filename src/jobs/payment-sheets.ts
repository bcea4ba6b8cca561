import type { Grid } from "../reading/cells/grid";
import type { DayNumber } from "../registers";
import { paymentPlan } from "../report/payment-plan";
import type { SheetPlan } from "../report/sheet-plan";
import {
  askedInWords,
  comparePayments,
  dueOf,
  paymentSheets,
  type Half,
  type Quarter,
  type SheetPurpose,
} from "../subsidy";
import type { PeriodOfReport, PeriodWish } from "./results";
import { officeGrids, officeLedger, periodOf } from "./office-ledger";

export interface PaymentSheetsInput {
  readonly grids: readonly Grid[];
  readonly wish: PeriodWish;
  readonly today: DayNumber;
  readonly quarter?: Quarter;
  readonly half?: Half;
  readonly purpose: SheetPurpose;
}

/** The sheets that are signed for money, or what may be posted of them. */
export function paymentSheetsJob(input: PaymentSheetsInput): {
  readonly period: PeriodOfReport;
  readonly hasLedger: boolean;
  /** What must be settled before everything due can be counted, a sentence each. */
  readonly asked: readonly string[];
  readonly plans: readonly SheetPlan[];
} {
  const office = officeLedger(input.grids);
  const period = periodOf(office, input.wish, input.today);
  const options = {
    ...period,
    ...(input.quarter === undefined ? {} : { quarter: input.quarter }),
    ...(input.half === undefined ? {} : { half: input.half }),
  };
  const due = dueOf(office.ledger, options);
  const comparison = comparePayments(office.ledger, due, options);
  const sheets = paymentSheets(due, comparison, office.settings, options, input.purpose);
  const date1904 = input.grids.some((grid) => grid.date1904 === true);
  const taken = new Set(officeGrids(input.grids).map(({ sheet }) => sheet));
  return {
    period,
    hasLedger: office.ledger.tables.length > 0,
    asked: askedInWords(due.asked),
    plans: sheets
      .map((sheet) => paymentPlan(sheet, date1904))
      .map((plan) => (taken.has(plan.name) ? besideOffices(plan) : plan)),
  };
}

/** The office often has a sheet of this name; ours stands beside it and says that it holds what is due. */
function besideOffices(plan: SheetPlan): SheetPlan {
  return { ...plan, name: `${plan.name}（应发）` };
}

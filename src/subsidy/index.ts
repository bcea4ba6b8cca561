/** Money for organisations and their secretaries (DOMAIN 1.8, 4.3–4.5). */
export { capitalAmount } from "./capital-amount";
export {
  comparePayments,
  type ComparedPayment,
  type ComparedTotals,
  type Comparison,
  type PaymentPlace,
} from "./comparison";
export { paymentKindTexts, type PaymentKind } from "./payment-kinds";
export { askedInWords } from "./sheets-asked";
export { dueOf, type Due } from "./due";
export {
  comparisonInYuan,
  dueInYuan,
  subsidyDue,
  type AllowanceLine,
  type AwardLine,
  type ComparisonInYuan,
  type PaymentLine,
  type StartupLine,
  type SubsidyDue,
  type TotalsLine,
} from "./in-yuan";
export {
  monthsPaid,
  organisationsPaid,
  paidAllowances,
  paidAwards,
  paidStartups,
  payeesPaid,
  totalPaid,
  type Paid,
  type PaidRow,
} from "./paid";
export { type PaidScope } from "./paid-scope";
export { paymentSheets, type PaymentSheet, type SheetPurpose } from "./payment-sheets";
export type { PaymentCell, PaymentFormat } from "./sheet-columns";
export type { Half, Quarter, SubsidyOptions } from "./period";
export { policyText } from "./months";
export { rosterOf, type Roster } from "./roster";
export { timelineOf, type Timeline } from "./timeline";

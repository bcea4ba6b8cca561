/** What is paid: secretaries' allowances for the year, start-up funds for new organisations, awards. */
import type { Dice } from "../../layouts/dice";
import { isoDate } from "./days";
import type { NameSource, Person } from "./names";
import { YEAR, type Row, type Rows } from "./rows";

const RATE = 150;
const STANDARD = 5_000;

/** Months of the year from the first on which the secretary was in office. */
function firstMonth(organisation: Row<"organisation">): number {
  const from = String(organisation.tenureFrom);
  return from < isoDate(YEAR, 1, 1) ? 1 : Number(from.slice(5, 7));
}

export function addPayments(
  rows: Rows,
  secretaries: ReadonlyMap<string, Person>,
  names: NameSource,
  dice: Dice,
): void {
  for (const organisation of rows.organisation) {
    const name = String(organisation.name);
    rows.allowance.push(allowanceOf(organisation, secretaries.get(name)?.idNumber ?? "", names));
    rows.award.push(awardOf(organisation, dice));
    if (String(organisation.foundedOn).startsWith(String(YEAR)))
      rows.startupFund.push(startupFundOf(organisation, names, dice));
  }
}

function allowanceOf(
  organisation: Row<"organisation">,
  idNumber: string,
  names: NameSource,
): Row<"allowance"> {
  const fromMonth = firstMonth(organisation);
  const months = 13 - fromMonth;
  return {
    organisation: String(organisation.name),
    secretary: String(organisation.secretary),
    idNumber,
    tenureFrom: String(organisation.tenureFrom),
    tenureTo: null,
    period: { year: YEAR, fromMonth, toMonth: 12 },
    months,
    monthlyRate: RATE,
    amountDue: months * RATE,
    deduction: 0,
    amountPaid: months * RATE,
    bankAccount: names.account(),
    signature: String(organisation.secretary),
    civilServant: "no",
    remark: null,
  };
}

function startupFundOf(organisation: Row<"organisation">, names: NameSource, dice: Dice): Row<"startupFund"> {
  return {
    organisation: String(organisation.name),
    formationMode: organisation.formationMode ?? null,
    approvedOn: String(organisation.foundedOn),
    approvalNumber: String(organisation.approvalNumber),
    coveredEnterprises: (organisation.coveredEnterprises ?? []) as readonly string[],
    standard: STANDARD,
    amount: STANDARD,
    paidOn: isoDate(YEAR, 12, dice.between(1, 28)),
    account: names.account(),
    handler: "覃志强",
    remark: null,
  };
}

/** Excellent above 90, with the amount of the county's tiers. */
function awardOf(organisation: Row<"organisation">, dice: Dice): Row<"award"> {
  const score = dice.between(62, 98);
  const grade = score >= 90 ? "excellent" : score >= 80 ? "good" : "qualified";
  return {
    secretary: String(organisation.secretary),
    organisation: String(organisation.name),
    score,
    grade,
    amount: score >= 95 ? 6_000 : score >= 92 ? 4_000 : score >= 90 ? 2_000 : null,
    veto: null,
    publicity: "无异议",
    remark: null,
  };
}

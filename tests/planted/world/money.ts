/** What is paid: secretaries' allowances for the year, start-up funds for new organisations, awards. */
import type { Dice } from "../../layouts/dice";
import { isoDate } from "./days";
import type { NameSource, Person } from "./names";
import { YEAR, type Row, type Rows } from "./rows";

const RATE = 150;
const STANDARD = 5_000;

/** Somebody's time as secretary. */
interface Stint {
  readonly secretary: string;
  readonly idNumber: string;
  readonly from: string;
  readonly to: string | null;
}

export function addPayments(
  rows: Rows,
  secretaries: ReadonlyMap<string, Person>,
  names: NameSource,
  dice: Dice,
): void {
  const isQuarterly = dice.chance(25);
  for (const organisation of rows.organisation) {
    const idNumber = secretaries.get(String(organisation.name))?.idNumber ?? "";
    const former = formerSecretary(organisation, names, dice);
    const present: Stint = {
      secretary: String(organisation.secretary),
      idNumber,
      from: String(organisation.tenureFrom),
      to: null,
    };
    for (const stint of former === null ? [present] : [former, present])
      rows.allowance.push(...allowancesOf(organisation, stint, isQuarterly, names));
    rows.award.push(awardOf(organisation, dice));
    if (String(organisation.foundedOn).startsWith(String(YEAR)))
      rows.startupFund.push(startupFundOf(organisation, names, dice));
  }
}

/** Now and then the post changes hands within the year. */
function formerSecretary(organisation: Row<"organisation">, names: NameSource, dice: Dice): Stint | null {
  const from = String(organisation.tenureFrom);
  if (from >= isoDate(YEAR, 1, 1) || !dice.chance(12)) return null;
  const to = isoDate(YEAR, dice.between(3, 10), dice.between(1, 28));
  organisation.tenureFrom = to;
  const { name, idNumber } = names.person(1962, 1990);
  return { secretary: name, idNumber, from, to };
}

/** The month in which the post changes hands is paid to the successor. */
function allowancesOf(
  organisation: Row<"organisation">,
  stint: Stint,
  isQuarterly: boolean,
  names: NameSource,
): readonly Row<"allowance">[] {
  const first = stint.from < isoDate(YEAR, 1, 1) ? 1 : Number(stint.from.slice(5, 7));
  const last = stint.to === null ? 12 : Number(stint.to.slice(5, 7)) - 1;
  const bankAccount = names.account();
  const periods = isQuarterly
    ? [1, 4, 7, 10].map((month) => [month, month + 2] as const)
    : [[1, 12] as const];
  return periods.flatMap(([start, end]) => {
    const period = { year: YEAR, fromMonth: Math.max(first, start), toMonth: Math.min(last, end) };
    const months = period.toMonth - period.fromMonth + 1;
    return months <= 0 ? [] : [{ ...allowanceOf(organisation, stint, months), period, bankAccount }];
  });
}

function allowanceOf(organisation: Row<"organisation">, stint: Stint, months: number): Row<"allowance"> {
  return {
    organisation: String(organisation.name),
    secretary: stint.secretary,
    idNumber: stint.idNumber,
    tenureFrom: stint.from,
    tenureTo: stint.to,
    months,
    monthlyRate: RATE,
    amountDue: months * RATE,
    deduction: 0,
    amountPaid: months * RATE,
    signature: stint.secretary,
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
    coveredEnterprises: organisation.coveredEnterprises ?? [],
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

/** Who was secretary where, and from when to when: the organisations' sheet, filled up from the payment sheets. */
import type { DateValue, DayNumber } from "../registers";
import { formatChinese } from "../reading/cells/dates";
import { entriesOf, type Ledger } from "../ledger/model";
import { openQuestionText } from "../ledger/open-questions";
import { asksFor, type Entry } from "../reading/table";
import { personKey } from "../ledger/names/names";
import type { PaidOrganisation, Roster } from "./roster";

export interface Tenure {
  readonly organisation: PaidOrganisation;
  readonly secretary: string;
  readonly from: DateValue | null;
  readonly to: DateValue | null;
  /** The end was not written; it is the day on which the successor took office. */
  readonly endInferred: boolean;
  readonly civilServant: boolean;
  /** Tell people of the same name apart; both may be unknown. */
  readonly idNumber: string | null;
  readonly bornOn: DayNumber | null;
  /** Where earlier sheets paid to. */
  readonly account: string | null;
  /** What is unclear about it, in sentences. */
  readonly doubts: readonly string[];
}

/** Every tenure that the sheets know, those of former secretaries on the payment sheets included. */
export function tenuresOf(ledger: Ledger, roster: Roster): readonly Tenure[] {
  const payments = entriesOf(ledger, "allowance").flatMap((entry) => paymentRow(entry, roster));
  return roster.organisations.flatMap((organisation) => {
    const registered = registeredTenures(organisation);
    const rows = payments.filter((row) => row.organisation === organisation);
    const known = distinct(
      registered.flatMap((tenure) => {
        const own = rowsOf(tenure, rows);
        return [...earlierStints(tenure, own), completed(tenure, own)];
      }),
    );
    return [...known, ...others(organisation, known, rows)];
  });
}

/** What a row of an allowance sheet says about a tenure. */
interface PaymentRow {
  readonly organisation: PaidOrganisation;
  readonly entry: Entry<"allowance">;
  readonly secretary: string;
  readonly key: string;
}

function paymentRow(entry: Entry<"allowance">, roster: Roster): readonly PaymentRow[] {
  const organisation = roster.find(entry.value("organisation"));
  const secretary = entry.value("secretary");
  if (organisation === null || secretary === null) return [];
  return [{ organisation, entry, secretary, key: personKey(secretary) }];
}

function registeredTenures(organisation: PaidOrganisation): readonly Tenure[] {
  const fromSheet = organisation.entries.flatMap((entry) => {
    const secretary = entry.value("secretary");
    return secretary === null ? [] : [fromOrganisation(organisation, entry, secretary)];
  });
  if (fromSheet.length > 0) return fromSheet;
  const named = organisation.units.flatMap((unit) => unit.value("secretary") ?? []);
  return [...new Set(named)].map((secretary) => ({ ...BLANK_TENURE, organisation, secretary }));
}

const BLANK_TENURE = {
  from: null,
  to: null,
  endInferred: false,
  civilServant: false,
  idNumber: null,
  bornOn: null,
  account: null,
  doubts: [],
};

function fromOrganisation(
  organisation: PaidOrganisation,
  entry: Entry<"organisation">,
  secretary: string,
): Tenure {
  return {
    ...BLANK_TENURE,
    organisation,
    secretary,
    from: entry.value("tenureFrom"),
    to: entry.value("tenureTo"),
    bornOn: entry.value("secretaryBornOn")?.day ?? null,
    doubts: [
      ...unreadable(entry.problem("tenureFrom"), entry.sheet, entry.cell("tenureFrom"), "任职时间"),
      ...unreadable(entry.problem("tenureTo"), entry.sheet, entry.cell("tenureTo"), "离任时间"),
      ...awaited([entry], "tenureFrom"),
      ...awaited([entry], "tenureTo"),
    ],
  };
}

function unreadable(
  problem: string | null,
  sheet: string,
  cell: string | null,
  what: string,
): readonly string[] {
  if (problem === null || cell === null) return [];
  return [`“${sheet}”${cell}的${what}认不出是哪一天，请改写成 2023-5-18 这样的日期`];
}

/** A column that may be the dates of office and is not confirmed: without it the whole year would be paid. */
function awaited(
  entries: readonly (Entry<"organisation"> | Entry<"allowance">)[],
  field: "tenureFrom" | "tenureTo",
): readonly string[] {
  const open = entries.flatMap(({ table }) => {
    const question = asksFor(table, field);
    return question === null ? [] : [openQuestionText({ table, question }, field)];
  });
  return open.slice(0, 1);
}

/** The person's own rows among an organisation's. */
function rowsOf({ secretary }: Tenure, rows: readonly PaymentRow[]): readonly Entry<"allowance">[] {
  const key = personKey(secretary);
  return rows.filter((row) => row.key === key).map(({ entry }) => entry);
}

/** Times in office of the same person that ended before the registered one began: left and came back. */
function earlierStints(tenure: Tenure, own: readonly Entry<"allowance">[]): readonly Tenure[] {
  return own.flatMap((entry) => {
    const from = entry.value("tenureFrom");
    const to = entry.value("tenureTo");
    const isEarlier = from !== null && to !== null && tenure.from !== null && to.day <= tenure.from.day;
    return isEarlier ? [{ ...withFlags(tenure, own), from, to, doubts: [] }] : [];
  });
}

function withFlags(tenure: Tenure, own: readonly Entry<"allowance">[]): Tenure {
  return {
    ...tenure,
    civilServant: own.some((entry) => entry.value("civilServant") === "yes"),
    idNumber: own.map((entry) => entry.value("idNumber")).find((id) => id !== null) ?? null,
    account: own.map((entry) => entry.value("bankAccount")).find((account) => account !== null) ?? null,
  };
}

/** A registered tenure with what the allowance sheets know beside it: missing dates, public post, ID number. */
function completed(tenure: Tenure, own: readonly Entry<"allowance">[]): Tenure {
  const same = own.filter((entry) => {
    const written = entry.value("tenureFrom");
    return tenure.from === null || written === null || agrees(written, tenure.from);
  });
  const from = tenure.from ?? firstOf(same, "tenureFrom");
  const to = tenure.to ?? firstOf(same, "tenureTo");
  const stints = earlierStints({ ...tenure, from }, own);
  const differing = own.filter((entry) => !same.includes(entry) && !isOneOf(entry, stints));
  return {
    ...withFlags(tenure, own),
    from,
    to: from !== null && to !== null && to.day < from.day ? null : to,
    doubts: [
      ...tenure.doubts,
      ...(from === null ? awaited(own, "tenureFrom") : []),
      ...(to === null ? awaited(own, "tenureTo") : []),
      ...differing.flatMap((entry) => datesDiffer(entry, tenure)),
    ],
  };
}

function isOneOf(entry: Entry<"allowance">, stints: readonly Tenure[]): boolean {
  const from = entry.value("tenureFrom");
  return stints.some((stint) => stint.from?.day === from?.day);
}

function firstOf(entries: readonly Entry<"allowance">[], field: "tenureFrom" | "tenureTo"): DateValue | null {
  return entries.map((entry) => entry.value(field)).find((date) => date !== null) ?? null;
}

/** Two dates agree as far as the vaguer of them goes. */
function agrees(one: DateValue, other: DateValue): boolean {
  const vaguer = [one.precision, other.precision].includes("year")
    ? "year"
    : [one.precision, other.precision].includes("month")
      ? "month"
      : "day";
  return formatChinese(one.day, vaguer) === formatChinese(other.day, vaguer);
}

function datesDiffer(entry: Entry<"allowance">, tenure: Tenure): readonly string[] {
  const written = entry.value("tenureFrom");
  if (written === null || tenure.from === null) return [];
  const cell = `“${entry.sheet}”${entry.cell("tenureFrom") ?? ""}`;
  return [
    `${cell}的任职时间写作${dateText(written)}，党组织台账是${dateText(tenure.from)}，这里按党组织台账计算`,
  ];
}

/** A date as precise as it was written: 2023年5月18日, 2023年5月. */
export function dateText(date: DateValue): string {
  return formatChinese(date.day, date.precision);
}

/** Rows that say the same person served the same time are one tenure. */
function distinct(tenures: readonly Tenure[]): readonly Tenure[] {
  const seen = new Set<string>();
  return tenures.filter(({ secretary, from, to }) => {
    const key = [personKey(secretary), from?.day ?? "", to?.day ?? ""].join(" ");
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * People on the allowance sheets whom nobody registered. One who began before the registered secretary was the
 * predecessor; where nobody is registered, the sheet is all there is. Others are no secretaries of it.
 */
function others(
  organisation: PaidOrganisation,
  known: readonly Tenure[],
  rows: readonly PaymentRow[],
): readonly Tenure[] {
  const registered = new Set(known.map(({ secretary }) => personKey(secretary)));
  const strangers = rows.filter(({ key }) => !registered.has(key));
  const byPerson = new Map(strangers.map((row) => [row.key, row]));
  return [...byPerson.values()].flatMap((row) => {
    const stranger = { ...BLANK_TENURE, organisation, secretary: row.secretary };
    const tenure = completed(stranger, rowsOf(stranger, strangers));
    if (known.length === 0) return [tenure];
    const successor = successorOf(tenure, known);
    if (successor === null) return [];
    return [tenure.to === null ? { ...tenure, to: successor, endInferred: true } : tenure];
  });
}

/** When the registered secretary who came after took office; `null` where none came after. */
function successorOf(tenure: Tenure, known: readonly Tenure[]): DateValue | null {
  const { from } = tenure;
  if (from === null) return null;
  const later = known.flatMap((other) =>
    other.from !== null && other.from.day > from.day ? [other.from] : [],
  );
  return later.sort((a, b) => a.day - b.day)[0] ?? null;
}

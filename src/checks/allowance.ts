/** SUB-*: sheets that secretaries' allowances are paid by. */
import type { DateValue, DayNumber, FieldOf } from "../registers";
import { civilFromDays, daysFromCivil, endOfMonth } from "../reading/dates";
import { entriesOf, tablesOf, type Entry, type Table } from "../reading/ledger";
import { personKey } from "../reading/names";
import { monthShares, monthsOf, policyText, type Period, type Service } from "../subsidy/months";
import { monthsOfRow } from "../subsidy/row-months";
import { yuanText } from "../subsidy/money";
import { isNothing, saysNothing } from "./blank-cells";
import { collisions, groupedBy, repeatedBy } from "./collisions";
import type { CrossReference, OrganisationGroup } from "./cross-reference";
import { dateText } from "./date-order";
import type { Rule } from "./finding";
import { plainIdNumber } from "./id-number";
import { isDissolved } from "./organisation";
import {
  at,
  ledgerRule,
  otherRecordText,
  recordRule,
  recordText,
  sheetRecordText,
  type Situation,
  type Spot,
} from "./rule-definition";

type AllowanceEntry = Entry<"allowance">;
type PayeeEntry = AllowanceEntry | Entry<"award">;

function organisationText(entry: PayeeEntry): string {
  const row = entry as AllowanceEntry;
  return row.value("organisation") ?? row.raw("organisation");
}

/** Name by which the payee, or an organisation's secretary, is compared; "" without one. */
function secretaryKey(entry: PayeeEntry | Entry<"organisation">): string {
  return personKey((entry as AllowanceEntry).value("secretary") ?? "");
}

function groupOf(entry: PayeeEntry, cross: CrossReference): OrganisationGroup | null {
  const found = cross.organisationNames.find(organisationText(entry));
  return found.kind === "found" ? found.item : null;
}

/** Those who are secretaries of the organisation by its own records, else by the ledger. */
function secretariesOf(group: OrganisationGroup): readonly string[] {
  const recorded = group.records.flatMap((record) => record.value("secretary") ?? []);
  const names = recorded.length > 0 ? recorded : group.own.flatMap((entry) => entry.value("secretary") ?? []);
  return [...new Set(names.filter((name) => !isNothing(name)).map(personKey))];
}

/** Days that a payment is for: the row's own period, else the months or year of its sheet. `null` for one unread. */
function periodOf(entry: AllowanceEntry, year: number | null): Period | null {
  const written = entry.value("period");
  if (written === null && entry.has("period") && !saysNothing(entry, "period")) return null;
  const ofYear = written?.year ?? entry.table.recognition.context.year ?? year;
  if (ofYear === null) return null;
  const { fromMonth, toMonth } = monthsOfRow(entry) ?? { fromMonth: 1, toMonth: 12 };
  return { first: daysFromCivil(ofYear, fromMonth, 1), last: endOfMonth(daysFromCivil(ofYear, toMonth, 1)) };
}

/**
 * The payee may have been secretary before the present one: the row says when the payee left, or the post changed
 * hands within what is paid for, and the row asks for nothing later.
 */
function mayBeFormer(entry: PayeeEntry, group: OrganisationGroup, situation: Situation): boolean {
  const { year } = situation;
  const allowance = entry.table.register === "allowance" ? (entry as AllowanceEntry) : null;
  if (allowance !== null && allowance.value("tenureTo") !== null) return true;
  const period = periodOfPayee(entry, year);
  if (period === null) return false;
  if (allowance !== null && sharesThePeriod(allowance, period, group, situation)) return true;
  const since = allowance?.value("tenureFrom")?.day ?? -Infinity;
  return takenOverOn(allowance, group, situation).some((day) => {
    const asksForLater = allowance !== null && asksBeyond(allowance, period, day);
    return day > period.first && !asksForLater && since < day;
  });
}

/**
 * When the secretaries took office, by the organisation's records; without dates there, by their rows of the sheet,
 * or of the sheets of other quarters.
 */
function takenOverOn(
  entry: AllowanceEntry | null,
  group: OrganisationGroup,
  situation: Situation,
): readonly DayNumber[] {
  const recorded = group.records.flatMap((record) => record.value("tenureFrom")?.day ?? []);
  if (recorded.length > 0 || entry === null) return recorded;
  return tablesOf(situation.ledger, "allowance")
    .flatMap((table) => rowsOfSecretaries(table, group, situation))
    .flatMap((row) => row.value("tenureFrom")?.day ?? periodOf(row, situation.year)?.first ?? []);
}

/** The sheet's rows that pay the secretaries themselves. */
function rowsOfSecretaries(
  table: Table<"allowance">,
  group: OrganisationGroup,
  { cross }: Situation,
): readonly AllowanceEntry[] {
  const secretaries = secretariesOf(group);
  return (rowsByGroup(table, cross).get(group) ?? []).filter((row) =>
    secretaries.includes(secretaryKey(row)),
  );
}

/** The sheet pays a secretary too, and both together get no more months than there are: one followed the other. */
function sharesThePeriod(
  entry: AllowanceEntry,
  period: Period,
  group: OrganisationGroup,
  situation: Situation,
): boolean {
  const months = entry.value("months");
  return rowsOfSecretaries(entry.table, group, situation).some((row) => {
    const others = row.value("months");
    return months !== null && months > 0 && others !== null && months + others <= monthCount(period);
  });
}

/** By the row's own period; where only the sheet has one, by the months that are asked for. */
function asksBeyond(entry: AllowanceEntry, period: Period, day: DayNumber): boolean {
  const months = entry.value("months");
  if (entry.value("period") !== null || months === null) return period.last > endOfMonth(day);
  return months > monthCount({ first: period.first, last: day });
}

/** Days that a payee gets something for; an award is for the whole year. */
function periodOfPayee(entry: PayeeEntry, year: number | null): Period | null {
  if (entry.table.register === "allowance") return periodOf(entry as AllowanceEntry, year);
  const ofYear = entry.table.recognition.context.year ?? year;
  return ofYear === null ? null : { first: daysFromCivil(ofYear, 1, 1), last: daysFromCivil(ofYear, 12, 31) };
}

const notSecretary = ledgerRule(
  {
    id: "SUB-01",
    title: "领取人不是该党组织书记",
    severity: "error",
    why: "岗位津贴和绩效奖励只发给在任（或当时在任）的书记。",
    authority: "本县书记岗位津贴发放办法；办公惯例",
    needs: [
      ["allowance.secretary", "allowance.organisation", "organisation.secretary"],
      ["allowance.secretary", "allowance.organisation", "enterprise.secretary"],
      ["award.secretary", "award.organisation", "organisation.secretary"],
    ],
    alsoReads: ["award", "enterprise"],
  },
  function* (situation) {
    const { ledger } = situation;
    for (const entry of entriesOf(ledger, "allowance")) yield payeeSpot(entry, situation);
    for (const entry of entriesOf(ledger, "award")) yield payeeSpot(entry, situation);
  },
);

function payeeSpot(entry: PayeeEntry, situation: Situation): Spot | null {
  const name = (entry as AllowanceEntry).raw("secretary");
  const group = groupOf(entry, situation.cross);
  if (group === null || isNothing(name)) return null;
  const key = secretaryKey(entry);
  const secretaries = secretariesOf(group);
  if (secretaries.length === 0 || secretaries.includes(key) || mayBeFormer(entry, group, situation))
    return null;
  const source = group.records[0] ?? group.own[0];
  const where = source === undefined ? "" : `（见${sheetRecordText(source)}）`;
  return at(
    entry as AllowanceEntry,
    "secretary",
    `${recordText(entry as AllowanceEntry)}领取“${organisationText(entry)}”的款项，但该党组织书记是${secretaries.join("、")}${where}，请核对领取人`,
    { actual: name, expected: secretaries.join("、") },
  );
}

const unknownOrganisation = ledgerRule(
  {
    id: "SUB-02",
    title: "发放的党组织不存在或已撤销",
    severity: "error",
    why: "不存在或已撤销的党组织不能发津贴。",
    authority: "本县书记岗位津贴发放办法；办公惯例",
    needs: [
      ["allowance.organisation", "organisation.name"],
      ["allowance.organisation", "enterprise.organisationName"],
    ],
    alsoReads: ["award", "enterprise"],
  },
  function* (situation) {
    const { ledger } = situation;
    for (const entry of entriesOf(ledger, "allowance")) yield organisationSpot(entry, situation);
    for (const entry of entriesOf(ledger, "award")) yield organisationSpot(entry, situation);
  },
);

function organisationSpot(entry: PayeeEntry, situation: Situation): Spot | null {
  const text = organisationText(entry);
  const row = entry as AllowanceEntry;
  if (isNothing(text) || situation.cross.organisations.length === 0) return null;
  const found = situation.cross.organisationNames.find(text);
  if (found.kind === "several") {
    const names = found.items.slice(0, 3).map(({ name }) => `“${name}”`);
    return at(row, "organisation", `${recordText(row)}的党组织“${text}”可能是${names.join("、")}，请写全称`, {
      severity: "info",
      actual: text,
    });
  }
  if (found.kind === "none")
    return at(
      row,
      "organisation",
      `${recordText(row)}的党组织“${text}”在党组织台账和企业台账中都找不到，请核对名称`,
      {
        actual: text,
      },
    );
  const dissolved = dissolvedBefore(entry, found.item, situation);
  return dissolved === null
    ? null
    : at(row, "organisation", `${recordText(row)}的党组织“${text}”已于${dissolved}撤销，不应再发放，请核对`, {
        actual: text,
      });
}

function dissolvedBefore(entry: PayeeEntry, group: OrganisationGroup, situation: Situation): string | null {
  const first = periodOfPayee(entry, situation.year)?.first ?? situation.asOf;
  const record = group.records.find((candidate) => isDissolved(candidate, first));
  const day = record?.value("dissolvedOn") ?? null;
  return day === null ? null : dateText(day);
}

const wrongMonths = recordRule(
  "allowance",
  {
    id: "SUB-03",
    title: "发放月数与任职时间不符",
    severity: "error",
    why: "月数应按任职、离任时间和本县的起止口径推算，多发少发都要改。",
    authority: "本县书记岗位津贴发放办法（口径见“党建设置”）",
    needs: [["allowance.months"]],
    alsoReads: ["organisation", "enterprise"],
  },
  (entry, situation) => {
    const months = entry.value("months");
    if (months === null || entry.problem("months") !== null || entry.value("civilServant") === "yes")
      return null;
    const due = dueMonths(entry, situation);
    if (due === null || Math.abs(due.months - months) < 0.005) return null;
    const expected = String(Math.round(due.months * 100) / 100);
    return at(
      entry,
      "months",
      `${recordText(entry)}${dateText(due.from)}任职，应发${expected}个月，表中是${String(months)}个月，请核对（口径：${policyText(due.policy)}）`,
      { actual: String(months), expected },
    );
  },
);

interface DueMonths {
  readonly months: number;
  readonly from: DateValue;
  readonly policy: {
    readonly start: Situation["ledger"]["settings"]["startPolicy"];
    readonly end: Situation["ledger"]["settings"]["endPolicy"];
  };
}

/** Months by policy (DOMAIN 4.3); `null` where the tenure is not known. */
function dueMonths(entry: AllowanceEntry, situation: Situation): DueMonths | null {
  const { settings } = situation.ledger;
  const period = periodOf(entry, situation.year);
  const group = groupOf(entry, situation.cross);
  const [record, ...others] = group?.records ?? [];
  const known = others.length === 0 && isSamePerson(entry, record) ? record : undefined;
  const from = entry.value("tenureFrom") ?? known?.value("tenureFrom") ?? null;
  if (period === null || from === null) return null;
  const to = entry.value("tenureTo") ?? known?.value("tenureTo") ?? null;
  const service = {
    from: from.day,
    to: to === null ? successorFrom(entry, from, group, situation) : to.day,
    ...lifeOf(record),
  };
  const policy = { start: settings.startPolicy, end: settings.endPolicy };
  const months = servesThroughout(service, period)
    ? monthCount(period)
    : monthsOf(monthShares(service, period, policy));
  return { months, from, policy };
}

/** Most are in office all the time, and every policy gives them every month. */
function servesThroughout({ from, to, founded, dissolved }: Service, { first, last }: Period): boolean {
  const begins = Math.max(from, founded ?? from);
  return begins <= first && (to === null || to > last) && (dissolved === null || dissolved > last);
}

/** When the organisation was founded and dissolved. */
function lifeOf(record: Entry<"organisation"> | undefined): Pick<Service, "founded" | "dissolved"> {
  return {
    founded: record?.value("foundedOn")?.day ?? null,
    dissolved: record?.value("dissolvedOn")?.day ?? null,
  };
}

/** When somebody else took the post over, by another row of the sheet or by the organisation's record. */
function successorFrom(
  entry: AllowanceEntry,
  from: DateValue,
  group: OrganisationGroup | null,
  { cross }: Situation,
): DayNumber | null {
  if (group === null) return null;
  const rows = rowsByGroup(entry.table, cross).get(group) ?? [];
  const key = secretaryKey(entry);
  let next: DayNumber | null = null;
  for (const other of [...rows, ...group.records] as readonly AllowanceEntry[]) {
    const began = other.value("tenureFrom")?.day ?? null;
    if (began === null || began <= from.day || (next !== null && began >= next)) continue;
    if (secretaryKey(other) !== key) next = began;
  }
  return next;
}

const groupedRows = new WeakMap<
  Table<"allowance">,
  ReadonlyMap<OrganisationGroup, readonly AllowanceEntry[]>
>();

/** The table's rows by organisation. */
function rowsByGroup(
  table: Table<"allowance">,
  cross: CrossReference,
): ReadonlyMap<OrganisationGroup, readonly AllowanceEntry[]> {
  const known = groupedRows.get(table);
  if (known !== undefined) return known;
  const grouped = groupedBy(table.entries, (entry) => groupOf(entry, cross));
  groupedRows.set(table, grouped);
  return grouped;
}

function isSamePerson(entry: AllowanceEntry, record: Entry<"organisation"> | undefined): boolean {
  return record !== undefined && secretaryKey(entry) === secretaryKey(record);
}

const wrongAmount = recordRule(
  "allowance",
  {
    id: "SUB-04",
    title: "应发金额不等于月数乘标准",
    severity: "error",
    why: "应发金额应等于月数乘以每月标准。",
    authority: "办公惯例",
    needs: [["allowance.amountDue", "allowance.months", "allowance.monthlyRate"]],
  },
  (entry) => {
    const months = entry.value("months");
    const rate = entry.value("monthlyRate");
    const due = entry.value("amountDue");
    if (months === null || rate === null || due === null) return null;
    if ((["months", "monthlyRate", "amountDue"] as const).some((field) => entry.problem(field) !== null))
      return null;
    const expected = Math.round(months * rate);
    if (Math.abs(expected - due) < 1) return null;
    return at(
      entry,
      "amountDue",
      `${recordText(entry)}${String(months)}个月乘以每月${yuanText(rate)}是${yuanText(expected)}，应发金额却是${yuanText(due)}，请核对`,
      { actual: yuanText(due), expected: yuanText(expected) },
    );
  },
);

/** Calendar months of a period. */
function monthsIn(period: Period): readonly number[] {
  const start = monthIndex(period.first);
  return Array.from({ length: monthCount(period) }, (_, offset) => start + offset);
}

function monthCount({ first, last }: Period): number {
  return monthIndex(last) - monthIndex(first) + 1;
}

function monthIndex(day: DayNumber): number {
  const { year, month } = civilFromDays(day);
  return year * 12 + month;
}

const paidTwice = ledgerRule(
  {
    id: "SUB-05",
    title: "同一党组织同月发了两份",
    severity: "error",
    why: "一个党组织一个月只发一份书记津贴；中途换人的，交接当月只发给一人。",
    authority: "本县书记岗位津贴发放办法",
    needs: [["allowance.months", "allowance.organisation"]],
    alsoReads: ["organisation", "enterprise"],
  },
  function* ({ ledger, cross, year }) {
    for (const table of tablesOf(ledger, "allowance")) {
      const paid = table.entries.filter((entry) => (entry.value("months") ?? 0) > 0);
      for (const rows of repeatedBy(paid, (entry) => organisationKey(entry, cross)))
        yield doublePayment(rows, year);
    }
  },
);

/** What the row's organisation is told apart by; `null` where it names none. */
function organisationKey(entry: AllowanceEntry, cross: CrossReference): string | null {
  const text = organisationText(entry);
  return isNothing(text) ? null : (groupOf(entry, cross)?.name ?? cross.organisationNames.key(text));
}

function doublePayment(
  rows: readonly [AllowanceEntry, ...AllowanceEntry[]],
  year: number | null,
): Spot | null {
  const [first] = rows;
  const last = rows.at(-1) ?? first;
  const covered = new Set<number>();
  for (const entry of rows) {
    const period = periodOf(entry, year);
    if (period === null) return null;
    for (const month of monthsIn(inOffice(entry, period))) covered.add(month);
  }
  const months = rows.reduce((sum, entry) => sum + (entry.value("months") ?? 0), 0);
  if (months <= covered.size + 0.005) return writtenTwice(rows);
  return at(
    last,
    "months",
    `${recordText(last)}与${otherRecordText(last, first)}是同一个党组织，期间共${String(covered.size)}个月，却合计发了${String(Math.round(months * 100) / 100)}个月，有月份发了两份，请核对`,
    { actual: last.raw("months") },
  );
}

/** The part of the period in which the payee held the post, as far as the row tells. */
function inOffice(entry: AllowanceEntry, { first, last }: Period): Period {
  const from = entry.value("tenureFrom")?.day ?? first;
  const to = entry.value("tenureTo")?.day ?? last;
  return { first: from > first && from <= last ? from : first, last: to >= first && to < last ? to : last };
}

/** Where no row says for which months it pays, the same payee at the same rate since the same day is one row twice. */
function writtenTwice(rows: readonly AllowanceEntry[]): Spot | null {
  const payment = (entry: AllowanceEntry): string | null =>
    isNothing(entry.raw("secretary"))
      ? null
      : JSON.stringify([
          secretaryKey(entry),
          entry.value("monthlyRate"),
          entry.value("tenureFrom")?.day,
          entry.value("period"),
        ]);
  const [again] = collisions(rows, payment);
  if (again === undefined) return null;
  const { entry, first } = again;
  return at(
    entry,
    "months",
    `${recordText(entry)}与${otherRecordText(entry, first)}是同一个党组织的同一个人，登记了两次，请核对是否重复发放`,
    { actual: entry.raw("months") },
  );
}

const twoPosts = ledgerRule(
  {
    id: "SUB-06",
    title: "一人在两个党组织领津贴",
    severity: "warning",
    why: "一人兼任两个党组织书记的，津贴一般只发一份；可以两份都发的，请在“党建设置”中改为“按职务发”。",
    authority: "本县书记岗位津贴发放办法",
    needs: [["allowance.secretary", "allowance.organisation"]],
    alsoReads: ["organisation", "enterprise"],
  },
  function* ({ ledger, cross, year }) {
    if (ledger.settings.twoPosts === "twice") return;
    for (const table of tablesOf(ledger, "allowance")) yield* secondPosts(table, cross, year);
  },
);

function* secondPosts(
  table: Table<"allowance">,
  cross: CrossReference,
  year: number | null,
): Iterable<Spot | null> {
  const paid = table.entries.filter((entry) => paidAmount(entry) !== 0 && !isNothing(entry.raw("secretary")));
  for (const rows of repeatedBy(paid, secretaryKey))
    for (const [position, entry] of rows.entries()) {
      const other = rows.slice(0, position).find((earlier) => isSecondPost(earlier, entry, cross, year));
      if (other !== undefined)
        yield at(
          entry,
          "secretary",
          `${recordText(entry)}与${recordText(other)}是同一人，在两个党组织领津贴，请核对是否只发一份`,
          { actual: entry.raw("secretary") },
        );
    }
}

function isSecondPost(
  first: AllowanceEntry,
  entry: AllowanceEntry,
  cross: CrossReference,
  year: number | null,
): boolean {
  const [number, otherNumber] = [plainIdNumber(first), plainIdNumber(entry)];
  if (number !== null && otherNumber !== null && number !== otherNumber) return false;
  if (organisationKey(first, cross) === organisationKey(entry, cross)) return false;
  const one = periodOf(first, year);
  const other = periodOf(entry, year);
  return one === null || other === null || (one.first <= other.last && other.first <= one.last);
}

function paidAmount(entry: AllowanceEntry): number | null {
  return entry.value("amountPaid") ?? entry.value("amountDue");
}

const civilServant = recordRule(
  "allowance",
  {
    id: "SUB-10",
    title: "公职人员领取津贴",
    severity: "warning",
    why: "公务员、事业编制人员兼任书记的，按公职人员政策执行，一般不另领津贴。",
    authority: "参照各地非公企业党建经费管理办法",
    needs: [["allowance.civilServant", "allowance.secretary"]],
  },
  (entry) => {
    if (entry.value("civilServant") !== "yes" || paidAmount(entry) === 0) return null;
    return at(entry, "secretary", `${recordText(entry)}是公职人员，仍列入发放，请按规定核对是否可以领取`, {
      actual: entry.raw("secretary"),
    });
  },
);

const accountMissing = ledgerRule(
  {
    id: "SUB-11",
    title: "银行账号或身份证号漏填",
    severity: "warning",
    why: "没有账号或身份证号，无法打卡发放，也无法核对领取人。",
    authority: "办公惯例",
    needs: [["allowance.bankAccount"]],
  },
  function* ({ ledger }) {
    for (const table of tablesOf(ledger, "allowance")) {
      const paid = payeesOf(table);
      yield* missingIn(paid, "bankAccount", "银行账号");
      yield* missingIn(paid, "idNumber", "身份证号");
    }
  },
);

/** Rows that pay somebody something, or will: neither those of 0 nor those that name nobody. */
function payeesOf(table: Table<"allowance">): readonly AllowanceEntry[] {
  return table.entries.filter((entry) => {
    const amount = paidAmount(entry);
    return amount !== 0 && (amount !== null || !isNothing(entry.raw("secretary")));
  });
}

function missingIn(
  entries: readonly AllowanceEntry[],
  field: "bankAccount" | "idNumber",
  called: string,
): Iterable<Spot | null> {
  return blanksIn(
    entries,
    field,
    (first) =>
      at(first, field, `“${first.sheet}”各行都没有填${called}，打卡发放前请补填`, { severity: "info" }),
    (entry) => at(entry, field, `${recordText(entry)}没有填${called}，请补填`),
  );
}

/** Blanks among filled cells; a column that nobody has filled yet is told once, at its first row. */
function* blanksIn(
  entries: readonly AllowanceEntry[],
  field: FieldOf<"allowance">,
  ofAll: (first: AllowanceEntry) => Spot | null,
  ofOne: (entry: AllowanceEntry) => Spot | null,
): Iterable<Spot | null> {
  const missing = entries.filter((entry) => saysNothing(entry, field));
  if (missing.length === entries.length && missing.length > 1) yield* missing.slice(0, 1).map(ofAll);
  else yield* missing.map(ofOne);
}

const overpaid = recordRule(
  "allowance",
  {
    id: "SUB-12",
    title: "实发大于应发",
    severity: "error",
    why: "实发金额等于应发减扣发，不会比应发多。",
    authority: "办公惯例",
    needs: [["allowance.amountPaid", "allowance.amountDue"]],
  },
  (entry) => {
    const paid = entry.value("amountPaid");
    const due = entry.value("amountDue");
    if (paid === null || due === null) return null;
    const deduction = Math.max(0, entry.value("deduction") ?? 0);
    const most = due - deduction;
    if (paid <= most) return null;
    const less = deduction === 0 ? "" : `、扣发${yuanText(deduction)}`;
    return at(
      entry,
      "amountPaid",
      `${recordText(entry)}应发${yuanText(due)}${less}，实发却是${yuanText(paid)}，请核对`,
      { actual: yuanText(paid), expected: yuanText(most) },
    );
  },
);

const unsigned = ledgerRule(
  {
    id: "SUB-13",
    title: "领款人未签字",
    severity: "info",
    why: "签领表要有领款人签字才能入账。",
    authority: "《会计基础工作规范》第四十八条",
    needs: [["allowance.signature"]],
  },
  function* ({ ledger }) {
    for (const table of tablesOf(ledger, "allowance"))
      yield* blanksIn(
        payeesOf(table),
        "signature",
        (first) => at(first, "signature", `“${first.sheet}”各行都还没有领款人签字`),
        (entry) => at(entry, "signature", `${recordText(entry)}没有领款人签字`),
      );
  },
);

export const allowanceRules: readonly Rule[] = [
  notSecretary,
  unknownOrganisation,
  wrongMonths,
  wrongAmount,
  paidTwice,
  twoPosts,
  civilServant,
  accountMissing,
  overpaid,
  unsigned,
];

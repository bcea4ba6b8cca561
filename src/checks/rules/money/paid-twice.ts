/** SUB-05, SUB-06: a month paid twice to one organisation, and one person paid by two. */
import { tablesOf } from "../../../ledger/model";
import type { Table } from "../../../reading/table";
import type { Period } from "../../../subsidy/months";
import { isNothing } from "../../blank-cells";
import { collisions, repeatedBy } from "../../collisions";
import type { CrossReference } from "../../cross-reference";
import { at, ledgerRule, otherRecordText, recordText, type Spot } from "../../rule-definition";
import { plainIdNumber } from "../member/id-number";
import {
  groupOf,
  monthsIn,
  organisationText,
  paidAmount,
  periodOf,
  secretaryKey,
  type AllowanceEntry,
} from "./payee";

export const paidTwice = ledgerRule(
  {
    id: "SUB-05",
    title: "同一党组织同月发了两份",
    severity: "error",
    why: "一个党组织一个月只发一份书记津贴；中途换人的，交接当月只发给一人。",
    authority: "本县书记岗位津贴发放办法",
    needs: [["allowance.months", "allowance.organisation"]],
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

export const twoPosts = ledgerRule(
  {
    id: "SUB-06",
    title: "一人在两个党组织领津贴",
    severity: "warning",
    why: "一人兼任两个党组织书记的，津贴一般只发一份；可以两份都发的，请在“党建设置”中改为“按职务发”。",
    authority: "本县书记岗位津贴发放办法",
    needs: [["allowance.secretary", "allowance.organisation"]],
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

/** What happened between two ledgers, by date: what a quiet month's report and the yearly one are written from. */
import type { DateValue, DayNumber, FieldOf, RegisterId } from "../registers";
import type { AnyEntry } from "../figures/counted";
import { recordName } from "../figures/figure-list";
import { formatIso } from "../reading/cells/dates";
import type { Entry } from "../reading/table";
import { shownCell } from "../ledger/shown";
import type { ComparedRecords } from "./records";
import type { RecordPair } from "./side";

/** Something that happened to one enterprise or organisation. */
export interface Happening {
  /** 2023-05-18, as exactly as it is written; `null` where no cell says when. */
  readonly day: string | null;
  /** 新建, 换届, 停产, 入园 … */
  readonly what: string;
  readonly name: string;
  /** The cell that says so; of what is gone the one before. */
  readonly cell: string;
  /** The cell is one of the earlier ledger. */
  readonly isOfBefore?: true;
}

interface HappeningRule {
  readonly register: RegisterId;
  readonly what: string;
  /** A record that is new or gone, or a field whose value has changed, to one of these where some are given. */
  readonly by: "added" | "gone" | { readonly field: string; readonly to?: readonly string[] };
  /** The field that says when. */
  readonly on?: string;
}

const RULES: readonly HappeningRule[] = [
  { register: "organisation", what: "新建", by: "added", on: "foundedOn" },
  { register: "organisation", what: "不再列入", by: "gone" },
  { register: "organisation", what: "撤销", by: { field: "dissolvedOn" }, on: "dissolvedOn" },
  { register: "organisation", what: "换届", by: { field: "lastElectionOn" }, on: "lastElectionOn" },
  { register: "organisation", what: "书记变动", by: { field: "secretary" }, on: "tenureFrom" },
  { register: "enterprise", what: "入园", by: "added", on: "enteredOn" },
  { register: "enterprise", what: "不再列入", by: "gone" },
  { register: "enterprise", what: "改名", by: { field: "name" } },
  {
    register: "enterprise",
    what: "投产",
    by: { field: "operatingStatus", to: ["operating"] },
    on: "startedOn",
  },
  { register: "enterprise", what: "停产", by: { field: "operatingStatus", to: ["suspended"] } },
  { register: "enterprise", what: "注销", by: { field: "operatingStatus", to: ["closed"] } },
  {
    register: "enterprise",
    what: "建立党组织",
    by: { field: "hasOrganisation", to: ["yes"] },
    on: "organisationFoundedOn",
  },
];

/** By date, the earliest first; what nobody wrote a date for stands last. */
export function happeningsIn(records: ComparedRecords, since: DayNumber | null): readonly Happening[] {
  const happenings = records.pairs.flatMap((pair) => {
    const entry = pair.after ?? pair.before;
    if (entry === null) return [];
    return RULES.filter((rule) => rule.register === entry.table.register && applies(rule, pair, records)).map(
      (rule) => happening(rule, entry, since),
    );
  });
  return [...happenings].sort((one, other) => (one.day ?? "9999").localeCompare(other.day ?? "9999"));
}

function applies({ by }: HappeningRule, pair: RecordPair, records: ComparedRecords): boolean {
  if (by === "added") return pair.before === null;
  if (by === "gone") return pair.after === null;
  if (!records.fieldsOf(pair).some(({ field }) => field === by.field)) return false;
  const now: unknown = (pair.after as Entry | null)?.value(by.field as FieldOf<RegisterId>) ?? null;
  return now !== null && (by.to === undefined || by.to.some((value) => value === now));
}

function happening({ what, by, on }: HappeningRule, record: AnyEntry, since: DayNumber | null): Happening {
  const entry = record as Entry;
  const date = on === undefined ? null : (entry.value(on as FieldOf<RegisterId>) as DateValue | null);
  const isOfBefore = date === null || (since !== null && date.day <= since);
  // What is written now for the first time need not have come into being now.
  if (by === "added" && isOfBefore)
    return { day: null, what: "新列入台账", name: recordName(record), cell: shownCell(entry, null) };
  return {
    day: date === null || date.planned === true ? null : formatIso(date.day, date.precision),
    what,
    name: recordName(record),
    cell: shownCell(entry, date === null ? null : (on as FieldOf<RegisterId>)),
    ...(by === "gone" ? { isOfBefore: true as const } : {}),
  };
}

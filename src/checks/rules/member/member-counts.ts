/** MEM-*: numbers of members in the enterprise ledger and on organisation sheets. */
import type { FieldOf } from "../../../registers";
import { builtOnce } from "../../../ledger/once";
import { fold } from "../../../reading/cells/folding";
import { cellText, valueAt } from "../../../reading/cells/grid";
import { entriesOf, tablesOf, type Ledger } from "../../../ledger/model";
import type { Entry, Table } from "../../../reading/table";
import { saysNothing } from "../cells/blank-cells";
import type { CrossReference, OrganisationGroup } from "../../cross-reference";
import type { Rule } from "../../finding";
import { rosterOf } from "./roster";
import { at, ledgerRule, recordRule, recordText, type Spot } from "../../rule-definition";
import { totalOrHeaderCell } from "../totals/total-cells";

type EnterpriseEntry = Entry<"enterprise">;

/** A count that is certain; `null` for a blank, an unreadable or an approximate one. */
export function certainCount<R extends "enterprise" | "organisation">(
  entry: Entry<R>,
  field: FieldOf<R> & ("members" | "fullMembers" | "probationaryMembers"),
): number | null {
  const value: unknown = entry.value(field);
  return typeof value === "number" && entry.problem(field) === null ? value : null;
}

function partsSpot<R extends "enterprise" | "organisation">(entry: Entry<R>): Spot | null {
  const members = certainCount(entry, "members");
  const full = certainCount(entry, "fullMembers");
  const probationary =
    certainCount(entry, "probationaryMembers") ?? (saysNothing(entry, "probationaryMembers") ? 0 : null);
  if (members === null || full === null || probationary === null || members === full + probationary)
    return null;
  const sum = String(full + probationary);
  return at(
    entry,
    "members",
    `${recordText(entry)}党员总数${String(members)}，正式${String(full)}加预备${String(probationary)}却是${sum}，请核对这三个数`,
    { actual: String(members), expected: sum },
  );
}

const partsAgainstWhole = ledgerRule(
  {
    id: "MEM-01",
    title: "党员总数不等于正式加预备",
    severity: "error",
    why: "党员只有正式和预备两类，三个数对不上，报表里的党员数就有两种说法。",
    authority: "《中国共产党章程》第七条；办公惯例",
    needs: [
      ["enterprise.members", "enterprise.fullMembers", "enterprise.probationaryMembers"],
      ["organisation.members", "organisation.fullMembers", "organisation.probationaryMembers"],
    ],
  },
  function* ({ ledger }) {
    for (const entry of entriesOf(ledger, "enterprise")) yield partsSpot(entry);
    for (const entry of entriesOf(ledger, "organisation")) yield partsSpot(entry);
  },
);

const ledgerAgainstRoster = ledgerRule(
  {
    id: "MEM-02",
    title: "台账党员数与花名册人数不符",
    severity: "error",
    why: "企业台账的党员数之和应当等于花名册的人数，不等就是有一张表没有更新。",
    authority: "办公惯例",
    needs: [["enterprise.members", "member.name"]],
  },
  function* ({ ledger, cross }) {
    const listed = entriesOf(ledger, "member").filter((entry) => entry.value("name") !== null).length;
    const counted = cross.enterprises.filter((entry) => entry.has("members"));
    if (
      listed === 0 ||
      isPartial(ledger, counted) ||
      counted.some((entry) => entry.problem("members") !== null)
    )
      return;
    const sum = counted.reduce((total, entry) => total + (entry.value("members") ?? 0), 0);
    if (sum === listed) return;
    const { people: roster, byEnterprise } = rosterOf(ledger);
    const placed = [...byEnterprise.values()].reduce((total, people) => total + people.length, 0);
    const differing = certainlyDiffering(differingEnterprises(counted, byEnterprise), roster.length - placed);
    const sheets = rosterText(roster);
    yield rosterTotalSpot(cross, sum, roster.length, sheets, differing);
    for (const { entry, listed } of differing)
      yield at(
        entry,
        "members",
        `${recordText(entry)}党员总数${String(entry.value("members") ?? 0)}，${sheets}里却有${String(listed)}人，请核对`,
        { actual: String(entry.value("members") ?? 0), expected: String(listed) },
      );
  },
);

/** True where there are rosters of single branches, and not of all those whose enterprises have members. */
function isPartial(ledger: Ledger, counted: readonly EnterpriseEntry[]): boolean {
  const ofOne = tablesOf(ledger, "member").some(({ recognition }) =>
    isOfOneBranch(recognition.context.title),
  );
  if (!ofOne) return false;
  const { byEnterprise } = rosterOf(ledger);
  return counted.some((entry) => (entry.value("members") ?? 0) > 0 && !byEnterprise.has(entry));
}

function isOfOneBranch(title: string): boolean {
  return /支部.*名册/.test(fold(title)) && !/各|企业/.test(title);
}

function rosterText(roster: readonly Entry<"member">[]): string {
  const sheets = [...new Set(roster.map((entry) => entry.sheet))];
  return sheets.map((sheet) => `“${sheet}”`).join("、");
}

function rosterTotalSpot(
  cross: CrossReference,
  sum: number,
  listed: number,
  sheets: string,
  differing: readonly Differing[],
): Spot | null {
  const tables = cross.mainTables.filter((table) => table.fields.members !== undefined);
  const table = differing[0]?.entry.table ?? tables.at(-1);
  const cell = table === undefined ? null : totalOrHeaderCell(table, "members");
  if (table === undefined || cell === null) return null;
  return {
    sheet: table.grid.sheet,
    cell,
    message: `企业台账各企业党员合计${String(sum)}人，${sheets}登记${String(listed)}人，相差${String(Math.abs(sum - listed))}人，请逐家核对`,
    actual: String(sum),
    expected: String(listed),
  };
}

interface Differing {
  readonly entry: EnterpriseEntry;
  readonly listed: number;
}

/**
 * People whose enterprise is not known may be those that are missing elsewhere: it can't be said then which
 * enterprise lacks somebody, unless more enterprises do than there are such people.
 */
function certainlyDiffering(differing: readonly Differing[], unplaced: number): readonly Differing[] {
  const lacks = ({ entry, listed }: Differing): boolean => listed < (entry.value("members") ?? 0);
  return differing.filter(lacks).length > unplaced ? differing : differing.filter((one) => !lacks(one));
}

/** Enterprises whose number is not that of their people on the roster. */
function differingEnterprises(
  counted: readonly EnterpriseEntry[],
  byEnterprise: ReadonlyMap<EnterpriseEntry, readonly unknown[]>,
): readonly Differing[] {
  return counted
    .map((entry) => ({ entry, listed: byEnterprise.get(entry)?.length ?? 0 }))
    .filter(({ entry, listed }) => listed !== (entry.value("members") ?? 0));
}

const repeatedTotal = ledgerRule(
  {
    id: "MEM-08",
    title: "联合支部总数在各企业行重复",
    severity: "warning",
    why: "把联合支部的党员总数填进每一家企业，合计时就会重复计算。每家只填自己的党员。",
    authority: "办公惯例",
    needs: [["enterprise.members", "enterprise.organisationName"]],
  },
  function* ({ cross }) {
    for (const group of cross.organisations) {
      const repeated = rowsWithTheTotal(group);
      const places = repeated.map((entry) => String(entry.row)).join("、");
      for (const entry of repeated)
        yield at(
          entry,
          "members",
          `第${places}行同属“${group.name}”，党员总数都是${String(entry.value("members"))}，像是把支部总数填进了每一家，请改为各企业自己的党员数`,
          { actual: String(entry.value("members")) },
        );
    }
  },
);

/**
 * Rows of a joint organisation that all have a number which can only be the organisation's whole: two rows with the
 * number of its own record; without a record, all rows with three or more. None, where it is not so.
 */
export function rowsWithTheTotal({ own, records }: OrganisationGroup): readonly EnterpriseEntry[] {
  const recorded = records.flatMap((record) => certainCount(record, "members") ?? [])[0];
  const [first] = own;
  const total = recorded ?? (first === undefined ? null : certainCount(first, "members"));
  if (total === null || total < (recorded === undefined ? 3 : 2)) return [];
  const repeated = own.filter((entry) => certainCount(entry, "members") === total);
  const isWhole = recorded !== undefined || (repeated.length === own.length && !own.every(isTooSmall));
  return isWhole && repeated.length > 1 ? repeated : [];
}

/** Fewer full members than a branch has, and the rest, no more of them, candidates: the enterprise's own number. */
function isTooSmall(entry: EnterpriseEntry): boolean {
  const full = certainCount(entry, "fullMembers");
  const probationary = certainCount(entry, "probationaryMembers");
  if (full === null || probationary === null || full >= 3 || probationary > full) return false;
  return full + probationary === certainCount(entry, "members");
}

const moreManagers = recordRule(
  "enterprise",
  {
    id: "MEM-10",
    title: "党员分类之和大于总数",
    severity: "error",
    why: "管理层、技术骨干、一线职工党员都是本企业党员的一部分，加起来不会超过总数。",
    authority: "办公惯例",
    needs: [["enterprise.members", "enterprise.managerMembers"]],
  },
  (entry) => {
    const members = certainCount(entry, "members");
    const managers = entry.value("managerMembers");
    if (members === null || managers === null || entry.problem("managerMembers") !== null) return null;
    const parts = managers + otherKinds(entry);
    if (parts <= members) return null;
    return at(
      entry,
      "managerMembers",
      `${recordText(entry)}管理层等各类党员共${String(parts)}人，超过党员总数${String(members)}人，请核对`,
      { actual: String(parts), expected: `不超过${String(members)}` },
    );
  },
);

/** Members that columns outside our fields count as experts or workers. */
function otherKinds(entry: EnterpriseEntry): number {
  return kindColumns(entry.table).reduce((sum, column) => {
    const text = /^\d+/.exec(fold(cellText(valueAt(entry.table.grid, entry.row, column))));
    return sum + (text === null ? 0 : Number(text[0]));
  }, 0);
}

const kindColumns = builtOnce((table: Table<"enterprise">): readonly number[] =>
  table.recognition.evidence
    .filter(({ field, header }) => field === null && header.includes("党员") && /技术骨干|一线/.test(header))
    .map(({ column }) => column),
);

export const memberCountRules: readonly Rule[] = [
  partsAgainstWhole,
  ledgerAgainstRoster,
  repeatedTotal,
  moreManagers,
];

/** Full members of an enterprise itself: written, else all members less the probationary ones. */
export function fullMembersOf(entry: EnterpriseEntry): number | null {
  const full = certainCount(entry, "fullMembers");
  if (full !== null || !entry.isBlank("fullMembers")) return full;
  const members = certainCount(entry, "members");
  const probationary = certainCount(entry, "probationaryMembers");
  return members === null || probationary === null ? null : members - probationary;
}

/** MEM-02: the enterprises' numbers of members against the roster. */
import { tablesOf, type Ledger } from "../../../ledger/model";
import { fold } from "../../../reading/cells/folding";
import type { Entry } from "../../../reading/table";
import type { CrossReference } from "../../cross-reference";
import { at, ledgerRule, recordText, type Spot } from "../../rule-definition";
import { totalOrHeaderCell } from "../totals/cells";
import { memberRosterOf } from "../../../ledger/people";

type EnterpriseEntry = Entry<"enterprise">;

export const ledgerAgainstRoster = ledgerRule(
  {
    id: "MEM-02",
    title: "台账党员数与花名册人数不符",
    severity: "error",
    why: "企业台账的党员数之和应当等于花名册的人数，不等就是有一张表没有更新。",
    authority: "办公惯例",
    needs: [["enterprise.members", "member.name"]],
  },
  function* ({ ledger, cross }) {
    const { people: roster, byEnterprise } = memberRosterOf(ledger);
    const listed = roster.length;
    const counted = cross.enterprises.filter((entry) => entry.has("members"));
    if (
      listed === 0 ||
      isPartial(ledger, counted) ||
      counted.some((entry) => entry.problem("members") !== null)
    )
      return;
    const sum = counted.reduce((total, entry) => total + (entry.value("members") ?? 0), 0);
    if (sum === listed) return;
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
  const { byEnterprise } = memberRosterOf(ledger);
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

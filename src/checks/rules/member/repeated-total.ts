/** MEM-08: a joint branch's whole number of members in the row of each of its enterprises. */
import type { Entry } from "../../../reading/table";
import type { OrganisationGroup } from "../../cross-reference";
import { at, ledgerRule } from "../../rule-definition";
import { certainCount } from "./counts";

type EnterpriseEntry = Entry<"enterprise">;

export const repeatedTotal = ledgerRule(
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

/** Committees that a sheet lists together with their own branches: their members are these branches' (CONTRACT 8). */
import { readWord } from "../reading/cells/words";
import type { Entry, Table } from "../reading/table";
import { organisationKey } from "./names/names";
import { builtOnce } from "./once";

type OrganisationEntry = Entry<"organisation">;

/** Numbers of members that a committee's row repeats from its branches' rows. */
export const memberNumbers = [
  "members",
  "fullMembers",
  "probationaryMembers",
  "youngMembers",
  "womenMembers",
] as const;
type MemberNumber = (typeof memberNumbers)[number];

export interface Committees {
  /** Records whose members stand in their branches' records too: an organisation each, and no members more. */
  readonly over: ReadonlySet<OrganisationEntry>;
  /** Records of which nobody can tell, since their branches have another number. */
  readonly unsure: readonly UnsureCommittee[];
}

export interface UnsureCommittee {
  readonly entry: OrganisationEntry;
  readonly members: number;
  /** What its branches have together. */
  readonly ofBranches: number;
}

/** The committees of a sheet; general branches first, since a committee has those among its own. */
export const committeesIn = builtOnce((table: Table<"organisation">): Committees => {
  const over = new Set<OrganisationEntry>();
  const unsure: UnsureCommittee[] = [];
  const within = new Set<OrganisationEntry>();
  const ranked = table.entries.map((entry) => ({ entry, rank: rankOf(entry) }));
  if (ranked.every(({ rank }) => rank === 0)) return { over, unsure };
  for (const rank of [1, 2]) {
    const found = ranked.filter((one) => one.rank === rank);
    for (const committee of found) {
      const { entry } = committee;
      const lower = ranked.filter((one) => one.rank < rank && !within.has(one.entry));
      const named = lower.filter((one) => isBranchOf(one.entry, entry)).map((one) => one.entry);
      const groups = [named, ...(named.length > 0 ? [] : besides(committee, ranked, lower))];
      const branches = groups.find((group) => isSumOf(entry, group));
      if (branches !== undefined) {
        over.add(entry);
        for (const branch of branches) within.add(branch);
      } else unsure.push(...differing(entry, named));
    }
  }
  return { over, unsure };
});

/** 2 for a committee, 1 for a general branch, 0 for what has no branches below it. */
function rankOf(entry: OrganisationEntry): number {
  const type = entry.value("type") ?? readWord("organisationType", entry.value("name") ?? "").value;
  if (type === "committee") return 2;
  return type === "generalBranch" ? 1 : 0;
}

/** By the superior that it names, else by a name that goes on with the committee's. */
function isBranchOf(branch: OrganisationEntry, committee: OrganisationEntry): boolean {
  const key = organisationKey(committee.value("name") ?? "");
  if (key.length < 2) return false;
  const superior = branch.value("superiorOrganisation");
  if (superior !== null && organisationKey(superior) === key) return true;
  const own = organisationKey(branch.value("name") ?? "");
  return own.length > key.length && own.startsWith(key);
}

interface Ranked {
  readonly entry: OrganisationEntry;
  readonly rank: number;
}

/** Without names that tell: the rows below it up to its like, and all that there are. Two at least, for one may just agree. */
function besides(
  { entry, rank }: Ranked,
  all: readonly Ranked[],
  lower: readonly Ranked[],
): readonly (readonly OrganisationEntry[])[] {
  const next = all.find((one) => one.rank >= rank && one.entry.index > entry.index)?.entry.index ?? Infinity;
  const below = lower.filter((one) => one.entry.index > entry.index && one.entry.index < next);
  return [below, lower].filter((group) => group.length > 1).map((group) => group.map((one) => one.entry));
}

/** True where each of the committee's numbers is what the branches have together, and there is one at all. */
function isSumOf(committee: OrganisationEntry, branches: readonly OrganisationEntry[]): boolean {
  const written = memberNumbers.filter((field) => (committee.value(field) ?? 0) > 0);
  return (
    branches.length > 0 &&
    written.length > 0 &&
    written.every((field) => committee.value(field) === sum(branches, field))
  );
}

function differing(entry: OrganisationEntry, branches: readonly OrganisationEntry[]): UnsureCommittee[] {
  const members = entry.value("members") ?? entry.value("fullMembers") ?? 0;
  const ofBranches = sum(branches, entry.has("members") ? "members" : "fullMembers");
  return members > 0 && ofBranches > 0 ? [{ entry, members, ofBranches }] : [];
}

function sum(entries: readonly OrganisationEntry[], field: MemberNumber): number {
  return entries.reduce((total, entry) => total + (entry.value(field) ?? 0), 0);
}

/** Committees that a sheet lists together with their own branches: their members are these branches' (CONTRACT 8). */
import { isBlankCell } from "../reading/cells/area";
import { valueAt } from "../reading/cells/grid";
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
  const ranked = ranksIn(table);
  if (ranked.every(({ rank }) => rank === 0)) return { over, unsure };
  const highest = Math.max(...ranked.map(({ rank }) => rank));
  for (let rank = 1; rank <= highest; rank++) {
    const found = ranked.filter((one) => one.rank === rank && mayLead(one.entry));
    for (const committee of found) {
      const { entry } = committee;
      const lower = ranked.filter((one) => one.rank < rank && !within.has(one.entry));
      const named = lower.filter((one) => isBranchOf(one.entry, entry)).map((one) => one.entry);
      const groups = [named, ...(named.length > 0 ? [] : besides(committee, ranked, lower))];
      const branches = groups.find((group) => isSumOf(entry, group));
      if (branches !== undefined) {
        over.add(entry);
        for (const branch of branches) within.add(branch);
      } else unsure.push(...differing(entry, named.length > 0 ? named : ownBelow(committee, ranked)));
    }
  }
  return { over, unsure };
});

/**
 * How far right each record's name stands, by its column or by what it begins with (　　第一党支部): a tree is written
 * so. `null` where all names begin at one place.
 */
const placesIn = builtOnce((table: Table<"organisation">): ReadonlyMap<OrganisationEntry, number> | null => {
  const { columns = [] } = table.fields.name ?? {};
  const places = new Map(
    table.entries.map((entry) => {
      const at = columns.findIndex((column) => !isBlankCell(valueAt(table.grid, entry.row, column)));
      const text = valueAt(table.grid, entry.row, columns[at] ?? 0);
      const indent = typeof text === "string" ? (INDENT.exec(text)?.[0].length ?? 0) : 0;
      return [entry, at * INDENT_AT_MOST + indent];
    }),
  );
  return new Set(places.values()).size > 1 ? places : null;
});

/** Two spaces and more, and what is drawn before a branch (——, └); one space is a slip. */
const INDENT = /^(?:\s{2,}|\s*[-—–─└├│|·]+\s*)/;
const INDENT_AT_MOST = 100;

/** The records with their ranks: in a tree the further right, the lower; else by what they are. */
function ranksIn(table: Table<"organisation">): readonly Ranked[] {
  const places = placesIn(table);
  if (places === null) return table.entries.map((entry) => ({ entry, rank: rankOf(entry) }));
  const levels = [...new Set(places.values())].sort((one, other) => other - one);
  return table.entries.map((entry) => ({ entry, rank: levels.indexOf(places.get(entry) ?? 0) }));
}

/** Its column says it of any name; spaces before other names may be a slip. */
function mayLead(entry: OrganisationEntry): boolean {
  return (entry.table.fields.name?.columns.length ?? 0) > 1 || rankOf(entry) > 0;
}

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

/**
 * Without names that tell: those directly below it that make up its numbers, since others' may follow them, else all
 * that there are. Two at least, for one may just agree, but in a tree, where its column says whose it is.
 */
function besides(
  committee: Ranked,
  all: readonly Ranked[],
  lower: readonly Ranked[],
): readonly (readonly OrganisationEntry[])[] {
  const { entry } = committee;
  const free = new Set(lower.map((one) => one.entry));
  const below = rowsBelow(committee, all).filter((branch) => free.has(branch));
  const firsts = below.slice(0, countThatSumsTo(entry, below));
  const fewest = placesIn(entry.table) === null ? 2 : 1;
  return [firsts, [...free]].filter((group) => group.length >= fewest);
}

/** How many of the branches, from the first on, have together what the committee has; 0 where none do. */
function countThatSumsTo(committee: OrganisationEntry, branches: readonly OrganisationEntry[]): number {
  const [field] = memberNumbers.filter((one) => (committee.value(one) ?? 0) > 0);
  if (field === undefined) return 0;
  const whole = committee.value(field) ?? 0;
  let count = 0;
  let together = 0;
  for (const [index, branch] of branches.entries()) {
    together += branch.value(field) ?? 0;
    if (together > whole) break;
    if (together === whole) count = index + 1;
  }
  return count;
}

/** The lower ones down to its like. */
function rowsBelow({ entry, rank }: Ranked, all: readonly Ranked[]): readonly OrganisationEntry[] {
  const next = all.find((one) => one.rank >= rank && one.entry.index > entry.index)?.entry.index;
  return all.slice(entry.index + 1, next).map((one) => one.entry);
}

/** The rows below it in a tree, where they are its own if any are. */
function ownBelow(committee: Ranked, all: readonly Ranked[]): readonly OrganisationEntry[] {
  return placesIn(committee.entry.table) === null ? [] : rowsBelow(committee, all);
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

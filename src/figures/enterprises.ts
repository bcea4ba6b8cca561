/** The enterprises as figures count them: one pass over the ledger, shared by every figure of a counting. */
import type { FieldOf, FormationMode, OperatingStatus, ValueOf } from "../registers";
import { coverageOf } from "../reading/coverage";
import type { Entry, Table } from "../reading/ledger";
import { once, type Counting } from "./counting";
import { sameSetOf } from "./same-enterprises";

export type EnterpriseField = FieldOf<"enterprise">;

export interface Enterprise {
  readonly entry: Entry<"enterprise">;
  /** The same enterprise on further sheets (a 四清 sheet beside the ledger). */
  readonly also: readonly Entry<"enterprise">[];
  readonly status: OperatingStatus | null;
  /** Has an organisation of its own, a joint one or one that it is attached to. */
  readonly organised: boolean;
  /** Counts as covered: organised, attached ones only where the settings include them (DOMAIN 4.7). */
  readonly covered: boolean;
  readonly mode: FormationMode | null;
  /** Belongs to the denominators of the coverage family: neither closed nor planned (DOMAIN 4.7, set E). */
  readonly inScope: boolean;
}

export interface Enterprises {
  readonly list: readonly Enterprise[];
  /** What to know about how they were counted. */
  readonly note: string | null;
}

export const enterprises = once((counting: Counting): Enterprises => {
  const merged = sameSetOf(counting, counting.entries("enterprise"));
  return {
    list: merged.groups.map(({ entry, also }) => enterpriseOf(counting, entry, also)),
    note: merged.note,
  };
});

/** The enterprises of set E. */
export const enterprisesInScope = once((counting: Counting): readonly Enterprise[] =>
  enterprises(counting).list.filter((enterprise) => enterprise.inScope),
);

function enterpriseOf(
  counting: Counting,
  entry: Entry<"enterprise">,
  also: readonly Entry<"enterprise">[],
): Enterprise {
  const { settings } = counting;
  const { covered: organised, mode } = coverageOf([entry, ...also].find(tellsCoverage) ?? entry);
  const status = firstValue(entry, also, "operatingStatus");
  return {
    entry,
    also,
    status,
    organised,
    covered: organised && (settings.includeAttached || mode !== "attached"),
    mode: organised ? mode : null,
    inScope:
      status !== "closed" &&
      status !== "planned" &&
      (!settings.onlyPrivate || isPrivate(firstValue(entry, also, "ownershipType"))),
  };
}

function tellsCoverage(entry: Entry<"enterprise">): boolean {
  return entry.has("hasOrganisation") || entry.has("organisationName") || entry.has("formationMode");
}

function firstValue<F extends EnterpriseField>(
  entry: Entry<"enterprise">,
  also: readonly Entry<"enterprise">[],
  field: F,
): ValueOf<"enterprise", F> | null {
  const own = entry.value(field);
  if (own !== null || also.length === 0) return own;
  for (const other of also) {
    const value = other.value(field);
    if (value !== null) return value;
  }
  return null;
}

/** The enterprise's value, from the first of its sheets that has one. */
export function valueOf<F extends EnterpriseField>(
  enterprise: Enterprise,
  field: F,
): ValueOf<"enterprise", F> | null {
  return firstValue(enterprise.entry, enterprise.also, field);
}

/** A blank count is 0 (CONTRACT 2). */
export function countIn(enterprise: Enterprise, field: EnterpriseField & CountField): number {
  return valueOf(enterprise, field) ?? 0;
}

type CountField = "employees" | "members" | "fullMembers" | "probationaryMembers" | "membersHere";

/** Three or more full members: may and should form an organisation (《中国共产党章程》第三十条). */
export function hasThreeFullMembers(enterprise: Enterprise): boolean {
  return countIn(enterprise, "fullMembers") >= 3;
}

/** Not state-owned, collective or mixed. A blank type is taken for private: nothing speaks against it. */
export function isPrivate(ownershipType: string | null): boolean {
  if (ownershipType === null) return true;
  return !/国有|国企|央企|国资|集体|混合|事业/.test(ownershipType.replace(/非国有|非公有制?/g, ""));
}

/** How many of them pass. */
export function tally<T>(list: readonly T[], test: (item: T) => boolean): number {
  let count = 0;
  for (const item of list) if (test(item)) count++;
  return count;
}

export type EnterpriseTable = Table<"enterprise">;

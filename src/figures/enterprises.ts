/** The enterprises as figures count them: one pass over the ledger, shared by every figure of a counting. */
import type { FormationMode, OperatingStatus } from "../registers";
import { builtOnce } from "../ledger/once";
import { coverageOf } from "../ledger/coverage";
import { coverageRow, enterpriseRecords, valueAcross, type EnterpriseRecord } from "../ledger/enterprises";
import type { Ledger } from "../ledger/model";
import type { Settings } from "../reading/settings/settings";
import type { Told } from "./counted";
import type { Counting } from "./counting";

export interface Enterprise extends EnterpriseRecord {
  readonly status: OperatingStatus | null;
  /** Its rows as what is counted, the same for every figure's list. */
  readonly told: Told;
  /** Has an organisation of its own, a joint one or one that it is attached to. */
  readonly organised: boolean;
  /** Counts as covered: organised, attached ones only where the settings include them (DOMAIN 4.7). */
  readonly covered: boolean;
  readonly mode: FormationMode | null;
  /** Belongs to the denominators of the coverage family: neither closed nor planned (DOMAIN 4.7, set E). */
  readonly inScope: boolean;
}

/** An enterprise is the same for every park, quarter and year that is asked of a ledger. */
const everyEnterprise = builtOnce((ledger: Ledger): readonly Enterprise[] =>
  enterpriseRecords(ledger).map((record) => enterpriseOf(record, ledger.settings)),
);

/** The enterprises that are asked, of one park or all, in the ledger's order. */
export const enterprises = builtOnce((counting: Counting): readonly Enterprise[] => {
  const all = everyEnterprise(counting.ledger);
  if (!counting.isOfPart) return all;
  const asked = new Set(counting.entries("enterprise"));
  return all.filter(({ entry }) => asked.has(entry));
});

/** The enterprises of set E. */
export const enterprisesInScope = builtOnce((counting: Counting): readonly Enterprise[] =>
  enterprises(counting).filter((enterprise) => enterprise.inScope),
);

function enterpriseOf(record: EnterpriseRecord, settings: Settings): Enterprise {
  const { covered: organised, mode } = coverageOf(coverageRow(record));
  const status = valueAcross(record, "operatingStatus");
  return {
    entry: record.entry,
    also: record.also,
    status,
    told: { entries: record.also.length === 0 ? [record.entry] : [record.entry, ...record.also] },
    organised,
    covered: organised && (settings.includeAttached || mode !== "attached"),
    mode: organised ? mode : null,
    inScope:
      status !== "closed" &&
      status !== "planned" &&
      (!settings.onlyPrivate || isPrivate(valueAcross(record, "ownershipType"))),
  };
}

/** A blank count is 0 (CONTRACT 2). */
export function countIn(enterprise: Enterprise, field: CountField): number {
  return valueAcross(enterprise, field) ?? 0;
}

type CountField = "employees" | "members" | "fullMembers" | "probationaryMembers" | "membersHere";

/** Three or more full members: may and should form an organisation (《中国共产党章程》第三十条). */
export function hasThreeFullMembers(enterprise: Enterprise): boolean {
  return countIn(enterprise, "fullMembers") >= 3;
}

/** Not state-owned, collective or mixed. A blank type is taken for private: nothing speaks against it. */
function isPrivate(ownershipType: string | null): boolean {
  if (ownershipType === null) return true;
  return !/国有|国企|央企|国资|集体|混合|事业/.test(ownershipType.replace(/非国有|非公有制?/g, ""));
}

/** The enterprise's rows as what is counted. */
export function rowsOfEnterprise({ told }: Enterprise): Told {
  return told;
}

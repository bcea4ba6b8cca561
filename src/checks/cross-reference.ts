/** The ledger's records resolved against one another (src/ledger), as the rules ask for them. */
import type { FormationMode } from "../registers";
import { coverageOf } from "../ledger/coverage";
import { entriesOf, recordTablesOf, type Ledger } from "../ledger/model";
import { enterpriseNames } from "../ledger/names/ledger-names";
import type { NameIndex } from "../ledger/names/names";
import { builtOnce, perEntry } from "../ledger/once";
import { organisationsOf, type Organisation } from "../ledger/organisations";
import type { Entry, Table } from "../reading/table";

export { isAttached } from "../ledger/coverage";
export type OrganisationGroup = Organisation;

type EnterpriseEntry = Entry<"enterprise">;

export interface CrossReference {
  /** Tables that together list every enterprise; a survey beside them is left out. */
  readonly mainTables: readonly Table<"enterprise">[];
  readonly enterprises: readonly EnterpriseEntry[];
  readonly enterpriseNames: NameIndex<EnterpriseEntry>;
  readonly enterpriseKey: (entry: EnterpriseEntry) => string | null;
  readonly organisations: readonly OrganisationGroup[];
  readonly organisationNames: NameIndex<OrganisationGroup>;
  /** The organisation that an enterprise belongs to; `null` where it is not covered or its name leads nowhere. */
  readonly organisationOf: (entry: EnterpriseEntry) => OrganisationGroup | null;
  /** The group of an organisation's record. */
  readonly groupOfRecord: (entry: Entry<"organisation">) => OrganisationGroup | null;
}

export const crossReferenceOf = builtOnce((ledger: Ledger): CrossReference => {
  const names = enterpriseNames(ledger);
  const organisations = organisationsOf(ledger);
  return {
    mainTables: recordTablesOf(ledger, "enterprise"),
    enterprises: entriesOf(ledger, "enterprise"),
    enterpriseNames: names,
    enterpriseKey: perEntry((entry) => {
      const name = entry.value("name");
      return name === null || name === "" ? null : names.key(name);
    }),
    organisations: organisations.known,
    organisationNames: organisations.names,
    organisationOf: organisations.ofEnterprise,
    groupOfRecord: organisations.ofRecord,
  };
});

/** The way in which an enterprise is covered, as figures count it. */
export function modeOf(entry: EnterpriseEntry): FormationMode | null {
  return coverageOf(entry).mode;
}

/** What is left of the enterprise's name to compare it by; `null` without a name. */
export function enterpriseKey(entry: EnterpriseEntry, cross: CrossReference): string | null {
  return cross.enterpriseKey(entry);
}

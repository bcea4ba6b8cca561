/** The organisations that money is paid for, from whichever sheet knows them. */
import type { DateValue, FormationMode } from "../registers";
import { titlesOf } from "../ledger/names/ledger-names";
import { builtOnce } from "../ledger/once";
import {
  countedNames,
  countedOrganisations,
  hasOrganisationSheet,
  unitsOf,
  type Organisation,
} from "../ledger/organisations";
import { entriesOf, type Ledger } from "../ledger/model";
import type { Entry } from "../reading/table";
import { buildNameIndex, type NameIndex } from "../ledger/names/names";

export interface PaidOrganisation {
  readonly name: string;
  readonly founded: DateValue | null;
  readonly dissolved: DateValue | null;
  readonly mode: FormationMode | null;
  readonly remark: string;
  /** Its rows on the organisations' sheet: more than one where a former secretary has a row of his own. */
  readonly entries: readonly Entry<"organisation">[];
  /** The enterprises that name it, where there is no sheet of organisations. */
  readonly units: readonly Entry<"enterprise">[];
}

/** Where the organisations come from. */
export type RosterSource = "organisation" | "enterprise" | "payments";

export interface Roster {
  readonly source: RosterSource;
  readonly organisations: readonly PaidOrganisation[];
  /** The organisation that a name means; `null` for none, or where several could be meant. */
  readonly find: (name: string | null) => PaidOrganisation | null;
}

/** From the organisations' sheet; without one from the enterprise ledger; without either from the payment sheets. */
export const rosterOf = builtOnce((ledger: Ledger): Roster => {
  const counted = countedOrganisations(ledger).filter(({ name }) => name !== "");
  if (counted.length === 0) return fromPayments(ledger);
  const paid = new Map(counted.map((organisation) => [organisation, paidOrganisation(organisation)]));
  return {
    source: hasOrganisationSheet(ledger) ? "organisation" : "enterprise",
    organisations: [...paid.values()],
    find: (name) => {
      const meant = itemFound(countedNames(ledger), name);
      return meant === null ? null : (paid.get(meant) ?? null);
    },
  };
});

function fromPayments(ledger: Ledger): Roster {
  const organisations = namedInPayments(ledger);
  const index = buildNameIndex(
    organisations.map((item) => ({ name: item.name, item })),
    "organisation",
    { aliases: ledger.settings.aliases, titles: titlesOf(ledger) },
  );
  return { source: "payments", organisations, find: (name) => itemFound(index, name) };
}

function itemFound<T>(index: NameIndex<T>, name: string | null): T | null {
  if (name === null || name === "") return null;
  const found = index.find(name);
  return found.kind === "found" ? found.item : null;
}

function paidOrganisation(organisation: Organisation): PaidOrganisation {
  const { name, records } = organisation;
  if (records.length === 0) return fromEnterprises(organisation);
  return {
    name,
    founded: earliest(records.map((row) => row.value("foundedOn"))),
    dissolved: earliest(records.map((row) => row.value("dissolvedOn"))),
    mode: first(records.map((row) => row.value("formationMode"))),
    remark: records.map((row) => row.value("remark") ?? "").join(""),
    entries: records,
    units: [],
  };
}

function fromEnterprises(organisation: Organisation): PaidOrganisation {
  const units = unitsOf(organisation);
  const modes = units.map((unit) => unit.value("formationMode"));
  return {
    name: organisation.name,
    founded: earliest(units.map((unit) => unit.value("organisationFoundedOn"))),
    dissolved: null,
    mode: first(modes.filter((mode) => mode !== "attached")) ?? first(modes),
    remark: "",
    entries: [],
    units,
  };
}

function namedInPayments(ledger: Ledger): readonly PaidOrganisation[] {
  const names = [
    ...entriesOf(ledger, "allowance").map((entry) => entry.value("organisation")),
    ...entriesOf(ledger, "startupFund").map((entry) => entry.value("organisation")),
    ...entriesOf(ledger, "award").map((entry) => entry.value("organisation")),
  ].filter((name): name is string => name !== null);
  return [...new Set(names)].map((name) => ({
    name,
    founded: null,
    dissolved: null,
    mode: null,
    remark: "",
    entries: [],
    units: [],
  }));
}

function earliest(dates: readonly (DateValue | null)[]): DateValue | null {
  return dates.reduce(
    (best, date) => (best === null || (date !== null && date.day < best.day) ? date : best),
    null,
  );
}

function first<T>(values: readonly (T | null)[]): T | null {
  return values.find((value) => value !== null) ?? null;
}

/** The organisations that money is paid for, from whichever sheet knows them. */
import type { DateValue, FormationMode } from "../registers";
import { titlesOf } from "../ledger/names/ledger-names";
import {
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
export function rosterOf(ledger: Ledger): Roster {
  const organisations = countedOrganisations(ledger);
  if (organisations.length === 0) return roster("payments", fromPayments(ledger), ledger);
  const paid = organisations.filter(({ name }) => name !== "").map(paidOrganisation);
  return roster(hasOrganisationSheet(ledger) ? "organisation" : "enterprise", paid, ledger);
}

function roster(source: RosterSource, organisations: readonly PaidOrganisation[], ledger: Ledger): Roster {
  const index = indexOf(organisations, ledger);
  return {
    source,
    organisations,
    find: (name) => {
      if (name === null || name === "") return null;
      const found = index.find(name);
      return found.kind === "found" ? found.item : null;
    },
  };
}

function indexOf(organisations: readonly PaidOrganisation[], ledger: Ledger): NameIndex<PaidOrganisation> {
  const items = organisations.map((item) => ({ name: item.name, item }));
  return buildNameIndex(items, "organisation", {
    aliases: ledger.settings.aliases,
    titles: titlesOf(ledger),
  });
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

function fromPayments(ledger: Ledger): readonly PaidOrganisation[] {
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

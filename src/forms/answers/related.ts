/** Records of other registers that a record belongs with, where the key is sure (CONTRACT 7). */
import { currentRecord, organisationsOf, unitsOf, type Organisation } from "../../ledger/organisations";
import { enterpriseNames } from "../../ledger/names/ledger-names";
import { personKey } from "../../ledger/names/names";
import { entriesOf, type Ledger } from "../../ledger/model";
import { builtOnce } from "../../ledger/once";
import { isMember } from "../../ledger/members";
import type { Entry } from "../../reading/table";
import { fieldSpec, type FieldOf, type RegisterId } from "../../registers";

/** The record's text in a field of any register; "" where it has none. */
export function textOf(entry: Entry, field: string): string {
  const value: unknown = entry.value(field as FieldOf<RegisterId>);
  return typeof value === "string" ? value : "";
}

/** The enterprises that a record is of. */
export function enterprisesOf(ledger: Ledger, entry: Entry): readonly Entry<"enterprise">[] {
  const { register } = entry.table;
  if (register === "enterprise") return [entry as Entry<"enterprise">];
  if (fieldSpec(register, "enterprise") !== undefined) {
    const found = enterpriseNames(ledger).find(textOf(entry, "enterprise"));
    if (found.kind === "found") return [found.item];
  }
  const organisation = organisationOf(ledger, entry);
  return organisation === null ? [] : unitsOf(organisation).map((unit) => unit.goesOnWith ?? unit);
}

/** The organisation that a record is of, or belongs to. */
export function organisationOf(ledger: Ledger, entry: Entry): Organisation | null {
  const { register } = entry.table;
  const all = organisationsOf(ledger);
  if (register === "organisation") return all.ofRecord(entry as Entry<"organisation">);
  if (register === "enterprise") return all.ofEnterprise(entry as Entry<"enterprise">);
  if (fieldSpec(register, "organisation") === undefined) return null;
  const found = all.allNames.find(textOf(entry, "organisation"));
  return found.kind === "found" ? found.item : null;
}

/** The organisation's own row, where one sheet has it. */
export function organisationRecord(ledger: Ledger, entry: Entry): Entry<"organisation"> | null {
  const organisation = organisationOf(ledger, entry);
  return organisation === null ? null : currentRecord(organisation);
}

type ByOrganisation = ReadonlyMap<Organisation, readonly Entry[]>;

const recordsByOrganisation = builtOnce((_: Ledger) => new Map<RegisterId, ByOrganisation>());

/** Records of a register that name the organisation: its allowance, its start-up fund. */
export function recordsOfOrganisation(
  ledger: Ledger,
  register: RegisterId,
  organisation: Organisation,
): readonly Entry[] {
  const known = recordsByOrganisation(ledger);
  let byOrganisation = known.get(register);
  if (byOrganisation === undefined) {
    const built = new Map<Organisation, Entry[]>();
    for (const entry of entriesOf(ledger, register)) {
      const own = organisationOf(ledger, entry);
      if (own === null) continue;
      const there = built.get(own);
      if (there === undefined) built.set(own, [entry]);
      else there.push(entry);
    }
    byOrganisation = built;
    known.set(register, built);
  }
  return byOrganisation.get(organisation) ?? [];
}

type ByEnterprise = ReadonlyMap<Entry<"enterprise">, readonly Entry[]>;

const recordsByEnterprise = builtOnce((_: Ledger) => new Map<RegisterId, ByEnterprise>());

/** Records of a register that name the enterprise: its problems, its plan. */
export function recordsOfEnterprise(
  ledger: Ledger,
  register: RegisterId,
  enterprise: Entry,
): readonly Entry[] {
  const known = recordsByEnterprise(ledger);
  let byEnterprise = known.get(register);
  if (byEnterprise === undefined) {
    byEnterprise = groupedByEnterprise(ledger, register);
    known.set(register, byEnterprise);
  }
  return byEnterprise.get(enterprise as unknown as Entry<"enterprise">) ?? [];
}

function groupedByEnterprise(ledger: Ledger, register: RegisterId): ByEnterprise {
  const built = new Map<Entry<"enterprise">, Entry[]>();
  for (const entry of entriesOf(ledger, register)) {
    const [own] = enterprisesOf(ledger, entry);
    if (own === undefined || fieldSpec(register, "enterprise") === undefined) continue;
    built.set(own, [...(built.get(own) ?? []), entry]);
  }
  return built;
}

/** The secretary's row on the roster: the one member of that name in that organisation. */
export function secretaryOnRoster(
  ledger: Ledger,
  organisation: Organisation,
  name: string,
): Entry<"member"> | null {
  const key = personKey(name);
  const people = recordsOfOrganisation(
    ledger,
    "member",
    organisation,
  ) as unknown as readonly Entry<"member">[];
  const named = people.filter((person) => isMember(person) && personKey(person.value("name") ?? "") === key);
  return named.length === 1 ? (named[0] ?? null) : null;
}

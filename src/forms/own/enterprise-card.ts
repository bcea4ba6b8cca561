/** One enterprise on one page: its own row, and what the other registers say of it (一企一档). */
import { enterpriseNames } from "../../ledger/names/ledger-names";
import { enterpriseRecords, type EnterpriseRecord } from "../../ledger/enterprises";
import { entriesOf, type Ledger } from "../../ledger/model";
import {
  organisationOf,
  organisationRecord,
  recordsOfEnterprise,
  recordsOfOrganisation,
} from "../answers/related";
import { shownCell, shownValue, type ShownValue } from "../../ledger/shown";
import type { Entry } from "../../reading/table";
import { fieldSpec, registerSpec, type FieldOf, type RegisterId } from "../../registers";
import { cardFields } from "../../registers/card-fields";

export interface CardField {
  readonly field: string;
  readonly title: string;
  /** Masked unless numbers and accounts were asked for. */
  readonly value: ShownValue;
  readonly cell: string;
}

export interface CardList {
  readonly register: RegisterId;
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly ShownValue[])[];
}

export interface EnterpriseCard {
  readonly name: string;
  readonly fields: readonly CardField[];
  readonly lists: readonly CardList[];
}

type Field = FieldOf<RegisterId>;

/** A page for each enterprise of the ledger, in its order; for the one that a name means where one is given. */
export function enterpriseCards(
  ledger: Ledger,
  { name, withIds }: { readonly name: string | null; readonly withIds: boolean },
): readonly EnterpriseCard[] {
  const all = enterpriseRecords(ledger);
  if (name === null) return all.map((record) => cardOf(ledger, record, withIds));
  const found = enterpriseNames(ledger).find(name);
  if (found.kind !== "found") return [];
  return all.filter(({ entry }) => entry === found.item).map((record) => cardOf(ledger, record, withIds));
}

function cardOf(ledger: Ledger, { entry, also }: EnterpriseRecord, withIds: boolean): EnterpriseCard {
  const rows = [entry, ...also] as unknown as readonly Entry[];
  const fields = Object.entries(registerSpec("enterprise").fields).flatMap(
    ([field, { title }]): CardField[] => {
      if (field === "seq") return [];
      const row = rows.find((one) => one.has(field as Field) && shown(ledger, one, field, withIds) !== null);
      const place = row ?? rows.find((one) => one.has(field as Field));
      if (place === undefined) return [];
      return [
        { field, title, value: shown(ledger, place, field, withIds), cell: shownCell(place, field as Field) },
      ];
    },
  );
  return {
    name: String(shown(ledger, rows[0] ?? entry, "name", withIds) ?? ""),
    fields,
    lists: cardFields.flatMap(({ register, of, fields: wanted }) => {
      const records = recordsFor(ledger, register, of, entry);
      return records.length === 0 ? [] : [listOf(ledger, register, wanted, records, withIds)];
    }),
  };
}

function shown(ledger: Ledger, entry: Entry, field: string, withIds: boolean): ShownValue {
  const isPersonal = fieldSpec(entry.table.register, field)?.personal !== undefined;
  const value = shownValue(ledger, entry, field as Field);
  return isPersonal && withIds && value !== null ? entry.raw(field as Field) : value;
}

function recordsFor(
  ledger: Ledger,
  register: RegisterId,
  of: (typeof cardFields)[number]["of"],
  enterprise: Entry,
): readonly Entry[] {
  if (of === "enterprise") return recordsOfEnterprise(ledger, register, enterprise);
  if (of === "instructor") return instructorsOf(ledger, enterprise);
  if (register === "organisation") {
    const record = organisationRecord(ledger, enterprise);
    return record === null ? [] : [record];
  }
  const organisation = organisationOf(ledger, enterprise);
  return organisation === null ? [] : recordsOfOrganisation(ledger, register, organisation);
}

function instructorsOf(ledger: Ledger, enterprise: Entry): readonly Entry[] {
  const names = enterpriseNames(ledger);
  return entriesOf(ledger, "instructor").filter((instructor) =>
    (instructor.value("enterprises") ?? []).some((name) => {
      const found = names.find(name);
      return found.kind === "found" && (found.item as unknown as Entry) === enterprise;
    }),
  );
}

/** Columns in which any of the records says something. */
function listOf(
  ledger: Ledger,
  register: RegisterId,
  wanted: readonly string[],
  records: readonly Entry[],
  withIds: boolean,
): CardList {
  const fields = wanted.filter((field) =>
    records.some((entry) => shown(ledger, entry, field, withIds) !== null),
  );
  return {
    register,
    title: registerSpec(register).title,
    header: fields.map((field) => fieldSpec(register, field)?.title ?? field),
    rows: records.map((entry) => fields.map((field) => shown(ledger, entry, field, withIds))),
  };
}

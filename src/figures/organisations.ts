/** The Party organisations as figures count them: each once, from their own sheet or from the enterprise ledger. */
import type { FieldOf } from "../registers";
import { builtOnce } from "../ledger/once";
import type { Entry } from "../reading/table";
import { countedOrganisations, currentRecord, organisationsOf, unitsOf } from "../ledger/organisations";
import type { AnyEntry, Told } from "./counted";
import type { Counting } from "./counting";
import type { Enterprise } from "./enterprises";
import { valueAcross } from "../ledger/enterprises";
import { hasHappened, timingOfFounding, type Founding } from "./period";

export interface Organisation {
  readonly name: string;
  /** Its row on the organisation sheet; `null` where it is known from the enterprise ledger alone. */
  readonly entry: Entry<"organisation"> | null;
  /** The rows that tell of it: that one, else those of its enterprises. */
  readonly told: readonly AnyEntry[];
  /** Whether it was founded in the period that is asked; `null` where nobody wrote when. */
  readonly founded: Founding | null;
  readonly primaryManager: string | null;
  readonly secretary: string | null;
}

/** Organisations that exist at the cut-off. */
export const organisations = builtOnce((counting: Counting): readonly Organisation[] =>
  counting.tables("organisation").length > 0 ? fromSheet(counting) : fromEnterprises(counting),
);

function fromSheet(counting: Counting): readonly Organisation[] {
  const here = new Set(counting.entries("organisation"));
  return countedOrganisations(counting.ledger).flatMap((organisation) => {
    const entry = currentRecord(organisation);
    if (entry === null || !here.has(entry) || !isLive(counting, entry)) return [];
    return [
      {
        name: organisation.name,
        entry,
        told: [entry],
        founded: foundedBySheet(counting, organisation, entry),
        primaryManager: entry.value("primaryManager"),
        secretary: entry.value("secretary"),
      },
    ];
  });
}

/** By its own sheet; where that has no such column, by what its own enterprises say. */
function foundedBySheet(
  counting: Counting,
  { own }: { readonly own: readonly Entry<"enterprise">[] },
  entry: Entry<"organisation">,
): Founding | null {
  const dated = entry.has("foundedOn")
    ? undefined
    : own.find((unit) => unit.raw("organisationFoundedOn") !== "");
  return dated === undefined
    ? foundedAt(counting, entry, "foundedOn")
    : foundedAt(counting, dated, "organisationFoundedOn");
}

/** The organisation as what is counted. */
export function rowsOfOrganisation({ name, told }: Organisation): Told {
  return name === "" ? { entries: told } : { entries: told, name, sort: "organisation" };
}

function isLive(counting: Counting, entry: Entry<"organisation">): boolean {
  const dissolved = entry.value("dissolvedOn");
  if (dissolved !== null && hasHappened(dissolved, counting.asOf)) return false;
  const founded = entry.value("foundedOn");
  return founded === null || hasHappened(founded, counting.asOf);
}

function foundedAt<R extends "organisation" | "enterprise">(
  counting: Counting,
  entry: Entry<R>,
  field: FieldOf<R>,
): Founding | null {
  return timingOfFounding(counting, entry, field);
}

/** Without an organisation sheet: the different organisations that covered enterprises name (CONTRACT 2). */
function fromEnterprises(counting: Counting): readonly Organisation[] {
  const asked = counting.isOfPart ? new Set(counting.entries("enterprise")) : null;
  return countedOrganisations(counting.ledger).flatMap((organisation) => {
    const units = unitsOf(organisation);
    const here = asked === null ? units : units.filter((unit) => asked.has(unit.goesOnWith ?? unit));
    const [first] = here;
    if (first === undefined) return [];
    // An attached unit's date is the one of its attachment, so its own units speak first.
    return {
      name: organisation.name,
      entry: null,
      told: here,
      founded: foundedAt(counting, first, "organisationFoundedOn"),
      primaryManager: firstText(here, "primaryManager"),
      secretary: firstText(here, "secretary"),
    };
  });
}

function firstText(
  units: readonly Entry<"enterprise">[],
  field: "primaryManager" | "secretary",
): string | null {
  for (const unit of units) {
    const value = unit.value(field);
    if (value !== null) return value;
  }
  return null;
}

/** Row of the enterprise's organisation on the organisation sheet; `null` where it isn't found for certain. */
export function organisationOf(counting: Counting, enterprise: Enterprise): Entry<"organisation"> | null {
  const name = valueAcross(enterprise, "organisationName") ?? valueAcross(enterprise, "hostOrganisation");
  if (name === null) return null;
  const found = organisationsOf(counting.ledger).names.find(name);
  return found.kind === "found" ? currentRecord(found.item) : null;
}

/** Who manages an organisation in the first place (DOMAIN 1.6). */
export type Manager = "commission" | "township";

/**
 * Reads the managing unit. Where two are written (非公工委为主、城厢镇为辅) the first one manages; words are
 * those of the settings and the usual names of such bodies.
 */
export function managerOf(
  unit: string,
  agencies: { readonly commission: string; readonly township: string },
): Manager | null {
  const commission = firstOf(unit, [agencies.commission, "非公", "两新", "社会工作部", "社工部"]);
  const township = firstOf(unit, [agencies.township, "镇", "乡", "街道"]);
  if (commission === township) return null;
  return commission < township ? "commission" : "township";
}

function firstOf(text: string, words: readonly string[]): number {
  const places = words.filter((word) => word !== "").map((word) => text.indexOf(word));
  return Math.min(...places.filter((place) => place >= 0), text.length);
}

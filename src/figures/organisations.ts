/** The Party organisations as figures count them: each once, from their own sheet or from the enterprise ledger. */
import type { FieldOf } from "../registers";
import { builtOnce } from "../ledger/once";
import type { Entry } from "../reading/table";
import { namedOrganisations, organisationSheetNames } from "../ledger/names/ledger-names";
import type { Counting } from "./counting";
import type { Enterprise } from "./enterprises";
import { valueAcross } from "../ledger/same-enterprises";
import { hasHappened, timing, type Timing } from "./period";

export interface Organisation {
  readonly name: string;
  /** Its row on the organisation sheet; `null` where it is known from the enterprise ledger alone. */
  readonly entry: Entry<"organisation"> | null;
  /** Whether it was founded in the period that is asked; `null` where nobody wrote when. */
  readonly founded: Timing | null;
  readonly primaryManager: string | null;
  readonly secretary: string | null;
}

/** Organisations that exist at the cut-off. */
export const organisations = builtOnce((counting: Counting): readonly Organisation[] =>
  counting.tables("organisation").length > 0 ? fromSheet(counting) : fromEnterprises(counting),
);

function fromSheet(counting: Counting): readonly Organisation[] {
  return sheetOrganisations(counting)
    .filter((entry) => isLive(counting, entry))
    .map((entry) => ({
      name: entry.value("name") ?? "",
      entry,
      founded: foundedAt(counting, entry, "foundedOn"),
      primaryManager: entry.value("primaryManager"),
      secretary: entry.value("secretary"),
    }));
}

/**
 * One row for each organisation: of several the one of the latest sheet, then one without an end of office (a
 * former secretary may have a row beside his successor's).
 */
function sheetOrganisations(counting: Counting): readonly Entry<"organisation">[] {
  const { key: keyOf } = organisationSheetNames(counting.ledger);
  const byKey = new Map<string, Entry<"organisation">>();
  for (const entry of counting.entries("organisation")) {
    const name = entry.value("name");
    const key = name === null ? `${entry.sheet}!${String(entry.row)}` : keyOf(name);
    const known = byKey.get(key);
    if (known === undefined || supersedes(entry, known)) byKey.set(key, entry);
  }
  return [...byKey.values()];
}

function supersedes(entry: Entry<"organisation">, known: Entry<"organisation">): boolean {
  const later = periodOf(entry) - periodOf(known);
  return later > 0 || (later === 0 && known.value("tenureTo") !== null && entry.value("tenureTo") === null);
}

function periodOf(entry: Entry<"organisation">): number {
  const { year, quarter } = entry.table.recognition.context;
  return (year ?? 0) * 10 + (quarter ?? 0);
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
): Timing | null {
  return entry.value(field) === null && entry.problem(field) === null
    ? null
    : timing(counting, entry, [field]);
}

/** Without an organisation sheet: the different organisations that covered enterprises name (CONTRACT 2). */
function fromEnterprises(counting: Counting): readonly Organisation[] {
  const asked = counting.park === null ? null : new Set(counting.entries("enterprise"));
  return namedOrganisations(counting.ledger).flatMap(({ name, units }) => {
    const here = asked === null ? units : units.filter((unit) => asked.has(unit.goesOnWith ?? unit));
    const [first] = here;
    if (first === undefined) return [];
    // An attached unit's date is the one of its attachment, so its own units speak first.
    const own = here.find((unit) => unit.value("formationMode") !== "attached") ?? first;
    return {
      name,
      entry: null,
      founded: foundedAt(counting, own, "organisationFoundedOn"),
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
  const found = organisationSheetNames(counting.ledger).find(name);
  return found.kind === "found" ? found.item : null;
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

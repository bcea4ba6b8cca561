/** Parks under one name: 核心园 and 临江工业核心园 are the same one (DOMAIN 1.1). */
import type { FieldOf, RegisterId } from "../registers";
import { builtOnce } from "./once";
import { entriesOf, hasField, type Ledger } from "./model";
import type { Entry } from "../reading/table";
import { bracketsIn, fold, withoutBrackets } from "../reading/cells/folding";
import { chineseDigits } from "../reading/cells/chinese-numerals";
import { endsAsPark } from "../reading/labels/section-names";
import type { Settings } from "../reading/settings/settings";
import { enterpriseNames } from "./names/ledger-names";
import { organisationsOf, unitsOf } from "./organisations";

export interface ParkAssignment {
  /** The park's one name. */
  readonly fold: (park: string) => string;
  /** Park of a record under its one name: its own, else that of its enterprise or of its organisation's units. */
  readonly of: (entry: Entry) => string | null;
  /** A register's records by park, in their order; under `null` those of which it isn't known. */
  readonly records: <R extends RegisterId>(register: R) => ReadonlyMap<string | null, readonly Entry<R>[]>;
}

/** How this ledger's records belong to parks. */
export const parkAssignment = builtOnce(assign);

/** Different parks of the enterprise ledger, by their one name, in the order in which they first stand there. */
export function parkNames(ledger: Ledger): readonly string[] {
  const parks = parkAssignment(ledger).records("enterprise").keys();
  return [...parks].filter((park) => park !== null);
}

/** An enterprise that has its park from a heading which may be no park's (重点企业, 食品加工); `null` without one. */
export function doubtfulHeading(ledger: Ledger): { readonly entry: Entry; readonly heading: string } | null {
  const { fold: one } = parkAssignment(ledger);
  const listed = new Set(
    [...ledger.settings.parks, ...ledger.settings.aliases.map(({ name }) => name)].map(parkKey),
  );
  for (const entry of entriesOf(ledger, "enterprise")) {
    const heading = entry.table.recognition.sections.get(entry.row)?.get("park");
    if (heading === undefined || entry.park !== heading || endsAsPark(parkKey(heading))) continue;
    if (!listed.has(parkKey(heading)) && one(heading) === heading.trim()) return { entry, heading };
  }
  return null;
}

function assign(ledger: Ledger): ParkAssignment {
  const written = new Set<string>();
  for (const entry of entriesOf(ledger, "enterprise")) if (entry.park !== null) written.add(entry.park);
  const foldPark = parkFolding([...written], ledger.settings);
  const of = (entry: Entry): string | null => {
    const own = ownPark(entry, ledger);
    return own === null ? null : foldPark(own);
  };
  const grouped = new Map<RegisterId, ReadonlyMap<string | null, readonly Entry[]>>();
  const records = <R extends RegisterId>(register: R): ReadonlyMap<string | null, readonly Entry<R>[]> => {
    const known = grouped.get(register) ?? byPark(entriesOf(ledger, register), of);
    grouped.set(register, known);
    return known as unknown as ReadonlyMap<string | null, readonly Entry<R>[]>;
  };
  return { fold: foldPark, of, records };
}

function byPark(
  entries: readonly Entry[],
  of: ParkAssignment["of"],
): ReadonlyMap<string | null, readonly Entry[]> {
  const groups = new Map<string | null, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(of(entry));
    if (group === undefined) groups.set(of(entry), [entry]);
    else group.push(entry);
  }
  return groups;
}

function ownPark(entry: Entry, ledger: Ledger): string | null {
  if (entry.park !== null) return entry.park;
  if (entry.table.register === "enterprise") return null;
  return parkOfEnterprise(entry, ledger) ?? parkOfOrganisation(entry, ledger);
}

function parkOfEnterprise(entry: Entry, ledger: Ledger): string | null {
  const name = textIn(entry, "enterprise");
  if (name === null || !hasField(ledger, "enterprise", "name")) return null;
  const found = enterpriseNames(ledger).find(name);
  return found.kind === "found" ? found.item.park : null;
}

/** An organisation stands in the park of its units, where that is one park. */
function parkOfOrganisation(entry: Entry, ledger: Ledger): string | null {
  const name =
    textIn(entry, "organisation") ?? (entry.table.register === "organisation" ? textIn(entry, "name") : null);
  if (name === null) return null;
  const found = organisationsOf(ledger).allNames.find(name);
  if (found.kind !== "found") return null;
  const parks = new Set(unitsOf(found.item).map((unit) => unit.park));
  return parks.size === 1 ? ([...parks][0] ?? null) : null;
}

function textIn(entry: Entry, field: string): string | null {
  const value: unknown = entry.value(field as FieldOf<RegisterId>);
  return typeof value === "string" && value !== "" ? value : null;
}

/**
 * Folds written park names: by the settings' aliases, then to the one listed park (without a list: the one longer
 * written name) that holds the same characters in order. A name that only goes on with 二期 or 东区 is another park, one that goes on
 * with 区 alone (城东园, 城东园区) the same.
 */
function parkFolding(written: readonly string[], settings: Settings): (park: string) => string {
  const aliases = new Map([
    ...written.flatMap(otherNames),
    ...settings.aliases.map((alias) => [parkKey(alias.name), alias.means] as const),
  ]);
  const listed = settings.parks.length > 0 ? settings.parks : written;
  const canonical = new Map<string, string>();
  for (const park of listed) if (!canonical.has(parkKey(park))) canonical.set(parkKey(park), park.trim());
  const folded = new Map<string, string>();
  return (park) => {
    const known = folded.get(park);
    if (known !== undefined) return known;
    const meant = aliases.get(parkKey(park)) ?? park;
    const isListed = settings.parks.length > 0 && canonical.has(parkKey(meant));
    const name = isListed ? (canonical.get(parkKey(meant)) ?? meant) : foldOne(meant, canonical);
    folded.set(park, name);
    return name;
  };
}

/** 隆江工业园（核心园）: the park's other name stands in brackets behind it. */
function otherNames(park: string): readonly (readonly [string, string])[] {
  const outside = parkKey(park);
  return bracketsIn(fold(park))
    .filter((name) => /[园区]$/.test(name) && outside !== "" && !/[期片]/.test(name))
    .map((name) => [name, outside] as const);
}

function foldOne(park: string, canonical: ReadonlyMap<string, string>): string {
  const key = parkKey(park);
  const longer = [...canonical.keys()].filter((other) => isShortFor(key, other));
  const longest = longer.filter((other) => !longer.some((another) => isShortFor(other, another)));
  const [only] = longest;
  const found = longest.length === 1 && only !== undefined ? canonical.get(only) : canonical.get(key);
  return found ?? park.trim();
}

function parkKey(park: string): string {
  return withoutBrackets(fold(park));
}

function isShortFor(short: string, long: string): boolean {
  if (short.length < 2 || short.length >= long.length) return false;
  if (long.startsWith(short) && /[园区地]$/.test(short)) return short.endsWith("园") && long === `${short}区`;
  return numeralsIn(short) === numeralsIn(long) && inOrder(short, long);
}

/** Names that differ in a numeral differ: 一号产业园 is no short form of 十一号产业园. */
function numeralsIn(key: string): string {
  return (key.match(NUMERALS) ?? []).join();
}

const NUMERALS = new RegExp(`\\d+|[A-Z]+|[${chineseDigits}]+`, "g");

function inOrder(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}

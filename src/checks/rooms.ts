/** Flats and who lives in them, as the register of flats has them. */
import { fold } from "../reading/folding";
import { entriesOf, type Entry, type Ledger } from "../reading/ledger";
import { groupedBy } from "./collisions";
import { perEntry } from "./per-entry";

type ApartmentEntry = Entry<"apartment">;

const roomTextOf = perEntry(roomText);

/** Building and room as one text; `null` without a room. */
export function roomOf(entry: ApartmentEntry): string | null {
  const room = roomTextOf(entry);
  return room === "" ? null : room;
}

function roomText(entry: ApartmentEntry): string {
  const room = fold(entry.value("room") ?? "");
  const building = fold(entry.value("building") ?? "");
  return room === "" || building === "" || room.startsWith(building) ? room : `${building}${room}`;
}

const roomsOfLedgers = new WeakMap<Ledger, ReadonlyMap<string, readonly ApartmentEntry[]>>();

/** The register's rows by room; those without a room are left out. */
export function rowsByRoom(ledger: Ledger): ReadonlyMap<string, readonly ApartmentEntry[]> {
  const known = roomsOfLedgers.get(ledger);
  if (known !== undefined) return known;
  const rooms = groupedBy(entriesOf(ledger, "apartment"), roomOf);
  roomsOfLedgers.set(ledger, rooms);
  return rooms;
}

/** Number of persons that the row registers. */
export function tenantsOf(entry: ApartmentEntry): number {
  return entry.value("occupant")?.length ?? 0;
}

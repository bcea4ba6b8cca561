/** Flats and who lives in them, as the register of flats has them. */
import { builtOnce } from "../../../ledger/once";
import { fold } from "../../../reading/cells/folding";
import { entriesOf, type Ledger } from "../../../ledger/model";
import type { Entry } from "../../../reading/table";
import { groupedBy } from "../../collisions";
import { perEntry } from "../../../ledger/once";

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

/** The register's rows by room; those without a room are left out. */
export const rowsByRoom = builtOnce((ledger: Ledger): ReadonlyMap<string, readonly ApartmentEntry[]> =>
  groupedBy(entriesOf(ledger, "apartment"), roomOf),
);

/** Number of persons that the row registers. */
export function tenantsOf(entry: ApartmentEntry): number {
  return entry.value("occupant")?.length ?? 0;
}

/** Flats and who lives in them, as the register of flats has them. */
import { builtOnce } from "../../../ledger/once";
import { entriesOf, type Ledger } from "../../../ledger/model";
import type { Entry } from "../../../reading/table";
import { flatsOf } from "../../../ledger/flats";

type ApartmentEntry = Entry<"apartment">;

/** Building and room as one text, of several flats the whole list; `null` without a room. */
export function roomOf(entry: ApartmentEntry): string | null {
  const flats = flatsOf(entry);
  return flats.length === 0 ? null : flats.join("、");
}

/** The register's rows by room; those without a room are left out, those of several stand under each. */
export const rowsByRoom = builtOnce((ledger: Ledger): ReadonlyMap<string, readonly ApartmentEntry[]> => {
  const byRoom = new Map<string, ApartmentEntry[]>();
  for (const entry of entriesOf(ledger, "apartment"))
    for (const flat of flatsOf(entry)) {
      const together = byRoom.get(flat);
      if (together === undefined) byRoom.set(flat, [entry]);
      else together.push(entry);
    }
  return byRoom;
});

/** Number of persons that the row registers. */
export function tenantsOf(entry: ApartmentEntry): number {
  return entry.people("occupant");
}

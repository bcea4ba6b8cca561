/** Flats and who lives in them, as the register of flats has them. */
import { fold } from "../reading/folding";
import type { Entry } from "../reading/ledger";

/** Building and room as one text; `null` without a room. */
export function roomOf(entry: Entry<"apartment">): string | null {
  const room = fold(entry.value("room") ?? "");
  if (room === "") return null;
  const building = fold(entry.value("building") ?? "");
  return building === "" || room.startsWith(building) ? room : `${building}${room}`;
}

/** Number of persons that the row registers. */
export function tenantsOf(entry: Entry<"apartment">): number {
  return entry.value("occupant")?.length ?? 0;
}

/** What became of the problems that enterprises brought. */
import type { Entry } from "../reading/table";

/** True where the record says that the problem was solved entirely: in words, or by the day alone (CONTRACT 8). */
export function isClosed(entry: Entry<"problem">): boolean {
  const said = entry.value("closed");
  if (said !== null || entry.problem("closed") !== null) return said === "yes";
  return entry.value("closedOn") !== null;
}

/** What became of the problems that enterprises brought. */
import type { Entry } from "../reading/table";

/** True where the record says that the problem was solved entirely: in words, or by the day alone (CONTRACT 8). */
export function isClosed(entry: Entry<"problem">): boolean {
  const { furtherRows } = entry.table;
  if (furtherRows.length > 0) {
    // What was done goes on in rows of its own: the last one that says how it stands decides.
    const last = furtherRows
      .filter(({ goesOnWith }) => goesOnWith === entry)
      .filter(saysHowItStands)
      .at(-1);
    if (last !== undefined) return isSaidClosed(last);
  }
  return isSaidClosed(entry);
}

function saysHowItStands(entry: Entry<"problem">): boolean {
  return (
    entry.value("closed") !== null || entry.problem("closed") !== null || entry.value("closedOn") !== null
  );
}

function isSaidClosed(entry: Entry<"problem">): boolean {
  const said = entry.value("closed");
  if (said !== null || entry.problem("closed") !== null) return said === "yes";
  return entry.value("closedOn") !== null;
}

/** Numbers of members that are certain. */
import type { Entry } from "../../../reading/table";
import type { FieldOf } from "../../../registers";

type EnterpriseEntry = Entry<"enterprise">;

/** A count that is certain; `null` for a blank, an unreadable or an approximate one. */
export function certainCount<R extends "enterprise" | "organisation">(
  entry: Entry<R>,
  field: FieldOf<R> & ("members" | "fullMembers" | "probationaryMembers"),
): number | null {
  const value: unknown = entry.value(field);
  return typeof value === "number" && entry.problem(field) === null ? value : null;
}

/** Full members of an enterprise itself: written, else all members less the probationary ones. */
export function fullMembersOf(entry: EnterpriseEntry): number | null {
  const full = certainCount(entry, "fullMembers");
  if (full !== null || !entry.isBlank("fullMembers")) return full;
  const members = certainCount(entry, "members");
  const probationary = certainCount(entry, "probationaryMembers");
  return members === null || probationary === null ? null : members - probationary;
}

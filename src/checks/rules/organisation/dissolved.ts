/** Whether an organisation is dissolved. */
import type { Entry } from "../../../reading/table";

type OrganisationEntry = Entry<"organisation">;

export function isDissolved(entry: OrganisationEntry, asOf: number | null): boolean {
  const dissolved = entry.value("dissolvedOn");
  return dissolved !== null && (asOf === null || dissolved.day <= asOf);
}

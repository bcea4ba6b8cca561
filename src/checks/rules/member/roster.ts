/** The roster's people by the enterprise that they stand under. */
import { entriesOf, type Ledger } from "../../../ledger/model";
import { builtOnce } from "../../../ledger/once";
import type { Entry } from "../../../reading/table";
import { crossReferenceOf } from "../../cross-reference";
import { isCertainlyAfter } from "../../date-order";

export interface Roster {
  readonly people: readonly Entry<"member">[];
  readonly byEnterprise: ReadonlyMap<Entry<"enterprise">, readonly Entry<"member">[]>;
  /** True where everybody's enterprise was found. */
  readonly complete: boolean;
}

export const rosterOf = builtOnce(build);

function build(ledger: Ledger): Roster {
  const { enterpriseNames } = crossReferenceOf(ledger);
  const people = entriesOf(ledger, "member").filter((entry) => entry.value("name") !== null);
  const byEnterprise = new Map<Entry<"enterprise">, Entry<"member">[]>();
  let complete = true;
  for (const person of people) {
    const name = person.value("enterprise");
    const found = name === null ? null : enterpriseNames.find(name);
    if (found?.kind !== "found") {
      complete = false;
      continue;
    }
    const together = byEnterprise.get(found.item);
    if (together === undefined) byEnterprise.set(found.item, [person]);
    else together.push(person);
  }
  return { people, byEnterprise, complete };
}

/** True where the member counted as a full member on the day. */
export function wasFullMember(entry: Entry<"member">, day: number): boolean {
  const full = entry.value("fullMemberOn");
  return full === null ? entry.value("memberType") === "full" : !isCertainlyAfter(full, day);
}

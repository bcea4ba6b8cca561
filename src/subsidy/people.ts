/** Who is who among secretaries of the same name, for "one person, two posts". */
import { personKey } from "../ledger/names/names";
import type { Tenure } from "./tenures";

/**
 * A key for each tenure's person: equal where the names are, unless ID numbers or dates of birth say that they
 * are two people.
 */
export function personKeys(tenures: readonly Tenure[]): ReadonlyMap<Tenure, string> {
  const namesakes = new Map<string, Tenure[][]>();
  const keys = new Map<Tenure, string>();
  for (const tenure of tenures) {
    const name = personKey(tenure.secretary);
    const people = namesakes.get(name) ?? [];
    namesakes.set(name, people);
    const own = people.findIndex((members) => members.every((member) => mayBeSame(member, tenure)));
    const index = own < 0 ? people.push([]) - 1 : own;
    people[index]?.push(tenure);
    keys.set(tenure, `${name} ${String(index)}`);
  }
  return keys;
}

function mayBeSame(one: Tenure, other: Tenure): boolean {
  return !differ(one.idNumber, other.idNumber) && !differ(one.bornOn, other.bornOn);
}

function differ<T>(one: T | null, other: T | null): boolean {
  return one !== null && other !== null && one !== other;
}

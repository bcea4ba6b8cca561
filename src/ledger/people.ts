/** The people of a ledger: who stands under which enterprise, who came, who of the same name is one person. */
import type { DayNumber } from "../registers";
import { fold } from "../reading/cells/folding";
import type { Entry } from "../reading/table";
import { isMember } from "./members";
import { entriesOf, type Ledger } from "./model";
import { enterpriseNames } from "./names/ledger-names";
import { personKey } from "./names/names";
import { builtOnce } from "./once";

/** The roster's people by the enterprise that they stand under. */
export interface MemberRoster {
  readonly people: readonly Entry<"member">[];
  readonly byEnterprise: ReadonlyMap<Entry<"enterprise">, readonly Entry<"member">[]>;
  /** True where everybody's enterprise was found. */
  readonly complete: boolean;
}

export const memberRosterOf = builtOnce((ledger: Ledger): MemberRoster => {
  const names = enterpriseNames(ledger);
  const people = entriesOf(ledger, "member").filter(
    (entry) => entry.value("name") !== null && isMember(entry),
  );
  const byEnterprise = new Map<Entry<"enterprise">, Entry<"member">[]>();
  let complete = true;
  for (const person of people) {
    const name = person.value("enterprise");
    const found = name === null ? null : names.find(name);
    if (found?.kind !== "found") {
      complete = false;
      continue;
    }
    const together = byEnterprise.get(found.item);
    if (together === undefined) byEnterprise.set(found.item, [person]);
    else together.push(person);
  }
  return { people, byEnterprise, complete };
});

/** Somebody on a sign-in sheet who is marked as not having come. */
export function wasAbsent(entry: Entry<"attendance">): boolean {
  return /请假|缺席|缺勤|未到|未参加|未签/.test(fold(entry.raw("signedIn")));
}

/** Somebody on a sign-in sheet beside whom nothing is signed, whom it still counts as having come. */
export function isUnsigned(entry: Entry<"attendance">): boolean {
  return entry.isBlank("signedIn");
}

/** What tells people of the same name apart; each may be unknown. */
export interface Identified {
  readonly secretary: string;
  readonly idNumber: string | null;
  readonly bornOn: DayNumber | null;
}

/** A key for each person: equal where the names are, unless ID numbers or dates of birth say that they are two people. */
export function personKeys<T extends Identified>(persons: readonly T[]): ReadonlyMap<T, string> {
  const namesakes = new Map<string, T[][]>();
  const keys = new Map<T, string>();
  for (const person of persons) {
    const name = personKey(person.secretary);
    const people = namesakes.get(name) ?? [];
    namesakes.set(name, people);
    const own = people.findIndex((members) => members.every((member) => mayBeSame(member, person)));
    const index = own < 0 ? people.push([]) - 1 : own;
    people[index]?.push(person);
    keys.set(person, `${name} ${String(index)}`);
  }
  return keys;
}

function mayBeSame(one: Identified, other: Identified): boolean {
  return !differ(one.idNumber, other.idNumber) && !differ(one.bornOn, other.bornOn);
}

function differ<T>(one: T | null, other: T | null): boolean {
  return one !== null && other !== null && one !== other;
}

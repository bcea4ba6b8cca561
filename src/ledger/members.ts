/** Who on a roster is a member of the Party (CONTRACT 8, people and things). */
import type { MemberType } from "../registers";
import type { Entry } from "../reading/table";

const MEMBERS: ReadonlySet<MemberType> = new Set<MemberType>(["full", "probationary", "mobile", "member"]);

/**
 * True for full and probationary members, and for people of whom a list of members tells no more. Whoever was
 * transferred, has died or left, and whoever is not a member yet, is none; a word that can't be read makes nobody one.
 */
export function isMember(entry: Entry<"member">): boolean {
  const type = entry.value("memberType");
  return type === null ? entry.problem("memberType") === null : MEMBERS.has(type);
}

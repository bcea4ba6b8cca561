/** Keys of persons' names, each name looked at once: the same people stand on many sheets. */
import { personKey } from "../reading/names";

const known = new Map<string, string>();
const mostKnown = 100_000;

/** The name as it is compared (DOMAIN 4.11); "" for a blank. */
export function keyOfPerson(name: string): string {
  const existing = known.get(name);
  if (existing !== undefined) return existing;
  if (known.size >= mostKnown) known.clear();
  const key = personKey(name);
  known.set(name, key);
  return key;
}

/** The name that shares most characters with what was written; `null` when none comes near. */
export function closestName(written: string, names: readonly string[]): string | null {
  let best: string | null = null;
  let bestShare = 0.5;
  for (const name of names) {
    const share = sharedCharacters(written, name);
    if (share > bestShare) {
      bestShare = share;
      best = name;
    }
  }
  return best;
}

/** Dice's coefficient over characters: 1 for the same ones, 0 for none. */
function sharedCharacters(one: string, other: string): number {
  const rest = [...other];
  let shared = 0;
  for (const character of one) {
    const at = rest.indexOf(character);
    if (at < 0) continue;
    rest.splice(at, 1);
    shared++;
  }
  return (2 * shared) / (one.length + other.length);
}

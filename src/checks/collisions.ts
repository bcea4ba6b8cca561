/** Records that should differ and don't. */

/** A record that collides with an earlier one. */
export interface Collision<T> {
  readonly entry: T;
  readonly first: T;
}

/** Every record whose key an earlier one has; records without a key (`null` or "") collide with none. */
export function* collisions<T>(
  entries: Iterable<T>,
  keyOf: (entry: T) => string | null,
): Iterable<Collision<T>> {
  const firsts = new Map<string, T>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === null || key === "") continue;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, entry);
    else yield { entry, first };
  }
}

/** Entries in groups of one key, in the order in which the keys first appear; those without a key are left out. */
export function groupedBy<T, K>(entries: Iterable<T>, keyOf: (entry: T) => K | null): Map<K, [T, ...T[]]> {
  const groups = new Map<K, [T, ...T[]]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return groups;
}

/** The groups of {@link groupedBy} with more than one entry. Most keys are one entry's alone: none is made for them. */
export function repeatedBy<T>(
  entries: Iterable<T>,
  keyOf: (entry: T) => unknown,
): readonly (readonly [T, ...T[]])[] {
  const firsts = new Map<unknown, T>();
  const groups = new Map<unknown, [T, ...T[]]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === null) continue;
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, entry);
      continue;
    }
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [first, entry]);
    else group.push(entry);
  }
  return [...groups.values()];
}

/** An entry that should agree with others and doesn't. */
export interface Dissent<T> {
  readonly entry: T;
  readonly value: string;
  /** One of those that have the value of most. */
  readonly agreed: T;
  readonly agreedValue: string;
}

/**
 * Of entries that should agree, those that don't have the value of most; on a tie the value that stands first is
 * taken for right, so that the lower ones are named. Those without a value (`null`) have no voice.
 */
export function dissenters<T>(
  entries: readonly T[],
  valueOf: (entry: T) => string | null,
): readonly Dissent<T>[] {
  if (allAgree(entries, valueOf)) return [];
  const [first, ...others] = groupedBy(entries, valueOf);
  if (first === undefined) return [];
  const [agreedValue, [agreed]] = others.reduce(
    (most, group) => (group[1].length > most[1].length ? group : most),
    first,
  );
  return [first, ...others]
    .filter(([value]) => value !== agreedValue)
    .flatMap(([value, odd]) => odd.map((entry) => ({ entry, value, agreed, agreedValue })));
}

/** As almost always: nothing to count. */
function allAgree<T>(entries: readonly T[], valueOf: (entry: T) => string | null): boolean {
  let agreed: string | null = null;
  for (const entry of entries) {
    const value = valueOf(entry);
    if (value !== null && agreed !== null && value !== agreed) return false;
    agreed ??= value;
  }
  return true;
}

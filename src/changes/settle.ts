/** Which records of one key are the same, where a key stands for one or several on each side. */
import type { AnyEntry } from "../figures/counted";

/** Records of one key. */
export interface Group {
  readonly before: readonly AnyEntry[];
  readonly after: readonly AnyEntry[];
}

/** What a group comes to: pairs, and what is left on both sides, which is in doubt unless one side has none. */
export interface Settled {
  readonly pairs: readonly { readonly before: AnyEntry; readonly after: AnyEntry }[];
  readonly left: Group;
}

/** What two records are compared by. */
export interface Sameness {
  /** All that is written in the record, in its form of comparison: records with the same are interchangeable. */
  readonly content: (entry: AnyEntry, side: "before" | "after") => string;
  /** True where something surer than the key says that they are two. */
  readonly isOther: (before: AnyEntry, after: AnyEntry) => boolean;
}

/** More pairs than these are not looked at one by one. */
const MOST_PAIRS = 10_000;

/** Pairs the records of one key: one against one; of several first those that say the same in everything. */
export function settle(group: Group, sameness: Sameness): Settled {
  const { before, after } = group;
  const [one, other] = [before[0], after[0]];
  if (one === undefined || other === undefined) return { pairs: [], left: group };
  if (before.length === 1 && after.length === 1)
    return sameness.isOther(one, other)
      ? { pairs: [], left: group }
      : { pairs: [{ before: one, after: other }], left: { before: [], after: [] } };
  const byContent = pairByContent(group, sameness);
  const rest = pairOnlyChoices(byContent.left, sameness);
  return { pairs: [...byContent.pairs, ...rest.pairs], left: rest.left };
}

function pairByContent({ before, after }: Group, { content }: Sameness): Settled {
  const waiting = new Map<string, AnyEntry[]>();
  for (const entry of before) {
    const key = content(entry, "before");
    const known = waiting.get(key);
    if (known === undefined) waiting.set(key, [entry]);
    else known.push(entry);
  }
  const pairs: { before: AnyEntry; after: AnyEntry }[] = [];
  const left: AnyEntry[] = [];
  for (const entry of after) {
    const same = waiting.get(content(entry, "after"))?.shift();
    if (same === undefined) left.push(entry);
    else pairs.push({ before: same, after: entry });
  }
  const paired = new Set(pairs.map((pair) => pair.before));
  return { pairs, left: { before: before.filter((entry) => !paired.has(entry)), after: left } };
}

/** Pairs of which neither could be another. */
function pairOnlyChoices(group: Group, { isOther }: Sameness): Settled {
  const { before, after } = group;
  if (before.length * after.length > MOST_PAIRS) return { pairs: [], left: group };
  const choices = new Map(before.map((one) => [one, after.filter((other) => !isOther(one, other))]));
  const pairs = before.flatMap((one) => {
    const [only, ...others] = choices.get(one) ?? [];
    if (only === undefined || others.length > 0) return [];
    const isWanted = before.some((another) => another !== one && choices.get(another)?.includes(only));
    return isWanted ? [] : [{ before: one, after: only }];
  });
  const paired = new Set(pairs.flatMap((pair) => [pair.before, pair.after]));
  return {
    pairs,
    left: {
      before: before.filter((entry) => !paired.has(entry)),
      after: after.filter((entry) => !paired.has(entry)),
    },
  };
}

/** Records by key; those without one are left out. */
export function byKey(
  entries: readonly AnyEntry[],
  keyOf: (entry: AnyEntry) => string | null,
): ReadonlyMap<string, readonly AnyEntry[]> {
  const groups = new Map<string, AnyEntry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === null) continue;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [entry]);
    else known.push(entry);
  }
  return groups;
}

/** Records that hang together by being alike. */
export function groupsOf(near: ReadonlyMap<AnyEntry, ReadonlySet<AnyEntry>>): readonly Group[] {
  const groups: { before: AnyEntry[]; after: Set<AnyEntry> }[] = [];
  for (const [one, others] of near) {
    const touched = groups.filter(({ after }) => [...others].some((other) => after.has(other)));
    const merged = {
      before: [...touched.flatMap((group) => group.before), one],
      after: new Set([...touched.flatMap((group) => [...group.after]), ...others]),
    };
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups.map((group) => ({ before: group.before, after: [...group.after] }));
}

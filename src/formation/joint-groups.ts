/**
 * Which enterprises could form joint branches (DOMAIN 4.6; 《中国共产党支部工作条例（试行）》第五条: near to one
 * another, of like trade, usually not more than five units).
 */

export interface JointCandidate {
  readonly name: string;
  /** 1 or 2: with more it forms a branch of its own. */
  readonly fullMembers: number;
  /** Park under its one name; `null` where it is not known. */
  readonly park: string | null;
  readonly township: string | null;
  readonly industry: string | null;
}

export const leastFullMembers = 3;
export const mostUnits = 5;

/**
 * Groups of two to five with three full members or more: first within a trade of a park, then within the park,
 * then within the township. Candidates with more members come first, among equals in the ledger's order. Those that
 * are left join a group of their park that has room; who then stands alone is in no group.
 */
export function jointGroups<C extends JointCandidate>(candidates: readonly C[]): readonly (readonly C[])[] {
  const sorted = [...candidates].sort((one, other) => other.fullMembers - one.fullMembers);
  const groups: C[][] = [];
  const left: C[] = [];
  for (const [park, inPark] of bucketed(sorted, (candidate) => candidate.park)) {
    const here = park === null ? { groups: [], left: inPark } : groupsOfPark(inPark);
    groups.push(...here.groups);
    left.push(...here.left);
  }
  for (const [township, inTownship] of bucketed(left, (candidate) => candidate.township))
    if (township !== null) groups.push(...taken(inTownship).groups);
  return groups;
}

interface Taken<C> {
  readonly groups: C[][];
  readonly left: C[];
}

function groupsOfPark<C extends JointCandidate>(candidates: readonly C[]): Taken<C> {
  const trades = [...bucketed(candidates, (candidate) => candidate.industry)].map(([industry, inTrade]) =>
    industry === null ? { groups: [], left: inTrade } : taken(inTrade),
  );
  const rest = taken(trades.flatMap((trade) => trade.left));
  return joinedTo([...trades.flatMap((trade) => trade.groups), ...rest.groups], rest.left);
}

/** Takes candidates in their order until three full members are together, again and again. */
function taken<C extends JointCandidate>(candidates: readonly C[]): Taken<C> {
  const groups: C[][] = [];
  let open: C[] = [];
  for (const candidate of candidates) {
    open.push(candidate);
    if (sumOf(open) < leastFullMembers) continue;
    groups.push(open);
    open = [];
  }
  return { groups, left: open };
}

function joinedTo<C>(groups: C[][], left: readonly C[]): Taken<C> {
  const alone: C[] = [];
  for (const candidate of left) {
    const room = groups.find((group) => group.length < mostUnits);
    if (room === undefined) alone.push(candidate);
    else room.push(candidate);
  }
  return { groups, left: alone };
}

export function sumOf(candidates: readonly JointCandidate[]): number {
  return candidates.reduce((sum, { fullMembers }) => sum + fullMembers, 0);
}

function bucketed<C>(
  candidates: readonly C[],
  keyOf: (candidate: C) => string | null,
): ReadonlyMap<string | null, C[]> {
  const buckets = new Map<string | null, C[]>();
  for (const candidate of candidates) {
    const bucket = buckets.get(keyOf(candidate));
    if (bucket === undefined) buckets.set(keyOf(candidate), [candidate]);
    else bucket.push(candidate);
  }
  return buckets;
}

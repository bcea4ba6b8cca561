/**
 * One organisation pays one secretary a month: where two served in the same month, or one person holds two posts,
 * the month is given out once (DOMAIN 4.3).
 */
import type { MonthIndex } from "./calendar";
import { partsOfMonth, type MonthShare } from "./months";

/** Somebody's months at an organisation. Keys are equal where the organisation or the person is the same. */
export interface Claim {
  readonly organisation: string;
  readonly person: string;
  /** Day of taking office. */
  readonly from: number;
  readonly shares: readonly MonthShare[];
}

/** What a claim got of what it asked for. `lost` names the claim that got the month instead. */
export interface Granted<C extends Claim> {
  readonly claim: C;
  readonly shares: readonly MonthShare[];
  readonly lost: readonly { readonly month: MonthIndex; readonly parts: number; readonly to: C }[];
}

/**
 * Never more than one full month for one organisation: the month goes to who served more days of it, on a tie to
 * the successor; what is left of it, if anything, to the other.
 */
export function oncePerOrganisation<C extends Claim>(claims: readonly C[]): readonly Granted<C>[] {
  return shareOut(claims, ({ organisation }) => organisation, servedMoreThenLater);
}

/** Never more than one full month for one person: the month goes to the post that was taken first. */
export function oncePerPerson<C extends Claim>(claims: readonly C[]): readonly Granted<C>[] {
  return shareOut(claims, ({ person }) => person, earlierPost);
}

interface Ask<C extends Claim> {
  readonly index: number;
  readonly claim: C;
  readonly share: MonthShare;
}

type Order<C extends Claim> = (a: Ask<C>, b: Ask<C>) => number;

function servedMoreThenLater(a: Ask<Claim>, b: Ask<Claim>): number {
  return (
    b.share.days - a.share.days || b.claim.from - a.claim.from || compareKeys(a.claim.person, b.claim.person)
  );
}

function earlierPost(a: Ask<Claim>, b: Ask<Claim>): number {
  return a.claim.from - b.claim.from || compareKeys(a.claim.organisation, b.claim.organisation);
}

function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function shareOut<C extends Claim>(
  claims: readonly C[],
  payer: (claim: C) => string,
  order: Order<C>,
): readonly Granted<C>[] {
  const granted = claims.map((claim) => ({
    claim,
    shares: [] as MonthShare[],
    lost: [] as { month: MonthIndex; parts: number; to: C }[],
  }));
  for (const asks of asksByMonth(claims, payer)) {
    let left = partsOfMonth;
    const winner = [...asks].sort(order);
    for (const { index, share } of winner) {
      const parts = Math.min(share.parts, left);
      left -= parts;
      granted[index]?.shares.push({ ...share, parts });
      const first = winner[0];
      if (parts < share.parts && first !== undefined)
        granted[index]?.lost.push({ month: share.month, parts: share.parts - parts, to: first.claim });
    }
  }
  for (const { shares } of granted) shares.sort((a, b) => a.month - b.month);
  return granted;
}

/** All asks on the same payer in the same month, together. */
function asksByMonth<C extends Claim>(
  claims: readonly C[],
  payer: (claim: C) => string,
): Iterable<readonly Ask<C>[]> {
  const groups = new Map<string, Ask<C>[]>();
  claims.forEach((claim, index) => {
    for (const share of claim.shares) {
      const key = `${String(share.month)} ${payer(claim)}`;
      const group = groups.get(key) ?? [];
      group.push({ index, claim, share });
      groups.set(key, group);
    }
  });
  return groups.values();
}

import type { Finding } from "./finding";

/**
 * The findings of a run that an earlier run did not have. The same finding is the same rule at the same column of
 * the same sheet with the same words; row numbers don't count, since rows that were inserted above move them. Of
 * several that are alike, those at cells that had one before are the old ones.
 */
export function newFindings(earlier: readonly Finding[], now: readonly Finding[]): readonly Finding[] {
  const before = new Map<string, Finding[]>();
  for (const finding of earlier) {
    const alike = before.get(likenessOf(finding));
    if (alike === undefined) before.set(likenessOf(finding), [finding]);
    else alike.push(finding);
  }
  const elsewhere = now.filter((finding) => !takeOut(before, finding, ({ cell }) => cell === finding.cell));
  return elsewhere.filter((finding) => !takeOut(before, finding, () => true));
}

function likenessOf({ rule, sheet, cell, message, actual = "" }: Finding): string {
  const column = cell.replace(/\d+$/, "");
  return JSON.stringify([rule, sheet, column, message.replace(/第\d+行/g, ""), actual]);
}

/** Takes one of the earlier findings out, if there is one; each stands for one of now. */
function takeOut(
  before: ReadonlyMap<string, Finding[]>,
  finding: Finding,
  fits: (earlier: Finding) => boolean,
): boolean {
  const alike = before.get(likenessOf(finding));
  const place = alike?.findIndex(fits) ?? -1;
  if (alike === undefined || place < 0) return false;
  alike.splice(place, 1);
  return true;
}

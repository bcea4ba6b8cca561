/** ID numbers of which one may be the other miswritten, shortened or starred. */

/** More characters than these nobody miswrites. */
const MOST_SLIPS = 2;

/** True where one of the two may be the other with a slip mended: a digit, two changed over, one left out, the middle starred. */
export function mayBeSlip(one: string, other: string): boolean {
  if (one.length !== other.length) return isLeftOut(one, other) || isLeftOut(other, one);
  const [shape, otherShape] = [one, other].map((text) => text.replace(TRUNCATED_END, "***"));
  let slips = 0;
  for (let at = 0; at < one.length; at++) {
    const [character, against] = [shape?.[at], otherShape?.[at]];
    if (character !== against && character !== STAR && against !== STAR) slips++;
  }
  return slips <= MOST_SLIPS;
}

const STAR = "*";
/** As Excel leaves a number of 18 digits. */
const TRUNCATED_END = /000$/;

/** True where the shorter one is the longer one without one or two characters. */
function isLeftOut(shorter: string, longer: string): boolean {
  const missing = longer.length - shorter.length;
  if (missing <= 0 || missing > MOST_SLIPS) return false;
  let at = 0;
  for (const character of longer) if (character === shorter[at]) at++;
  return at === shorter.length;
}

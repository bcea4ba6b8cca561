/** What Excel takes as one formula (its specification of limits). */
const MOST_CHARACTERS = 8192;
const MOST_ARGUMENTS = 255;

/** True for a formula that Excel refuses, and with it whatever is sent along: too long, or a call of too many arguments. */
export function isBeyondLimits(formula: string): boolean {
  return formula.length > MOST_CHARACTERS || mostArguments(formula) > MOST_ARGUMENTS;
}

/** Arguments of the call in the formula that has most. */
function mostArguments(formula: string): number {
  let most = 0;
  const open: number[] = [];
  for (const [token] of formula.matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[(),]/g)) {
    const depth = open.length - 1;
    if (token === "(") open.push(1);
    else if (token === "," && depth >= 0) open[depth] = (open[depth] ?? 0) + 1;
    else if (token === ")") most = Math.max(most, open.pop() ?? 0);
  }
  return most;
}

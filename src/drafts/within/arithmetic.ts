/** What a text says of itself: parts and whole, a rate and its two numbers, ranges, the same number said twice. */
import { partitions, ratios } from "../../figures/relations";
import type { Known, KnownFigure } from "../known-figure";
import type { Tie } from "../ties/ties";
import { isTrueOf } from "../verdicts/sameness";
import type { JudgedQuantity, Verdict } from "../verdicts/verdict";

export interface ArithmeticClaim {
  readonly text: string;
  readonly offset: number;
  readonly length: number;
  readonly holds: boolean;
  readonly reason: string;
}

/** Words that say clearly enough what a number is of. */
const CLEAR = 0.7;
/** Numbers further apart than these are not told together. */
const TOGETHER = 400;

interface Said {
  readonly tie: Tie;
  readonly figure: KnownFigure;
}

/** The claims of the text that can be held against one another, in its order. */
export function arithmeticOf(
  ties: readonly Tie[],
  judged: readonly JudgedQuantity[],
  known: Known,
): readonly ArithmeticClaim[] {
  const sure = new Set(
    judged.flatMap(({ figure, verdict, offset }) => (figure !== null && isSure(verdict) ? [offset] : [])),
  );
  const said = ties.filter(({ quantity }) => sure.has(quantity.offset)).flatMap((tie) => saidOf(tie));
  const titles = new Map(known.figures.map((figure) => [figure.id, figure]));
  return [...wholes(said, titles), ...rates(said), ...ranges(ties), ...twice(said)].sort(
    (one, other) => one.offset - other.offset,
  );
}

function isSure(verdict: Verdict): boolean {
  return verdict === "agrees" || verdict === "differs" || verdict === "lastYear";
}

/** This year's numbers of ours, of which it is clear what they are of. */
function saidOf(tie: Tie): readonly Said[] {
  const { best, context, park, quantity } = tie;
  if (best === null || best.score < CLEAR || park !== null || quantity.hedge !== null) return [];
  const isOfNow =
    context.isOurs && (context.time === "this" || context.time === "part") && context.change === null;
  return isOfNow ? [{ tie, figure: best.figure }] : [];
}

function claim({ quantity: { text, offset, length } }: Tie, holds: boolean, reason: string): ArithmeticClaim {
  return { text, offset, length, holds, reason };
}

/** The nearest of the numbers of that figure. */
function nearest(said: readonly Said[], id: string, offset: number): Said | null {
  let best: Said | null = null;
  let distance = TOGETHER;
  for (const one of said) {
    const away = Math.abs(one.tie.quantity.offset - offset);
    if (one.figure.id === id && away < distance) [best, distance] = [one, away];
  }
  return best;
}

function wholes(
  said: readonly Said[],
  figures: ReadonlyMap<string, KnownFigure>,
): readonly ArithmeticClaim[] {
  return partitions.flatMap(({ whole, parts }) =>
    said
      .filter(({ figure }) => figure.id === whole)
      .flatMap(({ tie }): readonly ArithmeticClaim[] => {
        const found = parts.map((part) => nearest(said, part, tie.quantity.offset));
        const told = found.flatMap((part) => (part === null ? [] : [part]));
        // Who leaves a part out that is nothing says all of them.
        const isAll = parts.every(
          (part, index) => found[index] !== null || (figures.get(part)?.value ?? 0) === 0,
        );
        if (!isAll || told.length < 2) return [];
        const sum = told.reduce((total, part) => total + part.tie.quantity.value, 0);
        const holds = Math.abs(sum - tie.quantity.value) < 1e-6;
        const shown = told.map((part) => part.tie.quantity.text).join("＋");
        return [
          claim(
            tie,
            holds,
            `${shown}${holds ? "等于" : `是${String(Number(sum.toFixed(4)))}，不是`}${tie.quantity.text}`,
          ),
        ];
      }),
  );
}

function rates(said: readonly Said[]): readonly ArithmeticClaim[] {
  return ratios.flatMap(({ rate, numerator, denominator }) =>
    said
      .filter(({ figure }) => figure.id === rate)
      .flatMap(({ tie }): readonly ArithmeticClaim[] => {
        const part = nearest(said, numerator, tie.quantity.offset)?.tie.quantity;
        const whole = nearest(said, denominator, tie.quantity.offset)?.tie.quantity;
        if (part === undefined || whole === undefined || whole.value === 0) return [];
        const value = part.value / whole.value;
        const holds = isTrueOf(tie.quantity, { value, numerator: part.value, denominator: whole.value });
        const shown = `${part.text}÷${whole.text}`;
        const percent = (value * 100).toFixed(2).replace(/\.?0+$/, "");
        return [
          claim(
            tie,
            holds,
            holds ? `${shown}就是${tie.quantity.text}` : `${shown}是${percent}%，不是${tie.quantity.text}`,
          ),
        ];
      }),
  );
}

function ranges(ties: readonly Tie[]): readonly ArithmeticClaim[] {
  return ties.flatMap((tie, index) => {
    const next = ties[index + 1];
    if (tie.quantity.range !== "first" || next === undefined) return [];
    const holds = tie.quantity.value <= next.quantity.value;
    return [
      claim(tie, holds, holds ? "范围从小到大" : `范围写反了：${tie.quantity.text}大于${next.quantity.text}`),
    ];
  });
}

/** Of a figure that is said again with another value the later number is told. */
function twice(said: readonly Said[]): readonly ArithmeticClaim[] {
  const first = new Map<string, Said>();
  const claims: ArithmeticClaim[] = [];
  for (const one of said) {
    const before = first.get(one.figure.id);
    if (before === undefined) {
      first.set(one.figure.id, one);
      continue;
    }
    const [then, now] = [before.tie.quantity, one.tie.quantity];
    const holds = isTrueOf(now, then) || isTrueOf(then, now);
    claims.push(
      claim(
        one.tie,
        holds,
        `“${one.figure.title}”前面写的是${then.text}，这里写的是${now.text}${holds ? "，一致" : ""}`,
      ),
    );
  }
  return claims;
}

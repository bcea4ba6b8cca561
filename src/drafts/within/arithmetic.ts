/** What a text says of itself: parts and whole, a rate and its two numbers, ranges, the same number said twice. */
import { partitions, ratios } from "../../figures/relations";
import type { Known, KnownFigure } from "../known-figure";
import type { Tie } from "../ties/ties";
import { printedLike } from "../verdicts/print-like";
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
  /** Of one park, or of all of them (""): only numbers of the same are held together. */
  readonly park: string;
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
  const places = new Set(said.map(({ park }) => park));
  const within = [...places].flatMap((park) => {
    const own = said.filter((one) => one.park === park);
    return [...wholes(own, titles), ...rates(own), ...twice(own)];
  });
  return [...within, ...parkSums(said, known), ...ranges(ties), ...rowChanges(ties)].sort(
    (one, other) => one.offset - other.offset,
  );
}

function isSure(verdict: Verdict): boolean {
  return verdict === "agrees" || verdict === "differs" || verdict === "lastYear";
}

/** This year's numbers of ours, of which it is clear what they are of. */
function saidOf(tie: Tie): readonly Said[] {
  const { best, context, park, quantity } = tie;
  if (best === null || best.score < CLEAR || quantity.hedge !== null) return [];
  if (park !== null && (!park.isSure || park.parks.length !== 1)) return [];
  const isOfNow =
    context.isOurs &&
    !context.isFinding &&
    (context.time === "this" || context.time === "part") &&
    context.change === null;
  return isOfNow ? [{ tie, figure: best.figure, park: park?.parks[0] ?? "" }] : [];
}

function claim({ quantity: { text, offset, length } }: Tie, holds: boolean, reason: string): ArithmeticClaim {
  return { text, offset, length, holds, reason };
}

type ByFigure = ReadonlyMap<string, readonly Said[]>;

function byFigure(said: readonly Said[]): ByFigure {
  const groups = new Map<string, Said[]>();
  for (const one of said) {
    const group = groups.get(one.figure.id);
    if (group === undefined) groups.set(one.figure.id, [one]);
    else group.push(one);
  }
  return groups;
}

/** The nearest of the numbers of that figure; of two as near the earlier one. */
function nearest(said: ByFigure, id: string, offset: number): Said | null {
  const own = said.get(id) ?? [];
  let low = 0;
  let high = own.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((own[middle]?.tie.quantity.offset ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  const away = (one: Said | undefined): number =>
    one === undefined ? TOGETHER : Math.abs(one.tie.quantity.offset - offset);
  const [before, behind] = [own[low - 1], own[low]];
  const best = away(before) <= away(behind) ? before : behind;
  return away(best) < TOGETHER ? (best ?? null) : null;
}

function wholes(
  said: readonly Said[],
  figures: ReadonlyMap<string, KnownFigure>,
): readonly ArithmeticClaim[] {
  const own = byFigure(said);
  return partitions.flatMap(({ whole, parts }) =>
    (own.get(whole) ?? []).flatMap(({ tie }): readonly ArithmeticClaim[] => {
      const found = parts.map((part) => nearest(own, part, tie.quantity.offset));
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
          `${shown}${holds ? "等于" : `是${printedLike(tie.quantity, { value: sum })}，不是`}${tie.quantity.text}`,
        ),
      ];
    }),
  );
}

function rates(said: readonly Said[]): readonly ArithmeticClaim[] {
  const own = byFigure(said);
  return ratios.flatMap(({ rate, numerator, denominator }) =>
    (own.get(rate) ?? []).flatMap(({ tie }): readonly ArithmeticClaim[] => {
      const part = nearest(own, numerator, tie.quantity.offset)?.tie.quantity;
      const whole = nearest(own, denominator, tie.quantity.offset)?.tie.quantity;
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

/** All parks' numbers of one figure add up to the whole's. */
function parkSums(said: readonly Said[], { parks }: Known): readonly ArithmeticClaim[] {
  const first = new Map<string, Said>();
  for (const one of said) {
    const key = `${one.park}|${one.figure.id}`;
    if (!first.has(key)) first.set(key, one);
  }
  return said.flatMap(({ tie, figure, park }): readonly ArithmeticClaim[] => {
    if (park !== "" || figure.unit === "率" || parks.length < 2) return [];
    const shares = parks.flatMap((name) => {
      const found = first.get(`${name}|${figure.id}`);
      return found === undefined ? [] : [found.tie.quantity];
    });
    if (shares.length < parks.length) return [];
    const sum = shares.reduce((total, { value }) => total + value, 0);
    const holds = Math.abs(sum - tie.quantity.value) < 1e-6;
    const shown = shares.map(({ text }) => text).join("＋");
    const is = `各园区的${shown}`;
    return [
      claim(
        tie,
        holds,
        holds ? `${is}等于${tie.quantity.text}` : `${is}是${String(sum)}，不是${tie.quantity.text}`,
      ),
    ];
  });
}

/** In a row of a table the change is this year's number less last year's. */
function rowChanges(ties: readonly Tie[]): readonly ArithmeticClaim[] {
  return ties.flatMap((tie, index): readonly ArithmeticClaim[] => {
    const { cell, context, quantity } = tie;
    if (cell === null || context.change === null || quantity.sort === "rate") return [];
    const row = ties
      .slice(Math.max(0, index - MOST_IN_ROW), index + MOST_IN_ROW)
      .filter((one) => one.cell?.rowLabel === cell.rowLabel && one.context.change === null);
    const now = row.find((one) => one.context.time === "this");
    const then = row.find((one) => one.context.time === "last");
    if (now === undefined || then === undefined) return [];
    const change = now.quantity.value - then.quantity.value;
    // 60% | 66.67% | +6.67: in a row of rates a bare change is in points.
    const areRates = now.quantity.sort === "rate" && then.quantity.sort === "rate";
    const points = quantity.sort === "points" || (quantity.sort === "bare" && areRates) ? 0.01 : 1;
    const holds = Math.abs(Math.abs(change) - Math.abs(quantity.value) * points) < 1e-6;
    const shown = `${now.quantity.text}减${then.quantity.text}`;
    return [claim(tie, holds, holds ? `${shown}就是${quantity.text}` : `${shown}不是${quantity.text}`)];
  });
}

const MOST_IN_ROW = 8;

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

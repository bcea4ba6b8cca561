/** Whether what is printed is true of a value, by some reading at its own precision (CONTRACT 6). */
import type { Quantity } from "../quantities/quantity";

export interface ExactValue {
  readonly value: number;
  readonly numerator?: number;
  readonly denominator?: number;
}

const NOISE = 1e-9;

/** A value, or that there is none. */
export interface HeldValue extends Omit<ExactValue, "value"> {
  readonly value: number | null;
}

/** True where the number as written is true of the value; of no value nothing is. */
export function isTrueOf(quantity: Quantity, known: HeldValue): boolean {
  if (!hasValue(known)) return false;
  const bounds = boundsOf(quantity);
  return bounds === null ? printsAs(quantity, known) : isWithin(known.value, bounds);
}

/**
 * Whether points are the difference of two rates: the exact one, or that of the two as they are printed with as many
 * places (85.71 − 72.73 is 12.98, where the rates are 12.99 apart).
 */
export function arePointsBetween(points: Quantity, value: number, previous: number): boolean {
  const asRate = {
    ...points,
    value: points.value / 100,
    manner: { ...points.manner, rateForm: "percent" as const },
  };
  if (isTrueOf(asRate, { value: Math.abs(value - previous) })) return true;
  const printed = (rate: number): number => Number((rate * 100).toFixed(points.manner.decimals));
  return (
    points.hedge === null && Math.abs(Math.abs(printed(value) - printed(previous)) - points.value) < 1e-9
  );
}

function hasValue(known: HeldValue): known is ExactValue {
  return known.value !== null;
}

/** 24450, 163, 69.05%: what agrees with it does not by chance. */
export function isExact({ value, sort, hedge, manner }: Quantity): boolean {
  if (hedge !== null) return false;
  if (sort === "rate") return manner.decimals >= 2;
  return String(Math.abs(value)).replace(/\D|0+$/g, "").length >= 3;
}

/** Between what a hedged number is true. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
  /** The value itself is left out: 超过 and 余 are more than it. */
  readonly isStrict: boolean;
}

/** `null` for a number that is not hedged. */
export function boundsOf(quantity: Quantity): Bounds | null {
  const { value: said, hedge, manner } = quantity;
  switch (hedge) {
    case null:
      return null;
    case "about":
      return { least: said - Math.abs(said) * 0.05, most: said + Math.abs(said) * 0.05, isStrict: false };
    case "nearly":
      return { least: said * 0.9, most: said, isStrict: false };
    case "above":
      return {
        least: said,
        most: Infinity,
        isStrict: /超|突破|逾|过半/.test(manner.before) || manner.rateForm === "half",
      };
    case "below":
      return { least: -Infinity, most: said, isStrict: false };
    case "oddly":
      return { least: said, most: said + oddRoom(quantity), isStrict: true };
  }
}

function isWithin(value: number, { least, most, isStrict }: Bounds): boolean {
  return isStrict
    ? value > least + NOISE && value < most - NOISE
    : value >= least - NOISE && value <= most + NOISE;
}

/** 五十余 stays below sixty, 120余 below 130, 5.9万余 below 6万. */
function oddRoom({ value, manner }: Quantity): number {
  if (manner.decimals > 0 || manner.rateForm !== null) {
    const unit = manner.rateForm === "tenths" ? 0.1 : manner.rateForm === null ? manner.scale : 0.01;
    return unit / 10 ** manner.decimals;
  }
  let room = manner.scale;
  const digits = Math.round(value / manner.scale);
  for (let rest = digits; rest > 0 && rest % 10 === 0; rest /= 10) room *= 10;
  return room === 1 ? 10 : room;
}

/** The value rounded half up to the places that are printed. */
function printsAs({ value: said, manner }: Quantity, known: ExactValue): boolean {
  if (manner.rateForm === "fraction") return Math.abs(known.value - said) <= 0.01 + NOISE;
  const unit = unitOf(manner) / 10 ** manner.decimals;
  const { numerator, denominator } = known;
  const isExact = numerator !== undefined && denominator !== undefined && denominator > 0;
  const steps = isExact
    ? Math.floor((2 * numerator) / (denominator * unit) / 2 + 0.5 + NOISE)
    : Math.round(known.value / unit + NOISE);
  const printed = Math.round(said / unit);
  if (steps === printed) return true;
  // 100 % only for all and 0 % only for none: the nearest neighbour stands instead.
  if (manner.rateForm === null || !isExact) return false;
  const whole = Math.round(1 / unit);
  if (numerator < denominator && steps >= whole) return printed === whole - 1;
  return numerator > 0 && steps <= 0 && printed === 1;
}

function unitOf(manner: Quantity["manner"]): number {
  if (manner.rateForm === "tenths") return 0.1;
  if (manner.rateForm !== null) return 0.01;
  return manner.scale;
}

/** A slip as it is printed: 69.50% for 69.05%, 51 for 15, 500 for 5000. */
export function isSlipOf({ value: said, sort, manner }: Quantity, value: number): boolean {
  if (sort !== "rate") return isSlipOfDigits(said, value);
  const digits = (one: number): string =>
    [...(one * 100).toFixed(manner.decimals).replace(".", "")].sort().join("");
  return manner.decimals > 0 && digits(said) === digits(value);
}

/** 51 for 15, 500 for 5000: digits that changed places, a point that slipped. */
function isSlipOfDigits(said: number, value: number): boolean {
  if (isOneDigitOff(said, value)) return true;
  const digits = (one: number): string => String(one).replace(/\D|0+$/g, "");
  if (digits(said) === digits(value)) return true;
  const sorted = (one: number): string =>
    [...String(Number(one.toPrecision(12))).replace(/\D/g, "")].sort().join("");
  return sorted(said).length >= 2 && sorted(said) === sorted(value);
}

/** 58450 for 59450: in a long number one digit is another. */
function isOneDigitOff(said: number, value: number): boolean {
  const [one, other] = [String(said), String(value)];
  if (one.length !== other.length || one.length < LONG || !Number.isInteger(said)) return false;
  return [...one].filter((digit, at) => digit !== other.charAt(at)).length === 1;
}

const LONG = 5;

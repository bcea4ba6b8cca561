/** Exact decimal numbers: `coefficient` × 10^`exponent`. Money is never computed with binary fractions. */
export interface Decimal {
  readonly coefficient: bigint;
  readonly exponent: number;
}

/** Reads `-1234.50` or `1.2e-7`, without separators; `null` where the text is not a decimal number. */
export function parseDecimal(text: string): Decimal | null {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text);
  const whole = match?.[2] ?? "";
  const fraction = match?.[3] ?? "";
  if (match === null || whole + fraction === "") return null;
  const coefficient = BigInt(whole + fraction);
  return {
    coefficient: match[1] === "-" ? -coefficient : coefficient,
    exponent: Number(match[4] ?? 0) - fraction.length,
  };
}

/** The decimal number that a double stands for when written shortest: 0.1 is one tenth. */
export function decimalOf(value: number): Decimal {
  const decimal = parseDecimal(String(value));
  if (decimal === null) throw new RangeError(`not a finite number: ${value}`);
  return decimal;
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { coefficient: a.coefficient * b.coefficient, exponent: a.exponent + b.exponent };
}

export function add(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent);
  const scaled = (value: Decimal): bigint => value.coefficient * 10n ** BigInt(value.exponent - exponent);
  return { coefficient: scaled(a) + scaled(b), exponent };
}

/** The double nearest to the decimal number. */
export function toNumber(value: Decimal): number {
  return Number(`${value.coefficient}e${value.exponent}`);
}

/** The nearest whole number, halves away from zero. */
export function roundToInteger(value: Decimal): number {
  if (value.exponent >= 0) return toNumber(value);
  const divisor = 10n ** BigInt(-value.exponent);
  const magnitude = value.coefficient < 0n ? -value.coefficient : value.coefficient;
  const rounded = Number((magnitude + divisor / 2n) / divisor);
  return value.coefficient < 0n && rounded !== 0 ? -rounded : rounded;
}

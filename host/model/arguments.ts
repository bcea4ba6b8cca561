/** Checks of what a caller hands over. */
import { HostError } from "../protocol/host-error";
import { isModelObject } from "./model-object";
import type { RangeTarget } from "./session";

export function textArgument(value: unknown): string {
  if (typeof value !== "string") throw new HostError("InvalidArgument", "A text is expected.");
  return value;
}

export function numberArgument(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) {
    throw new HostError("InvalidArgument", "A number is expected.");
  }
  return value;
}

export function optionalNumber(value: unknown, otherwise: number): number {
  return value === undefined || value === null ? otherwise : numberArgument(value);
}

export function booleanArgument(value: unknown): boolean {
  if (typeof value !== "boolean") throw new HostError("InvalidArgument", "True or false is expected.");
  return value;
}

export function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((item) => item === value);
  if (found === undefined)
    throw new HostError("InvalidArgument", `One of ${allowed.join(", ")} is expected.`);
  return found;
}

export function recordArgument(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new HostError("InvalidArgument", "An object is expected.");
  }
  return value as Record<string, unknown>;
}

export function isRange(value: unknown): boolean {
  return isModelObject(value) && value.className === "Range";
}

/** The target of a Range that was handed over. */
export function rangeTargetOf(value: unknown): RangeTarget | undefined {
  return isModelObject(value) && value.className === "Range" ? (value.target as RangeTarget) : undefined;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  purple: "#800080",
};

/** `#RRGGBB` from what a caller gives for a colour. */
export function colorArgument(value: unknown): string {
  const text = textArgument(value);
  const named = NAMED_COLORS[text.toLowerCase()];
  if (named !== undefined) return named;
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  if (hex === undefined)
    throw new HostError("InvalidArgument", `${text} is no colour that the stand-in knows.`);
  return `#${hex.toUpperCase()}`;
}

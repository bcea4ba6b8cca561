/** Last year's document, number by number: what becomes this year's, what stays, what people are asked. */
import type { FactTable } from "../../figures/figure-table";
import type { Known } from "../known-figure";

/** A stretch of the draft. */
export interface Place {
  readonly text: string;
  readonly offset: number;
  readonly length: number;
}

export interface LivePart extends Place {
  /** Id of a figure or a text; `ID:previous`, `ID:change`. */
  readonly figure: string;
  /** Years after the report's own, of `text.year`. */
  readonly shift?: number;
  /** Of which park, where it is one park's. */
  readonly park?: string;
  /** What stands in the place of `text`. */
  readonly now: string;
  readonly sure: boolean;
  /** Why it is not sure, or by what it is known. */
  readonly reason: string;
  /** The stretch around it that the template stands for: with its verb, where the direction may turn. */
  readonly region: { readonly offset: number; readonly length: number; readonly template: string };
}

export interface KeptPart extends Place {
  readonly reason: string;
  /** Ours, and perhaps no longer true: there is no value of this year. */
  readonly isStale?: true;
}

export interface AskedPart extends Place {
  readonly candidates: readonly string[];
  readonly reason: string;
}

/** What becomes of one number, before its place is known. */
export type Fate =
  | { readonly kind: "live"; readonly part: LivePart }
  | { readonly kind: "kept"; readonly part: KeptPart }
  | { readonly kind: "asked"; readonly part: AskedPart };

/** What a document of an earlier year is renewed with. */
export interface Renewal {
  /** The document's own year. */
  readonly draftYear: number;
  /** The ledgers as they were in it; figures without a value where that is not known. */
  readonly then: Known;
  /** Its texts by id. */
  readonly thenTexts: ReadonlyMap<string, string>;
  /** Its cut-off as texts write it; "" where it is not known. */
  readonly thenAsOf: string;
  /** This year's facts. */
  readonly facts: FactTable;
  /** Enterprises and organisations of both years. */
  readonly names: readonly string[];
}

export function liveFate(part: LivePart): Fate {
  return { kind: "live", part };
}

export function keptFate({ text, offset, length }: Place, reason: string): Fate {
  return { kind: "kept", part: { text, offset, length, reason } };
}

/** A number of ours that has no value this year. */
export function staleFate({ text, offset, length }: Place, reason: string): Fate {
  return { kind: "kept", part: { text, offset, length, reason, isStale: true } };
}

export function askedFate(
  { text, offset, length }: Place,
  candidates: readonly string[],
  reason: string,
): Fate {
  return { kind: "asked", part: { text, offset, length, candidates: [...new Set(candidates)], reason } };
}

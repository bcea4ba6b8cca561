import type { SaidAs } from "../figures/spoken-words";

/** A figure, or a text that is an amount, as drafts are held against it. */
export interface KnownFigure {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** 口径 as it was counted; absent for an amount that is set. */
  readonly basis?: string;
  readonly said: SaidAs;
  readonly value: number | null;
  readonly numerator?: number;
  readonly denominator?: number;
  /** Why there is no value. */
  readonly reason?: string;
  /** Of the year before; `null` where it is not known. */
  readonly previous: number | null;
  /** The cells that it comes from. */
  readonly cells: readonly string[];
}

/** What a draft is held against. */
export interface Known {
  readonly year: number;
  readonly figures: readonly KnownFigure[];
  /** Enterprises and organisations of the ledger. */
  readonly names: readonly string[];
  /** What a user said of numbers by their wording: of which figure, or of none. */
  readonly answers: ReadonlyMap<string, string | null>;
  /** What is called otherwise than in the ledger (党建设置), and secretaries and instructors. */
  readonly aliases: readonly { readonly name: string; readonly means: string }[];
  readonly people: readonly string[];
  /** The ledger's parks, and their own figures where a draft names them. */
  readonly parks: readonly string[];
  readonly ofPark: (park: string) => ReadonlyMap<string, number>;
}

import type { ColumnFacts } from "./column-facts";

/** What became of one column of a table. */
export interface ColumnVerdict {
  readonly facts: ColumnFacts;
  /** The field, or `null` where the column means nothing to us or is asked. */
  readonly field: string | null;
  readonly score: number;
  readonly reasons: readonly string[];
  /** Fields to choose from where it is asked; empty otherwise. */
  readonly candidates: readonly string[];
  readonly tickMeans?: string;
}

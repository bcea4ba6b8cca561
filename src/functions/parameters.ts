/** Parameters of custom functions: what each is called, how it is explained, and how its argument is read. */
import type { CellValue } from "../reading/cells/grid";
import type { CellMatrix } from "./arguments";
import type { Failure } from "./failure";

interface ParameterWords {
  /** Chinese name, as Excel's argument help shows it. */
  readonly name: string;
  readonly description: string;
  /** True where nothing need be given. */
  readonly optional: boolean;
}

/** One value; a range in its place makes the function answer cell by cell. `null` is a blank or omitted one. */
export interface CellParameter<T> extends ParameterWords {
  readonly shape: "cell";
  readonly read: (value: CellValue) => T | Failure;
}

/** A range as a whole; `null` where it was omitted. */
export interface RangeParameter<T> extends ParameterWords {
  readonly shape: "range";
  readonly read: (matrix: CellMatrix | null) => T | Failure;
}

/** Any number of ranges; always the last parameter. */
export interface RangesParameter<T> extends ParameterWords {
  readonly shape: "ranges";
  readonly read: (matrices: readonly CellMatrix[]) => T | Failure;
}

export type Parameter<T> = CellParameter<T> | RangeParameter<T> | RangesParameter<T>;
export type ParameterList = readonly Parameter<unknown>[];

/** What the parameters read, in their order. */
export type ValuesOf<P extends ParameterList> = {
  -readonly [K in keyof P]: P[K] extends { readonly read: (argument: never) => infer R }
    ? Exclude<R, Failure>
    : never;
};

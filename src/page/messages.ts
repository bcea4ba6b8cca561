/** What the page and its worker, which holds the workbook, tell each other. */
import type { CellPlace } from "../jobs/results";
import type { WorkbookFile } from "../jobs/previous-book";
import type { CellView, SheetView } from "../file/book-view";
import type { StaleResult } from "../file/stored-results";
import type { DayNumber } from "../registers";

/** The open workbook, as far as the page shows it without asking for rows. */
export interface BookView {
  readonly name: string;
  readonly sheets: readonly SheetView[];
  readonly stale: readonly StaleResult[];
  readonly waiting: readonly CellPlace[];
  readonly isChanged: boolean;
}

/** Each request by its kind, and what it gives. */
export interface Requests {
  readonly open: {
    readonly input: { readonly file: WorkbookFile; readonly today: DayNumber };
    readonly output: BookView | { readonly problem: string };
  };
  readonly act: { readonly input: Act; readonly output: unknown };
  readonly rows: {
    readonly input: { readonly sheet: string; readonly first: number; readonly count: number };
    readonly output: readonly (readonly CellView[])[];
  };
  readonly copy: {
    readonly input: null;
    readonly output: { readonly bytes: Uint8Array } | { readonly problem: string };
  };
}

/** An action of the pane, by its name; what it is given begins with the environment where it takes one. */
export interface Act {
  readonly action: string;
  readonly environment: { readonly today: DayNumber } | null;
  readonly input: readonly unknown[];
}

export type RequestKind = keyof Requests;

export type ToWorker =
  | {
      [K in RequestKind]: { readonly kind: K; readonly id: number; readonly input: Requests[K]["input"] };
    }[RequestKind]
  | { readonly kind: "stop"; readonly id: number };

/** What an action tells on its way. */
export const tellings = ["onProgress", "onRemark", "onState"] as const;
export type Telling = (typeof tellings)[number];

export type FromWorker =
  | { readonly kind: "answer"; readonly id: number; readonly output: unknown }
  | { readonly kind: "failed"; readonly id: number; readonly error: string }
  | {
      readonly kind: "told";
      readonly id: number;
      readonly what: Telling;
      readonly input: readonly unknown[];
    }
  /** The workbook was changed by what was done. */
  | { readonly kind: "changed"; readonly view: BookView }
  /** A cell is to be brought before the user's eyes. */
  | { readonly kind: "shown"; readonly place: CellPlace };

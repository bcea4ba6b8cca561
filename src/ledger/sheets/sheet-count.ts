/** What became of each sheet of a workbook when it was decided what counts (CONTRACT 8). */
import type { RegisterId } from "../../registers";
import type { Table } from "../../reading/table";

export type SheetRole =
  /** The register's only sheet. */
  | "only"
  /** Other records than its neighbours: a park's, a quarter's. */
  | "part"
  /** Holds the records of parts. */
  | "whole"
  /** The sheet for the time that is asked, of several for different times. */
  | "running"
  | "older"
  /** 四个清 or 摸底 beside the ledger: it adds columns, never enterprises. */
  | "survey"
  /** Some of the records, picked for another purpose. */
  | "list"
  /** Made by us from another sheet. */
  | "copy"
  /** Totals already. */
  | "summary";

export interface SheetCount {
  readonly table: Table;
  readonly in: boolean | "ask";
  readonly role: SheetRole;
  /** In Chinese, for people. */
  readonly reason: string;
}

/** Something about the sheets of a register that only the office knows; until it is answered there is no value. */
export interface SheetQuestion {
  readonly register: RegisterId;
  /** Fields whose values are in question; `null` where the records themselves are. */
  readonly fields: readonly string[] | null;
  readonly tables: readonly Table[];
  /** What is in question and what to do, in Chinese. */
  readonly reason: string;
  /** Where to look: sheet and A1 address. */
  readonly places: readonly { readonly sheet: string; readonly cell: string }[];
}

/** `“企业台账”`; a range without a sheet's name is called by its title. */
export function sheetTitle(table: Table): string {
  return `“${table.grid.sheet || table.recognition.context.title}”`;
}

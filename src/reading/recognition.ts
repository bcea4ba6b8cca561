import type { RegisterId } from "../registers";
import type { SectionNames } from "./labels/section-names";

/** What a row below the header is, when it holds no record (CONTRACT 4). */
export type SkippedKind = "total" | "subtotal" | "section" | "note" | "blank" | "repeatedHeader";

export interface SkippedRow {
  readonly row: number;
  readonly kind: SkippedKind;
}

/** A record, or what may be one, that stands where nobody looks for it. */
export interface StrayRow {
  readonly row: number;
  /** What it stands below; `several`: it stands among the records, for several that it does not name. */
  readonly below: "total" | "note" | "both" | "blank" | "several";
  /** False for a row that has a record's name and too little else: it isn't counted. */
  readonly counts: boolean;
}

/** Why a column was taken for a field: a score from 0 to 1 and the reasons in Chinese words. */
export interface ColumnEvidence {
  /** 1-based. */
  readonly column: number;
  /** Header path from top to bottom, joined with `/`, as written (`党员情况/总数`). */
  readonly header: string;
  /** By which corrections name the column: normalised header path with its ordinal among equals. */
  readonly key?: string;
  readonly field: string | null;
  readonly score: number;
  readonly reasons: readonly string[];
  /** The factor that the header's unit asks for (万元 ⇒ 10000); 1 without. */
  readonly unitFactor: number;
  /** Unit as written in the header, e.g. 万元. */
  readonly unit?: string;
  /** Which answer a tick in this column means, for a field kept in two columns (已建 and 未建, 男 and 女). */
  readonly tickMeans?: string;
}

export interface Question {
  readonly column: number;
  readonly header: string;
  /** Fields that it could be, the likelier first. */
  readonly candidates: readonly string[];
}

/** What a sheet's name and title say about every record on it. */
export interface TableContext {
  readonly title: string;
  readonly year: number | null;
  /** The first and last of several years of which the title speaks (2022-2023年度); `year` is then `null`. */
  readonly years?: { readonly from: number; readonly to: number };
  readonly quarter: number | null;
  /** Months that the title, the sheet's name or a line above the header is for: 上半年, 7-9月, 10月份. */
  readonly months: { readonly fromMonth: number; readonly toMonth: number } | null;
  /** Park that the sheet's name or the title names. */
  readonly park: string | null;
  /** Building that the sheet's name or the title names; absent where neither does. */
  readonly building?: string;
  /** 1-based row of the title, where there is one. */
  readonly titleRow: number | null;
  /** Statistics cut-off written above the header (统计截止时间), as a day number. */
  readonly asOf: number | null;
}

/** What a table could be, asked of the user; nothing of it is counted until then (CONTRACT 8). */
export interface KindDoubt {
  /** The likeliest first. */
  readonly candidates: readonly RegisterId[];
  /** A question, in words for people. */
  readonly reason: string;
}

/** One table on a sheet. A sheet without a register has one with `register: null`. */
export interface TableRecognition {
  readonly sheet: string;
  readonly register: RegisterId | null;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly headerRows: readonly number[];
  readonly dataRows: readonly number[];
  readonly skippedRows: readonly SkippedRow[];
  /** Records that stand below the table's total or its notes, and rows there that may be some. */
  readonly stray: readonly StrayRow[];
  /** Columns of each field that was mapped, 1-based; more than one for a field kept in two columns. */
  readonly columns: Readonly<Record<string, readonly number[]>>;
  readonly evidence: readonly ColumnEvidence[];
  readonly ask: readonly Question[];
  readonly unmatched: readonly { readonly column: number; readonly header: string }[];
  readonly context: TableContext;
  /** What section rows name for the rows below them: data row → names and answers by their subject. */
  readonly sections: ReadonlyMap<number, SectionNames>;
  /** From header texts alone, so the same in pane and function, and after columns moved or rows were added. */
  readonly signature: string;
  /** Why a table that may be one of ours has no register yet; `null` where nothing is asked. */
  readonly doubt: KindDoubt | null;
  /** What a table without register seems to be (安全检查台账); `null` where that is not known. */
  readonly seems: string | null;
}

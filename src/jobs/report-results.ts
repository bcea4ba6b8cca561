/** What the report's actions take and give. */
import type { ParagraphLevel, Piece } from "../report/paragraph";
import type { ReportKind } from "../report/report-kinds";
import type { TableReport } from "../report/tables/table-report";
import type { CellPlace, ComparedWish, PeriodOfReport } from "./results";

export interface ReportWish extends ComparedWish {
  /** 述职报告 when absent. */
  readonly kind?: ReportKind;
}

export interface ReportParagraph {
  readonly level: ParagraphLevel;
  /** Empty where the paragraph is left out, with `missing` saying why. */
  readonly text: string;
  readonly figures: readonly string[];
  readonly missing?: string;
  /** The text taken apart by the figures in it. */
  readonly pieces: readonly Piece[];
  /** The same as its template has it, before the numbers at the beginnings (一是) are counted. */
  readonly wording: readonly Piece[];
  /** Paragraph of our outline; "" for one that the office added. */
  readonly id: string;
  /** As the office has it. */
  readonly template: string;
  /** Our own wording where the office's is another. */
  readonly ours: string | null;
  /** New in our outline since the sheet was written. */
  readonly isNew: boolean;
  /** 1-based row on its sheet; `null` where it does not stand there. */
  readonly row: number | null;
  /** What somebody is still to look at; "" where nothing is. */
  readonly remark: string;
  /** The template itself is wrong, and `missing` says how. */
  readonly isWrong: boolean;
}

/** A number that may be put into a sentence. */
export interface LiveNumber {
  readonly id: string;
  readonly title: string;
  /** As a sentence says it now. */
  readonly words: string;
  /** 家; "" where the words say it themselves. */
  readonly unit: string;
}

/** A paragraph that the office deleted. */
export interface DeletedParagraph {
  readonly id: string;
  readonly text: string;
  /** 1-based row of the sheet that remembers it as it was; `null` for one of ours that comes back as we write it. */
  readonly row: number | null;
}

/** A paragraph of our yearly report whose numbers the office's own document lacks. */
export interface OfferedParagraph {
  readonly id: string;
  readonly text: string;
  readonly template: string;
  /** 指导员联系企业数21家. */
  readonly lacks: readonly string[];
}

/** Something that paragraphs lack, and where it can be filled in. */
export interface ReportGap {
  readonly title: string;
  readonly reason: string;
  /** Cell on 党建设置; `null` where a ledger lacks it, or that sheet is not there yet. */
  readonly place: CellPlace | null;
  /** It is written on 党建设置 by people. */
  readonly isAsked: boolean;
  /** Without it a whole paragraph is left out. */
  readonly isNeeded: boolean;
  /** Answers that people mostly give, to choose from. */
  readonly offers: readonly string[];
}

/** A figure of the report that is another one than when its sheet was written. */
export interface ChangedNumber {
  readonly id: string;
  readonly title: string;
  readonly before: string;
  readonly now: string;
}

/** A table with its title, as people read it. */
export interface ReportTable extends TableReport {
  readonly title: string;
  readonly subtitle: string;
}

/** Stock passages on one subject. */
export interface ShelfGroup {
  readonly title: string;
  readonly passages: readonly ShelfPassage[];
}

export interface ShelfPassage {
  /** As 党建设置 keeps it. */
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly isTicked: boolean;
}

export interface ReportResult {
  readonly kind: ReportKind;
  readonly period: PeriodOfReport;
  /** Empty for a table. */
  readonly paragraphs: readonly ReportParagraph[];
  /** `null` for a text. */
  readonly table: ReportTable | null;
  /** Where each figure in it was counted from, by id. */
  readonly sources: Readonly<Record<string, CellPlace>>;
  /** Everything that may be put into a sentence; empty for a table. */
  readonly numbers: readonly LiveNumber[];
  /** Those that would say something now. */
  readonly deleted: readonly DeletedParagraph[];
  /** For the office's own document alone. */
  readonly offers: readonly OfferedParagraph[];
  readonly gaps: readonly ReportGap[];
  readonly changes: readonly ChangedNumber[];
  /** Stock passages that have a place in it; none for a table and for a short text. */
  readonly shelf: readonly ShelfGroup[];
  /** What to know before it is handed in: too long, another cut-off than its kind asks for. */
  readonly notices: readonly string[];
  /** Names of our sheets that were written. */
  readonly sheets: readonly string[];
  /** True where values were written because formulas are not supported here. */
  readonly valuesOnly: boolean;
  readonly settingProblems: readonly string[];
}

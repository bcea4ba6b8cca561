import type { DayNumber, RegisterId } from "../../registers";

/** How the first and the last month of a tenure are counted (DOMAIN 4.3). */
export type StartPolicy = "WHOLE" | "NEXT" | "HALF15" | "HALF15_HALF" | "DAILY";
export type EndPolicy = "WHOLE" | "PREV" | "HALF15" | "HALF15_HALF" | "DAILY";
export type AwardMode = "TIER" | "LINEAR" | "RANK" | "FIXED";

/** An amount in fen that holds from a day on. */
export interface DatedAmount {
  readonly from: DayNumber;
  readonly amount: number;
}

export interface Alias {
  readonly name: string;
  /** The name as the ledger has it; the name itself where it is another enterprise than those it is like. */
  readonly means: string;
}

/** A column of a table that the user assigned by hand; `field: null` means "none of ours". */
export interface Correction {
  readonly signature: string;
  /** Normalised header path with its ordinal among equals. */
  readonly header: string;
  readonly field: string | null;
}

/** A user's word on whether a sheet counts (CONTRACT 8). */
export interface SheetChoice {
  readonly sheet: string;
  /** The table's, since a sheet can hold several. */
  readonly signature: string;
  readonly counts: "in" | "out";
}

/** A user's word on what a sheet is (CONTRACT 8): one of our registers, or `null` for none of them. */
export interface KindChoice {
  readonly sheet: string;
  /** The table's, since a sheet can hold several; "" for all of the sheet. */
  readonly signature: string;
  readonly register: RegisterId | null;
}

/** True where a choice is of this table: of its sheet, and of the table or of all that the sheet holds. */
export function isOfTable(
  choice: Pick<SheetChoice, "sheet" | "signature">,
  sheet: string,
  signature: string,
): boolean {
  return choice.sheet === sheet && (choice.signature === "" || choice.signature === signature);
}

export interface AcceptedFinding {
  readonly rule: string;
  readonly sheet: string;
  readonly cell: string;
  /** The cell's text when it was accepted; another text brings the finding back. */
  readonly text: string;
  readonly reason: string;
}

/** What a user said of a number in somebody's text, for this wording: of which figure it is, or of none. */
export interface DraftAnswer {
  readonly words: string;
  /** Id or title; `null` where it need not be held against the ledgers. */
  readonly figure: string | null;
}

/** What a user said to a question of somebody's form. */
export interface FormAnswer {
  /** The form's: its heads and labels, so that next month's copy has it too. */
  readonly signature: string;
  readonly question: string;
  /** One of the candidates in words, or that the cell stays empty. */
  readonly answer: string;
}

/** Where a ledger of the workbook stands, for formulas: one entry a table. */
export interface LedgerSource {
  readonly sheet: string;
  readonly address: string;
  readonly register: string;
}

/** How an office writes in its reports. */
export interface ReportManner {
  /** 24450元, or 2.445万元 from ten thousand on. */
  readonly amounts: "yuan" | "tenThousand";
  /** 2000～6000元, or 2000元至6000元. */
  readonly ranges: "sign" | "words";
  /** 1. or （一） before the headings of the second level. */
  readonly headings: "digits" | "chinese";
}

/** Everything that can be set, as sheet 党建设置 holds it. All of it has a stated default. */
export interface Settings {
  readonly year: number | null;
  readonly asOf: DayNumber | null;
  readonly office: string | null;
  readonly park: string | null;
  /** Our sheets get values in place of formulas, whatever Excel can do. */
  readonly alwaysValues: boolean;
  /** What is posted of payments shows surnames alone. */
  readonly masksPostedNames: boolean;
  /** Attached enterprises count as covered (DOMAIN 4.7). */
  readonly includeAttached: boolean;
  /** Enterprises that are not private are left out of denominators. */
  readonly onlyPrivate: boolean;
  readonly decimals: 0 | 1 | 2;
  readonly manner: ReportManner;
  readonly startPolicy: StartPolicy;
  readonly endPolicy: EndPolicy;
  readonly twoPosts: "once" | "twice";
  /** Fen a month. */
  readonly allowanceRates: readonly DatedAmount[];
  /** Fen an organisation. */
  readonly startupStandards: readonly DatedAmount[];
  readonly startupDate: "approved" | "founded";
  readonly award: {
    readonly mode: AwardMode;
    /** Fen. */
    readonly min: number;
    readonly max: number;
  };
  /** Fen; `null` without a cap. */
  readonly budget: number | null;
  readonly termYears: number;
  readonly instructorLoad: number;
  readonly parks: readonly string[];
  readonly aliases: readonly Alias[];
  readonly agencies: { readonly commission: string; readonly township: string };
  readonly corrections: readonly Correction[];
  readonly sheetChoices: readonly SheetChoice[];
  readonly kindChoices: readonly KindChoice[];
  readonly accepted: readonly AcceptedFinding[];
  readonly draftAnswers: readonly DraftAnswer[];
  readonly formAnswers: readonly FormAnswer[];
  readonly sources: readonly LedgerSource[];
  /** Numbers that only people know: title → value (`user.NAME`). */
  readonly userNumbers: ReadonlyMap<string, number>;
  /** Words that only people know: title → text (`text.NAME`). */
  readonly userTexts: ReadonlyMap<string, string>;
  /** Names of the stock passages that stand in the reports. */
  readonly passages: readonly string[];
}

/** The defaults of DOMAIN 4.3–4.8 and 10. */
export const defaultSettings: Settings = {
  year: null,
  asOf: null,
  office: null,
  park: null,
  alwaysValues: false,
  masksPostedNames: false,
  includeAttached: true,
  onlyPrivate: false,
  decimals: 2,
  manner: { amounts: "yuan", ranges: "sign", headings: "digits" },
  startPolicy: "WHOLE",
  endPolicy: "PREV",
  twoPosts: "once",
  allowanceRates: [{ from: 0, amount: 15_000 }],
  startupStandards: [{ from: 0, amount: 500_000 }],
  startupDate: "approved",
  award: { mode: "TIER", min: 200_000, max: 600_000 },
  budget: null,
  termYears: 3,
  instructorLoad: 5,
  parks: [],
  aliases: [],
  agencies: { commission: "县委非公工委", township: "乡镇党委" },
  corrections: [],
  sheetChoices: [],
  kindChoices: [],
  accepted: [],
  draftAnswers: [],
  formAnswers: [],
  sources: [],
  userNumbers: new Map(),
  userTexts: new Map(),
  passages: [],
};

import path from "node:path";
import { parseArgs } from "node:util";
import { daysFromCivil, endOfMonth, endOfYear, parseIso } from "../src/reading/cells/dates";
import { registerIds, registerSpec, type DayNumber, type RegisterId } from "../src/registers";
import { reportKinds, type ReportKind } from "../src/report/report-kinds";
import { WrongUsage } from "./failures";

export const verbNames = [
  "recognise",
  "figures",
  "check",
  "report",
  "subsidy",
  "advise",
  "verify",
  "renew",
  "fill",
  "changes",
  "new",
  "tidy",
  "card",
  "self-test",
] as const;
export type VerbName = (typeof verbNames)[number];

export interface Command {
  readonly verb: VerbName;
  /** Empty for the verb that opens none. */
  readonly workbook: string;
  /** The ledgers that are wanted blank. */
  readonly registers: readonly RegisterId[];
  readonly json: boolean;
  readonly year: number | null;
  readonly asOf: DayNumber | null;
  readonly quarter: 1 | 2 | 3 | 4 | null;
  readonly previous: string | null;
  /** Somebody's text that is held against the ledgers. */
  readonly draft: string | null;
  /** The year that an old document is of. */
  readonly draftYear: number | null;
  /** The earlier workbook that this one is held against. */
  readonly since: string | null;
  /** The sheet that is held against another one. */
  readonly sheet: string | null;
  readonly sinceSheet: string | null;
  /** A year of 历年指标 with which today's figures are compared. */
  readonly sinceKept: number | null;
  /** Cells of the changes that go the earlier sheet's way in a third one, or all; `null` where none is wanted. */
  readonly merge: readonly string[] | "all" | null;
  /** The third sheet counts from now on. */
  readonly counts: boolean;
  /** The figure whose records are asked for. */
  readonly list: string | null;
  readonly out: string | null;
  readonly docx: string | null;
  readonly txt: string | null;
  /** Which report. */
  readonly kind: ReportKind;
  /** Masked, for posting. */
  readonly isPublic: boolean;
  /** The workbook with the ledgers from which a form is filled. */
  readonly from: string | null;
  /** The enterprise whose page is asked for; `null` for all. */
  readonly name: string | null;
  /** The same form as somebody filled it in by hand. */
  readonly compare: string | null;
  /** ID numbers, phones and accounts too. */
  readonly withIds: boolean;
  /** What a form's questions mean. */
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
  /** A copy of the ledgers' workbook in which these answers are kept. */
  readonly keep: string | null;
}

const NEED_YEAR: ReadonlySet<VerbName> = new Set([
  "figures",
  "check",
  "report",
  "subsidy",
  "verify",
  "renew",
  "fill",
]);
const NEED_DRAFT: ReadonlySet<VerbName> = new Set(["verify", "renew"]);

/** Parses the arguments after `ledger --`. Throws {@link WrongUsage}. */
export function parseCommand(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  const { verb, workbook, registers } = whatIsAsked(positionals);
  const year = values.year === undefined ? null : yearFrom(values.year);
  requireWhatIsNeeded(verb, year, values);
  const kind = values.kind === undefined ? "yearly" : kindFrom(values.kind);
  const quarter = values.quarter === undefined ? null : quarterFrom(values.quarter);
  mustHaveDraft(verb, values.draft);
  mustNotOverwrite(
    [workbook, values.draft, values.from, values.since, values.compare],
    [values.out, values.docx, values.txt, values.keep],
  );
  return {
    verb,
    workbook,
    registers,
    json: values.json === true,
    year,
    asOf: values["as-of"] === undefined ? usualCutOff(year, kind, quarter) : dayFrom(values["as-of"]),
    quarter,
    previous: values.previous ?? null,
    draft: values.draft ?? null,
    draftYear: draftYearOf(verb, values["draft-year"], year),
    since: values.since ?? null,
    sheet: values.sheet ?? null,
    sinceSheet: values["since-sheet"] ?? null,
    sinceKept: keptYearOf(values["since-kept"]),
    merge: values.merge === undefined ? null : mergeFrom(values.merge),
    counts: values.counts === true,
    list: values.list ?? null,
    out: values.out ?? null,
    docx: values.docx ?? null,
    txt: values.txt ?? null,
    kind,
    isPublic: values.public === true,
    from: values.from ?? null,
    name: values.name ?? null,
    compare: values.compare ?? null,
    withIds: values["with-ids"] === true,
    answers: (values.answer ?? []).map(answerFrom),
    keep: values.keep ?? null,
  };
}

function keptYearOf(text: string | undefined): number | null {
  return text === undefined ? null : yearFrom(text);
}

function mustHaveDraft(verb: VerbName, draft: string | undefined): void {
  if (draft === undefined && NEED_DRAFT.has(verb))
    throw new WrongUsage("请用 --draft 写明稿子的文件名，如 --draft 汇报稿.docx。");
}

/** A document is of its own year, which is not after the one that it is to be of. */
function draftYearOf(verb: VerbName, text: string | undefined, year: number | null): number | null {
  if (text === undefined) {
    if (verb === "renew")
      throw new WrongUsage("请用 --draft-year 写明稿子是哪一年的，如 --draft-year 2022。");
    return null;
  }
  const draftYear = yearFrom(text);
  if (year !== null && draftYear > year)
    throw new WrongUsage(
      `稿子是${String(draftYear)}年的，不能改成${String(year)}年的，请核对 --draft-year 和 --year。`,
    );
  return draftYear;
}

type Files = readonly (string | undefined)[];

function mustNotOverwrite(inputs: Files, outputs: Files): void {
  const opened = inputs.flatMap((file) => (file === undefined ? [] : [path.resolve(file)]));
  for (const file of outputs)
    if (file !== undefined && opened.includes(path.resolve(file)))
      throw new WrongUsage(`“${file}”就是原文件，原文件从不改动，请换一个文件名。`);
}

function requireWhatIsNeeded(
  verb: VerbName,
  year: number | null,
  values: {
    readonly [option in "from" | "since" | "out" | "sheet" | "since-sheet" | "since-kept" | "merge"]?:
      string | undefined;
  },
): void {
  const { from, since, out, sheet, merge, "since-sheet": sinceSheet, "since-kept": sinceKept } = values;
  if (year === null && NEED_YEAR.has(verb))
    throw new WrongUsage("请用 --year 写明统计年度，如 --year 2023。");
  if (verb === "fill" && from === undefined)
    throw new WrongUsage("请用 --from 写明台账工作簿，如 --from 台账.xlsx。");
  if (verb === "new" && out === undefined)
    throw new WrongUsage("请用 --out 写明存成哪个文件，如 --out 台账.xlsx。");
  if (verb === "changes" && since === undefined && sinceSheet === undefined && sinceKept === undefined)
    throw new WrongUsage(
      "请用 --since 写明上次的工作簿，如 --since 上年.xlsx，或用 --since-sheet 写明这个工作簿里的一张表，或用 --since-kept 写明年度快照的年份。",
    );
  if (sinceKept !== undefined && (since !== undefined || sinceSheet !== undefined || merge !== undefined))
    throw new WrongUsage("--since-kept 只同年度快照比，不能和 --since、--since-sheet、--merge 一起用。");
  if (merge !== undefined && (sheet === undefined || sinceSheet === undefined || out === undefined))
    throw new WrongUsage(
      "合成第三张表，请用 --sheet 和 --since-sheet 写明是哪两张表，用 --out 写明另存的文件。",
    );
}

function whatIsAsked([verb, ...words]: readonly string[]): Pick<Command, "verb" | "workbook" | "registers"> {
  if (!isVerb(verb)) throw new WrongUsage(verb === undefined ? "没有写动作。" : `没有“${verb}”这个动作。`);
  if (verb === "new") return { verb, workbook: "", registers: registersFrom(words) };
  const [workbook, ...rest] = verb === "self-test" ? ["", ...words] : words;
  if (workbook === undefined) throw new WrongUsage("没有写工作簿的文件名。");
  if (rest.length > 0) throw new WrongUsage(`多出了“${rest.join(" ")}”。`);
  return { verb, workbook, registers: [] };
}

/** By id, or as the office calls them. */
function registersFrom(words: readonly string[]): readonly RegisterId[] {
  if (words.length === 0)
    throw new WrongUsage(`请写明要哪些台账，如 new 企业台账 党员花名册 --out 台账.xlsx。`);
  return words.map((word) => {
    const found = registerIds.find((id) => id === word || registerSpec(id).title === word);
    if (found !== undefined) return found;
    const titles = registerIds.map((id) => registerSpec(id).title).join("、");
    throw new WrongUsage(`没有“${word}”这种台账。可以写：${titles}。`);
  });
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: "boolean" },
        year: { type: "string" },
        "as-of": { type: "string" },
        quarter: { type: "string" },
        previous: { type: "string" },
        draft: { type: "string" },
        "draft-year": { type: "string" },
        since: { type: "string" },
        sheet: { type: "string" },
        "since-sheet": { type: "string" },
        "since-kept": { type: "string" },
        merge: { type: "string" },
        counts: { type: "boolean" },
        list: { type: "string" },
        out: { type: "string" },
        docx: { type: "string" },
        txt: { type: "string" },
        kind: { type: "string" },
        public: { type: "boolean" },
        from: { type: "string" },
        name: { type: "string" },
        compare: { type: "string" },
        "with-ids": { type: "boolean" },
        answer: { type: "string", multiple: true },
        keep: { type: "string" },
      },
    });
  } catch (error) {
    if (error instanceof TypeError) throw new WrongUsage("有不认识的选项，或选项后面缺了值。");
    throw error;
  }
}

/** 问题=回答; a question may have the sign in it. */
function answerFrom(text: string): Command["answers"][number] {
  const at = text.lastIndexOf("=");
  const [question, answer] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  if (at < 0 || question === "" || answer === "")
    throw new WrongUsage(`回答“${text}”不对，请写成 --answer "问题=回答"，不填的写“留空”。`);
  return { question, answer };
}

function isVerb(verb: string | undefined): verb is VerbName {
  return verbNames.some((name) => name === verb);
}

function yearFrom(text: string): number {
  if (!/^(19|20)\d\d$/.test(text)) throw new WrongUsage(`年度“${text}”不对，请写四位数字，如 2023。`);
  return Number(text);
}

function quarterFrom(text: string): 1 | 2 | 3 | 4 {
  const quarter = Number(text);
  if (quarter === 1 || quarter === 2 || quarter === 3 || quarter === 4) return quarter;
  throw new WrongUsage(`季度“${text}”不对，请写 1 到 4。`);
}

/** How each kind of report is asked for, besides the name of its sheet. */
const KIND_WORDS = {
  yearly: "yearly",
  "half-year": "halfYear",
  briefing: "briefing",
  visit: "visit",
  own: "own",
  indicators: "indicators",
  quarterly: "quarterly",
} as const;

function kindFrom(text: string): ReportKind {
  const found = Object.entries(KIND_WORDS).find(
    ([word, kind]) => word === text || reportKinds[kind].sheet === text,
  );
  if (found !== undefined) return found[1];
  const known = Object.entries(KIND_WORDS).map(([word, kind]) => `${word}（${reportKinds[kind].sheet}）`);
  throw new WrongUsage(`没有“${text}”这种报告，可以写：${known.join("、")}。`);
}

/** `上次` takes all of the earlier sheet's, `这次` none, else the cells are named: 台账!D5,台账!B9. */
function mergeFrom(text: string): readonly string[] | "all" {
  if (text === "上次") return "all";
  return text === "这次" ? [] : text.split(/[,，]/).map((cell) => cell.trim());
}

/** The year's last day; of a quarterly table the quarter's; a half-year report knows its own. */
function usualCutOff(year: number | null, kind: ReportKind, quarter: Command["quarter"]): DayNumber | null {
  if (year === null || kind === "halfYear") return null;
  return kind === "quarterly" && quarter !== null
    ? endOfMonth(daysFromCivil(year, quarter * 3, 1))
    : endOfYear(year);
}

function dayFrom(text: string): DayNumber {
  const day = parseIso(text);
  if (day === null) throw new WrongUsage(`日期“${text}”不对，请写成 2023-12-31 这样。`);
  return day;
}

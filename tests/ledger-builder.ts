/**
 * Ledgers from plain objects, for tests of whatever works on a ledger: no sheet, no recognition needed. Every
 * table stands on a real grid (title in row 1, header in row 2, records from row 3), so that cells, raw texts
 * and addresses are what they would be.
 *
 *     buildLedger({ enterprise: [{ name: "甲禾食品", members: 3, hasOrganisation: "yes", enteredOn: "2023-05" }] })
 */
import {
  registers,
  registerIds,
  fieldSpec,
  type DateValue,
  type FieldOf,
  type FieldSpec,
  type KindOf,
  type PeriodValue,
  type RegisterId,
  type ValueOf,
} from "../src/registers";
import { defaultSettings, type Settings } from "../src/reading/settings/settings";
import { ledgerOf, type Ledger } from "../src/ledger/model";
import type { ReadingProblem } from "../src/reading/cells/parsed";
import { Entry, type FieldColumn, type Table } from "../src/reading/table";
import type { SkippedRow, TableContext, TableRecognition } from "../src/reading/recognition";
import { monthsInTitle } from "../src/reading/cells/periods";
import { columnLetters, type CellValue, type Grid } from "../src/reading/cells/grid";

/** A cell given with what is written in it, for what can't be read, or is read in another way than it is written. */
export interface WrittenCell<V> {
  readonly raw: CellValue;
  readonly value?: V | null;
  readonly problem?: ReadingProblem;
}

/** Dates as `2023-05-18`, `2023-05` or `2023`; money in yuan; everything else as the record has it. */
type Plain<R extends RegisterId, F extends FieldOf<R>> =
  KindOf<R, F> extends "date" | "deadline" ? string | DateValue : ValueOf<R, F>;

export type RecordInput<R extends RegisterId> = {
  readonly [F in FieldOf<R>]?: Plain<R, F> | WrittenCell<ValueOf<R, F>> | null;
};

export interface TableInput<R extends RegisterId> {
  readonly rows: readonly RecordInput<R>[];
  /** Name of the sheet; without it the register's title. */
  readonly sheet?: string;
  readonly title?: string;
  readonly year?: number | null;
  readonly quarter?: number | null;
  /** Park that the sheet names. */
  readonly park?: string | null;
  /** Fields whose columns are there even where no record fills them. */
  readonly fields?: readonly FieldOf<R>[];
  /** Numbers of the total row below the records, by field; cell values as they stand. */
  readonly totals?: { readonly [F in FieldOf<R>]?: CellValue };
}

type RegisterInput<R extends RegisterId> =
  readonly RecordInput<R>[] | { readonly tables: readonly TableInput<R>[] };

export type LedgerInput = {
  readonly [R in RegisterId]?: RegisterInput<R>;
};

/** Day number of a date as `2023-05-18`; a missing month or day is the first. */
export function day(text: string): number {
  const [year = 1900, month = 1, date = 1] = text.split("-").map(Number);
  return Math.round(Date.UTC(year, month - 1, date) / 86_400_000) + 25_569;
}

const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  yesNo: { yes: "是", no: "否", planned: "拟建" },
  operatingStatus: {
    operating: "已投产",
    building: "在建",
    suspended: "停产",
    closed: "注销",
    planned: "拟入园",
    unknown: "待核实",
  },
  formationMode: {
    solo: "单独组建",
    joint: "联合组建",
    attached: "挂靠组建",
    regional: "区域性",
    none: "未建",
    planned: "拟建",
  },
  memberType: { full: "正式党员", probationary: "预备党员", mobile: "流动党员" },
  closed: { yes: "是", partial: "基本解决", no: "办理中" },
  grade: {
    excellent: "优秀",
    good: "良好",
    qualified: "合格",
    barelyQualified: "基本合格",
    unqualified: "不合格",
  },
  sex: { male: "男", female: "女" },
  organisationType: {
    branch: "党支部",
    jointBranch: "联合党支部",
    generalBranch: "党总支",
    committee: "党委",
    temporaryBranch: "临时党支部",
  },
  schoolingResult: { settled: "已安排", pending: "待协调", byThemselves: "自行解决" },
};

function isWritten(input: unknown): input is WrittenCell<unknown> {
  return typeof input === "object" && input !== null && "raw" in input;
}

function dateValue(text: string): DateValue {
  const precision = (["year", "month", "day"] as const)[text.split("-").length - 1] ?? "day";
  return { day: day(text), precision };
}

function isoOf(date: DateValue): string {
  return new Date((date.day - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

/** The value as a record holds it. */
function valueOf(spec: FieldSpec, input: unknown): unknown {
  if (isWritten(input)) return input.value ?? null;
  if (input === undefined || input === null) return null;
  if (typeof input === "string" && (spec.kind === "date" || spec.kind === "deadline"))
    return dateValue(input);
  if (typeof input === "number" && spec.kind === "money") return Math.round(input * 100);
  return input;
}

function monthsOfQuarter(quarter: number | null | undefined): TableContext["months"] {
  return quarter == null ? null : { fromMonth: quarter * 3 - 2, toMonth: quarter * 3 };
}

/** What the office would have written. */
function cellOf(spec: FieldSpec, input: unknown): CellValue {
  if (isWritten(input)) return input.raw;
  if (input === undefined || input === null) return null;
  if (Array.isArray(input)) return input.join("、");
  if (typeof input === "number") return input;
  if (typeof input === "string") return words[spec.kind]?.[input] ?? input;
  if (spec.kind === "period") {
    const { year, fromMonth, toMonth } = input as PeriodValue;
    return `${year === null ? "" : `${year}年`}${fromMonth}-${toMonth}月`;
  }
  return isoOf(input as DateValue);
}

function specOf(register: RegisterId, field: string): FieldSpec {
  const spec = fieldSpec(register, field);
  if (spec === undefined) throw new Error(`${register} has no field ${field}`);
  return spec;
}

function fieldsOf<R extends RegisterId>(register: R, input: TableInput<R>): FieldOf<R>[] {
  const used = new Set<string>([...(input.fields ?? []), ...input.rows.flatMap((row) => Object.keys(row))]);
  for (const field of used) specOf(register, field);
  return (Object.keys(registers[register].fields) as FieldOf<R>[]).filter((field) => used.has(field));
}

function gridOf<R extends RegisterId>(
  register: R,
  input: TableInput<R>,
  sheet: string,
  fields: FieldOf<R>[],
): Grid {
  const width = Math.max(fields.length, 1);
  const pad = (cells: CellValue[]) => [...cells, ...Array<null>(width).fill(null)].slice(0, width);
  const values = [
    pad([input.title ?? sheet]),
    pad(fields.map((field) => specOf(register, field).title)),
    ...input.rows.map((row) => pad(fields.map((field) => cellOf(specOf(register, field), row[field])))),
  ];
  if (input.totals !== undefined) {
    const totals = input.totals;
    values.push(pad(fields.map((field, position) => totals[field] ?? (position === 0 ? "合计" : null))));
  }
  return { sheet, firstRow: 1, firstColumn: 1, values };
}

function recognitionOf<R extends RegisterId>(
  register: R,
  input: TableInput<R>,
  sheet: string,
  fields: FieldOf<R>[],
): TableRecognition {
  const context: TableContext = {
    title: input.title ?? sheet,
    year: input.year ?? null,
    quarter: input.quarter ?? null,
    months:
      monthsInTitle(input.title ?? "") ?? monthsInTitle(input.sheet ?? "") ?? monthsOfQuarter(input.quarter),
    park: input.park ?? null,
    titleRow: 1,
    asOf: null,
  };
  const skippedRows: SkippedRow[] =
    input.totals === undefined ? [] : [{ row: 3 + input.rows.length, kind: "total" }];
  return {
    sheet,
    register,
    firstColumn: 1,
    lastColumn: Math.max(fields.length, 1),
    headerRows: [2],
    dataRows: input.rows.map((_, index) => index + 3),
    skippedRows,
    stray: [],
    columns: Object.fromEntries(fields.map((field, index) => [field, [index + 1]])),
    evidence: fields.map((field, index) => ({
      column: index + 1,
      header: specOf(register, field).title,
      field,
      score: 1,
      reasons: [],
      unitFactor: 1,
    })),
    ask: [],
    unmatched: [],
    context,
    sections: new Map(),
    signature: fields.join(","),
    doubt: null,
    seems: null,
  };
}

function columnOf<R extends RegisterId>(
  register: R,
  input: TableInput<R>,
  field: FieldOf<R>,
  column: number,
): FieldColumn {
  const spec = specOf(register, field);
  const problems = new Map<number, ReadingProblem>();
  input.rows.forEach((row, index) => {
    const cell: unknown = row[field];
    if (isWritten(cell) && cell.problem !== undefined) problems.set(index, cell.problem);
  });
  return {
    columns: [column],
    header: spec.title,
    values: input.rows.map((row) => valueOf(spec, row[field])),
    problems,
  };
}

/** One table over a grid of its own. */
export function buildTable<R extends RegisterId>(register: R, input: TableInput<R>): Table<R> {
  const sheet = input.sheet ?? registers[register].title;
  const fields = fieldsOf(register, input);
  const entries: Entry<R>[] = [];
  const columns = fields.map((field, index) => [field, columnOf(register, input, field, index + 1)] as const);
  const table: Table<R> = {
    register,
    grid: gridOf(register, input, sheet, fields),
    recognition: recognitionOf(register, input, sheet, fields),
    fields: Object.fromEntries(columns) as Table<R>["fields"],
    entries,
    furtherRows: [],
  };
  input.rows.forEach((_, index) => entries.push(new Entry(table, index, index + 3)));
  return table;
}

function tablesFor<R extends RegisterId>(register: R, given: LedgerInput[R]): Table[] {
  if (given === undefined) return [];
  const input: RegisterInput<R> = given;
  const tables = "tables" in input ? input.tables : [{ rows: input }];
  return tables.map((table) => buildTable(register, table) as unknown as Table);
}

/** The same ledger under other settings. */
export function withSettings({ book }: Ledger, settings: Partial<Settings>): Ledger {
  return ledgerOf({ ...book, settings: { ...book.settings, ...settings } }, null);
}

/** A ledger over all registers that are given, with the default settings unless some are named. */
export function buildLedger(input: LedgerInput, settings: Partial<Settings> = {}): Ledger {
  const tables = registerIds.flatMap((register) => tablesFor(register, input[register]));
  const sheets = tables.map(({ grid, recognition }) => ({ grid, recognitions: [recognition] }));
  return ledgerOf({ sheets, tables, doubts: [], settings: { ...defaultSettings, ...settings } }, null);
}

/** A1 address of a field's cell in the n-th record (from 0) of a table that `buildTable` made. */
export function cellIn(table: Table, field: string, index: number): string {
  const column = table.recognition.columns[field]?.[0];
  if (column === undefined) throw new Error(`no column ${field}`);
  return `${columnLetters(column)}${index + 3}`;
}

import { fieldSpec, registerSpec, type RegisterId } from "../registers";
import { blankColumns, usedArea, type Area } from "./area";
import { columnFacts, type ColumnFacts } from "./column-facts";
import type { ColumnVerdict } from "./column-map";
import { cellText, valueAt, type Grid } from "./grid";
import { findHeader, type HeaderBlock } from "./header-block";
import { headerText } from "./header-text";
import { isOwnSheet } from "./own-sheet";
import type { ColumnEvidence, Question, TableContext, TableRecognition } from "./recognition";
import { chooseRegister, type RegisterChoice } from "./register-choice";
import { walkRows, type TableRows } from "./row-walk";
import type { Settings } from "./settings";
import { headerKeys, signatureOf } from "./signature";
import { readContext } from "./table-context";

/** Rows in which a sheet's first header is looked for, and the further ones of a sheet. */
const FIRST_HEADER_REACH = 40;
/** Columns beyond are not looked at: no office keeps a table that wide. */
const WIDTH_AT_MOST = 256;

/**
 * What tables a sheet holds, and of each the register, its columns and rows. A sheet that holds none of ours
 * gives one entry without register. Never throws, whatever the grid.
 */
export function recognise(grid: Grid, settings: Settings): readonly TableRecognition[] {
  const used = usedArea(grid);
  if (used === null || isOwnSheet(grid)) return [foreignSheet(grid)];
  const area = { ...used, right: Math.min(used.right, used.left + WIDTH_AT_MOST - 1) };
  const tables = blocksOf(grid, area).flatMap((block) => readBlock(grid, block, settings));
  if (!tables.some((table) => table.register !== null))
    return [tables.find((table) => table.headerRows.length > 0) ?? foreignSheet(grid)];
  return [...tables].sort((a, b) => firstRow(a) - firstRow(b) || a.firstColumn - b.firstColumn);
}

function firstRow(table: TableRecognition): number {
  return table.headerRows[0] ?? 0;
}

const NO_CONTEXT: TableContext = {
  title: "",
  year: null,
  quarter: null,
  park: null,
  titleRow: null,
  asOf: null,
};

function foreignSheet(grid: Grid): TableRecognition {
  return {
    sheet: grid.sheet,
    register: null,
    firstColumn: grid.firstColumn,
    lastColumn: grid.firstColumn,
    headerRows: [],
    dataRows: [],
    skippedRows: [],
    columns: {},
    evidence: [],
    ask: [],
    unmatched: [],
    context: NO_CONTEXT,
    sections: new Map(),
    signature: "",
  };
}

/** Columns where a second table beside the first may begin: a repeated 序号, or what follows a blank column. */
function cutsOf(grid: Grid, area: Area): readonly { readonly column: number; readonly isGap: boolean }[] {
  const blank = new Set(blankColumns(grid, area));
  const cuts: { column: number; isGap: boolean }[] = [];
  for (let column = area.left + 1; column <= area.right; column++)
    if (blank.has(column - 1) && !blank.has(column)) cuts.push({ column, isGap: true });
  const header = findHeader(grid, area.top, FIRST_HEADER_REACH, area);
  const running = (header?.columns ?? []).filter(
    ({ path }) => headerText(path.at(-1) ?? "").concept === "序号",
  );
  for (const { column } of running.slice(1))
    if (!cuts.some((cut) => cut.column === column)) cuts.push({ column, isGap: false });
  return cuts.sort((a, b) => a.column - b.column);
}

/** The tables that stand beside one another on a sheet, as areas of their own; usually one. */
function blocksOf(grid: Grid, area: Area): readonly Area[] {
  const blocks: Area[] = [];
  let left = area.left;
  for (const { column, isGap } of cutsOf(grid, area)) {
    const before = { ...area, left, right: column - 1 };
    const after = { ...area, left: column };
    if (!standAlone(grid, before, after, isGap)) continue;
    blocks.push(before);
    left = column;
  }
  blocks.push({ ...area, left });
  return blocks;
}

/** True where the columns from a cut on are a table of their own, not the rest of the one to the left. */
function standAlone(grid: Grid, before: Area, after: Area, isGap: boolean): boolean {
  const own = findHeader(grid, after.top, FIRST_HEADER_REACH, after);
  const left = findHeader(grid, before.top, FIRST_HEADER_REACH, before);
  if (!own || !left) return false;
  const first = own.columns.find(({ path }) => path.length > 0);
  const startsNumbered = headerText(first?.path.at(-1) ?? "").concept === "序号";
  if (startsNumbered) return true;
  if (!isGap) return false;
  const leftWords = new Set(left.columns.map(({ path }) => headerText(path.at(-1) ?? "").concept));
  const repeatsName = headerText(first?.path.at(-1) ?? "").concept;
  if (repeatsName !== "" && leftWords.has(repeatsName)) return true;
  const hasOwnTitle = (own.rows[0] ?? 0) > after.top && titleAt(grid, after, own) !== "";
  return hasOwnTitle || own.rows[0] !== left.rows[0];
}

function titleAt(grid: Grid, area: Area, header: HeaderBlock): string {
  for (let row = area.top; row < (header.rows[0] ?? 0); row++) {
    const text = cellText(valueAt(grid, row, area.left));
    if (text.length >= 4) return /单位|截止|截至/.test(text) ? "" : text;
  }
  return "";
}

/** The tables that stand under one another between two columns. */
function readBlock(grid: Grid, block: Area, settings: Settings): readonly TableRecognition[] {
  const tables: TableRecognition[] = [];
  let from: number | null = block.top;
  while (from !== null && from <= block.bottom) {
    const header = findHeader(grid, from, tables.length === 0 ? FIRST_HEADER_REACH : block.bottom, block);
    if (!header) break;
    const { table, next } = readTable(grid, block, from, header, settings);
    tables.push(table);
    from = next !== null && next > (header.rows[0] ?? 0) ? next : null;
  }
  return tables;
}

function readTable(
  grid: Grid,
  block: Area,
  from: number,
  header: HeaderBlock,
  settings: Settings,
): { readonly table: TableRecognition; readonly next: number | null } {
  const facts = columnFacts(grid, header, block);
  const keys = headerKeys(facts.map((column) => column.path));
  const signature = signatureOf(keys);
  const answers = new Map(
    settings.corrections
      .filter((correction) => correction.signature === signature)
      .map((correction) => [correction.header, correction.field]),
  );
  const { context, moneyFactor } = readContext(grid, from, header.rows[0] ?? from, block, settings);
  const above = textAbove(grid, from, header.rows[0] ?? from, block);
  const choice = chooseRegister(facts, keys, answers, { sheet: grid.sheet, above });
  const rows = walkRows(grid, {
    header,
    area: block,
    seqColumn: columnOf(choice, "seq") ?? numberedColumn(facts),
    identity: identityColumns(choice, facts),
  });
  const table = choice
    ? ours(grid, header, facts, choice, rows, context, signature, moneyFactor)
    : { ...foreignSheet(grid), headerRows: header.rows, context, signature };
  return { table, next: rows.next };
}

function textAbove(grid: Grid, from: number, to: number, block: Area): string {
  const texts: string[] = [];
  for (let row = from; row < to; row++)
    for (let column = block.left; column <= block.right; column++) {
      const value = valueAt(grid, row, column);
      if (typeof value === "string" && value.length <= 200) texts.push(value);
    }
  return texts.join(" ");
}

function columnOf(choice: RegisterChoice | null, field: string): number | null {
  return choice?.verdicts.find((verdict) => verdict.field === field)?.facts.column ?? null;
}

function numberedColumn(facts: readonly ColumnFacts[]): number | null {
  return facts.find((column) => column.leaf?.concept === "序号")?.column ?? null;
}

/** Columns by which a row is known to be a record: those of the register's required names. */
function identityColumns(choice: RegisterChoice | null, facts: readonly ColumnFacts[]): readonly number[] {
  if (!choice)
    return facts.slice(0, 3).flatMap((column) => (column.leaf?.concept === "序号" ? [] : [column.column]));
  const fields = registerSpec(choice.register)
    .required.flat()
    .filter((field) => field !== "seq");
  const named = choice.verdicts.filter((verdict) => verdict.field !== null && fields.includes(verdict.field));
  const order = (verdict: ColumnVerdict): number => fields.indexOf(verdict.field ?? "");
  return [...named].sort((a, b) => order(a) - order(b)).map((verdict) => verdict.facts.column);
}

function ours(
  grid: Grid,
  header: HeaderBlock,
  facts: readonly ColumnFacts[],
  choice: RegisterChoice,
  rows: TableRows,
  context: TableContext,
  signature: string,
  moneyFactor: number,
): TableRecognition {
  const columns: Record<string, number[]> = {};
  for (const { field, facts: column } of choice.verdicts)
    if (field !== null) (columns[field] ??= []).push(column.column);
  const { register, verdicts } = choice;
  const keys = headerKeys(verdicts.map((verdict) => verdict.facts.path));
  return {
    sheet: grid.sheet,
    register,
    firstColumn: facts[0]?.column ?? grid.firstColumn,
    lastColumn: facts.at(-1)?.column ?? grid.firstColumn,
    headerRows: header.rows,
    dataRows: rows.dataRows,
    skippedRows: rows.skippedRows,
    columns,
    evidence: verdicts.map((verdict, i) => ({
      ...evidenceOf(register, verdict, moneyFactor),
      key: keys[i] ?? "",
    })),
    ask: verdicts.filter((verdict) => verdict.candidates.length > 0).map(questionOf),
    unmatched: verdicts
      .filter((verdict) => verdict.field === null && verdict.candidates.length === 0)
      .map((verdict) => ({ column: verdict.facts.column, header: headerOf(verdict.facts) })),
    context,
    sections: rows.sections,
    signature,
  };
}

function headerOf(facts: ColumnFacts): string {
  return facts.path.map((text) => headerText(text).written).join("/");
}

function questionOf(verdict: ColumnVerdict): Question {
  return { column: verdict.facts.column, header: headerOf(verdict.facts), candidates: verdict.candidates };
}

function evidenceOf(register: RegisterId, verdict: ColumnVerdict, moneyFactor: number): ColumnEvidence {
  const { facts, field, score, reasons, tickMeans } = verdict;
  const isMoney = field !== null && fieldSpec(register, field)?.kind === "money";
  const unit =
    facts.leaf?.unit ?? facts.path.map((text) => headerText(text).unit).find((found) => found !== undefined);
  const own = unit === undefined ? 1 : Math.max(...facts.path.map((text) => headerText(text).unitFactor));
  return {
    column: facts.column,
    header: headerOf(facts),
    field,
    score: Math.round(score * 100) / 100,
    reasons,
    unitFactor: unit === undefined && isMoney ? moneyFactor : own,
    ...(unit === undefined ? {} : { unit }),
    ...(tickMeans === undefined ? {} : { tickMeans }),
  };
}

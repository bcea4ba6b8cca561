import { fieldSpec, registerSpec, type RegisterId } from "../registers";
import { usedArea, writtenCells, type Area } from "./cells/area";
import { columnFacts, type ColumnFacts } from "./columns/column-facts";
import type { ColumnVerdict } from "./columns/column-verdict";
import type { Grid } from "./cells/grid";
import { findHeader, type HeaderBlock } from "./headers/header-block";
import { headerText } from "./headers/header-text";
import { firstHeaderReach, tablesBeside } from "./headers/side-by-side";
import { isOwnSheet } from "./rows/own-sheet";
import { PageHead } from "./headers/page-head";
import type { ColumnEvidence, Question, TableContext, TableRecognition } from "./recognition";
import { asTold, chooseRegister, type KindVerdict, type RegisterChoice } from "./identity/choose-register";
import { titledForm } from "./identity/titled-form";
import { kindChoiceOf } from "./identity/kind-choice";
import { walkRows, type TableRows } from "./rows/row-walk";
import type { TableShape } from "./rows/table-view";
import type { Settings } from "./settings/settings";
import { headerKeys, signatureOf } from "./headers/signature";
import { readContext } from "./rows/table-context";

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
  const tables = tablesBeside(grid, area).flatMap((block) => readBlock(grid, block, area, settings));
  if (!tables.some((table) => table.register !== null)) {
    const asked = tables.filter((table) => table.doubt !== null);
    if (asked.length > 0) return asked;
    const headed = tables.find((table) => table.headerRows.length > 0);
    return [headed ?? withoutHeader(grid, area, settings)];
  }
  return [...tables].sort((a, b) => firstRow(a) - firstRow(b) || a.firstColumn - b.firstColumn);
}

function firstRow(table: TableRecognition): number {
  return table.headerRows[0] ?? 0;
}

const NO_CONTEXT: TableContext = {
  title: "",
  year: null,
  quarter: null,
  months: null,
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
    stray: [],
    columns: {},
    evidence: [],
    ask: [],
    unmatched: [],
    context: NO_CONTEXT,
    sections: new Map(),
    signature: "",
    doubt: null,
    seems: null,
  };
}

/** A sheet without any header may be a form all the same, unless the user has said that it is none. */
function withoutHeader(grid: Grid, area: Area, settings: Settings): TableRecognition {
  const sheet = foreignSheet(grid);
  const told = kindChoiceOf(grid.sheet, sheet.signature, settings);
  return told?.register === null ? sheet : { ...sheet, doubt: titledForm(grid, area) };
}

/** The tables that stand under one another between two columns. */
function readBlock(grid: Grid, block: Area, area: Area, settings: Settings): readonly TableRecognition[] {
  const tables: TableRecognition[] = [];
  let from: number | null = block.top;
  while (from !== null && from <= block.bottom) {
    const header = findHeader(grid, from, tables.length === 0 ? firstHeaderReach : block.bottom, block);
    if (!header) break;
    const { table, next } = readTable(
      grid,
      block,
      linesAbove(grid, block, area, from, header),
      from,
      header,
      settings,
    );
    tables.push(table);
    from = next !== null && next > (header.rows[0] ?? 0) ? next : null;
  }
  return tables;
}

/** Where what is written above a header stands: over the table, else over the one to its left, for both. */
function linesAbove(grid: Grid, block: Area, area: Area, from: number, header: HeaderBlock): Area {
  const own = { ...block, top: from, bottom: (header.rows[0] ?? from) - 1 };
  if (from !== block.top || block.left === area.left || textsIn(grid, own).length > 0) return own;
  const first = findHeader(grid, area.top, firstHeaderReach, area)?.rows[0] ?? from;
  return { ...own, left: area.left, bottom: Math.min(own.bottom, first - 1) };
}

function readTable(
  grid: Grid,
  block: Area,
  above: Area,
  from: number,
  header: HeaderBlock,
  settings: Settings,
): { readonly table: TableRecognition; readonly next: number | null } {
  const head = new PageHead(grid, header, from);
  const facts = columnFacts(grid, header, head, block);
  const keys = headerKeys(facts.map((column) => column.path));
  const signature = signatureOf(keys);
  const answers = new Map(
    settings.corrections
      .filter((correction) => correction.signature === signature)
      .map((correction) => [correction.header, correction.field]),
  );
  const { context, moneyFactor } = readContext(grid, above, settings);
  const words = { sheet: grid.sheet, above: textsIn(grid, above) };
  const told = kindChoiceOf(grid.sheet, signature, settings);
  const verdict =
    told === null ? chooseRegister(facts, keys, answers, words) : asTold(told.register, facts, keys, answers);
  const { choice } = verdict;
  const rows = walkRows(grid, {
    header,
    head,
    area: block,
    seqColumn: columnOf(choice, "seq") ?? numberedColumn(facts),
    identity: identityColumns(choice, facts),
    ...namesIn(choice),
    remark: columnOf(choice, "remark"),
  });
  const table = choice
    ? ours(grid, header, facts, choice, rows, context, signature, moneyFactor)
    : notOurs(grid, header, facts, verdict, context, signature);
  return { table, next: rows.next };
}

/** A table that is none of ours, or is asked about: nothing of it is read. */
function notOurs(
  grid: Grid,
  header: HeaderBlock,
  facts: readonly ColumnFacts[],
  { doubt, seems }: KindVerdict,
  context: TableContext,
  signature: string,
): TableRecognition {
  return {
    ...foreignSheet(grid),
    firstColumn: facts[0]?.column ?? grid.firstColumn,
    lastColumn: facts.at(-1)?.column ?? grid.firstColumn,
    headerRows: header.rows,
    context,
    signature,
    doubt,
    seems,
  };
}

function textsIn(grid: Grid, area: Area): readonly string[] {
  const texts: string[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (const { value } of writtenCells(grid, row, area.left, area.right))
      if (typeof value === "string" && value.length <= 200) texts.push(value);
  return texts;
}

function columnOf(choice: RegisterChoice | null, field: string): number | null {
  return choice?.verdicts.find((verdict) => verdict.field === field)?.facts.column ?? null;
}

function numberedColumn(facts: readonly ColumnFacts[]): number | null {
  return facts.find((column) => column.leaf?.concept === "序号")?.column ?? null;
}

/** Columns by which a record is called, and what the first of them holds. */
function namesIn(choice: RegisterChoice | null): Pick<TableShape, "names" | "nameKind"> {
  const { calledBy = [] } = choice === null ? {} : registerSpec(choice.register);
  const called = calledBy.flatMap((field) => {
    const column = columnOf(choice, field);
    return column === null ? [] : [{ field, column }];
  });
  const [first] = called;
  const kind =
    first === undefined || choice === null ? undefined : fieldSpec(choice.register, first.field)?.kind;
  return { names: called.map(({ column }) => column), nameKind: kind ?? null };
}

/** Columns by which a row is known to be a record: those of the register's required names. */
function identityColumns(choice: RegisterChoice | null, facts: readonly ColumnFacts[]): readonly number[] {
  if (!choice)
    return facts.slice(0, 3).flatMap((column) => (column.leaf?.concept === "序号" ? [] : [column.column]));
  const fields = registerSpec(choice.register)
    .identity.required.flat()
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
    stray: rows.stray,
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
    doubt: null,
    seems: null,
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

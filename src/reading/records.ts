import { fieldSpec, registerSpec, type DateValue, type FieldSpec, type RegisterId } from "../registers";
import { isBlankCell } from "./cells/area";
import { fold, saysNothingToReport } from "./cells/folding";
import { fillDown } from "./rows/fill-down";
import { joinRows } from "./rows/further-rows";
import { addSectionFields } from "./rows/section-fields";
import { addSharedFacts } from "./rows/shared-facts";
import { cellText, valueAt, type CellValue, type Grid } from "./cells/grid";
import { blankCell, certain, doubtful, type NumberPart, type ReadingProblem } from "./cells/parsed";
import { isAffirmedOrDenied, isTick } from "./cells/words";
import { addImpliedFields } from "./implied-fields";
import { defineLazily } from "./lazy-fields";
import { Entry, type FieldColumn, type Table } from "./table";
import type { ColumnEvidence, TableRecognition } from "./recognition";
import type { Settings } from "./settings/settings";
import { asAbove, columnParser, type Parsed, type ReadingContext } from "./cells/values";

/** Values and problems of a column, one for each record. */
interface Read {
  readonly values: unknown[];
  readonly problems: Map<number, ReadingProblem>;
  readonly parts: Map<number, readonly NumberPart[]>;
  readonly people: Map<number, number>;
}

function nothingRead(values: unknown[]): Read {
  return { values, problems: new Map(), parts: new Map(), people: new Map() };
}

/**
 * The records of every table of a sheet that is one of our registers; tables without register give none. Dates
 * without a year take the sheet's, else the settings' year.
 */
export function readTables(
  grid: Grid,
  recognitions: readonly TableRecognition[],
  settings: Settings,
): readonly Table[] {
  return recognitions.flatMap((recognition) =>
    recognition.register === null ? [] : [readTable(grid, recognition, recognition.register, settings)],
  );
}

function readTable(
  grid: Grid,
  recognition: TableRecognition,
  register: RegisterId,
  settings: Settings,
): Table {
  const source = { grid, recognition, register, year: recognition.context.year ?? settings.year };
  const { rows, further } = recordRows(source);
  const own = readFields(source, rows);
  const entries: Entry[] = [];
  const furtherRows: Entry[] = [];
  const joined =
    further.length === 0
      ? null
      : joinRows(register, own, readFields({ ...source, goesOn: true }, further), rows, further);
  const fields = joined?.fields ?? own;
  addSharedFacts(fields, register, grid, rows, recognition);
  addImpliedFields(fields, register);
  const table: Table = { register, grid, recognition, fields, entries, furtherRows };
  rows.forEach((row, index) => entries.push(new Entry(table, index, row)));
  if (joined === null) return table;
  const view: Table = { ...table, fields: joined.furtherFields };
  further.forEach((row, index) =>
    furtherRows.push(new Entry(view, index, row, entries[joined.owners[index] ?? 0])),
  );
  return table;
}

/** What a table is read from. */
interface Source {
  readonly grid: Grid;
  readonly recognition: TableRecognition;
  readonly register: RegisterId;
  readonly year: number | null;
  /** Its rows go on with records above them, and not with one another. */
  readonly goesOn?: true;
}

function readFields(source: Source, rows: readonly number[]): Record<string, FieldColumn> {
  const { grid, recognition, register, year, goesOn } = source;
  const fields: Record<string, FieldColumn> = {};
  for (const [field, columns] of Object.entries(recognition.columns)) {
    const spec = fieldSpec(register, field);
    const task = { columns, rows, year, isMerged: goesOn !== true };
    if (spec) defineLazily(fields, field, () => readField(grid, recognition, { spec, ...task }));
  }
  addSectionFields(fields, register, grid, rows, recognition);
  return fields;
}

function cellsOf(grid: Grid, row: number): readonly CellValue[] {
  return grid.values[row - grid.firstRow] ?? [];
}

/**
 * The data rows that are records of their own, and those that go on with the one above (an enterprise with two
 * branches, its name merged over both rows): neither number nor name nor anything else of the enterprise.
 */
function recordRows({ grid, recognition, register }: Source): {
  readonly rows: readonly number[];
  readonly further: readonly number[];
} {
  const dataRows = withSubject(grid, recognition, register);
  const own = ownColumns(recognition, register);
  if (own.length === 0) return { rows: dataRows, further: [] };
  const [first] = dataRows;
  const isOwn = (row: number): boolean => {
    const cells = cellsOf(grid, row);
    return row === first || own.some((column) => !isBlankCell(cells[column - grid.firstColumn]));
  };
  const further = dataRows.filter((row) => !isOwn(row));
  const rows = further.length === 0 ? dataRows : dataRows.filter(isOwn);
  return { rows, further };
}

/** Without the rows that say that there is nothing of what the register lists: a problem described as 无. */
function withSubject(
  grid: Grid,
  { columns, dataRows }: TableRecognition,
  register: RegisterId,
): readonly number[] {
  const [column] = columns[registerSpec(register).noRecordWithout ?? ""] ?? [];
  if (column === undefined) return dataRows;
  return dataRows.filter((row) => {
    const value = cellsOf(grid, row)[column - grid.firstColumn];
    return typeof value !== "string" || !saysNothingToReport(value);
  });
}

/** Columns of which at least one is filled in every record; none for registers whose rows always are records. */
function ownColumns(recognition: TableRecognition, register: RegisterId): readonly number[] {
  const { ofTheSubject } = registerSpec(register);
  if (!ofTheSubject) return [];
  return ofTheSubject.flatMap((field) => recognition.columns[field] ?? []);
}

interface FieldTask {
  readonly spec: FieldSpec;
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly year: number | null;
  /** A value may be written once for several of the rows. */
  readonly isMerged: boolean;
}

function readField(grid: Grid, recognition: TableRecognition, task: FieldTask): FieldColumn {
  const evidence = task.columns.map((column) => evidenceOf(recognition, column));
  const reads = task.columns.map((column, i) => readColumn(grid, column, task, evidence[i]));
  const read = reads.length === 1 ? reads[0] : merge(reads, task.rows.length);
  const { values, problems, parts, people } = read ?? nothingRead([]);
  const { columns, rows } = task;
  const fromAbove = task.isMerged
    ? fillDown(task.spec, { grid, rows, columns, values, problems }, recognition)
    : new Map<number, number>();
  return {
    columns,
    header: evidence[0]?.header ?? "",
    values,
    problems,
    ...(parts.size === 0 ? {} : { parts }),
    ...(people.size === 0 ? {} : { people }),
    ...(fromAbove.size === 0 ? {} : { fromAbove }),
  };
}

function evidenceOf(recognition: TableRecognition, column: number): ColumnEvidence | undefined {
  return recognition.evidence.find((evidence) => evidence.column === column);
}

function readColumn(grid: Grid, column: number, task: FieldTask, evidence: ColumnEvidence | undefined): Read {
  const at = column - grid.firstColumn;
  const context: ReadingContext = {
    year: task.year,
    date1904: grid.date1904 === true,
    unitFactor: evidence?.unitFactor ?? 1,
    asPlan: task.spec.holdsPlans === true,
    mayBeNegative: task.spec.mayBeNegative === true,
    namesGroups: task.spec.namesGroups === true,
    onesAndZeros: hasOnesAndZeros(grid, at, task),
    ...(evidence?.tickMeans === undefined ? {} : { tickMeans: evidence.tickMeans }),
  };
  const name = task.spec.kind === "text" ? evidence?.tickMeans : undefined;
  const parse: (value: CellValue) => Parsed<unknown> =
    name === undefined
      ? columnParser(task.spec.kind, context, task.isMerged)
      : (cell) => nameTicked(cell, name);
  const read = nothingRead(new Array<unknown>(task.rows.length).fill(null));
  const { values, problems, parts, people } = read;
  const { endsRange } = task.spec;
  const { rows } = task;
  for (let index = 0; index < rows.length; index++) {
    const cell = valueAt(grid, rows[index] ?? 0, column);
    if (cell === null) continue;
    const parsed = parse(cell);
    if (parsed === asAbove) {
      takeFromAbove(read, index);
      continue;
    }
    values[index] = endsRange === true ? rangeEnd(parsed.value as DateValue | null) : parsed.value;
    if (parsed.problem !== null) problems.set(index, parsed.problem);
    if (parsed.parts !== undefined) parts.set(index, parsed.parts);
    if (parsed.people !== undefined) people.set(index, parsed.people);
  }
  return read;
}

/** A tick below a name stands for that name (√ below 城东园). */
function nameTicked(cell: CellValue, name: string): Parsed<string> {
  if (isTick(cell)) return certain(name);
  return isBlankCell(cell) || cell === 0 || isAffirmedOrDenied(fold(cellText(cell)))
    ? blankCell
    : doubtful("unreadable");
}

/** What a ditto mark stands for: all that was read of the record above, and its problem too. */
function takeFromAbove({ values, problems, parts, people }: Read, index: number): void {
  const above = index - 1;
  values[index] = values[above] ?? null;
  const problem = problems.get(above) ?? (values[index] === null ? "unreadable" : undefined);
  if (problem !== undefined) problems.set(index, problem);
  for (const told of [parts, people] as Map<number, unknown>[])
    if (told.has(above)) told.set(index, told.get(above));
}

/** Of a range (2023.3-2023.5) its end. */
function rangeEnd(date: DateValue | null): DateValue | null {
  return date?.until === undefined ? date : { day: date.until.day, precision: date.until.precision };
}

/** True where a column of answers really writes 1 and 0, so that a 0 is a no and no blank (DESIGN 4). */
function hasOnesAndZeros(grid: Grid, at: number, task: FieldTask): boolean {
  if (task.spec.kind !== "yesNo" && task.spec.kind !== "operatingStatus" && task.spec.kind !== "closed")
    return false;
  let ones = 0;
  for (const row of task.rows) {
    const value = cellsOf(grid, row)[at] ?? null;
    if (value === 1) ones++;
    else if (value !== 0 && value !== null && value !== "") return false;
  }
  return ones > 0;
}

/** Several columns of one field: what any of them says; where two say different things, nothing is certain. */
function merge(reads: readonly Read[], count: number): Read {
  const read = nothingRead(new Array<unknown>(count).fill(null));
  const { values, problems } = read;
  for (let index = 0; index < count; index++) {
    const said = [...new Set(reads.map((read) => read.values[index]).filter((value) => value !== null))];
    const problem = reads.map((read) => read.problems.get(index)).find((found) => found !== undefined);
    if (said.length > 1 && said.every(Array.isArray)) values[index] = [...new Set(said.flat())];
    else if (said.length === 1 || (said.length > 1 && typeof said[0] === "string" && !isAnswer(reads)))
      values[index] = said[0];
    else if (said.length > 1) problems.set(index, "unreadable");
    if (problem !== undefined && values[index] === null) problems.set(index, problem);
  }
  return read;
}

/** Free texts in several columns (signatures) do not contradict one another; answers do. */
function isAnswer(reads: readonly Read[]): boolean {
  const different = new Set(reads.flatMap((read) => read.values.filter((value) => value !== null)));
  return different.size <= reads.length;
}

/** Writes typed records of a register into sheets laid out at random, as offices lay them out. */
import type { CellValue, Grid } from "../../src/reading/cells/grid";
import { registerSpec, type RegisterId } from "../../src/registers";
import { PARKS, writeBody, type Body } from "./body";
import { planColumns, type PlannedColumn } from "./columns";
import type { Dice } from "./dice";
import { isKnownByHeaders, linesAbove, writeHeader } from "./header";
import { besideOneAnother, Paper } from "./paper";

export interface LaidOutColumn {
  /** `null` for a column that means nothing to us. */
  readonly field: string | null;
  /** 1-based. */
  readonly column: number;
}

/** What the sheet's name and title say about every record. */
export interface LaidOutContext {
  readonly park: string | null;
  readonly quarter: number | null;
}

/** What recognition and records must give for a table. */
export interface LaidOutTable extends Body {
  readonly register: RegisterId;
  readonly headerRows: readonly number[];
  readonly columns: readonly LaidOutColumn[];
  readonly context: LaidOutContext;
}

export interface LaidOutSheet {
  readonly grid: Grid;
  readonly tables: readonly LaidOutTable[];
}

const YEAR = 2023;
const QUARTERS = ["第一季度", "第二季度", "第三季度", "第四季度"];
const NO_CONTEXT: LaidOutContext = { park: null, quarter: null };

interface TablePlan {
  readonly register: RegisterId;
  readonly columns: readonly PlannedColumn[];
  /** Above the header, the title first. */
  readonly above: readonly (readonly CellValue[])[];
  readonly context: LaidOutContext;
}

/** A table whose headers could be another register's, or none of ours, has a title that says what it is. */
function titleOf(register: RegisterId, columns: readonly PlannedColumn[], dice: Dice): string | null {
  if (isKnownByHeaders(register, columns) && !dice.chance(80)) return null;
  const subject = register === "summary" ? "非公党建" : "";
  return `${String(YEAR)}年临江县${subject}${registerSpec(register).title}`;
}

function planTable(register: RegisterId, dice: Dice): TablePlan {
  const columns = planColumns(register, dice);
  const above = linesAbove(titleOf(register, columns, dice), columns.length, dice);
  return { register, columns, above, context: NO_CONTEXT };
}

/** One table, written on from the paper's last row. */
function writeTable(plan: TablePlan, paper: Paper, firstColumn: number, dice: Dice): LaidOutTable {
  const { register, columns, above, context } = plan;
  for (const line of above) paper.write(line);
  const headerRows = writeHeader(columns, paper, dice);
  const headers = paper.rows.slice((headerRows[0] ?? 1) - 1);
  const body = writeBody({ register, columns, year: YEAR, pageHeads: above, headers }, paper, dice);
  return {
    register,
    headerRows,
    columns: columns.map(({ field }, i) => ({ field, column: firstColumn + i })),
    context,
    ...body,
  };
}

function sheetOf(
  papers: readonly { readonly paper: Paper; readonly blankColumnsBefore: number }[],
  tables: readonly LaidOutTable[],
  dice: Dice,
  sheet = "Sheet1",
): LaidOutSheet {
  const values = besideOneAnother(papers);
  const some = (count: number): ReadonlySet<number> =>
    new Set(dice.chance(10) ? Array.from({ length: 3 }, () => dice.between(1, count)) : []);
  const hiddenRows = some(values.length);
  const hiddenColumns = some(values[0]?.length ?? 1);
  return { grid: { sheet, firstRow: 1, firstColumn: 1, values, hiddenRows, hiddenColumns }, tables };
}

/** One table on a sheet. */
export function alone(register: RegisterId, dice: Dice): LaidOutSheet {
  return oneTable(planTable(register, dice), dice);
}

function oneTable(plan: TablePlan, dice: Dice, sheet?: string): LaidOutSheet {
  const firstColumn = dice.pick([1, 1, 1, 2]);
  const paper = new Paper(plan.columns.length);
  const table = writeTable(plan, paper, firstColumn, dice);
  return sheetOf([{ paper, blankColumnsBefore: firstColumn - 1 }], [table], dice, sheet);
}

/** A table with one of another register below it. */
export function underOneAnother(first: RegisterId, second: RegisterId, dice: Dice): LaidOutSheet {
  const firstColumn = dice.pick([1, 1, 1, 2]);
  const upper = planTable(first, dice);
  const lower = planTable(second, dice);
  const paper = new Paper(Math.max(upper.columns.length, lower.columns.length));
  const tables = [writeTable(upper, paper, firstColumn, dice)];
  for (let blanks = dice.between(1, 3); blanks > 0; blanks--) paper.write([]);
  const title = [`临江县${registerSpec(second).title}`];
  tables.push(writeTable({ ...lower, above: [title, ...lower.above.slice(1)] }, paper, firstColumn, dice));
  return sheetOf([{ paper, blankColumnsBefore: firstColumn - 1 }], tables, dice);
}

/** Two tables beside one another, each with its title, or one list that goes on to the right under one title. */
export function besideEachOther(first: RegisterId, second: RegisterId, dice: Dice): LaidOutSheet {
  const left = planTable(first, dice);
  const goesOn = left.columns[0]?.field === "seq" && dice.chance(50);
  const right = goesOn
    ? { ...left, above: left.above.map((): readonly CellValue[] => []) }
    : titled(planTable(second, dice));
  const [one, other] = [new Paper(left.columns.length), new Paper(right.columns.length)];
  const gap = right.columns[0]?.field === "seq" ? dice.between(0, 2) : dice.between(1, 2);
  const start = left.columns.length + gap + 1;
  const tables = [
    writeTable(goesOn ? left : titled(left), one, 1, dice),
    writeTable(right, other, start, dice),
  ];
  const papers = [
    { paper: one, blankColumnsBefore: 0 },
    { paper: other, blankColumnsBefore: gap },
  ];
  return sheetOf(papers, tables, dice);
}

function titled(plan: TablePlan): TablePlan {
  return { ...plan, above: [[`${String(YEAR)}年临江县${registerSpec(plan.register).title}`]] };
}

/** One register over several sheets, one for each park or quarter, told by the sheet's name or by the title. */
export function overSheets(register: RegisterId, dice: Dice): readonly LaidOutSheet[] {
  const byPark = dice.chance(50);
  const columns = planColumns(register, dice);
  const { title } = registerSpec(register);
  return Array.from({ length: dice.between(2, 3) }, (_, i) => {
    const part = (byPark ? PARKS[i] : QUARTERS[i]) ?? "";
    const inName = dice.chance(50);
    const written = byPark ? `${part}${title}` : `${String(YEAR)}年${part}${title}`;
    const above = [[inName ? `${String(YEAR)}年临江县${title}` : written]];
    const context = byPark ? { park: part, quarter: null } : { park: null, quarter: i + 1 };
    return oneTable({ register, columns, above, context }, dice, inName ? part : `Sheet${String(i + 1)}`);
  });
}

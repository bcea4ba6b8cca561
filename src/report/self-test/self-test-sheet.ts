/**
 * The sheet 自检: formulas of every custom function over small tables of invented names, and what must come out. The
 * self-test adds it, looks at it and removes it again.
 */
import { exampleSheets, functionExamples, type FunctionExample } from "../formulas/function-examples";
import { functionNames, functionNamespace } from "../formulas/function-names";
import { ownSheetTitle, type PlanValue } from "../sheet-plan";
import { cellAddress, columnLetters } from "../../reading/cells/grid";

export const selfTestSheetName = "自检";

export const selfTestTitle = ownSheetTitle("加载项自检", "检查完会自己删除");

/** A block of values, from a 0-based row and column on. */
export interface TestTable {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly PlanValue[])[];
}

/** A formula with what its cell must show; of one that spills, the first rows. */
export interface TestFormula {
  readonly id: string;
  readonly title: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly gives: FunctionExample["gives"];
}

const TABLES_COLUMN = 5;
const FORMULAS_COLUMN = 2;
const FIRST_ROW = 2;
/** Formulas that spill stand below everything else, so far apart that none is in another's way. */
const SPILLS_ROW = 60;
const SPILL_COLUMNS = 16;

/** The tables of the examples, and one of our own with a cell for an error. */
const TABLES = [
  ...exampleSheets,
  {
    name: "错误值",
    values: [
      ["企业名称", "经营状态", "是否建立党组织", "备注"],
      ["甲禾食品有限公司", "投产", "是", null],
      ["乙丰建材有限公司", "投产", "否", null],
    ],
  },
] as const;

export const testTables: readonly TestTable[] = TABLES.map(({ values }, index) => ({
  row: FIRST_ROW + TABLES.slice(0, index).reduce((rows, one) => rows + one.values.length + 1, 0),
  column: TABLES_COLUMN,
  values,
}));

/** `企业台账!A1:E7` where its table stands on our one sheet. */
function placed(formula: string): string {
  return TABLES.reduce((text: string, { name }, index) => {
    const table = testTables[index];
    if (table === undefined) return text;
    const reference = new RegExp(`${name}!([A-Z])(\\d+):([A-Z])(\\d+)`, "g");
    return text.replace(reference, (_, ...[from = "", top = "", to = "", bottom = ""]: string[]) => {
      const cell = (letter: string, row: string): string =>
        `${columnLetters(table.column + letter.charCodeAt(0) - 64)}${String(table.row + Number(row))}`;
      return `${cell(from, top)}:${cell(to, bottom)}`;
    });
  }, formula);
}

/** 2023-05-15, as Excel counts days. */
export const testDate = 45_061;

/** A block of texts that takes more than a request may have: 60 rows of one cell, each nearly as long as a cell can be. */
export const largeBlock = {
  place: { rowIndex: 0, columnIndex: 200, rowCount: 60, columnCount: 1 },
  rows: Array.from({ length: 60 }, (_, row) => [`${String(row)}${"台".repeat(30_000)}`]),
} as const;

/** Cells that single checks write into and read back. */
export const testCells = {
  number: "A3",
  text: "A4",
  date: "A5",
  blank: "A6",
  missing: "A7",
  division: "A8",
  native: "A9",
  undo: "A10",
  event: "A11",
  looks: "A13:B14",
  link: "A15",
  choices: "A16",
  mark: "A17",
  /** In the example's table: with it a third of the enterprises in production is covered. */
  status: placedCell("C3"),
  /** In the table for it. */
  error: cellAddress((testTables.at(-1)?.row ?? 0) + 2, TABLES_COLUMN + 4),
} as const;

/** A cell of the first table. */
function placedCell(cell: string): string {
  return placed(`企业台账!${cell}:${cell}`).split(":")[0] ?? cell;
}

interface WrittenTest {
  readonly id: string;
  readonly title: string;
  readonly formula: string;
  readonly gives: FunctionExample["gives"];
}

const dj = (name: string): string => `${functionNamespace}.${name}`;
const FUNCTION_IDS = Object.keys(functionNames) as (keyof typeof functionNames)[];

const OF_EVERY_FUNCTION: readonly WrittenTest[] = FUNCTION_IDS.map((id) => ({
  id: `function.${id}`,
  title: `公式 ${dj(functionNames[id])}`,
  ...functionExamples[id],
}));

/** What functions have to stand besides: how Excel hands over blanks and errors, and takes errors back. */
const OF_HANDING_OVER: readonly WrittenTest[] = [
  {
    id: "function.omitted",
    title: "公式里空着的参数",
    formula: `=${dj("津贴月数")}("2023-5-18","","2023-1-1","2023-12-31")`,
    gives: 8,
  },
  {
    id: "function.skipped",
    title: "公式里两个逗号之间不写",
    formula: `=${dj("津贴月数")}("2023-5-18",,"2023-1-1","2023-12-31")`,
    gives: 8,
  },
  {
    id: "function.blank",
    title: "公式收到空单元格",
    formula: `=${dj("津贴月数")}("2023-5-18",${testCells.blank},"2023-1-1","2023-12-31")`,
    gives: 8,
  },
  {
    id: "function.date",
    title: "公式收到日期",
    formula: `=${dj("规范日期")}(${testCells.date})`,
    gives: testDate,
  },
  {
    id: "function.error",
    title: "公式收到错误值",
    formula: `=${dj("覆盖率")}(错误值!A1:D3,"投产")`,
    gives: 0.5,
  },
  {
    id: "function.failure",
    title: "公式给出错误值",
    formula: `=${dj("大写金额")}("不是数")`,
    gives: "#VALUE!",
  },
];

export const testFormulas: readonly TestFormula[] = placedTests([...OF_EVERY_FUNCTION, ...OF_HANDING_OVER]);

function placedTests(tests: readonly WrittenTest[]): readonly TestFormula[] {
  let [single, spilled] = [0, 0];
  return tests.map((test) => ({
    ...test,
    formula: placed(test.formula),
    ...(typeof test.gives === "object"
      ? { row: SPILLS_ROW, column: SPILL_COLUMNS * spilled++ }
      : { row: FIRST_ROW + single++, column: FORMULAS_COLUMN }),
  }));
}

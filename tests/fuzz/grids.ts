/** Ledgers as hands leave them: every job ends, no number is none, and no figure is another than a simple count in silence. */
import { figuresJob } from "../../src/jobs/figures";
import { checksJob } from "../../src/jobs/checks";
import { recognitionJob } from "../../src/jobs/recognition";
import { settingsOf } from "../../src/jobs/office-ledger";
import { reportJob } from "../../src/jobs/report";
import { subsidyJob } from "../../src/jobs/subsidy";
import { endOfYear } from "../../src/reading/cells/dates";
import type { CellValue, Grid } from "../../src/reading/cells/grid";
import { sheetsOfFile } from "../../src/jobs/workbook-file";
import { sampleBytes } from "../actions/sample-book";
import type { Dice } from "../layouts/dice";
import { notFinite } from "./kinds";
import { meddledWith, oddValue } from "./odd-values";

const read = sheetsOfFile(sampleBytes());
const sample = "grids" in read ? read.grids : [];
const today = endOfYear(2023);
const wish = { year: 2023, asOf: today };

/** One or two sheets of the sample, meddled with, through one of the jobs. */
export function gridCase(dice: Dice): readonly string[] {
  const chosen = dice.shuffle(sample).slice(0, dice.between(1, 2));
  const grids = chosen.map((grid): Grid => ({
    ...grid,
    values: meddledWith(grid.values, dice, dice.between(1, 12)),
  }));
  const input = { grids, wish, today };
  switch (dice.between(0, 4)) {
    case 0:
      return notFinite(figuresJob({ ...input, groups: true }).figures, "figures");
    case 1:
      return notFinite(checksJob(input).findings.map(({ message }) => message.replaceAll(/“[^”]*”/g, "")));
    case 2:
      return notFinite(subsidyJob(input).due, "due");
    case 3:
      return notFinite(recognitionJob({ ...input, settings: settingsOf(grids).settings }).questions);
    default:
      return notFinite(
        reportJob({ ...input, kind: "yearly", withSheets: true }).report.paragraphs.map(
          ({ template }) => template,
        ),
      );
  }
}

const HEADER: readonly CellValue[] = [
  "序号",
  "企业名称",
  "经营状态",
  "职工总数",
  "党员总数",
  "是否建立党组织",
];
const NAMES = [..."甲乙丙丁戊己庚辛"].map((letter) => `${letter}源木业有限公司`);

/** A small ledger of plain rows, counted here by the letter; some of its cells are odd. */
export function countedCase(dice: Dice): readonly string[] {
  const odd = new Set<string>();
  const rows = NAMES.slice(0, dice.between(2, NAMES.length)).map((name, index): readonly CellValue[] => {
    const plain: CellValue[] = [
      index + 1,
      name,
      dice.pick(["投产", "在建"]),
      dice.between(1, 300),
      dice.between(0, 5),
      dice.pick(["是", "否"]),
    ];
    const at = dice.between(2, 40);
    if (at >= plain.length) return plain;
    odd.add(String(HEADER[at]));
    return plain.map((value, column) => (column === at ? oddValue(dice) : value));
  });
  const grid: Grid = {
    sheet: "企业台账",
    firstRow: 1,
    firstColumn: 1,
    values: [["2023年园区企业台账"], HEADER, ...rows],
  };
  const input = { grids: [grid], wish, today };
  const { figures } = figuresJob({ ...input, groups: false });
  const count = (column: string, of: (value: CellValue) => number): number =>
    rows.reduce((sum, row) => sum + of(row[HEADER.indexOf(column)] ?? null), 0);
  const number = (value: CellValue): number => (typeof value === "number" ? value : 0);
  const expected: readonly (readonly [id: string, value: number, columns: readonly string[]])[] = [
    ["enterprise.total", rows.length, []],
    ["enterprise.covered", count("是否建立党组织", (value) => (value === "是" ? 1 : 0)), ["是否建立党组织"]],
    ["enterprise.inProduction", count("经营状态", (value) => (value === "投产" ? 1 : 0)), ["经营状态"]],
    ["employee.total", count("职工总数", number), ["职工总数"]],
    ["member.total", count("党员总数", number), ["党员总数"]],
  ];
  let told: ReadonlySet<string> | null = null;
  const isTold = (columns: readonly string[]): boolean => {
    told ??= toldColumns(input);
    return columns.some((column) => told?.has(column) === true);
  };
  return expected.flatMap(([id, value, columns]) => {
    const figure = figures.find((one) => one.id === id);
    if (figure === undefined || figure.value === null || figure.value === value) return [];
    if (figure.note !== undefined || columns.some((column) => odd.has(column) && isPlainlyRead(rows, column)))
      return [];
    return isTold(columns)
      ? []
      : [`${id} is ${String(figure.value)}, counted ${String(value)}: ${JSON.stringify(rows)}`];
  });
}

/** Odd cells that say a number or a tick in other signs are read rightly, and counted otherwise here. */
function isPlainlyRead(rows: readonly (readonly CellValue[])[], column: string): boolean {
  return rows.some((row) => {
    const value = row[HEADER.indexOf(column)];
    return (
      value === true || (typeof value === "string" && /^(?:√|已投产|拟建|\d|[３五1一]|-3人)/.test(value))
    );
  });
}

/** Columns at whose cells something is told. */
function toldColumns(input: Parameters<typeof checksJob>[0]): ReadonlySet<string> {
  const { findings } = checksJob(input);
  const columns = findings.map(({ cell }) => HEADER[cell.charCodeAt(0) - "A".charCodeAt(0)]);
  return new Set(columns.map(String));
}

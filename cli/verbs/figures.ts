import type { FigureList, FigureRecord } from "../../src/figures";
import { listFigure } from "../../src/actions/figures/list-figure";
import { countFigures } from "../../src/actions/figures/count-figures";
import type { ComparedFigure, FiguresReport } from "../../src/jobs/results";
import { plainNumber } from "../../src/report/wording";
import { openPrevious, openWorkbook, valueOrFail, wishOf } from "../open-workbook";
import { WrongUsage } from "../failures";
import type { Command } from "../parse-command";
import { textTable, type Output } from "./output";

export async function figures(command: Command): Promise<Output> {
  if (command.list !== null) return listed(command, command.list);
  const previous = await openPrevious(command);
  const { environment } = await openWorkbook(command.workbook);
  const report = valueOrFail(await countFigures(environment, { ...wishOf(command), ...previous }));
  return { json: { figures: report.figures.map(figureJson) }, text: figuresText(report) };
}

/** The records behind one figure. */
async function listed(command: Command, id: string): Promise<Output> {
  const { environment } = await openWorkbook(command.workbook);
  const { list, unknown } = valueOrFail(await listFigure(environment, id, wishOf(command)));
  if (list === null) throw new WrongUsage(unknown);
  const { figure, counted, notCounted } = list;
  const withAmounts = [...counted, ...notCounted].some(({ amount }) => amount !== 1);
  const json = (record: FigureRecord): object => recordJson(record, withAmounts);
  return {
    json: {
      id: figure.id,
      counted: counted.map(json),
      notCounted: notCounted.map(json),
      ...(figure.reason === undefined ? {} : { reason: figure.reason }),
    },
    text: listText(list, withAmounts),
  };
}

/** What each adds stands beside it only where it isn't one each. */
function recordJson({ name, park, sheet, row, amount }: FigureRecord, withAmounts: boolean): object {
  return { name, park, sheet, row, ...(withAmounts ? { amount } : {}) };
}

function listText({ figure, counted, notCounted }: FigureList, withAmounts: boolean): string {
  const rowsOf = (records: readonly FigureRecord[], isCounted: string): readonly (readonly string[])[] =>
    records.map(({ name, park, sheet, row, amount }) => [
      name,
      park ?? "",
      sheet,
      String(row),
      isCounted,
      ...(withAmounts ? [plainNumber(amount)] : []),
    ]);
  const head = ["名称", "园区", "工作表", "行", "计入", ...(withAmounts ? ["数量"] : [])];
  const told = figure.reason ?? figure.note;
  const rows = [...rowsOf(counted, "是"), ...rowsOf(notCounted, "否")];
  return [
    `${figure.title}：${valueText(figure)}${told === undefined ? "" : `（${told}）`}`,
    ...(rows.length === 0 ? ["没有记录。"] : [textTable([head, ...rows])]),
  ].join("\n");
}

function figureJson({ subject: _, ...figure }: ComparedFigure): object {
  return figure;
}

function figuresText(report: FiguresReport): string {
  const rows = report.figures.map((figure) => [
    figure.title,
    valueText(figure),
    figure.numerator === undefined ? "" : `${String(figure.numerator)}/${String(figure.denominator)}`,
    figure.value === null
      ? (figure.reason ?? "")
      : [figure.cells.join(" "), ...(figure.note === undefined ? [] : [`注意：${figure.note}`])].join(" "),
  ]);
  return [...report.settingProblems, textTable([["指标", "数值", "分子/分母", "来源或说明"], ...rows])].join(
    "\n",
  );
}

function valueText({ value, unit }: ComparedFigure): string {
  if (value === null) return "—";
  return unit === "率" ? `${plainNumber(value * 100)}%` : `${plainNumber(value)}${unit}`;
}

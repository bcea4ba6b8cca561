import { countFigures } from "../../src/actions/figures/count-figures";
import type { ComparedFigure, FiguresReport } from "../../src/jobs/results";
import { plainNumber } from "../../src/report/wording";
import { openPrevious, openWorkbook, valueOrFail, wishOf } from "../open-workbook";
import type { Command } from "../parse-command";
import { textTable, type Output } from "./output";

export async function figures(command: Command): Promise<Output> {
  const previous = await openPrevious(command);
  const { environment } = await openWorkbook(command.workbook);
  const report = valueOrFail(await countFigures(environment, { ...wishOf(command), ...previous }));
  return { json: { figures: report.figures.map(figureJson) }, text: figuresText(report) };
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

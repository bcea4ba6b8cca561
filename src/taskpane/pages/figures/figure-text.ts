import type { ComparedFigure, PeriodOfReport } from "../../../jobs/results";
import { differenceInWords } from "../../../figures/change-words";
import { changeOf } from "../../../figures/comparison";
import { shownUnit, type Figure } from "../../../figures/figure";
import type { TableFact } from "../../../figures/figure-table";
import { formatChinese } from "../../../reading/cells/dates";
import { changeInWords, plainNumber, shortPercentage } from "../../../report/wording";
import type { ChartPoint } from "./chart-series";
import { texts } from "../../texts";

/** Digits after the point of a percentage, as many as offices write; none that say nothing. */
const DECIMALS = 2;

function factOf(figure: ComparedFigure): TableFact {
  return {
    id: figure.id,
    title: figure.title,
    value: figure.value,
    unit: figure.unit,
    numerator: figure.numerator ?? null,
    denominator: figure.denominator ?? null,
    previous: figure.previous ?? null,
    change: figure.change ?? null,
    reason: figure.reason ?? "",
  };
}

/** The value with its unit: 58%, 50家. */
export function valueText(figure: Figure): string {
  if (figure.value === null) return texts.figures.noValue;
  if (figure.unit === "率") return `${shortPercentage(factOf(figure), figure.value, DECIMALS)}%`;
  return `${plainNumber(figure.value)}${shownUnit(figure.unit)}`;
}

/** The bare number, for pasting into a form. */
export function numberText(figure: Figure): string {
  if (figure.value === null) return "";
  if (figure.unit === "率") return `${shortPercentage(factOf(figure), figure.value, DECIMALS)}%`;
  return plainNumber(figure.value);
}

/** A group's or a year's value of a figure, with its unit. */
export function pointText(figure: Figure, { value, figure: counted }: ChartPoint): string {
  if (counted !== null) return valueText(counted);
  const { id, title, subject, unit, basis } = figure;
  return valueText({ id, title, subject, unit, basis, value, cells: [] });
}

/** The change on the point before in words; nothing where one of the two is not known. */
export function pointChange(figure: Figure, point: ChartPoint, before: ChartPoint | undefined): string {
  const change = changeOf(point.value, before?.value ?? null);
  return change === null ? "" : differenceInWords(change, unitOfChange(figure));
}

/** A rate's change is told in points, by its own unit. */
export function unitOfChange({ unit }: Figure): string {
  return unit === "率" ? unit : shownUnit(unit);
}

/** 29 ÷ 50, or nothing for a figure that is no rate. */
export function ratioText(figure: Figure): string {
  if (figure.numerator === undefined || figure.denominator === undefined) return "";
  return texts.figures.ratio(plainNumber(figure.numerator), plainNumber(figure.denominator));
}

/** Change on last year in words; nothing where last year is not known. */
export function changeText(figure: ComparedFigure): string {
  return changeInWords(factOf(figure)) ?? "";
}

/** The figure as a sentence with date and basis. */
export function sentenceOf(figure: ComparedFigure, period: PeriodOfReport): string {
  return texts.figures.sentence(
    formatChinese(period.asOf),
    figure.title,
    valueText(figure),
    figure.basis.replace(/。$/, ""),
  );
}

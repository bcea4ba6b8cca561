import type { ComparedFigure } from "../actions/contracts";
import type { Figure } from "../figures/figure";
import type { TableFact } from "../figures/figure-table";
import { changeInWords, plainNumber, shortPercentage } from "../report/wording";
import { texts } from "./texts";

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
  return `${plainNumber(figure.value)}${figure.unit}`;
}

/** The bare number, for pasting into a form. */
export function numberText(figure: Figure): string {
  if (figure.value === null) return "";
  if (figure.unit === "率") return `${shortPercentage(factOf(figure), figure.value, DECIMALS)}%`;
  return plainNumber(figure.value);
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

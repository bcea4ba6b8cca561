import type { ComparedFigure } from "../../../jobs/results";
import { coverageBases } from "../../../figures/coverage-bases";
import { plainNumber } from "../../../report/wording";
import { valueText } from "./figure-text";
import { texts } from "../../texts";

/** A coverage rate that has a value, with what it counts. */
export interface CoverageChoice {
  readonly figure: ComparedFigure;
  readonly counts: string;
}

export function coverageChoices(figures: readonly ComparedFigure[]): readonly CoverageChoice[] {
  return coverageBases.flatMap(({ id, counts }) => {
    const figure = figures.find((one) => one.id === id && one.value !== null);
    return figure === undefined ? [] : [{ figure, counts }];
  });
}

/** The chosen rate with what it counts, and how the first other one comes to another number. */
export function basisSentence(chosen: CoverageChoice, choices: readonly CoverageChoice[]): string {
  const words = texts.figures.coverage;
  const own = words.sentence(shareOf(chosen), chosen.counts);
  const other = choices.find((one) => one !== chosen && shareOf(one) !== shareOf(chosen));
  if (other === undefined) return own;
  const parts = [
    differenceOf(words.denominator, chosen.figure.denominator, other.figure.denominator),
    differenceOf(words.numerator, chosen.figure.numerator, other.figure.numerator),
  ].join("，");
  return own + words.difference(shareOf(other), other.figure.title, other.counts, parts);
}

function shareOf({ figure }: CoverageChoice): string {
  return texts.figures.coverage.share(
    plainNumber(figure.numerator ?? 0),
    plainNumber(figure.denominator ?? 0),
    valueText(figure),
  );
}

function differenceOf(part: string, own = 0, other = 0): string {
  const words = texts.figures.coverage;
  if (own === other) return words.same(part);
  const count = plainNumber(Math.abs(own - other));
  return other > own ? words.more(part, count) : words.less(part, count);
}

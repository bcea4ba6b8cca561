import type { FiguresReport } from "../../../jobs/results";
import { readQuestion } from "../../../figures/question";
import { texts } from "../../texts";
import { parkGroup, quarterGroup } from "./group-choice";

/** A question as the page answers it. */
export interface AskedFigure {
  /** The words of the figure. */
  readonly words: string;
  /** The park or quarter that the question names; `null` where it names none. */
  readonly group: string | null;
  /** What of the question the figures can't answer, in words; `null` where nothing stands in the way. */
  readonly refusal: string | null;
}

/** Takes a park or quarter out of the question; what the list can't show is said, so that nothing else is taken for it. */
export function askedOf(report: FiguresReport, query: string): AskedFigure {
  const { year } = report.period;
  const parks = report.byPark.map(({ name }) => name);
  const { rest, park, quarter, isPrevious, isChange, cannot } = readQuestion(query, { year, parks });
  const said = texts.figures.asked;
  const quarterName = quarter === null ? undefined : report.byQuarter[quarter - 1]?.name;
  const group =
    park !== null ? parkGroup(park) : quarterName === undefined ? null : quarterGroup(quarterName);
  const refusals = [
    ...(cannot.length > 0 ? [said.cannot(cannot.join("、"))] : []),
    ...(quarter !== null && (park !== null || quarterName === undefined) ? [said.noQuarter] : []),
    ...(isPrevious ? [said.previous] : []),
    ...(isChange && report.figures.every(({ change }) => change === undefined) ? [said.noChange] : []),
  ];
  return { words: rest, group, refusal: refusals.length === 0 ? null : refusals.join("") };
}

import type { FiguresReport, PeriodOfReport } from "../../../jobs/results";
import { quarterOf, yearOf } from "../../../reading/cells/dates";
import { readQuestion, type Question } from "../../../figures/question";
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
  readonly question: Question;
}

/** Takes a park or quarter out of the question; what the list can't show is said, so that nothing else is taken for it. */
export function askedOf(report: FiguresReport, query: string): AskedFigure {
  const { year } = report.period;
  const parks = report.byPark.map(({ name }) => name);
  const question = readQuestion(query, { year, quarter: quarterOfPeriod(report.period), parks });
  const { rest, park, quarter, cannot } = question;
  const said = texts.figures.asked;
  const quarterName = quarter === null ? undefined : report.byQuarter[quarter - 1]?.name;
  const group =
    park !== null ? parkGroup(park) : quarterName === undefined ? null : quarterGroup(quarterName);
  const refusals = [
    ...(rest === "" && query.trim() !== "" ? [said.noFigure] : []),
    ...(cannot.length > 0 ? [said.cannot(cannot.join("、"))] : []),
    ...(cannot.includes("上半年") ? [said.firstHalf] : []),
    ...(quarter !== null && (park !== null || quarterName === undefined) ? [said.noQuarter] : []),
  ];
  return { words: rest, group, refusal: refusals.length === 0 ? null : refusals.join(""), question };
}

/** The quarter in which the cut-off lies; the last one where that is after the year. */
export function quarterOfPeriod({ year, asOf }: PeriodOfReport): 1 | 2 | 3 | 4 {
  return yearOf(asOf) > year ? 4 : quarterOf(asOf);
}

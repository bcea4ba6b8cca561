/** What a question of the telephone is answered with where it asks for more than the number that is listed. */
import { changeOf } from "../../../figures/comparison";
import { differenceInWords, plainNumber } from "../../../figures/change-words";
import type { Figure } from "../../../figures/figure";
import { formatChinese } from "../../../reading/cells/dates";
import type { ComparedFigure, FiguresReport } from "../../../jobs/results";
import { quarterOfPeriod, type AskedFigure } from "./asked-figure";
import { pointText, unitOfChange, valueText } from "./figure-text";
import { texts } from "../../texts";

export interface TelephoneAnswer {
  readonly sentence: string;
  /** The bare answer, for a form: 69.05%, 增加6家. */
  readonly number: string;
}

/** An answer, or what it would take to give one. */
export type Told = { readonly answer: TelephoneAnswer } | { readonly missing: string };

/** `null` where the listed number itself is the answer. */
export function answerOf(
  report: FiguresReport,
  { question, group }: AskedFigure,
  figure: ComparedFigure,
): Told | null {
  const said = texts.figures.asked;
  const { change, year } = question;
  if (change === "quarter")
    return year === null ? onQuarter(report, question, figure) : missing(said.noParts(year));
  if (change === null && year === null) return null;
  const asked = year ?? report.period.year;
  if (group !== null) return missing(said.noParts(change === null ? asked : asked - 1));
  return change === null ? ofYear(report, figure, asked) : onYear(report, figure, asked);
}

function ofYear(report: FiguresReport, figure: ComparedFigure, year: number): Told {
  const said = texts.figures.asked;
  const value = valueIn(report, figure, year);
  if (value === null) return missing(said.noYear(year));
  const number = pointText(figure, { name: "", value, figure: null });
  return told(said.sentence(said.year(year), `${figure.title}${number}`, basisOf(figure)), number);
}

function onYear(report: FiguresReport, figure: ComparedFigure, year: number): Told {
  const said = texts.figures.asked;
  const value = valueIn(report, figure, year);
  const before = valueIn(report, figure, year - 1);
  if (value === null) return missing(noValue(report, figure, year));
  if (before === null) return missing(said.noYear(year - 1));
  const isNow = year === report.period.year;
  const when = isNow ? said.asOf(formatChinese(report.period.asOf)) : said.year(year);
  const now = isNow ? valueText(figure) : pointText(figure, { name: "", value, figure: null });
  const against = isNow ? said.lastYear : said.year(year - 1);
  return changed({ figure, when, now, against, value, before });
}

function noValue(report: FiguresReport, figure: ComparedFigure, year: number): string {
  return year === report.period.year
    ? texts.figures.notCopied(figure.title, figure.reason ?? "")
    : texts.figures.asked.noYear(year);
}

function onQuarter(report: FiguresReport, question: AskedFigure["question"], figure: Figure): Told {
  const said = texts.figures.asked;
  if (question.park !== null) return missing(said.noQuarter);
  const last = quarterOfPeriod(report.period);
  const quarter = question.quarter ?? last;
  if (quarter === 1) return missing(said.noQuarterBefore);
  const [one, other] = [report.byQuarter[quarter - 1], report.byQuarter[quarter - 2]];
  const now = one?.figures.find(({ id }) => id === figure.id);
  const before = other?.figures.find(({ id }) => id === figure.id);
  if (one === undefined || other === undefined || now === undefined || before === undefined)
    return missing(said.noQuarters);
  for (const { value, reason, title } of [now, before])
    if (value === null) return missing(texts.figures.notCopied(title, reason ?? ""));
  if (now.value === null || before.value === null) return missing(said.noQuarters);
  if (isSameAllYear(report, figure)) return missing(said.sameQuarters(figure.title, valueText(now)));
  const { year, asOf } = report.period;
  const when =
    quarter === last ? said.asOf(formatChinese(asOf)) + said.comma + one.name : said.year(year) + one.name;
  return changed({
    figure: now,
    when,
    now: valueText(now),
    against: other.name,
    value: now.value,
    before: before.value,
  });
}

/** Nothing of the figure has a date: what the quarters show is the year's number four times. */
function isSameAllYear({ figures, byQuarter }: FiguresReport, { id }: Figure): boolean {
  const whole = figures.find((one) => one.id === id)?.value ?? null;
  return byQuarter
    .flatMap((group) => group.figures.filter((one) => one.id === id))
    .every(({ value }) => value === null || value === whole);
}

interface Change {
  readonly figure: Figure;
  readonly when: string;
  readonly now: string;
  readonly against: string;
  readonly value: number;
  readonly before: number;
}

function changed({ figure, when, now, against, value, before }: Change): Told {
  const said = texts.figures.asked;
  const difference = changeOf(value, before) ?? 0;
  const words = differenceInWords(difference, unitOfChange(figure));
  const isSame = Math.abs(difference) < 1e-9;
  const growth = isSame || figure.unit === "率" || before <= 0 ? "" : growthText(difference / before);
  const compared = isSame ? said.same(against) : said.changed(against, words, growth);
  const sentence = said.sentence(when, `${figure.title}${now}${said.comma}${compared}`, basisOf(figure));
  return told(sentence, words);
}

function growthText(share: number): string {
  const percent = `${plainNumber(Math.abs(share) * 100)}%`;
  const said = texts.figures.asked;
  return share > 0 ? said.grown(percent) : said.shrunk(percent);
}

function valueIn({ byYear, period, figures }: FiguresReport, { id }: Figure, year: number): number | null {
  if (year === period.year) return figures.find((one) => one.id === id)?.value ?? null;
  return byYear.find((one) => one.year === year)?.values[id] ?? null;
}

function basisOf({ basis }: Figure): string {
  return basis.replace(/。$/, "");
}

function missing(text: string): Told {
  return { missing: text };
}

function told(sentence: string, number: string): Told {
  return { answer: { sentence, number } };
}

/** Somebody's draft held against the ledgers of a workbook. */
import { compareFigures, countFigures, figureSpecs } from "../figures";
import { textFacts, textSpecs } from "../figures/texts";
import type { Draft } from "../drafts/draft";
import type { Known, KnownFigure } from "../drafts/known-figure";
import { resultsPlan } from "../drafts/results-plan";
import { verifyDraft, type Verified } from "../drafts/verify";
import { entriesOf } from "../ledger/model";
import { countedOrganisations } from "../ledger/organisations";
import { parkNames } from "../ledger/parks";
import type { Grid } from "../reading/cells/grid";
import { parseDecimal, toNumber } from "../reading/cells/decimals";
import type { SheetPlan } from "../report/sheet-plan";
import type { DayNumber } from "../registers";
import { previousYear } from "./figures";
import { officeLedger, periodOf, type OfficeLedger } from "./office-ledger";
import type { FiguresReport, PeriodOfReport, PeriodWish } from "./results";

export interface DraftInput {
  readonly grids: readonly Grid[];
  readonly wish: PeriodWish;
  readonly today: DayNumber;
  /** Sheets of last year's workbook, where one was opened. */
  readonly previous?: readonly Grid[];
  readonly draft: Draft;
}

/** A figure as it is shown beside a number of the draft. */
export interface FigureOfDraft {
  readonly id: string;
  readonly title: string;
  /** 口径; "" for an amount that is set. */
  readonly basis: string;
  readonly cells: readonly string[];
}

export interface DraftReport extends Verified {
  readonly hasLedger: boolean;
  readonly settingProblems: readonly string[];
  readonly period: PeriodOfReport;
  readonly previous: FiguresReport["previous"];
  /** Everything that a number may be of, in the catalogue's order. */
  readonly figures: readonly FigureOfDraft[];
  /** Sheet 核对结果. */
  readonly plan: SheetPlan;
}

/** Every quantity of the draft with what the ledgers say of it. */
export function draftJob(input: DraftInput): DraftReport {
  const office = officeLedger(input.grids);
  const period = periodOf(office, input.wish, input.today);
  const previous = previousYear(input, office, period);
  const known = knownOf(office, period, previous?.values ?? null);
  const verified = verifyDraft(input.draft, known);
  return {
    hasLedger: office.ledger.tables.length > 0,
    settingProblems: office.settingProblems,
    period,
    previous: previous && { source: previous.source, problem: previous.problem },
    figures: known.figures.map(shownFigure),
    ...verified,
    plan: resultsPlan(input.draft.text, verified, known.figures),
  };
}

/** More areas than these nobody goes through. */
const MOST_AREAS = 100;

function shownFigure({ id, title, basis = "", cells }: KnownFigure): FigureOfDraft {
  return { id, title, basis, cells: cells.slice(0, MOST_AREAS) };
}

/** What the ledgers hold for drafts to be held against; `previous` by id. */
export function knownOf(
  office: Pick<OfficeLedger, "ledger">,
  period: PeriodOfReport,
  previous: ReadonlyMap<string, number> | null,
): Known {
  const figures = compareFigures(countFigures(office.ledger, period), previous);
  const said = new Map(figureSpecs.map((spec) => [spec.id, spec.said]));
  const known = figures.flatMap((figure): readonly KnownFigure[] => {
    const own = said.get(figure.id);
    if (own === undefined) return [];
    const { id, title, unit, basis, value, numerator, denominator, reason, cells } = figure;
    return [
      {
        id,
        title,
        unit,
        basis,
        said: own,
        value,
        previous: figure.previous ?? null,
        cells,
        ...(numerator === undefined ? {} : { numerator }),
        ...(denominator === undefined ? {} : { denominator }),
        ...(reason === undefined ? {} : { reason }),
      },
    ];
  });
  return {
    year: period.year,
    figures: [...known, ...amounts(office, period)],
    names: [
      ...entriesOf(office.ledger, "enterprise").flatMap((entry) => entry.value("name") ?? []),
      ...countedOrganisations(office.ledger).map(({ name }) => name),
    ],
    answers: new Map(office.ledger.settings.draftAnswers.map(({ words, figure }) => [words, figure])),
    aliases: office.ledger.settings.aliases,
    people: [
      ...entriesOf(office.ledger, "organisation").flatMap((entry) => entry.value("secretary") ?? []),
      ...entriesOf(office.ledger, "instructor").flatMap((entry) => entry.value("name") ?? []),
    ],
    parks: parkNames(office.ledger),
    ofPark: sharesOf(office, period),
  };
}

/** Each park is counted once, when a draft names it. */
function sharesOf({ ledger }: Pick<OfficeLedger, "ledger">, period: PeriodOfReport): Known["ofPark"] {
  const counted = new Map<string, ReadonlyMap<string, number>>();
  return (park) => {
    const shares =
      counted.get(park) ??
      new Map(
        countFigures(ledger, { ...period, park }).flatMap(({ id, value }) =>
          value === null ? [] : [[id, value] as const],
        ),
      );
    counted.set(park, shares);
    return shares;
  };
}

/** Texts that are an amount for each one: 150元 a month. */
function amounts({ ledger }: Pick<OfficeLedger, "ledger">, period: PeriodOfReport): readonly KnownFigure[] {
  const facts = new Map(textFacts(ledger, period).map((fact) => [fact.id, fact]));
  return textSpecs.flatMap(({ id, title, said }) => {
    const fact = facts.get(id);
    if (said === undefined || fact === undefined) return [];
    const amount = parseDecimal(fact.value?.replace(/元$/, "") ?? "");
    return [
      {
        id,
        title,
        unit: "元",
        said,
        value: amount === null ? null : toNumber(amount),
        previous: null,
        cells: [],
        ...(fact.reason === undefined ? {} : { reason: fact.reason }),
      },
    ];
  });
}

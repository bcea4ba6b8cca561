import { compareFigures, countFigures } from "../figures";
import { decimalsId, factTable, groupFacts, tableFacts, type FactTable } from "../figures/figure-table";
import { textFacts } from "../figures/texts";
import type { Grid } from "../reading/cells/grid";
import { sections } from "../reading/settings/settings-catalogue";
import { settingsSheetName } from "../reading/settings/settings-sheet";
import type { DayNumber } from "../registers";
import { outlines, type TextKind } from "../report/outlines/catalogue";
import { inManner } from "../report/outlines/manner";
import type { Outline } from "../report/outlines/outline";
import type { Piece } from "../report/paragraph";
import { factInWords, renderTemplate, renderedText, type Rendered } from "../report/render";
import { rewordedTemplate } from "../report/reworded-template";
import { figuresSheetName, ownFiguresSheet } from "../report/figures-plan";
import type { ReportBasis } from "../report/report-basis";
import { isTextKind, reportKinds, type ReportKind, type TableKind } from "../report/report-kinds";
import { onceWrittenIds, reportLines, type ReportLine } from "../report/report-lines";
import { namesGroup, reportPlan } from "../report/report-plan";
import type { SheetPlan } from "../report/sheet-plan";
import { groupsFor, passageName, passageText, withPassages } from "../report/shelf/shelf";
import { tablePlan } from "../report/table-plan";
import { keyIndicatorTable } from "../report/tables/key-indicators";
import { quarterlyTable } from "../report/tables/quarterly";
import { withEdit, writtenReport, type ReportEdit, type WrittenReport } from "../report/written-report";
import { cellPlace } from "./cell-place";
import type { CellPlace, PeriodOfReport, PeriodWish } from "./results";
import { figuresByPark, figuresByQuarter, previousYear } from "./figures";
import { officeLedger, ownGrid, type OfficeLedger } from "./office-ledger";
import type {
  DeletedParagraph,
  LiveNumber,
  ReportParagraph,
  ReportResult,
  ShelfGroup,
} from "./report-results";
import { changesOf, gapsOf, offersFor } from "./report-gaps";
import { coverageNotice, periodNotices, reportPeriods } from "./report-period";
import { supportingSheets, type CountedReport } from "./report-sheets";

export interface ReportInput {
  readonly kind: ReportKind;
  readonly grids: readonly Grid[];
  readonly wish: PeriodWish;
  readonly today: DayNumber;
  /** Sheets of last year's workbook, where one was opened; their figures are kept on 历年指标. */
  readonly previous?: readonly Grid[];
  /** The sheets are wanted too. */
  readonly withSheets: boolean;
  /** What is to become of a paragraph on the sheet. */
  readonly edit?: EditWish;
}

/** An edit of a paragraph: by its template, or by the finished sentence with its numbers. */
export type EditWish =
  | Exclude<ReportEdit, { readonly kind: "reword" | "add" }>
  | WithWords<Extract<ReportEdit, { readonly kind: "reword" | "add" }>>;

type WithWords<Edit> = Edit extends ReportEdit
  ? Edit | (Omit<Edit, "template"> & { readonly words: readonly Piece[] })
  : never;

export interface ReportJobResult {
  readonly hasLedger: boolean;
  readonly report: Omit<ReportResult, "sheets" | "valuesOnly">;
  /** Sheets to write, in the order in which their formulas need each other; empty where they were not wanted. */
  readonly plans: readonly SheetPlan[];
}

/** A report as people read it, and the sheets that keep it alive: 党建设置, 历年指标, 指标 and its own. */
export function reportJob(input: ReportInput): ReportJobResult {
  const { kind, grids, wish, today, withSheets } = input;
  const office = officeLedger(grids);
  const { sheet } = reportKinds[kind];
  const periods = reportPeriods(office, kind, { wish, today, sheet: ownGrid(grids, sheet) });
  const period = periods.report;
  const opened = input.previous === undefined ? null : previousValues(input, office, periods.book);
  const countedIn = (asked: PeriodOfReport, withGroups: boolean): CountedReport =>
    countReport(office, asked, opened ?? previousValues(input, office, asked), withGroups);
  const counted = countedIn(period, kind === "quarterly" || (withSheets && !periods.isOwn));
  const facts = factsOf(office, counted);
  const basis: ReportBasis = periods.isOwn
    ? { figuresSheet: ownFiguresSheet(sheet), cutOff: period.asOf }
    : { figuresSheet: figuresSheetName, cutOff: null };
  const { plan, ...content } = isTextKind(kind)
    ? textContent(kind, input, office, counted, facts, basis)
    : tableContent(kind, counted, facts, basis);
  const hasLedger = office.ledger.tables.length > 0;
  return {
    hasLedger,
    report: {
      kind,
      period,
      settingProblems: office.settingProblems,
      sources: sourcesOf(counted),
      ...content,
      notices: [...periodNotices(kind, period, today), ...coverageNotice(office, period), ...content.notices],
    },
    plans:
      hasLedger && withSheets
        ? supportingSheets({
            office,
            book: periods.isOwn ? countedIn(periods.book, true) : counted,
            own: !periods.isOwn
              ? null
              : content.paragraphs.some(namesGroup)
                ? countedIn(period, true)
                : counted,
            report: plan,
            grids,
            opened,
          })
        : [],
  };
}

function previousValues(
  input: ReportInput,
  office: OfficeLedger,
  period: PeriodOfReport,
): ReadonlyMap<string, number> | null {
  return previousYear(input, office, period)?.values ?? null;
}

/** Counts what a report of that period stands on. */
export function countReport(
  office: OfficeLedger,
  period: PeriodOfReport,
  previous: ReadonlyMap<string, number> | null,
  withGroups: boolean,
): CountedReport {
  const figures = compareFigures(countFigures(office.ledger, period), previous);
  return {
    period,
    figures,
    texts: textFacts(office.ledger, period, () => figures),
    byPark: withGroups ? figuresByPark(office, period) : [],
    byQuarter: withGroups ? figuresByQuarter(office, period) : [],
  };
}

/** What templates may name; what single parks and quarters have is counted when one of them is named. */
export function factsOf(
  office: OfficeLedger,
  { figures, texts, period, byPark, byQuarter }: CountedReport,
): FactTable {
  return factTable(tableFacts(figures, texts), () => [
    ...groupFacts(byQuarter.length > 0 ? byQuarter : figuresByQuarter(office, period)),
    ...groupFacts(byPark.length > 0 ? byPark : figuresByPark(office, period)),
  ]);
}

type Content = Pick<
  ReportResult,
  "paragraphs" | "table" | "numbers" | "deleted" | "offers" | "gaps" | "changes" | "shelf" | "notices"
> & {
  readonly plan: SheetPlan;
};

/** An edit with the template that its words make. */
function asTemplate(
  edit: EditWish | undefined,
  { templates }: WrittenReport,
  facts: FactTable,
): ReportEdit | undefined {
  if (edit === undefined || !("words" in edit)) return edit;
  const { words, ...rest } = edit;
  const before = rest.kind === "reword" ? templates.find(({ row }) => row === rest.row)?.template : undefined;
  return { ...rest, template: rewordedTemplate(before ?? "", words, facts) };
}

/** Figures and texts that have a value. */
function numbersIn({ figures, texts }: CountedReport, facts: FactTable): readonly LiveNumber[] {
  return [...texts, ...figures].flatMap(({ id }) => {
    const fact = facts.find(id);
    if (fact === null || fact.value === null || id === decimalsId) return [];
    const unit = typeof fact.value === "string" || fact.unit === "率" ? "" : fact.unit;
    return [{ id, title: fact.title, words: factInWords(fact, "", 2), unit }];
  });
}

/** What the sheet remembers as it was; else ours, as we write them. */
function deletedOf(
  outline: Outline,
  facts: FactTable,
  written: WrittenReport | null,
): readonly DeletedParagraph[] {
  if (written === null) return [];
  const { templates, removed, onceWritten } = written;
  const remembered = removed.map(({ id, template, row }) => ({
    id,
    row,
    text: textOrTemplate(renderTemplate(template, facts), template),
  }));
  const isThere = new Set([...templates, ...removed].map(({ id }) => id));
  const ours = outline.paragraphs.flatMap(({ id, template }) => {
    const isGone = onceWritten.includes(id) && !isThere.has(id);
    const rendered = isGone ? renderTemplate(template, facts) : null;
    return rendered?.kind === "text" ? [{ id, row: null, text: rendered.text }] : [];
  });
  return [...remembered, ...ours];
}

function textOrTemplate(rendered: Rendered, template: string): string {
  return rendered.kind === "text" ? rendered.text : template;
}

function textContent(
  kind: TextKind,
  input: ReportInput,
  office: OfficeLedger,
  counted: CountedReport,
  facts: FactTable,
  basis: ReportBasis,
): Content {
  const { passages: ticked, manner } = office.settings;
  const outline = withPassages(inManner(outlines[kind], manner), ticked);
  const onSheet = writtenReport(ownGrid(input.grids, outline.sheet));
  const written = onSheet === null ? null : withEdit(onSheet, asTemplate(input.edit, onSheet, facts));
  const lines = reportLines(outline, facts, counted.figures, written);
  const paragraphs = lines.map((line) => paragraphOf(line, facts));
  return {
    paragraphs,
    table: null,
    numbers: numbersIn(counted, facts),
    deleted: deletedOf(outline, facts, written),
    offers: outline.isTheirs === true ? offersFor(lines, facts) : [],
    gaps: gapsOf(lines, facts, ownGrid(input.grids, settingsSheetName), [counted.period.asOf, input.today]),
    changes: changesOf(lines, onSheet?.figuresThen ?? new Map<string, string>()),
    shelf: shelfOf(outlines[kind], ticked),
    notices: [
      ...lengthNotices(paragraphs, outline.limit),
      ...(outline.isTheirs === true ? [] : unknownPassages(ticked)),
    ],
    plan: reportPlan({
      sheet: outline.sheet,
      lines,
      onceWritten: onceWrittenIds(outline, written),
      removed: written?.removed ?? [],
      basis,
      isTheirs: outline.isTheirs === true,
    }),
  };
}

function tableContent(
  kind: TableKind,
  { byPark, byQuarter }: CountedReport,
  facts: FactTable,
  basis: ReportBasis,
): Content {
  const source = { facts, figuresSheet: basis.figuresSheet };
  const table = kind === "indicators" ? keyIndicatorTable(source) : quarterlyTable(source, byPark, byQuarter);
  const title = renderedText(renderTemplate(table.titleTemplate, facts));
  const subtitle = renderedText(renderTemplate(table.subtitleTemplate, facts));
  return {
    paragraphs: [],
    table: { ...table, title, subtitle },
    numbers: [],
    deleted: [],
    offers: [],
    gaps: [],
    changes: [],
    shelf: [],
    notices: [],
    plan: tablePlan(table, { title, subtitle }, basis),
  };
}

/** The passages that have a place in the report, ticked or not. */
function shelfOf(outline: Outline, ticked: readonly string[]): readonly ShelfGroup[] {
  return groupsFor(outline).map((group) => ({
    title: group.title,
    passages: group.passages.map((passage) => {
      const name = passageName(group, passage);
      return { name, ...passage, isTicked: ticked.includes(name) };
    }),
  }));
}

function unknownPassages(ticked: readonly string[]): readonly string[] {
  return ticked
    .filter((name) => passageText(name) === null)
    .map((name) => `${settingsSheetName}的“${sections.passages}”里写着“${name}”，没有这一段，没有写进报告。`);
}

function paragraphOf({ rendered, ...line }: ReportLine, facts: FactTable): ReportParagraph {
  const { level, id, template, ours, isNew, row, remark = "" } = line;
  const alone = renderTemplate(template, facts);
  const wording = alone.kind === "text" ? alone.pieces : [];
  const base = { level, id, template, ours, isNew, row, remark, wording, isWrong: rendered.kind === "error" };
  if (rendered.kind === "text")
    return { ...base, text: rendered.text, figures: rendered.facts, pieces: rendered.pieces };
  const missing = rendered.kind === "missing" ? rendered.reason : rendered.error;
  return { ...base, text: "", figures: [], pieces: [], missing };
}

function lengthNotices(paragraphs: readonly ReportParagraph[], limit = Infinity): readonly string[] {
  const length = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  return length <= limit
    ? []
    : [`全文${String(length)}字，超过${String(limit)}字，请在“模板”一列或党建设置的自填文字里删减。`];
}

/** Cells behind every figure that was counted from cells. */
function sourcesOf({ figures }: CountedReport): Readonly<Record<string, CellPlace>> {
  return Object.fromEntries(
    figures.flatMap(({ id, cells }) => {
      const place = cellPlace(cells[0]);
      return place === null ? [] : [[id, place] as const];
    }),
  );
}

import { shownUnit, type Figure } from "../figures/figure";
import type { FactTable, TableFact } from "../figures/figure-table";
import type { Outline, OutlineParagraph } from "./outlines/outline";
import type { ParagraphLevel } from "./paragraph";
import { renderEach, renderReport } from "./render-report";
import { factInWords, renderedText, type Rendered } from "./render";
import { lastIndexWhere } from "../reading/from-the-end";
import { passageText } from "./shelf/shelf";
import type { WrittenReport, WrittenTemplate } from "./written-report";

/** One paragraph of a report as its sheet holds it. */
export interface ReportLine {
  /** Paragraph of the outline; "" for one that the office added. */
  readonly id: string;
  readonly level: ParagraphLevel;
  readonly template: string;
  /** Our own template where the office has another wording; `null` where it is ours. */
  readonly ours: string | null;
  /** New in our outline since the sheet was written. */
  readonly isNew: boolean;
  /** 1-based row in which it stands on the sheet now; `null` where it does not stand there yet. */
  readonly row: number | null;
  readonly rendered: Rendered;
  /** What the cell shows. */
  readonly shown: string;
  /** Figures that stand in it, with what they are; texts without words. */
  readonly figures: readonly FigureNow[];
  /** Cells behind the first figure, `企业台账!I5:I60`. */
  readonly source: string | null;
  /** What to look at before it is handed in. */
  readonly remark?: string;
}

export interface FigureNow {
  readonly id: string;
  readonly title: string;
  readonly words: string;
}

type Placed = Pick<ReportLine, "id" | "level" | "template" | "ours" | "isNew" | "row" | "remark">;

/**
 * The report's lines: the outline, or what the office made of it. A paragraph of ours that its sheet never had is
 * added after the one that it follows in the outline; one that was written once and is gone was deleted, and
 * stays away.
 */
export function reportLines(
  outline: Outline,
  facts: FactTable,
  figures: readonly Figure[],
  written: WrittenReport | null,
): readonly ReportLine[] {
  const placed = merged(outline.paragraphs, written, outline.isTheirs === true);
  const rendered = outline.isTheirs === true ? renderEach(placed, facts) : renderReport(placed, facts);
  const cells = new Map(figures.map((figure) => [figure.id, figure.cells]));
  return placed.map((line, index) => {
    const one: Rendered = rendered[index] ?? { kind: "missing", reason: "", lacks: [] };
    const used = one.kind === "text" ? one.facts : [];
    return {
      ...line,
      rendered: one,
      shown: renderedText(one),
      figures: used.flatMap((id) => figureNow(facts.find(id))),
      source: used.flatMap((id) => cells.get(id)?.[0] ?? [])[0] ?? null,
    };
  });
}

/** Every paragraph of ours that the sheet has now, or had once; a passage is forgotten when nobody ticks it. */
export function onceWrittenIds(outline: Outline, written: WrittenReport | null): readonly string[] {
  const now = outline.paragraphs.map(({ id }) => id);
  const before = (written?.onceWritten ?? []).filter((id) => passageText(id) === null || now.includes(id));
  return [...new Set([...before, ...now])];
}

/** A passage as it came from the shelf, which nobody ticks any more; one that the office reworded is the office's. */
function isTakenBack({ id, template }: WrittenTemplate, outline: readonly OutlineParagraph[]): boolean {
  return passageText(id) === template && outline.every((paragraph) => paragraph.id !== id);
}

function figureNow(fact: TableFact | null): readonly FigureNow[] {
  if (fact === null) return [];
  const isNumber = typeof fact.value === "number";
  const unit = fact.unit === "率" ? "" : shownUnit(fact.unit);
  return [{ id: fact.id, title: fact.title, words: isNumber ? `${factInWords(fact, "", 2)}${unit}` : "" }];
}

function merged(
  outline: readonly OutlineParagraph[],
  written: WrittenReport | null,
  isTheirs: boolean,
): readonly Placed[] {
  if (written === null)
    return outline.map((paragraph) => ({ ...paragraph, ours: null, isNew: false, row: null }));
  const standing = written.templates.filter((line) => !isTakenBack(line, outline));
  const lines: Placed[] = standing.map(({ id, level, template: stands, row, remark }) => {
    const paragraph = outline.find((one) => one.id === id);
    const ours = paragraph?.template ?? stands;
    const template = paragraph?.otherwise?.includes(stands) === true ? ours : stands;
    const own = { id, level, template, row, ours: ours === template ? null : ours, isNew: false };
    return isTheirs && remark !== "" ? { ...own, remark } : own;
  });
  outline.forEach((paragraph, index) => {
    const isThere = lines.some(({ id }) => id === paragraph.id);
    if (isThere || written.onceWritten.includes(paragraph.id)) return;
    const before = outline.slice(0, index).map(({ id }) => id);
    const after = lastIndexWhere(lines, ({ id }) => before.includes(id));
    lines.splice(after + 1, 0, { ...paragraph, ours: null, isNew: true, row: null });
  });
  return lines;
}

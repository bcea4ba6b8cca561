import type { Figure } from "../figures/figure";
import type { FactTable } from "../figures/figure-table";
import { cellText, lastRow, valueAt, type Grid } from "../reading/grid";
import { yearlyReport, type OutlineLevel } from "./outline";
import { levelTitles, reportHeader, type ReportLine } from "./report-plan";
import { renderTemplate, shownText, type Rendered } from "./render";

/** A paragraph as the office has it on its sheet. */
export interface WrittenTemplate {
  readonly id: string;
  readonly level: OutlineLevel;
  readonly template: string;
}

export type RenderedLine = ReportLine & { readonly rendered: Rendered };

/** The templates that stand on 述职报告 now, reworded, moved and added ones included; `null` without the sheet. */
export function writtenTemplates(grid: Grid | null): readonly WrittenTemplate[] | null {
  if (grid === null) return null;
  const written: WrittenTemplate[] = [];
  let inTable = false;
  for (let row = grid.firstRow; row <= lastRow(grid); row++) {
    const at = (offset: number): string => cellText(valueAt(grid, row, grid.firstColumn + offset));
    if (at(0) === reportHeader[0] && at(1) === reportHeader[1]) inTable = true;
    else if (inTable && templateAt(grid, row) !== "")
      written.push({ id: at(0), level: levelOf(at(1)), template: templateAt(grid, row) });
  }
  return written;
}

/** As typed: folding would turn the office's full-width marks into half-width ones. */
function templateAt(grid: Grid, row: number): string {
  const value = valueAt(grid, row, grid.firstColumn + 3);
  return typeof value === "string" ? value.trim() : "";
}

function levelOf(title: string): OutlineLevel {
  const levels = Object.entries(levelTitles) as [OutlineLevel, string][];
  return levels.find(([, name]) => name === title)?.[0] ?? "body";
}

/**
 * The report's lines: the outline, or what the office made of it. Paragraphs of ours that the office's sheet
 * lacks are added after the one that they follow in the outline.
 */
export function reportLines(
  facts: FactTable,
  figures: readonly Figure[],
  written: readonly WrittenTemplate[] | null,
): readonly RenderedLine[] {
  return merged(written).map(({ id, level, template }) => {
    const rendered = renderTemplate(template, facts);
    const used = rendered.kind === "text" ? rendered.facts : [];
    return {
      id,
      level,
      template,
      rendered,
      shown: shownText(rendered),
      figureTitles: used.map((factId) => facts.find(factId)?.title ?? factId),
      source:
        used.flatMap((factId) => figures.find((figure) => figure.id === factId)?.cells[0] ?? [])[0] ?? null,
    };
  });
}

function merged(written: readonly WrittenTemplate[] | null): readonly WrittenTemplate[] {
  if (written === null) return yearlyReport;
  const lines = [...written];
  yearlyReport.forEach((paragraph, index) => {
    if (lines.some(({ id }) => id === paragraph.id)) return;
    const before = yearlyReport.slice(0, index).map(({ id }) => id);
    const after = lines.findLastIndex(({ id }) => before.includes(id));
    lines.splice(after + 1, 0, paragraph);
  });
  return lines;
}

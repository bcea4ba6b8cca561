/** Marks on the office's cells: conditional formats of ours, which come off without trace. */
import type { Finding, Severity } from "../checks/finding";
import { severityTitles } from "../checks/severity-titles";
import { cellAddress, cellPosition } from "../reading/cells/grid";

/** Always true and without a reference, so that neither cells nor inserted rows change it; by it we know our marks. */
export const markFormula = '=AND(TRUE,"党建标记"<>"")';

/** True for the formula of a mark, however Excel spaced it. */
export function isMarkFormula(formula: string): boolean {
  return formula.replace(/\s/g, "").toUpperCase() === markFormula;
}

const FILLS: Readonly<Record<Severity, string>> = { error: "#F4B6B6", warning: "#FFE08A", info: "#CFE2F3" };

export interface MarkPlan {
  readonly sheet: string;
  /** `#RRGGBB` */
  readonly fill: string;
  /** A1 ranges, none overlapping. */
  readonly areas: readonly string[];
  readonly cells: number;
}

/** One mark for each sheet and severity; a cell with several findings shows the worst. */
export function marksPlan(findings: readonly Finding[]): readonly MarkPlan[] {
  const sheets = new Map<string, Map<string, Severity>>();
  // Worst last, so that it stands.
  for (const severity of (Object.keys(severityTitles) as Severity[]).reverse())
    for (const { sheet, cell } of findings.filter((finding) => finding.severity === severity)) {
      const cells = sheets.get(sheet) ?? new Map<string, Severity>();
      sheets.set(sheet, cells.set(cell, severity));
    }
  return [...sheets].flatMap(([sheet, cells]) =>
    (Object.keys(FILLS) as Severity[]).flatMap((severity) => {
      const marked = [...cells].flatMap(([cell, worst]) => (worst === severity ? [cell] : []));
      if (marked.length === 0) return [];
      return [{ sheet, fill: FILLS[severity], areas: inAreas(marked), cells: marked.length }];
    }),
  );
}

/** Cells one below the other as one range. */
function inAreas(cells: readonly string[]): readonly string[] {
  const positions = cells.flatMap((cell) => cellPosition(cell) ?? []);
  positions.sort((one, other) => one.column - other.column || one.row - other.row);
  const runs: { column: number; from: number; to: number }[] = [];
  for (const { row, column } of positions) {
    const run = runs.at(-1);
    if (run?.column === column && run.to === row - 1) run.to = row;
    else runs.push({ column, from: row, to: row });
  }
  return runs.map(({ column, from, to }) =>
    from === to ? cellAddress(from, column) : `${cellAddress(from, column)}:${cellAddress(to, column)}`,
  );
}

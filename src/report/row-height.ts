import { isFormula, type PlanCell } from "./sheet-plan";

/**
 * Points that a row needs for its longest text when it wraps, and `least` at least; a Chinese character is two
 * wide. Widths in characters.
 */
export function rowHeight(cells: readonly PlanCell[], widths: readonly number[], least: number): number {
  const lines = cells.map((cell, column) => {
    const text = String(isFormula(cell) ? cell.frozen : (cell ?? ""));
    const wide = [...text].reduce((sum, character) => sum + (/[\u2e80-\uffe6]/.test(character) ? 2 : 1), 0);
    return Math.ceil((wide + 1) / (widths[column] ?? 10));
  });
  return Math.max(least, 15 * Math.max(...lines) + 4);
}

/** What a verb answers: for programs and for people. */
export interface Output {
  readonly json: unknown;
  readonly text: string;
}

/** Lines of equal columns; Chinese characters are two wide on a terminal. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ""))));
  return rows
    .map((row) =>
      row
        .map((cell, column) => padded(cell, widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function padded(text: string, to: number): string {
  return text + " ".repeat(Math.max(0, to - width(text)));
}

function width(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/[\u1100-\u115f\u2e80-\uffe6]/.test(character) ? 2 : 1),
    0,
  );
}

import type { CellValue } from "../../src/reading/cells/grid";

/** Collects the rows of a sheet, or of the part of it between two columns. */
export class Paper {
  readonly rows: CellValue[][] = [];

  constructor(readonly width: number) {}

  /** Writes a row from the first column on; gives its number. */
  write(cells: readonly CellValue[]): number {
    const row = [...cells];
    while (row.length < this.width) row.push(null);
    this.rows.push(row);
    return this.rows.length;
  }
}

/** The papers beside one another, with blank columns before each of them. */
export function besideOneAnother(
  papers: readonly { readonly paper: Paper; readonly blankColumnsBefore: number }[],
): CellValue[][] {
  const height = Math.max(...papers.map(({ paper }) => paper.rows.length));
  return Array.from({ length: height }, (_, i) =>
    papers.flatMap(({ paper, blankColumnsBefore }) => [
      ...new Array<CellValue>(blankColumnsBefore).fill(null),
      ...(paper.rows[i] ?? new Array<CellValue>(paper.width).fill(null)),
    ]),
  );
}

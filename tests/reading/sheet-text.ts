import type { CellValue, Grid } from "../../src/reading/cells/grid";

/**
 * A grid from lines of text, cells parted by `|`. Plain numbers become numbers; a leading `'` keeps a text; `↵` is
 * a line break.
 */
export function sheetOf(text: string, sheet = "Sheet1"): Grid {
  const lines = text
    .split("\n")
    .filter((line, i, all) => !((i === 0 || i === all.length - 1) && line.trim() === ""));
  const rows = lines.map((line) =>
    line
      .replace(/^ {2,}/, "")
      .split("|")
      .map(cellOf),
  );
  const width = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? null));
  return { sheet, firstRow: 1, firstColumn: 1, values };
}

function cellOf(text: string): CellValue {
  if (text === "") return null;
  if (text.startsWith("'")) return text.slice(1);
  if (/^-?\d+(?:\.\d+)?$/.test(text) && text.length <= 15) return Number(text);
  return text.replaceAll("↵", "\n");
}

/** The workbooks that annotated drafts are read with: beside the checkout, of samples/, or written out in books/. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { CellValue, Grid } from "../../src/reading/cells/grid";
import { gridsIn, loadGrids } from "../reading/load-workbook";

const SHORTEST_CODE = 10;

export function gridsOf(name: string): readonly Grid[] {
  const written = path.join(__dirname, "books", `${name}.txt`);
  if (existsSync(written)) return gridsOfText(readFileSync(written, "utf8"));
  const sample = path.resolve(__dirname, `../../samples/${name}.xlsx`);
  return existsSync(sample) ? gridsIn(readFileSync(sample)) : loadGrids(name);
}

/** `### name` begins a sheet, a line is a row, a tab parts two cells. */
function gridsOfText(text: string): readonly Grid[] {
  return text
    .split(/^### /m)
    .slice(1)
    .map((part) => {
      const [sheet = "", ...lines] = part.replace(/\n$/, "").split("\n");
      const rows = lines.map((line) => line.split("\t").map(cellValue));
      const width = Math.max(...rows.map((row) => row.length));
      const values = rows.map((row) => [...row, ...new Array<CellValue>(width - row.length).fill(null)]);
      return { sheet, firstRow: 1, firstColumn: 1, values };
    });
}

function cellValue(text: string): CellValue {
  if (text === "") return null;
  return /^\d+(?:\.\d+)?$/.test(text) && text.length < SHORTEST_CODE ? Number(text) : text;
}

import { read, utils, type CellObject, type WorkSheet } from "@e965/xlsx";
import type { CellValue, Grid } from "../../src/reading/cells/grid";
import { sharedWorkbook } from "../shared-workbooks";

function cellValue(cell: CellObject | undefined): CellValue {
  if (cell?.v === undefined) return null;
  if (cell.t === "e") return { error: cell.w ?? "#VALUE!" };
  return cell.v instanceof Date ? null : cell.v;
}

function gridOf(name: string, sheet: WorkSheet): Grid {
  const reference = sheet["!ref"];
  const range = utils.decode_range(reference ?? "A1");
  const values: CellValue[][] = [];
  for (let row = 0; row <= range.e.r; row++) {
    const cells: CellValue[] = [];
    for (let column = 0; column <= range.e.c; column++) {
      const cell: unknown = sheet[utils.encode_cell({ r: row, c: column })];
      cells.push(cellValue(cell as CellObject | undefined));
    }
    values.push(cells);
  }
  return { sheet: name, firstRow: 1, firstColumn: 1, values };
}

/** Sheets of a shared workbook as grids, with stored values only. */
export function loadGrids(name: string): readonly Grid[] {
  return gridsIn(sharedWorkbook(name).bytes());
}

/** Sheets of an .xlsx as grids, with stored values only. */
export function gridsIn(bytes: Uint8Array): readonly Grid[] {
  const workbook = read(bytes);
  return workbook.SheetNames.flatMap((sheet) => {
    const content = workbook.Sheets[sheet];
    return content ? [gridOf(sheet, content)] : [];
  });
}

import { read, utils, type CellObject, type WorkSheet } from "@e965/xlsx";
import type { CellValue, Grid } from "../../src/reading/cells/grid";

/** Sheets of a workbook as grids, with formulas and hidden rows as the rules look at them. */
export function workbookGrids(bytes: Uint8Array): readonly Grid[] {
  const workbook = read(bytes, { cellStyles: true });
  return workbook.SheetNames.flatMap((name) => {
    const sheet = workbook.Sheets[name];
    return sheet === undefined ? [] : [gridOf(name, sheet)];
  });
}

function gridOf(name: string, sheet: WorkSheet): Grid {
  const { e } = utils.decode_range(sheet["!ref"] ?? "A1");
  const cells = Array.from({ length: e.r + 1 }, (_, row) =>
    Array.from({ length: e.c + 1 }, (_column, column) => cellAt(sheet, row, column)),
  );
  const hidden = (sheet["!rows"] ?? []).flatMap((row, index) => (row.hidden === true ? [index + 1] : []));
  return {
    sheet: name,
    firstRow: 1,
    firstColumn: 1,
    values: cells.map((row) => row.map(valueOf)),
    formulas: cells.map((row) => row.map((cell) => (cell?.f === undefined ? null : `=${cell.f}`))),
    hiddenRows: new Set(hidden),
  };
}

function cellAt(sheet: WorkSheet, row: number, column: number): CellObject | undefined {
  return sheet[utils.encode_cell({ r: row, c: column })] as CellObject | undefined;
}

function valueOf(cell: CellObject | undefined): CellValue {
  if (cell?.v === undefined || cell.v instanceof Date) return null;
  return cell.t === "e" ? { error: cell.w ?? "#VALUE!" } : cell.v;
}

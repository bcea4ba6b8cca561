/** The engine refuses references beyond a sheet's end, where Excel's sheets all have a million rows. */
import type { SheetData } from "../../package/book";
import { mapReferences, parseAddress } from "./addresses";
import type { Sheets } from "./sheets";
import type { UniverBook } from "./univer-book";

const SPARE_ROWS = 200;
const SPARE_COLUMNS = 20;

export class Room {
  constructor(
    private readonly book: UniverBook,
    private readonly sheets: Sheets,
  ) {}

  /** Sees to it that a sheet has this many rows and columns. */
  make(sheet: string, rows: number, columns: number): void {
    const worksheet = this.book.sheet(sheet);
    if (rows > worksheet.getRowCount()) worksheet.setRowCount(rows + SPARE_ROWS);
    if (columns > worksheet.getColumnCount()) worksheet.setColumnCount(columns + SPARE_COLUMNS);
  }

  /** Sees to it that the cells that a formula names are there. */
  makeForFormula(ownSheet: string, formula: string): void {
    mapReferences(formula, (sheet, cells) => {
      const area = parseAddress(cells)?.area;
      const id = sheet === undefined ? ownSheet : this.sheets.find(sheet);
      const isBounded = /[A-Za-z]/.test(cells) && /\d/.test(cells);
      if (area !== undefined && id !== undefined && isBounded) {
        this.make(id, area.endRow + 1, area.endColumn + 1);
      }
      return cells;
    });
  }

  makeForFormulas(sheet: SheetData): void {
    for (const row of sheet.rows) {
      for (const cell of row ?? []) {
        if (cell?.formula !== undefined) this.makeForFormula(sheet.id, cell.formula);
      }
    }
  }
}

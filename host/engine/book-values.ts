/** What the cells of the open workbook hold now. */
import type { Cells } from "./cells";
import type { BookValues, SheetValues } from "./formulas/same-cells";
import type { Sheets } from "./sheets";

/** The values of all sheets, each looked at once it is asked for; valid until the next change. */
export function bookValues(sheets: Sheets, cells: Cells): BookValues {
  const present = new Set(sheets.ids());
  const known = new Map<string, SheetValues>();
  return {
    sheet: (id) => {
      if (!present.has(id)) return undefined;
      const values = known.get(id) ?? sheetValues(id, cells);
      known.set(id, values);
      return values;
    },
  };
}

function sheetValues(sheet: string, cells: Cells): SheetValues {
  const used = cells.usedArea(sheet, true);
  return {
    valueAt: cells.reader(sheet).value,
    rows: (used?.endRow ?? -1) + 1,
    columns: (used?.endColumn ?? -1) + 1,
  };
}

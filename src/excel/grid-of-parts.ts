/** The parts of a sheet that were read → one grid; what lies between them is blank. */
import { ActionStopped, failed } from "../actions/workbook/outcome";
import { cellAddress, mostCells, type CellValue, type Grid } from "../reading/cells/grid";
import type { Place } from "./filled-areas";

export interface SheetPart {
  readonly place: Place;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas?: readonly (readonly (string | null)[])[];
  readonly numberFormats?: readonly (readonly string[])[];
}

/** The grid of the parts, from top to bottom. Spaces alone make a sheet that is read in parts no larger. */
export function gridOfParts(
  sheet: string,
  parts: readonly SheetPart[],
  further: Pick<Grid, "date1904" | "hiddenRows">,
): Grid {
  const columns = new Set(
    parts.map(({ place }) => `${String(place.columnIndex)}+${String(place.columnCount)}`),
  );
  const isWhole = columns.size <= 1 && parts.every((part, index) => follows(part, parts[index - 1]));
  const kept = isWhole ? parts : parts.filter(({ values }) => values.some((row) => row.some(saysSomething)));
  const [first] = kept;
  if (first === undefined) return { sheet, firstRow: 1, firstColumn: 1, values: [], ...further };
  const { formulas, numberFormats } = first;
  const frame = frameOf(kept);
  if (frame.rowCount * frame.columnCount > mostCells) throw new ActionStopped(tooLarge(sheet, frame));
  return {
    sheet,
    firstRow: frame.rowIndex + 1,
    firstColumn: frame.columnIndex + 1,
    values: rowsIn(frame, kept, ({ values }) => values, null),
    ...(formulas && { formulas: rowsIn(frame, kept, (part) => part.formulas ?? [], null) }),
    ...(numberFormats && {
      numberFormats: rowsIn(frame, kept, (part) => part.numberFormats ?? [], "General"),
    }),
    ...further,
  };
}

function follows({ place }: SheetPart, before: SheetPart | undefined): boolean {
  return before === undefined || before.place.rowIndex + before.place.rowCount === place.rowIndex;
}

/** False of a cell in which nothing, or spaces alone, can be seen. */
export function saysSomething(value: CellValue): boolean {
  return value !== null && (typeof value !== "string" || value.trim() !== "");
}

function frameOf(parts: readonly SheetPart[]): Place {
  const top = Math.min(...parts.map(({ place }) => place.rowIndex));
  const left = Math.min(...parts.map(({ place }) => place.columnIndex));
  const bottom = Math.max(...parts.map(({ place }) => place.rowIndex + place.rowCount));
  const right = Math.max(...parts.map(({ place }) => place.columnIndex + place.columnCount));
  return { rowIndex: top, columnIndex: left, rowCount: bottom - top, columnCount: right - left };
}

/** Blank rows are one and the same, so that they take no room. */
function rowsIn<T>(
  frame: Place,
  parts: readonly SheetPart[],
  rowsOf: (part: SheetPart) => readonly (readonly T[])[],
  blank: T,
): (readonly T[])[] {
  const rows: (readonly T[])[] = [];
  const blankRow = new Array<T>(frame.columnCount).fill(blank);
  for (const part of parts) {
    const { rowIndex, columnIndex, columnCount } = part.place;
    while (rows.length < rowIndex - frame.rowIndex) rows.push(blankRow);
    const left = columnIndex - frame.columnIndex;
    const right = frame.columnCount - left - columnCount;
    for (const row of rowsOf(part))
      rows.push(left + right === 0 ? row : [...blankRow.slice(0, left), ...row, ...blankRow.slice(0, right)]);
  }
  return rows;
}

function tooLarge(sheet: string, frame: Place): ReturnType<typeof failed> {
  const last = cellAddress(frame.rowIndex + frame.rowCount, frame.columnIndex + frame.columnCount);
  return failed(
    "tooLarge",
    `“${sheet}”的内容一直到${last}，范围太大，读不了。请删去远离表格的零散内容（按 Ctrl+End 可以找到），保存后再试。`,
  );
}

/**
 * The areas of a sheet that hold something. One cell far away makes Excel's used range as large as the sheet, and
 * time must go with what is written.
 */

/** Where an area lies, 0-based. */
export interface Place {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Larger areas are taken apart; a ledger of 100,000 rows stays below. */
const LARGE = 5_000_000;
const PARTS = 32;

/** For each used range the areas that are to be read, from top to bottom; a round trip more only for large ones. */
export async function filledAreas(
  context: Excel.RequestContext,
  used: readonly { readonly sheet: Excel.Worksheet; readonly area: Excel.Range }[],
): Promise<readonly (readonly Place[])[]> {
  let places: readonly (readonly Place[])[] = used.map(({ area }) => (area.isNullObject ? [] : [area]));
  while (places.some((own) => own.some(isLarge))) {
    const parts = places.map((own, index) => own.flatMap((place) => partsOf(used[index]?.sheet, place)));
    await context.sync();
    places = parts.map((own) => own.filter((part) => !("isNullObject" in part && part.isNullObject)));
  }
  return places;
}

function isLarge({ rowCount, columnCount }: Place): boolean {
  return rowCount * columnCount > LARGE;
}

/** What is used of each of the bands of rows that a large place is cut into; a small one is itself. */
function partsOf(sheet: Excel.Worksheet | undefined, place: Place): readonly (Place | Excel.Range)[] {
  if (sheet === undefined || !isLarge(place)) return [place];
  const { rowIndex, columnIndex, rowCount, columnCount } = place;
  const rows = Math.ceil(rowCount / PARTS);
  return Array.from({ length: Math.ceil(rowCount / rows) }, (_, part) => {
    const height = Math.min(rows, rowCount - part * rows);
    const band = sheet.getRangeByIndexes(rowIndex + part * rows, columnIndex, height, columnCount);
    const area = band.getUsedRangeOrNullObject(true);
    area.load("rowIndex,columnIndex,rowCount,columnCount");
    return area;
  });
}

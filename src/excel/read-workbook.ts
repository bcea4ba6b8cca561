/**
 * Reads a whole workbook in three round trips, however many sheets it has: the sheets, their used areas, their
 * cells. Merges are never asked for: reading them empties the user's undo list (DESIGN 5).
 */
import type { BeforeCells, ReadingDetail, SheetContent, WorkbookContent } from "../actions/workbook/workbook";
import { askDateSystem } from "./date-system";
import { isFormula } from "./entered-text";
import { filledAreas, type Place } from "./filled-areas";
import { isTooLarge } from "./problem";
import { gridOfParts, saysSomething, type SheetPart } from "./grid-of-parts";
import { cellValue, type CellValue, type Grid } from "../reading/cells/grid";

/** What else is read on the way, in the same round trips. */
export interface ReadAlongside {
  /** The sheets are known, and their cells not yet. */
  readonly sheetsKnown: (sheets: readonly Excel.Worksheet[]) => void;
  /** What `sheetsKnown` asked for is there. */
  readonly cellsNext: () => void;
}

export interface ReadingOptions {
  readonly beforeCells?: BeforeCells | undefined;
  readonly alongside?: ReadAlongside;
}

/** Cells of one request: about 4 MB of the 5 MB that Excel on the web takes (PLATFORM 2b). */
const CELLS_PER_REQUEST = { values: 150_000, full: 60_000 } as const;

/**
 * Formulas or choices filled down to the end of a sheet make its used area a million rows long. So many blank ones end
 * the reading, always at the same row, whatever is read of the cells.
 */
const BLANK_ROWS_AT_END = 10_000;

/** Three round trips while the workbook fits the payload of one request; one more for every further payload, and for
 * each time that a sheet is too large to be read whole. */
export async function readWorkbook(
  context: Excel.RequestContext,
  detail: ReadingDetail,
  { beforeCells, alongside }: ReadingOptions = {},
): Promise<WorkbookContent> {
  const { workbook } = context;
  const { application } = workbook;
  application.load("calculationMode");
  const sheets = workbook.worksheets;
  sheets.load("items/name,items/visibility,items/protection/protected");
  workbook.protection.load("protected");
  const countsFrom1904 = askDateSystem(context);
  await context.sync();
  const date1904 = countsFrom1904();

  const used = sheets.items.map((sheet) => {
    const area = sheet.getUsedRangeOrNullObject(true);
    area.load("rowIndex,columnIndex,rowCount,columnCount");
    return { sheet, area };
  });
  alongside?.sheetsKnown(sheets.items);
  await context.sync();

  const places = await filledAreas(context, used);
  await beforeCells?.(places.flat().reduce((sum, place) => sum + cellsIn(place), 0));
  const readers = used.map(
    ({ sheet }, index) => new SheetReader(sheet, places[index] ?? [], detail, date1904),
  );
  await loadInRequests(context, readers, detail, alongside);
  return {
    sheets: readers.map((reader) => reader.content()),
    isStructureProtected: workbook.protection.protected,
    date1904,
    isManual: application.calculationMode === Excel.CalculationMode.manual,
  };
}

/** One sheet by its name, values only; `null` where there is none. Two round trips. */
export async function readSheet(context: Excel.RequestContext, name: string): Promise<Grid | null> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("name");
  await context.sync();
  if (sheet.isNullObject) return null;
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("values,rowIndex,columnIndex");
  await context.sync();
  if (used.isNullObject) return null;
  return {
    sheet: name,
    firstRow: used.rowIndex + 1,
    firstColumn: used.columnIndex + 1,
    values: used.values.map(cellValues),
  };
}

/** The values of one place of a sheet, in as many requests as they need. */
export async function readPlace(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  place: Place,
): Promise<Grid> {
  // By itself: what a refused request asked for is not there when its half is answered.
  sheet.load("name");
  await context.sync();
  const reader = new SheetReader(sheet, [place], "values", false);
  await loadInRequests(context, [reader], "values", undefined);
  return reader.grid();
}

/** Cells that are still to be read, from top to bottom. */
interface Rest {
  readonly reader: SheetReader;
  readonly place: Place;
}

/**
 * Loads all cells, so many in each request. Should that still be more than Excel takes (long texts), it goes on from
 * there with half of them.
 */
async function loadInRequests(
  context: Excel.RequestContext,
  readers: readonly SheetReader[],
  detail: ReadingDetail,
  alongside: ReadAlongside | undefined,
): Promise<void> {
  let isAlongsideRead = false;
  let limit: number = CELLS_PER_REQUEST[detail];
  let rest: readonly Rest[] = readers.flatMap((reader) => reader.rest());
  do {
    const { now, later } = upTo(limit, rest);
    if (!isAlongsideRead) alongside?.cellsNext();
    const loaded = now.map(({ reader, place }) => reader.load(place));
    try {
      await context.sync();
    } catch (error) {
      const cells = now.reduce((sum, { place }) => sum + cellsIn(place), 0);
      if (!isTooLarge(error) || now.every(({ place }) => place.rowCount === 1)) throw error;
      limit = Math.floor(Math.min(cells, limit) / 2);
      continue;
    }
    isAlongsideRead = true;
    for (const keep of loaded) keep();
    rest = await pastBlanks(context, new Set(now.map(({ reader }) => reader)), later);
  } while (rest.length > 0);
}

/**
 * What is left where the reading of a sheet came upon blank rows: the next cells that are used, or nothing where the
 * very next row is. That one is as blank: formulas are in it that show nothing.
 */
async function pastBlanks(
  context: Excel.RequestContext,
  read: ReadonlySet<SheetReader>,
  later: readonly Rest[],
): Promise<readonly Rest[]> {
  const stopped = [...read].flatMap((reader) => {
    const below = reader.usedBelowBlanks();
    return below === null ? [] : [{ reader, ...below }];
  });
  if (stopped.length === 0) return later;
  await context.sync();
  const isStopped = new Set(stopped.map(({ reader }) => reader));
  return [
    ...later.filter(({ reader }) => !isStopped.has(reader)),
    ...stopped.flatMap(({ reader, unread, used }) => {
      if (!used.isNullObject && used.rowIndex === unread.rowIndex) return [];
      reader.goOn();
      const further = reader.rest().filter(({ place }) => place.rowIndex > unread.rowIndex);
      return used.isNullObject ? further : [{ reader, place: placeOf(used) }, ...further];
    }),
  ];
}

function placeOf({ rowIndex, columnIndex, rowCount, columnCount }: Place): Place {
  return { rowIndex, columnIndex, rowCount, columnCount };
}

/** What fits, by whole rows and at least one of them, and what is left. */
function upTo(
  limit: number,
  rest: readonly Rest[],
): { readonly now: readonly Rest[]; readonly later: readonly Rest[] } {
  const now: Rest[] = [];
  let cells = 0;
  for (const [index, one] of rest.entries()) {
    const { reader, place } = one;
    if (cells + cellsIn(place) <= limit) {
      now.push(one);
      cells += cellsIn(place);
      continue;
    }
    if (now.length > 0) return { now, later: rest.slice(index) };
    const rows = Math.min(place.rowCount, Math.max(1, Math.floor(limit / place.columnCount)));
    const first = { reader, place: { ...place, rowCount: rows } };
    const below = {
      reader,
      place: { ...place, rowIndex: place.rowIndex + rows, rowCount: place.rowCount - rows },
    };
    return { now: [first], later: [...(below.place.rowCount > 0 ? [below] : []), ...rest.slice(index + 1)] };
  }
  return { now, later: [] };
}

function cellsIn({ rowCount, columnCount }: Place): number {
  return rowCount * columnCount;
}

/** One sheet's cells, loaded in pieces of whole rows. */
class SheetReader {
  private readonly parts: { readonly place: Place; readonly range: Excel.Range }[] = [];
  /** How many rows in which nothing stands were read last. */
  private blankRows = 0;
  /** What is left of a place below so many blank rows that the reading stopped there. */
  private unread: Place | null = null;
  private readonly rows: {
    readonly first: number;
    readonly properties: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  }[] = [];

  constructor(
    private readonly sheet: Excel.Worksheet,
    private readonly places: readonly Place[],
    private readonly detail: ReadingDetail,
    private readonly date1904: boolean,
  ) {}

  rest(): readonly Rest[] {
    return this.places.map((place) => ({ reader: this, place: placeOf(place) }));
  }

  /** Asks for these rows; what is given back keeps them once they are there. */
  load(place: Place): () => void {
    const { rowIndex, columnIndex, rowCount, columnCount } = place;
    const range = this.sheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount);
    if (this.detail === "values") {
      range.load("values");
      return () => void this.keep(place, range);
    }
    range.load("values,formulas,numberFormat");
    const firsts = this.sheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, 1);
    const properties = firsts.getRowProperties({ rowHidden: true });
    return () => {
      if (this.keep(place, range)) this.rows.push({ first: rowIndex, properties });
    };
  }

  /** Down to where blank rows stop the reading; false where they did above. */
  private keep(place: Place, range: Excel.Range): boolean {
    if (this.unread !== null) return false;
    for (const [index, row] of range.values.entries()) {
      this.blankRows = row.map(cellValue).some(saysSomething) ? 0 : this.blankRows + 1;
      if (this.blankRows < BLANK_ROWS_AT_END) continue;
      this.unread = this.from(place.rowIndex + index + 1);
      if (this.unread !== null) break;
    }
    const end = this.unread?.rowIndex ?? Infinity;
    this.parts.push({ place: { ...place, rowCount: Math.min(place.rowCount, end - place.rowIndex) }, range });
    return true;
  }

  /** The rest, from a row on, of the place that holds it. */
  private from(row: number): Place | null {
    const around = this.places.find(({ rowIndex, rowCount }) => row >= rowIndex && row < rowIndex + rowCount);
    if (around === undefined) return null;
    return { ...placeOf(around), rowIndex: row, rowCount: around.rowIndex + around.rowCount - row };
  }

  /** Asks for what is used below where blank rows stopped the reading; `null` where none did. */
  usedBelowBlanks(): { readonly unread: Place; readonly used: Excel.Range } | null {
    const { unread } = this;
    if (unread === null) return null;
    const { rowIndex, columnIndex, rowCount, columnCount } = unread;
    const used = this.sheet
      .getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount)
      .getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return { unread, used };
  }

  goOn(): void {
    this.blankRows = 0;
    this.unread = null;
  }

  grid(): Grid {
    const parts = this.parts.map((part) => this.partOf(part));
    return gridOfParts(this.sheet.name, parts, {
      ...(this.date1904 ? { date1904: true } : {}),
      ...(this.detail === "full" ? { hiddenRows: this.hiddenRows() } : {}),
    });
  }

  content(): SheetContent {
    return {
      grid: this.grid(),
      isProtected: this.sheet.protection.protected,
      isVisible: this.sheet.visibility === Excel.SheetVisibility.visible,
      ...(this.unread === null ? {} : { unreadBelow: this.unread.rowIndex }),
    };
  }

  private partOf({ place, range }: { readonly place: Place; readonly range: Excel.Range }): SheetPart {
    const part = { place, values: range.values.slice(0, place.rowCount).map(cellValues) };
    if (this.detail === "values") return part;
    return {
      ...part,
      formulas: range.formulas.slice(0, place.rowCount).map(cellFormulas),
      numberFormats: range.numberFormat.slice(0, place.rowCount).map((row) => row.map(String)),
    };
  }

  private hiddenRows(): ReadonlySet<number> {
    return new Set(
      this.rows.flatMap(({ first, properties }) =>
        properties.value.flatMap((row, index) => (row.rowHidden === true ? [first + 1 + index] : [])),
      ),
    );
  }
}

function cellValues(row: readonly unknown[]): CellValue[] {
  return row.map(cellValue);
}

/** Excel gives a constant's own value where there is no formula. */
function cellFormulas(row: readonly unknown[]): (string | null)[] {
  return row.map((formula) => (isFormula(formula) ? formula : null));
}

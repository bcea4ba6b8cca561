/**
 * Reads a whole workbook in three round trips, however many sheets it has: the sheets, their used areas, their
 * cells. Merges are never asked for: reading them empties the user's undo list (DESIGN 5).
 */
import type { ReadingDetail, SheetContent, WorkbookContent } from "../actions/workbook/workbook";
import { askDateSystem } from "./date-system";
import { filledAreas, type Place } from "./filled-areas";
import { gridOfParts, type SheetPart } from "./grid-of-parts";
import { cellValue, type CellValue, type Grid } from "../reading/cells/grid";

/** What else is read on the way, in the same round trips. */
export interface ReadAlongside {
  /** The sheets are known, and their cells not yet. */
  readonly sheetsKnown: (sheets: readonly Excel.Worksheet[]) => void;
  /** What `sheetsKnown` asked for is there. */
  readonly cellsNext: () => void;
}

/** Cells of one request: about 4 MB of the 5 MB that Excel on the web takes (PLATFORM 2b). */
const CELLS_PER_REQUEST = { values: 150_000, full: 60_000 } as const;

/** Three round trips while the workbook fits the payload of one request; one more for every further payload, and for
 * each time that a sheet is too large to be read whole. */
export async function readWorkbook(
  context: Excel.RequestContext,
  detail: ReadingDetail,
  alongside?: ReadAlongside,
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

  alongside?.cellsNext();
  const places = await filledAreas(context, used);
  const readers = used.map(
    ({ sheet }, index) => new SheetReader(sheet, places[index] ?? [], detail, date1904),
  );
  await loadInRequests(context, readers, detail);
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

async function loadInRequests(
  context: Excel.RequestContext,
  readers: readonly SheetReader[],
  detail: ReadingDetail,
): Promise<void> {
  const limit = CELLS_PER_REQUEST[detail];
  let loaded = 0;
  for (const block of readers.flatMap((reader) => reader.blocks(limit))) {
    if (loaded > 0 && loaded + block.cells > limit) {
      await context.sync();
      loaded = 0;
    }
    block.request();
    loaded += block.cells;
  }
  await context.sync();
}

interface Block {
  readonly cells: number;
  readonly request: () => void;
}

/** One sheet's cells, loaded in blocks of whole rows. */
class SheetReader {
  private readonly parts: { readonly place: Place; readonly range: Excel.Range }[] = [];
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

  blocks(limit: number): Block[] {
    return this.places.flatMap((place) => this.blocksOf(place, limit));
  }

  private blocksOf({ rowIndex, columnIndex, rowCount, columnCount }: Place, limit: number): Block[] {
    const rowsPerBlock = Math.max(1, Math.floor(limit / columnCount));
    const blocks: Block[] = [];
    for (let first = 0; first < rowCount; first += rowsPerBlock) {
      const rows = Math.min(rowsPerBlock, rowCount - first);
      const place = { rowIndex: rowIndex + first, columnIndex, rowCount: rows, columnCount };
      blocks.push({
        cells: rows * columnCount,
        request: () => {
          const range = this.sheet.getRangeByIndexes(place.rowIndex, columnIndex, rows, columnCount);
          if (this.detail === "full") range.load("values,formulas,numberFormat");
          else range.load("values");
          if (this.detail === "full" && first === 0) this.askHiddenRows(rowIndex, columnIndex, rowCount);
          this.parts.push({ place, range });
        },
      });
    }
    return blocks;
  }

  private askHiddenRows(first: number, column: number, count: number): void {
    const rows = this.sheet.getRangeByIndexes(first, column, count, 1);
    this.rows.push({ first, properties: rows.getRowProperties({ rowHidden: true }) });
  }

  content(): SheetContent {
    return {
      grid: gridOfParts(
        this.sheet.name,
        this.parts.map((part) => this.partOf(part)),
        {
          ...(this.date1904 ? { date1904: true } : {}),
          ...(this.detail === "full" ? { hiddenRows: this.hiddenRows() } : {}),
        },
      ),
      isProtected: this.sheet.protection.protected,
      isVisible: this.sheet.visibility === Excel.SheetVisibility.visible,
    };
  }

  private partOf({ place, range }: { readonly place: Place; readonly range: Excel.Range }): SheetPart {
    const part = { place, values: range.values.map(cellValues) };
    if (this.detail === "values") return part;
    return {
      ...part,
      formulas: range.formulas.map(cellFormulas),
      numberFormats: range.numberFormat.map((row) => row.map(String)),
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
  return row.map((formula) => (typeof formula === "string" && formula.startsWith("=") ? formula : null));
}

/** One sitting with a file's workbook: changes are kept here until it ends well. */
import {
  BookFileError,
  type BookData,
  type CellData,
  type ConditionalFormatData,
  type SheetData,
  type StyleData,
} from "../../package/book";
import { parseArea } from "../../package/addresses";
import type { OriginalBook } from "../../package/workbook/reader";
import { writeBook } from "../../package/workbook/writer";
import { ActionStopped, failed } from "../actions/workbook/outcome";
import type {
  CellWrite,
  FoundMark,
  FoundMarks,
  MarksOfWorkbook,
  OpenWorkbook,
  ParagraphWrite,
  TextWrite,
  WorkbookContent,
  WriteOptions,
  WrittenSheets,
} from "../actions/workbook/workbook";
import { contentAfter, stopWhereUnwritable } from "../actions/workbook/writable";
import type { CellPlace } from "../jobs/results";
import type { FilledCopy } from "../forms/filled-copy";
import { withRowsInserted } from "../jobs/filled-file";
import { PlanStyles, plannedSheet } from "../jobs/plan-file";
import { gridOfSheet } from "../jobs/workbook-file";
import { cellPosition, type Grid } from "../reading/cells/grid";
import { isMarkFormula, markFormula, type MarkPlan } from "../report/marks-plan";
import type { PlanValue, SheetPlan } from "../report/sheet-plan";
import { frozenPlan } from "./frozen-plan";
import { recalculated } from "./stored-results";
import { withCells, type PlacedCell } from "./with-cells";

/**
 * A sheet that nobody changes is the same object, and read once, with all that any action asks for: so also what stands
 * on it is the same to all of them. What its styles mean never changes, only grows.
 */
const GRIDS = new WeakMap<SheetData, Grid>();

export class FileSitting implements OpenWorkbook {
  /** What was shown last. */
  shown: CellPlace | null = null;
  hasChangedCells = false;
  /** Formulas that count with changed cells and whose results nobody knows here. */
  waiting: readonly CellPlace[] = [];
  private told = "工作簿没有改动。";

  constructor(
    public book: BookData,
    private readonly origin: string,
    private readonly original: OriginalBook,
  ) {}

  read(): Promise<WorkbookContent> {
    return Promise.resolve(this.content());
  }

  readSheet(name: string): Promise<{ readonly grid: Grid | null; readonly date1904: boolean }> {
    const { date1904, sheets } = this.book;
    const sheet = sheets.find((one) => one.name === name);
    return Promise.resolve({ grid: sheet === undefined ? null : gridOfSheet(this.book, sheet), date1904 });
  }

  noteState(state: string): void {
    this.told = state;
  }

  state(): string {
    return this.told;
  }

  writeSheets(
    content: WorkbookContent,
    plans: readonly SheetPlan[],
    { valuesOnly }: WriteOptions,
  ): Promise<WrittenSheets> {
    stopWhereUnwritable(content, plans);
    const styles = new PlanStyles(this.book.styles);
    const made = plans.map((plan) =>
      plannedSheet(frozenPlan(plan, { valuesOnly, origin: this.origin }), styles),
    );
    const kept = this.book.sheets.map((old) => {
      const sheet = made.find(({ name }) => name === old.name);
      return sheet === undefined ? old : { ...sheet, id: old.id, visibility: old.visibility };
    });
    const added = made.filter(({ name }) => !this.book.sheets.some((old) => old.name === name));
    this.book = { ...this.book, sheets: [...kept, ...added], styles: styles.all };
    this.bringToFront(plans);
    return Promise.resolve({ workbook: contentAfter(content, plans), valuesOnly: true });
  }

  drawCharts(): Promise<void> {
    return this.refuse("图表要在 Excel 里由加载项画，这里画不了。");
  }

  assignAgain(): Promise<never> {
    return this.refuse("公式要在 Excel 里重算，这里没有公式可以刷新。");
  }

  async writeCells(writes: readonly CellWrite[]): Promise<readonly CellWrite[]> {
    const styles = new PlanStyles(this.book.styles);
    const late: CellWrite[] = [];
    const changed: (PlacedCell & { readonly sheet: string })[] = [];
    for (const write of writes) {
      const place = this.placeOf(write.sheet, write.cell);
      const before = this.cellAt(write.sheet, write.cell);
      if (before?.formula !== undefined || (before?.value ?? null) !== write.before) {
        late.push(write);
        continue;
      }
      const style =
        write.numberFormat === write.formatBefore
          ? before?.style
          : styles.changed(before?.style ?? 0, { numberFormat: write.numberFormat });
      const cell = { ...before, value: write.value, ...(style === undefined ? {} : { style }) };
      changed.push({ ...place, sheet: write.sheet, cell });
    }
    this.book = { ...this.book, styles: styles.all };
    this.put(changed);
    const { book, waiting } = recalculated(this.book, changed);
    this.book = book;
    this.waiting = waiting;
    this.hasChangedCells = this.hasChangedCells || changed.length > 0;
    return Promise.resolve(late);
  }

  writeText({ sheet, cell, text }: TextWrite): Promise<void> {
    this.putValue(sheet, cell, text);
    return Promise.resolve();
  }

  writeParagraph({ sheet, templateCell, textCell, template, text }: ParagraphWrite): Promise<void> {
    this.putValue(sheet, templateCell, template);
    this.putValue(sheet, textCell, text);
    return Promise.resolve();
  }

  file(): Promise<Uint8Array> {
    try {
      return Promise.resolve(writeBook(this.original, this.book));
    } catch (error) {
      if (error instanceof BookFileError) return this.refuse(error.message);
      throw error;
    }
  }

  fillCopy({ sheet, name, inserts, cells }: FilledCopy): Promise<void> {
    const source = this.book.sheets.find((one) => one.name === sheet);
    if (source === undefined) return this.refuse(`要填的工作表“${sheet}”已不在，请重新选择。`);
    const styles = new PlanStyles(this.book.styles);
    const longer = withRowsInserted(source, inserts);
    const placed = cells
      .filter(({ isFormula }) => !isFormula)
      .map(({ row, column, value, numberFormat, setsFormat, shrinks }): PlacedCell => {
        const before = longer.rows[row]?.[column];
        const change: StyleData = {
          ...(setsFormat ? { numberFormat } : {}),
          ...(shrinks ? { wrap: false, shrink: true } : {}),
        };
        const style = setsFormat || shrinks ? styles.changed(before?.style ?? 0, change) : before?.style;
        return { row, column, cell: { ...before, value, ...(style === undefined ? {} : { style }) } };
      });
    const copy = { ...withCells(longer, placed), id: `copy-of-${source.id}-${name}`, name };
    const at = this.book.sheets.indexOf(source) + 1;
    const sheets = [...this.book.sheets.slice(0, at), copy, ...this.book.sheets.slice(at)];
    this.book = { ...this.book, sheets, styles: styles.all, activeSheet: copy.id };
    this.shown = { sheet: name, address: "A1" };
    this.hasChangedCells = true;
    return Promise.resolve();
  }

  readWithMarks(): Promise<FoundMarks & { readonly content: WorkbookContent }> {
    return Promise.resolve({ content: this.content(), ...this.foundMarks() });
  }

  readMarks(): Promise<MarksOfWorkbook> {
    const locked = this.book.sheets.filter(({ isProtected }) => isProtected);
    return Promise.resolve({
      ...this.foundMarks(),
      protectedSheets: new Set(locked.map(({ name }) => name)),
    });
  }

  private foundMarks(): FoundMarks {
    return { marks: this.marks(), unreadSheets: new Set() };
  }

  replaceMarks(old: readonly FoundMark[], marks: readonly MarkPlan[]): Promise<void> {
    for (const { takeOff } of old) takeOff();
    for (const [index, { sheet, fill, areas }] of marks.entries())
      this.changeFormats(sheet, (formats) => [
        ...formats,
        {
          // No rule of a file has such an id.
          id: `mark-${String(index)}`,
          areas: areas.flatMap((area) => parseArea(area) ?? []),
          formula: markFormula,
          fill,
        },
      ]);
    return Promise.resolve();
  }

  showCell(sheet: string, address: string): Promise<void> {
    if (!this.book.sheets.some(({ name }) => name === sheet))
      return this.refuse(`要找的工作表“${sheet}”已不在，请重新识别台账后再试。`);
    this.shown = { sheet, address };
    return Promise.resolve();
  }

  selectedCell(): Promise<never> {
    return this.refuse(NO_SELECTION);
  }

  selectedRows(): Promise<never> {
    return this.refuse(NO_SELECTION);
  }

  openAnother(): Promise<never> {
    return this.refuse("这里一次只看一个文件，请用上面的“换一个文件”。");
  }

  writeSelectedCell(): Promise<never> {
    return this.refuse(NO_SELECTION);
  }

  probe(): Promise<never> {
    return this.refuse("自检看的是 Excel，这里没有 Excel。");
  }

  private refuse(message: string): Promise<never> {
    return Promise.reject(new ActionStopped(failed("notFound", message)));
  }

  private content(): WorkbookContent {
    const { sheets, isStructureProtected, date1904 } = this.book;
    return {
      sheets: sheets.map((sheet) => ({
        grid: this.gridOf(sheet),
        isProtected: sheet.isProtected,
        isVisible: sheet.visibility === "visible",
      })),
      isStructureProtected,
      date1904,
      isManual: false,
    };
  }

  private gridOf(sheet: SheetData): Grid {
    const known = GRIDS.get(sheet);
    if (known !== undefined) return known;
    const grid = gridOfSheet(this.book, sheet, "full");
    GRIDS.set(sheet, grid);
    return grid;
  }

  /** A sheet that the user hid stays hidden. */
  private bringToFront(plans: readonly SheetPlan[]): void {
    const front = plans
      .filter(({ comesToFront }) => comesToFront === true)
      .map(({ name }) => this.book.sheets.find((sheet) => sheet.name === name))
      .find((sheet) => sheet?.visibility === "visible");
    if (front === undefined) return;
    this.book = { ...this.book, activeSheet: front.id };
    this.shown = { sheet: front.name, address: "A1" };
  }

  private placeOf(sheet: string, address: string): { readonly row: number; readonly column: number } {
    const position = cellPosition(address);
    if (position === null) throw new Error(`“${sheet}”!${address} is no cell.`);
    return { row: position.row - 1, column: position.column - 1 };
  }

  private cellAt(sheet: string, address: string): CellData | undefined {
    const { row, column } = this.placeOf(sheet, address);
    return this.book.sheets.find(({ name }) => name === sheet)?.rows[row]?.[column];
  }

  /** In place of the formula too, where there is one: it was frozen. */
  private putValue(sheet: string, address: string, value: PlanValue): void {
    const { formula: _, spill: __, ...before } = this.cellAt(sheet, address) ?? { value: null };
    this.put([{ sheet, ...this.placeOf(sheet, address), cell: { ...before, value } }]);
  }

  private put(cells: readonly (PlacedCell & { readonly sheet: string })[]): void {
    this.changeSheets((sheet) =>
      withCells(
        sheet,
        cells.filter((one) => one.sheet === sheet.name),
      ),
    );
  }

  private changeFormats(
    name: string,
    change: (formats: readonly ConditionalFormatData[]) => readonly ConditionalFormatData[],
  ): void {
    this.changeSheets((sheet) =>
      sheet.name === name ? { ...sheet, conditionalFormats: change(sheet.conditionalFormats) } : sheet,
    );
  }

  private changeSheets(change: (sheet: SheetData) => SheetData): void {
    this.book = { ...this.book, sheets: this.book.sheets.map(change) };
  }

  private marks(): readonly FoundMark[] {
    return this.book.sheets.flatMap(({ name, conditionalFormats }) =>
      conditionalFormats
        .filter(({ formula }) => isMarkFormula(formula))
        .map(({ id }) => ({
          sheet: name,
          takeOff: () => this.changeFormats(name, (formats) => formats.filter((one) => one.id !== id)),
        })),
    );
  }
}

const NO_SELECTION = "这里没有选中的单元格：文件只是打开来看。请改用“打开文件”或粘贴。";

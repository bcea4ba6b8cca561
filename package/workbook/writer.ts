/** Writes a changed workbook back into its file: what nobody changed comes back byte for byte. */
import type { BookData, LineChange, SheetData } from "../book";
import { dynamicArrayNumber } from "./array-metadata";
import {
  addPart,
  addRelationship,
  reachableParts,
  removeParts,
  removeRelationships,
} from "../zip/package-edits";
import type { PartStore } from "../zip/part-store";
import type { OriginalBook } from "./reader";
import { cellChanges, StyleMeanings } from "../sheets/sheet-changes";
import { patchSheet, type SheetWriting } from "../sheets/sheet-patch";
import { parseSheet, type SheetXml } from "../sheets/sheet-xml";
import { inferLineChanges } from "../sheets/line-changes";
import { renameInCharts, shiftSheet } from "../sheets/shift-sheet";
import type { StyleTable } from "../styles/style-table";
import { packedParts } from "../zip/packed-parts";
import { zipParts } from "../zip/write-zip";
import type { AddedSheet } from "./workbook-change";
import { addSheetPart, patchWorkbook } from "./workbook-patch";

export interface WriteOptions {
  /**
   * The book as its engine gave it right after opening. What equals it counts as untouched, so that
   * results which the engine computes otherwise than the stored ones do not change the office's
   * sheets. Without it `data` is compared with what was read.
   */
  readonly baseline?: BookData;
  /**
   * Rows and columns that came or went in sheets of the file, in order, by sheet id; with them moves
   * what the data does not tell: comments, drawings, other conditional formats. For a sheet without an
   * entry one block of rows that came or went is seen from the data alone.
   */
  readonly lineChanges?: ReadonlyMap<string, readonly LineChange[]>;
  /** Whoever opens the file is to calculate its formulas anew: cells that they add up were written without an engine. */
  readonly recalculate?: boolean;
}

const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/**
 * The file with the changes from what was read to `data`. Sheets are recognised by their id; one with an
 * unknown id is added, one that is missing is deleted.
 *
 * @throws {BookFileError} when the data has something that a file cannot hold
 */
export function writeBook(original: OriginalBook, data: BookData, options: WriteOptions = {}): Uint8Array {
  const store = original.store.copy();
  new BookWriter(store, original, data, options).write();
  const names = [...store.parts.keys()];
  const isUntouched =
    names.length === original.store.parts.size &&
    names.every((name) => store.parts.get(name) === original.store.parts.get(name));
  if (isUntouched) return original.bytes.slice();
  const packed = packedParts(original.bytes);
  return zipParts(store.parts, (name, content) =>
    content === original.store.parts.get(name) ? packed.get(name) : undefined,
  );
}

class BookWriter {
  private readonly baseline: BookData;
  private readonly styles: StyleTable;
  private readonly stylesBefore: StyleMeanings;
  private readonly stylesAfter: StyleMeanings;
  private touchesFormulas = false;
  private dynamicArray: number | undefined;

  constructor(
    private readonly store: PartStore,
    private readonly original: OriginalBook,
    private readonly data: BookData,
    private readonly options: WriteOptions,
  ) {
    this.baseline = options.baseline ?? original.data;
    this.styles = original.context.styles.fresh();
    this.stylesBefore = new StyleMeanings(this.baseline.styles);
    this.stylesAfter =
      data.styles === this.baseline.styles ? this.stylesBefore : new StyleMeanings(data.styles);
  }

  write(): void {
    const { store, original, data, baseline } = this;
    const known = new Map(original.sheets.map((sheet) => [sheet.id, sheet]));
    const added = data.sheets
      .filter(({ id }) => !known.has(id))
      .map((sheet, index) => this.addSheet(sheet, index));
    for (const sheet of data.sheets) {
      const part = known.get(sheet.id)?.part;
      const before = baseline.sheets.find(({ id }) => id === sheet.id);
      if (part === undefined || !before) continue;
      this.changeSheet(part, before, sheet);
      if (before.name !== sheet.name) renameInCharts(store, before.name, sheet.name);
    }
    const removed = this.removeSheets();
    const mayChangeActive = data.activeSheet !== baseline.activeSheet && this.mayChangeActive();
    const recalculate = this.options.recalculate === true;
    const isCalculated = this.touchesFormulas && this.hasAddInFormulas();
    patchWorkbook(store, {
      original,
      before: baseline,
      after: data,
      added,
      mayChangeActive,
      recalculate,
      isCalculated,
    });
    if (this.touchesFormulas || removed) this.removeCalculationChain();
    this.writeStyles();
  }

  private hasAddInFormulas(): boolean {
    const { forms } = this.original.context;
    return this.data.sheets.some(({ rows }) =>
      rows.some((row) => row?.some((cell) => cell?.formula !== undefined && forms.isOfAddIn(cell.formula))),
    );
  }

  private addSheet(sheet: SheetData, addedBefore: number): AddedSheet {
    const added = addSheetPart(this.store, this.original, sheet.id, addedBefore);
    const xml = parseSheet(this.store.needed(added.part), added.part);
    this.patch(xml, emptySheet(sheet), sheet, new StyleMeanings([this.styles.styles[0] ?? {}]));
    return added;
  }

  private changeSheet(part: string, before: SheetData, after: SheetData): void {
    if (before === after) return;
    const known = this.options.lineChanges?.get(after.id);
    const lineChanges = known ?? inferLineChanges(before, after);
    if (lineChanges.length === 0) {
      this.patch(parseSheet(this.store.needed(part), part), before, after, this.stylesBefore);
      return;
    }
    this.touchesFormulas = true;
    const { data, context } = this.original;
    const stored = data.sheets.find(({ id }) => id === before.id) ?? before;
    const shifted = shiftSheet(this.store, part, stored, before, lineChanges, context);
    this.patch(shifted.xml, shifted.data, after, this.stylesBefore);
  }

  private patch(xml: SheetXml, before: SheetData, after: SheetData, stylesBefore: StyleMeanings): void {
    const changes = cellChanges(before, after, stylesBefore, this.stylesAfter);
    if (changes.touchesFormulas) this.touchesFormulas = true;
    const text = patchSheet(xml, before, after, changes, this.writing(xml.prefix));
    if (text !== xml.text) this.store.set(xml.part, text);
  }

  private writing(prefix: string): SheetWriting {
    const { context, workbookPart } = this.original;
    const dynamicArray = (): number => (this.dynamicArray ??= dynamicArrayNumber(this.store, workbookPart));
    return { context, styles: this.styles, forms: context.forms, dynamicArray, prefix };
  }

  /** Takes deleted sheets out, with the parts that nothing else needs; true when there were any. */
  private removeSheets(): boolean {
    const { store, original, data } = this;
    const gone = original.sheets.filter(({ id }) => !data.sheets.some((sheet) => sheet.id === id));
    if (gone.length === 0) return false;
    const before = reachableParts(store);
    removeRelationships(store, original.workbookPart, new Set(gone.map(({ part }) => part)));
    const after = reachableParts(store);
    removeParts(store, new Set([...before].filter((part) => !after.has(part))));
    return true;
  }

  /**
   * Another sheet may come to the front unless one of the file says that it is there: two of them would
   * be a group in Excel, and whatever is typed goes to both.
   */
  private mayChangeActive(): boolean {
    return !this.original.sheets.some(({ part }) => {
      const text = this.store.text(part) ?? "";
      const head = text.slice(0, text.search(/<(?:\w+:)?sheetData\b/));
      return /\stabSelected\s*=\s*["'](?:1|true)["']/.test(head);
    });
  }

  /** Excel makes the order of calculation anew when it is missing; a wrong one is a damaged file. */
  private removeCalculationChain(): void {
    const { store, original } = this;
    const chain = store
      .relationships(original.workbookPart)
      .filter(({ kind }) => kind === "calcChain")
      .map(({ target }) => target);
    if (chain.length === 0) return;
    removeRelationships(store, original.workbookPart, new Set(chain));
    removeParts(store, new Set(chain));
  }

  private writeStyles(): void {
    const { store, original, styles } = this;
    if (!styles.isChanged) return;
    const part = store.relationships(original.workbookPart).find(({ kind }) => kind === "styles")?.target;
    if (part !== undefined && store.has(part)) {
      store.set(part, styles.render());
      return;
    }
    const fresh = part ?? original.workbookPart.replace(/[^/]*$/, "styles.xml");
    addPart(store, fresh, STYLES_TYPE, styles.render());
    if (part === undefined) addRelationship(store, original.workbookPart, "styles", fresh);
  }
}

function emptySheet({ id, name, visibility }: SheetData): SheetData {
  return {
    id,
    name,
    visibility,
    rows: [],
    merges: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    isProtected: false,
    conditionalFormats: [],
    choices: [],
  };
}

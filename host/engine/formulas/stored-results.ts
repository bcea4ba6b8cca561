/**
 * What becomes of the formulas of a file and of the results that it stores. The engine calculates all of them when the
 * file is opened, since stored results may be stale. Where it can't, the stored result stays, and formulas that depend
 * on it are calculated from it, until something changes that the formula is calculated from.
 */
import {
  ErrorType,
  ErrorValueObject,
  IFormulaRuntimeService,
  IFunctionService,
} from "@univerjs/engine-formula";
import type { BaseReferenceObject, BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import type { BookData, CellData, CellValue } from "../../../package/book";
import { mapReferences, type Shift } from "../addresses";
import { CellNotes, type CellPlace } from "../cell-notes";
import { cellValueObject, tableValueObject } from "../value-objects";
import type { UniverBook } from "../univer-book";
import { isBeyondEngine, type EngineKnowledge } from "./abilities";
import { precedentsOf, type Precedent, type Surroundings } from "./precedents";
import { samePrecedents, type BookValues } from "./same-cells";

/** A formula as the file has it. */
interface LoadedFormula {
  readonly cell: CellData & { readonly formula: string };
  /** Where it stood in the file. */
  readonly row: number;
  readonly column: number;
  /** The engine has no notion of what the formula says; told when it is first calculated. */
  isBeyond?: boolean;
  kept?: Kept;
}

/** A stored result that stands where the engine has none. */
interface Kept {
  /** What the formula was calculated from in the file. */
  readonly precedents: readonly Precedent[];
  /** Nothing of it has changed. */
  holds: boolean;
}

/** What is asked of the open workbook. */
export interface OpenBook {
  readonly surroundings: () => Surroundings;
  readonly values: () => BookValues;
}

export class StoredResults {
  private readonly loaded = new CellNotes<LoadedFormula>();
  private readonly keptCells = new CellNotes<LoadedFormula>();
  private before: BookValues = { sheet: () => undefined };
  private knowledge: EngineKnowledge = { hasFunction: () => true, isAmbiguous: () => false };
  private isOpening = true;
  private surroundings: Surroundings | undefined;

  constructor(
    private readonly univer: UniverBook,
    private readonly open: OpenBook,
  ) {
    const runtime = univer.injector.get(IFormulaRuntimeService);
    const setResult = runtime.setRuntimeData.bind(runtime);
    runtime.setRuntimeData = (result) => {
      const { currentSubUnitId: sheet, currentRow: row, currentColumn: column } = runtime;
      const formula = this.loaded.get(sheet, row, column);
      setResult(formula === undefined ? result : this.resultOf(formula, { sheet, row, column }, result));
    };
  }

  /** Learns the formulas of a file, before the engine calculates them for the first time. */
  load(book: BookData): void {
    this.before = storedValues(book);
    this.knowledge = knowledgeOf(book, this.univer);
    for (const sheet of book.sheets) {
      sheet.rows.forEach((line, row) => {
        line?.forEach((cell, column) => {
          if (cell?.formula === undefined) return;
          const own = { ...cell, formula: cell.formula };
          this.loaded.set(sheet.id, row, column, { cell: own, row, column });
        });
      });
    }
  }

  /** Moves along with rows and columns. */
  shift(sheet: string, shift: Shift): void {
    this.loaded.shift(sheet, shift);
    this.keptCells.shift(sheet, shift);
  }

  /**
   * To be asked after every calculation: the cells whose stored result no longer stands, or stands again, and which have
   * to be calculated once more with all that depends on them.
   */
  changed(): readonly CellPlace[] {
    this.isOpening = false;
    const around = this.open.surroundings();
    const values = { before: this.before, now: this.open.values() };
    const known = new Map<string, boolean>();
    const changed: CellPlace[] = [];
    this.keptCells.forEach((formula, place) => {
      const { kept } = formula;
      const text = this.textAt(place);
      if (kept === undefined || text === undefined || !this.isSameFormula(text, formula)) {
        formula.kept = undefined;
        this.keptCells.delete(place.sheet, place.row, place.column);
        return;
      }
      const now = precedentsOf(this.univer.texts.toShown(text), place, around);
      const holds = samePrecedents(kept.precedents, now, values, known);
      if (holds !== kept.holds) changed.push(place);
      kept.holds = holds;
    });
    return changed;
  }

  private resultOf(
    formula: LoadedFormula,
    place: CellPlace,
    result: FunctionVariantType,
  ): FunctionVariantType {
    const isSingle = formula.cell.spill === undefined;
    formula.isBeyond ??= isBeyondEngine(formula.cell.formula, this.knowledge);
    const isPlain = !formula.isBeyond && formula.kept === undefined && !isSeveral(result) && !isError(result);
    if (isPlain) return result;
    const text = this.textAt(place);
    if (text === undefined || !this.isSameFormula(text, formula)) return result;
    const own = isSingle ? oneOf(result, place) : result;
    if (this.isOpening) this.keepIfNeeded(formula, place, own);
    if (formula.kept?.holds === true && (formula.isBeyond || isError(own)))
      return this.storedResult(formula, place.sheet);
    // IFERROR and its like make something of what the engine doesn't understand: that is no result.
    return formula.isBeyond ? ErrorValueObject.create(ErrorType.NAME) : own;
  }

  /** A cell's formula in the engine's words. */
  private textAt({ sheet, row, column }: CellPlace): string | undefined {
    return this.univer.cells(sheet)[row]?.[column]?.f ?? undefined;
  }

  /** Is it still the file's formula, wherever its references have moved? */
  private isSameFormula(text: string, { cell, row, column }: LoadedFormula): boolean {
    if (text === cell.formula) return true;
    const { texts } = this.univer;
    const at = { row, column };
    const own =
      cell.spill === undefined ? texts.fileToEngine(cell.formula, at) : texts.toEngine(cell.formula, at);
    return text === own || shapeOf(text) === shapeOf(own);
  }

  /** A result is kept where the engine has none, and the file has one. */
  private keepIfNeeded(formula: LoadedFormula, place: CellPlace, result: FunctionVariantType): void {
    const { value } = formula.cell;
    const isBeyond = formula.isBeyond === true;
    const isStored = value !== null && (isBeyond || typeof value !== "object");
    if (!isStored || formula.kept !== undefined || !(isBeyond || isError(result))) return;
    this.surroundings ??= this.open.surroundings();
    formula.kept = { precedents: precedentsOf(formula.cell.formula, place, this.surroundings), holds: true };
    this.keptCells.set(place.sheet, place.row, place.column, formula);
  }

  private storedResult({ cell, row, column }: LoadedFormula, sheet: string): BaseValueObject {
    if (cell.spill === undefined) return cellValueObject(cell.value);
    const stored = this.before.sheet(sheet);
    const rows = Array.from({ length: cell.spill.rows }, (_, r) =>
      Array.from({ length: cell.spill?.columns ?? 1 }, (__, c) =>
        cellValueObject(stored?.valueAt(row + r, column + c) ?? null),
      ),
    );
    return tableValueObject(rows);
  }
}

function knowledgeOf(book: BookData, { injector }: UniverBook): EngineKnowledge {
  const functions = injector.get(IFunctionService);
  const names = book.names.map(({ name }) => name.toUpperCase());
  const known = new Set<string>();
  const several = new Set<string>();
  for (const name of names) (known.has(name) ? several : known).add(name);
  return {
    // Asked late: the engine learns its functions while it opens the workbook.
    hasFunction: (name) => functions.hasExecutor(name) || known.has(name),
    isAmbiguous: (name) => several.has(name),
  };
}

/** The values that a file stores. */
function storedValues(book: BookData): BookValues {
  const sheets = new Map(
    book.sheets.map(({ id, rows }) => [
      id,
      {
        valueAt: (row: number, column: number): CellValue => rows[row]?.[column]?.value ?? null,
        rows: rows.length,
        columns: rows.reduce((width, row) => Math.max(width, row?.length ?? 0), 0),
      },
    ]),
  );
  return { sheet: (id) => sheets.get(id) };
}

/** What stays of a formula wherever its references move. */
function shapeOf(formula: string): string {
  return mapReferences(formula, () => "§");
}

function isError(result: FunctionVariantType): boolean {
  return (
    result.isValueObject() && !(result as BaseValueObject).isArray() && (result as BaseValueObject).isError()
  );
}

function isSeveral(result: FunctionVariantType): boolean {
  return result.isReferenceObject() || (result as BaseValueObject).isArray();
}

/** The one value that a formula without dynamic arrays has: of cells the one beside it, of an array the first. */
function oneOf(result: FunctionVariantType, { row, column }: CellPlace): FunctionVariantType {
  if (!isSeveral(result)) return result;
  if (!result.isReferenceObject()) return firstOf(result as BaseValueObject);
  const reference = result as BaseReferenceObject;
  const { startRow, startColumn, endRow, endColumn } = reference.getRangePosition();
  if (startRow === endRow && startColumn === endColumn) return reference.getFirstCell();
  if (startColumn === endColumn && row >= startRow && row <= endRow)
    return cellOf(reference, row, startColumn);
  if (startRow === endRow && column >= startColumn && column <= endColumn)
    return cellOf(reference, startRow, column);
  return ErrorValueObject.create(ErrorType.VALUE);
}

function cellOf(reference: BaseReferenceObject, row: number, column: number): BaseValueObject {
  const cell = reference.getCellData(row, column);
  return cell ? reference.getCellValueObject(cell) : cellValueObject(0);
}

function firstOf(value: BaseValueObject): BaseValueObject {
  return (value as unknown as { getFirstCell: () => BaseValueObject }).getFirstCell();
}

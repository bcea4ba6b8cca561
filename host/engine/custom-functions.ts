/** Functions of an add-in inside the engine: what they are given, and what their results become. */
import {
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { ICellData, Nullable, ObjectMatrix } from "@univerjs/core";
import type { CellValue } from "../../package/book";
import { valueOfCell } from "./snapshot";
import { busy, errorTypeOf, tableValueObject } from "./value-objects";
import type {
  ArrayValueObject,
  BaseReferenceObject,
  BaseValueObject,
  FunctionVariantType,
} from "@univerjs/engine-formula";

/** One parameter as functions.json declares it. */
export interface FunctionParameter {
  readonly name: string;
  readonly type?: string;
  readonly dimensionality?: "scalar" | "matrix";
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** One function as functions.json declares it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly FunctionParameter[];
  readonly options?: { readonly requiresAddress?: boolean };
}

/** functions.json: what holds for all functions stands at its top (custom-functions-json). */
export interface FunctionsMetadata {
  /** Errors are handed to parameters of the type any; without it a function isn't called where one is. */
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}

/** How blank cells of a range reach a function: Excel's desktop gives 0, Excel on the web null (office-js #4702). */
export type BlankCells = "zero" | "null";

export interface FunctionHost {
  readonly blanks: BlankCells;
  /** An empty place is no argument: where one is needed, the call is #VALUE! (office-js #710). */
  readonly needsArguments?: boolean;
  /** Whether functions are given errors at all. */
  readonly allowErrors: boolean;
  /** What stands for an error value that a function accepts. */
  readonly makeError: (code: string) => unknown;
  /** Told after every call: the message of the error, or undefined when there was none. */
  readonly report: (sheet: string, row: number, column: number, message: string | undefined) => void;
  /** Told before every call, for measuring. */
  readonly onCall?: (id: string) => void;
  readonly addressOf: (sheet: string, row: number, column: number) => string;
  /** Asked before every call: whether Excel has yet to learn that there are such functions. */
  readonly isUnknown?: () => boolean;
  /** Asked before every call: whether this calculation ends before the function has answered. */
  readonly isLate?: (sheet: string, row: number, column: number) => boolean;
}

export type FunctionBody = (...args: unknown[]) => unknown;

/** An error value that ends a call before the function's body sees it. */
class Refusal extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

function blankOf(host: FunctionHost): 0 | null {
  return host.blanks === "zero" ? 0 : null;
}

type RawCells = Readonly<Record<number, Readonly<Record<number, ICellData | undefined>> | undefined>>;

function rawCells(matrix: ObjectMatrix<Nullable<ICellData>> | undefined): RawCells {
  return (matrix?.getMatrix() ?? {}) as RawCells;
}

/**
 * The cells of a reference, row by row. Results of this very calculation come before stored ones. The engine's own
 * reader makes two objects for every cell, which is most of the time of a large ledger; so this reads the data itself.
 */
function referenceRows(reference: BaseReferenceObject): CellValue[][] {
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
  const computed = rawCells(reference.getCurrentRuntimeSheetData());
  const computedSpills = rawCells(reference.getCurrentRuntimeActiveArrayFormulaCellData());
  const spills = rawCells(reference.getCurrentActiveArrayFormulaCellData());
  const stored = rawCells(reference.getCurrentActiveSheetData().cellData);
  const rows: CellValue[][] = [];
  for (let row = startRow; row <= endRow; row++) {
    const cells: CellValue[] = [];
    for (let column = startColumn; column <= endColumn; column++) {
      const fresh = computed[row]?.[column] ?? computedSpills[row]?.[column];
      // A stored spill may be about to change its size: there the engine decides.
      const hasSpill = fresh === undefined && spills[row]?.[column] !== undefined;
      const cell = hasSpill ? reference.getCellData(row, column) : (fresh ?? stored[row]?.[column]);
      cells.push(valueOfCell(cell || undefined));
    }
    rows.push(cells);
  }
  return rows;
}

/** The plain value of a number, text, boolean, error or blank of the engine. */
function valueOf(value: Nullable<BaseValueObject>): CellValue {
  if (!value || value.isNull()) return null;
  if (value.isError()) return { error: String(value.getValue()) };
  const plain: unknown = value.getValue();
  const isPlain = typeof plain === "number" || typeof plain === "string" || typeof plain === "boolean";
  return isPlain ? plain : null;
}

function rowsOf(variant: FunctionVariantType): CellValue[][] {
  if (variant.isReferenceObject()) return referenceRows(variant as BaseReferenceObject);
  const value = variant as BaseValueObject;
  if (!value.isArray()) return [[valueOf(value)]];
  return (value as ArrayValueObject).getArrayValue().map((row) => row.map(valueOf));
}

function coerced(value: Exclude<CellValue, { error: string }>, type: string | undefined): unknown {
  if (type === "number") {
    if (typeof value === "number") return value;
    if (value === null) return 0;
    if (typeof value === "boolean") return value ? 1 : 0;
    const number = typeof value === "string" && value.trim() !== "" ? Number(value) : NaN;
    if (Number.isNaN(number)) throw new Refusal("#VALUE!");
    return number;
  }
  if (type === "string") return value === null ? "" : String(value);
  if (type === "boolean") return typeof value === "string" ? value.toUpperCase() === "TRUE" : Boolean(value);
  return value;
}

function cellArgument(
  value: CellValue | undefined,
  parameter: FunctionParameter,
  host: FunctionHost,
): unknown {
  if (value === null || value === undefined) return coerced(blankOf(host), parameter.type);
  if (typeof value !== "object") return coerced(value, parameter.type);
  if (!host.allowErrors || (parameter.type ?? "any") !== "any") throw new Refusal(value.error);
  return host.makeError(value.error);
}

function argumentOf(
  variant: FunctionVariantType | undefined,
  parameter: FunctionParameter,
  host: FunctionHost,
): unknown {
  if (variant === undefined) return null;
  const isOmitted = !variant.isReferenceObject() && (variant as BaseValueObject).isNull();
  if (isOmitted && host.needsArguments === true && parameter.optional !== true) throw new Refusal("#VALUE!");
  if (isOmitted) return null;
  const rows = rowsOf(variant);
  if (parameter.dimensionality === "matrix") {
    // Changed in place: a second table of a large ledger would double its memory.
    const table: unknown[][] = rows;
    for (const row of table) {
      for (const [column, cell] of row.entries()) {
        row[column] = cellArgument(cell as CellValue, parameter, host);
      }
    }
    return table;
  }
  if (rows.length > 1 || (rows[0]?.length ?? 0) > 1) throw new Refusal(ErrorType.VALUE);
  return cellArgument(rows[0]?.[0], parameter, host);
}

function valueObject(value: unknown): BaseValueObject {
  // Excel shows 0 where a function returns null (office-js #1503).
  if (value === null || value === undefined) return NumberValueObject.create(0);
  if (typeof value === "number") {
    return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
  }
  if (typeof value === "string") return StringValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  return ErrorValueObject.create(errorTypeOf(errorCodeOf(value) ?? ErrorType.VALUE));
}

/** The code of a CustomFunctions.Error (or of anything shaped like one). */
function errorCodeOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const code: unknown = "code" in value ? value.code : undefined;
  return typeof code === "string" ? code : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error || (typeof error === "object" && error !== null && "message" in error)
    ? String(error.message)
    : String(error);
}

function resultOf(result: unknown): BaseValueObject {
  if (!Array.isArray(result)) return valueObject(result);
  const rows: unknown[][] = result.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  return tableValueObject(rows.map((row) => row.map(valueObject)));
}

/** A function with such an argument is called at once with it, and again when it has its value. */
function hasBusy(argument: unknown): boolean {
  return Array.isArray(argument) ? argument.some(hasBusy) : errorCodeOf(argument) === busy;
}

function firstError(result: unknown): unknown {
  return Array.isArray(result) ? undefined : errorCodeOf(result) === undefined ? undefined : result;
}

/** A function of an add-in as the engine calls it. References stay references, so that blanks can be told from 0. */
export class AddInFunction extends BaseFunction {
  override needsReferenceObject = true;

  constructor(
    displayName: string,
    private readonly metadata: FunctionMetadata,
    private readonly body: FunctionBody,
    private readonly host: FunctionHost,
  ) {
    super(displayName.toUpperCase());
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const sheet = this.subUnitId ?? "";
    const { row, column } = this;
    if (this.host.isUnknown?.() === true) return ErrorValueObject.create(ErrorType.NAME);
    try {
      const args = this.arguments(variants);
      if (this.host.isLate?.(sheet, row, column) === true && !hasBusy(args))
        return ErrorValueObject.create(errorTypeOf(busy));
      this.host.onCall?.(this.metadata.id);
      const result = this.body(...args, {
        functionName: this.metadata.id,
        isInValuePreview: false,
        ...(this.metadata.options?.requiresAddress === true && {
          address: this.host.addressOf(sheet, row, column),
        }),
      });
      const error = firstError(result);
      this.host.report(sheet, row, column, error === undefined ? undefined : messageOf(error));
      return resultOf(result);
    } catch (error) {
      if (error instanceof Refusal) {
        this.host.report(sheet, row, column, undefined);
        return ErrorValueObject.create(errorTypeOf(error.code));
      }
      // The genuine runtime does the same: whatever a function throws becomes an error value with its message.
      this.host.report(sheet, row, column, messageOf(error));
      return ErrorValueObject.create(errorTypeOf(errorCodeOf(error) ?? ErrorType.VALUE));
    }
  }

  private arguments(variants: readonly BaseValueObject[]): unknown[] {
    const { parameters } = this.metadata;
    const last = parameters.at(-1);
    const isRepeating = last?.repeating === true;
    if (variants.length > parameters.length && !isRepeating) throw new Refusal(ErrorType.VALUE);
    return parameters.map((parameter, index) => {
      if (parameter.repeating === true) {
        return variants.slice(index).map((variant) => argumentOf(variant, parameter, this.host));
      }
      if (index >= variants.length && parameter.optional !== true) throw new Refusal(ErrorType.VALUE);
      return argumentOf(variants[index], parameter, this.host);
    });
  }
}

/** Plain values as the engine's own. */
import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import type { CellValue } from "../../package/book";

/** Stands in a cell whose function has not answered yet; the engine has no word for it. */
export const busy = "#BUSY!";

const ERROR_CODES: ReadonlySet<string> = new Set<string>([...Object.values(ErrorType), busy]);

/** The engine's error for a code of Excel's; `#VALUE!` for one that it doesn't have. */
export function errorTypeOf(code: string): ErrorType {
  return ERROR_CODES.has(code) ? (code as ErrorType) : ErrorType.VALUE;
}

/** A cell's value. */
export function cellValueObject(value: CellValue): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "string") return StringValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  return ErrorValueObject.create(errorTypeOf(value.error));
}

/** Rows of values; a single one stands for itself. */
export function tableValueObject(values: BaseValueObject[][]): BaseValueObject {
  const first = values[0]?.[0];
  const columns = Math.max(0, ...values.map((row) => row.length));
  if (values.length === 1 && columns === 1 && first !== undefined) return first;
  if (columns === 0) return ErrorValueObject.create(ErrorType.VALUE);
  return ArrayValueObject.create({
    calculateValueList: values,
    rowCount: values.length,
    columnCount: columns,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

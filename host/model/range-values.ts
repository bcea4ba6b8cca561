/** What stands in the cells of a range: values, formulas, texts, number formats. */
import { areaAddress } from "../engine/addresses";
import type { CellInput, SheetReader } from "../engine/cells";
import { HostError } from "../protocol/host-error";
import { clipped } from "./areas";
import { textArgument } from "./arguments";
import {
  columnCount,
  mapCells,
  plainValue,
  rowCount,
  shownText,
  spread,
  typedInput,
  valueType,
} from "./cell-values";
import type { Scalar } from "./model-object";
import { cornerOf, offset, type Scalars } from "./range-places";
import type { RangeTarget, Session } from "./session";

/** A cell never holds more characters (Excel's specification). */
const CELL_TEXT_LIMIT = 32767;
/** Nor a formula. */
const FORMULA_LIMIT = 8192;

/** Reading more cells of one range fails on every platform (excel-add-ins-ranges-large). */
const READ_LIMIT = 5_000_000;

export function valueScalars(session: Session): Scalars {
  const formulas: Scalar<RangeTarget> = {
    get: (t) =>
      cells(
        session,
        t,
        (reader, row, column) => reader.formula(row, column) ?? plainValue(reader.value(row, column)),
      ),
    set: (t, values) => writeValues(session, t, values),
  };
  const numberFormats: Scalar<RangeTarget> = {
    get: (t) =>
      cells(session, t, (reader, row, column) => reader.style(row, column).numberFormat ?? "General"),
    set: (t, values) => writeNumberFormats(session, t, values),
  };
  return {
    Values: {
      get: (t) => cells(session, t, (reader, row, column) => plainValue(reader.value(row, column))),
      set: (t, values) => writeValues(session, t, values),
    },
    Formulas: formulas,
    FormulasLocal: formulas,
    Text: {
      get: (t) =>
        cells(session, t, (reader, row, column) =>
          shownText(reader.value(row, column), reader.style(row, column).numberFormat ?? "General"),
        ),
    },
    ValueTypes: {
      get: (t) => cells(session, t, (reader, row, column) => valueType(reader.value(row, column))),
    },
    NumberFormat: numberFormats,
    NumberFormatLocal: numberFormats,
  };
}

/** One value a cell; null where Excel answers null without an error: for unbounded or very large ranges. */
function cells<T>(
  session: Session,
  target: RangeTarget,
  cell: (reader: SheetReader, row: number, column: number) => T,
): T[][] | null {
  const { area } = target;
  if (rowCount(area) * columnCount(area) > READ_LIMIT) return null;
  const reader = session.engine.cells.reader(target.sheet);
  return mapCells(area, (row, column) => cell(reader, row, column));
}

export function writeValues(session: Session, target: RangeTarget, values: unknown): void {
  session.refuseIfProtected(target.sheet);
  const { area } = target;
  const table = spread(values, clipped(session, target));
  const reader = session.engine.cells.reader(target.sheet);
  const inputs = new Map<number, Map<number, CellInput>>();
  table.forEach((line, rowOffset) => {
    const row = area.row + rowOffset;
    const cells = new Map<number, CellInput>();
    line.forEach((value, columnOffset) => {
      if (value === null) return;
      if (typeof value === "string" && value.length > CELL_TEXT_LIMIT) {
        throw new HostError("InvalidArgument", "A cell holds at most 32767 characters.");
      }
      if (typeof value === "string" && value.startsWith("=") && value.length > FORMULA_LIMIT) {
        throw new HostError("InvalidArgument", "A formula holds at most 8192 characters.");
      }
      const column = area.column + columnOffset;
      const format = reader.hasStyle(row, column) ? reader.style(row, column).numberFormat : undefined;
      cells.set(column, typedInput(value, format ?? "General"));
    });
    inputs.set(row, cells);
  });
  session.engine.cells.write(target.sheet, inputs);
  session.changed(target.sheet, areaAddress(area), "RangeEdited");
}

function writeNumberFormats(session: Session, target: RangeTarget, values: unknown): void {
  session.refuseIfProtected(target.sheet);
  const area = clipped(session, target);
  const table = spread(values, area);
  const first = table[0]?.[0];
  const isSame = table.every((line) => line.every((value) => value === first));
  if (isSame) {
    if (first !== null)
      session.engine.formats.change(target.sheet, area, { numberFormat: formatCode(first) });
    return;
  }
  table.forEach((line, row) => {
    line.forEach((value, column) => {
      if (value === null) return;
      const cell = offset(cornerOf(area), row, column);
      session.engine.formats.change(target.sheet, cell, { numberFormat: formatCode(value) });
    });
  });
}

function formatCode(value: unknown): string {
  const code = textArgument(value);
  return code === "" ? "General" : code;
}

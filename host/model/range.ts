/** Ranges: addresses, values, structure. Formats are in range-format.ts. */
import type { Area } from "../../package/book";
import { areaAddress, MAX_COLUMNS, MAX_ROWS, parseAddress, quotedSheetName } from "../engine/addresses";
import type { CellInput, SheetReader } from "../engine/engine";
import { HostError } from "../protocol/host-error";
import {
  booleanArgument,
  numberArgument,
  oneOf,
  optionalNumber,
  rangeTargetOf,
  recordArgument,
  textArgument,
} from "./arguments";
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
import { clipped, intersection } from "./areas";
import { conditionalFormats } from "./conditional-formats";
import { dataValidation } from "./data-validation";
import { modelClass, type ModelObject, type Scalar } from "./model-object";
import { columnPoints, rangeFormat, rowPoints } from "./range-format";
import { areaOfAddress, type RangeTarget, type Session } from "./session";

/** A cell never holds more characters (Excel's specification). */
const CELL_TEXT_LIMIT = 32767;
/** Reading more cells of one range fails on every platform (excel-add-ins-ranges-large). */
const READ_LIMIT = 5_000_000;

/** `企业台账!A1:C3`, as `address` gives it. */
export function fullAddress(session: Session, target: RangeTarget): string {
  return `${quotedSheetName(session.engine.sheetName(target.sheet))}!${areaAddress(target.area)}`;
}

function inside(area: Area): Area {
  const isInside =
    area.row >= 0 && area.column >= 0 && area.endRow < MAX_ROWS && area.endColumn < MAX_COLUMNS;
  if (!isInside || area.endRow < area.row || area.endColumn < area.column) {
    throw new HostError("InvalidArgument", "The range lies outside the sheet.");
  }
  return area;
}

type Scalars = Readonly<Record<string, Scalar<RangeTarget>>>;
type Methods = Readonly<Record<string, (target: RangeTarget, args: readonly unknown[]) => unknown>>;

/** The model's Range for an area of a sheet. */
export function range(session: Session, target: RangeTarget): ModelObject {
  return modelClass<RangeTarget>({
    name: "Range",
    scalars: { ...placeScalars(session), ...valueScalars(session), ...stateScalars(session) },
    navigations: {
      Worksheet: (t) => session.objects.worksheet(t.sheet),
      Format: (t) => rangeFormat(session, [t]),
      ConditionalFormats: (t) => conditionalFormats(session, { sheet: t.sheet, areas: [t.area] }),
      DataValidation: (t) => dataValidation(session, t),
    },
    methods: {
      ...partMethods(session),
      ...relatedMethods(session),
      ...surroundingMethods(session),
      ...spillMethods(session),
      ...mergeMethods(session),
      ...editMethods(session),
    },
  })(target);
}

/** Another range of the same sheet. */
function other(session: Session, target: RangeTarget, area: Area): ModelObject {
  return range(session, { sheet: target.sheet, area: inside(area) });
}

/** One value a cell; null where Excel answers null without an error: for unbounded or very large ranges. */
function cells<T>(
  session: Session,
  target: RangeTarget,
  cell: (reader: SheetReader, row: number, column: number) => T,
): T[][] | null {
  const { area } = target;
  if (rowCount(area) * columnCount(area) > READ_LIMIT) return null;
  const reader = session.engine.reader(target.sheet);
  return mapCells(area, (row, column) => cell(reader, row, column));
}

/** The value that all cells share; null when they differ. */
function shared<T>(
  session: Session,
  target: RangeTarget,
  cell: (row: number, column: number) => T,
): T | null {
  const found = new Set(mapCells(clipped(session, target), cell).flat());
  const [first] = found;
  return found.size === 1 && first !== undefined ? first : null;
}

function placeScalars(session: Session): Scalars {
  return {
    Address: { get: (t) => fullAddress(session, t) },
    AddressLocal: { get: (t) => fullAddress(session, t) },
    RowIndex: { get: (t) => t.area.row },
    ColumnIndex: { get: (t) => t.area.column },
    RowCount: { get: (t) => rowCount(t.area) },
    ColumnCount: { get: (t) => columnCount(t.area) },
    CellCount: { get: (t) => rowCount(t.area) * columnCount(t.area) },
    IsEntireRow: { get: (t) => columnCount(t.area) === MAX_COLUMNS },
    IsEntireColumn: { get: (t) => rowCount(t.area) === MAX_ROWS },
  };
}

function valueScalars(session: Session): Scalars {
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

function stateScalars(session: Session): Scalars {
  const { engine } = session;
  return {
    HasSpill: {
      get: (t) =>
        shared(session, t, (row, column) => engine.spillParentOf(t.sheet, row, column) !== undefined),
    },
    RowHidden: {
      get: (t) =>
        shared(session, { ...t, area: { ...t.area, endColumn: t.area.column } }, (row) =>
          engine.isRowHidden(t.sheet, row),
        ),
      set: (t, value) => {
        session.refuseIfProtected(t.sheet);
        engine.setRowsHidden(t.sheet, clipped(session, t), booleanArgument(value));
      },
    },
    ColumnHidden: {
      get: (t) =>
        shared(session, { ...t, area: { ...t.area, endRow: t.area.row } }, (_, column) =>
          engine.isColumnHidden(t.sheet, column),
        ),
      set: (t, value) => {
        session.refuseIfProtected(t.sheet);
        engine.setColumnsHidden(t.sheet, clipped(session, t), booleanArgument(value));
      },
    },
    Hidden: {
      get: (t) =>
        shared(
          session,
          t,
          (row, column) => engine.isRowHidden(t.sheet, row) || engine.isColumnHidden(t.sheet, column),
        ),
    },
    Hyperlink: {
      get: (t) => {
        const link = engine.reader(t.sheet).link(t.area.row, t.area.column);
        if (link === undefined) return null;
        return { documentReference: link.location, screenTip: link.tip ?? "" };
      },
      set: (t, value) => setHyperlink(session, t, value),
    },
  };
}

function partMethods(session: Session): Methods {
  return {
    GetCell: (t, [row, column]) => {
      const r = t.area.row + numberArgument(row);
      const c = t.area.column + numberArgument(column);
      return other(session, t, { row: r, endRow: r, column: c, endColumn: c });
    },
    GetRow: (t, [row]) => {
      const r = t.area.row + numberArgument(row);
      return other(session, t, { ...t.area, row: r, endRow: r });
    },
    GetColumn: (t, [column]) => {
      const c = t.area.column + numberArgument(column);
      return other(session, t, { ...t.area, column: c, endColumn: c });
    },
    GetLastRow: (t) => other(session, t, { ...t.area, row: t.area.endRow }),
    GetLastColumn: (t) => other(session, t, { ...t.area, column: t.area.endColumn }),
    GetLastCell: (t) => other(session, t, { ...t.area, row: t.area.endRow, column: t.area.endColumn }),
  };
}

function relatedMethods(session: Session): Methods {
  return {
    GetBoundingRect: (t, [otherRange]) =>
      other(session, t, boundingRect(t.area, relatedArea(session, t, otherRange))),
    GetIntersection: (t, [otherRange]) => {
      const area = intersection(t.area, relatedArea(session, t, otherRange));
      if (area === undefined) throw new HostError("ItemNotFound");
      return other(session, t, area);
    },
    GetIntersectionOrNullObject: (t, [otherRange]) => {
      const area = intersection(t.area, relatedArea(session, t, otherRange));
      return area === undefined ? null : other(session, t, area);
    },
    GetResizedRange: (t, [rows, columns]) =>
      other(session, t, {
        ...t.area,
        endRow: t.area.endRow + numberArgument(rows),
        endColumn: t.area.endColumn + numberArgument(columns),
      }),
    GetAbsoluteResizedRange: (t, [rows, columns]) =>
      other(session, t, {
        ...t.area,
        endRow: t.area.row + numberArgument(rows) - 1,
        endColumn: t.area.column + numberArgument(columns) - 1,
      }),
    GetOffsetRange: (t, [rows, columns]) =>
      other(session, t, offset(t.area, numberArgument(rows), numberArgument(columns))),
  };
}

function surroundingMethods(session: Session): Methods {
  return {
    GetRowsBelow: (t, [count]) => {
      const rows = optionalNumber(count, 1);
      return other(session, t, { ...t.area, row: t.area.endRow + 1, endRow: t.area.endRow + rows });
    },
    GetRowsAbove: (t, [count]) => {
      const rows = optionalNumber(count, 1);
      return other(session, t, { ...t.area, row: t.area.row - rows, endRow: t.area.row - 1 });
    },
    GetColumnsAfter: (t, [count]) => {
      const columns = optionalNumber(count, 1);
      return other(session, t, {
        ...t.area,
        column: t.area.endColumn + 1,
        endColumn: t.area.endColumn + columns,
      });
    },
    GetColumnsBefore: (t, [count]) => {
      const columns = optionalNumber(count, 1);
      return other(session, t, { ...t.area, column: t.area.column - columns, endColumn: t.area.column - 1 });
    },
    GetEntireRow: (t) => other(session, t, { ...t.area, column: 0, endColumn: MAX_COLUMNS - 1 }),
    GetEntireColumn: (t) => other(session, t, { ...t.area, row: 0, endRow: MAX_ROWS - 1 }),
    GetUsedRange: (t, [valuesOnly]) =>
      used(session, t, valuesOnly === true) ?? other(session, t, cornerOf(t.area)),
    GetUsedRangeOrNullObject: (t, [valuesOnly]) => used(session, t, valuesOnly === true),
  };
}

function spillMethods(session: Session): Methods {
  const { engine } = session;
  return {
    GetSpillingToRange: (t) => {
      const area = engine.spillOf(t.sheet, t.area.row, t.area.column);
      if (area === undefined) throw new HostError("ItemNotFound");
      return other(session, t, area);
    },
    GetSpillingToRangeOrNullObject: (t) => {
      const area = engine.spillOf(t.sheet, t.area.row, t.area.column);
      return area === undefined ? null : other(session, t, area);
    },
    GetSpillParent: (t) => {
      const cell = engine.spillParentOf(t.sheet, t.area.row, t.area.column);
      if (cell === undefined) throw new HostError("ItemNotFound");
      return other(session, t, { ...cell, endRow: cell.row, endColumn: cell.column });
    },
    GetSpillParentOrNullObject: (t) => {
      const cell = engine.spillParentOf(t.sheet, t.area.row, t.area.column);
      return cell === undefined
        ? null
        : other(session, t, { ...cell, endRow: cell.row, endColumn: cell.column });
    },
  };
}

function mergeMethods(session: Session): Methods {
  const { engine } = session;
  return {
    Merge: (t, [across]) => {
      session.refuseIfProtected(t.sheet);
      const areas = across === true ? mapRows(t.area) : [t.area];
      engine.setMerges(t.sheet, [
        ...engine.merges(t.sheet).filter((m) => !intersection(m, t.area)),
        ...areas,
      ]);
      return undefined;
    },
    Unmerge: (t) => {
      session.refuseIfProtected(t.sheet);
      engine.setMerges(
        t.sheet,
        engine.merges(t.sheet).filter((merge) => !intersection(merge, t.area)),
      );
      return undefined;
    },
    GetMergedAreasOrNullObject: (t) => {
      if (!session.options.allowMergedAreas) {
        throw new HostError(
          "UnsupportedOperation",
          "Reading merged areas empties the user's undo list (office-js #5918).",
        );
      }
      const first = engine.merges(t.sheet).find((merge) => intersection(merge, t.area));
      return first === undefined ? null : other(session, t, first);
    },
  };
}

function editMethods(session: Session): Methods {
  return {
    Select: (t) => {
      session.select(t, areaAddress(t.area));
      return undefined;
    },
    Clear: (t, [applyTo]) => {
      clear(
        session,
        t,
        oneOf(applyTo ?? "All", ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"]),
      );
      return undefined;
    },
    Insert: (t, [shift]) => insert(session, t, oneOf(shift, ["Down", "Right"])),
    Delete: (t, [shift]) => {
      remove(session, t, oneOf(shift, ["Up", "Left"]));
      return undefined;
    },
    CopyFrom: (t, [source]) => {
      copyFrom(session, t, source);
      return undefined;
    },
    Calculate: () => {
      session.engine.recalculate();
      return undefined;
    },
    GetRowProperties: (t, [wanted]) => rowProperties(session, t, recordArgument(wanted)),
    GetColumnProperties: (t, [wanted]) => columnProperties(session, t, recordArgument(wanted)),
    _ValidateArraySize: (t, [rows, columns]) => {
      if (rows !== rowCount(t.area) || columns !== columnCount(t.area)) {
        throw new HostError(
          "InvalidArgument",
          "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
        );
      }
      return undefined;
    },
  };
}

function cornerOf(area: Area): Area {
  return { row: area.row, column: area.column, endRow: area.row, endColumn: area.column };
}

function mapRows(area: Area): Area[] {
  return Array.from({ length: rowCount(area) }, (_, index) => ({
    ...area,
    row: area.row + index,
    endRow: area.row + index,
  }));
}

function offset(area: Area, rows: number, columns: number): Area {
  return {
    row: area.row + rows,
    endRow: area.endRow + rows,
    column: area.column + columns,
    endColumn: area.endColumn + columns,
  };
}

function boundingRect(a: Area, b: Area): Area {
  return {
    row: Math.min(a.row, b.row),
    column: Math.min(a.column, b.column),
    endRow: Math.max(a.endRow, b.endRow),
    endColumn: Math.max(a.endColumn, b.endColumn),
  };
}

function relatedArea(session: Session, target: RangeTarget, value: unknown): Area {
  const related =
    typeof value === "string" ? areaOfAddress(session, target.sheet, value) : rangeTargetOf(value);
  if (related === undefined || related.sheet !== target.sheet) throw new HostError("InvalidArgument");
  return related.area;
}

function used(session: Session, target: RangeTarget, onlyValues: boolean): ModelObject | null {
  const whole = session.engine.usedArea(target.sheet, onlyValues);
  const area = whole && intersection(whole, target.area);
  return area === undefined ? null : range(session, { sheet: target.sheet, area });
}

function writeValues(session: Session, target: RangeTarget, values: unknown): void {
  session.refuseIfProtected(target.sheet);
  const { area } = target;
  const table = spread(values, clipped(session, target));
  const reader = session.engine.reader(target.sheet);
  const inputs = new Map<number, Map<number, CellInput>>();
  table.forEach((line, rowOffset) => {
    const row = area.row + rowOffset;
    const cells = new Map<number, CellInput>();
    line.forEach((value, columnOffset) => {
      if (value === null) return;
      if (typeof value === "string" && value.length > CELL_TEXT_LIMIT) {
        throw new HostError("InvalidArgument", "A cell holds at most 32767 characters.");
      }
      const column = area.column + columnOffset;
      const format = reader.hasStyle(row, column) ? reader.style(row, column).numberFormat : undefined;
      cells.set(column, typedInput(value, format ?? "General"));
    });
    inputs.set(row, cells);
  });
  session.engine.write(target.sheet, inputs);
  session.changed(target.sheet, areaAddress(area), "RangeEdited");
}

function writeNumberFormats(session: Session, target: RangeTarget, values: unknown): void {
  session.refuseIfProtected(target.sheet);
  const area = clipped(session, target);
  const table = spread(values, area);
  const first = table[0]?.[0];
  const isSame = table.every((line) => line.every((value) => value === first));
  if (isSame) {
    if (first !== null) session.engine.format(target.sheet, area, { numberFormat: formatCode(first) });
    return;
  }
  table.forEach((line, row) => {
    line.forEach((value, column) => {
      if (value === null) return;
      const cell = offset(cornerOf(area), row, column);
      session.engine.format(target.sheet, cell, { numberFormat: formatCode(value) });
    });
  });
}

function formatCode(value: unknown): string {
  const code = textArgument(value);
  return code === "" ? "General" : code;
}

function setHyperlink(session: Session, target: RangeTarget, value: unknown): void {
  session.refuseIfProtected(target.sheet);
  const link = recordArgument(value);
  const location = link["documentReference"] ?? link["address"];
  const tip = link["screenTip"];
  session.engine.setLink(target.sheet, target.area, {
    location: textArgument(location),
    ...(typeof tip === "string" && { tip }),
  });
  const shown = link["textToDisplay"];
  const isFormula =
    session.engine.reader(target.sheet).formula(target.area.row, target.area.column) !== undefined;
  if (typeof shown === "string" && !isFormula) writeValues(session, target, `'${shown}`);
  // Excel gives a new link the look of the style Hyperlink.
  session.engine.format(target.sheet, target.area, { fontColor: "#0563C1", underline: true });
}

function clear(session: Session, target: RangeTarget, applyTo: string): void {
  session.refuseIfProtected(target.sheet);
  const { engine } = session;
  const area = clipped(session, target);
  if (applyTo === "All" || applyTo === "Contents") {
    const line = new Map(
      Array.from(
        { length: columnCount(area) },
        (_, index) => [area.column + index, { value: null }] as const,
      ),
    );
    engine.write(
      target.sheet,
      new Map(Array.from({ length: rowCount(area) }, (_, index) => [area.row + index, line] as const)),
    );
    session.changed(target.sheet, areaAddress(area), "RangeEdited");
  }
  if (applyTo === "All" || applyTo === "Hyperlinks" || applyTo === "RemoveHyperlinks") {
    engine.setLink(target.sheet, area, undefined);
  }
  if (applyTo === "All" || applyTo === "Formats") {
    engine.clearFormats(target.sheet, area);
    engine.setMerges(
      target.sheet,
      engine.merges(target.sheet).filter((merge) => !intersection(merge, target.area)),
    );
    removeConditionalFormats(session, target);
  }
  if (applyTo === "All") removeChoices(session, target);
}

function removeConditionalFormats(session: Session, target: RangeTarget): void {
  const { conditionalFormats } = session.engine.sheetExtras(target.sheet);
  session.engine.changeExtras(target.sheet, {
    conditionalFormats: conditionalFormats.filter(
      (format) => !format.areas.some((area) => intersection(area, target.area)),
    ),
  });
}

function removeChoices(session: Session, target: RangeTarget): void {
  const { choices } = session.engine.sheetExtras(target.sheet);
  session.engine.changeExtras(target.sheet, {
    choices: choices.filter((choice) => !choice.areas.some((area) => intersection(area, target.area))),
  });
}

/** Whether a range covers everything that its rows (or columns) hold: only such ranges are moved whole. */
function wholeRows(target: RangeTarget): boolean {
  return target.area.column === 0 && target.area.endColumn === MAX_COLUMNS - 1;
}

function wholeColumns(target: RangeTarget): boolean {
  return target.area.row === 0 && target.area.endRow === MAX_ROWS - 1;
}

function insert(session: Session, target: RangeTarget, shift: "Down" | "Right"): ModelObject {
  session.refuseIfProtected(target.sheet);
  const { area } = target;
  if (shift === "Down" && wholeRows(target)) {
    session.engine.insertRows(target.sheet, area.row, rowCount(area));
    session.changed(target.sheet, areaAddress(area), "RowInserted");
  } else if (shift === "Right" && wholeColumns(target)) {
    session.engine.insertColumns(target.sheet, area.column, columnCount(area));
    session.changed(target.sheet, areaAddress(area), "ColumnInserted");
  } else {
    throw new HostError("NotImplemented", "The stand-in inserts whole rows and columns only.");
  }
  return range(session, { sheet: target.sheet, area });
}

function remove(session: Session, target: RangeTarget, shift: "Up" | "Left"): void {
  session.refuseIfProtected(target.sheet);
  const { area } = target;
  if (shift === "Up" && wholeRows(target)) {
    session.engine.deleteRows(target.sheet, area.row, rowCount(area));
    session.changed(target.sheet, areaAddress(area), "RowDeleted");
  } else if (shift === "Left" && wholeColumns(target)) {
    session.engine.deleteColumns(target.sheet, area.column, columnCount(area));
    session.changed(target.sheet, areaAddress(area), "ColumnDeleted");
  } else {
    throw new HostError("NotImplemented", "The stand-in deletes whole rows and columns only.");
  }
}

function copyFrom(session: Session, target: RangeTarget, source: unknown): void {
  session.refuseIfProtected(target.sheet);
  const from =
    typeof source === "string" ? areaOfAddress(session, target.sheet, source) : rangeTargetOf(source);
  if (from === undefined) throw new HostError("InvalidArgument");
  const reader = session.engine.reader(from.sheet);
  const hasFormulas = mapCells(from.area, (row, column) => reader.formula(row, column))
    .flat()
    .some((f) => f !== undefined);
  if (hasFormulas) throw new HostError("NotImplemented", "The stand-in copies constants only.");
  const values = mapCells(from.area, (row, column) => ({ value: reader.value(row, column) }));
  const styles = mapCells(from.area, (row, column) => reader.style(row, column));
  const place = offset(from.area, target.area.row - from.area.row, target.area.column - from.area.column);
  session.engine.write(
    target.sheet,
    new Map(
      values.map((line, row) => [
        place.row + row,
        new Map(line.map((input, column) => [place.column + column, input] as const)),
      ]),
    ),
  );
  styles.forEach((line, row) => {
    line.forEach((style, column) =>
      session.engine.format(target.sheet, offset(cornerOf(place), row, column), style),
    );
  });
}

function rowProperties(session: Session, target: RangeTarget, wanted: Record<string, unknown>): unknown[] {
  const { area, sheet } = target;
  return mapRows(clipped(session, target)).map((row) => ({
    ...(wanted["address"] === true && {
      address: fullAddress(session, { sheet, area: { ...area, ...row } }),
    }),
    ...(wanted["rowIndex"] === true && { rowIndex: row.row }),
    ...(wanted["rowHidden"] === true && { rowHidden: session.engine.isRowHidden(sheet, row.row) }),
    ...(wanted["format"] !== undefined && { format: { rowHeight: rowPoints(session, sheet, row.row) } }),
  }));
}

function columnProperties(session: Session, target: RangeTarget, wanted: Record<string, unknown>): unknown[] {
  const area = clipped(session, target);
  return Array.from({ length: columnCount(area) }, (_, index) => {
    const column = area.column + index;
    const own = { ...target.area, column, endColumn: column };
    return {
      ...(wanted["address"] === true && {
        address: fullAddress(session, { sheet: target.sheet, area: own }),
      }),
      ...(wanted["columnIndex"] === true && { columnIndex: column }),
      ...(wanted["columnHidden"] === true && {
        columnHidden: session.engine.isColumnHidden(target.sheet, column),
      }),
      ...(wanted["format"] !== undefined && {
        format: { columnWidth: columnPoints(session, target.sheet, column) },
      }),
    };
  });
}

/** Several areas of one sheet, as `getRanges` gives them. */
export function rangeAreas(session: Session, sheet: string, addresses: string): ModelObject {
  const targets = addresses.split(",").map((address) => areaOfAddress(session, sheet, address.trim()));
  const describe = modelClass<readonly RangeTarget[]>({
    name: "RangeAreas",
    scalars: {
      Address: { get: (ts) => ts.map((t) => fullAddress(session, t)).join(",") },
      AreaCount: { get: (ts) => ts.length },
      CellCount: { get: (ts) => ts.reduce((sum, t) => sum + rowCount(t.area) * columnCount(t.area), 0) },
    },
    navigations: {
      Areas: (ts) =>
        modelClass<readonly RangeTarget[]>({
          name: "RangeCollection",
          items: (all) => all.map((t) => range(session, t)),
          methods: {
            GetCount: (all) => all.length,
            GetItemAt: (all, [index]) => {
              const target = all[numberArgument(index)];
              if (target === undefined) throw new HostError("ItemNotFound");
              return range(session, target);
            },
          },
        })(ts),
      Format: (ts) => rangeFormat(session, ts),
      ConditionalFormats: (ts) => conditionalFormats(session, { sheet, areas: ts.map(({ area }) => area) }),
      Worksheet: () => session.objects.worksheet(sheet),
    },
    methods: {
      Select: (ts) => {
        const [first] = ts;
        if (first !== undefined) session.select(first, areaAddress(first.area));
        return undefined;
      },
      Clear: (ts, [applyTo]) => {
        const kind = oneOf(applyTo ?? "All", [
          "All",
          "Contents",
          "Formats",
          "Hyperlinks",
          "RemoveHyperlinks",
        ]);
        for (const target of ts) clear(session, target, kind);
        return undefined;
      },
      GetEntireRow: (ts) =>
        rangeAreas(
          session,
          sheet,
          ts.map((t) => `${String(t.area.row + 1)}:${String(t.area.endRow + 1)}`).join(","),
        ),
    },
  });
  return describe(targets);
}

/** A range by address (or the whole sheet without one). */
export function rangeByAddress(session: Session, sheet: string, address: unknown): ModelObject {
  if (address === undefined || address === null || address === "") {
    return range(session, {
      sheet,
      area: { row: 0, column: 0, endRow: MAX_ROWS - 1, endColumn: MAX_COLUMNS - 1 },
    });
  }
  const text = textArgument(address);
  const target = areaOfAddress(session, sheet, text);
  if (target.sheet !== sheet && parseAddress(text)?.sheet !== undefined) {
    throw new HostError("InvalidArgument", `${text} lies on another sheet.`);
  }
  return range(session, target);
}

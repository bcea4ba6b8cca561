/** Where a range is, and the ranges that lie around it. */
import type { Area } from "../../package/book";
import { areaAddress, intersection, maxColumns, maxRows, quotedSheetName } from "../engine/addresses";
import { HostError } from "../protocol/host-error";
import { numberArgument, optionalNumber, rangeTargetOf } from "./arguments";
import { columnCount, rowCount } from "./cell-values";
import type { ModelObject, Scalar } from "./model-object";
import { areaOfAddress, type RangeTarget, type Session } from "./session";

export type Scalars = Readonly<Record<string, Scalar<RangeTarget>>>;
export type Methods = Readonly<Record<string, (target: RangeTarget, args: readonly unknown[]) => unknown>>;

/** `企业台账!A1:C3`, as `address` gives it. */
export function fullAddress(session: Session, target: RangeTarget): string {
  return `${quotedSheetName(session.engine.sheets.nameOf(target.sheet))}!${areaAddress(target.area)}`;
}

function inside(area: Area): Area {
  const isInside = area.row >= 0 && area.column >= 0 && area.endRow < maxRows && area.endColumn < maxColumns;
  if (!isInside || area.endRow < area.row || area.endColumn < area.column) {
    throw new HostError("InvalidArgument", "The range lies outside the sheet.");
  }
  return area;
}

/** Another range of the same sheet. */
export function other(session: Session, target: RangeTarget, area: Area): ModelObject {
  return session.objects.range({ sheet: target.sheet, area: inside(area) });
}

export function placeScalars(session: Session): Scalars {
  return {
    Address: { get: (t) => fullAddress(session, t) },
    AddressLocal: { get: (t) => fullAddress(session, t) },
    RowIndex: { get: (t) => t.area.row },
    ColumnIndex: { get: (t) => t.area.column },
    RowCount: { get: (t) => rowCount(t.area) },
    ColumnCount: { get: (t) => columnCount(t.area) },
    CellCount: { get: (t) => rowCount(t.area) * columnCount(t.area) },
    IsEntireRow: { get: (t) => columnCount(t.area) === maxColumns },
    IsEntireColumn: { get: (t) => rowCount(t.area) === maxRows },
  };
}

export function partMethods(session: Session): Methods {
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

export function relatedMethods(session: Session): Methods {
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

export function surroundingMethods(session: Session): Methods {
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
    GetEntireRow: (t) => other(session, t, { ...t.area, column: 0, endColumn: maxColumns - 1 }),
    GetEntireColumn: (t) => other(session, t, { ...t.area, row: 0, endRow: maxRows - 1 }),
    GetUsedRange: (t, [valuesOnly]) =>
      used(session, t, valuesOnly === true) ?? other(session, t, cornerOf(t.area)),
    GetUsedRangeOrNullObject: (t, [valuesOnly]) => used(session, t, valuesOnly === true),
  };
}

export function cornerOf(area: Area): Area {
  return { row: area.row, column: area.column, endRow: area.row, endColumn: area.column };
}

export function mapRows(area: Area): Area[] {
  return Array.from({ length: rowCount(area) }, (_, index) => ({
    ...area,
    row: area.row + index,
    endRow: area.row + index,
  }));
}

export function offset(area: Area, rows: number, columns: number): Area {
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
  const area = session.engine.cells.usedArea(target.sheet, onlyValues, target.area);
  return area === undefined ? null : session.objects.range({ sheet: target.sheet, area });
}

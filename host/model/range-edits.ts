/** What is done to a range: selected, cleared, inserted, deleted, copied; and the properties of its lines. */
import { areaAddress, intersection, maxColumns, maxRows } from "../engine/addresses";
import { HostError } from "../protocol/host-error";
import { clipped } from "./areas";
import { oneOf, rangeTargetOf, recordArgument } from "./arguments";
import { columnCount, mapCells, rowCount } from "./cell-values";
import type { ModelObject } from "./model-object";
import { columnPoints, rowPoints } from "./range-format";
import { cornerOf, fullAddress, mapRows, offset, type Methods } from "./range-places";
import { areaOfAddress, type RangeTarget, type Session } from "./session";

export function editMethods(session: Session): Methods {
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
    CopyFrom: (t, [source, copyType]) => {
      copyFrom(session, t, source, copyType);
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

export function clear(session: Session, target: RangeTarget, applyTo: string): void {
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
    engine.cells.write(
      target.sheet,
      new Map(Array.from({ length: rowCount(area) }, (_, index) => [area.row + index, line] as const)),
    );
    session.changed(target.sheet, areaAddress(area), "RangeEdited");
  }
  if (applyTo === "All" || applyTo === "Hyperlinks" || applyTo === "RemoveHyperlinks") {
    engine.formats.setLink(target.sheet, area, undefined);
  }
  if (applyTo === "All" || applyTo === "Formats") {
    engine.formats.clear(target.sheet, area);
    engine.formats.setMerges(
      target.sheet,
      engine.formats.merges(target.sheet).filter((merge) => !intersection(merge, target.area)),
    );
    removeConditionalFormats(session, target);
  }
  if (applyTo === "All") removeChoices(session, target);
}

function removeConditionalFormats(session: Session, target: RangeTarget): void {
  const { conditionalFormats } = session.engine.sheets.extras(target.sheet);
  session.engine.sheets.changeExtras(target.sheet, {
    conditionalFormats: conditionalFormats.filter(
      (format) => !format.areas.some((area) => intersection(area, target.area)),
    ),
  });
}

function removeChoices(session: Session, target: RangeTarget): void {
  const { choices } = session.engine.sheets.extras(target.sheet);
  session.engine.sheets.changeExtras(target.sheet, {
    choices: choices.filter((choice) => !choice.areas.some((area) => intersection(area, target.area))),
  });
}

/** Whether a range covers everything that its rows (or columns) hold: only such ranges are moved whole. */
function wholeRows(target: RangeTarget): boolean {
  return target.area.column === 0 && target.area.endColumn === maxColumns - 1;
}

function wholeColumns(target: RangeTarget): boolean {
  return target.area.row === 0 && target.area.endRow === maxRows - 1;
}

function insert(session: Session, target: RangeTarget, shift: "Down" | "Right"): ModelObject {
  session.refuseIfProtected(target.sheet);
  const { area } = target;
  if (shift === "Down" && wholeRows(target)) {
    session.engine.lines.insertRows(target.sheet, area.row, rowCount(area));
    session.changed(target.sheet, areaAddress(area), "RowInserted");
  } else if (shift === "Right" && wholeColumns(target)) {
    session.engine.lines.insertColumns(target.sheet, area.column, columnCount(area));
    session.changed(target.sheet, areaAddress(area), "ColumnInserted");
  } else {
    throw new HostError("NotImplemented", "The stand-in inserts whole rows and columns only.");
  }
  return session.objects.range({ sheet: target.sheet, area });
}

function remove(session: Session, target: RangeTarget, shift: "Up" | "Left"): void {
  session.refuseIfProtected(target.sheet);
  const { area } = target;
  if (shift === "Up" && wholeRows(target)) {
    session.engine.lines.deleteRows(target.sheet, area.row, rowCount(area));
    session.changed(target.sheet, areaAddress(area), "RowDeleted");
  } else if (shift === "Left" && wholeColumns(target)) {
    session.engine.lines.deleteColumns(target.sheet, area.column, columnCount(area));
    session.changed(target.sheet, areaAddress(area), "ColumnDeleted");
  } else {
    throw new HostError("NotImplemented", "The stand-in deletes whole rows and columns only.");
  }
}

function copyFrom(session: Session, target: RangeTarget, source: unknown, copyType: unknown): void {
  session.refuseIfProtected(target.sheet);
  const from =
    typeof source === "string" ? areaOfAddress(session, target.sheet, source) : rangeTargetOf(source);
  if (from === undefined) throw new HostError("InvalidArgument");
  if (oneOf(copyType ?? "All", ["All", "Formulas", "Values", "Formats"]) === "Formats")
    copyFormats(session, target, from);
  else copyAll(session, target, from);
}

/** Over all of the target, again and again from the source's first row. */
function copyFormats(session: Session, target: RangeTarget, source: RangeTarget): void {
  const from = clipped(session, source);
  const reader = session.engine.cells.reader(source.sheet);
  const { row: top, endRow } = target.area;
  for (let row = top; row <= endRow; row++)
    for (let column = from.column; column <= from.endColumn; column++) {
      const at = { row, column: target.area.column + column - from.column };
      const style = reader.style(from.row + ((row - top) % rowCount(from)), column);
      session.engine.formats.change(target.sheet, { ...at, endRow: at.row, endColumn: at.column }, style);
    }
}

function copyAll(session: Session, target: RangeTarget, from: RangeTarget): void {
  const reader = session.engine.cells.reader(from.sheet);
  const hasFormulas = mapCells(from.area, (row, column) => reader.formula(row, column))
    .flat()
    .some((f) => f !== undefined);
  if (hasFormulas) throw new HostError("NotImplemented", "The stand-in copies constants only.");
  const values = mapCells(from.area, (row, column) => ({ value: reader.value(row, column) }));
  const styles = mapCells(from.area, (row, column) => reader.style(row, column));
  const place = offset(from.area, target.area.row - from.area.row, target.area.column - from.area.column);
  session.engine.cells.write(
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
      session.engine.formats.change(target.sheet, offset(cornerOf(place), row, column), style),
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
    ...(wanted["rowHidden"] === true && { rowHidden: session.engine.formats.isRowHidden(sheet, row.row) }),
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
        columnHidden: session.engine.formats.isColumnHidden(target.sheet, column),
      }),
      ...(wanted["format"] !== undefined && {
        format: { columnWidth: columnPoints(session, target.sheet, column) },
      }),
    };
  });
}

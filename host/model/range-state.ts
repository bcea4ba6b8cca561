/** What else a range knows: hidden lines, links, spills, merges. */
import { HostError } from "../protocol/host-error";
import { intersection } from "../engine/addresses";
import { clipped } from "./areas";
import { booleanArgument, recordArgument, textArgument } from "./arguments";
import { mapCells } from "./cell-values";
import { mapRows, other, type Methods, type Scalars } from "./range-places";
import { writeValues } from "./range-values";
import type { RangeTarget, Session } from "./session";

export function stateScalars(session: Session): Scalars {
  const { engine } = session;
  return {
    HasSpill: {
      get: (t) =>
        shared(session, t, (row, column) => engine.cells.spillParentOf(t.sheet, row, column) !== undefined),
    },
    RowHidden: {
      get: (t) =>
        shared(session, { ...t, area: { ...t.area, endColumn: t.area.column } }, (row) =>
          engine.formats.isRowHidden(t.sheet, row),
        ),
      set: (t, value) => {
        session.refuseIfProtected(t.sheet);
        engine.formats.setRowsHidden(t.sheet, clipped(session, t), booleanArgument(value));
      },
    },
    ColumnHidden: {
      get: (t) =>
        shared(session, { ...t, area: { ...t.area, endRow: t.area.row } }, (_, column) =>
          engine.formats.isColumnHidden(t.sheet, column),
        ),
      set: (t, value) => {
        session.refuseIfProtected(t.sheet);
        engine.formats.setColumnsHidden(t.sheet, clipped(session, t), booleanArgument(value));
      },
    },
    Hidden: {
      get: (t) =>
        shared(
          session,
          t,
          (row, column) =>
            engine.formats.isRowHidden(t.sheet, row) || engine.formats.isColumnHidden(t.sheet, column),
        ),
    },
    Hyperlink: {
      get: (t) => {
        const link = engine.cells.reader(t.sheet).link(t.area.row, t.area.column);
        if (link === undefined) return null;
        return { documentReference: link.location, screenTip: link.tip ?? "" };
      },
      set: (t, value) => setHyperlink(session, t, value),
    },
  };
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

function setHyperlink(session: Session, target: RangeTarget, value: unknown): void {
  session.refuseIfProtected(target.sheet);
  const link = recordArgument(value);
  const location = link["documentReference"] ?? link["address"];
  const tip = link["screenTip"];
  session.engine.formats.setLink(target.sheet, target.area, {
    location: textArgument(location),
    ...(typeof tip === "string" && { tip }),
  });
  const shown = link["textToDisplay"];
  const isFormula =
    session.engine.cells.reader(target.sheet).formula(target.area.row, target.area.column) !== undefined;
  if (typeof shown === "string" && !isFormula) writeValues(session, target, `'${shown}`);
  // Excel gives a new link the look of the style Hyperlink.
  session.engine.formats.change(target.sheet, target.area, { fontColor: "#0563C1", underline: true });
}

export function spillMethods(session: Session): Methods {
  const { engine } = session;
  return {
    GetSpillingToRange: (t) => {
      const area = engine.cells.spillOf(t.sheet, t.area.row, t.area.column);
      if (area === undefined) throw new HostError("ItemNotFound");
      return other(session, t, area);
    },
    GetSpillingToRangeOrNullObject: (t) => {
      const area = engine.cells.spillOf(t.sheet, t.area.row, t.area.column);
      return area === undefined ? null : other(session, t, area);
    },
    GetSpillParent: (t) => {
      const cell = engine.cells.spillParentOf(t.sheet, t.area.row, t.area.column);
      if (cell === undefined) throw new HostError("ItemNotFound");
      return other(session, t, { ...cell, endRow: cell.row, endColumn: cell.column });
    },
    GetSpillParentOrNullObject: (t) => {
      const cell = engine.cells.spillParentOf(t.sheet, t.area.row, t.area.column);
      return cell === undefined
        ? null
        : other(session, t, { ...cell, endRow: cell.row, endColumn: cell.column });
    },
  };
}

export function mergeMethods(session: Session): Methods {
  const { engine } = session;
  return {
    Merge: (t, [across]) => {
      session.refuseIfProtected(t.sheet);
      const areas = across === true ? mapRows(t.area) : [t.area];
      engine.formats.setMerges(t.sheet, [
        ...engine.formats.merges(t.sheet).filter((m) => !intersection(m, t.area)),
        ...areas,
      ]);
      return undefined;
    },
    Unmerge: (t) => {
      session.refuseIfProtected(t.sheet);
      engine.formats.setMerges(
        t.sheet,
        engine.formats.merges(t.sheet).filter((merge) => !intersection(merge, t.area)),
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
      const first = engine.formats.merges(t.sheet).find((merge) => intersection(merge, t.area));
      return first === undefined ? null : other(session, t, first);
    },
  };
}

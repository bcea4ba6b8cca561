/** How far whole rows and columns really reach. */
import type { Area } from "../../package/book";
import { maxColumns, maxRows } from "../engine/addresses";
import type { RangeTarget, Session } from "./session";

/** Whole rows and columns clipped to what can hold anything, so that no loop runs a million times for nothing. */
export function clipped(session: Session, target: RangeTarget): Area {
  const { area } = target;
  const isWhole = area.endRow === maxRows - 1 || area.endColumn === maxColumns - 1;
  if (!isWhole) return area;
  const used = session.engine.cells.usedArea(target.sheet, false);
  return {
    ...area,
    endRow: Math.min(area.endRow, Math.max(area.row, used?.endRow ?? 0)),
    endColumn: Math.min(area.endColumn, Math.max(area.column, used?.endColumn ?? 0)),
  };
}

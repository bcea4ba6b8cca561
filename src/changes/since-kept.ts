/** Figures that were kept on 历年指标 against today's: their changes alone, since nobody keeps who was behind them. */
import { changeOf } from "../figures/comparison";
import { cellText } from "../reading/cells/grid";
import { countFigures } from "../figures/count";
import { findFigure } from "../figures/find";
import type { Figure, FigureUnit } from "../figures/figure";
import type { SnapshotRow } from "../figures/snapshots";
import type { FigureChange } from "./figures";
import type { Side } from "./side";

/** Every figure that is kept or can be counted now; none has parts. */
export function changesSinceKept(
  kept: readonly SnapshotRow[],
  { ledger, period }: Side,
): readonly FigureChange[] {
  const rows = new Map(kept.map((row) => [row.id, row]));
  const now = countFigures(ledger, period);
  const counted = new Set(now.map(({ id }) => id));
  return [
    ...now.map((figure) => sinceKept(rows.get(figure.id) ?? null, figure)),
    ...kept.filter(({ id }) => !counted.has(id)).map(onlyKept),
  ];
}

function sinceKept(row: SnapshotRow | null, { id, title, unit, basis, value, reason }: Figure): FigureChange {
  const before = row?.value ?? null;
  const change = changeOf(value, before);
  const missing = [
    row === null ? "快照里没有这个数" : null,
    value === null ? `这次没有数：${reason ?? ""}` : null,
  ].filter((one) => one !== null);
  const otherBasis = row !== null && row.basis !== "" && cellText(row.basis) !== cellText(basis);
  const told = otherBasis ? `存快照时的口径是“${row.basis}”，和现在的不同` : NO_NAMES;
  return {
    id,
    title,
    unit,
    before,
    after: value,
    change,
    parts: [],
    reason: missing.length > 0 ? missing.join("；") : told,
  };
}

function onlyKept({ id, title, value }: SnapshotRow): FigureChange {
  const unit: FigureUnit = findFigure(id)?.unit ?? "";
  return { id, title, unit, before: value, after: null, change: null, parts: [], reason: "这次没有这个指标" };
}

const NO_NAMES = "快照里只有数，没有名单，看不出是哪几家";

/** Sheets that say one thing a line, its name on the left and its value beside it: asked, never passed over. */
import { registerSpec } from "../../registers";
import { writtenCells, type Area } from "../cells/area";
import { cellText, type Grid } from "../cells/grid";
import { matchHeader } from "../headers/header-dictionary";
import type { KindDoubt } from "../recognition";
import { judgeWeights } from "../weights";
import { isMinorField } from "./judge";
import { titleEvidence } from "./title-evidence";

const LINES_AT_MOST = 40;
const ENOUGH_FIELDS = 2;

/** A question about a sheet without a header whose title names a register, and whose lines name its fields. */
export function uprightForm(grid: Grid, area: Area): KindDoubt | null {
  const bottom = Math.min(area.bottom, area.top + LINES_AT_MOST);
  const lines = Array.from({ length: bottom - area.top + 1 }, (_, at) =>
    writtenCells(grid, area.top + at, area.left, area.right),
  );
  const first = lines.findIndex((cells) => cells.length > 1);
  const above = lines.slice(0, first < 0 ? lines.length : first).flat();
  const title = titleEvidence({ sheet: grid.sheet, above: above.map(({ value }) => cellText(value)) });
  const [register, ...others] = title.namedAbove;
  if (register === undefined || others.length > 0 || title.neighbours.size > 0) return null;
  const fields = new Set(
    lines.flatMap(([label, value]) => {
      if (typeof label?.value !== "string" || value === undefined) return [];
      const [match] = matchHeader(register, [label.value]);
      const isPlain = match !== undefined && match.score >= judgeWeights.certainField;
      return isPlain && !isMinorField(match.field) ? match.field : [];
    }),
  );
  if (fields.size < ENOUGH_FIELDS) return null;
  const { title: name } = registerSpec(register);
  const reason = `标题写的是${name}，但一行写一项、没有表头，改成一列一项才能读；是不是？`;
  return { candidates: [register], reason };
}

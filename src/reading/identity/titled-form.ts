/** Sheets whose title names a register and that have no header of ours: asked, never passed over. */
import { registerSpec, type RegisterId } from "../../registers";
import { writtenCells, type Area } from "../cells/area";
import { cellText, type CellValue, type Grid } from "../cells/grid";
import { isHeaderWord, matchHeader } from "../headers/header-dictionary";
import type { KindDoubt } from "../recognition";
import { judgeWeights } from "../weights";
import { isMinorField } from "./judge";
import { titleEvidence } from "./title-evidence";

const LINES_AT_MOST = 40;
const ENOUGH_FIELDS = 2;
const ENOUGH_HEADS = 3;
const ENOUGH_RECORDS = 2;

/**
 * A question about a sheet without a header that is ours, whose title names a register all the same: its lines name
 * the register's fields, or stand below heads of which too few are ours.
 */
export function titledForm(grid: Grid, area: Area): KindDoubt | null {
  const bottom = Math.min(area.bottom, area.top + LINES_AT_MOST);
  const lines = Array.from({ length: bottom - area.top + 1 }, (_, at) =>
    writtenCells(grid, area.top + at, area.left, area.right),
  );
  const first = lines.findIndex((cells) => cells.length > 1);
  const above = lines.slice(0, first < 0 ? lines.length : first).flat();
  const title = titleEvidence({ sheet: grid.sheet, above: above.map(({ value }) => cellText(value)) });
  const named = [...title.namedAbove];
  if (named.length === 0 || title.neighbours.size > 0) return null;
  const [asLines] = named.filter((register) => namesFields(lines, register));
  if (asLines !== undefined) return askAbout([asLines], "一行写一项、没有表头，改成一列一项才能读");
  const open = named.filter(
    (register) =>
      !(registerSpec(register).identity.notTitled ?? []).some((word) => title.text.includes(word)),
  );
  if (open.length === 0 || first < 0 || !standsBelowHeads(lines.slice(first))) return null;
  return askAbout(open, "表头里认得的列太少，没有读");
}

function askAbout(candidates: readonly RegisterId[], why: string): KindDoubt {
  const names = candidates.map((register) => registerSpec(register).title);
  const reason =
    names.length === 1
      ? `标题写的是${names.join("")}，但${why}；是不是？`
      : `标题像${names.join("，也像")}，但${why}；是哪一种？`;
  return { candidates, reason };
}

type Line = readonly { readonly column: number; readonly value: CellValue }[];

/** One thing a line, its name on the left and its value beside it. */
function namesFields(lines: readonly Line[], register: RegisterId): boolean {
  const fields = new Set(
    lines.flatMap(([label, value]) => {
      if (typeof label?.value !== "string" || value === undefined) return [];
      const [match] = matchHeader(register, [label.value]);
      const isPlain = match !== undefined && match.score >= judgeWeights.certainField;
      return isPlain && !isMinorField(match.field) ? match.field : [];
    }),
  );
  return fields.size >= ENOUGH_FIELDS;
}

/** Rows that name somebody below a line of words some of which are heads, or all as long as that line. */
function standsBelowHeads([head = [], ...lines]: readonly Line[]): boolean {
  const isHead = head.length >= ENOUGH_HEADS && head.every(({ value }) => typeof value === "string");
  if (!isHead) return false;
  const isKnown = head.some(({ value }) => typeof value === "string" && isHeaderWord(value));
  const records = lines.filter((cells) => {
    const words = cells.filter(({ value }) => typeof value === "string");
    return words.length > 0 && (isKnown ? cells.length > words.length : cells.length === head.length);
  });
  return records.length >= ENOUGH_RECORDS;
}

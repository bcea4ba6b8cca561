/** Writes what stands above the records: title, lines of units, and the header in one of the ways offices write it. */
import type { CellValue } from "../../src/reading/cells/grid";
import { registerSpec, type RegisterId } from "../../src/registers";
import { commonHeaders } from "../../src/registers/header-words";
import type { PlannedColumn } from "./columns";
import type { Dice } from "./dice";
import type { Paper } from "./paper";

/** How the levels of a header are written. */
interface HeaderStyle {
  /** A parent stands over each of its columns, not only over the first, where the cells are merged. */
  readonly repeatsParents: boolean;
  /** A header without parents stands in the top row, in the lowest one, or in every row. */
  readonly flats: "top" | "bottom" | "every";
}

/** Facts of its own from which on a table without a title is the register, where all its columns are. */
const TELLING_FACTS = 2;

/** True where the headers alone tell the register: else the title has to say it. */
export function isKnownByHeaders(register: RegisterId, columns: readonly PlannedColumn[]): boolean {
  const headers = columns.map(({ field, parents, leaf }) => ({
    field,
    text: `${parents.join("")}${leaf}`.replace(/\s/g, ""),
    leaf: leaf.replace(/[\s*]|[（(].*$/g, ""),
  }));
  if (register === "formationPlan" && !headers.some(({ text }) => /拟|计划/.test(text))) return false;
  const { ownFields, ownHeaders = [], subject } = registerSpec(register).identity;
  const own = headers.filter(
    ({ field, text, leaf }) =>
      field !== null &&
      (ownHeaders.some((word) => text.includes(word)) ||
        (ownFields.includes(field) && !commonHeaders.includes(leaf))),
  );
  return (
    own.length >= TELLING_FACTS && subject.some((word) => headers.some(({ text }) => text.includes(word)))
  );
}

/** Lines above a table: the title, perhaps who fills it in, perhaps a blank line. */
export function linesAbove(title: string | null, width: number, dice: Dice): readonly CellValue[][] {
  const lines: CellValue[][] = title === null ? [] : [[title]];
  if (dice.chance(40))
    lines.push(
      ["填报单位（盖章）：临江县管委会", null, "统计截止时间：2023年12月31日"].slice(
        0,
        Math.max(1, Math.min(3, width)),
      ),
    );
  if (dice.chance(15)) lines.push([]);
  return lines;
}

function depthOf(columns: readonly PlannedColumn[]): number {
  return 1 + Math.max(...columns.map(({ parents }) => parents.length));
}

/** True where the column stands under the same parents, down to the level, as the one to its left. */
function goesOn(columns: readonly PlannedColumn[], at: number, level: number): boolean {
  const [left, own] = [columns[at - 1]?.parents ?? [], columns[at]?.parents ?? []];
  return own.slice(0, level + 1).every((parent, i) => parent === left[i]);
}

function chooseStyle(columns: readonly PlannedColumn[], dice: Dice): HeaderStyle {
  const hasRuns = columns.some(({ parents }, at) => parents.length > 0 && goesOn(columns, at, 0));
  const repeatsParents = hasRuns && dice.chance(25);
  if (repeatsParents) return { repeatsParents, flats: dice.pick(["top", "bottom", "every"]) };
  const groups = new Set(columns.flatMap(({ parents }) => parents.slice(0, 1)));
  // A header in the lower row right of a group could as well belong to it: only merges would tell.
  const isAmbiguous = columns.some(
    ({ parents, leaf }, at) =>
      parents.length === 0 && leaf !== "" && (columns[at - 1]?.parents ?? []).length > 0,
  );
  if (groups.size < 2 || isAmbiguous || depthOf(columns) > 2 || dice.chance(80))
    return { repeatsParents, flats: "top" };
  return { repeatsParents, flats: dice.pick(["bottom", "every"]) };
}

function headerCell(
  columns: readonly PlannedColumn[],
  at: number,
  level: number,
  style: HeaderStyle,
): CellValue {
  const { parents = [], leaf = "" } = columns[at] ?? {};
  if (leaf === "") return null;
  const parent = parents[level];
  if (parent !== undefined) return style.repeatsParents || !goesOn(columns, at, level) ? parent : null;
  const isFlat = parents.length === 0;
  const own = isFlat && style.flats === "bottom" ? depthOf(columns) - 1 : parents.length;
  return level === own || (isFlat && style.flats === "every") ? leaf : null;
}

/** Writes the header; gives its rows. Now and then a row that numbers the columns is its last. */
export function writeHeader(columns: readonly PlannedColumn[], paper: Paper, dice: Dice): readonly number[] {
  const style = chooseStyle(columns, dice);
  const rows: number[] = [];
  for (let level = 0; level < depthOf(columns); level++)
    rows.push(paper.write(columns.map((_, at) => headerCell(columns, at, level, style))));
  if (columns.length >= 4 && columns.every(({ leaf }) => leaf !== "") && dice.chance(4))
    rows.push(paper.write(columns.map((_, at) => at + 1)));
  return rows;
}

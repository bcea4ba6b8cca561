/** Puts two versions together, and reads the third sheet again: what it says must be what was chosen, and nothing else. */
import type { Grid } from "../reading/cells/grid";
import { mergedRows, type MergedRows, type NotTaken, type Versions } from "./merged-version";
import { compareRecords, type RecordChange } from "./records";
import type { Side } from "./side";

export interface MergedVersion extends MergedRows {
  /** Cells where the new sheet says what neither was chosen nor stands in the later one; nothing may be written then. */
  readonly unexpected: readonly string[];
}

export interface MergeWish {
  readonly name: string;
  /** Cells of the changes that go the earlier sheet's way. */
  readonly earlier: ReadonlySet<string>;
  /** Reads the new sheet as it would be read if it counted. */
  readonly read: (grid: Grid) => Side;
}

/** What can't be taken without being read as something else stays as the later sheet has it, and is listed. */
export function mergeVersions(versions: Versions, { name, earlier, read }: MergeWish): MergedVersion {
  const check = (chosen: ReadonlySet<string>): MergedRows & Misread => {
    const merged = mergedRows(versions, chosen);
    const taken = new Set([...chosen].filter((cell) => merged.notTaken.every((one) => one.cell !== cell)));
    const side = read(gridOf(name, versions, merged));
    return { ...merged, ...misreadIn(versions, side, chosen, taken) };
  };
  const first = check(earlier);
  if (first.failing.length === 0) return first;
  const failing = new Set(first.failing.map(({ cell }) => cell));
  const second = check(new Set([...earlier].filter((cell) => !failing.has(cell))));
  return {
    ...second,
    notTaken: [...first.failing, ...second.notTaken],
    unexpected: [...second.unexpected, ...second.failing.map(({ cell }) => cell)],
  };
}

interface Misread {
  /** Chosen, but read in the new sheet as something else. */
  readonly failing: readonly NotTaken[];
  readonly unexpected: readonly string[];
}

const OTHERWISE = "两张表的写法不同（单位、格式），照抄会读成别的，没有取，请在合成的表里手工核对";

function misreadIn(
  versions: Versions,
  merged: Side,
  chosen: ReadonlySet<string>,
  taken: ReadonlySet<string>,
): Misread {
  const { before, after, records } = versions;
  const expected = expectedChanges(records.changes, chosen);
  const found = changedCells(compareRecords(after, merged).changes);
  const failing = [...expected.values()].filter(
    ({ key, cell, value }) => taken.has(cell) && found.get(key) !== value,
  );
  const unexpected = [...found.keys()].filter((key) => !expected.has(key));
  const keptWrong = compareRecords(before, merged).changes.flatMap((change) => {
    const cell = change.beforeCell ?? "";
    const isKept = records.changes.some((one) => one.kind === "gone" && one.beforeCell === cell);
    return isKept && taken.has(cell) ? [{ name: change.name, item: "", cell, reason: OTHERWISE }] : [];
  });
  return {
    failing: [
      ...failing.map(({ name, item, cell }) => ({ name, item, cell, reason: OTHERWISE })),
      ...keptWrong,
    ],
    unexpected,
  };
}

interface ExpectedChange {
  readonly key: string;
  readonly name: string;
  readonly item: string;
  readonly cell: string;
  /** What the new sheet is to say, shown as text. */
  readonly value: string;
}

/** What the new sheet is to say otherwise than the later one, by field and cell there. */
function expectedChanges(
  changes: readonly RecordChange[],
  chosen: ReadonlySet<string>,
): ReadonlyMap<string, ExpectedChange> {
  const expected = changes.flatMap((change): readonly ExpectedChange[] => {
    const { name, kind, afterCell = "" } = change;
    if (kind === "added")
      return chosen.has(afterCell)
        ? [{ key: `gone ${afterCell}`, name, item: "", cell: afterCell, value: "" }]
        : [];
    return change.fields
      .filter((field) => chosen.has(field.afterCell))
      .map(({ field, title, before, afterCell: cell }) => ({
        key: `${field} ${cell}`,
        name,
        item: title,
        cell,
        value: String(before),
      }));
  });
  return new Map(expected.map((one) => [one.key, one]));
}

/** What is different from the later sheet, by field and cell there; a record that is more stands in none. */
function changedCells(changes: readonly RecordChange[]): ReadonlyMap<string, string> {
  return new Map(
    changes.flatMap(({ kind, beforeCell = "", fields }): readonly (readonly [string, string])[] => {
      if (kind === "added") return [];
      if (kind === "gone") return [[`gone ${beforeCell}`, ""]];
      return fields.map((field) => [`${field.field} ${field.beforeCell}`, String(field.after)] as const);
    }),
  );
}

function gridOf(name: string, { after }: Versions, { rows }: MergedRows): Grid {
  const date1904 = after.ledger.tables[0]?.grid.date1904;
  return {
    sheet: name,
    firstRow: 1,
    firstColumn: 1,
    values: rows.map((row) => row.map(({ value }) => value)),
    numberFormats: rows.map((row) => row.map(({ format }) => format)),
    ...(date1904 === undefined ? {} : { date1904 }),
  };
}

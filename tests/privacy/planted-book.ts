/** A workbook with numbers of persons and names of children in every column of every register, one in a record each. */
import { readLedger } from "../../src/ledger/model";
import { cellText, type Grid } from "../../src/reading/cells/grid";
import { defaultSettings } from "../../src/reading/settings/settings";
import type { Entry, Table } from "../../src/reading/table";
import { fieldSpec, registerIds, type FieldSpec, type Kind } from "../../src/registers";
import { diceOf } from "../planted/measure";
import { layOutWorld } from "../planted/sheets/book";
import { fieldNames } from "../planted/world/rows";
import { cleanWorld } from "../planted/world/world";

const NUMBERS: ReadonlySet<Kind> = new Set([
  "count",
  "number",
  "money",
  "sequence",
  "idNumber",
  "creditCode",
]);

export interface Planted {
  readonly grids: readonly Grid[];
  /** What was planted, and where. */
  readonly secrets: ReadonlyMap<string, string>;
}

/** What is typed behind the text of a cell, by turns. */
const KINDS: readonly ((number: number) => { readonly secret: string; readonly typed: string })[] = [
  (n) => ({ secret: `1397${String(1_000_000 + n)}`, typed: `1397${String(1_000_000 + n)}` }),
  (n) => {
    const secret = `45012319850101${String(1000 + n)}`;
    return { secret, typed: `（${secret}）` };
  },
  (n) => {
    const secret = `621700${String(1_000_000_000_000 + n)}`;
    return { secret, typed: ` ${secret}` };
  },
];

/** Every register with every column, as tidy as nobody keeps them. */
export function wholeBook(seed: number): readonly Grid[] {
  const dice = diceOf(seed);
  const fields = registerIds.flatMap((register) =>
    fieldNames(register).map((field) => `${register}.${field}`),
  );
  const { sheets } = layOutWorld(cleanWorld(dice, 1), { fields, without: [], changes: [] }, "plain", dice);
  return sheets.map(({ grid }) => grid);
}

interface Spot {
  readonly entry: Entry;
  readonly field: string;
  readonly spec: FieldSpec;
}

/** Of each column one record that has something in it, another in each turn. */
export function spotsIn(tables: readonly Table[], turn: number): readonly Spot[] {
  const columns = tables.flatMap((table) =>
    Object.keys(table.recognition.columns).map((field) => ({ table, field })),
  );
  return columns.flatMap(({ table, field }, index) => {
    const spec = fieldSpec(table.register, field);
    const filled = table.entries.filter((entry) => entry.raw(field as never) !== "");
    const entry = filled[(turn * 3 + index) % Math.max(1, filled.length)];
    return entry === undefined || spec === undefined || spec.personal !== undefined
      ? []
      : [{ entry, field, spec }];
  });
}

/** A child whose name nobody else has. */
function childIn(tables: readonly Table[], grids: readonly Grid[]): string {
  const all = grids.flatMap(({ values }) => values.flat().map((value) => cellText(value)));
  const entries = tables.flatMap((table) => (table.register === "schooling" ? table.entries : []));
  const names = entries.map((entry) => entry.raw("child" as never));
  const child = names.find((name) => all.filter((text) => text.includes(name)).length === 1);
  if (child === undefined) throw new Error("no child has a name of its own");
  return child;
}

export function planted(turn: number): Planted {
  const grids = wholeBook(turn + 1);
  const { tables } = readLedger(grids, defaultSettings).book;
  const copies = new Map(grids.map((grid) => [grid, grid.values.map((row) => [...row])] as const));
  const child = childIn(tables, grids);
  const secrets = new Map([[child, "a child"]]);
  for (const [number, { entry, field, spec }] of spotsIn(tables, turn).entries()) {
    const { grid } = entry.table;
    const cells = copies.get(grid)?.[entry.row - grid.firstRow] ?? [];
    const column = (entry.table.recognition.columns[field]?.[0] ?? 0) - grid.firstColumn;
    const written = entry.raw(field as never);
    // In a name it is that thing's name.
    if (number % 5 === turn && !/Name|List/.test(spec.kind) && field !== "park") {
      cells[column] = `${child}${written}`;
      continue;
    }
    const { secret, typed } = KINDS[(number + turn) % KINDS.length]?.(number) ?? { secret: "", typed: "" };
    // A number right behind a number is another number.
    cells[column] = `${written}${NUMBERS.has(spec.kind) ? " " : ""}${typed}`;
    secrets.set(secret, `${grid.sheet}, ${field}`);
  }
  return { grids: grids.map((grid) => ({ ...grid, values: copies.get(grid) ?? grid.values })), secrets };
}

/** What reached an output, with where it had been planted and what stands around it. */
export function leaksIn(
  outputs: readonly (readonly [name: string, text: string])[],
  secrets: Planted["secrets"],
): readonly string[] {
  const found = new Set<string>();
  for (const [name, text] of outputs)
    for (const [secret, place] of secrets) {
      const at = text.indexOf(secret);
      if (at < 0) continue;
      found.add(`${name}: ${place}: ${text.slice(Math.max(0, at - 25), at + 25).replace(/\s+/g, " ")}`);
    }
  return [...found].sort();
}

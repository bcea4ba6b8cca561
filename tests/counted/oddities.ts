/** What a hand leaves on a sheet that its records do not hold: merged statuses, stray cells, heads of its own. */
import type { CellValue, Grid } from "../../src/reading/cells/grid";
import type { Dice } from "../layouts/dice";
import type { BookSheet } from "../planted/sheets/book";
import type { WrittenTable } from "../planted/sheets/table";

/** A sheet after a hand has been at it, and what it did. */
interface Odd {
  readonly grid: Grid;
  readonly did: string | null;
}

type Oddity = (sheet: BookSheet, dice: Dice) => Odd;

/** So many records of one status in a row are written as one merged cell; fewer would be blanks. */
const BLOCK = 4;

const OWN_HEADS: Readonly<Record<string, readonly string[]>> = {
  operatingStatus: ["眼下怎样", "生产建设状况", "所处阶段"],
  hasOrganisation: ["建了没有", "支部有没有"],
  formationMode: ["支部怎么建的", "建支方式"],
  closed: ["结果怎样", "到哪一步"],
  memberType: ["哪一类", "正预"],
};

const STRAY: readonly CellValue[] = [7, 0, "√", "审核", "韦主任", "见附件", 2023, "是"];

function changed(grid: Grid, cells: ReadonlyMap<string, CellValue>): Grid {
  const at = (row: number, column: number): string => `${String(row)},${String(column)}`;
  const places = [...cells.keys()].map((place) => place.split(",").map(Number));
  const height = Math.max(grid.values.length, ...places.map(([row = 0]) => row - grid.firstRow + 1));
  const width = Math.max(
    grid.values[0]?.length ?? 0,
    ...places.map(([, column = 0]) => column - grid.firstColumn + 1),
  );
  const values = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => {
      const cell = cells.get(at(row + grid.firstRow, column + grid.firstColumn));
      return cell === undefined ? (grid.values[row]?.[column] ?? null) : cell;
    }),
  );
  const formulas = grid.formulas && {
    formulas: values.map((line, row) => line.map((_, column) => grid.formulas?.[row]?.[column] ?? null)),
  };
  return { ...grid, values, ...formulas };
}

function valueIn(grid: Grid, row: number, column: number): CellValue {
  return grid.values[row - grid.firstRow]?.[column - grid.firstColumn] ?? null;
}

function runsOf(grid: Grid, { rowOf }: WrittenTable, column: number): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const row of [...rowOf.values()].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const goesOn = before === row - 1 && valueIn(grid, before, column) === valueIn(grid, row, column);
    if (run !== undefined && goesOn) run.push(row);
    else runs.push([row]);
  }
  return runs.filter((run) => run.length >= BLOCK);
}

const mergedStatuses: Oddity = ({ grid, tables }) => {
  const [table] = tables;
  const column = table?.columnOf.get("operatingStatus");
  const nothing = { grid, did: null };
  if (table === undefined || column === undefined) return nothing;
  const blanks = runsOf(grid, table, column)
    .filter(([first = 0]) => /[^√]/.test(String(valueIn(grid, first, column) ?? "√")))
    .flatMap((run) => run.slice(1).map((row) => [`${String(row)},${String(column)}`, null] as const));
  return blanks.length === 0 ? nothing : { grid: changed(grid, new Map(blanks)), did: "merged statuses" };
};

const ownHead: Oddity = ({ grid, tables }, dice) => {
  const [table] = tables;
  const fields = Object.keys(OWN_HEADS).filter((field) => table?.columnOf.has(field) === true);
  const nothing = { grid, did: null };
  if (table === undefined || fields.length === 0) return nothing;
  const field = dice.pick(fields);
  const [row, column] = [table.headerRowOf.get(field) ?? 0, table.columnOf.get(field) ?? 0];
  const written = [...table.rowOf.values()].map((at) => valueIn(grid, at, column));
  // A column of ticks says by its head what is ticked.
  if (written.some((value) => value === "√" || value === "")) return nothing;
  const head = dice.pick(OWN_HEADS[field] ?? [""]);
  return {
    grid: changed(grid, new Map([[`${String(row)},${String(column)}`, head]])),
    did: `${field} headed ${head}`,
  };
};

const strayCells: Oddity = ({ grid, tables }, dice) => {
  const top = Math.min(...tables.flatMap(({ rowOf }) => [...rowOf.values()]));
  const [bottom, right] = [
    grid.firstRow + grid.values.length - 1,
    grid.firstColumn + (grid.values[0]?.length ?? 0) - 1,
  ];
  const cells = Array.from({ length: dice.between(1, 3) }, (_, at) => {
    const isBelow = dice.chance(60);
    const row = isBelow
      ? bottom + 2 * (at + 1) + 10 * dice.between(0, 4)
      : dice.between(Math.min(top, bottom), bottom);
    const inRow = Array.from({ length: dice.chance(30) ? 2 : 1 }, () =>
      isBelow ? dice.between(grid.firstColumn, right) : right + dice.between(2, 9),
    );
    return inRow.map((column) => [`${String(row)},${String(column)}`, dice.pick(STRAY)] as const);
  });
  return { grid: changed(grid, new Map(cells.flat())), did: "stray cells" };
};

/** The statuses as a form has them to choose from: ☑已投产 □在建, or 已投产☑ 在建□. */
const chosenAnswers: Oddity = ({ grid, tables }, dice) => {
  const [table] = tables;
  const column = table?.columnOf.get("operatingStatus");
  const nothing = { grid, did: null };
  if (table === undefined || column === undefined) return nothing;
  const rows = [...table.rowOf.values()];
  const written = rows.map((row) => valueIn(grid, row, column));
  const words = [...new Set(written)].filter((value) => typeof value === "string");
  if (words.length < 2 || words.length > 4 || words.some((word) => /[^\u4e00-\u9fff]/.test(word)))
    return nothing;
  const isBefore = dice.chance(50);
  const option = (word: string, mark: string): string => (isBefore ? `${mark}${word}` : `${word}${mark}`);
  const cells = rows.flatMap((row, at) => {
    const own = written[at];
    if (typeof own !== "string") return [];
    const text = words.map((word) => option(word, word === own ? "☑" : "□")).join(" ");
    return [[`${String(row)},${String(column)}`, text] as const];
  });
  return { grid: changed(grid, new Map(cells)), did: "statuses to choose from" };
};

const oddities: readonly Oddity[] = [mergedStatuses, ownHead, strayCells, chosenAnswers];

/** The sheets of a book after a hand has been at some of them, and what it did. */
export function oddSheets(
  sheets: readonly BookSheet[],
  dice: Dice,
): { readonly grids: readonly Grid[]; readonly did: readonly string[] } {
  const odd = sheets.map((sheet): Odd => {
    if (!dice.chance(30)) return { grid: sheet.grid, did: null };
    return dice.pick(oddities)(sheet, dice);
  });
  return { grids: odd.map(({ grid }) => grid), did: odd.flatMap(({ did }) => did ?? []) };
}

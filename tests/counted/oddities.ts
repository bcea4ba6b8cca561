/** What a hand leaves on a sheet that its records do not hold: merged statuses, stray cells, heads of its own. */
import type { CellValue, Grid } from "../../src/reading/cells/grid";
import type { Dice } from "../layouts/dice";
import type { RegisterId } from "../../src/registers";
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

/** Heads that are no list's, or so short that the values must tell: of a register's field, or of a field anywhere. */
const OWN_HEADS: readonly {
  readonly register?: RegisterId;
  readonly field: string;
  readonly heads: readonly string[];
}[] = [
  { field: "operatingStatus", heads: ["眼下怎样", "生产建设状况", "所处阶段"] },
  { field: "hasOrganisation", heads: ["建了没有", "支部有没有"] },
  { field: "formationMode", heads: ["支部怎么建的", "建支方式", "支部类型", "党组织类别"] },
  { field: "closed", heads: ["结果怎样", "到哪一步", "办结", "是否销号"] },
  { field: "memberType", heads: ["哪一类", "正预"] },
  { register: "enterprise", field: "name", heads: ["登记经济户名称", "企业法定名称", "执照上的企业"] },
  { register: "problem", field: "receivedOn", heads: ["受理", "收件日"] },
  { register: "startupFund", field: "approvedOn", heads: ["批复"] },
  { register: "instructor", field: "unit", heads: ["选派单位", "出自何单位"] },
  { register: "schooling", field: "child", heads: ["姓名"] },
  { register: "organisation", field: "foundedOn", heads: ["成立", "批准成立"] },
];

const STRAY: readonly CellValue[] = [7, 0, "√", "审核", "韦主任", "见附件", 2023, "是"];

function placeOf(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}

function changed(grid: Grid, cells: ReadonlyMap<string, CellValue>): Grid {
  const places = [...cells.keys()].map((place) => place.split(",").map(Number));
  const height = Math.max(grid.values.length, ...places.map(([row = 0]) => row - grid.firstRow + 1));
  const width = Math.max(
    grid.values[0]?.length ?? 0,
    ...places.map(([, column = 0]) => column - grid.firstColumn + 1),
  );
  const values = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => {
      const cell = cells.get(placeOf(row + grid.firstRow, column + grid.firstColumn));
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

function formulaIn(grid: Grid, row: number, column: number): string | null {
  return grid.formulas?.[row - grid.firstRow]?.[column - grid.firstColumn] ?? null;
}

/** A formula's addresses would have to move with rows that are put in. */
function hasFormulas({ formulas = [] }: Grid): boolean {
  return formulas.some((row) => row.some((formula) => formula !== null));
}

/** The sheet with rows put in, of one without formulas. */
function withRows(grid: Grid, values: Grid["values"]): Grid {
  const formulas = grid.formulas && { formulas: values.map((row) => row.map(() => null)) };
  return { ...grid, values, ...formulas, hiddenRows: new Set<number>() };
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
    .flatMap((run) => run.slice(1).map((row) => [placeOf(row, column), null] as const));
  return blanks.length === 0 ? nothing : { grid: changed(grid, new Map(blanks)), did: "merged statuses" };
};

const ownHead: Oddity = ({ grid, tables }, dice) => {
  const [table] = tables;
  const possible = OWN_HEADS.filter(
    ({ register = table?.register, field }) => table?.register === register && table?.columnOf.has(field),
  );
  const nothing = { grid, did: null };
  if (table === undefined || possible.length === 0) return nothing;
  const { field, heads } = dice.pick(possible);
  const [row, column] = [table.headerRowOf.get(field) ?? 0, table.columnOf.get(field) ?? 0];
  const written = [...table.rowOf.values()].map((at) => valueIn(grid, at, column));
  // A column of ticks says by its head what is ticked.
  if (written.some((value) => value === "√" || value === "")) return nothing;
  const head = dice.pick(heads);
  return {
    grid: changed(grid, new Map([[placeOf(row, column), head]])),
    did: `${field} headed ${head}`,
  };
};

/** Columns right of the table: heads in the row of the field's own, and what stands below each in a record's row. */
function withColumns(
  grid: Grid,
  table: WrittenTable,
  field: string,
  heads: readonly [string, ...string[]],
  cellsOf: (value: number) => readonly number[],
): Odd {
  const nothing = { grid, did: null };
  const [head, column] = [table.headerRowOf.get(field), table.columnOf.get(field)];
  if (head === undefined || column === undefined) return nothing;
  const right = grid.firstColumn + (grid.values[0]?.length ?? 0);
  const at = (which: number): number => (which === 0 ? column : right + which - 1);
  const rows = [...table.rowOf.values()].filter((row) => valueIn(grid, row, column) !== null);
  const written = rows.map((row) => valueIn(grid, row, column));
  if (written.some((value) => typeof value !== "number")) return nothing;
  const lines = written.map((value) => cellsOf(Number(value)));
  const total = table.totalRowOf.get(field);
  if (total !== undefined) {
    if (formulaIn(grid, total, column) !== null || typeof valueIn(grid, total, column) !== "number")
      return nothing;
    rows.push(total);
    lines.push(heads.map((_, which) => lines.reduce((sum, line) => sum + (line[which] ?? 0), 0)));
  }
  const cells = new Map<string, CellValue>([
    ...heads.map((text, which): [string, CellValue] => [placeOf(head, at(which)), text]),
    ...rows.flatMap((row, index) =>
      (lines[index] ?? []).map((cell, which): [string, CellValue] => [placeOf(row, at(which)), cell]),
    ),
  ]);
  return { grid: changed(grid, cells), did: `${field} as ${heads.join(" | ")}` };
}

/** The money of new organisations in two instalments with their sum. */
const instalments: Oddity = ({ grid, tables: [table] }) =>
  table?.register === "startupFund"
    ? withColumns(grid, table, "amount", ["首次拨付（元）", "第二次拨付（元）", "累计拨付（元）"], (sum) => {
        const first = Math.floor(sum / 2);
        return [first, sum - first, sum];
      })
    : { grid, did: null };

/** A reward as it was due, what was taken off, and as it was paid. */
const dueAndPaid: Oddity = ({ grid, tables: [table] }) =>
  table?.register === "award"
    ? withColumns(grid, table, "amount", ["应发奖励（元）", "扣减（元）", "实发奖励（元）"], (paid) => [
        paid + 100,
        100,
        paid,
      ])
    : { grid, did: null };

/** Lines above everything that say where and whom to ask. */
const linesOnTop: Oddity = ({ grid, tables }, dice) => {
  const [table] = tables;
  if (hasFormulas(grid) || table?.titleRow !== grid.firstRow) return { grid, did: null };
  const width = grid.values[0]?.length ?? 1;
  const line = dice.pick(["联系电话：0771-6200000", "地点：县工业园区会议室", "附件2"]);
  const padded = [line, ...Array.from({ length: width - 1 }, () => null)];
  const [title, ...rest] = grid.values;
  const values = line.startsWith("附件") ? [padded, ...grid.values] : [title ?? [], padded, ...rest];
  return { grid: withRows(grid, values), did: `a line ${line}` };
};

/** What is carried over to the next page, and taken over on it, with what adds up so far. */
const pageSums: Oddity = ({ grid, tables }, dice) => {
  const [table] = tables;
  const rows = [...(table?.rowOf.values() ?? [])].sort((a, b) => a - b);
  const nothing = { grid, did: null };
  if (table === undefined || tables.length > 1 || hasFormulas(grid) || rows.length < BLOCK * 2)
    return nothing;
  const cut = rows[dice.between(BLOCK, rows.length - BLOCK)] ?? 0;
  const isInARow = rows.every((row, at) => at === 0 || row === (rows[at - 1] ?? 0) + 1);
  if (!isInARow) return nothing;
  const before = rows.filter((row) => row <= cut);
  const summed = ["members", "employees", "amountDue", "amountPaid", "amount"].flatMap(
    (field) => table.columnOf.get(field) ?? [],
  );
  const labelled = (label: string): readonly CellValue[] =>
    (grid.values[0] ?? []).map((_, at) => {
      const column = at + grid.firstColumn;
      const values = before.map((row) => valueIn(grid, row, column));
      if (summed.includes(column) && values.every((value) => typeof value === "number"))
        return values.reduce((sum, value) => sum + value, 0);
      return at === 0 ? label : null;
    });
  const end = cut - grid.firstRow + 1;
  const values = [
    ...grid.values.slice(0, end),
    labelled("过次页"),
    labelled("承前页"),
    ...grid.values.slice(end),
  ];
  return { grid: withRows(grid, values), did: "sums carried over" };
};

const LISTS: Readonly<Partial<Record<RegisterId, string>>> = {
  organisation: "coveredEnterprises",
  training: "attendees",
};

/** A list as a row for each that it names: firms below their branch, people below their course with their own numbers. */
const listOverRows: Oddity = ({ grid, tables }, dice) => {
  const [table] = tables;
  const column = table?.columnOf.get(LISTS[table.register] ?? "");
  const nothing = { grid, did: null };
  if (table === undefined || column === undefined || tables.length > 1 || hasFormulas(grid)) return nothing;
  const rows = new Set(table.rowOf.values());
  const lists = [...rows].map((row) => String(valueIn(grid, row, column) ?? ""));
  if (!table.columnOf.has("title") && table.register === "training") return nothing;
  if (lists.some((text) => /[等\n]|共\d/.test(text)) || !lists.some((text) => text.includes("、")))
    return nothing;
  const number = table.columnOf.get("seq");
  const isNumbered = table.register === "training" && number !== undefined && dice.chance(50);
  let last = 0;
  const values = grid.values.flatMap((cells, at) => {
    if (!rows.has(at + grid.firstRow)) return [cells];
    const names = String(cells[column - grid.firstColumn] ?? "").split("、");
    return names.map((name, which) =>
      cells.map((cell, index) => {
        const isNumber = index + grid.firstColumn === number;
        if (isNumber && isNumbered) return ++last;
        if (index + grid.firstColumn === column) return name;
        return which === 0 ? cell : null;
      }),
    );
  });
  return { grid: withRows(grid, values), did: isNumbered ? "numbered people below" : "a list over rows" };
};

const DAY_AS_TEXT = /^20(\d\d)-0?(\d{1,2})-0?(\d{1,2})$/;

/** Days without their century: 23.5.8. */
const shortYears: Oddity = ({ grid, tables: [table] }) => {
  const columns = ["receivedOn", "closedOn", "foundedOn", "organisationFoundedOn", "movedInOn"].flatMap(
    (field) => table?.columnOf.get(field) ?? [],
  );
  const cells = [...(table?.rowOf.values() ?? [])].flatMap((row) =>
    columns.flatMap((column) => {
      const value = valueIn(grid, row, column);
      const [, year = "", month = "", date = ""] = DAY_AS_TEXT.exec(String(value)) ?? [];
      return year === "" ? [] : [[placeOf(row, column), `${year}.${month}.${date}`] as const];
    }),
  );
  return cells.length === 0
    ? { grid, did: null }
    : { grid: changed(grid, new Map(cells)), did: "years without their century" };
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
    return inRow.map((column) => [placeOf(row, column), dice.pick(STRAY)] as const);
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
    return [[placeOf(row, column), text] as const];
  });
  return { grid: changed(grid, new Map(cells)), did: "statuses to choose from" };
};

const oddities: readonly Oddity[] = [
  mergedStatuses,
  ownHead,
  ownHead,
  strayCells,
  chosenAnswers,
  instalments,
  dueAndPaid,
  linesOnTop,
  pageSums,
  listOverRows,
  listOverRows,
  shortYears,
];

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

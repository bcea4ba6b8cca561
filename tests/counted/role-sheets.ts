/** Further sheets of a world's registers in every role (CONTRACT 8): what an office keeps beside the sheet that counts. */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type { CellValue, Grid } from "../../src/reading/cells/grid";
import type { Dice } from "../layouts/dice";
import { sheetOf } from "../reading/sheet-text";
import type { RegisterId } from "../../src/registers";
import { YEAR, type Row, type World } from "../planted/world/rows";

/** A sheet that must change no figure, and what it is. */
export interface RoleSheet {
  readonly role: string;
  readonly grid: Grid;
}

type Enterprise = Row<"enterprise">;

const statusWords: Readonly<Record<string, string>> = {
  operating: "已投产",
  building: "在建",
  suspended: "停产",
  closed: "注销",
  planned: "拟入园",
};

function sheet(name: string, rows: readonly (readonly CellValue[])[]): Grid {
  const width = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
  return { sheet: name, firstRow: 1, firstColumn: 1, values };
}

function ledgerSheet(name: string, title: string, rows: readonly Enterprise[]): Grid {
  const header = [
    "序号",
    "企业名称",
    "所属园区",
    "经营状态",
    "职工总数",
    "党员总数",
    "正式党员",
    "是否建立党组织",
  ];
  const records = rows.map((row, index) => [
    index + 1,
    String(row.name),
    String(row.park),
    statusWords[String(row.operatingStatus)] ?? "已投产",
    Number(row.employees ?? 0),
    Number(row.members ?? 0),
    Number(row.fullMembers ?? 0),
    row.hasOrganisation === "yes" ? "是" : "否",
  ]);
  return sheet(name, [[title], header, ...records]);
}

/** The enterprises as they were at another time: some less, other numbers. */
function asTheyWere(rows: readonly Enterprise[], dice: Dice): readonly Enterprise[] {
  return rows
    .filter(() => dice.chance(85))
    .map((row) => ({ ...row, members: Number(row.members ?? 0) + 1, operatingStatus: "building" as const }));
}

function lastYears({ rows }: World, dice: Dice): RoleSheet {
  const year = YEAR - 1;
  const name = dice.pick([`${String(year)}年`, `企业台账${String(year)}`, "去年台账"]);
  return {
    role: "older",
    grid: ledgerSheet(name, `${String(year)}年园区企业台账`, asTheyWere(rows.enterprise, dice)),
  };
}

function halfYears({ rows }: World, dice: Dice): RoleSheet {
  const grid = ledgerSheet(
    "企业台账6月",
    `园区企业台账（${String(YEAR)}年6月）`,
    asTheyWere(rows.enterprise, dice),
  );
  return { role: "older", grid };
}

function backup({ rows }: World, dice: Dice): RoleSheet {
  const name = dice.pick(["企业台账备份", "企业台账（旧）", "企业台账初稿"]);
  return {
    role: "older",
    grid: ledgerSheet(name, `${String(YEAR)}年园区企业台账`, asTheyWere(rows.enterprise, dice)),
  };
}

function visited({ rows }: World, dice: Dice): RoleSheet {
  const few = dice.shuffle(rows.enterprise).slice(0, 3);
  const records = few.map((row, index) => [index + 1, String(row.name), String(row.park), "韦某"]);
  const title = dice.pick([
    `${String(YEAR)}年第四季度走访企业名单`,
    `${String(YEAR + 1)}年第一季度慰问企业名单`,
    `${String(YEAR)}年先进企业名单`,
  ]);
  return {
    role: "list",
    grid: sheet("名单", [[title], ["序号", "企业名称", "所属园区", "联系人"], ...records]),
  };
}

function struckOff(_: World, dice: Dice): RoleSheet {
  const names = dice.shuffle(["旧城纺织有限公司", "远山竹木有限公司", "大塘砖瓦厂"]).slice(0, 2);
  const records = names.map((name, index) => [
    index + 1,
    name,
    "老城园",
    `${String(YEAR)}-05-0${String(index + 1)}`,
  ]);
  const header = ["序号", "企业名称", "所属园区", "注销时间"];
  return { role: "list", grid: sheet("注销", [["已注销、迁出企业名单"], header, ...records]) };
}

function halfOfProblems({ rows }: World): RoleSheet | null {
  const first = rows.problem.filter(({ receivedOn }) => /-0[1-6]-/.test(String(receivedOn)));
  if (first.length === 0) return null;
  const records = first.map((row, index) => [
    index + 1,
    String(row.enterprise),
    String(row.description),
    String(row.receivedOn),
    row.closed === "yes" ? "是" : "否",
  ]);
  const header = ["序号", "企业名称", "问题描述", "收集时间", "是否办结"];
  return {
    role: "part",
    grid: sheet("上半年诉求", [[`${String(YEAR)}年上半年企业问题台账`], header, ...records]),
  };
}

/** The months before, as sheets that are called by their month alone. */
function monthBefore({ rows }: World, dice: Dice): RoleSheet {
  const name = dice.pick(["9月", "10月", "11月"]);
  return { role: "older", grid: ledgerSheet(name, "园区企业台账", asTheyWere(rows.enterprise, dice)) };
}

const neighbourFolder = path.join(__dirname, "../reading/kinds/neighbours");
const neighbourFiles = readdirSync(neighbourFolder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".txt"))
  .sort();

/** A sheet of another subject. */
function neighbour(_: World, dice: Dice): RoleSheet {
  const text = readFileSync(path.join(neighbourFolder, dice.pick(neighbourFiles)), "utf8");
  const [name = "", ...lines] = text.trimEnd().split("\n");
  return { role: "neighbour", grid: sheetOf(lines.join("\n"), name.replace(/^# /, "")) };
}

/** Versions of one sheet: what the last of them says counts beside, or before, the book's own. */
function finalVersions({ rows }: World, dice: Dice): readonly RoleSheet[] {
  const [before, last] = dice.pick<readonly [string, string]>([
    ["企业台账（终稿）", "企业台账（终稿2）"],
    ["企业台账最终版", "企业台账最终版2"],
    ["企业台账副本", "企业台账最终版"],
    ["企业台账 (2)", "企业台账（终稿）"],
  ]);
  const title = `${String(YEAR)}年园区企业台账`;
  const own = ledgerSheet(last, title, rows.enterprise);
  return [
    { role: "older", grid: ledgerSheet(before, title, asTheyWere(rows.enterprise, dice)) },
    { role: "version", grid: dice.chance(50) ? withWorks(own, dice) : withSums(own, dice) },
  ];
}

/** After each park what its firms have together, and what those of one state have of that. */
function withSums(grid: Grid, dice: Dice): Grid {
  const [title = [], header = [], ...records] = grid.values;
  const byPark = new Map<CellValue, (readonly CellValue[])[]>();
  for (const row of records) byPark.set(row[2] ?? null, [...(byPark.get(row[2] ?? null) ?? []), row]);
  const sumOf = (rows: readonly (readonly CellValue[])[], column: number): number =>
    rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);
  const line = (label: string, rows: readonly (readonly CellValue[])[]): readonly CellValue[] => [
    label,
    `${String(rows.length)}家`,
    null,
    null,
    ...[4, 5, 6].map((column) => sumOf(rows, column)),
    null,
  ];
  const values = [...byPark.values()].flatMap((rows) => [
    ...rows,
    line("小计", rows),
    ...(dice.chance(50)
      ? [
          line(
            "其中：在建",
            rows.filter((row) => row[3] === "在建"),
          ),
        ]
      : []),
  ]);
  return { ...grid, values: [title, header, ...values, line("合计", records)] };
}

/** What somebody reports by word of mouth: short names and one number. */
function forTheLeader({ rows, forms }: World): RoleSheet {
  const records = rows.enterprise.map((row) => [
    forms.get(String(row.name))?.[0] ?? String(row.name),
    Number(row.members ?? 0),
  ]);
  return { role: "list", grid: sheet("汇报用", [["园区企业党员数"], ["企业", "党员"], ...records]) };
}

/** How the form is to be filled in, with firms that nobody has. */
function filledInSample(_: World, dice: Dice): RoleSheet {
  const name = dice.pick(["填表说明", "样表", "填写示范", "企业台账（样表）"]);
  const header = ["序号", "企业名称", "所属园区", "经营状态", "职工总数", "党员总数", "是否建立党组织"];
  const rows = [
    [1, "广西明珠制药有限公司", "明珠园", "已投产", 120, 12, "是"],
    [2, "广西长青家具有限公司", "明珠园", "在建", 15, 0, "否"],
  ];
  return { role: "list", grid: sheet(name, [["园区企业台账"], header, ...rows]) };
}

/** The year before's instructors, of whom some have changed since. */
function instructorsBefore({ rows }: World, dice: Dice): RoleSheet | null {
  if (rows.instructor.length < 3) return null;
  const names = rows.instructor.map((row) => (dice.chance(70) ? String(row.name) : `${String(row.name)}甲`));
  const records = names.map((name, index) => [index + 1, name, "县委组织部", "旧城纺织有限公司"]);
  const title = `${String(YEAR - 1)}年党建指导员联系表`;
  const header = ["序号", "指导员姓名", "所在单位", "联系企业"];
  return { role: "older", grid: sheet(`${String(YEAR - 1)}指导员`, [[title], header, ...records]) };
}

/** Below some firms their works, of which they have the people already. */
function withWorks(grid: Grid, dice: Dice): Grid {
  const half = (value: CellValue | undefined): number => Math.floor(Number(value ?? 0) / 2);
  const values = grid.values.flatMap((row, at) => {
    if (at < 2 || !dice.chance(10)) return [row];
    const [, name, park, status, employees, members, full] = row;
    const works = (which: string): readonly CellValue[] => [
      null,
      `${which}${String(name)}一厂`,
      park ?? null,
      status ?? null,
      half(employees),
      half(members),
      half(full),
      null,
    ];
    return [row, works("其中："), ...(dice.chance(50) ? [works("")] : [])];
  });
  return { ...grid, values };
}

/**
 * The problems in a table for each half year or quarter, on sheets of their own or one below the other; what was open
 * at the end of a time stands in the next one too.
 */
export function carriedOver({ rows }: World, dice: Dice): readonly RoleSheet[] {
  const parts = dice.pick([2, 4]);
  const header = ["序号", "企业名称", "问题描述", "收集时间", "是否办结", "办结时间"];
  const partOf = (day: unknown): number =>
    day == null || day === "" ? parts : Math.floor(((Number(String(day).slice(5, 7)) - 1) * parts) / 12);
  const words = parts === 2 ? ["上半年", "下半年"] : ["第一季度", "第二季度", "第三季度", "第四季度"];
  const tables = words.map((name, part) => {
    const isClosed = ({ closed, closedOn }: Row<"problem">): boolean =>
      closed === "yes" && (part === parts - 1 || partOf(closedOn) <= part);
    const there = rows.problem.filter((row) => {
      const received = partOf(row.receivedOn);
      const isOver = row.closed === "yes" && partOf(row.closedOn) < part;
      return received === part || (received < part && !isOver);
    });
    const records = there.map((row, index) => [
      index + 1,
      String(row.enterprise),
      partOf(row.receivedOn) < part && dice.chance(30)
        ? `${String(row.description)}（续办）`
        : String(row.description),
      String(row.receivedOn),
      isClosed(row) ? "是" : "否",
      isClosed(row) && row.closedOn ? String(row.closedOn) : null,
    ]);
    return { name, rows: [[`${String(YEAR)}年${name}企业问题台账`], header, ...records] };
  });
  if (dice.chance(30))
    return [
      {
        role: "carried over below",
        grid: sheet(
          "企业问题",
          tables.flatMap((table) => table.rows),
        ),
      },
    ];
  return tables.map((table) => ({ role: "carried over", grid: sheet(table.name, table.rows) }));
}

const makers = [
  finalVersions,
  forTheLeader,
  filledInSample,
  instructorsBefore,
  neighbour,
  monthBefore,
  lastYears,
  halfYears,
  backup,
  visited,
  struckOff,
  halfOfProblems,
];

/** Makers of what stands only beside a sheet of that register, which has all of it. */
const besides: ReadonlyMap<(typeof makers)[number], RegisterId> = new Map<
  (typeof makers)[number],
  RegisterId
>([
  [halfOfProblems, "problem"],
  [filledInSample, "enterprise"],
  [instructorsBefore, "instructor"],
]);

/** One to three of them, each of another kind; `registers` are those of which the book has a sheet. */
export function roleSheets(
  world: World,
  registers: ReadonlySet<RegisterId>,
  dice: Dice,
): readonly RoleSheet[] {
  const possible = makers.filter((make) => {
    const register = besides.get(make);
    return register === undefined || registers.has(register);
  });
  const chosen = dice.shuffle(possible).slice(0, dice.between(1, 3));
  return chosen.flatMap((make) => make(world, dice) ?? []);
}

/** Further sheets of a world's registers in every role (CONTRACT 8): what an office keeps beside the sheet that counts. */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type { CellValue, Grid } from "../../src/reading/cells/grid";
import type { Dice } from "../layouts/dice";
import { sheetOf } from "../reading/sheet-text";
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
  return [
    { role: "older", grid: ledgerSheet(before, title, asTheyWere(rows.enterprise, dice)) },
    { role: "version", grid: withWorks(ledgerSheet(last, title, rows.enterprise), dice) },
  ];
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

/** The problems in a sheet for each half year; what was open at the end of June stands on both. */
export function carriedOver({ rows }: World): readonly RoleSheet[] {
  const header = ["序号", "企业名称", "问题描述", "收集时间", "是否办结", "办结时间"];
  const isEarly = (day: unknown): boolean => /-0[1-6]-/.test(String(day));
  const first = rows.problem.filter(({ receivedOn }) => isEarly(receivedOn));
  const wasClosed = ({ closed, closedOn }: Row<"problem">): boolean => closed === "yes" && isEarly(closedOn);
  const second = rows.problem.filter((row) => !isEarly(row.receivedOn) || !wasClosed(row));
  const recordsOf = (some: readonly Row<"problem">[], isClosed: (row: Row<"problem">) => boolean) =>
    some.map((row, index) => [
      index + 1,
      String(row.enterprise),
      String(row.description),
      String(row.receivedOn),
      isClosed(row) ? "是" : "否",
      isClosed(row) && row.closedOn ? String(row.closedOn) : null,
    ]);
  const half = (name: string, records: readonly (readonly CellValue[])[]): RoleSheet => ({
    role: "carried over",
    grid: sheet(name, [[`${String(YEAR)}年${name}企业问题台账`], header, ...records]),
  });
  return [
    half("上半年", recordsOf(first, wasClosed)),
    half(
      "下半年",
      recordsOf(second, ({ closed }) => closed === "yes"),
    ),
  ];
}

const makers = [
  finalVersions,
  neighbour,
  monthBefore,
  lastYears,
  halfYears,
  backup,
  visited,
  struckOff,
  halfOfProblems,
];

/** One to three of them, each of another kind; a part of the problems only beside a sheet with all of them. */
export function roleSheets(world: World, hasProblems: boolean, dice: Dice): readonly RoleSheet[] {
  const possible = makers.filter((make) => hasProblems || make !== halfOfProblems);
  const chosen = dice.shuffle(possible).slice(0, dice.between(1, 3));
  return chosen.flatMap((make) => make(world, dice) ?? []);
}

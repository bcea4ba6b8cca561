/** Slips of a clerk's hand in a workbook that has none, each with what the cell should be; where and which, dice say. */
import { readLedger, type Ledger } from "../../src/ledger/model";
import { cellAddress, valueAt, type CellValue, type Grid } from "../../src/reading/cells/grid";
import type { Table } from "../../src/reading/table";
import { defaultSettings } from "../../src/reading/settings/settings";
import { columnsOf, type Column } from "../../src/checks/rules/cells/columns";
import { isEasilyTaken } from "../../src/ledger/names/like-characters";
import type { Dice } from "../layouts/dice";

export interface Slip {
  readonly kind: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly right: CellValue;
  readonly wrong: CellValue;
}

export const slipPlace = ({ sheet, row, column }: Slip): string => `${sheet}!${cellAddress(row, column)}`;

/** What is wrong instead of a cell's value; `null` where the cell gives no occasion. */
type Hand = (right: CellValue, dice: Dice, place: Place) => CellValue | undefined;

interface Place {
  readonly one: Column;
  readonly index: number;
}

interface Kind {
  readonly kind: string;
  readonly where: (one: Column) => boolean;
  readonly hand: Hand;
}

/** Any field of any register, as a word. */
const named = (field: string): string => field;

const isCount = ({ spec }: Column): boolean => spec.kind === "count";
const isName = ({ spec, field }: Column): boolean =>
  spec.kind === "enterpriseName" && named(field) !== "name" && spec.personal === undefined;
const isPark = ({ field }: Column): boolean => ["park", "township"].includes(named(field));

const SHORTER: Readonly<Record<string, readonly string[]>> = {
  已投产: ["投产", "正常生产", "己投产"],
  在建: ["在建中", "正在建设"],
  单独组建: ["单独", "单建"],
  联合组建: ["联合", "联建"],
  挂靠组建: ["挂靠"],
  正式党员: ["正式"],
  预备党员: ["预备"],
};

const COMMON = "合和河泰太恒衡源元丰锋盛胜新欣信心华花宏红利力安岸嘉佳诚成顺永金锦明名瑞锐祥翔志智正振";

export const kinds: readonly Kind[] = [
  {
    kind: "单位",
    where: isCount,
    hand: (right, dice) =>
      typeof right === "number" ? `${String(right)}${dice.pick(["人", "名", "个"])}` : undefined,
  },
  {
    kind: "全角",
    where: isCount,
    hand: (right) =>
      typeof right === "number"
        ? String(right).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
        : undefined,
  },
  {
    kind: "日期",
    where: ({ spec }) => spec.kind === "date" || spec.kind === "deadline",
    hand: (right, dice) => {
      const [, year = "", month = "", day = ""] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(String(right)) ?? [];
      if (year === "") return undefined;
      const [m, d] = [String(Number(month)), String(Number(day))];
      return dice.pick([
        `${year}年${m}月${d}日`,
        `${year}.${m}.${d}`,
        `${year}/${m}/${d}`,
        year + month + day,
      ]);
    },
  },
  {
    kind: "用词",
    where: ({ spec }) => ["operatingStatus", "formationMode", "memberType"].includes(spec.kind),
    hand: (right, dice) => {
      const others = SHORTER[String(right)];
      return others === undefined ? undefined : dice.pick(others);
    },
  },
  {
    kind: "打钩",
    where: ({ spec }) => spec.kind === "yesNo" || spec.kind === "closed",
    hand: (right, dice) =>
      right === "是" ? dice.pick(["√", "✓", "Y"]) : right === "否" ? dice.pick(["×", "无"]) : undefined,
  },
  {
    kind: "园区漏填",
    where: isPark,
    hand: (right, _, { one: { column }, index }) =>
      column.values[index - 1] === right && column.values[index + 1] === right ? null : undefined,
  },
  {
    kind: "园区写错",
    where: (one) => named(one.field) === "park",
    hand: (right, dice) => {
      const text = String(right);
      const at = dice.between(2, text.length - 1);
      return (
        text.slice(0, at) + dice.pick([..."区圆元院"].filter((one) => one !== text[at])) + text.slice(at + 1)
      );
    },
  },
  {
    kind: "空格",
    where: ({ spec }) => ["enterpriseName", "organisationName", "personName"].includes(spec.kind),
    hand: (right, dice) => {
      const text = String(right);
      if (right === null || text.length < 2) return undefined;
      return dice.pick([`${text} `, ` ${text}`, `${text.slice(0, 1)} ${text.slice(1)}`]);
    },
  },
  {
    kind: "企业名写错",
    where: isName,
    hand: (right, dice) => {
      const text = String(right);
      const places = [...text].flatMap((character, at) => {
        const like = [...COMMON].filter((other) => other !== character && isEasilyTaken(character, other));
        return like.length === 0 || text.length < 8 ? [] : [{ at, like }];
      });
      if (places.length === 0) return undefined;
      const { at, like } = dice.pick(places);
      return text.slice(0, at) + dice.pick(like) + text.slice(at + 1);
    },
  },
  {
    kind: "代码",
    where: ({ spec, field }) => spec.kind === "creditCode" || named(field) === "room",
    hand: (right, dice) => {
      const text = String(right);
      if (/^\d+$/.test(text)) return Number(text);
      return dice.pick([text.toLowerCase(), `${text.slice(0, 8)} ${text.slice(8)}`]);
    },
  },
  {
    kind: "序号",
    where: ({ spec }) => spec.kind === "sequence",
    hand: (right, dice, { one, index }) =>
      typeof right === "number" && index > 1 && index < one.table.entries.length - 1
        ? right + dice.pick([-1, 1])
        : undefined,
  },
  {
    kind: "空编",
    where: ({ field }) => named(field) === "vacancy",
    hand: (right, dice) => (typeof right === "number" ? right + dice.between(1, 3) : undefined),
  },
];

/** Every slip that a kind's hand could make, one a cell. */
function slipsOf(kind: Kind, ledger: Ledger, dice: Dice): readonly Slip[] {
  return ledger.current.flatMap(columnsOf).flatMap((one) => {
    const [column = 0] = one.column.columns;
    if (!kind.where(one) || one.spec.personal !== undefined) return [];
    return one.table.entries.flatMap(({ index, row, sheet }) => {
      const right = valueAt(one.table.grid, row, column);
      const wrong = kind.hand(right, dice, { one, index });
      return wrong === undefined || wrong === right
        ? []
        : [{ kind: kind.kind, sheet, row, column, right, wrong }];
    });
  });
}

function wrongTotals(ledger: Ledger, dice: Dice): readonly Slip[] {
  return ledger.current.flatMap((table: Table) =>
    table.recognition.skippedRows
      .filter(({ kind }) => kind === "total")
      .flatMap(({ row }) =>
        columnsOf(table).flatMap(({ column, spec }) => {
          const [letter = 0] = column.columns;
          const right = valueAt(table.grid, row, letter);
          const isSum = spec.kind === "count" || spec.kind === "money";
          if (!isSum || typeof right !== "number") return [];
          const wrong = right + dice.pick([-10, 1, 9, 100]);
          return [{ kind: "合计", sheet: table.grid.sheet, row, column: letter, right, wrong }];
        }),
      ),
  );
}

/** The grids with so many slips in them, of every kind in turn, at most one in a row of a sheet. */
export function plantSlips(
  grids: readonly Grid[],
  count: number,
  dice: Dice,
): { readonly grids: readonly Grid[]; readonly slips: readonly Slip[] } {
  const ledger = readLedger(grids, defaultSettings);
  const makers = [...kinds.map((kind) => () => slipsOf(kind, ledger, dice)), () => wrongTotals(ledger, dice)];
  const slips: Slip[] = [];
  const rows = new Set<string>();
  for (let turn = 0; slips.length < count && turn < count * 4; turn++) {
    const free = (makers[turn % makers.length]?.() ?? []).filter(
      ({ sheet, row }) => !rows.has(`${sheet} ${String(row)}`),
    );
    if (free.length === 0) continue;
    const slip = dice.pick(free);
    // Neighbouring numbers explain one another.
    for (const row of slip.kind === "序号" ? [slip.row - 1, slip.row, slip.row + 1] : [slip.row])
      rows.add(`${slip.sheet} ${String(row)}`);
    slips.push(slip);
  }
  return {
    grids: grids.map((grid) =>
      withSlips(
        grid,
        slips.filter(({ sheet }) => sheet === grid.sheet),
      ),
    ),
    slips,
  };
}

/** What is typed takes the place of a formula. */
function withSlips(grid: Grid, slips: readonly Slip[]): Grid {
  const values = grid.values.map((row) => [...row]);
  const formulas = grid.formulas?.map((row) => [...row]);
  for (const { row, column, wrong } of slips) {
    const [line, typed] = [values[row - grid.firstRow], formulas?.[row - grid.firstRow]];
    if (line !== undefined) line[column - grid.firstColumn] = wrong;
    if (typed !== undefined) typed[column - grid.firstColumn] = null;
  }
  return { ...grid, values, ...(formulas === undefined ? {} : { formulas }) };
}

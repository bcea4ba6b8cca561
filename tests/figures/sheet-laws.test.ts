/**
 * The laws of figures over sheets as offices lay them out: titles, columns in any order, sections with sub-totals, a
 * total, foreign columns. Whatever is done to the sheet, the figures are what a plain count over the records says.
 */
import * as fc from "fast-check";
import { countFigures } from "../../src/figures";
import type { Figure } from "../../src/figures/figure";
import { endOfYear } from "../../src/reading/cells/dates";
import type { CellValue, Grid } from "../../src/reading/cells/grid";
import { readLedger } from "../../src/ledger/model";
import { defaultSettings } from "../../src/reading/settings/settings";

interface Unit {
  readonly name: string;
  readonly status: "投产" | "在建" | "停产" | "已注销";
  readonly covered: boolean;
  readonly mode: "单独" | "联合" | "挂靠";
  readonly aboveScale: boolean;
  readonly full: number;
  readonly probationary: number;
}

const record = fc.record({
  status: fc.constantFrom("投产", "在建", "停产", "已注销"),
  covered: fc.boolean(),
  mode: fc.constantFrom("单独", "联合", "挂靠"),
  aboveScale: fc.boolean(),
  full: fc.nat(9),
  probationary: fc.nat(3),
});

/** Names apart enough that no two are taken for one enterprise. */
const records: fc.Arbitrary<readonly Unit[]> = fc.array(record, { minLength: 6, maxLength: 24 }).map((list) =>
  list.map((fields, index) => ({
    ...fields,
    name: `${String.fromCodePoint(0x4e00 + index * 97, 0x5f00 + index * 61)}电子有限公司`,
  })),
);

const columns: readonly { readonly header: string; readonly cell: (one: Unit) => CellValue }[] = [
  { header: "企业名称", cell: ({ name }) => name },
  { header: "经营状态", cell: ({ status }) => status },
  { header: "是否建立党组织", cell: ({ covered }) => (covered ? "是" : "否") },
  { header: "组建方式", cell: ({ covered, mode }) => (covered ? mode : null) },
  { header: "是否规上", cell: ({ aboveScale }) => (aboveScale ? "是" : "否") },
  { header: "党员总数", cell: ({ full, probationary }) => full + probationary },
  { header: "正式党员", cell: ({ full }) => full },
  { header: "预备党员", cell: ({ probationary }) => probationary },
];

interface Layout {
  readonly order: readonly (typeof columns)[number][];
  readonly titles: number;
  readonly sections: boolean;
  readonly total: boolean;
  readonly remark: boolean;
}

const layout: fc.Arbitrary<Layout> = fc.record({
  order: fc.shuffledSubarray([...columns], { minLength: columns.length }),
  titles: fc.integer({ min: 0, max: 2 }),
  sections: fc.boolean(),
  total: fc.boolean(),
  remark: fc.boolean(),
});

function sheetOf(
  list: readonly Unit[],
  { order, titles, sections, total, remark }: Layout,
  name = "台账",
): Grid {
  const width = order.length + 1 + (remark ? 1 : 0);
  const line = (...cells: readonly CellValue[]): CellValue[] =>
    Array.from({ length: width }, (_, index) => cells[index] ?? null);
  const members = (part: readonly Unit[]): number =>
    part.reduce((sum, { full, probationary }) => sum + full + probationary, 0);
  const sum = (word: string, part: readonly Unit[]): CellValue[] =>
    line(word, ...order.map(({ header }) => (header === "党员总数" ? members(part) : null)));
  const rowOf = (one: Unit, index: number): CellValue[] =>
    line(index + 1, ...order.map(({ cell }) => cell(one)), "以现场核对为准");
  const half = Math.ceil(list.length / 2);
  const parts = sections ? [list.slice(0, half), list.slice(half)] : [list];
  const body = parts.flatMap((part, at) => [
    ...part.map((one, index) => rowOf(one, at * half + index)),
    ...(sections ? [sum("小计", part)] : []),
  ]);
  return {
    sheet: name,
    firstRow: 1,
    firstColumn: 1,
    values: [
      ...[line("工业园区企业党建台账"), line("填报单位：管委会")].slice(0, titles),
      line("序号", ...order.map(({ header }) => header), "备注"),
      ...body,
      ...(total ? [sum("合计", list)] : []),
    ],
  };
}

const context = { year: 2023, asOf: endOfYear(2023) };

function figuresOf(...sheets: readonly Grid[]): ReadonlyMap<string, Figure> {
  const figures = countFigures(readLedger(sheets, defaultSettings), context);
  return new Map(figures.map((figure) => [figure.id, figure]));
}

function valuesOf(...sheets: readonly Grid[]): Readonly<Record<string, number | null>> {
  return Object.fromEntries([...figuresOf(...sheets)].map(([id, { value }]) => [id, value]));
}

/** A plain count over the records. */
function plain(list: readonly Unit[]): Readonly<Record<string, number | null>> {
  const count = (test: (one: Unit) => boolean): number => list.filter(test).length;
  const inScope = ({ status }: Unit): boolean => status !== "已注销";
  const share = (within: (one: Unit) => boolean, test: (one: Unit) => boolean): number | null => {
    const whole = count((one) => inScope(one) && within(one));
    return whole === 0 ? null : count((one) => inScope(one) && within(one) && test(one)) / whole;
  };
  const covered = ({ covered: isCovered }: Unit): boolean => isCovered;
  return {
    "enterprise.total": list.length,
    "enterprise.operating": count(({ status }) => status === "投产"),
    "enterprise.building": count(({ status }) => status === "在建"),
    "enterprise.suspended": count(({ status }) => status === "停产"),
    "enterprise.covered": count(covered),
    "enterprise.aboveScale": count(({ aboveScale }) => aboveScale),
    "enterprise.blank": count(({ full, probationary }) => full + probationary === 0),
    "coverage.all": share(() => true, covered),
    "coverage.operating": share(({ status }) => status === "投产", covered),
    "coverage.aboveScale": share(({ aboveScale }) => aboveScale, covered),
    "coverage.solo": share(
      () => true,
      ({ covered: isCovered, mode }) => isCovered && mode === "单独",
    ),
    "coverage.due": share(({ full }) => full >= 3, covered),
    "formation.solo": count(({ covered: isCovered, mode }) => isCovered && mode === "单独"),
    "formation.joint": count(({ covered: isCovered, mode }) => isCovered && mode === "联合"),
    "formation.attached": count(({ covered: isCovered, mode }) => isCovered && mode === "挂靠"),
    "member.total": list.reduce((sum, { full, probationary }) => sum + full + probationary, 0),
    "member.full": list.reduce((sum, { full }) => sum + full, 0),
    "member.probationary": list.reduce((sum, { probationary }) => sum + probationary, 0),
  };
}

function withColumn(grid: Grid, at: number, cells: (row: number) => CellValue): Grid {
  const values = grid.values.map((row, index) => [...row.slice(0, at), cells(index), ...row.slice(at)]);
  return { ...grid, values };
}

describe("figures over a sheet", () => {
  test("are what a plain count over the records says, in any layout", () => {
    fc.assert(
      fc.property(records, layout, (list, look) => {
        expect(valuesOf(sheetOf(list, look))).toMatchObject(plain(list));
      }),
    );
  });

  test("follow rows that are added, deleted, moved", () => {
    fc.assert(
      fc.property(records, layout, fc.nat(), fc.nat(), (list, look, from, to) => {
        const at = from % list.length;
        const [gone] = list.slice(at, at + 1);
        const rest = [...list.slice(0, at), ...list.slice(at + 1)];
        const moved = [
          ...rest.slice(0, to % list.length),
          ...(gone ? [gone] : []),
          ...rest.slice(to % list.length),
        ];
        expect(valuesOf(sheetOf(rest, look))).toMatchObject(plain(rest));
        expect(valuesOf(sheetOf(moved, look))).toEqual(valuesOf(sheetOf(list, look)));
      }),
    );
  });

  test("do not depend on the sheet's name, nor on a column that says nothing of them", () => {
    fc.assert(
      fc.property(records, layout, fc.nat(), (list, look, at) => {
        const sheet = sheetOf(list, look);
        const values = valuesOf(sheet);
        expect(valuesOf({ ...sheet, sheet: "Sheet3" })).toEqual(values);
        const headerRow = look.titles;
        const wider = withColumn(sheet, 1 + (at % look.order.length), (row) =>
          row === headerRow ? "车辆进出登记" : null,
        );
        expect(valuesOf(wider)).toEqual(values);
      }),
    );
  });

  test("are the same over the ledger split into sheets of different looks", () => {
    fc.assert(
      fc.property(records, layout, layout, (list, one, other) => {
        const half = Math.floor(list.length / 2);
        const sheets = [sheetOf(list.slice(0, half), one, "甲"), sheetOf(list.slice(half), other, "乙")];
        expect(valuesOf(...sheets)).toMatchObject(plain(list));
      }),
    );
  });

  test("are whole numbers of records over whole numbers of records, parts within wholes", () => {
    fc.assert(
      fc.property(records, layout, (list, look) => {
        const figures = figuresOf(sheetOf(list, look));
        for (const { id, value, numerator, denominator } of figures.values()) {
          if (!id.startsWith("coverage.") || value === null) continue;
          expect(Number.isInteger(numerator) && Number.isInteger(denominator)).toBe(true);
          expect(Number(numerator)).toBeLessThanOrEqual(Number(denominator));
          expect(Number(denominator)).toBeLessThanOrEqual(list.length);
          expect(value).toBe(Number(numerator) / Number(denominator));
        }
        const sum = (...ids: readonly string[]): number =>
          ids.reduce((total, id) => total + Number(figures.get(id)?.value), 0);
        expect(sum("formation.solo", "formation.joint", "formation.attached")).toBe(
          sum("enterprise.covered"),
        );
        expect(sum("member.full", "member.probationary")).toBe(sum("member.total"));
      }),
    );
  });
});

/** Two versions put together into a third sheet: what was chosen, and nothing else. */
import fc from "fast-check";
import type { RecordChange } from "../../src/changes";
import { changesJob, type ChangesInput } from "../../src/jobs/changes";
import { mergeVersionsJob } from "../../src/jobs/merge-versions";
import { cellPosition, type Grid } from "../../src/reading/cells/grid";
import type { PlanCell, SheetPlan } from "../../src/report/sheet-plan";
import { copyMark } from "../../src/registers/sheet-roles";
import { diceFrom } from "../layouts/dice";
import { day } from "../ledger-builder";
import { cleanWorld } from "../planted/world/world";
import { parseBook } from "../written-book";
import { asTheyBecame, ledgerOfRows } from "./pairs";

const wish = { year: 2023, asOf: day("2023-12-31") };
const today = day("2024-01-15");
const versions = { sheet: "台账（最终版2）", sinceSheet: "台账（最终）" };

const BOOK = `
# 台账（最终）
临江县园区企业台账
序号|企业名称|经营状态|党员总数|入园时间|是否建立党组织|备注
城东园
1|临江禾丰食品有限公司|已投产|3|2019-03-05|是|
2|临江源盛建材有限公司|停产|0|2020-06-01|否|原名源兴
城西园
3|临江恒泰机械有限公司|在建|3|2021-01-15|是|
4|临江瑞祥木业有限公司|已投产|2|2018-09-10|否|
合计|||8|||
# 台账（最终版2）
临江县园区企业台账
序号|企业名称|党员总数|是否建立党组织|入园时间|经营状态|备注
城东园
1|禾丰食品|4|是|2019-03-05|投产|
2|临江德馨生物有限公司|1|否|2023-05-10|已投产|新来的
城西园
3|临江恒泰机械有限公司|3|是|2021-01-16|已投产|
4|临江瑞祥木业有限公司|2|否|2018-09-10|已投产|
合计||10||||
填表人：韦大山
`;

function input(book: string): ChangesInput {
  return { grids: parseBook(book).grids, ...versions, wish, today };
}

function valueOf(cell: PlanCell | undefined): string {
  if (cell === null || cell === undefined) return "";
  return typeof cell === "object" ? cell.formula : String(cell);
}

function shown({ rows }: SheetPlan): readonly string[] {
  return rows.map((row) => row.map(valueOf).join("|").replace(/\|+$/, ""));
}

function gridOf({ name, rows }: SheetPlan): Grid {
  const width = Math.max(...rows.map((row) => row.length));
  const values = rows
    .filter((row) => !row.some((cell) => typeof cell === "string" && cell.includes(copyMark)))
    .map((row) =>
      Array.from({ length: width }, (_, at) => {
        const cell = row[at] ?? null;
        return typeof cell === "object" && cell !== null ? null : cell;
      }),
    );
  return { sheet: name, firstRow: 1, firstColumn: 1, values };
}

describe("two versions on sheets of one workbook", () => {
  test("are told by record and field, never by position", () => {
    const { records } = changesJob(input(BOOK));
    const told = records.map(({ kind, name, fields }) =>
      [
        kind,
        name,
        ...fields.map((field) => `${field.afterCell} ${String(field.before)}→${String(field.after)}`),
      ].join(" "),
    );
    expect(told).toEqual([
      "added 临江德馨生物有限公司",
      "gone 临江源盛建材有限公司",
      "changed 禾丰食品 '台账（最终版2）'!C4 3→4",
      "changed 临江恒泰机械有限公司 '台账（最终版2）'!F7 在建→已投产 '台账（最终版2）'!E7 2021-01-15→2021-01-16",
    ]);
  });

  test("what is chosen goes the earlier one's way, the rest the later one's; totals and notes stay behind", () => {
    const earlier = ["'台账（最终版2）'!C4", "'台账（最终）'!B5", "'台账（最终版2）'!F7"];
    const { plan, notTaken, unexpected, unknown } = mergeVersionsJob({ ...input(BOOK), earlier });
    expect({ notTaken, unexpected, unknown }).toEqual({ notTaken: [], unexpected: [], unknown: [] });
    expect(plan.name).toBe("台账（最终版2）（合成）");
    expect(shown(plan)).toEqual([
      "临江县园区企业台账",
      `${copyMark}（由“台账（最终版2）”和“台账（最终）”合成）`,
      "序号|企业名称|党员总数|是否建立党组织|入园时间|经营状态|备注",
      "城东园",
      "1|禾丰食品|3|是|2019-03-05|投产",
      "2|临江德馨生物有限公司|1|否|2023-05-10|已投产|新来的",
      "5|临江源盛建材有限公司|0|否|2020-06-01|停产|原名源兴",
      "城西园",
      "3|临江恒泰机械有限公司|3|是|2021-01-16|在建",
      "4|临江瑞祥木业有限公司|2|否|2018-09-10|已投产",
    ]);
  });

  test("a new record that goes the earlier one's way is left out", () => {
    const earlier = ["'台账（最终版2）'!B5"];
    const { plan } = mergeVersionsJob({ ...input(BOOK), earlier });
    expect(shown(plan).filter((row) => row.includes("德馨"))).toEqual([]);
  });

  test("a number in another unit is not copied as it stands, and that is told", () => {
    const book = (header: string, value: string) =>
      `企业台账\n序号|企业名称|所属园区|${header}|党员总数\n1|临江禾丰食品有限公司|城东园|${value}|3\n2|临江源盛建材有限公司|城东园|${value}|3\n`;
    const both = `\n# 台账（最终）\n${book("年产值（万元）", "500")}# 台账（最终版2）\n${book("年产值（元）", "6000000")}`;
    const { plan, notTaken } = mergeVersionsJob({ ...input(both), earlier: ["'台账（最终版2）'!D3"] });
    expect(shown(plan)[3]).toBe("1|临江禾丰食品有限公司|城东园|6000000|3");
    expect(notTaken.map(({ name, cell }) => `${name} ${cell}`)).toEqual([
      "临江禾丰食品有限公司 '台账（最终版2）'!D3",
    ]);
  });

  test("what is told of a number in another unit names no child, whichever sheet holds the children", () => {
    const book = (header: string, value: string) =>
      `人才公寓入住登记表\n序号|房间号|企业名称|${header}|入住时间\n1|石小禾家3-201|临江禾丰食品有限公司|${value}|2023-05-06\n2|3-202|临江禾丰食品有限公司|${value}|2023-06-07\n`;
    const children =
      "2023年职工子女就学情况表\n序号|企业名称|职工姓名|子女姓名|年级|安置学校|办理结果\n1|临江禾丰食品有限公司|石大明|石小禾|三年级|临江一小|已安置\n";
    const both = `\n# 台账（最终）\n${book("月租金（万元）", "0.05")}# 台账（最终版2）\n${book("月租金（元）", "600")}# 子女就学\n${children}`;
    const merged = mergeVersionsJob({ ...input(both), earlier: "all" });
    expect(merged.notTaken.map(({ name }) => name)).toEqual(["***家3-201", "3-202"]);
    expect(JSON.stringify(changesJob(input(both)))).not.toContain("石小禾");
  });

  test("a cell that is none of a change's is told", () => {
    expect(mergeVersionsJob({ ...input(BOOK), earlier: ["台账!Z9"] }).unknown).toEqual(["台账!Z9"]);
  });
});

test("all of the earlier one is the earlier one, none of it the later one, and neither says anything else", () => {
  fc.assert(
    fc.property(fc.gen(), (draw) => {
      const dice = diceFrom(draw);
      const world = cleanWorld(dice, 1);
      const [was, is] = [ledgerOfRows(world.rows), ledgerOfRows(asTheyBecame(world, dice))];
      for (const { grid, register } of is.book.tables) {
        const other = was.book.tables.find((table) => table.register === register)?.grid;
        if (other === undefined) continue;
        const since = [{ ...other, sheet: "旧" }];
        const both = { grids: [grid], since, sheet: grid.sheet, sinceSheet: "旧", wish, today };
        // Of a column in which one side says nothing no cell can be chosen; that is told once for all of it.
        const between = changesJob(both);
        if (between.silent.length > 0) continue;
        for (const earlier of ["all", []] as const) {
          const { plan, unexpected, notTaken, hasLedger, sinceHasLedger } = mergeVersionsJob({
            ...both,
            earlier,
          });
          if (!hasLedger || !sinceHasLedger) continue;
          const wrong = unexpected.filter((cell) => !isReadFromAbove(cell, grid));
          expect([register, earlier, wrong]).toEqual([register, earlier, []]);
          // Told, and nothing is written.
          if (unexpected.length > 0) continue;
          const third = gridOf(plan);
          const against = earlier === "all" ? since[0] : grid;
          if (against === undefined) continue;
          const { records } = changesJob({
            grids: [third],
            since: [against],
            sheet: third.sheet,
            sinceSheet: against.sheet,
            wish,
            today,
          });
          const left = new Set(notTaken.flatMap(({ name }) => [name, ...formerNames(name, between.records)]));
          expect([register, records.filter(({ name }) => !left.has(name))]).toEqual([register, []]);
        }
      }
    }),
    { numRuns: 6, endOnFailure: true },
  );
});

/** What is told under its new name may stand in the third sheet under the old one. */
function formerNames(name: string, records: readonly RecordChange[]): readonly string[] {
  return records.flatMap((one) => (one.kind === "renamed" && one.name === name ? (one.before ?? []) : []));
}

/** A blank may belong to the row above in the new sheet, and to nothing in either of the two: its neighbours are others. */
function isReadFromAbove(unexpected: string, { values, firstRow, firstColumn }: Grid): boolean {
  const place = cellPosition(unexpected.slice(unexpected.lastIndexOf("!") + 1));
  return place !== null && (values[place.row - firstRow]?.[place.column - firstColumn] ?? null) === null;
}

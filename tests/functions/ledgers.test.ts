import { readLedger } from "../../src/ledger/model";
import { defaultSettings } from "../../src/reading/settings/settings";
import { settingsHeader, settingsRows } from "../../src/reading/settings/settings-sheet";
import { countFigures, textFacts } from "../../src/figures";
import { figureTableHeader, figureTableRows } from "../../src/figures/figure-table";
import { day } from "../ledger-builder";
import { loadGrids } from "../reading/load-workbook";
import { describeShared, sharedWorkbook } from "../shared-workbooks";
import { blankModes, call, CellFailure, messageOf, range, type Blank } from "./harness";

const enterprises = [
  ["临江县工业园区企业台账", null, null, null, null],
  ["企业名称", "所属园区", "经营状态", "是否建立党组织", "党员数"],
  ["甲禾食品有限公司", "北园", "投产", "是", 4],
  ["乙丰建材有限公司", "北园", "在建", "否", null],
  ["丙源机械有限公司", "南园", "投产", "否", 1],
  ["丁康药业有限公司", "南园", "在建", "是", 3],
  [null, null, null, null, null],
];
const allowances = [
  ["2023年度书记岗位津贴发放表", null, null, null],
  ["党组织名称", "书记姓名", "月数", "实发金额"],
  ["甲禾食品党支部", "韦一", 12, 1800],
  ["丁康药业党支部", "黄二", 4, "600元"],
  ["合计", null, null, 2400],
];

function settingsSheet(change: Partial<typeof defaultSettings>): unknown[][] {
  const rows = settingsRows({ ...defaultSettings, ...change });
  return [
    [...settingsHeader],
    ...rows.map((row) => [row.section, row.item, row.value, ...row.more, row.help]),
  ];
}

describe.each(blankModes)("functions over ledgers, blanks as %s", (_mode, blank) => {
  const ledger = range(enterprises, blank);

  test("覆盖率 by basis, park, and over a column of parks", () => {
    expect(call("覆盖率", ledger)).toBe(0.5);
    expect(call("覆盖率", ledger, "投产")).toBe(0.5);
    expect(call("覆盖率", ledger, "党组织覆盖率（投产企业）", "北园")).toBe(1);
    expect(call("覆盖率", ledger, null, [["北园"], ["南园"]])).toEqual([[0.5], [0.5]]);
  });

  test("an error value in a cell that does not matter leaves the rate alone", () => {
    const broken = ledger.map((row) => [...row]);
    (broken[3] ?? [])[4] = { code: "#N/A" };
    (broken[4] ?? [])[1] = "#REF!";
    expect(call("覆盖率", broken)).toBe(0.5);
    expect(messageOf(call("指标值", "党员总数", null, null, null, null, null, [broken]))).toContain("错误值");
  });

  test("a row added, even below the last, is counted", () => {
    const longer = ledger.map((row) => [...row]);
    longer[6] = ["戊盛纸业有限公司", "北园", "投产", "是", 3];
    expect(call("覆盖率", longer)).toBe(0.6);
    expect(call("指标值", "企业总数", null, null, null, null, null, [longer])).toBe(5);
  });

  test("指标值 says what it needs and what it does not know", () => {
    expect(messageOf(call("指标值", "企业总和", null, null, null, null, null, [ledger]))).toContain(
      "没有“企业总和”这个指标",
    );
    expect(messageOf(call("指标值", "培训场次", null, null, null, null, null, [ledger]))).toContain(
      "没有找到培训情况汇总表",
    );
    expect(messageOf(call("指标值", "企业总数", null, null, null, null, null, []))).toContain("“台账”没有选");
    expect(messageOf(call("覆盖率", range([["买菜", 3]], blank)))).toContain("没有认出企业台账");
    expect(messageOf(call("覆盖率", ledger, "随便"))).toContain("“口径”“随便”不认识");
  });

  test("指标名单 spills who counts and, of a rate, who doesn't, with their places", () => {
    const head = ["名称", "园区", "工作表", "行", "计入", "数量"];
    const from = [["台账", "$C$5:$G$11"]];
    expect(call("指标名单", "投产企业覆盖率", null, null, null, null, from, [ledger])).toEqual([
      head,
      ["甲禾食品有限公司", "北园", "台账", 7, "是", 1],
      ["丙源机械有限公司", "南园", "台账", 9, "否", 1],
    ]);
    expect(call("指标名单", "member.total", null, null, "南园", null, null, [ledger])).toEqual([
      head,
      ["丙源机械有限公司", "南园", "—", 5, "是", 1],
      ["丁康药业有限公司", "南园", "—", 6, "是", 3],
    ]);
    expect(call("指标名单", "停产企业数", null, null, null, null, null, [ledger])).toEqual([
      head,
      ["没有记录", "—", "—", "—", "—", "—"],
    ]);
    const unknown = call("指标名单", "企业总和", null, null, null, null, null, [ledger]);
    expect(messageOf(unknown)).toContain("没有“企业总和”这个指标");
    const missing = call("指标名单", "培训场次", null, null, null, null, null, [ledger]);
    expect(messageOf(missing)).toContain("没有找到培训情况汇总表");
  });

  test("指标表 spills header and rows, never an empty cell, and warns of a short range", () => {
    const table = call("指标表", null, null, null, null, null, null, [ledger]) as unknown[][];
    expect(table[0]).toEqual([...figureTableHeader]);
    expect(table.flat().every((cell) => cell !== null && cell !== undefined)).toBe(true);
    expect(table.every((row) => row.length === figureTableHeader.length)).toBe(true);
    expect(table.find(([id]) => id === "enterprise.total")?.[2]).toBe(4);
    expect(table.find(([id]) => id === "notice.1")).toBeUndefined();
    const short = call("指标表", null, [["园区台账"]], null, null, null, null, [
      ledger.slice(0, 6),
    ]) as unknown[][];
    expect(short.find(([id]) => id === "notice.1")?.at(-1)).toContain(
      "“园区台账”所选区域的最后一行就是一条记录",
    );
  });

  test("指标表 by park", () => {
    const table = call("指标表", null, null, null, "园区", null, null, [ledger]) as unknown[][];
    expect(table[0]?.slice(3)).toEqual(["北园", "南园"]);
    expect(table.find(([id]) => id === "enterprise.total")?.slice(3)).toEqual([2, 2]);
  });

  test("来源 names the sheets, and their number has to agree", () => {
    const errorIn = (sources: unknown): string => {
      const broken = ledger.map((row) => [...row]);
      (broken[3] ?? [])[4] = "若干";
      return messageOf(call("指标值", "党员总数", null, null, null, null, sources, [broken]));
    };
    expect(errorIn([["企业台账"]])).toContain("“企业台账”E4");
    expect(errorIn([["企业台账", "$C$11:$G$200"]])).toContain("“企业台账”G14");
    expect(errorIn([["'企业 台账'!$A$3:$E$60"]])).toContain("“企业 台账”E6");
    expect(errorIn([["甲"], ["乙"]])).toContain("“来源”有2项，台账有1个");
  });

  test("设置 changes the result, and a wrong one is no default in silence", () => {
    const attached = [...enterprises.slice(0, 2).map((row) => [...row, null])];
    (attached[1] ?? [])[5] = "组建方式";
    attached.push(["甲禾食品有限公司", "北园", "投产", "是", 4, "挂靠组建"]);
    const given = range(attached, blank);
    expect(call("覆盖率", given)).toBe(1);
    expect(
      call("覆盖率", given, null, null, null, range(settingsSheet({ includeAttached: false }), blank)),
    ).toBe(0);
    const wrong = range(settingsSheet({ year: 2023 }), blank).map((row) =>
      row[1] === "报告年度" ? [...row.slice(0, 2), "今年", ...row.slice(3)] : row,
    );
    expect(messageOf(call("覆盖率", given, null, null, null, wrong))).toContain("报告年度");
    const table = call("指标表", wrong, null, null, null, null, null, [given]) as unknown[][];
    expect(table.find(([id]) => id === "notice.1")?.at(-1)).toContain("报告年度");
  });

  test("补贴合计 over payment sheets", () => {
    const sheet = range(allowances, blank);
    expect(call("补贴合计", null, null, null, [sheet])).toBe(2400);
    expect(call("补贴合计", 2022, null, null, [sheet])).toBe(0);
    expect(messageOf(call("补贴合计", null, null, null, [ledger]))).toContain("没有认出书记岗位津贴发放表");
    const unreadable = sheet.map((row) => [...row]);
    (unreadable[2] ?? [])[3] = "若干";
    expect(messageOf(call("补贴合计", null, null, [["津贴表"]], [unreadable]))).toContain("“津贴表”D3");
  });

  test("组建建议 and 四清完整度 for one enterprise, a column of them, and all", () => {
    expect(call("组建建议", ledger, "丙源机械")).toBeTruthy();
    expect(messageOf(call("组建建议", ledger, "查无此厂"))).toContain("台账里没有“查无此厂”");
    const all = call("组建建议", ledger) as unknown[][];
    expect(all).toHaveLength(5);
    expect(call("组建建议", ledger, [[all[1]?.[0]], [all[2]?.[0]]])).toEqual([[all[1]?.[2]], [all[2]?.[2]]]);
    expect(call("四清完整度", ledger, "甲禾食品有限公司")).toBeGreaterThan(0);
    expect((call("四清完整度", ledger) as unknown[][])[0]).toEqual(["企业", "完整度", "缺少"]);
  });

  test("生成段落 from the spilled table, following an added row", () => {
    const paragraph = (given: unknown[][]): unknown =>
      call(
        "生成段落",
        "园区共有企业{企业总数}家。",
        call("指标表", null, null, null, null, null, null, [given]),
      );
    expect(paragraph(ledger)).toBe("园区共有企业4家。");
    const longer = ledger.map((row) => [...row]);
    longer[6] = ["戊盛纸业有限公司", "北园", "投产", "是", 3];
    expect(paragraph(longer)).toBe("园区共有企业5家。");
  });

  test("生成段落 of one park, from the table by park that spills beside the first", () => {
    const spilled = (group: string | null): unknown[][] =>
      call("指标表", null, null, null, group, null, null, [ledger]) as unknown[][];
    const [all, parks] = [spilled(null), spilled("园区")];
    const area = all.map((row, index) => [...row, null, ...(parks[index] ?? [])]);
    const sentence = "共{企业总数}家，北园{企业总数@北园}家、党员{党员总数@北园}名。";
    expect(call("生成段落", sentence, area)).toBe("共4家，北园2家、党员4名。");
    expect(call("生成段落", "东园{企业总数@东园}家。", area)).toContain("没有名为“企业总数@东园”的指标");
  });

  test.each(["#BUSY!", "#GETTING_DATA", "#NAME?", "#SPILL!", "#CALC!"])(
    "a range that is still %s is no mistake in the words: #N/A with the reason",
    (error) => {
      const reason = (result: unknown): unknown => result instanceof CellFailure && result.failure;
      for (const corner of [error, { code: error }]) {
        const area = range([[corner], ...Array.from({ length: 3 }, () => [null])], blank);
        const told = (name: string): object => ({
          failure: "notAvailable",
          message: expect.stringMatching(`^“${name}”.*${error.replace("?", "\\?")}`) as string,
        });
        expect(reason(call("生成段落", "共有{企业总数}家。", area))).toMatchObject(told("指标区"));
        const scope = [null, null, null];
        const value = (settings: unknown, sources: unknown): unknown =>
          reason(call("指标值", "企业总数", ...scope, settings, sources, [ledger]));
        expect(value(area, null)).toMatchObject(told("设置"));
        expect(value(null, area)).toMatchObject(told("来源"));
        expect(reason(call("指标表", area, null, null, null, null, null, [ledger]))).toMatchObject(
          told("设置"),
        );
      }
    },
  );
});

describeShared("functions over the offices' workbooks", () => {
  function ranges(name: string, blank: Blank): readonly unknown[][][] {
    return loadGrids(name).map(({ values }) =>
      range(
        values.map((row) =>
          row.map((cell) => (typeof cell === "object" && cell !== null ? cell.error : cell)),
        ),
        blank,
      ),
    );
  }

  test.each(
    blankModes.flatMap(([mode, blank]) =>
      ["2023-clean", "2023-messy", "2022-previous"].map((name) => [name, mode, blank] as const),
    ),
  )("%s, blanks as %s: 指标表 and 指标值 give what is expected", (name, _mode, blank) => {
    const { year, asOf, figures = {} } = sharedWorkbook(name).expected;
    const settings = range(settingsSheet({ year, asOf: day(asOf) }), blank);
    const sources = loadGrids(name).map(({ sheet }) => [sheet]);
    const tables = ranges(name, blank);
    const spilled = call("指标表", settings, sources, null, null, null, null, tables) as unknown[][];
    const values = new Map(spilled.map((row) => [String(row[0]), row[2]]));
    expect(Object.fromEntries(Object.keys(figures).map((id) => [id, values.get(id)]))).toEqual(figures);
    for (const id of ["coverage.all", "member.total", "subsidy.total", "apartment.units"])
      expect(call("指标值", id, null, null, null, settings, sources, tables)).toBe(figures[id]);
    expect(call("补贴合计", year, settings, null, tables)).toBe(figures["subsidy.total"]);
  });

  test("指标表 is the same table that the pane counts", () => {
    const name = "2023-clean";
    const { year, asOf } = sharedWorkbook(name).expected;
    const period = { year, asOf: day(asOf) };
    const ledger = readLedger(loadGrids(name), { ...defaultSettings, ...period });
    const rows = figureTableRows(countFigures(ledger, period), textFacts(ledger, period), () => null);
    const sources = loadGrids(name).map(({ sheet }) => [sheet]);
    const spilled = call(
      "指标表",
      settingsSheet(period),
      sources,
      null,
      null,
      null,
      null,
      ranges(name, null),
    ) as unknown[][];
    expect(spilled.slice(1, rows.length + 1)).toEqual(rows);
  });

  test("a workbook without a register ends in a sentence", () => {
    for (const table of ranges("foreign", 0)) expect(call("覆盖率", table)).toBeInstanceOf(CellFailure);
  });
});

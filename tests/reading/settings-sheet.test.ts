import { defaultSettings, type Settings } from "../../src/reading/settings/settings";
import { endPolicies, startPolicies } from "../../src/reading/settings/settings-catalogue";
import { readSettings, settingsHeader, settingsRows } from "../../src/reading/settings/settings-sheet";
import type { CellValue } from "../../src/reading/cells/grid";

function readBack(settings: Settings): ReturnType<typeof readSettings> {
  const rows = settingsRows(settings).map((row): CellValue[] => [
    row.section,
    row.item,
    row.value,
    row.help,
    ...row.more,
  ]);
  return readRows([[...settingsHeader], ...rows]);
}

function readRows(values: readonly (readonly CellValue[])[]): ReturnType<typeof readSettings> {
  return readSettings({ sheet: "党建设置", firstRow: 1, firstColumn: 1, values });
}

test("a sheet of an earlier version, with 说明 in the last column and registers by id, says the same", () => {
  const { settings, problems } = readRows([
    ["分类", "项目", "值", "附一", "附二", "附三", "说明"],
    ["台账来源", "企业台账", "$A$1:$K$219", "enterprise", null, null, "指标公式引用的台账区域"],
    ["已接受的问题", "SUB-03", "津贴", "F6", "0", "已核，属实。", "已接受的问题"],
  ]);
  expect(problems).toEqual([]);
  expect(settings.sources).toEqual([{ sheet: "企业台账", address: "$A$1:$K$219", register: "enterprise" }]);
  expect(settings.accepted).toEqual([
    { rule: "SUB-03", sheet: "津贴", cell: "F6", text: "0", reason: "已核，属实。" },
  ]);
});

test("what the sheet of settings writes, functions read back", () => {
  expect(readBack(defaultSettings)).toEqual({ settings: defaultSettings, problems: [] });
  for (const startPolicy of Object.values(startPolicies))
    for (const endPolicy of Object.values(endPolicies)) {
      const settings: Settings = {
        ...defaultSettings,
        startPolicy,
        endPolicy,
        twoPosts: "twice",
        budget: 6_000_000,
      };
      expect(readBack(settings)).toEqual({ settings, problems: [] });
    }
});

test("names and words keep their full-width marks: a sheet, a reason, what people wrote", () => {
  const settings: Settings = {
    ...defaultSettings,
    year: 2023,
    office: "青禾县工业园区管委会（筹）",
    parks: ["青禾核心园（一期）"],
    aliases: [{ name: "东岭（老厂）", means: "东岭食品有限公司" }],
    sources: [{ sheet: "4.书记津贴（全年）", address: "$A$1:$K$219", register: "allowance" }],
    accepted: [
      { rule: "SUB-03", sheet: "4.书记津贴（全年）", cell: "F6", text: "0", reason: "已核，属实。" },
    ],
    userNumbers: new Map([["业主座谈会次数", 4]]),
    userTexts: new Map([["特色做法", "建立“红色代办”制度，全程代办（免费）。"]]),
  };
  expect(readBack(settings)).toEqual({ settings, problems: [] });
});

/** The sheet as it is written, with cells of 值 typed over: 项目 → what stands there. */
function typed(
  values: Readonly<Record<string, CellValue>>,
  more: readonly (readonly CellValue[])[] = [],
): ReturnType<typeof readSettings> {
  const rows = settingsRows(defaultSettings).map(({ section, item, value }): CellValue[] => [
    section,
    item,
    values[item] ?? value,
  ]);
  const all = [[...settingsHeader], ...rows, ...more.map((row) => [...row])];
  return readSettings({ sheet: "党建设置", firstRow: 1, firstColumn: 1, values: all });
}

describe("what somebody typed", () => {
  test.each<[string, CellValue]>([
    ["全年预算（元）", { error: "#N/A" }],
    ["全年预算（元）", 1e308],
    ["全年预算（元）", "无"],
    ["全年预算（元）", "约600万元"],
    ["奖励上限（元）", -5],
    ["报告年度", "去年"],
    ["截止日期", { error: "#VALUE!" }],
    ["党员活动场所数", 1e300],
  ])("%s: %p is told at its row and changes nothing", (item, value) => {
    const more = item === "党员活动场所数" ? [["自填数字", item, value]] : [];
    const { settings, problems } = typed({ [item]: value }, more);
    expect(settings).toEqual(defaultSettings);
    expect(problems).toEqual([expect.stringMatching(new RegExp(`^党建设置第\\d+行“${item}”：.+。$`, "u"))]);
  });

  test("a setting given twice: the first holds, the second is told", () => {
    const { settings, problems } = typed({ 报告年度: 2023 }, [["基本", "报告年度", 2022]]);
    expect(settings.year).toBe(2023);
    expect(problems).toEqual([expect.stringContaining("第2行已经填过")]);
  });

  test("a lost header is told, and nothing of the sheet is taken", () => {
    const grid = { sheet: "党建设置", firstRow: 1, firstColumn: 1, values: [["基本", "报告年度", 2023]] };
    const { settings, problems } = readSettings(grid);
    expect(settings).toEqual(defaultSettings);
    expect(problems).toEqual([expect.stringContaining("表头")]);
  });

  test.each(["__proto__", "constructor", "toString"])("a section named %s is told", (section) => {
    expect(typed({}, [[section, "甲", 1]]).problems).toEqual([expect.stringContaining("没有这个设置项")]);
  });
});

test("a sheet by an earlier version: what it lacks has its default, what is no setting any more is told", () => {
  const settings: Settings = { ...defaultSettings, year: 2023, budget: 6_000_000, parks: ["北园"] };
  const laterItems = ["挂靠算覆盖", "为主管理的上级机构"];
  const rows = settingsRows(settings)
    .filter(({ item }) => !laterItems.includes(item))
    .map((row): CellValue[] => [row.section, row.item, row.value, ...row.more, row.help]);
  const earlier = [["本表由加载项生成"], [...settingsHeader], ...rows, ["基本", "早先的一项", "是"]];
  const read = readSettings({ sheet: "党建设置", firstRow: 1, firstColumn: 1, values: earlier });
  expect(read.settings).toEqual(settings);
  expect(read.problems).toEqual([
    `党建设置第${String(earlier.length)}行“早先的一项”：没有这个设置项，请对照说明核对名称，或删除这一行。`,
  ]);
});

test("what is typed beside a park is told: the list looks at the names alone", () => {
  const values = [
    ["本表由加载项生成"],
    [...settingsHeader],
    ["园区名单", "城东园", null],
    ["园区名单", "城西园", "否"],
  ];
  const read = readSettings({ sheet: "党建设置", firstRow: 1, firstColumn: 1, values });
  expect(read.settings.parks).toEqual(["城东园"]);
  expect(read.problems).toEqual([expect.stringMatching(/第4行“城西园”.*删除这一行/)]);
});

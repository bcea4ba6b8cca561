import { defaultSettings, type Settings } from "../../src/reading/settings/settings";
import { endPolicies, startPolicies } from "../../src/reading/settings/settings-catalogue";
import { readSettings, settingsHeader, settingsRows } from "../../src/reading/settings/settings-sheet";
import type { CellValue } from "../../src/reading/cells/grid";

function readBack(settings: Settings): ReturnType<typeof readSettings> {
  const rows = settingsRows(settings).map((row): CellValue[] => [
    row.section,
    row.item,
    row.value,
    ...row.more,
    row.help,
  ]);
  return readSettings({
    sheet: "党建设置",
    firstRow: 1,
    firstColumn: 1,
    values: [[...settingsHeader], ...rows],
  });
}

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

import { defaultSettings, type Settings } from "../../src/reading/settings";
import { endPolicies, startPolicies } from "../../src/reading/settings-catalogue";
import { readSettings, settingsHeader, settingsRows } from "../../src/reading/settings-sheet";
import type { CellValue } from "../../src/reading/grid";

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

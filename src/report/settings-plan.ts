import {
  settingsHeader,
  settingsRows,
  settingsSheetName,
  type SettingsRow,
} from "../reading/settings/settings-sheet";
import { settingSpecs } from "../reading/settings/settings-catalogue";
import type { Settings } from "../reading/settings/settings";
import { bodyStyle, dayStyles, headerStyle, titleStyle } from "./plan-styles";
import { wrappedHeights } from "./row-height";
import { ownSheetTitle, type PlanCell, type SheetPlan } from "./sheet-plan";

/** 0-based row of the header; the settings begin below it. */
const HEADER_ROW = 2;
const WIDTHS = [14, 24, 26, 46, 16, 14, 14];
/** Rows that formulas refer to beyond the last one, so that new settings are seen. */
const SETTINGS_ROOM = 300;

/** Sheet 党建设置 with these settings. */
export function settingsPlan(settings: Settings): SheetPlan {
  const rows = settingsRows(settings);
  const cells: PlanCell[][] = [
    [ownSheetTitle(settingsSheetName, "“值”一列可以修改，指标和报告随之更新")],
    ["空着的项目按默认办法处理。园区、别名、自填数字等可以在表尾照样添加，一行一个。"],
    [...settingsHeader],
    ...rows.map((row) => [row.section, row.item, row.value, row.help, ...row.more]),
  ];
  const width = settingsHeader.length;
  return {
    name: settingsSheetName,
    isMemory: true,
    rows: cells,
    styles: [
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, style: titleStyle },
      { area: { row: HEADER_ROW, column: 0, rows: 1, columns: width }, style: headerStyle },
      { area: { row: HEADER_ROW + 1, column: 0, rows: rows.length, columns: width }, style: bodyStyle },
      {
        area: { row: HEADER_ROW + 1, column: 2, rows: rows.length, columns: 1 },
        style: { fill: "#FFF9E5", horizontal: "left" },
      },
      ...dayStyles(cells),
    ],
    columnWidths: WIDTHS,
    rowHeights: wrappedHeights(cells, WIDTHS, { from: HEADER_ROW, to: cells.length }),
    frozenRows: HEADER_ROW + 1,
    links: [],
    page: {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: cells.length, columns: printedColumns(rows) },
      titleRows: { from: HEADER_ROW, to: HEADER_ROW },
    },
    choices: rows.flatMap((row, index) => {
      const words = settingSpecs.find(
        ({ section, item }) => section === row.section && item === row.item,
      )?.choices;
      return words === undefined ? [] : [{ row: HEADER_ROW + 1 + index, column: 2, words }];
    }),
  };
}

/** Without the columns in which nothing stands, so that the others are not made small on paper. */
function printedColumns(rows: readonly SettingsRow[]): number {
  const besides = rows.flatMap(({ more }) =>
    more.map((cell, at) => (cell === null || cell === "" ? 0 : at + 1)),
  );
  return settingsHeader.indexOf("说明") + 1 + Math.max(0, ...besides);
}

/** The range that formulas take as 设置. */
export function settingsAddress(plan: SheetPlan): string {
  return `${settingsSheetName}!$A$${String(HEADER_ROW + 1)}:$G$${String(plan.rows.length + SETTINGS_ROOM)}`;
}

/** The range that formulas take as 来源: one cell a ledger, in their order; `null` without ledgers. */
export function sourcesAddress(plan: SheetPlan, section: string): string | null {
  const rows = plan.rows.flatMap((row, index) => (row[0] === section ? [index + 1] : []));
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return null;
  return `${settingsSheetName}!$B$${String(first)}:$B$${String(last)}`;
}

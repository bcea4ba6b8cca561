/** What a report lacks and where to fill it in, and which of its numbers changed. */
import { changesId, type FactTable, type TableFact } from "../figures/figure-table";
import { askedTexts } from "../reading/settings/asked-of-people";
import { cellText, lastRow, valueAt, writtenText, type Grid } from "../reading/cells/grid";
import { settingsSheetName } from "../reading/settings/settings-sheet";
import type { ReportLine } from "../report/report-lines";
import type { CellPlace } from "./results";
import type { ChangedNumber, ReportGap } from "./report-results";

/** Texts of 党建设置 by their id; those that the ledgers give have nothing to fill in. */
const SETTING_ITEMS: Readonly<Record<string, string>> = {
  "text.office": "单位名称",
  "text.park": "园区名称",
  ...Object.fromEntries(askedTexts.map(({ title }) => [`text.${title}`, title])),
};

/** Each thing once, what keeps a whole paragraph away first. */
export function gapsOf(
  lines: readonly ReportLine[],
  facts: FactTable,
  settings: Grid | null,
): readonly ReportGap[] {
  const gaps = new Map<string, ReportGap>();
  for (const { rendered } of lines)
    for (const { fact: id, what } of rendered.lacks) {
      const fact = facts.find(id);
      const isOfLastYear = what === "previous" || id === changesId;
      const gap = fact === null ? null : isOfLastYear ? LAST_YEAR : gapOf(fact, settings);
      if (gap === null) continue;
      const isNeeded = rendered.kind === "missing" && what === "value";
      const known = gaps.get(gap.title);
      gaps.set(gap.title, { ...gap, isNeeded: isNeeded || known?.isNeeded === true });
    }
  return [...gaps.values()].sort((one, other) => Number(other.isNeeded) - Number(one.isNeeded));
}

const LAST_YEAR: ReportGap = {
  title: "上年的数字",
  reason: "没有上年数的，和上年相比的话不写。可以选上年的工作簿，或在年底“存为年度快照”",
  place: null,
  isAsked: false,
  isNeeded: false,
};

function gapOf({ id, title, unit, reason }: TableFact, settings: Grid | null): ReportGap | null {
  const item = SETTING_ITEMS[id] ?? (id.startsWith("user.") ? title : null);
  // Words that come from the ledgers are missing where there is nothing to name.
  if (item === null && unit === "文字") return null;
  return {
    title,
    reason,
    place: item === null || settings === null ? null : settingPlace(item, settings),
    isAsked: item !== null,
    isNeeded: false,
  };
}

/** Cell of the column 值 beside the item. */
function settingPlace(item: string, grid: Grid): CellPlace | null {
  for (let row = grid.firstRow; row <= lastRow(grid); row++)
    if (
      writtenText(valueAt(grid, row, grid.firstColumn + 1)) === item &&
      cellText(valueAt(grid, row, grid.firstColumn)) !== ""
    )
      return { sheet: settingsSheetName, address: `C${String(row)}` };
  return null;
}

/** Figures that the sheet showed in other words when it was written, each once. */
export function changesOf(
  lines: readonly ReportLine[],
  figuresThen: ReadonlyMap<string, string>,
): readonly ChangedNumber[] {
  const now = new Map(lines.flatMap(({ figures }) => figures.map((figure) => [figure.id, figure] as const)));
  return [...now.values()].flatMap(({ id, title, words }) => {
    const before = figuresThen.get(title);
    if (before === undefined || words === "" || before === words) return [];
    return [{ id, title, before, now: words }];
  });
}

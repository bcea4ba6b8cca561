/** What a report lacks and where to fill it in, which of its numbers changed, and what an office's own does not say. */
import { changesId, type FactTable, type TableFact } from "../figures/figure-table";
import { askedTexts } from "../reading/settings/asked-of-people";
import { cellText, lastRow, valueAt, writtenText, type Grid } from "../reading/cells/grid";
import { formatChinese } from "../reading/cells/dates";
import type { DayNumber } from "../registers";
import { settingsSheetName } from "../reading/settings/settings-sheet";
import { figureSpecs } from "../figures";
import { shownUnit } from "../figures/figure";
import { outlines } from "../report/outlines/catalogue";
import { factInWords, renderTemplate } from "../report/render";
import type { ReportLine } from "../report/report-lines";
import type { CellPlace } from "./results";
import type { ChangedNumber, OfferedParagraph, ReportGap } from "./report-results";

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
  days: readonly DayNumber[],
): readonly ReportGap[] {
  const gaps = new Map<string, ReportGap>();
  for (const { rendered } of lines)
    for (const { fact: id, what } of rendered.lacks) {
      const fact = facts.find(id);
      const isOfLastYear = what === "previous" || id === changesId;
      const gap = fact === null ? null : isOfLastYear ? LAST_YEAR : gapOf(fact, settings, days);
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
  offers: [],
};

/** The day below the signature: the cut-off, or today. */
const SIGNED_ON = "落款日期";

function gapOf(
  { id, title, unit, reason }: TableFact,
  settings: Grid | null,
  days: readonly DayNumber[],
): ReportGap | null {
  const item = SETTING_ITEMS[id] ?? (id.startsWith("user.") ? title : null);
  // Words that come from the ledgers are missing where there is nothing to name.
  if (item === null && unit === "文字") return null;
  return {
    title,
    reason,
    place: item === null || settings === null ? null : settingPlace(item, settings),
    isAsked: item !== null,
    isNeeded: false,
    offers: item === SIGNED_ON ? [...new Set(days)].map((day) => formatChinese(day)) : [],
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

const FIGURES: ReadonlySet<string> = new Set(figureSpecs.map(({ id }) => id));

/** Paragraphs of the yearly report most of whose figures stand nowhere in the office's document. */
export function offersFor(lines: readonly ReportLine[], facts: FactTable): readonly OfferedParagraph[] {
  const said = new Set(lines.flatMap(({ rendered }) => (rendered.kind === "text" ? rendered.facts : [])));
  if (lines.length === 0) return [];
  return outlines.yearly.paragraphs.flatMap(({ id, level, template }) => {
    const rendered = level === "body" ? renderTemplate(template, facts) : null;
    if (rendered?.kind !== "text") return [];
    const figures = rendered.facts.filter((fact) => FIGURES.has(fact) && facts.find(fact)?.value !== 0);
    const lacking = figures.filter((fact) => !said.has(fact));
    if (lacking.length === 0 || lacking.length * 2 < figures.length) return [];
    return [{ id, text: rendered.text, template, lacks: lacking.map((fact) => inWords(fact, facts)) }];
  });
}

function inWords(id: string, facts: FactTable): string {
  const fact = facts.find(id);
  if (fact === null) return id;
  const unit = fact.unit === "率" ? "" : shownUnit(fact.unit);
  return `${fact.title}${factInWords(fact, "", 2)}${unit}`;
}

import { figuresAddress } from "./figures-plan";
import type { OutlineLevel } from "./outline";
import { bodyStyle, headerStyle, noteStyle, titleStyle } from "./plan-styles";
import { ownSheetTitle, type PlanStyle, type SheetPlan } from "./sheet-plan";

export const reportSheetName = "述职报告";
export const reportHeader = ["段落", "层级", "正文", "模板（可改写）", "引用指标", "数据来源"] as const;
const headerRow = 2;
/** Characters. */
const textWidth = 76;
const templateWidth = 60;

/** One paragraph as the sheet holds it. */
export interface ReportLine {
  /** Paragraph of the outline; "" for one that the user added. */
  readonly id: string;
  readonly level: OutlineLevel;
  readonly template: string;
  /** What the formula shows now. */
  readonly shown: string;
  readonly figureTitles: readonly string[];
  /** Cells behind the first figure, `企业台账!I5:I60`. */
  readonly source: string | null;
}

const levelStyles: Readonly<Record<OutlineLevel, PlanStyle>> = {
  title: { bold: true, fontSize: 16, horizontal: "center" },
  heading1: { bold: true, fontSize: 13 },
  heading2: { bold: true },
  heading3: {},
  body: { wrap: true },
  signature: { horizontal: "right" },
};

/** Sheet 述职报告: one row a paragraph, its text a formula on the template beside it and on 指标. */
export function reportPlan(lines: readonly ReportLine[]): SheetPlan {
  const first = headerRow + 1;
  const levelNames = Object.values(levelTitles);
  return {
    name: reportSheetName,
    rows: [
      [ownSheetTitle(reportSheetName, "正文由公式生成，改“模板”一列即可改写")],
      ["模板里的{指标名称}会换成数字，〔〕里的内容缺数据时自动省略；“段落”一列请保留。"],
      [...reportHeader],
      ...lines.map((line, index) => [
        line.id,
        levelTitles[line.level],
        {
          formula: `=DJ.生成段落(D${String(first + index + 1)},${figuresAddress})`,
          frozen: line.shown,
        },
        line.template,
        line.figureTitles.join("、"),
        line.source,
      ]),
    ],
    styles: [
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, style: titleStyle },
      { area: { row: 1, column: 0, rows: 1, columns: 1 }, style: noteStyle },
      { area: { row: headerRow, column: 0, rows: 1, columns: reportHeader.length }, style: headerStyle },
      { area: { row: first, column: 0, rows: lines.length, columns: reportHeader.length }, style: bodyStyle },
      ...lines.map((line, index) => ({
        area: { row: first + index, column: 2, rows: 1, columns: 1 },
        style: levelStyles[line.level],
      })),
    ],
    columnWidths: [14, 10, textWidth, templateWidth, 30, 26],
    rowHeights: lines.map((line, index) => ({ row: first + index, points: heightOf(line) })),
    frozenRows: first,
    links: lines.flatMap((line, index) =>
      line.source === null ? [] : [{ row: first + index, column: 5, location: line.source }],
    ),
    choices: lines.map((_, index) => ({ row: first + index, column: 1, words: levelNames })),
    page: {
      orientation: "portrait",
      area: { row: first, column: 2, rows: Math.max(1, lines.length), columns: 1 },
    },
  };
}

export const levelTitles: Readonly<Record<OutlineLevel, string>> = {
  title: "标题",
  heading1: "一级标题",
  heading2: "二级标题",
  heading3: "三级标题",
  body: "正文",
  signature: "落款",
};

/** High enough for the text; a Chinese character is two wide. */
function heightOf({ shown, level }: ReportLine): number {
  const lines = Math.max(1, Math.ceil((shown.length * 2) / textWidth));
  return Math.min(400, lines * (levelStyles[level].fontSize ?? 11) * 1.4 + 4);
}

import { isInGroup } from "../figures/figure-table";
import { dependsOnOthers } from "./assemble";
import { figuresAddress } from "./figures-plan";
import { headCells, type ReportBasis } from "./report-basis";
import { levelTitles, type ParagraphLevel } from "./paragraph";
import { leftOutMark } from "./render";
import { bodyStyle, doubtStyle, headerStyle, noteStyle, titleStyle } from "./plan-styles";
import type { ReportLine } from "./report-lines";
import { namesIn } from "./template";
import { charactersOf } from "./row-height";
import { lineDistance, looks } from "./typography";
import { ownSheetTitle, type PlanCell, type PlanStyle, type SheetPlan } from "./sheet-plan";
import {
  listOfFigures,
  listOfIds,
  onceWrittenLabel,
  placeText,
  removedLabel,
  reportHeader,
  type RemovedTemplate,
} from "./written-report";

const HEADER_ROW = 2;
const FIRST = HEADER_ROW + 1;
/** 1-based row of the first paragraph on the sheet. */
export const firstParagraphRow = FIRST + 1;
/** 0-based column in which its own cut-off and what is not reached begin. */
const HEAD_COLUMN = 3;
const HINT_COLUMN = 6;
/** 0-based column of the text, the only one that is printed. */
const TEXT_COLUMN = 2;
/** A line of 28 characters in 三号, as the page has it: so wide in characters of the usual size. */
const TEXT_WIDTH = 84;
const LINE_WIDTH = 28 * looks.body.size;
/** Where the paragraph is made, with the reason where it is left out. */
const MADE_COLUMN = "H";
const TEMPLATE_WIDTH = 60;
/** Shown in front of a text, and no part of it: two characters. */
const INDENTED = '"　　"@';

/** As the page has it, without the boxes of a list. */
function paperStyle(level: ParagraphLevel): PlanStyle {
  const { fonts, size, bold, align, indent } = looks[level];
  return {
    wrap: true,
    vertical: "top",
    fontName: fonts[0] ?? "",
    fontSize: size,
    bold,
    horizontal: align === "justify" ? "left" : align,
    ...(indent > 0 ? { numberFormat: INDENTED } : {}),
  };
}

export interface ReportPlanInput {
  /** Name of the sheet. */
  readonly sheet: string;
  readonly lines: readonly ReportLine[];
  /** Ids of our paragraphs that were ever written there. */
  readonly onceWritten: readonly string[];
  /** Paragraphs that the office deleted. */
  readonly removed?: readonly RemovedTemplate[];
  readonly basis: ReportBasis;
  /** An office's own document: no paragraph of it is left out or numbered for the others' sake. */
  readonly isTheirs?: boolean;
}

/** A report's sheet: one row a paragraph, its text a formula on the template beside it and on 指标. */
export function reportPlan({
  sheet,
  lines,
  onceWritten,
  removed = [],
  basis,
  isTheirs = false,
}: ReportPlanInput): SheetPlan {
  const head = headCells(basis, HEAD_COLUMN);
  const levelNames = Object.values(levelTitles);
  const among = isTheirs ? null : { count: lines.length, nameGroups: lines.some(namesGroup) };
  const remembered = [...(isTheirs ? [] : [rememberedRow(onceWritten)]), ...removed.map(removedRow)];
  return {
    name: sheet,
    comesToFront: true,
    // 2023年1月5日 in a cell of its own is to stay their text.
    exactTexts: isTheirs && basis.cutOff === null,
    rows: [
      [ownSheetTitle(sheet, "正文由公式生成，改“模板”一列即可改写")],
      [
        "模板里的{指标名称}会换成数字，〔〕里的内容缺数据时自动省略；“段落”一列请保留。",
        null,
        null,
        ...head.cells,
      ],
      [...reportHeader],
      ...lines.map((line, index) => rowOf(line, index, among, basis.figuresSheet)),
      ...remembered,
    ],
    styles: [
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, style: titleStyle },
      { area: { row: 1, column: 0, rows: 1, columns: 1 }, style: noteStyle },
      ...head.styles,
      { area: { row: HEADER_ROW, column: 0, rows: 1, columns: reportHeader.length }, style: headerStyle },
      { area: { row: FIRST, column: 0, rows: lines.length, columns: TEXT_COLUMN }, style: bodyStyle },
      {
        area: {
          row: FIRST,
          column: TEXT_COLUMN + 1,
          rows: lines.length,
          columns: reportHeader.length - TEXT_COLUMN - 2,
        },
        style: bodyStyle,
      },
      {
        area: { row: FIRST, column: reportHeader.length - 1, rows: lines.length, columns: 1 },
        style: { ...noteStyle, vertical: "top", borders: true },
      },
      ...lines.map((line, index) => ({
        area: { row: FIRST + index, column: TEXT_COLUMN, rows: 1, columns: 1 },
        style: paperStyle(line.level),
      })),
      ...lines.flatMap(({ remark = "" }, index) =>
        remark === ""
          ? []
          : [{ area: { row: FIRST + index, column: HINT_COLUMN, rows: 1, columns: 1 }, style: doubtStyle }],
      ),
      {
        area: {
          row: FIRST + lines.length,
          column: 0,
          rows: Math.max(1, remembered.length),
          columns: reportHeader.length,
        },
        style: { ...noteStyle, wrap: true, vertical: "top" },
      },
    ],
    columnWidths: [14, 10, TEXT_WIDTH, TEMPLATE_WIDTH, 30, 26, 40, 30],
    rowHeights: lines.map((line, index) => ({ row: FIRST + index, points: heightOf(line) })),
    frozenRows: FIRST,
    links: lines.flatMap((line, index) =>
      line.source === null ? [] : [{ row: FIRST + index, column: 5, location: line.source }],
    ),
    choices: lines.map((_, index) => ({ row: FIRST + index, column: 1, words: levelNames })),
    page: {
      orientation: "portrait",
      area: { row: FIRST, column: TEXT_COLUMN, rows: Math.max(1, lines.length), columns: 1 },
    },
  };
}

/** All paragraphs together. */
interface Among {
  readonly count: number;
  /** One of them names a figure of one park or quarter. */
  readonly nameGroups: boolean;
}

/**
 * `among` is `null` where the others do not matter. What is left out says why beside the page, where it is not printed.
 */
function rowOf(line: ReportLine, index: number, among: Among | null, figuresSheet: string): PlanCell[] {
  const made = `${MADE_COLUMN}${String(FIRST + 1 + index)}`;
  const mark = `"${leftOutMark}"`;
  return [
    line.id,
    levelTitles[line.level],
    {
      formula: `=IF(LEFT(${made},LEN(${mark}))=${mark},"",${made})`,
      frozen: line.rendered.kind === "missing" ? "" : line.shown,
    },
    line.template,
    listOfFigures(line.figures),
    line.source,
    hintOf(line),
    { formula: madeFormula(line, index, among, figuresSheet), frozen: line.shown },
  ];
}

/** A heading, or a paragraph with a number, also looks at the others: whether they stand, and how many. */
function madeFormula(line: ReportLine, index: number, among: Among | null, figuresSheet: string): string {
  const top = FIRST + 1;
  const row = String(top + index);
  const others = among !== null && dependsOnOthers(line.level, line.template) ? among : null;
  const figures = figuresAddress(figuresSheet, others?.nameGroups ?? namesGroup(line));
  if (others === null) return `=DJ.生成段落(D${row},${figures})`;
  // Down to the remembering row, so that rows inserted above it are seen.
  const column = (letter: string): string =>
    `${letter}$${String(top)}:${letter}$${String(top + others.count)}`;
  const position = `ROWS(B$${String(top)}:B${row})`;
  return `=DJ.生成段落(D${row},${figures},${column("B")},${column("D")},${position})`;
}

/** A figure of one park or quarter stands in the paragraph. */
export function namesGroup({ template }: { readonly template: string }): boolean {
  return namesIn(template).some(isInGroup);
}

function hintOf({ isNew, ours, remark }: ReportLine): string {
  if (remark !== undefined) return remark;
  if (isNew) return "新增的段落";
  return ours === null ? "" : `已改写。加载项的写法：${ours}`;
}

/** Visible to everybody, and theirs to change: which of our paragraphs are not offered again. */
function rememberedRow(onceWritten: readonly string[]): PlanCell[] {
  return [
    onceWrittenLabel,
    null,
    listOfIds(onceWritten),
    null,
    "已经删掉的段落重新生成时不再出现；要找回某一段，把它的名字从这一行删去再重新生成。",
  ];
}

/** As it was, out of the printed area: what nobody wants any more is deleted with its row. */
function removedRow({ id, level, template, place }: RemovedTemplate): PlanCell[] {
  return [
    removedLabel,
    levelTitles[level],
    null,
    template,
    id,
    placeText(place),
    "在窗格里点“恢复”就回到原处；不要了，把这一行删掉。",
  ];
}

/** A line each 28 pt, one of the title as its characters need it; what is left out takes a small one. */
function heightOf({ shown, level, rendered }: ReportLine): number {
  if (rendered.kind !== "text") return LEFT_OUT_HEIGHT;
  const { size, indent } = looks[level];
  const width = (charactersOf(shown) / 2 + indent) * size * UNEVEN;
  const lines = Math.max(1, Math.ceil(width / LINE_WIDTH));
  return Math.min(MOST_HEIGHT, lines * Math.max(lineDistance, size * HEIGHT_OF_FONT));
}

/** Lines end before a number or a mark that must not be parted, and are not filled to the last. */
const UNEVEN = 1.06;
/** Of the tallest fonts in which Chinese is printed. */
const HEIGHT_OF_FONT = 1.5;

/** Excel's rows are no higher. */
const MOST_HEIGHT = 409;
const LEFT_OUT_HEIGHT = 14;

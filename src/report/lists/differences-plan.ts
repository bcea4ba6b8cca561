/** Sheet 变化情况: what is different since an earlier workbook, and why each figure is, with links to the cells. */
import type {
  FigureChange,
  FigurePart,
  Happening,
  LedgerChanges,
  NumberChange,
  RatioChange,
  RecordChange,
  ShownValue,
} from "../../changes";
import { formatChinese } from "../../reading/cells/dates";
import { registerSpec, type DayNumber } from "../../registers";
import { bodyStyle, headerStyle, noteStyle, titleStyle } from "../plan-styles";
import { wrappedHeights } from "../row-height";
import { ownSheetTitle, type PlanArea, type PlanCell, type SheetPlan } from "../sheet-plan";
import { percentage, plainNumber } from "../wording";

const DIFFERENCES_SHEET_NAME = "变化情况";

export interface DifferencesPlanInput extends LedgerChanges {
  readonly asOf: DayNumber;
  readonly sinceAsOf: DayNumber;
  /** True where no records were compared: nothing may be said of them. */
  readonly figuresOnly: boolean;
  /** Sentences on the whole comparison. */
  readonly notes: readonly string[];
}

/** What each kind of change is called. */
export const changeKindTitles = { added: "新增", gone: "减少", renamed: "改名", changed: "变动" } as const;

const HEADER = ["台账或指标", "变动", "名称", "项目", "上次", "这次", "增减", "原因", "位置"] as const;
const placeColumn = HEADER.indexOf("位置");
/** All but the place, which is a link and says nothing on paper, fit on A4 without being made small. */
const WIDTHS = [16, 6, 27, 12, 13, 13, 11, 29, 28];

interface Line {
  readonly cells: readonly PlanCell[];
  /** `企业台账!I5` in this workbook, where the record still stands. */
  readonly link?: string;
}

export function differencesPlan(input: DifferencesPlanInput): SheetPlan {
  const { asOf, sinceAsOf, figuresOnly, notes, figures, records, questions } = input;
  const since = `截至${formatChinese(asOf)}，与截至${formatChinese(sinceAsOf)}的`;
  const period = figuresOnly ? `${since}年度快照相比。` : `${since}工作簿相比。点“位置”可到这次的单元格。`;
  const above: readonly (readonly PlanCell[])[] = [
    [ownSheetTitle(DIFFERENCES_SHEET_NAME, "台账改动后请重新比较")],
    [period],
    ...notes.map((note) => [note]),
  ];
  type Block = readonly [string, readonly Line[]];
  const ofFigures: Block = ["一、指标为什么变", figures.flatMap(figureLines)];
  const ofRecords: readonly Block[] = [
    ["二、台账记录的变化", records.flatMap(recordLines)],
    ["三、按日期排列的大事", input.happenings.map(happeningLine)],
    [
      "四、分不清是不是同一条的，请核对",
      questions.map(({ register, reason }) => questionLine(register, reason)),
    ],
  ];
  const blocks = figuresOnly ? [ofFigures] : [ofFigures, ...ofRecords];
  const rows: (readonly PlanCell[])[] = [...above];
  const styles: SheetPlan["styles"][number][] = [
    { area: areaOf(0, 1), style: titleStyle },
    { area: areaOf(1, above.length - 1), style: noteStyle },
  ];
  const links: SheetPlan["links"][number][] = [];
  for (const [caption, lines] of blocks) {
    if (caption.startsWith("四") && lines.length === 0) continue;
    styles.push({ area: areaOf(rows.length, 1), style: { bold: true } });
    styles.push({ area: areaOf(rows.length + 1, 1), style: headerStyle });
    rows.push([caption], [...HEADER]);
    const shown = lines.length === 0 ? [{ cells: ["没有变化。"] }] : lines;
    styles.push({ area: areaOf(rows.length, shown.length), style: bodyStyle });
    for (const { cells, link } of shown) {
      if (link !== undefined) links.push({ row: rows.length, column: placeColumn, location: link });
      rows.push(cells);
    }
    rows.push([]);
  }
  return {
    name: DIFFERENCES_SHEET_NAME,
    comesToFront: true,
    rows,
    styles,
    columnWidths: WIDTHS,
    rowHeights: wrappedHeights(rows, WIDTHS, { from: above.length, to: rows.length }),
    frozenRows: 1,
    links,
    exactTexts: true,
    page: {
      orientation: "landscape",
      area: { ...areaOf(0, rows.length), columns: placeColumn },
      titleRows: { from: above.length + 1, to: above.length + 1 },
    },
  };
}

function areaOf(row: number, rows: number): PlanArea {
  return { row, column: 0, rows, columns: HEADER.length };
}

/** True for a figure that is another, or that other records stand behind. */
export function isChanged({ change, parts, numerator, denominator }: FigureChange): boolean {
  const all = [parts, numerator?.parts ?? [], denominator?.parts ?? []];
  return change !== null && (change !== 0 || all.some((list) => list.length > 0));
}

function figureLines(figure: FigureChange): readonly Line[] {
  if (!isChanged(figure)) return [];
  const { title, unit, before, after, change, numerator, denominator, reason } = figure;
  const value = (number: number | null, of: NumberChange["before"], over: NumberChange["before"]): string =>
    number === null
      ? ""
      : unit === "率"
        ? `${percentage({ numerator: of, denominator: over }, number, 2)}%`
        : plainNumber(number);
  const head: Line = {
    cells: [
      title,
      "指标",
      null,
      null,
      value(before, numerator?.before ?? null, denominator?.before ?? null),
      value(after, numerator?.after ?? null, denominator?.after ?? null),
      unit === "率" ? pointsText(change ?? 0) : signedText(change ?? 0),
      reason ?? null,
    ],
  };
  if (numerator === undefined || denominator === undefined)
    return [head, ...figure.parts.map((part) => partLine(title, null, part))];
  return [head, ...ratioLines(title, "分子", numerator), ...ratioLines(title, "分母", denominator)];
}

function ratioLines(
  title: string,
  item: string,
  { before, after, change, parts, reason }: RatioChange,
): readonly Line[] {
  const whole: Line = {
    cells: [
      title,
      item,
      null,
      null,
      plainNumber(before ?? 0),
      plainNumber(after ?? 0),
      signedText(change ?? 0),
      reason ?? null,
    ],
  };
  return [whole, ...parts.map((part) => partLine(title, item, part))];
}

function partLine(title: string, item: string | null, { name, amount, reason, afterCell }: FigurePart): Line {
  const cells = [title, "其中", name, item, null, null, signedText(amount), reason];
  return afterCell === undefined ? { cells } : { cells: [...cells, afterCell], link: afterCell };
}

function recordLines({
  register,
  kind,
  name,
  before,
  fields,
  beforeCell,
  afterCell,
}: RecordChange): readonly Line[] {
  const { title } = registerSpec(register);
  const called = kind === "renamed" ? `${before ?? ""} → ${name}` : name;
  const start = [title, changeKindTitles[kind], called];
  if (fields.length > 0)
    return fields.map((field) => ({
      cells: [
        ...start,
        field.title,
        changedText(field.before),
        changedText(field.after),
        null,
        null,
        field.afterCell,
      ],
      link: field.afterCell,
    }));
  if (afterCell !== undefined)
    return [{ cells: [...start, null, null, null, null, null, afterCell], link: afterCell }];
  return [{ cells: [...start, null, beforeCell ?? null] }];
}

function happeningLine({ day, what, name, cell }: Happening): Line {
  return { cells: ["大事", what, name, "日期", null, day ?? "没有写日期", null, null, cell] };
}

function questionLine(register: RecordChange["register"], reason: string): Line {
  return { cells: [registerSpec(register).title, "待核对", null, null, null, null, null, reason] };
}

export function changedText(value: ShownValue): string {
  return value === null ? "空" : String(value);
}

/** +4, −1; of nothing 持平. */
export function signedText(amount: number): string {
  if (amount === 0) return "持平";
  return amount < 0 ? `−${plainNumber(-amount)}` : `+${plainNumber(amount)}`;
}

/** +8个百分点 */
export function pointsText(change: number): string {
  const points = plainNumber(Math.abs(change) * 100);
  if (points === "0") return "持平";
  return `${change < 0 ? "−" : "+"}${points}个百分点`;
}

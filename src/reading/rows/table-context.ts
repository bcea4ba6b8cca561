import { writtenCells, type Area } from "../cells/area";
import { fold } from "../cells/folding";
import { cellText, type CellValue, type Grid } from "../cells/grid";
import { oneOf } from "../cells/patterns";
import { monthsInTitle, yearAndMonth, yearIn, type Months } from "../cells/periods";
import { makingWords } from "../../registers/sheet-roles";
import type { TableContext } from "../recognition";
import type { Settings } from "../settings/settings";
import { isUnitLine } from "../labels/unit-lines";
import { quarterNumber, readDeadline } from "../cells/written-dates";

const CUT_OFF = /截[止至](?:时间|日期|到)?[:：]?(.*)$/;
const QUARTER = /第?([一二三四1-4])季度?|[Qq]([1-4])(?!\d)/;
const PARK =
  /^(.{1,16}?)(产业园区|工业园区|工业园|产业园|加工园|科技园|产业基地|园区|片区|集中区|工业区|开发区|园)/;
/** What stands before 园 in words that name no park. */
const NO_PARK =
  /^(?:全|本|各|分|入|进|出|我|该|县|市|全县|我县|本县|各县|工业|产业|企业|非公企业|落户|入驻|一区五|.{0,6}[县市区旗](?:级)?(?:新型)?)$/;
/** 附件3 by itself above the title. */
const ENCLOSURE = /^附[件表]?[一二三四五六七八九十\d-]*[:：]?$/;
const LEADING = /^(?:\d{1,2}[.、_-]|附件\d*[:：]?|20\d\d年?度?|第?[一二三四1-4]季度|[（(].{0,6}[)）])+/;

/** 制表日期：2024年1月5日, also with the day in the cell beside it. */
const MADE = new RegExp(
  `${oneOf(makingWords)}(?:日期|时间|日)\\s*[:：]?\\s*[\\d〇○零一二三四五六七八九十年月日./\\s-]*`,
  "g",
);
/** 2022-2023年度, 2022年至2023年; a school year (2022-2023学年) is one. */
const YEARS = /(?<!\d)(20\d\d)年?度?\s*[-–—－~～至到]+\s*(20\d\d)年?(?![\d./-])(?!\s*学年|学年)/;

function yearsIn(text: string): TableContext["years"] {
  const [, from, to] = YEARS.exec(text) ?? [];
  return from === undefined || Number(to) <= Number(from)
    ? undefined
    : { from: Number(from), to: Number(to) };
}

/** 23年, as sheets are called. */
function shortYearIn(sheet: string): number | null {
  const digits = /^\D*(?<!\d)([12]\d)年(?:度|底|末|\D*$)/.exec(fold(sheet))?.[1];
  return digits === undefined ? null : 2000 + Number(digits);
}

function quarterIn(text: string): number | null {
  const found = QUARTER.exec(text);
  const digit = found?.[1] ?? found?.[2];
  return digit === undefined ? null : quarterNumber(digit);
}

/** The park that a sheet's name or a title begins with; a county's whole park is none. */
export function parkIn(text: string, settings: Settings): string | null {
  const folded = fold(text);
  const listed = settings.parks
    .filter((park) => park !== "" && folded.includes(fold(park)))
    .sort((a, b) => b.length - a.length)[0];
  if (listed !== undefined) return listed;
  const bare = folded.replace(LEADING, "");
  const found = PARK.exec(bare);
  const [whole, core] = [found?.[0], found?.[1]];
  if (whole === undefined || core === undefined || NO_PARK.test(core)) return null;
  return /[《"“]/.test(core) ? null : whole;
}

/** 1栋, A幢, 三号楼 in a sheet's name or a title. */
const BUILDING = /[0-9A-Z一二三四五六七八九十]{1,3}(?:栋|幢|号楼)/i;

function buildingIn(sheet: string, title: string): Pick<TableContext, "building"> {
  const [building] = BUILDING.exec(fold(sheet)) ?? BUILDING.exec(fold(title)) ?? [];
  return building === undefined ? {} : { building };
}

/** A park's name by itself in the line above a header, below the title of all that stand side by side. */
function parkAlone(lines: readonly Line[], settings: Settings): string | null {
  const [only, ...others] = lines.at(-1)?.cells ?? [];
  if (typeof only !== "string" || others.length > 0) return null;
  const park = parkIn(only, settings);
  return park === fold(only) ? park : null;
}

interface Line {
  readonly row: number;
  readonly cells: readonly CellValue[];
  readonly text: string;
}

function linesIn(grid: Grid, area: Area): readonly Line[] {
  const lines: Line[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = writtenCells(grid, row, area.left, area.right).map(({ value }) => value);
    if (cells.length > 0) lines.push({ row, cells, text: cells.map((value) => cellText(value)).join(" ") });
  }
  return lines;
}

function cutOffIn(lines: readonly Line[]): number | null {
  for (const { cells } of lines) {
    for (const [i, cell] of cells.entries()) {
      const rest = typeof cell === "string" ? CUT_OFF.exec(fold(cell))?.[1] : undefined;
      if (rest === undefined) continue;
      const written = /^[^\d一二〇]*([\d一二三四五六七八九十〇零年月日./-]{6,})/.exec(rest)?.[1];
      const value = written ?? cells[i + 1] ?? null;
      const day = readDeadline(value, { year: null }).value?.day;
      if (day !== undefined) return day;
    }
  }
  return null;
}

function isTitle(line: Line): boolean {
  const first = line.cells.find((cell) => typeof cell === "string");
  if (typeof first !== "string") return false;
  const text = fold(first);
  if (ENCLOSURE.test(text)) return false;
  return text.length >= 2 && text.length <= 80 && !isUnitLine(text) && !/^(?:说明|注|备注)\d?:/.test(text);
}

/** Unit of money written above the header (单位：万元); its factor, 1 without. */
function moneyFactorIn(texts: readonly string[]): number {
  for (const text of texts) {
    for (const found of fold(text).matchAll(/(?=单位:([^:]*))/g)) {
      if (found[1]?.includes("亿元")) return 1e8;
      if (found[1]?.includes("万元")) return 1e4;
      if (found[1]?.includes("千元")) return 1e3;
    }
  }
  return 1;
}

/** 发放时段：2023年1月—6月, on a line of its own above the header. */
const PERIOD_LINE = /(?:时段|期间|时期|所属期|月份|所属时间)[:：](.*)$/;

function numericMonth(text: string): Months | null {
  const [, , parted, joined] = yearAndMonth.exec(fold(text)) ?? [];
  const month = Number(parted ?? joined ?? 0);
  return month === 0 ? null : { fromMonth: month, toMonth: month };
}

function monthsIn(title: string, sheet: string, lines: readonly Line[]): Months | null {
  const written = lines.flatMap(({ cells }) =>
    cells.flatMap((cell) => PERIOD_LINE.exec(fold(cellText(cell)))?.[1] ?? []),
  );
  for (const text of [title, sheet, ...written]) {
    const months = monthsInTitle(text) ?? numericMonth(text);
    if (months !== null) return months;
  }
  return null;
}

/** 二、党员教育培训: one of the tables below the sheet's own title. */
const ONE_OF_SEVERAL = /^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）])/;
const TITLE_LINES_AT_MOST = 5;

/** The year of the title that stands over all tables of a sheet; `null` where nothing stands over them. */
function yearOverAll(grid: Grid, above: Area, title: string): number | null {
  if (!ONE_OF_SEVERAL.test(title) || above.top <= grid.firstRow) return null;
  const bottom = Math.min(above.top - 1, grid.firstRow + TITLE_LINES_AT_MOST);
  const lines = linesIn(grid, { ...above, top: grid.firstRow, bottom });
  const first = lines.findIndex(({ text }) => ONE_OF_SEVERAL.test(text));
  const over = first <= 0 ? undefined : lines.slice(0, first).find(isTitle);
  return over === undefined ? null : yearIn(over.text.replace(MADE, " "));
}

/** What the sheet's name and the lines above a header say about every record below. */
export function readContext(
  grid: Grid,
  above: Area,
  settings: Settings,
): { readonly context: TableContext; readonly moneyFactor: number } {
  const lines = linesIn(grid, above);
  const titleLine = lines.find(isTitle);
  const title = titleLine ? cellText(titleLine.cells.find((cell) => typeof cell === "string") ?? null) : "";
  const asOf = cutOffIn(lines);
  const text = lines
    .map((line) => line.text)
    .join(" ")
    .replace(MADE, " ");
  const named = title.replace(MADE, " ");
  const years = yearsIn(named) ?? yearsIn(grid.sheet);
  const context: TableContext = {
    title,
    titleRow: titleLine?.row ?? null,
    year:
      years === undefined
        ? (yearIn(named) ??
          yearIn(grid.sheet) ??
          shortYearIn(grid.sheet) ??
          yearIn(text) ??
          yearOverAll(grid, above, title))
        : null,
    ...(years === undefined ? {} : { years }),
    quarter: quarterIn(named) ?? quarterIn(grid.sheet) ?? quarterIn(text),
    months: monthsIn(title, grid.sheet, lines),
    park: parkIn(grid.sheet, settings) ?? parkAlone(lines, settings) ?? parkIn(title, settings),
    ...buildingIn(grid.sheet, title),
    asOf,
  };
  return {
    context,
    moneyFactor: moneyFactorIn(lines.flatMap((line) => line.cells.map((cell) => cellText(cell)))),
  };
}

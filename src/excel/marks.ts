/** Marks on cells as conditional formats: found by our formula, put on, taken off. The office's own are never touched. */
import { isMarkFormula, markFormula, type MarkPlan } from "../report/marks-plan";
import type {
  BeforeCells,
  FoundMark,
  FoundMarks,
  MarksOfWorkbook,
  WorkbookContent,
} from "../actions/workbook/workbook";
import { readWorkbook, type ReadAlongside } from "./read-workbook";
import { isHostError } from "./run";
import { noteState } from "./unfinished";

interface FormatOfSheet {
  readonly sheet: string;
  readonly format: Excel.ConditionalFormat;
}

/** Reads every conditional format by formula while the workbook is read. */
export class MarkFinder implements ReadAlongside {
  private sheets: readonly {
    readonly name: string;
    readonly formats: Excel.ConditionalFormatCollection;
  }[] = [];
  private candidates: readonly FormatOfSheet[] = [];

  sheetsKnown(sheets: readonly Excel.Worksheet[]): void {
    this.sheets = sheets.map((sheet) => {
      const formats = sheet.getRange().conditionalFormats;
      formats.load("items/id,items/type");
      return { name: sheet.name, formats };
    });
  }

  /** The formats by formula, once the sheets are known. */
  formats(): readonly FormatOfSheet[] {
    return this.sheets.flatMap(({ name, formats }) =>
      formats.items
        .filter(({ type }) => type === Excel.ConditionalFormatType.custom)
        .map((format) => ({ sheet: name, format })),
    );
  }

  cellsNext(): void {
    this.candidates = this.formats();
    for (const { format } of this.candidates) format.custom.rule.load("formula");
  }

  /** The marks of ours, once everything is read. */
  found(): readonly FoundMark[] {
    return this.candidates.filter(isMark).map(foundMark);
  }
}

function isMark({ format }: FormatOfSheet): boolean {
  return isMarkFormula(format.custom.rule.formula);
}

function foundMark({ sheet, format }: FormatOfSheet): FoundMark {
  return { sheet, takeOff: () => format.delete() };
}

/** The workbook in full and the marks of ours, in the round trips of reading it; see {@link oneByOne}. */
export async function readWithMarks(
  context: Excel.RequestContext,
  beforeCells?: BeforeCells,
): Promise<FoundMarks & { readonly content: WorkbookContent }> {
  const finder = new MarkFinder();
  try {
    const content = await readWorkbook(context, "full", { beforeCells, alongside: finder });
    return { content, marks: finder.found(), unreadSheets: new Set() };
  } catch (error) {
    if (!isHostError(error)) throw error;
    // Had it another reason, reading alone is refused as well, and says so.
    const content = await readWorkbook(context, "full", { beforeCells });
    return { content, ...(await oneByOne(context)) };
  }
}

/** The marks of ours without reading cells: three round trips; see {@link oneByOne}. */
export async function readMarks(context: Excel.RequestContext): Promise<MarksOfWorkbook> {
  const sheets = context.workbook.worksheets;
  sheets.load("items/name,items/protection/protected");
  await context.sync();
  const isProtected = sheets.items.filter(({ protection }) => protection.protected);
  const protectedSheets = new Set(isProtected.map(({ name }) => name));
  const all = await marksOn(context, sheets.items);
  if (all.isWhole) return { marks: all.marks, unreadSheets: new Set(), protectedSheets };
  return { ...(await oneByOne(context)), protectedSheets };
}

/**
 * The marks of ours, sheet by sheet: in workbooks with damaged conditional formats Excel refuses the whole request
 * that asks for one of them (office-js #6835). Where a sheet is refused, each of its formats is asked for by itself.
 */
async function oneByOne(context: Excel.RequestContext): Promise<FoundMarks> {
  const sheets = context.workbook.worksheets;
  sheets.load("items/name");
  await context.sync();
  const marks: FoundMark[] = [];
  const unreadSheets = new Set<string>();
  for (const sheet of sheets.items) {
    const here = await marksOn(context, [sheet]);
    marks.push(...here.marks);
    if (here.isWhole) continue;
    unreadSheets.add(sheet.name);
    for (const one of here.unread) {
      one.format.custom.rule.load("formula");
      if ((await isAnswered(context)) && isMark(one)) marks.push(foundMark(one));
    }
  }
  return { marks, unreadSheets };
}

interface MarksOnSheets {
  readonly marks: readonly FoundMark[];
  readonly isWhole: boolean;
  /** Formats of which one at least is refused. */
  readonly unread: readonly FormatOfSheet[];
}

async function marksOn(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<MarksOnSheets> {
  const finder = new MarkFinder();
  finder.sheetsKnown(sheets);
  if (!(await isAnswered(context))) return { marks: [], isWhole: false, unread: [] };
  finder.cellsNext();
  if (!(await isAnswered(context))) return { marks: [], isWhole: false, unread: finder.formats() };
  return { marks: finder.found(), isWhole: true, unread: [] };
}

/** False where Excel refuses what is asked. */
async function isAnswered(context: Excel.RequestContext): Promise<boolean> {
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (!isHostError(error)) throw error;
    return false;
  }
}

/** Takes marks off and puts others on: one round trip. */
export async function replaceMarks(
  context: Excel.RequestContext,
  old: readonly FoundMark[],
  marks: readonly MarkPlan[],
): Promise<void> {
  noteState(context, "标记可能没有改全，单元格里的内容没有改动。");
  for (const { takeOff } of old) takeOff();
  for (const { sheet, fill, areas } of marks)
    for (const addresses of inAddresses(areas)) {
      const cells = context.workbook.worksheets.getItem(sheet).getRanges(addresses);
      const { custom } = cells.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      custom.rule.formula = markFormula;
      custom.format.fill.color = fill;
    }
  await context.sync();
}

/** Excel refuses an address of several areas beyond about 8,192 characters (office-js #5198). */
const LONGEST_ADDRESS = 8000;

function inAddresses(areas: readonly string[]): readonly string[] {
  const addresses: string[] = [];
  for (const area of areas) {
    const last = addresses.at(-1);
    if (last === undefined || last.length + 1 + area.length > LONGEST_ADDRESS) addresses.push(area);
    else addresses[addresses.length - 1] = `${last},${area}`;
  }
  return addresses;
}

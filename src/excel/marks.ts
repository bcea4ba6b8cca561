/** Marks on cells as conditional formats: found by our formula, put on, taken off. The office's own are never touched. */
import { isMarkFormula, markFormula, type MarkPlan } from "../report/marks-plan";
import type { FoundMark, MarksOfWorkbook } from "../actions/workbook/workbook";
import type { ReadAlongside } from "./read-workbook";

/** Reads every conditional format by formula while the workbook is read. */
export class MarkFinder implements ReadAlongside {
  private sheets: readonly {
    readonly name: string;
    readonly formats: Excel.ConditionalFormatCollection;
  }[] = [];
  private candidates: readonly {
    readonly sheet: string;
    readonly format: Excel.ConditionalFormat;
  }[] = [];

  sheetsKnown(sheets: readonly Excel.Worksheet[]): void {
    this.sheets = sheets.map((sheet) => {
      const formats = sheet.getRange().conditionalFormats;
      formats.load("items/id,items/type");
      return { name: sheet.name, formats };
    });
  }

  cellsNext(): void {
    this.candidates = this.sheets.flatMap(({ name, formats }) =>
      formats.items
        .filter(({ type }) => type === Excel.ConditionalFormatType.custom)
        .map((format) => ({ sheet: name, format })),
    );
    for (const { format } of this.candidates) format.custom.rule.load("formula");
  }

  /** The marks of ours, once everything is read. */
  found(): readonly FoundMark[] {
    return this.candidates
      .filter(({ format }) => isMarkFormula(format.custom.rule.formula))
      .map(({ sheet, format }) => ({ sheet, takeOff: () => format.delete() }));
  }
}

/** The marks of ours without reading cells: three round trips. */
export async function readMarks(context: Excel.RequestContext): Promise<MarksOfWorkbook> {
  const sheets = context.workbook.worksheets;
  sheets.load("items/name,items/protection/protected");
  await context.sync();
  const finder = new MarkFinder();
  finder.sheetsKnown(sheets.items);
  await context.sync();
  finder.cellsNext();
  await context.sync();
  const isProtected = sheets.items.filter(({ protection }) => protection.protected);
  return { marks: finder.found(), protectedSheets: new Set(isProtected.map(({ name }) => name)) };
}

/** Takes marks off and puts others on: one round trip. */
export async function replaceMarks(
  context: Excel.RequestContext,
  old: readonly FoundMark[],
  marks: readonly MarkPlan[],
): Promise<void> {
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

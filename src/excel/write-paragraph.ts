import type { ParagraphWrite, TextWrite } from "../actions/workbook/workbook";
import { exactText } from "../report/sheet-plan";

/** Writes a text into a cell: one round trip. */
export async function writeText(
  context: Excel.RequestContext,
  { sheet, cell, text }: TextWrite,
): Promise<void> {
  context.workbook.worksheets.getItem(sheet).getRange(cell).values = [[exactText(text)]];
  await context.sync();
}

/** Writes a paragraph's template; a text that no formula keeps up with it is written too. Two round trips. */
export async function writeParagraph(
  context: Excel.RequestContext,
  { sheet, templateCell, textCell, template, text }: ParagraphWrite,
): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  worksheet.getRange(templateCell).values = [[exactText(template)]];
  const shown = worksheet.getRange(textCell);
  shown.load("formulas");
  await context.sync();
  const formula: unknown = shown.formulas[0]?.[0];
  if (typeof formula === "string" && formula.startsWith("=")) return;
  shown.values = [[exactText(text)]];
  await context.sync();
}

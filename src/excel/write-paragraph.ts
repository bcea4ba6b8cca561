import type { ParagraphWrite, TextWrite } from "../actions/workbook/workbook";
import { exactText } from "../report/sheet-plan";
import { isFormula } from "./entered-text";
import { noteState } from "./unfinished";

/** Writes a text into a cell: one round trip. */
export async function writeText(
  context: Excel.RequestContext,
  { sheet, cell, text }: TextWrite,
): Promise<void> {
  noteState(context, `“${sheet}”的${cell}可能已经改好，别的没有改动。`);
  context.workbook.worksheets.getItem(sheet).getRange(cell).values = [[exactText(text)]];
  await context.sync();
}

/** Writes a paragraph's template; a text that no formula keeps up with it is written with it. Two round trips. */
export async function writeParagraph(
  context: Excel.RequestContext,
  { sheet, templateCell, textCell, template, text }: ParagraphWrite,
): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const shown = worksheet.getRange(textCell);
  shown.load("formulas");
  await context.sync();
  const formula: unknown = shown.formulas[0]?.[0];
  noteState(context, `“${sheet}”的这一段可能已经改好，台账没有改动。`);
  worksheet.getRange(templateCell).values = [[exactText(template)]];
  if (!isFormula(formula)) shown.values = [[exactText(text)]];
  await context.sync();
}

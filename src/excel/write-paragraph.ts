import { exactText } from "../report/sheet-plan";

export interface ParagraphWrite {
  readonly sheet: string;
  /** Cells of the template and of the text that a formula makes of it. */
  readonly templateCell: string;
  readonly textCell: string;
  readonly template: string;
  /** Stands in the text's cell where no formula does. */
  readonly text: string;
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

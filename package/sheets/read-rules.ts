/** Conditional formats by formula, and lists for choosing, with the elements that say them. */
import { parseAreas } from "../addresses";
import type { ConditionalFormatData, SheetData } from "../book";
import { childOf, childrenOf, isTrue, numberOf, textOf } from "../xml/tree";
import type { BookContext, Found, SheetXml } from "./sheet-xml";

/** The rules by formula, in the order of the file; `element` is the `cfRule`. */
export function readConditionalFormats(
  { root, text }: SheetXml,
  context: BookContext,
): Found<ConditionalFormatData>[] {
  const found: Found<ConditionalFormatData>[] = [];
  const ids = new Set<string>();
  for (const group of childrenOf(root, "conditionalFormatting")) {
    const areas = parseAreas(group.attributes.get("sqref") ?? "");
    for (const element of childrenOf(group, "cfRule")) {
      if (element.attributes.get("type") !== "expression" || areas.length === 0) continue;
      const formula = context.forms.toShown(textOf(text, childOf(element, "formula")));
      const colors = context.styles.differential(numberOf(element.attributes.get("dxfId")));
      const stopIfTrue = isTrue(element.attributes.get("stopIfTrue"));
      // By its priority a rule keeps its id when another one goes.
      let id = `cf-${element.attributes.get("priority") ?? 0}`;
      while (ids.has(id)) id += "b";
      ids.add(id);
      found.push({ data: { id, areas, formula, ...colors, stopIfTrue }, element });
    }
  }
  return found;
}

/** The lists for choosing; `source` is `"是,否"` without quotes, or a reference with `=`. */
export function readChoices(
  { root, text }: SheetXml,
  context: BookContext,
): Found<SheetData["choices"][number]>[] {
  const found: Found<SheetData["choices"][number]>[] = [];
  for (const element of childrenOf(childOf(root, "dataValidations"), "dataValidation")) {
    const areas = parseAreas(element.attributes.get("sqref") ?? "");
    const formula = textOf(text, childOf(element, "formula1"));
    if (element.attributes.get("type") !== "list" || formula === "") continue;
    const literal = /^"(.*)"$/s.exec(formula)?.[1];
    const source = literal?.replace(/""/g, '"') ?? context.forms.toShown(formula);
    found.push({ data: { areas, source }, element });
  }
  return found;
}

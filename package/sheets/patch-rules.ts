/** Writes conditional formats by formula, and lists for choosing. */
import { areasAddress } from "../addresses";
import type { ConditionalFormatData, LimitData, SheetData } from "../book";
import type { FormulaForms } from "../formulas/stored-formula";
import type { StyleTable } from "../styles/style-table";
import { encodeXml } from "../xml/characters";
import { childrenOf, numberOf } from "../xml/tree";
import type { ElementPatch } from "./element-patch";
import { readChoices, readConditionalFormats } from "./read-rules";
import type { BookContext } from "./sheet-xml";

/** What rules are written with. */
export interface RuleWriting {
  readonly context: BookContext;
  readonly styles: StyleTable;
  readonly forms: FormulaForms;
}

const FORMATS = "conditionalFormatting";

export function patchConditionalFormats(
  sheet: ElementPatch,
  before: SheetData,
  after: SheetData,
  writing: RuleWriting,
): void {
  const kept = new Map(after.conditionalFormats.map((rule) => [rule.id, ruleKey(rule)]));
  const known = new Map(before.conditionalFormats.map((rule) => [rule.id, ruleKey(rule)]));
  const gone = new Set([...known.keys()].filter((id) => kept.get(id) !== known.get(id)));
  const added = after.conditionalFormats.filter((rule) => known.get(rule.id) !== ruleKey(rule));
  if (gone.size > 0) removeRules(sheet, gone, writing.context);
  if (added.length === 0) return;
  const highest = highestPriority(sheet);
  const rules = added.map((rule, index) => ruleXml(rule, highest + index + 1, writing));
  const written = sheet.prefixed(rules.join(""));
  const last = childrenOf(sheet.xml.root, FORMATS).at(-1);
  if (last) sheet.patch.insert(last.end, written);
  else sheet.addChild(FORMATS, written);
}

function ruleKey({ areas, formula, fill, fontColor, stopIfTrue }: ConditionalFormatData): string {
  return JSON.stringify([areasAddress(areas), formula, fill, fontColor, Boolean(stopIfTrue)]);
}

function ruleXml(rule: ConditionalFormatData, priority: number, { forms, styles }: RuleWriting): string {
  const stop = rule.stopIfTrue ? ' stopIfTrue="1"' : "";
  const formula = encodeXml(forms.toStored(rule.formula));
  return (
    `<${FORMATS} sqref="${areasAddress(rule.areas)}">` +
    `<cfRule type="expression" dxfId="${styles.differentialFor(rule)}" priority="${priority}"${stop}>` +
    `<formula>${formula}</formula></cfRule></${FORMATS}>`
  );
}

function removeRules({ xml, patch }: ElementPatch, ids: ReadonlySet<string>, context: BookContext): void {
  const found = readConditionalFormats(xml, context);
  const gone = new Set(found.filter(({ data }) => ids.has(data.id)).map(({ element }) => element));
  for (const group of childrenOf(xml.root, FORMATS)) {
    const rules = childrenOf(group, "cfRule");
    if (rules.every((rule) => gone.has(rule))) patch.replace(group.start, group.end, "");
    else {
      for (const rule of rules) if (gone.has(rule)) patch.replace(rule.start, rule.end, "");
    }
  }
}

function highestPriority({ xml }: ElementPatch): number {
  const rules = childrenOf(xml.root, FORMATS).flatMap((group) => childrenOf(group, "cfRule"));
  return Math.max(0, ...rules.map((rule) => numberOf(rule.attributes.get("priority")) ?? 0));
}

type Choice = SheetData["choices"][number];

export function patchChoices(
  sheet: ElementPatch,
  before: SheetData,
  after: SheetData,
  { context, forms }: RuleWriting,
): void {
  const kept = new Set(after.choices.map(choiceKey));
  const known = new Set(before.choices.map(choiceKey));
  const goneIndices = before.choices.flatMap((choice, index) => (kept.has(choiceKey(choice)) ? [] : [index]));
  const added = after.choices.filter((choice) => !known.has(choiceKey(choice)));
  const limits = before.limits === after.limits ? [] : (after.limits ?? []);
  if (goneIndices.length === 0 && added.length === 0 && limits.length === 0) return;
  const all = childrenOf(sheet.element("dataValidations"), "dataValidation");
  const found = readChoices(sheet.xml, context);
  const gone = new Set(goneIndices.map((index) => found[index]?.element));
  sheet.setList("dataValidations", [
    ...all.filter((item) => !gone.has(item)).map((item) => sheet.sliceOf(item)),
    ...added.map((choice) => sheet.prefixed(choiceXml(choice, forms))),
    ...limits.map((limit) => sheet.prefixed(limitXml(limit))),
  ]);
}

function choiceKey({ areas, source }: Choice): string {
  return JSON.stringify([areasAddress(areas), source]);
}

function choiceXml({ areas, source }: Choice, forms: FormulaForms): string {
  const formula = source.startsWith("=") ? forms.toStored(source) : `"${source.replace(/"/g, '""')}"`;
  return (
    `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" ` +
    `sqref="${areasAddress(areas)}"><formula1>${encodeXml(formula)}</formula1></dataValidation>`
  );
}

/** Days from 1 January 1921 on: before that there was nothing to record. */
const FIRST_DAY = "7672";
const LIMIT_RULES: Readonly<Record<LimitData["kind"], { readonly type: string; readonly from: string }>> = {
  date: { type: "date", from: FIRST_DAY },
  whole: { type: "whole", from: "0" },
  amount: { type: "decimal", from: "0" },
};

/** A warning lets through what is meant: a month without its day, 约30. */
function limitXml({ areas, kind, message }: LimitData): string {
  const { type, from } = LIMIT_RULES[kind];
  return (
    `<dataValidation type="${type}" operator="greaterThanOrEqual" errorStyle="warning" allowBlank="1" ` +
    `showErrorMessage="1" error="${encodeXml(message)}" ` +
    `sqref="${areasAddress(areas)}"><formula1>${from}</formula1></dataValidation>`
  );
}

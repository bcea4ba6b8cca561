/** Templates of the numbers that become live, and what they print now. */
import type { FactTable, TableFact } from "../../figures/figure-table";
import { numberFormText, type NumberForm } from "../../report/numbers/number-form";
import { renderTemplate } from "../../report/render";

/** `{企业总数:数汉字}`. */
export function factTemplate({ title, unit }: TableFact, form: NumberForm): string {
  const words = isUsual(form, unit) ? "" : numberFormText(form);
  return namedTemplate(title, words);
}

export function namedTemplate(title: string, form: string): string {
  return `{${title}${form === "" ? "" : `:${form}`}}`;
}

/** What a figure's template prints without being told. */
function isUsual(form: NumberForm, unit: string): boolean {
  const isPlain = form.decimals === 0 && form.script === "arabic" && !form.thousands && form.basis === "now";
  if (!isPlain || unit === "文字") return false;
  return unit === "率" ? form.shape === "percent" : form.shape === "plain" && form.scale === 1;
}

/** What a template says now; `null` where a fact in it has no value. */
export function printed(template: string, facts: FactTable): string | null {
  const rendered = renderTemplate(template, facts);
  return rendered.kind === "text" ? rendered.text : null;
}

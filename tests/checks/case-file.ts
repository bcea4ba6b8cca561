/**
 * A case of a rule: a workbook (tests/written-book.ts), and above it every finding of the rule with all that it
 * tells, its message and its other texts and its fix where there are any:
 *
 *     expect 企业台账!C5
 *       says 第5行的代码第18位不对，请核对
 *       actual 91450199MA5L103771
 */
import type { Grid } from "../../src/reading/cells/grid";
import type { Settings } from "../../src/reading/settings/settings";
import type { CheckContext, Finding, Fix } from "../../src/checks/finding";
import { parseBook } from "../written-book";

export interface Case {
  readonly context: CheckContext;
  readonly settings: Settings;
  /** Every finding of the rule as {@link findingText} has it; none where the rule holds. */
  readonly expected: readonly string[];
  /** Severity of the findings, where it is not the rule's own. */
  readonly severity: string | null;
  readonly grids: readonly Grid[];
}

export function parseCase(text: string): Case {
  const { context, settings, grids, facts, blocks } = parseBook(text);
  return { context, settings, grids, expected: blocks("expect"), severity: facts("severity")[0] ?? null };
}

/** A finding as a case expects it: its place, and below it all that it tells. */
export function findingText(finding: Finding): string {
  const { sheet, cell, message, expected, actual, suggestion, fix, moreFixes = [] } = finding;
  const details = Object.entries({ says: message, expected, actual, suggestion }).flatMap(([name, text]) =>
    text === undefined ? [] : [`  ${name} ${text}`],
  );
  return [
    `${sheet}!${cell}`,
    ...details,
    ...(fix === undefined ? [] : [`  fix ${fixText(fix)}`]),
    ...moreFixes.map((one) => `  fix ${one.cell} ${fixText(one)}`),
  ].join("\n");
}

/** `去掉名称里的空格："甲 禾" → "甲禾"`, and the number format where the fix sets one. */
function fixText({ title, before, after, numberFormat }: Fix): string {
  const format = numberFormat === undefined ? "" : ` ${numberFormat}`;
  return `${title}：${JSON.stringify(before)} → ${JSON.stringify(after)}${format}`;
}

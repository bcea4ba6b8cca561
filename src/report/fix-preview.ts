/** What named fixes would change, before anything is changed. */
import type { Finding, Fix } from "../checks/finding";
import { dayFromSerial, formatIso } from "../reading/cells/dates";

export interface FixLine {
  readonly fix: Fix;
  /** What stands there, and what will. */
  readonly before: string;
  readonly after: string;
}

/** Fixes of one name. */
export interface FixGroup {
  readonly title: string;
  readonly lines: readonly FixLine[];
}

/** The fixes of these findings by name, one for each cell, in the findings' order. */
export function fixPreview(findings: readonly Finding[]): readonly FixGroup[] {
  const groups = new Map<string, FixLine[]>();
  const cells = new Set<string>();
  for (const fix of findings.flatMap(({ fix: own, moreFixes = [] }) => [own ?? [], moreFixes].flat())) {
    if (cells.has(JSON.stringify([fix.sheet, fix.cell]))) continue;
    cells.add(JSON.stringify([fix.sheet, fix.cell]));
    const line = { fix, before: shown(fix.before), after: shownAfter(fix) };
    const lines = groups.get(fix.title);
    if (lines === undefined) groups.set(fix.title, [line]);
    else lines.push(line);
  }
  return [...groups].map(([title, lines]) => ({ title, lines }));
}

function shown(value: Fix["before"]): string {
  if (value === null) return "（空）";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
}

/** A number that gets a format of its own is a date. */
function shownAfter({ after, numberFormat, date1904 }: Fix): string {
  const isDate = typeof after === "number" && numberFormat !== undefined;
  const day = isDate ? dayFromSerial(after, date1904 === true) : null;
  return day === null ? shown(after) : formatIso(day);
}

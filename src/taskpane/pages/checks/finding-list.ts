import type { Finding, Severity } from "../../../checks/finding";
import { cellText } from "../../../reading/cells/grid";

/** Ways to group findings, the usual one first. */
export const groupings = ["sheet", "rule", "enterprise"] as const;

export type Grouping = (typeof groupings)[number];

export interface FindingFilter {
  readonly severities: ReadonlySet<Severity>;
  readonly query: string;
}

export interface FindingGroup {
  readonly name: string;
  readonly findings: readonly Finding[];
}

/** Worst first. */
export const severities: readonly Severity[] = ["error", "warning", "info"];

export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** Findings of the chosen severities that hold every word of the query. */
export function filterFindings(
  findings: readonly Finding[],
  { severities: chosen, query }: FindingFilter,
  titleOf: (rule: string) => string,
): readonly Finding[] {
  const words = cellText(query).toLowerCase().split(/\s+/);
  return findings.filter((finding) => {
    if (!chosen.has(finding.severity)) return false;
    const text = cellText(
      [finding.sheet, finding.cell, finding.rule, titleOf(finding.rule), finding.message].join(" "),
    ).toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Groups in the order of their first finding; within a group the worst first, then as found. */
export function groupFindings(
  findings: readonly Finding[],
  nameOf: (finding: Finding) => string,
): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const name = nameOf(finding);
    const members = groups.get(name);
    if (members === undefined) groups.set(name, [finding]);
    else members.push(finding);
  }
  return [...groups].map(([name, members]) => ({
    name,
    findings: members.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity)),
  }));
}

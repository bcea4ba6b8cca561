import { readdirSync, readFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../../src/checks";
import { groupOf, ruleIds, type RuleId } from "../../src/checks/rule-ids";
import { runChecks } from "../../src/checks/run";
import { readLedger } from "../../src/ledger/model";
import { findingText, parseCase } from "./case-file";

const folder = join(__dirname, "cases");

function filesOf(rule: RuleId, kind: "breaks" | "holds"): readonly string[] {
  const inside = join(folder, rule, kind);
  return existsSync(inside) ? readdirSync(inside).map((file) => join(inside, file)) : [];
}

test("every folder is that of a rule", () => {
  expect(readdirSync(folder).filter((name) => !ruleIds.some((id) => id === name))).toEqual([]);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  const breaks = filesOf(id, "breaks");
  const holds = filesOf(id, "holds");

  test("has a case that breaks it and one that doesn't", () => {
    expect(breaks.length).toBeGreaterThan(0);
    expect(holds.length).toBeGreaterThan(0);
  });

  test.each([...breaks, ...holds].map((file) => [file.slice(folder.length + 1), file]))("%s", (_, file) => {
    const { context, settings, expected, severity, grids } = parseCase(readFileSync(file, "utf8"));
    // The other groups are spared, so that a fault put into one of them is held against few cases.
    const result = runChecks(readLedger(grids, settings), context, { onlyGroup: groupOf(id) });
    expect(result.notRun.map((notRun) => notRun.rule)).not.toContain(id);
    const found = result.findings.filter((finding) => finding.rule === id);
    expect(found.map(findingText).sort()).toEqual([...expected].sort());
    for (const finding of found) expect(finding.severity).toBe(severity ?? rule.severity);
    expect(breaks.includes(file)).toBe(expected.length > 0);
  });
});

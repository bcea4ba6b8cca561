/** What the compiler holds: a misspelt id, register or field of a rule is an error of types (npm run types). */
import type { Finding, NotRun, Rule } from "../../src/checks/finding";
import type { Need } from "../../src/checks/needs";
import { ruleIds, type RuleId } from "../../src/checks/rule-ids";
import { recordRule } from "../../src/checks/rule-definition";

const text = {
  title: "",
  severity: "info",
  why: "",
  authority: "",
} as const;

test("a rule's id is one of the list", () => {
  const id: RuleId = "ORG-19";
  // @ts-expect-error no rule has this id
  const unknown: RuleId = "ORG-91";
  // @ts-expect-error a finding names a rule of the list
  const finding: Pick<Finding, "rule"> = { rule: "ENT-1" };
  const known: readonly string[] = ruleIds;
  expect(known).toContain(id);
  expect(known).not.toContain(unknown);
  expect(known).not.toContain(finding.rule);
});

test("a need is a register or one of its fields", () => {
  const needs: readonly Need[] = ["problem", "problem.receivedOn", "enterprise.members"];
  const wrong: readonly Need[] = [
    // @ts-expect-error a misspelt field
    "problem.recievedOn",
    // @ts-expect-error a misspelt register
    "problems",
    // @ts-expect-error a field of another register
    "problem.members",
  ];
  expect(new Set([...needs, ...wrong]).size).toBe(needs.length + wrong.length);
});

test("what a rule needs and awaits, and what one that was not run lacks, are needs", () => {
  const rules: readonly Pick<Rule, "id" | "needs" | "awaits">[] = [
    recordRule("problem", { ...text, id: "ISS-01", needs: [["problem.receivedOn"]] }, () => null),
    // @ts-expect-error a misspelt field among a rule's needs
    recordRule("problem", { ...text, id: "ISS-02", needs: [["problem.recievedOn"]] }, () => null),
    // @ts-expect-error an id that is not in the list
    recordRule("problem", { ...text, id: "ISS-99", needs: [["problem"]] }, () => null),
    // @ts-expect-error a misspelt field among those that a rule awaits
    { id: "ISS-03", needs: [], awaits: ["problem.cloesd"] },
  ];
  // @ts-expect-error a misspelt field among those that are missing
  const notRun: NotRun = { rule: "ISS-03", missing: ["problem.dueon"] };
  expect(rules.flatMap(({ needs }) => needs.flat())).not.toEqual(expect.arrayContaining([...notRun.missing]));
});

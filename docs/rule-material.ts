/** What docs/rules.md shows beside the catalogue: where each rule stands, and its smallest case. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ruleIds, type RuleId } from "../src/checks/rule-ids";
import type { RulesMaterial } from "../src/checks/rules-document";

const root = path.join(__dirname, "..");

export function ruleMaterial(): RulesMaterial {
  return { cases: smallestCases(), files: filesOfRules() };
}

function smallestCases(): ReadonlyMap<RuleId, string> {
  return new Map(
    ruleIds.map((id) => [
      id,
      readFileSync(path.join(root, "tests/checks/cases", id, "breaks/smallest.txt"), "utf8"),
    ]),
  );
}

/** By the id that each file of src/checks/rules gives to the rules that it holds. */
function filesOfRules(): ReadonlyMap<RuleId, string> {
  const files = readdirSync(path.join(root, "src/checks/rules"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => path.posix.join("src/checks/rules", ...file.split(path.sep)))
    .sort();
  const found = new Map<RuleId, string>();
  for (const file of files) {
    const text = readFileSync(path.join(root, file), "utf8");
    for (const id of ruleIds) if (text.includes(`id: "${id}"`)) found.set(id, file);
  }
  return found;
}

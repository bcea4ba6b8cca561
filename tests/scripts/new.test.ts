/** `npm run new`: what it would write, by the project's own files. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { newFigure } from "../../scripts/stubs/figure";
import { newRule } from "../../scripts/stubs/rule";
import type { ReadFile, Refusal, Stub } from "../../scripts/stubs/stub";
import { ruleIds } from "../../src/checks/rule-ids";

const root = path.join(__dirname, "../..");
const read: ReadFile = (file) => {
  const target = path.join(root, file);
  return existsSync(target) ? readFileSync(target, "utf8") : null;
};

function made(stub: Stub | Refusal): Stub {
  if ("refused" in stub) throw new Error(stub.refused);
  return stub;
}

function nextFree(group: string): string {
  const numbers = ruleIds.filter((id) => id.startsWith(group)).map((id) => Number(id.slice(-2)));
  return `${group}-${String(Math.max(...numbers) + 1).padStart(2, "0")}`;
}

/** Sentences of the compiler about a text that is no program. */
function syntaxErrors(text: string): readonly string[] {
  const { diagnostics = [] } = ts.transpileModule(text, { reportDiagnostics: true });
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

const stubs = [
  newRule(nextFree("ISS"), read),
  newRule(nextFree("FMT"), read),
  newFigure("problem.categories", read),
];

test.each(stubs)("a stub is a program, stands in its list and brings cases", (stub) => {
  const { files, next } = made(stub);
  const programs = files.filter(({ path: file }) => file.endsWith(".ts"));
  for (const { text } of programs) expect(syntaxErrors(text)).toEqual([]);
  expect(programs.length).toBeGreaterThan(0);
  expect(files.filter(({ path: file }) => file.endsWith(".txt")).length).toBeGreaterThan(1);
  expect(next.length).toBeGreaterThan(1);
});

test("a number that is taken, or none of ours, is refused", () => {
  expect(newRule("ISS-01", read)).toHaveProperty("refused");
  expect(newRule("XYZ-01", read)).toHaveProperty("refused");
  expect(newFigure("problem.received", read)).toHaveProperty("refused");
});

/**
 * Writes the stubs of a rule or a figure, with cases to rewrite, and says what to do next:
 * `npm run new rule ISS-07`, `npm run new figure problem.categories`.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { newFigure } from "./stubs/figure";
import { newRule } from "./stubs/rule";
import type { ReadFile } from "./stubs/stub";

const root = path.join(__dirname, "..");
const read: ReadFile = (file) => {
  const target = path.join(root, file);
  return existsSync(target) ? readFileSync(target, "utf8") : null;
};

const MAKERS = { rule: newRule, figure: newFigure } as const;

function main([kind = "", id = ""]: readonly string[]): number {
  if (kind !== "rule" && kind !== "figure") {
    process.stderr.write("npm run new rule ISS-07, or npm run new figure problem.categories\n");
    return 2;
  }
  const made = MAKERS[kind](id, read);
  if ("refused" in made) {
    process.stderr.write(`${made.refused}\n`);
    return 1;
  }
  for (const { path: file, text } of made.files) {
    const target = path.join(root, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
    process.stdout.write(`${file}\n`);
  }
  process.stdout.write(`\nNext:\n${made.next.map((step) => `- ${step}`).join("\n")}\n`);
  return 0;
}

process.exit(main(process.argv.slice(2)));

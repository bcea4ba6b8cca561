/**
 * Writes the reference tables in docs/ from the catalogues. With `--check` nothing is written, and a stale page
 * fails.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { generatedDocuments } from "./generated-documents";

const isCheck = process.argv.includes("--check");
const stale = Object.entries(generatedDocuments()).filter(([file, text]) => {
  const target = path.join(__dirname, file);
  if (isCheck) return readFileSync(target, "utf8") !== text;
  writeFileSync(target, text);
  return false;
});
for (const [file] of stale) process.stderr.write(`docs/${file} is stale: run npm run documents\n`);
process.exit(stale.length === 0 ? 0 : 1);

/**
 * Whole workbooks in layouts of their own, read and checked: every error and warning stands in the file's head as
 * `finds RULE sheet!cell`, and there are no others.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { runChecks } from "../../src/checks";
import { readLedger } from "../../src/reading/records";
import { parseCase } from "./case-file";

const folder = path.join(__dirname, "books");

test.each(readdirSync(folder))("%s", (file) => {
  const text = readFileSync(path.join(folder, file), "utf8");
  const { grids, settings, context } = parseCase(text);
  const expected = text.split("\n").filter((line) => line.startsWith("finds "));
  const { findings } = runChecks(readLedger(grids, settings), context);
  const found = findings.filter(({ severity }) => severity !== "info");
  expect(found.map(({ rule, sheet, cell }) => `finds ${rule} ${sheet}!${cell}`).sort()).toEqual(
    [...expected].sort(),
  );
});

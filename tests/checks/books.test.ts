/**
 * Whole workbooks in layouts of their own, read and checked: everything that is found stands in the file's head as
 * `finds error RULE sheet!cell message`, and there is nothing else.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { runChecks } from "../../src/checks/run";
import { readLedger } from "../../src/ledger/model";
import { parseCase } from "./case-file";

const folder = path.join(__dirname, "books");

test.each(readdirSync(folder))("%s", (file) => {
  const text = readFileSync(path.join(folder, file), "utf8");
  const { grids, settings, context } = parseCase(text);
  const expected = text.split("\n").filter((line) => line.startsWith("finds "));
  const { findings } = runChecks(readLedger(grids, settings), context);
  const found = findings.map(
    ({ severity, rule, sheet, cell, message }) => `finds ${severity} ${rule} ${sheet}!${cell} ${message}`,
  );
  expect(found.sort()).toEqual([...expected].sort());
});

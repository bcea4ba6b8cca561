/** Reports over small ledgers of our own: read by eye once, and kept. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { ledgerCases } from "./ledger-cases";
import { badPatterns, foreignNumbers, reportOf } from "./report-of";

const cases = Object.entries(ledgerCases);

test.each(cases)("%s reads as it was read by eye", (name, input) => {
  const golden = readFileSync(path.join(__dirname, "golden", `${name}.txt`), "utf8");
  expect(reportOf(input).text).toBe(golden.trimEnd());
});

test.each(cases)(
  "%s holds no placeholder, no count of nothing, no doubled mark, nothing foreign",
  (_, input) => {
    for (const pattern of badPatterns) expect(reportOf(input).text).not.toMatch(pattern);
  },
);

test.each(cases)("%s has no number that isn't a figure's", (_, input) => {
  expect(foreignNumbers(reportOf(input))).toEqual([]);
});

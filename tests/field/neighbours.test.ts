/** The sample among a dozen sheets of other subjects: none of them counts, and no figure or finding is another for them. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { neighbourSheets } from "../../samples/neighbour-sheets";
import { runChecks } from "../../src/checks/run";
import { countFigures } from "../../src/figures";
import { readLedger, type Ledger } from "../../src/ledger/model";
import { recognise } from "../../src/reading/recognise";
import { defaultSettings } from "../../src/reading/settings/settings";
import { day } from "../ledger-builder";
import { gridsIn } from "../reading/load-workbook";

const period = { year: 2023, asOf: day("2023-12-31") };
const gridsOf = (name: string): ReturnType<typeof gridsIn> =>
  gridsIn(readFileSync(path.resolve(__dirname, "../../samples", name)));
const [alone, among] = ["示例台账.xlsx", "示例台账-带其他表.xlsx"].map(gridsOf);

function told(ledger: Ledger): unknown {
  const figures = countFigures(ledger, period).map(({ id, value }) => [id, value]);
  // Of a sheet in doubt it is told that it is left out.
  const findings = runChecks(ledger, period).findings.filter(({ rule }) => rule !== "ENT-19");
  return { figures, findings };
}

test("a dozen neighbours are no registers", () => {
  const names = Object.keys(neighbourSheets);
  expect(names.length).toBeGreaterThan(11);
  const neighbours = (among ?? []).filter(({ sheet }) => names.includes(sheet));
  const found = neighbours.flatMap((grid) => recognise(grid, defaultSettings));
  expect(found.map(({ sheet, register }) => [sheet, register])).toEqual(names.map((name) => [name, null]));
});

test("figures and findings are those of the sample without them", () => {
  expect(told(readLedger(among ?? [], defaultSettings))).toEqual(
    told(readLedger(alone ?? [], defaultSettings)),
  );
});

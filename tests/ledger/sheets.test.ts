/**
 * Which sheets count (CONTRACT 8), as golden cases that are found by themselves. Above the sheets of a case stand
 *
 *     asOf 2023-12-31
 *     counts 企业台账 true running          what becomes of a sheet: true, false or ask, and its role
 *     figure enterprise.total 8             a figure's value, or `none` where there must be none but a reason
 *     names 企业台账!E5                     a cell that the reason of every `none`, and a warning, must name
 *     doubt 签到表                          a sheet that may be one of ours and is asked about
 *     says training.attendances “签到表”   words of a figure's reason or note
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { runChecks } from "../../src/checks/run";
import { countFigures } from "../../src/figures";
import { ledgerAt, readLedger } from "../../src/ledger/model";
import { yearOf } from "../../src/reading/cells/dates";
import { day } from "../ledger-builder";
import { parseBook } from "../written-book";

const folder = path.join(__dirname, "sheets");
const files = readdirSync(folder).filter((file) => file.endsWith(".txt"));

test.each(files)("%s", (file) => {
  const { facts, grids, settings } = parseBook(readFileSync(path.join(folder, file), "utf8"));
  const asOf = day(facts("asOf")[0] ?? "2023-12-31");
  const ledger = readLedger(grids, settings);
  const counts = ledgerAt(ledger, asOf).counts.map(
    ({ table, in: isIn, role }) => `${table.grid.sheet} ${String(isIn)} ${role}`,
  );
  expect(counts).toEqual(facts("counts"));
  const period = { year: yearOf(asOf), asOf };
  const figures = countFigures(ledger, period);
  const valueOf = (id: string): string => {
    const figure = figures.find((candidate) => candidate.id === id);
    if (figure === undefined) throw new Error(`There is no figure ${id}.`);
    return `${id} ${figure.value === null ? "none" : String(figure.value)}`;
  };
  const asked = facts("figure");
  expect(asked.map((line) => valueOf(line.split(" ")[0] ?? ""))).toEqual(asked);
  expect(ledger.book.doubts.map(({ sheet }) => sheet)).toEqual(facts("doubt"));
  for (const line of facts("says")) {
    const [id = "", words = ""] = line.split(" ");
    const { reason, note } = figures.find((figure) => figure.id === id) ?? {};
    expect(`${reason ?? ""}${note ?? ""}`).toContain(words);
  }
  const { findings } = runChecks(ledger, period);
  const warnings = findings
    .filter(({ rule }) => rule === "ENT-18")
    .map(({ sheet, cell }) => `${sheet}!${cell}`);
  expect(warnings).toEqual(facts("names"));
});

test("there are cases", () => {
  expect(files.length).toBeGreaterThan(10);
});

/**
 * Small workbooks with what offices do to them, as texts (tests/written-book.ts): a case more needs no code. Above the
 * sheets of a case stand what it holds and, in any order,
 *
 *     figure enterprise.total 8     a figure's value, rates to three decimals, or `none` for no value with a reason
 *     told enterprise.total         a figure whose number is in doubt, and something says so: a note, a question, a
 *                                   warning
 *     finding FMT-09 企业台账!C3     a finding and its cell
 *     quiet yes                     there is no error, no warning and no question
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { runChecks } from "../../src/checks/run";
import { countFigures } from "../../src/figures";
import { ledgerAt, readLedger } from "../../src/ledger/model";
import { parseBook } from "../written-book";

const folder = path.join(__dirname, "written");
const files = readdirSync(folder).filter((file) => file.endsWith(".txt"));

test.each(files)("%s", (file) => {
  const { facts, grids, settings, context } = parseBook(readFileSync(path.join(folder, file), "utf8"));
  const ledger = readLedger(grids, settings);
  const figures = new Map(countFigures(ledger, context).map((figure) => [figure.id, figure]));
  const { findings } = runChecks(ledger, context);
  const { questions } = ledgerAt(ledger, context.asOf);
  const loud = findings.filter(({ severity, rule }) => severity !== "info" && rule !== "ENT-19");
  const lines = facts("figure").map((line) => line.split(" ")[0] ?? "");
  const values = lines.map((id) => {
    const { value = null, reason } = figures.get(id) ?? {};
    if (value === null) expect([id, reason]).toEqual([id, expect.stringMatching(/./)]);
    return `${id} ${value === null ? "none" : String(Math.round(value * 1000) / 1000)}`;
  });
  expect(values).toEqual(facts("figure"));
  for (const id of facts("told")) {
    expect(figures.get(id)?.value).toEqual(expect.any(Number));
    expect([id, figures.get(id)?.note !== undefined || questions.length + loud.length > 0]).toEqual([
      id,
      true,
    ]);
  }
  expect(findings.map(({ rule, sheet, cell }) => `${rule} ${sheet}!${cell}`)).toEqual(
    expect.arrayContaining([...facts("finding")]),
  );
  if (facts("quiet").length > 0) expect([...questions, ...loud]).toEqual([]);
});

test("there are cases", () => {
  expect(files.length).toBeGreaterThan(60);
});

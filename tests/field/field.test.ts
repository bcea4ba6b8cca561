/** Workbooks in which offices went wrong, each with what must come of it now: a case more needs no code. */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { runChecks } from "../../src/checks/run";
import { countFigures } from "../../src/figures";
import { readLedger } from "../../src/ledger/model";
import { defaultSettings } from "../../src/reading/settings/settings";
import { subsidyDue } from "../../src/subsidy";
import { day } from "../ledger-builder";
import { gridsIn } from "../reading/load-workbook";
import { describeShared, sharedFolder } from "../shared-workbooks";

interface FieldCase {
  readonly workbook: string;
  /** What the case holds, in a sentence. */
  readonly says: string;
  /** Rates to three decimals; `null` for no value, with a reason. */
  readonly figures: Readonly<Record<string, number | null>>;
  /** Rule and cell. */
  readonly findings?: readonly string[];
  /** Of the first payees, in yuan. */
  readonly allowance?: readonly {
    readonly organisation: string;
    readonly months: number;
    readonly amount: number;
  }[];
}

const folder = path.join(__dirname, "cases");
const cases = readdirSync(folder).map(
  (file) => JSON.parse(readFileSync(path.join(folder, file), "utf8")) as FieldCase,
);
const period = { year: 2023, asOf: day("2023-12-31") };
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

describeShared("workbooks in which offices went wrong", () => {
  test.each(cases)("$workbook: $says", ({ workbook, figures, findings = [], allowance = [] }) => {
    const file = path.join(sharedFolder("field/workbooks"), `${workbook}.xlsx`);
    const ledger = readLedger(gridsIn(readFileSync(file)), defaultSettings);
    const counted = new Map(countFigures(ledger, period).map((figure) => [figure.id, figure]));
    const values = Object.keys(figures).map((id) => {
      const { value = null, reason } = counted.get(id) ?? {};
      if (value === null) expect([id, reason]).toEqual([id, expect.stringMatching(/./)]);
      return [id, value === null ? null : rounded(value)];
    });
    expect(Object.fromEntries(values)).toEqual(figures);
    const found = runChecks(ledger, period).findings.map(
      ({ rule, sheet, cell }) => `${rule} ${sheet}!${cell}`,
    );
    expect(found).toEqual(expect.arrayContaining([...findings]));
    const { allowance: due } = subsidyDue(ledger, period);
    expect(due.slice(0, allowance.length)).toMatchObject(allowance);
  });

  test("every workbook has its case", () => {
    const files = readdirSync(sharedFolder("field/workbooks")).filter((file) => file.endsWith(".xlsx"));
    expect(cases.map(({ workbook }) => `${workbook}.xlsx`).sort()).toEqual(files.sort());
  });
});

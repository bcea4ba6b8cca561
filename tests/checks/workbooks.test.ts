import { runChecks } from "../../src/checks/run";
import type { Finding } from "../../src/checks/finding";
import { readLedger } from "../../src/ledger/model";
import { defaultSettings } from "../../src/reading/settings/settings";
import { day } from "../ledger-builder";
import { describeShared, sharedWorkbooks, type SharedWorkbook } from "../shared-workbooks";
import { workbookGrids } from "./workbook-grids";

function findingsOf(workbook: SharedWorkbook): readonly Finding[] {
  const ledger = readLedger(workbookGrids(workbook.bytes()), defaultSettings);
  const { year, asOf } = workbook.expected;
  return runChecks(ledger, { year, asOf: day(asOf) }).findings;
}

const place = ({ rule, sheet, cell }: { rule: string; sheet: string; cell: string }): string =>
  `${rule} ${sheet}!${cell}`;

describeShared("the checks on the shared workbooks", () => {
  describe.each(sharedWorkbooks)("$name", (workbook) => {
    const { findings: expected } = workbook.expected;
    const found = findingsOf(workbook);

    test("every planted error is found at its cell, and clean sheets raise no alarm", () => {
      if (expected === null) return;
      if ("length" in expected) expect(found.map(place)).toEqual(expect.arrayContaining(expected.map(place)));
      else
        expect(found.filter(({ severity }) => severity !== "info").map(place)).toHaveLength(
          expected.errorsOrWarnings,
        );
    });

    test("no message shows a whole number of a person", () => {
      for (const finding of found) expect(JSON.stringify(finding)).not.toMatch(/\d{17}[\dX]|1[3-9]\d{9}/);
    });
  });
});

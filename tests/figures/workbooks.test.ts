import { countFigures } from "../../src/figures";
import { daysFromCivil } from "../../src/reading/cells/dates";
import { readLedger } from "../../src/ledger/model";
import { defaultSettings } from "../../src/reading/settings/settings";
import { loadGrids } from "../reading/load-workbook";
import { describeShared, sharedWorkbooks, type Expected } from "../shared-workbooks";

const withFigures = sharedWorkbooks.filter(({ expected }) => expected.figures !== undefined);

function asOfDay(iso: string): number {
  const [year = 0, month = 1, date = 1] = iso.split("-").map(Number);
  return daysFromCivil(year, month, date);
}

function countedValues(name: string, { year, asOf }: Expected): Readonly<Record<string, number | null>> {
  const ledger = readLedger(loadGrids(name), defaultSettings);
  const figures = countFigures(ledger, { year, asOf: asOfDay(asOf) });
  return Object.fromEntries(figures.map(({ id, value }) => [id, value]));
}

describeShared("figures of the shared workbooks", () => {
  test.each(withFigures)("$name", ({ name, expected }) => {
    const { figures = {} } = expected;
    const counted = countedValues(name, expected);
    const listed = Object.fromEntries(Object.keys(figures).map((id) => [id, counted[id]]));
    expect(listed).toEqual(figures);
  });
});

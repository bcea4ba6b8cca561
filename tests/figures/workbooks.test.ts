import { countFigures } from "../../src/figures";
import { daysFromCivil } from "../../src/reading/dates";
import { readLedger } from "../../src/reading/records";
import { defaultSettings } from "../../src/reading/settings";
import { hasSharedWorkbooks, loadExpected, loadGrids } from "../reading/load-workbook";

interface Expected {
  readonly year: number;
  readonly asOf: string;
  readonly figures: Readonly<Record<string, number>>;
}

const workbooks = ["2023-clean", "2023-messy", "2022-previous", "two-ledgers", "small-park", "foreign"];

function asOfDay(iso: string): number {
  const [year = 0, month = 1, date = 1] = iso.split("-").map(Number);
  return daysFromCivil(year, month, date);
}

function countedValues(name: string, { year, asOf }: Expected): Readonly<Record<string, number | null>> {
  const ledger = readLedger(loadGrids(name), defaultSettings);
  const figures = countFigures(ledger, { year, asOf: asOfDay(asOf) });
  return Object.fromEntries(figures.map(({ id, value }) => [id, value]));
}

if (!hasSharedWorkbooks() && process.env.CI !== "true")
  console.warn("../shared/workbooks is missing: figures are not compared with its workbooks");
const suite = hasSharedWorkbooks() || process.env.CI === "true" ? describe : describe.skip;

suite("figures of the shared workbooks", () => {
  it.each(workbooks)("%s", (name) => {
    const expected = loadExpected(name) as Expected;
    const counted = countedValues(name, expected);
    const listed = Object.fromEntries(Object.keys(expected.figures).map((id) => [id, counted[id]]));
    expect(listed).toEqual(expected.figures);
  });
});

/** Which year the figures are of where nobody says: that of the ledgers, never that of the plans for the next. */
import { excelWorkbook } from "../../src/excel/excel-workbook";
import { countFigures } from "../../src/actions/figures/count-figures";
import { endOfYear } from "../../src/reading/cells/dates";
import { describeShared, sharedWorkbook } from "../shared-workbooks";
import { opened } from "./sample-book";

const today = endOfYear(2026);

describeShared("the year that nobody asked for", () => {
  test.each(["2022-previous", "2023-clean", "2023-messy"])("%s", async (name) => {
    const workbook = sharedWorkbook(name);
    const { year } = workbook.expected;
    const host = await opened(workbook.bytes());
    const outcome = await countFigures({ today, workbook: excelWorkbook, liveFormulas: true }, {});
    expect(outcome.ok ? outcome.value.period : outcome.problem).toEqual({ year, asOf: endOfYear(year) });
    host.close();
  });

  test("without a year in any title it is this year", async () => {
    const host = await opened(sharedWorkbook("small-park").bytes());
    const outcome = await countFigures({ today, workbook: excelWorkbook, liveFormulas: true }, {});
    expect(outcome.ok ? outcome.value.period : outcome.problem).toEqual({ year: 2026, asOf: today });
    host.close();
  });
});

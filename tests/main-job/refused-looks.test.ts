/** Looks never undo work: whichever member of Excel's that only dresses a sheet is refused, the report stands, and it is said. */
import { writeReport } from "../../src/actions/report/write-report";
import { environment, opened, sampleBytes, valueOf, year } from "../actions/sample-book";

interface Written {
  readonly cells: unknown;
  readonly remarks: readonly string[];
  readonly entries: readonly string[];
}

async function written(refused: string | null): Promise<Written> {
  const host = await opened(sampleBytes());
  const remarks: string[] = [];
  host.channel.configure({ refuses: (entry) => entry === refused });
  const onRemark = (text: string): void => void remarks.push(text);
  valueOf(await writeReport({ ...environment, liveFormulas: false, onRemark }, year));
  const entries = [...new Set(host.counters.actions)];
  const cells = (await host.data()).sheets.map(({ name, rows }) => [
    name,
    // A cell that is only dressed may stay as a blank one.
    Array.from(rows, (row) =>
      Array.from(row ?? [], (cell) => cell?.value ?? "")
        .join("\t")
        .trimEnd(),
    )
      .join("\n")
      .trimEnd(),
  ]);
  host.close();
  return { cells, remarks, entries };
}

/** Contents, the way to them, and what the library does by itself. */
const NO_LOOKS = /Range Values$|Worksheet Activate$|Range GetRowProperties$| _\w+$/;

test("every member that only dresses", async () => {
  const whole = await written(null);
  expect(whole.remarks).toEqual([]);
  const looks = whole.entries.filter((entry) => /^(?:set|call) /.test(entry) && !NO_LOOKS.test(entry));
  expect(looks).toEqual(
    expect.arrayContaining([
      "call WorksheetFreezePanes FreezeRows",
      "set PageLayout PaperSize",
      "set Range Hyperlink",
    ]),
  );
  for (const look of looks) {
    const { cells, remarks } = await written(look);
    expect([look, cells]).toEqual([look, whole.cells]);
    expect([look, remarks.join("")]).toEqual([look, expect.stringContaining("没有设好版式")]);
  }
});

/** A wide ledger of ours on paper: the same pages, whichever side writes it. */
import type { BookData } from "../../../package/book";
import { tidyLedgers } from "../../../src/actions/forms/tidy-ledgers";
import { environment, opened, sampleBytes, valueOf } from "../../actions/sample-book";
import { openedFile } from "../../file/opened-file";

async function inExcel(): Promise<BookData> {
  const host = await opened(sampleBytes());
  valueOf(await tidyLedgers(environment));
  const data = await host.data();
  host.close();
  return data;
}

async function inFile(): Promise<BookData> {
  const { environment: ofFile, workbook } = openedFile(sampleBytes());
  valueOf(await tidyLedgers(ofFile));
  return workbook.data;
}

test("Excel and a file are told the same pages and what is repeated on each", async () => {
  const [excel, file] = await Promise.all(
    [inExcel(), inFile()].map(async (side) => {
      const { sheets } = await side;
      return sheets
        .filter(({ name }) => name.includes("规范"))
        .map(({ name, pageLayout: { fitToWidth, titleRows, titleColumns } = {} }) => [
          name,
          { fitToWidth, titleRows, titleColumns },
        ]);
    }),
  );
  expect(excel).toEqual(file);
  expect(excel).toContainEqual([
    expect.stringContaining("企业台账"),
    { fitToWidth: 2, titleRows: { from: 2, to: 2 }, titleColumns: { from: 0, to: 1 } },
  ]);
});

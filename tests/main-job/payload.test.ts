/** Requests and answers that are more than Excel takes: read and written in smaller ones, and nothing is different. */
import { excelWorkbook } from "../../src/excel/excel-workbook";
import { markFindings } from "../../src/actions/findings/mark-findings";
import type { WorkbookContent } from "../../src/actions/workbook/workbook";
import type { SheetPlan } from "../../src/report/sheet-plan";
import { newBook, sheetOfRows } from "../../package/workbook/new-book";
import { environment, opened, sampleBytes, valueOf, year } from "../actions/sample-book";

interface Reading {
  readonly content: WorkbookContent;
  readonly requests: number;
  readonly bytes: number;
}

async function read(payloadLimit?: number): Promise<Reading> {
  const host = await opened(sampleBytes(), payloadLimit === undefined ? {} : { payloadLimit });
  host.channel.resetCounters();
  const content = valueOf(await excelWorkbook.open((book) => book.read("full")));
  const { requests, bytesReceived } = host.counters;
  host.close();
  return { content, requests, bytes: bytesReceived };
}

test.each([0.9, 0.5, 0.3])(
  "a workbook is read the same where Excel takes %d of its bytes at once",
  async (share) => {
    const whole = await read();
    const halved = await read(Math.round(whole.bytes * share));
    expect(halved.content).toEqual(whole.content);
    if (share < 0.5) expect(halved.requests).toBeGreaterThan(whole.requests);
  },
);

test("where not even a row is taken, the sentence on large workbooks", async () => {
  const book = newBook({ sheets: [sheetOfRows("长", [["x".repeat(5000)]])] });
  const host = await opened(book, { payloadLimit: 3000 });
  const outcome = await excelWorkbook.open((book) => book.read("full"));
  expect(outcome).toMatchObject({ ok: false, problem: { code: "tooLarge" } });
  host.close();
});

test("marks are found and put on where the first request is too large", async () => {
  const host = await opened(sampleBytes(), { payloadLimit: 20_000 });
  const first = valueOf(await markFindings(environment, year));
  const second = valueOf(await markFindings(environment, year));
  expect(second).toEqual(first);
  host.close();
});

const LONG = "核心园企业台账第若干行说明".repeat(40);

function longPlan(rows: number): SheetPlan {
  return {
    name: "长表",
    rows: Array.from({ length: rows }, (_, row) => [
      row,
      `${LONG}${String(row)}`,
      { formula: `=A${String(row + 1)}+1`, frozen: row + 1 },
    ]),
    styles: [],
    columnWidths: [],
    frozenRows: 0,
    links: [],
  };
}

test("a sheet of ours beyond one request is written in several", async () => {
  const host = await opened(sampleBytes(), { payloadLimit: 5_000_000 });
  const rows = 6000;
  valueOf(
    await excelWorkbook.open(async (book) => {
      const content = await book.read("values");
      return book.writeSheets(content, [longPlan(rows)], { valuesOnly: false, onRemark: undefined });
    }),
  );
  const sheet = (await host.data()).sheets.find(({ name }) => name === "长表");
  expect(sheet?.rows).toHaveLength(rows);
  for (const at of [0, 1234, rows - 1]) {
    const cells = sheet?.rows[at]?.map((cell) => cell?.value);
    expect(cells).toEqual([at, `${LONG}${String(at)}`, at + 1]);
  }
  host.close();
});

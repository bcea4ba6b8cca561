/** An Excel whose functions are registered late or never, or which is still calculating: no report of errors, no wrong words. */
import { openBook, type Host, type HostOptions } from "../../host";
import { builtFunctions } from "../../cli/built-functions";
import { freezeSheets } from "../../src/actions/report/freeze-sheets";
import { writeReport } from "../../src/actions/report/write-report";
import { environment, sampleBytes, sheetOf, valueOf, year } from "../actions/sample-book";

const sheets = ["指标", "述职报告"];
let host: Host;
afterEach(() => host.close());

async function opened(options: HostOptions): Promise<void> {
  host = await openBook(sampleBytes(), { functions: await builtFunctions(), ...options });
  host.installGlobals();
}

/** What the cells of the sheets show, blank ones aside. */
async function shown(): Promise<readonly (readonly [place: string, value: unknown])[]> {
  const data = await host.data();
  return sheets.flatMap((name) =>
    sheetOf(data, name).rows.flatMap((cells, row) =>
      (cells ?? []).flatMap((cell, column) =>
        (cell?.value ?? "") === ""
          ? []
          : [[`${name} ${String(row)} ${String(column)}`, cell?.value] as const],
      ),
    ),
  );
}

async function errors(): Promise<readonly unknown[]> {
  return (await shown()).filter(([, value]) => typeof value === "object");
}

async function write(remarks: string[]) {
  const onRemark = (text: string): void => void remarks.push(text);
  return valueOf(await writeReport({ ...environment, onRemark }, year));
}

test("where Excel has not registered the functions, the report is written as values, and it is said", async () => {
  await opened({ functionsComeLate: true });
  const remarks: string[] = [];
  const before = host.counters.requests;
  const written = await write(remarks);
  expect(host.counters.requests - before).toBeLessThanOrEqual(3 + 4);
  const values = await shown();
  expect(await errors()).toEqual([]);
  expect(written.valuesOnly).toBe(true);
  expect(remarks).toEqual([expect.stringContaining("#NAME?")]);
  valueOf(await freezeSheets(environment, year));
  expect(await shown()).toEqual(values);
});

test("once they are registered, writing again gives formulas", async () => {
  await opened({ functionsComeLate: true });
  const frozen = await write([]);
  host.standIn.registerFunctions();
  const remarks: string[] = [];
  const written = await write(remarks);
  expect([frozen.valuesOnly, written.valuesOnly, remarks]).toEqual([true, false, []]);
  expect(await errors()).toEqual([]);
});

test("while Excel is calculating, no paragraph blames its template; writing waits, and formulas stay", async () => {
  await opened({ functionsAnswerAfter: 700 });
  const seen: unknown[] = [];
  const writing = write([]);
  const watch = setInterval(() => {
    try {
      const cell: unknown = host.user.read("述职报告", "C6");
      if (cell !== seen.at(-1)) seen.push(cell);
    } catch (error) {
      // Not written yet.
      if (!(error instanceof Error)) throw error;
    }
  }, 20);
  const written = await writing;
  clearInterval(watch);
  expect(written.valuesOnly).toBe(false);
  expect(seen).toContain("#N/A");
  expect(seen.join()).not.toContain("模板");
  expect(seen.at(-1)).toMatch(/^[^#]/);
  expect(await errors()).toEqual([]);
});

/** A stock passage ticked in the pane: kept in 党建设置, written with the report, gone again when it is taken back. */
import { tickPassage } from "../../src/actions/report/tick-passage";
import { writeReport } from "../../src/actions/report/write-report";
import { builtFunctions } from "../../cli/built-functions";
import { openBook, type Host } from "../../host";
import { environment, officeSheets, sampleBytes, sheetOf, valueOf, year } from "./sample-book";

const name = "组建原则·成熟先建";
const words = "坚持条件成熟的先行组建";

let host: Host;

beforeEach(async () => {
  host = await openBook(sampleBytes(), { functions: await builtFunctions() });
  host.installGlobals();
});

afterEach(() => {
  host.close();
});

async function reportRows(): Promise<readonly { readonly row: number; readonly text: string }[]> {
  await host.settled();
  return sheetOf(await host.data(), "述职报告").rows.flatMap((cells, row) => {
    const text = cells?.[2]?.value;
    return typeof text === "string" ? [{ row: row + 1, text }] : [];
  });
}

async function written(): Promise<string> {
  valueOf(await writeReport(environment, year));
  return (await reportRows()).map(({ text }) => text).join("\n");
}

async function tick(isTicked: boolean): Promise<void> {
  const report = valueOf(await tickPassage(environment, year, { name, isTicked }));
  expect(report.paragraphs.some(({ text }) => text.startsWith(words))).toBe(isTicked);
}

test("a ticked passage stands in the report until it is taken back, and comes again", async () => {
  const before = await officeSheets(host, []);
  expect(await written()).not.toContain(words);
  await tick(true);
  expect(JSON.stringify(sheetOf(await host.data(), "党建设置").rows)).toContain(name);
  expect(await written()).toContain(words);
  await tick(false);
  expect(await written()).not.toContain(words);
  await tick(true);
  expect(await written()).toContain(words);
  const own = ["党建设置", "指标", "述职报告"];
  expect(await officeSheets(host, own)).toEqual(before);
});

test("a passage that the office reworded stays when the tick is taken back", async () => {
  await tick(true);
  await written();
  const row = (await reportRows()).find(({ text }) => text.startsWith(words))?.row ?? 0;
  await host.user.type("述职报告", `D${String(row)}`, "成熟一家，组建一家。");
  await tick(false);
  expect(await written()).toContain("成熟一家，组建一家。");
});

test("whichever request fails, a tick that was kept is told as kept", async () => {
  valueOf(await tickPassage(environment, year, { name, isTicked: false }));
  const from = host.counters.requests;
  valueOf(await tickPassage(environment, year, { name, isTicked: false }));
  const requests = host.counters.requests - from;
  const told: string[] = [];
  for (let request = 1; request <= requests; request++) {
    valueOf(await tickPassage(environment, year, { name, isTicked: false }));
    host.channel.configure({ failAt: host.counters.requests + request });
    const outcome = await tickPassage(environment, year, { name, isTicked: true });
    host.channel.configure({ failAt: undefined });
    const isKept = JSON.stringify(sheetOf(await host.data(), "党建设置").rows).includes(name);
    const message = outcome.ok ? "" : outcome.problem.message;
    if (message !== "") expect([request, /已经/.test(message)]).toEqual([request, isKept]);
    told.push(message);
  }
  expect(told.filter((message) => message.startsWith("勾选已经记进“党建设置”"))).not.toEqual([]);
});

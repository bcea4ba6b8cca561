/** What the pane is told of formulas with each reading: not calculated, not kept up to date, calculated by hand. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openBook, type Host, type HostOptions } from "../../host";
import { builtFunctions } from "../../cli/built-functions";
import type { WorkbookState } from "../../src/actions/environment";
import { countFigures } from "../../src/actions/figures/count-figures";
import { recogniseLedgers } from "../../src/actions/ledgers/recognise-ledgers";
import { refreshFormulas } from "../../src/actions/report/refresh-formulas";
import { writeReport } from "../../src/actions/report/write-report";
import { cellOf, environment, ledgerSheet, sampleBytes, sheetOf, valueOf, year } from "./sample-book";

const IN_ORDER: WorkbookState = { isManual: false, uncalculated: [], unread: [] };

let host: Host;
let withReport: Uint8Array;

async function open(bytes: Uint8Array, options: HostOptions = {}): Promise<void> {
  host = await openBook(bytes, { functions: await builtFunctions(), ...options });
  host.installGlobals();
}

beforeAll(async () => {
  await open(sampleBytes());
  valueOf(await writeReport(environment, year));
  withReport = await host.save();
  host.close();
});
afterEach(() => host.close());

/** What is told while something is done. */
async function told(work: (told: typeof environment) => Promise<unknown>): Promise<readonly WorkbookState[]> {
  const states: WorkbookState[] = [];
  await work({ ...environment, onState: (state) => states.push(state) });
  return states;
}

const recognise = (): Promise<readonly WorkbookState[]> => told((with_) => recogniseLedgers(with_));

/** The file as a colleague without the add-in leaves it: another number in the ledger, the results as they were. */
function editedElsewhere(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const sheet = "xl/worksheets/sheet1.xml";
  const xml = strFromU8(parts[sheet] ?? new Uint8Array());
  const edited = xml.replace('<c r="I5"><v>6</v>', '<c r="I5"><v>8</v>');
  expect(edited).not.toBe(xml);
  return zipSync({ ...parts, [sheet]: strToU8(edited) });
}

test("a workbook in order, which Excel calculates by itself", async () => {
  await open(withReport);
  expect(await recognise()).toEqual([IN_ORDER]);
  expect(valueOf(await countFigures(environment, year)).differOnSheet).toEqual([]);
});

test("manual calculation is told", async () => {
  await open(sampleBytes());
  await host.Excel.run(async (context) => {
    context.workbook.application.calculationMode = "Manual";
    await context.sync();
  });
  expect(await recognise()).toEqual([{ ...IN_ORDER, isManual: true }]);
});

test("formulas of ours that are #NAME? are told, until 刷新公式 has mended them", async () => {
  await open(withReport, { functionsComeLate: true });
  await host.user.type(ledgerSheet, "I5", 8);
  const unknown = ["指标", "述职报告"].map((sheet) => ({ sheet, error: "#NAME?" }));
  expect(await recognise()).toEqual([{ ...IN_ORDER, uncalculated: unknown }]);
  const inVain = await told(async (with_) => {
    expect(valueOf(await refreshFormulas(with_)).uncalculated).toEqual(unknown);
  });
  expect(inVain.at(-1)?.uncalculated).toEqual(unknown);
  host.standIn.registerFunctions();
  const mended = await told((with_) => refreshFormulas(with_));
  expect(mended.at(-1)).toEqual(IN_ORDER);
  expect(await recognise()).toEqual([IN_ORDER]);
});

test("刷新公式 writes every spelling of our functions as it is typed, and they calculate again", async () => {
  await open(sampleBytes());
  const spellings = ["[2]!_xldudf_DJ_MASK", "_xldudf_dj_mask", "dj.信息脱敏", "DJ.MASK", "DJ.信息脱敏"];
  const cells = `H1:H${String(spellings.length)}`;
  await host.Excel.run(async (context) => {
    const formulas = spellings.map((name) => [`=${name}("13900001234")`]);
    context.workbook.worksheets.getItem("值班表").getRange(cells).formulas = formulas;
    await context.sync();
  });
  expect(valueOf(await refreshFormulas(environment)).refreshed).toBe(spellings.length);
  await host.settled();
  const sheet = sheetOf(await host.data(), "值班表");
  for (const [row] of spellings.entries())
    expect(cellOf(sheet, `H${String(row + 1)}`)).toMatchObject({
      value: "139****1234",
      formula: '=DJ.信息脱敏("13900001234")',
    });
});

test("figures on 指标 that nobody recalculated are told, until 刷新公式 has mended them", async () => {
  await open(editedElsewhere(withReport), { functionsComeLate: true });
  const differing = async (wish: object): Promise<readonly unknown[]> =>
    valueOf(await countFigures(environment, wish)).differOnSheet;
  const stale = await differing(year);
  expect(stale).toContainEqual({ title: "党员总数", shown: 29, counted: 31 });
  expect(await differing({ year: 2022 })).toEqual([]);
  host.standIn.registerFunctions();
  valueOf(await refreshFormulas(environment));
  await host.settled();
  expect(await differing(year)).toEqual([]);
});

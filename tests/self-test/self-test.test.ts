/** 自检 on the stand-in: all is green where all works, and each fault turns exactly its own lines red. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { builtFunctions } from "../../cli/built-functions";
import { parseCommand } from "../../cli/parse-command";
import { verbs } from "../../cli/verbs";
import { openBook, type Host, type HostOptions } from "../../host";
import type { ChannelOptions } from "../../host/client/request-channel";
import type { StandInOptions } from "../../host/stand-in";
import { newBook, sheetOfRows } from "../../package/workbook/new-book";
import { runSelfTest, type SelfTestReport } from "../../src/actions/self-test";
import { functionNames } from "../../src/report/formulas/function-names";
import { selfTestLines } from "../../src/report/self-test/self-test-lines";
import { testFormulas } from "../../src/report/self-test/self-test-sheet";
import { environment, sampleBytes, valueOf } from "../actions/sample-book";

const empty = newBook({ sheets: [sheetOfRows("Sheet1", [])] });
const hosts: Host[] = [];
afterEach(() => {
  for (const host of hosts.splice(0)) host.close();
});

async function opened(options: HostOptions = {}, bytes = empty): Promise<Host> {
  const host = await openBook(bytes, options);
  hosts.push(host);
  host.installGlobals();
  return host;
}

async function withFunctions(options: HostOptions = {}, bytes = empty): Promise<Host> {
  return opened({ functions: await builtFunctions(), ...options }, bytes);
}

async function tested(): Promise<SelfTestReport> {
  return valueOf(await runSelfTest(environment));
}

function red({ lines }: SelfTestReport): string[] {
  return lines.filter(({ ok }) => !ok).map(({ id }) => id);
}

const ofFunctions = [...testFormulas.map(({ id }) => id), "formula.follows"];

test("what each line means stands in the walk for the first person with Excel", () => {
  const walk = readFileSync(path.resolve(__dirname, "../../docs/第一次在Excel里.md"), "utf8");
  const named = selfTestLines(new Map()).filter(({ id }) => !id.startsWith("function."));
  expect(named.filter(({ title }) => !walk.includes(title)).map(({ title }) => title)).toEqual([]);
});

test("a formula for every function", () => {
  const ids = testFormulas.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(Object.keys(functionNames).map((id) => `function.${id}`)));
});

test.each<[string, HostOptions]>([
  ["Microsoft 365", {}],
  ["LTSC 2021", { personality: "ltsc2021" }],
  ["blanks as null, as on the web", { blanks: "null" }],
])("all green: %s", async (_, options) => {
  const host = await withFunctions(options, sampleBytes());
  const before = await host.data();
  const { lines, diagnostics } = await tested();
  expect(lines.filter(({ ok }) => !ok)).toEqual([]);
  expect(lines.length).toBeGreaterThan(45);
  expect((await host.data()).sheets).toEqual(before.sheets);
  expect(diagnostics).toContain("全部正常");
  expect(diagnostics).toContain("ExcelApi 1.");
});

/** What everything depends on: nothing further is tried. */
const withoutSheet = selfTestLines(new Map())
  .map(({ id }) => id)
  .filter((id) => !["set.excel", "set.functions", "calculation.mode", "worker"].includes(id));

interface Fault {
  readonly name: string;
  readonly options?: HostOptions;
  /** What somebody does before the test. */
  readonly before?: (host: Host) => Promise<unknown>;
  readonly red: readonly string[];
}

type Mode = keyof StandInOptions | Exclude<keyof ChannelOptions, "failAt" | "refuses" | "fate">;

/** Every way in which the stand-in can be another Excel, and the lines that tell it; the types ask for one that is new. */
const faults: Readonly<Record<Mode, readonly Fault[] | string>> = {
  personality: [
    {
      name: "an Excel without custom functions",
      options: { personality: "noCustomFunctions" },
      red: ["set.functions", ...ofFunctions],
    },
  ],
  blanks: "is no fault: both ways are all green above",
  isReadOnly: [{ name: "a workbook for reading only", options: { isReadOnly: true }, red: withoutSheet }],
  functionsNeedArguments: [
    {
      name: "an empty place is no argument",
      options: { functionsNeedArguments: true },
      red: ["function.skipped"],
    },
  ],
  functionsAnswerAfter: [
    { name: "#BUSY! first", options: { functionsAnswerAfter: 400 }, red: [] },
    { name: "#BUSY! for ever", options: { functionsAnswerAfter: 600_000 }, red: ofFunctions },
  ],
  functionsComeLate: [
    { name: "functions that are never registered", options: { functionsComeLate: true }, red: ofFunctions },
    {
      name: "functions that are registered late, and before the test",
      options: { functionsComeLate: true },
      before: (host) => {
        host.standIn.registerFunctions();
        return Promise.resolve();
      },
      red: [],
    },
  ],
  delay: [{ name: "a slow Excel", options: { delay: 10 }, red: [] }],
  failAt: "is asked for at several requests below",
  payloadLimit: [
    { name: "5 MB a request, as on the web", options: { payloadLimit: 5_000_000 }, red: [] },
    { name: "less than a row of long texts", options: { payloadLimit: 70_000 }, red: ["read.large"] },
  ],
  allowMergedAreas: "is no fault: it lets tests of the stand-in ask for what nobody asks for",
  isDamagedRule: [
    {
      name: "conditional formats that can't be read",
      options: { isDamagedRule: () => true },
      red: ["mark.add", "mark.remove"],
    },
  ],
  addedSheetsComeForward: [
    {
      name: "sheets that come to the front",
      options: { addedSheetsComeForward: true },
      red: ["sheet.front"],
    },
  ],
};

describe("each fault turns exactly its own lines red", () => {
  const all = Object.values(faults).flatMap((those) => (typeof those === "string" ? [] : those));

  test.each(all)("$name", async ({ options, before, red: expected }) => {
    const host = await withFunctions(options);
    await before?.(host);
    expect(red(await tested())).toEqual(expected);
  });

  test("no functions at all", async () => {
    await opened();
    expect(red(await tested())).toEqual(ofFunctions);
  });

  test("manual calculation", async () => {
    const host = await withFunctions();
    await host.Excel.run(async (context) => {
      context.workbook.application.calculationMode = "Manual";
      await context.sync();
    });
    expect(red(await tested())).toEqual(["calculation.mode"]);
  });

  test.each([3, 8, 12, 40, 68])(
    "request %i fails: it is told, and nothing is left behind",
    async (failAt) => {
      const host = await withFunctions({ failAt });
      expect(red(await tested())).not.toEqual([]);
      expect((await host.data()).sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    },
  );

  test.each([1, 2])("request %i fails: Excel did not begin", async (failAt) => {
    await withFunctions({ failAt });
    expect(await runSelfTest(environment)).toMatchObject({ ok: false, problem: { code: "hostFailed" } });
  });
});

/** Formulas over ranges. */
const overTables = testFormulas.filter(({ formula }) => formula.includes(":")).map(({ id }) => id);

/** Every member of Excel's that does something in the self-test, and the lines that tell its refusal. */
const refusals: Readonly<Record<string, readonly string[]>> = {
  "get Worksheet Add": withoutSheet,
  "set Range Values": [
    ...["value.number", "value.text", "value.date", ...overTables, "function.date", "formula.follows"],
    ...["read.sheet", "read.large", "event.changed", "undo"],
  ],
  "set Range Formulas": ["error.missing", "error.division", "formula.native", ...ofFunctions],
  "set Range NumberFormat": ["value.date", "function.date"],
  "set RangeFont Bold": ["look.font"],
  "set RangeFill Color": ["look.font"],
  "set RangeBorder Style": ["look.font"],
  "set RangeFormat WrapText": ["look.font"],
  "set RangeFormat ColumnWidth": ["look.size"],
  "set RangeFormat RowHeight": ["look.size"],
  "call WorksheetFreezePanes FreezeRows": ["look.freeze"],
  "set Range Hyperlink": ["look.link"],
  "set DataValidation Rule": ["look.choices"],
  "call AutoFilter Apply": ["look.filter"],
  "set PageLayout Orientation": ["page.orientation"],
  "set PageLayout PaperSize": ["page.paper"],
  "set PageLayout Zoom": ["page.zoom"],
  "call PageLayout SetPrintArea": ["page.area"],
  "call PageLayout SetPrintTitleRows": ["page.area"],
  "call PageLayout SetPrintTitleColumns": ["page.area"],
  "set PageLayout LeftMargin": ["page.area"],
  "set PageLayout RightMargin": ["page.area"],
  "set HeaderFooter CenterFooter": ["page.footer"],
  "get RangeAreas GetRanges": ["mark.add"],
  "get ConditionalFormat Add": ["mark.add"],
  "set ConditionalFormatRule Formula": ["mark.add"],
  "set ConditionalRangeFill Color": ["mark.add"],
  "call ConditionalFormat Delete": ["mark.remove"],
  "call Worksheet _RegisterDataChangedEvent": ["event.changed"],
  "call Worksheet _UnregisterDataChangedEvent": ["event.changed"],
  "call Worksheet Delete": ["sheet.remove"],
};

/** Members by turns, so that no line can take its neighbour's colour. */
function groupsOf(members: readonly string[]): readonly (readonly string[])[] {
  const groups: { members: string[]; lines: Set<string> }[] = [];
  for (const member of members) {
    // Where no mark is put on, none can be taken off.
    const lines = (refusals[member] ?? []).map((line) => line.replace(/^mark\.\w+$/, "mark"));
    const free = groups.find((group) => lines.every((line) => !group.lines.has(line)));
    const group = free ?? { members: [], lines: new Set() };
    if (free === undefined) groups.push(group);
    group.members.push(member);
    for (const line of lines) group.lines.add(line);
  }
  return groups.map((group) => group.members);
}

describe("members that Excel refuses", () => {
  test("each one that does something is told", async () => {
    const host = await withFunctions();
    host.channel.resetCounters();
    await tested();
    const done = new Set(
      host.counters.actions.filter(
        (entry) =>
          (/^(?:set|call) /.test(entry) && !/_KeepReference|_RemoveReference/.test(entry)) ||
          /^get \w+ (?:Add|GetRanges)$/.test(entry),
      ),
    );
    expect([...done].sort()).toEqual(Object.keys(refusals).sort());
  });

  const members = Object.keys(refusals);
  test.each(groupsOf(members))("%s", async (...refused) => {
    const host = await withFunctions();
    host.channel.configure({ refuses: (entry) => refused.includes(entry) });
    const report = await tested();
    const lines = new Set(refused.flatMap((member) => refusals[member] ?? []));
    expect(new Set(red(report))).toEqual(lines);
    expect(report.diagnostics).toContain("GeneralException");
  });
});

test("a sheet of that name that is somebody's is left alone; one that we left behind is taken away", async () => {
  const office = await withFunctions({}, newBook({ sheets: [sheetOfRows("自检", [["值班表"]])] }));
  const refused = await runSelfTest(environment);
  expect(refused).toMatchObject({ ok: false, problem: { code: "nameTaken" } });
  expect((await office.data()).sheets.map(({ name }) => name)).toEqual(["自检"]);

  const host = await withFunctions();
  host.channel.configure({ refuses: (entry) => entry === "call Worksheet Delete" });
  await tested();
  expect((await host.data()).sheets.map(({ name }) => name)).toContain("自检");
  host.channel.configure({ refuses: undefined });
  expect(red(await tested())).toEqual([]);
  expect((await host.data()).sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
});

test("stopped on the way, it leaves nothing behind", async () => {
  const host = await withFunctions();
  const stop = new AbortController();
  const onProgress = (share: number): void => {
    if (share > 0.5) stop.abort();
  };
  const outcome = await runSelfTest({ ...environment, signal: stop.signal, onProgress });
  expect(outcome).toMatchObject({ ok: false, problem: { code: "cancelled" } });
  expect((await host.data()).sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
});

test("the verb says the same, as lines and as JSON", async () => {
  const { json, text } = await verbs["self-test"](parseCommand(["self-test", "--json"]));
  expect(json).toMatchObject({ lines: expect.any(Array), diagnostics: expect.stringContaining("全部正常") });
  expect(text).toContain("正常    公式 DJ.覆盖率");
  expect(() => parseCommand(["self-test", "台账.xlsx"])).toThrow("多出了");
});

test("the diagnostics hold nothing of the workbook", async () => {
  await opened({}, sampleBytes());
  const { diagnostics } = await tested();
  expect(diagnostics).toContain("不正常");
  expect(diagnostics).not.toMatch(/示例|台账!|临江/);
});

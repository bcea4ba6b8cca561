/** 自检 on the stand-in: all is green where all works, and each fault turns exactly its own lines red. */
import { builtFunctions } from "../../cli/built-functions";
import { parseCommand } from "../../cli/parse-command";
import { verbs } from "../../cli/verbs";
import { openBook, type Host, type HostOptions } from "../../host";
import { newBook, sheetOfRows } from "../../package/workbook/new-book";
import { runSelfTest, type SelfTestReport } from "../../src/actions/self-test";
import { functionNames } from "../../src/report/function-names";
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

describe("each fault turns its own lines red", () => {
  test("functions that are not registered", async () => {
    await opened();
    expect(red(await tested())).toEqual(ofFunctions);
  });

  test("an Excel without custom functions", async () => {
    await withFunctions({ personality: "noCustomFunctions" });
    expect(red(await tested())).toEqual(["set.functions", ...ofFunctions]);
  });

  test("manual calculation", async () => {
    const host = await withFunctions();
    await host.Excel.run(async (context) => {
      context.workbook.application.calculationMode = "Manual";
      await context.sync();
    });
    expect(red(await tested())).toEqual(expect.arrayContaining(["calculation.mode"]));
  });

  /** A member of Excel's that is refused, and the line that tells it. */
  const refusals = [
    ["set RangeFont Bold", "look.font"],
    ["set RangeFormat RowHeight", "look.size"],
    ["call WorksheetFreezePanes FreezeRows", "look.freeze"],
    ["set Range Hyperlink", "look.link"],
    ["set DataValidation Rule", "look.choices"],
    ["call AutoFilter Apply", "look.filter"],
    ["set PageLayout Orientation", "page.orientation"],
    ["set PageLayout PaperSize", "page.paper"],
    ["set PageLayout Zoom", "page.zoom"],
    ["call PageLayout SetPrintTitleRows", "page.area"],
    ["set HeaderFooter CenterFooter", "page.footer"],
    ["call ConditionalFormat Delete", "mark.remove"],
    ["call Worksheet Delete", "sheet.remove"],
  ] as const;

  // Every second one at a time, so that no line can take its neighbour's colour.
  test.each([0, 1])("refused members, from number %i", async (first) => {
    const refused = new Map(refusals.filter((_, index) => index % 2 === first));
    const host = await withFunctions();
    host.channel.configure({ refuses: (entry) => refused.has(entry as (typeof refusals)[number][0]) });
    const report = await tested();
    expect(red(report)).toEqual([...refused.values()]);
    expect(report.diagnostics).toContain("GeneralException");
  });

  test("no sheet can be added: nothing further is tried", async () => {
    const host = await withFunctions();
    host.channel.configure({ refuses: (entry) => entry === "get Worksheet Add" });
    const { lines } = await tested();
    expect(lines.filter(({ ok }) => ok).map(({ id }) => id)).toEqual([
      "set.excel",
      "set.functions",
      "calculation.mode",
      "worker",
    ]);
    expect(lines.find(({ id }) => id === "sheet.add")?.got).toBe("GeneralException");
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

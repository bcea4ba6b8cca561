/** 自检 on the stand-in: all is green where all works, and each fault turns exactly its own lines red. */
import { builtFunctions } from "../../cli/built-functions";
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

  test.each([
    ["set PageLayout paperSize", ["page.paper"]],
    ["set PageLayout zoom", ["page.zoom"]],
    ["set PageLayout orientation", ["page.orientation"]],
    ["call PageLayout setPrintTitleRows", ["page.area"]],
    ["set HeaderFooter centerFooter", ["page.footer"]],
    ["call WorksheetFreezePanes freezeRows", ["look.freeze"]],
    ["set Range hyperlink", ["look.link"]],
    ["set DataValidation rule", ["look.choices"]],
    ["call AutoFilter apply", ["look.filter"]],
    ["set RangeFormat rowHeight", ["look.size"]],
    ["set RangeFont bold", ["look.font"]],
    ["call ConditionalFormat delete", ["mark.remove"]],
    ["call Worksheet delete", ["sheet.remove"]],
    ["call WorksheetCollection add", null],
  ])("a refused %s", async (refused, lines) => {
    const host = await withFunctions();
    const seen: string[] = [];
    host.channel.configure({
      refuses: (entry) => {
        seen.push(entry);
        return entry.toLowerCase() === refused.toLowerCase();
      },
    });
    const report = await tested();
    if (!seen.some((entry) => entry.toLowerCase() === refused.toLowerCase()))
      throw new Error([...new Set(seen)].join("\n"));
    if (lines === null) expect(red(report).length).toBeGreaterThan(40);
    else expect(red(report)).toEqual(lines);
    expect(report.diagnostics).toContain("GeneralException");
  });
});

test("a sheet of that name that is somebody's is left alone; one that we left behind is taken away", async () => {
  const office = await withFunctions({}, newBook({ sheets: [sheetOfRows("自检", [["值班表"]])] }));
  const refused = await runSelfTest(environment);
  expect(refused).toMatchObject({ ok: false, problem: { code: "nameTaken" } });
  expect((await office.data()).sheets.map(({ name }) => name)).toEqual(["自检"]);

  const host = await withFunctions();
  host.channel.configure({ refuses: (entry) => entry.toLowerCase() === "call worksheet delete" });
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

test("the diagnostics hold nothing of the workbook", async () => {
  await opened({}, sampleBytes());
  const { diagnostics } = await tested();
  expect(diagnostics).toContain("不正常");
  expect(diagnostics).not.toMatch(/示例|台账!|临江/);
});

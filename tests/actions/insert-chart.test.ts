/** 插入图表: blocks of cells that look their numbers up, with Excel's own charts beside them. */
import { builtFunctions } from "../../cli/built-functions";
import { openBook, type Host } from "../../host";
import type { CellValue } from "../../package/book";
import { countFigures } from "../../src/actions/figures/count-figures";
import { insertChart, type ChartWish } from "../../src/actions/figures/insert-chart";
import { readPrevious } from "../../src/actions/figures/read-previous";
import { writeReport } from "../../src/actions/report/write-report";
import { describeShared, sharedWorkbook } from "../shared-workbooks";
import { environment, sheetOf, year } from "./sample-book";

const charts = "图表";

async function opened(name: string): Promise<Host> {
  const host = await openBook(sharedWorkbook(name).bytes(), { functions: await builtFunctions() });
  host.installGlobals();
  return host;
}

async function withFigures(name: string): Promise<Host> {
  const host = await opened(name);
  const bytes = sharedWorkbook("2022-previous").bytes();
  const previous = await readPrevious(environment, { name: "2022.xlsx", bytes });
  if (!previous.ok) throw new Error(previous.problem.message);
  const outcome = await writeReport(environment, {
    kind: "yearly",
    ...year,
    previous: previous.value.grids,
  });
  if (!outcome.ok) throw new Error(outcome.problem.message);
  await host.settled();
  return host;
}

async function insert(host: Host, wish: ChartWish): Promise<void> {
  const outcome = await insertChart(environment, wish);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  expect(outcome.value).toBe(charts);
  await host.settled();
}

/** The block's names and values, down to the first blank name. */
async function block(host: Host, caption: string): Promise<readonly (readonly [CellValue, CellValue])[]> {
  const { rows } = sheetOf(await host.data(), charts);
  const top = rows.findIndex((row) => row?.[0]?.value === caption);
  expect(top).toBeGreaterThan(0);
  const lines = rows.slice(top + 2).map((row) => [row?.[0]?.value ?? null, row?.[1]?.value ?? null] as const);
  return lines.slice(
    0,
    lines.findIndex(([, value]) => value === null),
  );
}

async function drawn(host: Host): Promise<readonly Record<string, unknown>[]> {
  return host.Excel.run(async (context) => {
    const all = context.workbook.worksheets.getItem(charts).charts;
    all.load("items/name,items/chartType,items/title/text,items/legend/visible,items/dataLabels/showValue");
    await context.sync();
    return all.items.map((chart) => ({
      type: chart.chartType,
      title: chart.title.text,
      legend: chart.legend.visible,
      values: chart.dataLabels.showValue,
    }));
  });
}

describeShared("a chart in the workbook", () => {
  test("shows what is counted, by park, by mode, by quarter and over the years, each chart once", async () => {
    const host = await withFigures("2023-clean");
    const wishes: readonly ChartWish[] = [
      { figureId: "coverage.all", grouping: "park" },
      { figureId: "enterprise.covered", grouping: "mode" },
      { figureId: "problem.received", grouping: "quarter" },
      { figureId: "coverage.all", grouping: "year" },
    ];
    for (const wish of [...wishes, ...wishes]) await insert(host, wish);
    expect(await drawn(host)).toEqual([
      { type: "BarClustered", title: "党组织覆盖率（分园区）", legend: false, values: true },
      { type: "BarClustered", title: "已覆盖企业数（分组建方式）", legend: false, values: true },
      { type: "ColumnClustered", title: "受理企业问题数（分季度）", legend: false, values: true },
      { type: "LineMarkers", title: "党组织覆盖率（历年）", legend: false, values: true },
    ]);

    const counted = await countFigures(environment, { ...year, groups: true });
    if (!counted.ok) throw new Error(counted.problem.message);
    const { byPark, byQuarter, byYear } = counted.value;
    const valuesOf = (groups: typeof byPark, id: string) =>
      groups.map(({ name, figures }) => [name, figures.find((one) => one.id === id)?.value]);
    expect(await block(host, "党组织覆盖率（分园区）")).toEqual(valuesOf(byPark, "coverage.all"));
    expect(await block(host, "已覆盖企业数（分组建方式）")).toEqual([
      ["单独组建企业数", 11],
      ["联合组建企业数", 12],
      ["挂靠组建企业数", 6],
    ]);
    expect(await block(host, "受理企业问题数（分季度）")).toEqual(valuesOf(byQuarter, "problem.received"));
    expect(byYear.map((one) => one.year)).toEqual([2022, 2023]);
    expect(await block(host, "党组织覆盖率（历年）")).toEqual(
      byYear.map((one) => [`${String(one.year)}年`, one.values["coverage.all"]]),
    );
    host.close();
  });

  test("follows the ledger and the sheets' names, and says when a park is added", async () => {
    const host = await withFigures("2023-clean");
    await insert(host, { figureId: "enterprise.total", grouping: "park" });
    const caption = "企业总数（分园区）";
    const before = await block(host, caption);
    const total = (rows: typeof before) => rows.reduce((sum, [, value]) => sum + Number(value), 0);
    expect(total(before)).toBe(50);
    await host.user.renameSheet("指标", "各项指标");
    await host.user.deleteRows("企业台账", 10);
    await host.settled();
    expect(total(await block(host, caption))).toBe(49);

    const { rows } = sheetOf(await host.data(), "企业台账");
    const parkColumn = rows[2]?.findIndex((cell) => cell?.value === "所属园区") ?? -1;
    expect(parkColumn).toBeGreaterThan(0);
    await host.user.type("企业台账", `${String.fromCharCode(65 + parkColumn)}12`, "新开园");
    await host.settled();
    const sheet = sheetOf(await host.data(), charts);
    const remarks = sheet.rows.flatMap((row) => row?.[0]?.value ?? []).map(String);
    expect(remarks.some((text) => text.includes("分组有增减"))).toBe(true);
    host.close();
  });

  test("needs 指标 first, and another year's numbers for the years", async () => {
    const host = await opened("2023-clean");
    const early = await insertChart(environment, { figureId: "coverage.all", grouping: "park" });
    expect(early).toMatchObject({ ok: false, problem: { code: "notFound" } });
    const written = await writeReport(environment, { kind: "yearly", ...year });
    expect(written.ok).toBe(true);
    const years = await insertChart(environment, { figureId: "coverage.all", grouping: "year" });
    expect(years.ok ? "" : years.problem.message).toContain("历年指标");
    expect((await host.data()).sheets.map(({ name }) => name)).not.toContain(charts);
    host.close();
  });
});

/** A year of 历年指标 as the other side: figures as they were kept against today's, and nothing said of records. */
import { openBook, type Host } from "../../host";
import { compareBooks } from "../../src/actions/changes/compare-books";
import { writeChanges } from "../../src/actions/changes/write-changes";
import { countFigures } from "../../src/actions/figures/count-figures";
import { takeSnapshot } from "../../src/actions/figures/take-snapshot";
import { recogniseLedgers } from "../../src/actions/ledgers/recognise-ledgers";
import { snapshotSheetName } from "../../src/figures/snapshots";
import { isChanged } from "../../src/report/lists/differences-plan";
import { environment, sampleBytes, sheetOf, valueOf, year } from "../actions/sample-book";

const since = { ...year, sinceKept: 2023 };

async function withSnapshot(): Promise<Host> {
  const host = await openBook(sampleBytes());
  host.installGlobals();
  valueOf(await takeSnapshot(environment, year));
  return host;
}

test("what was just kept differs in nothing; every figure that can be counted has its kept value", async () => {
  const host = await withSnapshot();
  const report = valueOf(await compareBooks(environment, since));
  const { figures } = valueOf(await countFigures(environment, year));
  host.close();
  expect(report.figures.filter(isChanged)).toEqual([]);
  expect(report.figures.map(({ id, before, after }) => [id, before, after])).toEqual(
    figures.map(({ id, value }) => [id, value, value]),
  );
});

test("the change alone, with no parts, no records, and a note that says so", async () => {
  const host = await withSnapshot();
  const before = valueOf(await compareBooks(environment, since)).figures;
  await host.user.insertRows("企业台账", 8);
  await host.user.type("企业台账", "B8", "新来电子有限公司");
  const report = valueOf(await writeChanges(environment, since));
  const total = report.figures.find(({ id }) => id === "enterprise.total");
  const was = before.find(({ id }) => id === "enterprise.total")?.after ?? 0;
  expect(total).toMatchObject({ before: was, after: was + 1, change: 1, parts: [] });
  expect(total?.reason).toContain("没有名单");
  expect(report).toMatchObject({ records: [], happenings: [], questions: [], figuresOnly: true });
  expect(report.notes.join("")).toContain("2023年的快照，截至2023年12月31日");
  const written = sheetOf(await host.data(), "变化情况").rows.map((row) => String(row?.[0]?.value ?? ""));
  host.close();
  expect(written.some((text) => text.includes("年度快照相比"))).toBe(true);
  expect(written.some((text) => text.includes("台账记录的变化"))).toBe(false);
});

test("a figure that was kept under another basis says so; one that is gone is told as gone", async () => {
  const host = await withSnapshot();
  const kept = sheetOf(await host.data(), snapshotSheetName).rows;
  const row = kept.findIndex((cells) => cells?.[1]?.value === "enterprise.total");
  await host.user.type(snapshotSheetName, `F${String(row + 1)}`, "只算规上企业");
  const other = kept.findIndex((cells) => cells?.[1]?.value === "enterprise.covered");
  await host.user.type(snapshotSheetName, `B${String(other + 1)}`, "user.走访次数");
  const { figures } = valueOf(await compareBooks(environment, since));
  host.close();
  expect(figures.find(({ id }) => id === "enterprise.total")?.reason).toContain("只算规上企业");
  expect(figures.find(({ id }) => id === "enterprise.covered")?.reason).toContain("快照里没有这个数");
  expect(figures.find(({ id }) => id === "user.走访次数")).toMatchObject({
    after: null,
    change: null,
    reason: "这次没有这个指标",
  });
});

test("the pane knows which years are kept; a year of which nothing is kept is said", async () => {
  const host = await withSnapshot();
  valueOf(await takeSnapshot(environment, { year: 2022 }));
  expect(valueOf(await recogniseLedgers(environment)).keptYears).toEqual([2023, 2022]);
  const outcome = await compareBooks(environment, { ...year, sinceKept: 2019 });
  host.close();
  expect(outcome.ok ? "" : outcome.problem.message).toContain("没有2019年的数");
});

test("texts of a kept year stay as they were written when another year is added", async () => {
  const host = await withSnapshot();
  const bases = async (): Promise<readonly string[]> =>
    sheetOf(await host.data(), snapshotSheetName)
      .rows.filter((row) => row?.[0]?.value === 2023)
      .map((row) => String(row?.[5]?.value));
  const before = await bases();
  valueOf(await takeSnapshot(environment, { year: 2022 }));
  expect(await bases()).toEqual(before);
  expect(before.join("")).toContain("，");
  host.close();
});

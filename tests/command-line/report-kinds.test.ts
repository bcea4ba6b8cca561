/** Kinds of report on the command line: which one, until when, and into which file. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describeShared, sharedWorkbook } from "../shared-workbooks";

const root = path.resolve(__dirname, "../..");
const sample = path.join(root, "samples/示例台账.xlsx");
const folder = mkdtempSync(path.join(tmpdir(), "reports-"));

interface Answer {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
}

const report = (...args: readonly string[]): Answer => reportOf(sample, ...args);

function reportOf(workbook: string, ...args: readonly string[]): Answer {
  const all = ["--import", "tsx", "cli/main.ts", "report", workbook, "--year", "2023", ...args];
  const result = spawnSync(process.execPath, all, { cwd: root, encoding: "utf8" });
  return { status: result.status, out: result.stdout, error: result.stderr };
}

interface ReportJson {
  readonly paragraphs: readonly {
    readonly level: string;
    readonly text: string;
    readonly figures: readonly string[];
  }[];
  readonly table?: {
    readonly title: string;
    readonly subtitle: string;
    readonly blocks: readonly {
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }[];
  };
}

function json(...args: readonly string[]): ReportJson {
  const { out, error, status } = report(...args, "--json");
  expect([status, error]).toEqual([0, ""]);
  return JSON.parse(out) as ReportJson;
}

test("without a kind it is the yearly report, of the contract's shape", () => {
  const { paragraphs, ...more } = json();
  expect(more).toEqual({});
  expect(paragraphs[0]).toEqual({
    level: "title",
    text: expect.stringContaining("抓基层党建工作述职报告") as string,
    figures: expect.arrayContaining(["text.year"]) as string[],
  });
  for (const paragraph of paragraphs) expect(Object.keys(paragraph)).toEqual(["level", "text", "figures"]);
});

test("a half-year report, by its name or its sheet's, ends on 30 June unless told otherwise", () => {
  for (const kind of ["half-year", "半年报告"]) {
    const [title, situation] = json("--kind", kind).paragraphs;
    expect(title?.text).toContain("2023年上半年");
    expect(situation?.text).toContain("截至2023年6月30日");
  }
  expect(json("--kind", "half-year", "--as-of", "2023-05-31").paragraphs[1]?.text).toContain("2023年5月31日");
});

test("a briefing has at most 600 characters, and its plain text goes into a file", () => {
  const target = path.join(folder, "简报.txt");
  const { paragraphs } = json("--kind", "briefing", "--txt", target);
  const text = paragraphs.map((paragraph) => paragraph.text).join("");
  expect(text.length).toBeGreaterThan(50);
  expect(text.length).toBeLessThanOrEqual(600);
  const written = readFileSync(target, "utf8");
  expect(written.startsWith("\ufeff")).toBe(true);
  for (const paragraph of paragraphs) expect(written).toContain(paragraph.text);
});

test("tables come as tables; a quarterly one ends with its quarter", () => {
  const { paragraphs, table } = json("--kind", "quarterly", "--quarter", "3");
  expect(paragraphs).toEqual([]);
  expect(table?.subtitle).toBe("截至2023年9月30日");
  expect(table?.blocks.map(({ header }) => header[0])).toEqual(["园区", "季度"]);
  const { table: indicators } = json("--kind", "indicators");
  expect(indicators?.title).toContain("重点指标完成情况统计表");
  expect(indicators?.blocks[0]?.rows[0]?.slice(1, 4)).toEqual(["企业总数", "家", "12"]);
});

test("quarters after the cut-off are blank", () => {
  const { table } = json("--kind", "quarterly", "--quarter", "2");
  const rows = table?.blocks[1]?.rows ?? [];
  expect(rows.map(([name]) => name)).toEqual([
    "第一季度",
    "第二季度",
    "第三季度",
    "第四季度",
    "合计",
    "核对",
  ]);
  expect(rows[1]?.slice(1)).toContain("5000");
  for (const row of rows.slice(2, 4)) expect(new Set(row.slice(1))).toEqual(new Set(["—"]));
  expect(rows.at(-1)).not.toContain("不等");
});

describeShared("of a ledger that is right", () => {
  test.each(["4", "2"])("the quarters up to %s sum up to the total", (quarter) => {
    const { file } = sharedWorkbook("2023-messy");
    const { out } = reportOf(file, "--kind", "quarterly", "--quarter", quarter, "--json");
    const { table } = JSON.parse(out) as ReportJson;
    expect(table?.blocks.flatMap(({ rows }) => rows.at(-1))).not.toContain("不等");
  });
});

test("an unknown kind, and a file that is the workbook, are wrong usage", () => {
  const unknown = report("--kind", "周报");
  expect(unknown.status).toBe(2);
  expect(unknown.error).toContain("briefing（简报）");
  const same = report("--txt", sample);
  expect(same.status).toBe(2);
  expect(same.error).toContain("原文件从不改动");
});

import fc from "fast-check";
import { rules } from "../../src/checks";
import { ruleIds } from "../../src/checks/rule-ids";
import { runChecks } from "../../src/checks/run";
import type { Finding } from "../../src/checks/finding";
import type { CellValue, Grid } from "../../src/reading/cells/grid";
import { readLedger } from "../../src/ledger/model";
import { defaultSettings } from "../../src/reading/settings/settings";
import { day } from "../ledger-builder";
import { ruleMaterial } from "../../docs/rule-material";
import { rulesDocument } from "../../src/checks/rules-document";

const context = { year: 2023, asOf: day("2023-12-31") };
const runs = process.env["CI"] === "true" ? 200 : 40;

const header: CellValue[] = [
  "序号",
  "企业名称",
  "统一社会信用代码",
  "所属园区",
  "经营状态",
  "投产时间",
  "职工总数",
  "党员总数",
  "正式党员",
  "预备党员",
  "是否建立党组织",
  "党组织名称",
  "组建方式",
  "党组织成立时间",
  "书记",
  "党建指导员",
];

const names = [..."甲乙丙丁戊己庚辛壬癸"].map(
  (letter, index) => `${letter}${[..."禾源盛能达丰泰和安宁"][index] ?? ""}`,
);

/** A row whose name and number are its own, so that no rule has to choose between two rows. */
const rowArbitrary = (index: number): fc.Arbitrary<CellValue[]> =>
  fc
    .record({
      code: fc.constantFrom<CellValue>(`91450199MA5L1037${String(index)}`, "无", null),
      status: fc.constantFrom<CellValue>("已投产", "在建", "停产", "旺季", null),
      started: fc.constantFrom<CellValue>("2019-05-01", "2024-08-01", "2023.13", 2019.1, 43500, null, "—"),
      employees: fc.constantFrom<CellValue>(0, 2, 30, "４７", "47人", "约50", null),
      members: fc.constantFrom<CellValue>(0, 1, 3, 5, null),
      full: fc.constantFrom<CellValue>(0, 1, 3, null),
      tick: fc.constantFrom<CellValue>("是", "否", "拟建", null),
      organisation: fc.constantFrom<CellValue>("own", null),
      mode: fc.constantFrom<CellValue>("单独组建", "挂靠组建", null),
      founded: fc.constantFrom<CellValue>("2020-06-18", "2025-01-01", null),
      secretary: fc.constantFrom<CellValue>("韦 强", "卢海燕", null),
      instructor: fc.constantFrom<CellValue>("李敏", null),
    })
    .map((row) => {
      const name = `临江${names[index] ?? ""}食品有限公司`;
      return [
        index + 1,
        name,
        row.code,
        "核心园",
        row.status,
        row.started,
        row.employees,
        row.members,
        row.full,
        0,
        row.tick,
        row.organisation === null ? null : `${names[index] ?? ""}食品党支部`,
        row.mode,
        row.founded,
        row.secretary,
        row.instructor,
      ];
    });

const rowsArbitrary = fc.tuple(...names.map((_, index) => rowArbitrary(index)));

function gridOf(rows: readonly CellValue[][]): Grid {
  const title: CellValue[] = ["临江县工业园区企业台账", ...header.slice(1).map(() => null)];
  return { sheet: "企业台账", firstRow: 1, firstColumn: 1, values: [title, header, ...rows] };
}

function findingsOf(rows: readonly CellValue[][]): readonly Finding[] {
  return runChecks(readLedger([gridOf(rows)], defaultSettings), context).findings;
}

/** Rules that speak of a column as a whole, by its first cell. */
const ofColumns = new Set(["DAT-04"]);

/** What is said, without the row's number: the name of the enterprise and the column stand for the place. */
function withoutRows(findings: readonly Finding[], rows: readonly CellValue[][]): string[] {
  return findings
    .filter(({ rule }) => !ofColumns.has(rule))
    .map(({ rule, severity, cell, message }) => {
      const row = Number(/\d+$/.exec(cell)?.[0]);
      const name = String(rows[row - 3]?.[1] ?? "");
      return [rule, severity, cell.replace(/\d+$/, ""), name, message.replace(/第\d+行/g, "")].join(" ");
    })
    .sort();
}

test("checking changes no cell", () => {
  fc.assert(
    fc.property(rowsArbitrary, (rows) => {
      const grid = gridOf(rows);
      const before = JSON.stringify(grid);
      runChecks(readLedger([grid], defaultSettings), context);
      expect(JSON.stringify(grid)).toBe(before);
    }),
    { numRuns: runs },
  );
});

test("rows in another order: the findings go with their cells, and nothing else is found", () => {
  const orders = fc.shuffledSubarray(
    names.map((_, index) => index),
    { minLength: names.length, maxLength: names.length },
  );
  fc.assert(
    fc.property(rowsArbitrary, orders, (rows, order) => {
      const moved = order.map((index) => rows[index] ?? []);
      const [after, before] = [findingsOf(moved), findingsOf(rows)];
      // What is written once for the rows below it is meant for others in another order.
      fc.pre(![...after, ...before].some(({ rule }) => rule === "FMT-05"));
      expect(withoutRows(after, moved)).toEqual(withoutRows(before, rows));
    }),
    { numRuns: runs },
  );
});

test("columns in another order: the same is said of the same enterprises", () => {
  const orders = fc.shuffledSubarray(header.map((_, index) => index).slice(2), {
    minLength: header.length - 2,
    maxLength: header.length - 2,
  });
  const complete = (rows: readonly CellValue[][]): CellValue[][] =>
    rows.map((row) => row.map((cell, column) => (column === 5 ? "2019-05-01" : cell)));
  const said = (findings: readonly Finding[]): string[] =>
    findings.map(({ rule, message }) => `${rule} ${message}`).sort();
  fc.assert(
    fc.property(rowsArbitrary, orders, (drawn, order) => {
      const rows = complete(drawn);
      const arranged = [0, 1, ...order];
      const arrange = (row: readonly CellValue[]): CellValue[] =>
        arranged.map((column) => row[column] ?? null);
      const grid = gridOf(rows);
      const moved: Grid = {
        ...grid,
        values: grid.values.map((row, index) => (index === 0 ? row : arrange(row))),
      };
      const found = runChecks(readLedger([moved], defaultSettings), context).findings;
      expect(said(found)).toEqual(said(findingsOf(rows)));
    }),
    { numRuns: runs },
  );
});

test("whatever stands in the cells, no rule throws", () => {
  const anything: fc.Arbitrary<CellValue> = fc.oneof(
    fc.constantFrom<CellValue>(
      null,
      { error: "#N/A" },
      true,
      "合计",
      "=1",
      "是",
      "2023.13",
      "１２",
      "0".repeat(2000),
    ),
    fc.double(),
    fc.string(),
    fc.integer(),
  );
  const row = fc.array(anything, { minLength: header.length, maxLength: header.length });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
      expect(Array.isArray(findingsOf(rows))).toBe(true);
    }),
    { numRuns: runs },
  );
});

test("the document lists every rule with why, on what authority, where it stands, and an example", () => {
  const text = rulesDocument(ruleMaterial());
  for (const { id, title, why, authority } of rules) {
    expect(text).toContain(`| ${id} |`);
    for (const part of [title, why, authority]) expect(part.length > 1 && text.includes(part)).toBe(true);
    const [, example = ""] = text.split(`### ${id} ${title}\n`);
    expect(example).toMatch(
      /^\n规则写在 \[src\/checks\/rules\/\S+\.ts\]\(\S+\)。\n\n```text\n# [^`]+\n```\n\n- \S+![A-Z]+\d+：/,
    );
  }
});

test("each id stands for one rule, and each has its rule", () => {
  expect(rules.map(({ id }) => id)).toEqual(ruleIds);
});

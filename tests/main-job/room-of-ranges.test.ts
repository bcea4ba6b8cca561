/** What is pasted below or beside a ledger after the report was written is counted, or 指标 says that it is not. */
import { openBook, type Host } from "../../host";
import { newBook, sheetOfRows } from "../../package/workbook/new-book";
import { builtFunctions } from "../../cli/built-functions";
import { countFigures } from "../../src/actions/figures/count-figures";
import { writeReport } from "../../src/actions/report/write-report";
import { ledgerSources } from "../../src/report/sources";
import type { Table } from "../../src/reading/table";
import { environment, sheetOf, valueOf, year } from "../actions/sample-book";

const header = ["序号", "企业名称", "经营状态", "党员人数"];
const records = Array.from({ length: 8 }, (_, index) => [
  index + 1,
  `晨曦${String(index)}号织造有限公司`,
  "投产",
  2,
]);
const ledger = [["柳溪镇工业园区企业台账（2023年）"], header, ...records];

let open: Host | null = null;
afterEach(() => {
  open?.close();
  open = null;
});

async function written(): Promise<Host> {
  const bytes = newBook({ sheets: [sheetOfRows("企业台账", ledger)] });
  const host = await openBook(bytes, { functions: await builtFunctions() });
  host.installGlobals();
  open = host;
  valueOf(await writeReport(environment, year));
  await host.settled();
  return host;
}

async function paste(host: Host, address: string, values: (string | number)[][]): Promise<void> {
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("企业台账").getRange(address).values = values;
    await context.sync();
  });
  await host.settled();
}

async function shown(host: Host, id: string): Promise<unknown> {
  const { rows } = sheetOf(await host.data(), "指标");
  return rows.find((row) => row?.[0]?.value === id)?.[2]?.value;
}

async function texts(host: Host, sheet: string): Promise<string> {
  const { rows } = sheetOf(await host.data(), sheet);
  return rows.flatMap((row) => (row ?? []).map((cell) => String(cell?.value ?? ""))).join("\n");
}

async function counted(id: string): Promise<unknown> {
  return valueOf(await countFigures(environment, year)).figures.find((figure) => figure.id === id)?.value;
}

function pasted(count: number): (string | number)[][] {
  return Array.from({ length: count }, (_, index) => [
    9 + index,
    `红石${String(index)}号机械有限公司`,
    "投产",
    1,
  ]);
}

test("250 rows pasted below the last record are counted", async () => {
  const host = await written();
  await paste(host, "A11:D260", pasted(250));
  expect(await shown(host, "enterprise.total")).toBe(258);
  expect(await counted("enterprise.total")).toBe(258);
  expect(await texts(host, "指标")).not.toContain("没有算进来");
});

test("a column added on the right is counted", async () => {
  const host = await written();
  expect(await shown(host, "enterprise.covered")).toBe("—");
  await paste(host, "E2:E10", [["是否建立党组织"], ...records.map((_, index) => [index < 3 ? "是" : "否"])]);
  expect(await shown(host, "enterprise.covered")).toBe(3);
  expect(await counted("enterprise.covered")).toBe(3);
});

test.each([
  [
    "rows",
    "A2001:D2002",
    [
      ["x", "远方机械有限公司", "投产", 1],
      ["y", "远方包装有限公司", "投产", 1],
    ],
  ],
  ["columns", "L2:L3", [["是否建立党组织"], ["是"]]],
])("%s beyond the range are told at once, on 指标 and on the report", async (_, address, values) => {
  const host = await written();
  expect(await texts(host, "指标")).not.toContain("没有算进来");
  await paste(host, address, values);
  for (const sheet of ["指标", "述职报告"]) expect(await texts(host, sheet)).toContain("“企业台账”");
  expect(await texts(host, "述职报告")).toContain("没有算进来");
});

test("the range of a table ends before the one beside it, and has its room else", () => {
  const table = (firstColumn: number, columns: number): Table =>
    ({
      register: "enterprise",
      grid: { sheet: "台账", firstRow: 1, firstColumn: 1, values: [] },
      recognition: {
        sheet: "台账",
        firstColumn,
        lastColumn: firstColumn + columns - 1,
        headerRows: [2],
        dataRows: [3, 4],
        skippedRows: [],
        context: {},
      },
    }) as unknown as Table;
  const [first, second] = ledgerSources([table(1, 4), table(7, 5)]);
  expect(first).toMatchObject({ source: { address: "$A$1:$F$504" }, beyond: [{ columns: "$A:$F" }] });
  expect(second).toMatchObject({
    source: { address: "$G$1:$P$504" },
    beyond: [
      { columns: "$G:$L", reached: "$G$1:$L$504" },
      { columns: "$Q:$Z", reached: null },
    ],
  });
});

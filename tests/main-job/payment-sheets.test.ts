/** The payment sheets as they are printed: page set-up, what is repeated, what is left out, and sums that live. */
import { openBook, type Host } from "../../host";
import type { SheetData } from "../../package/book";
import { readBook } from "../../package/index";
import { builtFunctions } from "../../cli/built-functions";
import { excelWorkbook } from "../../src/excel/excel-workbook";
import { writePaymentSheets } from "../../src/actions/money/write-payment-sheets";
import { endOfYear } from "../../src/reading/cells/dates";
import { describeShared, sharedWorkbook } from "../shared-workbooks";

const asOf = endOfYear(2023);

async function withSheets(purpose: "signing" | "posting"): Promise<{ host: Host; names: readonly string[] }> {
  const host = await openBook(sharedWorkbook("2023-clean").bytes(), { functions: await builtFunctions() });
  host.installGlobals();
  const outcome = await writePaymentSheets(
    { today: asOf, workbook: excelWorkbook, liveFormulas: true },
    { year: 2023, asOf, purpose },
  );
  if (!outcome.ok) throw new Error(outcome.problem.message);
  await host.settled();
  return { host, names: outcome.value };
}

function texts({ rows }: SheetData): string {
  return rows.flatMap((row) => (row ?? []).map((cell) => String(cell?.value ?? ""))).join("\n");
}

describeShared("payment sheets", () => {
  test("are set up for printing, and stay so in the file", async () => {
    const { host, names } = await withSheets("signing");
    expect(names).toEqual(["书记岗位津贴发放表", "启动资金拨付表（应发）", "绩效奖励表", "资金汇总"]);
    const { data } = readBook(await host.save());
    host.close();
    for (const name of names) {
      const sheet = data.sheets.find((candidate) => candidate.name === name);
      expect(sheet?.pageLayout).toMatchObject({
        orientation: "landscape",
        paperSize: 9,
        fitToWidth: 1,
        titleRows: { from: 2, to: 2 },
        headersFooters: { centerFooter: "第 &P 页，共 &N 页" },
      });
      const header = sheet?.rows[2] ?? [];
      const width = header.filter((cell) => (cell?.value ?? null) !== null).length;
      // The mark by which we know the sheet again is not printed.
      expect(sheet?.pageLayout?.printArea).toMatchObject({ row: 0, column: 0, endColumn: width - 1 });
      expect(String(sheet?.rows[0]?.[width + 1]?.value)).toContain("本表由加载项生成");
    }
  });

  test("give what was paid, to the fen, and follow a changed date", async () => {
    const { host } = await withSheets("signing");
    const sheet = (await host.data()).sheets.find(({ name }) => name === "书记岗位津贴发放表");
    const header = sheet?.rows[2]?.map((cell) => cell?.value) ?? [];
    const paid = header.indexOf("实发金额（元）");
    const from = header.indexOf("任职时间");
    const total = sheet?.rows.findIndex((row) => row?.[0]?.value === "合计") ?? -1;
    expect(sheet?.rows[total]?.[paid]?.value).toBe(24450);
    expect(sheet?.rows[total + 1]?.[0]?.value).toBe("合计（大写）：贰万肆仟肆佰伍拾元整");

    const letter = String.fromCharCode(65 + from);
    await host.user.type("书记岗位津贴发放表", `${letter}4`, "2023-12-01");
    await host.settled();
    const after = (await host.data()).sheets.find(({ name }) => name === "书记岗位津贴发放表");
    expect(after?.rows[total]?.[paid]?.value).toBe(24450 - 11 * 150);

    const awards = async (): Promise<readonly unknown[]> => {
      const awarded = (await host.data()).sheets.find(({ name }) => name === "绩效奖励表");
      const last = awarded?.rows.findIndex((row) => row?.[0]?.value === "合计") ?? -1;
      return [awarded?.rows[3]?.[5]?.value, awarded?.rows[last]?.[5]?.value];
    };
    const [first, sum] = await awards();
    await host.user.type("绩效奖励表", "D4", 89);
    await host.settled();
    await host.user.type("绩效奖励表", "E4", "良好");
    await host.settled();
    expect(await awards()).toEqual([0, Number(sum) - Number(first)]);
    host.close();
  });

  test("show nobody's numbers when they are for posting", async () => {
    const { host, names } = await withSheets("posting");
    const { sheets } = await host.data();
    host.close();
    for (const name of names) {
      const sheet = sheets.find((candidate) => candidate.name === name);
      if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
      expect(texts(sheet)).not.toMatch(/\d{11,}|开户行|领款人签字/);
    }
  });
});

/** Old workbooks of Macs count days from 1904. */
import { applyFixes } from "../../src/actions/findings/apply-fix";
import { checkLedgers } from "../../src/actions/findings/check-ledgers";
import { insertFormula } from "../../src/actions/figures/insert-formula";
import { gridsOf } from "../../src/actions/read-and-compute";
import { undoFixes } from "../../src/actions/findings/undo-fix";
import { writeReport } from "../../src/actions/report/write-report";
import { readWorkbook } from "../../src/excel/read-workbook";
import { daysFromCivil } from "../../src/reading/cells/dates";
import type { Entry } from "../../src/reading/table";
import { readLedger } from "../../src/ledger/model";
import { defaultSettings } from "../../src/reading/settings/settings";
import { fixPreview } from "../../src/report/fix-preview";
import { paymentPlan } from "../../src/report/payment-plan";
import type { PaymentSheet } from "../../src/subsidy";
import type { Host } from "../../host";
import { newBook, sheetOfRows } from "../../package/workbook/new-book";
import { environment, ledgerSheet, opened, valueOf, year } from "./sample-book";

function read(host: Host, cells: readonly string[]): unknown[] {
  return cells.map((cell) => host.user.read(ledgerSheet, cell));
}

describe("a workbook that counts days from 1904", () => {
  const rows = [
    ["企业名称", "经营状态", "投产时间", "党员总数"],
    ...["东岭食品", "嘉木家居", "瑞泽包装", "恒泰机械", "清泉纸业"].map((name, index) => [
      `${name}有限公司`,
      "已投产",
      // 2019-05-08 and the days after it.
      42_131 + index,
      3,
    ]),
    ["禾丰粮油有限公司", "已投产", "2020年3月15日", 3],
  ];

  function bytesOf(date1904: boolean): Uint8Array {
    return newBook({ sheets: [sheetOfRows(ledgerSheet, rows)], date1904 });
  }

  test.each([
    [true, "2020-03-15", 42_443],
    [false, "2020-03-15", 43_905],
  ])("(%s): a date text becomes the day in the workbook's own count", async (date1904, shown, serial) => {
    const host = await opened(bytesOf(date1904));
    const { findings } = valueOf(await checkLedgers(environment, year));
    const [group] = fixPreview(findings).filter(({ title }) => title === "文字日期改成日期");
    expect(group?.lines.map(({ after, fix }) => [after, fix.after])).toEqual([[shown, serial]]);
    valueOf(await applyFixes(environment, group?.lines.map(({ fix }) => fix) ?? []));
    expect(read(host, ["C7"])).toEqual([serial]);
    valueOf(await undoFixes(environment));
    expect(read(host, ["C7"])).toEqual(["2020年3月15日"]);
    host.close();
  });

  test("is read in it: no start lies four years before", async () => {
    const host = await opened(bytesOf(true));
    const content = await host.Excel.run((context) => readWorkbook(context, "values"));
    const ledger = readLedger(gridsOf(content), defaultSettings);
    const starts = ledger.tables[0]?.entries.map(
      (entry) => (entry as Entry<"enterprise">).value("startedOn")?.day,
    );
    expect(starts?.slice(0, 2)).toEqual([daysFromCivil(2019, 5, 8), daysFromCivil(2019, 5, 9)]);
    host.close();
  });

  test("gets values from us, and no formula that would read its dates four years early", async () => {
    const host = await opened(bytesOf(true));
    const written = valueOf(await writeReport({ ...environment, liveFormulas: true }, year));
    expect(written.valuesOnly).toBe(true);
    const { sheets } = await host.data();
    const formulas = sheets.flatMap(({ rows }) =>
      rows.flatMap((row) => (row ?? []).flatMap((cell) => cell?.formula ?? [])),
    );
    expect(formulas.filter((formula) => formula.includes("DJ."))).toEqual([]);
    const refused = await insertFormula(environment, "企业总数", { replace: false });
    expect(refused.ok ? "" : refused.problem.message).toContain("1904");
    host.close();
  });

  test("prints days in its own count", () => {
    const sheet: PaymentSheet = {
      name: "书记岗位津贴发放表",
      title: "书记岗位津贴发放表",
      subtitle: "",
      header: ["序号", "任职时间"],
      formats: ["number", "date"],
      widths: [6, 12],
      rows: [[44_000, 44_000]],
      total: ["合计", null],
      capital: "",
      notes: [],
    };
    expect(paymentPlan(sheet, true).rows[3]).toEqual([44_000, 42_538]);
    expect(paymentPlan(sheet).rows[3]).toEqual([44_000, 44_000]);
  });
});

/** Sheets of ours on A4: what says nothing on paper is not printed, so that the rest is not made small. */
import { defaultSettings, type Settings } from "../../src/reading/settings/settings";
import { differencesPlan } from "../../src/report/lists/differences-plan";
import { paymentPlan } from "../../src/report/payment-plan";
import type { SheetPlan } from "../../src/report/sheet-plan";
import { settingsPlan } from "../../src/report/settings-plan";
import { day } from "../ledger-builder";

/** Characters that fit beside each other on a landscape A4 in 9 points, with Excel's usual margins. */
const FITS = 130;

function printedWidth({ columnWidths, page }: SheetPlan): number {
  const columns = page?.area.columns ?? columnWidths.length;
  return columnWidths.slice(0, columns).reduce((sum, width) => sum + width, 0);
}

test("变化情况 is printed without the links to its cells, its header on every page", () => {
  const plan = differencesPlan({
    asOf: day("2023-12-31"),
    sinceAsOf: day("2022-12-31"),
    notes: [],
    figures: [],
    records: [],
    happenings: [],
    questions: [],
    notCompared: [],
    silent: [],
    figuresOnly: false,
  });
  expect(printedWidth(plan)).toBeLessThanOrEqual(FITS);
  const header = plan.page?.titleRows?.from ?? 0;
  expect(plan.rows[header]).toContain("台账或指标");
  expect(plan.rows[header]?.slice(plan.page?.area.columns)).toEqual(["位置"]);
});

test("党建设置 is printed without the columns in which nothing stands", () => {
  expect(settingsPlan(defaultSettings).page?.area.columns).toBe(4);
  const settings: Settings = {
    ...defaultSettings,
    accepted: [{ rule: "FMT-01", sheet: "企业台账", cell: "B5", text: "甲", reason: "属实" }],
  };
  expect(settingsPlan(settings).page?.area.columns).toBeGreaterThan(4);
});

test("a note below a sheet to sign is broken where the page ends", () => {
  const notes = [`黄桂兰是同一人：${"党组织名称写错，金额相抵，".repeat(8)}请改正名称。`, "制表："];
  const plan = paymentPlan({
    name: "汇总",
    title: "2023年度资金汇总",
    subtitle: "",
    header: ["序号", "项目", "金额（元）"],
    formats: ["number", "text", "money"],
    widths: [6, 40, 20],
    rows: [[1, "启动资金", 100]],
    total: ["合计", null, 100],
    capital: "合计（大写）：壹佰元整",
    notes,
  });
  const below = plan.rows.slice(6).map((row) => String(row[0]));
  expect(below.join("")).toBe(notes.join(""));
  expect(below.length).toBeGreaterThan(3);
  for (const line of below) expect(line.length * 2).toBeLessThanOrEqual(68);
  expect(plan.page?.area.rows).toBe(plan.rows.length);
});

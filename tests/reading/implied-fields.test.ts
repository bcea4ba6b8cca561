import { formatIso } from "../../src/reading/cells/dates";
import type { CellValue } from "../../src/reading/cells/grid";
import type { Entry } from "../../src/reading/table";
import { entriesOf, readLedger } from "../../src/ledger/model";
import { defaultSettings } from "../../src/reading/settings/settings";
import type { FieldOf, RegisterId } from "../../src/registers";

function entries<R extends RegisterId>(register: R, title: string, rows: readonly CellValue[][]) {
  const width = Math.max(...rows.map((row) => row.length));
  const values = [[title], ...rows].map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null));
  const grid = { sheet: "台账", firstRow: 1, firstColumn: 1, values };
  return entriesOf(readLedger([grid], defaultSettings), register);
}

function dayOf<R extends RegisterId>(entry: Entry<R> | undefined, field: FieldOf<R>): string | null {
  const date = entry?.value(field) as { readonly day: number } | null | undefined;
  return date == null ? null : formatIso(date.day);
}

const organisations = (header: readonly string[], ...rows: readonly CellValue[][]) =>
  entries("organisation", "2023年党组织情况统计表", [["序号", "党组织名称", "成立时间", ...header], ...rows]);

describe("a term of office written as a range", () => {
  const written = (tenure: string) =>
    organisations(
      ["书记姓名", "任职时间"],
      [1, "禾丰食品党支部", "2020-03-10", "陆一鸣", tenure],
      [2, "源盛建材党支部", "2021-05-20", "韦文达", "2021-05-20"],
    );

  test.each(["2020.3-2023.5", "2020年3月至2023年5月", "2020.3（2023.5离任）"])("%s has its end", (tenure) => {
    const [first, second] = written(tenure);
    expect(dayOf(first, "tenureFrom")).toBe("2020-03-01");
    expect(dayOf(first, "tenureTo")).toBe("2023-05-01");
    expect(dayOf(second, "tenureTo")).toBeNull();
    expect(first?.has("tenureTo")).toBe(true);
  });

  test("without a range there is no such field", () => {
    const [first] = written("2020.3至今");
    expect(first?.has("tenureTo")).toBe(false);
    expect(Object.keys(first?.table.fields ?? {})).not.toContain("tenureTo");
  });

  test("the end's own cell says more than the range, a blank one takes it", () => {
    const [first, second, third] = organisations(
      ["书记姓名", "任职时间", "离任时间"],
      [1, "禾丰食品党支部", "2020-03-10", "陆一鸣", "2020.3-2023.5", "2023-06-30"],
      [2, "源盛建材党支部", "2021-05-20", "韦文达", "2021.5-2023.8", null],
      [3, "恒泰机械党支部", "2019-05-20", "农志强", "2019.5", "2019.5-2022.8"],
    );
    expect(dayOf(first, "tenureTo")).toBe("2023-06-30");
    expect(dayOf(second, "tenureTo")).toBe("2023-08-01");
    expect(dayOf(third, "tenureTo")).toBe("2022-08-01");
  });
});

test("a tenant who left is told beside the day of moving in, a contract's end after it", () => {
  const [first, second] = entries("apartment", "人才公寓入住登记表", [
    ["序号", "楼栋", "房号", "入住单位", "入住人员", "入住时间"],
    [1, "1栋", "101", "禾丰食品", "王一", "2021.3（2022.6退房）"],
    [2, "1栋", "102", "禾丰食品", "张三", "2022.1-2024.12"],
  ]);
  expect(dayOf(first, "movedOutOn")).toBe("2022-06-01");
  expect(dayOf(second, "movedOutOn")).toBeNull();
  expect(dayOf(second, "contractEndsOn")).toBe("2024-12-31");
});

describe("the parts of a number", () => {
  const enterprises = (header: readonly string[], ...rows: readonly CellValue[][]) =>
    entries("enterprise", "2023年园区企业台账", [
      ["序号", "企业名称", "经营状态", "职工总数", "党员总数", ...header],
      ...rows,
    ]);

  test("fill the blanks of their own columns", () => {
    const [first, second] = enterprises(
      ["正式党员", "预备党员"],
      [1, "临江禾丰食品有限公司", "已投产", 20, "12（正式10、预备2）", null, null],
      [2, "临江源盛建材有限公司", "已投产", 20, 3, 3, 0],
    );
    expect([first?.value("fullMembers"), first?.value("probationaryMembers")]).toEqual([10, 2]);
    expect([second?.value("fullMembers"), second?.value("probationaryMembers")]).toEqual([3, 0]);
  });

  test("are those columns where every number tells them", () => {
    const [first, second, third] = enterprises(
      [],
      [1, "临江禾丰食品有限公司", "已投产", 20, "12（正式10、预备2）"],
      [2, "临江源盛建材有限公司", "已投产", 20, "共8名，其中预备1名"],
      [3, "临江恒泰机械有限公司", "已投产", 20, 0],
    );
    expect([first, second, third].map((entry) => entry?.value("fullMembers"))).toEqual([10, 7, null]);
    expect([first, second, third].map((entry) => entry?.value("probationaryMembers"))).toEqual([2, 1, null]);
  });

  test("are unknown where a number doesn't tell them", () => {
    const [first] = enterprises(
      [],
      [1, "临江禾丰食品有限公司", "已投产", 20, "12（正式10、预备2）"],
      [2, "临江源盛建材有限公司", "已投产", 20, 5],
    );
    expect(first?.value("members")).toBe(12);
    expect(first?.has("fullMembers")).toBe(false);
  });
});

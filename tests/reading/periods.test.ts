import { readPeriod } from "../../src/reading/cells/periods";

const context = { year: 2023 };

describe("periods of payment", () => {
  it.each<[string, number, number]>([
    ["10-12月", 10, 12],
    ["10—12月", 10, 12],
    ["10-12", 10, 12],
    ["第四季度", 10, 12],
    ["四季度", 10, 12],
    ["Q4", 10, 12],
    ["2023年第四季度", 10, 12],
    ["前三季度", 1, 9],
    ["第一至三季度", 1, 9],
    ["全年", 1, 12],
    ["1—12月", 1, 12],
    ["2023年1-12月", 1, 12],
    ["2023年1月-6月", 1, 6],
    ["1月至6月", 1, 6],
    ["上半年", 1, 6],
    ["下半年", 7, 12],
    ["2023.1-2023.6", 1, 6],
    ["2023.01-06", 1, 6],
    ["202301-202306", 1, 6],
    ["2023年", 1, 12],
    ["2023年度", 1, 12],
    ["5月", 5, 5],
    ["2023年5月", 5, 5],
    ["2023.5", 5, 5],
    ["十至十二月", 10, 12],
    ["2023年10月1日—12月31日", 10, 12],
    ["2023.10.1-2023.12.31", 10, 12],
    ["1、2、3月", 1, 3],
    ["三、四季度", 7, 12],
  ])("%s", (written, fromMonth, toMonth) => {
    expect(readPeriod(written, context)).toEqual({
      value: { year: 2023, fromMonth, toMonth },
      problem: null,
    });
  });

  it("takes the written year before the sheet's", () => {
    expect(readPeriod("2022年10-12月", context).value?.year).toBe(2022);
    expect(readPeriod("10-12月", { year: null }).value?.year).toBeNull();
  });

  it.each(["13月", "12-10月", "1、3月", "2022.12-2023.3", "三个月", 45211])("%s is not read", (written) => {
    expect(readPeriod(written, context)).toEqual({ value: null, problem: "unreadable" });
  });

  it.each([null, "", "—", 0])("%s says nothing", (written) => {
    expect(readPeriod(written, context)).toEqual({ value: null, problem: null });
  });
});

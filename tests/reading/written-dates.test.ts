import fc from "fast-check";
import { formatIso } from "../../src/reading/cells/dates";
import { readDate, readDeadline } from "../../src/reading/cells/written-dates";
import type { CellValue } from "../../src/reading/cells/grid";

const context = { year: 2023 };
type Read = typeof readDate;

/** `2023-05` for a month, `=` behind for a plan, `!problem` where there is no value, "" for a blank. */
function shown(read: Read, value: CellValue, year: number | null = 2023): string {
  const { value: date, problem } = read(value, { ...context, year });
  if (date === null) return problem === null ? "" : `!${problem}`;
  const exact = date.precision === "day" ? formatIso(date.day) : `${formatIso(date.day)} ${date.precision}`;
  return exact + (date.planned === true ? " planned" : "");
}

describe("dates", () => {
  it.each<[CellValue, string]>([
    ["2023.5", "2023-05-01 month"],
    ["2023.05", "2023-05-01 month"],
    ["2023.5.1", "2023-05-01"],
    ["2023年5月", "2023-05-01 month"],
    ["2023年5 月", "2023-05-01 month"],
    ["2023年5月1日", "2023-05-01"],
    ["2023年9月13 日", "2023-09-13"],
    ["2023-05-01", "2023-05-01"],
    ["2023/5/1", "2023-05-01"],
    ["2023-5", "2023-05-01 month"],
    ["20230501", "2023-05-01"],
    ["202305", "2023-05-01 month"],
    ["23.5.1", "2023-05-01"],
    ["85.7.1", "1985-07-01"],
    ["85.07", "1985-07-01 month"],
    ["２０２３年５月", "2023-05-01 month"],
    ["二〇二三年五月", "2023-05-01 month"],
    ["二○二三年十二月三十一日", "2023-12-31"],
    ["二O二三年十月廿一日", "2023-10-21"],
    ["2023", "2023-01-01 year"],
    ["2023年度", "2023-01-01 year"],
    ["2023.1", "2023-01-01 month"],
    ["2023.10", "2023-10-01 month"],
    ["45047", "2023-05-01"],
    ["2023。5", "2023-05-01 month"],
    ["2023.5.1。", "2023-05-01"],
  ])("%s", (written, expected) => {
    expect(shown(readDate, written)).toBe(expected);
  });

  it.each<[CellValue, string]>([
    [2023.5, "2023-05-01 month"],
    [2023.12, "2023-12-01 month"],
    [2023.01, "2023-01-01 month"],
    [2023.1, "!ambiguousMonth"],
    [2023.13, "!unreadable"],
    [2023, "2023-01-01 year"],
    [20230501, "2023-05-01"],
    [20230230, "!unreadable"],
    [202305, "2023-05-01 month"],
    [45047, "2023-05-01"],
    [45047.6, "2023-05-01"],
    [16000, "1943-10-21"],
    [5, "!unreadable"],
    [0, ""],
    [null, ""],
    [{ error: "#N/A" }, "!cellError"],
  ])("numeric %s", (written, expected) => {
    expect(shown(readDate, written)).toBe(expected);
  });

  it.each<[string, string]>([
    ["预计2024.8", "2024-08-01 month planned"],
    ["2024.8（预计）", "2024-08-01 month planned"],
    ["预计2024年8月投产", "2024-08-01 month planned"],
    ["2023年5月-6月", "2023-05-01 month"],
    ["2023年5-6月", "2023-05-01 month"],
    ["2023.5.1-6.30", "2023-05-01"],
    ["2022.3至今", "2022-03-01 month"],
    ["2008年7月1日入党", "2008-07-01"],
    ["1985年7月生", "1985-07-01 month"],
    ["3月15日-16日", "2023-03-15"],
    ["11.15-16", "2023-11-15"],
    ["2023年底", "2023-12-01 year"],
    ["2023年初", "2023-01-01 year"],
    ["2023年上半年", "2023-01-01 year"],
    ["2023年第三季度", "2023-07-01 year"],
    ["2023-05-01 14:30", "2023-05-01"],
    ["2023/5/1 0:00:00", "2023-05-01"],
    ["2023年5月1日上午9:00", "2023-05-01"],
    ["3月15日 9:00-11:30", "2023-03-15"],
    ["2023年5月1日（星期一）", "2023-05-01"],
  ])("%s: plans, ranges, parts of a year, times", (written, expected) => {
    expect(shown(readDate, written)).toBe(expected);
  });

  it.each<[string, string, string]>([
    ["2020.3-2023.5", "2020-03-01 month", "2023-05-01 month"],
    ["2022.11-2023.2", "2022-11-01 month", "2023-02-01 month"],
    ["2022.11-2", "2022-11-01 month", "2023-02-01 month"],
    ["2020年3月至2023年5月", "2020-03-01 month", "2023-05-01 month"],
    ["2020.3～2023.5", "2020-03-01 month", "2023-05-01 month"],
    ["2020.3到2023.5", "2020-03-01 month", "2023-05-01 month"],
    ["2020.3——2023.5", "2020-03-01 month", "2023-05-01 month"],
    ["202003-202305", "2020-03-01 month", "2023-05-01 month"],
    ["2020-2023", "2020-01-01 year", "2023-01-01 year"],
    ["2020.3.1-2023.5.31", "2020-03-01", "2023-05-31"],
    ["3月15日-16日", "2023-03-15", "2023-03-16"],
    ["12月30日至1月2日", "2023-12-30", "2024-01-02"],
    ["2020.3（2023.5离任）", "2020-03-01 month", "2023-05-01 month left"],
    ["2020年3月（至2023年5月）", "2020-03-01 month", "2023-05-01 month left"],
    ["2020.3任，2023.5离任", "2020-03-01 month", "2023-05-01 month left"],
    ["2020年3月任职；2023年5月免", "2020-03-01 month", "2023-05-01 month left"],
    ["2022.1（2023.6退房）", "2022-01-01 month", "2023-06-01 month left"],
  ])("%s is from and to", (written, from, to) => {
    const { value } = readDate(written, context);
    const until = value?.until ?? null;
    const end =
      until === null ? "" : formatIso(until.day) + (until.precision === "day" ? "" : ` ${until.precision}`);
    expect(shown(readDate, written)).toBe(from);
    expect(end + (until?.left === true ? " left" : "")).toBe(to);
  });

  it.each(["2022.3至今", "2022.3-", "2020.3（补选）", "2023年5月（第2批）", "2023年5月（2次会议）"])(
    "%s has no end",
    (written) => {
      const { value } = readDate(written, context);
      expect(value).not.toBeNull();
      expect(value?.until).toBeUndefined();
    },
  );

  it.each(["2023.5-2020.3", "2020年3月2023年5月", "2020.3\n2023.5", "2023.1 2", "2023.1²", "2023.5①"])(
    "%j is no date: it would be read as another one",
    (written) => {
      expect(shown(readDate, written)).toBe("!unreadable");
    },
  );

  it("takes numbers that spaces part for a date where nothing else is there", () => {
    expect(shown(readDate, "2023 5 18")).toBe("2023-05-18");
    expect(shown(readDate, "2023 10")).toBe("2023-10-01 month");
  });

  it.each([
    "2月30日",
    "2023.13",
    "2023.02.29",
    "2023-13-01",
    "1899.1.1",
    "2O23.5",
    "5.1",
    "2019.6；2022.6",
    "廿",
    "去年底",
    "明年6月",
    "甲",
  ])("%s is no date that can be read for certain", (written) => {
    expect(shown(readDate, written)).toBe("!unreadable");
  });

  it.each([
    ...["", "—", "/", "无", "待定", "未投产", "尚未换届", "至今", "长期"],
    ...["未投产，预计2024年5月投产", "停产中", "安装调试", "见备注"],
    ...["预备期", "在职", "在建", "在住", "居住中", "办理中"],
  ])("%s says nothing", (written) => {
    expect(shown(readDate, written)).toBe("");
  });

  it("asks for a year that neither cell nor sheet gives", () => {
    expect(shown(readDate, "5月1日", null)).toBe("!yearMissing");
    expect(shown(readDate, "今年5月", null)).toBe("!unreadable");
  });

  it("counts from 1904 where the workbook does", () => {
    const read = readDate(45047 - 1462, { year: null, date1904: true });
    expect(read.value === null ? null : formatIso(read.value.day)).toBe("2023-05-01");
  });
});

describe("deadlines", () => {
  it.each<[CellValue, string]>([
    ["2024年6月底前", "2024-06-30 month"],
    ["6月底", "2023-06-30 month"],
    ["年底前", "2023-12-31 year"],
    ["2024年6月前", "2024-06-30 month"],
    ["2024年6月30日前", "2024-06-30"],
    ["今年6月底前", "2023-06-30 month"],
    ["2024年上半年", "2024-06-30 year"],
    ["第三季度", "2023-09-30 year"],
    ["5月中旬", "2023-05-20 month"],
    ["2024", "2024-12-31 year"],
    ["2024.2", "2024-02-29 month"],
    ["2023.1.5-2025.1.4", "2025-01-04"],
    ["2023年3月-6月", "2023-06-30 month"],
    ["3月15-16日", "2023-03-16"],
    ["2023年5月1日起至2025年4月30日止", "2025-04-30"],
  ])("%s", (written, expected) => {
    expect(shown(readDeadline, written)).toBe(expected);
  });
});

describe("deadlines that only press", () => {
  it.each(["尽快", "立即办理", "常年"])("%s", (written) => {
    expect(shown(readDeadline, written)).toBe("");
    expect(shown(readDate, written)).toBe("!unreadable");
  });
});

describe("any text", () => {
  it("never throws, and never has a value and a problem", () => {
    const piece = fc.constantFrom(..."0123456789.-/年月日底前第季度预计至~ （）");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((pieces) => pieces.join("")),
        ),
        (text) => {
          for (const read of [readDate, readDeadline]) {
            const { value, problem } = read(text, context);
            expect(value === null || problem === null).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it("has no deadline before its date", () => {
    const piece = fc.constantFrom(..."123.-/年月日底初");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const text = `2023${pieces.join("")}`;
        const [from, to] = [readDate(text, context).value, readDeadline(text, context).value];
        if (from === null || to === null) expect(from).toBe(to);
        else if (!/[-/]/.test(text)) expect(to.day).toBeGreaterThanOrEqual(from.day);
      }),
      { numRuns: 500 },
    );
  });

  it("takes no time over a hostile one", () => {
    const hostile = "建成投产".repeat(5000);
    const started = process.cpuUsage().user;
    readDate(`2023年5月${hostile}x`, context);
    expect(process.cpuUsage().user - started).toBeLessThan(500_000);
  });
});

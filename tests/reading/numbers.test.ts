import fc from "fast-check";
import { parseChineseNumeral } from "../../src/reading/cells/chinese-numerals";
import { readCount, readMoney, readNumber, readSequence } from "../../src/reading/cells/numbers";
import type { CellValue } from "../../src/reading/cells/grid";

describe("counts", () => {
  it.each<[CellValue, number | null]>([
    [83, 83],
    ["83人", 83],
    ["83 人", 83],
    ["８３", 83],
    ["5家", 5],
    ["共83", 83],
    ["4（含预备1）", 4],
    ["3+1", 4],
    ["3+1=4", 4],
    ["十二", 12],
    ["廿三", 23],
    ["两家", 2],
    ["五十二", 52],
    ["一百零五", 105],
    ["1.2万人", 12_000],
    ["12\u00a0", 12],
    ["12个月", 12],
    ["无", 0],
    ["暂无", 0],
    ["无党员", 0],
    ["4名党员", 4],
    [0, 0],
    ["0", 0],
    ["—", null],
    ["/", null],
    ["待定", null],
    ["", null],
    [null, null],
    [82.99999999999999, 83],
  ])("%s", (written, expected) => {
    expect(readCount(written)).toMatchObject({ value: expected, problem: null });
  });

  it.each<[string, number]>([
    ["约50", 50],
    ["50余", 50],
    ["50多家", 50],
    ["近50家", 50],
    ["50家以上", 50],
    ["50人左右", 50],
  ])("%s is approximate", (written, expected) => {
    expect(readCount(written)).toEqual({ value: expected, problem: "approximate" });
  });

  it("may be negative only where that is possible", () => {
    expect(readCount("-1", { mayBeNegative: true })).toEqual({ value: -1, problem: null });
    for (const written of ["-4", "－4", "−4", -4])
      expect(readCount(written)).toEqual({ value: null, problem: "negative" });
    expect(readMoney("-1,800.00元")).toEqual({ value: null, problem: "negative" });
    expect(readMoney(-1800)).toEqual({ value: null, problem: "negative" });
    expect(readMoney("不奖励")).toEqual({ value: 0, problem: null });
  });

  it.each(["5\n1", "5\r\n1", "3 1", "3　1", "１ ２", "12 500", "5/1", "5、1", "5,1", "5；1", "5人\n1人"])(
    "%j is two numbers, and never one",
    (written) => {
      expect(readCount(written)).toEqual({ value: null, problem: "twoNumbers" });
    },
  );

  it.each(["6²", "6 ²", "６²", "6①", "6⒈", "5½", "①5", "②③"])("%s is no number of two figures", (written) => {
    expect(readCount(written)).toEqual({ value: null, problem: "figureBeside" });
  });

  it("takes a square metre for one", () => {
    expect(readNumber("30m²").value).toBe(30);
    expect(readNumber("30 m²").value).toBe(30);
    expect(readNumber("30㎡").value).toBe(30);
  });

  it.each<[string, number, Readonly<Record<string, number>>]>([
    ["12（正式10、预备2）", 12, { 正式: 10, 预备: 2 }],
    ["12人（其中：正式党员10名，预备党员2名）", 12, { 正式: 10, 预备: 2 }],
    ["12(10名正式,2名预备)", 12, { 正式: 10, 预备: 2 }],
    ["12\n正式10\n预备2", 12, { 正式: 10, 预备: 2 }],
    ["共8名，其中预备1名", 8, { 预备: 1 }],
    ["8名 其中：预备党员一名", 8, { 预备: 1 }],
    ["8（含预备1）", 8, { 预备: 1 }],
    ["正式10名、预备2名", 12, { 正式: 10, 预备: 2 }],
    ["正式3预备1", 4, { 正式: 3, 预备: 1 }],
    ["男3女2", 5, { 男: 3, 女: 2 }],
    ["50人，含劳务派遣10人", 50, {}],
    ["12（2023年）", 12, {}],
    ["12（10+2）", 12, {}],
    ["3+1", 4, {}],
  ])("%j is one number with its parts", (written, value, parts) => {
    const read = readCount(written);
    expect(read).toMatchObject({ value, problem: null });
    expect(Object.fromEntries((read.parts ?? []).map((part) => [part.label, part.value]))).toEqual(parts);
  });

  it.each(["12（正式10、预备3）", "4（含预备5）", "共8名，其中预备9名", "12（10+3）"])(
    "%s contradicts itself",
    (written) => {
      expect(readCount(written)).toEqual({ value: null, problem: "partsDiffer" });
    },
  );

  it.each<CellValue>([
    "5O",
    "l2",
    "3.5",
    3.5,
    "1,00",
    "3+1=5",
    "50-60人",
    "(4)",
    "若干",
    "三四个",
    "一两名",
    "三五家",
    true,
  ])("%s cannot be read", (written) => {
    expect(readCount(written)).toEqual({ value: null, problem: "unreadable" });
  });
});

describe("numbers", () => {
  it("reads percentages and the header's unit exactly", () => {
    expect(readNumber("58%").value).toBe(0.58);
    expect(readNumber(0.58).value).toBe(0.58);
    expect(readNumber(57, { unitFactor: 0.01 }).value).toBe(0.57);
    expect(readNumber("80㎡").value).toBe(80);
  });
});

describe("money", () => {
  it.each<[CellValue, number]>([
    ["5000元", 500_000],
    ["5,000", 500_000],
    ["５０００", 500_000],
    ["5000.00", 500_000],
    ["0.5万元", 500_000],
    ["￥450.00", 45_000],
    ["150元/月", 15_000],
    ["5000元整", 500_000],
    ["玖佰元整", 90_000],
    ["壹仟贰佰元伍角", 120_050],
    [0.1 + 0.2, 30],
    [1.005, 101],
    [1234.56, 123_456],
    ["52.2万元", 52_200_000],
  ])("%s in fen", (written, fen) => {
    expect(readMoney(written)).toEqual({ value: fen, problem: null });
  });

  it("takes the header's unit unless the cell has its own", () => {
    expect(readMoney(0.57, { unitFactor: 10_000 }).value).toBe(570_000);
    expect(readMoney("1,234.5", { unitFactor: 10_000 }).value).toBe(1_234_500_000);
    expect(readMoney("5000元", { unitFactor: 10_000 }).value).toBe(500_000);
    expect(readMoney("0.5万", { unitFactor: 10_000 }).value).toBe(500_000);
  });

  it("loses no fen, whatever the form", () => {
    const fen = fc.integer({ min: 0, max: 10_000_000_000 });
    fc.assert(
      fc.property(fen, (amount) => {
        const text = `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, "0")}`;
        expect(readMoney(text).value).toBe(amount);
        expect(readMoney(`${text}元`).value).toBe(amount);
        expect(readMoney(Number(text)).value).toBe(amount);
        const grouped = text.replace(/\B(?=(\d{3})+\.)/g, ",");
        expect(readMoney(grouped).value).toBe(amount);
      }),
    );
  });
});

/** 120 ⇒ 一百二十: the ordinary way of writing, for numbers below ten thousand. */
function chinese(value: number): string {
  const digits = "零一二三四五六七八九";
  let text = "";
  for (const [unit, name] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit !== 0) text += `${digits.charAt(digit)}${name}`;
    else if (text !== "" && !text.endsWith("零") && value % unit !== 0) text += "零";
  }
  return text === "" ? "零" : text;
}

describe("Chinese numerals", () => {
  it("come back as they were written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (value) => {
        expect(parseChineseNumeral(chinese(value))).toBe(value);
        expect(readCount(`${chinese(value)}人`).value).toBe(value);
      }),
    );
  });

  it.each([
    ["十", 10],
    ["二十", 20],
    ["拾贰", 12],
    ["二〇二三", 2023],
    ["一千二百万", 12_000_000],
    ["三亿", 300_000_000],
  ])("%s", (text, value) => {
    expect(parseChineseNumeral(text)).toBe(value);
  });

  it.each(["", "百", "十百", "一一百", "甲", "五6"])("%s is none", (text) => {
    expect(parseChineseNumeral(text)).toBeNull();
  });
});

describe("running numbers", () => {
  it.each<[CellValue, number | null]>([
    [7, 7],
    ["１", 1],
    ["3.", 3],
    ["（4）", 4],
    ["五", 5],
    ["①", 1],
    [0, null],
    ["", null],
  ])("%s", (written, expected) => {
    expect(readSequence(written)).toEqual({ value: expected, problem: null });
  });

  it.each<CellValue>(["A1", 1.5, "小计"])("%s is none", (written) => {
    expect(readSequence(written)).toEqual({ value: null, problem: "unreadable" });
  });

  it("are no telephone numbers that have slipped into their column", () => {
    expect(readCount(13_800_001_234)).toEqual({ value: null, problem: "unreadable" });
    expect(readMoney("500013800001234")).toEqual({ value: null, problem: "unreadable" });
    expect(readMoney(500_013_800_001_234)).toEqual({ value: null, problem: "unreadable" });
    expect(readMoney(12_000_000_000)).toEqual({ value: 1_200_000_000_000, problem: null });
  });
});

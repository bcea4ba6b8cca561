import { declare } from "../../src/functions/declaration";
import { wrongArgument } from "../../src/functions/failure";
import { matricesOf, matrixOf } from "../../src/functions/arguments";
import { numberCell } from "../../src/functions/cell-parameters";
import { ledgerRanges } from "../../src/functions/ledger-parameters";
import { callable } from "../../src/functions/wrapper";
import { call, CellFailure, messageOf } from "./harness";

const host = {
  errorOf: (failure: ConstructorParameters<typeof CellFailure>[0]) => new CellFailure(failure),
  reportDefect: () => undefined,
};
const number = { least: 0, most: 1000 };

describe("arguments", () => {
  test("single values, ranges, omitted ones, errors in both forms", () => {
    expect(matrixOf(5)).toEqual([[5]]);
    expect(matrixOf([[1, "甲", true, null]])).toEqual([[1, "甲", true, null]]);
    expect(matrixOf(null)).toBeNull();
    expect(matrixOf(undefined)).toBeNull();
    expect(
      matrixOf([
        [1, "#N/A"],
        [{ code: "#REF!" }, "#不是错误"],
      ]),
    ).toEqual([
      [1, { error: "#N/A" }],
      [{ error: "#REF!" }, "#不是错误"],
    ]);
  });

  test("a range without errors is handed on without a copy", () => {
    const row = ["甲", 1, null];
    expect(matrixOf([row])?.[0]).toBe(row);
  });

  test("repeating ranges, omitted ones left out", () => {
    expect(matricesOf([[[1]], null, [[2]]])).toEqual([[[1]], [[2]]]);
    expect(matricesOf(null)).toEqual([]);
  });
});

describe("the wrapper", () => {
  const sum = callable(
    declare({
      id: "MASK",
      description: "",
      parameters: [numberCell("甲", "", number), numberCell("乙", "", number)],
      result: "",
      body: (a, b) => (a === 999 ? wrongArgument("太大。") : a + b),
    }),
    host,
  );

  test("one cell each gives one cell", () => {
    expect(sum([[1]], [[2]], { functionName: "MASK" })).toEqual([[3]]);
    expect(sum(1, 2)).toEqual([[3]]);
  });

  test("ranges in the place of cells give a range, with an error only where one is", () => {
    expect(sum([[1], [2], [3]], [[10]])).toEqual([[11], [12], [13]]);
    expect(sum([[1], [2]], [[10, 20]])).toEqual([
      [11, 21],
      [12, 22],
    ]);
    const mixed = sum([[1], [999]], [[1]]) as unknown[][];
    expect(mixed[0]).toEqual([2]);
    expect(messageOf(mixed[1]?.[0])).toBe("太大。");
  });

  test("ranges that do not fit are refused in words", () => {
    expect(() => sum([[1], [2]], [[1], [2], [3]])).toThrow("行数或列数不一样");
  });

  test("an error value in a cell is named with its parameter", () => {
    expect(() => sum([["#DIV/0!"]], [[1]])).toThrow("“甲”所在的单元格是错误值 #DIV/0!");
  });

  test("a defect of our own ends in a sentence, and is reported", () => {
    const defects: unknown[] = [];
    const broken = callable(
      declare({
        id: "FIGURE",
        description: "",
        parameters: [ledgerRanges("台账", "")],
        result: "",
        body: () => {
          throw new TypeError("oops");
        },
      }),
      { ...host, reportDefect: (id, defect) => defects.push([id, String(defect)]) },
    );
    expect(() => broken([[[1]]])).toThrow("程序错误");
    expect(defects).toEqual([["FIGURE", "TypeError: oops"]]);
    expect(() => broken(null)).toThrow("“台账”没有选");
  });
});

describe("money in cells", () => {
  test.each([
    [[0], "零元整"],
    [[null], "零元整"],
    [["1,000.5元"], "壹仟元伍角整"],
    [[-150], "负壹佰伍拾元整"],
    [[0.1 + 0.2], "叁角整"],
  ])("大写金额 of %j", ([value], text) => {
    expect(call("大写金额", [[value]])).toBe(text);
  });

  test("大写金额 says what it cannot do", () => {
    expect(messageOf(call("大写金额", [[1e13]]))).toContain("太大");
    expect(messageOf(call("大写金额", [["若干"]]))).toBe(
      "“金额”“若干”不是金额，请填数字，单位元，如 1000.5。",
    );
    expect(messageOf(call("大写金额", [["#N/A"]]))).toContain("#N/A");
  });

  const period = ["2023-1-1", "2023-12-31"].map((text) => [[text]]);

  test.each([
    [["2023-5-18"], [null], null, null, 8],
    [["2023年5月18日"], [0], "次月起计", null, 7],
    [["2023.5.18"], [null], "HALF15_HALF", null, 7.5],
    [[45064], [null], "15日前计全月，之后不计", null, 7],
    [["2019-6-18"], ["2023-6-30"], null, "离任当月照发", 6],
    [["2019-6-18"], ["2023-6"], null, null, 5],
    [["2023-5"], [null], null, null, 8],
    [["2024-5-18"], [null], null, null, 0],
  ])("津贴月数 from %j to %j, %j, %j is %d", ([from], [to], start, end, months) => {
    expect(call("津贴月数", [[from]], [[to]], ...period, start, end)).toBe(months);
  });

  test("津贴金额 in yuan, by day to the fen", () => {
    expect(call("津贴金额", [["2023-5-18"]], null, ...period, 150, "按天计")).toBe(1117.74);
    expect(messageOf(call("津贴金额", [["2023-5-18"]], null, ...period, [[null]]))).toContain("“标准”");
  });

  test("津贴月数 over a column gives a column", () => {
    expect(call("津贴月数", [["2019-6-18"], ["2023-5-18"]], null, ...period)).toEqual([[12], [8]]);
  });

  test.each([
    [["2023-2-30"], [null], "“任职日期”“2023-2-30”不是认得出的日期"],
    [[null], [null], "“任职日期”没有填"],
    [[2023.1], [null], "分不清是1月还是10月"],
    [["2023-5-18"], ["2023-4-1"], "“离任日期”在“任职日期”之前"],
    [["2023"], [null], "没有写到哪一天"],
  ])("津贴月数 from %j to %j says why not", ([from], [to], message) => {
    expect(messageOf(call("津贴月数", [[from]], [[to]], ...period))).toContain(message);
  });

  test("津贴月数 refuses what it would have to guess", () => {
    expect(messageOf(call("津贴月数", [["2023-5"]], null, ...period, "按天计"))).toContain("没有写到哪一天");
    expect(messageOf(call("津贴月数", [["2023-5-1"]], null, ...period, "随便"))).toContain(
      "可以填：当月起计",
    );
    expect(messageOf(call("津贴月数", [["2023-5-1"]], null, ...[...period].reverse()))).toContain("对调");
  });

  test("奖励金额 by score, grade and scheme", () => {
    expect(call("奖励金额", [[95]])).toBe(6000);
    expect(call("奖励金额", [["93分"]])).toBe(4000);
    expect(call("奖励金额", [[93]], "良好")).toBe(0);
    expect(call("奖励金额", [[90]], null, "按得分折算")).toBe(3300);
    expect(messageOf(call("奖励金额", [[90]], null, "按名次"))).toContain("算不出金额");
    expect(messageOf(call("奖励金额", [[500]]))).toContain("0 到 120");
  });
});

describe("codes, dates and personal data", () => {
  test("信用代码校验 says what is wrong", () => {
    expect(call("信用代码校验", [["91350100M000100Y43"]])).toBe("正确");
    expect(call("信用代码校验", [["91350100M000100Y4Z"]])).toBe(
      "有不该出现的字符，代码里没有字母 I、O、S、V、Z",
    );
    expect(call("信用代码校验", [["911100000000000000"]])).toBe("校验位不对，按前17位应为 E");
    expect(call("信用代码校验", [["9135"]])).toBe("位数不对，应为18位");
    expect(call("信用代码校验", [[null], [0], [" "]])).toEqual([["没有填"], ["没有填"], ["没有填"]]);
    expect(call("信用代码校验", [[911100000000000000]])).toContain("按文本重新录入");
  });

  test("身份证校验 never shows the number", () => {
    expect(call("身份证校验", [["450123198501010013"]])).toBe("正确");
    expect(call("身份证校验", [["450123199002290019"]])).toBe("出生日期不存在");
    expect(String(call("身份证校验", [["450123198501010014"]]))).not.toMatch(/\d{6}/);
  });

  test("规范日期 gives a day as Excel counts, else words", () => {
    expect(call("规范日期", [["2023年5月1日"]])).toBe(45047);
    expect(call("规范日期", [[45047]])).toBe(45047);
    expect(call("规范日期", [["2023.05"]])).toBe("2023年5月");
    expect(messageOf(call("规范日期", [[2023.1]]))).toContain("分不清");
  });

  test("信息脱敏 by kind, or by what it looks like", () => {
    expect(call("信息脱敏", [["450123198501010013"]])).toBe("450123********0013");
    expect(call("信息脱敏", [["韦小明"]], "姓名")).toBe("韦**");
    expect(call("信息脱敏", [["联系人13812345678，转告"]])).toBe("联系人138****5678，转告");
    expect(call("信息脱敏", [[6.2170012345678e18]])).toBeInstanceOf(CellFailure);
  });

  test("届满日期", () => {
    expect(call("届满日期", [["2022-3-18"]])).toBe(45734);
    expect(call("届满日期", [["2020-2-29"]], [[3]])).toBe(44985);
    expect(call("届满日期", [["2020年2月"]], [[5]])).toBe("2025年2月");
  });
});

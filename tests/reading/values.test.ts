import fc from "fast-check";
import { registerIds, registerSpec, type Kind } from "../../src/registers";
import { columnParser, parseValue, shapeScore } from "../../src/reading/cells/values";
import type { CellValue } from "../../src/reading/cells/grid";

const context = { year: 2023 };
const kinds = [
  ...new Set(registerIds.flatMap((id) => Object.values(registerSpec(id).fields).map(({ kind }) => kind))),
];

describe("cells by kind", () => {
  it.each<[Kind, CellValue, unknown]>([
    ["text", "　核心园 ", "核心园"],
    ["text", 201, "201"],
    ["enterpriseName", "临江 禾丰食品(集团)有限公司", "临江禾丰食品（集团）有限公司"],
    ["enterpriseName", "ABC Foods Ltd", "ABC Foods Ltd"],
    ["enterpriseName", "/", null],
    ["organisationName", "禾丰食品党支部", "禾丰食品党支部"],
    ["organisationName", "无", null],
    ["organisationName", "未建立党组织", null],
    ["organisationName", "拟建", null],
    ["personName", "韦　某", "韦某"],
    ["personName", "暂缺", null],
    ["personName", "韦某 13800001234", "韦某"],
    ["creditCode", " 9145 0199-ma5l103771", "91450199MA5L103771"],
    ["creditCode", "无", null],
    ["idNumber", "'45019919830820039x", "45019919830820039X"],
    ["phone", 13810000000, "13810000000"],
    ["phone", "138 1000 0000", "13810000000"],
    ["account", "6217 0001 2345 6789 012", "6217000123456789012"],
    ["enterpriseList", "甲食品、乙木业", ["甲食品", "乙木业"]],
    ["personList", "—", null],
    ["money", "5,000元", 500_000],
  ])("%s: %s", (kind, value, expected) => {
    expect(parseValue(kind, value, context)).toEqual({ value: expected, problem: null });
  });

  it.each<[Kind, CellValue, string]>([
    ["idNumber", 450199197702020034, "precisionLost"],
    ["idNumber", "4.50199E+17", "precisionLost"],
    ["account", 6217000123456789, "precisionLost"],
    ["creditCode", "正在办理", "unreadable"],
    ["personName", "同上", "unreadable"],
    ["organisationName", "拟成立联合党支部", "unknownWord"],
  ])("%s: %s has a problem", (kind, value, problem) => {
    expect(parseValue(kind, value, context)).toEqual({ value: null, problem });
  });

  it("keeps the name of a planned organisation in a column of plans", () => {
    expect(parseValue("organisationName", "拟成立河西联合党支部", { ...context, asPlan: true }).value).toBe(
      "河西联合党支部",
    );
  });

  it.each(kinds)("%s: blanks are blank, errors are named, in every column", (kind) => {
    const parse = columnParser(kind, context);
    for (const blank of [null, ""]) expect(parse(blank)).toEqual({ value: null, problem: null });
    expect(parse({ error: "#N/A" })).toEqual({ value: null, problem: "cellError" });
    const numeric = ["count", "number", "money"].includes(kind);
    // An empty cell of a range reaches a function as 0 on the desktop.
    expect(parse(0)).toEqual({ value: numeric ? 0 : null, problem: null });
  });

  it("remembers what it read without changing it", () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.array(cell), (kind, cells) => {
        const parse = columnParser(kind, context);
        for (const value of [...cells, ...cells])
          expect(parse(value)).toEqual(parseValue(kind, value, context));
      }),
    );
  });
});

describe("shapes of columns", () => {
  const columns: readonly (readonly [Kind, readonly CellValue[]])[] = [
    ["creditCode", ["91450199MA5L103771", "91450123MA5K00012W", null]],
    ["idNumber", ["450123198501010013", "450123********0013"]],
    ["phone", ["13810000000", 13810123457, "0771-6201000"]],
    ["date", ["2023.5", "20230501", "预计2024.8", "—", 45047]],
    ["period", ["10-12月", "第四季度"]],
    ["enterpriseName", ["临江禾丰食品有限公司", "临江源盛建材有限责任公司"]],
    ["organisationName", ["禾丰食品党支部", "中共河西镇委员会", "无"]],
    ["personName", ["韦某", "黄某某", "农 敏"]],
    ["operatingStatus", ["已投产", "在建"]],
    ["memberType", ["正式", "预备"]],
    ["sex", ["男", "女"]],
    ["sequence", [1, 2, 3, 4]],
    ["count", [3, "4名", 0]],
  ];

  it.each(columns)("%s", (kind, cells) => {
    expect(shapeScore(kind, cells)).toBeGreaterThanOrEqual(0.9);
  });

  it.each<[Kind, readonly CellValue[]]>([
    ["creditCode", ["13810000000", "450123198501010013"]],
    ["count", ["13810000000", "450123198501010013"]],
    ["date", ["韦某", "核心园", 12]],
    ["personName", ["男", "临江禾丰食品有限公司", 3]],
    ["organisationName", ["临江禾丰食品有限公司"]],
    ["enterpriseName", ["禾丰食品党支部", "男"]],
    ["yesNo", ["临江禾丰食品有限公司", "韦某"]],
    ["sequence", [30, 47, 64]],
  ])("not %s", (kind, cells) => {
    expect(shapeScore(kind, cells)).toBeLessThanOrEqual(0.4);
  });

  it("has no opinion on a column without values", () => {
    for (const kind of kinds) expect(shapeScore(kind, [null, "", "—"])).toBe(0.5);
  });
});

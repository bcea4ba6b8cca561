/** Which records are the same, what is asked, and what of them is shown. */
import { changesBetween, type LedgerChanges } from "../../src/changes";
import { readLedger } from "../../src/ledger/model";
import { parseBook } from "../written-book";
import { sideOf } from "./pairs";

function changesOf(before: string, after: string, settings = ""): LedgerChanges {
  const [was, is] = [before, after].map((text) => {
    const { grids, settings: read } = parseBook(`${settings}${text}`);
    return sideOf(readLedger(grids, read));
  });
  if (was === undefined || is === undefined) throw new Error("no sides");
  return changesBetween(was, is);
}

const head = `
# 企业台账
临江县园区企业台账
序号|企业名称|统一社会信用代码|所属园区|经营状态|党员总数|是否建立党组织
`;
const codes = ["91450199MA5L103771", "91450199MA5N1074XX", "91450199MA5P11111U"] as const;

function told({ records, questions }: LedgerChanges): readonly string[] {
  return [
    ...records.map(({ kind, name, fields }) => [kind, name, ...fields.map(({ title }) => title)].join(" ")),
    ...questions.map(({ before, after }) =>
      ["ask", ...before.map(({ name }) => `上次${name}`), ...after.map(({ name }) => `这次${name}`)].join(
        " ",
      ),
    ),
  ];
}

describe("enterprises", () => {
  const one = `${head}1|临江禾丰食品有限公司|${codes[0]}|城东园|已投产|3|是\n`;

  test("of one code and another name are renamed; what else is another is a change of it", () => {
    const changes = changesOf(one, `${head}1|临江德馨生物有限公司|${codes[0]}|城西园|已投产|3|是\n`);
    expect(told(changes)).toEqual(["renamed 临江德馨生物有限公司 企业名称 所属园区"]);
    expect(changes.records[0]).toMatchObject({
      before: "临江禾丰食品有限公司",
      after: "临江德馨生物有限公司",
      fields: [
        { before: "临江禾丰食品有限公司", after: "临江德馨生物有限公司", beforeCell: "企业台账!B3" },
        {},
      ],
    });
    const total = changes.figures.find(({ id }) => id === "enterprise.total");
    expect(total).toMatchObject({ change: 0, parts: [] });
  });

  test("of one name in another form, without a code on one side, are the same", () => {
    expect(told(changesOf(one, `${head}1|禾丰食品||城东园区|投产|3|√\n`))).toEqual([
      "changed 禾丰食品 统一社会信用代码",
    ]);
  });

  test("of one name and two valid codes are asked about, and are neither new nor gone", () => {
    const changes = changesOf(one, `${head}1|临江禾丰食品有限公司|${codes[1]}|城东园|已投产|3|是\n`);
    expect(told(changes)).toEqual(["ask 上次临江禾丰食品有限公司 这次临江禾丰食品有限公司"]);
    expect(changes.questions[0]?.reason).toContain("“企业台账”B3：名称相同而信用代码不同");
  });

  test("of one name, whose wrong code was mended, are the same", () => {
    const wrong = one.replace(codes[0], "91450199MA5L103772");
    expect(told(changesOf(wrong, one))).toEqual(["changed 临江禾丰食品有限公司 统一社会信用代码"]);
  });

  test("whose names are like one another, without a code to tell, are asked about", () => {
    const rows = (name: string) => `${head}1|${name}||城东园|已投产|3|是\n`;
    expect(told(changesOf(rows("临江禾丰食品加工有限公司"), rows("临江禾丰食品有限公司")))).toEqual([
      "ask 上次临江禾丰食品加工有限公司 这次临江禾丰食品有限公司",
    ]);
  });

  test("one of which has the code and another the name are asked about together", () => {
    const before = `${one}2|临江源盛建材有限公司|${codes[1]}|城东园|已投产|3|是\n`;
    const after = `${head}1|临江源盛建材有限公司|${codes[0]}|城东园|已投产|3|是
2|临江宏图机械有限公司|${codes[1]}|城东园|已投产|3|是\n`;
    expect(told(changesOf(before, after)).filter((text) => !text.startsWith("ask"))).toEqual([]);
  });

  test("two of one name and one of it: the one that says the same is the same, the other is new", () => {
    const two = `${one}2|临江禾丰食品有限公司||城西园|在建|0|否\n`;
    expect(told(changesOf(one, two))).toEqual(["added 临江禾丰食品有限公司"]);
  });

  test("a register that one side has not says nothing of its records", () => {
    const roster = `
# 花名册
企业党员花名册
序号|姓名|性别|入党时间|党员类别
1|韦大山|男|2010-06-01|正式党员
`;
    const changes = changesOf(one + roster, one);
    expect(told(changes)).toEqual([]);
    expect(changes.notCompared).toEqual([{ register: "member", missing: "after" }]);
  });
});

describe("an enterprise that other sheets go on calling by its name from before", () => {
  const sheets = (name: string) => `${head}1|${name}|${codes[0]}|城东园|已投产|3|是
2|临江源盛建材有限公司|${codes[1]}|城东园|已投产|2|否
# 子女就学
2023年职工子女就学情况表
序号|企业名称|职工姓名|子女姓名|年级|安置学校|办理结果
1|临江禾丰食品有限公司|韦大山|韦小宝|一年级|城东小学|已安排
# 问题
2023年协调解决企业问题台账
序号|企业名称|问题描述|收集时间|是否办结
1|临江禾丰食品有限公司|用电不足|2023-03-05|是
# 指导员
党建指导员联系表
序号|姓名|所在单位|联系企业
1|邓立新|县委组织部|临江禾丰食品有限公司、临江源盛建材有限公司
# 党组织台账
党组织台账
序号|党组织名称|覆盖企业名称|成立时间
1|中共临江禾丰食品有限公司支部委员会|临江禾丰食品有限公司|2020-05-01
`;
  const [was, is] = [sheets("临江禾丰食品有限公司"), sheets("临江德馨生物有限公司")];

  test("is renamed, and nothing else is told, there and back", () => {
    for (const changes of [changesOf(was, is), changesOf(is, was)]) {
      expect(changes.records.map(({ register, kind }) => `${register} ${kind}`)).toEqual([
        "enterprise renamed",
      ]);
      expect(changes.questions).toEqual([]);
      expect(changes.figures.flatMap(({ parts }) => parts)).toEqual([]);
    }
  });

  test("is none of them once another one is called so", () => {
    const other = is.replace("临江源盛建材有限公司|", "临江禾丰食品有限公司|");
    expect(told(changesOf(was, other)).filter((text) => text.startsWith("ask"))).not.toEqual([]);
  });
});

describe("who is under another number or name, and the same in all the rest", () => {
  const people = (id: string, name = "韦大山") => `
# 花名册
企业党员花名册
序号|姓名|性别|身份证号码|入党时间|党员类别|所在党组织|联系电话
1|${name}|男|${id}|2010-06-01|正式党员|中共临江禾丰食品有限公司支部委员会|13812345678
2|韦小山|男|11010519491231002X|2011-06-01|正式党员|中共临江禾丰食品有限公司支部委员会|13812345679
`;

  test.each(["450199197702020035", "450199197702020304", "45019919770202003", "450199********0034"])(
    "a number that was mended is a change of the member: %s",
    (wrong) => {
      const [was, is] = [people(wrong), people("450199197702020034")];
      expect([told(changesOf(was, is)), told(changesOf(is, was))]).toEqual([
        ["changed 韦大山 身份证号"],
        ["changed 韦大山 身份证号"],
      ]);
      expect(JSON.stringify(changesOf(was, is))).not.toContain("450199197702020034");
    },
  );

  test("a number that is quite another is asked about", () => {
    expect(told(changesOf(people("450199197702020034"), people("452701198803156018")))).toEqual([
      "ask 上次韦大山 这次韦大山",
    ]);
  });

  const enterprise = (name: string, code: string, rest = "2019-03-05|陈福生|13800001111") => `
# 企业台账
临江县园区企业台账
序号|企业名称|统一社会信用代码|所属园区|经营状态|入园时间|出资人|出资人电话|党员总数
1|${name}|${code}|城东园|已投产|${rest}|3
`;

  test("an enterprise without a code on both sides is asked about; two codes, or others in the rest, are two", () => {
    const was = enterprise("临江禾丰食品有限公司", codes[0]);
    const ask = ["ask 上次临江禾丰食品有限公司 这次临江德馨生物有限公司"];
    const two = ["added 临江德馨生物有限公司", "gone 临江禾丰食品有限公司"];
    expect(told(changesOf(was, enterprise("临江德馨生物有限公司", "")))).toEqual(ask);
    expect(told(changesOf(was, enterprise("临江德馨生物有限公司", codes[1])))).toEqual(two);
    const others = "2019-03-05|梁素珍|13800002222";
    expect(told(changesOf(was, enterprise("临江德馨生物有限公司", "", others)))).toEqual(two);
  });

  test("an organisation of one approval, secretary and day is asked about", () => {
    const organisation = (name: string) => `
# 党组织台账
党组织台账
序号|党组织名称|书记|批复文号|成立时间
1|${name}|陈福生|临园党发〔2020〕12号|2020-05-01
`;
    const [was, is] = ["中共临江禾丰食品有限公司支部委员会", "中共临江德馨生物有限公司支部委员会"];
    expect(told(changesOf(organisation(was), organisation(is)))).toEqual([`ask 上次${was} 这次${is}`]);
  });
});

describe("names that changed places, without a number to tell", () => {
  const rest = [
    "2019-03-05|陈福生|13800001111|12",
    "2020-07-09|梁素珍|13800002222|3",
    "2021-01-15|黄永强|13800003333|7",
  ];
  const names = ["临江禾丰食品有限公司", "临江德馨生物有限公司", "临江瑞祥木业有限公司"];
  const sheet = (order: readonly number[], code = "") => `
# 企业台账
临江县园区企业台账
序号|企业名称|统一社会信用代码|入园时间|出资人|出资人电话|党员总数
${order.map((at, row) => `${String(row + 1)}|${names[at] ?? ""}|${code === "" ? "" : (codes[row] ?? "")}|${rest[row] ?? ""}`).join("\n")}
`;
  const asked = (those: readonly number[]): string =>
    ["ask", ...["上次", "这次"].flatMap((side) => those.map((at) => `${side}${names[at] ?? ""}`))].join(" ");

  test("two of them are asked about, there and back, and the third is the same", () => {
    const [was, is] = [sheet([0, 1, 2]), sheet([1, 0, 2])];
    expect(told(changesOf(was, is))).toEqual([
      asked([0, 1]).replace(/这次.*/, `这次${names[1] ?? ""} 这次${names[0] ?? ""}`),
    ]);
    expect(told(changesOf(is, was))).toHaveLength(1);
  });

  test("a column of names that was sorted by itself is asked about once", () => {
    expect(told(changesOf(sheet([0, 1, 2]), sheet([1, 2, 0])))).toHaveLength(1);
    expect(told(changesOf(sheet([0, 1, 2]), sheet([1, 2, 0])))[0]).toMatch(/^ask /);
  });

  test("with codes they were renamed or are asked about; none is new or gone", () => {
    const lines = told(changesOf(sheet([0, 1, 2], "codes"), sheet([1, 0, 2], "codes")));
    expect(lines.every((line) => line.startsWith("ask "))).toBe(true);
  });

  test("rows that moved along with their names are the same", () => {
    const moved = sheet([0, 1, 2]).replace(/\n1\|(.*)\n2\|(.*)\n/, "\n1|$2\n2|$1\n");
    expect(told(changesOf(sheet([0, 1, 2]), moved))).toEqual([]);
  });

  test("branches whose secretaries changed posts are the same branches", () => {
    const branches = (one: string, other: string) => `
# 党组织台账
党组织台账
序号|党组织名称|书记|书记任职时间|批复文号|成立时间
1|中共临江禾丰食品有限公司支部委员会|${one}|临园党发〔2020〕12号|2020-05-01
2|中共临江德馨生物有限公司支部委员会|${other}|临园党发〔2020〕15号|2020-08-01
`;
    const lines = told(
      changesOf(
        branches("陈福生|2020-05-01", "梁素珍|2020-08-01"),
        branches("梁素珍|2023-05-01", "陈福生|2023-05-01"),
      ),
    );
    expect(lines.every((line) => line.startsWith("changed "))).toBe(true);
  });
});

describe("a column that one side leaves blank throughout, or does not have", () => {
  const rows = (withCodes: readonly string[], heading = "统一社会信用代码") => `
# 企业台账
临江县园区企业台账
序号|企业名称|${heading}|所属园区|经营状态|党员总数
1|临江禾丰食品有限公司|${withCodes[0] ?? ""}|城东园|已投产|3
2|临江源盛建材有限公司|${withCodes[1] ?? ""}|城东园|已投产|2
3|临江宏图机械有限公司|${withCodes[2] ?? ""}|城东园|已投产|1
`;

  test.each([
    ["blank", rows([])],
    ["missing", rows([], "说明")],
  ])("is one remark, and no line for a record: %s", (_, bare) => {
    const changes = changesOf(rows(codes), bare.replace("已投产|1", "在建|1"));
    expect(told(changes)).toEqual(["changed 临江宏图机械有限公司 经营状态"]);
    expect(changes.silent).toEqual([
      { register: "enterprise", field: "creditCode", title: "统一社会信用代码", silent: "after" },
    ]);
  });

  test("of which few are filled in is told record by record", () => {
    expect(told(changesOf(rows([]), rows([codes[0]])))).toEqual([
      "changed 临江禾丰食品有限公司 统一社会信用代码",
    ]);
  });
});

describe("why a figure changed", () => {
  test("27 for 25 = +3 − 1: who is new, who is gone, and what was written otherwise", () => {
    const before = `${head}1|临江禾丰食品有限公司|${codes[0]}|城东园|已投产|3|是
2|临江源盛建材有限公司|${codes[1]}|城东园|已投产|2|否\n`;
    const after = `${head}1|临江源盛建材有限公司|${codes[1]}|城东园|已投产|2|是
2|临江宏图机械有限公司|${codes[2]}|城东园|已投产|2|是\n`;
    const covered = changesOf(before, after).figures.find(({ id }) => id === "enterprise.covered");
    expect(covered).toMatchObject({ before: 1, after: 2, change: 1 });
    expect(covered?.parts.map(({ name, amount, reason }) => [name, amount, reason])).toEqual([
      ["临江源盛建材有限公司", 1, "是否建立党组织：否→是"],
      ["临江宏图机械有限公司", 1, "企业台账里新增"],
      ["临江禾丰食品有限公司", -1, "企业台账里这次没有了"],
    ]);
  });
});

describe("personal data", () => {
  const people = (id: string, phone: string) => `
# 花名册
企业党员花名册
序号|姓名|性别|身份证号码|入党时间|党员类别|联系电话|备注
1|韦大山|男|${id}|2010-06-01|正式党员|${phone}|电话${phone}
`;
  const children = (child: string) => `
# 子女就学
2023年职工子女就学情况表
序号|企业名称|职工姓名|子女姓名|年级|安置学校|办理结果
1|临江禾丰食品有限公司|韦大山|${child}|一年级|城东小学|已安排
`;

  test("is masked before and after", () => {
    const changes = changesOf(
      people("11010519491231002X", "13812345678"),
      people("450199197702020034", "13987654321"),
    );
    const text = JSON.stringify(changes);
    for (const secret of ["11010519491231002X", "450199197702020034", "13812345678", "13987654321"])
      expect(text).not.toContain(secret);
  });

  test("children are called by the employee, and their names are not shown", () => {
    const text = JSON.stringify(changesOf(children("韦小宝"), children("韦小妹")));
    expect(text).toContain("韦大山");
    expect(text).not.toMatch(/韦小宝|韦小妹/);
  });
});

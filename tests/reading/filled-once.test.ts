/** What is written once for the rows below it (CONTRACT 8, cells), and where it goes down. */
import { readLedger, tablesOf } from "../../src/ledger/model";
import { defaultSettings } from "../../src/reading/settings/settings";
import type { RegisterId } from "../../src/registers";
import { sheetOf } from "./sheet-text";

function valuesOf(text: string, register: RegisterId, field: string): readonly unknown[] {
  const [table] = tablesOf(readLedger([sheetOf(text, "台账")], defaultSettings), register);
  return table?.entries.map((entry) => entry.value(field as never)) ?? [];
}

const firms = (column: string, values: readonly string[]): string =>
  [
    "园区企业台账",
    `序号|企业名称|${column}|职工总数|党员总数`,
    ...values.map(
      (value, i) => `${String(i + 1)}|临江${"甲乙丙丁戊己庚辛"[i] ?? ""}禾有限公司|${value}|20|2`,
    ),
  ].join("\n");

describe("an operating status", () => {
  const statuses = (values: readonly string[]) =>
    valuesOf(firms("经营状态", values), "enterprise", "operatingStatus");

  test("merged over three rows or more goes down", () => {
    expect(statuses(["已投产", "", "", "", "在建", "停产"])).toEqual([
      "operating",
      "operating",
      "operating",
      "operating",
      "building",
      "suspended",
    ]);
  });

  test("merged in blocks goes down in the short ones too", () => {
    expect(statuses(["已投产", "", "", "", "在建", ""]).at(-1)).toBe("building");
  });

  test("of a column that is written row by row stays blank where it is blank", () => {
    expect(statuses(["已投产", "已投产", "", "在建", "", "停产"])).toEqual([
      "operating",
      "operating",
      null,
      "building",
      null,
      "suspended",
    ]);
  });

  test("does not go down over a heading, a sub-total or a mark", () => {
    const text = `园区企业台账
序号|企业名称|经营状态|职工总数|党员总数
1|临江甲禾有限公司|已投产|20|2
2|临江乙禾有限公司||20|2
3|临江丙禾有限公司||20|2
4|临江丁禾有限公司||20|2
|小计||80|8
5|临江戊禾有限公司||20|2
6|临江己禾有限公司||20|2`;
    expect(valuesOf(text, "enterprise", "operatingStatus").slice(4)).toEqual([null, null]);
    expect(statuses(["已投产", "", "", "", "—", ""]).slice(4)).toEqual([null, null]);
  });
});

describe("an instructor", () => {
  const instructors = (values: readonly string[]) =>
    valuesOf(firms("党建指导员", values), "enterprise", "instructor");

  test("goes down where most stand above blanks", () => {
    expect(instructors(["韦明", "", "", "覃芳", "", "黄健"])).toEqual([
      "韦明",
      "韦明",
      "韦明",
      "覃芳",
      "覃芳",
      "黄健",
    ]);
  });

  test("does not where some enterprises have none", () => {
    expect(instructors(["韦明", "覃芳", "黄健", "农海", "", ""]).slice(4)).toEqual([null, null]);
    expect(instructors(["韦明", "韦明", "", "覃芳", "", ""]).slice(2)).toEqual([null, "覃芳", null, null]);
    expect(instructors(["韦明", "", "", "韦明", "", "覃芳"]).slice(1, 3)).toEqual([null, null]);
  });
});

test("the branch and the enterprise of a roster go down", () => {
  const text = `党员花名册
序号|姓名|性别|所在党支部|工作单位|入党时间
1|韦明|男|甲禾党支部|临江甲禾有限公司|2001.5
2|覃芳|女|||2003.5
3|黄健|男|||2005.5
4|农海|男|乙禾党支部|临江乙禾有限公司|2006.5
5|卢燕|女|||2007.5`;
  expect(valuesOf(text, "member", "organisation")).toEqual([
    "甲禾党支部",
    "甲禾党支部",
    "甲禾党支部",
    "乙禾党支部",
    "乙禾党支部",
  ]);
  expect(valuesOf(text, "member", "enterprise").at(-1)).toBe("临江乙禾有限公司");
});

describe("a joint branch that is written once for its units", () => {
  const sheet = (rows: string) => `园区企业台账
序号|企业名称|经营状态|党员总数|是否建立党组织|组建方式|党组织名称|党组织成立时间
${rows}`;
  const names = (rows: string) => valuesOf(sheet(rows), "enterprise", "organisationName");

  test("with the mode in every row", () => {
    const rows = `1|临江甲禾有限公司|投产|2|是|联合|甲乙联合党支部|2023.5.6
2|临江乙禾有限公司|投产|2|是|联合||
3|临江丙禾有限公司|投产|2|否|||
4|临江丁禾有限公司|投产|5|是|单独|丁禾党支部|2020.1.1`;
    expect(names(rows)).toEqual(["甲乙联合党支部", "甲乙联合党支部", null, "丁禾党支部"]);
    const founded = valuesOf(sheet(rows), "enterprise", "organisationFoundedOn");
    expect(founded[1]).toEqual(founded[0]);
    expect(founded[2]).toBeNull();
  });

  test("whichever of its facts is asked for first", () => {
    const text = sheet(`1|临江甲禾有限公司|投产|2|是|联合|甲乙联合党支部|2023.5.6
2|临江乙禾有限公司|投产|2|是|联合||`);
    const [table] = tablesOf(readLedger([sheetOf(text, "台账")], defaultSettings), "enterprise");
    const [first, second] = table?.entries ?? [];
    expect(second?.value("formationMode")).toBe("joint");
    expect(second?.value("organisationName")).toBe("甲乙联合党支部");
    expect(second?.value("organisationFoundedOn")).toEqual(first?.value("organisationFoundedOn"));
  });

  test("with all of it merged, where the others say that they have none", () => {
    const rows = `1|临江甲禾有限公司|投产|2|是|联合|甲乙联合党支部|2023.5.6
2|临江乙禾有限公司|投产|2||||
3|临江丙禾有限公司|投产|2|否|||
4|临江丁禾有限公司|投产|5|是|单独|丁禾党支部|2020.1.1`;
    expect(names(rows)).toEqual(["甲乙联合党支部", "甲乙联合党支部", null, "丁禾党支部"]);
    expect(valuesOf(sheet(rows), "enterprise", "hasOrganisation")).toEqual(["yes", "yes", "no", "yes"]);
    expect(valuesOf(sheet(rows), "enterprise", "formationMode")[1]).toBe("joint");
  });

  test("not where a blank may mean that there is none", () => {
    const rows = `1|临江甲禾有限公司|投产|2|是|联合|甲乙联合党支部|2023.5.6
2|临江乙禾有限公司|投产|2||||
3|临江丁禾有限公司|投产|5|是|单独|丁禾党支部|2020.1.1
4|临江丙禾有限公司|投产|2||||`;
    expect(names(rows)).toEqual(["甲乙联合党支部", null, "丁禾党支部", null]);
  });

  test("not below a branch that is the enterprise's own", () => {
    const rows = `1|临江甲禾有限公司|投产|5|是|单独|甲禾党支部|2023.5.6
2|临江乙禾有限公司|投产|5|是|单独||`;
    expect(names(rows)).toEqual(["甲禾党支部", null]);
  });
});

describe("a ditto mark", () => {
  test.each(["同上", "〃", "″", '"', "”", " 同 上 "])("%s is what stands above it", (mark) => {
    expect(
      valuesOf(firms("经营状态", ["已投产", mark, mark, "在建"]), "enterprise", "operatingStatus"),
    ).toEqual(["operating", "operating", "operating", "building"]);
    expect(
      valuesOf(firms("所属园区", ["城东产业园", mark, "河西产业园", mark]), "enterprise", "park"),
    ).toEqual(["城东产业园", "城东产业园", "河西产业园", "河西产业园"]);
  });

  test("repeats a blank as something that is not read", () => {
    const text = firms("经营状态", ["", "同上", "在建"]);
    expect(valuesOf(text, "enterprise", "operatingStatus")).toEqual([null, null, "building"]);
    const [table] = tablesOf(readLedger([sheetOf(text, "台账")], defaultSettings), "enterprise");
    expect(table?.entries[1]?.problem("operatingStatus")).toBe("unreadable");
  });

  test("repeats what cannot be read with its problem", () => {
    const text = `园区企业台账
序号|企业名称|经营状态|党员总数
1|临江甲禾有限公司|已投产|5↵1
2|临江乙禾有限公司|同上|同上`;
    const [table] = tablesOf(readLedger([sheetOf(text, "台账")], defaultSettings), "enterprise");
    expect(table?.entries[1]?.problem("members")).toBe("twoNumbers");
  });
});

test("a tick is its own row's, however many blanks follow it", () => {
  const text = `
组建推进计划表
序号|企业名称|拟建方式|||拟建党组织|完成时限
||单独|联合|挂靠||
1|金星鞋业有限公司||√||金星联合党支部|2024-06-30
2|安和纸业有限公司||||安和纸业党支部|2024-06-30
3|恒达木业有限公司||||恒达木业党支部|2024-06-30
4|永力机械有限公司||||永力机械党支部|2024-06-30
5|华信建材有限公司||√||华信联合党支部|2024-06-30`;
  expect(valuesOf(text, "formationPlan", "plannedMode")).toEqual(["joint", null, null, null, "joint"]);
});

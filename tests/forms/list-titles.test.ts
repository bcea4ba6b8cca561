/** Which records a list's title asks for: those, or a question; never all of them in silence. */
import { newBook, sheetOfRows } from "../../package/workbook/new-book";
import { fillForm } from "../../src/jobs/fill";
import { endOfYear } from "../../src/reading/cells/dates";
import { describeShared } from "../shared-workbooks";
import { gridsOf } from "./filled-form";

const heads = {
  problem: ["序号", "企业名称", "问题描述", "问题类别", "受理时间", "责任单位"],
  member: ["序号", "姓名", "性别", "出生年月", "学历", "入党时间", "所在党支部"],
  organisation: ["序号", "党组织名称", "书记姓名", "成立时间", "党员总数"],
  enterprise: ["序号", "企业名称", "所属园区", "职工总数", "党员总数", "党组织书记"],
  award: ["序号", "姓名", "党组织", "考核总分", "奖励金额（元）"],
  schooling: ["序号", "企业名称", "职工姓名", "就读年级", "安排学校", "办理结果"],
  apartment: ["序号", "楼栋", "房号", "入住人员", "入住单位", "人才类别"],
  training: ["序号", "培训名称", "主办单位", "培训时间", "地点", "实到人数"],
  allowance: ["序号", "党组织名称", "书记姓名", "发放时段", "应发金额（元）"],
  startupFund: ["序号", "新成立党组织名称", "组建方式", "批复时间", "拨付金额（元）"],
  instructor: ["序号", "指导员姓名", "所在单位", "联系企业", "派驻时间"],
  formationPlan: ["序号", "企业名称", "拟组建方式", "拟建党组织名称", "计划完成时间"],
} as const;

/** A title without merges or lines over bare heads: how many records are listed, or what else comes of it. */
function listed(title: string, register: keyof typeof heads): number | string {
  const form = newBook({ sheets: [sheetOfRows("Sheet1", [[title], [...heads[register]]])] });
  const report = fillForm({
    grids: gridsOf("2023-clean"),
    form,
    wish: { year: 2023, asOf: endOfYear(2023) },
    today: endOfYear(2023),
    withIds: false,
    file: false,
  });
  if ("problem" in report) return report.problem;
  const [sheet] = report.sheets;
  if (sheet === undefined) return "nothing";
  const names = sheet.cells.filter(({ cell }) => cell.startsWith("B")).length;
  if (names > 0) return names;
  return sheet.ask.length > 0 ? "asks" : (sheet.unfitted[0]?.reason ?? sheet.left[0]?.reason ?? "nothing");
}

describeShared("titles of lists", () => {
  test.each([
    ["2023年用工问题清单", "problem", 5],
    ["2023年5月受理企业诉求清单", "problem", 3],
    ["2023年上半年受理企业诉求清单", "problem", 18],
    ["未办结问题清单", "problem", 4],
    ["女党员花名册", "member", 32],
    ["35岁以下青年党员名册", "member", 27],
    ["联合党支部名册", "organisation", 4],
    ["规上企业名册", "enterprise", 13],
    ["有党员未建立党组织企业名单", "enterprise", 12],
    ["有3名以上正式党员的企业名单", "enterprise", 11],
    ["职工50人以上企业名册", "enterprise", 36],
    ["职工100人以上企业名单", "enterprise", 16],
    ["3名以上党员企业名册", "enterprise", 12],
    ["无党员企业名单", "enterprise", 9],
    ["2023年已换届党组织名册", "organisation", 7],
    ["云溪轻工产业园企业名册", "enterprise", 10],
    ["2023年新建党组织企业花名册", "enterprise", 6],
    ["考核优秀书记名册", "award", 5],
    ["考核合格书记名册", "award", 3],
    ["已安排子女就学名单", "schooling", 17],
    ["硕士人才公寓入住名单", "apartment", 18],
    ["A栋人才公寓入住名单", "apartment", 32],
    ["2023年第二季度培训情况表", "training", 2],
    ["联合组建党组织启动资金拨付表", "startupFund", 1],
    ["单独组建推进计划表", "formationPlan", 2],
    ["河西镇企业名录", "enterprise", 10],
    ["2023年新投产企业名册", "enterprise", 4],
    ["党建示范点名册", "organisation", 2],
    ["临江县工业园区非公企业党员花名册", "member", 83],
    ["县工信局入园企业信息采集表", "enterprise", 50],
  ] as const)("%s", (title, register, count) => {
    expect(listed(title, register)).toBe(count);
  });

  test.each([
    ["走访收集企业诉求清单", "problem"],
    ["县水利局承办企业诉求清单", "problem"],
    ["2023年发展党员名册", "member"],
    ["县委非公工委主管党组织名册", "organisation"],
    ["先进书记奖励表", "award"],
    ["小学子女就学名单", "schooling"],
    ["2023年新入住人才公寓名单", "apartment"],
    ["县委党校培训班一览表", "training"],
    ["2023年第四季度书记津贴发放表", "allowance"],
    ["离任书记津贴发放表", "allowance"],
    ["县委组织部选派指导员名册", "instructor"],
    ["退役军人党员花名册", "member"],
    ["在职党员花名册", "member"],
    ["国有企业名录", "enterprise"],
    ["涉农企业名录", "enterprise"],
    ["标准化党支部名册", "organisation"],
    ["共性问题清单", "problem"],
  ] as const)("%s asks which", (title, register) => {
    expect(listed(title, register)).toBe("asks");
  });

  test("two categories in one title are two lists; none that fits is said", () => {
    expect(listed("用水、用电问题清单", "problem")).toContain("请分开填写");
    expect(listed("停产企业名册", "enterprise")).toContain("没有符合“停产企业名册”的记录");
  });
});

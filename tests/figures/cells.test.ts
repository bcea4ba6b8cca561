/** Cells that can't be read, or that say more than a value: what a figure makes of them, and what it tells. */
import { countFigures } from "../../src/figures";
import { readLedger } from "../../src/ledger/model";
import { parseBook } from "../written-book";

interface Told {
  readonly value: number | null;
  /** The note of a value, the reason where there is none; "" for neither. */
  readonly words: string;
}

function figuresOf(sheets: string): ReadonlyMap<string, Told> {
  const { context, settings, grids } = parseBook(sheets);
  const figures = countFigures(readLedger(grids, settings), context);
  return new Map(figures.map(({ id, value, note, reason }) => [id, { value, words: note ?? reason ?? "" }]));
}

const enterprises = (...rows: readonly string[]): string =>
  [
    "",
    "# 企业台账",
    "2023年园区企业台账",
    "序号|企业名称|经营状态|职工总数|党员总数|是否建立党组织|党组织名称|组建方式|党组织成立时间",
    ...rows,
  ].join("\n");

describe("numbers of members", () => {
  const members = (written: string) =>
    figuresOf(
      enterprises(
        `1|临江禾丰食品有限公司|已投产|20|${written}|是|禾丰食品党支部|单独|2022-05-01`,
        "2|临江源盛建材有限公司|已投产|20|4|是|源盛建材党支部|单独|2022-06-01",
        "3|临江恒泰机械有限公司|已投产|20|2|否|||",
      ),
    ).get("member.total");

  test.each([
    ["5↵1", "不知道是哪个数"],
    ["3 1", "不知道是哪个数"],
    ["6²", "旁边的小字"],
    ["-4", "负数"],
    ["'=SUM(B3:B5)", "公式"],
    ["#REF!", "错误值"],
    ["12（正式10、预备3）", "对不上"],
    ["若干", "读不出数字"],
  ])("%s leaves no total, and says why at its cell", (written, words) => {
    const total = members(written);
    expect(total?.value).toBeNull();
    expect(total?.words).toContain("“企业台账”E3");
    expect(total?.words).toContain(words);
  });

  test.each([
    ["3+1", 10],
    ["12（正式10、预备2）", 18],
    ["共8名，其中预备1名", 14],
  ])("%s is one number", (written, total) => {
    expect(members(written)).toEqual({ value: total, words: "" });
  });
});

test("a founding date that can't be read makes nothing new, and is told", () => {
  const figures = figuresOf(
    enterprises(
      "1|临江禾丰食品有限公司|已投产|20|5|是|禾丰食品党支部|单独|2020,3,10",
      "2|临江源盛建材有限公司|已投产|20|4|是|源盛建材党支部|单独|2023-06-01",
      "3|临江恒泰机械有限公司|已投产|20|2|是|恒泰机械党支部|单独|2019、11、5",
    ),
  );
  const covered = figures.get("enterprise.newlyCovered");
  expect(covered?.value).toBe(1);
  expect(covered?.words).toContain("“企业台账”I3写的“2020,3,10”看不出是哪一天（这样的共2处），未计入");
  const founded = figures.get("organisation.new");
  expect(founded?.value).toBe(1);
  expect(founded?.words).toContain("“禾丰食品党支部”、“恒泰机械党支部”的成立时间看不出是哪一天，未计入");
});

test("what happens in a yearly list counts by the sheet's year, and that is told", () => {
  const figures = figuresOf(`
# 培训
2023年培训情况汇总表
序号|培训名称|主办单位|培训时间|实到人数
1|示范班|县委非公工委|2023-03-15|5
2|轮训班|城关镇党委|上个月|7`);
  expect(figures.get("training.attendances")?.value).toBe(12);
  expect(figures.get("training.attendances")?.words).toContain(
    "D4写的“上个月”看不出是哪一天，按表名的年度计入",
  );
});

test("who left the Party's rolls, and who is no member yet, is none on the roster", () => {
  const figures = figuresOf(`
# 党员花名册
园区企业党员花名册
序号|姓名|性别|入党时间|转正时间|党员类别|所在企业|所在党支部
1|陆一鸣|男|2000-07-01|2001-07-01|已转出|禾丰食品|禾丰食品党支部
2|潘玉兰|女|2001-07-01|2002-07-01|去世|禾丰食品|禾丰食品党支部
3|蒙国强|男|||发展对象|禾丰食品|禾丰食品党支部
4|卢小燕|女|||群众|禾丰食品|禾丰食品党支部
5|覃建军|男|2004-07-01|2005-07-01|正式党员（已转出）|禾丰食品|禾丰食品党支部
6|韦秀英|女|2005-07-01|2006-07-01|正式党员|禾丰食品|禾丰食品党支部
7|韦文达|男|2023-07-01||预备党员|源盛建材|源盛建材党支部
8|黄丽|女|2007-07-01||困难党员|源盛建材|源盛建材党支部
9|农大山|男|2008-07-01|2009-07-01|车间主任|源盛建材|源盛建材党支部`);
  expect(figures.get("member.roster")?.value).toBe(3);
  expect(figures.get("member.roster")?.words).toContain("“党员花名册”F11写的“车间主任”看不懂，未计入");
  expect(figures.get("member.total")?.value).toBe(3);
  expect(figures.get("member.full")?.value).toBe(1);
  expect(figures.get("member.full")?.words).toContain("1名党员看不出是正式还是预备，未计入");
  expect(figures.get("member.probationary")?.value).toBe(1);
});

test("empty flats have no occupant, two flats in a cell are two, 王一等3人 are three", () => {
  const figures = figuresOf(`
# 公寓
人才公寓入住登记表
序号|楼栋|房号|入住单位|入住人员|入住时间
1|1栋|101、103|禾丰食品|王一等3人|2022-01-01
2|1栋|102|禾丰食品|空置|2022-01-01
3|2栋|101|禾丰食品|张三、李四|2023-03-01
4|2栋|102|禾丰食品|陆五（待入住）|2023-03-01
5|2栋|103|禾丰食品|农六|2021.1（2022.6退房）`);
  expect(figures.get("apartment.units")).toEqual({ value: 3, words: "" });
  expect(figures.get("apartment.persons")).toEqual({ value: 5, words: "" });
});

test("staff outside the establishment are in none of its figures", () => {
  const figures = figuresOf(`
# 编制
机构编制情况表
序号|单位|编制性质|核定编制|实有人数|空编数
1|园区管委会|事业编制（聘用制）|10|6|4
2||编外聘用||5|
3|劳务派遣人员|||2|`);
  expect(figures.get("staffing.actual")).toEqual({ value: 6, words: "聘用等编外人员7人未计入" });
  expect(figures.get("staffing.quota")?.value).toBe(10);
  expect(figures.get("staffing.vacancy")?.value).toBe(4);
  expect(figures.get("staffing.rate")?.value).toBe(0.6);
});

test("a problem is closed by its day where no word is written; one described as 无 is none", () => {
  const figures = figuresOf(`
# 问题台账
2023年协调解决企业问题台账
序号|企业名称|问题描述|问题类别|收集时间|办理时限|是否办结|办结时间
1|禾丰食品|道路积水|道路|2023-02-10|2023-05-30||2023-04-20
2|源盛建材|用电增容|用电|2023-03-12|2023-06-30|否|
3|恒泰机械|招工难|用工|2023-05-08|2023-12-31|是|2023-09-01
4|瑞祥木业|无||2023-05-08|||
5|金泰包装|暂无问题||2023-05-08|||`);
  expect(figures.get("problem.received")?.value).toBe(3);
  expect(figures.get("problem.closed")?.value).toBe(2);
  expect(figures.get("problem.overdue")?.value).toBe(1);
});

describe("sessions of which the number attended is not written", () => {
  const training = (row: string, more = "") =>
    figuresOf(`
# 培训
2023年培训情况汇总表
序号|培训名称|主办单位|培训时间|应到人数|实到人数|参训人员
1|示范班|县委非公工委|2023-03-15|5|2|陆一鸣、韦文达
2|轮训班第二期|城关镇党委|2023-06-10|15|${row}${more}`);

  test("are counted by their list", () => {
    expect(training("|农志强、黄秋月").get("training.attendances")).toEqual({ value: 4, words: "" });
  });

  test("are counted by what the list says, and then nobody knows how many different people came", () => {
    const figures = training("|农志强等12人");
    expect(figures.get("training.attendances")).toEqual({ value: 14, words: "" });
    expect(figures.get("training.persons")?.value).toBeNull();
    expect(figures.get("training.persons")?.words).toContain("“培训”G4写的是“农志强等12人”");
  });

  test("are counted by their sign-ins", () => {
    const signIns = `
# 签到
轮训班第二期签到表
序号|姓名|所在企业|党组织|职务|签到
1|农志强|禾丰食品|禾丰食品党支部|书记|√
2|黄秋月|源盛建材|源盛建材党支部|书记|√
3|梁志远|恒泰机械|恒泰机械党支部|书记|请假`;
    expect(training("|", signIns).get("training.attendances")?.value).toBe(4);
  });

  test("are unknown where nothing tells, and never 0", () => {
    const told = training("|").get("training.attendances");
    expect(told?.value).toBeNull();
    expect(told?.words).toContain("“培训”F4没有填实到人数");
  });
});

test("error cells in words and names are told by the figures that they touch", () => {
  const figures = figuresOf(
    enterprises(
      "1|临江禾丰食品有限公司|#N/A|20|5|是|禾丰食品党支部|单独|2022-05-01",
      "2|临江源盛建材有限公司|已投产|20|4|#N/A|#N/A|单独|2022-06-01",
      "3|临江恒泰机械有限公司|已投产|20|2|是|恒泰机械党支部|单独|2022-06-01",
    ),
  );
  expect(figures.get("enterprise.operating")?.words).toContain("“企业台账”C3的错误值看不懂，算作其他状态");
  expect(figures.get("enterprise.covered")?.words).toContain(
    "“企业台账”F4的错误值看不懂，按党组织名称和组建方式判断",
  );
  expect(figures.get("organisation.total")?.words).toContain("“企业台账”G4的错误值看不懂");
});

/**
 * A park's workbook with every register in the proportions of a county's park. Of ten enterprises two formed a
 * branch alone, three one together, one is attached to the first, four have none and are looked after by
 * instructors. Without slips no rule finds anything.
 */
import type { Grid } from "../src/reading/cells/grid";
import { birthday, creditCode, date, firm, idNumber, isMan, person, pickFrom } from "./invented";
import { gridOf, type SheetPlan } from "./sheet-plan";

const PARKS = ["核心园", "河西园", "南湖园", "青岭园", "云溪园"];
const MEMBERS_ALONE = 4;
const YEAR = 2023;

/** All sheets of a park with so many enterprises, a multiple of 50; with slips about one in a hundred rows is wrong. */
export function parkWorkbook(enterprises: number, withSlips: boolean): readonly Grid[] {
  const share = (of50: number): number => (enterprises * of50) / 50;
  const plans = [
    enterpriseSheet(enterprises),
    organisationSheet(share(15)),
    rosterSheet(enterprises),
    allowanceSheet(share(15)),
    startupFundSheet(share(3)),
    awardSheet(share(15)),
    trainingSheet(share(6)),
    attendanceSheet(share(6)),
    problemSheet(share(30), enterprises),
    apartmentSheet(share(53), enterprises),
    schoolingSheet(share(19), enterprises),
    staffingSheet(share(2)),
    instructorSheet(share(7), enterprises),
    formationPlanSheet(share(6)),
    summarySheet(enterprises),
  ];
  return plans.map((plan) => gridOf(plan, withSlips));
}

function company(index: number): string {
  return `临江${firm(index)}有限公司`;
}

type Place = "alone" | "joint" | "attached" | "none";

function placeOf(enterprise: number): Place {
  const place = enterprise % 10;
  return place < 2 ? "alone" : place < 5 ? "joint" : place === 5 ? "attached" : "none";
}

function membersOf(enterprise: number): number {
  return placeOf(enterprise) === "alone" ? MEMBERS_ALONE : 1;
}

/** Of three branches the third is a joint one. */
function isJoint(branch: number): boolean {
  return branch % 3 === 2;
}

function branchName(branch: number): string {
  const founder = firm(Math.floor(branch / 3) * 10 + (branch % 3));
  return isJoint(branch) ? `中共临江${founder}联合支部委员会` : `中共临江${founder}有限公司支部委员会`;
}

/** The branch that the enterprise formed or is attached to. */
function branchOf(enterprise: number): number {
  const place = enterprise % 10;
  return Math.floor(enterprise / 10) * 3 + (place === 5 ? 0 : Math.min(place, 2));
}

function isNew(branch: number): boolean {
  return branch % 5 === 0;
}

function foundedOn(branch: number): string {
  return date(branch, isNew(branch) ? YEAR : 2020);
}

function unitsOf(branch: number): readonly string[] {
  const ten = Math.floor(branch / 3) * 10;
  return [[0, 5], [1], [2, 3, 4]][branch % 3]?.map((place) => company(ten + place)) ?? [];
}

/** The enterprise without organisation that has this place among its like. */
function withoutOrganisation(place: number): number {
  return Math.floor(place / 4) * 10 + 6 + (place % 4);
}

const ENTERPRISES_PER_INSTRUCTOR = 3;

function instructorOf(enterprise: number): string {
  const place = Math.floor(enterprise / 10) * 4 + (enterprise % 10) - 6;
  return person(Math.floor(place / ENTERPRISES_PER_INSTRUCTOR));
}

const MODES: Readonly<Record<Place, string | null>> = {
  alone: "单独组建",
  joint: "联合组建",
  attached: "挂靠组建",
  none: null,
};

function enterpriseSheet(count: number): SheetPlan {
  return {
    name: "企业台账",
    title: "临江县工业园区企业台账",
    header:
      "序号|企业名称|统一社会信用代码|所属园区|所在乡镇|行业类别|经营状态|是否规上|投产时间|职工总数|党员总数|正式党员|预备党员|是否建立党组织|党组织名称|组建方式|挂靠党组织|党组织成立时间|党组织书记|党建指导员|备注",
    count,
    row: (i) => {
      const place = placeOf(i);
      const branch = branchOf(i);
      const hasOwn = place === "alone" || place === "joint";
      return [
        i + 1,
        company(i),
        creditCode(i),
        pickFrom(PARKS, Math.floor((i * 5) / count)),
        "城厢镇",
        "食品",
        "已投产",
        i % 4 === 0 ? "是" : "否",
        date(i, 2018),
        30 + (i % 90),
        membersOf(i),
        membersOf(i),
        0,
        place === "none" ? "否" : "是",
        hasOwn ? branchName(branch) : null,
        MODES[place],
        place === "attached" ? branchName(branch) : null,
        hasOwn ? foundedOn(branch) : null,
        hasOwn ? person(branch) : null,
        place === "none" ? instructorOf(i) : null,
        null,
      ];
    },
    sums: ["职工总数", "党员总数", "正式党员"],
    slips: {
      企业名称: (name) => String(name).replace("有限", "　有限"),
      统一社会信用代码: (code) => String(code).replace("MA5", "NA5"),
      投产时间: () => "2203-05-09",
      职工总数: (employees) => `${String(employees)}人`,
      正式党员: (members) => Number(members) + 1,
      是否建立党组织: () => "√",
      党组织书记: () => "欧阳明",
    },
  };
}

function organisationSheet(count: number): SheetPlan {
  return {
    name: "党组织台账",
    title: "临江县工业园区党组织台账",
    header:
      "序号|党组织名称|党组织类型|成立时间|组建方式|覆盖企业数|覆盖企业名称|党员总数|正式党员|预备党员|书记姓名|任职时间|上次换届时间|下次换届时间",
    count,
    row: (i) => {
      const members = isJoint(i) ? 3 : MEMBERS_ALONE;
      return [
        i + 1,
        branchName(i),
        isJoint(i) ? "联合党支部" : "党支部",
        foundedOn(i),
        isJoint(i) ? "联合组建" : "单独组建",
        unitsOf(i).length,
        unitsOf(i).join("、"),
        members,
        members,
        0,
        person(i),
        foundedOn(i),
        date(i, YEAR),
        date(i, YEAR + 3),
      ];
    },
    sums: ["党员总数"],
    slips: {
      成立时间: () => "2203-05-09",
      覆盖企业数: (units) => Number(units) + 1,
      书记姓名: () => null,
      下次换届时间: () => "2022-05-09",
    },
  };
}

function rosterSheet(enterprises: number): SheetPlan {
  const employers = Array.from({ length: enterprises }, (_, enterprise) =>
    Array.from({ length: membersOf(enterprise) }, () => enterprise),
  ).flat();
  return {
    name: "党员花名册",
    title: "临江县工业园区企业党员花名册",
    header: "序号|姓名|性别|出生年月|身份证号|入党时间|转正时间|党员类别|所在企业|所在党支部",
    count: employers.length,
    row: (i) => {
      const enterprise = employers[i] ?? 0;
      return [
        i + 1,
        person(i),
        isMan(i) ? "男" : "女",
        birthday(i).slice(0, 7),
        idNumber(i),
        date(i, 2012),
        date(i, 2013),
        "正式党员",
        company(enterprise),
        placeOf(enterprise) === "none" ? null : branchName(branchOf(enterprise)),
      ];
    },
    slips: {
      姓名: (name) => [...String(name)].join(" "),
      出生年月: () => "2003-02",
      身份证号: (number) => String(number).replace("450123", "450132"),
      转正时间: () => "2012-12-30",
      党员类别: () => "预备党员",
      所在企业: () => "邻县某某陶瓷厂",
    },
  };
}

function allowanceSheet(count: number): SheetPlan {
  return {
    name: "书记津贴",
    title: "2023年度党组织书记岗位津贴发放表",
    header: "序号|党组织名称|书记姓名|任职时间|发放时段|月数|标准（元/月）|应发金额（元）|实发金额（元）",
    count,
    row: (i, row) => {
      const months = isNew(i) ? 13 - Number(foundedOn(i).slice(5, 7)) : 12;
      const amount = { formula: `=F${String(row)}*G${String(row)}`, value: months * 150 };
      return [
        i + 1,
        branchName(i),
        person(i),
        foundedOn(i),
        "2023年1-12月",
        months,
        150,
        amount,
        amount.value,
      ];
    },
    sums: ["应发金额（元）", "实发金额（元）"],
    slips: {
      书记姓名: () => "欧阳明",
      月数: (months) => Number(months) - 1,
      "应发金额（元）": (amount) => Number(amount) - 50,
      "实发金额（元）": (amount) => Number(amount) + 50,
    },
  };
}

function startupFundSheet(count: number): SheetPlan {
  return {
    name: "启动资金",
    title: "2023年新成立党组织启动资金拨付表",
    header: "序号|党组织名称|组建方式|批复时间|批复文号|拨付标准（元）|拨付金额（元）|拨付时间",
    count,
    row: (i) => [
      i + 1,
      branchName(i * 5),
      isJoint(i * 5) ? "联合组建" : "单独组建",
      foundedOn(i * 5),
      `临园党〔2023〕${String(i + 1)}号`,
      3000,
      3000,
      "2023-12-20",
    ],
    sums: ["拨付金额（元）"],
    slips: { 党组织名称: () => branchName(1), 组建方式: () => "挂靠组建" },
  };
}

function awardSheet(count: number): SheetPlan {
  return {
    name: "绩效奖励",
    title: "2023年度党组织书记履职考核及绩效奖励表",
    header: "序号|姓名|党组织|考核总分|考核等次|奖励金额（元）",
    count,
    row: (i) => {
      const isExcellent = i % 4 === 0;
      return [
        i + 1,
        person(i),
        branchName(i),
        isExcellent ? 95 : 88,
        isExcellent ? "优秀" : "良好",
        isExcellent ? 2000 : 0,
      ];
    },
    sums: ["奖励金额（元）"],
    slips: { 姓名: () => "欧阳明", "奖励金额（元）": () => 90_000 },
  };
}

function trainingSheet(count: number): SheetPlan {
  return {
    name: "培训情况",
    title: "2023年党组织书记培训情况汇总表",
    header: "序号|培训名称|主办单位|培训时间|地点|应到人数|实到人数|参训人员|学时",
    count,
    row: (i) => [
      i + 1,
      `第${String(i + 1)}期书记培训班`,
      "县委非公工委",
      date(i, YEAR),
      "县委党校",
      5,
      4,
      [0, 1, 2, 3].map((step) => person(i * 4 + step)).join("、"),
      8,
    ],
    sums: ["应到人数", "实到人数"],
    slips: { 培训时间: () => "2022-05-09", 实到人数: () => 6 },
  };
}

function attendanceSheet(count: number): SheetPlan {
  return {
    name: "培训签到",
    title: "2023年入党积极分子培训签到表",
    header: "序号|培训班次|姓名|单位|职务|签到",
    count,
    row: (i) => [
      i + 1,
      `第${String(Math.floor(i / 20) + 1)}期积极分子培训班`,
      person(i),
      company(i),
      "职工",
      person(i),
    ],
    slips: { 姓名: (name) => [...String(name)].join(" ") },
  };
}

function problemSheet(count: number, enterprises: number): SheetPlan {
  return {
    name: "企业问题",
    title: "2023年协调解决企业问题台账",
    header: "序号|企业名称|问题描述|问题类别|受理时间|责任单位|办理时限|是否办结|办结时间",
    count,
    row: (i) => [
      i + 1,
      company((i * 7) % enterprises),
      "变压器容量不够",
      "用电",
      date(i, YEAR),
      "县供电局",
      "2023-12-31",
      "是",
      "2023-12-30",
    ],
    slips: {
      企业名称: () => "邻县某某陶瓷厂",
      问题描述: () => "1.变压器容量不够；2.门前道路积水",
      受理时间: () => "2032-05-09",
      办结时间: () => null,
    },
  };
}

function apartmentSheet(count: number, enterprises: number): SheetPlan {
  return {
    name: "人才公寓",
    title: "人才公寓入住登记表",
    header: "序号|楼栋|房号|户型|入住单位|入住人员|入住时间|合同到期时间|退租时间|月租金（元）",
    count,
    row: (i) => [
      i + 1,
      `${String(Math.floor(i / 200) + 1)}栋`,
      100 + (i % 200),
      "单间",
      company(i % enterprises),
      person(i),
      date(i, 2022),
      date(i, 2025),
      null,
      300,
    ],
    slips: { 房号: (room) => Number(room) - 1, 入住时间: () => "2022.5.9", 退租时间: () => "2021-05-09" },
  };
}

function schoolingSheet(count: number, enterprises: number): SheetPlan {
  return {
    name: "子女就学",
    title: "园区职工子女就学情况表",
    header: "序号|企业名称|职工姓名|子女姓名|年龄|就读年级|意向学校|安排学校|办理时间|办理结果",
    count,
    row: (i) => [
      i + 1,
      company(i % enterprises),
      person(i),
      person(i + 5),
      7,
      "一年级",
      "县第一小学",
      "县第一小学",
      date(i, YEAR),
      "已安排",
    ],
    slips: { 年龄: () => "７", 办理结果: () => "自行解决" },
  };
}

function staffingSheet(count: number): SheetPlan {
  return {
    name: "机构编制",
    title: "园区机构编制情况表",
    header: "序号|单位|编制性质|核定编制|实有人数|空编",
    count,
    row: (i) => [i + 1, `第${String(i + 1)}服务站`, "全额事业", 12, 9, 3],
    sums: ["核定编制", "实有人数", "空编"],
    slips: { 实有人数: () => 13, 空编: () => 2 },
  };
}

function instructorSheet(count: number, enterprises: number): SheetPlan {
  const places = (enterprises / 10) * 4;
  return {
    name: "党建指导员",
    title: "党建指导员联系企业一览表",
    header: "序号|指导员姓名|所在单位|联系企业|派驻时间|走访次数",
    count,
    row: (i) => [
      i + 1,
      person(i),
      "县委组织部",
      Array.from({ length: ENTERPRISES_PER_INSTRUCTOR }, (_, step) => i * ENTERPRISES_PER_INSTRUCTOR + step)
        .filter((place) => place < places)
        .map((place) => company(withoutOrganisation(place)))
        .join("、"),
      date(i, YEAR),
      4,
    ],
    slips: { 派驻时间: () => "2032-05-09", 走访次数: () => 0 },
  };
}

function formationPlanSheet(count: number): SheetPlan {
  return {
    name: "组建计划",
    title: "2024年两新组织党组织组建推进计划表",
    header: "序号|企业名称|拟建方式|拟建党组织名称|计划完成时间|责任人|推进阶段",
    count,
    row: (i) => [
      i + 1,
      company(withoutOrganisation(i)),
      "联合组建",
      `${firm(withoutOrganisation(i))}联合党支部`,
      date(i, YEAR + 1),
      person(i),
      "摸底",
    ],
  };
}

function summarySheet(enterprises: number): SheetPlan {
  const inPark = enterprises / PARKS.length;
  return {
    name: "汇总",
    title: "2023年度园区两新组织党建工作汇总报表",
    header: "序号|园区|企业总数|投产企业数|建立党组织企业数|党员数",
    count: PARKS.length,
    row: (i) => [
      i + 1,
      pickFrom(PARKS, i),
      inPark,
      inPark,
      (inPark / 10) * 6,
      (inPark / 10) * (2 * MEMBERS_ALONE + 8),
    ],
    sums: ["企业总数", "投产企业数", "建立党组织企业数", "党员数"],
  };
}

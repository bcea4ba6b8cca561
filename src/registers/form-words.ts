/**
 * Words of forms that ask for numbers: what is counted, of what time, and what changes nothing. Fields, answers and
 * figures have their own words; here stand only those that no ledger needs. Compared as headers are (`sameWords`).
 */
import type { RegisterId } from "./index";

/** What a form may count, the containing before the contained: of two in one question the later is counted. */
export interface CountedThing {
  readonly words: readonly string[];
  /** Units in which it is counted; a form that asks in another means something else. */
  readonly units: readonly string[];
  /** The figure that counts all of it, or the column that is added up. */
  readonly by: { readonly figure: string } | { readonly register: "enterprise"; readonly field: "employees" };
}

export const countedThings = {
  enterprise: {
    words: ["企业", "公司", "户", "单位", "法人单位", "市场主体", "厂家"],
    units: ["家", "户", "个"],
    by: { figure: "enterprise.total" },
  },
  organisation: {
    words: ["党组织", "组织", "党的组织", "基层组织", "党的基层组织", "党基层组织"],
    units: ["个"],
    by: { figure: "organisation.total" },
  },
  member: {
    words: ["党员", "中共党员", "共产党员"],
    units: ["名", "人", "个"],
    by: { figure: "member.total" },
  },
  employee: {
    words: ["职工", "在岗职工", "用工人员", "务工人员", "从业人数", "从业人员", "用工人数", "用工"],
    units: ["名", "人"],
    by: { register: "enterprise", field: "employees" },
  },
  problem: {
    words: ["问题", "诉求", "企业问题", "企业诉求", "困难问题", "困难", "难题", "事项"],
    units: ["件", "个", "项", "条"],
    by: { figure: "problem.received" },
  },
  flat: {
    words: [
      "公寓",
      "人才公寓",
      "住房",
      "人才住房",
      "入住",
      "套数",
      "入住套数",
      "使用公寓",
      "公寓套数",
      "周转房",
      "分配住房",
      "租住",
      "租住套数",
    ],
    units: ["套", "间", "个"],
    by: { figure: "apartment.units" },
  },
  tenant: {
    words: [
      "入住人员",
      "入住人才",
      "入住职工",
      "公寓入住",
      "住户",
      "租住人数",
      "租住人员",
      "承租人员",
      "住公寓",
      "入住公寓",
      "居住公寓",
      "租住公寓",
      "住人才公寓",
      "入住人才公寓",
      "居住人才公寓",
    ],
    units: ["名", "人"],
    by: { figure: "apartment.persons" },
  },
  training: {
    words: ["培训", "培训班", "培训活动", "集中培训", "书记培训", "书记培训班", "书记轮训"],
    units: ["期", "场", "次", "场次", "个", "班"],
    by: { figure: "training.sessions" },
  },
  attendance: {
    words: ["参加培训", "书记参加培训", "书记参训", "参训"],
    units: ["人次"],
    by: { figure: "training.attendances" },
  },
  trained: { words: ["参训人员", "受训人员"], units: ["名", "人"], by: { figure: "training.persons" } },
  instructor: { words: ["指导员", "联络员"], units: ["名", "人", "个"], by: { figure: "instructor.total" } },
} as const satisfies Readonly<Record<string, CountedThing>>;

export type ThingId = keyof typeof countedThings;

/** How far inside another a thing is: enterprises have organisations, both have people and matters. */
export function rankOf(thing: ThingId): number {
  return thing === "enterprise" ? 0 : thing === "organisation" ? 1 : 2;
}

/** Before, between and behind the words of a question these change nothing. */
export const fillerWords: readonly string[] = [
  "数",
  "总",
  "共",
  "计",
  "有",
  "家",
  "个",
  "名",
  "人",
  "户",
  "件",
  "情况",
  "入园",
  "入驻",
  "落户",
  "各类",
  "各",
  "内",
  "中",
  "里",
  "目前",
  "现",
  "期末",
  "年末",
  "年底",
  "在册",
  "实有",
  "累计",
  "已经",
  "收到",
  "发放",
  "拨付",
  "受理",
  "举办",
  "开展",
  "补充资料",
  "收集",
  "反映",
  "提出",
  "组建",
  "类",
  "类别",
  "性别",
  "年龄",
  "年龄结构",
  "民族",
  "学历",
  "文化",
  "文化程度",
  "建会情况",
  "办理情况",
  "交办",
  "转办",
  "分办",
  "帮助",
  "分配",
  "已分配",
  "办理结果",
  "办理进度",
  "办理状态",
  "对象",
  "发放对象",
  "管委会",
  "年发放",
  "年拨付",
  "全年发放",
  "年度发放",
  "年支付",
  "辖区",
  "辖区内",
  "派驻",
  "全区",
  "全园",
  "全园区",
];

/** In brackets behind a label these change nothing of what it asks: 含预备党员, 截至年底, 3=4+5, 必填. */
export const asideThatSaysNothing =
  /^(?:(?:含|包括|包含)(?!拟|计划|目标).*|截[至止].*|(?:年末|年底|期末|现有|在册|累计|总数|合计|全部|必填|选填|可多选|大写|盖章|公章|签字|全称|数字|整数|[±+\-]|同比|增减|组织关系在册|实发|园区内?|全园)+|[\d=+\-*\/.,、A-Z<>①-⑳栏行列第]+)$/;

/** Labels beside or over others that only say of what they speak: 经费 beside 书记津贴, 服务企业 over 受理问题. */
export const topicLabel =
  /^(?:经费|资金|组织|党员|企业|队伍|服务|助企|惠企|人才|教育|培训|保障|阵地|基础|基本|党建|民生|工作|建设|管理|情况|类|方面|指标|综合|和|与|、|及|覆盖|发展|主体|规模|板块|设置|力量|创建|示范|体系|制度|作用|成效|编制|党)+$/;

/** Of which time a column or a row speaks. */
export const timeWords: Readonly<
  Record<
    "now" | "year" | "quarter" | "month" | "soFar" | "previous" | "change" | "growth" | "grown" | "other",
    readonly string[]
  >
> = {
  now: [
    "本期",
    "本期数",
    "年末数",
    "期末数",
    "年末",
    "期末",
    "数量",
    "数值",
    "数据",
    "数",
    "数字",
    "数目",
    "填报情况",
    "实际",
    "实际数",
    "完成数",
    "完成情况",
    "现状",
    "目前",
    "统计数",
    "指标值",
    "值",
    "结果",
    "填报数",
    "填报值",
    "人数",
    "金额",
    "实际支出",
    "支出",
    "支出数",
    "支出金额",
    "已支出",
    "实际发放",
    "发放金额",
    "支付金额",
    "使用金额",
    "执行数",
  ],
  /** All of the year so far, also in a form for a part of it. */
  year: [
    "本年",
    "本年度",
    "当年",
    "今年",
    "全年",
    "全年合计",
    "本年数",
    "本年实际",
    "本年累计",
    "本年累计数",
    "年初至今",
    "年初至本季",
    "年初至本季末",
    "1-本季",
    "1-本季度",
    "1-本季累计",
    "1-本月",
    "1-本月累计",
    "年初至本月",
    "年初至本月末",
  ],
  /** The quarter that the form is for. */
  quarter: ["本季", "本季度", "本季数", "本季实际", "当季", "当季数", "本季发生", "本季新增数"],
  /** The month that the form is for. */
  month: ["本月", "本月数", "本月实际", "本月发生", "本月新增数", "当月", "当月数"],
  soFar: ["累计", "累计数"],
  previous: [
    "上年",
    "上年度",
    "去年",
    "上期",
    "上年数",
    "上年末",
    "上年同期",
    "去年同期",
    "上年末数",
    "上期数",
    "上年实际",
    "上年同期数",
    "上年同期累计",
    "去年同期累计",
    "上年底",
    "去年底",
  ],
  change: [
    "增减",
    "增减数",
    "增减量",
    "增减额",
    "比上年增减",
    "较上年增减",
    "同比增减",
    "与上年比",
    "与上年相比",
    "较上年",
    "比上年",
    "净增",
    "比上年增加",
    "较上年增加",
    "变化",
    "变动",
  ],
  growth: ["增减率", "增长率", "增幅", "同比增长", "同比", "增减幅度", "增减百分比", "比上年增长"],
  grown: ["增长", "增加", "增长情况", "增减情况"],
  other: [
    "计划",
    "目标",
    "任务",
    "任务数",
    "目标数",
    "计划数",
    "上月",
    "上季",
    "上季度",
    "上季末",
    "本周",
    "环比",
    "明年",
    "下年",
  ],
};

/** What makes new what stands behind it, in the year that is asked. */
export const newWords: readonly string[] = [
  "新增",
  "新成立",
  "新建",
  "新组建",
  "新设",
  "新入园",
  "新入驻",
  "新入住",
  "新引进",
  "新发展",
  "当年新增",
  "本年新增",
  "本年新建",
  "年内新增",
  "年内新建",
  "年内新成立",
  "年内成立",
  "当年新成立",
  "当年成立",
  "本年新成立",
];

/** That somebody was made a full member, which happened in a year; 已转正 is what somebody is. */
export const madeFullWords: readonly string[] = [
  "转正",
  "按期转正",
  "转正党员",
  "党员转正",
  "预备党员转正",
  "转为正式",
  "转为正式党员",
  "预备党员转为正式党员",
];

/** That somebody became a member on probation, which happened in a year. */
export const joinedWords: readonly string[] = [
  "入党",
  "新入党",
  "新入党党员",
  "发展党员",
  "党员发展",
  "发展新党员",
  "吸收新党员",
  "新吸收党员",
  "接收预备党员",
  "吸收预备党员",
];

/** Money that was paid, as forms call it in one word; without 人数 or 个数 it is the sum. */
export const moneyWords: Readonly<Record<string, readonly string[]>> = {
  "subsidy.total": ["补助经费", "补助经费合计", "补助经费总额", "补助资金", "补助资金合计"],
  "subsidy.startup.total": ["启动资金", "启动资金发放总额", "启动资金拨付总额"],
  "subsidy.allowance.total": [
    "岗位津贴",
    "书记岗位津贴",
    "书记津贴",
    "津贴发放",
    "津贴发放总额",
    "书记津贴发放总额",
    "岗位津贴发放总额",
  ],
  "subsidy.award.total": [
    "绩效奖励",
    "书记绩效奖励",
    "绩效奖励发放总额",
    "履职绩效奖励",
    "履职考核奖励",
    "考核奖励",
    "履职奖励",
  ],
};

/** Before what an enterprise may have these say that it has it, or that it lacks it. */
export const havingWords: readonly string[] = [
  "有",
  "已",
  "已有",
  "建有",
  "设有",
  "已建",
  "已成立",
  "成立",
  "已组建",
  "已覆盖",
  "属于",
  "纳入",
  "已纳入",
];
export const lackingWords: readonly string[] = [
  "无",
  "没有",
  "没",
  "未",
  "未建",
  "未成立",
  "未组建",
  "尚未成立",
  "尚未建",
  "未覆盖",
  "非",
  "未纳入",
  "不属于",
];

/** Heads over an indicator's number in the form, and over its unit. */
export const codeHeads: readonly string[] = ["代码", "行次", "指标代码", "序号", "序", "栏次", "编码"];
/** A unit that stands in a cell of its own. */
export const bareUnit =
  /^(?:家|户|个|名|人|件|项|条|套|间|元|万元|亿元|千元|%|人次|场次|场|次|平方米|㎡|年|小时|天|期|岁|亩|公顷|公里|米|吨|台|辆|本|册|份|篇|所|处|栋|支|批|户次|家次|件次|个百分点|‰)$/;

/** The unit that a label is, 人次 or 期数; `null` for any other label. */
export function unitAlone(label: string): string | null {
  const bare = label.replace(/(?<=.)数$/, "");
  return bareUnit.test(bare) ? bare : null;
}

export const unitHeads: readonly string[] = ["单位", "计量单位", "计算单位"];

/** In a title these choose some of a register's records by what no condition of ours tells: asked, never passed over. */
export const choosingWords: Readonly<Partial<Record<RegisterId, readonly string[]>>> = {
  enterprise: [
    "空白",
    "应建",
    "重点",
    "龙头",
    "骨干",
    "上市",
    "外资",
    "台资",
    "港资",
    "达标",
    "高新",
    "专精特新",
    "有党员",
    "无党员",
    "没有党员",
    "党员出资人",
    "党员业主",
    "党员企业主",
    "女企业家",
    "代表人士",
    "人大代表",
    "政协委员",
  ],
  organisation: [
    "换届",
    "届满",
    "应换届",
    "到届",
    "需换届",
    "待换届",
    "未换届",
    "已换届",
    "到期",
    "空缺",
    "星级",
  ],
  member: ["发展", "青年", "离退休", "退休", "党龄", "老党员", "入党申请", "发展对象"],
  problem: ["遗留", "逾期", "超期", "超时", "到期", "疑难", "重点", "挂账", "销号"],
  allowance: ["离任", "卸任", "新任", "现任", "在任"],
  award: ["先进", "表彰", "模范"],
  schooling: ["待", "小学", "初中", "高中", "中学", "幼儿", "义务教育", "民办", "公办"],
  apartment: ["新入住", "退房", "退租", "空置", "到期", "欠费", "欠租"],
  formationPlan: ["逾期", "超期", "未完成", "已完成"],
};

/** Fields by whose values a form may ask for numbers; others are names, places and remarks. */
export const groupedFields: Readonly<Partial<Record<RegisterId, readonly string[]>>> = {
  enterprise: [
    "township",
    "industry",
    "ownershipType",
    "primaryManager",
    "superiorOrganisation",
    "instructor",
  ],
  organisation: ["superiorOrganisation", "primaryManager"],
  member: ["ethnicity", "education", "partyPost"],
  problem: ["category", "channel", "responsibleUnit", "satisfaction"],
  apartment: ["building", "layout", "talentCategory"],
  schooling: ["grade", "assignedSchool"],
  staffing: ["kind"],
  training: ["organiser", "place"],
  formationPlan: ["stage"],
  instructor: ["unit"],
};

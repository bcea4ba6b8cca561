/**
 * How offices form a header from a field's own words: what they put before, behind and between them without meaning
 * another field (在册 + 党员, 问题 + 收集 + 时间, 投产 + 日). Data for recognition, in the form in which headers are
 * compared (`sameWords`: 日期 is 时间, 人数 is 数); what is decided here is told in docs/adr/0010.
 */
import type { Kind } from "./kinds";

/** Before and between any field's words these change nothing. Behind them they would be what the column holds. */
export const qualifiers: readonly string[] = [
  "企业",
  "单位",
  "园区",
  "本企业",
  "本园区",
  "本单位",
  "目前",
  "当前",
  "现有",
  "现",
  "本",
  "该",
  "我",
  "所",
  "具体",
  "实际",
  "详细",
  "基本",
  "全部",
  "所有",
  "中共",
  "全县",
  "县",
  "的",
  "之",
  "截至",
  "登记",
  "简要",
  "主要",
  "其中",
];

/** Before and between words of these kinds these change nothing either. */
export const qualifiersOf: { readonly [K in Kind]?: readonly string[] } = {
  count: [
    "在册",
    "实有",
    "现实有",
    "共有",
    "总",
    "在岗",
    "园内",
    "名册",
    "累计",
    "已",
    "年度",
    "全年",
    "当年",
    "本年",
    "本年度",
    "年",
    "本期",
    "本次",
    "年末",
    "年底",
    "期末",
  ],
  number: ["年度", "全年", "当年", "本年", "本年度", "年", "总", "累计", "最终", "综合"],
  money: ["年度", "全年", "当年", "本年", "本年度", "年", "已", "总", "本次", "累计"],
  date: ["年度", "年", "开始", "起始", "正式", "首次"],
  deadline: ["年度"],
  yesNo: [
    "是否",
    "已",
    "为",
    "属",
    "属于",
    "有",
    "成立",
    "列入",
    "列为",
    "纳入",
    "计入",
    "评为",
    "市级",
    "县级",
    "省级",
    "自治区级",
    "市级以上",
    "县级以上",
    "省级以上",
  ],
  operatingStatus: ["是否", "已"],
  closed: ["是否", "已"],
  schoolingResult: ["是否", "已"],
  personName: ["现任", "现职", "日常"],
  organisationName: ["所在", "本年", "本年度", "当年"],
  enterpriseName: ["所在"],
  enterpriseList: ["所在"],
  text: ["所在", "年度"],
};

/** Behind any field's words these change nothing, and tell nothing of what the column holds. */
export const closings: readonly string[] = ["情况", "信息", "填写", "选填", "必填", "可多家"];

/**
 * What the words of a kind end in: 投产时间 and 投产日 say the same. A column that says only what stands before it
 * (投产) may mean more than one thing, save where people count.
 */
export const endingsOf: { readonly [K in Kind]?: readonly string[] } = {
  date: ["时间"],
  deadline: ["时限"],
  period: ["时间", "时段", "期间", "月份"],
  count: ["数", "人次", "次数", "个", "名", "规模"],
  number: ["数"],
  money: ["金额", "额", "资金", "数", "款"],
  yesNo: ["是否", "情况", "否", "状态"],
  operatingStatus: ["是否", "情况", "状态", "现状", "否"],
  closed: ["是否", "情况", "状态", "现状", "结果", "否"],
  schoolingResult: ["是否", "情况", "状态", "结果", "否"],
  formationMode: ["方式", "类别", "方法", "办法"],
  organisationType: ["类别", "性质", "建制"],
  enterpriseName: ["名称", "企业", "单位", "名"],
  enterpriseList: ["名称", "名单", "企业", "单位"],
  organisationName: ["党组织", "名称", "名"],
  personName: ["姓名", "名称", "人", "人员"],
  personList: ["姓名", "名单", "人员", "人", "学员"],
  phone: ["电话", "号码", "号"],
  account: ["账号", "号码"],
  idNumber: ["身份证"],
  grade: ["等次", "等级", "档次", "结果", "类别"],
  text: ["名称"],
};

/** Before a day that has come these make it one to come (拟办结时间 is a time limit). */
export const planWords: readonly string[] = [
  "计划",
  "拟定",
  "拟",
  "预计",
  "预定",
  "要求",
  "应",
  "承诺",
  "限时",
  "限",
  "目标",
  "约定",
];

/** Before an amount these say that it was paid, or was to be; where a table has both, what was paid is meant. */
export const paidWords: readonly string[] = ["实", "已", "到位", "累计", "共"];
export const dueWords: readonly string[] = [
  "应",
  "拟",
  "计划",
  "未",
  "尚",
  "欠",
  "预",
  "核定",
  "核准",
  "申请",
  "申报",
  "批准",
  "审批",
];

/** Before an amount these say that it is the sum of several payments. */
export const summedWords: readonly string[] = ["累计", "共", "合计", "总计"];

/** Endings by which the first and the last day of a term are told, each list with one meaning: 任期止, 任期至. */
export const termEndings: readonly (readonly string[])[] = [
  ["起", "自", "开始", "起始", "起算"],
  ["止", "至", "截止", "截至", "终止", "结束", "届满", "到期", "期满"],
];

/**
 * The settings as a list: section and item as sheet 党建设置 shows them, help, how a cell is read and what is
 * written for a value. Sheet, functions and pane all go by this list.
 */
import type { CellValue } from "../cells/grid";
import { cellText, writtenText } from "../cells/grid";
import type { EndPolicy, ReportManner, Settings, StartPolicy } from "./settings";
import { parseValue } from "../cells/values";
import { formatIso } from "../cells/dates";

/** A setting that couldn't be read, in words for the user. */
export interface SettingProblem {
  readonly problem: string;
}

export type SettingCell = string | number | null;

/** A setting with one value. `read` gives the settings with it, or what is wrong. */
export interface SettingSpec {
  readonly section: string;
  readonly item: string;
  readonly help: string;
  readonly choices?: readonly string[];
  readonly read: (cell: CellValue, settings: Settings) => Settings | SettingProblem;
  readonly write: (settings: Settings) => SettingCell;
}

export const sections = {
  basics: "基本",
  coverage: "覆盖率口径",
  money: "补助资金",
  organisation: "组织与指导员",
  allowanceRates: "津贴标准",
  startupStandards: "启动资金标准",
  parks: "园区名单",
  aliases: "企业别名",
  userNumbers: "自填数字",
  userTexts: "自填文字",
  passages: "常用段落",
  sources: "台账来源",
  corrections: "识别更正",
  sheetChoices: "计入的表",
  kindChoices: "表的种类",
  accepted: "已接受的问题",
  draftAnswers: "稿子里的数",
  formAnswers: "填表的回答",
} as const;

/** Of a number in somebody's text: no ledger is asked about it. */
export const notHeldAgainst = "不用核对";

export const startPolicies: Readonly<Record<string, StartPolicy>> = {
  当月起计: "WHOLE",
  次月起计: "NEXT",
  "15日前计全月，之后不计": "HALF15",
  "15日前计全月，之后计半月": "HALF15_HALF",
  按天计: "DAILY",
};

export const endPolicies: Readonly<Record<string, EndPolicy>> = {
  离任当月照发: "WHOLE",
  离任当月不发: "PREV",
  "15日后离任计全月，之前不计": "HALF15",
  "15日后离任计全月，之前计半月": "HALF15_HALF",
  按天计: "DAILY",
};

export const awardModes = {
  按得分分档: "TIER",
  按得分折算: "LINEAR",
  按名次: "RANK",
  手工核定: "FIXED",
} as const;
const YES_NO = { 是: true, 否: false } as const;
const POST_RULES = { 只发一份: "once", 每个职务各发一份: "twice" } as const;
const STARTUP_DATES = { 批复时间: "approved", 成立时间: "founded" } as const;

/** One of some words, by the word on the sheet. */
function choice<T extends string | boolean | number>(
  words: Readonly<Record<string, T>>,
  set: (settings: Settings, value: T) => Settings,
  get: (settings: Settings) => T,
): Pick<SettingSpec, "choices" | "read" | "write"> {
  return {
    choices: Object.keys(words),
    read: (cell, settings) => {
      const typed = cellText(cell, false);
      const found = Object.entries(words).find(([word]) => cellText(word) === typed)?.[1];
      return found === undefined
        ? { problem: `请填 ${Object.keys(words).join("、")} 中的一个` }
        : set(settings, found);
    },
    write: (settings) => Object.keys(words).find((word) => words[word] === get(settings)) ?? null,
  };
}

function text(
  set: (settings: Settings, value: string) => Settings,
  get: (settings: Settings) => string | null,
): Pick<SettingSpec, "read" | "write"> {
  return { read: (cell, settings) => set(settings, writtenText(cell)), write: get };
}

function wholeNumber(
  set: (settings: Settings, value: number) => Settings,
  get: (settings: Settings) => number | null,
  least: number,
  most: number,
): Pick<SettingSpec, "read" | "write"> {
  return {
    read: (cell, settings) => {
      const value = Number(cellText(cell, false));
      const good = Number.isInteger(value) && value >= least && value <= most;
      return good ? set(settings, value) : { problem: `请填 ${String(least)} 到 ${String(most)} 之间的整数` };
    },
    write: get,
  };
}

/** No count and no sum in yuan of an office comes near; whatever is larger is a slip. */
export const largestTyped = 1e12;

/** Fen of a cell in yuan; `null` for what is no amount. A word for nothing is none: 无 is not 0 yuan. */
export function yuanIn(cell: CellValue): number | null {
  const { value, problem } = parseValue("money", cell, { year: null });
  if (value === null || problem !== null || value < 0 || value > largestTyped * 100) return null;
  return value === 0 && !/\d/.test(cellText(cell, false).normalize("NFKC")) ? null : value;
}

function yuan(
  set: (settings: Settings, fen: number) => Settings,
  get: (settings: Settings) => number | null,
): Pick<SettingSpec, "read" | "write"> {
  return {
    read: (cell, settings) => {
      const value = yuanIn(cell);
      return value === null ? { problem: "请填金额，单位元，如 150" } : set(settings, value);
    },
    write: (settings) => {
      const fen = get(settings);
      return fen === null ? null : fen / 100;
    },
  };
}

/** Every setting with one value, in the order of the sheet. A blank cell keeps the default. */
export const settingSpecs: readonly SettingSpec[] = [
  {
    section: sections.basics,
    item: "报告年度",
    help: "指标和报告统计哪一年，如 2023",
    ...wholeNumber(
      (settings, year) => ({ ...settings, year }),
      (settings) => settings.year,
      1990,
      2100,
    ),
  },
  {
    section: sections.basics,
    item: "截止日期",
    help: "统计到哪一天，如 2023-12-31",
    read: (cell, settings) => {
      const { value } = parseValue("deadline", cell, { year: null });
      return value === null ? { problem: "请填一个日期，如 2023-12-31" } : { ...settings, asOf: value.day };
    },
    write: (settings) => (settings.asOf === null ? null : formatIso(settings.asOf)),
  },
  {
    section: sections.basics,
    item: "单位名称",
    help: "报告落款用的单位名称",
    ...text(
      (settings, office) => ({ ...settings, office }),
      (settings) => settings.office,
    ),
  },
  {
    section: sections.basics,
    item: "园区名称",
    help: "报告里怎样称呼本园区",
    ...text(
      (settings, park) => ({ ...settings, park }),
      (settings) => settings.park,
    ),
  },
  {
    section: sections.basics,
    item: "总是写成数值",
    help: "填“是”时，指标和报告不写公式，台账改动后要重新生成",
    ...choice(
      YES_NO,
      (settings, alwaysValues) => ({ ...settings, alwaysValues }),
      (settings) => settings.alwaysValues,
    ),
  },
  {
    section: sections.basics,
    item: "大额金额写法",
    help: "报告里一万元以上的金额写成 24450元 还是 2.445万元",
    ...choice<ReportManner["amounts"]>(
      { 元: "yuan", 万元: "tenThousand" },
      (settings, amounts) => ({ ...settings, manner: { ...settings.manner, amounts } }),
      (settings) => settings.manner.amounts,
    ),
  },
  {
    section: sections.basics,
    item: "金额范围写法",
    help: "报告里写 2000～6000元 还是 2000元至6000元",
    ...choice<ReportManner["ranges"]>(
      { 波浪号: "sign", 至: "words" },
      (settings, ranges) => ({ ...settings, manner: { ...settings.manner, ranges } }),
      (settings) => settings.manner.ranges,
    ),
  },
  {
    section: sections.basics,
    item: "二级标题序号",
    help: "报告的二级标题写“1.”还是“（一）”",
    ...choice<ReportManner["headings"]>(
      { 数字加点: "digits", 汉字加括号: "chinese" },
      (settings, headings) => ({ ...settings, manner: { ...settings.manner, headings } }),
      (settings) => settings.manner.headings,
    ),
  },
  {
    section: sections.coverage,
    item: "挂靠算覆盖",
    help: "挂靠组建的企业是否计入已覆盖",
    ...choice(
      YES_NO,
      (settings, includeAttached) => ({ ...settings, includeAttached }),
      (settings) => settings.includeAttached,
    ),
  },
  {
    section: sections.coverage,
    item: "只统计非公企业",
    help: "填“是”时，国有、集体企业不进入分母",
    ...choice(
      YES_NO,
      (settings, onlyPrivate) => ({ ...settings, onlyPrivate }),
      (settings) => settings.onlyPrivate,
    ),
  },
  {
    section: sections.coverage,
    item: "百分比小数位",
    help: "报告里的百分比保留几位小数",
    ...choice<0 | 1 | 2>(
      { 取整: 0, 一位: 1, 两位: 2 },
      (settings, decimals) => ({ ...settings, decimals }),
      (settings) => settings.decimals,
    ),
  },
  {
    section: sections.money,
    item: "津贴起算",
    help: "到任当月怎样计月数",
    ...choice(
      startPolicies,
      (settings, startPolicy) => ({ ...settings, startPolicy }),
      (settings) => settings.startPolicy,
    ),
  },
  {
    section: sections.money,
    item: "津贴止算",
    help: "离任当月怎样计月数",
    ...choice(
      endPolicies,
      (settings, endPolicy) => ({ ...settings, endPolicy }),
      (settings) => settings.endPolicy,
    ),
  },
  {
    section: sections.money,
    item: "一人任两职",
    help: "同一人担任两个党组织书记时怎样发",
    ...choice(
      POST_RULES,
      (settings, twoPosts) => ({ ...settings, twoPosts }),
      (settings) => settings.twoPosts,
    ),
  },
  {
    section: sections.money,
    item: "启动资金认定日期",
    help: "以批复时间还是成立时间判断是否当年新建",
    ...choice(
      STARTUP_DATES,
      (settings, startupDate) => ({ ...settings, startupDate }),
      (settings) => settings.startupDate,
    ),
  },
  {
    section: sections.money,
    item: "奖励方案",
    help: "绩效奖励怎样确定",
    ...choice(
      awardModes,
      (settings, mode) => ({ ...settings, award: { ...settings.award, mode } }),
      (settings) => settings.award.mode,
    ),
  },
  {
    section: sections.money,
    item: "奖励下限（元）",
    help: "每人奖励不低于",
    ...yuan(
      (settings, min) => ({ ...settings, award: { ...settings.award, min } }),
      (settings) => settings.award.min,
    ),
  },
  {
    section: sections.money,
    item: "奖励上限（元）",
    help: "每人奖励不高于",
    ...yuan(
      (settings, max) => ({ ...settings, award: { ...settings.award, max } }),
      (settings) => settings.award.max,
    ),
  },
  {
    section: sections.money,
    item: "全年预算（元）",
    help: "三项资金合计的预算；不填则不比较",
    ...yuan(
      (settings, budget) => ({ ...settings, budget }),
      (settings) => settings.budget,
    ),
  },
  {
    section: sections.money,
    item: "公示版姓名",
    help: "公示版里写全名，还是只留姓氏",
    ...choice(
      { 全名: false, 隐去名字: true },
      (settings, masksPostedNames) => ({ ...settings, masksPostedNames }),
      (settings) => settings.masksPostedNames,
    ),
  },
  {
    section: sections.organisation,
    item: "届期（年）",
    help: "党支部一届几年",
    ...wholeNumber(
      (settings, termYears) => ({ ...settings, termYears }),
      (settings) => settings.termYears,
      1,
      5,
    ),
  },
  {
    section: sections.organisation,
    item: "指导员联系上限（家）",
    help: "一名党建指导员最多联系几家企业",
    ...wholeNumber(
      (settings, instructorLoad) => ({ ...settings, instructorLoad }),
      (settings) => settings.instructorLoad,
      1,
      100,
    ),
  },
  {
    section: sections.organisation,
    item: "为主管理的上级机构",
    help: "规模较大企业党组织由谁为主管理",
    ...text(
      (settings, commission) => ({ ...settings, agencies: { ...settings.agencies, commission } }),
      (settings) => settings.agencies.commission,
    ),
  },
  {
    section: sections.organisation,
    item: "乡镇管理机构",
    help: "分散在乡镇的企业党组织由谁为主管理",
    ...text(
      (settings, township) => ({ ...settings, agencies: { ...settings.agencies, township } }),
      (settings) => settings.agencies.township,
    ),
  },
];

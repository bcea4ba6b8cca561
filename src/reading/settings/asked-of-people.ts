/** Numbers and words that stand in no ledger: people write them on 党建设置, the report quotes them. */

export interface AskedNumber {
  readonly title: string;
  readonly unit: "次" | "率" | "个" | "家";
  readonly help: string;
}

export const askedNumbers: readonly AskedNumber[] = [
  { title: "业主座谈会次数", unit: "次", help: "本年召开业主座谈会的次数" },
  { title: "下年覆盖率目标", unit: "率", help: "下一年党组织覆盖率目标，如 75%" },
  { title: "计划新建党组织数", unit: "个", help: "下一年计划新建党组织的个数" },
  { title: "计划培育示范点数", unit: "个", help: "下一年计划培育党建示范点的个数" },
];

export interface AskedText {
  readonly title: string;
  readonly help: string;
}

export const askedTexts: readonly AskedText[] = [
  { title: "牵头单位", help: "同管委会一起摸底走访的单位，如 县委社会工作部" },
  { title: "补充问题", help: "数字看不出来、但本单位认为存在的不足，写成一句话" },
  { title: "补充原因", help: "问题的主要原因，写成一句话" },
  { title: "覆盖率下降原因", help: "覆盖率比上年下降时才写进报告，如 新入园企业较多" },
  { title: "上年问题整改", help: "上一年述职评议指出的问题整改得怎样，写成一段话" },
  { title: "履行第一责任人职责", help: "主要负责人抓党建做了什么，写成一段话" },
  { title: "特色做法", help: "本年有特色的做法，写成一段话" },
  { title: "落款日期", help: "报告落款的日期，如 2023年12月31日" },
];

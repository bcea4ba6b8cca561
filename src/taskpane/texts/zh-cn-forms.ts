import { nameBeside } from "../parts/download";

interface Counted {
  readonly sheets: readonly {
    readonly cells: readonly unknown[];
    readonly left: readonly unknown[];
    readonly ask: readonly unknown[];
  }[];
}

interface Copy {
  readonly copy: string;
  readonly unnormalised: readonly unknown[];
}

/** Texts of the page 填表. */
export const formsZhCn = {
  lead: "选上级发来的空表，用这个工作簿的台账填好，另存成新文件；空表就在这个工作簿里的，填在它的副本里。空表和台账都不改动。",
  choose: "选择空表文件",
  another: "换一张空表",
  ownSheet: "用这个工作簿里的表",
  whichSheet: "空表是哪一张",
  noSheet: "请选择",
  fillCopy: "在副本里填好",
  copied: (name: string): string => `已填在“${name}”里。原来的空表没有改动，副本不计入统计。`,
  withIds: "证件号码、电话、账号也填",
  withIdsHelp: "只在这张表明确要这些内容时勾选，只对这张表有效。",
  filled: ({ sheets }: Counted): string => {
    const count = (of: "cells" | "left" | "ask"): number =>
      sheets.reduce((sum, sheet) => sum + sheet[of].length, 0);
    return `填了${String(count("cells"))}格，待确认${String(count("ask"))}格，留空${String(count("left"))}格。`;
  },
  save: "存成填好的文件",
  saved: "已交给系统保存。如果没有出现保存提示，说明这里不允许下载，请改用网页版或命令行。",
  filledName: (name: string): string => nameBeside(name, "已填"),
  questionsTitle: (count: number): string => `要确认的问题（${String(count)}）`,
  questionsHelp: "台账里有不止一种取法，没有替你选。确认一次，同样的表下次照此填。",
  question: (question: string, cells: number): string => `“${question}”填什么？共${String(cells)}格`,
  leaveEmpty: "留空，我自己填",
  rememberAnswer: "照此填并记住",
  answered: "已记住，这张表照此重新填了。",
  moreQuestions: (count: number): string => `还有${String(count)}个问题，答完这些再问。`,
  usedTitle: (count: number): string => `照以前的回答填的（${String(count)}）`,
  used: (question: string, answer: string): string => `“${question}”：${answer}`,
  takeBack: "收回这个回答",
  askTitle: (count: number): string => `要自己填的格（${String(count)}）`,
  askHelp: "这些格要对照实际情况填，请在存下的文件里填好。",
  leftTitle: (count: number): string => `留空的格（${String(count)}）`,
  cellsTitle: (count: number): string => `填好的格（${String(count)}）`,
  cell: (sheet: string, cell: string): string => `${sheet}!${cell}`,
  asked: (header: string, candidates: string): string =>
    header === "" ? `请确认：${candidates}` : `“${header}”请确认：${candidates}`,
  serial: "序号",
  moreCells: (count: number): string => `数自${String(count)}个单元格`,
  inserted: (sheet: string, after: number, count: number): string =>
    `“${sheet}”第${String(after)}行下面插入了${String(count)}行。`,
  unfitted: (sheet: string, reason: string, records: string): string =>
    `“${sheet}”${reason}${records === "" ? "。" : `：${records}`}`,
  showMore: "再显示一些",
  ownTitle: "自己的台账",
  blankText: "新建空白台账：表头、下拉选项、合计和打印设置都做好，存成新文件。",
  blankChoice: "要哪些台账",
  blank: "新建空白台账",
  blankName: "空白台账.xlsx",
  tidyText: "在每张认出的台账旁边写一张规范的副本：日期、打勾、单位、全称都统一。原表不动，副本不计入统计。",
  tidy: "整理成规范台账",
  tidied: (sheets: readonly Copy[]): string => {
    const open = sheets.reduce((sum, { unnormalised }) => sum + unnormalised.length, 0);
    const told = open === 0 ? "" : `有${String(open)}处看不懂，原样照抄并标了出来。`;
    return `已写入：${sheets.map(({ copy }) => copy).join("、")}。${told}`;
  },
  cardsText: "一企一档：每家企业一页，汇总各张台账里的内容；证件号码、电话等只显示一部分。",
  cards: "一企一档（Word）",
  cardsName: "一企一档.docx",
  cardsSaved: (count: number): string => `${String(count)}家企业的档案已交给系统保存。`,
} as const;

import { nameBeside } from "../taskpane/parts/download";

/** Words of the page itself; the pane on it has its own. */
export const pageTexts = {
  title: "党建台账 · 文件版",
  lead: "没有 Excel、不能装加载项，也能用：打开一个 .xlsx 台账，识别、数数、校验、算资金、写报告，再把结果存成一份副本。",
  points: [
    "不安装，不联网：这个网页只在本机读文件，什么也不发出去，也不记住打开过什么。",
    "原文件不动：改动和生成的表只进“另存副本”，没改的内容一个字节都不变。",
    "写出的指标和报告是数值：台账改动后，请重新打开文件再生成。",
  ],
  choose: "打开台账文件",
  chooseLabel: "台账文件（.xlsx）",
  sample: "打开示例",
  sampleName: "示例台账.xlsx",
  drop: "也可以把文件拖到这里。WPS 或旧版 Excel 的 .xls、.et 文件，请先另存为 .xlsx。",
  opening: (name: string): string => `正在打开“${name}”……`,
  another: "换一个文件",
  save: "另存副本",
  saved: (name: string): string =>
    `副本已交给浏览器保存，文件名“${name}”，一般在“下载”文件夹。没有反应的话，请换一个浏览器再试。`,
  copyName: (name: string): string => nameBeside(name, "党建台账副本"),
  notSaved: "有改动还没存",
  unsaved: "打开别的文件会丢掉还没存的改动。要存的话，请先点“另存副本”；不要的话，再选一次文件。",
  region: "文件",
  sheet: "表格",
  pane: "党建台账",
  parts: "页面显示",
  sheets: "工作表",
  hidden: "（隐藏）",
  rowsOf: (sheet: string): string => `“${sheet}”的内容，只能看`,
  empty: "这张表是空的。",
  stale: (places: string, count: number): string =>
    `这个文件里有${String(count)}处合计，存下的数和它自己加起来的不一样（${places}），多半是别的程序改过格子没有重算。这里按加起来的数读；请用 Excel 或 WPS 打开，重算后保存，再核对一遍。`,
  manyCells: (cells: number): string =>
    `这个文件有${String(Math.round(cells / 10_000))}万个单元格，每一步都要等一会儿。多半是空白行里填了公式：删掉它们会快得多。`,
  staleOne: (place: string, stored: string, computed: string): string =>
    `${place}存的是${stored}，加起来是${computed}`,
  waiting: (places: string, count: number): string =>
    `有${String(count)}个公式用到了改过的格子，这里算不了，仍是原来的结果（${places}）。副本用 Excel 或 WPS 打开时会重算，请那时再校验一遍。`,
  more: "等",
  broken:
    "读这个文件时内存不够或出了错，已经停下。请关掉这个网页重新打开，把不用的工作表移到别的文件里再试。",
} as const;

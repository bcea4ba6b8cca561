/** Texts of the page 自检. */
export const selfTestZhCn = {
  title: "自检",
  sectionText: "公式不算、窗格不对劲时用：逐项检查这台电脑上的 Excel，看是哪一项不正常。",
  open: "打开自检",
  back: "返回设置",
  before:
    "自检会添加一张名为“自检”的工作表，写入编好的内容，看完就删除；别的表不读也不改。删除工作表会清空 Excel 的“撤销”记录，建议先保存，最好在一个新建的空白工作簿里做。",
  start: "开始自检",
  again: "再做一次",
  allGreen: (count: number): string => `检查了 ${String(count)} 项，全部正常。`,
  someRed: (red: number, count: number): string =>
    `检查了 ${String(count)} 项，有 ${String(red)} 项不正常。请点“复制诊断信息”，发给帮您解决问题的人。`,
  ok: "正常",
  notOk: "不正常",
  difference: (expected: string, got: string): string => `应为：${expected}。现为：${got}。`,
  redTitle: (count: number): string => `不正常的（${String(count)}）`,
  greenTitle: (count: number): string => `正常的（${String(count)}）`,
  copy: "复制诊断信息",
  copied: "已复制诊断信息，里面没有单元格内容。",
  copyFailed: "当前环境不允许复制。请展开“诊断信息”，选中后按 Ctrl+C。",
  diagnosticsTitle: "诊断信息",
} as const;

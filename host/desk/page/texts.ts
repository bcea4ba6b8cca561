/** What the desk says to people. */
export const texts = {
  title: (addIn: string) => `试用台 · ${addIn}`,
  opening: (name: string) => `正在打开“${name}”……`,
  another: "新工作簿.xlsx",
  opened: (name: string) => `已打开“${name}”。所有内容都留在这个页面里，不会上传。`,
  notOpened: (name: string, reason: string) => `“${name}”没有打开：${reason}`,
  notAWorkbook: "请选择 .xlsx 工作簿。",
  saved: (name: string) => `已保存为“${name}”。`,
  pressed: (label: string) => `正在运行“${label}”……`,
  savedName: (name: string) => `${name.replace(/\.xlsx$/i, "")}-副本.xlsx`,
  broken: "试用台自己出了错，请重新打开页面。",
  light: "浅色",
  dark: "深色",
};

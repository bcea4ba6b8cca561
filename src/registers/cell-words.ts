/**
 * Words that clerks write in a cell in place of the value that is asked: that there is none yet, that nobody lives
 * there, that there is no problem. As data: adding a word touches one line. Compared after NFKC, without spaces.
 */

/** How a date's cell begins that says why nothing has happened yet, whatever follows (未投产，2024年5月投产). */
export const notYetWords: readonly string[] = [
  "未",
  "尚未",
  "暂未",
  "还未",
  "没有",
  "待",
  "筹建",
  "筹备",
  "正在",
  "预备",
  "在建",
  "建设",
  "施工",
  "安装",
  "装修",
  "不适用",
  "不涉及",
];

/** How a date's cell begins that says how things stand; with a number behind it may be a date all the same. */
export const standsWords: readonly string[] = [
  "至今",
  "现任",
  "在任",
  "在职",
  "在住",
  "在租",
  "长期",
  "永久",
  "无固定",
  "历年",
  "停",
  "试",
  "技改",
  "已撤",
  "见备注",
  "办理中",
  "推进中",
  "居住中",
  "入住中",
  "续租",
];

/** How a deadline's cell begins that says no more than that it presses. */
export const pressingWords: readonly string[] = ["尽快", "立即", "马上", "及时", "持续", "常年", "随时"];

/** How a range ends that tells when somebody left: 2020.3（2023.5离任）. */
export const leavingWords: readonly string[] = [
  "离任",
  "卸任",
  "免职",
  "免去",
  "免",
  "离职",
  "去职",
  "辞职",
  "辞任",
  "调离",
  "调走",
  "调出",
  "调任",
  "退休",
  "去世",
  "病故",
  "不再担任",
  "不再任职",
  "届满",
  "退租",
  "退房",
  "退宿",
  "搬离",
  "搬出",
  "搬走",
  "腾退",
  "止",
  "结束",
];

/** Words around a year or a date that tell whether it moves along with the report (CONTRACT 6). */

const YEAR_DIGITS = "(?:(?:19|20)\\d{2}|[一二][〇零○Oo九][〇零○Oo一二三四五六七八九]{2})";

/** 2022年, 2022年度, 2022年底: a year and no day of it. */
export const yearAlone = new RegExp(`^(${YEAR_DIGITS})(?:年度?[底末初]?)?$`);
/** 2022年1月至12月, 2022年1月1日至12月31日: all of it. */
export const wholeYear = new RegExp(
  `^(${YEAR_DIGITS})年(?:1月(?:1日)?|一月(?:一日)?)[- 至到]+(?:12月(?:31日)?|十二月(?:三十一日)?)$`,
);
/** Year, month and perhaps day of a date. */
export const dateParts = new RegExp(
  `^(?:(${YEAR_DIGITS})[年./-])?([\\d一二三四五六七八九十]{1,3})(?:月份?|[./-])?(?:([\\d一二三四五六七八九十]{1,3})(?:[日号])?)?([底末初])?$`,
);

/** The day until which the numbers are counted stands behind this. */
export const cutOffBefore = /(?:截[至止]|统计(?:时间|时点|日期|口径)?|数据|时点)[^，。；\n]{0,10}$/;
/** What happened in that year stays there. */
export const historyBehind =
  /^(?:\d{1,2}月)?(?:，|,)?[^，。；]{0,6}(?:起(?!草|步)|至今|成立|建园|设立|出台|印发|颁布|施行|实施(?:的|以来)|修订|制定|通过的|建成(?:投|的|于)|获批|批准|开园|命名|授予|被评)/;
/** 从2021年的33.3%提升到50%: the year that it is compared with. */
export const changedSince =
  /^(?:底|末)?的\d[\d.,]*(?:%|万?元|[家户个名人件套])，?[^，。；\d]{0,4}(?:提升|提高|增加|增长|上升|发展|扩大|下降|减少|降低)(?:到|至|为)/;
/** Of the report's own year only what is said right behind it. */
export const historyRightBehind =
  /^(?:\d{1,2}月)?(?:起(?!草|步)|出台|印发|颁布|施行|修订|制定|(?:成立|设立|建成|获批)的)/;
export const historyBefore = /(?:自|从|始于|始建于|成立于|建于|早在|根据|按照|依据|落实|贯彻|传达)$/;
/** 2022年全国组织部长会议精神: something that is called so. */
export const namedBehind =
  /^(?:度)?(?:是[^，。；]{0,24}(?:之年|元年|周年)|(?:中央|全国|全[省市县]|[省市县]委?)[^，。；]{0,14}(?:会议|文件|精神|通知|方案|规划|意见|要求))/;
/** With another year. */
export const comparedYear = /(?:比|较|与|同|由|从|和|去年即|相比)$/;
/** To come. */
export const planBehind =
  /^(?:度)?[，,]?[^。；]{0,40}(?:拟|计划|力争|将|打算|争取|安排|目标|预计|确保|重点|工作思路|下一步)/;
/** Not the report's own year: 上一年度 is told by the year before. */
export const sinceBehind = /^(?:以来|来)/;

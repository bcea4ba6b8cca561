/** Lines above a table that tell who fills it in, in which units, as of when, where people met. */

const UNIT_LINE =
  /^(?:填报|填表|制表|统计|报送|编制)?(?:单位|日期|时间|人)?:|^地点:|单位:|^(?:统计|数据|填报|资料|本表)*截[止至]|截[止至][^:\d]{0,6}[:\d二]/;
/** 联系电话：0771-…: who is to be asked about the sheet. */
const CONTACT_LINE = /^(?:联系|审核|负责|经办|制表|填表|填报|咨询)?(?:人|电话|方式|人及电话|人电话):/;
/** 津贴发放表　单位：元: a title with its unit behind it on one line is a title. */
const TITLE_BEFORE_UNIT =
  /^[^:]{4,}(?:表|台账|清单|名册|名单|名录|花名册|登记簿|记录簿|情况|明细)(?=(?:填报|填表|制表|统计|报送|编制|计量|金额|货币)?单位:)/;
/** The day as of which a sheet holds, as it stands in a title or on a line of its own. */
const WRITTEN_CUT_OFF = /(?:统计|数据|填报)?截[止至](?:时间|日期|到)?:?\d[\d年月日./-]*底?/g;

/** Who fills the sheet in, in which units, as of when; a title may say so too, behind its words or in brackets. Folded text. */
export function isUnitLine(text: string): boolean {
  const rest = text.replace(/\([^()]*\)/g, "").replace(WRITTEN_CUT_OFF, "");
  return rest === "" || CONTACT_LINE.test(rest) || (UNIT_LINE.test(rest) && !TITLE_BEFORE_UNIT.test(rest));
}

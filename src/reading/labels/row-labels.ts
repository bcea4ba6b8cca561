import { fold } from "../cells/folding";

const TOTAL =
  /^计$|^(?:本页)?(?:合计|总计|共计|累计|总合计|合计数|总数|汇总|全部合计|本页累计)(?:[:：(（,，/]|共?\d|$|人|家|个|数|大写|金额)/;
const SUBTOTAL = /^(?:本页)?小计|^本页合计|^本页计|.{1,20}小计(?:[:：(（]|$)/;
const NAMED_TOTAL = /^.{2,16}(?:合计|总计|共计)(?:[:：(（]|$)/;
const NOTE_WITH_COLON =
  /^(?:\(?\d{1,2}[).、])?(?:注|备注|说明|附注|附|注释|注意|提示|填表说明|填报说明|填写说明|填表须知|填表要求|统计口径|口径说明|口径|填表人|填报人|制表|制表人|制单|审核|审核人|审批|审批人|复核|复核人|核对|经办|经办人|会计|出纳|单位负责人|负责人|负责人签字|主要负责人|分管领导|主管领导|领导签字|领导审批|签发|签批|批准|联系人|联系电话|电话|填报日期|填报时间|填表日期|填表时间|制表日期|制表时间|填报单位|统计人|统计时间|统计日期|报送|报送时间|数据来源|来源|举例|例|示例|日期|时间|单位|单位盖章|盖章|公章|抄送|党群办|管委会|以上数据|监督电话|公示时间|公示期|公示电话|收款人|领导意见|意见)\d?(?:\([^)]*\))?[:：]/;
const NOTE_WITHOUT_COLON =
  /^(?:注\d|※|填表人|填报人|制表人|审核人|复核人|单位负责人|填表日期|填报日期|制表日期|领导签字|单位[(（]?盖章|\(盖章\)|\(公章\)|以上(?:数据|情况|信息)|[★☆*●◆■▲]?以[上下](?:为|是|均|系)|本表)/;
const DATE_ALONE = /^(?:20\d\d|二[〇○零]..)年\d{0,2}.{0,3}月\d{0,2}.{0,3}日?$/;
const TOTAL_IN_WORDS = /^(?:共计?|总计|合计)[:：]?\d+(?:人|名|家|个|户|件|项|套|元|场次)/;

/** 合计, 总 计, 共计：83人, 合计（大写）： … whatever the spaces inside. */
export function isTotalLabel(text: string): boolean {
  const folded = fold(text);
  return TOTAL.test(folded) || TOTAL_IN_WORDS.test(folded) || isSubtotalLabel(folded);
}

/** 小计, 本页小计, 核心园小计. */
export function isSubtotalLabel(text: string): boolean {
  return SUBTOTAL.test(fold(text));
}

/** 核心园合计: the total of a part, or of the whole under its name. */
export function isNamedTotalLabel(text: string): boolean {
  return NAMED_TOTAL.test(fold(text));
}

/** 注：…, 填表人：… 审核人：…: what stands below a table and is no record. */
export function isNoteLabel(text: string): boolean {
  const folded = fold(text);
  return NOTE_WITH_COLON.test(folded) || NOTE_WITHOUT_COLON.test(folded);
}

/** 2023年12月31日, which by itself below a table says when it was made. */
export function isDateOfSigning(text: string): boolean {
  return DATE_ALONE.test(fold(text));
}

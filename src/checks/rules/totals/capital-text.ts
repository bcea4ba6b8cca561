/** Amounts in capital characters as offices write them, compared without what is a matter of taste. */
import { capitalAmount } from "../../../subsidy/capital-amount";

/** It begins with a digit: 1万元 is none. */
const CAPITALS =
  /[零〇壹贰叁肆伍陆柒捌玖拾][零〇壹贰叁肆伍陆柒捌玖拾佰仟万亿]*(?:元|圆)[零〇壹贰叁肆伍陆柒捌玖角分]*(?:整|正)?/;

/** The amount in capital characters within a text; `null` where there is none. */
export function capitalsIn(text: string): string | null {
  return CAPITALS.exec(text.replace(/\s/g, ""))?.[0] ?? null;
}

/** True where the capital characters say the amount in fen. */
export function saysAmount(text: string, fen: number): boolean {
  const right = capitalAmount(fen);
  return right !== null && plain(text) === plain(right);
}

/** 零, 整 and 零角零分 may be left out or written, 圆 is 元, and 壹拾 at the beginning is 拾. */
function plain(text: string): string {
  return text
    .replaceAll("圆", "元")
    .replace(/[零〇][角分]|[零〇整正]/g, "")
    .replace(/^壹拾/, "拾");
}

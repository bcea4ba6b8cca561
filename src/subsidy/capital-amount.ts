/**
 * 大写金额 for sheets that are signed: 会计基础工作规范 art. 52 and 支付结算办法 annex 1 (正确填写票据和结算凭证的基本规定).
 * Where both leave a 零 optional (万 or 元 is zero and the next lower digit is not), it is left out.
 */

const DIGITS = "零壹贰叁肆伍陆柒捌玖";
const PLACES_OF_SECTION = ["", "拾", "佰", "仟"];
const SECTION_UNITS = ["", "万", "亿"];

/** Amounts from this many fen on have no form here: 亿 is the highest unit, with four digits before it. */
export const capitalAmountLimit = 10 ** 14;

/**
 * The amount in capital characters, e.g. 101000 fen → 壹仟零壹拾元整. A negative one begins with 负.
 * `null` where the amount is not whole fen or reaches 10¹² yuan.
 */
export function capitalAmount(fen: number): string | null {
  const size = Math.abs(fen);
  if (!Number.isInteger(fen) || size >= capitalAmountLimit) return null;
  const yuan = Math.floor(size / 100);
  const jiao = Math.floor(size / 10) % 10;
  const rest = size % 10;
  const sign = fen < 0 ? "负" : "";
  const whole = yuan > 0 ? capitalInteger(yuan) + "元" : "";
  if (jiao === 0 && rest === 0) return sign + (whole === "" ? "零元" : whole) + "整";
  return sign + whole + fraction(jiao, rest, whole !== "");
}

function fraction(jiao: number, fen: number, afterYuan: boolean): string {
  const jiaoText = jiao > 0 ? digit(jiao) + "角" : afterYuan ? "零" : "";
  return jiaoText + (fen > 0 ? digit(fen) + "分" : "整");
}

/** A whole number above zero, in sections of four digits. */
function capitalInteger(value: number): string {
  let text = "";
  let zeroPending = false;
  for (let section = SECTION_UNITS.length - 1; section >= 0; section--) {
    const four = Math.floor(value / 10_000 ** section) % 10_000;
    if (four === 0) {
      zeroPending = text !== "";
      continue;
    }
    const gap = text !== "" && (zeroPending || four < 1000);
    text += (gap ? "零" : "") + capitalSection(four) + (SECTION_UNITS[section] ?? "");
    zeroPending = false;
  }
  return text;
}

function capitalSection(four: number): string {
  let text = "";
  let zeroPending = false;
  for (let place = 3; place >= 0; place--) {
    const value = Math.floor(four / 10 ** place) % 10;
    if (value === 0) {
      zeroPending = text !== "";
      continue;
    }
    text += (zeroPending ? "零" : "") + digit(value) + (PLACES_OF_SECTION[place] ?? "");
    zeroPending = false;
  }
  return text;
}

function digit(value: number): string {
  return DIGITS.charAt(value);
}

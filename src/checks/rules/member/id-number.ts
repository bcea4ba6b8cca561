/** MEM-04: what is wrong with an ID number, in words (DOMAIN 4.2). Numbers are masked in every message. */
import {
  checkIdNumber,
  idNumberBirth,
  idNumberSex,
  normaliseCode,
  type IdNumberFault,
} from "../../../reading/cells/codes";
import { maskIdNumber } from "../../../reading/cells/mask";
import type { Entry } from "../../../reading/table";
import type { DateValue, DayNumber, Sex } from "../../../registers";
import { saysSomething } from "../../blank-cells";
import { canBeSameDay, dateText } from "../../date-order";
import { at, ledgerRule, recordText, type Spot } from "../../rule-definition";

const FAULT_TEXTS: Readonly<Record<Exclude<IdNumberFault, "masked">, string>> = {
  length: "不是18位",
  character: "含有数字和X以外的字符",
  province: "前两位不是任何省份的代码",
  date: "中的出生日期不存在",
  future: "中的出生日期在统计截止日之后",
  age: "推算的年龄超过120岁",
  checkDigit: "校验位不对，至少有一位抄错",
  truncated: "末尾是000，像是曾以数字存放而丢失了后三位",
};

/** Whatever a Chinese ID number can look like after a slip of the pen; passports and permits are others. */
const LIKE_ID_NUMBER = /^[\dOILX]{14,20}$/;

/** Registers with a column of ID numbers. */
type WithIdNumber = "member" | "allowance" | "apartment";

/**
 * What is wrong with the record's ID number. `strict` holds other kinds of papers against it too: a member has an
 * ID card, a tenant may have a passport.
 */
function idNumberSpot<R extends WithIdNumber>(
  entry: Entry<R>,
  asOf: DayNumber | null,
  strict: boolean,
): Spot | null {
  if (entry.value("idNumber") === null && !saysSomething(entry, "idNumber")) return null;
  if (entry.problem("idNumber") === "precisionLost")
    return at(
      entry,
      "idNumber",
      `${recordText(entry)}的身份证号以数字存放，后三位已经丢失，请把单元格设为文本后按身份证重填`,
      { actual: maskIdNumber(entry.raw("idNumber")) },
    );
  const number = numberOf(entry);
  if (!strict && !LIKE_ID_NUMBER.test(number)) return null;
  const { ok, faults, born } = checkIdNumber(number, asOf);
  if (ok) return strict ? contradiction(entry, number, born) : null;
  const texts = faults.flatMap((fault) => (fault === "masked" ? [] : [FAULT_TEXTS[fault]]));
  if (texts.length === 0) return null;
  const masked = maskIdNumber(entry.raw("idNumber"));
  return at(entry, "idNumber", `${recordText(entry)}的身份证号${masked}${texts.join("，")}，请按身份证核对`, {
    actual: masked,
  });
}

/** Birth or sex in its own column says otherwise than the number: files and cards often differ, so only a hint. */
function contradiction(entry: Entry<WithIdNumber>, number: string, day: DayNumber | null): Spot | null {
  const member = entry as Entry<"member">;
  const born = member.value("bornOn");
  const inNumber = birthOn(day);
  const differs: string[] = [];
  if (born !== null && inNumber !== null && !canBeSameDay(born, inNumber))
    differs.push(`出生年月${dateText(born)}与身份证号（${dateText(inNumber)}）`);
  const sex: Sex | null = member.value("sex");
  const sexInNumber = idNumberSex(number);
  if (sex !== null && sexInNumber !== null && sexInNumber !== sex)
    differs.push(`性别“${member.raw("sex")}”与身份证号`);
  if (differs.length === 0) return null;
  return at(entry, "idNumber", `${recordText(entry)}的${differs.join("，")}不一致，请核对`, {
    severity: "info",
  });
}

function birthOn(day: DayNumber | null): DateValue | null {
  return day === null ? null : { day, precision: "day" };
}

/** What is written, without what only the eye sees: as it was read, else as it stands there. */
function numberOf<R extends WithIdNumber>(entry: Entry<R>): string {
  return (entry as Entry<WithIdNumber>).value("idNumber") ?? normaliseCode(entry.raw("idNumber"));
}

/** The number as it is compared: only whole ones, neither starred out nor cut by Excel. */
export function plainIdNumber<R extends WithIdNumber>(entry: Entry<R>): string | null {
  if (!entry.has("idNumber") || entry.problem("idNumber") === "precisionLost") return null;
  const number = numberOf(entry);
  return number.length >= 15 && !/[*×●]|X{3}/.test(number) ? number : null;
}

/** Date of birth that the record's ID number holds. */
export function birthInIdNumber(entry: Entry<"member">): DateValue | null {
  const number = plainIdNumber(entry);
  return number === null ? null : birthOn(idNumberBirth(number));
}

export const wrongIdNumber = ledgerRule(
  {
    id: "MEM-04",
    title: "身份证号有误",
    severity: "error",
    why: "身份证号为18位，最后一位由前17位算出。以数字存放时 Excel 只保留15位，后三位变成0，找不回来。",
    authority: "GB 11643-1999 公民身份号码",
    needs: [["member.idNumber"], ["allowance.idNumber"], ["apartment.idNumber"]],
  },
  function* (situation) {
    for (const table of situation.ledger.current) {
      if (table.register === "member")
        for (const entry of table.entries as Entry<"member">[])
          yield idNumberSpot(entry, situation.asOf, true);
      if (table.register === "allowance" || table.register === "apartment")
        for (const entry of table.entries as Entry<"allowance" | "apartment">[])
          yield idNumberSpot(entry, situation.asOf, false);
    }
  },
);

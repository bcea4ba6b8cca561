/** Custom functions for single cells: codes, dates, personal data. */
import { cellText, writtenText, type CellValue } from "../reading/cells/grid";
import { formatChinese, serialFromDay } from "../reading/cells/dates";
import {
  checkCreditCode,
  checkIdNumber,
  type CreditCodeFault,
  type IdNumberFault,
} from "../reading/cells/codes";
import { maskNumbersIn, maskPersonal, type PersonalKind } from "../reading/cells/mask";
import { shapeScore } from "../reading/cells/values";
import type { DateValue } from "../registers";
import { choiceCell, dateCell, rawCell } from "./cell-parameters";
import { declare } from "./declaration";
import { wrongArgument } from "./failure";

const BLANK = "没有填";

const CREDIT_CODE_FAULTS: Readonly<Record<CreditCodeFault, string>> = {
  length: "位数不对，应为18位",
  character: "有不该出现的字符，代码里没有字母 I、O、S、V、Z",
  region: "第3至8位应为数字",
  checkDigit: "校验位不对",
};

export const creditCodeCheck = declare({
  id: "CREDIT_CODE_CHECK",
  description: "检查统一社会信用代码的位数、字符和校验位（GB 32100）",
  parameters: [rawCell("代码", "统一社会信用代码")],
  result: "“正确”，或者哪里不对",
  body: (value) => {
    if (value === null) return BLANK;
    if (isCutNumber(value)) return "单元格是数字，末几位已经丢失，请按文本重新录入";
    const check = checkCreditCode(cellText(value, false));
    if (check.ok) return "正确";
    const expected = check.expected === undefined ? "" : `，按前17位应为 ${check.expected}`;
    const suggestion = check.suggestion === undefined ? "" : `，是不是 ${check.suggestion}`;
    return CREDIT_CODE_FAULTS[check.fault] + expected + suggestion;
  },
});

const ID_NUMBER_FAULTS: Readonly<Record<IdNumberFault, string>> = {
  length: "位数不对，应为18位",
  character: "有不该出现的字符，前17位应为数字",
  province: "前两位不是省级代码",
  date: "出生日期不存在",
  future: "出生日期还没有到",
  age: "年龄超过120岁",
  checkDigit: "校验位不对",
  truncated: "末三位是000，可能按数字录入丢失了，请按文本重新录入",
  masked: "号码已经脱敏，无法检查",
};

export const idCheck = declare({
  id: "ID_CHECK",
  description: "检查身份证号的位数、出生日期和校验位（GB 11643），不显示号码",
  parameters: [rawCell("号码", "18位身份证号")],
  result: "“正确”，或者哪里不对",
  body: (value) => {
    if (value === null) return BLANK;
    if (isCutNumber(value)) return "单元格是数字，末三位已经丢失，请按文本重新录入";
    const { ok, faults } = checkIdNumber(cellText(value, false), null);
    return ok ? "正确" : faults.map((fault) => ID_NUMBER_FAULTS[fault]).join("；");
  },
});

/** A number so long that Excel has kept only its first fifteen digits. */
function isCutNumber(value: CellValue): boolean {
  return typeof value === "number" && Math.abs(value) >= 1e15;
}

export const normalDate = declare({
  id: "NORMAL_DATE",
  description: "把各种写法的日期变成 Excel 日期（请把单元格设成日期格式）；只写到月或年的给出文字",
  parameters: [dateCell("值", "日期，如 2023.5.18、20230518、2023年5月")],
  result: "日期或文字",
  body: (date) => dateResult(date),
});

/** A date as a cell shows it: Excel's own day number, or words where the day is not known. */
export function dateResult(date: DateValue): number | string {
  return date.precision === "day" ? serialFromDay(date.day) : formatChinese(date.day, date.precision);
}

const MASK_KINDS = {
  身份证: "idNumber",
  电话: "phone",
  账号: "account",
  姓名: "name",
  子女姓名: "childName",
} as const satisfies Readonly<Record<string, PersonalKind>>;

export const mask = declare({
  id: "MASK",
  description: "把身份证号、电话、账号、姓名遮住一部分",
  parameters: [
    rawCell("值", "要脱敏的内容"),
    choiceCell("类型", "不填时自动判断，文字中的号码也会遮住", MASK_KINDS),
  ],
  result: "脱敏后的文字",
  body: (value, kind) => {
    if (value === null) return "";
    if (isCutNumber(value)) return wrongArgument("单元格是数字，末几位已经丢失，请按文本重新录入后再脱敏。");
    const text = writtenText(value);
    return kind === null ? maskedByShape(value, text) : maskPersonal(kind, text);
  },
});

function maskedByShape(value: CellValue, text: string): string {
  const masked = maskNumbersIn(text);
  if (masked !== text) return masked;
  return shapeScore("personName", [value]) >= 0.9 ? maskPersonal("name", text) : masked;
}

/** ENT-04: what is wrong with a credit code, in words (DOMAIN 4.1). */
import { fixTitles } from "../../fixes/fix-titles";
import { checkCreditCode, normaliseCode, type CreditCodeFault } from "../../../reading/cells/codes";
import type { Entry } from "../../../reading/table";
import { saysSomething } from "../../blank-cells";
import { at, cellValue, recordRule, recordText, type Spot, type SpotDetails } from "../../rule-definition";

const FAULT_TEXTS: Readonly<Record<CreditCodeFault, string>> = {
  length: "不是18位",
  character: "含有代码中不会出现的字符（代码不用字母I、O、S、V、Z）",
  region: "第3到8位应为数字",
  checkDigit: "校验位不对，至少有一个字抄错",
};

/** Old registration numbers that came before the code of 18 characters. */
const OLD_NUMBER = /^\d{15}$/;

/** Words alone (办理中) say why there is no code yet. */
function isNoCode(code: string): boolean {
  return !/[0-9A-Z]/.test(code);
}

function creditCodeSpot(entry: Entry<"enterprise">): Spot | null {
  const read = entry.value("creditCode");
  if (read !== null && checkCreditCode(read).ok && entry.problem("creditCode") === null) return null;
  const raw = entry.raw("creditCode");
  if (entry.problem("creditCode") === "precisionLost")
    return at(
      entry,
      "creditCode",
      `${recordText(entry)}的统一社会信用代码以数字存放，后几位已经丢失，请把单元格设为文本后按营业执照重填`,
      { actual: raw },
    );
  const code = normaliseCode(raw);
  const check = checkCreditCode(raw);
  if (check.ok || isNoCode(code)) return null;
  const fault =
    check.fault === "length"
      ? `${FAULT_TEXTS.length}（现为${String(code.length)}位${OLD_NUMBER.test(code) ? "，像是旧的工商注册号" : ""}）`
      : FAULT_TEXTS[check.fault];
  const message = `${recordText(entry)}的统一社会信用代码${fault}，请按营业执照核对`;
  if (check.suggestion === undefined)
    return at(entry, "creditCode", message, {
      actual: raw,
      ...(check.expected === undefined ? {} : { suggestion: `若前17位无误，末位应为${check.expected}` }),
    });
  return at(entry, "creditCode", message, {
    actual: raw,
    expected: check.suggestion,
    suggestion: `字母与数字混淆，改为${check.suggestion}即可通过校验`,
    ...confusionFix(entry, check.suggestion),
  });
}

function confusionFix(entry: Entry<"enterprise">, after: string): Pick<SpotDetails, "fix"> {
  const before = cellValue(entry, "creditCode");
  if (typeof before !== "string" || entry.formula("creditCode") !== null) return {};
  return { fix: { title: fixTitles.codeLetters, before, after } };
}

/** The code as it is compared. */
export function plainCode(text: string): string {
  return normaliseCode(text);
}

export const wrongCode = recordRule(
  "enterprise",
  {
    id: "ENT-04",
    title: "统一社会信用代码有误",
    severity: "error",
    why: "代码为18位，最后一位由前17位算出，算不上就一定有字抄错了。",
    authority: "GB 32100-2015 法人和其他组织统一社会信用代码编码规则",
    needs: [["enterprise.creditCode"]],
  },
  (entry) =>
    entry.value("creditCode") !== null || saysSomething(entry, "creditCode") ? creditCodeSpot(entry) : null,
);

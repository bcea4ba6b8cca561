/** ENT-02, -03: two rows of one enterprise, by its code or by its name. */
import type { Entry } from "../../../reading/table";
import { collisions } from "../../collisions";
import { at, ledgerRule, otherRecordText, recordText } from "../../rule-definition";
import { plainCode } from "./credit-code";

type EnterpriseEntry = Entry<"enterprise">;

export const sameCode = ledgerRule(
  {
    id: "ENT-02",
    title: "统一社会信用代码重复",
    severity: "error",
    why: "一家企业一个代码。两行代码相同，要么一家企业登记了两次，要么有一行抄错了。",
    authority: "GB 32100-2015 法人和其他组织统一社会信用代码编码规则",
    needs: [["enterprise.creditCode"]],
  },
  function* ({ cross }) {
    const codeOf = (entry: EnterpriseEntry): string | null => {
      const code = entry.value("creditCode") ?? plainCode(entry.raw("creditCode"));
      return code.length >= 15 ? code : null;
    };
    for (const { entry, first } of collisions(cross.enterprises, codeOf))
      yield at(
        entry,
        "creditCode",
        `${recordText(entry)}的统一社会信用代码与${otherRecordText(entry, first)}相同，请核对营业执照后改正其中一行；若是同一家企业，请只保留一行`,
        { actual: entry.raw("creditCode") },
      );
  },
);

export const sameName = ledgerRule(
  {
    id: "ENT-03",
    title: "企业名称疑似重复",
    severity: "warning",
    why: "去掉地名、“有限公司”、括号后名称相同的两行，多半是同一家企业的全称和简称，会被重复统计。",
    authority: "办公惯例",
    needs: [["enterprise.name"]],
  },
  function* ({ cross }) {
    for (const { item, first } of cross.enterpriseNames.repeats)
      yield at(
        item,
        "name",
        `${recordText(item)}与${otherRecordText(item, first)}像是同一家企业，请核对；若是同一家，请只保留一行`,
      );
  },
);

/** ENT-01: a row with data and without the enterprise's name. */
import type { FieldOf } from "../../../registers";
import { saysNothing, saysSomething } from "../../blank-cells";
import { at, recordRule } from "../../rule-definition";

type EnterpriseField = FieldOf<"enterprise">;

/** Fields that say nothing of whether the row is a record. */
const ACCOMPANYING = new Set<string>(["seq", "name", "park", "township", "remark"]);

export const nameMissing = recordRule(
  "enterprise",
  {
    id: "ENT-01",
    title: "企业名称漏填",
    severity: "error",
    why: "一行有数据却没有企业名称，统计时无法确认是哪一家，也无法与其他表核对。",
    authority: "办公惯例",
    needs: [["enterprise.name"]],
  },
  (entry) => {
    if (!saysNothing(entry, "name")) return null;
    const filled = (Object.keys(entry.table.fields) as EnterpriseField[]).filter(
      (field) => !ACCOMPANYING.has(field) && saysSomething(entry, field),
    );
    if (filled.length < 2) return null;
    return at(
      entry,
      "name",
      `第${String(entry.row)}行有数据，但没有填企业名称，请补填；若是多余的行，请删除`,
    );
  },
);

/** DAT-03: a month that was written as a decimal. */
import { at, fieldTitle, ledgerRule, recordText } from "../../rule-definition";
import { dateColumns } from "./date-columns";

export const ambiguous = ledgerRule(
  {
    id: "DAT-03",
    title: "年月写成了小数",
    severity: "warning",
    why: "以数字存放的2023.1可能是1月，也可能是10月（2023.10末尾的0存不住），只有您知道是哪个。",
    authority: "办公惯例",
    needs: [],
  },
  function* (situation) {
    for (const { table, field, column } of dateColumns(situation))
      for (const [index, problem] of column.problems) {
        const entry = table.entries[index];
        if (entry === undefined || problem !== "ambiguousMonth") continue;
        const raw = entry.raw(field);
        yield at(
          entry,
          field,
          `${recordText(entry)}的${fieldTitle(table.register, field)}是数字${raw}，分不清是1月还是10月，请改写成“${raw.slice(0, 4)}年1月”或“${raw.slice(0, 4)}年10月”`,
          { actual: raw },
        );
      }
  },
);

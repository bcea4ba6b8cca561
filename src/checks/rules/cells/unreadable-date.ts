/** DAT-01: a date that can't be read. */
import { fold } from "../../../reading/cells/folding";
import { at, fieldTitle, ledgerRule, recordText } from "../../rule-definition";
import { dateColumns } from "./date-columns";

/** Words that say why there is no date, or that none is to be expected. */
const NO_DATE_YET =
  /^(?:未|尚未|没有|暂未|待|至今|现任|在任|长期|永久|在建|建设|施工|安装|装修|试|技改|停|拟|正在|已撤|同上|见备注|筹建|计划|不适用|不涉及|无固定)/;

/** Words by which a deadline says no more than that it presses. */
const NO_DEADLINE = /^(?:尽快|立即|马上|及时|持续|常年|随时)/;

export const unreadable = ledgerRule(
  {
    id: "DAT-01",
    title: "日期看不懂",
    severity: "error",
    why: "看不懂的日期不能参与统计，系统不会替您猜。",
    authority: "办公惯例",
    needs: [],
  },
  function* (situation) {
    for (const { table, field, column, isDeadline } of dateColumns(situation))
      for (const [index, problem] of column.problems) {
        const entry = table.entries[index];
        if (entry === undefined || problem !== "unreadable") continue;
        const raw = entry.raw(field);
        const folded = fold(raw);
        if (NO_DATE_YET.test(folded)) continue;
        if (isDeadline && NO_DEADLINE.test(folded)) continue;
        yield at(
          entry,
          field,
          `${recordText(entry)}的${fieldTitle(table.register, field)}写的是“${raw}”，看不出是哪一天，请改成2023-05-18这样的日期`,
          { actual: raw },
        );
      }
  },
);

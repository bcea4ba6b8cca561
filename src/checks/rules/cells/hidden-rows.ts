/** FMT-06: hidden rows, which count all the same. */
import { cellAddress } from "../../../reading/cells/grid";
import { ledgerRule } from "../../rule-definition";

export const hiddenRows = ledgerRule(
  {
    id: "FMT-06",
    title: "有隐藏的行",
    severity: "info",
    why: "隐藏或筛选掉的行仍然计入统计，眼睛看到的行数会比统计的少。",
    authority: "办公惯例",
    needs: [],
  },
  function* ({ ledger }) {
    for (const table of ledger.current) {
      const hidden = table.entries.filter((entry) => table.grid.hiddenRows?.has(entry.row) === true);
      const [first] = hidden;
      if (first === undefined) continue;
      const rows = hidden.map((entry) => String(entry.row));
      const listed =
        rows.length > 6 ? `${rows.slice(0, 5).join("、")}等${String(rows.length)}` : rows.join("、");
      yield {
        sheet: table.grid.sheet,
        cell: cellAddress(first.row, table.recognition.firstColumn),
        message: `“${table.grid.sheet}”第${listed}行被隐藏或筛选掉了，统计时仍然计入，请确认`,
      };
    }
  },
);

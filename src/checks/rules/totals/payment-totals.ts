/** SUB-09: totals of a payment sheet, in figures, in words and in capital characters. */
import { cellAddress, cellText, valueAt } from "../../../reading/cells/grid";
import type { Table } from "../../../reading/table";
import { yuanText } from "../../../subsidy/money";
import { ledgerRule, type Spot } from "../../rule-definition";
import { capitalsIn, saysAmount } from "./capital-text";
import { fieldColumn, sumOver } from "./sums";
import { isPaymentSheet } from "./wrong-sums";
import { wrongTotalsOf } from "./wrong-totals";

export const paymentTotals = ledgerRule(
  {
    id: "SUB-09",
    title: "补助合计与明细或大写不符",
    severity: "error",
    why: "签领表的合计、大写金额必须与明细一致，否则不能入账。",
    authority: "《会计基础工作规范》第四十八条、第五十二条",
    needs: [["allowance.amountDue"], ["allowance.amountPaid"], ["startupFund.amount"], ["award.amount"]],
  },
  function* ({ ledger }) {
    yield* wrongTotalsOf(ledger, "SUB-09");
    for (const table of ledger.current) if (isPaymentSheet(table)) yield* wrongCapitals(table);
  },
);

/** Amounts in capital characters below the records against the sums of the columns. */
function* wrongCapitals(table: Table): Iterable<Spot> {
  const fields = ["amountPaid", "amountDue", "amount"].filter(
    (field) => fieldColumn(table, field) !== undefined,
  );
  const sums = fields.flatMap((field) => sumOver(table, field, table.recognition.dataRows) ?? []);
  const [expected] = sums;
  if (expected === undefined || sums.length < fields.length) return;
  for (const { row, kind } of table.recognition.skippedRows) {
    if (kind !== "total" && kind !== "note") continue;
    for (let column = table.recognition.firstColumn; column <= table.recognition.lastColumn; column++) {
      const written = capitalsIn(cellText(valueAt(table.grid, row, column)));
      if (written === null || sums.some((sum) => saysAmount(written, sum))) continue;
      yield {
        sheet: table.grid.sheet,
        cell: cellAddress(row, column),
        message: `“${table.grid.sheet}”第${String(row)}行大写金额“${written}”与各行相加的${yuanText(expected)}不符，请改正`,
        actual: written,
        expected: yuanText(expected),
      };
    }
  }
}

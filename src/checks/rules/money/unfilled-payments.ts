/** SUB-11, -13: accounts, ID numbers and signatures that a sheet needs before money is handed out by it. */
import { tablesOf } from "../../../ledger/model";
import type { Table } from "../../../reading/table";
import type { FieldOf } from "../../../registers";
import { isNothing, saysNothing } from "../../blank-cells";
import { at, ledgerRule, recordText, type Spot } from "../../rule-definition";
import { paidAmount, type AllowanceEntry } from "./payee";

export const accountMissing = ledgerRule(
  {
    id: "SUB-11",
    title: "银行账号或身份证号漏填、账号不全",
    severity: "warning",
    why: "没有账号或身份证号，无法打卡发放，也无法核对领取人。",
    authority: "办公惯例",
    needs: [["allowance.bankAccount"]],
  },
  function* ({ ledger }) {
    for (const table of tablesOf(ledger, "allowance")) {
      const paid = payeesOf(table);
      yield* missingIn(paid, "bankAccount", "银行账号");
      yield* missingIn(paid, "idNumber", "身份证号");
      for (const entry of paid) yield cutAccount(entry);
    }
  },
);

/** An account of more than fifteen digits that was kept as a number: Excel has made zeros of its end. */
function cutAccount(entry: AllowanceEntry): Spot | null {
  if (entry.problem("bankAccount") !== "precisionLost") return null;
  return at(
    entry,
    "bankAccount",
    `${recordText(entry)}的银行账号以数字存放，第15位以后已经丢失，请把单元格设为文本后按存折重填`,
  );
}

/** Rows that pay somebody something, or will: neither those of 0 nor those that name nobody. */
function payeesOf(table: Table<"allowance">): readonly AllowanceEntry[] {
  return table.entries.filter((entry) => {
    const amount = paidAmount(entry);
    return amount !== 0 && (amount !== null || !isNothing(entry.raw("secretary")));
  });
}

function missingIn(
  entries: readonly AllowanceEntry[],
  field: "bankAccount" | "idNumber",
  called: string,
): Iterable<Spot | null> {
  return blanksIn(
    entries,
    field,
    (first) =>
      at(first, field, `“${first.sheet}”各行都没有填${called}，打卡发放前请补填`, { severity: "info" }),
    (entry) => at(entry, field, `${recordText(entry)}没有填${called}，请补填`),
  );
}

/** Blanks among filled cells; a column that nobody has filled yet is told once, at its first row. */
function* blanksIn(
  entries: readonly AllowanceEntry[],
  field: FieldOf<"allowance">,
  ofAll: (first: AllowanceEntry) => Spot | null,
  ofOne: (entry: AllowanceEntry) => Spot | null,
): Iterable<Spot | null> {
  const missing = entries.filter((entry) => saysNothing(entry, field));
  if (missing.length === entries.length && missing.length > 1) yield* missing.slice(0, 1).map(ofAll);
  else yield* missing.map(ofOne);
}

export const unsigned = ledgerRule(
  {
    id: "SUB-13",
    title: "领款人未签字",
    severity: "info",
    why: "签领表要有领款人签字才能入账。",
    authority: "《会计基础工作规范》第四十八条",
    needs: [["allowance.signature"]],
  },
  function* ({ ledger }) {
    for (const table of tablesOf(ledger, "allowance"))
      yield* blanksIn(
        payeesOf(table),
        "signature",
        (first) => at(first, "signature", `“${first.sheet}”各行都还没有领款人签字`),
        (entry) => at(entry, "signature", `${recordText(entry)}没有领款人签字`),
      );
  },
);

/** A blank ledger to start with, set up from what the register is. */
import { daysFromCivil, serialFromDay } from "../../reading/cells/dates";
import { registerSpec, type Kind, type RegisterId } from "../../registers";
import { exampleRow } from "../../registers/blank-ledgers";
import type { PlanCell } from "../../report/sheet-plan";
import { ledgerColumns, namingColumns, type LedgerColumn } from "./ledger-columns";
import { ledgerPlan, type LedgerPlan } from "./ledger-plan";

/** Enough for most parks; more are inserted, and the sums follow. */
const BLANK_ROWS = 50;
const NOTE = "填报单位：";
const HINT = "（第一行是填写示例，不计入统计；日期按2023-05-18的样子填写）";

/** The sheet of a register that nobody has filled in yet. It is the office's own and counts. */
export function blankLedger(register: RegisterId): LedgerPlan {
  const { title, calledBy } = registerSpec(register);
  const columns = ledgerColumns(register);
  return ledgerPlan({
    name: title,
    title,
    note: NOTE,
    hint: HINT,
    columns,
    naming: namingColumns(register, columns),
    example: columns.map((column) => exampleOf(column, calledBy)),
    rows: [],
    blankRows: BLANK_ROWS,
  });
}

const EXAMPLE_DAY = serialFromDay(daysFromCivil(2023, 5, 18));
const NUMBERS: Readonly<Partial<Record<Kind, number>>> = {
  count: 10,
  number: 10,
  money: 1000,
  date: EXAMPLE_DAY,
  deadline: EXAMPLE_DAY,
};

function exampleOf({ field, kind, words }: LedgerColumn, calledBy: readonly string[]): PlanCell {
  if (kind === "text") return calledBy.includes(field) ? exampleRow.text : null;
  return NUMBERS[kind] ?? words?.[0] ?? exampleRow[kind] ?? null;
}

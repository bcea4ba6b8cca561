/** The columns of dates, whatever register they stand in. */
import type { FieldColumn, Table } from "../../../reading/table";
import { fieldSpec, type FieldOf, type RegisterId } from "../../../registers";
import type { Situation } from "../../rule-definition";

type Field = FieldOf<RegisterId>;

export interface DateColumn {
  readonly table: Table;
  readonly field: Field;
  readonly column: FieldColumn;
  readonly isDeadline: boolean;
}

export function* dateColumns({ ledger }: Situation): Iterable<DateColumn> {
  for (const table of ledger.current)
    for (const [field, column] of Object.entries<FieldColumn | undefined>(table.fields)) {
      const kind = fieldSpec(table.register, field)?.kind;
      if (column !== undefined && (kind === "date" || kind === "deadline"))
        yield { table, field: field as Field, column, isDeadline: kind === "deadline" };
    }
}

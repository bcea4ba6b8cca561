import type { Table } from "../reading/table";
import type { Counting } from "./counting";
import type { FigureNeed } from "./figure";
import { columnOf } from "./unread-cells";

/** True where the register has tables that count, and each field stands in one of them. */
export function isThere({ register, fields }: FigureNeed, counting: Counting): boolean {
  const tables: readonly Table[] = counting.tables(register);
  return (
    tables.length > 0 && fields.every((field) => tables.some((table) => columnOf(table, field) !== null))
  );
}

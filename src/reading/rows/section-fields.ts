/** What headings between the records say of those below them: their branch, enterprise, building, their status. */
import { fieldSpec, type RegisterId } from "../../registers";
import { isBlankCell } from "../cells/area";
import { valueAt, type Grid } from "../cells/grid";
import { goesBefore, sectionValue, type SectionSubject } from "../labels/section-names";
import { defineLazily, readerOf } from "../lazy-fields";
import type { TableRecognition } from "../recognition";
import type { FieldColumn } from "../table";

/**
 * Completes the fields of which headings tell; a record's own cell goes before, unless the heading says that it is so no
 * longer (已转出党员). A park is asked for by the record. A building may be the sheet's own.
 */
export function addSectionFields(
  fields: Record<string, FieldColumn>,
  register: RegisterId,
  grid: Grid,
  rows: readonly number[],
  { sections, context }: TableRecognition,
): void {
  const { building } = context;
  if (building !== undefined && fieldSpec(register, "building") !== undefined)
    fields["building"] ??= withoutColumn(rows.map(() => building));
  for (const field of new Set([...sections.values()].flatMap((names) => [...names.keys()]))) {
    if (field === "park" || fieldSpec(register, field) === undefined) continue;
    const told = (row: number): unknown => toldOf(field, sections.get(row)?.get(field));
    const own = readerOf(fields, field);
    defineLazily(fields, field, () => {
      const column = own?.();
      return column === undefined
        ? withoutColumn(rows.map(told))
        : completed(field, column, grid, rows, told);
    });
  }
}

function toldOf(field: SectionSubject, name: string | undefined): unknown {
  return name === undefined ? null : sectionValue(field, name);
}

function withoutColumn(values: readonly unknown[]): FieldColumn {
  return { columns: [], header: "", values, problems: new Map() };
}

function completed(
  field: SectionSubject,
  column: FieldColumn,
  grid: Grid,
  rows: readonly number[],
  told: (row: number) => unknown,
): FieldColumn {
  const values = column.values.map((value, index) => {
    const row = rows[index] ?? 0;
    const said = told(row);
    const isBlank = value === null && column.columns.every((one) => isBlankCell(valueAt(grid, row, one)));
    return isBlank || goesBefore(field, said) ? said : value;
  });
  return { ...column, values };
}

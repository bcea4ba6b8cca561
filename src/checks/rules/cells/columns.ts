/** The columns of a table with what they hold, and how their texts may be shown. */
import { maskPersonal } from "../../../reading/cells/mask";
import type { FieldColumn, Table } from "../../../reading/table";
import { fieldSpec, type FieldOf, type FieldSpec, type RegisterId } from "../../../registers";

type Field = FieldOf<RegisterId>;

export interface Column {
  readonly table: Table;
  readonly field: Field;
  readonly spec: FieldSpec;
  readonly column: FieldColumn;
}

export function columnsOf(table: Table): readonly Column[] {
  return Object.entries<FieldColumn | undefined>(table.fields).flatMap(([field, column]) => {
    const spec = fieldSpec(table.register, field);
    return spec === undefined || column === undefined ? [] : [{ table, field: field as Field, spec, column }];
  });
}

/** A text as it may be shown: personal data masked. On numbers of persons and names of children no fix is offered. */
export function shown(spec: FieldSpec, text: string): string {
  return spec.personal === undefined ? text : maskPersonal(spec.personal, text);
}

/** Parks and townships: texts by which records are grouped, each of a known sort. */
export function isGrouping({ spec }: Column): boolean {
  return spec.kind === "text" && spec.fillsDown === "always" && spec.endings !== undefined;
}

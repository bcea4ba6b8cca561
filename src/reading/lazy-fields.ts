import type { FieldColumn } from "./table";

/**
 * A column is read when it is first asked for: a figure looks at a few of a ledger's twenty or more. From then on it
 * is a plain property, since rules ask for it record by record. A field that is `listed` is among the table's
 * columns; one that is only told of in other columns, or not at all, is found by its name alone.
 */
export function defineLazily(
  fields: Record<string, FieldColumn>,
  field: string,
  read: () => FieldColumn | undefined,
  listed = true,
): void {
  const get = (): FieldColumn | undefined => {
    const column = read();
    Object.defineProperty(fields, field, { enumerable: listed, configurable: true, value: column });
    return column;
  };
  Object.defineProperty(fields, field, { enumerable: listed, configurable: true, get });
}

/**
 * How the field's column is read as it stands now, before another way of reading it is put in its place; `null`
 * without such a field. Whatever stands in its place by then, stays.
 */
export function readerOf(
  fields: Record<string, FieldColumn>,
  field: string,
): (() => FieldColumn | undefined) | null {
  const own = descriptorOf(fields, field);
  if (own === undefined) return null;
  if (own.get === undefined) return () => own.value;
  let column: FieldColumn | undefined;
  return () => {
    if (column !== undefined) return column;
    const now = descriptorOf(fields, field);
    column = own.get?.call(fields);
    if (now !== undefined) Object.defineProperty(fields, field, now);
    return column;
  };
}

function descriptorOf(
  fields: Record<string, FieldColumn>,
  field: string,
): TypedPropertyDescriptor<FieldColumn> | undefined {
  return Object.getOwnPropertyDescriptor(fields, field);
}

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

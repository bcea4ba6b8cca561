import type { RecordChange } from "./records";

/** The cells by which a change is chosen: of each field its cell now, of a record that is new or gone its own. */
export function changeCells({ kind, fields, beforeCell, afterCell }: RecordChange): readonly string[] {
  if (kind === "added") return afterCell === undefined ? [] : [afterCell];
  if (kind === "gone") return beforeCell === undefined ? [] : [beforeCell];
  return fields.map((field) => field.afterCell);
}

import type { ActionEnvironment, Outcome } from "../environment";

/** Tells whenever the workbook was edited, so that what was read of it may be out of date. Reads and writes nothing. */
export function watchLedgers(
  { workbook }: Pick<ActionEnvironment, "workbook">,
  onEdit: () => void,
): Promise<Outcome<void>> {
  return workbook.watch(onEdit);
}

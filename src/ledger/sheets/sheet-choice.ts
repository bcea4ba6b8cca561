import { isOfTable, type Settings, type SheetChoice } from "../../reading/settings/settings";
import type { Table } from "../../reading/table";

/** What the user has said of a sheet; `null` where nothing. A choice without a signature is of the whole sheet. */
export function wishOf(
  { grid, recognition }: Table,
  { sheetChoices }: Settings,
): SheetChoice["counts"] | null {
  const choice = sheetChoices.find((one) => isOfTable(one, grid.sheet, recognition.signature));
  return choice?.counts ?? null;
}

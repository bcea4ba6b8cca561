import type { CellPlace } from "./results";

/** `企业台账!I5:I60` → sheet and address; a quoted sheet name may hold an exclamation mark. */
export function cellPlace(cells: string | undefined): CellPlace | null {
  if (cells === undefined) return null;
  const split = cells.lastIndexOf("!");
  if (split < 0) return null;
  const sheet = cells
    .slice(0, split)
    .replace(/^'(.*)'$/, "$1")
    .replaceAll("''", "'");
  return { sheet, address: cells.slice(split + 1) };
}

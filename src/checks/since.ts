/** What changed since an earlier run of the rules, so that only those are run again that look at it. */
import { tablesOf, type Ledger } from "../ledger/model";
import { titlesOf } from "../ledger/names/ledger-names";
import { isOwnSheet } from "../reading/rows/own-sheet";
import type { Grid } from "../reading/cells/grid";
import { registerIds, type RegisterId } from "../registers";
import type { CheckContext, Finding, NotRun } from "./finding";

/** What a run leaves behind for the next one: plain data. */
export interface CheckMemory {
  readonly context: CheckContext;
  /** In the workbook's order. */
  readonly sheets: readonly SheetMemory[];
  /** Titles of the tables: the county that they name is taken off all names. */
  readonly titles: readonly string[];
  readonly findings: readonly Finding[];
  readonly notRun: readonly NotRun[];
}

interface SheetMemory {
  readonly sheet: string;
  /** Sheets of ours hold the settings, on which every rule may depend. */
  readonly own: boolean;
  readonly registers: readonly RegisterId[];
  /** Equal for equal contents; of different ones in practice never. */
  readonly fingerprint: string;
}

export function memoryOf(
  grids: readonly Grid[],
  ledger: Ledger,
  context: CheckContext,
  { findings, notRun }: Pick<CheckMemory, "findings" | "notRun">,
): CheckMemory {
  return { context, sheets: sheetsOf(grids, ledger), titles: titlesOf(ledger), findings, notRun };
}

/**
 * Registers whose records may have changed since; `null` where every rule has to run again: another period, other
 * settings, sheets added, renamed or taken away, another title.
 */
export function registersChangedSince(
  before: CheckMemory,
  grids: readonly Grid[],
  ledger: Ledger,
  context: CheckContext,
): readonly RegisterId[] | null {
  const sheets = sheetsOf(grids, ledger);
  const isSame =
    before.context.year === context.year &&
    before.context.asOf === context.asOf &&
    isEqual(before.titles, titlesOf(ledger)) &&
    isEqual(
      before.sheets.map(({ sheet }) => sheet),
      sheets.map(({ sheet }) => sheet),
    );
  if (!isSame) return null;
  const changed = new Set<RegisterId>();
  for (const [index, now] of sheets.entries()) {
    const earlier = before.sheets[index];
    if (earlier === undefined) return null;
    if (earlier.fingerprint === now.fingerprint && isEqual(earlier.registers, now.registers)) continue;
    if (earlier.own || now.own) return null;
    for (const register of [...earlier.registers, ...now.registers]) changed.add(register);
  }
  return [...changed];
}

function sheetsOf(grids: readonly Grid[], ledger: Ledger): readonly SheetMemory[] {
  return grids.map((grid) => ({
    sheet: grid.sheet,
    own: isOwnSheet(grid),
    registers: registerIds.filter((register) =>
      tablesOf(ledger, register).some((table) => table.grid.sheet === grid.sheet),
    ),
    fingerprint: fingerprintOf(grid),
  }));
}

function isEqual(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}

/** Of all that the rules may see of a sheet. */
function fingerprintOf(grid: Grid): string {
  const { values, formulas, numberFormats, hiddenRows, hiddenColumns, ...rest } = grid;
  const parts = [values, formulas, numberFormats, [...(hiddenRows ?? [])], [...(hiddenColumns ?? [])], rest];
  return parts.map((part) => hashOf(JSON.stringify(part ?? null))).join(" ");
}

/** Two independent 32-bit FNV-style hashes of a text, side by side. */
function hashOf(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x9e3779b9;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca6b) ^ (other >>> 13);
  }
  return `${(one >>> 0).toString(36)}${(other >>> 0).toString(36)}`;
}

/** Every recognised ledger's normalised copy (整理成规范台账). */
import { tidyLedger } from "../forms/own/tidy-ledger";
import { ledgerAt, type Ledger } from "../ledger/model";
import { shownText } from "../ledger/shown";
import { maskPersonal } from "../reading/cells/mask";
import type { Grid } from "../reading/cells/grid";
import { mayReplace } from "../reading/rows/own-sheet";
import type { Entry } from "../reading/table";
import { fieldSpec, type FieldOf, type RegisterId } from "../registers";
import type { SheetPlan } from "../report/sheet-plan";
import { freeSheetName } from "./free-sheet-name";
import { officeLedger } from "./office-ledger";

export interface TidySheet {
  /** The office's own. */
  readonly sheet: string;
  readonly register: RegisterId;
  readonly rows: number;
  /** Masked, with the cell of the office's sheet. */
  readonly unnormalised: readonly { readonly cell: string; readonly raw: string }[];
  /** The sheet beside it. */
  readonly copy: string;
}

/** Copies of copies there are none; a sheet of totals is no ledger. */
export function tidyJob({ grids }: { readonly grids: readonly Grid[] }): {
  readonly hasLedger: boolean;
  readonly sheets: readonly TidySheet[];
  readonly plans: readonly SheetPlan[];
} {
  const { ledger: running } = officeLedger(grids);
  const ledger = ledgerAt(running, null);
  const tables = ledger.counts
    .filter(({ table, role }) => role !== "copy" && table.register !== "summary")
    .map(({ table }) => table)
    .filter(({ entries }) => entries.length > 0);
  const taken = new Set(grids.filter((grid) => !mayReplace(grid)).map(({ sheet }) => sheet));
  const found = tables.map((table) => {
    const name = freeSheetName(table.grid.sheet, "规范", taken);
    taken.add(name);
    return { table, ...tidyLedger(ledger, table, name) };
  });
  return {
    hasLedger: running.tables.length > 0,
    sheets: found.map(({ table, plan, rows, unnormalised }) => ({
      sheet: table.grid.sheet,
      register: table.register,
      rows,
      unnormalised: unnormalised.map(({ entry, field, raw }) => ({
        cell: entry.cell(field as FieldOf<RegisterId>) ?? "",
        raw: masked(ledger, entry, field, raw),
      })),
      copy: plan.name,
    })),
    plans: found.map(({ plan }) => plan),
  };
}

function masked(ledger: Ledger, entry: Entry, field: string, raw: string): string {
  const personal = fieldSpec(entry.table.register, field)?.personal;
  return personal === undefined ? shownText(ledger)(raw) : maskPersonal(personal, raw);
}

/** A form filled from one of the offices' workbooks, as tests ask for it. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fillForm, type FillReport } from "../../src/jobs/fill";
import { sheetsOfFile } from "../../src/jobs/workbook-file";
import { daysFromCivil, endOfYear } from "../../src/reading/cells/dates";
import type { Grid } from "../../src/reading/cells/grid";
import { sharedWorkbook } from "../shared-workbooks";

export interface Filling {
  /** A workbook beside the checkout, or a file in `ledgers`. */
  readonly from: string;
  readonly previous?: string;
  readonly year: number;
  readonly asOf?: string;
  readonly withIds?: boolean;
}

/** Of one of the offices' workbooks; by a file's name of a ledger of our own. */
export function gridsOf(workbook: string): readonly Grid[] {
  const bytes = workbook.endsWith(".xlsx")
    ? new Uint8Array(readFileSync(path.join(__dirname, "ledgers", workbook)))
    : sharedWorkbook(workbook).bytes();
  const sheets = sheetsOfFile(bytes);
  if (!("grids" in sheets)) throw new Error(sheets.problem);
  return sheets.grids;
}

function dayOf(text: string): number {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return daysFromCivil(year, month, day);
}

export function filled(file: string, { from, previous, year, asOf, withIds }: Filling): FillReport {
  return fillForm({
    grids: gridsOf(from),
    form: new Uint8Array(readFileSync(file)),
    wish: { year, asOf: asOf === undefined ? endOfYear(year) : dayOf(asOf) },
    today: endOfYear(year),
    withIds: withIds === true,
    file: true,
    ...(previous === undefined ? {} : { previous: gridsOf(previous) }),
  });
}

import type { Grid } from "../reading/cells/grid";
import { officeLedger } from "./office-ledger";
import type { FileSheets } from "./workbook-file";

export interface WorkbookFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads a workbook of an earlier year. What reads files is loaded here, when first used. */
export async function previousBookJob({ bytes }: WorkbookFile): Promise<FileSheets> {
  const { sheetsOfFile } = await import("./workbook-file");
  const sheets = sheetsOfFile(bytes);
  return "grids" in sheets && !hasLedger(sheets.grids) ? { problem: NO_LEDGER } : sheets;
}

const NO_LEDGER = "选的工作簿里没有认出任何台账。请确认选的是上年的企业台账、党组织台账这类工作簿。";

function hasLedger(grids: readonly Grid[]): boolean {
  return officeLedger(grids).ledger.tables.length > 0;
}

import type { Grid } from "../../reading/cells/grid";
import type { ComputeEnvironment, Outcome } from "../environment";
import type { WorkbookFile } from "../../jobs/previous-book";
import { compute } from "../read-and-compute";
import { ActionStopped, done, failed } from "../workbook/outcome";

/** Last year's workbook as it was chosen. */
export interface PreviousBook {
  readonly name: string;
  readonly grids: readonly Grid[];
}

/** 选择上年的工作簿: reads an .xlsx file on this machine. The workbook in Excel is not touched. */
export async function readPrevious(
  environment: ComputeEnvironment,
  file: WorkbookFile,
): Promise<Outcome<PreviousBook>> {
  try {
    const sheets = await compute(environment, "previousBook", file);
    if ("problem" in sheets) return failed("notFound", `“${file.name}”：${sheets.problem}`);
    return done({ name: file.name, grids: sheets.grids });
  } catch (error) {
    if (error instanceof ActionStopped) return error.outcome;
    throw error;
  }
}

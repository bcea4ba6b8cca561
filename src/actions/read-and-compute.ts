import type { Grid } from "../reading/cells/grid";
import { settingsOf } from "../jobs/office-ledger";
import {
  manyCells,
  type ActionEnvironment,
  type ComputeEnvironment,
  type Outcome,
  type WorkbookState,
} from "./environment";
import { computeHere, type JobInput, type JobName, type JobOutput } from "../jobs/jobs";
import { uncalculatedSheets } from "./workbook/our-formulas";
import { ActionStopped, failed } from "./workbook/outcome";
import type { BeforeCells, OpenWorkbook, ReadingDetail, WorkbookContent } from "./workbook/workbook";

/** Reads the workbook, then computes away from Excel. */
export function readAndCompute<J extends JobName>(
  environment: ActionEnvironment,
  detail: ReadingDetail,
  job: J,
  input: (grids: readonly Grid[]) => JobInput<J>,
): Promise<Outcome<JobOutput<J>>> {
  return environment.workbook.open(async (book) => {
    const content = await readSheets(book, environment, detail);
    return compute(environment, job, input(gridsOf(content)));
  });
}

export function readSheets(
  book: OpenWorkbook,
  environment: ActionEnvironment,
  detail: ReadingDetail,
): Promise<WorkbookContent> {
  return reading(
    environment,
    (beforeCells) => book.read(detail, beforeCells),
    (content) => content,
  );
}

/** The workbook in full, and the marks of ours in it. */
export function readWithMarks(
  book: OpenWorkbook,
  environment: ActionEnvironment,
): ReturnType<OpenWorkbook["readWithMarks"]> {
  return reading(
    environment,
    (beforeCells) => book.readWithMarks(beforeCells),
    ({ content }) => content,
  );
}

async function reading<T>(
  environment: ActionEnvironment,
  read: (beforeCells: BeforeCells) => Promise<T>,
  contentOf: (read: T) => WorkbookContent,
): Promise<T> {
  step(environment, 0.1, "正在读取工作表");
  const result = await read((cells) => askWhereMany(environment, cells));
  stopIfAborted(environment);
  const content = contentOf(result);
  environment.onState?.(stateOf(content, uncalculatedSheets(content)));
  return result;
}

async function askWhereMany({ onManyCells, signal }: ActionEnvironment, cells: number): Promise<void> {
  if (cells <= manyCells || onManyCells === undefined) return;
  if (await onManyCells(cells, signal)) return;
  throw new ActionStopped(failed("cancelled", "没有读取，工作簿没有改动。"));
}

/** @param uncalculated sheets with formulas of ours that are not calculated */
export function stateOf(
  { isManual, sheets }: WorkbookContent,
  uncalculated: WorkbookState["uncalculated"],
): WorkbookState {
  const unread = sheets.flatMap(({ grid, unreadBelow: below }) =>
    below === undefined ? [] : [{ sheet: grid.sheet, below }],
  );
  return { isManual, uncalculated, unread };
}

export async function compute<J extends JobName>(
  environment: ComputeEnvironment,
  job: J,
  input: JobInput<J>,
): Promise<JobOutput<J>> {
  step(environment, 0.4, "正在计算");
  const output = await (environment.compute ?? computeHere)(job, input);
  stopIfAborted(environment);
  return output;
}

export function gridsOf(content: WorkbookContent): readonly Grid[] {
  return content.sheets.map((sheet) => sheet.grid);
}

/** Names of the protected sheets. */
export function protectedSheets(content: WorkbookContent): ReadonlySet<string> {
  return new Set(content.sheets.filter((sheet) => sheet.isProtected).map(({ grid }) => grid.sheet));
}

/** True where our sheets get values: this Excel has no functions, their days would be wrong, or the user wants it so. */
export function wantsValues(environment: ActionEnvironment, content: WorkbookContent): boolean {
  if (!environment.liveFormulas || content.date1904) return true;
  return settingsOf(gridsOf(content)).settings.alwaysValues;
}

export function step(environment: ComputeEnvironment, share: number, text: string): void {
  environment.onProgress?.(share, text);
}

/** Ends the action between two steps, so that nothing half-done is written. */
export function stopIfAborted({ signal }: ComputeEnvironment): void {
  if (signal?.aborted === true) throw new ActionStopped(failed("cancelled", "已取消，工作簿没有改动。"));
}

/** Ends the action where the workbook has no ledger of ours. */
export function stopWithoutLedger(hasLedger: boolean): void {
  if (!hasLedger) throw new ActionStopped(noLedger);
}

/** Ends the action before it writes 党建设置 anew: what could not be read there would be lost. */
export function stopWhereSettingsUnread([problem]: readonly string[]): void {
  if (problem === undefined) return;
  throw new ActionStopped(failed("notFound", `没有写入，工作簿没有改动：${problem}改好以后再试一次。`));
}

/** Says what to do where a workbook has no ledger that we know. */
export const noLedger = failed(
  "noRegister",
  "这个工作簿里没有认出任何台账。请确认打开的是企业台账、党组织台账这类工作簿，表头至少要有“企业名称”或“党组织名称”这样的列。",
);

/** A workbook that is open as a file, for tests of what the pane's buttons do with it. */
import type { ActionEnvironment } from "../../src/actions/environment";
import { openFile, type FileWorkbook } from "../../src/file/file-workbook";
import { endOfYear } from "../../src/reading/cells/dates";

export interface OpenedFile {
  readonly workbook: FileWorkbook;
  readonly environment: ActionEnvironment;
}

export function openedFile(bytes: Uint8Array, name = "台账.xlsx"): OpenedFile {
  const today = endOfYear(2023);
  const opened = openFile({ name, bytes }, today);
  if ("problem" in opened) throw new Error(opened.problem);
  return {
    workbook: opened.workbook,
    environment: { today, workbook: opened.workbook, liveFormulas: false },
  };
}

export function copyOf(workbook: FileWorkbook): Uint8Array {
  const copy = workbook.copy();
  if ("problem" in copy) throw new Error(copy.problem);
  return copy.bytes;
}

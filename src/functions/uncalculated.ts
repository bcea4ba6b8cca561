/** A range that Excel has not calculated: its first cell is an error, and nothing in it can be read as if it were there. */
import { isCellError } from "../reading/cells/grid";
import type { CellMatrix } from "./arguments";
import { notAvailable, type Failure } from "./failure";

/** Errors of cells that Excel is still calculating; it calls the function again once it has. */
const STILL_CALCULATING: ReadonlySet<string> = new Set(["#BUSY!", "#GETTING_DATA", "#CONNECT!"]);

const OTHER_REASONS: Readonly<Record<string, (name: string) => string>> = {
  "#NAME?": (name) => `“${name}”的函数还没有加载（#NAME?），请在任务窗格的“设置”里点“刷新公式”。`,
  "#SPILL!": (name) => `“${name}”下方或右侧有内容挡住，表没有展开（#SPILL!），请移开挡住的内容。`,
};

/** Why the range can't be read yet, or at all; `null` where its first cell is no error. */
export function uncalculated(name: string, [first]: CellMatrix): Failure | null {
  const [corner = null] = first ?? [];
  if (!isCellError(corner)) return null;
  const { error } = corner;
  if (STILL_CALCULATING.has(error))
    return notAvailable(`“${name}”还没有算出来（${error}），Excel 算完会自动更新。`);
  return notAvailable(
    OTHER_REASONS[error]?.(name) ?? `“${name}”没有算出来（${error}），请先改正它的第一个单元格。`,
  );
}

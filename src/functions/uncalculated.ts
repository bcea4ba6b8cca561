/** A range that Excel has not calculated: its first cell is an error, and nothing in it can be read as if it were there. */
import { isCellError } from "../reading/cells/grid";
import { uncalculatedBy, type Uncalculated } from "../reading/cells/uncalculated";
import type { CellMatrix } from "./arguments";
import { notAvailable, type Failure } from "./failure";

const REASONS: Readonly<Record<Uncalculated, (error: string) => string>> = {
  busy: (error) => `还没有算出来（${error}），Excel 算完会自动更新。`,
  unknown: (error) => `的函数还没有加载（${error}），请在任务窗格的“设置”里点“刷新公式”。`,
  blocked: (error) => `下方或右侧有内容挡住，表没有展开（${error}），请移开挡住的内容。`,
};

/** Why the range can't be read yet, or at all; `null` where its first cell is no error. */
export function uncalculated(name: string, [first]: CellMatrix): Failure | null {
  const [corner = null] = first ?? [];
  if (!isCellError(corner)) return null;
  const { error } = corner;
  const kind = uncalculatedBy(error);
  const reason = kind === null ? `没有算出来（${error}），请先改正它的第一个单元格。` : REASONS[kind](error);
  return notAvailable(`“${name}”${reason}`);
}

import { marksPlan } from "../../report/marks-plan";
import type { MarkResult, PeriodWish } from "../../jobs/results";
import type { ActionEnvironment, Outcome } from "../environment";
import {
  compute,
  gridsOf,
  protectedSheets,
  readWithMarks,
  step,
  stopWithoutLedger,
} from "../read-and-compute";
import { tellUnread } from "./unread-marks";

/**
 * 标记到单元格: checks the workbook as it is now and marks the cells to mend, in place of earlier marks. What was
 * accepted is not marked. Cells, their formats and the office's own conditional formats stay as they are.
 */
export function markFindings(environment: ActionEnvironment, wish: PeriodWish): Promise<Outcome<MarkResult>> {
  return environment.workbook.open(async (book) => {
    const found = await readWithMarks(book, environment);
    const { content, marks } = found;
    const { hasLedger, findings } = await compute(environment, "checks", {
      grids: gridsOf(content),
      wish,
      today: environment.today,
    });
    stopWithoutLedger(hasLedger);
    step(environment, 0.8, "正在标记");
    const locked = protectedSheets(content);
    const plans = marksPlan(findings);
    const free = plans.filter(({ sheet }) => !locked.has(sheet));
    await book.replaceMarks(
      marks.filter(({ sheet }) => !locked.has(sheet)),
      free,
    );
    tellUnread(environment, found);
    const skipped = [...plans, ...marks].filter(({ sheet }) => locked.has(sheet));
    return {
      cells: free.reduce((sum, { cells }) => sum + cells, 0),
      skippedSheets: [...new Set(skipped.map(({ sheet }) => sheet))],
    };
  });
}

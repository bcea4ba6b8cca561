import type { ClearedMarks } from "../../jobs/results";
import type { ActionEnvironment, Outcome } from "../environment";
import { step, stopIfAborted } from "../read-and-compute";
import { tellUnread } from "./unread-marks";

/** 清除标记: takes our marks off every sheet, wherever inserted rows moved them. Protected sheets keep theirs. */
export function clearMarks(environment: ActionEnvironment): Promise<Outcome<ClearedMarks>> {
  return environment.workbook.open(async (book) => {
    step(environment, 0.2, "正在查找标记");
    const found = await book.readMarks();
    const { marks, protectedSheets } = found;
    stopIfAborted(environment);
    const free = marks.filter(({ sheet }) => !protectedSheets.has(sheet));
    await book.replaceMarks(free, []);
    tellUnread(environment, found);
    const skipped = marks.filter(({ sheet }) => protectedSheets.has(sheet));
    return {
      sheets: [...new Set(free.map(({ sheet }) => sheet))],
      skippedSheets: [...new Set(skipped.map(({ sheet }) => sheet))],
    };
  });
}

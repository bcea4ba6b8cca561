import type { ActionEnvironment } from "../environment";
import type { FoundMarks } from "../workbook/workbook";

/** Says where earlier marks may have been left. */
export function tellUnread({ onRemark }: ActionEnvironment, { unreadSheets }: FoundMarks): void {
  if (unreadSheets.size === 0) return;
  const named = [...unreadSheets].map((sheet) => `“${sheet}”`).join("、");
  onRemark?.(
    `工作表${named}里有损坏的条件格式，读不出来，已跳过；如果那里还留着以前的标记，请在“条件格式”→“管理规则”里删除。`,
  );
}

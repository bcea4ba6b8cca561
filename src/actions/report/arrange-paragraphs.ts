import type { EditWish } from "../../jobs/report";
import type { ReportResult, ReportWish } from "../../jobs/report-results";
import { reportKinds } from "../../report/report-kinds";
import type { ActionEnvironment, Outcome } from "../environment";
import { step, stopWhereSettingsUnread, wantsValues } from "../read-and-compute";
import { stopWhereChanged, stopWhereWrong } from "./reword-paragraph";
import { onItsSheet, readAndReport } from "./write-report";

/** What becomes of a report's paragraphs, and the row that the user saw there. */
export interface Arrangement {
  readonly edit: Exclude<EditWish, { readonly kind: "reword" }>;
  /** A row of the sheet and the template in it; `null` where no row is touched. */
  readonly seen: { readonly row: number; readonly before: string } | null;
}

/**
 * 删除本段, 上移, 下移, 加一段, 恢复: writes the report's own sheet again with its paragraphs so arranged; no other
 * sheet is touched. A wrong template, or a row that somebody has changed since, is refused and nothing written.
 */
export function arrangeParagraphs(
  environment: ActionEnvironment,
  wish: ReportWish,
  { edit, seen }: Arrangement,
): Promise<Outcome<ReportResult>> {
  return environment.workbook.open(async (book) => {
    const name = reportKinds[wish.kind ?? "yearly"].sheet;
    const { content, report, plans } = await readAndReport(book, environment, wish, "full", {
      withSheets: true,
      edit,
    });
    stopWhereSettingsUnread(report.settingProblems);
    if (seen !== null) stopWhereChanged(content, name, seen);
    for (const paragraph of report.paragraphs)
      if (edit.kind === "add" && paragraph.row === 0) stopWhereWrong(paragraph);
    step(environment, 0.8, "正在写入工作表");
    const { valuesOnly } = await book.writeSheets(
      content,
      plans.filter((plan) => plan.name === name),
      { valuesOnly: wantsValues(environment, content), onRemark: environment.onRemark },
    );
    return { ...onItsSheet(report), sheets: [name], valuesOnly };
  });
}

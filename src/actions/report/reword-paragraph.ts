import { reportKinds } from "../../report/report-kinds";
import { leftOutText } from "../../report/render";
import { templateColumn, textColumn, writtenReport } from "../../report/written-report";
import type { ActionEnvironment, Outcome } from "../environment";
import { ownGrid } from "../../jobs/office-ledger";
import { gridsOf, stopIfAborted } from "../read-and-compute";
import type { ReportParagraph, ReportResult, ReportWish } from "../../jobs/report-results";
import { readAndReport } from "./write-report";
import { ActionStopped, failed } from "../workbook/outcome";
import { stopWhereUnwritable } from "../workbook/writable";

/** A paragraph on its sheet, and what its template is to be. */
export interface Rewording {
  /** 1-based row on the sheet. */
  readonly row: number;
  /** The template that the user saw there. */
  readonly before: string;
  readonly template: string;
}

/**
 * 改写: puts another template into a paragraph on the report's own sheet, from where it is live. A wrong template,
 * or a row that somebody has changed since, is refused and nothing written. Gives the report as it reads then.
 */
export function rewordParagraph(
  environment: ActionEnvironment,
  wish: ReportWish,
  { row, before, template }: Rewording,
): Promise<Outcome<ReportResult>> {
  return environment.workbook.open(async (book) => {
    const name = reportKinds[wish.kind ?? "yearly"].sheet;
    const { content, report } = await readAndReport(book, environment, wish, "values", {
      withSheets: false,
      reworded: { row, template },
    });
    const paragraph = report.paragraphs.find((one) => one.row === row);
    const written = writtenReport(ownGrid(gridsOf(content), name));
    const standing = written?.templates.find((one) => one.row === row)?.template;
    if (paragraph === undefined || standing !== before)
      throw new ActionStopped(
        failed("notFound", `“${name}”表里的这一段已经不是刚才的样子，没有改动它。请重新预览，再改写。`),
      );
    stopWhereWrong(paragraph);
    stopWhereUnwritable(content, [{ name }]);
    stopIfAborted(environment);
    await book.writeParagraph({
      sheet: name,
      templateCell: `${templateColumn}${String(row)}`,
      textCell: `${textColumn}${String(row)}`,
      template,
      text: paragraph.missing === undefined ? paragraph.text : leftOutText(paragraph.missing),
    });
    return { ...report, sheets: [name], valuesOnly: false };
  });
}

function stopWhereWrong({ isWrong, missing = "" }: ReportParagraph): void {
  if (isWrong) throw new ActionStopped(failed("notFound", `模板写得不对，没有保存：${missing}。`));
}

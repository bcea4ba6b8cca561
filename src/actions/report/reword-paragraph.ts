import { reportKinds } from "../../report/report-kinds";
import { templateColumn, textColumn, writtenReport } from "../../report/written-report";
import type { ActionEnvironment, Outcome } from "../environment";
import { ownGrid } from "../../jobs/office-ledger";
import { gridsOf, stopIfAborted } from "../read-and-compute";
import type { ReportParagraph, ReportResult, ReportWish } from "../../jobs/report-results";
import { readAndReport } from "./write-report";
import type { Piece } from "../../report/paragraph";
import type { WorkbookContent } from "../workbook/workbook";
import { ActionStopped, failed } from "../workbook/outcome";
import { stopWhereUnwritable } from "../workbook/writable";

/** A paragraph on its sheet, and what its template is to be: as such, or as the finished sentence with its numbers. */
export type Rewording = {
  /** 1-based row on the sheet. */
  readonly row: number;
  /** The template that the user saw there. */
  readonly before: string;
} & ({ readonly template: string } | { readonly words: readonly Piece[] });

/**
 * 改写: puts another template into a paragraph on the report's own sheet, from where it is live. A wrong template,
 * or a row that somebody has changed since, is refused and nothing written. Gives the report as it reads then.
 */
export function rewordParagraph(
  environment: ActionEnvironment,
  wish: ReportWish,
  { before, ...change }: Rewording,
): Promise<Outcome<ReportResult>> {
  return environment.workbook.open(async (book) => {
    const name = reportKinds[wish.kind ?? "yearly"].sheet;
    const { content, report } = await readAndReport(book, environment, wish, "values", {
      withSheets: false,
      edit: { kind: "reword", ...change },
    });
    const { row } = change;
    const paragraph = report.paragraphs.find((one) => one.row === row);
    if (paragraph === undefined) throw changedSince(name);
    stopWhereChanged(content, name, { row, before });
    stopWhereWrong(paragraph);
    stopWhereUnwritable(content, [{ name }]);
    stopIfAborted(environment);
    await book.writeParagraph({
      sheet: name,
      templateCell: `${templateColumn}${String(row)}`,
      textCell: `${textColumn}${String(row)}`,
      template: paragraph.template,
      text: paragraph.text,
    });
    return { ...report, sheets: [name], valuesOnly: false };
  });
}

/** Stops where another template stands in that row than the user saw. */
export function stopWhereChanged(
  content: WorkbookContent,
  sheet: string,
  { row, before }: Pick<Rewording, "row" | "before">,
): void {
  const written = writtenReport(ownGrid(gridsOf(content), sheet));
  if (written?.templates.find((one) => one.row === row)?.template !== before) throw changedSince(sheet);
}

function changedSince(sheet: string): ActionStopped {
  return new ActionStopped(
    failed("notFound", `“${sheet}”表里的这一段已经不是刚才的样子，没有改动它。请重新预览，再改写。`),
  );
}

export function stopWhereWrong({ isWrong, missing = "" }: ReportParagraph): void {
  if (isWrong) throw new ActionStopped(failed("notFound", `模板写得不对，没有保存：${missing}。`));
}

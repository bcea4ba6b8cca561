import type { Draft } from "../../drafts/draft";
import type { DraftReport } from "../../jobs/draft";
import type { ComparedWish } from "../../jobs/results";
import type { ActionEnvironment, Outcome } from "../environment";
import { compute, gridsOf, readSheets, step, stopWithoutLedger } from "../read-and-compute";

/** 写入核对结果: holds the draft against the ledgers as they are now and writes sheet 核对结果. */
export function writeDraftResults(
  environment: ActionEnvironment,
  draft: Draft,
  { previous, ...wish }: ComparedWish,
): Promise<Outcome<DraftReport>> {
  return environment.workbook.open(async (book) => {
    const content = await readSheets(book, environment, "full");
    const report = await compute(environment, "draft", {
      grids: gridsOf(content),
      wish,
      today: environment.today,
      draft,
      ...(previous === undefined ? {} : { previous }),
    });
    stopWithoutLedger(report.hasLedger);
    step(environment, 0.8, "正在写入工作表");
    await book.writeSheets(content, [report.plan], { valuesOnly: false, onRemark: environment.onRemark });
    return report;
  });
}

import type { MergeReport } from "../../jobs/merge-versions";
import type { ActionEnvironment, Outcome } from "../environment";
import { compute, gridsOf, readSheets, step, stopWithoutLedger } from "../read-and-compute";
import { changesInput, noEarlierLedger, type ChangesWish } from "./compare-books";
import { ActionStopped, failed } from "../workbook/outcome";

export interface MergeWish extends ChangesWish {
  readonly sheet: string;
  readonly sinceSheet: string;
  /** Cells of the changes that go the earlier sheet's way, or all of them. */
  readonly earlier: readonly string[] | "all";
}

/** What was written. */
export interface MergedSheet extends Pick<MergeReport, "notTaken" | "asked"> {
  readonly sheet: string;
}

/** 合成第三张表: two versions of a sheet as a third one, which does not count yet. Both stay as they are. */
export function mergeVersions(
  environment: ActionEnvironment,
  { earlier, ...wish }: MergeWish,
): Promise<Outcome<MergedSheet>> {
  return environment.workbook.open(async (book) => {
    const content = await readSheets(book, environment, "full");
    const input = { ...changesInput(environment, gridsOf(content), wish), earlier };
    const report = await compute(environment, "mergeVersions", input);
    stopWithoutLedger(report.hasLedger);
    if (!report.sinceHasLedger) throw new ActionStopped(noEarlierLedger);
    const [unknown] = report.unknown;
    if (unknown !== undefined) throw new ActionStopped(failed("notFound", unknownCell(unknown)));
    if (report.unexpected.length > 0) throw new ActionStopped(failed("notFound", UNEXPECTED));
    step(environment, 0.8, "正在写入工作表");
    await book.writeSheets(content, [report.plan], {
      valuesOnly: false,
      onRemark: environment.onRemark,
    });
    return { sheet: report.plan.name, notTaken: report.notTaken, asked: report.asked };
  });
}

function unknownCell(cell: string): string {
  return `“${cell}”不是任何一处变化的单元格，没有写入。请重新比较后再选。`;
}

const UNEXPECTED =
  "合成的表读出来和两张表都不一样，没有写入，工作簿没有改动。请先在“识别台账”里核对两张表的列。";

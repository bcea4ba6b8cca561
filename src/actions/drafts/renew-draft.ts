import type { Draft } from "../../drafts/draft";
import type { RenewReport } from "../../jobs/renew";
import type { ComparedWish } from "../../jobs/results";
import type { ActionEnvironment, Outcome } from "../environment";
import {
  compute,
  gridsOf,
  noLedger,
  readAndCompute,
  readSheets,
  step,
  stopWhereSettingsUnread,
  stopWithoutLedger,
  wantsValues,
} from "../read-and-compute";

/** A document of an earlier year, and which year that is. */
export interface OldDocument {
  readonly draft: Draft;
  readonly draftYear: number;
  /** Offsets of the numbers that somebody has looked at. */
  readonly seen?: readonly number[];
}

/** 去年的文稿今年用: last year's document with this year's numbers. Writes nothing; the document is kept nowhere. */
export async function renewDraft(
  environment: ActionEnvironment,
  document: OldDocument,
  { previous, ...wish }: ComparedWish,
): Promise<Outcome<RenewReport>> {
  const outcome = await readAndCompute(environment, "full", "renew", (grids) => ({
    grids,
    wish,
    today: environment.today,
    ...document,
    withSheets: false,
    ...(previous === undefined ? {} : { previous }),
  }));
  return outcome.ok && !outcome.value.hasLedger ? noLedger : outcome;
}

/** 写入本单位底稿: the renewed document as a sheet of live paragraphs, with the sheets that its formulas stand on. */
export function writeRenewed(
  environment: ActionEnvironment,
  document: OldDocument,
  { previous, ...wish }: ComparedWish,
): Promise<Outcome<RenewReport>> {
  return environment.workbook.open(async (book) => {
    const content = await readSheets(book, environment, "full");
    const report = await compute(environment, "renew", {
      grids: gridsOf(content),
      wish,
      today: environment.today,
      ...document,
      withSheets: true,
      ...(previous === undefined ? {} : { previous }),
    });
    stopWithoutLedger(report.hasLedger);
    stopWhereSettingsUnread(report.settingProblems);
    step(environment, 0.8, "正在写入工作表");
    const valuesOnly = wantsValues(environment, content);
    await book.writeSheets(content, report.plans, { valuesOnly, onRemark: environment.onRemark });
    return report;
  });
}

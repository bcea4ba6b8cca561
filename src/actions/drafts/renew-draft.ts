import type { Draft } from "../../drafts/draft";
import type { RenewReport } from "../../jobs/renew";
import type { ComparedWish } from "../../jobs/results";
import type { ActionEnvironment, Outcome } from "../environment";
import { noLedger, readAndCompute } from "../read-and-compute";

/** A document of an earlier year, and which year that is. */
export interface OldDocument {
  readonly draft: Draft;
  readonly draftYear: number;
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
    ...(previous === undefined ? {} : { previous }),
  }));
  return outcome.ok && !outcome.value.hasLedger ? noLedger : outcome;
}

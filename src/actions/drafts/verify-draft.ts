import type { Draft } from "../../drafts/draft";
import type { DraftReport } from "../../jobs/draft";
import type { ComparedWish } from "../../jobs/results";
import type { ActionEnvironment, Outcome } from "../environment";
import { noLedger, readAndCompute } from "../read-and-compute";

/** 核对: holds somebody's draft against the ledgers. Writes nothing; the draft is kept nowhere. */
export async function verifyDraft(
  environment: ActionEnvironment,
  draft: Draft,
  { previous, ...wish }: ComparedWish,
): Promise<Outcome<DraftReport>> {
  const outcome = await readAndCompute(environment, "full", "draft", (grids) => ({
    grids,
    wish,
    today: environment.today,
    draft,
    ...(previous === undefined ? {} : { previous }),
  }));
  return outcome.ok && !outcome.value.hasLedger ? noLedger : outcome;
}

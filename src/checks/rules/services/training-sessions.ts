/** TRN-01: the number of training sessions. */
import { entriesOf } from "../../../ledger/model";
import { sessionKeys } from "../../../ledger/sessions";
import type { Entry } from "../../../reading/table";
import { collisions } from "../../collisions";
import { ledgerRule, otherRecordText, recordText } from "../../rule-definition";
import { totalOrHeaderCell } from "../totals/cells";
import { wrongTotalsOf } from "../totals/wrong-totals";

type TrainingEntry = Entry<"training">;

export const sessionsCounted = ledgerRule(
  {
    id: "TRN-01",
    title: "培训场次与实际不符",
    severity: "error",
    why: "场次按不同的培训班计，重复登记或合计没更新都会报错数。",
    authority: "办公惯例",
    needs: [["training.title"]],
  },
  function* ({ ledger }) {
    yield* wrongTotalsOf(ledger, "TRN-01");
    for (const { entry, first } of collisions(entriesOf(ledger, "training"), fullKey)) {
      const cell = totalOrHeaderCell(entry.table, "title");
      if (cell !== null)
        yield {
          sheet: entry.sheet,
          cell,
          message: `“${entry.sheet}”${recordText(entry)}与${otherRecordText(entry, first)}是同一场培训，登记了两次，请只保留一行`,
        };
    }
  },
);

/** Sessions without a date may be two of a series, those without a title any. */
function fullKey(entry: TrainingEntry): string | null {
  const isTold = entry.value("heldOn") !== null && entry.raw("title") !== "";
  return isTold ? (sessionKeys(entry)[0] ?? null) : null;
}

/** TRN-06: a secretary who came to no session. */
import { entriesOf, tablesOf } from "../../../ledger/model";
import { personKey } from "../../../ledger/names/names";
import { saysSomething } from "../../blank-cells";
import { at, ledgerRule, recordText } from "../../rule-definition";
import { isDissolved } from "../organisation/dissolved";
import { listsEverybody } from "./attendance";

export const neverTrained = ledgerRule(
  {
    id: "TRN-06",
    title: "书记全年未参加培训",
    severity: "info",
    why: "党组织书记每年应参加集中培训，未参加的请列入下一期。",
    authority: "办公惯例",
    needs: [
      ["organisation.secretary", "training.attendees"],
      ["organisation.secretary", "attendance.name"],
    ],
  },
  function* ({ ledger, asOf }) {
    const trained = new Set<string>();
    for (const entry of entriesOf(ledger, "training"))
      for (const name of entry.value("attendees") ?? []) trained.add(personKey(name));
    for (const entry of entriesOf(ledger, "attendance")) trained.add(personKey(entry.raw("name")));
    const partial = tablesOf(ledger, "training").some((table) =>
      table.entries.some((entry) => !listsEverybody(entry)),
    );
    if (trained.size === 0 || partial) return;
    for (const entry of entriesOf(ledger, "organisation")) {
      const name = entry.raw("secretary");
      if (!saysSomething(entry, "secretary") || isDissolved(entry, asOf) || trained.has(personKey(name)))
        continue;
      yield at(
        entry,
        "secretary",
        `${recordText(entry)}的书记${name}不在任何一场培训的名单中，请核对，或安排参训`,
      );
    }
  },
);

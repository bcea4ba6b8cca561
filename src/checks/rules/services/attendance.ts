/** TRN-02 to -04: how many came to a session, by its number, its list and its sign-ins. */
import { entriesOf } from "../../../ledger/model";
import { personKey } from "../../../ledger/names/names";
import { signInsOf } from "../../../ledger/sessions";
import { fold } from "../../../reading/cells/folding";
import type { Entry } from "../../../reading/table";
import { collisions } from "../../collisions";
import { at, ledgerRule, recordRule, recordText, type Situation, type Spot } from "../../rule-definition";
import { wrongTotalsOf } from "../totals/wrong-totals";

type TrainingEntry = Entry<"training">;

/** A list that ends in 等 names only some of them. */
export function listsEverybody(entry: TrainingEntry): boolean {
  return !/等(\d+|[一二三四五六七八九十]+)?(人|名|同志)?[。.)）]*$/.test(fold(entry.raw("attendees")));
}

export const attendancesCounted = ledgerRule(
  {
    id: "TRN-02",
    title: "实到人数与名单不符",
    severity: "error",
    why: "人次要有名单支撑，实到人数应等于参训名单的人数。",
    authority: "办公惯例",
    // Without lists and sign-ins there is still a total to be held against the rows.
    needs: [["training.attended"]],
  },
  function* (situation) {
    for (const entry of entriesOf(situation.ledger, "training")) yield attendedSpot(entry, situation);
    yield* wrongTotalsOf(situation.ledger, "TRN-02");
  },
);

function attendedSpot(entry: TrainingEntry, { ledger }: Situation): Spot | null {
  const attended = entry.value("attended");
  if (attended === null || entry.problem("attended") !== null) return null;
  const listed = entry.people("attendees");
  if (listed > 0 && listed !== attended) {
    const saysHowMany = listed !== entry.value("attendees")?.length;
    if (!saysHowMany && !listsEverybody(entry)) return null;
    return at(
      entry,
      "attended",
      `${recordText(entry)}实到人数${String(attended)}，参训名单却有${String(listed)}人，请核对`,
      { actual: String(attended), expected: String(listed) },
    );
  }
  const present = signInsOf(ledger, entry);
  if (present.length === 0 || present.length === attended) return null;
  return at(
    entry,
    "attended",
    `${recordText(entry)}实到人数${String(attended)}，“${present[0]?.sheet ?? ""}”签到的却有${String(present.length)}人，请核对`,
    { actual: String(attended), expected: String(present.length) },
  );
}

export const attendedTwice = recordRule(
  "training",
  {
    id: "TRN-03",
    title: "参训名单有重名",
    severity: "warning",
    why: "同一场培训一人只计一次；确有同名的，请在名字后注明单位。",
    authority: "办公惯例",
    needs: [["training.attendees"]],
  },
  (entry) => {
    const names = entry.value("attendees") ?? [];
    const list = fold(entry.raw("attendees"));
    const repeated = [...collisions(names, personKey)]
      .map(({ entry: name }) => name)
      .filter((name) => !isToldApart(name, list));
    if (repeated.length === 0) return null;
    return at(
      entry,
      "attendees",
      `${recordText(entry)}的参训名单中${[...new Set(repeated)].join("、")}出现了不止一次，请核对`,
    );
  },
);

/** People of one name with a note behind it, each its own: 韦强（甲禾）、韦强（乙木）. */
function isToldApart(name: string, list: string): boolean {
  const notes = list
    .split(fold(name))
    .slice(1)
    .map((behind) => /^\(([^()]*)\)/.exec(behind)?.[1] ?? "");
  return new Set(notes).size === notes.length;
}

export const moreThanExpected = recordRule(
  "training",
  {
    id: "TRN-04",
    title: "实到多于应到",
    severity: "warning",
    why: "实到人数一般不超过应到人数，多半有一个数填错了。",
    authority: "办公惯例",
    needs: [["training.attended", "training.expected"]],
  },
  (entry) => {
    const attended = entry.value("attended");
    const expected = entry.value("expected");
    if (attended === null || expected === null || attended <= expected) return null;
    if (entry.problem("attended") !== null || entry.problem("expected") !== null) return null;
    return at(
      entry,
      "attended",
      `${recordText(entry)}实到${String(attended)}人，多于应到的${String(expected)}人，请核对`,
      { actual: String(attended), expected: `不超过${String(expected)}` },
    );
  },
);

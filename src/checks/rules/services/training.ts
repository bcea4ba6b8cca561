/** TRN-*: training sessions and who came. */
import { yearOf } from "../../../reading/cells/dates";
import { fold } from "../../../reading/cells/folding";
import { entriesOf, tablesOf } from "../../../ledger/model";
import type { Entry } from "../../../reading/table";
import { personKey } from "../../../ledger/names/names";
import { wasAbsent } from "../../../ledger/sign-ins";
import { isNothing, saysNothing, saysSomething } from "../cells/blank-cells";
import { collisions, groupedBy } from "../enterprise/collisions";
import { dateText, isCertainlyAfter } from "../cells/date-order";
import type { Rule } from "../../finding";
import { isDissolved } from "../organisation/organisation";
import {
  at,
  ledgerRule,
  otherRecordText,
  recordRule,
  recordText,
  type Situation,
  type Spot,
} from "../../rule-definition";
import { sessionKey } from "./sessions";
import { totalOrHeaderCell } from "../totals/total-cells";
import { totalSpots } from "../totals/totals";

type TrainingEntry = Entry<"training">;

const sessionsCounted = ledgerRule(
  {
    id: "TRN-01",
    title: "培训场次与实际不符",
    severity: "error",
    why: "场次按不同的培训班计，重复登记或合计没更新都会报错数。",
    authority: "办公惯例",
    needs: [["training.title"]],
  },
  function* ({ ledger }) {
    yield* totalSpots(ledger, "TRN-01");
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

/** Sessions without a date may be two of a series. */
function fullKey(entry: TrainingEntry): string | null {
  return entry.value("heldOn") === null ? null : sessionKey(entry);
}

/** A list that ends in 等 names only some of them. */
function listsEverybody(entry: TrainingEntry): boolean {
  return !/等(\d+|[一二三四五六七八九十]+)?(人|名|同志)?[。.)）]*$/.test(fold(entry.raw("attendees")));
}

const attendancesCounted = ledgerRule(
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
    const signedIn = signInsBySession(situation);
    for (const entry of entriesOf(situation.ledger, "training")) yield attendedSpot(entry, signedIn);
    yield* totalSpots(situation.ledger, "TRN-02");
  },
);

function attendedSpot(
  entry: TrainingEntry,
  signedIn: ReadonlyMap<string, readonly Entry<"attendance">[]>,
): Spot | null {
  const attended = entry.value("attended");
  if (attended === null || entry.problem("attended") !== null) return null;
  const listed = entry.value("attendees") ?? [];
  if (listed.length > 0 && listed.length !== attended) {
    if (!listsEverybody(entry)) return null;
    return at(
      entry,
      "attended",
      `${recordText(entry)}实到人数${String(attended)}，参训名单却有${String(listed.length)}人，请核对`,
      { actual: String(attended), expected: String(listed.length) },
    );
  }
  const present = signedIn.get(fold(entry.raw("title"))) ?? [];
  if (present.length === 0 || present.length === attended) return null;
  return at(
    entry,
    "attended",
    `${recordText(entry)}实到人数${String(attended)}，“${present[0]?.sheet ?? ""}”签到的却有${String(present.length)}人，请核对`,
    { actual: String(attended), expected: String(present.length) },
  );
}

/** Sign-ins of each session, by its title; none of a title that several sessions share. */
function signInsBySession({ ledger }: Situation): ReadonlyMap<string, readonly Entry<"attendance">[]> {
  const sessions = groupedBy(entriesOf(ledger, "training"), (entry) => fold(entry.raw("title")));
  const present = entriesOf(ledger, "attendance").filter((entry) => !wasAbsent(entry));
  const titles = [...sessions.keys()];
  const signIns = groupedBy(present, (entry) => sessionOf(entry, titles));
  for (const title of signIns.keys())
    if (title === "" || sessions.get(title)?.length !== 1) signIns.delete(title);
  return signIns;
}

/** What the row says, which is filled once for all who signed in; without it what the sheet's title names. */
function sessionOf(entry: Entry<"attendance">, titles: readonly string[]): string {
  const written = entry.value("session");
  if (written !== null) return fold(written);
  const sheetTitle = fold(entry.table.recognition.context.title);
  const named = titles.filter((title) => title.length >= 4 && sheetTitle.includes(title));
  return named.length === 1 ? (named[0] ?? "") : "";
}

const attendedTwice = recordRule(
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

const moreThanExpected = recordRule(
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

const outsidePeriod = recordRule(
  "training",
  {
    id: "TRN-05",
    title: "培训时间缺年份或不在统计年度",
    severity: "warning",
    why: "不在本年度的培训不计入本年度的场次和人次。",
    authority: "办公惯例",
    needs: [["training.heldOn"]],
  },
  (entry, { year, asOf }) => {
    const raw = entry.raw("heldOn");
    if (saysNothing(entry, "heldOn"))
      return isNothing(entry.raw("title"))
        ? null
        : at(entry, "heldOn", `${recordText(entry)}没有填培训时间，请补填`);
    if (entry.problem("heldOn") === "yearMissing")
      return at(entry, "heldOn", `${recordText(entry)}的培训时间“${raw}”没有年份，请补上年份`, {
        actual: raw,
      });
    const held = entry.value("heldOn");
    const expected = year ?? entry.table.recognition.context.year;
    if (held === null || expected === null) return null;
    if (yearOf(held.day) !== expected) {
      if (asOf !== null && isCertainlyAfter(held, asOf)) return null;
      return at(
        entry,
        "heldOn",
        `${recordText(entry)}的培训时间${dateText(held)}不在${String(expected)}年度内，请核对年份，或移到相应年度的表中`,
        { actual: dateText(held) },
      );
    }
    if (/\d{4}|[〇零一二三四五六七八九]{4}|(?<!\d)\d{2}[.年]\d/.test(fold(raw))) return null;
    return at(
      entry,
      "heldOn",
      `${recordText(entry)}的培训时间“${raw}”没有写年份，已按${String(expected)}年理解，建议补上`,
      {
        severity: "info",
        actual: raw,
      },
    );
  },
);

const neverTrained = ledgerRule(
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

export const trainingRules: readonly Rule[] = [
  sessionsCounted,
  attendancesCounted,
  attendedTwice,
  moreThanExpected,
  outsidePeriod,
  neverTrained,
];

import { builtOnce } from "../../ledger/once";
import { fold } from "../../reading/cells/folding";
import type { Entry } from "../../reading/table";
import type { Counting } from "../counting";
import { enterprises } from "../enterprises";
import { valueAcross } from "../../ledger/enterprises";
import { wasAbsent } from "../../ledger/people";
import { need, type Counted, type FigureSpec } from "../figure";
import { organisations } from "../organisations";
import { happenedIn, type Happened } from "../period";
import { rangesOf } from "../provenance";

const subject = "培训";

const sessions = builtOnce((counting: Counting): Happened<"training"> =>
  happenedIn(counting, "training", ["heldOn"]),
);
const signIns = builtOnce((counting: Counting): Happened<"attendance"> =>
  happenedIn(counting, "attendance", []),
);

const present = builtOnce((counting: Counting): readonly Entry<"attendance">[] =>
  signIns(counting).entries.filter((entry) => !wasAbsent(entry)),
);

function reasonOf(counting: Counting): string | null {
  const { reason } = counting.tables("training").length > 0 ? sessions(counting) : signIns(counting);
  return reason;
}

/** Counts unless a date that matters can't be read. */
function dated(count: (counting: Counting) => Counted) {
  return (counting: Counting): Counted => {
    const reason = reasonOf(counting);
    return reason === null ? count(counting) : { value: null, reason };
  };
}

/** A session is one organiser's on one subject on one day; rows that agree in all three are one. */
function sessionKey(entry: Entry<"training">): string {
  const [title, organiser] = [entry.value("title"), entry.value("organiser")].map((text) => fold(text ?? ""));
  return [
    title,
    organiser,
    entry.value("heldOn")?.day ?? (entry.problem("heldOn") === null ? "" : entry.raw("heldOn")),
  ].join("|");
}

function countSessions(counting: Counting): Counted {
  if (counting.tables("training").length > 0)
    return { value: new Set(sessions(counting).entries.map(sessionKey)).size };
  const names = signIns(counting).entries.map(
    (entry) => entry.value("session") ?? entry.table.recognition.context.title,
  );
  return {
    value: new Set(names.map(fold)).size,
    cells: rangesOf(counting.tables("attendance"), ["session"]),
  };
}

/** Number attended; without it the names listed (CONTRACT 2). 0 and blank are the same. */
function attendedAt(entry: Entry<"training">): number {
  const attended = entry.value("attended") ?? 0;
  return attended > 0 ? attended : (entry.value("attendees")?.length ?? 0);
}

function countAttendances(counting: Counting): Counted {
  const hasNumbers = counting.has("training", "attended") || counting.has("training", "attendees");
  if (!hasNumbers) return { value: present(counting).length };
  const value = sessions(counting).entries.reduce((sum, entry) => sum + attendedAt(entry), 0);
  return { value, cells: rangesOf(counting.tables("training"), ["attended", "attendees"]) };
}

const attendeeNames = builtOnce((counting: Counting): ReadonlySet<string> => {
  const listed = sessions(counting).entries.flatMap((entry) => entry.value("attendees") ?? []);
  const signed = present(counting).flatMap((entry) => entry.value("name") ?? []);
  return new Set([...listed, ...signed].map(fold));
});

function personCells(counting: Counting): readonly string[] {
  return [
    ...rangesOf(counting.tables("training"), ["attendees"]),
    ...rangesOf(counting.tables("attendance"), ["name"]),
  ];
}

const secretaries = builtOnce((counting: Counting): ReadonlySet<string> => {
  const names = counting.has("organisation", "secretary")
    ? organisations(counting).map(({ secretary }) => secretary)
    : enterprises(counting)
        .filter(({ organised }) => organised)
        .map((item) => valueAcross(item, "secretary"));
  return new Set(names.flatMap((name) => (name === null ? [] : [fold(name)])));
});

function countSecretaries(counting: Counting): Counted {
  const attended = attendeeNames(counting);
  return { value: [...secretaries(counting)].filter((name) => attended.has(name)).length };
}

const personNeeds = [[need("training", "attendees")], [need("attendance", "name")]];

export const trainingFigures: readonly FigureSpec[] = [
  {
    id: "training.sessions",
    title: "培训场次",
    aliases: ["培训期数", "培训班次数", "举办培训场次", "培训几场"],
    subject,
    unit: "场次",
    basis: "统计年度内举办的不同培训：名称、主办单位、时间都相同的算一场；没写时间的按表名的年度",
    needs: [[need("training", "title")], [need("attendance", "name")]],
    count: dated(countSessions),
  },
  {
    id: "training.attendances",
    title: "培训人次",
    aliases: ["参训人次", "培训多少人次"],
    subject,
    unit: "人次",
    basis: "各场实到人数之和；没填实到的数参训人员名单；都没有的数签到表，写明请假、缺席的不算",
    needs: [[need("training", "attended")], [need("training", "attendees")], [need("attendance", "name")]],
    count: dated(countAttendances),
  },
  {
    id: "training.persons",
    title: "参训人数",
    aliases: ["培训人数", "参训人员数", "培训覆盖人数"],
    subject,
    unit: "人",
    basis: "参训名单和签到表里不同的姓名，一人参加几场只算一次",
    needs: personNeeds,
    count: dated((counting) => ({ value: attendeeNames(counting).size, cells: personCells(counting) })),
  },
  {
    id: "training.secretariesTrained",
    title: "参训书记数",
    aliases: ["培训书记数", "参训党组织书记", "书记培训覆盖人数"],
    subject,
    unit: "名",
    basis: "现任党组织书记中，姓名出现在参训名单或签到表里的",
    needs: [
      ...personNeeds.map((needs) => [...needs, need("organisation", "secretary")]),
      ...personNeeds.map((needs) => [...needs, need("enterprise", "secretary")]),
    ],
    count: dated(countSecretaries),
  },
];

import { builtOnce } from "../../ledger/once";
import { fold } from "../../reading/cells/folding";
import type { Entry } from "../../reading/table";
import type { Counting } from "../counting";
import { enterprises, tally } from "../enterprises";
import { attendedAt, isNamedInPart } from "../../ledger/sessions";
import { valueAcross } from "../../ledger/enterprises";
import { wasAbsent } from "../../ledger/people";
import { need, type Counted, type FigureSpec } from "../figure";
import { organisations } from "../organisations";
import { happenedIn, type Happened } from "../period";
import { cellName, rangesOf } from "../provenance";

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

/** Counts unless a date that matters can't be read. */
function dated(count: (counting: Counting) => Counted) {
  return (counting: Counting): Counted => {
    const happened = counting.tables("training").length > 0 ? sessions(counting) : signIns(counting);
    if (happened.reason !== null) return { value: null, reason: happened.reason };
    const counted = count(counting);
    const notes = [happened.note, counted.note].filter((note) => note != null);
    return { ...counted, ...(notes.length === 0 ? {} : { note: notes.join("；") }) };
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

function countAttendances(counting: Counting): Counted {
  const hasNumbers = counting.has("training", "attended") || counting.has("training", "attendees");
  if (!hasNumbers) return { value: present(counting).length };
  const cells = rangesOf(counting.tables("training"), ["attended", "attendees"]);
  let value = 0;
  for (const entry of sessions(counting).entries) {
    const attended = attendedAt(counting.ledger, entry);
    if (attended === null) return { value: null, cells, reason: attendedUnknown(entry) };
    value += attended;
  }
  return { value, cells };
}

function attendedUnknown(entry: Entry<"training">): string {
  const field = entry.has("attended") ? "attended" : "attendees";
  return `${cellName(entry.table, entry.row, field)}没有填实到人数，也没有参训名单和签到记录，请补填`;
}

/** The names alone can't tell how many different people came where some lists leave people out. */
function countPersons(counting: Counting): Counted {
  const cells = personCells(counting);
  const inPart = sessions(counting).entries.find((entry) => isNamedInPart(counting.ledger, entry));
  if (inPart === undefined) return { value: attendeeNames(counting).size, cells };
  const place = cellName(inPart.table, inPart.row, "attendees");
  return {
    value: null,
    cells,
    reason: `${place}写的是“${inPart.raw("attendees")}”，没有写出全部姓名，数不出不同的人`,
  };
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
  const value = [...secretaries(counting)].filter((name) => attended.has(name)).length;
  const inPart = tally(sessions(counting).entries, (entry) => isNamedInPart(counting.ledger, entry));
  return { value, ...(inPart === 0 ? {} : { note: `${String(inPart)}场培训没有写出全部姓名，可能少计` }) };
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
    basis:
      "各场实到人数之和；没填实到的数那一行的参训名单（写“等12人”的按12人），没有名单的数那一场的签到；都没有的不知道，不按0算。写明请假、缺席的不算",
    needs: [[need("training", "attended")], [need("training", "attendees")], [need("attendance", "name")]],
    alsoReads: [need("training", "attendees")],
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
    count: dated(countPersons),
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

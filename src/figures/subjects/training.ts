import { builtOnce } from "../../ledger/once";
import { fold } from "../../reading/cells/folding";
import type { Entry } from "../../reading/table";
import type { Counting } from "../counting";
import { countOf, differentOf, itself, sumOf, tally, type AnyEntry } from "../counted";
import { enterprises, rowsOfEnterprise } from "../enterprises";
import { attendedAt, isNamedInPart, sessionKeys } from "../../ledger/sessions";
import { valueAcross } from "../../ledger/enterprises";
import { isUnsigned, wasAbsent } from "../../ledger/people";
import { need, type Counted, type FigureSpec } from "../figure";
import { organisations } from "../organisations";
import { happenedIn, type Happened } from "../period";
import { cellName } from "../provenance";
import { counters } from "../spoken-words";

const SUBJECT = "培训";

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

function countSessions(counting: Counting): Counted {
  if (counting.tables("training").length > 0)
    return differentOf(sessions(counting).entries, sessionKeys, itself);
  const nameOf = (entry: Entry<"attendance">): string =>
    entry.value("session") ?? entry.table.recognition.context.title;
  return {
    ...differentOf(
      signIns(counting).entries,
      (entry) => [fold(nameOf(entry))],
      (entry) => ({ entries: [entry], name: nameOf(entry), sort: "session" }),
    ),
    reads: [need("attendance", "session")],
  };
}

/** Without it the sheet's year says when it was held. */
const DATED = [need("training", "heldOn")];

function countAttendances(counting: Counting): Counted {
  const hasNumbers = counting.has("training", "attended") || counting.has("training", "attendees");
  if (!hasNumbers) return { ...countOf(present(counting), itself), ...unsigned(counting) };
  const reads = [need("training", "attended", "attendees")];
  const { entries } = sessions(counting);
  const unknown = entries.find((entry) => attendedAt(counting.ledger, entry) === null);
  if (unknown !== undefined) return { value: null, reads, reason: attendedUnknown(unknown) };
  return { ...sumOf(entries, itself, (entry) => attendedAt(counting.ledger, entry) ?? 0), reads };
}

/** Says who is counted though nothing is signed beside the name. */
function unsigned(counting: Counting): Pick<Counted, "note"> {
  const without = present(counting).filter(isUnsigned);
  const [first] = without;
  if (first === undefined) return {};
  const place = cellName(first.table, first.row, "signedIn");
  return { note: `签到表里有${String(without.length)}人没有签到记录（${place}起），仍按到会计` };
}

function attendedUnknown(entry: Entry<"training">): string {
  const field = entry.has("attended") ? "attended" : "attendees";
  return `${cellName(entry.table, entry.row, field)}没有填实到人数，也没有参训名单和签到记录，请补填`;
}

/** The names alone can't tell how many different people came where some lists leave people out. */
function countPersons(counting: Counting): Counted {
  const inPart = sessions(counting).entries.find((entry) => isNamedInPart(counting.ledger, entry));
  if (inPart === undefined)
    return { ...differentPersons(attendees(counting)), reads: PERSON_READS, ...unsigned(counting) };
  const place = cellName(inPart.table, inPart.row, "attendees");
  return {
    value: null,
    reads: PERSON_READS,
    reason: `${place}写的是“${inPart.raw("attendees")}”，没有写出全部姓名，数不出不同的人`,
  };
}

/** A person's name where it stands, and the rows that name him there. */
interface NamedPerson {
  /** The folded name: the same is the same person. */
  readonly key: string;
  readonly name: string;
  readonly entries: readonly AnyEntry[];
}

function named(name: string, entries: readonly AnyEntry[]): NamedPerson {
  return { key: fold(name), name, entries };
}

function differentPersons(people: readonly NamedPerson[]): Counted {
  return differentOf(
    people,
    ({ key }) => [key],
    ({ name, entries }) => ({ name, sort: "person", entries }),
  );
}

const attendees = builtOnce((counting: Counting): readonly NamedPerson[] => {
  const people: NamedPerson[] = [];
  for (const entry of sessions(counting).entries) {
    const entries = [entry];
    for (const name of entry.value("attendees") ?? []) people.push(named(name, entries));
  }
  for (const entry of present(counting)) {
    const name = entry.value("name");
    if (name !== null) people.push(named(name, [entry]));
  }
  return people;
});

const PERSON_READS = [need("training", "attendees"), need("attendance", "name")];

const secretaries = builtOnce((counting: Counting): readonly NamedPerson[] => {
  const people = counting.has("organisation", "secretary")
    ? organisations(counting).map((item) => ({ name: item.secretary, entries: item.told }))
    : enterprises(counting)
        .filter(({ organised }) => organised)
        .map((item) => ({ name: valueAcross(item, "secretary"), ...rowsOfEnterprise(item) }));
  return people.flatMap(({ name, entries }) => (name === null ? [] : [named(name, entries)]));
});

function countSecretaries(counting: Counting): Counted {
  const inOffice = new Set(secretaries(counting).map(({ key }) => key));
  const came = attendees(counting).filter(({ key }) => inOffice.has(key));
  const attended = new Set(came.map(({ key }) => key));
  const trained = secretaries(counting).filter(({ key }) => attended.has(key));
  const inPart = tally(sessions(counting).entries, (entry) => isNamedInPart(counting.ledger, entry));
  const notes = [
    ...(inPart === 0 ? [] : [`${String(inPart)}场培训没有写出全部姓名，可能少计`]),
    ...Object.values(unsigned(counting)),
  ];
  return {
    ...differentPersons([...trained, ...came]),
    ...(notes.length === 0 ? {} : { note: notes.join("；") }),
  };
}

const PERSON_NEEDS = [[need("training", "attendees")], [need("attendance", "name")]];

export const trainingFigures: readonly FigureSpec[] = [
  {
    id: "training.sessions",
    title: "培训场次",
    aliases: ["培训期数", "培训班次数", "举办培训场次", "培训几场"],
    said: {
      with: counters.sessions,
      words: [["training", "distinct"]],
      besides: ["secretary", "organisation"],
      impliedBy: ["场次"],
    },
    subject: SUBJECT,
    unit: "场次",
    basis: "统计年度内举办的不同培训：名称、主办单位、时间都相同的算一场；没写时间的按表名的年度",
    needs: [[need("training", "title")], [need("attendance", "name")]],
    dated: DATED,
    count: dated(countSessions),
  },
  {
    id: "training.attendances",
    title: "培训人次",
    aliases: ["参训人次", "参加培训人次", "培训多少人次"],
    said: {
      with: ["人次"],
      words: [["training"]],
      besides: ["secretary", "organisation", "distinct"],
      impliedBy: ["人次"],
    },
    subject: SUBJECT,
    unit: "人次",
    basis:
      "各场实到人数之和；没填实到的数那一行的参训名单（写“等12人”的按12人），没有名单的数那一场的签到；都没有的不知道，不按0算。写明请假、缺席的不算",
    needs: [[need("training", "attended")], [need("training", "attendees")], [need("attendance", "name")]],
    dated: DATED,
    alsoReads: [need("training", "attendees")],
    count: dated(countAttendances),
  },
  {
    id: "training.persons",
    title: "参训人数",
    aliases: ["培训人数", "参训人员数", "培训覆盖人数"],
    said: { with: counters.people, words: [["distinct"]], besides: ["training"] },
    subject: SUBJECT,
    unit: "人",
    basis: "参训名单和签到表里不同的姓名，一人参加几场只算一次",
    needs: PERSON_NEEDS,
    dated: DATED,
    count: dated(countPersons),
  },
  {
    id: "training.secretariesTrained",
    title: "参训书记数",
    aliases: ["培训书记数", "参训党组织书记", "书记培训覆盖人数"],
    said: {
      with: counters.people,
      words: [["training", "distinct"], ["secretary"]],
      besides: ["organisation", "covered"],
    },
    subject: SUBJECT,
    unit: "名",
    basis: "现任党组织书记中，姓名出现在参训名单或签到表里的",
    needs: [
      ...PERSON_NEEDS.map((needs) => [...needs, need("organisation", "secretary")]),
      ...PERSON_NEEDS.map((needs) => [...needs, need("enterprise", "secretary")]),
    ],
    count: dated(countSecretaries),
  },
];

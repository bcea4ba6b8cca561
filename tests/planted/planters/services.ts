/** Mistakes in training, problems, flats, school places, posts and instructors. */
import type { Row } from "../world/rows";
import { addedRow, inRecord, type Planter } from "./planter";

function names(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

const training: readonly Planter[] = [
  {
    rule: "TRN-01",
    how: "合计场次不符",
    needs: ["training.title"],
    plant: ({ rows }) => ({
      place: { at: "total", register: "training", field: "title" },
      changes: [
        {
          what: "claim",
          register: "training",
          field: "title",
          cell: `${String(rows.training.length + 1)}场次`,
        },
      ],
    }),
  },
  {
    rule: "TRN-02",
    how: "合计人次不符",
    needs: ["training.attended"],
    plant: () => ({
      place: { at: "total", register: "training", field: "attended" },
      changes: [{ what: "typedTotal", register: "training", field: "attended", off: 3 }],
    }),
  },
  inRecord("TRN-02", "实到与名单不符", "training", "attended", { needs: ["training.attendees"] }, (row) => {
    row.attended = Number(row.attended) - 1;
  }),
  inRecord(
    "TRN-02",
    "实到与签到不符",
    "training",
    "attended",
    { needs: ["training.title", "attendance.session"], without: ["training.attendees"] },
    (row) => {
      row.attended = Number(row.attended) - 1;
    },
  ),
  inRecord("TRN-03", "名单里写了两遍", "training", "attendees", {}, (row) => {
    const attendees = names(row.attendees);
    row.attendees = [...attendees, attendees[0] ?? ""];
    row.attended = attendees.length + 1;
    row.expected = attendees.length + 2;
  }),
  inRecord("TRN-04", "实到多于应到", "training", "attended", { needs: ["training.expected"] }, (row) => {
    row.expected = Number(row.attended) - 1;
  }),
  inRecord("TRN-05", "写成上一年", "training", "heldOn", {}, (row) => {
    row.heldOn = "2022-06-15";
  }),
  {
    ...inRecord(
      "TRN-06",
      "书记没有参训",
      "organisation",
      "secretary",
      { needs: ["training.attendees"] },
      (row, _dice, { rows }) => {
        for (const session of rows.training)
          session.attendees = names(session.attendees).filter((name) => name !== row.secretary);
        rows.attendance.splice(
          0,
          rows.attendance.length,
          ...rows.attendance.filter(({ name }) => name !== row.secretary),
        );
      },
    ),
    alone: true,
  },
];

const isClosed = ({ closed }: Row<"problem">): boolean => closed === "yes";
const isOpen = ({ closed }: Row<"problem">): boolean => closed === "no";

const problems: readonly Planter[] = [
  inRecord(
    "ISS-01",
    "办结早于受理",
    "problem",
    "closedOn",
    { needs: ["problem.receivedOn"], where: isClosed },
    (row) => {
      row.closedOn = "2022-11-02";
    },
  ),
  inRecord(
    "ISS-02",
    "办结没有时间",
    "problem",
    "closedOn",
    { needs: ["problem.closed"], where: isClosed },
    (row) => {
      row.closedOn = null;
    },
  ),
  inRecord(
    "ISS-03",
    "超期未办结",
    "problem",
    "dueOn",
    { needs: ["problem.closed"], where: isOpen },
    (row) => {
      row.dueOn = "2023-10-31";
    },
  ),
  inRecord("ISS-04", "一行两个问题", "problem", "description", {}, (row, dice) => {
    row.description = dice.pick([
      "1.用水水压不足；2.进厂道路破损",
      "1、用电容量不够。2、用工缺口大",
      "（1）用地未落实（2）融资困难",
    ]);
  }),
  {
    rule: "ISS-05",
    how: "合计件数不符",
    needs: ["problem.description"],
    plant: ({ rows }) => ({
      place: { at: "total", register: "problem", field: "description" },
      changes: [
        {
          what: "claim",
          register: "problem",
          field: "description",
          cell: `共${String(rows.problem.length + 2)}件`,
        },
      ],
    }),
  },
  inRecord(
    "ISS-06",
    "企业不在台账内",
    "problem",
    "enterprise",
    { needs: ["enterprise.name"] },
    (row, dice) => {
      row.enterprise = dice.pick(["临江鑫源陶瓷有限公司", "鑫源陶瓷"]);
    },
  ),
];

const flats: readonly Planter[] = [
  addedRow(
    "APT-01",
    "别家也住这一套",
    "apartment",
    "room",
    { needs: ["apartment.enterprise", "apartment.building"], where: ({ movedOutOn }) => movedOutOn === null },
    (row, dice, { rows }) => ({
      ...row,
      enterprise: String(dice.pick(rows.enterprise.filter(({ name }) => name !== row.enterprise)).name),
      occupant: ["孙错名"],
      idNumber: null,
    }),
  ),
  addedRow(
    "APT-02",
    "同一人又住一套",
    "apartment",
    "idNumber",
    { needs: ["apartment.room", "apartment.building"], where: ({ movedOutOn }) => movedOutOn === null },
    (row) => ({ ...row, room: "909" }),
  ),
  addedRow(
    "APT-02",
    "没有身份证号，同名又住一套",
    "apartment",
    "occupant",
    {
      needs: ["apartment.room"],
      without: ["apartment.idNumber"],
      where: ({ movedOutOn }) => movedOutOn === null,
    },
    (row) => ({ ...row, room: "909" }),
  ),
  addedRow(
    "APT-03",
    "超过可住人数",
    "apartment",
    "room",
    {
      needs: ["apartment.capacity", "apartment.building"],
      where: ({ capacity, movedOutOn }) => capacity === 1 && movedOutOn === null,
    },
    (row) => ({
      ...row,
      occupant: ["孙错名"],
      idNumber: null,
    }),
  ),
  inRecord("APT-04", "退租早于入住", "apartment", "movedOutOn", { needs: ["apartment.movedInOn"] }, (row) => {
    row.movedOutOn = "2020-03-01";
  }),
  {
    rule: "APT-05",
    alone: true,
    how: "有房没有人",
    needs: ["apartment.room", "apartment.occupant", "apartment.enterprise"],
    plant: ({ rows }) => {
      const rooms = new Map(rows.apartment.map((row) => [`${String(row.building)}${String(row.room)}`, row]));
      const kept = [...rooms.values()];
      const [first, ...others] = kept;
      if (first === undefined || others.length === 0) return null;
      rows.apartment.splice(0, rows.apartment.length, ...kept);
      for (const row of others.slice(0, 2)) row.occupant = null;
      return { place: { at: "total", register: "apartment", field: "room" } };
    },
  },
];

const others: readonly Planter[] = [
  inRecord(
    "SCH-01",
    "自行解决",
    "schooling",
    "result",
    { needs: ["schooling.assignedSchool"], where: ({ result }) => result === "settled" },
    (row) => {
      row.result = "byThemselves";
    },
  ),
  inRecord("STF-01", "实有超编", "staffing", "actual", { needs: ["staffing.quota"] }, (row) => {
    row.actual = Number(row.quota) + 2;
    row.vacancy = -2;
  }),
  inRecord(
    "STF-02",
    "空编算错",
    "staffing",
    "vacancy",
    { needs: ["staffing.quota", "staffing.actual"] },
    (row) => {
      row.vacancy = Number(row.vacancy) + 1;
    },
  ),
  inRecord("INS-02", "联系企业过多", "instructor", "enterprises", {}, (row, _dice, { rows }) => {
    row.enterprises = rows.enterprise.slice(0, 7).map(({ name }) => String(name));
  }),
  inRecord("INS-03", "没有走访", "instructor", "visits", { without: ["instructor.lastVisitOn"] }, (row) => {
    row.visits = 0;
  }),
  inRecord("INS-03", "上半年以后没有走访", "instructor", "lastVisitOn", {}, (row) => {
    row.lastVisitOn = "2023-05-20";
  }),
];

export const servicePlanters: readonly Planter[] = [...training, ...problems, ...flats, ...others];

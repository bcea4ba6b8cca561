/** Mistakes in the roster, and in the ledger's numbers of members: MEM-*. */
import { daysAfter, monthsAfter } from "../world/days";
import type { Row } from "../world/rows";
import { addedRow, inRecord, lower, pairIn, type Planter } from "./planter";

type Member = Row<"member">;

const isFull = ({ memberType }: Member): boolean => memberType === "full";
const isCandidate = ({ memberType }: Member): boolean => memberType === "probationary";
const PARTS = ["enterprise.fullMembers", "enterprise.probationaryMembers"];

const counts: readonly Planter[] = [
  inRecord("MEM-01", "企业台账总数不等", "enterprise", "members", { needs: PARTS }, (row, dice) => {
    row.members = Number(row.members) + dice.between(1, 3);
  }),
  inRecord(
    "MEM-01",
    "党组织台账总数不等",
    "organisation",
    "members",
    { needs: ["organisation.fullMembers", "organisation.probationaryMembers"] },
    (row) => {
      row.members = Number(row.members) + 1;
    },
  ),
  inRecord(
    "MEM-10",
    "管理层多于总数",
    "enterprise",
    "managerMembers",
    { needs: ["enterprise.members"] },
    (row) => {
      row.managerMembers = Number(row.members) + 2;
    },
  ),
  {
    rule: "MEM-02",
    how: "花名册漏一人",
    needs: ["enterprise.members", "member.enterprise", "member.name"],
    plant: ({ rows }, dice) => {
      const member = dice.pick(rows.member.filter(({ partyPost }) => partyPost === null));
      rows.member.splice(rows.member.indexOf(member), 1);
      const owner = rows.enterprise.filter(({ name }) => name === member.enterprise);
      return { place: lower("enterprise", owner, "members") };
    },
  },
  {
    rule: "MEM-02",
    how: "花名册不写企业，少一人",
    needs: ["enterprise.members", "member.name"],
    without: ["member.enterprise"],
    plant: ({ rows }, dice) => {
      const member = dice.pick(rows.member.filter(({ partyPost }) => partyPost === null));
      rows.member.splice(rows.member.indexOf(member), 1);
      return { place: { at: "total", register: "enterprise", field: "members" } };
    },
  },
  {
    rule: "MEM-08",
    how: "联合支部总数重复填",
    needs: ["enterprise.members", "enterprise.organisationName", "enterprise.formationMode"],
    plant: ({ rows }, dice) => {
      const organisation = dice.pick(
        rows.organisation.filter(({ formationMode }) => formationMode === "joint"),
      );
      const units = rows.enterprise.filter(({ organisationName }) => organisationName === organisation.name);
      for (const unit of units) {
        unit.members = Number(organisation.members);
        unit.fullMembers = Number(organisation.fullMembers);
        unit.probationaryMembers = Number(organisation.probationaryMembers);
      }
      return { place: lower("enterprise", units, "members") };
    },
  },
];

const people: readonly Planter[] = [
  pairIn("MEM-03", "身份证号重复", "member", "idNumber", {}, (first, second) => {
    second.idNumber = first.idNumber ?? null;
  }),
  addedRow(
    "MEM-03",
    "同名同支部登两次",
    "member",
    "name",
    {
      without: ["member.idNumber"],
      needs: ["member.organisation"],
      where: ({ organisation }) => organisation !== null,
    },
    (row) => ({ ...row }),
  ),
  inRecord("MEM-04", "末位抄错", "member", "idNumber", {}, (row) => {
    const number = String(row.idNumber);
    row.idNumber = number.slice(0, 17) + (number.endsWith("1") ? "2" : "1");
  }),
  inRecord("MEM-04", "少一位", "member", "idNumber", {}, (row) => {
    row.idNumber = String(row.idNumber).slice(0, 17);
  }),
  inRecord("MEM-04", "存成数字丢了后三位", "member", "idNumber", {}, (row) => {
    row.idNumber = { raw: Number(`${String(row.idNumber).slice(0, 15)}000`), value: null };
  }),
  inRecord(
    "MEM-05",
    "入党时未满18岁",
    "member",
    "joinedOn",
    { needs: ["member.bornOn"], where: isFull },
    (row) => {
      row.joinedOn = monthsAfter(String(row.bornOn), 12 * 16);
    },
  ),
  inRecord(
    "MEM-05",
    "按身份证未满18岁",
    "member",
    "joinedOn",
    { needs: ["member.idNumber"], without: ["member.bornOn"], where: isFull },
    (row) => {
      row.joinedOn = monthsAfter(String(row.bornOn), 12 * 17);
    },
  ),
  inRecord(
    "MEM-06",
    "转正与入党同一天",
    "member",
    "fullMemberOn",
    { needs: ["member.joinedOn"], where: isFull },
    (row) => {
      row.fullMemberOn = row.joinedOn ?? null;
    },
  ),
  inRecord(
    "MEM-06",
    "转正早了几个月",
    "member",
    "fullMemberOn",
    { needs: ["member.joinedOn"], where: isFull },
    (row) => {
      row.fullMemberOn = monthsAfter(String(row.joinedOn), 7);
    },
  ),
  inRecord(
    "MEM-07",
    "预备期早已满",
    "member",
    "memberType",
    { needs: ["member.joinedOn"], where: isCandidate },
    (row) => {
      row.joinedOn = daysAfter("2021-03-01", 40);
    },
  ),
  inRecord(
    "MEM-09",
    "企业不在台账内",
    "member",
    "enterprise",
    { needs: ["enterprise.name"], where: ({ partyPost }) => partyPost === null },
    (row, dice) => {
      row.enterprise = dice.pick(["临江鸿运纺织有限公司", "鸿运纺织"]);
    },
  ),
  inRecord("MEM-11", "关系未转入", "member", "relationHere", {}, (row) => {
    row.relationHere = "no";
  }),
];

export const memberPlanters: readonly Planter[] = [...counts, ...people];

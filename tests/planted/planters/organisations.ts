/** Mistakes in how enterprises are covered, and in the records of organisations: ORG-*. */
import { monthsAfter } from "../world/days";
import type { Row, World } from "../world/rows";
import { addedRow, inRecord, lower, type Planter } from "./planter";

type Enterprise = Row<"enterprise">;
type Organisation = Row<"organisation">;

const isSolo = ({ formationMode }: Enterprise): boolean => formationMode === "solo";
const isJoint = ({ formationMode }: Enterprise): boolean => formationMode === "joint";
const isAttached = ({ formationMode }: Enterprise): boolean => formationMode === "attached";

function unitsOf({ rows }: World, name: unknown): readonly Enterprise[] {
  return rows.enterprise.filter(({ organisationName }) => organisationName === name);
}

const isAlone = (row: Enterprise, world: World): boolean =>
  isSolo(row) && unitsOf(world, row.organisationName).length === 1;
const hasTwoSisters = (row: Enterprise, world: World): boolean =>
  isJoint(row) && unitsOf(world, row.organisationName).length >= 3;

const NAMED = ["enterprise.organisationName"];
const MODES = ["enterprise.organisationName", "enterprise.formationMode"];

const rowsOfEnterprises: readonly Planter[] = [
  inRecord(
    "ORG-01",
    "已建没有名称",
    "enterprise",
    "organisationName",
    { needs: ["enterprise.hasOrganisation"], where: isSolo },
    (row) => {
      row.organisationName = null;
    },
  ),
  inRecord(
    "ORG-02",
    "有名称却填未建",
    "enterprise",
    "hasOrganisation",
    { needs: NAMED, where: isSolo },
    (row) => {
      row.hasOrganisation = "no";
    },
  ),
  inRecord(
    "ORG-03",
    "没有成立时间",
    "enterprise",
    "organisationFoundedOn",
    { needs: NAMED, where: isSolo },
    (row) => {
      row.organisationFoundedOn = null;
    },
  ),
  inRecord(
    "ORG-04",
    "单独只有两名正式",
    "enterprise",
    "formationMode",
    { needs: ["enterprise.fullMembers"], where: isSolo },
    (row) => {
      row.fullMembers = 2;
      row.members = 2 + Number(row.probationaryMembers);
      row.managerMembers = 0;
    },
  ),
  inRecord(
    "ORG-05",
    "单独错填联合",
    "enterprise",
    "formationMode",
    { needs: NAMED, where: isAlone },
    (row) => {
      row.formationMode = "joint";
    },
  ),
  inRecord(
    "ORG-08",
    "联合跨园区",
    "enterprise",
    "park",
    { needs: MODES, where: hasTwoSisters },
    (row, dice, { rows }) => {
      row.park = dice.pick(
        rows.enterprise.map(({ park }) => String(park)).filter((park) => park !== row.park),
      );
    },
  ),
  inRecord(
    "ORG-09",
    "书记不一致",
    "enterprise",
    "secretary",
    { needs: NAMED, where: hasTwoSisters },
    (row) => {
      row.secretary = "赵错名";
    },
  ),
  inRecord(
    "ORG-09",
    "成立时间不一致",
    "enterprise",
    "organisationFoundedOn",
    { needs: NAMED, where: hasTwoSisters },
    (row) => {
      row.organisationFoundedOn = monthsAfter(String(row.organisationFoundedOn), -14);
    },
  ),
  inRecord(
    "ORG-10",
    "挂靠的不存在",
    "enterprise",
    "hostOrganisation",
    { needs: MODES, where: isAttached },
    (row) => {
      row.hostOrganisation = "中共临江宝丰纺织有限公司支部委员会";
    },
  ),
  inRecord(
    "ORG-15",
    "三名正式仍挂靠",
    "enterprise",
    "formationMode",
    { needs: [...NAMED, "enterprise.fullMembers"], where: isAttached },
    (row) => {
      row.fullMembers = 4;
      row.members = 4 + Number(row.probationaryMembers);
    },
  ),
  inRecord(
    "ORG-15",
    "三名正式仍联合",
    "enterprise",
    "formationMode",
    { needs: [...NAMED, "enterprise.fullMembers"], where: isJoint },
    (row) => {
      row.fullMembers = 5;
      row.members = 5 + Number(row.probationaryMembers);
    },
  ),
  inRecord(
    "ORG-16",
    "停产仍有党组织",
    "enterprise",
    "operatingStatus",
    { needs: NAMED, where: isSolo },
    (row, dice) => {
      row.operatingStatus = dice.pick(["suspended", "closed"]);
    },
  ),
  inRecord(
    "ORG-18",
    "拟建又有成立时间",
    "enterprise",
    "hasOrganisation",
    { needs: [...NAMED, "enterprise.organisationFoundedOn"], where: isSolo },
    (row) => {
      row.hasOrganisation = "planned";
    },
  ),
  inRecord(
    "ORG-18",
    "已建却填拟建方式",
    "enterprise",
    "hasOrganisation",
    { needs: ["enterprise.formationMode"], where: isSolo },
    (row) => {
      row.formationMode = "planned";
    },
  ),
  inRecord(
    "ORG-20",
    "填了别家的名",
    "enterprise",
    "organisationName",
    { needs: ["enterprise.formationMode"], where: isAlone },
    (row) => {
      row.organisationName = "中共临江德胜印染有限公司支部委员会";
    },
  ),
];

const groups: readonly Planter[] = [
  {
    rule: "ORG-07",
    how: "联合正式合计两名",
    needs: [...MODES, "enterprise.fullMembers"],
    plant: (world, dice) => {
      const organisation = dice.pick(
        world.rows.organisation.filter(({ formationMode }) => formationMode === "joint"),
      );
      const units = unitsOf(world, organisation.name);
      units.forEach((unit, i) => {
        unit.fullMembers = i < 2 ? 1 : 0;
        unit.members = unit.fullMembers + Number(unit.probationaryMembers);
      });
      return { place: lower("enterprise", units, "formationMode") };
    },
  },
  {
    rule: "ORG-11",
    how: "挂靠对象自己挂靠",
    needs: [...MODES, "enterprise.hostOrganisation", "organisation.formationMode"],
    plant: (world, dice) => {
      const hostOf = (row: Enterprise): Organisation | undefined =>
        world.rows.organisation.find(({ name }) => name === row.hostOrganisation);
      const attached = world.rows.enterprise.filter((row) => isAttached(row) && hostOf(row) !== undefined);
      if (attached.length === 0) return null;
      const row = dice.pick(attached);
      const host = hostOf(row);
      if (host !== undefined) host.formationMode = "attached";
      return { place: lower("enterprise", [row], "hostOrganisation") };
    },
  },
  addedRow(
    "ORG-12",
    "同一家又登另一个支部",
    "enterprise",
    "organisationName",
    { needs: ["enterprise.formationMode"], where: isSolo },
    (row) => ({
      ...row,
      creditCode: null,
      organisationName: `${String(row.organisationName).replace("支部委员会", "")}第二支部委员会`,
    }),
  ),
];

const records: readonly Planter[] = [
  inRecord(
    "ORG-06",
    "联合覆盖六家",
    "organisation",
    "coveredCount",
    { needs: ["organisation.formationMode"], where: ({ formationMode }) => formationMode === "joint" },
    (row) => {
      row.coveredCount = 6;
    },
  ),
  inRecord("ORG-13", "几名党员填党委", "organisation", "type", { needs: ["organisation.members"] }, (row) => {
    row.type = "committee";
  }),
  inRecord(
    "ORG-14",
    "七名正式未设支委会",
    "organisation",
    "hasCommittee",
    { needs: ["organisation.fullMembers"], where: ({ hasCommittee }) => hasCommittee === "yes" },
    (row) => {
      row.hasCommittee = "no";
    },
  ),
  inRecord("ORG-17", "成立年份敲错", "organisation", "foundedOn", {}, (row) => {
    row.foundedOn = "2032-05-18";
  }),
  inRecord(
    "ORG-19",
    "覆盖数多一家",
    "organisation",
    "coveredCount",
    { needs: ["enterprise.organisationName"] },
    (row) => {
      row.coveredCount = Number(row.coveredCount) + 1;
    },
  ),
  {
    rule: "ORG-19",
    how: "合计不符",
    needs: ["enterprise.organisationName"],
    plant: () => ({
      place: { at: "total", register: "organisation", field: "coveredCount" },
      changes: [{ what: "typedTotal", register: "organisation", field: "coveredCount", off: 2 }],
    }),
  },
  inRecord("ORG-21", "早已届满", "organisation", "nextElectionOn", {}, (row) => {
    row.lastElectionOn = "2020-04-10";
    row.nextElectionOn = "2023-04-10";
    row.foundedOn = "2019-04-10";
  }),
  inRecord("ORG-21", "三个月内届满", "organisation", "nextElectionOn", {}, (row) => {
    row.lastElectionOn = "2021-02-20";
    row.nextElectionOn = "2024-02-20";
    row.foundedOn = "2019-04-10";
  }),
  inRecord("ORG-22", "书记空着", "organisation", "secretary", {}, (row) => {
    row.secretary = null;
  }),
  inRecord("ORG-22", "书记写空缺", "organisation", "secretary", {}, (row) => {
    row.secretary = { raw: "空缺", value: null };
  }),
  inRecord(
    "ORG-23",
    "名单少一家",
    "organisation",
    "coveredEnterprises",
    {
      needs: ["enterprise.organisationName"],
      where: ({ coveredCount }: Organisation) => Number(coveredCount) > 1,
    },
    (row) => {
      row.coveredEnterprises = ((row.coveredEnterprises ?? []) as readonly string[]).slice(1);
    },
  ),
  inRecord(
    "ORG-23",
    "名单多一家",
    "organisation",
    "coveredEnterprises",
    { needs: ["enterprise.organisationName"] },
    (row, dice, { rows }) => {
      const other = dice.pick(rows.enterprise.filter(({ hasOrganisation }) => hasOrganisation === "no"));
      row.coveredEnterprises = [...((row.coveredEnterprises ?? []) as readonly string[]), String(other.name)];
    },
  ),
];

export const organisationPlanters: readonly Planter[] = [...rowsOfEnterprises, ...groups, ...records];

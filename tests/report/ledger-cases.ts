/** Ledgers, each with something that the words of a report have to get right. All names are invented. */
import { buildLedger, type LedgerInput, type RecordInput } from "../ledger-builder";
import { defaultSettings } from "../../src/reading/settings/settings";
import type { ReportCase } from "./report-of";

type Enterprise = RecordInput<"enterprise">;

const names = [
  "甲禾食品",
  "乙源木业",
  "丙盛家居",
  "丁能新材料",
  "戊泰机械",
  "己丰包装",
  "庚辰制衣",
  "辛和陶瓷",
];
const named = { office: "青禾县工业园区管委会", park: "青禾县工业园区" };

/** So many enterprises, operating, without organisation or members unless told. */
function enterprises(count: number, each: (index: number) => Enterprise = () => ({})): readonly Enterprise[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `${names[index] ?? `企业${String(index)}`}有限公司`,
    operatingStatus: "operating" as const,
    employees: 20 + index,
    members: 0,
    fullMembers: 0,
    hasOrganisation: "no" as const,
    ...each(index),
  }));
}

/** Covered by a branch of its own, with members. */
function solo(index: number, members = 3): Enterprise {
  return {
    hasOrganisation: "yes",
    organisationName: `${names[index] ?? ""}党支部`,
    formationMode: "solo",
    organisationFoundedOn: `${String(2019 + (index % 5))}-05-10`,
    members,
    fullMembers: members,
  };
}

const branches = (count: number): readonly RecordInput<"organisation">[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `${names[index] ?? ""}党支部`,
    type: "branch" as const,
    foundedOn: `${String(2019 + (index % 5))}-05-10`,
    formationMode: "solo" as const,
    secretary: `${"韦黄李张王"[index % 5] ?? ""}某`,
    primaryManager: index % 2 === 0 ? "县委非公工委" : "乡镇党委",
    lastElectionOn: "2022-06-01",
  }));

const whole: LedgerInput = {
  enterprise: enterprises(8, (index) => ({
    park: index < 5 ? "核心园" : "西区",
    aboveScale: index < 3 ? "yes" : "no",
    ...(index < 4 ? solo(index) : {}),
    ...(index === 4 ? { members: 4, fullMembers: 4 } : {}),
    ...(index === 7 ? { operatingStatus: "building" as const } : {}),
    instructor: "陆某",
  })),
  organisation: branches(4),
  training: [
    { title: "书记培训班", organiser: "县委社会工作部", heldOn: "2023-04-12", attended: 4 },
    { title: "党务培训班", organiser: "乡镇党委", heldOn: "2023-09-05", attended: 3 },
  ],
  allowance: [
    { organisation: "甲禾食品党支部", secretary: "韦某", months: 12, monthlyRate: 150, amountPaid: 1800 },
    { organisation: "乙源木业党支部", secretary: "黄某", months: 12, monthlyRate: 150, amountPaid: 1800 },
  ],
  startupFund: [{ organisation: "戊泰机械党支部", amount: 5000, paidOn: "2023-06-01" }],
  award: [{ secretary: "韦某", organisation: "甲禾食品党支部", score: 95, grade: "excellent", amount: 3000 }],
  problem: [
    {
      enterprise: "甲禾食品",
      description: "缺水",
      category: "用水",
      receivedOn: "2023-02-01",
      closed: "yes",
      closedOn: "2023-03-01",
    },
    {
      enterprise: "乙源木业",
      description: "停电",
      category: "用电",
      receivedOn: "2023-05-01",
      dueOn: "2023-06-01",
      closed: "no",
    },
    {
      enterprise: "丙盛家居",
      description: "招工",
      category: "用工",
      receivedOn: "2023-08-01",
      closed: "partial",
    },
  ],
  apartment: [
    { building: "1栋", room: "101", occupant: ["覃某"], movedInOn: "2023-01-05" },
    { building: "1栋", room: "101", occupant: ["农某"], movedInOn: "2023-01-05" },
  ],
  schooling: [{ enterprise: "甲禾食品", employee: "覃某", handledOn: "2023-08-20", result: "settled" }],
  staffing: [{ unit: "管委会", quota: 10, actual: 6 }],
  formationPlan: [
    { enterprise: "戊泰机械", plannedMode: "solo" },
    { enterprise: "己丰包装", plannedMode: "joint" },
    { enterprise: "庚辰制衣", plannedMode: "joint" },
  ],
};

const ownWords = new Map([
  ["特色做法", "推行“红色车间”，党员带头攻关。"],
  ["补充问题", "党务工作者多为兼职，精力不够。"],
  ["补充原因", "部分出资人对党建重视不够。"],
  ["上年问题整改", "上年指出的问题已逐条整改。"],
  ["履行第一责任人职责", "主要负责人每季度专题研究党建工作。"],
  ["牵头单位", "县委社会工作部"],
  ["落款日期", "2023年12月31日"],
]);
const ownNumbers = new Map([
  ["业主座谈会次数", 4],
  ["下年覆盖率目标", 0.75],
  ["计划新建党组织数", 2],
  ["计划培育示范点数", 1],
]);

const lastYear = buildLedger({
  enterprise: enterprises(6, (index) => (index < 4 ? solo(index, 5) : {})),
  organisation: branches(4),
  training: [{ title: "书记培训班", heldOn: "2022-04-12", attended: 9 }],
});

/** By name of the golden file. */
export const ledgerCases: Readonly<Record<string, ReportCase>> = {
  "no-enterprise": {
    ledger: buildLedger(
      {
        enterprise: {
          tables: [{ rows: [], fields: ["name", "operatingStatus", "members", "hasOrganisation"] }],
        },
      },
      named,
    ),
  },
  "one-enterprise": { ledger: buildLedger({ enterprise: enterprises(1, (index) => solo(index)) }, named) },
  "no-organisation": {
    ledger: buildLedger(
      { enterprise: enterprises(3, (index) => ({ members: index, fullMembers: index })) },
      named,
    ),
  },
  "no-organisation-all-instructed": {
    ledger: buildLedger(
      {
        enterprise: enterprises(3, (index) => ({
          members: index + 2,
          fullMembers: index + 2,
          instructor: "陆某",
        })),
      },
      named,
    ),
  },
  "all-covered": {
    ledger: buildLedger(
      { enterprise: enterprises(4, (index) => solo(index)), organisation: branches(4) },
      named,
    ),
  },
  "one-park-without-names": {
    ledger: buildLedger({
      enterprise: enterprises(5, (index) => ({ park: "核心园", ...(index < 2 ? solo(index) : {}) })),
    }),
  },
  "no-members": {
    ledger: buildLedger(
      {
        enterprise: enterprises(4, (index) =>
          index < 1 ? { ...solo(index, 0), formationMode: "attached" } : {},
        ),
      },
      named,
    ),
  },
  "no-training-no-problem": {
    ledger: buildLedger(
      {
        enterprise: enterprises(5, (index) => (index < 4 ? solo(index) : {})),
        organisation: branches(4),
        training: { tables: [{ rows: [], fields: ["title", "heldOn", "attended"] }] },
        problem: { tables: [{ rows: [], fields: ["enterprise", "description", "receivedOn", "closed"] }] },
        award: { tables: [{ rows: [], fields: ["secretary", "amount"] }] },
      },
      named,
    ),
  },
  "one-problem-closed": {
    ledger: buildLedger(
      {
        enterprise: enterprises(4, (index) => (index < 3 ? solo(index) : {})),
        problem: [
          {
            enterprise: "甲禾食品",
            description: "缺水",
            receivedOn: "2023-02-01",
            closed: "yes",
            closedOn: "2023-03-01",
          },
        ],
      },
      named,
    ),
  },
  "terms-over": {
    ledger: buildLedger(
      {
        enterprise: enterprises(4, (index) => solo(index)),
        organisation: branches(4).map((branch, index) => ({
          ...branch,
          lastElectionOn: index < 2 ? "2019-05-10" : "2021-02-01",
          nextElectionOn: index < 2 ? "2022-05-10" : "2024-02-01",
        })),
      },
      named,
    ),
  },
  "worse-than-last-year": {
    ledger: buildLedger(
      {
        enterprise: enterprises(8, (index) => (index < 3 ? solo(index) : {})),
        organisation: branches(3),
        training: [{ title: "书记培训班", heldOn: "2023-04-12", attended: 3 }],
      },
      { ...named, userTexts: new Map([["覆盖率下降原因", "新入园企业较多"]]) },
    ),
    previous: lastYear,
  },
  "same-as-last-year": { ledger: lastYear, previous: lastYear },
  "suspended-and-planned": {
    ledger: buildLedger(
      {
        enterprise: enterprises(6, (index) => ({
          operatingStatus:
            (["suspended", "building", "planned", "closed", "unknown", "building"] as const)[index] ??
            "unknown",
          ...(index < 1 ? solo(index) : {}),
        })),
      },
      named,
    ),
  },
  whole: { ledger: buildLedger(whole, named) },
  "whole-with-own-words": {
    ledger: buildLedger(whole, { ...named, userTexts: ownWords, userNumbers: ownNumbers, decimals: 1 }),
  },
  "whole-half-year": { ledger: buildLedger(whole, named), kind: "halfYear", asOf: "2023-06-30" },
  "whole-briefing": { ledger: buildLedger(whole, { ...named, userTexts: ownWords }), kind: "briefing" },
  "whole-visit": { ledger: buildLedger(whole, named), kind: "visit" },
  "no-organisation-briefing": {
    ledger: buildLedger({ enterprise: enterprises(3) }, { ...named, agencies: defaultSettings.agencies }),
    kind: "briefing",
  },
};

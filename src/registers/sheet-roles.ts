/** How sheets of one register stand to one another (CONTRACT 8): data for each register. */
import type { FieldOf, RegisterId } from "./index";

export interface SheetRelations<R extends RegisterId = RegisterId> {
  /**
   * `state`: what is there at a time, so that a later sheet of the same records replaces an earlier one. `events`:
   * what happened, so that sheets of different records add up. `payments`: the same people are paid again in every
   * period, so that only sheets of one period, or of a part of it, hold the same records.
   */
  readonly holds: "state" | "events" | "payments";
  /** Alternatives by which a record is the same on another sheet, the surer first; each a set of filled fields. */
  readonly identity: readonly (readonly FieldOf<R>[])[];
  /** A field that the sheet's title says for all records where there is no column for it. */
  readonly titleStandsFor?: FieldOf<R>;
  /** Fields that figures count: sheets of the same time must agree in them. */
  readonly counted: readonly FieldOf<R>[];
  /** Those of them that go on changing after the event: an earlier sheet may say otherwise. */
  readonly settledLater?: readonly FieldOf<R>[];
}

export const sheetRelations: { readonly [R in RegisterId]: SheetRelations<R> } = {
  enterprise: {
    holds: "state",
    identity: [["name"], ["creditCode"]],
    counted: [
      "operatingStatus",
      "employees",
      "members",
      "fullMembers",
      "probationaryMembers",
      "hasOrganisation",
      "organisationName",
      "formationMode",
      "organisationFoundedOn",
      "aboveScale",
    ],
  },
  organisation: {
    holds: "state",
    identity: [["name"]],
    counted: ["foundedOn", "members", "fullMembers", "probationaryMembers", "dissolvedOn", "nextElectionOn"],
  },
  member: {
    holds: "state",
    identity: [["idNumber"], ["name", "enterprise"], ["name", "organisation"], ["name", "bornOn"], ["name"]],
    counted: ["memberType"],
  },
  allowance: {
    holds: "payments",
    identity: [["secretary", "organisation", "period"], ["secretary", "organisation"], ["secretary"]],
    counted: ["months", "amountDue", "amountPaid"],
  },
  startupFund: { holds: "events", identity: [["organisation"]], counted: ["amount"] },
  award: { holds: "payments", identity: [["secretary", "organisation"], ["secretary"]], counted: ["amount"] },
  training: { holds: "events", identity: [["title", "heldOn"], ["title"]], counted: ["attended"] },
  attendance: {
    holds: "events",
    identity: [["session", "name"]],
    titleStandsFor: "session",
    counted: ["signedIn"],
  },
  problem: {
    holds: "events",
    identity: [
      ["enterprise", "description", "receivedOn"],
      ["enterprise", "description"],
    ],
    counted: ["closed", "closedOn", "receivedOn"],
    settledLater: ["closed", "closedOn"],
  },
  apartment: {
    holds: "state",
    identity: [["building", "room", "occupant"], ["room", "occupant"], ["building", "room"], ["room"]],
    counted: ["movedOutOn"],
  },
  schooling: {
    holds: "events",
    identity: [["enterprise", "child"], ["employee", "child"], ["enterprise", "employee"], ["child"]],
    counted: ["result"],
    settledLater: ["result"],
  },
  staffing: {
    holds: "state",
    identity: [["unit", "kind"], ["unit"], ["kind"]],
    counted: ["quota", "actual", "vacancy"],
  },
  instructor: { holds: "state", identity: [["name"]], counted: ["enterprises"] },
  formationPlan: { holds: "state", identity: [["enterprise"]], counted: ["plannedMode"] },
  summary: { holds: "events", identity: [["park"]], counted: [] },
};

/** Words of what is still to come: however many stand there, none is there yet. */
export const comingWords: readonly string[] = [
  "拟入园",
  "待入园",
  "拟引进",
  "拟成立",
  "拟组建",
  "拟建立",
  "拟新建",
  "拟建",
  "待成立",
  "待组建",
  "计划成立",
  "计划组建",
  "培训计划",
  "计划表",
  "培训安排",
];

/**
 * Words of what came lately: such a sheet picks from the ledger, unless the ledger was not carried on. What is called a
 * 台账 itself is none.
 */
export const newcomerWords: readonly string[] = [
  "新入园",
  "新入驻",
  "新落户",
  "新引进",
  "新开办",
  "新增企业",
  "新投产",
];

/** Words in a title or a sheet's name for some of a register's records, picked for another purpose. */
export const listWords: Readonly<Partial<Record<RegisterId, readonly string[]>>> = {
  enterprise: [
    ...comingWords,
    "走访",
    "慰问",
    "表彰",
    "先进",
    "示范",
    "注销",
    "吊销",
    "迁出",
    "搬离",
    "搬迁",
    "清退",
    "退出",
    "退园",
    "关停",
    "签约",
    "意向",
    "重点联系",
    "重点企业",
    "困难企业",
    "抽查",
    "抽样",
    "联系点",
    "培育",
    "推荐",
  ],
  training: comingWords,
  organisation: [
    ...comingWords,
    "表彰",
    "先进",
    "优秀",
    "示范",
    "软弱涣散",
    "撤销",
    "拟撤销",
    "培育",
    "推荐",
    "星级",
  ],
  member: ["新发展", "表彰", "先进", "优秀", "慰问", "困难", "转出", "流动", "去世", "失联", "推荐"],
};

/** Words for a sheet that shows how the form is to be filled in: its records are invented, or somebody else's. */
export const sampleWords: readonly string[] = [
  "样表",
  "样张",
  "样例",
  "示例",
  "范例",
  "范本",
  "示范填写",
  "填写示范",
  "填报示范",
  "填表说明",
  "填报说明",
  "填写说明",
  "填表须知",
  "填报须知",
];

/** Words for a survey beside the ledger (四个清, 摸底). */
export const surveyWords = /[四4]个?清|摸底|摸排/;

/** In brackets beside what happened, these say that it stood on an earlier sheet already: 用地手续（续办）. */
export const carriedOnWords: readonly string[] = [
  "续",
  "结转",
  "转入",
  "上月",
  "上季",
  "上期",
  "上年",
  "遗留",
];

/** Words of versions, the later the higher; a sheet without any stands at 0. */
export const versionWords: readonly { readonly pattern: RegExp; readonly rank: number }[] = [
  { pattern: /作废|废稿|旧[版表]|旧\)?$|备份|草稿|初稿|原稿/, rank: -1 },
  { pattern: /\(\d{1,2}\)$|副本|修订|修改|改\d?$|新版?\)?$/, rank: 1 },
  { pattern: /最终|终稿|定稿|终版|最新/, rank: 2 },
];

/** Before 日期 or 时间 these tell when a sheet was made, printed or sent, which is no period (制表日期：2024年1月5日). */
export const makingWords: readonly string[] = [
  "制表",
  "制作",
  "填报",
  "填表",
  "填写",
  "填制",
  "打印",
  "编制",
  "造册",
  "整理",
  "报送",
  "上报",
  "报表",
  "更新",
  "导出",
  "生成",
  "录入",
  "印发",
];

/** The line by which a sheet of ours says that it was copied from the office's; such a sheet never counts. */
export const copyMark = "由党建台账加载项整理生成，不计入统计";

/** What a blank ledger of ours offers and adds up; heads, kinds and answers are those of the registers. */
import { canonicalWords } from "./canonical-words";
import type { Kind, RegisterId } from "./index";
import type { WordKind } from "./vocabularies";

/** Columns with a sum below them, where a sum says something. */
export const totalledFields: Readonly<Partial<Record<RegisterId, readonly string[]>>> = {
  enterprise: [
    "employees",
    "members",
    "fullMembers",
    "probationaryMembers",
    "membersHere",
    "membersElsewhere",
    "activists",
    "applicants",
    "managerMembers",
  ],
  organisation: ["members", "fullMembers", "probationaryMembers", "youngMembers", "womenMembers"],
  allowance: ["amountDue", "deduction", "amountPaid"],
  startupFund: ["amount"],
  award: ["amount"],
  training: ["expected", "attended"],
  staffing: ["quota", "actual", "seconded", "vacancy"],
  instructor: ["visits", "solved"],
  summary: [
    "enterprises",
    "operating",
    "building",
    "suspended",
    "aboveScale",
    "organisationEnterprises",
    "solo",
    "joint",
    "attached",
    "organisations",
    "members",
    "fullMembers",
    "probationaryMembers",
    "newOrganisations",
    "dissolvedOrganisations",
    "instructors",
  ],
};

/** Answers that are read and not offered: who fills a ledger in knows better. */
const NOT_OFFERED: Readonly<Partial<Record<WordKind, readonly string[]>>> = {
  operatingStatus: ["unknown"],
  memberType: ["member", "none"],
};

/** The words to choose from in a column of this kind. */
export function offeredWords(kind: WordKind): readonly string[] {
  const words: Readonly<Record<string, string>> = canonicalWords[kind];
  return Object.entries(words).flatMap(([answer, word]) =>
    NOT_OFFERED[kind]?.includes(answer) === true ? [] : [word],
  );
}

/** What an example row says in a column of this kind; its first word makes it an example (`exampleWords`). */
export const exampleRow: Readonly<Partial<Record<Kind, string>>> & { readonly text: string } = {
  sequence: "例",
  text: "某某",
  enterpriseName: "某某食品有限公司",
  enterpriseList: "某某食品有限公司、某某木业有限公司",
  organisationName: "某某食品有限公司党支部",
  personName: "张三",
  personList: "张三、李四",
  creditCode: "18位代码",
  idNumber: "18位号码",
  phone: "11位号码",
  account: "开户行及账号",
  period: "2023年1-12月",
};

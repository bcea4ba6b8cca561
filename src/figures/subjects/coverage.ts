import type { Entry } from "../../reading/table";
import type { Counting } from "../counting";
import { shareOf } from "../counted";
import { enterprisesInScope, hasThreeFullMembers, rowsOfEnterprise, type Enterprise } from "../enterprises";
import { builtOnce, perEntry } from "../../ledger/once";
import { valueAcross } from "../../ledger/enterprises";
import { attachedBySettings, need, type Counted, type FigureNeed, type FigureSpec } from "../figure";
import { instructedEnterprises, listedInPart } from "../instructed";
import { organisationOf } from "../organisations";
import { termOf, termStatus } from "../../formation/term";
import { coverageNeeds, coverageReads } from "./enterprise";
import { counters } from "../spoken-words";

const SUBJECT = "覆盖率";
const SCOPE = "不含注销和拟入园的企业";

/** Which enterprises are in set E. */
const decidesScope = need("enterprise", "operatingStatus");

type Test = (enterprise: Enterprise) => boolean;

/** A rate over part of set E. */
function share(counting: Counting, within: Test, test: Test, empty: string): Counted {
  return shareOf(enterprisesInScope(counting), rowsOfEnterprise, test, empty, within);
}

function coverageWith(...needs: readonly FigureNeed[]): readonly (readonly FigureNeed[])[] {
  return coverageNeeds.map((coverage) => [...coverage, ...needs]);
}

const isCovered: Test = (enterprise) => enterprise.covered;
const isYes =
  (field: "inBase" | "aboveScale"): Test =>
  (enterprise) =>
    valueAcross(enterprise, field) === "yes";
const hasBody: Test = (enterprise) =>
  (["hasPremises", "hasStaff", "hasBusiness"] as const).every(
    (field) => valueAcross(enterprise, field) === "yes",
  );

/** The 党建基数: what the ledger's column marks; without the column all of set E. */
function baseOf(counting: Counting): Test {
  return counting.has("enterprise", "inBase") ? isYes("inBase") : () => true;
}

function workCoverage(counting: Counting): Counted {
  const instructed = instructedEnterprises(counting);
  const isWorkedWith: Test = (enterprise) => enterprise.covered || instructed.has(enterprise);
  const worked = share(counting, baseOf(counting), isWorkedWith, "纳入基数的企业");
  const inPart = listedInPart(counting);
  return inPart === null ? worked : { ...worked, note: `${inPart}，可能少计` };
}

/** Organisation with a secretary in post and a term that has not run out (DOMAIN 4.7, EFFECTIVE). */
const effectively = builtOnce((counting: Counting): ReadonlySet<Enterprise> => {
  const { asOf, settings } = counting;
  if (asOf === null) return new Set();
  const isLed = perEntry((organisation: Entry<"organisation">) => {
    const left = organisation.value("tenureTo");
    const hasSecretary = organisation.value("secretary") !== null && (left === null || left.day > asOf);
    return hasSecretary && termStatus(termOf(organisation, settings), asOf) !== "expired";
  });
  const works = (enterprise: Enterprise): boolean => {
    if (!enterprise.covered || enterprise.status === "suspended") return false;
    if (enterprise.mode === "solo" && !hasThreeFullMembers(enterprise)) return false;
    const organisation = organisationOf(counting, enterprise);
    return organisation !== null && isLed(organisation);
  };
  return new Set(enterprisesInScope(counting).filter(works));
});

function effectiveCoverage(counting: Counting): Counted {
  if (counting.asOf === null) return { value: null, reason: "没有截止日期，不知道哪些党组织已届满" };
  const effective = effectively(counting);
  return share(counting, baseOf(counting), (enterprise) => effective.has(enterprise), "纳入基数的企业");
}

export const coverageFigures: readonly FigureSpec[] = [
  {
    id: "coverage.all",
    title: "党组织覆盖率",
    aliases: [
      "覆盖率",
      "组织覆盖率",
      "党组织覆盖率（全部企业）",
      "全部企业覆盖率",
      "组建率",
      "党组织组建率",
      "党组织覆盖面",
    ],
    said: {
      with: counters.rate,
      words: [["coverage", "covered"]],
      besides: ["allOfThem", "organisation", "covered"],
    },
    subject: SUBJECT,
    unit: "率",
    basis: `已建党组织企业 ÷ 全部企业；${SCOPE}，${attachedBySettings}`,
    needs: coverageNeeds,
    alsoReads: [decidesScope],
    count: (counting) => ({
      ...share(counting, () => true, isCovered, "企业"),
      reads: coverageReads(),
    }),
  },
  {
    id: "coverage.operating",
    title: "投产企业党组织覆盖率",
    aliases: ["投产企业覆盖率", "投产覆盖率", "已投产企业覆盖率", "党组织覆盖率（投产企业）"],
    said: {
      with: counters.rate,
      words: [["coverage", "covered", "thatRate"], ["operating"]],
      besides: ["organisation", "covered"],
    },
    subject: SUBJECT,
    unit: "率",
    basis: "投产企业中已建党组织的 ÷ 投产企业；在建企业即使已建也不进分子",
    needs: coverageWith(need("enterprise", "operatingStatus")),
    count: (counting) => ({
      ...share(counting, (enterprise) => enterprise.status === "operating", isCovered, "投产企业"),
      reads: coverageReads("operatingStatus"),
    }),
  },
  {
    id: "coverage.entity",
    title: "实体企业党组织覆盖率",
    aliases: ["实体覆盖率", "三有企业覆盖率", "有实体有人员有经营企业覆盖率"],
    said: {
      with: counters.rate,
      words: [["coverage"], ["entityBase"]],
      besides: ["organisation", "covered"],
    },
    subject: SUBJECT,
    unit: "率",
    basis: `有实体、有人员、有经营活动的企业中单独和联合组建的 ÷ 这些企业；${SCOPE}，挂靠不进分子`,
    needs: [
      [need("enterprise", "formationMode"), need("enterprise", "hasPremises", "hasStaff", "hasBusiness")],
    ],
    alsoReads: [decidesScope],
    count: (counting) =>
      share(
        counting,
        hasBody,
        (enterprise) => enterprise.mode === "solo" || enterprise.mode === "joint",
        "有实体、有人员、有经营活动的企业",
      ),
  },
  {
    id: "coverage.base",
    title: "纳入基数企业党组织覆盖率",
    aliases: ["基数覆盖率", "党建基数覆盖率", "纳入基数覆盖率"],
    said: { with: counters.rate, words: [["coverage"], ["inBase"]], besides: ["organisation", "covered"] },
    subject: SUBJECT,
    unit: "率",
    basis: `纳入党建基数的企业中已建党组织的 ÷ 纳入党建基数的企业；${SCOPE}`,
    needs: coverageWith(need("enterprise", "inBase")),
    alsoReads: [decidesScope],
    count: (counting) => ({
      ...share(counting, isYes("inBase"), isCovered, "纳入党建基数的企业"),
      reads: coverageReads("inBase"),
    }),
  },
  {
    id: "coverage.solo",
    title: "单独组建率",
    aliases: ["单独建率", "单建率", "单独组建比例"],
    said: { with: counters.rate, words: [["soloRate"]], besides: ["solo"] },
    subject: SUBJECT,
    unit: "率",
    basis: `单独组建党组织的企业 ÷ 全部企业；${SCOPE}`,
    needs: [[need("enterprise", "formationMode")]],
    alsoReads: [decidesScope],
    count: (counting) =>
      share(
        counting,
        () => true,
        (enterprise) => enterprise.mode === "solo",
        "企业",
      ),
  },
  {
    id: "coverage.due",
    title: "应建已建率",
    aliases: ["应建尽建率", "应建覆盖率", "符合条件企业组建率"],
    said: { with: counters.rate, words: [["dueRate"]], besides: ["coverage", "organisation", "covered"] },
    subject: SUBJECT,
    unit: "率",
    basis: `正式党员3名及以上的企业中已有党组织的（任何组建方式）÷ 正式党员3名及以上的企业；${SCOPE}`,
    needs: coverageWith(need("enterprise", "fullMembers")),
    alsoReads: [decidesScope],
    count: (counting) => ({
      ...share(
        counting,
        hasThreeFullMembers,
        (enterprise) => enterprise.organised,
        "正式党员3名及以上的企业",
      ),
      reads: coverageReads("fullMembers"),
    }),
  },
  {
    id: "coverage.aboveScale",
    title: "规上企业党组织覆盖率",
    aliases: ["规上企业覆盖率", "规上覆盖率", "规模以上企业覆盖率"],
    said: {
      with: counters.rate,
      words: [["coverage", "covered", "thatRate"], ["aboveScale"]],
      besides: ["organisation", "covered"],
    },
    subject: SUBJECT,
    unit: "率",
    basis: `规上企业中已建党组织的 ÷ 规上企业；${SCOPE}`,
    needs: coverageWith(need("enterprise", "aboveScale")),
    alsoReads: [decidesScope],
    count: (counting) => ({
      ...share(counting, isYes("aboveScale"), isCovered, "规上企业"),
      reads: coverageReads("aboveScale"),
    }),
  },
  {
    id: "coverage.work",
    title: "党的工作覆盖率",
    aliases: ["工作覆盖率", "工作覆盖"],
    said: { with: counters.rate, words: [["workCoverage"]], besides: ["coverage", "covered"] },
    subject: SUBJECT,
    unit: "率",
    basis: `已建党组织或已派党建指导员的企业 ÷ 纳入党建基数的企业（台账没有这一列的为全部企业）；${SCOPE}`,
    needs: [
      ...coverageWith(need("instructor", "enterprises")),
      ...coverageWith(need("enterprise", "instructor")),
    ],
    alsoReads: [decidesScope, need("enterprise", "inBase")],
    count: workCoverage,
  },
  {
    id: "coverage.effective",
    title: "党组织有效覆盖率",
    aliases: ["有效覆盖率", "有效覆盖"],
    said: { with: counters.rate, words: [["effective"]], besides: ["coverage", "covered", "organisation"] },
    subject: SUBJECT,
    unit: "率",
    basis: `已覆盖、党组织书记在任、没有届满未换届、单独组建的正式党员不少于3名、企业没有停产的 ÷ 纳入党建基数的企业（台账没有这一列的为全部企业）；${SCOPE}`,
    needs: coverageWith(need("enterprise", "fullMembers"), need("organisation", "name", "secretary")),
    alsoReads: [
      decidesScope,
      need("organisation", "nextElectionOn", "lastElectionOn"),
      need("enterprise", "inBase"),
    ],
    count: effectiveCoverage,
  },
];

/**
 * What a heading between records may say of those below it, beside a place, an organisation or a building: an answer
 * of a closed vocabulary (一、投产企业, 二、预备党员). Data; the answers' words are those of the vocabularies.
 */
import type { WordKind } from "./vocabularies";

export interface AnswerHeading {
  readonly field:
    "aboveScale" | "hasOrganisation" | "formationMode" | "memberType" | "closed" | "operatingStatus";
  readonly kind: WordKind;
  /** Answers that go before what the records' own cells say: who left is of the kind that he was. */
  readonly goesBefore?: readonly string[];
  /** The heading must speak of one of these; without any its answer is enough. */
  readonly about?: readonly string[];
}

/** The first that fits decides. */
export const answerHeadings: readonly AnswerHeading[] = [
  { field: "aboveScale", kind: "yesNo", about: ["规上", "规下", "规模以上", "规模以下"] },
  { field: "hasOrganisation", kind: "yesNo", about: ["党组织", "组织覆盖"] },
  { field: "formationMode", kind: "formationMode", about: ["组建", "联建", "单建", "挂靠"] },
  {
    field: "memberType",
    kind: "memberType",
    goesBefore: ["transferred", "deceased", "expelled"],
    about: ["党员", "积极分子", "发展对象", "培养对象", "申请人", "群众", "转出", "去世"],
  },
  { field: "closed", kind: "closed", about: ["办结", "解决", "办理"] },
  { field: "operatingStatus", kind: "operatingStatus", goesBefore: ["closed"] },
];

/** What the heading counts, behind its answer. */
export const headedThings: readonly string[] = ["企业", "项目", "单位", "公司", "问题", "事项"];

/** What else the heading of a part ends in. */
export const partEndings: readonly string[] = ["支部", "党委", "总支", "类", "季度", "批", "组"];

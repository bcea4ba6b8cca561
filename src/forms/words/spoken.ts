/** Words by which people speak of figures, as forms say them too: one list for drafts and forms (figures/spoken-words). */
import { spokenWords, type Spoken } from "../../figures/spoken-words";
import type { ThingId } from "../../registers/form-words";
import type { Condition, Meaning } from "./meaning";

/** What a concept means in a form; others say nothing by themselves. */
const MEANINGS: Readonly<Partial<Record<Spoken, Meaning>>> = {
  operating: enterpriseWith("operatingStatus", "operating"),
  building: enterpriseWith("operatingStatus", "building"),
  suspended: enterpriseWith("operatingStatus", "suspended"),
  aboveScale: enterpriseWith("aboveScale", "yes"),
  covered: enterpriseWith("covered", "yes"),
  notCovered: enterpriseWith("covered", "no"),
  blank: enterpriseWith("members", "≤0"),
  solo: enterpriseWith("formationMode", "solo"),
  joint: enterpriseWith("formationMode", "joint"),
  attached: enterpriseWith("formationMode", "attached"),
  full: memberWith("full"),
  probationary: memberWith("probationary"),
  closed: problemThatIs("yes"),
  open: problemThatIs("no"),
  received: { kind: "filler" },
  organisation: thing("organisation"),
  member: thing("member"),
  problem: thing("problem"),
  training: thing("training"),
  instructor: thing("instructor"),
  apartment: thing("flat"),
  coverage: figure("coverage.all"),
  soloRate: figure("coverage.solo"),
  dueRate: figure("coverage.due"),
  workCoverage: figure("coverage.work"),
  effective: figure("coverage.effective"),
  due: figure("enterprise.due"),
  expired: figure("organisation.expired"),
  expiring: figure("organisation.expiring"),
  allowance: figure("subsidy.allowance.total"),
  startup: figure("subsidy.startup.total"),
  award: figure("subsidy.award.total"),
  allMoney: figure("subsidy.total"),
  overdue: figure("problem.overdue"),
  closeRate: figure("problem.rate"),
  demonstration: figure("demonstration.total"),
  schooling: figure("schooling.settled"),
  quota: figure("staffing.quota"),
  vacancy: figure("staffing.vacancy"),
  actual: figure("staffing.actual"),
  staffRate: figure("staffing.rate"),
};

/** 建立党组织 is said of enterprises only where they stand behind it: 成立党组织（个） counts organisations. */
const OF_ENTERPRISES: readonly Spoken[] = ["covered", "blank"];
const ENTERPRISES = /^.{0,12}(?:企业|公司|单位|法人|户|项目)/;
/** 实有 is said of anything, a model enterprise of other honours. */
const UNTELLING: Readonly<Partial<Record<Spoken, RegExp>>> = { actual: /^实有/, demonstration: /企业/ };
const SHORTEST = 2;

function enterpriseWith(field: string, is: string): Meaning {
  return { kind: "condition", condition: { register: "enterprise", field, is, words: "" } };
}

function memberWith(is: string): Meaning {
  return { kind: "condition", condition: { register: "member", field: "memberType", is, words: "" } };
}

function problemThatIs(is: string): Meaning {
  return { kind: "condition", condition: { register: "problem", field: "closed", is, words: "" } };
}

function thing(id: ThingId): Meaning {
  return { kind: "thing", thing: id };
}

function figure(id: string): Meaning {
  return { kind: "figure", figure: id };
}

const patterns = (Object.keys(MEANINGS) as Spoken[]).map((concept) => ({
  concept,
  found: spokenWords[concept].map((pattern) => new RegExp(pattern, "y")),
}));

const PAYEE = spokenWords.secretary.map(
  (pattern) => new RegExp(`(?:考核优秀|优秀|先进|获奖)?(?:${pattern})(?:年度|全年|本年|当年)?`, "y"),
);
const PAID: readonly Spoken[] = ["allowance", "award"];

function lengthAt(found: readonly RegExp[], text: string, from: number): number {
  return Math.max(
    ...found.map((pattern) => {
      pattern.lastIndex = from;
      return pattern.exec(text)?.[0].length ?? 0;
    }),
  );
}

function withBefore(before: number, length: number): number {
  return length === 0 ? 0 : before + length;
}

export interface SpokenWord {
  readonly length: number;
  readonly meaning: Meaning;
}

/** What is said at this place of the text; the longest word of a place is the one that is said there. */
export function spokenAt(text: string, from: number): readonly SpokenWord[] {
  const payee = lengthAt(PAYEE, text, from);
  const words = patterns.flatMap(({ concept, found }) => {
    // 书记绩效奖: who is paid is said before what.
    const before = PAID.includes(concept) ? payee : 0;
    const length = Math.max(
      lengthAt(found, text, from),
      before === 0 ? 0 : withBefore(before, lengthAt(found, text, from + before)),
    );
    return length < SHORTEST ? [] : [{ concept, length }];
  });
  const longest = Math.max(0, ...words.map(({ length }) => length));
  return words.flatMap(({ concept, length }) => {
    const meaning = MEANINGS[concept];
    const isTelling = UNTELLING[concept]?.test(text.slice(from, from + length)) !== true;
    const isSaid =
      isTelling && (!OF_ENTERPRISES.includes(concept) || ENTERPRISES.test(text.slice(from + length)));
    if (length < longest || meaning === undefined || !isSaid) return [];
    return [{ length, meaning: withWords(meaning, text.slice(from, from + length)) }];
  });
}

function withWords(meaning: Meaning, words: string): Meaning {
  if (meaning.kind !== "condition") return meaning;
  const condition: Condition = { ...meaning.condition, words };
  return { kind: "condition", condition };
}

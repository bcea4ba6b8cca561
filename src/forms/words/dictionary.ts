/** The words by which forms ask, put together from those of figures, registers and vocabularies. */
import { figureSpecs } from "../../figures";
import { conceptOf } from "../../reading/headers/header-text";
import { registerIds, registerSpec, type Kind, type RegisterId } from "../../registers";
import {
  countedThings,
  fillerWords,
  groupedFields,
  havingWords,
  joinedWords,
  lackingWords,
  madeFullWords,
  moneyWords,
  newWords,
  timeWords,
  type ThingId,
} from "../../registers/form-words";
import { levelsAndAbove } from "../../registers/education";
import { closings, qualifiers } from "../../registers/forming-words";
import { answerHeaders } from "../../registers/header-words";
import { isWordKind, vocabularies } from "../../registers/vocabularies";
import type { Condition, Meaning } from "./meaning";

/** A folded text, in the form in which headers are compared → what it may mean. */
export type Words = Map<string, Meaning[]>;

/** Answers of these fields are said by themselves: 在建企业, 联合组建, 预备党员. */
const ANSWERED: readonly (readonly [RegisterId, string])[] = [
  ["enterprise", "operatingStatus"],
  ["enterprise", "formationMode"],
  ["organisation", "type"],
  ["member", "memberType"],
  ["member", "sex"],
  ["problem", "closed"],
  ["award", "grade"],
  ["schooling", "result"],
  ["formationPlan", "plannedMode"],
];

/** Fields of enterprises that are had or not had: 规上, 有工会. */
const TICKED: readonly string[] = ["aboveScale", "inBase", "hasUnion", "hasYouthLeague", "demonstrationSite"];

/** A figure that is a thing with a condition, so that further ones may be asked of it too. */
export const madeOf: Readonly<Record<string, { readonly thing: ThingId; readonly condition: Condition }>> = {
  "enterprise.operating": enterpriseWith("operatingStatus", "operating"),
  "enterprise.building": enterpriseWith("operatingStatus", "building"),
  "enterprise.suspended": enterpriseWith("operatingStatus", "suspended"),
  "enterprise.aboveScale": enterpriseWith("aboveScale", "yes"),
  "enterprise.covered": enterpriseWith("covered", "yes"),
  "enterprise.blank": enterpriseWith("members", "≤0"),
  "formation.solo": enterpriseWith("formationMode", "solo"),
  "formation.joint": enterpriseWith("formationMode", "joint"),
  "formation.attached": enterpriseWith("formationMode", "attached"),
  "member.full": {
    thing: "member",
    condition: { register: "member", field: "memberType", is: "full", words: "正式" },
  },
  "member.probationary": {
    thing: "member",
    condition: { register: "member", field: "memberType", is: "probationary", words: "预备" },
  },
  "problem.closed": {
    thing: "problem",
    condition: { register: "problem", field: "closed", is: "yes", words: "办结" },
  },
  "problem.open": {
    thing: "problem",
    condition: { register: "problem", field: "closed", is: "no", words: "未办结" },
  },
};

function enterpriseWith(field: string, is: string): { thing: ThingId; condition: Condition } {
  return { thing: "enterprise", condition: { register: "enterprise", field, is, words: "" } };
}

/** Fields of the office's own summary, and the figures that they are. */
const SUMMARY_FIGURES: Readonly<Record<string, string>> = {
  enterprises: "enterprise.total",
  operating: "enterprise.operating",
  building: "enterprise.building",
  suspended: "enterprise.suspended",
  aboveScale: "enterprise.aboveScale",
  organisationEnterprises: "enterprise.covered",
  solo: "formation.solo",
  joint: "formation.joint",
  attached: "formation.attached",
  organisations: "organisation.total",
  members: "member.total",
  fullMembers: "member.full",
  probationaryMembers: "member.probationary",
  newOrganisations: "organisation.new",
  instructors: "instructor.total",
  coverage: "coverage.all",
};

export function addWord(words: Words, text: string, meaning: Meaning): void {
  if (text === "") return;
  const known = words.get(text);
  if (known === undefined) words.set(text, [meaning]);
  else if (!known.some((other) => JSON.stringify(other) === JSON.stringify(meaning))) known.push(meaning);
}

/** What a figure's own words say: the figure, or the thing and the condition that it is made of. */
function figureMeanings(figure: string): readonly Meaning[] {
  const made = madeOf[figure];
  if (made === undefined) {
    const thing = Object.entries(countedThings).find(([, { by }]) => "figure" in by && by.figure === figure);
    return [thing === undefined ? { kind: "figure", figure } : { kind: "thing", thing: thing[0] as ThingId }];
  }
  return [{ kind: "figure", figure }];
}

/** 受理问题数 and 受理问题 ask the same; so do 津贴总额 and 津贴. */
const COUNT_END = /(?:总数|总额|数|金额|个数|人数)$/;
const ASKING = /几|多少|怎么/;

/** 培训人数 without 人数 is not what is counted as 培训, and 实有 says nothing of whom. */
function saysLess(short: string): boolean {
  return THING_WORDS.has(short) || fillerWords.includes(short);
}

function addFigures(words: Words): void {
  for (const { id, title, aliases, unit } of figureSpecs)
    for (const name of [title, ...aliases]) {
      if (ASKING.test(name)) continue;
      const concept = conceptOf(name.replace(/[（(].*?[）)]/g, ""));
      const short = concept.replace(COUNT_END, "");
      // 津贴发放 without 人数 is the money.
      const isMoney = id.startsWith("subsidy.") && unit !== "元";
      for (const text of isMoney || saysLess(short) ? [concept] : new Set([concept, short])) {
        if (text.length < 2) continue;
        for (const meaning of figureMeanings(id)) addWord(words, text, meaning);
      }
    }
  for (const [field, figure] of Object.entries(SUMMARY_FIGURES)) {
    const spec = registerSpec("summary").fields[field];
    for (const name of [spec?.title ?? "", ...(spec?.synonyms ?? [])]) {
      const concept = conceptOf(name);
      if (concept.length >= 3) for (const meaning of figureMeanings(figure)) addWord(words, concept, meaning);
    }
  }
}

const THING_WORDS: ReadonlySet<string> = new Set(
  Object.values(countedThings).flatMap(({ words }) => words.flatMap((word) => [word, conceptOf(word)])),
);

/** Heads by whose values records are grouped: 行业 of 分行业统计表 is no answer, though 行业党支部 is regional. */
function groupingHeads(): ReadonlySet<string> {
  return new Set(
    registerIds.flatMap((register) =>
      [...(groupedFields[register] ?? []), "park"].flatMap((field) => {
        const spec = registerSpec(register).fields[field];
        return spec === undefined ? [] : [spec.title, ...spec.synonyms].map((name) => conceptOf(name));
      }),
    ),
  );
}

/** 尚未 denies what stands behind it, and is no answer of its own. */
const ONLY_NOT = /^(?:尚|还|仍|暂|均|都)?(?:未|没有?|无|不|非)$/;

function addAnswers(words: Words): void {
  const grouping = groupingHeads();
  for (const [register, field] of ANSWERED) {
    const kind: Kind = registerSpec(register).fields[field]?.kind ?? "text";
    if (!isWordKind(kind)) continue;
    const add = (word: string, is: string): void => {
      if (grouping.has(conceptOf(word)) || qualifiers.includes(word) || ONLY_NOT.test(word)) return;
      if (fillerWords.includes(word) || newWords.includes(word)) return;
      if (THING_WORDS.has(word) || THING_WORDS.has(conceptOf(word)) || madeFullWords.includes(word)) return;
      addWord(words, conceptOf(word), { kind: "condition", condition: { register, field, is, words: "" } });
    };
    const heads = (answerHeaders[kind] ?? {}) as Readonly<Record<string, readonly string[]>>;
    for (const [is, said] of Object.entries(heads)) for (const word of said) add(word, is);
    for (const rule of vocabularies[kind].rules as readonly {
      readonly value: string;
      readonly is?: readonly string[];
      readonly contains?: readonly string[];
      readonly negated?: string;
    }[]) {
      for (const word of [...(rule.is ?? []), ...(rule.contains ?? [])])
        if (word.length >= 2 && /[\u4e00-\u9fff]/.test(word)) add(word, rule.value);
      if (rule.negated === undefined) continue;
      for (const word of rule.contains ?? [])
        for (const not of ["未", "没", "没有", "尚未"]) add(not + word, rule.negated);
    }
  }
}

/** 企业规模, 示范点级别 say what is asked, not which answer. */
const NAMES_DIMENSION = /^(?:企业)?规模$|级别$|规上规下/;

function addTicks(words: Words): void {
  const add = (text: string, field: string, is: string): void => {
    const condition: Condition = { register: "enterprise", field, is, words: text };
    addWord(words, conceptOf(text), { kind: "condition", condition });
  };
  for (const field of TICKED) {
    const spec = registerSpec("enterprise").fields[field];
    for (const name of [spec?.title ?? "", ...(spec?.synonyms ?? [])]) {
      const bare = name.replace(/^(?:是否|有无|有|是)|(?:情况|企业)$/g, "").replace(/^(?:纳入|属于|属)/, "");
      if (bare.length < 2 || NAMES_DIMENSION.test(bare)) continue;
      add(bare, field, "yes");
      for (const having of havingWords) add(having + bare, field, "yes");
      for (const lacking of lackingWords) add(lacking + bare, field, "no");
    }
  }
  for (const below of ["规下", "规模以下"]) add(below, "aboveScale", "no");
  for (const having of havingWords) add(`${having}党组织`, "covered", "yes");
  for (const lacking of lackingWords) add(`${lacking}党组织`, "covered", "no");
  for (const bare of ["已建", "已组建", "已覆盖", "已成立", "已建立"]) add(bare, "covered", "yes");
  for (const bare of ["未建", "未组建", "未覆盖", "未成立", "未建立", "没有建", "没建"])
    add(bare, "covered", "no");
}

function addLevels(words: Words): void {
  for (const level of levelsAndAbove)
    for (const above of ["及以上", "以上"]) {
      const is = `≥${level}`;
      addWord(words, conceptOf(level + above), {
        kind: "condition",
        condition: { register: "member", field: "education", is, words: level + above },
      });
    }
}

function build(): Words {
  const words: Words = new Map();
  for (const [figure, said] of Object.entries(moneyWords))
    for (const word of said) addWord(words, conceptOf(word), { kind: "figure", figure });
  addFigures(words);
  addAnswers(words);
  addTicks(words);
  addLevels(words);
  for (const [thing, { words: said }] of Object.entries(countedThings))
    for (const word of said)
      for (const text of new Set([word, conceptOf(word)]))
        addWord(words, text, { kind: "thing", thing: thing as ThingId });
  for (const word of [...fillerWords, ...qualifiers, ...closings])
    addWord(words, conceptOf(word), { kind: "filler" });
  for (const word of newWords) addWord(words, conceptOf(word), { kind: "new" });
  for (const word of madeFullWords)
    addWord(words, conceptOf(word), {
      kind: "condition",
      condition: { register: "member", field: "madeFull", is: "yes", words: word },
    });
  for (const word of joinedWords)
    addWord(words, conceptOf(word), {
      kind: "condition",
      condition: { register: "member", field: "new", is: "yes", words: word },
    });
  for (const [time, said] of Object.entries(timeWords) as [keyof typeof timeWords, readonly string[]][])
    for (const word of said) addWord(words, conceptOf(word), { kind: "time", time });
  ["上", "下"].forEach((name, at) => {
    const months = at === 0 ? ["1-6月", "1至6月"] : ["7-12月", "7至12月"];
    for (const word of [`${name}半年`, `${name}半年度`, ...months])
      addWord(words, word, { kind: "time", time: at === 0 ? "h1" : "h2" });
  });
  for (let month = 1; month <= 12; month++) {
    for (const word of [`${String(month)}月`, `${String(month)}月份`])
      addWord(words, word, { kind: "time", time: `m${month}` });
    // 1-6月 is the first half.
    if (month > 1 && month !== 6)
      for (const to of ["-", "至"])
        addWord(words, `1${to}${String(month)}月`, { kind: "time", time: `to${month}` });
  }
  ["一", "二", "三", "四"].forEach((number, at) => {
    const time = (["q1", "q2", "q3", "q4"] as const)[at] ?? "q1";
    const digit = String(at + 1);
    for (const word of [`${number}季度`, `第${number}季度`, `${digit}季度`, `第${digit}季度`, `Q${digit}`])
      addWord(words, word, { kind: "time", time });
  });
  return words;
}

let built: Words | null = null;

/** Words that mean the same for every ledger; built once. */
export function commonWords(): Words {
  built ??= build();
  return built;
}

/** The registers in which a text may be an answer. */
export const textRegisters = registerIds.filter((register) => register !== "summary");

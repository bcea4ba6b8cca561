/** Headers formed of a field's own word as offices form them; recognition and layouts are held against them. */
import { registerSpec, type Kind, type RegisterId } from "../../../src/registers";
import {
  closings,
  planWords,
  qualifiers,
  qualifiersOf,
  termEndings,
} from "../../../src/registers/forming-words";
import { conceptOf, headerText } from "../../../src/reading/headers/header-text";

/** Endings of one meaning, as they are written. */
const WRITTEN_ENDINGS: { readonly [K in Kind]?: readonly string[] } = {
  date: ["时间", "日期", "年月", "年月日", "日"],
  deadline: ["时限", "期限"],
  count: ["总人数", "总数", "人数", "数量"],
  money: ["金额", "款额", "数额"],
  operatingStatus: ["状态", "状况", "情况", "现状"],
  closed: ["情况", "状态", "状况"],
  schoolingResult: ["情况", "结果"],
  formationMode: ["方式", "形式", "模式"],
  enterpriseName: ["名称", "全称"],
  organisationName: ["名称", "全称"],
};

/** Kinds whose words ask: 是否投产, 投产与否, 投产否. */
const ASKING: ReadonlySet<Kind> = new Set<Kind>(["yesNo", "operatingStatus", "closed", "schoolingResult"]);
const ASKED = /^是否(.{2,})$/;
const NAMES: ReadonlySet<Kind> = new Set<Kind>([
  "enterpriseName",
  "enterpriseList",
  "organisationName",
  "personName",
  "personList",
  "text",
]);

/** The word with another ending of the same meaning, where what is left of it is a word. */
function exchanged(word: string, endings: readonly string[]): readonly string[] {
  const ending = endings.find((end) => word.endsWith(end) && word.length >= end.length + 2);
  if (ending === undefined || qualifiers.includes(word.slice(0, -ending.length))) return [];
  return endings.map((other) => word.slice(0, -ending.length) + other);
}

function withOtherEndings(kind: Kind, word: string): readonly string[] {
  const isDay = kind === "date" || kind === "deadline";
  const said = word.replace(/(?:时间|日期)$/, "");
  const when = kind === "date" && /^.{2,}时间$/.test(word) ? [`何时${word.slice(0, -2)}`] : [];
  return [
    ...exchanged(word, WRITTEN_ENDINGS[kind] ?? []),
    ...(isDay ? termEndings.flatMap((endings) => exchanged(said, endings)) : []),
    ...when,
  ];
}

function asked(kind: Kind, word: string): readonly string[] {
  const matter = ASKING.has(kind) ? ASKED.exec(word)?.[1] : undefined;
  return matter === undefined ? [] : [`${matter}与否`, `${matter}否`, `是否已${matter}`];
}

/** Qualifiers before the word, but where the two run into another word (年 + 月租金). */
function qualified(register: RegisterId, field: string, kind: Kind, word: string): readonly string[] {
  const { subjects = [], fields } = registerSpec(register);
  const plans = kind === "deadline" && word.endsWith("时限") ? planWords : [];
  const unlike = new Set([...(fields[field]?.otherWith ?? []), "是否", "的"]);
  return [...qualifiers, ...(qualifiersOf[kind] ?? []), ...subjects, ...plans]
    .filter((before) => !unlike.has(before))
    .filter((before) => conceptOf(before + word) === conceptOf(before) + conceptOf(word))
    .map((before) => before + word);
}

const listed = new Map<RegisterId, ReadonlyMap<string, ReadonlySet<string>>>();

/** The fields that list a header as one of their own words, however it is written. */
export function fieldsListing(register: RegisterId, header: string): ReadonlySet<string> {
  const known = listed.get(register) ?? listedIn(register);
  listed.set(register, known);
  return known.get(headerText(header).concept) ?? new Set();
}

function listedIn(register: RegisterId): ReadonlyMap<string, ReadonlySet<string>> {
  const fieldsOf = new Map<string, Set<string>>();
  for (const [field, { title, synonyms }] of Object.entries(registerSpec(register).fields))
    for (const word of [title, ...synonyms]) {
      const { concept } = headerText(word);
      fieldsOf.set(concept, (fieldsOf.get(concept) ?? new Set()).add(field));
    }
  return fieldsOf;
}

const SAYS_ENOUGH = 3;

/**
 * Everything that offices make of one word of a field without meaning another field, and that no register lists;
 * nothing for a word that says too little or belongs to several fields.
 */
export function formedHeaders(register: RegisterId, field: string, word: string): readonly string[] {
  if (fieldsListing(register, word).size !== 1 || headerText(word).concept.length < SAYS_ENOUGH) return [];
  const kind = registerSpec(register).fields[field]?.kind ?? "text";
  const units = kind === "count" ? ["（人）", "（名）", "(个)"].map((unit) => word + unit) : [];
  const notes = NAMES.has(kind) ? [] : closings.map((closing) => `${word}（${closing}）`);
  const all = [
    ...withOtherEndings(kind, word),
    ...asked(kind, word),
    ...qualified(register, field, kind, word),
    ...units,
    ...notes,
  ];
  return [...new Set(all)].filter((header) => fieldsListing(register, header).size === 0);
}

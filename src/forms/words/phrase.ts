/** A label of a form → what it says, word by word; what no word explains is told. */
import type { Ledger } from "../../ledger/model";
import { builtOnce } from "../../ledger/once";
import { fold } from "../../reading/cells/folding";
import { conceptOf, headerText } from "../../reading/headers/header-text";
import { parseNumeral } from "../../reading/cells/chinese-numerals";
import { asideThatSaysNothing, countedThings, rankOf, unitAlone } from "../../registers/form-words";
import { asStatement } from "./asked-label";
import { commonWords } from "./dictionary";
import { parkNamed, wordsOfLedger } from "./ledger-words";
import { together, type Condition, type Meaning, type Phrase } from "./meaning";
import { spokenAt } from "./spoken";

const LONGEST_WORD = 24;
/** Numbering, 其中 and the like in front of what is asked. */
const BEFORE =
  /^(?:[一二三四五六七八九十]+[、.]|[(]?[一二三四五六七八九十\d]+[)、]|\d{1,2}[.、](?!\d)|[①-⑳]|[-—·•*★☆#])+/;
const OF_THESE = /^(?:其中|其)[:：,、]?(?:[①-⑳])?|^#+/;
const AGES: readonly { readonly pattern: RegExp; readonly is: (found: RegExpExecArray) => string }[] = [
  {
    pattern: /^(\d{2})(?:周?岁)?(?:及|含|\(含\))?以下|^(\d{2})(?:周?岁)\(含\)以下/,
    is: ([, one, two]) => `-${one ?? two ?? ""}`,
  },
  {
    pattern: /^(\d{2})(?:周?岁)?(?:至|-|~|到)(\d{2})(?:周?岁)?/,
    is: ([, from, to]) => `${from ?? ""}-${to ?? ""}`,
  },
  { pattern: /^(\d{2})(?:周?岁)?(?:及|含|\(含\))?以上/, is: ([, from]) => `${from ?? ""}-` },
];

const ENTERPRISES = "(?=.{0,12}(?:企业|公司|单位|法人|户))";
const AT_LEAST = "([\\d一二两三四五六七八九十]{1,5})[名个人]?(?:及|含|\\(含\\))?以上";

/** What enterprises have so many of: 有党员的企业, 3名以上正式党员的企业, 职工50人以上企业. */
const HAVING: readonly {
  readonly pattern: RegExp;
  readonly is: (found: RegExpExecArray) => { readonly field: string; readonly least: string };
}[] = [
  {
    pattern: new RegExp(`^(?:有|拥有)(正式)?党员的?${ENTERPRISES}`),
    is: ([, full]) => ({ field: membersField(full), least: "1" }),
  },
  {
    pattern: new RegExp(`^有?${AT_LEAST}(正式)?党员的?${ENTERPRISES}`),
    is: ([, least = "", full]) => ({ field: membersField(full), least }),
  },
  {
    pattern: new RegExp(`^有?(正式)?党员(?:人数|数)?(?:在|达)?${AT_LEAST}的?${ENTERPRISES}`),
    is: ([, full, least = ""]) => ({ field: membersField(full), least }),
  },
  {
    pattern: new RegExp(`^(?:职工|员工|从业人员|用工)(?:人数|数)?(?:在|达)?${AT_LEAST}的?${ENTERPRISES}`),
    is: ([, least = ""]) => ({ field: "employees", least }),
  },
];

function membersField(full: string | undefined): string {
  return full === undefined ? "members" : "fullMembers";
}

interface Step {
  readonly cost: number;
  readonly from: number;
  readonly meanings: readonly Meaning[] | null;
}

/** 2023年比2022年增长 */
const ON_THE_YEAR_BEFORE = /(20\d\d)年?(?:底|末)?(?:较|比|与|同)(20\d\d)年?(?:底|末)?(?:相?比)?/;

function digitsIn(text: string): string {
  return text.replace(/[([].*?[)\]]/g, "").replace(/\D/g, "");
}

/** The label without numbering, brackets, unit. */
export function plainLabel(text: string): string {
  let rest = fold(asStatement(text))
    .replace(BEFORE, "")
    .replace(OF_THESE, "")
    .replace(BEFORE, "")
    .replace(ON_THE_YEAR_BEFORE, (said, year: string, before: string) =>
      Number(year) === Number(before) + 1 ? `${year}年比上年` : said,
    );
  const { plain } = headerText(rest);
  if (digitsIn(rest) !== digitsIn(plain)) rest = rest.replace(/[([].*?[)\]]/g, "");
  else rest = plain === "" ? rest : plain;
  return rest.replace(/[“”"'《》<>:：,，。;；\s]/g, "");
}

const remembered = builtOnce((_: Ledger) => new Map<string, Phrase>());

const GROUPING = /^按(.{2,8}?)(?:分|分组|分类|划分)$/;

/** By what 按行业分 parts what stands below it; `null` for any other head. */
export function groupingIn(text: string): string | null {
  return GROUPING.exec(plainLabel(text))?.[1] ?? null;
}

/** What a label says. */
export function phraseOf(ledger: Ledger, text: string): Phrase {
  const known = remembered(ledger);
  const found = known.get(text);
  if (found !== undefined) return found;
  const phrase = withAsides(ledger, parse(ledger, text, plainLabel(text)), text);
  if (known.size < 20_000) known.set(text, phrase);
  return phrase;
}

/** 党员（女）, 企业诉求（已办结）: what stands in brackets restricts what stands before them, or is not understood. */
function withAsides(ledger: Ledger, phrase: Phrase, text: string): Phrase {
  const asides = asidesIn(text).map((aside) => parse(ledger, aside, plainLabel(aside)));
  if (asides.length === 0) return phrase;
  const all = together([phrase, ...asides]);
  const isReceived = asides.some(({ text: aside }) => RECEIVED.test(aside));
  const conditions = isReceived ? all.conditions.filter((said) => !said.some(isOfClosing)) : all.conditions;
  return { ...all, conditions, text };
}

/** 协调解决企业问题（受理）: all that came. */
const RECEIVED = /^(?:受理|收到|收集|反映)/;

function isOfClosing({ register, field }: Condition): boolean {
  return register === "problem" && field === "closed";
}

/** What the brackets say besides units, numbering and what changes nothing. */
function asidesIn(text: string): readonly string[] {
  const rest = fold(text).replace(BEFORE, "").replace(OF_THESE, "").replace(BEFORE, "");
  if (!/^[^([]/.test(rest)) return [];
  return [...rest.matchAll(/[([]([^()[\]]+)[)\]]/g)]
    .map(([, inside = ""]) => inside)
    .filter((inside) => !asideThatSaysNothing.test(inside) && unitAlone(inside) === null)
    .filter((inside) => headerText(`数(${inside})`).unit === undefined);
}

function parse(ledger: Ledger, text: string, plain: string): Phrase {
  const park = parkNamed(ledger, plain);
  if (park !== null && plain.length >= 2)
    return phraseFrom(text, [
      [
        { kind: "condition", condition: { register: "enterprise", field: "park", is: park, words: plain } },
        ...(wordsOfLedger(ledger).get(plain) ?? []).filter(isOtherGroup),
      ],
    ]);
  // 按行业分 over the trades says nothing that they do not say themselves.
  if (GROUPING.test(plain)) return phraseFrom(text, []);
  const concept = conceptOf(plain);
  const best = [concept, plain].map((said) => stepsThrough(ledger, said)).sort((a, b) => a.cost - b.cost)[0];
  const phrase = phraseFrom(text, best?.parts ?? []);
  // 期数, 人次: a unit says in what something is counted, and nothing of what.
  return phrase.unknown !== "" && unitAlone(plain) !== null ? phraseFrom(text, []) : phrase;
}

/** 建材 may be a trade, and short for a park that is called so. */
function isOtherGroup(meaning: Meaning): boolean {
  return meaning.kind === "condition" && meaning.condition.field !== "park";
}

/** What a name says that stands below a head which tells what it is: 用工 below 问题类别. */
export function phraseBelow(ledger: Ledger, text: string, fields: readonly FieldOfRegister[]): Phrase {
  const meanings = wordsOfLedger(ledger).get(plainLabel(text)) ?? [];
  const fitting = meanings.filter((one) => isOfFields(one, fields));
  const meant = fitting.length > 0 ? fitting : alikeIn(ledger, plainLabel(text), fields);
  return meant.length === 0 ? phraseOf(ledger, text) : phraseFrom(text, [meant]);
}

/** 用工问题 for 用工; 中专及以下 is no other name for 中专. */
const KIND = /(?:类|型|行业|产业|企业|问题|诉求)$/;

function shortens(label: string, value: string): boolean {
  return value.includes(label) && !/[非不无未及]/.test(value.replace(label, ""));
}

interface FieldOfRegister {
  readonly register: string;
  readonly field: string;
}

function isOfFields(meaning: Meaning, fields: readonly FieldOfRegister[]): boolean {
  return (
    meaning.kind === "condition" &&
    fields.some(
      ({ register, field }) => register === meaning.condition.register && field === meaning.condition.field,
    )
  );
}

/** 座谈会 for 业主座谈会: the one value of the ledger that the label shortens, or that shortens it. */
function alikeIn(ledger: Ledger, label: string, fields: readonly FieldOfRegister[]): readonly Meaning[] {
  if (label.length < 2) return [];
  const alike = [...wordsOfLedger(ledger)].flatMap(([word, meanings]) =>
    shortens(label, word) || (word.length >= 2 && word + (KIND.exec(label)?.[0] ?? "") === label)
      ? meanings.filter((one) => isOfFields(one, fields))
      : [],
  );
  const values = new Set(alike.map((one) => (one.kind === "condition" ? one.condition.is : "")));
  return values.size === 1 ? alike.slice(0, 1) : [];
}

const UNKNOWN = 10;
const FILLER = 1.2;
/** A word that a form writes as people speak; the form's own words come first. */
const SPOKEN = 1.5;

/** The cheapest way to read the text as words one behind the other; a character that belongs to none costs most. */
function stepsThrough(
  ledger: Ledger,
  text: string,
): { readonly cost: number; readonly parts: readonly (readonly Meaning[] | string)[] } {
  const common = commonWords();
  const own = wordsOfLedger(ledger);
  const best: Step[] = [{ cost: 0, from: 0, meanings: null }];
  const offer = (to: number, step: Step): void => {
    const there = best[to];
    if (there === undefined || step.cost < there.cost) best[to] = step;
  };
  for (let from = 0; from < text.length; from++) {
    const here = best[from];
    if (here === undefined) continue;
    for (const condition of measuredAt(text.slice(from)))
      offer(from + condition.words.length, {
        cost: here.cost + 1,
        from,
        meanings: [{ kind: "condition", condition }],
      });
    for (let to = from + 1; to <= Math.min(text.length, from + LONGEST_WORD); to++) {
      const word = text.slice(from, to);
      const meanings = [...(own.get(word) ?? []), ...(common.get(word) ?? [])];
      if (meanings.length === 0) continue;
      const telling = meanings.filter(({ kind }) => kind !== "filler");
      offer(to, {
        cost: here.cost + (telling.length === 0 ? FILLER : 1),
        from,
        meanings: telling.length === 0 ? meanings : telling,
      });
    }
    for (const { length, meaning } of spokenAt(text, from))
      offer(from + length, { cost: here.cost + SPOKEN, from, meanings: [meaning] });
    offer(from + 1, {
      cost: here.cost + (text[from] === "的" ? 0.1 : UNKNOWN),
      from,
      meanings: text[from] === "的" ? [{ kind: "filler" }] : null,
    });
  }
  const parts: (readonly Meaning[] | string)[] = [];
  for (let at = text.length; at > 0;) {
    const step = best[at];
    if (step === undefined) break;
    parts.unshift(step.meanings ?? text.slice(step.from, at));
    at = step.from;
  }
  return { cost: best[text.length]?.cost ?? 0, parts };
}

/** Ages, and how many of something enterprises have, that a text begins with. */
function measuredAt(text: string): readonly Condition[] {
  const ages = AGES.flatMap(({ pattern, is }): readonly Condition[] => {
    const found = pattern.exec(text);
    return found === null ? [] : [{ register: "member", field: "age", is: is(found), words: found[0] }];
  });
  const counts = HAVING.flatMap(({ pattern, is }): readonly Condition[] => {
    const found = pattern.exec(text);
    if (found === null) return [];
    const { field, least } = is(found);
    const number = parseNumeral(least);
    return number === null
      ? []
      : [{ register: "enterprise", field, is: `≥${String(number)}`, words: found[0] }];
  });
  return [...ages, ...counts];
}

/** 园区 before what is counted says where: 园区内企业数 counts enterprises. */
function isOnlyWhere(parts: readonly (readonly Meaning[] | string)[], at: number): boolean {
  const counts = parts[at];
  if (
    typeof counts === "string" ||
    !counts?.some((one) => one.kind === "figure" && one.figure === "park.count")
  )
    return false;
  const next = parts
    .slice(at + 1)
    .find(
      (part) => typeof part === "string" || part.some(({ kind }) => kind !== "filler" && kind !== "time"),
    );
  return next !== undefined && typeof next !== "string";
}

/** True where the last of several things holds those before it, which then tell only which ones are meant. */
function isSaidOfWhole(things: Phrase["things"]): boolean {
  const last = things.at(-1);
  return last !== undefined && things.some((thing) => rankOf(thing) > rankOf(last));
}

function drop<T>(items: T[], item: T): void {
  const at = items.indexOf(item);
  if (at >= 0) items.splice(at, 1);
}

function phraseFrom(text: string, parts: readonly (readonly Meaning[] | string)[]): Phrase {
  const figures = new Set<string>();
  const things: Phrase["things"][number][] = [];
  const conditions: (readonly Condition[])[] = [];
  const times = new Set<Phrase["times"][number]>();
  let isNew = false;
  let unknown = "";
  for (const [at, part] of parts.entries()) {
    if (typeof part === "string") {
      unknown += part;
      continue;
    }
    if (isOnlyWhere(parts, at)) continue;
    const figure = part.find((meaning) => meaning.kind === "figure");
    const own = part.flatMap((meaning) => (meaning.kind === "condition" ? [meaning.condition] : []));
    const thing = part.find((meaning) => meaning.kind === "thing");
    const time = part.find((meaning) => meaning.kind === "time");
    if (figure?.kind === "figure") {
      figures.add(figure.figure);
      // 覆盖企业 behind 党组织 counts enterprises, whatever stood before it.
      if (figure.figure === "enterprise.covered") drop(things, "organisation");
    } else if (own.length > 0) {
      conditions.push(own);
      if (own.some(({ field }) => field === "covered")) drop(things, "organisation");
    } else if (thing?.kind === "thing") things.push(thing.thing);
    else if (part.some(({ kind }) => kind === "new")) isNew = true;
    else if (time?.kind === "time") times.add(time.time);
  }
  // 反映问题的企业 counts enterprises, by what no word tells.
  if (unknown === "" && isSaidOfWhole(things))
    unknown = things.map((thing) => countedThings[thing].words[0]).join("");
  return {
    text,
    figures: [...figures],
    things: [...new Set(things)],
    conditions,
    times: [...times],
    isNew,
    unknown,
    unknowns:
      unknown === "" ? [] : [{ text: unknown, isWhole: parts.every((part) => typeof part === "string") }],
  };
}

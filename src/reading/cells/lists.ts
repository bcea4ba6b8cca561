import { groupsOfPeople, longFamilyNames, nobodyWords, notYetThereWords } from "../../registers/cell-words";
import { commonSurnames } from "../../registers/name-parts";
import { chineseDigits, parseNumeral } from "./chinese-numerals";
import {
  fold,
  isBlankMark,
  saysAsAnother,
  saysNone,
  saysNotKnown,
  tidyName,
  tidyText,
  withoutBrackets,
} from "./folding";
import { escaped, oneOf } from "./patterns";

/** Names in one cell (DOMAIN 2, L2 and L8): 甲食品、乙木业；丙包装, one a line, numbered, with 等3家 behind. */

const SEPARATORS = "、,;\n|";
const OPENING = "([{〔【<《";
const CLOSING = ")]}〕】>》";
const ANY_SEPARATOR = new RegExp(`[${escaped(`${SEPARATORS}/`)}]`);
/** 1. (1) ① at the beginning of a name; not the 3 of 3D打印公司 or of 2-201. */
const NUMBERING = /^(?:\(?\d{1,3}\)|\d{1,3}[.、:](?!\d)|第?[一二三四五六七八九十]{1,3}、|[-*•·]+)\s*/;
/** ①瑞丰食品②安平纸业: figures with a ring, a dot or brackets of their own, which folding would make digits of. */
const ENUMERATOR = /[\u2460-\u249b\u2776-\u2793\u3220-\u3229\u3251-\u325f\u32b1-\u32bf]/g;
/** 1.瑞丰食品2.安平纸业: a list that begins with 1 goes on without a space as well. */
const COUNTED_FROM_ONE = /^\s*\(?1[.、)]/;
const BEFORE_ANY_NUMBERING = /(?<=[\u3400-\u9fff)])(?=\(?\d{1,2}[.、)](?!\d))/g;
const BEFORE_NUMBERING = /\s+(?=\(?\d{1,3}[.、)](?!\d))/g;
const CLASSIFIERS = "家户个名人位";
const CLASSIFIER = `[${CLASSIFIERS}]`;
const COUNTED_THINGS = ["企业", "单位", "同志", "党员"];
const LAST_OF_COUNTED = COUNTED_THINGS.map((thing) => thing.slice(-1)).join("");
/** In Chinese figures only where 等 or 共 stands before them: 百家 and 一家 end names of firms. */
const COUNTED = `(?:等?(?:共计?|合计)?(\\d{1,4})|(?:等|共计?|合计)+([${chineseDigits}]{1,5}))${CLASSIFIER}`;
/** Behind 等 and a number any few words name what is counted: 等24名书记. */
const COUNT_BEHIND = new RegExp(
  `[,、\\s]*(?:等(?:共计?|合计)?(\\d{1,4})${CLASSIFIER}[\\u3400-\\u9fff]{1,8}|${COUNTED}${oneOf(COUNTED_THINGS)}?)$`,
);
const AND_SO_ON = /[,、\s]*等(?:企业|单位|同志|人)?$/;
/** With one of these any of the counts ends, and hardly a name does. */
const ENDS_AS_COUNT = new RegExp(`[)等${CLASSIFIERS}${LAST_OF_COUNTED}]$|等(?:共计?|合计)?\\d`);
const BRACKETED_COUNT = new RegExp(
  `[(](?:共计?|合计|等)?(\\d{1,4}|[${chineseDigits}]{1,5})${CLASSIFIER}(?:企业|单位)?[)]$`,
);
/** 和, 与, 及 join two names only where both sides end as names of firms do. */
const FIRM_ENDING = "公司|厂|集团|合作社|中心|商行|经营部|店|场|社";
const JOINED_FIRMS = new RegExp(`(?<=${FIRM_ENDING})(?:和|与|及|以及)(?=.{2,}(?:${FIRM_ENDING})$)`);

/** Splits at separators outside brackets. */
function splitOutsideBrackets(text: string, separators: string): string[] {
  if (!ANY_SEPARATOR.test(text)) return [text];
  const parts: string[] = [];
  let depth = 0;
  let current = "";
  for (const character of text) {
    if (OPENING.includes(character)) depth += 1;
    if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && separators.includes(character)) {
      parts.push(current);
      current = "";
    } else current += character;
  }
  parts.push(current);
  return parts;
}

function isNothing(name: string): boolean {
  const folded = fold(name);
  return isBlankMark(folded) || isWordForNothing(folded);
}

function isWordForNothing(folded: string): boolean {
  return saysNone(folded) || saysNotKnown(folded) || saysAsAnother(folded);
}

function withoutCount(text: string): string {
  if (!ENDS_AS_COUNT.test(text)) return text.trim();
  return text.replace(BRACKETED_COUNT, "").replace(COUNT_BEHIND, "").replace(AND_SO_ON, "").trim();
}

function splitNames(text: string, separators: string): string[] {
  const tidy = tidyText(text.replace(ENUMERATOR, "\n")).replace(BEFORE_NUMBERING, "\n");
  const parted = COUNTED_FROM_ONE.test(tidy) ? tidy.replace(BEFORE_ANY_NUMBERING, "\n") : tidy;
  const whole = withoutCount(parted);
  return splitOutsideBrackets(whole, separators)
    .map((part) => withoutCount(part.trim().replace(NUMBERING, "")).replace(/[.。]$/, ""))
    .filter((part) => part !== "");
}

/** One firm as most are called: nothing in it separates, joins or counts. */
const PLAIN_FIRM = /^(?:(?![和与及等共])[\u3400-\u9fff]){2,36}(?:公司|厂)$/;

/** True for one firm by itself, which needs no reading; not for what says that there is none. */
export function isPlainFirm(text: string): boolean {
  return PLAIN_FIRM.test(text) && !isWordForNothing(text);
}

/** Firms named in a cell, in their order, each once. `Smith & Sons` and 联和 are one name. */
export function readEnterpriseList(text: string): string[] {
  const parts = splitNames(text, separatorsFor(text))
    .flatMap((part) => part.split(JOINED_FIRMS))
    .flatMap(firmsAtSpaces);
  return distinct(parts.map(tidyName).filter((name) => !isNothing(name)));
}

const WHOLE_FIRM = new RegExp(`(?:${FIRM_ENDING})$`);

/** 禾丰食品 源盛建材: names with spaces between them, all full or all short; else the space is within a name. */
function firmsAtSpaces(text: string): readonly string[] {
  const parts = text.split(/\s+/);
  const areNames = parts.every((part) => /^[\u3400-\u9fff]{4,}$/.test(part));
  const full = parts.filter((part) => WHOLE_FIRM.test(part)).length;
  return areNames && (full === 0 || full === parts.length) ? parts : [text];
}

/** A slash separates firms unless it stands inside a Latin word (A/B). */
function separatorsFor(text: string): string {
  return /[A-Za-z]\s*[/／]\s*[A-Za-z]/.test(text) ? SEPARATORS : `${SEPARATORS}/`;
}

const PADDED_NAME = /^[\u3400-\u9fff] [\u3400-\u9fff]$/;
const TITLE_BEHIND = /(?:同志|先生|女士)$/;
const IDEOGRAPHS = /^[\u3400-\u9fff·]+$/;

/** A name as most people have it: nothing in it separates, counts or follows a name. */
const PLAIN_NAME = new RegExp(
  `^[\\u3400-\\u9fff]{2,3}(?<![等${CLASSIFIERS}${LAST_OF_COUNTED}]|同志|先生|女士)$`,
);

/** True for one person by itself, which needs no reading; not for 无, 待定. */
export function isPlainPerson(text: string): boolean {
  return PLAIN_NAME.test(text) && !isWordForNothing(text);
}

/**
 * Persons named in a cell, in their order. Spaces separate names, unless they only pad a name of two characters
 * (韦　某); notes in brackets and 同志 are dropped. Persons of the same name stay two.
 */
export function readPersonList(text: string): string[] {
  if (PLAIN_NAME.test(text)) return NOBODY.test(text) || isWordForNothing(text) ? [] : [text];
  return splitNames(text, `${SEPARATORS}/`)
    .flatMap((part) => splitAtSpaces(part))
    .flatMap((part) => splitAtAnd(part))
    .filter((part) => !namesNobody(part))
    .map(tidyPerson)
    .filter((name) => name !== "" && !isNothing(name));
}

const PARTED = /[、,，;；/\n]/;
const SPACED = /\S\s+\S/;
const WHOLE_NAME = /^[\u3400-\u9fff·]{2,4}$/;

/** The persons in a cell that is meant for one: several only where every part is plainly a name (韦某、黄某某). */
export function personsNamed(text: string): readonly string[] {
  if (WHOLE_NAME.test(text)) return [text];
  const names = PARTED.test(text) || areNamesAtSpaces(text) ? readPersonList(text) : [];
  return names.length > 1 && names.every((name) => WHOLE_NAME.test(name)) ? names : [text];
}

/** 覃小梅 韦文达: whole names, not a family name and what goes with it (韦 文达, 欧阳 一鸣). */
function areNamesAtSpaces(text: string): boolean {
  if (!SPACED.test(text)) return false;
  const parts = text.trim().split(/\s+/);
  return parts.every((part) => WHOLE_NAME.test(part) && !longFamilyNames.includes(part));
}

const NOBODY = new RegExp(oneOf(nobodyWords));
const NOT_YET_THERE = new RegExp(oneOf(notYetThereWords));

/** A flat without a tenant (空置), or one into which nobody has moved yet: 王一（待入住）. */
function namesNobody(part: string): boolean {
  const text = fold(part);
  const outside = withoutBrackets(text);
  return NOBODY.test(outside) || (outside !== text && NOT_YET_THERE.test(text));
}

/** How many people a list says that there are (张某、李某等12人, 12人); `null` where it says nothing of that. */
export function statedPeople(text: string): number | null {
  const folded = fold(text).replace(/[。.,;]+$/, "");
  if (!ENDS_AS_COUNT.test(folded)) return null;
  const [, ...written]: (string | undefined)[] =
    BRACKETED_COUNT.exec(folded) ?? COUNT_BEHIND.exec(folded) ?? [];
  const number = written.find((group) => group !== undefined);
  return number === undefined ? null : parseNumeral(number);
}

const GROUP = new RegExp(`${oneOf(groupsOfPeople)}$`);
/** 王书记 is somebody; 支部书记 and 党员 are whoever is one. */
const LONGEST_OF_ONE = 3;

/** True for 全体党员, 党务干部: people called by what they are, whoever they are. */
export function isGroupOfPeople(name: string): boolean {
  if (!GROUP.test(name)) return false;
  return name.length !== LONGEST_OF_ONE || !commonSurnames.includes(name.charAt(0));
}

/** A telephone number beside a name: it must not travel on with the name. */
const NUMBER_BESIDE = /[\d０-９][\d０-９ -]{5,}[\d０-９]/g;

/** What stood between a name and a number beside it. */
const SEPARATOR_LEFT = /^[\s/、,，;；:：-]+|[\s/、,，;；:：-]+$/g;

/** A person's name without padding, notes in brackets, telephone number and 同志. */
export function tidyPerson(text: string): string {
  const bare = text.replace(/[(（][^()（）]*[)）]/g, "").replace(NUMBER_BESIDE, " ");
  return tidyName(bare.replace(SEPARATOR_LEFT, "")).replace(TITLE_BEHIND, "");
}

/** `韦某 黄某` is two persons, `韦 某` one; three loose characters (韦 某 某) are one as well. */
function splitAtSpaces(part: string): string[] {
  const pieces = part.split(/\s+/);
  if (pieces.length === 1 || !IDEOGRAPHS.test(pieces.join(""))) return [part];
  const names: string[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at] ?? "";
    const next = pieces[at + 1] ?? "";
    if (PADDED_NAME.test(`${piece} ${next}`)) {
      const third = pieces.length === 3 && pieces[2]?.length === 1 ? pieces[2] : "";
      names.push(piece + next + third);
      at += third === "" ? 1 : 2;
    } else names.push(piece);
  }
  return names;
}

/** 韦某某和黄某某: 和 is a surname as well, so both sides must be names of two or three characters. */
function splitAtAnd(part: string): string[] {
  const match = /^([\u3400-\u9fff]{2,3})[和与及]([\u3400-\u9fff]{2,3})$/.exec(part);
  return match === null ? [part] : [match[1] ?? "", match[2] ?? ""];
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}

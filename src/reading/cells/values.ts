import type { Kind, KindValues } from "../../registers";
import type { WordKind } from "../../registers/vocabularies";
import { normaliseCode } from "./codes";
import {
  fold,
  isBlankMark,
  isFormulaText,
  saysAsAbove,
  saysAsAnother,
  saysNone,
  saysNotKnown,
  tidyName,
  tidyText,
} from "./folding";
import { isCellError, type CellValue } from "./grid";
import { maskNumbersIn, mayHoldNumbers } from "./mask";
import {
  isGroupOfPeople,
  isPlainFirm,
  isPlainPerson,
  personsNamed,
  readEnterpriseList,
  readPersonList,
  statedPeople,
  tidyPerson,
} from "./lists";
import { readCount, readMoney, readNumber, readSequence, type NumberContext } from "./numbers";
import { blankCell, certain, doubtful, type Parsed } from "./parsed";
import { readPeriod } from "./periods";
import { readWord, type WordContext } from "./words";
import { readDate, readDeadline, type DateContext } from "./written-dates";

export type { Parsed } from "./parsed";
export { shapeScore } from "../columns/shapes";

/** What reading a cell needs to know of its sheet and column. */
export interface ReadingContext extends DateContext, NumberContext, WordContext {
  /** People may be called by what they are, together. */
  readonly namesGroups?: boolean;
}

type Reader<V> = (value: CellValue, context: ReadingContext) => Parsed<V>;

/** A number of so many digits has lost its last ones in Excel, which keeps fifteen. */
const PRECISION_LOST = 1e15;
/** 4.50123E+17: such a number, pasted as the text that Excel showed. */
const SCIENTIFIC = /^\s*\d(?:\.\d+)?[Ee]\+?\d{2}\s*$/;

/** A reader of texts; numbers become texts, a 0 is a blank (DESIGN 4), errors are problems. */
function textReader<V>(read: (text: string, context: ReadingContext) => Parsed<V>): Reader<V> {
  return (value, context) => {
    if (value === null || value === "" || value === 0) return blankCell;
    if (isCellError(value)) return doubtful("cellError");
    return read(typeof value === "string" ? value : String(value), context);
  };
}

/**
 * A reader of texts and names. Numbers of persons that somebody typed among them are masked from here on: what is read
 * goes to figures, reports and lists, the cell itself stays as it is (`Entry.raw`).
 */
function freeText<V extends string | readonly string[]>(
  read: (text: string, context: ReadingContext) => Parsed<V>,
): Reader<V> {
  return textReader((text, context) => {
    const parsed = read(text, context);
    return parsed.value === null || !mayHoldNumbers(text)
      ? parsed
      : { ...parsed, value: maskedValue(parsed.value) };
  });
}

function maskedValue<V extends string | readonly string[]>(value: V): V {
  const masked = typeof value === "string" ? maskNumbersIn(value) : value.map(maskNumbersIn);
  return masked as V;
}

/** A reader of numbers that are texts: codes, ID numbers, accounts. */
function digitsReader(read: (text: string) => Parsed<string>): Reader<string> {
  const readText = textReader(read);
  return (value, context) => {
    if (typeof value === "number" && Math.abs(value) >= PRECISION_LOST) return doubtful("precisionLost");
    if (typeof value === "string" && value.length < 15 && SCIENTIFIC.test(value))
      return doubtful("precisionLost");
    return readText(value, context);
  };
}

/** A cell that names nothing: blank, —, 无, 待定; ditto marks are not read. */
function readNothing(text: string): Parsed<never> | null {
  if (text.length > 6) return null;
  const folded = fold(text);
  if (isBlankMark(folded) || folded === "0" || saysNone(folded) || saysNotKnown(folded)) return blankCell;
  return saysAsAnother(folded) ? doubtful("unreadable") : null;
}

function readEnterpriseName(text: string): Parsed<string> {
  return readNothing(text) ?? certain(tidyName(text));
}

const NO_ORGANISATION =
  /^(?:否|不|未|尚未|暂未|还未|没有?)(?:建立?|组建|成立|设立|有)?(?:党组织|党支部|支部)?$/;
const PLANNED_ORGANISATION = /^(?:拟|计划|正在|筹备|筹建|待)(?:单独|联合)?(?:成立|组建|建立|建|批)?/;

/** An organisation that is only planned is none (DOMAIN 2.2), unless the column holds plans. */
function readOrganisationName(text: string, context: ReadingContext): Parsed<string> {
  const nothing = readNothing(text);
  if (nothing !== null) return nothing;
  const name = tidyName(text);
  if (NO_ORGANISATION.test(name)) return blankCell;
  const plan = PLANNED_ORGANISATION.exec(name);
  if (plan === null) return certain(name);
  const planned = name.slice(plan[0].length);
  if (planned === "") return blankCell;
  return context.asPlan === true ? certain(planned) : doubtful("unknownWord");
}

function readPersonName(text: string): Parsed<string> {
  if (isPlainPerson(text)) return certain(text);
  const nothing = readNothing(text);
  if (nothing !== null) return nothing;
  const several = personsNamed(text);
  if (several.length > 1) return certain(several.join("、"));
  const name = tidyPerson(text);
  return name === "" ? blankCell : certain(name.replace(/\s*\n\s*/g, "、"));
}

const IDEOGRAPH = /[\u3400-\u9fff]/;
/** What is longer has something else run together with it. */
const CODE_LENGTH = 18;
const PLAIN_CODE = /^[0-9A-Z]{15,18}$/;

/** A code or number that identifies; a word in its place (正在办理) is none. */
function readCode(text: string): Parsed<string> {
  if (PLAIN_CODE.test(text)) return certain(text);
  const nothing = readNothing(text);
  if (nothing !== null) return nothing;
  const code = normaliseCode(text);
  if (code === "") return blankCell;
  return IDEOGRAPH.test(code) ? doubtful("unreadable") : certain(code);
}

const PLAIN_PHONE = /^1\d{10}$/;

function readPhone(text: string): Parsed<string> {
  if (PLAIN_PHONE.test(text)) return certain(text);
  return readNothing(text) ?? certain(tidyText(text).replace(/(?<=\d)\s+(?=\d)/g, ""));
}

/** The number, with the bank's name where it is written beside it. */
function readAccount(text: string): Parsed<string> {
  return (
    readNothing(text) ??
    certain(
      tidyText(text)
        .replace(/(?<=\d)\s+(?=\d)/g, "")
        .replace(/^'/, ""),
    )
  );
}

function readFirms(text: string): Parsed<readonly string[]> {
  if (isPlainFirm(text)) return certain([text]);
  const names = readEnterpriseList(text);
  const stated = statedPeople(text);
  if (stated !== null && stated > names.length) return { ...certain(names), people: stated };
  return names.length === 0 ? blankCell : certain(names);
}

/** The names, and how many people there are where the list says more: it may say fewer only by a slip. */
function readPeople(text: string, { namesGroups = false }: ReadingContext): Parsed<readonly string[]> {
  const named = readPersonList(text);
  const names = namesGroups ? named.filter((name) => !isGroupOfPeople(name)) : named;
  const stated = statedPeople(text);
  if (stated === null || stated === names.length) return names.length === 0 ? blankCell : certain(names);
  return stated < names.length ? doubtful("partsDiffer", names) : { ...certain(names), people: stated };
}

function wordReader<K extends WordKind>(kind: K): Reader<KindValues[K]> {
  return (value, context) => readWord(kind, value, context);
}

const READERS: { readonly [K in Kind]: Reader<KindValues[K]> } = {
  sequence: readSequence,
  text: freeText((text) => {
    const tidy = tidyText(text);
    return tidy === "" ? blankCell : certain(tidy);
  }),
  enterpriseName: freeText(readEnterpriseName),
  enterpriseList: freeText(readFirms),
  organisationName: freeText(readOrganisationName),
  personName: freeText(readPersonName),
  personList: freeText(readPeople),
  creditCode: digitsReader((text) => {
    const code = readCode(text);
    return code.value === null || code.value.length <= CODE_LENGTH
      ? code
      : { ...code, value: maskNumbersIn(code.value) };
  }),
  idNumber: digitsReader(readCode),
  phone: textReader(readPhone),
  account: digitsReader(readAccount),
  date: readDate,
  deadline: readDeadline,
  period: readPeriod,
  count: readCount,
  number: readNumber,
  money: readMoney,
  yesNo: wordReader("yesNo"),
  operatingStatus: wordReader("operatingStatus"),
  formationMode: wordReader("formationMode"),
  memberType: wordReader("memberType"),
  closed: wordReader("closed"),
  grade: wordReader("grade"),
  sex: wordReader("sex"),
  organisationType: wordReader("organisationType"),
  schoolingResult: wordReader("schoolingResult"),
};

/**
 * The value of one cell as a field of that kind. A blank has neither value nor problem; what cannot be read for
 * certain has a problem, never a guess.
 */
export function parseValue<K extends Kind>(
  kind: K,
  value: CellValue,
  context: ReadingContext,
): Parsed<KindValues[K]> {
  return readCell<KindValues[K]>(READERS[kind], value, context);
}

/** Whatever stands in a cell: the text of a formula is no value of any kind. */
function readCell<V>(reader: Reader<V>, value: CellValue, context: ReadingContext): Parsed<V> {
  return typeof value === "string" && isFormulaText(value) ? doubtful("formulaText") : reader(value, context);
}

/** Kinds whose cells are mostly different: remembering them would cost more than reading them. */
const MOSTLY_DIFFERENT: ReadonlySet<Kind> = new Set([
  "enterpriseName",
  "creditCode",
  "idNumber",
  "phone",
  "account",
  "sequence",
]);

/** Number of different texts that a column's parser remembers. */
const REMEMBERED = 20_000;

/** What a ditto mark says; known by its identity, for what stands above is the column's to say. */
export const asAbove: Parsed<never> = doubtful("unreadable");

/** A parser for one column, which reads each different cell once. With `marksAbove` a ditto mark is `AS_ABOVE`. */
export function columnParser<K extends Kind>(
  kind: K,
  context: ReadingContext,
  marksAbove = false,
): (value: CellValue) => Parsed<KindValues[K]> {
  const reader: Reader<KindValues[K]> = READERS[kind];
  const read = (value: CellValue): Parsed<KindValues[K]> =>
    marksAbove && saysAsAbove(value) ? asAbove : readCell(reader, value, context);
  if (MOSTLY_DIFFERENT.has(kind)) return (value) => (value === null ? blankCell : read(value));
  const known = new Map<CellValue, Parsed<KindValues[K]>>();
  return (value) => {
    if (value === null) return blankCell;
    const remembered = known.get(value);
    if (remembered !== undefined) return remembered;
    const parsed = read(value);
    if (known.size < REMEMBERED) known.set(value, parsed);
    return parsed;
  };
}

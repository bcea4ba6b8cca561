import type { Kind } from "../../registers";
import {
  commonSurnames,
  legalSuffixes,
  officeSuffixes,
  organisationSuffixes,
} from "../../registers/name-parts";
import type { WordKind } from "../../registers/vocabularies";
import { checkCreditCode, checkIdNumber, normaliseCode } from "../cells/codes";
import {
  fold,
  isBlankMark,
  isFormulaText,
  saysNone,
  saysNotKnown,
  tidyName,
  withoutBrackets,
} from "../cells/folding";
import { isCellError, type CellValue } from "../cells/grid";
import { isGroupOfPeople, readEnterpriseList, readPersonList, tidyPerson } from "../cells/lists";
import { readCount, readMoney, readNumber, readSequence } from "../cells/numbers";
import type { Parsed, ReadingProblem } from "../cells/parsed";
import { oneOf } from "../cells/patterns";
import { readPeriod } from "../cells/periods";
import { readWord } from "../cells/words";
import { readDate } from "../cells/written-dates";

/** How much a cell looks like a kind of value, 0 to 1; `null` where it speaks neither for nor against. */
type Shape = (value: string | number | boolean) => number | null;

/** What a column says of which nothing is known: neither for nor against. */
const NEUTRAL = 0.5;
/** A year for dates that lack one; whether a text is a date does not depend on which. */
const SOME_YEAR = { year: 2000 };

function textShape(score: (text: string) => number | null): Shape {
  return (value) => (typeof value === "string" ? score(value) : 0);
}

/** A code's shape with its right check digit speaks for itself whatever the header says. */
function creditCodeShape(value: string | number | boolean): number {
  if (typeof value !== "string") return 0;
  const code = normaliseCode(value);
  if (checkCreditCode(code).ok) return 1;
  return /^[0-9A-Z]{16,20}$/.test(code) && /[A-Z]/.test(code.slice(0, 17))
    ? 0.6
    : /^\d{15}$/.test(code)
      ? 0.3
      : 0;
}

function idNumberShape(value: string | number | boolean): number {
  if (typeof value === "number") return value >= 1e17 && value < 1e18 ? 0.6 : 0;
  const code = normaliseCode(String(value));
  const { ok, faults } = checkIdNumber(code, null);
  if (ok) return 1;
  if (faults.includes("masked")) return /^\d{3,6}[*X×●]+[\dX]{2,4}$/.test(code) ? 0.9 : 0;
  return /^\d{17}[\dX]$/.test(code) ? 0.6 : /^\d{15}$/.test(code) ? 0.5 : 0;
}

function phoneShape(value: string | number | boolean): number {
  const digits = fold(String(value)).replace(/^\+?86/, "");
  if (/^1[3-9]\d[\dX*]{4,8}$/i.test(digits) && digits.length === 11) return 1;
  if (/^\(?0\d{2,3}\)?-?\d{7,8}(?:-\d{1,5})?$/.test(digits)) return 1;
  return /^\d{7,8}$/.test(digits) || /^1[3-9]\d{9}[^\d]1[3-9]\d{9}$/.test(digits) ? 0.7 : 0;
}

function accountShape(value: string | number | boolean): number {
  const digits = fold(String(value)).replace(/-/g, "");
  if (/^\d{12,22}$/.test(digits)) return 1;
  return /银行|信用社|农商行|支行/.test(digits) ? 0.8 : /^\d{4,8}\*+\d{3,4}$/.test(digits) ? 0.8 : 0;
}

/** 0 says nothing, for an empty cell reaches a function so; nor does 9.21, which is any number or a day. */
function dateShape(value: string | number | boolean): number | null {
  if (value === 0 || (typeof value === "number" && value < 13 && !Number.isInteger(value))) return null;
  const { value: date, problem } = readDate(value, SOME_YEAR);
  if (date !== null || problem === "ambiguousMonth") return 1;
  return problem === null ? null : 0;
}

/** Long runs of digits are phones, codes, accounts: no amounts of anything. */
function isLongRun(value: string | number | boolean): boolean {
  if (typeof value === "number") return Math.abs(value) >= 1e11;
  return typeof value === "string" && /^\s*[\d -]{11,}X?\s*$/i.test(value);
}

/** Numbers that are wrong, or two of them: they still speak for a column of numbers. */
const WRONG_NUMBERS: ReadonlySet<ReadingProblem | null> = new Set([
  "twoNumbers",
  "figureBeside",
  "partsDiffer",
  "negative",
] as const);

function numericShape(read: (value: CellValue) => Parsed<number>): Shape {
  return (value) => {
    if (isLongRun(value)) return 0;
    const { value: number, problem } = read(value);
    return number !== null || WRONG_NUMBERS.has(problem) ? 1 : 0;
  };
}

function wordShape(kind: WordKind): Shape {
  return (value) => {
    if (value === 0) return null;
    return readWord(kind, value).problem === null ? 1 : 0;
  };
}

const SURNAMES = new Set(commonSurnames);

function personScore(text: string): number {
  const name = tidyPerson(text);
  if (/^[\u3400-\u9fff]{1,6}·[\u3400-\u9fff·]{1,12}$/.test(name)) return 1;
  if (!/^[\u3400-\u9fff]{2,4}$/.test(name)) return 0;
  // A rare surname speaks neither for nor against.
  if (!SURNAMES.has(name.charAt(0))) return name.length === 4 ? 0.3 : 0.4;
  return name.length === 4 ? 0.6 : 1;
}

/** A flat that stands empty speaks neither for nor against names, nor do people who are called by what they are. */
function peopleScore(text: string): number | null {
  const names = readPersonList(text).filter((name) => !isGroupOfPeople(name));
  return names.length === 0 ? null : mean(names.map(personScore));
}

const LEGAL_ENDING = new RegExp(`${oneOf(legalSuffixes)}(?:.{0,8}(?:分公司|分厂|项目部))?$`);
const PARTY_ENDING = new RegExp(`${oneOf(organisationSuffixes)}$`);

const OFFICE_ENDING = new RegExp(`${oneOf(officeSuffixes)}$`);

function enterpriseScore(text: string): number {
  const name = withoutBrackets(tidyName(text));
  if (PARTY_ENDING.test(name)) return 0;
  if (LEGAL_ENDING.test(name)) return 1;
  if (OFFICE_ENDING.test(name)) return 0.2;
  const ideographs = name.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  if (ideographs >= 4) return ideographs === 4 ? 0.7 : 0.8;
  // 恒丰, 瑞祥: a brand alone, unless it begins as people's names do.
  if (ideographs >= 2 && !SURNAMES.has(name.charAt(0))) return 0.4;
  return ideographs / 10;
}

function organisationScore(text: string): number {
  const name = withoutBrackets(tidyName(text));
  return PARTY_ENDING.test(name) && name.length > 3 ? 1 : /党/.test(name) ? 0.6 : 0;
}

function mean(scores: readonly number[]): number {
  return scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** A number among texts is no text that anyone would write sentences or places in, but rooms and codes are. */
const anyText: Shape = (value) => (typeof value === "string" ? 0.7 : 0.3);

const SHAPES: { readonly [K in Exclude<Kind, "sequence">]: Shape } = {
  text: anyText,
  enterpriseName: textShape(enterpriseScore),
  enterpriseList: textShape((text) => mean(readEnterpriseList(text).map(enterpriseScore))),
  organisationName: textShape(organisationScore),
  personName: textShape(personScore),
  personList: textShape(peopleScore),
  creditCode: creditCodeShape,
  idNumber: idNumberShape,
  phone: phoneShape,
  account: accountShape,
  date: dateShape,
  deadline: dateShape,
  period: (value) => (readPeriod(value, SOME_YEAR).value === null ? 0 : 1),
  count: numericShape(readCount),
  number: numericShape(readNumber),
  money: numericShape(readMoney),
  yesNo: wordShape("yesNo"),
  operatingStatus: wordShape("operatingStatus"),
  formationMode: wordShape("formationMode"),
  memberType: wordShape("memberType"),
  closed: wordShape("closed"),
  grade: wordShape("grade"),
  sex: wordShape("sex"),
  organisationType: wordShape("organisationType"),
  schoolingResult: wordShape("schoolingResult"),
};

/** Share of the numbers that are one more than the one before. */
function sequenceScore(samples: readonly CellValue[]): number {
  const numbers = samples.map((value) => readSequence(value).value);
  const known = numbers.filter((number) => number !== null);
  if (known.length === 0) return 0;
  if (known.length === 1) return known[0] === 1 ? 1 : NEUTRAL;
  const steps = known.slice(1).filter((number, index) => number === (known[index] ?? NaN) + 1).length;
  return (steps / (known.length - 1)) * (known.length / samples.length);
}

function saysNothing(value: CellValue): boolean {
  if (value === null || value === "") return true;
  if (typeof value !== "string" || value.length > 6) return false;
  const folded = fold(value);
  return isBlankMark(folded) || saysNotKnown(folded);
}

/** In a column of names 无 says that there is none, which speaks neither for nor against. */
const NAMES: ReadonlySet<Kind> = new Set(["enterpriseName", "organisationName", "personName", "personList"]);

/** How much a written cell looks like the kind; `null` where it speaks neither for nor against. */
function scoreOf(kind: Exclude<Kind, "sequence">, value: CellValue): number | null {
  if (value === null || isCellError(value)) return null;
  if (typeof value !== "string") return SHAPES[kind](value);
  return isFormulaText(value) || (NAMES.has(kind) && saysNone(fold(value))) ? null : SHAPES[kind](value);
}

/**
 * How well a column's values agree with a kind, 0 to 1, for recognition: evidence by the values' own shape
 * (DESIGN 3). Blanks and marks that stand for nothing are left out; without any value 0.5. A value that stands in
 * many cells is looked at once.
 */
export function shapeScore(kind: Kind, samples: readonly CellValue[]): number {
  return shapesOf(samples)(kind);
}

/** The same of one column for kind after kind, each looked at once. */
export function shapesOf(samples: readonly CellValue[]): (kind: Kind) => number {
  const written = samples.filter((value) => !saysNothing(value));
  const distinct = countsOf(written);
  const known = new Map<Kind, number>();
  const scored = (kind: Kind): number => {
    if (written.length === 0) return NEUTRAL;
    return kind === "sequence" ? sequenceScore(written) : meanScore(kind, distinct);
  };
  return (kind) => {
    const found = known.get(kind) ?? scored(kind);
    known.set(kind, found);
    return found;
  };
}

/** The values in the order of their first cells, and how many cells hold each. */
function countsOf(values: readonly CellValue[]): ReadonlyMap<CellValue, number> {
  const counts = new Map<CellValue, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function meanScore(kind: Exclude<Kind, "sequence">, counts: ReadonlyMap<CellValue, number>): number {
  let [sum, cells] = [0, 0];
  for (const [value, count] of counts) {
    const score = scoreOf(kind, value);
    if (score === null) continue;
    sum += score * count;
    cells += count;
  }
  return cells === 0 ? NEUTRAL : sum / cells;
}

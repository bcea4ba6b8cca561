/** The number that a text says: its grammar. What the numbers are numbers of, numbers.ts knows. */
import { chineseDigits, parseChineseNumeral } from "./chinese-numerals";
import { add, decimalOf, multiply, parseDecimal, toNumber, type Decimal } from "./decimals";
import { bracketsIn, fold, isBlankMark, saysNone, saysNotKnown, withoutBrackets } from "./folding";
import type { NumberPart, ReadingProblem } from "./parsed";
import { isTornApart, hasFigureBeside } from "./torn-text";

/** A number as written: its value, and whether it was given as about so much. */
export interface Quantity {
  readonly value: Decimal;
  readonly approximate: boolean;
  /** The cell names a unit of money or a myriad itself. */
  readonly ownUnit: boolean;
  /** 正式10、预备2: what it consists of, as far as that is told with names. */
  readonly parts: readonly NumberPart[];
}

const NOTHING: Decimal = { coefficient: 0n, exponent: 0 };
const ONE: Decimal = { coefficient: 1n, exponent: 0 };
const HUNDREDTH: Decimal = { coefficient: 1n, exponent: -2 };

/** 无党员, 没有职工: none, said in full. */
const NO_SUCH = /^(?:无|没有|暂无)(?:正式|预备|中共)?(?:党员|职工|员工|人员|人|企业|家)$/;
/** A longer text is a note, not a number. */
const LONGEST_NUMBER = 40;

/** Multipliers written after the digits: 0.5万 is 5000. */
const SCALES: readonly (readonly [string, Decimal])[] = [
  ["百万", { coefficient: 1n, exponent: 6 }],
  ["千万", { coefficient: 1n, exponent: 7 }],
  ["亿", { coefficient: 1n, exponent: 8 }],
  ["万", { coefficient: 1n, exponent: 4 }],
  ["千", { coefficient: 1n, exponent: 3 }],
];

/** Classifiers and units of measure that may follow a number (DOMAIN 2.4); they change nothing. */
const UNITS = [
  "人民币|元整|元/月|元/年|元/人|元|圆|块",
  "人次|人|名|位|个人|个月|个|家企业|家|户|件|次|套|间|场次|场|期|月|岁|周岁|分钟|分|学时|课时|小时|天|日",
  "平方米|平米|平方|㎡|m2|M2|亩|支|项|批|所|栋|幢|层|室|组|宗|条|吨|台|辆|户次|家次|企业|党员|职工|员工|编制|整|正",
].join("|");

const BEFORE =
  "共计|合计|总计|共有|现有|共|计|为|有|:|约|大约|大概|近|将近|接近|不足|不到|超过|超|逾|至少|不少于|>=|<=|≥|≤|>|<|~";
const BEFORE_APPROXIMATE = /约|大概|近|不足|不到|超|逾|至少|不少于|[<>≥≤~]/;
const AFTER_APPROXIMATE = "余|多|左右|上下|以上|以下|以内|许|来|\\+";
const NUMERAL = `[+-]?\\d[\\d,]*(?:\\.\\d+)?|[+-]?\\.\\d+|[${chineseDigits}]+`;
const QUANTITY = new RegExp(
  `^(?:${BEFORE})*[¥$]?(${NUMERAL})((?:${AFTER_APPROXIMATE})?)(百万|千万|亿|万|千)?((?:${AFTER_APPROXIMATE})?)` +
    `(%|(?:${UNITS}){0,2})((?:${AFTER_APPROXIMATE})?)[,.。;]?$`,
);
const THOUSANDS = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const PERCENT = "%";

/** 三四个, 三五家, 一两名: from the one to the other, and no number of two digits. */
const FROM_TO = /^[一二两三四五六七八九]{2}$/;

/** The numeral of a quantity: digits with or without thousands separators, or Chinese. */
function numeral(text: string): Decimal | null {
  if (FROM_TO.test(text)) return null;
  if (/^[+-]?[\d.]/.test(text)) {
    if (text.includes(",") && !THOUSANDS.test(text)) return null;
    return parseDecimal(text.replaceAll(",", ""));
  }
  const value = parseChineseNumeral(text);
  return value === null ? null : decimalOf(value);
}

function readOne(text: string): Quantity | null {
  const match = QUANTITY.exec(text);
  if (match === null) return null;
  const value = numeral(match[1] ?? "");
  if (value === null) return null;
  const unit = match[5] ?? "";
  const scale = SCALES.find(([word]) => word === match[3])?.[1] ?? (unit === PERCENT ? HUNDREDTH : ONE);
  const before = text.slice(0, text.indexOf(match[1] ?? ""));
  const after = `${match[2] ?? ""}${match[4] ?? ""}${match[6] ?? ""}`;
  return {
    value: multiply(value, scale),
    approximate: BEFORE_APPROXIMATE.test(before) || after !== "",
    ownUnit: match[3] !== undefined || unit === PERCENT || /^[元圆块]/.test(unit) || /[¥$]/.test(text),
    parts: [],
  };
}

/** What a part of a number is called: 正式, 预备党员, 其中女. */
const LABEL = `[^\\d${chineseDigits}、,;:+=()]{1,8}?`;
const PART_NUMBER = `(\\d+|[${chineseDigits}]+)`;
const PART_UNIT = "(?:名|人|位|个|家)?";
const BETWEEN_PARTS = "[、,;+]?(?:和|及|与)?";
const LABELLED = new RegExp(`(${LABEL})[:为有]?${PART_NUMBER}${PART_UNIT}${BETWEEN_PARTS}`, "gy");
const COUNTED = new RegExp(
  `${PART_NUMBER}${PART_UNIT}(${LABEL})(?:${BETWEEN_PARTS})(?=\\d|[${chineseDigits}]|$)`,
  "gy",
);

/**
 * 正式10、预备2 or 10名正式、2名预备: parts with their names, and nothing else. Only the names that we know tell of
 * people: (2023年) is no part. `null` where there are none.
 */
function readParts(text: string): readonly NumberPart[] | null {
  const parts =
    partsBy(LABELLED, text, (match) => [match[1], match[2]]) ??
    partsBy(COUNTED, text, (match) => [match[2], match[1]]);
  const known = (parts ?? []).filter(({ label }) => KNOWN_PARTS.has(label));
  return known.length > 0 ? known : null;
}

function partsBy(
  pattern: RegExp,
  text: string,
  nameAndNumber: (match: RegExpMatchArray) => readonly [string | undefined, string | undefined],
): readonly NumberPart[] | null {
  const parts: NumberPart[] = [];
  let read = 0;
  for (const match of text.matchAll(pattern)) {
    const [label = "", written = ""] = nameAndNumber(match);
    const value = numeral(written);
    if (value === null) return null;
    parts.push({ label: label.replace(LABEL_PADDING, ""), value: toNumber(value) });
    read += match[0].length;
  }
  return read === text.length && parts.length > 0 ? parts : null;
}

/** What may stand around a part's name without changing it: 其中预备党员 is 预备. */
const LABEL_PADDING = /^(?:其中|含|包括|内含|中共)+|(?:党员|人员|职工|员工|性|的)$/g;

/** Names that together are a whole: everybody is the one or the other. */
const PARTITIONS: readonly (readonly string[])[] = [
  ["正式", "预备"],
  ["男", "女"],
];

const KNOWN_PARTS: ReadonlySet<string> = new Set(PARTITIONS.flat());

function isWhole(parts: readonly NumberPart[]): boolean {
  const labels = parts.map(({ label }) => label);
  return PARTITIONS.some(
    (names) => names.length === labels.length && names.every((name) => labels.includes(name)),
  );
}

function sumOf(parts: readonly NumberPart[]): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}

/** True where the parts can't be those of the number. */
function contradicts(value: Decimal, parts: readonly NumberPart[]): boolean {
  const total = toNumber(value);
  return parts.some((part) => part.value > total) || (isWhole(parts) && sumOf(parts) !== total);
}

/** 3+1 and 3名+1名=4名: the sum, where the parts and what is written after = agree. */
function readSum(text: string): Quantity | null {
  const [sum = "", total, ...more] = text.split("=");
  const written = sum.split("+");
  const parts = written.map(readOne);
  if (parts.length < 2 || more.length > 0) return null;
  const read = parts.filter((part) => part !== null);
  if (read.length < parts.length) return null;
  const value = read.map((part) => part.value).reduce(add, NOTHING);
  const stated = total === undefined ? null : readOne(total);
  if (total !== undefined && (stated === null || toNumber(stated.value) !== toNumber(value))) return null;
  return {
    value,
    approximate: read.some((part) => part.approximate),
    ownUnit: read.some((part) => part.ownUnit),
    parts: [],
  };
}

/** 正式10名、预备2名: everybody is the one or the other, so the number is their sum. */
function readWholeOfParts(text: string): Quantity | null {
  const parts = readParts(text.replace(/[。;]$/, ""));
  if (parts === null || !isWhole(parts)) return null;
  return { value: decimalOf(sumOf(parts)), approximate: false, ownUnit: false, parts };
}

const OF_WHICH = /[,;:。、]*(?:其中|包括|内含|含)/;
const LEADING_TO_PARTS = /^(?:其中|包括|内含|含)?[:,]*/;

/** 共8名，其中预备1名: the whole, with what is told of it. */
function readOfWhich(text: string): Quantity | ReadingProblem | null {
  const of = OF_WHICH.exec(text);
  if (of === null) return null;
  const whole = readOne(text.slice(0, of.index));
  return whole === null ? null : withParts(whole, [text.slice(of.index + of[0].length)]);
}

/** 12⏎正式10⏎预备2: the whole and all of its parts, which agree. */
function readWholeThenParts(text: string): Quantity | null {
  const [, written = "", rest = ""] = /^(\d+(?:名|人|个)?)[,;、]?(\D.*)$/.exec(text) ?? [];
  const whole = readOne(written);
  const parts = readParts(rest);
  if (whole === null || parts === null || !isWhole(parts) || contradicts(whole.value, parts)) return null;
  return { ...whole, parts };
}

/** 玖佰元整, 壹仟贰佰元伍角: an amount in bankers' characters, in yuan. */
function readBankersAmount(text: string): Quantity | null {
  const match = /^(?:人民币)?(?:([^元圆]+)[元圆])?(?:([^角])角)?(?:零?([^分])分)?[整正]?$/.exec(text);
  if (match === null || /[\d+]/.test(text)) return null;
  const parts = [match[1], match[2], match[3]];
  if (parts.every((part) => part === undefined)) return null;
  const values = parts.map((part) => (part === undefined ? 0 : parseChineseNumeral(part)));
  const [yuan, jiao, fen] = values;
  if (yuan === null || jiao === null || fen === null) return null;
  if (yuan === undefined || jiao === undefined || fen === undefined) return null;
  const value = { coefficient: BigInt(yuan) * 100n + BigInt(jiao * 10 + fen), exponent: -2 };
  return { value, approximate: false, ownUnit: true, parts: [] };
}

/** The number with what its notes tell of its parts (正式10、预备2; 10+2), unless these are parts of another. */
function withParts(quantity: Quantity, notes: readonly string[]): Quantity | ReadingProblem {
  for (const note of notes) {
    const parts = readParts(note.replace(LEADING_TO_PARTS, "").replace(/[。;,]+$/, ""));
    const sum = parts === null ? readSum(note) : null;
    if (sum !== null && toNumber(sum.value) !== toNumber(quantity.value)) return "partsDiffer";
    if (parts === null || quantity.approximate) continue;
    return contradicts(quantity.value, parts) ? "partsDiffer" : { ...quantity, parts };
  }
  return quantity;
}

/**
 * 5/1, 3、1, 5人⏎1人: numbers beside one another, of which nobody knows which one is meant; 1,00 is a slip in one.
 */
function areTwoNumbers(text: string): boolean {
  const pieces = text
    .trim()
    .normalize("NFKC")
    .split(/[、/;|,\n]+/)
    .map(fold);
  return pieces.length > 1 && pieces.every((piece) => !/^0\d/.test(piece) && readOne(piece) !== null);
}

/** The number that a text says; `null` for none at all, else why it cannot be read. */
export function readQuantity(text: string): Quantity | ReadingProblem | null {
  if (hasFigureBeside(text)) return "figureBeside";
  const folded = fold(text).replace(/^'/, "");
  if (isBlankMark(folded) || saysNotKnown(folded)) return null;
  if (saysNone(folded) || NO_SUCH.test(folded))
    return { value: NOTHING, approximate: false, ownUnit: true, parts: [] };
  if (isTornApart(text)) return "twoNumbers";
  const outside = withoutBrackets(folded);
  if (outside === "" || outside.length > LONGEST_NUMBER) return "unreadable";
  const plain = readOne(outside) ?? readSum(outside) ?? readBankersAmount(outside);
  if (plain !== null) return withParts(plain, bracketsIn(folded));
  const told = readWholeOfParts(outside) ?? readOfWhich(outside) ?? readWholeThenParts(outside);
  return told ?? (areTwoNumbers(text) ? "twoNumbers" : "unreadable");
}

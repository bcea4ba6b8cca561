import { CHINESE_DIGITS, parseChineseNumeral } from "./chinese-numerals";
import { add, decimalOf, multiply, parseDecimal, roundToInteger, toNumber, type Decimal } from "./decimals";
import { fold, isBlankMark, saysNone, saysNotKnown, withoutBrackets } from "./folding";
import { isCellError, type CellValue } from "./grid";
import { BLANK, certain, doubtful, type Parsed } from "./parsed";

/** What a number needs to know besides its cell. */
export interface NumberContext {
  /** Factor that the header's unit asks for (万元 ⇒ 10000); a unit in the cell itself overrules it. */
  readonly unitFactor?: number;
}

/** A number as written: its value, and whether it was given as about so much. */
interface Quantity {
  readonly value: Decimal;
  readonly approximate: boolean;
  /** The cell names a unit of money or a myriad itself. */
  readonly ownUnit: boolean;
}

const NOTHING: Decimal = { coefficient: 0n, exponent: 0 };
const ONE: Decimal = { coefficient: 1n, exponent: 0 };
const HUNDRED: Decimal = { coefficient: 1n, exponent: 2 };
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
const NUMERAL = `[+-]?\\d[\\d,]*(?:\\.\\d+)?|[+-]?\\.\\d+|[${CHINESE_DIGITS}]+`;
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

function readQuantity(text: string): Quantity | null {
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
  };
}

/** 3+1 and 3名+1名=4名: the sum, where the parts and what is written after = agree. */
function readSum(text: string): Quantity | null {
  const [sum = "", total, ...more] = text.split("=");
  const parts = sum.split("+").map(readQuantity);
  if (parts.length < 2 || more.length > 0) return null;
  const read = parts.filter((part) => part !== null);
  if (read.length < parts.length) return null;
  const value = read.map((part) => part.value).reduce(add, NOTHING);
  const stated = total === undefined ? null : readQuantity(total);
  if (total !== undefined && (stated === null || toNumber(stated.value) !== toNumber(value))) return null;
  return {
    value,
    approximate: read.some((part) => part.approximate),
    ownUnit: read.some((part) => part.ownUnit),
  };
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
  return { value, approximate: false, ownUnit: true };
}

/** The number that a text says; `null` for none at all, `undefined` where it cannot be read. */
function readText(text: string): Quantity | null | undefined {
  const folded = fold(text).replace(/^'/, "");
  if (isBlankMark(folded) || saysNotKnown(folded)) return null;
  if (saysNone(folded) || NO_SUCH.test(folded)) return { value: NOTHING, approximate: false, ownUnit: true };
  const outside = withoutBrackets(folded);
  if (outside === "" || outside.length > LONGEST_NUMBER) return undefined;
  return readQuantity(outside) ?? readSum(outside) ?? readBankersAmount(outside) ?? undefined;
}

/** The exact value of a cell after its unit, or why there is none. */
function readDecimal(value: CellValue, context: NumberContext): Parsed<Decimal> {
  if (value === null || value === "") return BLANK;
  if (isCellError(value)) return doubtful("cellError");
  if (typeof value === "boolean") return doubtful("unreadable");
  const factor = context.unitFactor ?? 1;
  if (typeof value === "number") return certain(scaled(decimalOf(value), factor));
  const quantity = readText(value);
  if (quantity === null) return BLANK;
  if (quantity === undefined) return doubtful("unreadable");
  const exact = quantity.ownUnit ? quantity.value : scaled(quantity.value, factor);
  return quantity.approximate ? doubtful("approximate", exact) : certain(exact);
}

function scaled(value: Decimal, factor: number): Decimal {
  return factor === 1 ? value : multiply(value, decimalOf(factor));
}

function mapValue<A, B>(parsed: Parsed<A>, convert: (value: A) => B): Parsed<B> {
  return { value: parsed.value === null ? null : convert(parsed.value), problem: parsed.problem };
}

/** Any number: `58%` ⇒ 0.58, `1.2万` ⇒ 12000. */
export function readNumber(value: CellValue, context: NumberContext = {}): Parsed<number> {
  if (typeof value === "number" && (context.unitFactor ?? 1) === 1) return certain(value);
  return mapValue(readDecimal(value, context), toNumber);
}

/** What a formula leaves of a whole number: 82.99999999999999. */
const NEARLY_WHOLE = 1e-9;

/** A whole number of persons or things. 无 is 0; a fraction cannot be read. May be negative (空编 -1). */
export function readCount(value: CellValue, context: NumberContext = {}): Parsed<number> {
  const parsed = readNumber(value, context);
  if (parsed.value === null || Number.isInteger(parsed.value)) return parsed;
  const rounded = Math.round(parsed.value);
  return Math.abs(parsed.value - rounded) <= NEARLY_WHOLE
    ? { value: rounded, problem: parsed.problem }
    : doubtful("unreadable");
}

/** Money in fen, rounded half away from zero below a fen. Exact whatever the unit (0.5万元, 5,000.00). */
export function readMoney(value: CellValue, context: NumberContext = {}): Parsed<number> {
  if (typeof value === "number") {
    const fenPerUnit = (context.unitFactor ?? 1) * 100;
    const fen = Math.round(value * fenPerUnit);
    // Then the number is, to its last digit, so many fen; other numbers take the exact way.
    if (Number.isSafeInteger(fen) && Number.isInteger(fenPerUnit) && fen / fenPerUnit === value)
      return certain(fen);
  }
  return mapValue(readDecimal(value, context), (yuan) => roundToInteger(multiply(yuan, HUNDRED)));
}

/** A running number: 1, ２, "3.", （4）, 五. A 0 is a blank. */
export function readSequence(value: CellValue): Parsed<number> {
  if (typeof value === "number")
    return value === 0 ? BLANK : Number.isInteger(value) ? certain(value) : doubtful("unreadable");
  if (value === null || value === "") return BLANK;
  if (isCellError(value)) return doubtful("cellError");
  if (typeof value === "boolean") return doubtful("unreadable");
  const folded = fold(value).replace(/^[(第]+|[).、,号]+$/g, "");
  if (isBlankMark(folded)) return BLANK;
  const number = /^\d{1,9}$/.test(folded) ? Number(folded) : parseChineseNumeral(folded);
  return number === null ? doubtful("unreadable") : certain(number);
}

import { nothingPaidWords } from "../../registers/cell-words";
import { parseChineseNumeral } from "./chinese-numerals";
import { decimalOf, multiply, roundToInteger, toNumber, type Decimal } from "./decimals";
import { fold, isBlankMark } from "./folding";
import { isCellError, type CellValue } from "./grid";
import { blankCell, certain, doubtful, type Parsed } from "./parsed";
import { readQuantity } from "./quantities";

/** What a number needs to know besides its cell. */
export interface NumberContext {
  /** Factor that the header's unit asks for (万元 ⇒ 10000); a unit in the cell itself overrules it. */
  readonly unitFactor?: number;
  /** Less than nothing is possible here: posts too few (空编 -1), money taken off. */
  readonly mayBeNegative?: boolean;
}

const HUNDRED: Decimal = { coefficient: 1n, exponent: 2 };

/** The exact value of a cell after its unit, or why there is none. */
function readDecimal(value: CellValue, context: NumberContext): Parsed<Decimal> {
  if (value === null || value === "") return blankCell;
  if (isCellError(value)) return doubtful("cellError");
  if (typeof value === "boolean") return doubtful("unreadable");
  const factor = context.unitFactor ?? 1;
  if (typeof value === "number") return certain(scaled(decimalOf(value), factor));
  const quantity = readQuantity(value);
  if (quantity === null) return blankCell;
  if (typeof quantity === "string") return doubtful(quantity);
  const exact = quantity.ownUnit ? quantity.value : scaled(quantity.value, factor);
  if (quantity.approximate) return doubtful("approximate", exact);
  return quantity.parts.length === 0 ? certain(exact) : { ...certain(exact), parts: quantity.parts };
}

function scaled(value: Decimal, factor: number): Decimal {
  return factor === 1 ? value : multiply(value, decimalOf(factor));
}

/** -4 members are a slip of the pen, and nothing to add up. */
function checkedSign(parsed: Parsed<number>, { mayBeNegative }: NumberContext): Parsed<number> {
  return parsed.value !== null && parsed.value < 0 && mayBeNegative !== true ? doubtful("negative") : parsed;
}

function mapValue<A, B>(parsed: Parsed<A>, convert: (value: A) => B): Parsed<B> {
  return { ...parsed, value: parsed.value === null ? null : convert(parsed.value) };
}

/** Any number: `58%` ⇒ 0.58, `1.2万` ⇒ 12000. */
export function readNumber(value: CellValue, context: NumberContext = {}): Parsed<number> {
  const plain = typeof value === "number" && (context.unitFactor ?? 1) === 1;
  return checkedSign(plain ? certain(value) : mapValue(readDecimal(value, context), toNumber), context);
}

/** What a formula leaves of a whole number: 82.99999999999999. */
const NEARLY_WHOLE = 1e-9;

/** Of nothing that a ledger counts are there so many: a telephone number has slipped into the column. */
const NO_COUNT = 1e9;
/** A hundred million million yuan: an account or an ID number has slipped into the column. */
const NO_AMOUNT = 1e16;

function possible(parsed: Parsed<number>, limit: number): Parsed<number> {
  return parsed.value !== null && Math.abs(parsed.value) >= limit ? doubtful("unreadable") : parsed;
}

/** A whole number of persons or things. 无 is 0; a fraction cannot be read. */
export function readCount(value: CellValue, context: NumberContext = {}): Parsed<number> {
  const parsed = possible(readNumber(value, context), NO_COUNT);
  if (parsed.value === null || Number.isInteger(parsed.value)) return parsed;
  const rounded = Math.round(parsed.value);
  return Math.abs(parsed.value - rounded) <= NEARLY_WHOLE
    ? { ...parsed, value: rounded }
    : doubtful("unreadable");
}

const NOTHING_PAID = new Set(nothingPaidWords);

/** Money in fen, rounded half away from zero below a fen. Exact whatever the unit (0.5万元, 5,000.00). */
export function readMoney(value: CellValue, context: NumberContext = {}): Parsed<number> {
  if (typeof value === "number") {
    const fenPerUnit = (context.unitFactor ?? 1) * 100;
    const fen = Math.round(value * fenPerUnit);
    // Then the number is, to its last digit, so many fen; other numbers take the exact way.
    if (Number.isSafeInteger(fen) && Number.isInteger(fenPerUnit) && fen / fenPerUnit === value)
      return checkedSign(certain(fen), context);
  }
  if (typeof value === "string" && NOTHING_PAID.has(fold(value))) return certain(0);
  const exact = mapValue(readDecimal(value, context), (yuan) => roundToInteger(multiply(yuan, HUNDRED)));
  return checkedSign(possible(exact, NO_AMOUNT), context);
}

/** A running number: 1, ２, "3.", （4）, 五. A 0 is a blank. */
export function readSequence(value: CellValue): Parsed<number> {
  if (typeof value === "number")
    return value === 0 ? blankCell : Number.isInteger(value) ? certain(value) : doubtful("unreadable");
  if (value === null || value === "") return blankCell;
  if (isCellError(value)) return doubtful("cellError");
  if (typeof value === "boolean") return doubtful("unreadable");
  const folded = fold(value).replace(/^[(第]+|[).、,号]+$/g, "");
  if (isBlankMark(folded)) return blankCell;
  const number = /^\d{1,9}$/.test(folded) ? Number(folded) : parseChineseNumeral(folded);
  return number === null ? doubtful("unreadable") : certain(number);
}

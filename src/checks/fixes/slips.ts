/** Slips of one character between two texts. */
import { isEasilyTaken } from "../../ledger/names/like-characters";
import { ordinalMarks } from "../../ledger/names/name-keys";

/**
 * True where the texts differ by one slip of the hand: a character typed for one that sounds or looks like it, one left
 * out or typed twice, two neighbours changed round. Numerals, letters and quarters of the compass are no slips: they tell
 * sisters apart.
 */
export function isOneSlip(written: string, right: string): boolean {
  if (written === right || ordinalMarks(written) !== ordinalMarks(right)) return false;
  const [one, other] = differingParts(written, right);
  if (one.length === 1 && other.length === 1) return isEasilyTaken(one, other);
  if (one.length === 2 && other.length === 2) return one[0] === other[1] && one[1] === other[0];
  if (one.length + other.length !== 1) return false;
  // 恒恒泰: what is there too much stands beside its like; what is left out of a short name may be another name.
  return one.length === 1 ? isDoubled(written, one) : right.length >= LONG_ENOUGH;
}

/** So many characters are still enough to know a name by when one is missing. */
const LONG_ENOUGH = 6;

/** True where the texts have the same characters but for one, whatever it is. */
function differsByOne(one: string, other: string): boolean {
  const [left, right] = differingParts(one, other);
  return left.length <= 1 && right.length <= 1 && one !== other;
}

/** What is left of two texts when their like beginnings and endings are taken off. */
function differingParts(one: string, other: string): readonly [string, string] {
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start++;
  let end = 0;
  while (
    end < one.length - start &&
    end < other.length - start &&
    one[one.length - 1 - end] === other[other.length - 1 - end]
  )
    end++;
  return [one.slice(start, one.length - end), other.slice(start, other.length - end)];
}

function isDoubled(text: string, character: string): boolean {
  return text.includes(character + character);
}

/** One character is off, and what tells sisters apart (numerals, 东西南北) is not it. */
export function isParkSlip(written: string, park: string): boolean {
  return (
    park.length >= SHORTEST_PARK &&
    differsByOne(written, park) &&
    tellingMarks(written) === tellingMarks(park)
  );
}

const SHORTEST_PARK = 3;

function tellingMarks(name: string): string {
  return name.replace(/[^0-9A-Z一二三四五六七八九十甲乙丙丁东西南北中上下新老]/g, "");
}

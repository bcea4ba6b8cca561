/** Numbers that one of our Word files says of which figure they are, however people reworded what stands around them. */
import { isPrinted, readNumberTag } from "../report/number-tags";
import type { Draft, DraftControl } from "./draft";
import { evenCharacters } from "./quantities/characters";
import { quantitiesIn } from "./quantities/quantities";
import type { Quantity } from "./quantities/quantity";

/** A number and the figure that its tag names. */
export interface TaggedNumber {
  readonly start: number;
  readonly end: number;
  /** Id of a figure or a text. */
  readonly id: string;
  /** `part`: what a share is counted from, 29 or 50 of 58%. */
  readonly basis: "now" | "previous" | "change" | "part";
  /** As a template asks for it; `null` where it is to be written as it stands. */
  readonly form: string | null;
  readonly printed: string;
  /** Exactly what we printed stands there. */
  readonly isAsPrinted: boolean;
}

/** Those of a document's own year; a tag of another year, somebody else's and a damaged one say nothing. */
export function taggedNumbers({ text, controls }: Draft, year: number): readonly TaggedNumber[] {
  const own = joined(controls.filter(({ tag }) => readNumberTag(tag)?.year === year));
  const innermost = own.filter((one, at) => !own.slice(at + 1).some((other) => other.start < one.end));
  return innermost.flatMap(({ start, end, tag }): readonly TaggedNumber[] => {
    const words = text.slice(start, end);
    const read = readNumberTag(tag);
    if (read === null || words.trim() === "" || words.includes("\n")) return [];
    const [id = "", side = "now"] = read.figure.split(":");
    const { form, printed } = read;
    const whole = form === "分子" || form === "分母" ? "part" : "now";
    const basis = side === "previous" || side === "change" ? side : whole;
    return [{ start, end, id, basis, form, printed, isAsPrinted: isPrinted(read, words) }];
  });
}

/** Two halves of one control, as Word leaves them. */
function joined(controls: readonly DraftControl[]): readonly DraftControl[] {
  const result: DraftControl[] = [];
  for (const control of controls) {
    const last = result.at(-1);
    if (last !== undefined && last.end === control.start && last.tag === control.tag)
      result[result.length - 1] = { ...last, end: control.end };
    else result.push(control);
  }
  return result;
}

/** The number that was printed, written otherwise: 五十 for 50, 约50. */
export function isSameNumber({ printed }: TaggedNumber, { value, sort, counter }: Quantity): boolean {
  const found = quantitiesIn(printed, evenCharacters(printed), () => false);
  const [first] = found;
  if (first === undefined || found.length > 1) return false;
  const isOfSort = first.sort === "bare" || sort === "bare" || first.sort === sort;
  const isOfCounter = first.counter === "" || counter === "" || first.counter === counter;
  return isOfSort && isOfCounter && Math.abs(first.value - value) < 1e-9;
}

/** Numbers whose tag says what they are: this year's stands in their place for certain. */
import { isOfNames } from "../../report/number-tags";
import { yearId } from "../../report/numbers/date-form";
import type { Candidate, Tie, TiedText } from "../ties/ties";
import { isSameNumber, type TaggedNumber } from "../tagged-numbers";
import { withDirection } from "./changes";
import { askedFate, liveFate, staleFate, type Fate, type Place, type Renewal } from "./renewed";
import { namedTemplate, printed } from "./templates";

/** What is renewed of a text. */
export interface Tagged {
  readonly tied: TiedText;
  readonly text: string;
  readonly renewal: Renewal;
}

/** `ID:previous` of a tag that is of the year before. */
function figureOf({ id, basis }: TaggedNumber): string {
  return basis === "now" || basis === "part" ? id : `${id}:${basis}`;
}

/** True where the number beside the tag is still the one that was printed, and counts what its figure counts. */
export function isStillTagged(tag: TaggedNumber, tie: Tie, { then }: Renewal): boolean {
  const { quantity } = tie;
  const said = then.figures.find(({ id }) => id === tag.id)?.said;
  const isCounted =
    tag.basis !== "now" ||
    quantity.counter === "" ||
    said === undefined ||
    said.with.includes(quantity.counter);
  return isExactly(tag, tie) ? isCounted : isCounted && tag.basis !== "part" && isSameNumber(tag, quantity);
}

/** Word for word what was printed, so that it is printed again in the same form. */
export function isExactly({ start, end, isAsPrinted, form }: TaggedNumber, { quantity }: Tie): boolean {
  const isWithin = quantity.offset >= start && quantity.offset + quantity.length <= end;
  return isAsPrinted && form !== null && isWithin;
}

/** What was printed, printed anew. */
export function printedAnew(tag: TaggedNumber, { tied, text, renewal }: Tagged): Fate {
  return anew(tag, { tied, text, renewal }, true, "文稿里记着的指标");
}

/** What the number is after somebody wrote another one over ours: by the words, and never for sure. */
export function overwritten(tag: TaggedNumber, tie: Tie, fate: Fate, renewal: Renewal): Fate {
  const reason = toldOf(tag, tie.quantity.text, renewal);
  if (fate.kind === "live")
    return liveFate({ ...fate.part, sure: false, reason: `${reason}；${fate.part.reason}` });
  const others = tie.candidates.slice(0, MOST_OTHERS).map(({ figure }: Candidate) => figure.id);
  return askedFate(tie.quantity, [figureOf(tag), ...others], reason);
}

const MOST_OTHERS = 4;

/** Tags over words that hold no number that counts anything, or several: a year, 与上年持平, （29／50）. */
export function renewOtherTags(tagged: Tagged): readonly Fate[] {
  const { tied, text, renewal } = tagged;
  const taken = new Set(tied.ties.flatMap(({ tag }) => tag ?? []));
  return tied.tags.flatMap((tag): readonly Fate[] => {
    if (taken.has(tag)) return [];
    const place = placeOf(tag, text);
    const isGlued = /[\d.]$/.test(text.slice(0, tag.start)) || /^\d/.test(text.slice(tag.end));
    if (tag.isAsPrinted && tag.form !== null && !isGlued) return [printedAnew(tag, tagged)];
    const reason = toldOf(tag, place.text, renewal);
    const isDated = renewal.then.figures.every(({ id }) => id !== tag.id);
    return [
      isDated && tag.form !== null && !isGlued
        ? anew(tag, tagged, false, reason)
        : askedFate(place, [figureOf(tag)], reason),
    ];
  });
}

function anew(tag: TaggedNumber, { tied, text, renewal }: Tagged, sure: boolean, reason: string): Fate {
  const { facts } = renewal;
  const place = placeOf(tag, text);
  const fact = facts.find(tag.id);
  const template = namedTemplate(fact?.title ?? tag.id, tag.form ?? "");
  const now = fact === null ? null : printed(template, facts);
  if (now === null) return staleFate(place, `“${fact?.title ?? tag.id}”今年没有数值，原来的数请自己核对`);
  const shift = tag.id === yearId ? Number(/^[+-]\d+/.exec(tag.form ?? "")?.[0] ?? 0) : 0;
  const part = {
    ...place,
    figure: figureOf(tag),
    ...(shift === 0 ? {} : { shift }),
    now,
    sure,
    reason,
    region: { offset: place.offset, length: place.length, template },
  };
  return liveFate(tag.basis === "now" ? withDirection(part, text, tied.even, renewal) : part);
}

function placeOf({ start, end }: TaggedNumber, text: string): Place {
  return { text: text.slice(start, end), offset: start, length: end - start };
}

function toldOf({ id, printed: then }: TaggedNumber, words: string, { facts }: Renewal): string {
  const title = facts.find(id)?.title ?? id;
  if (isOfNames(id)) return `这里原是“${title}”的名单，后来改过`;
  return words === then
    ? `这里写的是“${title}”的数，旁边的话改过了`
    : `这里原是“${title}”的“${then}”，后来改成了“${words}”`;
}

/**
 * What stands in the tag of a live number in a Word file of ours: `DJ1|coverage.all|百分比1|20231231|58.0%`. Its first
 * sign is the version, so that a later one can say more; nothing of a person stands in it.
 */
import { figureSpecs } from "../figures";
import { textSpecs } from "../figures/texts";
import { formatIso, isCalendarDate, yearOf } from "../reading/cells/dates";
import type { DayNumber } from "../registers";
import { asOfId, yearId } from "./numbers/date-form";
import type { Piece } from "./paragraph";

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A live number of a text, which a Word file keeps in a content control. */
export interface TaggedStretch extends Stretch {
  readonly tag: string;
}

/** The year and cut-off for which a number was printed. */
export interface TagPeriod {
  readonly year: number;
  readonly asOf: DayNumber;
}

export interface NumberTag {
  /** Id of a figure or a text; `ID:previous`, `ID:change`. */
  readonly figure: string;
  /** As a template asks for it; `null` where the number is to be written as it stands. */
  readonly form: string | null;
  readonly year: number;
  /** What was printed then. */
  readonly printed: string;
}

const VERSION = "DJ1";
/** More signs Word does not keep. */
const LONGEST = 64;
const AS_IT_STANDS = "~";

const SIDES: ReadonlySet<string> = new Set(["", "previous", "change"]);
const FORM = /^[^{}〔〕｛｝|:：]*$/;

/** What is counted, the year, the cut-off, and amounts for each one: nothing that people typed. */
const TAGGED: ReadonlySet<string> = new Set([
  ...figureSpecs.map(({ id }) => id),
  ...textSpecs.flatMap(({ id, said }) => (said === undefined ? [] : [id])),
  yearId,
  asOfId,
]);

/** Lists of names, kept as a sign of what they were: which names they are stands in the text alone. */
const LISTS: ReadonlySet<string> = new Set(
  textSpecs.flatMap(({ id, isNameList }) => (isNameList === true ? [id] : [])),
);

/** True where exactly the words stand there that were printed under the tag. */
export function isPrinted({ printed }: Pick<NumberTag, "printed">, words: string): boolean {
  return words === printed || signOf(words) === printed;
}

/** True for a tag of names: its `printed` is for nobody to read. */
export function isOfNames(figure: string): boolean {
  return LISTS.has(figure);
}

/** A short sign that hardly any other words have (FNV-1a). */
function signOf(words: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193) >>> 0;
  return `#${hash.toString(36)}`;
}

/** The tag, `null` where the number has none. */
export function numberTag(
  { figure, form, printed }: Omit<NumberTag, "year">,
  period: TagPeriod,
): string | null {
  const [id = ""] = figure.split(":");
  if (!TAGGED.has(id) && !LISTS.has(id)) return null;
  const said = LISTS.has(id) ? signOf(printed) : printed;
  const text = [VERSION, figure, form ?? AS_IT_STANDS, periodText(period), said].join("|");
  return text.length > LONGEST || said.includes("|") ? null : text;
}

/** The live numbers of a paragraph that was rendered for that period. */
export function taggedPieces(pieces: readonly Piece[], period: TagPeriod): readonly TaggedStretch[] {
  let end = 0;
  return pieces.flatMap(({ text, fact, form = "" }) => {
    const start = end;
    end += text.length;
    const tag =
      fact === null ? null : numberTag({ figure: figureInForm(fact, form), form, printed: text }, period);
    return tag === null ? [] : [{ start, end, tag }];
  });
}

/** `null` for a tag that is not ours, is damaged, or is of a version that we do not know. */
export function readNumberTag(text: string): NumberTag | null {
  const [version, figure = "", form = "", period = "", printed = "", ...rest] = text.split("|");
  const [id = "", side = "", ...more] = figure.split(":");
  const year = yearIn(period);
  const isFigure = (TAGGED.has(id) || LISTS.has(id)) && SIDES.has(side) && more.length === 0;
  const isOurs = version === VERSION && isFigure && FORM.test(form) && rest.length === 0;
  if (!isOurs || year === null || printed === "") return null;
  return { figure, form: form === AS_IT_STANDS ? null : form, year, printed };
}

/** What a form tells of a figure: it, last year's, or the change. */
function figureInForm(id: string, form: string): string {
  if (/^(?:较上年|增减|增幅)/.test(form)) return `${id}:change`;
  return form.startsWith("上年") ? `${id}:previous` : id;
}

/** 20231231; 2023.20240115 where the cut-off lies in another year. */
function periodText({ year, asOf }: TagPeriod): string {
  const day = formatIso(asOf).replaceAll("-", "");
  return yearOf(asOf) === year ? day : `${String(year)}.${day}`;
}

function yearIn(period: string): number | null {
  const [, year, own = "", month, day] = /^(?:(\d{4})\.)?(\d{4})(\d{2})(\d{2})$/.exec(period) ?? [];
  return isCalendarDate(Number(own), Number(month), Number(day)) ? Number(year ?? own) : null;
}

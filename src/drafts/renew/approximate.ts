/** Numbers that were hedged (近五成, 五十余, 过半): a wording that is true of the new value, and when another one is. */
import type { TableFact } from "../../figures/figure-table";
import { printNumber, type NumberForm } from "../../report/numbers/number-form";
import { literalTemplate } from "../../report/template";
import { evenCharacters } from "../quantities/characters";
import { quantitiesIn } from "../quantities/quantities";
import type { Quantity } from "../quantities/quantity";
import { boundsOf, isTrueOf } from "../verdicts/sameness";
import { factTemplate } from "./templates";
import { writtenAs } from "./written-as";

const CHARACTERS = "零一二三四五六七八九十";
/** As far as a number's surroundings change how it is read. */
const AROUND = 12;

/** True for a number whose words must be chosen anew: a hedged one, or one in tenths. */
export function isApproximate({ hedge, manner: { rateForm } }: Quantity): boolean {
  return hedge !== null || rateForm === "tenths" || rateForm === "half" || rateForm === "fraction";
}

/** The template of a hedged number: the first wording that is true now, and the exact number where it no longer is. */
export function approximateTemplate(
  quantity: Quantity,
  text: string,
  fact: TableFact & { readonly value: number },
  basis: NumberForm["basis"],
): string {
  const exact = factTemplate(fact, { ...writtenAs(quantity).form, basis });
  const { value } = fact;
  if (quantity.hedge === "about") return `${quantity.manner.before}${exact}`;
  for (const words of wordings(quantity, value)) {
    const read = readInPlace(words, quantity, text);
    if (read === null || !isTrueOf(read, { value })) continue;
    const conditions = conditionsOf(read, fact, basis);
    return conditions === "" ? exact : `〔${conditions}：${literalTemplate(words)}｜${exact}〕`;
  }
  return exact;
}

/** What may be written, what is nearest to the old words first. */
function wordings(quantity: Quantity, value: number): readonly string[] {
  const { text, hedge, manner } = quantity;
  const share = manner.rateForm === "tenths" ? tenths(quantity, value) : [];
  if (hedge === null) return share;
  const unit = unitOf(quantity, value);
  const down = Math.floor(value / unit + 1e-9) * unit;
  const up = Math.ceil(value / unit - 1e-9) * unit;
  const round = hedge === "nearly" || hedge === "below" ? up : down;
  const own = manner.rateForm === "tenths" ? [] : [`${manner.before}${roundWords(quantity, round)}`];
  return round === value && hedge !== "above" && hedge !== "below" ? [] : [text, ...own, ...share];
}

/** 近六成, 六成, 五成多. */
function tenths(quantity: Quantity, value: number): readonly string[] {
  const inTenths = value * 10;
  const digit = (number: number): string =>
    quantity.manner.script === "arabic" ? String(number) : CHARACTERS.charAt(number);
  const [down, up] = [Math.floor(inTenths + 1e-9), Math.ceil(inTenths - 1e-9)];
  if (down < 1 || up > 9) return [];
  if (down === up) return [`${digit(down)}成`];
  return up - inTenths <= 0.31 ? [`近${digit(up)}成`, `${digit(down)}成多`] : [`${digit(down)}成多`];
}

/** What such a number is rounded to. */
function unitOf({ manner }: Quantity, value: number): number {
  if (manner.rateForm !== null) return 0.1;
  if (manner.scale > 1) return manner.scale / 10 ** manner.decimals;
  return value < 100 ? 10 : 10 ** (Math.floor(Math.log10(value)) - 1);
}

function roundWords(quantity: Quantity, value: number): string {
  const { form } = writtenAs(quantity);
  const printed = printNumber({ ...form, decimals: 0 }, { value, numerator: null, denominator: null });
  if (quantity.hedge !== "oddly") return printed;
  const word = /万|亿/.exec(printed)?.[0] ?? "";
  return `${printed.slice(0, printed.length - word.length)}${quantity.manner.after === "" ? "余" : quantity.manner.after}${word}`;
}

/** The words read where they are to stand, so that what hedges them outside is seen. */
function readInPlace(words: string, { offset, length }: Quantity, text: string): Quantity | null {
  const before = text.slice(Math.max(0, offset - AROUND), offset).replace(/[^\n]*\n/g, "");
  const after = text.slice(offset + length, offset + length + AROUND);
  const whole = `${before}${words}${after}`;
  const found = quantitiesIn(whole, evenCharacters(whole), (at) => at < before.length);
  const [first] = found;
  return first !== undefined && first.offset <= before.length + 2 && first.length >= words.length - 2
    ? first
    : null;
}

/** `企业总数>50且企业总数<60`: when the words are true. */
function conditionsOf(read: Quantity, fact: TableFact, basis: NumberForm["basis"]): string {
  if (basis !== "now") return "";
  const bounds = boundsOf(read);
  const number = (value: number): string =>
    fact.unit === "率" ? `${String(Number((value * 100).toFixed(4)))}%` : String(Number(value.toFixed(4)));
  if (bounds === null) return `${fact.title}=${number(read.value)}`;
  const { least, most, isStrict } = bounds;
  return [
    ...(Number.isFinite(least) ? [`${fact.title}${isStrict ? ">" : "≥"}${number(least)}`] : []),
    ...(Number.isFinite(most) ? [`${fact.title}${isStrict ? "<" : "≤"}${number(most)}`] : []),
  ].join("且");
}

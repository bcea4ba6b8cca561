/** 比上年增加4家, 提高8个百分点, 增加到50家: the change on the year before, and its direction. */
import type { TableFact } from "../../figures/figure-table";
import type { NumberForm } from "../../report/numbers/number-form";
import { literalTemplate } from "../../report/template";
import type { Quantity } from "../quantities/quantity";
import { formOf } from "../verdicts/print-like";
import { changeBefore, comparedBefore, turned } from "../words/context";
import type { LivePart, Place, Renewal } from "./renewed";
import { factTemplate, printed } from "./templates";

/** Longer words for a change there are none. */
const REACH = 24;
const SAME = 1e-9;

interface Change {
  readonly quantity: Quantity;
  readonly fact: TableFact & { readonly value: number; readonly previous: number };
  /** Of a rate: counted in points, though no word says so (+16.67 in a row of %). */
  readonly inPoints?: boolean;
  readonly sure: boolean;
  readonly reason: string;
}

/** The change of a figure as a live part; `null` where its words can't take another direction. */
export function changePart(change: Change, text: string, even: string, renewal: Renewal): LivePart | null {
  const { quantity, fact } = change;
  const form = changeForm(quantity, change.inPoints === true);
  const verb = verbBefore(even, quantity.offset);
  const number = factTemplate(fact, form);
  const difference = fact.value - fact.previous;
  const plain: Place = { text: quantity.text, offset: quantity.offset, length: quantity.length };
  if (verb === null) return signedPart(change, text, number, renewal);
  const goesDown = isDown(verb.word);
  const region = regionOf(quantity, verb, text, even);
  const other = turned[verb.word];
  if (other === undefined) return null;
  const [up, down] = goesDown ? [other, verb.word] : [verb.word, other];
  const told = (word: string): string =>
    `${literalTemplate(region.compared)}${word}${verb.rest}${number}${literalTemplate(region.counter)}`;
  const none = region.compared === "" ? "持平" : "与上年持平";
  const template =
    `〔${fact.title}比上年>0：${told(up)}〕〔${fact.title}比上年<0：${told(down)}〕` +
    `〔${fact.title}比上年=0：${none}〕`;
  const whole = printed(template, renewal.facts);
  if (whole === null) return null;
  const regionPart = { offset: region.offset, length: region.length, template };
  const base = { figure: `${fact.id}:change`, sure: change.sure, reason: change.reason, region: regionPart };
  if (Math.abs(difference) < SAME) {
    const place = { text: text.slice(region.offset, region.offset + region.length), ...region };
    return { ...base, text: place.text, offset: place.offset, length: place.length, now: none };
  }
  const now = printed(number, renewal.facts);
  if (now === null) return null;
  if (difference < 0 === goesDown) return { ...base, ...plain, now };
  const offset = verb.offset;
  const length = quantity.offset + quantity.length - offset;
  return {
    ...base,
    text: text.slice(offset, offset + length),
    offset,
    length,
    now: `${other}${verb.rest}${now}`,
  };
}

function changeForm(quantity: Quantity, inPoints: boolean): NumberForm {
  const form = formOf(quantity);
  if (quantity.sort === "points") return form;
  if (inPoints) {
    const hasSign = quantity.text.endsWith("%") || quantity.text.endsWith("％");
    return { ...form, basis: "change", shape: hasSign ? "percent" : "hundredths" };
  }
  return quantity.sort === "rate"
    ? { ...form, basis: "growth", shape: "percent" }
    : { ...form, basis: "change", shape: "plain" };
}

/** In a table: 4, +4, -2. */
function signedPart(
  { quantity, fact, sure, reason }: Change,
  text: string,
  number: string,
  { facts }: Renewal,
): LivePart | null {
  const sign = /[+＋\-－—]$/.exec(text.slice(0, quantity.offset))?.[0] ?? "";
  const hasPlus = sign === "+" || sign === "＋";
  const offset = quantity.offset - sign.length;
  const length = quantity.length + sign.length;
  const template = `〔${fact.title}比上年>0：${hasPlus ? sign : ""}〕〔${fact.title}比上年<0：-〕${number}`;
  const now = printed(template, facts);
  if (now === null) return null;
  return {
    text: text.slice(offset, offset + length),
    offset,
    length,
    figure: `${fact.id}:change`,
    now,
    sure,
    reason,
    region: { offset, length, template },
  };
}

interface Verb {
  readonly word: string;
  /** 了 behind it. */
  readonly rest: string;
  readonly offset: number;
}

function verbBefore(even: string, offset: number): Verb | null {
  const before = even.slice(Math.max(0, offset - REACH), offset);
  const match = changeBefore.exec(before);
  if (match === null) return null;
  const word = match[0].replace(/(?:了|约|近)+$/, "");
  const net = before.slice(0, match.index).endsWith("净") && `净${word}` in turned ? "净" : "";
  return {
    word: `${net}${word}`,
    rest: match[0].slice(word.length).replace(/约|近/g, ""),
    offset: offset - match[0].length - net.length,
  };
}

function isDown(word: string): boolean {
  return /减|下降|降|回落|缩小|低|少/.test(word);
}

/** From the comparison to the classifier. */
function regionOf(
  quantity: Quantity,
  verb: Verb,
  text: string,
  even: string,
): { readonly offset: number; readonly length: number; readonly compared: string; readonly counter: string } {
  const before = even.slice(Math.max(0, verb.offset - REACH), verb.offset);
  const compared = comparedBefore.exec(before)?.[0] ?? "";
  const offset = verb.offset - compared.length;
  return {
    offset,
    length: quantity.end - offset,
    compared: text.slice(offset, verb.offset),
    counter: text.slice(quantity.offset + quantity.length, quantity.end),
  };
}

const RISES = /(增加|增长|提高|提升|上升|扩大|减少|下降|降低|回落|缩小|增|升|减|降)(了?[到至为])$/;

/** 提高到58%: the verb before the number says in which direction it went. */
export function saysDirection(even: string, offset: number): boolean {
  return RISES.test(even.slice(Math.max(0, offset - 6), offset));
}

/** 提高到58%: the verb before a live number turns with its direction. */
export function withDirection(part: LivePart, text: string, even: string, { facts }: Renewal): LivePart {
  const [, verb, to] = RISES.exec(even.slice(Math.max(0, part.offset - 6), part.offset)) ?? [];
  const fact = facts.find(part.figure);
  const other = verb === undefined ? undefined : turned[verb];
  if (verb === undefined || to === undefined || other === undefined) return part;
  if (typeof fact?.value !== "number" || fact.previous === null) return part;
  const offset = part.offset - verb.length - to.length;
  const length = part.length + verb.length + to.length;
  const [up, down] = isDown(verb) ? [other, verb] : [verb, other];
  const template =
    `〔${fact.title}比上年>0：${up}${to}〕〔${fact.title}比上年<0：${down}${to}〕` +
    `〔${fact.title}比上年=0：保持在〕${part.region.template}`;
  const now = printed(template, facts);
  if (now === null) return part;
  const region = { offset, length, template };
  if (now === `${verb}${to}${part.now}`) return { ...part, region };
  return { ...part, text: text.slice(offset, offset + length), offset, length, now, region };
}

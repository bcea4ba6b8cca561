/** Templates and facts → paragraphs. Nothing stands in a paragraph that isn't a fact or the template's own word. */
import { decimalsId, type FactTable, type TableFact } from "../figures/figure-table";
import { closestName } from "./closest-name";
import { dateInForm, yearId, yearInForm } from "./numbers/date-form";
import { parseNumberForm, printNumber } from "./numbers/number-form";
import type { Piece } from "./paragraph";
import { parseTemplate, type Condition, type TemplateNode } from "./template";
import { textOf, tidied } from "./tidy-punctuation";
import { changeInWords, percentage, plainNumber, shortPercentage } from "./wording";

/** What a template asked for in vain. */
export interface Lack {
  /** Id of the figure or text. */
  readonly fact: string;
  /** The fact's own value, or last year's. */
  readonly what: "value" | "previous";
}

export type Rendered = {
  /** What its optional parts lack, those included that do not stand. */ readonly lacks: readonly Lack[];
} & (
  | {
      readonly kind: "text";
      readonly text: string;
      /** The text, taken apart by the facts that stand in it. */
      readonly pieces: readonly Piece[];
      readonly facts: readonly string[];
    }
  /** A needed fact has no value: the paragraph is left out, and why. */
  | { readonly kind: "missing"; readonly reason: string }
  /** The template itself is wrong. */
  | { readonly kind: "error"; readonly error: string }
);

/** What a cell or the pane shows for a paragraph, whatever became of it. */
export function renderedText(rendered: Rendered): string {
  if (rendered.kind === "text") return rendered.text;
  return rendered.kind === "missing"
    ? leftOutText(rendered.reason)
    : `${wrongTemplateMark}${rendered.error}）`;
}

/** What stands in the cell of a paragraph that is left out. */
function leftOutText(reason: string): string {
  return `${leftOutMark}${reason}）`;
}

export const leftOutMark = "（本段从略：";
export const wrongTemplateMark = "（模板有误：";

/** Renders one paragraph. */
export function renderTemplate(template: string, facts: FactTable): Rendered {
  const nodes = parseTemplate(template);
  if ("error" in nodes) return { kind: "error", error: nodes.error, lacks: [] };
  const missed: MissingFact[] = [];
  const lacks = (): readonly Lack[] => missed.map(({ fact, what }) => ({ fact: fact.id, what }));
  try {
    const pieces = tidied(new Rendering(facts, missed).nodes(nodes));
    const text = textOf(pieces);
    if (text === "") return { kind: "missing", reason: missed[0]?.reason ?? NOT_NEEDED, lacks: lacks() };
    const used = pieces.flatMap(({ fact }) => fact ?? []);
    return { kind: "text", text, pieces, facts: [...new Set(used)], lacks: lacks() };
  } catch (stop) {
    if (stop instanceof MissingFact) {
      missed.push(stop);
      return { kind: "missing", reason: stop.reason, lacks: lacks() };
    }
    if (stop instanceof WrongTemplate) return { kind: "error", error: stop.error, lacks: [] };
    throw stop;
  }
}

/** What a piece of a template says before marks are tidied; nothing where it is wrong or lacks something. */
export function piecesOf(template: string, facts: FactTable): readonly Piece[] {
  const nodes = parseTemplate(template);
  if ("error" in nodes) return [];
  try {
    return new Rendering(facts, []).nodes(nodes);
  } catch (stop) {
    if (stop instanceof MissingFact || stop instanceof WrongTemplate) return [];
    throw stop;
  }
}

const NOT_NEEDED = "按现有数字不需要这一段";

/** A fact without a value: ends the enclosing optional part, or the paragraph. */
class MissingFact extends Error {
  readonly reason: string;

  constructor(
    readonly fact: TableFact,
    readonly what: Lack["what"],
    reason: string,
  ) {
    super(reason);
    this.reason = `“${fact.title}”${reason}`;
  }
}

class WrongTemplate extends Error {
  constructor(readonly error: string) {
    super(error);
  }
}

/** One rendering of a template; what is missed on the way is noted. */
class Rendering {
  constructor(
    private readonly facts: FactTable,
    private readonly missed: MissingFact[],
  ) {}

  nodes(nodes: readonly TemplateNode[]): readonly Piece[] {
    return nodes.flatMap((node) => this.node(node));
  }

  private node(node: TemplateNode): readonly Piece[] {
    if (node.kind === "text") return [{ text: node.text, fact: null }];
    if (node.kind === "part") return this.part(node);
    const fact = findFact(node.name, this.facts);
    const text = factInWords(fact, node.form, usualDecimals(this.facts));
    return [{ text, fact: fact.id, form: node.form }];
  }

  private part(node: TemplateNode & { kind: "part" }): readonly Piece[] {
    try {
      const stands = node.conditions.every((condition) => holds(condition, this.facts));
      const branch = stands ? node.then : node.otherwise;
      return node.needsPart ? this.ifAnyPart(branch) : this.nodes(branch);
    } catch (stop) {
      if (!(stop instanceof MissingFact)) throw stop;
      this.missed.push(stop);
      return [];
    }
  }

  /** Nothing, unless one of the parts says something. */
  private ifAnyPart(nodes: readonly TemplateNode[]): readonly Piece[] {
    const rendered = nodes.map((node) => ({ node, pieces: this.node(node) }));
    const stands = rendered.some(({ node, pieces }) => node.kind === "part" && textOf(pieces) !== "");
    return stands ? rendered.flatMap(({ pieces }) => pieces) : [];
  }
}

function findFact(name: string, facts: FactTable): TableFact {
  const fact = facts.find(name);
  if (fact !== null) return fact;
  const guess = closestName(name, facts.titles);
  throw new WrongTemplate(
    `没有名为“${name}”的指标${guess === null ? "，请对照“指标”表里的名称" : `，是不是“${guess}”`}`,
  );
}

/** A figure's number; with 比上年 behind its name the difference to last year. */
function valueOf(name: string, facts: FactTable): number {
  const current = name.endsWith(CHANGE_SUFFIX) ? name.slice(0, -CHANGE_SUFFIX.length) : name;
  const fact = findFact(current, facts);
  if (typeof fact.value !== "number") throw missing(fact);
  if (current === name) return fact.value;
  return fact.value - previousOf(fact);
}

const CHANGE_SUFFIX = "比上年";

function missing(fact: TableFact): MissingFact {
  return new MissingFact(fact, "value", `没有数值${fact.reason === "" ? "" : `，${fact.reason}`}`);
}

function previousOf(fact: TableFact): number {
  if (fact.previous === null) throw new MissingFact(fact, "previous", "没有上年数");
  return fact.previous;
}

function holds({ name, operator, than }: Condition, facts: FactTable): boolean {
  const left = valueOf(name, facts);
  const right = typeof than === "number" ? than : valueOf(than, facts);
  const difference = Math.abs(left - right) < 1e-9 ? 0 : left - right;
  switch (operator) {
    case ">":
      return difference > 0;
    case "<":
      return difference < 0;
    case "=":
      return difference === 0;
    case "≥":
      return difference >= 0;
    case "≤":
      return difference <= 0;
    case "≠":
      return difference !== 0;
  }
}

/** Digits after the point where the template doesn't say: as 党建设置 has it, else two. */
function usualDecimals(facts: FactTable): number {
  const set = Number(facts.find(decimalsId)?.value ?? Number.NaN);
  return set === 0 || set === 1 ? set : 2;
}

const TEN_THOUSAND = 10_000;

/** A fact in the form that the template asks for. */
export function factInWords(fact: TableFact, form: string, decimals: number): string {
  const { value } = fact;
  if (value === null) throw missing(fact);
  if (typeof value === "string") return textInForm(fact, value, form);
  const percent = /^百分比([0-3])?$/.exec(form);
  if (percent !== null)
    return `${percent[1] === undefined ? shortPercentage(fact, value, decimals) : percentage(fact, value, Number(percent[1]))}%`;
  switch (form) {
    case "":
      return fact.unit === "率" ? `${shortPercentage(fact, value, decimals)}%` : plainNumber(value);
    case "万元":
      return `${plainNumber(value / TEN_THOUSAND)}万元`;
    case "满万元":
      // Exact, since nobody asked for less: 2.445万元.
      return value < TEN_THOUSAND ? `${plainNumber(value)}元` : `${numberInForm(fact, value, "万")}元`;
    case "较上年": {
      const words = changeInWords(fact);
      if (words === null) throw new MissingFact(fact, "previous", "没有上年数");
      return words;
    }
    case "上年":
      return factInWords(
        { ...fact, value: previousOf(fact), numerator: null, denominator: null },
        "",
        decimals,
      );
    case "分子":
    case "分母": {
      const part = form === "分子" ? fact.numerator : fact.denominator;
      if (part === null) throw new MissingFact(fact, "value", `没有${form}`);
      return plainNumber(part);
    }
    default:
      return numberInForm(fact, value, form);
  }
}

function numberInForm(fact: TableFact, value: number, text: string): string {
  const form = parseNumberForm(text);
  if (form === null)
    throw new WrongTemplate(
      `“{${fact.title}:${text}}”里的“${text}”不是可用的写法，可以写：百分比、百分比0、百分比1、百分比2、万元、满万元、较上年、上年、增减、增幅、分子、分母，或者万、数、百分数，后面接小数位、汉字、大写、全角、千分位`,
    );
  if (form.basis === "now") return printNumber(form, { ...fact, value });
  const previous = previousOf(fact);
  const alone = { numerator: null, denominator: null };
  if (form.basis === "previous") return printNumber({ ...form, basis: "now" }, { ...alone, value: previous });
  const change = Math.abs(value - previous);
  if (form.basis === "change")
    return printNumber(fact.unit === "率" ? { ...form, shape: "hundredths" } : form, {
      ...alone,
      value: change,
    });
  if (previous === 0) throw new MissingFact(fact, "previous", "上年为零，算不出增幅");
  return printNumber(form, { ...alone, value: change / previous });
}

/** A year, a date, or an amount among the texts in another form; other texts are as they are. */
function textInForm(fact: TableFact, value: string, form: string): string {
  if (form === "") return value;
  const said = fact.id === yearId ? yearInForm(value, form) : dateInForm(value, form);
  const amount = /^(\d+(?:\.\d+)?)元$/.exec(value)?.[1];
  const words = said ?? (amount === undefined ? null : numberInForm(fact, Number(amount), form));
  if (words !== null) return words;
  throw new WrongTemplate(`“{${fact.title}:${form}}”里的“${form}”用不上，这里是文字`);
}

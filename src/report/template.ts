/**
 * Paragraph templates that a clerk can reword.
 *
 * - `{企业总数}` a figure or text by its title; `{覆盖率:百分比1}` in a given form; `{企业总数:较上年}` the change in
 *   words; `{企业总数@河西新型产业园}` that of one park, or of one quarter.
 * - `〔…〕` an optional part: left out when something inside has no value.
 * - `〔停产企业数>0：…〕` a part with a condition; `〔停产企业数>0：…｜…〕` with another text for when it does not
 *   hold. Conditions are joined with 且. Where a figure in the condition has no value, neither text stands.
 *   `〔党员总数比上年<0：…〕` asks for the difference to last year.
 * - `〔任一：…〕` a part that stands only if one of the optional parts in it says something.
 * - `{〔}2019{〕}15号`: a mark of the template's own that is meant as it is.
 */

export type TemplateNode =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "fact"; readonly name: string; readonly form: string }
  | {
      readonly kind: "part";
      readonly conditions: readonly Condition[];
      readonly then: readonly TemplateNode[];
      readonly otherwise: readonly TemplateNode[];
      /** Stands only with a text from one of the parts in it. */
      readonly needsPart: boolean;
    };

export interface Condition {
  readonly name: string;
  readonly operator: Operator;
  /** A number, or the name of another figure. */
  readonly than: number | string;
}

export type Operator = ">" | "<" | "=" | "≥" | "≤" | "≠";

export interface TemplateError {
  /** What is wrong with the template and what to write instead. */
  readonly error: string;
}

interface Cursor {
  readonly source: string;
  at: number;
}

/** Words as a template: marks of its own are meant as they are. */
export function literalTemplate(words: string): string {
  return words.replace(/[{}｛｝〔〕]/g, (mark) => `{${mark}}`);
}

/** Parses a template; full-width and half-width signs are both taken. */
export function parseTemplate(source: string): readonly TemplateNode[] | TemplateError {
  const cursor: Cursor = { source, at: 0 };
  const nodes = parseNodes(cursor, "");
  if ("error" in nodes) return nodes;
  if (cursor.at < source.length)
    return {
      error: `第${String(cursor.at + 1)}个字“${source.charAt(cursor.at)}”多余，前面没有与它配对的符号`,
    };
  return nodes;
}

/** The figures and texts that a template names, in its parts and their conditions too; none where it is wrong. */
export function namesIn(source: string): readonly string[] {
  const nodes = parseTemplate(source);
  return "error" in nodes ? [] : nodes.flatMap(namesOfNode);
}

function namesOfNode(node: TemplateNode): readonly string[] {
  if (node.kind === "text") return [];
  if (node.kind === "fact") return [node.name];
  const asked = node.conditions.flatMap(({ name, than }) =>
    typeof than === "string" ? [name, than] : [name],
  );
  return [...asked, ...[...node.then, ...node.otherwise].flatMap(namesOfNode)];
}

/** A template cut into its words, its facts and its parts, each as it is written. */
export function templateSources(source: string): readonly string[] {
  const cursor: Cursor = { source, at: 0 };
  const sources: string[] = [];
  while (cursor.at < source.length) {
    const start = cursor.at;
    const sign = source.charAt(start);
    const isLiteral = LITERAL.test(source.slice(start, start + 3));
    if (sign === "〔") parsePart(cursor);
    else if (!isLiteral && (sign === "{" || sign === "｛")) parseFact(cursor);
    // Words, a mark that is meant as it is, or one that has no partner.
    if (cursor.at === start) cursor.at += isLiteral ? 3 : 1;
    sources.push(source.slice(start, cursor.at));
  }
  return sources;
}

const LITERAL = /^\{([{}｛｝〔〕])\}/;

function parseNodes(cursor: Cursor, stops: string): readonly TemplateNode[] | TemplateError {
  const nodes: TemplateNode[] = [];
  let text = "";
  const flush = (): void => {
    if (text !== "") nodes.push({ kind: "text", text });
    text = "";
  };
  while (cursor.at < cursor.source.length) {
    const sign = cursor.source.charAt(cursor.at);
    if (stops.includes(sign)) break;
    if (sign === "}" || sign === "｝" || sign === "〕") break;
    if (sign !== "{" && sign !== "｛" && sign !== "〔") {
      text += sign;
      cursor.at++;
      continue;
    }
    const literal = LITERAL.exec(cursor.source.slice(cursor.at, cursor.at + 3))?.[1];
    if (literal !== undefined) {
      text += literal;
      cursor.at += 3;
      continue;
    }
    flush();
    const node = sign === "〔" ? parsePart(cursor) : parseFact(cursor);
    if ("error" in node) return node;
    nodes.push(node);
  }
  flush();
  return nodes;
}

function parseFact(cursor: Cursor): TemplateNode | TemplateError {
  const start = cursor.at + 1;
  const end = indexOfAny(cursor.source, "}｝", start);
  if (end < 0) return { error: `第${String(cursor.at + 1)}个字“{”没有配对的“}”` };
  const [name = "", form = ""] = cursor.source
    .slice(start, end)
    .split(/[:：]/)
    .map((part) => part.trim());
  if (name === "") return { error: `第${String(cursor.at + 1)}个字处的“{}”里没有写指标名称` };
  cursor.at = end + 1;
  return { kind: "fact", name, form };
}

function parsePart(cursor: Cursor): TemplateNode | TemplateError {
  const opened = cursor.at;
  cursor.at++;
  const needsPart = passOver(cursor, ANY_PART);
  const conditions = parseConditions(cursor);
  if ("error" in conditions) return conditions;
  const then = parseNodes(cursor, "｜|");
  if ("error" in then) return then;
  let otherwise: readonly TemplateNode[] = [];
  if (cursor.source.charAt(cursor.at) === "｜" || cursor.source.charAt(cursor.at) === "|") {
    cursor.at++;
    const rest = parseNodes(cursor, "");
    if ("error" in rest) return rest;
    otherwise = rest;
  }
  if (cursor.source.charAt(cursor.at) !== "〕")
    return { error: `第${String(opened + 1)}个字“〔”没有配对的“〕”` };
  cursor.at++;
  return { kind: "part", conditions, then, otherwise, needsPart };
}

const ANY_PART = /^\s*任一\s*[：:]/;

/** True where the pattern stands at the cursor, which then stands behind it. */
function passOver(cursor: Cursor, pattern: RegExp): boolean {
  const match = pattern.exec(cursor.source.slice(cursor.at));
  if (match === null) return false;
  cursor.at += match[0].length;
  return true;
}

const CONDITION_PATTERN =
  /^\s*([^><=≥≤≠{}〔〕，。；：:]+?)\s*(>=|<=|<>|!=|[><=≥≤≠])\s*(-?[\d.]+%?|[^><=≥≤≠{}〔〕，。；：:且]+?)\s*$/u;
const OPERATORS: Readonly<Record<string, Operator>> = {
  ">": ">",
  "<": "<",
  "=": "=",
  "≥": "≥",
  "≤": "≤",
  "≠": "≠",
  ">=": "≥",
  "<=": "≤",
  "<>": "≠",
  "!=": "≠",
};

/** Conditions stand before the first colon; a part that begins otherwise has none. */
function parseConditions(cursor: Cursor): readonly Condition[] | TemplateError {
  const colon = indexOfAny(cursor.source, "：:", cursor.at);
  const head = colon < 0 ? "" : cursor.source.slice(cursor.at, colon);
  if (colon < 0 || /[{}｛｝〔〕，。；｜|]/.test(head) || !/[><=≥≤≠!]/.test(head)) return [];
  const conditions: Condition[] = [];
  for (const text of head.split("且")) {
    const match = CONDITION_PATTERN.exec(text);
    const [, name, sign, than] = match ?? [];
    const operator = sign === undefined ? undefined : OPERATORS[sign];
    if (name === undefined || than === undefined || operator === undefined)
      return { error: `条件“${text.trim()}”看不懂，请写成“指标名称>0”这样的式子` };
    conditions.push({ name, operator, than: comparand(than) });
  }
  cursor.at = colon + 1;
  return conditions;
}

function comparand(text: string): number | string {
  const value = Number(text.replace("%", ""));
  if (Number.isNaN(value)) return text;
  return text.endsWith("%") ? value / 100 : value;
}

function indexOfAny(source: string, signs: string, from: number): number {
  for (let index = from; index < source.length; index++)
    if (signs.includes(source.charAt(index))) return index;
  return -1;
}

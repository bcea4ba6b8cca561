/**
 * Formulas of files without the mark of a dynamic array: where one value is wanted and several cells are named, the one
 * in the formula's own row or column is meant. Excel shows that by `@`, and the engine understands it.
 */
import { formulaTokens, isCall, joinTokens, type FormulaToken } from "../../../package/formulas/tokens";
import { parseAddress } from "../addresses";
import { parameterClass, type ParameterClass } from "./parameters";

const OPERATORS: ReadonlySet<string> = new Set(["+", "-", "*", "/", "^", "&", "=", "<", ">", "%"]);

/** The formula with `@` before the cells of which one is meant. */
export function withIntersections(formula: string): string {
  if (!formula.includes(":")) return formula;
  const tokens = formulaTokens(formula);
  const walk = new Walk(tokens);
  walk.level(tokens[0]?.text === "=" ? 1 : 0, "V");
  if (walk.marked.size === 0) return formula;
  return tokens.map((token, index) => (walk.marked.has(index) ? `@${token.text}` : token.text)).join("");
}

/** The formula as a file without dynamic arrays has it. */
export function withoutIntersections(formula: string): string {
  if (!formula.includes("@")) return formula;
  return joinTokens(formulaTokens(formula).filter(({ kind, text }) => kind !== "sign" || text !== "@"));
}

/** Walks a formula's tokens, level by level of its parentheses. */
class Walk {
  /** Tokens at which a reference begins that gets an `@`. */
  readonly marked = new Set<number>();

  constructor(private readonly tokens: readonly FormulaToken[]) {}

  /** Walks from a token up to the end of its argument; gives the index of what ends it. */
  level(from: number, wanted: ParameterClass): number {
    const isComputed = wanted === "R" && this.hasOperator(from);
    const inside = isComputed ? "V" : wanted;
    let index = from;
    while (index < this.tokens.length) {
      const text = this.tokens[index]?.text;
      if (text === "," || text === ")") return index;
      index = this.step(index, inside);
    }
    return index;
  }

  private step(index: number, wanted: ParameterClass): number {
    const { tokens } = this;
    if (isCall(tokens, index)) return this.call(index, wanted);
    const text = tokens[index]?.text;
    if (text === "{") return this.behindBraces(index);
    if (text === "(") {
      const end = this.level(index + 1, wanted);
      // A comma joins areas: such a list is nobody's single value.
      return tokens[end]?.text === "," ? this.behindArguments(end + 1) : end + 1;
    }
    const length = rangeLength(tokens, index);
    if (length === 0) return index + 1;
    if (wanted === "V" && !isMarkedOrOutside(tokens[index - 1])) this.marked.add(index);
    return index + length;
  }

  private call(index: number, wanted: ParameterClass): number {
    const name = this.tokens[index]?.text ?? "";
    let at = index + 2;
    for (let argument = 0; at < this.tokens.length; argument++) {
      at = this.level(at, wanted === "A" ? "A" : parameterClass(name, argument));
      if (this.tokens[at]?.text === ")") return at + 1;
      at++;
    }
    return at;
  }

  private behindArguments(index: number): number {
    let at = index;
    while (at < this.tokens.length && this.tokens[at]?.text !== ")") at = this.level(at, "A") + 1;
    return at + 1;
  }

  private behindBraces(index: number): number {
    const end = this.tokens.findIndex(({ text }, at) => at > index && text === "}");
    return end < 0 ? this.tokens.length : end + 1;
  }

  /** Is something computed in the argument that begins here? */
  private hasOperator(from: number): boolean {
    let depth = 0;
    for (const { kind, text } of this.tokens.slice(from)) {
      if (text === "(") depth++;
      else if (depth === 0 && (text === ")" || text === ",")) return false;
      else if (text === ")") depth--;
      else if (depth === 0 && kind === "sign" && OPERATORS.has(text)) return true;
    }
    return false;
  }
}

/** Behind `@`, a workbook's number or the first of several sheets nothing is added. */
function isMarkedOrOutside(before: FormulaToken | undefined): boolean {
  return before?.text === "@" || before?.text === ":" || before?.kind === "bracket";
}

/** How many tokens a reference to several cells has that begins here; 0 where there is none. */
export function rangeLength(tokens: readonly FormulaToken[], index: number): number {
  const isPrefixed =
    tokens[index + 1]?.text === "!" && ["name", "quoted"].includes(tokens[index]?.kind ?? "");
  const start = isPrefixed ? index + 2 : index;
  const parts = tokens.slice(start, start + 3);
  const kinds = parts.map(({ kind }) => kind);
  const isRange =
    parts[1]?.text === ":" &&
    ["name", "number"].includes(kinds[0] ?? "") &&
    ["name", "number"].includes(kinds[2] ?? "");
  const behind = tokens[start + 3]?.text;
  if (!isRange || behind === "(" || behind === "!" || behind === ":") return 0;
  const area = parseAddress(joinTokens(parts))?.area;
  if (area === undefined || (area.row === area.endRow && area.column === area.endColumn)) return 0;
  return start - index + 3;
}

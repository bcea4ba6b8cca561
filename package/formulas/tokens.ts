/** Cuts a formula into pieces, so that names and references can be changed and texts are left alone. */

export interface FormulaToken {
  /** `quoted` is a sheet's name in quotes; `bracket` a structured reference or a number of a workbook. */
  readonly kind: "text" | "quoted" | "bracket" | "name" | "number" | "error" | "sign";
  readonly text: string;
}

const PATTERNS: readonly (readonly [FormulaToken["kind"], RegExp])[] = [
  ["text", /"(?:[^"]|"")*"?/y],
  ["quoted", /'(?:[^']|'')*'?/y],
  ["error", /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|CALC!|SPILL!|GETTING_DATA)/y],
  ["name", /[\p{L}_\\$][\p{L}\p{N}_.\\?$]*/uy],
  ["number", /\d+(?:\.\d*)?(?:[Ee][+-]?\d+)?|\.\d+(?:[Ee][+-]?\d+)?/y],
];

/** The pieces of a formula; joined they give it again. A leading `=` is a sign. */
export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let position = 0;
  while (position < formula.length) {
    const token = tokenAt(formula, position);
    tokens.push(token);
    position += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, position: number): FormulaToken {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = position;
    const match = pattern.exec(formula);
    if (match) return { kind, text: match[0] };
  }
  if (formula[position] === "[") return { kind: "bracket", text: bracketAt(formula, position) };
  return { kind: "sign", text: formula.charAt(position) };
}

function bracketAt(formula: string, position: number): string {
  let depth = 0;
  for (let index = position; index < formula.length; index++) {
    const sign = formula[index];
    if (sign === "'" && depth > 0) index++;
    else if (sign === "[") depth++;
    else if (sign === "]" && --depth === 0) return formula.slice(position, index + 1);
  }
  return formula.slice(position);
}

export function joinTokens(tokens: readonly FormulaToken[]): string {
  return tokens.map((token) => token.text).join("");
}

/** Is the token at this index the name of a called function? */
export function isCall(tokens: readonly FormulaToken[], index: number): boolean {
  return tokens[index]?.kind === "name" && tokens[index + 1]?.text === "(";
}

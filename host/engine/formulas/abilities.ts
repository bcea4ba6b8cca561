/** What the engine can't calculate, told from the formula alone: it would give an error, which IFERROR would hide. */
import { formulaTokens, isCall, type FormulaToken } from "../../../package/formulas/tokens";

/** Bound names, not functions, stand before a parenthesis too. */
const BINDING: ReadonlySet<string> = new Set(["LET", "LAMBDA"]);

/** What the engine has of what a formula names, by names in capitals. */
export interface EngineKnowledge {
  readonly hasFunction: (name: string) => boolean;
  /** Several sheets have a name of their own of this kind, of which the engine sees one. */
  readonly isAmbiguous: (name: string) => boolean;
}

/**
 * Is there something in the formula that the engine has no notion of: cells of other workbooks, cells of several sheets
 * at once, tables by name, functions that it doesn't have, names that mean one thing here and another there?
 */
export function isBeyondEngine(formula: string, { hasFunction, isAmbiguous }: EngineKnowledge): boolean {
  const tokens = formulaTokens(formula);
  const binds = tokens.some(({ text }) => BINDING.has(text.toUpperCase()));
  return tokens.some((token, index) => {
    if (token.kind === "bracket" || isSeveralSheets(tokens, index)) return true;
    if (token.kind !== "name") return false;
    const name = token.text.toUpperCase();
    return isCall(tokens, index) ? !binds && !hasFunction(name) : isAmbiguous(name);
  });
}

/** `'1月:3月'!`, `Sheet1:Sheet3!`, `'[其他.xlsx]表'!` */
function isSeveralSheets(tokens: readonly FormulaToken[], index: number): boolean {
  const token = tokens[index];
  if (tokens[index + 1]?.text !== "!") return false;
  if (token?.kind === "quoted") return /[:[]/.test(token.text);
  return tokens[index - 1]?.text === ":";
}

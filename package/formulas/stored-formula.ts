/**
 * A formula as a user sees it, and as a file stores it.
 *
 * In the file a function younger than the format has a prefix (`_xlfn.`, MS-XLSX 2.2.2), a variable of
 * LET and LAMBDA has `_xlpm.`, `A1#` is `ANCHORARRAY(A1)`, and a function of an add-in is stored as
 * `_xldudf_` with its id, dots as underscores.
 */
import { formulaTokens, isCall, joinTokens, type FormulaToken } from "./tokens";
import { futureFunctions, worksheetFutureFunctions } from "./future-functions";

/** An add-in's functions: the ids in ASCII that the file stores, and the names that people see. */
export interface AddInFunctions {
  /** e.g. `DJ` */
  readonly namespace: string;
  /** Shown name by id, both without the namespace: `{ COVERAGE: "覆盖率" }`. */
  readonly names: Readonly<Record<string, string>>;
}

const PREFIX = /^(?:_xlfn\.|_xlws\.|_xlpm\.)+/i;
const ADD_IN = "_xldudf_";

/** Changes formulas between both forms. */
export class FormulaForms {
  private readonly shown = new Map<string, string>();
  private readonly stored = new Map<string, string>();

  constructor(functions: AddInFunctions | undefined) {
    if (!functions) return;
    for (const [id, name] of Object.entries(functions.names)) {
      const stored = `${ADD_IN}${functions.namespace}_${id}`.replace(/\./g, "_");
      const shown = `${functions.namespace}.${name}`;
      this.shown.set(stored.toUpperCase(), shown);
      this.stored.set(shown.toUpperCase(), stored);
    }
  }

  /** The stored text, without `=`, as a user sees it, with `=`. */
  toShown(stored: string): string {
    if (!stored.includes("_xl") && !stored.includes("_XL") && !stored.includes("ANCHORARRAY")) {
      return `=${stored}`;
    }
    const tokens = formulaTokens(stored).map((token): FormulaToken => {
      if (token.kind !== "name") return token;
      const text = token.text.replace(PREFIX, "");
      return { kind: "name", text: this.shown.get(text.toUpperCase()) ?? text };
    });
    return `=${joinTokens(withSpillSigns(tokens))}`;
  }

  /** True where a formula, as a user sees it, names a function of the add-in. */
  isOfAddIn(shown: string): boolean {
    return formulaTokens(shown.replace(/^=/, "")).some(
      ({ kind, text }) => kind === "name" && this.stored.has(text.toUpperCase()),
    );
  }

  /** What a user sees, as the file stores it, without `=`. */
  toStored(shown: string): string {
    const tokens = formulaTokens(shown.replace(/^=/, ""));
    const variables = variablesOf(tokens);
    const named = tokens.map((token, index): FormulaToken => {
      if (token.kind !== "name") return token;
      if (variables.has(token.text.toUpperCase())) return { kind: "name", text: `_xlpm.${token.text}` };
      return isCall(tokens, index) ? { kind: "name", text: this.storedFunction(token.text) } : token;
    });
    return joinTokens(withAnchorCalls(named));
  }

  private storedFunction(name: string): string {
    const upper = name.toUpperCase();
    if (worksheetFutureFunctions.has(upper)) return `_xlfn._xlws.${upper}`;
    if (futureFunctions.has(upper)) return `_xlfn.${upper}`;
    return this.stored.get(upper) ?? name;
  }
}

/** `ANCHORARRAY(A1)` → `A1#`. */
function withSpillSigns(tokens: readonly FormulaToken[]): FormulaToken[] {
  const out: FormulaToken[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) continue;
    if (token.text.toUpperCase() !== "ANCHORARRAY" || !isCall(tokens, index)) {
      out.push(token);
      continue;
    }
    const close = tokens.findIndex((other, at) => at > index && other.text === ")");
    if (close < 0) return [...out, ...tokens.slice(index)];
    out.push(...tokens.slice(index + 2, close), { kind: "sign", text: "#" });
    index = close;
  }
  return out;
}

/** `表!A1#` → `_xlfn.ANCHORARRAY(表!A1)`. */
function withAnchorCalls(tokens: readonly FormulaToken[]): FormulaToken[] {
  const out: FormulaToken[] = [];
  for (const token of tokens) {
    if (token.kind !== "sign" || token.text !== "#") {
      out.push(token);
      continue;
    }
    const length = out[out.length - 2]?.text === "!" ? 3 : 1;
    const reference = out.splice(out.length - length, length);
    out.push({ kind: "name", text: "_xlfn.ANCHORARRAY" }, { kind: "sign", text: "(" });
    out.push(...reference, { kind: "sign", text: ")" });
  }
  return out;
}

/** The names that LET and LAMBDA bind, in capitals. */
function variablesOf(tokens: readonly FormulaToken[]): Set<string> {
  const found = new Set<string>();
  const calls: { name: string; argument: number }[] = [];
  tokens.forEach((token, index) => {
    if (token.text === "(") {
      const isNamed = isCall(tokens, index - 1);
      calls.push({ name: isNamed ? (tokens[index - 1]?.text.toUpperCase() ?? "") : "", argument: 0 });
    } else if (token.text === ")") {
      calls.pop();
    } else if (token.text === ",") {
      const call = calls[calls.length - 1];
      if (call) call.argument++;
    } else if (bindsHere(tokens, index, calls[calls.length - 1])) {
      found.add(token.text.toUpperCase());
    }
  });
  return found;
}

function bindsHere(
  tokens: readonly FormulaToken[],
  index: number,
  call: { name: string; argument: number } | undefined,
): boolean {
  if (!call || tokens[index]?.kind !== "name") return false;
  const before = tokens[index - 1]?.text;
  const isAlone = (before === "(" || before === ",") && tokens[index + 1]?.text === ",";
  return isAlone && (call.name === "LAMBDA" || (call.name === "LET" && call.argument % 2 === 0));
}

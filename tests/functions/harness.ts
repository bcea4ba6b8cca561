import { functionDeclarations } from "../../src/functions/catalogue";
import type { Failure } from "../../src/functions/failure";
import { callable } from "../../src/functions/wrapper";

/** What a cell with an error shows. */
export class CellFailure extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}

/** Excel hands an empty cell of a range over as 0 on the desktop, as null on the web (office-js #4702). */
export const blankModes = [
  ["0", 0],
  ["null", null],
] as const;

export type Blank = (typeof blankModes)[number][1];

const functions = new Map(
  functionDeclarations.map((declaration) => [
    declaration.name,
    callable(declaration, {
      errorOf: (failure) => new CellFailure(failure),
      reportDefect: (id, defect) => {
        throw new Error(`${id}: ${String(defect)}`);
      },
    }),
  ]),
);

/** A range as a function gets it. */
export function range(values: readonly (readonly unknown[])[], blank: Blank): unknown[][] {
  return values.map((row) => row.map((cell) => cell ?? blank));
}

/** Calls a function by its Chinese name as Excel would, invocation object included; one cell is that cell's value. */
export function call(name: string, ...args: readonly unknown[]): unknown {
  const called = functions.get(name);
  if (called === undefined) throw new Error(`no function ${name}`);
  const declaration = functionDeclarations.find((one) => one.name === name);
  const padded = Array.from(
    { length: declaration?.parameters.length ?? 0 },
    (_, index) => args[index] ?? null,
  );
  try {
    const result = called(...padded, { functionName: name });
    return Array.isArray(result) && result.length === 1 && lone(result[0]) ? result[0][0] : result;
  } catch (error) {
    if (error instanceof CellFailure) return error;
    throw error;
  }
}

function lone(row: unknown): row is readonly [unknown] {
  return Array.isArray(row) && row.length === 1;
}

/** The sentence of an error, or a note that there was none. */
export function messageOf(result: unknown): string {
  return result instanceof CellFailure ? result.message : `no error but ${JSON.stringify(result)}`;
}

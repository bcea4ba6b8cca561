/** functions.json from the declarations, in the form that Excel reads (PLATFORM 2a, docs/adr/0003). */
import type { Declaration } from "./declaration";

interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: "any";
  readonly dimensionality: "matrix";
  readonly optional?: true;
  readonly repeating?: true;
}

interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type: "any"; readonly dimensionality: "scalar" | "matrix" };
}

export interface FunctionsMetadata {
  /** Else a single #N/A in a ledger would keep the function from being called at all. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
}

/**
 * The content of functions.json. Every argument is taken as it is (`any`), as a range: what it may be is read by
 * the wrapper. `allowCustomDataForDataTypeAny` is left out, since it stops Excel 2021.
 */
export function functionsMetadata(declarations: readonly Declaration[]): FunctionsMetadata {
  return { allowErrorForDataTypeAny: true, functions: declarations.map(functionMetadata) };
}

function functionMetadata(declaration: Declaration): FunctionMetadata {
  const { id, name, description, parameters, spills } = declaration;
  return {
    id,
    name,
    description,
    parameters: parameters.map((parameter, index) => ({
      name: parameter.name,
      description: parameter.description,
      type: "any",
      dimensionality: "matrix",
      ...(parameters.slice(index).every(({ optional, shape }) => optional && shape !== "ranges") && {
        optional: true,
      }),
      ...(parameter.shape === "ranges" && { repeating: true }),
    })),
    result: { type: "any", dimensionality: spills ? "matrix" : "scalar" },
  };
}

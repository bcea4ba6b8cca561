import type { Failure } from "./failure";
/**
 * What a custom function is: one declaration, from which its metadata, help, argument handling and registration
 * are made. Ids never change and parameters are only ever added behind the last (Excel keeps signatures).
 */
import { functionExamples, type FunctionExample } from "../report/formulas/function-examples";
import { functionNames } from "../report/formulas/function-names";
import type { Parameter, ParameterList, ValuesOf } from "./parameters";

export type FunctionId = keyof typeof functionNames;

/** What a cell can show. A missing value is a text in words, never an empty cell, which Excel shows as 0. */
export type ResultValue = string | number | boolean;

export type Result = ResultValue | readonly (readonly ResultValue[])[];

/** A function for the wrapper: parameters in order, and a body that gets them as values. */
export interface Declaration {
  /** ASCII, for ever. */
  readonly id: FunctionId;
  /** Chinese display name, without the namespace. */
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly Parameter<unknown>[];
  /** What the result means. */
  readonly result: string;
  /** True where the result may be a table. */
  readonly spills: boolean;
  readonly example: FunctionExample;
  readonly call: (values: readonly unknown[]) => Result | Failure;
}

/** What is declared; the Chinese name and the example follow from the id. */
export interface DeclarationOf<P extends ParameterList> {
  readonly id: FunctionId;
  readonly description: string;
  readonly parameters: P;
  readonly result: string;
  readonly spills?: boolean;
  readonly body: (...values: ValuesOf<P>) => Result | Failure;
}

/** Declares a function; the body's arguments have the types that its parameters read. */
export function declare<const P extends ParameterList>(declaration: DeclarationOf<P>): Declaration {
  const { body, parameters, spills, ...rest } = declaration;
  return {
    ...rest,
    name: functionNames[rest.id],
    example: functionExamples[rest.id],
    parameters,
    spills: spills === true || parameters.some(({ shape }) => shape === "cell"),
    // The wrapper reads one value a parameter, in order, so the list has the body's own types.
    call: (values) => body(...(values as unknown as ValuesOf<P>)),
  };
}

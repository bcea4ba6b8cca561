import type { FunctionMetadata } from "./engine/custom-functions";
import type { AddInFunctions } from "../package/index";

/** The functions of an add-in as its build gives them. */
export interface BuiltFunctions {
  /** The namespace of the manifest. */
  readonly namespace: string;
  /** The text of functions.json. */
  readonly metadata: string;
  /** The text of functions.js, which calls `CustomFunctions.associate`. */
  readonly script: string;
}

export function functionsMetadata({
  metadata,
}: Pick<BuiltFunctions, "metadata">): readonly FunctionMetadata[] {
  return (JSON.parse(metadata) as { functions: readonly FunctionMetadata[] }).functions;
}

/** What files need to know: they store functions by id, people see names. */
export function functionsOfFiles(functions: Omit<BuiltFunctions, "script">): AddInFunctions {
  const names = functionsMetadata(functions).map(({ id, name }) => [id, name] as const);
  return { namespace: functions.namespace, names: Object.fromEntries(names) };
}

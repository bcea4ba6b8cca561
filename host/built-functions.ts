import type { FunctionsMetadata } from "./engine/custom-functions";
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

/** What functions.json says, as far as the stand-in goes by it. */
export function functionsMetadata({ metadata }: Pick<BuiltFunctions, "metadata">): FunctionsMetadata {
  return JSON.parse(metadata) as FunctionsMetadata;
}

/** What files need to know: they store functions by id, people see names. */
export function functionsOfFiles(functions: Omit<BuiltFunctions, "script">): AddInFunctions {
  const names = functionsMetadata(functions).functions.map(({ id, name }) => [id, name] as const);
  return { namespace: functions.namespace, names: Object.fromEntries(names) };
}

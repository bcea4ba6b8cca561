import { readFileSync } from "node:fs";
import path from "node:path";
import { dist } from "../../cli/built-functions";
import type { BuiltFunctions } from "../../host";
import { functionNamespace } from "../../src/report/formulas/function-names";

/** The functions of the same build as the page. */
export function functionsOfPage(): BuiltFunctions {
  return {
    namespace: functionNamespace,
    metadata: readFileSync(path.join(dist, "functions.json"), "utf8"),
    script: readFileSync(path.join(dist, "functions.js"), "utf8"),
  };
}

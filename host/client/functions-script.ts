/** Runs the function file of an add-in as the JavaScript runtime of Excel does: no page, only CustomFunctions. */
import { runInThisContext } from "node:vm";
import type { CustomFunctionsHome } from "./node-client";

/** The file calls `CustomFunctions.associate(id, function)` for each of its functions. */
export function runFunctionsScript(script: string, home: CustomFunctionsHome): void {
  const source = `(function (CustomFunctions, self) {${script}\n})`;
  const run = runInThisContext(source, { filename: "functions.js" }) as (...args: unknown[]) => void;
  run(home, { CustomFunctions: home });
}

/** What the build gives Excel is what the declarations say, and every function is there to be called. */
import { runInNewContext } from "node:vm";
import { builtFunctions } from "../../cli/built-functions";
import { functionDeclarations } from "../../src/functions/catalogue";
import { functionsMetadata } from "../../src/functions/metadata";

test("functions.json holds the declarations, and functions.js associates every one of them", async () => {
  const { metadata, script } = await builtFunctions();
  expect(JSON.parse(metadata)).toEqual(JSON.parse(JSON.stringify(functionsMetadata(functionDeclarations))));
  const associated: string[] = [];
  const CustomFunctions = { associate: (id: string) => associated.push(id), Error, ErrorCode: {} };
  // Nothing else is there: no page, no clock of a page, no Office.
  runInNewContext(script, { CustomFunctions });
  expect(associated.sort()).toEqual(functionDeclarations.map(({ id }) => id).sort());
});

/** Entry of the custom functions' bundle: hands every declared function to Excel. */
import { functionDeclarations } from "./catalogue";
import type { Failure } from "./failure";
import { callable } from "./wrapper";

/** Looked up when an error is made: in a page the error codes come only after this file has run. */
function codeOf(failure: Failure["failure"]): CustomFunctions.ErrorCode {
  const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
  return failure === "value" ? invalidValue : notAvailable;
}

function errorOf({ failure, message }: Failure): CustomFunctions.Error {
  return new CustomFunctions.Error(codeOf(failure), message);
}

function reportDefect(id: string, defect: unknown): void {
  console.error(id, defect);
}

// Where Excel has no custom functions there is nothing to hand them to; the pane works all the same.
if (typeof CustomFunctions !== "undefined")
  for (const declaration of functionDeclarations)
    CustomFunctions.associate(declaration.id, callable(declaration, { errorOf, reportDefect }));

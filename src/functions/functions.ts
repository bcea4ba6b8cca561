/** Entry of the custom functions' bundle: hands every declared function to Excel. */
import { functionDeclarations } from "./catalogue";
import type { Failure } from "./declaration";
import { callable } from "./wrapper";

const codes = {
  value: CustomFunctions.ErrorCode.invalidValue,
  notAvailable: CustomFunctions.ErrorCode.notAvailable,
} as const;

function errorOf({ failure, message }: Failure): CustomFunctions.Error {
  return new CustomFunctions.Error(codes[failure], message);
}

function reportDefect(id: string, defect: unknown): void {
  console.error(id, defect);
}

for (const declaration of functionDeclarations)
  CustomFunctions.associate(declaration.id, callable(declaration, { errorOf, reportDefect }));

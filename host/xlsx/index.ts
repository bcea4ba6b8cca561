/** .xlsx files in and out. */
export { readBook } from "./reader";
export type { OriginalBook, ReadBook, ReadOptions } from "./reader";
export type { AddInFunctions } from "./stored-formula";

/** .xlsx files in and out. */
export { readBook } from "./reader";
export type { OriginalBook, ReadBook, ReadOptions } from "./reader";
export type { AddInFunctions } from "./stored-formula";
export { writeBook } from "./writer";
export type { WriteOptions } from "./writer";
export { compareBooks, keepsStyles } from "./compare";
export type { Difference } from "./compare";

/** .xlsx files in and out. */
export { readBook } from "./workbook/reader";
export type { OriginalBook, ReadBook, ReadOptions } from "./workbook/reader";
export type { AddInFunctions } from "./formulas/stored-formula";
export { writeBook } from "./workbook/writer";
export type { WriteOptions } from "./workbook/writer";
export { compareBooks, keepsStyles } from "./compare";
export type { Difference } from "./compare";

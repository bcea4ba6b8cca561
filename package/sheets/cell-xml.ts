/** A cell as Excel stores it. */
import { BookFileError, type CellData, type CellValue } from "../book";
import { areaAddress, cellAddress } from "../addresses";
import type { FormulaForms } from "../formulas/stored-formula";
import { escapeText } from "./texts";
import { encodeXml } from "../xml/characters";

/** What is needed to write cells. */
export interface CellWriting {
  readonly forms: FormulaForms;
  /** The number (`cm`) that marks a formula as a dynamic array; asking for it adds the metadata. */
  readonly dynamicArray: () => number;
  /** The prefix of the sheet's elements. */
  readonly prefix: string;
}

/** The longest text that a cell of Excel holds. */
const LONGEST_TEXT = 32_767;

/** Errors that younger Excels show and store as `#VALUE!` beside their own metadata. */
const ERRORS_STORED_AS_VALUE = new Set(["#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#BUSY!", "#CONNECT!"]);

/** The XML of a cell, or nothing for a blank one without style. `style` is the number for `s`. */
export function cellXml(
  row: number,
  column: number,
  cell: CellData | undefined,
  style: number,
  writing: CellWriting,
): string {
  const { prefix } = writing;
  const { type, content } = valueXml(cell?.value ?? null, cell?.formula !== undefined, prefix, () =>
    cellAddress(row, column),
  );
  const formula = cell?.formula === undefined ? "" : formulaXml(row, column, cell, writing);
  if (content === "" && formula === "" && style === 0) return "";
  const isDynamic = formula !== "" && cell?.spill !== undefined;
  const attributes = [
    ` r="${cellAddress(row, column)}"`,
    style === 0 ? "" : ` s="${style}"`,
    type === "" ? "" : ` t="${type}"`,
    isDynamic ? ` cm="${writing.dynamicArray()}"` : "",
  ].join("");
  const inside = formula + content;
  return inside === "" ? `<${prefix}c${attributes}/>` : `<${prefix}c${attributes}>${inside}</${prefix}c>`;
}

function formulaXml(row: number, column: number, cell: CellData, writing: CellWriting): string {
  const { prefix, forms } = writing;
  const text = encodeXml(forms.toStored(cell.formula ?? ""));
  if (!cell.spill) return `<${prefix}f>${text}</${prefix}f>`;
  const ref = areaAddress({
    row,
    column,
    endRow: row + cell.spill.rows - 1,
    endColumn: column + cell.spill.columns - 1,
  });
  return `<${prefix}f t="array" ref="${ref}">${text}</${prefix}f>`;
}

/** A value's type attribute (empty for numbers) and its element. */
export function valueXml(
  value: CellValue,
  isResult: boolean,
  prefix: string,
  address: () => string,
): { type: string; content: string } {
  const v = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null || (value === "" && !isResult)) return { type: "", content: "" };
  if (typeof value === "number") {
    return Number.isFinite(value)
      ? { type: "", content: v(String(value)) }
      : { type: "e", content: v("#NUM!") };
  }
  if (typeof value === "boolean") return { type: "b", content: v(value ? "1" : "0") };
  if (typeof value === "object") {
    const error = ERRORS_STORED_AS_VALUE.has(value.error) ? "#VALUE!" : value.error;
    return { type: "e", content: v(encodeXml(error)) };
  }
  if (value.length > LONGEST_TEXT) {
    throw new BookFileError(
      `单元格 ${address()} 的文字超过 ${LONGEST_TEXT} 个字，Excel 存不下，请缩短后再保存。`,
      "unsupported",
    );
  }
  const text = encodeXml(escapeText(value));
  if (isResult) return { type: "str", content: v(text) };
  const space = /^\s|\s$|\n/.test(value) ? ' xml:space="preserve"' : "";
  const inside = `<${prefix}is><${prefix}t${space}>${text}</${prefix}t></${prefix}is>`;
  return { type: "inlineStr", content: inside };
}

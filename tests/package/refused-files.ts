/** Files that are no workbook, or none that can be read, each with words of the sentence that says so. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { strToU8, zipSync } from "fflate";

const sample = readFileSync(path.resolve(__dirname, "../../samples/示例台账.xlsx"));

function container(word: string): Uint8Array {
  return new Uint8Array([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)],
    ...[...word].flatMap((letter) => [letter.charCodeAt(0), 0]),
  ]);
}

export const refusedFiles: readonly (readonly [what: string, bytes: Uint8Array, words: string])[] = [
  ["empty", new Uint8Array(), "文件是空的"],
  ["no workbook", strToU8("<html></html>".repeat(100)), "不是 Excel 工作簿"],
  ["an old .xls", container("Workbook"), "旧格式"],
  ["an .et of WPS", container("ET_Workbook"), "用 Excel 或 WPS 打开后另存为 .xlsx"],
  [
    "a binary .xlsb",
    zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "xl/workbook.bin": strToU8("") }),
    ".xlsb",
  ],
  ["locked by a password", container("EncryptedPackage"), "密码"],
  ["cut off", sample.subarray(0, 4000), "不完整或已损坏"],
  ["another sort of archive", zipSync({ "a.txt": strToU8("a") }), "没有 Excel 工作簿"],
];

/** A file that can't be used ends in one sentence: every case of the reader, and what only a file as a workbook meets. */
import { openFile } from "../../src/file/file-workbook";
import { refusedFiles } from "../package/refused-files";
import { smallParts, zipOf } from "../package/rich-package";

function problemWith(bytes: Uint8Array): string {
  const opened = openFile({ name: "台账.xlsx", bytes }, 45_291);
  return "problem" in opened ? opened.problem : "";
}

test.each(refusedFiles)("%s", (_, bytes, words) => {
  expect(problemWith(bytes)).toContain(words);
  expect(problemWith(bytes)).toMatch(/^[^。]+。(?:[^。]+。)?$/);
});

test("a formula without a stored result", () => {
  const rows = '<sheetData><row r="1"><c r="A1"><v>5</v></c><c r="B1"><f>A1+1</f></c></row></sheetData>';
  expect(problemWith(zipOf(smallParts(rows)))).toMatch(/“表”B1.*保存一次/);
});

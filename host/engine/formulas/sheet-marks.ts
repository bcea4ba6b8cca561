/**
 * Sheets whose name has an exclamation mark, which the engine takes for the end of the name: it is given a letter that
 * looks the same, in names and in formulas, and gives it back.
 */
const MARK = "!";
/** U+01C3, a letter of the Khoisan languages. */
const LETTER = "ǃ";

/** Texts, which stay, and the names of sheets before a reference, in quotes or without. */
const SHEETS = /"(?:[^"]|"")*"|'(?:[^']|'')+'(?=!)|[\p{L}_][\p{L}\p{N}_.]*(?=!)/gu;

/** A sheet's name as the engine is given it. */
export function engineSheetName(name: string): string {
  return name.replaceAll(MARK, LETTER);
}

/** A sheet's name as people see it. */
export function shownSheetName(name: string): string {
  return name.replaceAll(LETTER, MARK);
}

/** A formula of the engine with the sheets' names as people see them. */
export function shownSheetNames(formula: string): string {
  if (!formula.includes(LETTER)) return formula;
  return formula.replace(SHEETS, (found) => {
    if (found.startsWith('"') || !found.includes(LETTER)) return found;
    const name = shownSheetName(found.replace(/^'|'$/g, ""));
    return `'${name}'`;
  });
}

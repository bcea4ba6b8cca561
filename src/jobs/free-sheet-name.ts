const LONGEST_NAME = 31;

/** 企业台账（规范）, and （规范2） where the name is taken. */
export function freeSheetName(sheet: string, word: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const ending = `（${word}${number === 1 ? "" : String(number)}）`;
    const name = `${sheet.slice(0, LONGEST_NAME - ending.length)}${ending}`;
    if (!taken.has(name)) return name;
  }
}

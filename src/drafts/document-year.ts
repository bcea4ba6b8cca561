/** Of which year an office's document is: what its first lines name, else the year that it names most. */
import { parseYearText, yearReadOut } from "../reading/cells/chinese-numerals";
import { evenCharacters } from "./quantities/characters";

const FIRST_LINES = 3;
const YEAR = new RegExp(`(?:20\\d{2}|${yearReadOut})(?=年)`, "g");

/** `null` where it names no year. */
export function yearOfDocument(text: string): number | null {
  const lines = evenCharacters(text)
    .split("\n")
    .filter((line) => line.trim() !== "");
  const [titled] = yearsIn(lines.slice(0, FIRST_LINES).join("\n"));
  if (titled !== undefined) return titled;
  const counts = new Map<number, number>();
  for (const year of yearsIn(lines.join("\n"))) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}

function yearsIn(text: string): readonly number[] {
  return [...text.matchAll(YEAR)].flatMap(([words]) => parseYearText(words) ?? []);
}

/**
 * Ways in which people say a figure (phrases.txt: figure|unit|phrase|phrase…, # for the number): the right number must
 * be confirmed and a wrong one caught under that figure; the few that are not are held to a share.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { draftOfText } from "../../src/drafts/draft";
import { verifyDraft } from "../../src/drafts/verify";
import { knownOf } from "../../src/jobs/draft";
import { readLedger } from "../../src/ledger/model";
import { daysFromCivil } from "../../src/reading/cells/dates";
import { defaultSettings } from "../../src/reading/settings/settings";
import { loadGrids } from "../reading/load-workbook";
import { describeShared } from "../shared-workbooks";

const lines = readFileSync(path.join(__dirname, "phrases.txt"), "utf8").trim().split("\n");

interface Phrase {
  readonly figure: string;
  readonly isRate: boolean;
  readonly words: string;
}

const phrases: readonly Phrase[] = lines.flatMap((line) => {
  const [figure = "", unit = "", ...words] = line.split("|");
  return words.map((one) => ({ figure, isRate: unit === "%", words: one }));
});

function printed(value: number, isRate: boolean): string {
  return isRate ? `${(value * 100).toFixed(2)}%` : String(value);
}

/** A number that is near the right one, and no figure's by design. */
function wrongOf(value: number, isRate: boolean): number {
  if (isRate) return value - 0.0123;
  return value > 1000 ? value + 130 : value > 100 ? value + 7 : value + 1;
}

describeShared("ways to say a figure", () => {
  const known = knownOf(
    { ledger: readLedger(loadGrids("2023-clean"), defaultSettings) },
    { year: 2023, asOf: daysFromCivil(2023, 12, 31) },
    null,
  );

  /** Whether the phrase's number is said to be of its figure, with one of these verdicts. */
  function isTold({ figure, isRate, words }: Phrase, isWrong: boolean): boolean {
    const value = known.figures.find(({ id }) => id === figure)?.value ?? Number.NaN;
    const number = printed(isWrong ? wrongOf(value, isRate) : value, isRate);
    const { quantities } = verifyDraft(draftOfText(`今年以来，${words.replace("#", number)}。`), known);
    const told = isWrong ? ["differs", "lastYear"] : ["agrees"];
    return quantities.some((one) => one.figure === figure && told.includes(one.verdict));
  }

  test.each([
    [false, 0.97],
    [true, 0.94],
  ])("wrong: %s", (isWrong, share) => {
    const untold = phrases.filter((phrase) => !isTold(phrase, isWrong));
    if (untold.length > phrases.length * (1 - share)) expect(untold.map(({ words }) => words)).toEqual([]);
  });
});

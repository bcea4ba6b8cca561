/** Annotated documents of last year, found by themselves: ours in texts/, others' beside the checkout. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { draftOfText } from "../../src/drafts/draft";
import { renewJob, type RenewReport } from "../../src/jobs/renew";
import { daysFromCivil } from "../../src/reading/cells/dates";
import { readAnnotated, type Annotated } from "../drafts/annotated";
import { gridsOf } from "../drafts/books";
import { describeShared, sharedFolder } from "../shared-workbooks";
import { outcomeOf } from "./outcome";

const folders = [path.join(__dirname, "texts"), sharedFolder("drafts")];
const files = folders.flatMap((folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => /^n.*\.txt$/.test(file))
        .map((file) => path.join(folder, file))
    : [],
);
const year = 2023;

function renewed(document: Annotated, withPrevious: boolean): RenewReport {
  return renewJob({
    grids: gridsOf(document.workbook),
    wish: { year, asOf: daysFromCivil(year, 12, 31) },
    today: daysFromCivil(year + 1, 1, 10),
    ...(withPrevious && document.previous !== null ? { previous: gridsOf(document.previous) } : {}),
    draft: draftOfText(document.text),
    draftYear: document.year ?? year - 1,
    withSheets: false,
  });
}

/** The document with its live numbers replaced, by another way than the paragraphs are made. */
function replaced(text: string, { live }: RenewReport): string {
  return [...live]
    .sort((one, other) => other.offset - one.offset)
    .reduce(
      (whole, { offset, length, now }) => whole.slice(0, offset) + now + whole.slice(offset + length),
      text,
    );
}

const dense = (text: string): string => text.replace(/\s/g, "");

describeShared("last year's documents", () => {
  test.each(files.map((file) => [path.basename(file), file]))("%s", (_, file) => {
    const document = readAnnotated(readFileSync(file, "utf8"));
    const report = renewed(document, true);
    const outcome = outcomeOf(document, report);
    expect(outcome).toMatchObject({ wrongInSilence: [], otherValue: [], unlisted: [] });
    if (outcome.missed.length > outcome.toBeLive * 0.05) expect(outcome.missed).toEqual([]);
    expect(dense(report.paragraphs.map(({ text }) => text).join(""))).toBe(
      dense(replaced(document.text, report)),
    );
  });

  test.each(files.map((file) => [path.basename(file), file]))(
    "%s without last year's workbook",
    (_, file) => {
      const document = readAnnotated(readFileSync(file, "utf8"));
      const outcome = outcomeOf(document, renewed(document, false));
      expect(outcome.wrongInSilence).toEqual([]);
      expect(outcome.unlisted).toEqual([]);
    },
  );
});

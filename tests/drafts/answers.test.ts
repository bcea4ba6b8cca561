/** What a user said of a number's wording is kept in 党建设置 and obeyed. */
import { draftOfText } from "../../src/drafts/draft";
import { verifyDraft } from "../../src/drafts/verify";
import { wordingKey } from "../../src/drafts/wording-key";
import { knownOf } from "../../src/jobs/draft";
import { readLedger } from "../../src/ledger/model";
import { daysFromCivil } from "../../src/reading/cells/dates";
import { defaultSettings, type DraftAnswer } from "../../src/reading/settings/settings";
import { readSettings, settingsHeader, settingsRows } from "../../src/reading/settings/settings-sheet";
import { loadGrids } from "../reading/load-workbook";
import { describeShared } from "../shared-workbooks";

const text = "园区企业51家，抓好帮带点42家。";

/** The answers as the sheet gives them back. */
function kept(draftAnswers: readonly DraftAnswer[]) {
  const rows = settingsRows({ ...defaultSettings, draftAnswers });
  const values = [
    [...settingsHeader],
    ...rows.map(({ section, item, value, more, help }) => [section, item, value, ...more, help]),
  ];
  return readSettings({ sheet: "党建设置", firstRow: 1, firstColumn: 1, values });
}

function verdicts(answers: readonly DraftAnswer[]) {
  const ledger = readLedger(loadGrids("2023-clean"), kept(answers).settings);
  const known = knownOf({ ledger }, { year: 2023, asOf: daysFromCivil(2023, 12, 31) }, null);
  const { quantities } = verifyDraft(draftOfText(text), known);
  return quantities.map(({ text: number, figure, verdict }) => [number, figure, verdict]);
}

test("the words around a number, without numbers", () => {
  expect(wordingKey(text, { offset: 4, length: 2 })).toBe("园区企业#家");
  expect(wordingKey(text, { offset: text.indexOf("42"), length: 2 })).toBe("抓好帮带点#家");
});

test("answers come back from the sheet as they were written", () => {
  const answers = [
    { words: "园区企业#家", figure: null },
    { words: "抓好帮带点#家", figure: "投产企业数" },
  ];
  expect(kept(answers).settings.draftAnswers).toEqual(answers);
  expect(kept(answers).problems).toEqual([]);
});

describeShared("answers", () => {
  test("without one", () => {
    expect(verdicts([])).toEqual([
      ["51", "enterprise.total", "differs"],
      ["42", null, "unknown"],
    ]);
  });

  test("a number that need not be held against the ledgers", () => {
    expect(verdicts([{ words: "园区企业#家", figure: null }])[0]).toEqual(["51", null, "notData"]);
  });

  test("a number of another figure, by its title or its id", () => {
    const other = (figure: string) => verdicts([{ words: "抓好帮带点#家", figure }])[1];
    expect(other("投产企业数")).toEqual(["42", "enterprise.operating", "agrees"]);
    expect(other("enterprise.total")).toEqual(["42", "enterprise.total", "differs"]);
  });
});

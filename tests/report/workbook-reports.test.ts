/**
 * The report over the offices' workbooks: every number in it is a figure's, nothing is left unresolved, and what
 * was read by eye once stays as it is.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { ComparedFigure } from "../../src/actions/contracts";
import { figuresJob } from "../../src/actions/figures-job";
import { reportJob } from "../../src/actions/report-job";
import { writtenParagraphs } from "../../src/actions/word-file";
import { addYears, daysFromCivil } from "../../src/reading/dates";
import { loadGrids } from "../reading/load-workbook";
import { describeShared, sharedWorkbooks, type SharedWorkbook } from "../shared-workbooks";

const golden = path.join(__dirname, "golden");

interface Report {
  readonly text: string;
  /** Every number that may stand in it: of figures, their changes, and texts. */
  readonly numbers: ReadonlySet<string>;
}

function reportOf({ name, expected }: SharedWorkbook): Report {
  const [year = 0, month = 1, day = 1] = expected.asOf.split("-").map(Number);
  const asOf = daysFromCivil(year, month, day);
  const before = sharedWorkbooks.find((other) => other.expected.year === expected.year - 1);
  const previous = name === "2023-clean" && before !== undefined ? { previous: loadGrids(before.name) } : {};
  const input = {
    grids: loadGrids(name),
    wish: { year: expected.year, asOf },
    today: addYears(asOf, 1),
    ...previous,
  };
  const { figures, texts } = figuresJob({ ...input, groups: false });
  const text = writtenParagraphs(reportJob({ ...input, kind: "yearly", withSheets: false }).report.paragraphs)
    .map((paragraph) => paragraph.text)
    .join("\n");
  const ofTexts = texts.flatMap(({ value }) => value?.match(numberPattern) ?? []);
  return { text, numbers: new Set([...figures.flatMap(numbersOf), ...ofTexts]) };
}

const numberPattern = /\d+(?:\.\d+)?/g;

function numbersOf({ value, unit, change }: ComparedFigure): readonly string[] {
  if (value === null) return [];
  const forms = (number: number): string => String(Number((number * (unit === "率" ? 100 : 1)).toFixed(2)));
  return [forms(value), ...(typeof change === "number" ? [forms(Math.abs(change))] : [])];
}

const withLedger = sharedWorkbooks.filter(({ expected }) =>
  expected.recognise.sheets.some(({ register }) => register === "enterprise"),
);

describeShared("reports", () => {
  test.each(withLedger)("$name reads as it was read by eye", (workbook) => {
    const file = path.join(golden, `${workbook.name}.txt`);
    expect(reportOf(workbook).text).toBe(readFileSync(file, "utf8"));
  });

  test.each(withLedger)("$name holds nothing unresolved, empty or foreign", (workbook) => {
    const { text } = reportOf(workbook);
    expect(text).not.toMatch(/[{}〔〕｜]|undefined|NaN|null/);
    expect(text).not.toMatch(/(?<!\d|\.)0(名|家|个|%|件|元|人)/);
    expect(text).not.toMatch(/[，。；、]{2}|元元|家家|[，；、]$/m);
    expect(text).not.toMatch(/[A-Za-z]{2,}/);
  });

  test.each(withLedger)("$name has no number that isn't a figure's", (workbook) => {
    const { text, numbers } = reportOf(workbook);
    const written = text.replace(/^\d+\./gm, "").match(numberPattern) ?? [];
    expect(written.filter((number) => !numbers.has(number))).toEqual([]);
    expect(written.length).toBeGreaterThan(5);
  });
});

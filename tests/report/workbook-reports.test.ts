/**
 * The report over the offices' workbooks: every number in it is a figure's, nothing is left unresolved, and what
 * was read by eye once stays as it is.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { ComparedFigure } from "../../src/jobs/results";
import type { ReportParagraph } from "../../src/jobs/report-results";
import { figuresJob } from "../../src/jobs/figures";
import { reportJob } from "../../src/jobs/report";
import { writtenParagraphs } from "../../src/actions/report/word-file";
import { addYears, daysFromCivil } from "../../src/reading/cells/dates";
import { loadGrids } from "../reading/load-workbook";
import { badPatterns, numberPattern } from "./report-of";
import { describeShared, sharedWorkbook, sharedWorkbooks, type SharedWorkbook } from "../shared-workbooks";

const golden = path.join(__dirname, "golden");

interface Report {
  readonly text: string;
  readonly paragraphs: readonly ReportParagraph[];
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
  const { report } = reportJob({ ...input, kind: "yearly", withSheets: false });
  const paragraphs = writtenParagraphs(report.paragraphs);
  const text = paragraphs.map((paragraph) => paragraph.text).join("\n");
  const ofTexts = texts.flatMap(({ value }) => value?.match(numberPattern) ?? []);
  return { text, paragraphs, numbers: new Set([...figures.flatMap(numbersOf), ...ofTexts]) };
}

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
    for (const pattern of badPatterns) expect(text).not.toMatch(pattern);
  });

  test.each(withLedger)("$name has no number that isn't a figure's", (workbook) => {
    const { text, numbers } = reportOf(workbook);
    const written = text.replace(/^\d+\./gm, "").match(numberPattern) ?? [];
    expect(written.filter((number) => !numbers.has(number))).toEqual([]);
    expect(written.length).toBeGreaterThan(5);
  });

  test("2023-clean: every section is there", () => {
    const headings = reportOf(sharedWorkbook("2023-clean")).paragraphs.filter(({ level }) =>
      level.startsWith("heading"),
    );
    expect(headings.map(({ text }) => text)).toEqual([
      "一、主要工作情况",
      "1.摸清底数，扩大组织覆盖",
      "2.健全机制，提升管理水平",
      "3.靠前服务，助力企业发展",
      "二、存在的问题和原因",
      "三、下一步工作打算",
    ]);
  });

  test("2023-clean: every number reads back as the figure that was expected, comparisons exactly", () => {
    const now = sharedWorkbook("2023-clean").expected.figures ?? {};
    const then = sharedWorkbook("2022-previous").expected.figures ?? {};
    const read = reportOf(sharedWorkbook("2023-clean")).paragraphs.flatMap(({ pieces }) => pieces);
    const checked = read.flatMap(({ text, fact }) => {
      const value = now[fact ?? ""];
      if (fact === null || value === undefined) return [];
      const before = then[fact];
      expect([fact, text]).toEqual([
        fact,
        text.includes("上年") ? changeOf(text, value, before) : shown(text, value),
      ]);
      return [fact];
    });
    expect(new Set(checked).size).toBeGreaterThan(25);
    expect(read.filter(({ text, fact }) => fact !== null && text.includes("上年")).length).toBeGreaterThan(5);
  });
});

/** The figure as the report has to write it. */
function shown(text: string, value: number): string {
  const isRate = text.endsWith("%");
  return `${String(Number((value * (isRate ? 100 : 1)).toFixed(2)))}${isRate ? "%" : ""}`;
}

/** 比上年增加6家, 比上年提高8个百分点, 与上年持平: from the two figures. */
function changeOf(text: string, value: number, before: number | undefined): string {
  const difference = value - (before ?? Number.NaN);
  if (difference === 0) return "与上年持平";
  const unit = /(?:\d)(\D+)$/.exec(text)?.[1] ?? "";
  const isRate = unit === "个百分点";
  const size = String(Number((Math.abs(difference) * (isRate ? 100 : 1)).toFixed(2)));
  const direction = isRate ? ["提高", "下降"] : ["增加", "减少"];
  return `比上年${direction[difference > 0 ? 0 : 1] ?? ""}${size}${unit}`;
}

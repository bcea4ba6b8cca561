/** Stock passages (套话库): words without a number, each at its place, and nothing that nobody ticked. */
import { evenCharacters } from "../../src/drafts/quantities/characters";
import { notDataSpans } from "../../src/drafts/quantities/not-data";
import { quantitiesIn } from "../../src/drafts/quantities/quantities";
import { reportJob } from "../../src/jobs/report";
import { writtenParagraphs } from "../../src/actions/report/word-file";
import type { Grid } from "../../src/reading/cells/grid";
import { daysFromCivil } from "../../src/reading/cells/dates";
import { defaultSettings } from "../../src/reading/settings/settings";
import { readSettings } from "../../src/reading/settings/settings-sheet";
import { outlines } from "../../src/report/outlines/catalogue";
import { settingsPlan } from "../../src/report/settings-plan";
import { groupsFor, passageGroups, passageName, withPassages } from "../../src/report/shelf/shelf";
import { loadGrids } from "../reading/load-workbook";
import { describeShared } from "../shared-workbooks";

const passages = passageGroups.flatMap((group) =>
  group.passages.map((passage) => ({ name: passageName(group, passage), text: passage.text })),
);
const everyName = passages.map(({ name }) => name);

/** Numbers that a reader of drafts would hold against the ledgers; the lead of a plan (6.) is a numbering. */
function numbersIn(text: string): readonly string[] {
  const even = evenCharacters(text);
  const spans = notDataSpans(even);
  const isTaken = (at: number): boolean => spans.some(({ start, end }) => start <= at && at < end);
  return quantitiesIn(text, even, isTaken).map((quantity) => quantity.text);
}

test("there are enough of them, in fourteen groups, none twice", () => {
  expect(passageGroups).toHaveLength(14);
  expect(passages.length).toBeGreaterThanOrEqual(80);
  expect(new Set(everyName).size).toBe(passages.length);
  expect(new Set(passages.map(({ text }) => text)).size).toBe(passages.length);
});

test.each(passages)("$name is a paragraph without a number", ({ text }) => {
  expect(text.length).toBeGreaterThanOrEqual(60);
  expect(text.length).toBeLessThanOrEqual(150);
  expect(text).toMatch(/。$/);
  expect(text).not.toMatch(/[{}〔〕｜，。、；]{2}|[{}〔〕｜,;:?!]/);
  expect(numbersIn(text.replace(/^6\./, ""))).toEqual([]);
});

test("the reader of numbers finds one in words", () => {
  expect(numbersIn("园区共有企业五十家。")).toEqual(["五十"]);
});

test.each(["yearly", "halfYear"] as const)(
  "%s has a place for every group, and each stands there once",
  (kind) => {
    const outline = outlines[kind];
    expect(groupsFor(outline)).toEqual(passageGroups);
    const ids = withPassages(outline, everyName).paragraphs.map(({ id }) => id);
    expect(ids.filter((id) => everyName.includes(id))).toHaveLength(everyName.length);
    for (const { behind, ...group } of passageGroups) {
      const place = behind.find((id) => outline.paragraphs.some((paragraph) => paragraph.id === id)) ?? "";
      for (const passage of group.passages)
        expect(ids.indexOf(passageName({ behind, ...group }, passage))).toBeGreaterThan(ids.indexOf(place));
    }
    expect(ids.slice(-2)).toEqual(["落款单位", "落款日期"]);
  },
);

test("nothing comes in that nobody ticked, and nothing into a short text", () => {
  expect(withPassages(outlines.yearly, [])).toEqual(outlines.yearly);
  expect(withPassages(outlines.yearly, ["没有·这一段"])).toEqual(outlines.yearly);
  expect(withPassages(outlines.briefing, everyName)).toEqual(outlines.briefing);
  expect(withPassages(outlines.visit, everyName)).toEqual(outlines.visit);
});

test("党建设置 keeps the ticks; a row whose value is emptied is no tick", () => {
  const ticked = ["开头·服务中心", "结尾·展望"];
  const { rows } = settingsPlan({ ...defaultSettings, passages: ticked });
  const values = rows.map((row) => row.map((cell) => (typeof cell === "object" ? null : cell)));
  const grid: Grid = { sheet: "党建设置", firstRow: 1, firstColumn: 1, values };
  expect(readSettings(grid).settings.passages).toEqual(ticked);
  const emptied = values.map((row) =>
    row[1] === ticked[0] ? row.map((cell, at) => (at === 2 ? null : cell)) : row,
  );
  expect(readSettings({ ...grid, values: emptied }).settings.passages).toEqual(ticked.slice(1));
});

describeShared("a report with stock passages", () => {
  const ten = [
    "开头·服务中心",
    "过渡·情况报告",
    "摸底做法·上门走访",
    "组建原则·成熟先建",
    "指导员工作·日常走访",
    "书记队伍·培训务实",
    "服务企业·座谈听意见",
    "业主态度·由疑到信",
    "原因分析·客观原因",
    "下步打算·夯实基础",
  ];

  function reportWith(ticked: readonly string[]): ReturnType<typeof reportJob>["report"] {
    const { rows } = settingsPlan({ ...defaultSettings, passages: ticked });
    const values = rows.map((row) => row.map((cell) => (typeof cell === "object" ? null : cell)));
    return reportJob({
      kind: "yearly",
      grids: [...loadGrids("2023-clean"), { sheet: "党建设置", firstRow: 1, firstColumn: 1, values }],
      previous: loadGrids("2022-previous"),
      wish: { year: 2023 },
      today: daysFromCivil(2024, 1, 10),
      withSheets: false,
    }).report;
  }

  const textOf = (ticked: readonly string[]): string =>
    writtenParagraphs(reportWith(ticked).paragraphs)
      .map(({ text }) => text)
      .join("\n");

  test("ten ticks make 2023-clean's report 1,800 characters long, with the numbers it had", () => {
    const [bare, full] = [textOf([]), textOf(ten)];
    expect(full.replace(/\s/g, "").length).toBeGreaterThanOrEqual(1800);
    const digits = (text: string): readonly string[] => text.replace(/^\d+\./gm, "").match(/\d+/g) ?? [];
    expect(digits(full)).toEqual(digits(bare));
  });

  test("plans are numbered on, and a name that the shelf has not is told", () => {
    expect(textOf(ten)).toMatch(/\n(\d)\.配强力量[^\n]*\n(?!\1)\d\.夯实基础|\n6\.夯实基础/);
    expect(reportWith(["组建原则·成熟后建"]).notices).toEqual([expect.stringContaining("组建原则·成熟后建")]);
  });
});

/** Questions of the telephone that ask for more than a number of today: 同比, 环比, 去年. */
import type { Figure } from "../../src/figures/figure";
import type { ComparedFigure, FiguresReport } from "../../src/jobs/results";
import { daysFromCivil } from "../../src/reading/cells/dates";
import { askedOf } from "../../src/taskpane/pages/figures/asked-figure";
import { answerOf } from "../../src/taskpane/pages/figures/telephone-answer";

function figure(id: string, title: string, unit: Figure["unit"], value: number | null): Figure {
  return { id, title, subject: "企业", unit, basis: `${title}的口径。`, value, cells: [] };
}

const problems = (value: number): Figure => figure("problem.received", "受理问题数", "件", value);
const total = (value: number): Figure => figure("enterprise.total", "企业总数", "家", value);
const rate = (value: number): Figure => figure("coverage.all", "覆盖率", "率", value);

const before: Readonly<Record<string, number>> = {
  "enterprise.total": 40,
  "coverage.all": 0.5,
  "problem.received": 26,
};
const figures: readonly ComparedFigure[] = [total(46), rate(0.58), problems(26)];
const quarters = [3, 5, 10, 8];

const report: FiguresReport = {
  hasLedger: true,
  settingProblems: [],
  period: { year: 2023, asOf: daysFromCivil(2023, 12, 31) },
  figures: figures.map((one) => ({ ...one, previous: before[one.id] ?? null })),
  differOnSheet: [],
  texts: [],
  aliases: {},
  previous: { source: "snapshots", problem: null },
  byPark: [{ name: "河西新型产业园", figures: [total(10)] }],
  byQuarter: ["第一季度", "第二季度", "第三季度", "第四季度"].map((name, at) => ({
    name,
    figures: [total(46), rate(0.58), problems(quarters[at] ?? 0)],
  })),
  byYear: [
    { year: 2021, values: { "enterprise.total": 38 } },
    { year: 2022, values: before },
    { year: 2023, values: { "enterprise.total": 46, "coverage.all": 0.58, "problem.received": 26 } },
  ],
};

function answer(query: string, id: string, asked: FiguresReport = report): string {
  const question = askedOf(asked, query);
  if (question.refusal !== null) return question.refusal;
  const meant = asked.figures.find((one) => one.id === id);
  if (meant === undefined) throw new Error(`no figure ${id}`);
  const told = answerOf(asked, question, meant);
  if (told === null) return "the number itself";
  return "answer" in told ? `${told.answer.number}｜${told.answer.sentence}` : told.missing;
}

test.each([
  [
    "企业总数同比增加多少",
    "enterprise.total",
    "增加6家｜截至2023年12月31日，企业总数46家，比上年增加6家（增长15%）（口径：企业总数的口径）。",
  ],
  [
    "覆盖率比去年提高多少",
    "coverage.all",
    "提高8个百分点｜截至2023年12月31日，覆盖率58%，比上年提高8个百分点（口径：覆盖率的口径）。",
  ],
  [
    "受理问题同比",
    "problem.received",
    "持平｜截至2023年12月31日，受理问题数26件，与上年持平（口径：受理问题数的口径）。",
  ],
  ["去年覆盖率", "coverage.all", "50%｜2022年，覆盖率50%（口径：覆盖率的口径）。"],
  ["2021年企业总数", "enterprise.total", "38家｜2021年，企业总数38家（口径：企业总数的口径）。"],
  [
    "2022年企业总数同比",
    "enterprise.total",
    "增加2家｜2022年，企业总数40家，比2021年增加2家（增长5.26%）（口径：企业总数的口径）。",
  ],
  [
    "受理问题环比",
    "problem.received",
    "减少2件｜截至2023年12月31日，第四季度，受理问题数8件，比第三季度减少2件（下降20%）（口径：受理问题数的口径）。",
  ],
  [
    "二季度受理问题环比",
    "problem.received",
    "增加2件｜2023年第二季度，受理问题数5件，比第一季度增加2件（增长66.67%）（口径：受理问题数的口径）。",
  ],
  ["企业总数", "enterprise.total", "the number itself"],
])("%s", (query, id, expected) => {
  expect(answer(query, id)).toBe(expected);
});

test.each([
  ["2019年企业总数", "enterprise.total", "没有2019年的数"],
  ["2021年企业总数同比", "enterprise.total", "没有2020年的数"],
  ["一季度受理问题环比", "problem.received", "第一季度的环比要上年第四季度的数"],
  ["企业总数环比", "enterprise.total", "“企业总数”各季度都是46家"],
  ["河西企业总数同比", "enterprise.total", "2022年的数只有全部的"],
  ["去年三季度受理问题", "problem.received", "2022年的数只有全部的"],
  ["河西受理问题环比", "problem.received", "指标不能同时分园区和季度"],
  ["环比", "enterprise.total", "问的是哪个指标"],
  ["上半年受理问题", "problem.received", "把截止日期改成6月30日"],
  ["女党员", "enterprise.total", "指标里没有“女党员”的数"],
])("%s says what is missing", (query, id, expected) => {
  expect(answer(query, id)).toContain(expected);
});

test("without a year before, 同比 and 去年 say what to choose", () => {
  const alone: FiguresReport = { ...report, figures, previous: null, byYear: report.byYear.slice(2) };
  expect(answer("企业总数同比", "enterprise.total", alone)).toContain("请在上面选上年的工作簿");
  expect(answer("去年企业总数", "enterprise.total", alone)).toContain("请在上面选上年的工作簿");
});

/** Our formulas as Excel takes them: every spelling of a function, within Excel's limits, no empty place between commas. */
import { shownFormula } from "../../src/report/formulas/function-names";
import { figureFormula } from "../../src/report/formulas/figure-formula";
import { isBeyondLimits } from "../../src/report/formulas/formula-limits";
import { isFormula } from "../../src/report/sheet-plan";
import { reportKindIds } from "../../src/report/report-kinds";
import { reportJob } from "../../src/jobs/report";
import { defaultSettings } from "../../src/reading/settings/settings";
import { functionDeclarations } from "../../src/functions/catalogue";
import { endOfYear } from "../../src/reading/cells/dates";
import { sheetsOfFile } from "../../src/jobs/workbook-file";
import { sampleBytes } from "../actions/sample-book";

test.each([
  ["=_xldudf_DJ_FIGURES(A1)", "=DJ.指标表(A1)"],
  ["=_xldudf_dj_figures(A1)", "=DJ.指标表(A1)"],
  ["=[2]!_xldudf_DJ_FIGURES(A1)", "=DJ.指标表(A1)"],
  ["='C:\\工具\\[甲 乙.xlam]表'!_xldudf_DJ_FIGURE_LIST(A1)", "=DJ.指标名单(A1)"],
  ["=_xldudf_DJ_指标表(A1)", "=DJ.指标表(A1)"],
  ["=dj.指标表(A1)", "=DJ.指标表(A1)"],
  ["=DJ.FIGURES(A1)", "=DJ.指标表(A1)"],
  ["=@DJ.生成段落(D4,指标!$A$4:$J$404)", "=@DJ.生成段落(D4,指标!$A$4:$J$404)"],
  ["=1+[1]!_xldudf_DJ_FIGURE(A1,[1]!_xldudf_dj_mask(B1))", "=1+DJ.指标值(A1,DJ.信息脱敏(B1))"],
  ['="[2]!_xldudf_DJ_FIGURES("&A1', '="[2]!_xldudf_DJ_FIGURES("&A1'],
  ["=_xldudf_DJ_UNHEARD(A1)", "=_xldudf_DJ_UNHEARD(A1)"],
  ["=_xldudf_XDJ_FIGURES(A1)+ADJ.指标表(A1)", "=_xldudf_XDJ_FIGURES(A1)+ADJ.指标表(A1)"],
])("%s is %s", (written, shown) => {
  expect(shownFormula(written)).toBe(shown);
});

test("Excel's limits: 8,192 characters, 255 arguments of one call", () => {
  const call = (count: number): string =>
    `=DJ.指标表(${Array.from({ length: count }, () => "A1").join(",")})`;
  expect(isBeyondLimits(call(255))).toBe(false);
  expect(isBeyondLimits(call(256))).toBe(true);
  expect(isBeyondLimits(`=SUM(${call(200).slice(1)},${call(200).slice(1)})`)).toBe(false);
  expect(isBeyondLimits(`=DJ.生成段落("${",".repeat(300)}",'甲,乙'!A1)`)).toBe(false);
  expect(isBeyondLimits(`="${"字".repeat(8189)}"`)).toBe(false);
  expect(isBeyondLimits(`="${"字".repeat(8190)}"`)).toBe(true);
});

describe("no empty place between commas", () => {
  const emptyPlace = /[(,]\s*[,)]/;
  const outsideTexts = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, "词");

  test.each(reportKindIds)("in the sheets of a report: %s", (kind) => {
    const file = sheetsOfFile(sampleBytes());
    if ("problem" in file) throw new Error(file.problem);
    const { plans } = reportJob({
      kind,
      grids: file.grids,
      wish: { year: 2023, asOf: endOfYear(2023) },
      today: endOfYear(2023),
      withSheets: true,
    });
    const formulas = plans.flatMap(({ rows }) =>
      rows.flatMap((row) => row.filter(isFormula).map(({ formula }) => formula)),
    );
    expect(formulas.some((formula) => formula.includes("DJ.指标表("))).toBe(true);
    expect(formulas.filter((formula) => emptyPlace.test(outsideTexts(formula)))).toEqual([]);
  });

  test("in a formula that is inserted, and in the examples", () => {
    const sources = [{ sheet: "企业台账", address: "$A$1:$U$500", register: "enterprise" }];
    const inserted = figureFormula("企业总数", { ...defaultSettings, sources }) ?? "";
    const examples = functionDeclarations.map(({ example }) => example.formula);
    for (const formula of [inserted, ...examples]) expect(outsideTexts(formula)).not.toMatch(emptyPlace);
  });
});

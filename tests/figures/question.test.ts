import { figureSpecs } from "../../src/figures";
import { readQuestion, type QuestionContext } from "../../src/figures/question";
import { fold } from "../../src/reading/cells/folding";

const context: QuestionContext = {
  year: 2023,
  quarter: 3,
  parks: ["临江工业核心园", "河西新型产业园", "南湖农产品加工园", "青岭建材产业园", "云溪轻工产业园"],
};
const plain = { park: null, quarter: null, year: null, change: null, cannot: [] };

test.each([
  ["临江工业核心园覆盖率", { rest: "覆盖率", park: "临江工业核心园" }],
  ["核心园的覆盖率是多少", { rest: "覆盖率是多少", park: "临江工业核心园" }],
  ["河西有多少企业", { rest: "有多少企业", park: "河西新型产业园" }],
  ["河西园区党员总数", { rest: "党员总数", park: "河西新型产业园" }],
  ["去年覆盖率多少", { rest: "覆盖率多少", year: 2022 }],
  ["去年同期的覆盖率", { rest: "覆盖率", year: 2022 }],
  ["前年的覆盖率", { rest: "覆盖率", year: 2021 }],
  ["2022年企业总数", { rest: "企业总数", year: 2022 }],
  ["2023年企业总数", { rest: "企业总数" }],
  ["2019年企业总数", { rest: "企业总数", year: 2019 }],
  ["第二季度受理问题", { rest: "受理问题", quarter: 2 }],
  ["三季度办结数", { rest: "办结数", quarter: 3 }],
  ["上季度办结数", { rest: "办结数", quarter: 2 }],
  ["本季度的办结数", { rest: "办结数", quarter: 3 }],
  ["党员总数同比增长", { rest: "党员总数", change: "year" }],
  ["党员总数同比增长率", { rest: "党员总数", change: "year" }],
  ["覆盖率比去年提高了多少", { rest: "覆盖率多少", change: "year" }],
  ["与去年同期相比企业总数", { rest: "企业总数", change: "year" }],
  ["受理问题环比增加多少", { rest: "受理问题多少", change: "quarter" }],
  ["三季度受理问题环比", { rest: "受理问题", quarter: 3, change: "quarter" }],
  ["受理问题比上季度增加了多少", { rest: "受理问题多少", change: "quarter" }],
  ["女党员", { rest: "女党员", cannot: ["女党员"] }],
  ["35岁以下党员", { rest: "35岁以下党员", cannot: ["35岁以下"] }],
  ["环比", { rest: "", change: "quarter" }],
  ["工业园区有多少家企业", { rest: "工业园区有多少家企业" }],
  ["建材企业多少", { rest: "建材企业多少" }],
  ["党组织覆盖率", { rest: "党组织覆盖率" }],
])("%s", (words, expected) => {
  expect(readQuestion(words, context)).toEqual({ ...plain, ...expected });
});

test("the quarter before the first is last year's", () => {
  expect(readQuestion("上季度办结数", { ...context, quarter: 1 })).toEqual({
    ...plain,
    rest: "办结数",
    cannot: ["上年第四季度"],
  });
});

test("the figures' own names stay whole", () => {
  for (const { title } of figureSpecs)
    expect(readQuestion(title, context)).toEqual({ ...plain, rest: fold(title) });
  for (const name of ["职工子女就学", "在建", "在编人数"])
    expect(readQuestion(name, context)).toEqual({ ...plain, rest: name });
});

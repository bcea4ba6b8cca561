import { defaultSettings } from "../../src/reading/settings/settings";
import { gradeOfScore, linearAward, rankAwards, tierAward } from "../../src/subsidy/award-schemes";

const scale = defaultSettings.award;

test.each([
  [100, 600_000],
  [95, 600_000],
  [94.9, 400_000],
  [92, 400_000],
  [91.9, 200_000],
  [90, 200_000],
  [89.9, 0],
  [0, 0],
])("tiers: %d points give %d fen", (score, fen) => {
  expect(tierAward(score, scale)).toBe(fen);
});

test.each([
  [85, 200_000],
  [100, 600_000],
  [92.5, 400_000],
  [90, 330_000],
  [80, 200_000],
  [110, 600_000],
])("straight line: %d points give %d fen", (score, fen) => {
  expect(linearAward(score, scale)).toBe(fen);
});

test("ranks: a tenth each, equal scores on a border together to the lower side", () => {
  expect(rankAwards([99, 98, 97, 96, 95, 94, 93, 92, 91, 90], scale)).toEqual([
    600_000, 400_000, 200_000, 0, 0, 0, 0, 0, 0, 0,
  ]);
  expect(rankAwards([99, 99, 97, 96, 95, 94, 93, 92, 91, 90], scale).slice(0, 3)).toEqual([
    400_000, 400_000, 200_000,
  ]);
  expect(rankAwards([99, 98], scale)).toEqual([0, 0]);
});

test.each([
  [90, "excellent"],
  [89.9, "good"],
  [80, "good"],
  [79.9, "qualified"],
  [60, "qualified"],
  [59.9, "unqualified"],
])("%d points are %s", (score, grade) => {
  expect(gradeOfScore(score)).toBe(grade);
});

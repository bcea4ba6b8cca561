import { changedDoubt, doubtsIn, doubtsText, keptDoubt } from "../../src/drafts/renew/doubts";

const remark = doubtsText([changedDoubt("46", "50", "没有说清楚"), keptDoubt("2家", "可能是目标")]);

test("what is doubtful is found in the paragraph, in its order and without overlaps", () => {
  const text = "企业50家，另有2家，新增50家。";
  expect(doubtsIn(text, remark).map(({ start, end }) => text.slice(start, end))).toEqual(["50", "2家", "50"]);
});

test("where the number has changed since, the whole paragraph is", () => {
  expect(doubtsIn("企业51家，另有2家。", remark)).toEqual([{ start: 0, end: 11 }]);
});

test("nothing is doubtful without a remark, or with one of the office's own", () => {
  expect([doubtsIn("企业50家。", ""), doubtsIn("企业50家。", "请王主任看")]).toEqual([[], []]);
});

/** @jest-environment jsdom */
import { button, choose, drawPane, field, open, press, removePane, text, type } from "./pane-in-jsdom";
import { answered, changes } from "./sample-answers";

afterEach(removePane);

test("nothing is compared before somebody says with what", async () => {
  const { actions } = await drawPane();
  await open("变化");
  expect(text()).toContain("请先选上次的工作簿");
  expect(button("比较").hasAttribute("disabled")).toBe(true);
  await type("上次", "here:企业台账");
  await type("这次", "企业台账");
  expect(text()).toContain("是同一张表");
  expect(actions.calls.map(([name]) => name)).not.toContain("compareBooks");
});

test("a sheet of this workbook: figures with their parts, records, what happened, what is asked; a press leads to the cell", async () => {
  const { actions } = await drawPane();
  await open("变化");
  await type("上次", "here:党组织情况");
  await press("比较");
  expect(actions.calls.at(-1)).toEqual(["compareBooks", { sinceSheet: "党组织情况" }]);
  for (const words of [
    "上次的工作簿按2022年",
    "28 → 29，+1",
    "新增 乙木家居有限公司",
    "减少 丙纸包装有限公司",
    "是否建立党组织：否 → 是",
    "丁康药业二厂",
  ])
    expect(text()).toContain(words);
  await press("已覆盖企业数");
  await press("+1 甲禾食品有限公司");
  expect(actions.calls.at(-1)).toEqual(["selectCell", { sheet: "企业台账", address: "B6" }]);
  await press("按日期排列的大事（2 件）");
  expect(text()).toContain("2023-05-18 建立党组织 甲禾食品有限公司");
  await press("写入“变化情况”表");
  expect(actions.calls.at(-1)?.[0]).toBe("writeChanges");
  expect(text()).toContain("已写入“变化情况”表");
});

test("two versions of a sheet go into a third one, and it counts once somebody says so", async () => {
  const { actions } = await drawPane({
    replaced: {
      mergeVersions: (_, { earlier }) => {
        merged.push(earlier);
        const notTaken = [{ name: "甲", item: "年产值", cell: "企业台账!D5", reason: "单位不同" }];
        return Promise.resolve(answered({ sheet: "企业台账（合成）", notTaken, asked: 1 }));
      },
    },
  });
  const merged: unknown[] = [];
  await open("变化");
  await type("上次", "here:党组织情况");
  await type("这次", "企业台账");
  await press("比较");
  await choose("取上次的：甲禾食品有限公司 是否建立党组织：否 → 是");
  expect(text()).toContain("已勾 1 处");
  await press("合成");
  expect(merged).toEqual([["企业台账!I6"]]);
  expect(text()).toContain("没有取：甲 年产值，单位不同。");
  expect(text()).toContain("有 1 处分不清");
  await press("全取上次的");
  expect(text()).toContain("已勾 3 处");
  await press("算数，“企业台账”、“党组织情况”不再计入");
  expect(actions.calls.at(-1)).toEqual([
    "countMergedVersion",
    "企业台账（合成）",
    ["企业台账", "党组织情况"],
  ]);
  expect(text()).toContain("“企业台账（合成）”从现在起算数");
  expect(field("上次")).toBeDefined();
});

test("a year of 历年指标: its figures alone, nothing is said of records", async () => {
  const kept = { ...changes, figuresOnly: true, records: [], happenings: [], questions: [] };
  const { actions } = await drawPane({
    replaced: {
      compareBooks: (_, wish) => {
        wishes.push(wish);
        return Promise.resolve(answered(kept));
      },
    },
  });
  const wishes: unknown[] = [];
  await open("变化");
  await type("上次", "kept:2022");
  await press("比较");
  expect(wishes).toEqual([{ sinceKept: 2022 }]);
  expect(text()).toContain("28 → 29，+1");
  expect(text()).not.toContain("各台账的记录没有变化");
  expect(text()).not.toContain("合成第三张表");
  await press("写入“变化情况”表");
  expect(actions.calls.at(-1)).toEqual(["writeChanges", { sinceKept: 2022 }]);
});

/** @jest-environment jsdom */
import { drawPane, open, press, pressKey, removePane, text, type } from "./pane-in-jsdom";
import { answered, checks } from "./sample-answers";

afterEach(removePane);

const fix = {
  title: "去掉名称里的空格",
  sheet: "企业台账",
  cell: "B9",
  before: "甲 禾食品",
  after: "甲禾食品",
} as const;
const [first, ...others] = checks.findings;
if (first === undefined) throw new Error("The sample has no finding.");
const fixable = { ...checks, findings: [{ ...first, fix }, ...others] };

test("marks, clears marks, takes back, and says what was done", async () => {
  const { actions } = await drawPane();
  await open("校验");
  await press("标记");
  await press("标记到单元格");
  expect(actions.calls.at(-1)).toEqual(["markFindings", {}]);
  expect(text()).toContain("已标记 3 个单元格");
  await press("清除标记");
  expect(text()).toContain("已清除标记：企业台账");
  await press("撤销");
  expect(text()).toContain("已恢复 1 个单元格");
  expect(actions.calls.map(([name]) => name).slice(-2)).toEqual(["undoFixes", "check"]);
});

test("writes all findings, one park's, or one enterprise's", async () => {
  const { actions } = await drawPane();
  await open("校验");
  await press("导出");
  await press("写入校验结果表");
  expect(actions.calls.at(-1)).toEqual(["writeFindings", {}]);
  expect(text()).toContain("已写入“校验结果”，共 3 条");
  await type("园区", "西区");
  await press("写入校验结果表");
  expect(actions.calls.at(-1)).toEqual(["writeFindings", { scope: { park: "西区" } }]);
  await type("企业（选填）", "甲禾食品");
  await press("写入校验结果表");
  expect(actions.calls.at(-1)).toEqual(["writeFindings", { scope: { enterprise: "甲禾食品" } }]);
});

test("a fix shows before and after, is applied, and the checks run again", async () => {
  const { actions } = await drawPane({
    replaced: { check: () => Promise.resolve(answered(fixable)) },
  });
  await open("校验");
  await press("修正 1");
  expect(text()).toContain("企业台账!B9：“甲 禾食品”→“甲禾食品”");
  await press("应用这 1 处");
  expect(actions.calls.at(-1)).toEqual(["applyFixes", [fix]]);
  expect(text()).toContain("已修正 1 个单元格");
});

test("cells that were left alone are named with the reason", async () => {
  await drawPane({
    replaced: {
      check: () => Promise.resolve(answered(fixable)),
      applyFixes: () =>
        Promise.resolve(
          answered({ changed: 0, refused: [{ sheet: "企业台账", cell: "B9", reason: "工作表有保护" }] }),
        ),
    },
  });
  await open("校验");
  await press("修正 1");
  await press("应用这 1 处");
  expect(text()).toContain("有 1 个没有动：企业台账!B9（工作表有保护）");
});

test("only what is new since the last run is shown", async () => {
  const added = {
    rule: "ENT-01" as const,
    severity: "warning" as const,
    sheet: "企业台账",
    cell: "B30",
    message: "企业名称重复。",
  };
  let runs = 0;
  await drawPane({
    replaced: {
      check: () => {
        runs += 1;
        return Promise.resolve(
          answered(runs === 1 ? checks : { ...checks, findings: [...checks.findings, added] }),
        );
      },
    },
  });
  await open("校验");
  expect(text()).not.toContain("只看新增");
  await press("重新读取");
  await press("只看新增 1");
  expect(text()).toContain("显示 1 条，共 4 条");
  expect(text()).toContain("企业名称重复");
});

const messageAt = (at: number): string | undefined =>
  [...document.querySelectorAll("[data-finding]")][at]?.textContent ?? undefined;
const focusedText = (): string => document.activeElement?.textContent ?? "";

test("上一条 and 下一条 walk through the findings, each with its cell; arrows do the same", async () => {
  const { actions } = await drawPane();
  await open("校验");
  expect(text()).toContain("–/3 · 已改 0 · 剩余 3");
  await press("下一条");
  expect(focusedText()).toBe(messageAt(0));
  expect(actions.calls.at(-1)).toEqual(["selectCell", { sheet: "企业台账", address: "C7" }]);
  await press("下一条");
  expect(text()).toContain("2/3");
  await pressKey("ArrowDown");
  expect(focusedText()).toBe(messageAt(2));
  await pressKey("ArrowUp");
  expect(focusedText()).toBe(messageAt(1));
  await pressKey("ArrowRight");
  expect(text()).toContain("为什么查");
  expect(
    [...document.querySelectorAll("#page li [tabindex='0'], #page li button:not([tabindex])")].length,
  ).toBe(4);
});

test("what is mended is counted, and the grouping is remembered", async () => {
  let runs = 0;
  const replaced = {
    check: () => {
      runs += 1;
      return Promise.resolve(
        answered(runs === 1 ? checks : { ...checks, findings: checks.findings.slice(1) }),
      );
    },
  };
  await drawPane({ replaced });
  await open("校验");
  await type("分组", "enterprise");
  expect(text()).toContain("乙源建材有限公司（1）");
  await press("重新读取");
  expect(text()).toContain("已改 1 · 剩余 2");
  await removePane();
  await drawPane();
  await open("校验");
  expect(text()).toContain("乙源建材有限公司（1）");
  await type("分组", "sheet");
});

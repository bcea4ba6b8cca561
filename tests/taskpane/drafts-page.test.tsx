/** @jest-environment jsdom */
import type { PaneActions } from "../../src/taskpane/shell/workbook-actions";
import { button, drawPane, open, press, removePane, settle, text, type } from "./pane-in-jsdom";
import { act } from "react";
import { openedDraft } from "./sample-answers";

afterEach(removePane);

async function checked(replaced: Partial<PaneActions> = {}) {
  const drawn = await drawPane({ replaced });
  await open("核对");
  await type("稿子全文", openedDraft.draft.text);
  await press("开始核对");
  await settle();
  return drawn;
}

async function key(name: string): Promise<void> {
  await act(async () => {
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true }));
  });
}

test("nothing is read before there is a draft", async () => {
  const { actions } = await drawPane();
  await open("核对");
  expect(text()).toContain("不保存、不上传");
  expect(actions.calls.map(([name]) => name)).not.toContain("verifyDraft");
});

test("a pasted draft is counted, and the first doubtful number is told with its basis", async () => {
  const { actions } = await checked();
  expect(actions.calls.at(-1)?.[0]).toBe("verifyDraft");
  for (const words of ["✓ 一致 1", "✗ 不符 1", "旧 上年数 1", "？ 不确定 1"]) expect(text()).toContain(words);
  for (const words of ["稿子：51", "台账：50", "口径：一行一家", "第 1 处，共 3 处"])
    expect(text()).toContain(words);
  await press("定位来源");
  expect(actions.calls.at(-1)).toEqual(["selectCell", { sheet: "企业台账", address: "B5:B54" }]);
});

test("one steps through what is doubtful, by button and by arrow key, and round about", async () => {
  await checked();
  await press("下一处");
  expect(text()).toContain("稿子：50%");
  await act(async () => button("50%（上年数）").focus());
  await key("ArrowRight");
  expect(text()).toContain("稿子：30");
  expect(document.activeElement).toBe(button("30（不确定）"));
  await key("ArrowRight");
  expect(text()).toContain("稿子：51");
  await key("ArrowLeft");
  expect(text()).toContain("第 3 处，共 3 处");
});

test("the ledger's number takes the wrong one's place, and gives it back", async () => {
  await checked();
  await press("改用台账数");
  expect(button("50（已改）").textContent).toBe("50改");
  await press("改回原来的数");
  expect(button("51（不符）").textContent).toBe("51✗");
});

test("what a wording means is kept, and the draft is held against the ledgers again", async () => {
  const { actions } = await checked();
  await press("这个数不用核对");
  await settle();
  expect(actions.calls.slice(-2)).toEqual([
    ["answerDraft", { words: "园区企业#家", figure: null }],
    ["verifyDraft", openedDraft.draft, {}],
  ]);
  expect(text()).toContain("已记入“党建设置”");
  await press("上一处");
  await press("这是另一个指标");
  await type("是哪个指标", "企业总数");
  await press("记住");
  expect(actions.calls).toContainEqual(["answerDraft", { words: "走访企业#家", figure: "企业总数" }]);
});

test("what the text says against itself, its wording and what it leaves out", async () => {
  await checked();
  await press("前后对不上的（1 处）");
  expect(text()).toContain("42＋8是50，不是51");
  await press("台账里有、稿子里没写的（1 个）");
  expect(text()).toContain("投产企业数");
});

test("sheet 核对结果, and another draft", async () => {
  const { actions } = await checked();
  await press("写入“核对结果”表");
  expect(actions.calls.at(-1)?.[0]).toBe("writeDraftResults");
  await press("换一篇稿子");
  expect(text()).toContain("不保存、不上传");
});

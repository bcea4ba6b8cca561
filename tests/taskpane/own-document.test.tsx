/** @jest-environment jsdom */
/** Last year's document on the page 报告: pasted, looked at, ticked off, written. */
import { act } from "react";
import type { PaneActions } from "../../src/taskpane/shell/workbook-actions";
import { answered, oldDocument, report, renewed } from "./sample-answers";
import { drawPane, field, open, press, removePane, settle, text, type, choose } from "./pane-in-jsdom";

afterEach(removePane);

const empty = {
  ...report,
  kind: "own" as const,
  paragraphs: [],
  deleted: [],
  gaps: [],
  changes: [],
  shelf: [],
};

async function ownPage(replaced: Partial<PaneActions> = {}) {
  const drawn = await drawPane({
    replaced: { previewReport: () => Promise.resolve(answered(empty)), ...replaced },
  });
  await open("报告");
  await type("文种", "own");
  await settle();
  return drawn;
}

async function renewedPage(replaced: Partial<PaneActions> = {}) {
  const drawn = await ownPage(replaced);
  await type("去年的文稿全文", oldDocument.draft.text);
  await press("换上今年的数");
  await settle();
  return drawn;
}

test("without a sheet the page asks for last year's document, and offers nothing else", async () => {
  await ownPage();
  expect(text()).toContain("把本单位去年的文稿放进来");
  expect(text()).not.toContain("还写不出任何段落");
});

test("a pasted document is renewed for the year that it names, and says how many numbers changed", async () => {
  const { actions } = await renewedPage();
  const [name, document] = actions.calls.find(([one]) => one === "renewDraft") ?? [];
  expect([name, document]).toEqual(["renewDraft", { draft: oldDocument.draft, draftYear: 2022 }]);
  for (const words of [
    "换成今年的 2 处",
    "请看一眼（2 处，还剩 2 处）",
    "“4”换成了“83”（党员总数）",
    "“9”没有换",
  ])
    expect(text()).toContain(words);
});

test("what is ticked off is written as seen, and the sheet is read", async () => {
  const { actions } = await renewedPage();
  await choose("看过了：“4”换成了“83”（党员总数）");
  expect(text()).toContain("还剩 1 处");
  await press("写入工作表");
  await settle();
  expect(actions.calls.find(([name]) => name === "writeRenewed")?.[1]).toEqual({
    ...{ draft: oldDocument.draft, draftYear: 2022 },
    seen: [renewed.live[1]?.offset],
  });
  expect(text()).toContain("已写入“本单位底稿”");
});

test("another year is taken by Enter, and a wrong one is told under its box", async () => {
  const { actions } = await renewedPage();
  await type("文稿是哪一年的", "21");
  expect(text()).toContain("请写四位数的年份");
  await type("文稿是哪一年的", "2021");
  await act(async () => {
    const box = field("文稿是哪一年的");
    box.focus();
    box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  });
  await settle();
  expect(actions.calls.at(-1)?.[1]).toMatchObject({ draftYear: 2021 });
});

test("on the sheet, doubts are ticked off and our paragraphs offered", async () => {
  const [first = report.paragraphs[0]] = report.paragraphs;
  if (first === undefined) throw new Error("The sample has no paragraph.");
  const standing = {
    ...empty,
    paragraphs: [{ ...first, row: 4, remark: "“4”换成了“83”，请看一眼：没有说清楚" }],
    offers: [
      {
        id: "指导",
        text: "选派指导员7名。",
        template: "选派指导员{党建指导员数}名。",
        lacks: ["党建指导员数7名"],
      },
    ],
  };
  const previewReport = () => Promise.resolve(answered(standing));
  const { actions } = await ownPage({ previewReport });
  expect(text()).toContain("底稿里没有写的（1）");
  await press("底稿里没有写的（1）");
  await press("加进底稿：党建指导员数7名");
  expect(actions.calls.at(-1)?.[2]).toMatchObject({
    edit: { kind: "add", after: 4, template: "选派指导员{党建指导员数}名。" },
  });
  await removePane();
  const again = await ownPage({ previewReport });
  await press("看过了：" + first.text.slice(0, 30));
  expect(again.actions.calls.at(-1)?.[2]).toMatchObject({ edit: { kind: "seen", row: 4 } });
});

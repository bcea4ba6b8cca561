/** @jest-environment jsdom */
/** Where the pane answers, and where the focus is afterwards. */
import { act } from "react";
import { requestPage } from "../../src/actions/open-pane";
import { button, drawPane, open, press, removePane, settle, text, type } from "./pane-in-jsdom";
import { answered, recognition } from "./sample-answers";

jest.mock("../../src/excel/office-shell", () => ({ showPane: () => Promise.resolve(true) }));

afterEach(removePane);

async function focusAndPress(name: string): Promise<void> {
  await act(async () => button(name).focus());
  await press(name);
  await settle();
}

const focused = (): string => document.activeElement?.textContent ?? "";

test("an answer stands below what scrolls, and leaves with its page", async () => {
  await drawPane();
  await open("校验");
  await press("标记");
  await press("标记到单元格");
  const page = document.querySelector("#page");
  expect(text()).toContain("已标记 3 个单元格");
  expect(page?.textContent).not.toContain("已标记 3 个单元格");
  expect(page?.nextElementSibling?.textContent).toContain("已标记 3 个单元格");
  await open("设置");
  expect(text()).not.toContain("已标记 3 个单元格");
});

test("where a button goes with what it brought, the focus is on the page's title", async () => {
  await drawPane();
  await focusAndPress("识别台账");
  expect(focused()).toBe("识别台账");
  expect(document.activeElement?.tagName).toBe("H1");
});

test("where a finding goes, the focus is on the one in its place", async () => {
  await drawPane();
  await open("校验");
  const findings = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("#page li")];
  const count = findings().length;
  await press("详情");
  await press("属实，不用改");
  await type("说明原因", "执照上就是这样");
  await focusAndPress("确定");
  expect(findings()).toHaveLength(count - 1);
  expect(findings()[0]?.contains(document.activeElement)).toBe(true);
});

test("a button that is off while it works has the focus again afterwards", async () => {
  let finish: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let runs = 0;
  await drawPane({
    replaced: {
      recognise: async () => {
        runs += 1;
        if (runs > 1) await slow;
        return answered(recognition);
      },
    },
  });
  await press("识别台账");
  await focusAndPress("重新读取");
  await act(async () => finish());
  await settle();
  expect(focused()).toBe("重新读取");
});

test("what the introduction begins goes on while the page is drawn", async () => {
  let isCancelled = false;
  await drawPane({
    introduced: false,
    replaced: {
      recognise: async ({ signal }) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        isCancelled = signal?.aborted === true;
        return answered(recognition);
      },
    },
  });
  await press("识别这个工作簿");
  await settle();
  await settle();
  expect(isCancelled).toBe(false);
  expect(text()).toContain("识别出 2 张台账");
});

async function searchKey(): Promise<void> {
  await act(async () => {
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(
      new KeyboardEvent("keydown", { key: "f", ctrlKey: true, bubbles: true, cancelable: true }),
    );
  });
  await settle();
}

test("Ctrl+F goes to the search of the page, and to that of the figures where the page has none", async () => {
  await drawPane();
  await open("校验");
  await searchKey();
  expect(document.activeElement?.getAttribute("type")).toBe("search");
  expect(document.querySelector("h1")?.textContent).toBe("校验");
  for (const page of ["识别", "变化", "资金", "报告", "核对", "填表", "设置"]) {
    await open(page);
    await searchKey();
    expect([page, document.activeElement?.getAttribute("aria-label")]).toEqual([
      page,
      expect.stringContaining("查找指标"),
    ]);
  }
});

test("the ribbon's 指标 leads into the search, and no other button does", async () => {
  await drawPane();
  await act(async () => {
    requestPage({ route: "checks", run: true });
  });
  await settle();
  expect(document.activeElement?.getAttribute("type")).not.toBe("search");
  await act(async () => {
    requestPage({ route: "figures", run: true });
  });
  await settle();
  expect(document.activeElement?.getAttribute("aria-label")).toContain("查找指标");
});

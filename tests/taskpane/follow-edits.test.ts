/** @jest-environment jsdom */
/** What the pane shows follows the workbook, or says that it doesn't. */
import { act } from "react";
import type { ChecksReport } from "../../src/jobs/results";
import { button, drawPane, open, press, removePane, text } from "./pane-in-jsdom";
import { answered, checks, figures } from "./sample-answers";

// A machine that is busy with other tests is no slow Excel, which is not read again by itself.
beforeEach(() => {
  const now = performance.now.bind(performance);
  jest.spyOn(performance, "now").mockImplementation(() => now() / 100);
});
afterEach(removePane);
afterEach(() => jest.restoreAllMocks());

/** Longer than the pane waits for an edit to be over. */
const quiet = 900;

async function editAndWait(edit: () => void): Promise<void> {
  await act(async () => edit());
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, quiet));
  });
}

const outdated = "台账改动过，这一页还是改动前的内容";

test("the page that is shown is read again after an edit, once for several in a row", async () => {
  const { actions } = await drawPane();
  await open("指标");
  expect(actions.calls.map(([name]) => name)).toEqual(["countFigures"]);
  await editAndWait(() => {
    actions.edit();
    actions.edit();
  });
  expect(actions.calls.map(([name]) => name)).toEqual(["countFigures", "countFigures"]);
  expect(text()).not.toContain(outdated);
});

test("another page is read again when it is opened", async () => {
  const { actions } = await drawPane();
  await open("校验");
  await open("指标");
  await editAndWait(actions.edit);
  await open("校验");
  await open("指标");
  expect(actions.calls.map(([name]) => name)).toEqual(["check", "countFigures", "countFigures", "check"]);
});

test("nothing is read for an edit before something was shown", async () => {
  const { actions } = await drawPane();
  await editAndWait(actions.edit);
  expect(actions.calls).toEqual([]);
});

test("what takes long is not read again by itself: the page says that it is out of date", async () => {
  let clock = 0;
  jest.spyOn(performance, "now").mockImplementation(() => (clock += 2_000));
  const { actions } = await drawPane();
  await open("指标");
  await editAndWait(actions.edit);
  expect(actions.calls).toHaveLength(1);
  expect(text()).toContain(outdated);
  await press("重新读取");
  expect(actions.calls).toHaveLength(2);
  expect(text()).not.toContain(outdated);
});

test("where reading again fails, the page goes on saying that it is out of date", async () => {
  let runs = 0;
  const { actions } = await drawPane({
    replaced: {
      countFigures: () => {
        runs += 1;
        return Promise.resolve(
          runs === 1
            ? answered(figures)
            : { ok: false, problem: { code: "editingCell", message: "正在编辑单元格。" } },
        );
      },
    },
  });
  await open("指标");
  await editAndWait(actions.edit);
  expect(text()).toContain(outdated);
  expect(text()).not.toContain("正在编辑单元格");
  await press("重新读取");
  expect(text()).toContain("正在编辑单元格");
});

test("an edit while something is being read leaves the answer out of date until it is read again", async () => {
  let answer = (): void => undefined;
  let runs = 0;
  const { actions } = await drawPane({
    replaced: {
      countFigures: () => {
        runs += 1;
        if (runs !== 2) return Promise.resolve(answered(figures));
        return new Promise((resolve) => {
          answer = () => resolve(answered(figures));
        });
      },
    },
  });
  await open("指标");
  await press("重新读取");
  await editAndWait(actions.edit);
  expect(runs).toBe(2);
  await act(async () => answer());
  expect(text()).toContain(outdated);
  await editAndWait(() => undefined);
  expect(runs).toBe(3);
  expect(text()).not.toContain(outdated);
});

test("an edit while the first reading runs is not missed", async () => {
  let answer = (): void => undefined;
  let runs = 0;
  const { actions } = await drawPane({
    replaced: {
      countFigures: () => {
        runs += 1;
        if (runs > 1) return Promise.resolve(answered(figures));
        return new Promise((resolve) => {
          answer = () => resolve(answered(figures));
        });
      },
    },
  });
  await open("指标");
  await act(async () => actions.edit());
  await act(async () => answer());
  await editAndWait(() => undefined);
  expect(runs).toBe(2);
  expect(text()).not.toContain(outdated);
});

test("where Excel tells of edits only at the second asking, what was read is read again", async () => {
  let askings = 0;
  const { actions } = await drawPane({
    replaced: {
      watch: () => {
        askings += 1;
        const problem = { code: "editingCell", message: "正在编辑单元格。" } as const;
        return Promise.resolve(askings === 1 ? { ok: false, problem } : answered(undefined));
      },
    },
  });
  await open("指标");
  await editAndWait(() => undefined);
  expect(askings).toBe(2);
  expect(actions.calls.map(([name]) => name)).toEqual(["countFigures", "countFigures"]);
  expect(text()).not.toContain("窗格里的内容不会自动更新");
});

test("says so where Excel does not tell of edits", async () => {
  await drawPane({
    replaced: {
      watch: () =>
        Promise.resolve({ ok: false, problem: { code: "hostFailed", message: "Excel 没有完成这一步" } }),
    },
  });
  await open("指标");
  expect(text()).toContain("窗格里的内容不会自动更新");
});

test("new are findings since the check that was asked for, however often the pane has followed an edit", async () => {
  const [first] = checks.findings;
  if (first === undefined) throw new Error("the sample has no finding");
  const added = { ...first, cell: "C99", message: "第99行的代码不对，请核对" };
  let found: ChecksReport = checks;
  const { actions } = await drawPane({ replaced: { check: () => Promise.resolve(answered(found)) } });
  await open("校验");
  expect(text()).not.toContain("只看新增");
  found = { ...checks, findings: [...checks.findings, added] };
  await editAndWait(actions.edit);
  expect(button("只看新增 1").textContent).toBe("只看新增 1");
  await editAndWait(actions.edit);
  expect(text()).toContain("只看新增 1");
  await press("重新读取");
  expect(text()).toContain("只看新增 1");
  await press("重新读取");
  expect(text()).toContain("只看新增 0");
});

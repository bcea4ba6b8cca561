/** @jest-environment jsdom */
/** What makes the pane pleasant is lost without harm: a page without storage, with one it may not use, or a full one. */
import { rememberGrouping, rememberedGrouping } from "../../src/taskpane/shell/conveniences";
import { nameBeside } from "../../src/taskpane/parts/download";
import { drawPane, open, press, removePane, settle, text } from "./pane-in-jsdom";

const own = Object.getOwnPropertyDescriptor(globalThis, "localStorage");

function refuse(): never {
  throw new DOMException("Refused.", "QuotaExceededError");
}

const storages: Readonly<Record<string, () => unknown>> = {
  "none at all": () => null,
  "one it may not use": refuse,
  "a full one": () => ({ getItem: () => null, setItem: refuse, removeItem: refuse }),
};

afterEach(async () => {
  await removePane();
  if (own !== undefined) Object.defineProperty(globalThis, "localStorage", own);
});

test.each(Object.entries(storages))("%s: the pane opens, and every button works", async (_, get) => {
  Object.defineProperty(globalThis, "localStorage", { configurable: true, get });
  await drawPane({ introduced: false });
  await press("暂时跳过");
  expect(text()).toContain("还没有识别");
  await open("校验");
  await settle();
  expect(text()).toContain("统一社会信用代码");
  rememberGrouping("rule");
  expect(rememberedGrouping()).toBeNull();
});

test("a mistake of ours is not taken for a storage that refuses", () => {
  const get = (): never => {
    throw new TypeError("ours");
  };
  Object.defineProperty(globalThis, "localStorage", { configurable: true, get });
  expect(() => rememberedGrouping()).toThrow("ours");
});

test.each([
  ["台账.xlsx", "台账（已填）.xlsx"],
  ["2023.12台账.XLSM", "2023.12台账（已填）.XLSM"],
  ["台账", "台账（已填）.xlsx"],
])("a copy of %s keeps its ending", (name, copy) => {
  expect(nameBeside(name, "已填")).toBe(copy);
});

/** @jest-environment jsdom */
/**
 * Numbers of persons and names of children, wherever somebody typed them, reach no page of the pane: neither what is
 * shown there, nor what a screen reader says, nor what is copied, nor what is logged.
 */
import { TextDecoder, TextEncoder } from "node:util";
import { act } from "react";
import { newBook, sheetOfRows } from "../../package/workbook/new-book";
import { openFile } from "../../src/file/file-workbook";
import type { CellValue } from "../../src/reading/cells/grid";
import { workbookActions } from "../../src/taskpane/shell/workbook-actions";
import { drawPane, open, press, removePane, settle, type } from "../taskpane/pane-in-jsdom";
import { today } from "../taskpane/sample-answers";
import { leaksIn, planted } from "./planted-book";

// What jsdom lacks and files need.
Object.assign(globalThis, { TextDecoder, TextEncoder, Uint8Array: Object.getPrototypeOf(Buffer) as unknown });

const DRAFT = "截至2023年底，园区共有企业46家，已建党组织29个，党员总数83名，覆盖率58%。";
/** Rounds of opening what is folded: what opens holds more that is folded. */
const ROUNDS = 2;
const OPENED_AT_MOST = 40;

const outputs: [name: string, text: string][] = [];

function written(value: CellValue): string | number | boolean | null {
  return typeof value === "object" ? null : value;
}

async function pressAll(selector: string): Promise<void> {
  for (const button of [...document.querySelectorAll<HTMLElement>(selector)].slice(0, OPENED_AT_MOST))
    await act(async () => button.click());
  await settle();
}

function note(page: string): void {
  outputs.push([page, document.body.innerHTML]);
}

async function copyAll(): Promise<void> {
  const buttons = [...document.querySelectorAll<HTMLElement>("button")];
  for (const button of buttons
    .filter(({ textContent }) => textContent.includes("复制"))
    .slice(0, OPENED_AT_MOST))
    await act(async () => button.click());
  await settle();
}

/** Everything that a page shows, once all that is folded is open. */
async function lookAt(page: string): Promise<void> {
  await settle();
  note(page);
  for (let round = 0; round < ROUNDS; round++) await pressAll('button[aria-expanded="false"]');
  await copyAll();
  note(`${page}, opened`);
}

beforeEach(() => {
  outputs.length = 0;
  const writeText = (text: string): Promise<void> => {
    outputs.push(["clipboard", text]);
    return Promise.resolve();
  };
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
  for (const method of ["log", "info", "warn", "error"] as const)
    jest.spyOn(console, method).mockImplementation((...said: unknown[]) => {
      outputs.push(["log", said.map(String).join(" ")]);
    });
});

afterEach(async () => {
  jest.restoreAllMocks();
  await removePane();
});

test("every page of the pane", async () => {
  const { grids, secrets } = planted(0);
  const sheets = grids.map(({ sheet, values }) =>
    sheetOfRows(
      sheet,
      values.map((row) => row.map(written)),
    ),
  );
  const opened = openFile({ name: "台账.xlsx", bytes: newBook({ sheets }) }, today);
  if ("problem" in opened) throw new Error(opened.problem);
  await drawPane({ replaced: workbookActions(opened.workbook) });
  await press("识别台账");
  await lookAt("识别");
  for (const page of ["指标", "校验", "资金", "报告"]) {
    await open(page);
    await lookAt(page);
  }
  await open("核对");
  await type("稿子全文", DRAFT);
  await press("开始核对");
  await lookAt("核对");
  for (const page of ["填表", "变化", "设置"]) {
    await open(page);
    await lookAt(page);
  }
  const shown = outputs.map(([, text]) => text).join("\n");
  for (const words of ["识别出", "党组织覆盖率", "稿子："]) expect(shown).toContain(words);
  expect(outputs.filter(([name]) => name === "clipboard").length).toBeGreaterThan(3);
  expect(leaksIn(outputs, secrets)).toEqual([]);
});

/** Every way to choose a file on this machine ends in one sentence that says what to do, where the file can't be read. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { openDraftFile } from "../../src/actions/drafts/open-draft";
import type { Outcome } from "../../src/actions/environment";
import { readPrevious } from "../../src/actions/figures/read-previous";
import { fillForm } from "../../src/actions/forms/fill-form";
import { openFile } from "../../src/file/file-workbook";
import { refusedFiles } from "../package/refused-files";
import { environment, opened, sampleBytes, year } from "./sample-book";

type Choose = (bytes: Uint8Array) => Promise<Outcome<unknown>>;

const workbooks: Readonly<Record<string, Choose>> = {
  "last year's workbook, and what changes are counted since": (bytes) =>
    readPrevious(environment, { name: "旧台账.xlsx", bytes }),
  "a form": async (bytes) => {
    const host = await opened(sampleBytes());
    const outcome = await fillForm(environment, { form: bytes, file: true, withIds: false, wish: year });
    host.close();
    return outcome;
  },
  "a form to compare with": async (bytes) => {
    const host = await opened(sampleBytes());
    const form = readFileSync(path.resolve(__dirname, "../forms/golden/growth-of-rates.xlsx"));
    const wish = { form: new Uint8Array(form), compare: bytes, file: false, withIds: false, wish: year };
    const outcome = await fillForm(environment, wish);
    host.close();
    return outcome;
  },
  "the page without Excel": (bytes) => {
    const found = openFile({ name: "旧台账.xlsx", bytes }, environment.today);
    return Promise.resolve(
      "problem" in found
        ? { ok: false, problem: { code: "notFound", message: found.problem } }
        : { ok: true, value: null },
    );
  },
};

/** One sentence, and perhaps one more: what the file is, and what to do. */
const SENTENCE = /^[^。]*[\u4e00-\u9fff][^。]*。(?:[^。]+。)?$/;
const ADVICE = /请/;

function messageOf(outcome: Outcome<unknown>): string {
  return outcome.ok ? "" : outcome.problem.message;
}

describe.each(Object.entries(workbooks))("%s", (_, choose) => {
  test.each(refusedFiles)("%s", async (__, bytes, words) => {
    const message = messageOf(await choose(bytes));
    expect(message).toContain(words);
    expect(message).toMatch(SENTENCE);
    expect(message).toMatch(ADVICE);
  });
});

/** In a picker for drafts a workbook is no document; the old container is taken for an old document. */
const drafts: Readonly<Record<string, string>> = {
  empty: "文件是空的",
  "an old .xls": "另存为 .docx",
  "an .et of WPS": "另存为 .docx",
  "a binary .xlsb": "不是 Word 文档",
  "locked by a password": "密码",
  "cut off": "已损坏",
  "another sort of archive": "不是 Word 文档",
};

describe("a draft", () => {
  test.each(refusedFiles.filter(([what]) => what in drafts))("%s", async (what, bytes) => {
    const message = messageOf(await openDraftFile(environment, { name: "稿子.docx", bytes }));
    expect(message).toContain(drafts[what] ?? "");
    expect(message).toMatch(/^“稿子.docx”：/);
    expect(message).toMatch(SENTENCE);
    expect(message).toMatch(ADVICE);
  });

  test("a workbook", async () => {
    const message = messageOf(await openDraftFile(environment, { name: "台账.xlsx", bytes: sampleBytes() }));
    expect(message).toContain("不是 Word 文档");
    expect(message).toMatch(ADVICE);
  });
});

/** Drafts as .docx: the same text, the same verdicts, and the file given back with nothing else changed. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import { strToU8, unzipSync, zipSync } from "fflate";
import { draftOfText, type Draft } from "../../src/drafts/draft";
import type { JudgedQuantity } from "../../src/drafts/verdicts/verdict";
import { draftJob } from "../../src/jobs/draft";
import { correctedDocument, draftOfFile, markedDocument } from "../../src/jobs/draft-file";
import { daysFromCivil } from "../../src/reading/cells/dates";
import { loadGrids } from "../reading/load-workbook";
import { endOfYear } from "../../src/reading/cells/dates";
import { describeShared } from "../shared-workbooks";
import { complaintsOf } from "../validity/complaints";
import { readAnnotated } from "./annotated";

const folder = path.resolve(__dirname, "../../../shared/drafts");
const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".docx")) : [];

function textOf(bytes: Uint8Array): string {
  const opened = draftOfFile(bytes);
  if ("problem" in opened) throw new Error(opened.problem);
  return opened.draft.text;
}

function draftIn(bytes: Uint8Array): Draft {
  const opened = draftOfFile(bytes);
  if ("problem" in opened) throw new Error(opened.problem);
  return opened.draft;
}

/** The draft's numbers as the office's ledger has them, by the end of the year. */
function judged(file: string, draft: Draft): readonly JudgedQuantity[] {
  const { workbook, previous } = readAnnotated(readFileSync(path.join(folder, file), "utf8"));
  return draftJob({
    grids: loadGrids(workbook),
    wish: { year: 2023, asOf: daysFromCivil(2023, 12, 31) },
    today: daysFromCivil(2024, 1, 10),
    ...(previous === null ? {} : { previous: loadGrids(previous) }),
    draft,
  }).quantities;
}

function wrong(offset: number, length: number): JudgedQuantity {
  return {
    text: "",
    offset,
    length,
    value: null,
    figure: "enterprise.total",
    verdict: "differs",
    reason: "台账是<29>家 & 见企业台账!L5",
  };
}

async function torn(): Promise<Uint8Array> {
  const run = (text: string, isBold = false): TextRun => new TextRun({ text, size: isBold ? 32 : 28 });
  const cell = (text: string): TableCell =>
    new TableCell({ children: [new Paragraph({ children: [run(text)] })] });
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({ children: [run("园区企业5"), run("0", true), run("家，党员8"), run("3名。")] }),
          new Table({ rows: [new TableRow({ children: [cell("党组织"), cell(""), cell("15")] })] }),
          new Paragraph({ children: [run("特此报告。")] }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

describeShared("the offices' drafts", () => {
  test.each(files)("%s has the text of its .txt", (file) => {
    const bytes = readFileSync(path.join(folder, file));
    const { text } = readAnnotated(readFileSync(path.join(folder, file.replace(".docx", ".txt")), "utf8"));
    expect(textOf(bytes)).toBe(text.replace(/\t/g, "\n").replace(/\n$/, ""));
  });
});

describeShared("a draft for verify as .docx", () => {
  const documents = files.filter((file) => file.startsWith("v"));
  test.each(documents)("%s has the verdicts of its .txt", (file) => {
    const source = file.replace(".docx", ".txt");
    const { text } = readAnnotated(readFileSync(path.join(folder, source), "utf8"));
    const draft = draftIn(readFileSync(path.join(folder, file)));
    expect(judged(source, draft)).toEqual(judged(source, draftOfText(text)));
  });
  test.each(documents)("%s with its marks is a valid document", (file) => {
    const bytes = readFileSync(path.join(folder, file));
    const quantities = judged(file.replace(".docx", ".txt"), draftIn(bytes));
    const marked = markedDocument(bytes, quantities);
    expect(textOf(marked)).toBe(textOf(bytes));
    expect(complaintsOf(marked, "docx")).toEqual([]);
  });
});

test("numbers torn over runs and cells of tables", async () => {
  expect(textOf(await torn())).toBe("园区企业50家，党员83名。\n党组织\n\n15\n特此报告。");
});

test("marks and comments change the main part, and what comments need, and nothing else", async () => {
  const bytes = await torn();
  const text = textOf(bytes);
  const marked = markedDocument(bytes, [wrong(4, 2), wrong(text.indexOf("15"), 2)]);
  expect(textOf(marked)).toBe(text);
  const [before, after] = [unzipSync(bytes), unzipSync(marked)];
  const changed = Object.keys(after).filter(
    (name) => !Buffer.from(after[name] ?? []).equals(Buffer.from(before[name] ?? [])),
  );
  expect(changed.sort()).toEqual([
    "[Content_Types].xml",
    "word/_rels/document.xml.rels",
    "word/comments.xml",
    "word/document.xml",
  ]);
  const document = Buffer.from(after["word/document.xml"] ?? []).toString("utf8");
  expect(document.match(/<w:commentRangeStart /g)).toHaveLength(2);
  expect(document.match(/<w:commentRangeEnd /g)).toHaveLength(2);
  // 50 is torn over two runs, and each of them keeps its own form.
  expect(document.match(/<w:highlight w:val="yellow"\/>/g)).toHaveLength(3);
  expect(Buffer.from(after["word/comments.xml"] ?? []).toString("utf8")).toContain(
    "台账是&lt;29&gt;家 &amp; 见企业台账!L5",
  );
  // Once more: the comments that are there stay.
  const twice = markedDocument(marked, [wrong(text.indexOf("83"), 2)]);
  const comments = Buffer.from(unzipSync(twice)["word/comments.xml"] ?? []).toString("utf8");
  expect([...comments.matchAll(/w:id="(\d+)"/g)].map(([, id]) => id)).toEqual(["0", "1", "2"]);
  expect(textOf(twice)).toBe(text);
});

test("a corrected number stands in its own form, and what was left wrong is marked", async () => {
  const bytes = await torn();
  const text = textOf(bytes);
  const left = wrong(text.indexOf("83"), 2);
  const judgedDraft = { quantities: [wrong(4, 2), left], period: { year: 2023, asOf: endOfYear(2023) } };
  const corrected = correctedDocument(bytes, [{ offset: 4, length: 2, text: "49" }], judgedDraft);
  expect(textOf(corrected)).toBe(text.replace("50", "49"));
  const comments = Buffer.from(unzipSync(corrected)["word/comments.xml"] ?? []).toString("utf8");
  expect(comments.match(/<w:comment /g)).toHaveLength(1);
});

test("nothing wrong: the file comes back with every part as it was", async () => {
  const bytes = await torn();
  const [before, after] = [unzipSync(bytes), unzipSync(markedDocument(bytes, []))];
  for (const name of Object.keys(before))
    expect(Buffer.from(after[name] ?? []).equals(Buffer.from(before[name] ?? []))).toBe(true);
});

const ole = new Uint8Array(600);
ole.set([0xd0, 0xcf, 0x11, 0xe0]);

test.each([
  ["no bytes", new Uint8Array(), "文件是空的"],
  ["nothing but blank lines", strToU8("\r\n  \r\n"), "没有文字"],
  ["an old .doc", ole, "另存为 .docx"],
  ["a picture", strToU8("\u0089PNG\u0000\u0001\u0002"), "不是 Word 文档"],
  ["a zip of something else", zipSync({ "a.txt": strToU8("x") }), "不是 Word 文档"],
  ["a cut-off zip", strToU8("PK\u0003\u0004 and no more"), "已损坏"],
  ["a broken main part", zipSync({ "word/document.xml": strToU8("<w:document><w:body>") }), "已损坏"],
  ["a bomb", zipSync({ "word/document.xml": new Uint8Array(60_000_000) }, { level: 9 }), "太大"],
  [
    "a document without a body",
    zipSync({ "word/document.xml": strToU8('<w:document xmlns:w="w"/>') }),
    "没有文字",
  ],
])("%s is refused in one sentence", (_, bytes, words) => {
  expect(draftOfFile(bytes)).toEqual({ problem: expect.stringContaining(words) });
});

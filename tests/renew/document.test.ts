/** Last year's .docx comes back with this year's numbers in it and everything else as it was. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { Document, Packer, Paragraph, TextRun } from "docx";
import { strFromU8, unzipSync } from "fflate";
import { draftOfText } from "../../src/drafts/draft";
import { markedParagraphs } from "../../src/drafts/renew/marked-paragraphs";
import { draftOfFile, renewedDocument } from "../../src/jobs/draft-file";
import { renewJob, type RenewReport } from "../../src/jobs/renew";
import { endOfYear } from "../../src/reading/cells/dates";
import { wordDocument } from "../../src/report/word-document";
import type { Draft } from "../../src/drafts/draft";
import { loadGrids } from "../reading/load-workbook";
import { describeShared, sharedFolder } from "../shared-workbooks";

function renewed(draft: Draft): RenewReport {
  return renewJob({
    grids: loadGrids("2023-clean"),
    previous: loadGrids("2022-previous"),
    wish: { year: 2023, asOf: endOfYear(2023) },
    today: endOfYear(2023),
    draft,
    draftYear: 2022,
    withSheets: false,
  });
}

function draftOf(bytes: Uint8Array): Draft {
  const opened = draftOfFile(bytes);
  if ("problem" in opened) throw new Error(opened.problem);
  return opened.draft;
}

function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

describeShared("last year's Word file", () => {
  test("an office's own: the text is the renewed text, headers and the rest stay", () => {
    const bytes = readFileSync(path.join(sharedFolder("drafts"), "n02.docx"));
    const draft = draftOf(bytes);
    const report = renewed(draft);
    const after = renewedDocument(bytes, report, report.period);
    const dense = (text: string): string => text.replace(/\s/g, "");
    expect(dense(draftOf(after).text)).toBe(dense(report.paragraphs.map(({ text }) => text).join("")));
    expect(draftOf(after).tables).toHaveLength(draft.tables.length);
    const [was, is] = [partsOf(bytes), partsOf(after)];
    for (const [name, content] of was) if (name !== "word/document.xml") expect(is.get(name)).toBe(content);
  });

  test("a number torn over runs keeps its first form, and what is not sure is highlighted", async () => {
    const large = (text: string): TextRun => new TextRun({ text, color: "C00000", size: 32 });
    const document = new Document({
      sections: [
        {
          children: [
            new Paragraph({
              children: [
                new TextRun("年末，园区共有企业4"),
                large("6"),
                new TextRun("家，党员"),
                large("70"),
                new TextRun("名，比上年增加9名。去年有企业39家。"),
              ],
            }),
          ],
        },
      ],
    });
    const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
    const report = renewed(draftOf(bytes));
    const after = renewedDocument(bytes, report, report.period);
    expect(draftOf(after).text).toBe("年末，园区共有企业50家，党员83名，比上年增加13名。去年有企业46家。");
    const xml = partsOf(after).get("word/document.xml") ?? "";
    expect(xml.match(/<w:highlight w:val="yellow"\/>/g)).toHaveLength(1);
    expect(xml).toMatch(/C00000.{0,160}<w:t xml:space="preserve">83</);
  });

  test("a text becomes a document in our form, its tables tables", async () => {
    const text =
      "园区党建情况\n\n事项\t2022年\n企业总数（家）\t46\n\n一、基本情况\n去年有企业39家。\n特此报告。\n党建办\n2023年1月5日";
    const report = renewed(draftOfText(text));
    const draft = draftOf(await wordDocument(markedParagraphs(report, report.period)));
    expect(draft.text.split("\n")).toEqual([
      "园区党建情况",
      "",
      "事项",
      "2023年",
      "企业总数（家）",
      "50",
      "一、基本情况",
      "去年有企业46家。",
      "特此报告。",
      "党建办",
      "2023年1月5日",
    ]);
    expect(draft.tables.map(({ cells }) => cells.length)).toEqual([4]);
    expect(report.paragraphs.map(({ level }) => level)).toEqual([
      "title",
      "cell",
      "cell",
      "cell",
      "cell",
      "heading1",
      "body",
      "body",
      "signature",
      "signature",
    ]);
  });
});

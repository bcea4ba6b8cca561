/** The document on its sheet: a row a paragraph, the cells of a table's row side by side; as it leaves, cells again. */
import { draftOfText } from "../../src/drafts/draft";
import { doubtsOfCells } from "../../src/drafts/renew/doubts";
import { sheetRows } from "../../src/drafts/renew/sheet-rows";
import { reportText, writtenParagraphs } from "../../src/actions/report/word-file";
import type { ReportParagraph } from "../../src/jobs/report-results";
import { renewJob } from "../../src/jobs/renew";
import { endOfYear } from "../../src/reading/cells/dates";
import { gridsOf } from "../drafts/books";
import { describeShared } from "../shared-workbooks";

const TEXT = [
  "2022年园区党建情况",
  "事项\t2022年",
  "企业总数（家）\t46",
  "备注\t",
  "\t党员70名",
  "以上情况属实。",
].join("\n");

function renewed(text: string) {
  return renewJob({
    grids: gridsOf("2023-clean"),
    previous: gridsOf("2022-previous"),
    wish: { year: 2023, asOf: endOfYear(2023) },
    today: endOfYear(2023),
    draft: draftOfText(text),
    draftYear: 2022,
    withSheets: true,
  });
}

const leaving = (id: string, pieces: ReportParagraph["pieces"], remark = ""): ReportParagraph => ({
  level: "cell",
  text: pieces.map(({ text }) => text).join(""),
  figures: [],
  pieces,
  wording: pieces,
  id,
  template: "",
  ours: null,
  isNew: false,
  row: null,
  remark,
  isWrong: false,
});

describeShared("a document with a table", () => {
  const { paragraphs, plans } = renewed(TEXT);

  test("has a row of its sheet for each row of its table", () => {
    expect(sheetRows(paragraphs).map(({ id, template }) => [id, template])).toEqual([
      ["底稿1", "{报告年度}年园区党建情况"],
      ["表1第1行", "事项　｜　{报告年度}年"],
      ["表1第2行", "企业总数（家）　｜　{企业总数}"],
      ["表1第3行", "备注　｜　"],
      ["表1第4行", "　｜　党员{党员总数}名"],
      [expect.stringMatching(/^底稿\d+$/), "以上情况属实。"],
    ]);
    const sheet = plans.find(({ name }) => name === "本单位底稿");
    expect(sheet?.rows.map(([id]) => id).filter((id) => String(id).startsWith("表"))).toHaveLength(4);
  });

  test("a cell with the mark of cells in it keeps a row of its own", () => {
    const rows = sheetRows(
      paragraphs.map((one) => (one.text.startsWith("企业总数") ? { ...one, text: "甲｜乙" } : one)),
    );
    expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(["表1第2行第1列", "表1第2行第2列"]));
  });
});

test("a row of cells leaves as the cells that it is, each with its own numbers and doubts", () => {
  const remark = "“46”换成了“50”，请看一眼：像；“70”没有换：说不准";
  const pieces = [
    { text: "企业　｜　", fact: null },
    { text: "50", fact: "enterprise.total" },
    { text: "家　｜　70名　｜", fact: null },
  ];
  const written = writtenParagraphs([leaving("表1第2行", pieces, remark)]);
  expect(written.map(({ text, tableCell, remark: own }) => [text, tableCell?.column, own])).toEqual([
    ["企业", 0, ""],
    ["50家", 1, "“46”换成了“50”，请看一眼：像"],
    ["70名", 2, "“70”没有换：说不准"],
    ["", 3, ""],
  ]);
  expect(written[1]?.pieces.map(({ fact }) => fact)).toEqual(["enterprise.total", null]);
  expect(reportText({ paragraphs: [leaving("表1第2行", pieces)], table: null })).toBe("企业\t50家\t70名\t");
  expect(doubtsOfCells(["一", "二"], "")).toEqual(["", ""]);
});

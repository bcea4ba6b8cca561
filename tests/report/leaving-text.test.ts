/** What leaves the workbook: HTML for the clipboard, plain text, and the Word file. */
import { strFromU8, unzipSync } from "fflate";
import { JSDOM } from "jsdom";
import {
  reportHtml,
  reportText,
  textFile,
  wordFile,
  type LeavingReport,
} from "../../src/actions/report/word-file";
import type { ReportParagraph } from "../../src/jobs/report-results";
import type { ParagraphLevel } from "../../src/report/paragraph";
import { endOfYear } from "../../src/reading/cells/dates";
import { words } from "../../src/report/tables/table-report";

const spoken: readonly (readonly [ParagraphLevel, string])[] = [
  ["title", "2023年述职报告"],
  ["heading1", "一、主要工作情况"],
  ["heading2", "1.摸清底数"],
  ["body", "覆盖率为58.33%，<b>甲&乙</b>，每人2000～6000元。"],
  ["body", ""],
  ["signature", "某某园区"],
];

const paragraphs = spoken.map(([level, text]): ReportParagraph => ({
  ...{ level, text, figures: [], pieces: [], wording: [], id: "", template: text },
  ...{ ours: null, isNew: false, row: null, remark: "", isWrong: false },
}));
const period = { year: 2023, asOf: endOfYear(2023) };
const letter: LeavingReport = { paragraphs, table: null };
const table: LeavingReport = {
  paragraphs: [],
  table: {
    ...{ sheet: "季度报表", titleTemplate: "", subtitleTemplate: "", widths: [10, 8] },
    ...{ title: "2023年报表", subtitle: "截至2023年12月31日", notes: ["注。"] },
    blocks: [
      {
        caption: "一、分园区",
        header: ["园区", "企业总数"],
        rows: [[words("东园<1>"), { value: 50, shown: "50", look: "count" }]],
      },
    ],
  },
};

function bodyOf(report: LeavingReport): HTMLElement {
  return new JSDOM(reportHtml(report)).window.document.body;
}

const looks = [
  ["方正小标宋简体", "22pt", "center", "0pt", "normal"],
  ["黑体", "16pt", "justify", "32pt", "normal"],
  ["楷体_GB2312", "16pt", "justify", "32pt", "bold"],
  ["仿宋_GB2312", "16pt", "justify", "32pt", "normal"],
  ["仿宋_GB2312", "16pt", "right", "0pt", "normal"],
] as const;

test("HTML has the typography of official text, the Chinese font first and Word's own properties beside it", () => {
  const lines = [...bodyOf(letter).querySelectorAll("p")];
  expect(lines.map(({ textContent }) => textContent)).toEqual(
    spoken.map(([, text]) => text).filter((text) => text !== ""),
  );
  lines.forEach((line, index) => {
    const [font = "", size, align, indent, weight] = looks[index] ?? [];
    const { style } = line;
    expect(style.fontFamily.replaceAll(/['"]/g, "").startsWith(font)).toBe(true);
    expect([style.fontSize, style.textAlign, style.textIndent, style.fontWeight]).toEqual([
      size,
      align,
      indent,
      weight,
    ]);
    expect([style.lineHeight, style.marginTop, style.marginBottom]).toEqual(["28pt", "0pt", "0pt"]);
    const written = line.getAttribute("style") ?? "";
    expect(written).toContain(`mso-fareast-font-family:'${font}'`);
    expect(written).toContain("mso-ascii-font-family:'Times New Roman'");
    expect(written).toContain("mso-line-height-rule:exactly");
  });
});

test("digits have their own font in every program, and a text from cells is never HTML", () => {
  const [, , , line] = bodyOf(letter).querySelectorAll("p");
  const spans = [...(line?.querySelectorAll("span") ?? [])];
  expect(spans.map(({ textContent }) => textContent)).toEqual(["58.33%", "b", "b", "2000", "6000"]);
  expect(spans.every(({ style }) => style.fontFamily.includes("Times New Roman"))).toBe(true);
  expect(line?.querySelector("b")).toBeNull();
});

test("plain text is a paragraph a line, set in by two characters; the file says that it is UTF-8", () => {
  const text = reportText(letter);
  expect(text.split("\r\n")).toEqual([
    "2023年述职报告",
    "　　一、主要工作情况",
    "　　1.摸清底数",
    `　　${spoken[3]?.[1] ?? ""}`,
    "某某园区",
  ]);
  expect(Buffer.from(textFile(letter)).toString("utf8")).toBe(`\ufeff${text}\r\n`);
});

test("a table leaves as a table: cells in HTML, tabs in plain text", () => {
  const cells = [...bodyOf(table).querySelectorAll("th, td")].map(({ textContent }) => textContent);
  expect(cells).toEqual(["园区", "企业总数", "东园<1>", "50"]);
  expect(reportText(table)).toBe(
    "2023年报表\r\n截至2023年12月31日\r\n一、分园区\r\n园区\t企业总数\r\n东园<1>\t50\r\n注。",
  );
});

async function wordXml(
  report: LeavingReport,
): Promise<{ document: string; settings: string; footers: readonly string[] }> {
  const parts = unzipSync(await wordFile({ ...report, period }));
  const textOf = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const footers = Object.keys(parts).filter((name) => /^word\/footer\d*\.xml$/.test(name));
  const settings = textOf("word/settings.xml");
  return { document: textOf("word/document.xml"), settings, footers: footers.map(textOf) };
}

test("the Word file has page, fonts, indents, line distance and page numbers as official text has them", async () => {
  const { document, footers, settings } = await wordXml(letter);
  // A4 and its margins in twentieths of a point: 37, 28, 35 and 26 mm.
  expect(document).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
  expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
  for (const [font] of looks) expect(document).toContain(`w:eastAsia="${font}"`);
  expect(document).toContain('w:ascii="Times New Roman"');
  // Three paragraphs, and the blank line below the title.
  expect(document.match(/w:firstLine="640"/g)).toHaveLength(4);
  expect(document.match(/w:line="560" w:lineRule="exact"/g)).toHaveLength(6);
  // Title and headings stay with what follows them.
  expect(document.match(/<w:keepNext\/>/g)).toHaveLength(3);
  expect(document).toContain('<w:pStyle w:val="Heading1"/>');
  expect(document).not.toContain("甲&乙");
  const [odd = "", even = "", ...others] = footers;
  expect(others).toEqual([]);
  for (const footer of [odd, even]) expect(footer).toMatch(/— .*PAGE.* —/s);
  expect([odd, even].map((footer) => /<w:jc w:val="(\w+)"\/>/.exec(footer)?.[1]).sort()).toEqual([
    "left",
    "right",
  ]);
  expect(document).toMatch(/<w:footerReference w:type="even"/);
  expect(settings).toContain("<w:evenAndOddHeaders/>");
});

test("a table in Word repeats its header; a wide one lies on its side", async () => {
  const { document } = await wordXml(table);
  expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(document).toContain('w:orient="portrait"');
  const [block] = table.table?.blocks ?? [];
  if (table.table === null || block === undefined) throw new Error("no table");
  const wide = { ...block, header: Array.from({ length: 12 }, (_, index) => `列${String(index)}`) };
  const lying = await wordXml({ ...table, table: { ...table.table, blocks: [wide] } });
  expect(lying.document).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
});

/** A Word file of ours is known by its tags a year later, however people reworded it; what they overtyped is told. */
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Draft } from "../../src/drafts/draft";
import { renewDraft, type Renewed } from "../../src/drafts/renew/renew";
import { verifyDraft } from "../../src/drafts/verify";
import { compareFigures, countFigures, textFacts, valuesOf } from "../../src/figures";
import { factTable, tableFacts, type FactTable } from "../../src/figures/figure-table";
import { knownOf } from "../../src/jobs/draft";
import { correctedDocument, draftOfFile, renewedDocument } from "../../src/jobs/draft-file";
import type { Ledger } from "../../src/ledger/model";
import { isPrinted, numberTag, readNumberTag, taggedPieces } from "../../src/report/number-tags";
import { keyIndicatorTable } from "../../src/report/tables/key-indicators";
import { outlines, type TextKind } from "../../src/report/outlines/catalogue";
import { renderTemplate } from "../../src/report/render";
import { wordDocument, wordTable } from "../../src/report/word-document";
import { buildLedger, day } from "../ledger-builder";
import { anyLedger } from "../report/any-ledger";
import { reportOf, reportYear } from "../report/report-of";
import { complaintsOf } from "../validity/complaints";

const period = { year: reportYear, asOf: day("2023-12-31") };
const nextPeriod = { year: reportYear + 1, asOf: day("2024-12-31") };
const kinds = (Object.keys(outlines) as TextKind[]).filter((kind) => kind !== "own");
const worlds = fc.sample(
  fc.record({ before: anyLedger, after: anyLedger, earlier: anyLedger, kind: fc.constantFrom(...kinds) }),
  { numRuns: 24, seed: 2025 },
);

/** Our report as .docx, and the same without tags. */
async function written(ledger: Ledger, kind: TextKind, previous?: Ledger) {
  const { lines } = reportOf({ ledger, kind, ...(previous === undefined ? {} : { previous }) });
  const paragraphs = lines.flatMap(({ level, rendered }) =>
    rendered.kind === "text"
      ? [{ level, text: rendered.text, tagged: taggedPieces(rendered.pieces, period) }]
      : [],
  );
  return {
    tagged: await wordDocument(paragraphs),
    plain: await wordDocument(paragraphs.map(({ level, text }) => ({ level, text }))),
  };
}

function draftOf(bytes: Uint8Array): Draft {
  const opened = draftOfFile(bytes);
  if ("problem" in opened) throw new Error(opened.problem);
  return opened.draft;
}

const MAIN = "word/document.xml";

function mainPart(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)[MAIN] ?? new Uint8Array());
}

/** The file with its main part changed as somebody in Word would. */
function edited(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  return zipSync({ ...unzipSync(bytes), [MAIN]: strToU8(change(mainPart(bytes))) });
}

function factsOf(ledger: Ledger, before: Ledger): FactTable {
  const figures = compareFigures(countFigures(ledger, nextPeriod), valuesOf(before, period));
  return factTable(
    tableFacts(
      figures,
      textFacts(ledger, nextPeriod, () => figures),
    ),
  );
}

function renewed(draft: Draft, before: Ledger, facts: FactTable): Renewed {
  const then = knownOf({ ledger: before }, period, null);
  return renewDraft(draft, {
    draftYear: reportYear,
    then,
    thenTexts: new Map(),
    thenAsOf: "2023年12月31日",
    facts,
    names: then.names,
  });
}

const SENTENCES = /<w:p>.*?<\/w:p>/gs;
const OWN_WORDS = /(<w:t[^>]*>)([^<]*)(<\/w:t>)(?![^<]*<\/w:r><\/w:sdtContent>)/g;

/** Every sentence in other words, with nothing left that says what its numbers are of, and the paragraphs turned round. */
function reworded(xml: string): string {
  const words = xml.replace(
    OWN_WORDS,
    (_, open: string, text: string, close: string) =>
      `${open}${text.replace(/[^，。；、（）：／%\d]/gu, "某").replace(/\d/g, "")}${close}`,
  );
  return moved(words);
}

function moved(xml: string): string {
  const paragraphs = xml.match(SENTENCES) ?? [];
  return xml.replace(paragraphs.join(""), [...paragraphs].reverse().join(""));
}

test("a tagged document reads and is as valid as one without tags", async () => {
  for (const { before, earlier, kind } of worlds.slice(0, 2)) {
    const { tagged, plain } = await written(before, kind, earlier);
    expect(draftOf(tagged).text).toBe(draftOf(plain).text);
    expect(draftOf(tagged).controls.length).toBeGreaterThan(3);
    for (const { start, end, tag } of draftOf(tagged).controls) {
      expect(tag.length).toBeLessThanOrEqual(64);
      const read = readNumberTag(tag);
      const words = draftOf(tagged).text.slice(start, end);
      expect([words, read !== null && isPrinted(read, words)]).toEqual([words, true]);
    }
    expect(complaintsOf(tagged, "docx")).toEqual([]);
  }
});

test("reworded, its paragraphs moved, a year later: every tagged number is tied by its tag, for sure", async () => {
  let live = 0;
  for (const { before, after, earlier, kind } of worlds) {
    const { tagged } = await written(before, kind, earlier);
    const bytes = edited(tagged, live % 2 === 0 ? reworded : moved);
    const draft = draftOf(bytes);
    const facts = factsOf(after, before);
    const report = renewed(draft, before, facts);
    for (const { start, end, tag } of draft.controls) {
      const { figure = "", form = "" } = readNumberTag(tag) ?? {};
      const fact = facts.find(figure.split(":")[0] ?? "");
      const expected = renderTemplate(`{${fact?.title ?? ""}${form === "" ? "" : `:${form ?? ""}`}}`, facts);
      const told = report.kept.find(({ offset }) => offset >= start && offset < end);
      if (expected.kind !== "text") {
        expect([tag, told?.isStale]).toEqual([tag, true]);
        continue;
      }
      const part = report.live.find(({ offset, length }) => offset < end && offset + length > start);
      expect([tag, part?.figure, part?.sure, part?.now.endsWith(expected.text)]).toEqual([
        tag,
        figure,
        true,
        true,
      ]);
      live++;
    }
    const next = renewedDocument(bytes, report, nextPeriod);
    const dense = (text: string): string => text.replace(/\s/g, "");
    expect(dense(draftOf(next).text)).toBe(dense(report.paragraphs.map(({ text }) => text).join("")));
    const years = draftOf(next).controls.map(({ tag }) => readNumberTag(tag)?.year);
    expect(years.filter((year) => year === nextPeriod.year)).toHaveLength(
      report.live.filter(({ sure }) => sure).length,
    );
  }
  expect(live).toBeGreaterThan(300);
});

const companies = (count: number): Ledger =>
  buildLedger({
    enterprise: Array.from({ length: count }, (_, index) => ({ name: `第${String(index)}机械厂` })),
  });
const ledger = companies(46);
const grown = companies(53);
const facts = factsOf(grown, ledger);
const factsThen = ((): FactTable => {
  const figures = compareFigures(countFigures(ledger, period), valuesOf(companies(40), period));
  return factTable(tableFacts(figures, textFacts(ledger, period)));
})();

/** A sentence of somebody's with live numbers in it, as a file. */
function sentence(template: string): Promise<Uint8Array> {
  const rendered = renderTemplate(template, factsThen);
  if (rendered.kind !== "text") throw new Error("The sentence has no text.");
  return wordDocument([
    { level: "body", text: rendered.text, tagged: taggedPieces(rendered.pieces, period) },
  ]);
}

async function outcomeOf(template: string, change: (xml: string) => string) {
  const bytes = edited(await sentence(template), change);
  const draft = draftOf(bytes);
  const report = renewed(draft, ledger, facts);
  return {
    draft,
    report,
    text: report.paragraphs.map((one) => one.text).join("\n"),
    file: renewedDocument(bytes, report, nextPeriod),
  };
}

const told = ({ live, ask }: Renewed): readonly string[] =>
  [...live.filter(({ sure }) => !sure), ...ask].map(({ reason }) => reason);
const asOne = (xml: string): string => xml;
const CONTROL = /<w:sdt>.*?<\/w:sdt>/s;

test.each<readonly [string, string, (xml: string) => string, string]>([
  ["as it was", "园区有企业{企业总数}家。", asOne, "园区有企业53家。"],
  [
    "in other digits",
    "园区有企业{企业总数}家。",
    (xml) => xml.replace(">46<", ">四十六<"),
    "园区有企业五十三家。",
  ],
  ["hedged", "园区有企业{企业总数}家。", (xml) => xml.replace("有企业", "有企业约"), "园区有企业约53家。"],
  ["the change", "企业{企业总数:较上年}。", asOne, "企业比上年增加7家。"],
  ["last year's", "上年某某{企业总数:上年}某。", asOne, "上年某某46某。"],
  ["a year and a cut-off", "{报告年度:+1}某，至{截止日期:年月日点}某。", asOne, "2025某，至2024.12.31某。"],
  [
    "torn over two runs",
    "某某{企业总数}某。",
    (xml) => xml.replace(/(<w:r>(?:(?!<w:r>).)*<w:t[^>]*>)46(<\/w:t><\/w:r>)/s, "$14$2$16$2"),
    "某某53某。",
  ],
  [
    "split in two controls",
    "某某{企业总数}某。",
    (xml) => xml.replace(CONTROL, (one) => one.replace(">46<", ">4<") + one.replace(">46<", ">6<")),
    "某某53某。",
  ],
  [
    "copied",
    "某某{企业总数}某。",
    (xml) => xml.replace(CONTROL, (one) => `${one}<w:r><w:t>和</w:t></w:r>${one}`),
    "某某53和53某。",
  ],
  ["behind a verb that turns", "提高到{企业总数}某。", asOne, "提高到53某。"],
])("%s: for sure", async (_, template, change, expected) => {
  const { report, text, file } = await outcomeOf(template, change);
  expect([text, told(report)]).toEqual([expected, []]);
  expect(draftOf(file).text).toBe(expected);
  expect(mainPart(file)).not.toContain("<w:sdtContent></w:sdtContent>");
  expect(complaintsOf(file, "docx")).toEqual([]);
});

test.each<readonly [string, string, (xml: string) => string, string]>([
  ["overtyped", "某某{企业总数}某。", (xml) => xml.replace(">46<", ">48<"), "某某48某。"],
  ["a digit before it", "某某{企业总数}某。", (xml) => xml.replace("某某", "某1"), "某146某。"],
  [
    "of something else by its counter",
    "某某{企业总数}某。",
    (xml) => xml.replace("某。", "名党员。"),
    "某某46名党员。",
  ],
  [
    "another cut-off",
    "至{截止日期}某。",
    (xml) => xml.replace("12月31日", "12月20日"),
    "至2024年12月31日某。",
  ],
  ["words instead", "某某{企业总数}某。", (xml) => xml.replace(">46<", ">许多<"), "某某许多某。"],
])("%s: told, and nothing of it is sure", async (_, template, change, expected) => {
  const { report, text } = await outcomeOf(template, change);
  expect(text).toBe(expected);
  expect(told(report)).toEqual([expect.stringMatching(/这里(?:原是|写的是)“/)]);
});

const foreign = [
  "DJ2|enterprise.total||20231231|46",
  "DJ1|no.such||20231231|46",
  "DJ1|enterprise.total||20229931|46",
  "DJ1|enterprise.total||20221231|46",
  "DJ1|enterprise.total|{x}|20231231|46",
  "客户名称",
  "",
  "DJ1|",
  "DJ1|enterprise.total",
];

test.each(foreign)("the tag “%s” says nothing", async (tag) => {
  const { report, text } = await outcomeOf("某某{企业总数}某。", (xml) =>
    xml.replace(/w:tag w:val="[^"]*"/, `w:tag w:val="${tag}"`),
  );
  expect([text, report.live, told(report)]).toEqual(["某某46某。", [], []]);
});

test.each<readonly [string, (xml: string) => string]>([
  ["emptied", (xml) => xml.replace(/<w:sdtContent>.*?<\/w:sdtContent>/s, "<w:sdtContent/>")],
  ["with Word's own words in it", (xml) => xml.replace("</w:sdtPr>", "<w:showingPlcHdr/></w:sdtPr>")],
  [
    "over two paragraphs",
    (xml) =>
      xml.replace(
        /<w:p>.*<\/w:p>/s,
        (one) =>
          `<w:sdt><w:sdtPr><w:tag w:val="DJ1|enterprise.total||20231231|46"/></w:sdtPr><w:sdtContent>${one.replace(/<w:tag [^>]*>/, "")}<w:p/><w:p><w:r><w:t>某</w:t></w:r></w:p></w:sdtContent></w:sdt>`,
      ),
  ],
])("a control %s says nothing, and breaks nothing", async (_, change) => {
  const { report, file, draft } = await outcomeOf("某某{企业总数}某。", change);
  expect(report.live).toEqual([]);
  expect(draftOf(file).text).toBe(draft.text);
});

test("the renewed file is known by its tags the year after", async () => {
  const { file } = await outcomeOf("提高到{企业总数}某，{企业总数:较上年}。", asOne);
  const figures = compareFigures(countFigures(ledger, nextPeriod), valuesOf(grown, period));
  const later = factTable(tableFacts(figures, textFacts(ledger, nextPeriod)));
  const then = knownOf({ ledger: grown }, nextPeriod, null);
  const report = renewDraft(draftOf(file), {
    ...{ draftYear: nextPeriod.year, then, thenTexts: new Map(), thenAsOf: "", facts: later, names: [] },
  });
  expect(report.live.map(({ figure, sure, now }) => [figure, sure, now])).toEqual([
    ["enterprise.total", true, "下降到46"],
    ["enterprise.total:change", true, "比上年减少7家"],
  ]);
  const next = renewedDocument(file, report, { year: 2025, asOf: day("2025-12-31") });
  expect(draftOf(next).text).toBe("下降到46某，比上年减少7家。");
  expect(draftOf(next).controls.map(({ start, end }) => draftOf(next).text.slice(start, end))).toEqual([
    "下降到46",
    "比上年减少7家",
  ]);
  expect(complaintsOf(next, "docx")).toEqual([]);
});

test("verify knows a tagged number whatever its words say, and tells of one that was overtyped", async () => {
  const known = knownOf({ ledger }, period, null);
  const judge = async (template: string, change: (xml: string) => string) =>
    verifyDraft(draftOf(edited(await sentence(template), change)), known).quantities.map(
      ({ verdict, figure, reason }) => [verdict, figure, reason],
    );
  expect(await judge("某某{企业总数}某。", asOne)).toEqual([
    ["agrees", "enterprise.total", expect.any(String)],
  ]);
  expect(await judge("某某{企业总数}某。", (xml) => xml.replace(">46<", ">47<"))).toEqual([
    ["differs", "enterprise.total", expect.stringContaining("生成时写的是46，后来改过")],
  ]);
});

test("a corrected number stands under its tag", async () => {
  const bytes = await wordDocument([{ level: "body", text: "园区有企业47家。" }]);
  const { quantities } = verifyDraft(draftOf(bytes), knownOf({ ledger }, period, null));
  const corrections = quantities.map(({ offset, length, expected = "" }) => ({
    offset,
    length,
    text: expected,
  }));
  const corrected = correctedDocument(bytes, corrections, { quantities, period });
  expect(draftOf(corrected)).toMatchObject({
    text: "园区有企业46家。",
    controls: [{ start: 5, end: 7, tag: "DJ1|enterprise.total|~|20231231|46" }],
  });
  expect(complaintsOf(corrected, "docx")).toEqual([]);
});

describe("a list of names", () => {
  const planning = (names: readonly string[]): Ledger =>
    buildLedger({
      enterprise: names.map((name) => ({ name })),
      formationPlan: names.map((enterprise) => ({
        enterprise,
        plannedMode: "solo" as const,
      })),
    });
  const before = planning(["东风机械厂", "春雨服装厂"]);
  const after = planning(["秋实食品厂", "远山木业厂"]);
  const words = "东风机械厂、春雨服装厂";
  const sentenceOf = (shown: string, tag: string): Promise<Uint8Array> =>
    wordDocument([
      { level: "body", text: `请${shown}抓紧。`, tagged: [{ start: 1, end: 1 + shown.length, tag }] },
    ]);
  const tag = numberTag({ figure: "text.plannedSolo", form: "", printed: words }, period) ?? "";

  test("has a tag in which no name stands, and is this year's for sure", async () => {
    expect(tag).toMatch(/^DJ1\|text\.plannedSolo\|\|20231231\|#[\da-z]+$/);
    const report = renewed(draftOf(await sentenceOf(words, tag)), before, factsOf(after, before));
    expect(report.paragraphs.map(({ text }) => text)).toEqual(["请秋实食品厂、远山木业厂抓紧。"]);
    expect(told(report)).toEqual([]);
  });

  test("that somebody changed is told, without the sign that stands for it", async () => {
    const report = renewed(draftOf(await sentenceOf("东风机械厂", tag)), before, factsOf(after, before));
    expect(told(report)).toEqual(["这里原是“拟单独组建企业”的名单，后来改过"]);
  });
});

test("the table of key indicators has a tag for each figure's number, valid for Word", async () => {
  const facts = factsOf(grown, ledger);
  const report = keyIndicatorTable({ facts, figuresSheet: "指标" });
  const bytes = await wordTable({ ...report, title: "统计表", subtitle: "" }, nextPeriod);
  const { text, controls } = draftOf(bytes);
  expect(controls.map(({ start, end, tag }) => [text.slice(start, end), tag]).slice(0, 3)).toEqual([
    ["53", "DJ1|enterprise.total|~|20241231|53"],
    ["46", "DJ1|enterprise.total:previous|~|20241231|46"],
    ["+7", "DJ1|enterprise.total:change|~|20241231|+7"],
  ]);
  expect(complaintsOf(bytes, "docx")).toEqual([]);
});

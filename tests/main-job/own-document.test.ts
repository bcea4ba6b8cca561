/** 本单位底稿 as a kind of report: written again next year, edited, deleted and brought back, doubts ticked off. */
import { strFromU8, unzipSync } from "fflate";
import { openBook, type Host } from "../../host";
import { builtFunctions } from "../../cli/built-functions";
import { writeRenewed } from "../../src/actions/drafts/renew-draft";
import { arrangeParagraphs, type Arrangement } from "../../src/actions/report/arrange-paragraphs";
import { wordFile } from "../../src/actions/report/word-file";
import { writeAllReports } from "../../src/actions/report/write-all-reports";
import { previewReport, writeReport } from "../../src/actions/report/write-report";
import { draftOfText } from "../../src/drafts/draft";
import { draftOfFile } from "../../src/jobs/draft-file";
import type { ReportResult } from "../../src/jobs/report-results";
import { complaintsOf } from "../validity/complaints";
import { environment, sampleBytes, sheetOf, valueOf, year } from "../actions/sample-book";

const kind = "own" as const;
const sheet = "本单位底稿";
const TEXT = [
  "2022年园区党建工作总结",
  "一、基本情况",
  "到年底，园区企业共46家，党员总数70名，全部为正式党员。",
  "二、我们的做法",
  "一是抓学习，办好培训。",
  "事项\t2022年",
  "企业总数（家）\t46",
  "党建办",
].join("\n");
const document = { draft: draftOfText(TEXT), draftYear: 2022 };

let open: Host | null = null;

afterEach(() => {
  open?.close();
  open = null;
});

async function opened(bytes: Uint8Array): Promise<Host> {
  open?.close();
  const host = await openBook(bytes, { functions: await builtFunctions() });
  host.installGlobals();
  open = host;
  return host;
}

async function written(seen: readonly number[] = []): Promise<Host> {
  const host = await opened(sampleBytes());
  valueOf(await writeRenewed(environment, { ...document, seen }, year));
  await host.settled();
  return host;
}

/** The file as it is saved, in a pane that was closed and opened again. */
async function reopened(host: Host): Promise<Host> {
  return opened(await host.save());
}

const preview = async (): Promise<ReportResult> =>
  valueOf(await previewReport(environment, { ...year, kind }));
const textsOf = ({ paragraphs }: ReportResult): readonly string[] => paragraphs.map(({ text }) => text);
const arrange = async (arrangement: Arrangement): Promise<ReportResult> =>
  valueOf(await arrangeParagraphs(environment, { ...year, kind }, arrangement));

async function shown(host: Host): Promise<readonly unknown[]> {
  await host.settled();
  return sheetOf(await host.data(), sheet).rows.flatMap((row) => row?.[2]?.value ?? []);
}

function rowOf(
  { paragraphs }: ReportResult,
  words: string,
): { readonly row: number; readonly before: string } {
  const found = paragraphs.find(({ text }) => text.includes(words));
  if (found?.row == null) throw new Error(`There is no paragraph “${words}”.`);
  return { row: found.row, before: found.template };
}

test("without the sheet there is nothing to show, and writing says what to do", async () => {
  await opened(sampleBytes());
  expect((await preview()).paragraphs).toEqual([]);
  expect(await writeReport(environment, { ...year, kind })).toMatchObject({
    ok: false,
    problem: { message: expect.stringContaining("请先选去年的文稿") },
  });
});

test("next year one press writes it again: headings stay, and what follows the ledger follows", async () => {
  const host = await written();
  const before = textsOf(await preview());
  expect(before[0]).toBe("2023年园区党建工作总结");
  expect(before).toContain("一、基本情况");
  expect(before).toContain("一是抓学习，办好培训。");
  const again = await reopened(host);
  valueOf(await writeReport(environment, { year: 2024, kind }));
  expect((await shown(again)).filter((text) => typeof text === "string" && text.includes("总结"))).toEqual([
    "2024年园区党建工作总结",
  ]);
});

test("转为数值 and 恢复为公式 take it like every report", async () => {
  const host = await written();
  const before = await shown(host);
  const frozen = valueOf(await writeAllReports({ ...environment, liveFormulas: false }, year));
  expect(frozen.sheets).toContain(sheet);
  expect(await shown(host)).toEqual(before);
  valueOf(await writeAllReports(environment, year));
  expect(await shown(host)).toEqual(before);
});

test("a deleted paragraph of theirs comes back to its place after the workbook was closed", async () => {
  const host = await written();
  const before = await preview();
  const words = "一是抓学习";
  const { row, before: template } = rowOf(before, words);
  const without = await arrange({ edit: { kind: "delete", row }, seen: { row, before: template } });
  expect(textsOf(without).join()).not.toContain(words);
  expect(without.deleted.map(({ text }) => text)).toEqual(["一是抓学习，办好培训。"]);
  await host.settled();
  await reopened(host);
  const [gone, ...others] = (await preview()).deleted;
  expect(others).toEqual([]);
  const back = await arrange({ edit: { kind: "bringBack", row: gone?.row ?? 0 }, seen: null });
  expect(textsOf(back)).toEqual(textsOf(before));
  expect(back.deleted).toEqual([]);
});

test.each(["own", "yearly"] as const)(
  "%s: right after it was deleted it comes back as well",
  async (which) => {
    await written();
    const wish = { ...year, kind: which };
    const before = valueOf(await writeReport(environment, wish));
    const at = before.paragraphs.findIndex(({ level, text }) => level === "body" && text !== "");
    const [first, second] = [before.paragraphs[at], before.paragraphs[at + 1]];
    if (first?.row == null || second?.row == null) throw new Error("Two paragraphs were expected.");
    const remove = (row: number, template: string) =>
      arrangeParagraphs(environment, wish, {
        edit: { kind: "delete", row },
        seen: { row, before: template },
      });
    valueOf(await remove(second.row, second.template));
    const gone = valueOf(await remove(first.row, first.template));
    for (const { row } of [...gone.deleted].filter((one) => one.row !== null).slice(0, 1))
      valueOf(
        await arrangeParagraphs(environment, wish, {
          edit: { kind: "bringBack", row: row ?? 0 },
          seen: null,
        }),
      );
    const [other] = valueOf(await previewReport(environment, wish)).deleted;
    const back = valueOf(
      await arrangeParagraphs(environment, wish, {
        edit: { kind: "bringBack", row: other?.row ?? 0 },
        seen: null,
      }),
    );
    expect(textsOf(back)).toEqual(textsOf(before));
  },
);

test("doubts stand under 提示 and in yellow in Word until they are ticked off, also when it is written again", async () => {
  const host = await written();
  valueOf(await writeReport(environment, { ...year, kind }));
  const report = await preview();
  const doubtful = report.paragraphs.filter(({ remark }) => remark !== "");
  expect(doubtful.map(({ remark }) => remark).join()).toContain("请看一眼");
  const xml = async (): Promise<string> =>
    strFromU8(unzipSync(await wordFile(await preview()))["word/document.xml"] ?? new Uint8Array());
  expect(await xml()).toContain('<w:highlight w:val="yellow"/>');
  for (const { row, template } of doubtful)
    await arrange({ edit: { kind: "seen", row: row ?? 0 }, seen: { row: row ?? 0, before: template } });
  await host.settled();
  expect((await preview()).paragraphs.every(({ remark }) => remark === "")).toBe(true);
  expect(await xml()).not.toContain("w:highlight");
});

test("what was ticked off before it was written is no doubt on the sheet", async () => {
  await written();
  const doubts = (await preview()).paragraphs.filter(({ remark }) => remark !== "").length;
  expect(doubts).toBeGreaterThan(0);
  await written(Array.from({ length: TEXT.length }, (_, offset) => offset));
  expect((await preview()).paragraphs.filter(({ remark }) => remark !== "")).toEqual([]);
});

test("its table is a table in Word and on the clipboard, and the file is valid", async () => {
  await written();
  const bytes = await wordFile(await preview());
  const file = draftOfFile(bytes);
  if ("problem" in file) throw new Error(file.problem);
  expect(file.draft.tables.map(({ cells }) => cells.length)).toEqual([4]);
  expect(complaintsOf(bytes, "docx")).toEqual([]);
});

test("what our report would say besides is offered one by one, and taken in front of the signature", async () => {
  await written();
  const before = await preview();
  const offer = before.offers.find(({ lacks }) => lacks.some((one) => one.includes("指导员")));
  expect(offer).toBeDefined();
  const template = offer?.template ?? "";
  const after = rowOf(before, "46").row;
  const taken = await arrange({ edit: { kind: "add", after, id: "", level: "body", template }, seen: null });
  expect(textsOf(taken)).toContain(offer?.text);
  expect(taken.offers.map(({ id }) => id)).not.toContain(offer?.id);
});

/** 述职报告 in the office's hands: what they reword, move, add and delete stays as they left it. */
import { openBook, type Host } from "../../host";
import { builtFunctions } from "../../cli/built-functions";
import { previewReport, writeReport } from "../../src/actions/report/write-report";
import { environment, ledgerSheet, sampleBytes, sheetOf, valueOf, year } from "../actions/sample-book";

const sheet = "述职报告";

interface Line {
  readonly row: number;
  readonly id: string;
  readonly text: string;
  readonly template: string;
  readonly hint: string;
}

async function linesOf(host: Host): Promise<readonly Line[]> {
  const { rows } = sheetOf(await host.data(), sheet);
  const words = (row: number, column: number): string => {
    const value = rows[row]?.[column]?.value ?? "";
    return typeof value === "string" ? value : JSON.stringify(value);
  };
  return rows.flatMap((_, row) =>
    row < 3 || (words(row, 0) === "" && words(row, 2) === "")
      ? []
      : [
          {
            row: row + 1,
            id: words(row, 0),
            text: words(row, 2),
            template: words(row, 3),
            hint: words(row, 6),
          },
        ],
  );
}

async function line(host: Host, id: string): Promise<Line> {
  const found = (await linesOf(host)).find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no paragraph ${id}.`);
  return found;
}

async function write(host: Host, liveFormulas = true): Promise<void> {
  valueOf(await writeReport({ ...environment, liveFormulas }, year));
  await host.settled();
}

async function withReport(): Promise<Host> {
  const host = await openBook(sampleBytes(), { functions: await builtFunctions() });
  host.installGlobals();
  await write(host);
  return host;
}

test("a reworded, a moved, an added and a deleted paragraph stay so, however often it is written again", async () => {
  const host = await withReport();
  const ids = (await linesOf(host)).map(({ id }) => id);
  const reworded = await line(host, "概况1");
  await host.user.type(sheet, `D${String(reworded.row)}`, "园区现有企业{企业总数}家，请领导检查指导。");
  const deleted = await line(host, "培训");
  await host.user.deleteRows(sheet, deleted.row);
  const before = await line(host, "一2");
  await host.user.insertRows(sheet, before.row);
  await host.user.type(sheet, `C${String(before.row)}`, "本年开展红色教育。");
  const moved = await line(host, "特色");
  await host.user.deleteRows(sheet, moved.row);
  const target = await line(host, "概况2");
  await host.user.insertRows(sheet, target.row);
  for (const [column, words] of [
    ["A", "特色"],
    ["B", "正文"],
    ["D", "园区党员{党员总数}名。"],
  ] as const)
    await host.user.type(sheet, `${column}${String(target.row)}`, words);

  for (let round = 0; round < 2; round++) {
    await write(host);
    const lines = await linesOf(host);
    expect(lines.map(({ id }) => id)).toEqual([
      "标题",
      "概况1",
      "特色",
      ...ids.slice(2, ids.indexOf("一2")),
      "",
      ...ids.slice(ids.indexOf("一2")).filter((id) => id !== "培训" && id !== "特色"),
    ]);
    expect(lines.find(({ id }) => id === "概况1")).toMatchObject({
      text: expect.stringMatching(/^园区现有企业\d+家，请领导检查指导。$/) as unknown,
      hint: expect.stringMatching(/^已改写。加载项的写法：截至\{截止日期\}/) as unknown,
    });
    expect(lines.find(({ id }) => id === "")).toMatchObject({
      text: "本年开展红色教育。",
      template: "本年开展红色教育。",
    });
    expect(lines.some(({ hint }) => hint.startsWith("新增"))).toBe(false);
  }
  host.close();
});

test("a deleted paragraph comes back, marked as new, when its name is taken out of the remembering row", async () => {
  const host = await withReport();
  await host.user.deleteRows(sheet, (await line(host, "培训")).row);
  const memory = await line(host, "写过的段落");
  expect(memory.text).toContain("、培训、");
  await host.user.type(sheet, `C${String(memory.row)}`, memory.text.replace("、培训", ""));
  await write(host);
  const lines = await linesOf(host);
  expect(lines.filter(({ hint }) => hint === "新增的段落").map(({ id }) => id)).toEqual(["培训"]);
  expect(lines.findIndex(({ id }) => id === "培训")).toBe(lines.findIndex(({ id }) => id === "保障") - 1);
  await write(host);
  expect((await linesOf(host)).every(({ hint }) => hint === "")).toBe(true);
  host.close();
});

test("a sentence typed over a formula is kept as the office's wording", async () => {
  const host = await withReport();
  const { row } = await line(host, "落款单位");
  await host.user.type(sheet, `C${String(row)}`, "某某园区党工委");
  await write(host);
  expect(await line(host, "落款单位")).toMatchObject({ text: "某某园区党工委", template: "某某园区党工委" });
  // Frozen, no cell is a formula: the templates stand, and words are no longer taken for typed ones.
  const { template } = await line(host, "概况1");
  await write(host, false);
  await write(host);
  expect(await line(host, "概况1")).toMatchObject({ template });
  host.close();
});

test("headings count what stands, as the ledger changes and without writing again", async () => {
  const host = await withReport();
  const headings = async (): Promise<readonly string[]> =>
    (await linesOf(host)).filter(({ id }) => /^[一二三]$/.test(id)).map(({ text }) => text);
  expect(await headings()).toEqual(["一、主要工作情况", "二、存在的问题和原因", "三、下一步工作打算"]);

  const lines = await linesOf(host);
  const from = lines.findIndex(({ id }) => id === "二") + 1;
  const to = lines.findIndex(({ id }) => id === "三");
  for (const { row } of lines.slice(from, to))
    await host.user.type(sheet, `D${String(row)}`, "〔企业总数<0：没有〕");
  await host.settled();
  expect(await headings()).toEqual(["一、主要工作情况", "", "二、下一步工作打算"]);

  await host.user.type(sheet, `D${String(lines[from]?.row)}`, "〔企业总数>0：不足还有不少。〕");
  await host.settled();
  expect((await headings())[2]).toBe("三、下一步工作打算");
  await host.user.deleteRows(sheet, (await line(host, "一")).row);
  await host.settled();
  expect((await headings()).map((text) => text.slice(0, 2))).toEqual(["一、", "二、"]);
  host.close();
});

test("the sheet and the preview are the same, numbers included", async () => {
  const host = await withReport();
  await host.user.type(ledgerSheet, "A1", "某县工业园区企业台账");
  await host.settled();
  const preview = valueOf(await previewReport(environment, year));
  const shown = (await linesOf(host)).filter(({ id }) => id !== "写过的段落").map(({ text }) => text);
  expect(shown).toEqual(preview.paragraphs.map(({ text }) => text));
  host.close();
});

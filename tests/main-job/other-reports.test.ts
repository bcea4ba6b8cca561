/** The reports beside the yearly one: live on their own sheets, and a paragraph reworded from the pane. */
import { openBook, type Host } from "../../host";
import type { CellData } from "../../package/book";
import { builtFunctions } from "../../cli/built-functions";
import { writeRenewed } from "../../src/actions/drafts/renew-draft";
import { draftOfText } from "../../src/drafts/draft";
import { arrangeParagraphs, type Arrangement } from "../../src/actions/report/arrange-paragraphs";
import { rewordParagraph } from "../../src/actions/report/reword-paragraph";
import { previewReport, writeReport } from "../../src/actions/report/write-report";
import { daysFromCivil, endOfYear, serialFromDay } from "../../src/reading/cells/dates";
import type { ReportParagraph } from "../../src/jobs/report-results";
import { reportKindIds, reportKinds, type ReportKind } from "../../src/report/report-kinds";
import {
  cellOf,
  environment,
  ledgerSheet,
  protect,
  sampleBytes,
  sheetOf,
  valueOf,
  year,
} from "../actions/sample-book";

let open: Host | null = null;

afterEach(() => {
  open?.close();
  open = null;
});

async function opened(): Promise<Host> {
  const host = await openBook(sampleBytes(), { functions: await builtFunctions() });
  host.installGlobals();
  open = host;
  return host;
}

async function written(kind: ReportKind): Promise<Host> {
  const host = await opened();
  await write(host, kind);
  return host;
}

/** An office's own document is renewed first; then it is a report like the others. */
async function write(host: Host, kind: ReportKind): Promise<void> {
  if (kind === "own") {
    const draft = draftOfText("2022年党建工作总结\n年底园区企业46家，覆盖率50%。");
    valueOf(await writeRenewed(environment, { draft, draftYear: 2022 }, year));
  }
  valueOf(await writeReport(environment, { ...year, kind }));
  await host.settled();
}

async function cells(host: Host, sheet: string): Promise<readonly (readonly CellData["value"][])[]> {
  // Rows and cells that hold nothing are holes.
  return Array.from(sheetOf(await host.data(), sheet).rows, (row) =>
    Array.from(row ?? [], (cell) => cell?.value ?? ""),
  );
}

function shownOf({ text, missing }: ReportParagraph): string {
  return missing === undefined ? text : "";
}

test.each(reportKindIds)(
  "%s is written live, reads as its preview, and no cell is an error",
  async (kind) => {
    const host = await written(kind);
    const { sheet } = reportKinds[kind];
    const shown = await cells(host, sheet);
    expect(shown.flat().filter((value) => typeof value === "string" && value.startsWith("#"))).toEqual([]);
    const { paragraphs, table } = valueOf(await previewReport(environment, { ...year, kind }));
    if (table === null) {
      const texts = shown.slice(3, -1).map((row) => row[2]);
      expect(texts).toEqual(paragraphs.map(({ text }) => text));
    } else {
      expect([shown[0]?.[0], shown[1]?.[0]]).toEqual([table.title, table.subtitle]);
      for (const { header, rows } of table.blocks) {
        const top = shown.findIndex((row) => header.every((title, column) => row[column] === title));
        rows.forEach((row, index) =>
          row.forEach(({ value }, column) => {
            const cell = shown[top + 1 + index]?.[column] ?? "";
            if (typeof value === "number") expect(Number(cell)).toBeCloseTo(value, 9);
            else expect(cell).toBe(value);
          }),
        );
      }
    }
  },
);

test.each(["briefing", "visit", "halfYear", "indicators", "quarterly"] as const)(
  "%s follows a row that is added to the ledger",
  async (kind) => {
    const host = await written(kind);
    const { sheet } = reportKinds[kind];
    const before = await cells(host, sheet);
    await host.user.insertRows(ledgerSheet, 8);
    await host.user.type(ledgerSheet, "B8", "晨曦织造有限公司");
    await host.settled();
    const after = await cells(host, sheet);
    expect(JSON.stringify(after) === JSON.stringify(before)).toBe(false);
    const { paragraphs, table } = valueOf(await previewReport(environment, { ...year, kind }));
    if (table === null) expect(after.slice(3, -1).map((row) => row[2])).toEqual(paragraphs.map(shownOf));
    else expect(after.flat()).toContain(13);
  },
);

test("a half-year report ends on 30 June, says so, and warns of organisations that are younger", async () => {
  await opened();
  const { period, paragraphs, notices } = valueOf(
    await previewReport(environment, { year: 2023, kind: "halfYear" }),
  );
  expect(period).toMatchObject({ year: 2023 });
  expect(paragraphs[0]?.text).toContain("2023年上半年");
  expect(paragraphs[1]?.text).toContain("截至2023年6月30日");
  expect(notices.every((notice) => notice.includes("2023年6月30日"))).toBe(true);
  const yearly = valueOf(await previewReport(environment, { year: 2023, asOf: period.asOf }));
  expect(yearly.notices[0]).toContain("不是全年");
});

describe("a report of another cut-off than the settings'", () => {
  async function asOfSetting(host: Host): Promise<unknown> {
    const rows = await cells(host, "党建设置");
    return rows.find((row) => row[1] === "截止日期")?.[2];
  }

  test("changes no other sheet, and those written later are of the year again", async () => {
    const host = await written("yearly");
    const before = [await cells(host, "述职报告"), await cells(host, "指标"), await asOfSetting(host)];
    const half = valueOf(await writeReport(environment, { year: 2023, kind: "halfYear" }));
    await host.settled();
    expect(half.sheets).toContain("指标（半年报告）");
    expect([await cells(host, "述职报告"), await cells(host, "指标"), await asOfSetting(host)]).toEqual(
      before,
    );
    const shown = JSON.stringify(await cells(host, "半年报告"));
    expect(shown).toContain("截至2023年6月30日");
    const briefing = valueOf(await writeReport(environment, { kind: "briefing" }));
    await host.settled();
    expect(briefing.paragraphs.map(({ text }) => text).join()).toContain("截至2023年12月31日");
    expect(JSON.stringify(await cells(host, "简报"))).toContain("截至2023年12月31日");
    expect(JSON.stringify(await cells(host, "半年报告"))).toBe(shown);
  });

  test("stands in its head, is followed there, and is kept when the report is written again", async () => {
    const host = await opened();
    valueOf(await writeReport(environment, { year: 2023, kind: "halfYear" }));
    await host.settled();
    expect(await asOfSetting(host)).toBe(serialFromDay(endOfYear(2023)));
    const head = (await cells(host, "半年报告"))[1] ?? [];
    const column = head.findIndex((value) => String(value).startsWith("本表截止日期"));
    expect(head[column + 1]).toBe(serialFromDay(daysFromCivil(2023, 6, 30)));
    await host.user.type("半年报告", `${String.fromCharCode(66 + column)}2`, "2023-05-31");
    await host.settled();
    expect(JSON.stringify(await cells(host, "半年报告"))).toContain("截至2023年5月31日");
    const { period } = valueOf(await writeReport(environment, { kind: "halfYear" }));
    expect(period.asOf).toBe(daysFromCivil(2023, 5, 31));
  });

  test.each(["indicators", "quarterly"] as const)("%s of a quarter leaves the year's alone", async (kind) => {
    const host = await written("yearly");
    const before = await cells(host, "述职报告");
    const asOf = daysFromCivil(2023, 6, 30);
    const { table } = valueOf(await writeReport(environment, { year: 2023, asOf, kind }));
    await host.settled();
    expect(await cells(host, "述职报告")).toEqual(before);
    const shown = await cells(host, reportKinds[kind].sheet);
    expect(shown[1]?.[0]).toBe("截至2023年6月30日");
    const row = table?.blocks[0]?.rows[0] ?? [];
    expect(shown.map((line) => line.slice(0, row.length))).toContainEqual(row.map(({ value }) => value));
  });
});

test.each(reportKindIds)(
  "after %s every other kind is written, and none changes another's sheet",
  async (first) => {
    const host = await written(first);
    const seen = new Map<string, Awaited<ReturnType<typeof cells>>>();
    const { sheet } = reportKinds[first];
    seen.set(sheet, await cells(host, sheet));
    for (const kind of reportKindIds.filter((one) => one !== first)) {
      await write(host, kind);
      for (const [name, before] of seen) expect([name, await cells(host, name)]).toEqual([name, before]);
      seen.set(reportKinds[kind].sheet, await cells(host, reportKinds[kind].sheet));
    }
  },
);

describe("改写", () => {
  test("puts the template on the sheet, where it is live and survives writing again", async () => {
    const host = await written("yearly");
    const { paragraphs } = valueOf(await previewReport(environment, year));
    const paragraph = paragraphs.find(({ id }) => id === "概况1");
    const { row, template: before } = { row: paragraph?.row ?? 0, template: paragraph?.template ?? "" };
    const template = "园区现有企业{企业总数}家。";
    const report = valueOf(await rewordParagraph(environment, year, { row, before, template }));
    await host.settled();
    const sheet = sheetOf(await host.data(), "述职报告");
    expect(cellOf(sheet, `D${String(row)}`)?.value).toBe(template);
    expect(cellOf(sheet, `C${String(row)}`)?.value).toMatch(/^园区现有企业\d+家。$/);
    expect(report.paragraphs.find(({ id }) => id === "概况1")).toMatchObject({ template, ours: before });
    const again = valueOf(await writeReport(environment, year));
    expect(again.paragraphs.find(({ id }) => id === "概况1")?.template).toBe(template);
  });

  test("keeps a frozen sheet's text up with its template", async () => {
    const host = await opened();
    valueOf(await writeReport({ ...environment, liveFormulas: false }, year));
    const { paragraphs } = valueOf(await previewReport(environment, year));
    const { row, template: before } = paragraphs[1] ?? { row: 0, template: "" };
    const template = "=园区现有企业{企业总数}家。";
    valueOf(await rewordParagraph(environment, year, { row: row ?? 0, before, template }));
    const sheet = sheetOf(await host.data(), "述职报告");
    expect(cellOf(sheet, `C${String(row)}`)?.value).toMatch(/^=园区现有企业\d+家。$/);
    expect(cellOf(sheet, `C${String(row)}`)?.formula).toBeUndefined();
  });

  test.each([
    ["a figure that is none", (row: number) => ({ row, template: "{企业数量}家" }), "企业总数"],
    [
      "a paragraph that somebody changed",
      (row: number) => ({ row, before: "别的", template: "甲" }),
      "不是刚才",
    ],
    ["a row without a paragraph", () => ({ row: 900, template: "甲" }), "不是刚才"],
  ])("refuses %s and writes nothing", async (_, change, words) => {
    const host = await written("yearly");
    const { paragraphs } = valueOf(await previewReport(environment, year));
    const { row, template: before } = paragraphs[1] ?? { row: 0, template: "" };
    const sheets = (await host.data()).sheets;
    const outcome = await rewordParagraph(environment, year, { before, ...change(row ?? 0) });
    expect(outcome.ok ? "" : outcome.problem.message).toContain(words);
    expect((await host.data()).sheets).toEqual(sheets);
  });

  test("refuses a protected sheet and one that is not there", async () => {
    const host = await written("yearly");
    const { paragraphs } = valueOf(await previewReport(environment, year));
    const { row, template: before } = paragraphs[1] ?? { row: 0, template: "" };
    const change = { row: row ?? 0, before, template: "甲。" };
    const absent = await rewordParagraph(environment, { ...year, kind: "visit" }, change);
    expect(absent).toMatchObject({ ok: false, problem: { code: "notFound" } });
    await protect(host, "述职报告");
    const outcome = await rewordParagraph(environment, year, change);
    expect(outcome).toMatchObject({ ok: false, problem: { code: "sheetProtected" } });
  });
});

describe("删除本段, 上移, 下移, 加一段, 恢复", () => {
  type Edit = Arrangement["edit"];
  const rowOf = ({ row }: { readonly row: number | null }): number => row ?? 0;

  /** The ids in the order in which they stand, after edits one after another. */
  async function after(
    host: Host,
    edits: readonly ((paragraphs: readonly ReportParagraph[]) => Edit)[],
  ): Promise<readonly ReportParagraph[]> {
    let { paragraphs } = valueOf(await previewReport(environment, year));
    for (const edit of edits)
      paragraphs = valueOf(
        await arrangeParagraphs(environment, year, { edit: edit(paragraphs), seen: null }),
      ).paragraphs;
    await host.settled();
    return paragraphs;
  }

  const find = (paragraphs: readonly ReportParagraph[], id: string): ReportParagraph => {
    const found = paragraphs.find((one) => one.id === id);
    if (found === undefined) throw new Error(`The report has no paragraph ${id}.`);
    return found;
  };

  test("what stands on the sheet is what the pane shows, live, and other sheets are as they were", async () => {
    const host = await written("yearly");
    const others = async () => (await host.data()).sheets.filter(({ name }) => name !== "述职报告");
    const before = await others();
    const start = valueOf(await previewReport(environment, year)).paragraphs;
    const words = [
      { text: "另有党员", fact: null },
      { text: "", fact: "member.total", form: "" },
      { text: "名。", fact: null },
    ];
    const paragraphs = await after(host, [
      (now) => ({ kind: "move", row: rowOf(find(now, "概况1")), by: 1 }),
      (now) => ({ kind: "add", after: rowOf(find(now, "概况1")), id: "", level: "body", words }),
      () => ({ kind: "delete", row: rowOf(start[1] ?? { row: 0 }) }),
    ]);
    expect(paragraphs).toHaveLength(start.length);
    const shown = (await cells(host, "述职报告")).slice(3).map((line) => String(line[2]));
    for (const { text, row } of paragraphs) if (text !== "") expect(shown[rowOf({ row }) - 4]).toBe(text);
    expect(paragraphs.find(({ id }) => id === "")?.text).toMatch(/^另有党员\d+名。$/);
    expect(await others()).toEqual(before);
  });

  test("one of ours that was deleted is offered, and comes back at its place", async () => {
    const host = await written("yearly");
    const start = valueOf(await previewReport(environment, year)).paragraphs.map(({ id }) => id);
    await after(host, [(now) => ({ kind: "delete", row: rowOf(find(now, "概况1")) })]);
    const { deleted, paragraphs } = valueOf(await previewReport(environment, year));
    expect(deleted.map(({ id }) => id)).toEqual(["概况1"]);
    expect(paragraphs.map(({ id }) => id)).toEqual(start.filter((id) => id !== "概况1"));
    const restored = await after(host, [() => ({ kind: "restore", id: "概况1" })]);
    expect(restored.map(({ id }) => id)).toEqual(start);
  });

  test("a sentence that people reworded keeps its numbers live, and the conditions of what they left alone", async () => {
    const host = await written("yearly");
    const { paragraphs } = valueOf(await previewReport(environment, year));
    for (const { row, template: before, wording } of paragraphs.filter((one) => one.text !== "")) {
      const words = [...wording, { text: "另外说明。", fact: null }];
      const report = valueOf(
        await rewordParagraph(environment, year, { row: rowOf({ row }), before, words }),
      );
      const paragraph = report.paragraphs.find((one) => one.row === row);
      expect(paragraph?.template).toBe(`${before}另外说明。`);
      expect(paragraph?.text.endsWith("另外说明。")).toBe(true);
    }
    await host.settled();
  });

  test("a row that somebody changed since, and a wrong template, are refused", async () => {
    const host = await written("yearly");
    const before = (await host.data()).sheets;
    const [, second] = valueOf(await previewReport(environment, year)).paragraphs;
    const row = rowOf(second ?? { row: 0 });
    const changed = await arrangeParagraphs(environment, year, {
      edit: { kind: "delete", row },
      seen: { row, before: "别的" },
    });
    expect(changed).toMatchObject({ ok: false, problem: { code: "notFound" } });
    const edit = { kind: "add", after: row, id: "", level: "body", template: "{企业数量}家" } as const;
    expect(await arrangeParagraphs(environment, year, { edit, seen: null })).toMatchObject({ ok: false });
    expect((await host.data()).sheets).toEqual(before);
  });

  test("an emptied template leaves an empty paragraph", async () => {
    const host = await written("yearly");
    const { row } = find(valueOf(await previewReport(environment, year)).paragraphs, "概况1");
    await host.user.type("述职报告", `D${String(row)}`, "");
    await host.settled();
    expect(cellOf(sheetOf(await host.data(), "述职报告"), `C${String(row)}`)?.value ?? "").toBe("");
  });
});

/** What the office gets back: its file with our sheets, marks and fixes in it, and everything else as it was. */
import { unzipSync } from "fflate";
import { readBook } from "../../package/workbook/reader";
import { packedParts } from "../../package/zip/packed-parts";
import { applyFixes } from "../../src/actions/findings/apply-fix";
import { checkLedgers } from "../../src/actions/findings/check-ledgers";
import { clearMarks } from "../../src/actions/findings/clear-marks";
import { markFindings } from "../../src/actions/findings/mark-findings";
import { undoFixes } from "../../src/actions/findings/undo-fix";
import { answerSheets } from "../../src/actions/ledgers/answer-sheets";
import { recogniseLedgers } from "../../src/actions/ledgers/recognise-ledgers";
import { writePaymentSheets } from "../../src/actions/money/write-payment-sheets";
import { writeReport } from "../../src/actions/report/write-report";
import type { Fix } from "../../src/checks/finding";
import type { ActionEnvironment } from "../../src/actions/environment";
import { fixPreview } from "../../src/report/fix-preview";
import * as inExcel from "../actions/sample-book";
import { describeShared, sharedWorkbooks } from "../shared-workbooks";
import { complaintsOf, newComplaints } from "../validity/complaints";
import { copyOf, openedFile } from "./opened-file";

const { cellOf, sampleBytes, sampleWith, sheetOf, valueOf, year } = inExcel;

async function fixesOf(environment: ActionEnvironment): Promise<readonly Fix[]> {
  const { findings } = valueOf(await checkLedgers(environment, year));
  return fixPreview(findings).flatMap(({ lines }) => lines.map(({ fix }) => fix));
}

/** Parts of the file that stand in the copy with other bytes, or not at all. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const parts = unzipSync(after);
  return Object.entries(unzipSync(before))
    .filter(
      ([name, content]) => !name.endsWith("/") && Buffer.compare(content, parts[name] ?? Buffer.of(0)) !== 0,
    )
    .map(([name]) => name);
}

const OURS = /^(?:\[Content_Types\]\.xml|xl\/(?:workbook|styles)\.xml|xl\/_rels\/workbook\.xml\.rels)$/;

test("a file in which nothing was changed is its own copy", async () => {
  const bytes = sampleBytes();
  const { workbook, environment } = openedFile(bytes);
  valueOf(await checkLedgers(environment, year));
  expect(Buffer.compare(copyOf(workbook), bytes)).toBe(0);
});

describeShared("the copy of an office's workbook", () => {
  test.each(sharedWorkbooks.map(({ name, bytes }) => [name, bytes()] as const))(
    "%s: with all our sheets, no part of the office's is another",
    async (_, bytes) => {
      const { workbook, environment } = openedFile(bytes);
      const report = await writeReport(environment, { ...year, kind: "yearly" });
      if (!report.ok) {
        expect(report.problem.code).toBe("noRegister");
        return;
      }
      await writePaymentSheets(environment, { ...year, purpose: "signing" });
      const after = copyOf(workbook);
      expect(changedParts(bytes, after).filter((name) => !OURS.test(name))).toEqual([]);
      const kept = packedParts(after);
      for (const [name, part] of packedParts(bytes))
        if (!OURS.test(name) && !name.endsWith("/"))
          expect([name, Buffer.compare(kept.get(name)?.bytes ?? Buffer.of(0), part.bytes)]).toEqual([
            name,
            0,
          ]);
      expect(newComplaints(complaintsOf(bytes, "xlsx"), after, "xlsx")).toEqual([]);
    },
  );

  test.each(sharedWorkbooks.map(({ name, bytes }) => [name, bytes()] as const))(
    "%s: fixes and marks change the sheets that they are on, and come off again",
    async (_, bytes) => {
      const { workbook, environment } = openedFile(bytes);
      if (!(await checkLedgers(environment, year)).ok) return;
      const fixes = await fixesOf(environment);
      const { changed, refused } = valueOf(await applyFixes(environment, fixes));
      expect([changed, refused]).toEqual([fixes.length - refused.length, refused]);
      valueOf(await markFindings(environment, year));
      const after = copyOf(workbook);
      const { findings } = valueOf(await checkLedgers(environment, year));
      const names = new Set([...fixes, ...findings].map(({ sheet }) => sheet));
      const touched = readBook(bytes).original.sheets.flatMap(({ id, part }) =>
        names.has(workbook.data.sheets.find((sheet) => sheet.id === id)?.name ?? "") ? [part] : [],
      );
      const others = changedParts(bytes, after).filter(
        (name) => !OURS.test(name) && !touched.includes(name) && name !== "xl/calcChain.xml",
      );
      expect(others).toEqual([]);
      expect(newComplaints(complaintsOf(bytes, "xlsx"), after, "xlsx")).toEqual([]);
      // What is taken back leaves the cells as they were, also after saving and opening.
      const again = openedFile(after);
      valueOf(await clearMarks(again.environment));
      if (changed > 0) expect(valueOf(await undoFixes(again.environment)).changed).toBe(changed);
      const office = readBook(bytes).data.sheets.map(({ name, rows }) => [name, valuesOf(rows)]);
      const undone = readBook(copyOf(again.workbook)).data.sheets.map(({ name, rows }) => [
        name,
        valuesOf(rows),
      ]);
      expect(undone.slice(0, office.length)).toEqual(office);
    },
  );
});

type Rows = ReturnType<typeof readBook>["data"]["sheets"][number]["rows"];

/** Constants alone: sums that a program left out of date are put right by whoever writes near them. */
function valuesOf(rows: Rows): unknown[] {
  return Array.from(rows, (line) =>
    Array.from(line ?? [], (cell) => (cell?.formula === undefined ? (cell?.value ?? null) : cell.formula)),
  );
}

test("what our sheets say stands in the copy as values, with when and from what", async () => {
  const { workbook, environment } = openedFile(sampleBytes(), "青禾.xlsx");
  const { sheets } = valueOf(await writeReport(environment, { ...year, kind: "yearly" }));
  const { data } = readBook(copyOf(workbook));
  for (const name of sheets) {
    const { rows } = sheetOf(data, name);
    expect(rows.some((line) => line?.some((cell) => cell?.formula?.includes("DJ.")))).toBe(false);
  }
  expect(cellOf(sheetOf(data, "指标"), "B1")?.value).toContain("按“青禾.xlsx”于2023年12月31日算出");
  expect(data.activeSheet).toBe(sheetOf(data, "述职报告").id);
  expect(workbook.place).toEqual({ sheet: "述职报告", address: "A1" });
});

test("above what people sign stands its title alone; the file and the day stand beside the paper", async () => {
  const { workbook, environment } = openedFile(sampleBytes(), "青禾.xlsx");
  valueOf(await writePaymentSheets(environment, { ...year, purpose: "signing" }));
  const sheet = sheetOf(readBook(copyOf(workbook)).data, "书记岗位津贴发放表");
  const [first] = sheet.rows;
  const texts = (first ?? []).flatMap((cell) => (typeof cell?.value === "string" ? [cell.value] : []));
  expect(texts).toHaveLength(2);
  expect(texts[0]).toMatch(/书记岗位津贴发放表$/);
  expect(texts[1]).toContain("按“青禾.xlsx”于2023年12月31日算出");
  const printed = sheet.pageLayout?.printArea;
  expect(first?.findIndex((cell) => cell?.value === texts[1])).toBeGreaterThan(
    printed?.endColumn ?? Infinity,
  );
});

test("answers travel inside the file: Excel finds them, and what was answered in Excel is found here", async () => {
  const { workbook, environment } = openedFile(sampleBytes());
  const out = { sheet: "企业台账", signature: "", counts: "out" } as const;
  const answered = valueOf(await answerSheets(environment, [out]));
  const host = await inExcel.opened(copyOf(workbook));
  expect(valueOf(await recogniseLedgers(inExcel.environment))).toEqual(answered);
  valueOf(await answerSheets(inExcel.environment, [{ ...out, counts: null }]));
  const back = openedFile(await host.save());
  host.close();
  expect(valueOf(await recogniseLedgers(back.environment))).toEqual(
    valueOf(await recogniseLedgers(openedFile(sampleBytes()).environment)),
  );
});

test("a total follows the cell that is mended, and a fix can be undone", async () => {
  const { workbook, environment } = openedFile(await sampleWith({ B5: "'东岭 食品有限公司", I5: "'６" }));
  const mended = async (): Promise<readonly Fix[]> =>
    (await fixesOf(environment)).filter(({ cell }) => ["B5", "I5"].includes(cell));
  const fixes = await mended();
  expect(fixes.map(({ cell }) => cell)).toEqual(["B5", "I5"]);
  let edits = 0;
  await workbook.watch(() => (edits += 1));
  expect(valueOf(await applyFixes(environment, fixes))).toEqual({ changed: 2, refused: [] });
  expect(edits).toBe(1);
  expect(cellOf(sheetOf(workbook.data, "企业台账"), "I5")?.value).toBe(6);
  expect(await mended()).toEqual([]);
  expect(workbook.waitingFormulas).toEqual([]);
  valueOf(await undoFixes(environment));
  expect(cellOf(sheetOf(workbook.data, "企业台账"), "I5")?.value).toBe("６");
});

test("an action that ends with a problem leaves the workbook as it was", async () => {
  const { workbook } = openedFile(sampleBytes());
  const before = workbook.data;
  const outcome = await workbook.open(async (book) => {
    await book.writeText({ sheet: "企业台账", cell: "A1", text: "改了" });
    return book.selectedCell();
  });
  expect(outcome).toMatchObject({
    ok: false,
    problem: { message: expect.stringMatching(/^[^。]*。?.*。$/) },
  });
  expect(workbook.data).toBe(before);
});

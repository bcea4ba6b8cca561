import { applyFixes } from "../../src/actions/findings/apply-fix";
import { checkLedgers } from "../../src/actions/findings/check-ledgers";
import { undoFixes } from "../../src/actions/findings/undo-fix";
import { fixTitles } from "../../src/checks/fixes/fix-titles";
import type { Fix } from "../../src/checks/finding";
import { columnLetters } from "../../src/reading/cells/grid";
import { fixPreview } from "../../src/report/fix-preview";
import type { Host } from "../../host";
import { describeShared, sharedWorkbook } from "../shared-workbooks";
import {
  cellOf,
  environment,
  ledgerSheet,
  officeSheets,
  opened,
  protect,
  sampleBytes,
  sampleWith,
  sheetOf,
  valueOf,
  year,
} from "./sample-book";

const recordSheet = "修改记录";
const untidy = { B5: "'东岭 食品有限公司", I5: "'６", I6: "'4" };

async function allFixes(): Promise<readonly Fix[]> {
  const { findings } = valueOf(await checkLedgers(environment, year));
  return fixPreview(findings).flatMap(({ lines }) => lines.map(({ fix }) => fix));
}

/** The kinds that {@link untidy} needs: the sample has some of its own. */
const KINDS: ReadonlySet<string> = new Set([fixTitles.spaces, fixTitles.fullWidth, fixTitles.numberFromText]);

async function fixesOf(): Promise<readonly Fix[]> {
  return (await allFixes()).filter(({ title }) => KINDS.has(title));
}

function read(host: Host, cells: readonly string[]): unknown[] {
  return cells.map((cell) => host.user.read(ledgerSheet, cell));
}

async function formatsOf(host: Host, cells: readonly string[]): Promise<unknown[]> {
  const { sheets, styles } = await host.data();
  const sheet = sheets.find(({ name }) => name === ledgerSheet);
  return cells.map((cell) => {
    const style = sheet && cellOf(sheet, cell)?.style;
    return (style === undefined ? undefined : styles[style]?.numberFormat) ?? "General";
  });
}

test("a fix is previewed, applied, recorded, and undone to the very workbook", async () => {
  const host = await opened(await sampleWith(untidy));
  const before = await officeSheets(host, []);
  const { findings } = valueOf(await checkLedgers(environment, year));
  expect(
    fixPreview(findings)
      .filter(({ title }) => KINDS.has(title))
      .map(({ title, lines }) => [title, lines.map((line) => [line.fix.cell, line.before, line.after])]),
  ).toEqual([
    ["去掉名称里的空格", [["B5", "东岭 食品有限公司", "东岭食品有限公司"]]],
    ["全角数字改为半角", [["I5", "６", "6"]]],
    ["文字数字改成数字", [["I6", "4", "4"]]],
  ]);
  expect(await officeSheets(host, [])).toEqual(before);

  host.channel.resetCounters();
  expect(valueOf(await applyFixes(environment, await fixesOf()))).toEqual({ changed: 3, refused: [] });
  expect(read(host, ["B5", "I5", "I6"])).toEqual(["东岭食品有限公司", 6, 4]);
  expect(await fixesOf()).toEqual([]);
  const record = sheetOf(await host.data(), recordSheet);
  expect(record.rows[3]?.slice(0, 10).map((cell) => cell?.value)).toEqual([
    1,
    1,
    "2023-12-31",
    ledgerSheet,
    "B5",
    "去掉名称里的空格",
    "东岭 食品有限公司",
    "东岭食品有限公司",
    "已修正",
    "东岭食品有限公司",
  ]);

  expect(valueOf(await undoFixes(environment))).toEqual({ changed: 3, refused: [] });
  expect(await officeSheets(host, [recordSheet])).toEqual(before);
  expect((await undoFixes(environment)).ok).toBe(false);
  host.close();
});

test("three round trips to read and two to write, whatever the number of cells", async () => {
  const cells = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [`I${String(index + 5)}`, `'${String(index + 1)}`]),
  );
  const host = await opened(await sampleWith(cells));
  const fixes = await fixesOf();
  expect(fixes.length).toBeGreaterThan(9);
  host.channel.resetCounters();
  valueOf(await applyFixes(environment, fixes));
  // One more, in which the library lets go of its ranges.
  expect(host.counters.requests).toBeLessThanOrEqual(6);
  host.channel.resetCounters();
  valueOf(await undoFixes(environment));
  expect(host.counters.requests).toBeLessThanOrEqual(6);
  host.close();
});

test("undone after saving and reopening, also where rows were inserted and the sheet was renamed", async () => {
  const host = await opened(await sampleWith(untidy));
  valueOf(await applyFixes(environment, await fixesOf()));
  const saved = await host.save();
  host.close();

  const again = await opened(saved);
  await again.user.insertRows(ledgerSheet, 6, 3);
  await again.user.renameSheet(ledgerSheet, "企业 台账'新");
  const saved2 = await again.save();
  again.close();

  const third = await opened(saved2);
  expect(valueOf(await undoFixes(environment))).toEqual({ changed: 3, refused: [] });
  expect(["B5", "I5", "I9"].map((cell) => third.user.read("企业 台账'新", cell))).toEqual([
    "东岭 食品有限公司",
    "６",
    "4",
  ]);
  third.close();
});

test("batches are undone one by one, the last first", async () => {
  const host = await opened(await sampleWith(untidy));
  const [first, ...others] = await fixesOf();
  if (first === undefined) throw new Error("There is no fix.");
  valueOf(await applyFixes(environment, [first]));
  valueOf(await applyFixes(environment, others));
  valueOf(await undoFixes(environment));
  expect(read(host, ["B5", "I5"])).toEqual(["东岭食品有限公司", "６"]);
  valueOf(await undoFixes(environment));
  expect(read(host, ["B5"])).toEqual(["东岭 食品有限公司"]);
  host.close();
});

test("a date text becomes a date with a date's format, and text again", async () => {
  const host = await opened(sampleBytes());
  const before = await officeSheets(host, []);
  const text = String(host.user.read(ledgerSheet, "O6"));
  const fix: Fix = {
    title: "文字日期改成日期",
    sheet: ledgerSheet,
    cell: "O6",
    before: text,
    after: 44336,
    numberFormat: "yyyy-mm-dd",
  };
  valueOf(await applyFixes(environment, [fix]));
  expect(read(host, ["O6"])).toEqual([44336]);
  expect(await formatsOf(host, ["O6"])).toEqual(["yyyy-mm-dd"]);
  valueOf(await undoFixes(environment));
  const after = await officeSheets(host, [recordSheet]);
  expect(after.map(({ rows }) => rows.map((row) => row?.map((cell) => cell?.value)))).toEqual(
    before.map(({ rows }) => rows.map((row) => row?.map((cell) => cell?.value))),
  );
  expect(await formatsOf(host, ["O6"])).toEqual(["General"]);
  host.close();
});

test("in a cell of format Text a number gets the general format, and the text comes back", async () => {
  const host = await opened(sampleBytes());
  await host.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(ledgerSheet).getRange("I5");
    cell.numberFormat = [["@"]];
    cell.values = [["6"]];
    await context.sync();
  });
  valueOf(await applyFixes(environment, await fixesOf()));
  expect(read(host, ["I5"])).toEqual([6]);
  expect(await formatsOf(host, ["I5"])).toEqual(["General"]);
  valueOf(await undoFixes(environment));
  expect(read(host, ["I5"])).toEqual(["6"]);
  expect(await formatsOf(host, ["I5"])).toEqual(["@"]);
  host.close();
});

test("a credit code of digits alone stays a text", async () => {
  const host = await opened(sampleBytes());
  const before = "91451999MA5K0001OF";
  await host.user.type(ledgerSheet, "C5", before);
  const fix: Fix = {
    title: "改正代码中混淆的字母和数字",
    sheet: ledgerSheet,
    cell: "C5",
    before,
    after: "914519991234500012",
  };
  valueOf(await applyFixes(environment, [fix]));
  expect(read(host, ["C5"])).toEqual(["914519991234500012"]);
  valueOf(await undoFixes(environment));
  expect(read(host, ["C5"])).toEqual([before]);
  host.close();
});

describe("left alone and named", () => {
  test("cells that changed before the fix", async () => {
    const host = await opened(await sampleWith(untidy));
    const fixes = await fixesOf();
    await host.user.type(ledgerSheet, "B5", "西岭食品有限公司");
    await host.user.type(ledgerSheet, "I6", "=2+2");
    const { changed, refused } = valueOf(await applyFixes(environment, fixes));
    expect(changed).toBe(1);
    expect(refused.map(({ cell }) => cell)).toEqual(["B5", "I6"]);
    expect(read(host, ["B5", "I5", "I6"])).toEqual(["西岭食品有限公司", 6, 4]);
    host.close();
  });

  test("cells that changed, and rows that were deleted, after the fix", async () => {
    const host = await opened(await sampleWith(untidy));
    valueOf(await applyFixes(environment, await fixesOf()));
    await host.user.type(ledgerSheet, "I5", 60);
    await host.user.deleteRows(ledgerSheet, 6);
    const { changed, refused } = valueOf(await undoFixes(environment));
    expect(changed).toBe(1);
    expect(refused.map(({ cell }) => cell)).toEqual(["I5", "I6"]);
    expect(read(host, ["B5", "I5"])).toEqual(["东岭 食品有限公司", 60]);
    expect(refused[1]?.reason).toContain("已不在");
    const states = sheetOf(await host.data(), recordSheet)
      .rows.slice(3)
      .map((row) => row?.[8]?.value);
    expect(states).toEqual(["已撤销", "后来改过，未撤销", "后来改过，未撤销"]);
    host.close();
  });

  test("protected sheets, which can be undone once they are open", async () => {
    const host = await opened(await sampleWith(untidy));
    const fixes = await fixesOf();
    await protect(host, ledgerSheet);
    const blocked = valueOf(await applyFixes(environment, fixes));
    expect(blocked.changed).toBe(0);
    expect(blocked.refused.map(({ reason }) => reason)).toEqual(
      Array<string>(3).fill("工作表有保护，请先在“审阅”里撤销保护"),
    );
    expect((await host.data()).sheets.map(({ name }) => name)).not.toContain(recordSheet);
    host.close();
  });

  test("a workbook whose structure is protected, before anything is changed", async () => {
    const host = await opened(await sampleWith(untidy));
    const fixes = await fixesOf();
    await host.Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const before = await officeSheets(host, []);
    expect(await applyFixes(environment, fixes)).toMatchObject({
      ok: false,
      problem: { code: "structureProtected" },
    });
    expect(await officeSheets(host, [])).toEqual(before);
    host.close();
  });

  test("of two fixes for one cell the second", async () => {
    const host = await opened(await sampleWith(untidy));
    const [first] = await fixesOf();
    if (first === undefined) throw new Error("There is no fix.");
    const { changed, refused } = valueOf(await applyFixes(environment, [first, { ...first, after: "别的" }]));
    expect([changed, refused.length]).toEqual([1, 1]);
    host.close();
  });
});

describeShared("fixes of a messy workbook", () => {
  test("all of them and undone, after saving and reopening, is the workbook as it was", async () => {
    const bytes = sharedWorkbook("2023-messy").bytes();
    const host = await opened(bytes);
    const contents = async (book: Host): Promise<unknown> =>
      (await officeSheets(book, [recordSheet])).map(({ name, rows }) => [
        name,
        rows.flatMap((row, r) =>
          (row ?? []).flatMap((cell, c) =>
            cell === undefined || (cell.value === null && cell.formula === undefined)
              ? []
              : [[`${columnLetters(c + 1)}${String(r + 1)}`, cell.value, cell.formula]],
          ),
        ),
      ]);
    const before = await contents(host);
    const fixes = await allFixes();
    expect(fixes.length).toBeGreaterThan(20);
    expect(valueOf(await applyFixes(environment, fixes)).refused).toEqual([]);
    expect(await allFixes()).toEqual([]);
    const saved = await host.save();
    host.close();
    const again = await opened(saved);
    expect(valueOf(await undoFixes(environment))).toEqual({ changed: fixes.length, refused: [] });
    expect(await contents(again)).toEqual(before);
    again.close();
  });
});

/**
 * The main job end to end: the genuine client on the stand-in, the built functions, real files. A row that is
 * added changes figure and paragraph by recalculation alone, before and after saving.
 */
import { openBook, type Host } from "../../host";
import type { BookData, SheetData } from "../../package/book";
import { compareBooks } from "../../package/index";
import { builtFunctions } from "../../cli/built-functions";
import { excelWorkbook } from "../../src/excel/excel-workbook";
import { countFigures } from "../../src/actions/figures/count-figures";
import { previewReport, writeReport } from "../../src/actions/report/write-report";
import { endOfYear } from "../../src/reading/cells/dates";
import { describeShared, sharedWorkbook } from "../shared-workbooks";

const figuresSheet = "指标";
const reportSheet = "述职报告";
const asOf = endOfYear(2023);
const own = new Set([figuresSheet, reportSheet, "党建设置", "历年指标"]);

async function withReport(bytes: Uint8Array, blanks: "zero" | "null" = "zero"): Promise<Host> {
  const host = await openBook(bytes, { functions: await builtFunctions(), blanks });
  host.installGlobals();
  const outcome = await writeReport(
    { today: asOf, workbook: excelWorkbook, liveFormulas: true },
    { year: 2023, asOf },
  );
  if (!outcome.ok) throw new Error(outcome.problem.message);
  await host.settled();
  return host;
}

function sheetOf(book: BookData, name: string): SheetData {
  const sheet = book.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

/** Value of a figure on 指标, by its id in the first column. */
async function figureOf(host: Host, id: string): Promise<unknown> {
  const { rows } = sheetOf(await host.data(), figuresSheet);
  return rows.find((row) => row?.[0]?.value === id)?.[2]?.value;
}

async function paragraphOf(host: Host, id: string): Promise<unknown> {
  const { rows } = sheetOf(await host.data(), reportSheet);
  return rows.find((row) => row?.[0]?.value === id)?.[2]?.value;
}

interface AddedRow {
  readonly sheet: string;
  readonly row: number;
  readonly insert: boolean;
  readonly cells: Readonly<Record<string, string | number>>;
}

async function addRow(host: Host, { sheet, row, insert, cells }: AddedRow): Promise<void> {
  if (insert) await host.user.insertRows(sheet, row);
  for (const [column, value] of Object.entries(cells))
    await host.user.type(sheet, `${column}${String(row)}`, value);
  await host.settled();
}

const cases: readonly {
  readonly workbook: string;
  readonly where: string;
  readonly added: AddedRow;
  readonly before: number;
  readonly total: number;
}[] = [
  {
    workbook: "2023-clean",
    where: "in the middle",
    added: {
      sheet: "企业台账",
      row: 20,
      insert: true,
      cells: { B: "晨曦织造有限公司", G: "投产", N: "是", O: "晨曦织造党支部", P: "单独", K: 3, L: 3 },
    },
    before: 29,
    total: 50,
  },
  {
    workbook: "2023-clean",
    where: "directly above the total",
    added: {
      sheet: "企业台账",
      row: 54,
      insert: true,
      cells: { B: "晨曦织造有限公司", G: "投产", N: "是", O: "晨曦织造党支部", P: "单独", K: 3, L: 3 },
    },
    before: 29,
    total: 50,
  },
  {
    workbook: "2023-messy",
    where: "in the middle",
    added: {
      sheet: "1.非公企业党建台账",
      row: 20,
      insert: true,
      cells: { B: "晨曦织造有限公司", F: "投产", M: "√", N: "晨曦织造党支部", O: "单独", J: 3, K: 3 },
    },
    before: 29,
    total: 50,
  },
  {
    workbook: "2023-messy",
    where: "directly above the total",
    added: {
      sheet: "1.非公企业党建台账",
      row: 60,
      insert: true,
      cells: { B: "晨曦织造有限公司", F: "投产", M: "√", N: "晨曦织造党支部", O: "单独", J: 3, K: 3 },
    },
    before: 29,
    total: 50,
  },
  {
    workbook: "small-park",
    where: "under the last record",
    added: {
      sheet: "Sheet1",
      row: 14,
      insert: false,
      cells: { A: "晨曦织造有限公司", C: "投产", E: 3, F: "是", G: "单独" },
    },
    before: 7,
    total: 12,
  },
];

describeShared("live figures and paragraphs", () => {
  test.each(cases)("$workbook: a row $where", async ({ workbook, added, before, total }) => {
    const host = await withReport(sharedWorkbook(workbook).bytes());
    expect(await figureOf(host, "coverage.all")).toBeCloseTo(before / total, 9);
    const paragraph = await paragraphOf(host, "概况2");
    expect(paragraph).toContain(`已有${String(before)}家企业建立党组织`);

    await addRow(host, added);
    expect(await figureOf(host, "coverage.all")).toBeCloseTo((before + 1) / (total + 1), 9);
    expect(await paragraphOf(host, "概况2")).toContain(`已有${String(before + 1)}家企业建立党组织`);

    const saved = await host.save();
    host.close();
    const again = await openBook(saved, { functions: await builtFunctions() });
    expect(await figureOf(again, "coverage.all")).toBeCloseTo((before + 1) / (total + 1), 9);
    await addRow(again, {
      ...added,
      row: added.insert ? added.row : added.row + 1,
      cells: { ...added.cells, ...second(added) },
    });
    expect(await figureOf(again, "coverage.all")).toBeCloseTo((before + 2) / (total + 2), 9);
    expect(await paragraphOf(again, "概况2")).toContain(`已有${String(before + 2)}家企业建立党组织`);
    again.close();
  });

  test.each(["2023-clean", "2023-messy", "small-park", "two-ledgers"])(
    "%s: every cell and part of the office's sheets is as before",
    async (name) => {
      const bytes = sharedWorkbook(name).bytes();
      const before = await openBook(bytes);
      const untouched = (await before.data()).sheets;
      before.close();
      const host = await withReport(bytes);
      const after = (await host.data()).sheets.filter((sheet) => !own.has(sheet.name));
      expect(after).toEqual(untouched);
      const changed = compareBooks(bytes, await host.save())
        .filter(({ kind }) => kind !== "added")
        .map(({ part }) => part);
      expect(changed.filter((part) => /sheets?\/|drawings|charts|comments/.test(part))).toEqual([]);
      host.close();
    },
  );

  test.each(["zero", "null"] as const)(
    "formulas give what the command line gives, blanks as %s",
    async (blanks) => {
      for (const name of ["2023-clean", "2023-messy", "two-ledgers", "small-park"]) {
        const host = await withReport(sharedWorkbook(name).bytes(), blanks);
        const counted = await countFigures(
          { today: asOf, workbook: excelWorkbook, liveFormulas: true },
          { year: 2023, asOf },
        );
        if (!counted.ok) throw new Error(counted.problem.message);
        const rows = new Map(
          sheetOf(await host.data(), figuresSheet).rows.map((row) => [row?.[0]?.value, row?.[2]?.value]),
        );
        for (const { id, value } of counted.value.figures) {
          if (value === null) expect([name, id, rows.get(id)]).toEqual([name, id, "—"]);
          else expect(Math.abs(Number(rows.get(id)) - value)).toBeLessThan(1e-9);
        }
        host.close();
      }
    },
  );

  test.each(["2023-clean", "small-park"])(
    "%s: paragraphs on the sheet read as the command line's",
    async (name) => {
      const host = await withReport(sharedWorkbook(name).bytes());
      const preview = await previewReport(
        { today: asOf, workbook: excelWorkbook, liveFormulas: true },
        { year: 2023, asOf },
      );
      if (!preview.ok) throw new Error(preview.problem.message);
      // Below the header, above the row that remembers what was written.
      const lines = sheetOf(await host.data(), reportSheet).rows.slice(3, -1);
      const shown = lines.map((row) => row?.[2]?.value);
      expect(shown).toEqual(preview.value.paragraphs.map(({ text }) => text));
      const made = lines.map((row) => row?.[7]?.value);
      expect(made).toEqual(
        preview.value.paragraphs.map(({ text, missing = "" }) => text || `（本段从略：${missing}）`),
      );
      host.close();
    },
  );

  test("2023-clean: formulas give the same in both ways of passing blanks", async () => {
    const zero = await withReport(sharedWorkbook("2023-clean").bytes(), "zero");
    const zeroRows = sheetOf(await zero.data(), figuresSheet).rows.map((row) =>
      row?.map((cell) => cell?.value),
    );
    zero.close();
    const blank = await withReport(sharedWorkbook("2023-clean").bytes(), "null");
    const blankRows = sheetOf(await blank.data(), figuresSheet).rows.map((row) =>
      row?.map((cell) => cell?.value),
    );
    blank.close();
    expect(blankRows).toEqual(zeroRows);
  });
});

/** Another enterprise for the second row, so that the two are not one. */
function second({ cells }: AddedRow): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([column, value]) =>
      typeof value === "string" && value.includes("晨曦")
        ? [[column, value.replace("晨曦织造", "朝阳陶瓷")]]
        : [],
    ),
  );
}

/** Runs the self-test on a sheet of its own, which is gone afterwards. No other sheet is read or written. */
import { ActionStopped, failed } from "../../actions/workbook/outcome";
import type { Probed } from "../../actions/workbook/workbook";
import {
  selfTestSheetName,
  selfTestTitle,
  testCells,
  testTables,
  testFormulas,
} from "../../report/self-test/self-test-sheet";
import { isOwnSheet } from "../../reading/rows/own-sheet";
import { readSheet } from "../read-workbook";
import { Checks } from "./checks";
import { excelFacts, isSupported } from "./excel-facts";
import { calculated, checkFormulas } from "./formula-checks";
import { checkEvents, checkLarge, checkLooks, checkMarks, checkUndoing, checkValues } from "./sheet-checks";

/** @param onStep told before each part; throws to end the test, which removes its sheet first */
export async function probe(context: Excel.RequestContext, onStep: (share: number) => void): Promise<Probed> {
  const checks = new Checks();
  const timings: Record<string, number> = {};
  const part = async (name: string, share: number, work: () => Promise<void>): Promise<void> => {
    onStep(share);
    const began = performance.now();
    await work();
    timings[name] = Math.round(performance.now() - began);
  };
  const before = await look(context);
  checks.tell("set.excel", [[isSupported("ExcelApi", "1.9") ? "有" : "没有"]]);
  checks.tell("set.functions", [[isSupported("CustomFunctionsRuntime", "1.3") ? "有" : "没有"]]);
  checks.tell("calculation.mode", [[MODES[before.calculationMode] ?? before.calculationMode]]);
  const { worksheets } = context.workbook;
  const probed = (): Probed => ({
    shown: checks.shown,
    timings,
    facts: { ...excelFacts(), calculationMode: before.calculationMode },
  });
  const isAdded = await checks.check("sheet.add", async () => {
    worksheets.add(selfTestSheetName);
    await context.sync();
    return null;
  });
  if (!isAdded) return probed();
  const sheet = worksheets.getItem(selfTestSheetName);
  try {
    await part("写入", 0.1, async () => {
      await checkFront(context, before.front, checks);
      await writeTables(context, sheet, checks);
      await checkValues(context, sheet, checks);
    });
    await part("公式", 0.3, () => checkFormulas(context, sheet, checks));
    await part("重算", 0.6, () => checkFollowing(context, sheet, checks));
    await part("读回", 0.7, () => checkReading(context, checks));
    await part("大块", 0.75, () => checkLarge(context, sheet, checks));
    await part("版式", 0.8, () => checkLooks(context, sheet, checks));
    await part("标记", 0.9, () => checkMarks(context, sheet, checks));
    await part("通知", 0.95, () => checkEvents(context, sheet, checks));
    await part("撤销", 0.97, () => checkUndoing(context, sheet, checks));
  } finally {
    await remove(context, checks);
  }
  return probed();
}

const MODES: Readonly<Record<string, string>> = {
  Automatic: "自动",
  AutomaticExceptTables: "除数据表外自动",
  Manual: "手动",
};

/** How the workbook stands, and whether a sheet is in the way; one of ours that was left behind is taken away. */
async function look(
  context: Excel.RequestContext,
): Promise<{ readonly front: string; readonly calculationMode: string }> {
  const { worksheets, application } = context.workbook;
  const front = worksheets.getActiveWorksheet();
  front.load("name");
  application.load("calculationMode");
  await context.sync();
  const left = await readSheet(context, selfTestSheetName);
  if (left !== null) {
    if (!isOwnSheet(left))
      throw new ActionStopped(
        failed(
          "nameTaken",
          `工作簿里已有一张名为“${selfTestSheetName}”的工作表，没有动它。请换一个空白工作簿再自检。`,
        ),
      );
    worksheets.getItem(selfTestSheetName).delete();
    await context.sync();
  }
  return { front: front.name, calculationMode: application.calculationMode };
}

async function checkFront(context: Excel.RequestContext, before: string, checks: Checks): Promise<void> {
  await checks.check("sheet.front", async () => {
    const now = context.workbook.worksheets.getActiveWorksheet();
    now.load("name");
    await context.sync();
    return now.name === before ? "留在后面" : "跳到了前面";
  });
}

/** What the formulas count. */
async function writeTables(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  checks: Checks,
): Promise<void> {
  await checks.check("read.sheet", async () => {
    sheet.getRange("A1").values = [[selfTestTitle]];
    for (const { row, column, values } of testTables)
      sheet.getRangeByIndexes(row, column, values.length, values[0]?.length ?? 1).values = values.map(
        (cells) => cells.map((cell) => cell ?? ""),
      );
    sheet.getRange(testCells.error).formulas = [["=NA()"]];
    await context.sync();
    return null;
  });
}

/** A cell of the ledger changes, and the formula over it. */
async function checkFollowing(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  checks: Checks,
): Promise<void> {
  const coverage = testFormulas.find(({ id }) => id === "function.COVERAGE");
  if (coverage === undefined) throw new Error("The self-test has lost its coverage rate.");
  await checks.check("formula.follows", async () => {
    sheet.getRange(testCells.status).values = [["投产"]];
    await context.sync();
    const [rows] = await calculated(context, [sheet.getRangeByIndexes(coverage.row, coverage.column, 1, 1)]);
    const value: unknown = rows?.[0]?.[0];
    return typeof value === "number" ? value : String(value);
  });
}

async function checkReading(context: Excel.RequestContext, checks: Checks): Promise<void> {
  await checks.check("read.sheet", async () => {
    const grid = await readSheet(context, selfTestSheetName);
    return grid?.values[0]?.[0] === selfTestTitle ? null : "读到的不是写进去的";
  });
}

async function remove(context: Excel.RequestContext, checks: Checks): Promise<void> {
  await checks.check("sheet.remove", async () => {
    const { worksheets } = context.workbook;
    worksheets.getItem(selfTestSheetName).delete();
    await context.sync();
    const left = worksheets.getItemOrNullObject(selfTestSheetName);
    left.load("name");
    await context.sync();
    return left.isNullObject ? null : "没有删掉";
  });
}

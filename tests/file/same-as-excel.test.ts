/** A workbook opened as a file gives what the same workbook gives in Excel: every shared one, and the sample. */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { openBook } from "../../host";
import { excelWorkbook } from "../../src/excel/excel-workbook";
import { openFile } from "../../src/file/file-workbook";
import type { ActionEnvironment, Outcome } from "../../src/actions/environment";
import { countFigures } from "../../src/actions/figures/count-figures";
import { checkLedgers } from "../../src/actions/findings/check-ledgers";
import { recogniseLedgers } from "../../src/actions/ledgers/recognise-ledgers";
import { countSubsidy } from "../../src/actions/money/count-subsidy";
import { previewReport } from "../../src/actions/report/write-report";
import { day } from "../ledger-builder";
import { describeShared, sharedFolder } from "../shared-workbooks";

const period = { year: 2023, asOf: day("2023-12-31") };
const today = day("2024-01-15");

type Reading = (environment: ActionEnvironment) => Promise<Outcome<unknown>>;
const readings: Readonly<Record<string, Reading>> = {
  recognition: (environment) => recogniseLedgers(environment, period),
  figures: (environment) => countFigures(environment, { ...period, groups: true }),
  findings: (environment) => checkLedgers(environment, period),
  money: (environment) => countSubsidy(environment, period),
  report: (environment) => previewReport(environment, { ...period, kind: "yearly" }),
};

async function inExcel(bytes: Uint8Array): Promise<Record<string, Outcome<unknown>>> {
  const host = await openBook(bytes);
  host.installGlobals();
  const answers = await answersOf({ today, workbook: excelWorkbook, liveFormulas: false });
  host.close();
  return answers;
}

async function answersOf(environment: ActionEnvironment): Promise<Record<string, Outcome<unknown>>> {
  const answers: Record<string, Outcome<unknown>> = {};
  for (const [name, read] of Object.entries(readings)) answers[name] = await read(environment);
  return answers;
}

async function expectTheSame(file: string): Promise<void> {
  const bytes = readFileSync(file);
  const opened = openFile({ name: path.basename(file), bytes }, today);
  if ("problem" in opened) throw new Error(opened.problem);
  const { workbook } = opened;
  expect(await answersOf({ today, workbook, liveFormulas: false })).toEqual(await inExcel(bytes));
  expect(workbook.isChanged).toBe(false);
}

test("the sample gives the same answers from a file as in Excel", () =>
  expectTheSame(path.resolve(__dirname, "../../samples/示例台账.xlsx")));

describeShared("the same answers from a file as in Excel", () => {
  const files = ["workbooks", "field/workbooks", "field/files"].flatMap((folder) =>
    readdirSync(sharedFolder(folder))
      .filter((file) => file.endsWith(".xlsx"))
      .map((file) => [file, path.join(sharedFolder(folder), file)] as const),
  );
  test.each(files)("%s", (_, file) => expectTheSame(file));
});

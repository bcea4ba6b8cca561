import type { FillInput, FillReport } from "../../jobs/fill";
import { isOwnSheet } from "../../reading/rows/own-sheet";
import type { ActionEnvironment, Outcome } from "../environment";
import { compute, gridsOf, noLedger, readAndCompute, readSheets, step } from "../read-and-compute";
import { ActionStopped, failed } from "../workbook/outcome";

export type FillWish = Omit<FillInput, "grids" | "today" | "sheet">;
export type FilledReport = Exclude<FillReport, { problem: string }>;

/** 填表: a form that somebody sent, filled from this workbook's ledgers. Writes nothing here; the file is a new one. */
export async function fillForm(
  environment: ActionEnvironment,
  wish: FillWish,
): Promise<Outcome<FilledReport>> {
  const outcome = await readAndCompute(environment, "values", "fill", (grids) => ({
    grids,
    today: environment.today,
    ...wish,
  }));
  return outcome.ok ? checked(await outcome.value) : outcome;
}

export type FillSheetWish = Omit<FillWish, "form" | "file"> & {
  readonly sheet: string;
  /** Fills the copy; without it only says what would be written. */
  readonly write: boolean;
};

/** A sheet of this workbook as the form: it stays as it is, a copy beside it is filled, which never counts. */
export function fillOwnSheet(
  environment: ActionEnvironment,
  { write, ...wish }: FillSheetWish,
): Promise<Outcome<FilledReport>> {
  return environment.workbook.open(async (book) => {
    const content = await readSheets(book, environment, "values");
    const form = await book.file();
    const { today } = environment;
    const input = { grids: gridsOf(content), today, form, file: false, ...wish };
    const outcome = checked(await compute(environment, "fill", input));
    if (!outcome.ok) throw new ActionStopped(outcome);
    const { copy } = outcome.value;
    if (!write || copy === null) return outcome.value;
    if (content.isStructureProtected) throw new ActionStopped(STRUCTURE);
    step(environment, 0.8, "正在写入副本");
    await book.fillCopy(copy);
    return outcome.value;
  });
}

const STRUCTURE = failed(
  "structureProtected",
  "工作簿的结构受保护，不能添加副本，没有写入。请先撤销工作簿保护，或把空表另存成单独的文件来填。",
);

function checked(report: FillReport): Outcome<FilledReport> {
  if ("problem" in report) return failed("noForm", report.problem);
  return report.hasLedger ? { ok: true, value: report } : noLedger;
}

/** Sheets of this workbook that may be a form: what people see and did not get from us. */
export function sheetsForForms(environment: ActionEnvironment): Promise<Outcome<readonly string[]>> {
  return environment.workbook.open(async (book) => {
    const { sheets } = await readSheets(book, environment, "values");
    return sheets
      .filter(({ grid, isVisible }) => isVisible && !isOwnSheet(grid))
      .map(({ grid }) => grid.sheet);
  });
}

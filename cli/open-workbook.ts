import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { BookFileError, openBook, type Host } from "../host";
import type { PeriodWish } from "../src/jobs/results";
import type { ActionEnvironment, ComputeEnvironment, Outcome } from "../src/actions/environment";
import { gridsOf } from "../src/actions/read-and-compute";
import { excelWorkbook } from "../src/excel/excel-workbook";
import { readSheet, readWorkbook } from "../src/excel/read-workbook";
import { settingsOf } from "../src/jobs/office-ledger";
import { settingsSheetName } from "../src/reading/settings/settings-sheet";
import { daysFromCivil } from "../src/reading/cells/dates";
import type { Grid } from "../src/reading/cells/grid";
import { builtFunctions } from "./built-functions";
import { CommandFailed } from "./failures";
import type { Command } from "./parse-command";

export interface OpenedWorkbook {
  readonly host: Host;
  readonly environment: ActionEnvironment;
}

export interface OpenOptions {
  /** Custom functions are needed: they are built first where the build is missing or stale. */
  readonly functions?: boolean;
}

/** Opens a workbook in the stand-in and makes its Excel the one that the actions talk to. */
export async function openWorkbook(
  file: string,
  { functions = false }: OpenOptions = {},
): Promise<OpenedWorkbook> {
  return openBytes(await bytesOf(file), file, { functions });
}

/** As a file of this name. */
export async function openBytes(
  bytes: Uint8Array,
  file: string,
  { functions = false }: OpenOptions = {},
): Promise<OpenedWorkbook> {
  try {
    const host = await openBook(bytes, functions ? { functions: await builtFunctions() } : {});
    host.installGlobals();
    await tellOfSettings(host, path.basename(file));
    const liveFormulas = host.isSetSupported("CustomFunctionsRuntime", "1.3");
    const telling = tellingOf(path.basename(file));
    return { host, environment: { today: today(), workbook: excelWorkbook, liveFormulas, ...telling } };
  } catch (error) {
    if (error instanceof BookFileError) throw new CommandFailed(`“${path.basename(file)}”：${error.message}`);
    throw error;
  }
}

/** What one should know of the reading, beside every answer and once. */
function tellingOf(file: string): Pick<ActionEnvironment, "onManyCells" | "onState"> {
  const told = new Set<string>();
  const tell = (line: string): void => {
    if (!told.has(line)) process.stderr.write(`注意，“${file}”：${line}\n`);
    told.add(line);
  };
  return {
    onManyCells: (cells) => {
      tell(`要读${String(Math.round(cells / 10_000))}万个单元格，可能要几分钟。`);
      return Promise.resolve(true);
    },
    onState: ({ unread }) => {
      for (const { sheet, below } of unread)
        tell(`“${sheet}”只读到第${String(below)}行：再往上1万行都是空白，下面的没有读。`);
    },
  };
}

/** Settings that could not be read are told beside every answer, never on standard output. */
async function tellOfSettings(host: Host, file: string): Promise<void> {
  const sheet = await host.Excel.run((context) => readSheet(context, settingsSheetName));
  if (sheet === null) return;
  for (const problem of settingsOf([sheet]).settingProblems)
    process.stderr.write(`注意，“${file}”：${problem}\n`);
}

export async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    if (isFileError(error)) throw new CommandFailed(fileMessage(file, error.code));
    throw error;
  }
}

/** Last year's workbook as sheets, where the command names one. */
export async function openPrevious({
  previous,
}: Pick<Command, "previous">): Promise<{ previous?: readonly Grid[] }> {
  if (previous === null) return {};
  const { host } = await openWorkbook(previous);
  const content = await host.Excel.run((context) => readWorkbook(context, "values"));
  host.close();
  return { previous: gridsOf(content) };
}

/** The earlier workbook as sheets, where the command names one. */
export async function openSince({ since }: Command): Promise<{ since?: readonly Grid[] }> {
  const { previous } = await openPrevious({ previous: since });
  return previous === undefined ? {} : { since: previous };
}

/** Saves the workbook as the stand-in holds it; the file that was opened is never written. */
export async function saveWorkbook({ host }: OpenedWorkbook, file: string): Promise<void> {
  await saveFile(file, await host.save());
}

export async function saveFile(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(file, bytes);
  } catch (error) {
    if (isFileError(error)) throw new CommandFailed(`“${file}”不能写入，请换一个位置或文件名。`);
    throw error;
  }
}

/** The value, or the problem as this command's failure. */
export function valueOrFail<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new CommandFailed(outcome.problem.message);
}

export function wishOf({ year, asOf }: Command): PeriodWish {
  return { ...(year === null ? {} : { year }), ...(asOf === null ? {} : { asOf }) };
}

/** For what needs no workbook. */
export function withoutWorkbook(): ComputeEnvironment {
  return { today: today() };
}

/** The command line is an edge: it may look at the clock. */
function today(): number {
  const now = new Date();
  return daysFromCivil(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return (
    error instanceof Error &&
    "code" in error &&
    typeof error.code === "string" &&
    /^E[A-Z]+$/.test(error.code)
  );
}

function fileMessage(file: string, code: string | undefined): string {
  if (code === "ENOENT") return `找不到文件“${file}”，请核对文件名和所在文件夹。`;
  if (code === "EISDIR") return `“${file}”是文件夹，请写工作簿的文件名。`;
  return `“${file}”读不了，请确认没有被别的程序占用。`;
}

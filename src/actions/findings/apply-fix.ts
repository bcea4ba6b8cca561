import type { Fix } from "../../checks/finding";
import { formatIso } from "../../reading/cells/dates";
import { changesSheetName, readChanges, type CellChange } from "../../report/lists/changes-plan";
import type { FixResult, RefusedCell } from "../../jobs/results";
import type { ActionEnvironment, Outcome } from "../environment";
import { currentCell } from "../current-cell";
import { ownGrid } from "../../jobs/office-ledger";
import { gridsOf, readSheets, step } from "../read-and-compute";
import { ActionStopped } from "../workbook/outcome";
import type { CellWrite, OpenWorkbook, WorkbookContent } from "../workbook/workbook";
import { stopWhereUnwritable } from "../workbook/writable";
import { putRecordBack, writeRecord } from "./fix-record";

/**
 * 修正: applies fixes to cells that still hold what the fix was made for, and records each on sheet 修改记录, so
 * that it can be undone. Formulas, protected sheets and cells that have changed are left alone and named.
 */
export function applyFixes(
  environment: ActionEnvironment,
  fixes: readonly Fix[],
): Promise<Outcome<FixResult>> {
  return environment.workbook.open(async (book) => {
    const content = await readSheets(book, environment, "full");
    const record = ownGrid(gridsOf(content), changesSheetName);
    const earlier = record === null ? [] : readChanges(record);
    const batch = 1 + Math.max(0, ...earlier.map((change) => change.batch));
    const { changes, refused } = judge(content, fixes, { batch, day: formatIso(environment.today) });
    if (changes.length > 0) {
      stopWhereUnwritable(content, [{ name: changesSheetName }]);
      step(environment, 0.7, "正在修正");
      const late = await writeRecorded(book, environment, content, { earlier, changes });
      const done = changes.filter(({ place }) => !late.some((one) => isSamePlace(one, place)));
      return { changed: done.length, refused: [...refused, ...late.map(tooLate)] };
    }
    return { changed: 0, refused };
  });
}

/**
 * The record first: what is written but not recorded could not be undone. It never tells of more than was done. Gives
 * the cells that somebody was quicker to change.
 */
async function writeRecorded(
  book: OpenWorkbook,
  environment: ActionEnvironment,
  content: WorkbookContent,
  { earlier, changes }: { readonly earlier: readonly CellChange[]; readonly changes: readonly CellChange[] },
): Promise<readonly CellPlace[]> {
  const record = (of: WorkbookContent, made: readonly CellChange[]): Promise<WorkbookContent> =>
    writeRecord(book, environment, of, [...earlier, ...made]);
  try {
    const recorded = await record(content, changes);
    const late = await book.writeCells(changes.map(writeOf));
    if (late.length > 0)
      await record(
        recorded,
        changes.filter(({ place }) => !late.some((one) => isSamePlace(one, place))),
      );
    return late;
  } catch (error) {
    // Without a way back the record is all that is left of what was changed.
    if (!(error instanceof ActionStopped)) await putRecordBack(book, environment, earlier);
    throw error;
  }
}

type CellPlace = CellChange["place"];

function isSamePlace(one: CellPlace, other: CellPlace): boolean {
  return one.sheet === other.sheet && one.cell === other.cell;
}

/** Somebody typed into the cell, or moved it, while the fix was on its way. */
export function tooLate({ sheet, cell }: CellPlace): RefusedCell {
  return { sheet, cell, reason: CHANGED_REASON };
}

interface Judgement {
  readonly changes: readonly CellChange[];
  readonly refused: readonly RefusedCell[];
}

/** Which fixes still hold; of two for one cell the first one. */
function judge(
  content: WorkbookContent,
  fixes: readonly Fix[],
  record: Pick<CellChange, "batch" | "day">,
): Judgement {
  const changes: CellChange[] = [];
  const refused: RefusedCell[] = [];
  const taken = new Set<string>();
  for (const fix of fixes) {
    const { sheet, cell, title, before, after } = fix;
    const key = JSON.stringify([sheet, cell]);
    const now = currentCell(content, sheet, cell);
    const reason = taken.has(key) ? "同一单元格这次已修正，请重新校验后再看" : reasonAgainst(now, before);
    if (now === null || reason !== null) {
      refused.push({ sheet, cell, reason: reason ?? GONE_REASON });
      continue;
    }
    taken.add(key);
    const afterFormat = formatFor(fix, now.numberFormat);
    changes.push({
      ...record,
      place: { sheet, cell },
      isThere: true,
      title,
      before,
      after,
      beforeFormat: now.numberFormat,
      afterFormat,
      state: "applied",
    });
  }
  return { changes, refused };
}

const GONE_REASON = "工作表或单元格已不在";
const CHANGED_REASON = "单元格后来改过，请重新校验";

/** Why a cell can't be written, in words; `null` where it can and still holds the value. */
export function reasonAgainst(
  now: ReturnType<typeof currentCell>,
  expected: CellChange["before"],
): string | null {
  if (now === null) return GONE_REASON;
  if (now.isProtected) return "工作表有保护，请先在“审阅”里撤销保护";
  if (now.hasFormula) return "单元格里是公式，没有改动";
  return now.value === expected ? null : CHANGED_REASON;
}

/** The fix's own format; a cell of format Text can't hold a number. */
function formatFor({ numberFormat, after }: Fix, current: string): string {
  if (numberFormat !== undefined) return numberFormat;
  return current === "@" && typeof after !== "string" ? "General" : current;
}

function writeOf({ place, before, after, beforeFormat, afterFormat }: CellChange): CellWrite {
  return { ...place, before, formatBefore: beforeFormat, value: after, numberFormat: afterFormat };
}

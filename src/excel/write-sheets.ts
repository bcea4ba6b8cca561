/**
 * Writes sheets of ours from their plans, contents in one round trip and looks in another. The office's own sheets are never touched: a plan
 * whose name is taken by a sheet that isn't ours is refused before anything is written. What a sheet of ours said
 * before stands until all of its new contents have taken its place at once: settings and snapshots are nowhere else.
 */
import { namesOurFunctions } from "../actions/workbook/our-formulas";
import type { WorkbookContent, WriteOptions, WrittenSheets } from "../actions/workbook/workbook";
import { contentAfter, stopWhereUnwritable } from "../actions/workbook/writable";
import {
  exactText,
  isFormula,
  landscapeSides,
  isRows,
  safeText,
  type PlanArea,
  type PlanCell,
  type PlanFormula,
  type PlanValue,
  type SheetPlan,
} from "../report/sheet-plan";
import { frozenRows } from "../report/frozen-rows";
import { isBeyondLimits } from "../report/formulas/formula-limits";
import { columnLetters, type Grid } from "../reading/cells/grid";
import { uncalculatedBy } from "../reading/cells/uncalculated";
import { lookAt, stopWhereChangedMeanwhile, type Look } from "./meanwhile";
import { Pace, rowPieces } from "./pace";
import { isHostError } from "./run";
import { noteState } from "./unfinished";
import { errorsOnceCalculated } from "./uncalculated-cells";

/**
 * Replaces each plan's sheet, or adds it at the end, and shows the first that comes to the front. Stops with a problem
 * where that isn't possible.
 */
export async function writeSheets(
  context: Excel.RequestContext,
  workbook: WorkbookContent,
  plans: readonly SheetPlan[],
  wanted: WriteOptions,
): Promise<WrittenSheets> {
  const options = { ...wanted, valuesOnly: wanted.valuesOnly || areBeyondLimits(plans) };
  stopWhereUnwritable(workbook, plans);
  const names = plans.map(({ name }) => `“${name}”`).join("、");
  noteState(context, `工作表${names}可能没有写全，台账没有改动。`);
  const existing = new Map(workbook.sheets.map(({ grid }) => [grid.sheet, grid]));
  const worksheets = context.workbook.worksheets;
  // All of them first: a formula may name a sheet that is written after its own.
  for (const { name } of plans) if (!existing.has(name)) worksheets.add(name);
  const pace = new Pace(context);
  const looks: Look[] = [];
  for (const plan of plans) {
    const old = existing.get(plan.name);
    const sheet = worksheets.getItem(plan.name);
    if (old !== undefined && plan.isMemory === true) looks.push(lookAt(sheet, plan, old));
    if (old !== undefined) clearLooks(sheet, plan);
    await writeCells(sheet, plan, old === undefined ? NOTHING_THERE : extentOf(old), { ...options, pace });
  }
  bringToFront(worksheets, workbook, plans);
  await context.sync();
  await stopWhereChangedMeanwhile(context, looks);
  noteState(context, `工作表${names}已经写好，台账没有改动。`);
  const isFrozen = !options.valuesOnly && (await areFunctionsUnknown(context, plans));
  if (options.valuesOnly && !wanted.valuesOnly) options.onRemark?.(TOO_LONG);
  if (isFrozen) {
    noteState(context, `工作表${names}已经写好，但公式显示 #NAME?，台账没有改动。`);
    await freeze(context, plans);
    options.onRemark?.(FROZEN);
  }
  await dressSheets(context, plans, options);
  return { workbook: contentAfter(workbook, plans), valuesOnly: options.valuesOnly || isFrozen };
}

/**
 * Excel may say that it has functions of add-ins, and not have registered ours (office-js #6399): told by the first
 * formula with one on each of the sheets.
 */
async function areFunctionsUnknown(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
): Promise<boolean> {
  const errors = await errorsOnceCalculated(
    context,
    plans.flatMap((plan) => firstOfOurs(context, plan)),
  );
  return errors.some((error) => error !== null && uncalculatedBy(error) === "unknown");
}

function firstOfOurs(context: Excel.RequestContext, { name, rows }: SheetPlan): readonly Excel.Range[] {
  for (const [row, cells] of rows.entries())
    for (const [column, cell] of cells.entries())
      if (isFormula(cell) && namesOurFunctions(cell.formula))
        return [context.workbook.worksheets.getItem(name).getRangeByIndexes(row, column, 1, 1)];
  return [];
}

const TOO_LONG = "台账的表太多，公式超出了 Excel 的长度限制，已写成数值。台账改动后请重新生成。";

function areBeyondLimits(plans: readonly SheetPlan[]): boolean {
  return plans.some(({ rows }) =>
    rows.some((cells) => cells.some((cell) => isFormula(cell) && isBeyondLimits(cell.formula))),
  );
}

const FROZEN =
  "Excel 这次没有加载本加载项的函数（公式显示 #NAME?），已改写成数值。重新打开工作簿后，在“设置”里点“恢复为公式”。";

/** A sheet of #NAME? says nothing: what our functions would show takes their place. */
async function freeze(context: Excel.RequestContext, plans: readonly SheetPlan[]): Promise<void> {
  for (const plan of plans) {
    const sheet = context.workbook.worksheets.getItem(plan.name);
    plan.rows.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        if (isFormula(cell) && namesOurFunctions(cell.formula)) writeFrozen(sheet, row, column, cell.frozen);
      }),
    );
  }
  await context.sync();
}

/**
 * Looks never undo work: what can't be dressed stays plain, and it is said. All sheets in one trip; only where that
 * fails one by one.
 */
async function dressSheets(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  { onRemark }: WriteOptions,
): Promise<void> {
  if (await isDressed(context, plans)) return;
  const plain: string[] = [];
  for (const plan of plans) if (!(await isDressed(context, [plan]))) plain.push(`“${plan.name}”`);
  if (plain.length > 0)
    onRemark?.(
      `工作表${plain.join("、")}的内容已经写好，只是 Excel 没有设好版式（字体、列宽或打印设置）。需要时再写一次即可。`,
    );
}

/** False where Excel refuses something of it. A mistake of ours is no refusal. */
async function isDressed(context: Excel.RequestContext, plans: readonly SheetPlan[]): Promise<boolean> {
  const pace = new Pace(context);
  try {
    for (const plan of plans) await dress(context.workbook.worksheets.getItem(plan.name), plan, pace);
    await context.sync();
    return true;
  } catch (error) {
    if (!isHostError(error)) throw error;
    return false;
  }
}

/** Adding a sheet doesn't show it (Office.js, WorksheetCollection.add). One that the user hid stays hidden. */
function bringToFront(
  worksheets: Excel.WorksheetCollection,
  workbook: WorkbookContent,
  plans: readonly SheetPlan[],
): void {
  const hidden = new Set(workbook.sheets.filter((sheet) => !sheet.isVisible).map(({ grid }) => grid.sheet));
  const shown = plans.find(({ name, comesToFront }) => comesToFront === true && !hidden.has(name));
  if (shown !== undefined) worksheets.getItem(shown.name).activate();
}

/** Rows and columns that a sheet has written, from its first cell on. */
interface Extent {
  readonly rows: number;
  readonly columns: number;
}

const NOTHING_THERE: Extent = { rows: 0, columns: 0 };

function extentOf({ firstRow, firstColumn, values }: Grid): Extent {
  const columns = Math.max(0, ...values.map((row) => row.length));
  return { rows: firstRow - 1 + values.length, columns: firstColumn - 1 + columns };
}

/** Everything but what is written: in a cell of format Text a number would become a text. */
function clearLooks(sheet: Excel.Worksheet, plan: SheetPlan): void {
  if (plan.autoFilter !== undefined) sheet.autoFilter.remove();
  const all = sheet.getRange();
  all.clear("Formats");
  all.clear("Hyperlinks");
  all.dataValidation.clear();
}

async function dress(sheet: Excel.Worksheet, plan: SheetPlan, pace: Pace): Promise<void> {
  plan.styles.forEach(({ area, style }) => applyStyle(areaOf(sheet, area), style));
  plan.columnWidths.forEach((characters, column) => {
    // Excel's API counts pixels-like points here; about 6 to a character of the default font.
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = characters * 6;
  });
  plan.hiddenColumns?.forEach((column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).columnHidden = true;
  });
  for (const { row, rows, points } of heightRuns(plan.rowHeights ?? [])) {
    sheet.getRangeByIndexes(row, 0, rows, 1).format.rowHeight = points;
    await pace.step();
  }
  if (plan.frozenRows > 0) sheet.freezePanes.freezeRows(plan.frozenRows);
  for (const { row, column, location } of plan.links) {
    const cell = sheet.getRangeByIndexes(row, column, 1, 1);
    const text = plan.rows[row]?.[column];
    cell.hyperlink = {
      documentReference: location,
      textToDisplay: typeof text === "string" ? text : location,
      screenTip: location,
    };
    await pace.step();
  }
  plan.choices?.forEach(({ row, column, rows = 1, words }) => {
    sheet.getRangeByIndexes(row, column, rows, 1).dataValidation.rule = {
      list: { inCellDropDown: true, source: words.join(",") },
    };
  });
  if (plan.autoFilter !== undefined) sheet.autoFilter.apply(areaOf(sheet, plan.autoFilter));
  if (plan.page !== undefined) layOutPage(sheet, plan.page);
}

/** Rows below one another that are as high as each other, together: a list has thousands. */
function heightRuns(
  heights: NonNullable<SheetPlan["rowHeights"]>,
): readonly { readonly row: number; readonly rows: number; readonly points: number }[] {
  const runs: { row: number; rows: number; points: number }[] = [];
  for (const { row, points } of heights) {
    const last = runs.at(-1);
    if (last?.points === points && last.row + last.rows === row) last.rows += 1;
    else runs.push({ row, rows: 1, points });
  }
  return runs;
}

/**
 * Constants, and values in place of formulas, in one go, over all that was written before, so that there is no moment
 * with neither; then the formulas, so that nothing beside them is written. Only what is too large for one request is sent in several.
 */
async function writeCells(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  old: Extent,
  { valuesOnly, pace }: WriteOptions & { readonly pace: Pace },
): Promise<void> {
  const constant = (cell: PlanCell): PlanValue => constantOf(cell, plan.exactTexts === true);
  const rows = valuesOnly ? frozenRows(plan.rows) : plan.rows;
  const width = Math.max(1, old.columns, ...rows.map((row) => row.length));
  const height = Math.max(old.rows, rows.length);
  const table = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => rows[row]?.[column] ?? null),
  );
  const constants = table.map((row) => row.map(constant));
  for (const { from, to, bytes } of rowPieces(constants)) {
    sheet.getRangeByIndexes(from, 0, to - from, width).values = constants.slice(from, to);
    await pace.step(bytes);
  }
  for (const { row, column, formulas } of formulaRuns(table)) {
    const cells = formulas.map(({ formula }) => [formula]);
    for (const { from, to, bytes } of rowPieces(cells)) {
      sheet.getRangeByIndexes(row + from, column, to - from, 1).formulas = cells.slice(from, to);
      await pace.step(bytes);
    }
  }
}

interface FormulaRun {
  readonly row: number;
  readonly column: number;
  readonly formulas: PlanFormula[];
}

/** Formulas below one another together; one that spills stands by itself. */
function formulaRuns(table: readonly (readonly PlanCell[])[]): readonly FormulaRun[] {
  const runs: FormulaRun[] = [];
  const open = new Map<number, FormulaRun>();
  for (const [row, cells] of table.entries())
    for (const [column, cell] of cells.entries()) {
      const run = open.get(column);
      if (!isFormula(cell) || isRows(cell.frozen)) open.delete(column);
      if (!isFormula(cell)) continue;
      if (run !== undefined && !isRows(cell.frozen)) run.formulas.push(cell);
      else {
        const started = { row, column, formulas: [cell] };
        runs.push(started);
        if (!isRows(cell.frozen)) open.set(column, started);
      }
    }
  return runs;
}

function constantOf(cell: PlanCell, isExact: boolean): PlanValue {
  if (isFormula(cell) || cell === null) return "";
  return isExact && typeof cell === "string" ? exactText(cell) : safeText(cell);
}

function writeFrozen(
  sheet: Excel.Worksheet,
  row: number,
  column: number,
  frozen: PlanValue | readonly (readonly PlanValue[])[],
): void {
  const rows = isRows(frozen) ? frozen : [[frozen]];
  const width = rows[0]?.length ?? 0;
  if (width === 0) return;
  sheet.getRangeByIndexes(row, column, rows.length, width).values = rows.map((line) =>
    line.map((cell) => constantOf(cell, false)),
  );
}

function areaOf(sheet: Excel.Worksheet, area: PlanArea): Excel.Range {
  return sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

function applyStyle(range: Excel.Range, style: SheetPlan["styles"][number]["style"]): void {
  const { format } = range;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.fontName !== undefined) format.font.name = style.fontName;
  if (style.fontSize !== undefined) format.font.size = style.fontSize;
  if (style.fontColor !== undefined) format.font.color = style.fontColor;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = style.vertical === "top" ? "Top" : "Center";
  // A single code applies to every cell of the range.
  if (style.numberFormat !== undefined) range.numberFormat = [[style.numberFormat]];
  if (style.borders === true)
    for (const side of SIDES) {
      format.borders.getItem(side).style = "Continuous";
      format.borders.getItem(side).color = "#BFBFBF";
    }
}

const HORIZONTAL = {
  left: "Left",
  center: "Center",
  right: "Right",
  centerAcross: "CenterAcrossSelection",
} as const;
const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;

function layOutPage(sheet: Excel.Worksheet, page: NonNullable<SheetPlan["page"]>): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = page.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.paperSize = Excel.PaperType.a4;
  if (page.orientation === "landscape") {
    pageLayout.leftMargin = landscapeSides;
    pageLayout.rightMargin = landscapeSides;
  }
  const { pagesWide: wide = 1, onePage } = page;
  pageLayout.zoom = { horizontalFitToPages: wide, verticalFitToPages: onePage === true ? 1 : 0 };
  pageLayout.setPrintArea(areaOf(sheet, page.area));
  if (page.titleRows !== undefined) {
    const { from, to } = page.titleRows;
    pageLayout.setPrintTitleRows(`$${String(from + 1)}:$${String(to + 1)}`);
  }
  if (page.titleColumns !== undefined) {
    const { from, to } = page.titleColumns;
    pageLayout.setPrintTitleColumns(`$${columnLetters(from + 1)}:$${columnLetters(to + 1)}`);
  }
  pageLayout.headersFooters.defaultForAllPages.centerFooter = page.footer ?? "第 &P 页，共 &N 页";
}

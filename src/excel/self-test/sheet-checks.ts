/** What we rely on besides formulas: values, looks, page set-up, marks, events, undoing. */
import type { CellWrite, FoundMark } from "../../actions/workbook/workbook";
import type { MarkPlan } from "../../report/marks-plan";
import { largeBlock, selfTestSheetName, testCells, testDate } from "../../report/self-test/self-test-sheet";
import { landscapeSides, type PlanValue } from "../../report/sheet-plan";
import { MarkFinder, replaceMarks } from "../marks";
import { rowPieces } from "../pace";
import { readPlace } from "../read-workbook";
import { writeCells } from "../write-cells";
import { shownRows, type Checks } from "./checks";
import { calculated } from "./formula-checks";

export async function checkValues(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  checks: Checks,
): Promise<void> {
  const entered = (cell: string, values: unknown, format?: string) => async (): Promise<PlanValue> => {
    const range = sheet.getRange(cell);
    if (format !== undefined) range.numberFormat = [[format]];
    if (values !== null) range.values = [[values]];
    return valueOf(context, range);
  };
  const computed = (cell: string, formula: string) => async (): Promise<PlanValue> => {
    const range = sheet.getRange(cell);
    range.formulas = [[formula]];
    return valueOf(context, range);
  };
  await checks.check("value.number", entered(testCells.number, 1234.5));
  await checks.check("value.text", entered(testCells.text, "'007"));
  await checks.check("value.date", entered(testCells.date, testDate, "yyyy-mm-dd"));
  await checks.check("value.blank", async () => (await entered(testCells.blank, null)()) ?? "");
  await checks.check("error.missing", computed(testCells.missing, "=NA()"));
  await checks.check("error.division", computed(testCells.division, "=1/0"));
  await checks.check("formula.native", computed(testCells.native, "=SUM(1,2)"));
}

async function valueOf(context: Excel.RequestContext, range: Excel.Range): Promise<PlanValue> {
  const [values = []] = await calculated(context, [range]);
  return shownRows(values)[0]?.[0] ?? null;
}

/** What is too much for one request goes in several. */
export async function checkLarge(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  checks: Checks,
): Promise<void> {
  const { place, rows } = largeBlock;
  await checks.check("read.large", async () => {
    for (const { from, to } of rowPieces(rows)) {
      const { rowIndex, columnIndex, columnCount } = place;
      const range = sheet.getRangeByIndexes(rowIndex + from, columnIndex, to - from, columnCount);
      range.values = rows.slice(from, to);
      await context.sync();
    }
    const { values } = await readPlace(context, sheet, place);
    return rows.every(([text], row) => values[row]?.[0] === text) ? null : "读到的不是写进去的";
  });
}

export async function checkLooks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  checks: Checks,
): Promise<void> {
  const { pageLayout } = sheet;
  const looks: readonly (readonly [Parameters<Checks["check"]>[0], () => void])[] = [
    ["look.font", () => dress(sheet.getRange(testCells.looks))],
    ["look.size", () => size(sheet.getRange(testCells.looks))],
    ["look.freeze", () => sheet.freezePanes.freezeRows(2)],
    ["look.link", () => link(sheet.getRange(testCells.link))],
    ["look.choices", () => choices(sheet.getRange(testCells.choices))],
    ["look.filter", () => sheet.autoFilter.apply(sheet.getRange(testCells.looks))],
    ["page.orientation", () => (pageLayout.orientation = "Landscape")],
    ["page.paper", () => (pageLayout.paperSize = Excel.PaperType.a4)],
    ["page.zoom", () => (pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 })],
    ["page.area", () => printed(pageLayout, sheet.getRange("A1:O60"))],
    ["page.footer", () => (pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页")],
  ];
  for (const [id, look] of looks)
    await checks.check(id, async () => {
      look();
      await context.sync();
      return null;
    });
}

function dress({ format }: Excel.Range): void {
  format.font.bold = true;
  format.fill.color = "#FFF2CC";
  format.borders.getItem("EdgeBottom").style = "Continuous";
  format.wrapText = true;
}

function size({ format }: Excel.Range): void {
  format.columnWidth = 90;
  format.rowHeight = 20;
}

function link(cell: Excel.Range): void {
  cell.hyperlink = { documentReference: `${selfTestSheetName}!A1`, textToDisplay: "到开头" };
}

function choices(cell: Excel.Range): void {
  cell.dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
}

function printed(layout: Excel.PageLayout, area: Excel.Range): void {
  layout.setPrintArea(area);
  layout.setPrintTitleRows("$1:$2");
  layout.setPrintTitleColumns("$A:$B");
  layout.leftMargin = landscapeSides;
  layout.rightMargin = landscapeSides;
}

export async function checkMarks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  checks: Checks,
): Promise<void> {
  const found = async (): Promise<readonly FoundMark[]> => {
    sheet.load("name");
    await context.sync();
    const finder = new MarkFinder();
    finder.sheetsKnown([sheet]);
    await context.sync();
    finder.cellsNext();
    await context.sync();
    return finder.found();
  };
  const plan: MarkPlan = { sheet: selfTestSheetName, fill: "#F8CBAD", areas: [testCells.mark], cells: 1 };
  await checks.check("mark.add", async () => {
    await replaceMarks(context, [], [plan]);
    return (await found()).length;
  });
  await checks.check("mark.remove", async () => {
    await replaceMarks(context, await found(), []);
    return (await found()).length;
  });
}

const EVENT_LOOKS = 30;
const BETWEEN_LOOKS = 100;

export async function checkEvents(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  checks: Checks,
): Promise<void> {
  await checks.check("event.changed", async () => {
    let isTold = false;
    const handler = sheet.onChanged.add(() => {
      isTold = true;
      return Promise.resolve();
    });
    await context.sync();
    sheet.getRange(testCells.event).values = [["改动"]];
    await context.sync();
    const told = (): boolean => isTold;
    for (let look = 0; !told() && look < EVENT_LOOKS; look += 1)
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS));
    handler.remove();
    await context.sync();
    return told() ? "收到" : "没有收到";
  });
}

/** 修正 and 撤销修正 on a cell of our own. */
export async function checkUndoing(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  checks: Checks,
): Promise<void> {
  const cell = sheet.getRange(testCells.undo);
  const place = {
    sheet: selfTestSheetName,
    cell: testCells.undo,
    formatBefore: "General",
    numberFormat: "General",
  };
  const fix: CellWrite = { ...place, before: "原来", value: "改后" };
  await checks.check("undo", async () => {
    cell.values = [["原来"]];
    await context.sync();
    await writeCells(context, [fix]);
    const fixed = await valueOf(context, cell);
    await writeCells(context, [{ ...fix, before: fix.value, value: fix.before }]);
    return `${String(fixed)}，${String(await valueOf(context, cell))}`;
  });
}
